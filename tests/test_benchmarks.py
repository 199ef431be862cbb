"""The benchmarks' collector: what it writes of figures, of failures and of what could not be had. No figure is measured here."""

from __future__ import annotations

import argparse
import ast
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks import __main__ as collector
from benchmarks import environment
from benchmarks.figures import Bound, Figure, Section, Sheet, Spread, alone, at_least, at_most, beside, growth, missing, read, worst_growth
from benchmarks.table import ABOUT, INTRODUCTION, Circumstances, page

LINKS = [
    alone(Section.LINKS, "find links, 3.0 MB", [9.0, 14.0, 12.5], "MB/CPU s", at_least(10, goal=20)),
    beside(Section.LINKS, "find links", [9.0, 14.0, 12.0], "urlextract", [0.25, 0.25, 0.5], "MB/CPU s"),
    missing(Section.LINKS, "find links", "it is not installed", "linkify-it-py"),
]
OTHERS = [
    beside(Section.DNS, "ask many", [20_000.0], "dnspython", [2_000.0], "questions/CPU s", at_least(15)),
    missing(Section.DNS, "the rest of this benchmark", "stopped after\n300 s | by | its limit"),
    missing(Section.HTTP, "probe", "no server", "httpx", at_least(5)),
    beside(Section.GROWTH, "links: twice as much", [0.02], "once", [0.01], "CPU s", at_most(2.3)),
]
WHERE = Circumstances(
    datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
    17.6,
    quick=False,
    facts=(("processor", "A processor, 2 cores"), ("memory", "24 GiB")),
    libraries=(("ada-url", "4.0.0"), ("aiodns", "not installed")),
)
PAGE = """
| this run | |
|---|---|
| date | 2026-11-22 09:30 UTC |
| took | 18 minutes |
| sizes | full |
| processor | A processor, 2 cores |
| memory | 24 GiB |
| libraries | ada-url 4.0.0, aiodns not installed |

## What was asked for

Of 4 bounds 3 were measured and 2 hold.

- missed: DNS, ask many, beside dnspython
- held, but its goal missed: Links, find links, 3.0 MB
- not measured: Links, find links, beside linkify-it-py: it is not installed
- not measured: DNS, the rest of this benchmark: stopped after 300 s | by | its limit
- not measured: HTTP and HTTPS, probe, beside httpx: no server

## Links

(about links)

| what | beside | ratio (lowest – highest) | threadaudit | the peer | unit | asked for | |
|---|---|---|---|---|---|---|---|
| find links, 3.0 MB |  |  | 12.5 (9.00 – 14.0) |  | MB/CPU s | at least 10 MB/CPU s (goal 20) | held, goal missed |
| find links | urlextract | 36.0 (24.0 – 56.0) × | 12.0 | 0.25 | MB/CPU s |  |  |
| find links | linkify-it-py | not measured: it is not installed |  |  |  |  |  |

## DNS

(about dns)

| what | beside | ratio (lowest – highest) | threadaudit | the peer | unit | asked for | |
|---|---|---|---|---|---|---|---|
| ask many | dnspython | 10.0 × | 20,000 | 2,000 | questions/CPU s | at least 15 × | **missed** |
| the rest of this benchmark |  | not measured: stopped after 300 s \\| by \\| its limit |  |  |  |  |  |

## HTTP and HTTPS

(about http)

| what | beside | ratio (lowest – highest) | threadaudit | the peer | unit | asked for | |
|---|---|---|---|---|---|---|---|
| probe | httpx | not measured: no server |  |  |  | at least 5 | not measured |

## Growth with size

(about growth)

| what | beside | ratio (lowest – highest) | threadaudit | the peer | unit | asked for | |
|---|---|---|---|---|---|---|---|
| links: twice as much | once | 2.00 × | 0.02 | 0.01 | CPU s | at most 2.3 × | held |
"""


