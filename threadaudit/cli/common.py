"""What the commands share: their options, their settings, reading many files, and the exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from threadaudit.cli.app import DONE, FAILED, FOUND, UNCHECKED
from threadaudit.config import FILE_NAME, Config, load_config
from threadaudit.errors import ConfigError, ThreadAuditError
from threadaudit.escape import one_line
from threadaudit.exporters import FORMATS
from threadaudit.pipeline.clock import utc_now
from threadaudit.readers.text_file import STANDARD_INPUT
from threadaudit.readers.texts import FORMATS as FORMATS_OF_TEXTS
from threadaudit.readers.texts import open_texts

if TYPE_CHECKING:
    from threadaudit.records import Document

Command = TypeVar("Command", bound=Callable[..., Any])

_NOTES_TOLD = 20
"""So many remarks on texts are told one by one; all of them stand in the results."""


@dataclass
class Session:
    """One call of one command: its settings, and whether something failed on the way."""

    config: Config
    """The settings in force."""
    folder: Path
    """The folder that paths in the settings are relative to."""
    database: Path | None
    """The SQLite file; None where nothing is to be recorded."""
    quiet: bool
    """Whether only results and errors are printed."""
    failed: bool = field(default=False)
    """Whether an input was bad, though the work went on."""
    settings: str = FILE_NAME
    """The file that the settings came from, as the user names it."""

    def clock(self) -> datetime:
        """Tell the time, UTC; THREADAUDIT_NOW sets it, so that weeks of checks can be played through in a test."""
        simulated = os.environ.get("THREADAUDIT_NOW")
        if not simulated:
            return utc_now()
        try:
            moment = datetime.fromisoformat(simulated)
        except ValueError as error:
            raise ConfigError(f"THREADAUDIT_NOW: {simulated!r} is no time, such as 2026-11-22T06:00:00Z") from error
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)

    def note(self, message: str) -> None:
        """Print a remark on standard error, unless the user wants quiet."""
        if not self.quiet:
            click.echo(one_line(message), err=True)

    def fail(self, error: ThreadAuditError) -> None:
        """Print what stopped one input; the others go on."""
        self.failed = True
        told = self.named(str(error)) if isinstance(error, ConfigError) else str(error)
        click.echo(one_line(told), err=True)

    def named(self, told: str) -> str:
        """Name the file that the settings came from, where an error speaks of a place in them."""
        place = told.removeprefix(f"{FILE_NAME}: ")
        return f"{self.settings}: {place}" if place != told or place.startswith("[") else told

    def documents(self, names: Sequence[str], form: str | None = None) -> Iterator[Document]:
        """Read the texts of each file and folder, and of standard input for `-` or where no file is named; report a bad one and go on."""
        if not names and (sys.stdin is None or sys.stdin.isatty()):
            raise click.UsageError("name a FILE, or - for standard input", click.get_current_context())
        max_bytes = self.config.input.max_megabytes * 1024 * 1024
        found = open_texts(
            names or (STANDARD_INPUT,),
            stdin=_standard_input(),
            received_at=utc_now,
            max_bytes=max_bytes,
            form=form,
            fail=self.fail,
            note=self.note,
        )
        told = 0
        for document in found:
            for remark in document.notes[: max(0, _NOTES_TOLD - told)]:
                self.note(remark)
            told += len(document.notes)
            yield document
        if told > _NOTES_TOLD:
            self.note(f"{told - _NOTES_TOLD:,} more remarks on texts stand in the result alone")

    def exit_code(self, *, found: bool = False, unchecked: bool = False) -> int:
        """Return the exit code: 2 before 1 before 3."""
        if self.failed:
            return FAILED
        if found:
            return FOUND
        return UNCHECKED if unchecked else DONE


def _standard_input() -> BinaryIO:
    """Return standard input; one that is closed is an empty one."""
    return io.BytesIO() if sys.stdin is None else sys.stdin.buffer


def common_options(command: Command) -> Command:
    """Add the options that every command has; the command gets a `session` for them."""

    def with_session(*arguments: Any, config_path: Path | None, db: str | None, quiet: bool, **options: Any) -> Any:
        session = _session(config_path, db, quiet=quiet)
        try:
            return command(*arguments, session=session, **options)
        except ConfigError as error:
            raise ConfigError(session.named(str(error))) from error

    with_session.__doc__ = command.__doc__
    with_session.__name__ = command.__name__
    with_session.__dict__.update(command.__dict__)
    for option in (
        click.option("-q", "--quiet", is_flag=True, help="Print results and errors only."),
        click.option("--config", "config_path", type=click.Path(path_type=Path), help="Settings; else config.toml of this folder."),
        click.option("--db", metavar="FILE", help="The database; - records nothing."),
    ):
        with_session = option(with_session)
    return with_session  # type: ignore[return-value]


def _session(config_path: Path | None, db: str | None, *, quiet: bool) -> Session:
    config, folder = load_config(config_path)
    if db == "":
        raise click.UsageError("--db names no file", click.get_current_context())
    path = folder / Path(config.database.path).expanduser() if db is None else Path(db)
    records_nothing = (config.database.path if db is None else db) == "-"
    database = None if records_nothing else path
    return Session(config=config, folder=folder, database=database, quiet=quiet, settings=str(config_path or FILE_NAME))


def format_option(command: Command) -> Command:
    """Add --format with every format there is."""
    choice = click.Choice(list(FORMATS))
    option = click.option("--format", "format_name", type=choice, default="text", show_default=True, help="How to print.")
    return option(command)


def files_argument(command: Command) -> Command:
    """Add FILE…, where `-` is standard input, and --input for how they are read, as `form`."""
    text = "How texts are read; else told by the names and first bytes of files."
    option = click.option("--input", "form", type=click.Choice(list(FORMATS_OF_TEXTS)), help=text)
    return click.argument("files", nargs=-1, metavar="[FILE|FOLDER|-]...")(option(command))


def limit_option(command: Command) -> Command:
    """Add --limit."""
    text = "How long a post may be, in weighted characters; else [threads] limit, 280."
    return click.option("--limit", type=click.IntRange(min=1), help=text)(command)


def threshold_option(command: Command) -> Command:
    """Add --threshold."""
    text = "The score from which a host is called a lookalike; else [judge] threshold, or the judge's own."
    return click.option("--threshold", type=click.IntRange(1, 100), help=text)(command)


def officials_option(command: Command) -> Command:
    """Add --officials."""
    text = "Judge by this CSV of officials alone; else by the shipped list and your own."
    return click.option("--officials", "officials_path", type=click.Path(path_type=Path), help=text)(command)
