"""The command line: parses, calls the pipeline, prints, and gives an exit code.

0: done, nothing suspicious. 1: done, at least one lookalike. 2: it could not do its work. 3: nothing found, but something could not
be checked. Where several hold, 2 goes before 1, and 1 before 3.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; without arguments, those of the process."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:  # answered before click is imported: start-up is what scripts wait for
        from threadaudit._version import VERSION

        try:
            print(f"threadaudit {VERSION}", flush=True)  # noqa: T201
        except OSError:
            return 2
        return 0
    from threadaudit.cli.app import run

    return run(given)
