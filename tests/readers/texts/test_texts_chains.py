"""Posts that answer each other are one chain, in the order one reads them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from threadaudit.readers.texts.chains import Chains


def test_a_chain_is_known_by_each_of_its_posts() -> None:
    """Whatever order the answers come in, the first post names the chain."""
    chains = Chains({30: 20, 20: 10, 40: 30, 99: 98})
    assert [chains.first(post) for post in (10, 20, 30, 40, 98, 99, 7)] == [10, 10, 10, 10, 98, 98, None]
    assert list(chains.order(10)) == [10, 20, 30, 40]
    assert chains.lengths == {10: 4, 98: 2}


def test_a_later_answer_stands_behind_the_whole_of_an_earlier_one() -> None:
    """A supplement to the first post, written when the thread was done, does not part the thread."""
    assert list(Chains({2: 1, 3: 2, 4: 3, 9: 1}).order(1)) == [1, 2, 3, 4, 9]


def test_posts_that_answer_in_a_ring_are_a_chain_all_the_same() -> None:
    """A ring, which cannot be but can be written down, has a beginning and an end."""
    chains = Chains({1: 3, 2: 1, 3: 2, 4: 4})
    first = chains.first(1)
    assert first is not None
    assert sorted(chains.order(first)) == [1, 2, 3]
    assert list(chains.order(4)) == [4]


def test_a_chain_may_be_as_long_as_it_likes() -> None:
    """Its length is not bounded by how deep functions may call each other."""
    assert list(Chains({post + 1: post for post in range(50_000)}).order(0)) == list(range(50_001))


@given(st.dictionaries(st.integers(0, 30), st.integers(0, 30)))
def test_every_post_is_in_one_chain_once(parents: dict[int, int]) -> None:
    """No post is lost and none is doubled, whatever answers what."""
    chains = Chains(parents)
    found = [post for first in chains.lengths for post in chains.order(first)]
    assert sorted(found) == sorted(parents.keys() | parents.values())
    for first, length in chains.lengths.items():
        order = list(chains.order(first))
        assert len(order) == length
        assert all(order.index(parents[post]) < order.index(post) for post in order[1:])
        assert {chains.first(post) for post in order} == {first}
