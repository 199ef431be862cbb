"""What is measured on: the evaluation data where it lies beside the checkout, else texts and names of our own; each says what it is.

The promises were made of the evaluation data, which is not part of the project. Texts with more links take longer, and so do names
that are near officials, so that figures on one input are not those of the other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from threadaudit.data import words
from threadaudit.readers.officials_csv import read_officials
from threadaudit.records import Official

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
MOST_OFFICIALS = 16_000
ENDINGS = ("com", "com", "com", "org", "net", "de", "co.uk", "info", "online", "shop")


@dataclass(frozen=True, slots=True)
class Text:
    """A text to read."""

    name: str
    """What it is, in words that stand in a table."""
    text: str
    """The text."""


@dataclass(frozen=True, slots=True)
class Names:
    """Hosts to judge, and officials to judge them by."""

    name: str
    """What they are, in words that stand in a table."""
    hosts: tuple[str, ...]
    """Bare domains, in random order."""
    officials: tuple[Official, ...]
    """At least 16,000, in random order."""


def mixed_text() -> Text:
    """Return texts with a few links."""
    folder, name = (SHARED / "seeds", "the evaluation texts") if (SHARED / "seeds").is_dir() else (ROOT / "samples", "the samples")
    return Text(name, "\n".join(path.read_bytes().decode() for path in sorted(folder.glob("*.txt"))))


def thread_file() -> tuple[str, Path]:
    """Return a file that holds a thread, and what it is."""
    seed = next(iter((SHARED / "seeds").glob("002_*.txt")), None)
    return ("the evaluation thread", seed) if seed else ("a sample", ROOT / "samples" / "de_lost_marker.txt")


def names(number: int) -> Names:
    """Return so many hosts, and all officials there are."""
    chance = random.Random(0)  # noqa: S311 – no secret
    popular, officials = SHARED / "data" / "popular.txt", SHARED / "data" / "officials_16k.csv"
    if popular.exists() and officials.exists():
        rows = list(read_officials(officials))
        chance.shuffle(rows)
        return Names("popular domains", tuple(chance.sample(popular.read_text(encoding="utf-8").split(), number)), tuple(rows))
    return Names("made-up names", tuple(made_up_hosts(chance, number)), tuple(made_up_officials(chance, MOST_OFFICIALS)))


def made_up_officials(chance: random.Random, number: int) -> Iterator[Official]:
    """Join two words to each name."""
    known = _words()
    made = dict.fromkeys("".join(chance.sample(known, 2)) for _ in range(2 * number))
    yield from (Official(f"{name}.{chance.choice(ENDINGS)}") for name in list(made)[:number])


def made_up_hosts(chance: random.Random, number: int) -> Iterator[str]:
    """Join words to names, so that about as many are near an official as on real lists."""
    known = _words()
    for _ in range(number):
        parts = chance.choices(known, k=chance.choice((1, 2, 2, 2, 3)))
        tail = str(chance.randrange(1000)) if chance.random() < 0.1 else ""
        yield f"{chance.choice(('', '', '', '-')).join(parts)}{tail}.{chance.choice(ENDINGS)}"


def _words() -> list[str]:
    return f"{words.ENGLISH_COMMON} {words.PROPER}".split()
