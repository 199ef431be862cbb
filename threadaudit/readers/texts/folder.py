"""Go through a folder: every file that may hold texts, sorted by path; links, pipes and devices are never followed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from threadaudit.errors import InputError
from threadaudit.readers.texts.source import printable

NO_TEXT = frozenset(
    """
    .7z .a .aac .aif .aiff .apk .avi .avif .bin .bmp .class .db .dll .dmg .doc .docx .dylib .eot .epub .exe .flac .flv .gif .heic .heif .ico
    .iso .jar .jpeg .jpg .key .m4a .m4v .mkv .mobi .mov .mp3 .mp4 .mpeg .mpg .msi .numbers .o .odp .ods .odt .ogg .ogv .opus .otf .pages
    .parquet .pdf .png .ppt .pptx .psd .pyc .rar .rpm .so .sqlite .sqlite3 .svgz .tar .tgz .tif .tiff .ttf .wasm .wav .webm .webp .wma .wmv
    .woff .woff2 .xls .xlsx .db-shm .db-wal
    """.split()  # noqa: SIM905 - a list of strings would be three times as long
)
"""Names that end so belong to pictures, sound, films, office documents, programs and packed files."""
_HEAD_BYTES = 1024


class Passed:
    """What of a folder was passed over."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kinds: Counter[str] = Counter()

    def add(self, kind: str) -> None:
        """Count one more of a kind."""
        self._kinds[kind] += 1

    def sentence(self) -> str | None:
        """Say how many there were, of which kinds; None where there were none."""
        if not self._kinds:
            return None
        kinds = ", ".join(f"{kind} ({count:,})" for kind, count in sorted(self._kinds.items()))
        return f"{self._kinds.total():,} passed over, for they hold no texts: {kinds}"


def files(folder: str, passed: Passed, bad: Callable[[InputError], None], *, archives: bool) -> Iterator[tuple[str, bool]]:
    """Give each file, and each folder that is a Twitter archive, where the second value is true; `archives`: know those."""
    from threadaudit.readers.texts.archive_parts import is_folder

    waiting = [(folder, True)]
    while waiting:
        path, is_a_folder = waiting.pop()
        if not is_a_folder:
            if kind := _no_text(path):
                passed.add(kind)
            else:
                yield path, False
        elif archives and is_folder(Path(path)):
            yield path, True
        else:
            waiting.extend(reversed(_inside(path, passed, bad)))


def _inside(folder: str, passed: Passed, bad: Callable[[InputError], None]) -> list[tuple[str, bool]]:
    """Return the files and folders of a folder by name; those whose name begins with a dot are hidden, and stay so."""
    try:
        with os.scandir(folder) as entries:
            seen = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
            found = []
            for entry in seen:
                if entry.is_symlink():
                    passed.add("symbolic link")
                elif entry.is_dir(follow_symlinks=False) or entry.is_file(follow_symlinks=False):
                    found.append((entry.path, entry.is_dir(follow_symlinks=False)))
                else:
                    passed.add("pipe or device")
    except OSError as error:
        bad(InputError(f"{printable(folder)}: cannot be read ({error.strerror})"))
        return []
    return found


def _no_text(path: str) -> str | None:
    """Return why a file surely holds no texts; None where it may hold some."""
    suffix = Path(path).suffix.lower()
    if suffix in NO_TEXT:
        return suffix
    if suffix == ".zip":
        from threadaudit.readers.texts.archive_parts import is_zip

        return None if is_zip(path) else suffix
    if suffix == ".js":
        return None if _is_list_of_posts(path) else suffix
    return None


def _is_list_of_posts(path: str) -> bool:
    """Say whether a script is a list of an archive, and not a program."""
    from threadaudit.readers.texts.archive_parts import holds_posts

    try:
        with Path(path).open("rb") as file:
            return holds_posts(file.read(_HEAD_BYTES))
    except OSError:
        return True  # whoever reads it tells why it cannot be
