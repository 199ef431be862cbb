"""Which chains of marks are threads: two marks that agree, on something that could be posts.

A list, a table of scores, a progress bar and fractions in a sentence form chains as well. What tells them apart is what stands between
the marks: posts are sentences, or stand apart; items, lines of a table and clauses are short and do not.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from threadaudit.late import late
from threadaudit.threads.chain import WEAK, Node
from threadaudit.threads.markers import Candidate
from threadaudit.threads.sentences import sentence_before

_ITEM = 80
"""What weak marks number is on average at least so long, or it is a list."""
_PARAGRAPH = 70
"""The same for `(1)` before paragraphs of a law or entries of a bibliography."""
_LINE = 42
"""What strong marks number is on average at least so long, or it must be sentences."""
_CLAUSE = 150
"""What marks number in the middle of a line is on average at least so long, or it must be sentences."""
_WORD = late(r"[^\W\d_]{2}")
_SIGNS = late(r"[#@]|https?:", re.IGNORECASE)
_THREAD_WORDS = frozenset(
    {
        "thread",
        "faden",
        "tweet",
        "post",
        "teil",
        "part",
        "partie",
        "parte",
        "część",
        "частина",
        "часть",
        "cont",
        "contd",
        "forts",
        "fortsetzung",
        "weiter",
        "suite",
        "sigue",
    }
)
"""Words that authors write beside each of their marks; any other is the name of what is numbered."""
_NEAR = 60
"""A longer text before a mark on its line is no label."""
_MOST_AHEAD = 4
"""So many numbers further a thread goes on at most behind a chain that is none."""


def agreeing(chains: list[list[Node]], candidates: list[Candidate], plain: str) -> list[list[Node]]:
    """Return the chains that are threads; what a chain that is none (a list in a post) had cut in two is put together."""
    strong = any(len(chain) > 1 and _strongest(chain) > WEAK for chain in chains)
    alone = _alone(chains, candidates)
    threads: list[list[Node]] = []
    ahead = 1
    for chain in chains:
        if threads and _goes_on(threads[-1], chain, ahead):
            threads[-1].extend(chain)
            ahead = 1
        elif len(chain) > 1 and not _is_score(chain, alone) and _agrees(chain, strong=strong, plain=plain):
            threads.append(list(chain))
            ahead = 1
        else:
            ahead = _MOST_AHEAD
    return threads


def _goes_on(thread: list[Node], chain: list[Node], ahead: int) -> bool:
    """Tell whether a chain goes on with the number, total, style and side of a thread; its first number is at most so far `ahead`."""
    last, first = thread[-1], chain[0]
    if not last.number <= first.number <= last.number + ahead or first.number < 2:
        return False
    if first.number == last.number and (first.total is None or len(chain) < 2):
        return False
    if first.style != last.style or first.tail != last.tail:
        return first.number > 2 and last.total is None and first.family == last.family and first.tail == last.tail
    return first.total == last.total


def _alone(chains: list[list[Node]], candidates: list[Candidate]) -> Counter[int | None]:
    """Count, for each total, the marks that no chain could use."""
    used = {node.candidate.start for chain in chains for node in chain}
    places = {(candidate.start, candidate.total) for candidate in candidates}
    return Counter(total for start, total in places if start not in used)


def _is_score(chain: list[Node], alone: Counter[int | None]) -> bool:
    """Tell whether marks are picked from scores: they begin late, and others of the same total (8/10, 7/10, 9/10) are in no order."""
    return chain[0].number > 2 and chain[0].total is not None and alone[chain[0].total] * 2 >= len(chain)


def _strongest(chain: list[Node]) -> float:
    """Return how strong the strongest mark of a chain is."""
    return max(node.candidate.strength for node in chain)


def _agrees(chain: list[Node], *, strong: bool, plain: str) -> bool:
    """Tell whether marks make a thread: two that agree.

    Weak ones may as well number the items of a list. They make a thread if one stands behind reply mentions, or if what they number is
    as long as posts are and they are three, or another thread in the text has strong marks.
    """
    if any(plain[node.border] == "@" for node in chain if not node.tail):
        return True
    length = (chain[-1].border - chain[0].border) / (len(chain) - 1)
    if _strongest(chain) > WEAK:
        return _holds_posts(chain, length, plain)
    bare = all(node.style == "n" for node in chain)  # items of a list seldom have their numbers on lines of their own
    return length >= (_LINE if bare else _ITEM) and (strong or len(chain) > 2)


def _holds_posts(chain: list[Node], length: float, plain: str) -> bool:
    """Tell whether strong marks number posts, not lines of a table, paragraphs of a law or fractions in a sentence."""
    if _are_labelled(chain, plain):
        return False
    if all(node.style == "(n)" and not node.tail for node in chain):
        return length >= _PARAGRAPH
    within = sum(node.candidate.within for node in chain) * 2 >= len(chain)
    if length >= (_CLAUSE if within else _LINE):
        return True
    ends = [_ends_sentence(node, plain) or (not within and _set_off(before, node, plain)) for before, node in pairwise(chain)]
    if chain[0].tail:
        ends.append(_ends_sentence(chain[0], plain))
    return sum(ends) * 2 > len(ends)


def _are_labelled(chain: list[Node], plain: str) -> bool:
    """Tell whether the same words stand before each mark on its line (`Step 1/4`, `Verse 2/2`): headings, or names in a list of files."""
    labels = Counter(_label(node, plain) for node in chain)
    label, often = labels.most_common(1)[0]
    if often < 2 or often * 3 < len(chain) * 2 or not _WORD.search(label) or _SIGNS.search(label):
        return False
    return not _THREAD_WORDS.issuperset(re.findall(r"[^\W\d_]+", label))


def _label(node: Node, plain: str) -> str:
    """Return what stands on a mark's line before it."""
    at = node.candidate.start
    line = plain.rfind("\n", max(0, at - _NEAR), at) + 1
    return plain[line:at].strip(" ([-–:").casefold() if line or at < _NEAR else ""


def _ends_sentence(node: Node, plain: str) -> bool:
    """Tell whether the post that ends at or before a mark ends a sentence."""
    return sentence_before(node.candidate.start if node.tail else node.border, plain)


def _set_off(before: Node, node: Node, plain: str) -> bool:
    """Tell whether a blank line stands between the posts on both sides of a border."""
    at = before.border if node.tail else node.border
    around = plain[max(0, at - 4) : at + 4]
    return "\n\n" in around or "\n \n" in around
