"""How fast audits are recorded and made searchable, beside sqlite-utils as it comes, row for row the same.

    python benchmarks/store.py [--texts 1000] [--batch 100]

Both begin with the records of an audit in memory and take turns, a batch of texts at a time, each with a file that grows. sqlite-utils
has tables with the same columns, keys and indexes, but none of our foreign keys, checks and triggers; it is used as its documentation
has it: `insert_all` a table, `enable_fts(create_triggers=True)`, no pragma. Once making its dicts is counted, once it finds them made.
At the end the rows of both files are compared. Only ratios of one run hold from machine to machine; the last line is the ratio asked for.
"""

from __future__ import annotations

import argparse
import gc
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import islice, pairwise
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from sqlite_utils import Database

from threadaudit.records import AuditReport
from threadaudit.store import Store, open_store
from threadaudit.store.rows import Tally
from threadaudit.store.save import add_reports, begin_run, finish_run

made = import_module("store_cases")  # lies beside this file

TABLES = ("sources", "readings", "threads", "posts", "gaps", "hosts", "links", "officials", "assessments", "findings")
ONE_BY_ONE = 100
"""So many texts are recorded a text at a time."""
TOKENIZE = "unicode61 remove_diacritics 2"


@dataclass(slots=True)
class Spent:
    """What a way of writing has cost so far."""

    cpu: float = 0.0
    """CPU seconds, those of the system included."""
    wall: float = 0.0
    """Seconds that passed."""

    def timed(self, work: Callable[..., Any], *given: object) -> Any:
        """Do a piece of work, and add what it cost; what others left behind is cleared away before."""
        gc.collect()
        wall, cpu = perf_counter(), process_time()
        answer = work(*given)
        self.cpu += process_time() - cpu
        self.wall += perf_counter() - wall
        return answer

    def plus(self, other: Spent) -> Spent:
        """Give the cost of both."""
        return Spent(self.cpu + other.cpu, self.wall + other.wall)


@dataclass(frozen=True, slots=True)
class Point:
    """How far a file has grown."""

    texts: int
    """So many texts are in it."""
    rows: int
    """So many rows."""
    ours: Spent
    """What ours has cost until here."""
    inserted: Spent
    """What sqlite-utils has cost until here."""
    dicts: Spent
    """What making its dicts has cost until here."""


class Ours:
    """Records a run as `audit` does: a transaction a batch of texts."""

    def __init__(self, path: Path) -> None:
        """Begin a run in a new file."""
        self.store: Store = open_store(path)
        self._found = Tally()
        with self.store.writing() as connection:
            self._run_id = begin_run(connection, made.RUN, made.RULES)

    def add(self, reports: list[AuditReport]) -> None:
        """Record some texts."""
        with self.store.writing() as connection:
            add_reports(connection, self._run_id, reports, made.RULES)
        self._found.add(reports)

    def finish(self) -> None:
        """End the run."""
        with self.store.writing() as connection:
            finish_run(connection, self._run_id, made.RUN.started_at, self._found)


class Plain:
    """Writes the same rows with sqlite-utils' own defaults."""

    def __init__(self, path: Path, like: Store) -> None:
        """Make tables with the columns, keys and indexes of ours."""
        self.database = Database(path)
        kinds = {"INTEGER": int, "REAL": float, "TEXT": str}
        with like.reading() as connection:
            for table in TABLES:
                columns = connection.execute("SELECT name, type, pk FROM pragma_table_info(?)", (table,)).fetchall()
                (key,) = (name for name, _, is_key in columns if is_key)
                self.database.table(table).create({name: kinds[kind] for name, kind, _ in columns}, pk=key)
                for index, unique in connection.execute(
                    "SELECT name, \"unique\" FROM pragma_index_list(?) WHERE origin <> 'pk'", (table,)
                ).fetchall():
                    indexed = [name for (name,) in connection.execute("SELECT name FROM pragma_index_info(?) ORDER BY seqno", (index,))]
                    self.database.table(table).create_index(indexed, unique=bool(unique))
        self.database.table("posts").enable_fts(["body"], create_triggers=True, tokenize=TOKENIZE)

    def add(self, tables: dict[str, list[dict[str, object]]]) -> None:
        """Write the rows of some texts."""
        for table, rows in tables.items():
            self.database.table(table).insert_all(rows)


def grow(folder: Path, texts: int, batch: int) -> Iterator[Point]:
    """Let both files grow, and say after each batch what it has cost; at the end both hold the same."""
    ours = Ours(folder / "ours.db")
    plain, rows = Plain(folder / "plain.db", ours.store), made.PlainRows()
    spent, inserted, dicts = Spent(), Spent(), Spent()
    written = done = 0
    for reports in made.batches(texts, batch):
        spent.timed(ours.add, reports)
        tables = dicts.timed(rows.of, reports)
        inserted.timed(plain.add, tables)
        done += len(reports)
        written += sum(map(len, tables.values()))
        tables.clear()
        if done == texts:
            spent.timed(ours.finish)
        yield Point(done, written, spent.plus(Spent()), inserted.plus(Spent()), dicts.plus(Spent()))
    ours.store.close()
    plain.database.close()
    check_same(folder / "ours.db", folder / "plain.db")


