"""The environment of what the benchmarks compare with: made in build/peers, apart from the project's own, which it can see.

Peers are measured in the same process as ours, so one Python must have both. What the project has comes from its own environment, which
stays as it is; the peers, and what they need beyond that, lie in build/peers. A peer that cannot be installed is left out, which is told.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = Path(__file__).parent / "peers" / "requirements.txt"
FOLDER = ROOT / "build" / "peers"
LIBRARIES = (
    *("ada-url", "aiodns", "aiohttp", "click", "cryptography", "dask", "datasette", "distributed", "dnspython", "dnstwist", "h11", "httpx"),
    *("idna", "linkify-it-py", "msgspec", "numpy", "opensquat", "publicsuffixlist", "pyahocorasick", "pyarrow", "rapidfuzz"),
    *("sqlite-utils", "tldextract", "twitter-text-parser", "urlextract"),
)
"""What a figure may depend on."""


@dataclass(frozen=True, slots=True)
class Peers:
    """A Python to measure with, and what it lacks."""

    python: str
    """The path of the interpreter."""
    lacking: dict[str, str]
    """Why each requirement that could not be installed was not; empty where all are there."""


def requirements() -> list[str]:
    """Return what the peers' environment must hold."""
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def ensure(installer: str) -> Peers:
    """Make the environment where it is not what the requirements ask for; `installer` is a Python that has pip."""
    made = FOLDER / "installed.json"
    key = hashlib.sha256(f"{sys.version} {sys.prefix} {requirements()}".encode()).hexdigest()
    python = FOLDER / "bin" / "python"
    if made.exists() and json.loads(made.read_text(encoding="utf-8")) == key:
        return Peers(str(python), {})
    print("installing what is compared with, into build/peers", flush=True)
    try:
        _make()
    except (OSError, subprocess.CalledProcessError) as error:
        return Peers(sys.executable, dict.fromkeys(requirements(), f"no environment could be made: {last_line(error)}"))
    lacking = _install(installer, python)
    if not lacking:  # else it is tried again the next time
        made.write_text(json.dumps(key), encoding="utf-8")
    return Peers(str(python), lacking)


def _make() -> None:
    """Make an empty environment of the same interpreter, that looks for what it lacks in the project's own."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(FOLDER)], check=True, capture_output=True, text=True)
    own = sysconfig.get_path("purelib")
    theirs = Path(sysconfig.get_path("purelib", "venv", {"base": str(FOLDER)}))
    (theirs / "of_the_project.pth").write_text(f"import site; site.addsitedir({own!r})\n", encoding="utf-8")


def _install(installer: str, python: Path) -> dict[str, str]:
    """Install all at once, or one by one where that fails; return why each that is lacking could not be had."""
    if _pip(installer, python, requirements()) is None:
        return {}
    answers = {requirement: _pip(installer, python, [requirement]) for requirement in requirements()}
    return {requirement: why for requirement, why in answers.items() if why is not None}


def _pip(installer: str, python: Path, wanted: Sequence[str]) -> str | None:
    """Install into the environment from outside; return why it failed, or None."""
    settings = ["--disable-pip-version-check", "--python", str(python)]
    command = [installer, "-m", "pip", *settings, "install", "--quiet", "--retries", "1", *wanted]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=600)
    except (OSError, subprocess.SubprocessError) as error:
        return last_line(error)
    return None


def last_line(error: Exception) -> str:
    """Return what a command said last before it failed, without paths and addresses."""
    said = [str(error), *str(getattr(error, "stderr", None) or "").split("\n")]
    last = next((line.strip() for line in reversed(said) if line.strip()), type(error).__name__)
    return harmless(last)


def harmless(line: str) -> str:
    """Leave paths and addresses out of a line that others will read, and shorten it."""
    return re.sub(r"(?:\w+:/)?/[\w./@:+%-]*", "…", line)[:200]


def versions(python: str) -> dict[str, str]:
    """Return the versions of the libraries as the measuring Python sees them."""
    said = subprocess.run([python, str(Path(__file__))], check=True, capture_output=True, text=True).stdout
    return {str(name): str(version) for name, version in json.loads(said).items()}


def libraries() -> dict[str, str]:
    """Return the versions of what is installed here."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "not installed"
    return found


if __name__ == "__main__":
    print(json.dumps(libraries()))
