"""Where sentences end."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(
    r"""
    (?:
        (?<!\.\.)[.!?…] | [。！？:;\"”“»)\]’]      # a full stop, but no dots of a progress report
      | [^\w\s.,/§()\[\]–-]                     # an emoji or another sign
      | https?://\S++ | [#@]\w++                 # a link, a tag, a handle
    )
    \s*+\Z
    """,
    re.VERBOSE,
)
_NEAR = 60
"""How far before an offset is looked."""


def sentence_before(at: int, plain: str) -> bool:
    """Tell whether a sentence, a link, a tag or an emoji ends before an offset."""
    return _SENTENCE_END.search(plain, max(0, at - _NEAR), at) is not None
