"""A thread as a thread: its posts in order, with their numbers, their links, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from threadaudit.exporters import wording
from threadaudit.exporters.html.markup import Html, element, join
from threadaudit.exporters.html.text import with_links
from threadaudit.exporters.html.ways import NOWHERE, Ways
from threadaudit.records import Gap, GapKind, Post, Sighting, Thread


def thread(
    thread: Thread,
    sightings: Sequence[Sighting],
    *,
    number: int,
    lost: Sequence[Gap] = (),
    ways: Ways = NOWHERE,
    level: int = 2,
    prefix: str = "",
) -> Html:
    """Return a whole thread: its beginning as the title, how much of it is there, what is missing, then its posts.

    `sightings` and `lost` may hold those of the whole text; each post takes its own. `prefix` keeps the anchors of several
    texts on one page apart.
    """
    remarks = [element("li", wording.harmless(remark)) for remark in wording.remarks(thread)]
    return element(
        "section",
        element(f"h{level}", f"Thread {number} ", element("span", wording.completeness(thread), class_="count")),
        element("p", wording.topic(thread, 120), class_="topic"),
        element("ul", *remarks, class_="remarks") if remarks else Html(""),
        posts(thread, sightings, lost=lost, ways=ways, anchor=f"{prefix}thread-{number}"),
        id=f"{prefix}thread-{number}",
        class_="thread",
    )


def posts(thread: Thread, sightings: Sequence[Sighting], *, lost: Sequence[Gap] = (), ways: Ways = NOWHERE, anchor: str = "thread") -> Html:
    """Return the posts of a thread as a list; where numbers are skipped, the list says so."""
    rows: list[Html] = []
    before = 0
    for place, post in enumerate(thread.posts, start=1):
        if post.number is not None:
            if post.number > before + 1:
                rows.append(_missing(before + 1, post.number - 1))
            before = max(before, post.number)
        rows.append(_post(post, thread, sightings, lost, ways, f"{anchor}-post-{place}"))
    if thread.total and before < thread.total:
        rows.append(_missing(before + 1, thread.total))
    return element("ol", *rows, class_="posts")


def _post(post: Post, thread: Thread, sightings: Sequence[Sighting], lost: Sequence[Gap], ways: Ways, anchor: str) -> Html:
    here = [sighting for sighting in sightings if _within(sighting.link.span.start, post)]
    gaps = [gap for gap in lost if gap.kind is GapKind.STRIPPED_LINK and _within(gap.span.start, post)]
    shown = with_links(post.text, post.span.start, here, ways, gaps, post.marker.span if post.marker else None)
    number = element("span", wording.numbering(post, thread), class_="number")
    inferred = element("span", "number worked out", class_="inferred", title="The post has no mark in the text") if post.inferred else ""
    return element(
        "li",
        element("div", number, inferred, class_="numbering"),
        element("div", shown, class_="text", dir="auto"),
        id=anchor,
        class_="post inferred-post" if post.inferred else "post",
    )


def _within(offset: int, post: Post) -> bool:
    return post.span.start <= offset < post.span.end


def _missing(first: int, last: int) -> Html:
    told = f"post {first:,} is" if first == last else f"posts {first:,} to {last:,} are"
    return element(
        "li", element("div", "–", class_="numbering"), element("div", f"{told} not in the text", class_="text"), class_="post missing"
    )


def thread_list(threads: Sequence[Thread], prefix: str = "") -> Html:
    """Return the threads of a text as a list of links to where they stand on the same page."""
    rows = (
        element("li", element("a", wording.topic(thread, 90), href=f"#{prefix}thread-{number}"), " ", join((_count(thread),)))
        for number, thread in enumerate(threads, start=1)
    )
    return element("ol", *rows, class_="contents")


def _count(thread: Thread) -> Html:
    return element("span", wording.completeness(thread), class_="count")
