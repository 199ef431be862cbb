"""The table of docs/performance.md, from figures: what is measured stands in the figures, what is said about it here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from benchmarks.figures import Bound, Figure, Section, Spread

INTRODUCTION = """\
`make bench` measures every stage beside what others use for the same work, in one run, and writes this page; `make bench QUICK=1` tries
it out on small sizes, and writes `build/performance-quick.md`. Nothing here is edited by hand.

Ratios come first, because they hold from machine to machine; absolute figures do not. All candidates of a table take turns on the same
input; a ratio is worked out in each round, between neighbours in time, and the middle round counts. Behind it stand the lowest and the
highest: where they lie far apart, the machine was busy, and the figure is worth that much less. Time is CPU time, of child processes too,
unless it says otherwise. For rates a ratio over 1 says that threadaudit is faster; for times and memory, one under 1 that it needs less.
"Asked for" is what was promised before the first measurement; what was missed is said to be. What could not be measured has its row too.
"""

QUICK = "**A quick run: sizes were small and rounds few. It shows that the benchmarks work; its figures prove nothing.**\n"

ABOUT = {
    Section.THREADS: "The peer is what most would write first: one regular expression a line. It finds marks, and rebuilds nothing.",
    Section.LINKS: (
        "All candidates find plain links; only threadaudit also finds disguised ones. The peers, which are slower, get a part of the\n"
        "same text."
    ),
    Section.SUFFIX: "From a name to its registrable domain. ada-url reads a URL and splits nothing: it is there as a limit.",
    Section.JUDGE: (
        "Which official a host imitates. The peers only compare letters. dnstwist writes out every permutation of an official; hosts are\n"
        "then looked up among them, and writing out is counted. tldextract, which only splits, is there as a limit."
    ),
    Section.DNS: "Against one NSD on this machine with 20,000 names and all sorts of answers. dnsperf is compiled: the limit.",
    Section.HTTP: "Every host is an address with a server and a certificate of its own, on this machine. aiohttp is there as a limit.",
    Section.SQLITE: "The rows of whole audits, beside sqlite-utils as it comes.",
    Section.START_UP: "CPU time of a whole command over that of `python -c pass` by the same interpreter; peers without their plugins.",
    Section.SCAN: "Wall-clock time, since processes are what is measured; beside the judge alone, in one process, over the same list.",
    Section.AUDIT: "Threads, links, verdicts and recording of a folder of pasted texts, by the command itself.",
    Section.WATCH: "No peer does this; wall-clock time.",
    Section.BROWSE: "The slowest of all pages that can be reached, wall-clock time.",
    Section.GROWTH: (
        "What twice and four times the input costs. The start of a command counts where there is one.\n"
        "Linear is at most 2.3 for twice as much, and 5.3 for four times."
    ),
}
"""What a reader must know before the figures of a section."""

HEAD = (
    "| what | beside | ratio (lowest – highest) | threadaudit | the peer | unit | asked for | |",
    "|---|---|---|---|---|---|---|---|",
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Where and when the figures were measured."""

    at: datetime
    """When the run began, in UTC."""
    minutes: float
    """How long it took."""
    quick: bool
    """Whether sizes were small."""
    facts: tuple[tuple[str, str], ...]
    """Machine, Python and programs: name and value each."""
    libraries: tuple[tuple[str, str], ...]
    """Names and versions of the libraries that took part."""


def page(figures: Sequence[Figure], circumstances: Circumstances) -> str:
    """Write the whole page."""
    figures = sorted(figures, key=lambda figure: list(Section).index(figure.section))
    parts = ["# Performance" + (", quick run" if circumstances.quick else "") + "\n"]
    parts += [QUICK] if circumstances.quick else []
    parts += [INTRODUCTION, _where(circumstances), _kept(figures)]
    parts += [_section(section, [figure for figure in figures if figure.section is section]) for section in Section]
    return "\n".join(part for part in parts if part)


