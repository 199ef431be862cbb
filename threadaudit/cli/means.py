"""What the commands share that may take all processors, or a cluster: --jobs, --engine and --scheduler."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from threadaudit.pipeline.workers import ENGINES, Means

Command = TypeVar("Command", bound=Callable[..., Any])


def means_options(command: Command) -> Command:
    """Add the options; the command gets `means` for them."""

    def with_means(*arguments: Any, jobs: int | None, engine: str, scheduler: str | None, **options: Any) -> Any:
        if scheduler is not None and engine != "dask":
            raise click.UsageError("--scheduler goes with --engine dask", click.get_current_context())
        return command(*arguments, means=Means(jobs, engine, scheduler), **options)

    with_means.__doc__ = command.__doc__
    with_means.__name__ = command.__name__
    with_means.__dict__.update(command.__dict__)
    for option in (
        click.option("--scheduler", metavar="ADDRESS", help="Such as tcp://10.0.0.1:8786; else a Dask cluster on this machine."),
        click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True, help="Who does long work."),
        click.option("--jobs", type=click.IntRange(1, 1024), metavar="N", help="How many worker processes; else one for each processor."),
    ):
        with_means = option(with_means)
    return with_means  # type: ignore[return-value]
