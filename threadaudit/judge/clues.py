"""What a quick look can notice about a host, each a bit of one number, so that only those rules are asked that have something to say."""

from __future__ import annotations

NAME = 1
"""The label is a name."""
READS_ON = 2
"""The label and the suffix together are a name."""
PARTS = 4
"""Between dots and hyphens stands an official host, a name, or the text of a table."""
INSIDE = 8
"""A name stands in the label beside something else."""
SLIP = 16
"""The label is one slip away from a name."""
BAIT_SLIP = 32
"""What is left of the label without bait is one slip away from a name."""
STRANGE = 64
"""It has letters that plain host names have not: every rule looks."""
ODD = 128
"""A rule that needs no official wants to look."""
SHORT = 256
"""A short name stands at an end of the label or between its hyphens, with bait beside it."""
FILED = 512
"""The table of the first technique that files names in its own way has the label; the next bits are those of the other techniques."""

EVERYTHING = -1
"""All of them."""
