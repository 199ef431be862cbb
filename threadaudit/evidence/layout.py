"""What an evidence folder looks like: its names, its list of hashes, and the text that explains it to whoever finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from threadaudit.errors import ThreadAuditError
from threadaudit.escape import one_line

MANIFEST = "manifest.sha256"
"""The list of hashes, in the format of `sha256sum`."""
README = "README.txt"
OBSERVATIONS = "observations.jsonl"
"""What was seen, one JSON object a line; the last file of a set that is listed, so that a set without it in the list was not finished."""
ARCHIVE = "pages.warc.gz"
ANSWERS = "answers"

SET_NAME = re.compile(
    r"""
    [0-9]{8} T [0-9]{6} Z        # when the set was begun, UTC: 20261122T055901Z
    (?: - [0-9]{1,6} )?          # the second and later ones of one second
    """,
    re.VERBOSE | re.ASCII,
)
MANIFEST_LINE = re.compile(
    r"""
    (?P<sha256> [0-9a-f]{64} )
    [ ][ *]                      # two spaces, or space and asterisk where sha256sum was told to read binary
    (?P<name> [^\\\0\n]++ )      # names with line feeds or backslashes are written otherwise by sha256sum; we never make any
    """,
    re.VERBOSE | re.ASCII,
)

EXPLANATION = """\
What this folder is
===================
Evidence gathered by threadaudit: what servers answered when they were asked
about hosts that may imitate others. Each folder named after a time (UTC) holds
one piece of work, and is never changed after it is finished.

  manifest.sha256            the SHA-256 of every other file here
  <time>/observations.jsonl  what was asked, when, from where, and what was seen;
                             one JSON object a line, with the names and hashes of
                             the raw answers behind it
  <time>/pages.warc.gz       every HTTP question and answer, byte for byte as they
                             went over the wire (WARC 1.1, ISO 28500:2017)
  <time>/answers/            the other raw questions and answers: DNS messages
                             (.dns), WHOIS (.txt), RDAP with its HTTP head (.http),
                             certificates, DER, one after the other (.der),
                             and what is no proper HTTP (.bin)

How to check it
===============
In this folder, with nothing but standard tools:

  sha256sum --check manifest.sha256        (Linux)
  shasum -a 256 --check manifest.sha256    (macOS)

or with threadaudit, which also reads the archive and finds files that were
added:

  threadaudit verify .

A set whose observations.jsonl is not in the manifest was not finished, or lines
were taken out of the manifest; what it lists of the set can be checked all the
same.

The hashes show that nothing was changed since they were written down. That they
are the ones of that day only somebody else can show: send the SHA-256 of the
set's observations.jsonl, its seal, to a person you trust, or have it stamped by
a time-stamping service. It stands for the whole set, because the hashes of all
raw answers are in that file.

A word of warning
=================
The answers are what hostile servers sent. Do not open the pages in a browser.
Replay the archive only in a tool that is cut off from the network.
"""


class EvidenceError(ThreadAuditError):
    """An evidence folder cannot be written or read."""


@contextmanager
def plain_errors(folder: Path, doing: str) -> Iterator[None]:
    """Turn every failure of the file system in this block into one line that names the folder."""
    try:
        yield
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise EvidenceError(f"{one_line(str(folder), 300)}: {doing}: {why}") from error
