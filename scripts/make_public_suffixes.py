"""Write threadaudit/data/public_suffixes.py from the public suffix list that the package publicsuffixlist carries.

With --check nothing is written: the exit code is 1 where the module is not what would be written.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from importlib.resources import files
from itertools import groupby
from pathlib import Path

import ada_url

TARGET = Path(__file__).resolve().parent.parent / "threadaudit" / "data" / "public_suffixes.py"

MODULE = '''"""The public suffix list: under which names anyone can register a name of their own.

Made by scripts/make_public_suffixes.py, never edited by hand. To make it again: install a newer publicsuffixlist, run the script,
run the tests. The rules are those of https://publicsuffix.org/list/ (Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/),
in lower case and A-labels; `*.` and `!` mean what they mean there. ICANN holds what registries delegate (`co.uk`), PRIVATE what
companies lend to their customers (`pages.dev`). The words are separated by white space; sorted by their labels from the right.
"""

from __future__ import annotations

VERSION = "{version}"
COMMIT = "{commit}"

ICANN = """
{icann}
"""

PRIVATE = """
{private}
"""
'''


def source() -> str:
    """Return the list as publicsuffixlist carries it."""
    return files("publicsuffixlist").joinpath("public_suffix_list.dat").read_text(encoding="utf-8")


def header(text: str, name: str) -> str:
    """Return what the list's header says under a name, such as VERSION."""
    match = re.search(rf"^// {name}: (?P<value>\S++)$", text, re.MULTILINE)
    if match is None:
        raise SystemExit(f"the public suffix list has no {name} in its header")
    return match["value"]


def section(text: str, name: str) -> list[str]:
    """Return the rules between the marks that begin and end a section, as they are written."""
    begin, end = f"// ===BEGIN {name} DOMAINS===", f"// ===END {name} DOMAINS==="
    lines = text.partition(begin)[2].partition(end)[0].splitlines()
    return [line.split()[0] for line in lines if line.strip() and not line.startswith("//")]


def to_ascii(rule: str) -> str:
    """Return a rule in lower case and A-labels, its `*.` or `!` kept."""
    mark = next((mark for mark in ("*.", "!") if rule.startswith(mark)), "")
    name = ada_url.idna.encode(rule.removeprefix(mark)).decode("ascii")
    if not name:
        raise SystemExit(f"the rule {rule!r} is no valid name")
    return mark + name


def labels_from_right(rule: str) -> list[str]:
    """Return what a rule is sorted by."""
    return rule.removeprefix("!").split(".")[::-1]


def paragraphs(rules: list[str]) -> str:
    """Wrap the rules, a paragraph for each first letter of a top-level domain, so that a new rule changes few lines."""
    ordered = sorted({to_ascii(rule) for rule in rules}, key=labels_from_right)
    groups = groupby(ordered, key=lambda rule: labels_from_right(rule)[0][0])
    return "\n".join(textwrap.fill(" ".join(group), 138, break_long_words=False, break_on_hyphens=False) for _, group in groups)


def render(text: str) -> str:
    """Return the module that belongs to a list."""
    return MODULE.format(
        version=header(text, "VERSION"),
        commit=header(text, "COMMIT"),
        icann=paragraphs(section(text, "ICANN")),
        private=paragraphs(section(text, "PRIVATE")),
    )


def main() -> int:
    """Write the module, or say whether it is what would be written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the module is out of date")
    wanted = render(source())
    if not parser.parse_args().check:
        TARGET.write_text(wanted, encoding="utf-8")
        return 0
    if TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    print(f"{TARGET.name} is not what the installed public suffix list makes; run {Path(__file__).name}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
