"""What is printed says where links lead, why a host passes, and shows no dangerous host live."""

from __future__ import annotations

from threadaudit.exporters import evidence, wording
from threadaudit.pipeline import Judge
from threadaudit.records import Sign, Verdict


def test_a_sign_of_no_weight_speaks_neither_way() -> None:
    """Only a sign that counts against an imitation gets a minus."""
    assert [evidence.mark(Sign("a", "http", weight, "A.")) for weight in (1.0, 0.0, -1.0)] == ["+", "·", "-"]


def test_a_defanged_url_is_read_as_in_a_text() -> None:
    """However a host was made harmless, the judge reads what was meant."""
    judge = Judge()
    for written in ("hxxps://welt(.)ltd/x", "welt[.]ltd", "hxxp://welt.ltd", "welt[dot]ltd/x"):
        told = judge(written)
        assert (told.host and told.host.ascii, told.verdict, told.input) == ("welt.ltd", Verdict.LOOKALIKE, written)


def test_an_allowed_host_says_so_and_is_not_live() -> None:
    """A host that passes only by the user's list says that, and is shown defanged; officials are live."""
    told = Judge(allow=["welt.ltd"])("sub.welt.ltd")
    assert wording.is_told(told)
    assert not wording.shown_live(told)
    assert not wording.shown_live(Judge()("example[.]com"))
    assert wording.shown_live(Judge()("welt[.]de"))
