"""A page under an unrelated name that is made of an official's."""

from __future__ import annotations

from tests.weigh.weigh_samples import NOW, seen, shown
from threadaudit.pipeline import Judge
from threadaudit.records import Assessment, Json, Verdict
from threadaudit.weigh import weigh


def test_a_copy_under_an_unrelated_name_is_told() -> None:
    """The official that a page calls its own address, or takes its pictures from, is named; the score does not move."""
    judge = Judge()
    unrelated = judge("kopie-hier.com")
    assert unrelated.verdict is Verdict.UNRELATED
    page: dict[str, Json] = {"title": "News", "canonical": "https://www.welt.de/", "assets": {"www.welt.de": 6}, "links": {}}
    facts = seen("http", shown(page, way=("kopie-hier.com",)), host="kopie-hier.com")

    def codes(pointed: list[Assessment]) -> list[str]:
        return [sign.code for sign in weigh(unrelated, [facts], now=NOW, pointed=pointed).signs]

    assert "points_to_official" in codes([judge("https://www.welt.de/")])
    assert "points_to_official" not in codes([judge("example.com")])


def test_an_unrelated_host_that_leads_to_an_official_is_not_cleared() -> None:
    """That a host led us to an official says nothing of where it leads others."""
    judge = Judge()
    facts = seen("http", shown(way=("klick.example", "www.welt.de")), host="klick.example")
    told = weigh(judge("klick.example"), [facts], now=NOW, way=[judge("www.welt.de")]).signs
    assert any("does not make it clean" in sign.explanation for sign in told)
