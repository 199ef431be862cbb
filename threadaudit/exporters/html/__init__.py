"""What pages and reports share: records to pieces of HTML, finished and safe to place anywhere in a page.

Everything from outside is escaped where it enters (`markup`); hosts are defanged unless they are official; nothing here makes a link,
an image or a form that leads out of the page's own site. Where a link to another page is wanted, the caller says so by `Ways`.

    text.py       a post's text, with its links marked in place and their verdicts beside them
    thread.py     a thread: posts in order, numbers, what is missing
    verdict.py    a host's verdict, why, and the official beside it with the letters that differ
    timeline.py   the life of a domain as a drawing and as a list
    evidence.py   what was asked, how it ended, when, with hashes
    audit.py      a whole audit     domain.py  all that is known of one host     page.py  the self-contained file around either
    style.css     how all of it looks: on a screen, in the dark, on a phone, on paper
"""

from __future__ import annotations

from threadaudit.exporters.html.markup import Html
from threadaudit.exporters.html.ways import NOWHERE, Ways

__all__ = ["NOWHERE", "Html", "Ways"]
