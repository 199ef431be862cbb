"""`python -m threadaudit`: the same as the command `threadaudit`."""

from __future__ import annotations

import sys

from threadaudit.cli import main

if __name__ == "__main__":
    sys.exit(main())
