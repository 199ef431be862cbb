"""The command that opens the pages, run as a user does."""

from __future__ import annotations

import json
from pathlib import Path

from tests.browse.browse_samples import make_database
from tests.running import Runner


def test_without_a_database_it_says_how_to_make_one(tmp_path: Path) -> None:
    """There is nothing to look at before the first audit, and no empty file is made."""
    done = Runner(tmp_path)("browse")
    assert (done.code, done.out) == (2, "")
    assert done.err == "threadaudit.db: there is no database yet; threadaudit audit FILE makes it\n"
    assert not (tmp_path / "threadaudit.db").exists()


def test_a_server_elsewhere_gets_its_settings(tmp_path: Path) -> None:
    """--static writes the settings and how to start, and serves nothing."""
    make_database(tmp_path / "threadaudit.db")
    done = Runner(tmp_path)("browse", "--static", "site")
    assert (done.code, done.out) == (0, "site/settings.json\nsite/README.md\n")
    assert json.loads((tmp_path / "site/settings.json").read_text())["sql_time_limit_ms"] == 1000
