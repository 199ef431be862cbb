"""`threadaudit verify`: whether evidence is still what it was."""

from __future__ import annotations

from pathlib import Path

import click

from threadaudit.cli.common import Session, common_options
from threadaudit.cli.output import with_progress, write
from threadaudit.escape import one_line
from threadaudit.evidence import EvidenceError, verify
from threadaudit.exporters.wording import counted


@click.command()
@click.argument("folders", nargs=-1, required=True, metavar="DIR...", type=click.Path(path_type=Path))
@common_options
def command(session: Session, folders: tuple[Path, ...]) -> int:
    """Check that evidence is still what it was.

    Each DIR is a folder that --evidence made. Every file is held against the list of hashes, the archives record by record. Exit
    code 0: all is as it was written; 1: something is missing, altered, added or not finished; 2: a folder cannot be read. The list is
    in the format of sha256sum, so that the folder can be checked without threadaudit too.
    """
    flaws = 0
    for folder in folders:
        try:
            flaws += _verify(folder, session)
        except EvidenceError as error:
            session.fail(error)
    return session.exit_code(found=flaws > 0)


def _verify(folder: Path, session: Session) -> int:
    """Check one folder, and return the number of problems in it; raise EvidenceError where it cannot be read."""
    found = 0
    for problem in with_progress(verify(folder), "problems", quiet=session.quiet):
        found += 1
        write([f"{problem.kind.value:16s} {one_line(str(folder / problem.name))}: {one_line(problem.explanation)}\n"])
    write([f"{one_line(str(folder))}: " + (f"{counted(found, 'problem')}\n" if found else "as it was written\n")])
    return found