def test_whole_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ratios come first, a missed bound is shown as missed, and what was not measured has its row and its reason."""
    for section in Section:
        monkeypatch.setitem(ABOUT, section, f"(about {section.name.lower()})")
    assert page([*OTHERS, *LINKS], WHERE) == f"# Performance\n\n{INTRODUCTION}{PAGE}"


def test_quick_page_says_so() -> None:
    """A page of small sizes says so before anything else, and in the table of the run."""
    where = Circumstances(WHERE.at, 2.0, quick=True, facts=(), libraries=())
    lines = page([], where).splitlines()
    assert lines[0] == "# Performance, quick run"
    assert lines[2].startswith("**A quick run: sizes were small")
    assert "| sizes | small (quick run) |" in lines


def test_only_a_whole_run_replaces_the_page() -> None:
    """A quick run, or one of a few benchmarks, leaves docs/performance.md as it is."""
    runs = [(False, None), (True, None), (False, ["links"])]
    targets = [collector.target(argparse.Namespace(quick=quick, only=only, out=None)) for quick, only in runs]
    root = environment.ROOT
    assert targets == [root / "docs" / "performance.md", *[root / "build" / "performance-quick.md"] * 2]


@pytest.mark.parametrize("section", [section for section in Section if section is not Section.GROWTH])
def test_every_stage_has_a_script(section: Section) -> None:
    """Whatever the table has a part for is measured by a benchmark that runs, and gives its figures as records."""
    (stage,) = [stage for stage in collector.STAGES if stage.section is section]
    tree = ast.parse(environment.ROOT.joinpath("benchmarks", f"{stage.script}.py").read_text(encoding="utf-8"))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for name in node.names}
    assert {"Sheet", "options"} <= imported
    assert section in ABOUT


def test_the_stages_that_were_asked_for() -> None:
    """The table has a part for every stage of an audit, and for what grows with size."""
    stages = {"Threads", "Links", "Public suffix", "Judge", "DNS", "HTTP and HTTPS", "Writing to SQLite", "Start-up"}
    assert stages | {"Scan of a long list", "Audit of many texts", "Growth with size"} <= {str(section) for section in Section}


def test_figures_are_read_as_they_were_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The collector gets the very figures that a benchmark found, and the screen tells them too."""
    Sheet(tmp_path / "figures").put(*LINKS, *OTHERS)
    assert read(tmp_path / "figures") == [*LINKS, *OTHERS]
    assert capsys.readouterr().out.splitlines()[:3] == [
        "Links: find links, 3.0 MB: ours 12.5 MB/CPU s; at least 10 asked for",
        "Links: find links, beside urlextract: 36 x (24 to 56); ours 12 MB/CPU s; theirs 0.25 MB/CPU s",
        "Links: find links, beside linkify-it-py: not measured: it is not installed",
    ]


def test_no_figures(tmp_path: Path) -> None:
    """A benchmark that failed before its first figure gave none."""
    assert read(tmp_path / "never written") == []


def test_ratios_are_of_neighbours() -> None:
    """A machine that slows down for one round changes both sides of that round's ratio, and so not the ratio."""
    figure = beside(Section.LINKS, "find links", [10.0, 1.0, 8.0], "peer", [5.0, 0.5, 4.0], "MB/CPU s")
    assert (figure.ratio, figure.ours, figure.theirs) == (Spread(2, 2, 2), Spread(1, 8, 10), Spread(0.5, 4, 5))


@pytest.mark.parametrize(
    ("bound", "holds", "reaches"),
    [
        (at_least(3), [False, True, True], [True, True, True]),
        (at_least(1, goal=3), [True, True, True], [False, True, True]),
        (at_most(3), [True, True, False], [True, True, True]),
        (at_most(9, goal=3), [True, True, True], [True, True, False]),
    ],
)
def test_bounds(bound: Bound, holds: list[bool], reaches: list[bool]) -> None:
    """What equals a bound or a goal keeps it."""
    values = (2.0, 3.0, 4.0)
    assert [bound.holds(value) for value in values] == holds
    assert [bound.reaches_goal(value) for value in values] == reaches


def test_growth_is_held_against_linear_work() -> None:
    """Twice and four times the input are held against linear work; quadratic work misses both bounds."""
    linear = list(growth("work", float, 10, 2))
    square = list(growth("work", lambda size: float(size**2), 10, 2))
    assert [_says(figure) for figure in linear] == [("work: twice as much", 2.0, True), ("work: four times as much", 4.0, True)]
    assert [_says(figure) for figure in square] == [("work: twice as much", 4.0, False), ("work: four times as much", 16.0, False)]