def one_by_one(folder: Path, texts: int) -> Point:
    """Do the same a text at a time, as audits of single texts do it, each file beginning anew."""
    *_, last = grow(folder, texts, 1)
    return last


def check_same(ours: Path, plain: Path) -> None:
    """Stop where the two files differ in a row, or where a search finds something else."""
    with sqlite3.connect(ours) as connection:
        connection.execute("ATTACH ? AS plain", (str(plain),))
        for table in TABLES:
            for one, other in (("main", "plain"), ("plain", "main")):
                question = f"SELECT count(*) FROM (SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table})"  # noqa: S608
                (missing,) = connection.execute(question).fetchone()
                if missing:
                    raise SystemExit(f"{missing} rows of {table} are in {one} alone")
        question = "SELECT count(*), sum(rowid) FROM {0}.posts_fts WHERE {0}.posts_fts MATCH 'ba OR zei*'"
        answers = [connection.execute(question.format(name).replace(f"WHERE {name}.", "WHERE ")).fetchone() for name in ("main", "plain")]
        if answers[0] != answers[1]:
            raise SystemExit(f"search finds {answers[0]} and {answers[1]}")


def show(how: str, point: Point) -> None:
    """Print what each way cost."""
    print(f"{how}, {point.texts:,} texts, {point.rows:,} rows")
    ways = (
        ("ours, from records", point.ours),
        ("sqlite-utils as it comes, from records", point.inserted.plus(point.dicts)),
        ("sqlite-utils as it comes, from dicts that are there", point.inserted),
    )
    for name, spent in ways:
        ratio = (
            ""
            if spent is point.ours
            else f"   ours {spent.cpu / point.ours.cpu:.2f} times as fast, by the clock {spent.wall / point.ours.wall:.2f}"
        )
        print(f"  {name:<52} {point.rows / spent.cpu:9,.0f} rows/CPU s {point.rows / spent.wall:9,.0f} rows/s{ratio}")


def show_growth(points: list[Point]) -> None:
    """Print the rate between some sizes, as the files grow."""
    for before, after in pairwise([Point(0, 0, Spent(), Spent(), Spent()), *points]):
        rows = after.rows - before.rows
        ours, theirs = rows / (after.ours.cpu - before.ours.cpu), rows / (after.inserted.cpu - before.inserted.cpu)
        sizes = f"texts {before.texts + 1:,} to {after.texts:,}"
        print(f"{sizes:<64} {ours:9,.0f} rows/CPU s {theirs:9,.0f} theirs, ratio {ours / theirs:.1f}")


def known_again(folder: Path, batch: int) -> None:
    """Print what it costs to record what is there already."""
    reports = next(made.batches(batch, batch))
    with open_store(folder / "ours.db") as store:
        spent = Spent()
        spent.timed(lambda: store.record(made.RUN, reports, rules=made.RULES))
        print(f"{'the same texts again':<64} {len(reports) / spent.cpu:9,.0f} texts/CPU s")
        spent = Spent()
        spent.timed(lambda: [store.record(made.RUN, [one], rules=made.RULES) for one in islice(reports, 20)])
        print(f"{'the same again, a run a text':<64} {min(20, len(reports)) / spent.cpu:9,.0f} texts/CPU s")


def main() -> None:
    """Measure, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=1_000, help="how many texts both files grow to")
    parser.add_argument("--batch", type=int, default=100, help="how many texts are recorded in one transaction")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        points = list(grow(Path(name), arguments.texts, arguments.batch))
        known_again(Path(name), min(arguments.batch, arguments.texts))
    with tempfile.TemporaryDirectory() as name:
        single = one_by_one(Path(name), min(ONE_BY_ONE, arguments.texts))
    sizes = {arguments.texts, *(size for size in (1_000, 4_000, 10_000) if size < arguments.texts)}
    show_growth([point for point in points if point.texts in sizes])
    show("a text at a time", single)
    show(f"{arguments.batch} texts at a time", points[-1])
    last = points[-1]
    theirs = last.inserted.plus(last.dicts)
    print(
        f"recording, {last.texts:,} texts, {last.rows:,} rows with search: {theirs.cpu / last.ours.cpu:.2f} times sqlite-utils"
        f" (from dicts that are there: {last.inserted.cpu / last.ours.cpu:.2f}; by the clock: {theirs.wall / last.ours.wall:.2f})"
    )


if __name__ == "__main__":
    main()
