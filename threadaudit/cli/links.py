"""`threadaudit links`: extract only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import click

from threadaudit.cli.common import Session, common_options, files_argument, format_option
from threadaudit.cli.output import write
from threadaudit.defang import defang
from threadaudit.exporters import exporter
from threadaudit.pipeline import find_links
from threadaudit.records import Link, LinkKind, LinksFound


@click.command()
@files_argument
@format_option
@click.option(
    "--kind", type=click.Choice([str(kind) for kind in LinkKind]), help="Only what stands as a link, or only what is merely written."
)
@click.option("--unique", is_flag=True, help="Each address once, where it stands first.")
@click.option("--defang", "defanged", is_flag=True, help="Make addresses harmless in JSON and CSV too.")
@common_options
def command(
    session: Session, files: tuple[str, ...], form: str | None, format_name: str, *, kind: str | None, unique: bool, defanged: bool
) -> int:
    """Find every link and host, however disguised, and every lost link.

    Reads each FILE, all texts below each FOLDER, or standard input for "-". Text and Markdown are always defanged.
    """
    choice = _Choice(kind, unique=unique, defanged=defanged)
    write(exporter(format_name).links(choice(find_links(document)) for document in session.documents(files, form)), format_name)
    return session.exit_code()


@dataclass
class _Choice:
    """Which links a user asked for, over all texts of one call."""

    kind: str | None
    """Only links of this kind; None for all."""
    unique: bool
    """Whether an address counts once only."""
    defanged: bool
    """Whether addresses are made harmless."""
    seen: set[str] = field(default_factory=set)
    """The addresses so far."""

    def __call__(self, found: LinksFound) -> LinksFound:
        """Return what was asked for of what was found."""
        return replace(found, links=tuple(_harmless(link) if self.defanged else link for link in found.links if self._takes(link)))

    def _takes(self, link: Link) -> bool:
        if self.kind not in (None, link.kind):
            return False
        is_new = link.url not in self.seen
        self.seen.add(link.url)
        return is_new or not self.unique


def _harmless(link: Link) -> Link:
    return replace(link, raw=defang(link.raw), url=defang(link.url), target_url=defang(link.target_url), host=defang(link.host))
