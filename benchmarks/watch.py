"""How long it takes to choose the due ones of many watched hosts and to list changes, and how much a quiet check adds to the database.

Run `python benchmarks/watch.py [--hosts N]`. Bounds to hold, by the clock: 50 ms and 200 ms for 100,000 hosts.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Bound, Section, Sheet, alone, at_most, options
from threadaudit.pipeline import Judge
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Change, ChangeKind, Dossier, Json, Observation, Outcome, Severity, Sign, Watched, WatchKind, Weighing
from threadaudit.store import Store, open_store, watching

HOSTS, HOSTS_QUICK = 100_000, 5_000
CHANGES, CHANGES_QUICK = 100_000, 5_000
DUE = 2_000
CHECKED, CHECKED_QUICK = 2_000, 200
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
JUDGE = Judge(["zeitung.example"])
RULES = rules_of(JUDGE)
DATA: dict[str, Json] = {
    "zone": "x",
    "addresses_v4": ["203.0.113.7"],
    "name_servers": ["ns1.hoster.example"],
    "mail": [],
    "answers": {"A": "present"},
}


def milliseconds(work: Callable[[], object], times: int = 5) -> list[float]:
    """Do a piece of work several times, and return how long it took each time."""
    spent = []
    for _ in range(times):
        begin = perf_counter()
        work()
        spent.append(1000 * (perf_counter() - begin))
    return spent


def fill(store: Store, number: int, changed: int) -> int:
    """Watch so many hosts, a few of them due, with so many changes over a year; give the number of the run."""
    names = [f"host{index}.test" for index in range(number)]
    run = store.begin(new_run(JUDGE, None, lambda: NOW), rules=RULES)
    with store.writing() as connection:
        store.put(run, rules=RULES, judged=JUDGE.many(names), at=NOW)
        due = (NOW + timedelta(seconds=60 * (index - DUE)) for index in range(number))
        rows = (Watched(name, f"https://{name}/", WatchKind.HOST, None, NOW, at) for name, at in zip(names, due, strict=True))
        watching.add_watches(connection, rows)
        for index in range(changed):
            at, host = NOW - timedelta(days=365 * index / changed), names[index % number]
            change = Change(host, ChangeKind.MAIL_SET_UP, [], ["mx.example"], at, Severity.NOTICE, f"{host} can receive mail now.")
            looked = watching.Looked("", "{}", "{}", 0, NOW, unknown=False)
            watching.add_looked(connection, 0, run.id or 0, looked, [change], NOW)
    return run.id or 0


def claim(store: Store, number: int) -> None:
    """Choose 40 due hosts, as a check does, and let them go again."""
    with store.writing() as connection:
        watching.claim(connection, number, NOW, 40, due_by=NOW)
        watching.release(connection, [number])


def changes(store: Store, since: timedelta) -> int:
    """List what changed since a time."""
    with store.reading() as connection:
        return sum(1 for _ in watching.changes(connection, NOW - since))


def quiet_checks(store: Store, path: Path, number: int) -> float:
    """Record checks in which nothing changed, and give how many bytes each host took."""
    host = "host0.test"
    before = path.stat().st_size
    run = store.begin(new_run(JUDGE, None, lambda: NOW), rules=RULES)
    for index in range(number):
        at = NOW + timedelta(hours=index)
        seen = Observation("dns", host, host, Outcome.PRESENT, at, DATA)
        dossier = Dossier(
            JUDGE(host), f"https://{host}/", (seen,), Weighing(host, 55, (Sign("resolves", "dns", 0.2, "It has an address."),))
        )
        store.add(run, rules=RULES, observations=[seen], dossiers=[dossier], at=at)
    with store.reading() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return (path.stat().st_size - before) / number


def main() -> None:
    """Fill a database, and measure."""
    arguments = options(__doc__)
    arguments.add_argument("--hosts", type=int, help="so many watched hosts")
    chosen = arguments.parse_args()
    number = chosen.hosts or (HOSTS_QUICK if chosen.quick else HOSTS)
    changed, checked = (CHANGES_QUICK, CHECKED_QUICK) if chosen.quick else (CHANGES, CHECKED)
    sheet, told = Sheet(chosen.figures), f"{number:,} watched hosts, {changed:,} changes in a year"

    def tell(what: str, work: Callable[[], object], *bound: Bound) -> None:
        sheet.put(alone(Section.WATCH, f"{what}; {told}", milliseconds(work), "ms", *bound))

    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "watch.db")
        with open_store(path) as store:
            run_id = fill(store, number, changed)
            with store.writing() as connection:
                check_id = watching.begin_check(connection, run_id, watching.Checker("bench", "1"), NOW)
                connection.execute("PRAGMA optimize")
            tell(f"choose and claim 40 of {DUE:,} due hosts, and let them go", lambda: claim(store, check_id), at_most(50))
            tell("list the changes of 7 days", lambda: changes(store, timedelta(days=7)), at_most(200))
            tell("list the changes of 30 days", lambda: changes(store, timedelta(days=30)))
            with store.reading() as connection:
                since = NOW - timedelta(days=7)
                tell("what a new channel is to be told", lambda: watching.untold(connection, "new", since, tuple(Severity)))
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            sheet.put(alone(Section.WATCH, "a quiet check of one host, by DNS alone, adds", [quiet_checks(store, path, checked)], "bytes"))


if __name__ == "__main__":
    main()
