"""Look-alikes in plain ASCII."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from threadaudit.judge import Judge
from threadaudit.records import Finding, Verdict

Found = Callable[[str, str], Finding | None]


@pytest.mark.parametrize(
    ("host", "what"),
    [
        ("b1oomberg.com", "1 stands for l"),
        ("b100mberg.net", "1 stands for l, 0 stands for o"),
        ("5piegel.live", "5 stands for s"),
        ("bloornberg.com", "rn stands for m"),
        ("vvikipedia.org", "vv stands for w"),
        ("wikipeclia.org", "cl stands for d"),
        ("blld.live", "l stands for i"),
        ("b1oomberg-login.com", "1 stands for l"),
    ],
)
def test_letters_and_digits_that_pass_for_each_other_are_named(judge: Judge, found: Found, host: str, what: str) -> None:
    """A name that reads like an official's at a glance is a lookalike, and the explanation says which letter stands for which."""
    assert judge(host).verdict is Verdict.LOOKALIKE
    finding = found(host, "ascii_lookalike")
    assert finding is not None
    assert finding.explanation.endswith(what)


@pytest.mark.parametrize("host", ["build.de", "weld.com", "focal.com"])
def test_other_words_do_not_look_alike(found: Found, host: str) -> None:
    """Letters that differ plainly are no look-alikes."""
    assert found(host, "ascii_lookalike") is None