def test_worst_growth_is_told() -> None:
    """Of many kinds of input, the one that grows fastest is told by its name."""
    kinds = {"even": float, "bad": lambda size: float(size**2), "flat": lambda _: 1.0}
    assert [_says(figure)[:2] for figure in worst_growth("work", kinds, 10, 1)] == [
        ("work, the worst of 3: bad: twice as much", 4.0),
        ("work, the worst of 3: bad: four times as much", 16.0),
    ]


def _says(figure: Figure) -> tuple[str, float, bool]:
    assert figure.ratio is not None
    assert figure.bound is not None
    return figure.what, figure.ratio.middle, figure.bound.holds(figure.ratio.middle)


WRITING = "import pathlib, sys\npathlib.Path(sys.argv[2]).write_bytes({line!r})\n"
FIGURE = b'{"section":"Links","what":"find links","missing":"it is not installed"}\n'


@pytest.mark.parametrize(
    ("end", "fault"),
    [
        ("", ""),
        ("sys.exit('no server at http://127.0.0.1:99/x')", "no server at …"),
        ("sys.exit(3)", "exit code 3"),
        ("import time; time.sleep(60)", "stopped after 1 s"),
    ],
)
def test_failing_benchmarks_keep_their_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str, fault: str) -> None:
    """A benchmark that fails or takes too long is told, without addresses, and what it had found until then counts."""
    (tmp_path / "benchmarks").mkdir()
    (tmp_path / "benchmarks" / "mine.py").write_text(WRITING.format(line=FIGURE) + end)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    found = collector.run(collector.Stage(Section.LINKS, "mine", 1 if "sleep" in end else 60), sys.executable, [])
    assert found == ([missing(Section.LINKS, "find links", "it is not installed")], fault)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ERROR: no such file: /home/somebody/x.py", "ERROR: no such file: …"),
        ("could not reach https://user:secret@packages.example/simple/a (timed out)", "could not reach … (timed out)"),
        ("a" * 300, "a" * 200),
    ],
)
def test_reasons_hold_no_paths_and_addresses(said: str, kept: str) -> None:
    """What is said of a failure, for others to read, names no place of this machine and no address, and stays short."""
    assert environment.harmless(said) == kept


INSTALLER = """#!/bin/sh
echo "$@" >> '{log}'
case "$*" in *opensquat*) echo "No matching distribution found for opensquat" >&2; exit 1;; esac
"""


def test_a_peer_that_cannot_be_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one peer cannot be had, the others are installed all the same; the next run tries again, and a whole one is kept."""
    installer, log = tmp_path / "installer", tmp_path / "log"
    installer.write_text(INSTALLER.format(log=log))
    installer.chmod(0o755)
    monkeypatch.setattr(environment, "FOLDER", tmp_path / "peers")
    peers = environment.ensure(str(installer))
    pinned = environment.requirements()
    (lacking,) = [requirement for requirement in pinned if requirement.startswith("opensquat")]
    assert peers == environment.Peers(str(tmp_path / "peers" / "bin" / "python"), {lacking: "No matching distribution found for opensquat"})
    asked = [line.partition("--retries 1 ")[2].split() for line in log.read_text().splitlines()]
    assert asked == [pinned, *([requirement] for requirement in pinned)]
    installer.write_text("#!/bin/sh\n")
    assert environment.ensure(str(installer)).lacking == {}
    installer.unlink()
    assert environment.ensure(str(installer)).lacking == {}


def test_the_peers_environment_sees_this_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One Python has the peers and the project, so that both are measured in the same process."""
    installer = tmp_path / "installer"
    installer.write_text("#!/bin/sh\n")
    installer.chmod(0o755)
    monkeypatch.setattr(environment, "FOLDER", tmp_path / "peers")
    known = environment.versions(environment.ensure(str(installer)).python)
    assert known["ada-url"] == environment.libraries()["ada-url"]
    assert list(known) == list(environment.LIBRARIES)


def test_the_machine_has_no_name() -> None:
    """What is told of the machine names neither the machine nor a path of it."""
    facts = dict(collector.machine())
    assert list(facts) == ["processor", "memory", "system", "load before the run", "Python", "SQLite", "programs"]
    assert not [value for value in facts.values() if platform.node() in value.split() or "/" in value]