def _where(circumstances: Circumstances) -> str:
    """Write when and where the run was made."""
    sizes = "small (quick run)" if circumstances.quick else "full"
    facts = [("date", f"{circumstances.at:%Y-%m-%d %H:%M} UTC"), ("took", f"{circumstances.minutes:.0f} minutes"), ("sizes", sizes)]
    facts += [*circumstances.facts, ("libraries", ", ".join(f"{name} {version}" for name, version in circumstances.libraries))]
    return "\n".join(["| this run | |", "|---|---|", *(f"| {_cell(name)} | {_cell(value)} |" for name, value in facts)]) + "\n"


def _kept(figures: Iterable[Figure]) -> str:
    """Write how many of the bounds hold, and which do not."""
    asked = [(figure, figure.bound) for figure in figures if figure.bound is not None]
    measured = [(figure, bound, value) for figure, bound in asked if (value := _deciding(figure)) is not None]
    missed = [figure for figure, bound, value in measured if not bound.holds(value)]
    below = [figure for figure, bound, value in measured if bound.holds(value) and not bound.reaches_goal(value)]
    lines = [f"- missed: {_name(figure)}" for figure in missed]
    lines += [f"- held, but its goal missed: {_name(figure)}" for figure in below]
    lines += [f"- not measured: {_name(figure)}: {figure.missing}" for figure in figures if figure.missing]
    told = f"Of {len(asked)} bounds {len(measured)} were measured and {len(measured) - len(missed)} hold."
    return "\n".join(["## What was asked for", "", told, *[""][: len(lines)], *map(_line, lines)]) + "\n"


def _name(figure: Figure) -> str:
    """Name a figure outside its table."""
    return f"{figure.section}, {figure.what}" + (f", beside {figure.peer}" if figure.peer else "")


def _section(section: Section, figures: Sequence[Figure]) -> str:
    """Write the table of one section; nothing where it has no row."""
    if not figures:
        return ""
    return "\n".join([f"## {section}", "", ABOUT[section], "", *HEAD, *map(_row, figures)]) + "\n"


def _row(figure: Figure) -> str:
    return "| " + " | ".join(_cell(part) for part in _parts(figure)) + " |"


def _parts(figure: Figure) -> Iterator[str]:
    yield figure.what
    yield figure.peer
    yield f"not measured: {figure.missing}" if figure.missing else f"{_spread(figure.ratio)} ×" if figure.ratio else ""
    yield (_number(figure.ours.middle) if figure.ratio else _spread(figure.ours)) if figure.ours else ""
    yield _number(figure.theirs.middle) if figure.theirs else ""
    yield figure.unit
    yield _asked(figure.bound, "×" if figure.ratio else figure.unit) if figure.bound else ""
    yield _verdict(figure)


def _asked(bound: Bound, unit: str) -> str:
    """Say what was asked for."""
    goal = f" (goal {bound.goal:g})" if bound.goal is not None else ""
    return f"{'at least' if bound.least else 'at most'} {bound.limit:g} {unit}{goal}".replace(" ×", " ×").strip()


def _verdict(figure: Figure) -> str:
    """Say whether what was asked for holds."""
    value = _deciding(figure)
    if figure.bound is None or value is None:
        return "" if figure.bound is None else "not measured"
    if not figure.bound.holds(value):
        return "**missed**"
    return "held" if figure.bound.reaches_goal(value) else "held, goal missed"


def _deciding(figure: Figure) -> float | None:
    """Return the value that a bound is held against; None where nothing was measured."""
    spread = figure.ratio or figure.ours
    return None if spread is None or figure.missing else spread.middle


def _spread(spread: Spread) -> str:
    if spread.low == spread.high:
        return _number(spread.middle)
    return f"{_number(spread.middle)} ({_number(spread.low)} – {_number(spread.high)})"


def _number(value: float) -> str:
    """Write about three digits, with a comma a thousand."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3g}"


def _cell(text: str) -> str:
    """Keep a text within its cell."""
    return _line(text.replace("|", "\\|"))


def _line(text: str) -> str:
    """Keep a text within its line."""
    return " ".join(text.split())
