"""Run a command and write down the most memory that it held: `python -m tests.lab.weighed FILE COMMAND…`.

A process of its own, because Linux counts as the memory of a child what its parent held when the child was made, and pytest holds much.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    code = subprocess.run(sys.argv[2:], check=False).returncode
    Path(sys.argv[1]).write_text(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
    sys.exit(code)
