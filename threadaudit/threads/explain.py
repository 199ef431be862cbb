"""Why each post begins and ends where it does, in sentences."""

from __future__ import annotations

from threadaudit.records import Explanation, Post, Thread
from threadaudit.threads.length import Ruler
from threadaudit.threads.plain import to_plain

_QUOTE = 40
"""How much of a post's end is quoted to show another one."""


def explain(text: str, threads: tuple[Thread, ...], *, limit: int = 280) -> tuple[Explanation, ...]:
    """Say of each post of the threads rebuilt from a text why it is cut as it is, in text order."""
    ruler = Ruler(to_plain(text), text)
    explanations = []
    for thread_number, thread in enumerate(threads, 1):
        for index, post in enumerate(thread.posts):
            weight = ruler.weigh_post(post.span.start, post.span.end)
            reasons = (*_about_number(thread, index), *_about_length(thread, index, weight, ruler, limit), *_about_rivals(text, post))
            explanations.append(Explanation(thread_number, index + 1, post.number, post.span, weight, post.confidence, reasons))
    return tuple(explanations)


def _about_number(thread: Thread, index: int) -> list[str]:
    """Say where its number comes from, and which border its mark shows."""
    post = thread.posts[index]
    if post.marker is not None:
        written = post.text[post.marker.span.start - post.span.start : post.marker.span.end - post.span.start]
        return [f"Its mark {written} {_place(post)}."]
    if post.number is None:
        side = "before the first numbered post" if index == 0 else "behind the last numbered post"
        return [f"It bears no mark and stands {side}."]
    before = next((other.number for other in reversed(thread.posts[:index]) if other.marker), None)
    behind = next((other.number for other in thread.posts[index + 1 :] if other.marker), None)
    if before is None:
        return [f"It bears no mark; the first mark is that of post {behind}, so this is post {post.number}."]
    if behind is None:
        return [f"It bears no mark; the last mark is that of post {before}, so this is post {post.number}."]
    return [f"Its mark is lost: the marks go from {before} to {behind}, so this is post {post.number}."]


def _place(post: Post) -> str:
    """Say where in a post its mark stands."""
    if post.marker is None:
        return "is lost"
    before = post.text[: post.marker.span.start - post.span.start].strip()
    behind = post.text[post.marker.span.end - post.span.start :].strip()
    if not behind:
        return "ends it"
    if not before:
        return "begins it"
    if before.startswith("@") and len(before.split()) == before.count("@"):
        return "begins it, behind the reply mentions"
    return "ends it; only links, tags or signs follow" if len(before) > len(behind) else "begins it"


def _about_length(thread: Thread, index: int, weight: int, ruler: Ruler, limit: int) -> list[str]:
    """Say how long it is, and, where a mark is lost, that a post and its neighbour do not fit into one."""
    post = thread.posts[index]
    over = ", more than a post may" if weight > limit else ""
    reasons = [f"It weighs {weight} of {limit}{over}."]
    if post.marker is None and index + 1 < len(thread.posts):
        joined = ruler.weigh_post(post.span.start, thread.posts[index + 1].span.end)
        if joined > limit:
            reasons.append(f"Joined with the next post it would weigh {joined}.")
    return reasons


def _about_rivals(text: str, post: Post) -> list[str]:
    """Say where else it could begin or end."""
    if not post.alternatives:
        return []
    shown = []
    for other in post.alternatives:
        if other.end != post.span.end:
            shown.append(f"end with “… {' '.join(text[max(other.start, other.end - _QUOTE) : other.end].split())}”")
        elif other.start != post.span.start:
            shown.append(f"begin with “{' '.join(text[other.start : other.start + _QUOTE].split())} …”")
    return [f"It could also {', or '.join(shown)}."] if shown else []
