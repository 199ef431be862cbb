"""The life of a domain from outside: change the world, look at it from the command line at a simulated time, read what was told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import trustme

from tests.lab.lab import ROOT, Lab
from tests.lab.life import HOST


class Life:
    """A world in the lab that changes on command."""

    def __init__(self, lab: Lab) -> None:
        """Start what plays it, and wait until it stands."""
        self.folder = lab.folder / "life"
        self.folder.mkdir()
        self._write_certificates(lab.folder / "ca.pem")
        command = lab.command(sys.executable, "-m", "tests.lab.life", self.folder, lab.folder)
        modules = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        with (self.folder / "life.log").open("wb") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, env=lab.environment(PYTHONPATH=modules)
            )
        self._answer()

    def become(self, stage: str, now: datetime) -> None:
        """Let the domain's life go on to a stage."""
        self._order(stage=stage, now=now.isoformat())

    def resolver(self, *, wanted: bool) -> None:
        """Start the resolver anew, or kill it."""
        self._order(resolver=wanted)

    def told(self) -> Sequence[Mapping[str, Any]]:
        """Return what the webhook was sent since it was asked last."""
        told: Sequence[Mapping[str, Any]] = self._order(told=True)
        return told

    def stop(self) -> None:
        """End it."""
        self._process.communicate(timeout=10)

    @property
    def authorities(self) -> Path:
        """The authorities whose certificates are trusted: the lab's, and that of this world."""
        return self.folder / "authorities.pem"

    def _order(self, **order: object) -> Any:
        assert self._process.stdin is not None
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, (self.folder / "life.log").read_text()
        return json.loads(line)

    def _write_certificates(self, trusted: Path) -> None:
        authority = trustme.CA(organization_name="Life authority")
        for name, host in (("own", HOST), ("hoster", "server7.massenhost.net")):
            authority.issue_cert(host).private_key_and_cert_chain_pem.write_to_path(self.folder / f"{name}.pem")
        self.authorities.write_bytes(trusted.read_bytes() + authority.cert_pem.bytes())
