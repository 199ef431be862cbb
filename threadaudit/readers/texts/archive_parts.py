"""Where the posts of a Twitter archive lie: in the ZIP as it was downloaded, in its folder, or in one list of it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from threadaudit.errors import InputError
from threadaudit.escape import one_line
from threadaudit.readers.texts.source import BYTE_ORDER_MARK, CHUNK, Source, open_source
from threadaudit.readers.texts.zipped import MAGIC, Zipped

UNPACKED = 64
"""A member of a ZIP archive, or a list from a pipe, may be so many times as large as a text: 2 GiB by default, a million posts."""
_BEGINNING = re.compile(rb"\s*+ (?:window\.)? YTD \. (?P<kind> \w{1,60}+ ) \.part \d{1,9}+ \s*+ = \s*+ (?=\[)", re.VERBOSE)
_HEAD_BYTES = 1024
_MOST_LISTS = 100
_FILE = re.compile(r"(?P<kind> tweets? | community-tweet | note-tweet ) (?: -part (?P<part> \d{1,9}+ ) )? \.js", re.VERBOSE)
_KINDS = frozenset({"tweet", "tweets", "community_tweet"})
_LONG_KIND = "note_tweet"
_LONG_NAME = "note-tweet"


@dataclass(frozen=True, slots=True)
class Part:
    """A list of the archive, which can be opened again and again."""

    shown: str
    """What an error calls it."""
    name: str
    """What its documents are called."""
    open: Callable[[], Source]
    """How it is opened."""
    is_long: bool
    """Whether it holds the long forms of posts."""


def kind_of(head: bytes) -> str | None:
    """Return what list of an archive some bytes begin, such as `tweets`; None where they begin none."""
    match = _BEGINNING.match(head.removeprefix(BYTE_ORDER_MARK))
    return match["kind"].decode("ascii", "replace") if match else None


def pass_beginning(source: Source) -> None:
    """Go to the list, past the name that it is given."""
    source.pass_mark()
    match = _BEGINNING.match(source.look(_HEAD_BYTES))
    source.read(match.end() if match else 0)


def holds_posts(head: bytes) -> bool:
    """Say whether a file begins like one of the lists that are read."""
    return kind_of(head) in _KINDS | {_LONG_KIND}


def is_folder(folder: Path) -> bool:
    """Say whether a folder is an archive, or the one within it that holds the lists."""
    return any((folder / place / name).is_file() for place in ("data", ".") for name in ("tweets.js", "tweet.js"))


def is_zip(path: str) -> bool:
    """Say whether a file is an archive that is still packed."""
    try:
        with closing(Zipped(path, path)) as archive:
            return any(_listed(member.filename) for member in archive.members())
    except InputError:
        return False


@contextmanager
def parts_of(source: Source, max_bytes: int) -> Iterator[list[Part]]:
    """Give the lists of a ZIP archive, or the one list that a file is; raise InputError where it is neither."""
    limit = max_bytes * UNPACKED
    head = source.look(_HEAD_BYTES)
    with ExitStack() as stack:
        again = None if source.path is not None else stack.enter_context(_copied(source, limit))
        if head.startswith(MAGIC):
            archive = stack.enter_context(closing(Zipped(again or cast("str", source.path), source.shown)))
            yield _members(archive, source, limit)
        else:
            yield [_only(source, head, again)]


def parts_in(folder: str) -> list[Part]:
    """Return the lists of an archive that is unpacked; raise InputError where it holds no posts."""
    found: list[Path] = []
    try:
        for place in (Path(folder), Path(folder) / "data"):
            found += [path for path in place.iterdir() if _listed(path.name) and path.is_file()] if place.is_dir() else []
    except OSError as error:
        raise InputError(f"{folder}: cannot be read ({error.strerror})") from error
    if not found:
        raise InputError(f"{folder}: no Twitter archive: there is no tweets.js in it")
    return [_in_folder(str(path)) for path in sorted(found, key=lambda path: _order(path.name))]


def _in_folder(path: str) -> Part:
    def opened() -> Source:
        try:
            return open_source(path, cast("BinaryIO", None))
        except (OSError, ValueError) as error:
            raise InputError(f"{path}: cannot be read ({error})") from error

    return Part(path, path, opened, Path(path).name.startswith(_LONG_NAME))


def _members(archive: Zipped, source: Source, limit: int) -> list[Part]:
    """Return the lists of a ZIP archive that hold posts."""
    found = sorted((member for member in archive.members() if _listed(member.filename)), key=lambda member: _order(member.filename))
    if len(found) > _MOST_LISTS:
        raise InputError(f"{source.shown}: {len(found):,} lists of posts in one archive; Twitter writes a few")
    if not found:
        raise InputError(f"{source.shown}: a ZIP archive, but none of Twitter's: there is no data/tweets.js in it; unpack it first")
    return [
        Part(
            shown=f"{source.shown}/{one_line(member.filename)}",
            name=f"{source.name}/{one_line(member.filename)}",
            open=lambda member=member: archive.open(member, limit),  # type: ignore[misc]
            is_long=PurePosixPath(member.filename).name.startswith(_LONG_NAME),
        )
        for member in found
    ]


def _only(source: Source, head: bytes, again: BinaryIO | None) -> Part:
    """Return the list that a file is."""
    kind = kind_of(head)
    if kind is not None and kind not in _KINDS | {_LONG_KIND}:
        raise InputError(f"{source.shown}: is the list {kind} of a Twitter archive, which holds no posts; name tweets.js")

    def opened() -> Source:
        if again is None:
            return open_source(cast("str", source.path), cast("BinaryIO", None))
        again.seek(0)
        return Source(source.name, again)

    return Part(source.shown, source.name, opened, kind == _LONG_KIND)


def _copied(source: Source, limit: int) -> BinaryIO:
    """Copy what comes from a pipe to a file without a name, for it is read twice."""
    file = cast("BinaryIO", tempfile.TemporaryFile())  # noqa: SIM115 - closed by who asked for it
    left = limit
    while piece := source.read(CHUNK):
        left -= len(piece)
        if left < 0:
            file.close()
            raise InputError(f"{source.shown}: more than {limit / 1024 / 1024:,g} MiB; name the file")
        file.write(piece)
    file.seek(0)
    return file


def _listed(name: str) -> bool:
    """Say whether a file of an archive holds posts, by its name."""
    path = PurePosixPath(name)
    return _FILE.fullmatch(path.name) is not None and path.parent.name not in ("assets", "__MACOSX")


def _order(name: str) -> tuple[str, int, str]:
    match = _FILE.fullmatch(PurePosixPath(name).name)
    return (match["kind"], int(match["part"] or 0), name) if match else ("", 0, name)
