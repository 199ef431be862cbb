"""`threadaudit refresh`: newer tables, or the old ones and why."""

from __future__ import annotations

from tests.running import Runner

DEAD = '[probes]\ndeadline = 2.0\n[probes.dns]\nservers = ["127.0.0.1:9"]\ntimeout = 0.2\nattempts = 1\n'


def test_tables_that_cannot_be_had_leave_the_old_ones(run: Runner) -> None:
    """Without a network each table is named with the version in use, and with what kept it from being renewed: exit code 2."""
    (run.folder / "config.toml").write_text(DEAD)
    done = run("refresh", XDG_DATA_HOME=str(run.folder / "data"))
    assert done.code == 2
    assert [line.split("  ")[0] for line in done.out.splitlines()] == ["RDAP servers", "public suffixes"]
    assert [line.partition(" could not be fetched: ")[0] for line in done.err.splitlines()] == [
        "https://data.iana.org/rdap/dns.json",
        "https://publicsuffix.org/list/public_suffix_list.dat",
    ]
    assert not (run.folder / "data").exists()


def test_it_takes_no_arguments(run: Runner) -> None:
    """Whatever else is named is a mistake."""
    assert run("refresh", "everything").code == 2
