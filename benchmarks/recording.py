"""The figures of benchmarks/store.py for the table: recording beside sqlite-utils as it comes, and what more texts cost.

Run `python benchmarks/recording.py [--texts N]`. Both write the same rows to files that grow; each batch of texts is a round.
Bound to hold: 3 times sqlite-utils' own defaults, search included.
"""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path

from benchmarks import store
from benchmarks.figures import LINEAR, Section, Sheet, at_least, at_most, beside, options
from benchmarks.store import Point, Spent

TEXTS, TEXTS_QUICK = 2_000, 80
BATCHES, BATCHES_QUICK = 20, 4
NOTHING = Point(0, 0, Spent(), Spent(), Spent())


def main() -> None:
    """Measure everything."""
    arguments = options(__doc__)
    arguments.add_argument("--texts", type=int, help="so many texts")
    chosen = arguments.parse_args()
    texts = chosen.texts or (TEXTS_QUICK if chosen.quick else TEXTS)
    with tempfile.TemporaryDirectory() as folder:
        points = [NOTHING, *store.grow(Path(folder), texts, texts // (BATCHES_QUICK if chosen.quick else BATCHES))]
    sheet, last = Sheet(chosen.figures), points[-1]
    show_rates(sheet, points, f"{last.texts:,} texts, {last.rows:,} rows, searchable")
    show_growth(sheet, points)


def show_rates(sheet: Sheet, points: list[Point], told: str) -> None:
    """Tell how many rows are written in a CPU second, and by the clock."""
    steps = list(pairwise(points))
    rows = [after.rows - before.rows for before, after in steps]
    ours = [number / (after.ours.cpu - before.ours.cpu) for number, (before, after) in zip(rows, steps, strict=True)]
    inserted = [number / (after.inserted.cpu - before.inserted.cpu) for number, (before, after) in zip(rows, steps, strict=True)]
    theirs = [number / (_both(after).cpu - _both(before).cpu) for number, (before, after) in zip(rows, steps, strict=True)]
    ours_wall = [number / (after.ours.wall - before.ours.wall) for number, (before, after) in zip(rows, steps, strict=True)]
    wall = [number / (_both(after).wall - _both(before).wall) for number, (before, after) in zip(rows, steps, strict=True)]
    what = f"record {told}"
    sheet.put(beside(Section.SQLITE, what, ours, "sqlite-utils, from records", theirs, "rows/CPU s", at_least(3)))
    sheet.put(beside(Section.SQLITE, what, ours, "sqlite-utils, its dicts are there", inserted, "rows/CPU s"))
    sheet.put(beside(Section.SQLITE, f"{what}, by the clock", ours_wall, "sqlite-utils, from records", wall, "rows/s"))


def _both(point: Point) -> Spent:
    """Return what sqlite-utils has cost, making its dicts included."""
    return point.inserted.plus(point.dicts)


def show_growth(sheet: Sheet, points: list[Point]) -> None:
    """Tell what a file costs that grows to twice and four times the size."""
    step = (len(points) - 1) // 4
    once = points[step]
    for times, words, limit in ((2, "twice as much", LINEAR), (4, "four times as much", LINEAR**2)):
        costs = [points[step * times].ours.cpu], [once.ours.cpu]
        what = f"record {once.texts:,} texts: {words}"
        sheet.put(beside(Section.GROWTH, what, costs[0], "once", costs[1], "CPU s", at_most(round(limit, 1))))


if __name__ == "__main__":
    main()
