"""The names of the changes that are made to read a link."""

from __future__ import annotations

from enum import StrEnum

from threadaudit import fold


class Repair(StrEnum):
    """What was done to read a link."""

    NFKC = fold.NFKC
    """Styled characters were replaced by plain ones, as Unicode's NFKC has it."""
    STYLED = fold.STYLED
    """Styled letters that NFKC does not know were replaced by plain ones."""
    INVISIBLE_REMOVED = fold.INVISIBLE
    """Characters that nobody sees were removed."""
    MARKS_REMOVED = fold.MARKS
    """Strokes, circles or heaps of accents over letters were removed."""
    COMPOSED = fold.COMPOSED
    """A letter and its accent, written as two characters, became one."""
    BIDI = fold.BIDI
    """Text that is shown from right to left was put into the order that a reader sees."""
    REFANG = "refang"
    """A link that was made harmless was made whole: `hxxp`, `[.]`, a dot spelled out."""
    UNGLUE = "unglue"
    """It was cut off from something that it was written together with."""
    SCHEME_ADDED = "scheme_added"
    """It has no scheme; `https` was put in front."""
    SCHEME_REPAIRED = "scheme_repaired"
    """Its scheme was misspelt, or has slashes too few, too many or the wrong way round."""
    REJOINED = "rejoined"
    """A line break in it was removed."""
    TRUNCATED = "truncated"
    """The text shows only its beginning, followed by an ellipsis."""
    UNWRAPPED = "unwrapped"
    """A redirector was looked through, offline; `target_url` is where it leads."""
