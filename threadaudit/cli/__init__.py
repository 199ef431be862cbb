"""The command line: parses, calls the pipeline, prints, and gives an exit code.

0: done, nothing suspicious. 1: done, at least one lookalike. 2: it could not do its work. 3: nothing found, but something could not
be checked. Where several hold, 2 goes before 1, and 1 before 3.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

_OBJECTS_BETWEEN_SEARCHES = 50_000
"""After so many new objects Python looks for garbage; after 700, as it comes, imports alone would have it look hundreds of times."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; without arguments, those of the process, which ends with it."""
    if arguments is not None:
        return _main(list(arguments))
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    try:
        return _main(sys.argv[1:])
    finally:
        gc.freeze()  # What is left goes with the process: nobody need look through it for garbage first.


def _main(given: list[str]) -> int:
    if given == ["--version"]:  # answered before click is imported: start-up is what scripts wait for
        from threadaudit._version import VERSION

        try:
            print(f"threadaudit {VERSION}", flush=True)  # noqa: T201
        except OSError:
            return 2
        return 0
    from threadaudit.cli.app import run

    return run(given)
