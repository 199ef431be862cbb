"""What is worked out once, and the quick look that spares the rules."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.judge.judge_samples import HOSTS, OFFICIALS
from threadaudit import hosts
from threadaudit.judge.index import Index, deletions, officials_sha256
from threadaudit.judge.rule import Rule, filings, findings
from threadaudit.judge.rules import RULES
from threadaudit.judge.rules.typo import one_slip
from threadaudit.judge.screen import Screen
from threadaudit.judge.subject import subject_of
from threadaudit.records import Official

INDEX = Index(OFFICIALS, filings(RULES))
SCREEN = Screen(INDEX, [rule.gate for rule in RULES if rule.gate])

NAMES = ["welt", "bild", "spiegel", "bloomberg", "france24", "theguardian", "wikipedia", "berliner", "zeitung", "faz"]
LABEL = st.lists(st.sampled_from([*NAMES, "news", "login", "-", "www", "de", "s", "x", "rn", "0", "1"]), min_size=1, max_size=4).map(
    "".join
)
EDITED = st.builds(
    lambda label, at, letter: label[: at % (len(label) + 1)] + letter + label[at % (len(label) + 1) + 1 :],
    LABEL,
    st.integers(0, 40),
    st.sampled_from("aelx1-"),
)


def _overlooked(host: str) -> list[str]:
    """Give what the rules that the quick look does not ask would find in a host."""
    parsed = hosts.parse(host)
    subject = subject_of(parsed) if parsed else None
    if subject is None:
        return []
    found = SCREEN.clues(subject)
    silent = [rule for rule in RULES if not found & _clues(rule)]
    return [finding.technique for rule in silent for finding in findings([rule], subject, INDEX) if not rule.last or not found]


def _clues(rule: Rule) -> int:
    return rule.clues | INDEX.clue_of(rule.technique)


@given(st.builds("{}.{}".format, EDITED, st.sampled_from(["com", "de", "ltd", "co.uk", "example.com", "tech"])))
def test_the_quick_look_overlooks_nothing(host: str) -> None:
    """A rule that no clue concerns would find nothing."""
    assert _overlooked(host) == []


def test_the_quick_look_overlooks_nothing_real(shared: Path) -> None:
    """The same on hosts of our own and on real ones."""
    real = (shared / "data" / "popular.txt").read_text(encoding="utf-8").split()[::40]
    assert [host for host in (*HOSTS, *real) if _overlooked(host)] == []


@given(st.text(alphabet="abcd", min_size=1, max_size=9), st.text(alphabet="abcd", min_size=1, max_size=9))
def test_one_slip_is_what_an_edit_distance_of_one_with_transpositions_is(one: str, other: str) -> None:
    """The comparison agrees with trying every slip."""
    letters = "abcd"
    slips = set(deletions(one))
    for at in range(len(one) + 1):
        slips |= {one[:at] + letter + one[at:] for letter in letters}
        slips |= {one[:at] + letter + one[at + 1 :] for letter in letters if at < len(one)}
        slips |= {one[:at] + one[at + 1] + one[at] + one[at + 2 :] for _ in "x" if at + 1 < len(one)}
    assert one_slip(one, other) == (other in slips and one != other)


def test_an_official_outranks_a_sibling() -> None:
    """bild.de is its own official, though welt.de declares it as a sibling; what nobody lists is nobody's."""
    owners = [INDEX.owner(host) for host in ("bild.de", "x.bild.de", "autobild.de", "de", "notwelt.de")]
    assert [entry and entry.official.domain for entry in owners] == ["bild.de", "bild.de", "welt.de", None, None]


def test_the_hash_does_not_mind_the_order_within_a_row() -> None:
    """Aliases in another order are the same aliases."""
    assert officials_sha256([Official("a.de", aliases=("b", "c"))]) == officials_sha256([Official("a.de", aliases=("c", "b"))])
    assert officials_sha256([Official("a.de", aliases=("b",))]) != officials_sha256([Official("a.de", siblings=("b",))])
