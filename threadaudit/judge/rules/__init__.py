"""The techniques, one a file; a new one is a file here, a line below, a test file and a section in docs/judge.md."""

from __future__ import annotations

from threadaudit.judge.rule import Rule
from threadaudit.judge.rules import combosquat, embedding, homoglyph, suffix_swap, typo

RULES: tuple[Rule, ...] = (
    embedding.RULE,
    suffix_swap.RULE,
    homoglyph.RULE,
    typo.RULE,
    combosquat.RULE,
)
"""Every rule, in the order in which they look."""
