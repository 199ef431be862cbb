"""Make threadaudit/data/words.py: python scripts/make_words.py SCOWL_FOLDER MNEMONIC_FOLDER.

SCOWL_FOLDER holds `english-words.10` and so on (Debian package `scowl`, folder /usr/share/dict/scowl); MNEMONIC_FOLDER holds
`french.txt` and so on (Python package `mnemonic`, folder `mnemonic/wordlist`). Words are kept in the letters a host name has.
"""

from __future__ import annotations

import sys
import textwrap
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "threadaudit" / "data" / "words.py"

SHORTEST = 3
"""Words of one and two letters say nothing about a name."""

MNEMONIC_LANGUAGES = {"fr": "french", "it": "italian", "es": "spanish", "pt": "portuguese", "cs": "czech"}

HEAD = '''"""Dictionary words, so that a name that is a word is not taken for a misspelt other name.

Made by `python scripts/make_words.py SCOWL_FOLDER MNEMONIC_FOLDER`, never edited by hand; words of our own choice are in word_lists.py.

English: SCOWL 2020.12.07 (http://wordlist.aspell.net/), sizes 10 and 20 as common, 35 as rarer words, names up to 50. Copyright
2000-2018 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above
copyright notice appears in all copies and that both that copyright notice and this permission notice appear in supporting
documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is"
without express or implied warranty.

French, Italian, Spanish, Portuguese, Czech: the word lists of BIP 39 as the Python package mnemonic 0.21 carries them (MIT licence).
"""

from __future__ import annotations
'''


def words_of(paths: list[Path], *, capital: bool = False) -> set[str]:
    """Read words, one a line, and keep those in small letters, or with a capital, that can stand in a host name."""
    lines = (line for path in paths for line in path.read_text(encoding="latin-1" if "scowl" in str(path) else "utf-8").splitlines())
    plain = ("".join(c for c in unicodedata.normalize("NFD", line.strip()) if not unicodedata.combining(c)) for line in lines)
    fitting = (word for word in plain if len(word) >= SHORTEST and word.isascii() and word.isalpha())
    return {word.lower() for word in fitting if (word.istitle() if capital else word.islower())}


def frequent_pairs(words: set[str]) -> set[str]:
    """Give the most frequent pairs of neighbouring letters that make up 99 of 100."""
    counts = Counter(left + right for word in words for left, right in pairwise(word))
    wanted, pairs = 0.99 * counts.total(), set()
    for pair, count in counts.most_common():
        if wanted <= 0:
            break
        pairs.add(pair)
        wanted -= count
    return pairs


def constant(name: str, meaning: str, words: set[str]) -> str:
    """Write one list as a constant and say what it holds."""
    body = textwrap.fill(" ".join(sorted(words)), width=138, break_long_words=False, break_on_hyphens=False)
    return f'\n{name} = """\n{body}\n"""\n"""{meaning}"""\n'


def main() -> None:
    """Read the two folders that the command line names and write the module."""
    scowl, mnemonic = Path(sys.argv[1]), Path(sys.argv[2])
    common = words_of([scowl / f"english-words.{size}" for size in (10, 20)])
    rarer = words_of([scowl / "english-words.35"]) - common
    proper = words_of([scowl / f"english-upper.{size}" for size in (10, 35, 40, 50)], capital=True) - common - rarer
    parts = [HEAD, constant("ENGLISH_COMMON", "What everybody says.", common), constant("ENGLISH_RARER", "What everybody knows.", rarer)]
    parts.append(constant("PROPER", "What English writes with a capital: places, peoples, first names and surnames.", proper))
    for language, file in MNEMONIC_LANGUAGES.items():
        parts.append(constant(language.upper(), file.title() + ", common words.", words_of([mnemonic / f"{file}.txt"])))
    every = common | rarer | {word for file in MNEMONIC_LANGUAGES.values() for word in words_of([mnemonic / f"{file}.txt"])}
    parts.append(constant("PAIRS", "The pairs of letters that make up 99 of 100 in all these words but the names.", frequent_pairs(every)))
    TARGET.write_text("".join(parts), encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, {len(common):,} common and {len(rarer):,} rarer English words")


if __name__ == "__main__":
    main()
