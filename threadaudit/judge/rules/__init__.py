"""The techniques, one a file; a new one is a file here, a line below, a test file and a section in docs/judge.md."""

from __future__ import annotations

from threadaudit.judge.rule import Rule
from threadaudit.judge.rules import (
    ascii_lookalike,
    combosquat,
    embedding,
    generated_name,
    homoglyph,
    hyphenation,
    idn_display,
    number_words,
    plural,
    soundalike,
    suffix_embedding,
    suffix_swap,
    swallowed_dot,
    typo,
    word_order,
)

RULES: tuple[Rule, ...] = (
    embedding.RULE,
    suffix_embedding.RULE,
    suffix_swap.RULE,
    homoglyph.RULE,
    ascii_lookalike.RULE,
    hyphenation.RULE,
    swallowed_dot.RULE,
    word_order.RULE,
    number_words.RULE,
    soundalike.RULE,
    plural.RULE,
    typo.RULE,
    combosquat.RULE,
    idn_display.RULE,
    generated_name.RULE,
)
"""Every rule, in the order in which they look."""
