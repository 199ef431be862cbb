"""Make threadaudit/data/officials.py from threadaudit/data/officials.csv: python scripts/make_officials.py.

The CSV is the list, and people edit it; the module is the same list checked and taken apart, so that no command waits for that. Run this
again whenever the CSV has changed; a test fails until then.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from threadaudit.readers.officials_csv import read_officials

DATA = Path(__file__).resolve().parent.parent / "threadaudit" / "data"

HEAD = '''"""The officials that ship, checked and taken apart. Made of officials.csv by `python scripts/make_officials.py`."""

from __future__ import annotations

ROWS: tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
{rows}
)
"""Domain, name, country, aliases and siblings of each."""
'''


def main() -> None:
    """Write the module."""
    officials = read_officials(DATA / "officials.csv")
    rows = "\n".join(f"    {(one.domain, one.name, one.country, one.aliases, one.siblings)!r}," for one in officials)
    target = DATA / "officials.py"
    target.write_text(HEAD.format(rows=rows), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(target)], check=True)


if __name__ == "__main__":
    main()
