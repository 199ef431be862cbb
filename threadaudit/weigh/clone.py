"""What came out of putting the page beside the official's own."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.records import Sign
from threadaudit.weigh.case import Case
from threadaudit.weigh.catalogue import Code, sign
from threadaudit.weigh.payloads import Clone


def signs(case: Case) -> Iterator[Sign]:
    """Give the sign; none where the two could not be compared, or are one page."""
    clone = case.seen.clone
    if clone is None or clone.copies is None or case.official is None or not case.counts or case.is_own(clone.page_url):
        return
    where = case.printed(clone.page_url) if case.is_other(clone.page_url) else case.name
    beside = case.printed(clone.compared_url) if case.is_own(clone.compared_url) else case.official_name
    if clone.copies:
        text = f"Put beside the page of {beside}, that of {where} is a copy{_likeness(clone)}."
        yield sign(Code.COPIES_OFFICIAL, "clone", text)
    else:
        text = (
            f"Put beside the page of {beside}, that of {where} is no copy: none was reproduced from here, "
            "which does not make it clean, because campaigns show their copies to chosen visitors alone."
        )
        yield sign(Code.DIFFERS_FROM_OFFICIAL, "clone", text)


def _likeness(clone: Clone) -> str:
    """Say in what the two are alike."""
    words = f"about {100 * clone.words_same:.0f} % of its words are the same" if clone.words_same is not None else ""
    icon = "its icon is the same" if clone.same_icon else ""
    told = " and ".join(filter(None, (words, icon)))
    return f": {told}" if told else ""
