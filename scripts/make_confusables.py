"""Make threadaudit/data/confusables.py from Unicode's confusables.txt: python scripts/make_confusables.py confusables.txt.

The table is published at https://www.unicode.org/Public/security/latest/confusables.txt.
Run this again when Unicode publishes a new version.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "threadaudit" / "data" / "confusables.py"

HEAD = '''"""Which characters look alike: Unicode's confusables table (UTS #39), version {version} of {date}.

Source: https://www.unicode.org/Public/security/{version}/confusables.txt. Made by `python scripts/make_confusables.py confusables.txt`.
© 2026 Unicode®, Inc. Unicode and the Unicode Logo are registered trademarks of Unicode, Inc. in the U.S. and other countries.
Used under the Unicode licence (https://www.unicode.org/license.txt).

Each line: the prototype, its code points joined by `+`, then the code points of characters that look like it.
"""

from __future__ import annotations

VERSION = "{version}"
"""The version of Unicode that the table is from."""

LINES = """\\
{lines}
"""
"""The table, hexadecimal."""


def read_table() -> dict[int, str]:
    """Give each character's prototype, in the form that `str.translate` takes."""
    table: dict[int, str] = {{}}
    for line in LINES.splitlines():
        prototype, *sources = line.split()
        text = "".join(chr(int(point, 16)) for point in prototype.split("+"))
        for source in sources:
            table[int(source, 16)] = text
    return table
'''

PER_LINE = 16
"""As many code points as keep a line of the table short."""

MAPPING = re.compile(
    r"""
    ^ (?P<source> [0-9A-F]++ ) \s++ ; \s++            # one character
    (?P<target> [0-9A-F]++ (?: \  [0-9A-F]++ )*+ )    # what it looks like, one or several
    \s++ ; \s++ MA \b                                 # MA is the only class of mapping left
    """,
    re.VERBOSE,
)


def main() -> None:
    """Read the table that the command line names and write the module."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8-sig")
    sources: dict[str, list[str]] = defaultdict(list)
    for line in text.splitlines():
        if match := MAPPING.match(line):
            sources["+".join(match["target"].split(" "))].append(match["source"])
    version = text.split("# Version: ")[1].split()[0]
    date = text.split("# Date: ")[1].split(",")[0]
    lines = "\n".join(line for prototype in sorted(sources, key=_points) for line in _lines(prototype, sources[prototype]))
    TARGET.write_text(HEAD.format(version=version, date=date, lines=lines), encoding="utf-8")
    print(f"{TARGET.name}: {sum(map(len, sources.values()))} characters, version {version}")


def _lines(prototype: str, sources: list[str]) -> list[str]:
    return [f"{prototype} {' '.join(sources[start : start + PER_LINE])}" for start in range(0, len(sources), PER_LINE)]


def _points(prototype: str) -> list[int]:
    return [int(point, 16) for point in prototype.split("+")]


if __name__ == "__main__":
    main()
