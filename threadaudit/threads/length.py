"""How long the platform counts a post.

The limit of 280 is the strongest cue to where a lost border stood: of 1,000 pairs of neighbouring posts 92 % are longer than that when
joined. The rules are those of twitter-text, configuration v3, and two habits of its display: reply mentions at the head of a post are
not counted, nor is one t.co link at its very end (it stands for a picture or a quoted post).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from threadaudit.late import late

LINK_LENGTH = 23
"""Every link counts 23, however long it is written (twitter-text, `transformedURLLength`)."""

_LONGEST_LINK = 2048
"""Links are not followed further than this across the end of a chunk."""
_HEAVY = r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]"
"""Whatever is outside the ranges that weigh 1 (twitter-text v3)."""
_HEAVY_RUN = late(
    rf"""
    {_HEAVY} {_HEAVY}*+
    (?: \u200d {_HEAVY}++ )*+          # a joiner holds an emoji sequence together
    """,
    re.VERBOSE,
)
_EMOJI = late(
    r"""
    [\U0001F1E6-\U0001F1FF]{2}                                  # a flag: two regional indicators
    | [\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001F000-\U0001FAFF]   # a pictograph
      [\ufe0f\U0001F3FB-\U0001F3FF]*+                           # its presentation and skin tone
      (?:\u200d[\u2190-\u2bff\U0001F000-\U0001FAFF][\ufe0f\U0001F3FB-\U0001F3FF]*+)*+   # what is joined to it
      [\U000E0020-\U000E007F]*+                                 # the tags of a regional flag
    """,
    re.VERBOSE,
)
_WITH_SCHEME = late(r"https?://[^\s\u201c\u201d„\"<>]++")
_TOP_LEVEL = r"(?:com|org|net|de|at|ch|eu|fr|it|es|pt|uk|nl|be|pl|ru|ua|ly|gl|io|me|co|info|gov|edu|be)\b"
_TOP_LEVEL_DOT = late(rf"\.{_TOP_LEVEL}")
_BARE = late(rf"[A-Za-z0-9](?:[\w-]*+\.)++{_TOP_LEVEL}(?:/[^\s]*+)?+")
"""A link without a scheme."""
_RUN = late(r"[\w@./-]*+")
"""Behind these signs no such link begins."""
_WINDOWS_LINE_END = late(r"\r(?=\n)")
_REPLY_MENTIONS = late(r"(?:@\w{1,20}+\s++)++")
_LAST_MEDIA_LINK = late(r"https?://t\.co/\w++\Z")


_CHUNK = 1 << 14
"""How much text is looked at at a time: what is never weighed is never looked at."""


class _Chunk(NamedTuple):
    """What does not weigh one for each character, in one chunk of a text."""

    starts: list[int]
    """Where each such stretch begins."""
    sums: list[int]
    """What must be added for all stretches before each, and at last for all."""

    def added(self, offset: int) -> int:
        """Return what must be added for all stretches that begin before an offset."""
        return self.sums[bisect_right(self.starts, offset - 1)]


class Ruler:
    """Weighs any stretch of one text in logarithmic time."""

    __slots__ = ("_chunks", "_original", "_posts", "text")

    def __init__(self, plain: str, original: str = "") -> None:
        """Take the text, and, to tell where a line end is two characters, the original of it."""
        self.text = plain
        self._original = original if "\r\n" in original else ""
        self._chunks: dict[int, _Chunk] = {}
        self._posts: dict[tuple[int, int], int] = {}

    def weigh(self, start: int, end: int) -> int:
        """Return the weighted length of text[start:end]."""
        first, last = start // _CHUNK, end // _CHUNK
        chunk = self._chunks.get(last) or self._chunk(last)
        if first == last:
            starts, sums = chunk.starts, chunk.sums
            return end - start + sums[bisect_right(starts, end - 1)] - sums[bisect_right(starts, start - 1)] if starts else end - start
        weight = end - start + chunk.added(end) - self._chunk(first).added(start)
        for index in range(first, last):
            weight += self._chunk(index).sums[-1]
        return weight

    def _chunk(self, index: int) -> _Chunk:
        """Find, once, what stands out in a chunk."""
        if index not in self._chunks:
            begin = index * _CHUNK
            parts = sorted(_adjustments(self.text, self._original, begin, begin + _CHUNK))
            self._chunks[index] = _Chunk([start for start, _ in parts], [0, *accumulate(added for _, added in parts)])
        return self._chunks[index]

    def weigh_post(self, start: int, end: int) -> int:
        """Return what the platform would count for a post that stands at text[start:end]."""
        weight = self._posts.get((start, end))
        if weight is None:
            weight = self.weigh(start, end) - self.uncounted_head(start, end) - self.uncounted_tail(start, end)
            self._posts[start, end] = weight
        return weight

    def uncounted_head(self, start: int, end: int) -> int:
        """Return the weight of the reply mentions at the head of text[start:end]."""
        if not self.text.startswith("@", start):
            return 0
        mentions = _REPLY_MENTIONS.match(self.text, start, end)
        return self.weigh(start, mentions.end()) if mentions else 0

    def uncounted_tail(self, start: int, end: int) -> int:
        """Return the weight of the link to a picture or a quoted post at the end of text[start:end], and the space before it."""
        first = max(start, end - LINK_LENGTH - 2)
        if self.text.find("://t.co/", first, end) < 0:
            return 0
        link = _LAST_MEDIA_LINK.search(self.text, first, end)
        return LINK_LENGTH + 1 if link else 0


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where text[start:end] begins and ends without the white space at its ends."""
    stretch = text[start:end]
    return end - len(stretch.lstrip()), start + len(stretch.rstrip())


def _adjustments(plain: str, original: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what begins in a chunk and does not weigh one for each character: where, and what must be added."""
    for first, last in links_in(plain, begin, end + _LONGEST_LINK):
        if first >= end:
            break
        yield first, LINK_LENGTH - (last - first)
    if not plain.isascii():
        for match in _HEAVY_RUN.finditer(plain, begin, end):
            yield match.start(), _heaviness(match[0])
    for match in _WINDOWS_LINE_END.finditer(original, begin, end):
        yield match.start(), -1


def links_in(plain: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where links stand in a stretch, in text order; those without a scheme are found by the dot before their last label."""
    with_scheme = [match.span() for match in _WITH_SCHEME.finditer(plain, begin, end)]
    index, done = 0, begin
    for match in _TOP_LEVEL_DOT.finditer(plain, begin, end):
        dot = match.start()
        while index < len(with_scheme) and with_scheme[index][1] <= dot:
            if with_scheme[index][0] >= done:
                yield with_scheme[index]
            index += 1
        if dot < done or (index < len(with_scheme) and with_scheme[index][0] < dot):
            continue
        start = dot - _run(plain[done:dot][::-1])
        within = start == done > 0 and _run(plain[done - 1])  # what this run begins with was looked at before
        bare = None if within else _BARE.match(plain, start, end)
        done = bare.end() if bare else dot
        if bare:
            yield bare.span()
    yield from (span for span in with_scheme[index:] if span[0] >= done)


def _run(text: str) -> int:
    """Return how many signs at the head of a text a link without a scheme cannot begin behind."""
    run = _RUN.match(text)
    return run.end() if run else 0


def _heaviness(run: str) -> int:
    """Return by how much a run of heavy characters outweighs its own length."""
    if len(run) == 1:
        return 1
    without_emoji, emoji = _EMOJI.subn("", run)
    return 2 * emoji + 2 * len(without_emoji) - len(run)
