"""What a thread lacks, in sentences that can be printed."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.records import Gap, GapKind, Post, Span


def find_gaps(posts: tuple[Post, ...], total: int | None) -> tuple[Gap, ...]:
    """List what is missing in a thread, in text order."""
    gaps = [*_cut_head(posts), *_between(posts), *_total_changes(posts), *_unnumbered(posts), *_cut_tail(posts, total)]
    return tuple(sorted(gaps, key=lambda gap: gap.span))


def _cut_head(posts: tuple[Post, ...]) -> Iterator[Gap]:
    """Say where the thread starts after its first post."""
    first = next(post for post in posts if post.number is not None)
    if first.number is not None and first.number > 1:
        at = first.span.start
        yield Gap(
            GapKind.CUT_OFF, f"The thread starts with post {first.number}; {_posts(1, first.number - 1)} not in the text.", Span(at, at)
        )


def _between(posts: tuple[Post, ...]) -> Iterator[Gap]:
    """Say which numbers are skipped or stand twice."""
    before: Post | None = None
    for post in posts:
        if post.number is None:
            continue
        if before is not None and before.number is not None:
            at = post.span.start
            if post.number > before.number + 1:
                yield Gap(
                    GapKind.MISSING_POST, f"{_posts(before.number + 1, post.number - 1, capital=True)} not in the text.", Span(at, at)
                )
            elif post.number == before.number:
                yield Gap(GapKind.DUPLICATE_NUMBER, f"Two posts bear the number {post.number}.", post.span)
        before = post


def _total_changes(posts: tuple[Post, ...]) -> Iterator[Gap]:
    """Say where the author changed the total."""
    total: int | None = None
    for post in posts:
        if post.marker is None or post.total is None:
            continue
        if total is not None and post.total != total:
            yield Gap(
                GapKind.TOTAL_CHANGED, f"From post {post.number} on the total is {post.total}; before it was {total}.", post.marker.span
            )
        total = post.total


def _unnumbered(posts: tuple[Post, ...]) -> Iterator[Gap]:
    """Say which posts bear no number."""
    numbered = [index for index, post in enumerate(posts) if post.number is not None]
    for index, post in enumerate(posts):
        if post.number is None:
            place = "before the first" if index < numbered[0] else "after the last" if index > numbered[-1] else "between two"
            yield Gap(
                GapKind.UNNUMBERED,
                f"A post without a number stands {place} numbered {'ones' if place == 'between two' else 'one'}.",
                post.span,
            )


def _cut_tail(posts: tuple[Post, ...], total: int | None) -> Iterator[Gap]:
    """Say where the thread stops before its total."""
    last = [post for post in posts if post.number is not None][-1]
    if last.number is not None and total is not None and last.number < total:
        at = posts[-1].span.end
        message = f"The thread stops after post {last.number} of {total}; {_posts(last.number + 1, total)} not in the text."
        yield Gap(GapKind.CUT_OFF, message, Span(at, at))


def _posts(first: int, last: int, *, capital: bool = False) -> str:
    """Name a run of posts, with its verb."""
    word = "Post" if capital else "post"
    if first == last:
        return f"{word} {first} is"
    return f"{word}s {first} to {last} are"
