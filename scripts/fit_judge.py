"""Print what each threshold of the judge would give, as the table of docs/judge.md: python scripts/fit_judge.py DATA_FOLDER.

DATA_FOLDER holds officials.csv, lookalikes_dev.csv, embedded_dev.csv, legitimate_dev.csv, popular.txt, general_officials_dev.csv and
general_dev.csv in the columns that evaluations of this project use. Only the threshold is fitted here, on four fifths of the brands, and
measured on the fifth left out, each in turn; the confidences in the rules are set by hand from counts and do not change.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from threadaudit.judge import THRESHOLD, Judge
from threadaudit.readers.officials_csv import read_officials

FOLDS = 5
THRESHOLDS = (*range(30, 95, 5), THRESHOLD)
MOST_ALARMS_PER_100K = 200
"""The bound that the threshold has to keep on popular domains."""
MOST_UNRELATED, MOST_SAME_NAME = 0.06, 0.20
"""The bounds on neighbours that have nothing to do with an official, and on outlets that simply bear the same name."""


@dataclass(frozen=True, slots=True)
class Case:
    """One host of the data with what the judge says of it."""

    kind: str
    """The set that it is from."""
    brand: str
    """The official that it imitates or is close to; for a popular domain the one that the judge names."""
    score: int
    """The score; 0 where another official is named than the right one."""


def main() -> None:
    """Judge everything once, then print the curve and the figures for left-out brands."""
    cases = list(_cases(Path(sys.argv[1])))
    kinds = list(dict.fromkeys(case.kind for case in cases))
    print(f"| threshold | {' | '.join(kinds)} |\n|---|{'---|' * len(kinds)}")
    for threshold in sorted(set(THRESHOLDS)):
        mark = " (shipped)" if threshold == THRESHOLD else ""
        print(f"| {threshold}{mark} | {' | '.join(_figure(cases, kind, threshold) for kind in kinds)} |")
    print(f"\nBrands left out, {FOLDS} folds: {_cross_validated(cases, kinds)}")


def _cases(folder: Path) -> Iterable[Case]:
    media = Judge(read_officials(folder / "officials.csv"))
    general = Judge(read_officials(folder / "general_officials_dev.csv"))
    for row in _rows(folder / "lookalikes_dev.csv"):
        case = _positive(media, row, "media")
        yield case
        if "Doppelganger" in row["campaign"]:
            yield Case("Doppelganger", case.brand, case.score)
    for judge, file, kind in ((media, "embedded_dev.csv", "embedded"), (general, "general_dev.csv", "general brands")):
        yield from (_positive(judge, row, kind) for row in _rows(folder / file))
    for row in _rows(folder / "legitimate_dev.csv"):
        yield Case(f"alarm: {row['relation']}", row["near"], media(row["domain"]).score)
    for assessment in media.many((folder / "popular.txt").read_text(encoding="utf-8").split()):
        named = assessment.findings[0].official if assessment.findings else None
        yield Case("alarm: popular", named or "", assessment.score if named else 0)


def _positive(judge: Judge, row: dict[str, str], kind: str) -> Case:
    assessment = judge(row["domain"])
    own = {official.domain for official in (assessment.official,) if official} | set(
        assessment.official.siblings if assessment.official else ()
    )
    return Case(kind, row["target"], assessment.score if row["target"] in own else 0)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _share(cases: Iterable[Case], kind: str, threshold: int) -> float:
    scores = [case.score for case in cases if case.kind == kind]
    return sum(score >= threshold for score in scores) / len(scores) if scores else 0.0


def _figure(cases: list[Case], kind: str, threshold: int) -> str:
    if kind == "alarm: popular":
        return f"{_share(cases, kind, threshold) * 100_000:.0f} per 100,000"
    return f"{_share(cases, kind, threshold):.3f}"


def _cross_validated(cases: list[Case], kinds: list[str]) -> str:
    """Choose the threshold on four fifths of the brands and measure on the fifth, each in turn."""
    brands = sorted({case.brand for case in cases})
    random.Random(2026).shuffle(brands)  # noqa: S311 – a split that can be repeated, no secret
    fold_of = {brand: place % FOLDS for place, brand in enumerate(brands)}
    popular = sum(case.kind == "alarm: popular" for case in cases)
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    chosen = []
    for fold in range(FOLDS):
        training = [case for case in cases if fold_of[case.brand] != fold]
        threshold = _fit(training, popular)
        chosen.append(threshold)
        for case in cases:
            if fold_of[case.brand] == fold:
                counts[case.kind][0] += case.score >= threshold
                counts[case.kind][1] += 1
    figures = (f"{kind} {counts[kind][0] / counts[kind][1]:.3f}" for kind in kinds if kind != "alarm: popular")
    alarms = counts["alarm: popular"][0] / popular * 100_000
    return f"thresholds {sorted(chosen)}; {', '.join(figures)}, alarm: popular {alarms:.0f} per 100,000"


def _fit(cases: list[Case], popular: int) -> int:
    """Give the lowest threshold that keeps all bounds, with four fifths of the brands four fifths of the alarms on popular domains."""
    allowed = MOST_ALARMS_PER_100K * popular / 100_000 * (FOLDS - 1) / FOLDS
    for threshold in range(30, 100):
        alarms = sum(case.kind == "alarm: popular" and case.score >= threshold for case in cases)
        unrelated = _share(cases, "alarm: unrelated", threshold) <= MOST_UNRELATED
        if alarms <= allowed and unrelated and _share(cases, "alarm: same_name_other_outlet", threshold) <= MOST_SAME_NAME:
            return threshold
    return 100


if __name__ == "__main__":
    main()
