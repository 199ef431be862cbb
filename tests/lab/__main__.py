"""Play in the lab: `python -m tests.lab` shows what is there, `… run COMMAND` runs a command in it, `… shell` opens a shell."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.lab.lab import Lab, NoLab
from tests.lab.scenes import ORDINARY_HOSTS, SCENES

USAGE = """\
  python -m tests.lab                                    what is there
  python -m tests.lab run threadaudit judge --probe welt.ltd   a command in the lab
  python -m tests.lab shell                              a shell in the lab"""


def describe() -> str:
    """Return the list of all hosts of the lab and what they play."""
    width = max(len(scene.asked) for scene in SCENES)
    lines = [f"  {scene.asked:{width}}  {scene.story}" for scene in SCENES]
    lines.append(f"  {ORDINARY_HOSTS[0]} … {ORDINARY_HOSTS[-1]}  {len(ORDINARY_HOSTS)} hosts about which nothing is odd")
    return "\n".join(
        ("A sealed network with the DNS, registries and web servers of these hosts; nothing leaves it.", "", *lines, "", USAGE)
    )


def enter(command: list[str]) -> int:
    """Run a command in a lab of its own, at this terminal, and return its exit code."""
    lab = Lab.start()
    try:
        with subprocess.Popen(lab.command(*command), env=lab.environment()) as process:
            while True:
                try:
                    return process.wait()
                except KeyboardInterrupt:
                    continue  # it was meant for the command, which has got it too
    finally:
        lab.stop()


def main(arguments: list[str]) -> int:
    """Do what is asked."""
    match arguments:
        case ["run", *command] if command:
            wanted = command
        case ["shell"]:
            wanted = [os.environ.get("SHELL", "sh")]
        case []:
            print(describe())  # noqa: T201
            return 0
        case _:
            print(USAGE, file=sys.stderr)  # noqa: T201
            return 2
    try:
        return enter(wanted)
    except NoLab as reason:
        print(reason, file=sys.stderr)  # noqa: T201
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
