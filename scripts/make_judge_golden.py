"""Write tests/judge/golden.tsv: what this version of the rules says of hosts of our own. Run `python scripts/make_judge_golden.py`.

A verdict is worth something only if it can be repeated, so the version of the rules must change when a verdict or a score does. The
script refuses to write other verdicts under the same version: raise RULESET in threadaudit/judge/__init__.py first.
"""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.judge.judge_samples import HOSTS, OFFICIALS  # noqa: E402
from threadaudit.judge import RULESET, Judge  # noqa: E402
from threadaudit.judge.candidates import candidates  # noqa: E402

TARGET = ROOT / "tests" / "judge" / "golden.tsv"
PER_OFFICIAL = 40
"""So many candidates of each official are judged beside the hosts that are written down."""


def lines() -> list[str]:
    """Judge all hosts and write a line for each: host, verdict, official, score, techniques."""
    judge = Judge(OFFICIALS)
    made = (candidate.domain for official in OFFICIALS for candidate in islice(candidates(official), 0, PER_OFFICIAL * 25, 25))
    found = [f"ruleset\t{RULESET}"]
    for host in dict.fromkeys((*HOSTS, *made)):
        assessment = judge(host)
        official = assessment.official.domain if assessment.official else "-"
        techniques = " ".join(f"{finding.technique}={finding.confidence:.3f}" for finding in assessment.findings)
        found.append(f"{ascii(host)[1:-1]}\t{assessment.verdict}\t{official}\t{assessment.score}\t{techniques}".rstrip())
    return found


def main() -> None:
    """Write the file, unless it would change what a version of the rules says."""
    new = lines()
    old = TARGET.read_text(encoding="utf-8").splitlines() if TARGET.exists() else []
    if old[:1] == new[:1] and old != new:
        raise SystemExit(f"verdicts have changed, but the rules are still {RULESET}: raise RULESET in threadaudit/judge/__init__.py")
    TARGET.write_text("\n".join(new) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(new) - 1} hosts, rules {RULESET}")


if __name__ == "__main__":
    main()
