"""Which posts answer which: the chains that an account wrote by answering itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping


class Chains:
    """All chains of an account, known by the number of their first post."""

    def __init__(self, parents: Mapping[int, int]) -> None:
        """Take for each answer the post that it answers, both the account's own."""
        self._first: dict[int, int] = {}
        for post in parents:
            self._follow(post, parents)
        self.lengths = Counter(self._first.values())
        """How many posts each chain has."""
        self._answers: dict[int, list[int]] = {}
        for post, parent in parents.items():
            if self._first[post] != post:
                self._answers.setdefault(parent, []).append(post)

    def first(self, post: int) -> int | None:
        """Return the first post of the chain that a post is in; None where it is in none."""
        return self._first.get(post)

    def order(self, first: int) -> Iterable[int]:
        """Give the posts of a chain as one reads them: each before its answers, and the whole of an earlier answer before a later one."""
        waiting = [first]
        while waiting:
            post = waiting.pop()
            yield post
            waiting.extend(sorted(self._answers.get(post, ()), reverse=True))

    def _follow(self, post: int, parents: Mapping[int, int]) -> None:
        """Go up from a post and remember where that ends; posts that answer each other in a ring begin where one arrives."""
        way: dict[int, None] = {}
        while post in parents and post not in self._first and post not in way:
            way[post] = None
            post = parents[post]
        first = self._first.get(post, post)
        self._first[first] = first
        for passed in way:
            self._first[passed] = first
