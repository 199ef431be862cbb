"""How long a user waits before anything happens: CPU time of whole commands as a multiple of a bare interpreter's.

Run `python benchmarks/start_up.py [FILE]`; FILE is a text with a thread, else the evaluation thread or a sample. Every command takes turns
with `python -c pass` by its own interpreter. Bounds to hold: `threadaudit --version` at most 5, `threadaudit audit` at most 20 (goal 12).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from importlib import metadata
from pathlib import Path

from benchmarks import inputs
from benchmarks.figures import Bound, Section, Sheet, at_most, beside, in_turns, missing, options

PEERS = ("dnstwist", "sqlite-utils", "datasette")
BARE = "python -c pass"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"DATASETTE_LOAD_PLUGINS": ""}
"""As a user has it: compiled modules are kept from one start to the next. Datasette must not load our plugin."""


def main() -> None:
    """Measure everything."""
    arguments = options(__doc__)
    arguments.add_argument("file", nargs="?", type=Path, help="a text with a thread")
    chosen = arguments.parse_args()
    name, path = ("the given text", chosen.file.resolve()) if chosen.file else inputs.thread_file()
    sheet, rounds = Sheet(chosen.figures), 3 if chosen.quick else 11
    with tempfile.TemporaryDirectory() as folder:
        show_ours(sheet, name, path, Path(folder), rounds)
        show_peers(sheet, Path(folder), rounds)


def show_ours(sheet: Sheet, name: str, path: Path, folder: Path, rounds: int) -> None:
    """Tell how long our commands take."""
    known, new, text = folder / "known.db", folder / "new.db", str(path)
    commands: dict[str, tuple[Sequence[str], Bound | None]] = {
        "threadaudit --version": (["--version"], at_most(5)),
        "threadaudit --help": (["--help"], None),
        f"threadaudit threads, {name}": (["threads", text], None),
        f"threadaudit links, {name}": (["links", text], None),
        "threadaudit judge welt.ltd": (["judge", "welt.ltd"], None),
        f"threadaudit audit, {name}, nothing recorded": (["audit", "--db", "-", text], at_most(20, goal=12)),
        f"threadaudit audit, {name}, a database that is there": (["audit", "--db", str(known), text], at_most(20, goal=12)),
        f"threadaudit audit, {name}, a new database": (["audit", "--db", str(new), text], at_most(20, goal=12)),
    }
    for what, (settings, bound) in commands.items():
        command = partial(start, *script("threadaudit"), settings, folder, new)
        took = against_bare(command, "threadaudit", folder, rounds)
        sheet.put(beside(Section.START_UP, what, took["command"], BARE, took["bare"], "CPU s", bound))


def show_peers(sheet: Sheet, folder: Path, rounds: int) -> None:
    """Tell how our start compares with that of others, each as a multiple of its own bare interpreter's."""
    ours = multiples("threadaudit", folder, rounds)
    for peer in PEERS:
        try:
            theirs = multiples(peer, folder, rounds)
        except metadata.PackageNotFoundError:
            sheet.put(missing(Section.START_UP, "threadaudit --version", "it is not installed", f"{peer} --version"))
        else:
            sheet.put(beside(Section.START_UP, "threadaudit --version", ours, f"{peer} --version", theirs, f"times {BARE}"))


def multiples(package: str, folder: Path, rounds: int) -> list[float]:
    """Return how often a bare interpreter could start while a package tells its version."""
    took = against_bare(partial(start, *script(package), ["--version"], folder), package, folder, rounds)
    return [one / bare for one, bare in zip(took["command"], took["bare"], strict=True)]


def against_bare(command: Callable[[], float], package: str, folder: Path, rounds: int) -> dict[str, list[float]]:
    """Let a command and a bare interpreter take turns."""
    command()  # the first start compiles
    interpreter, _ = script(package)
    return in_turns({"command": command, "bare": partial(start, interpreter, "-c", ["pass"], folder)}, rounds)


def script(package: str) -> tuple[str, str]:
    """Return the interpreter of a package's command, and the command, wherever it is installed."""
    files = metadata.files(package) or []
    path = next(Path(str(file.locate())).resolve() for file in files if file.parent.name == "bin" and file.name == package)
    return path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("#!").strip(), str(path)


def start(interpreter: str, command: str, settings: Sequence[str], folder: Path, fresh: Path | None = None) -> float:
    """Return the user and system time of one run of a command; `fresh` is a database that must not be there."""
    for file in folder.glob(f"{fresh.name}*") if fresh else ():
        file.unlink()
    nothing, whole = subprocess.DEVNULL, [interpreter, command, *settings]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(whole, cwd=folder, env=ENVIRONMENT, stdin=nothing, stdout=nothing, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1, 3):  # 1 and 3 tell of a lookalike, or of what could not be checked
            said.seek(0)
            sys.exit(f"{Path(command).name} {settings[0]}: {said.read().decode(errors='replace')}")
    return float(usage.ru_utime + usage.ru_stime)


if __name__ == "__main__":
    main()
