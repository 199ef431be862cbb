"""What the commands that may use the network share: --probe and what belongs to it, and how it is carried out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from threadaudit._version import VERSION
from threadaudit.cli.output import with_progress
from threadaudit.pipeline import utc_now

if TYPE_CHECKING:
    from threadaudit import judge as judging
    from threadaudit.cli.common import Session
    from threadaudit.evidence import EvidenceWriter
    from threadaudit.pipeline.leads import Lead
    from threadaudit.records import Dossier, Run
    from threadaudit.store import Store

Command = TypeVar("Command", bound=Callable[..., Any])

_ALL = ""
"""What --probe says where it names no probe."""


class ProbingCommand(click.Command):
    """A command whose --probe may stand alone, as well as name probes behind `=`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `--probe` as `--probe=`: click would take the next FILE or HOST for its value. Behind `--` there are no options."""
        end = args.index("--") if "--" in args else len(args)
        return super().parse_args(ctx, ["--probe=" if argument == "--probe" else argument for argument in args[:end]] + args[end:])


@dataclass(frozen=True, slots=True)
class ProbeChoice:
    """What the user allows to be asked of the network."""

    kinds: tuple[str, ...]
    """The probes; empty where the network is not to be used."""
    evidence: Path | None
    """The folder for raw answers; None where they are not kept."""


def probe_options(command: Command) -> Command:
    """Add --probe and --evidence; the command gets a `choice` for them."""

    def with_choice(*arguments: Any, probe: str | None, evidence: Path | None, compare: bool, **options: Any) -> Any:
        return command(*arguments, choice=_choice(probe, evidence, compare=compare), **options)

    with_choice.__doc__ = command.__doc__
    with_choice.__name__ = command.__name__
    with_choice.__dict__.update(command.__dict__)
    for option in (
        click.option("--evidence", type=click.Path(path_type=Path), metavar="DIR", help="Keep the raw answers there; needs --probe."),
        click.option("--compare", is_flag=True, help="Put pages beside the official's own, which is asked for once; needs --probe."),
        click.option("--probe", metavar="[=A,B]", help="Ask the network: dns,rdap,whois,http,tls, or those named; also screenshot."),
    ):
        with_choice = option(with_choice)
    return with_choice  # type: ignore[return-value]


def _choice(probe: str | None, evidence: Path | None, *, compare: bool) -> ProbeChoice:
    if probe is None:
        if evidence is not None:
            raise click.UsageError("--evidence keeps what --probe hears; name both", click.get_current_context())
        if compare:
            raise click.UsageError("--compare asks for pages, which --probe allows; name both", click.get_current_context())
        return ProbeChoice((), None)
    from threadaudit.pipeline.probing import COMPARING, DEFAULT_KINDS
    from threadaudit.probes import PROBES

    named = [kind.strip() for kind in probe.split(",")] if probe != _ALL else DEFAULT_KINDS
    kinds = tuple(dict.fromkeys([*named, *([COMPARING] if compare else [])]))
    if unknown := [kind for kind in kinds if kind not in PROBES]:
        raise click.UsageError(f"no probe is called {unknown[0]!r}; there are {', '.join(PROBES)}", click.get_current_context())
    if COMPARING in kinds:
        from threadaudit.probes.resemblance import require_extra

        require_extra()
    return ProbeChoice(kinds, evidence)


def dossiers_of(
    leads: Iterable[Lead], judge: judging.Judge, session: Session, choice: ProbeChoice, run: Run, store: Store | None
) -> Iterator[Dossier]:
    """Look into leads as the user wants, with a progress bar; the run ends with it."""
    from threadaudit.pipeline.probing import probe_settings
    from threadaudit.pipeline.recording import look_into

    settings = probe_settings(session.config, tables_folder())
    with evidence_writer(choice.evidence, session) as writer:
        found = look_into(leads, judge, settings, choice.kinds, run, store=store, evidence=writer)
        yield from with_progress(found, "hosts", quiet=session.quiet)


def tables_folder() -> Path:
    """Return where `threadaudit refresh` keeps tables, and where the probes look for them."""
    from threadaudit.probes.refresh import data_folder

    return data_folder(os.environ, Path.home())


@contextmanager
def evidence_writer(folder: Path | None, session: Session) -> Iterator[EvidenceWriter | None]:
    """Open a folder for raw answers, where one is wanted; at the end say where they lie, and by which hash they are known."""
    if folder is None:
        yield None
        return
    from threadaudit.evidence import EvidenceWriter

    with EvidenceWriter(folder, tool_version=VERSION, clock=utc_now) as writer:
        yield writer
    session.note(f"Evidence in {folder / writer.set_name}; note its seal somewhere else: SHA-256 {writer.seal} of observations.jsonl")


def could_not_check(dossiers: Iterable[Dossier]) -> bool:
    """Tell whether anything that was asked could not be found out."""
    return any(dossier.weighing.unchecked for dossier in dossiers)
