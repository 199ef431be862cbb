"""What is known of a watched host, from one check to the next."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from threadaudit.watch.facts import Certificate, Facts

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
names = st.lists(st.text(max_size=10), max_size=4).map(lambda found: tuple(sorted(set(found))))
times = st.datetimes(timezones=st.just(UTC))
some_facts = st.builds(
    Facts,
    *([st.none() | st.booleans()] * 2),
    st.booleans(),
    *([st.none() | names] * 3),
    st.none() | st.builds(Certificate, *([st.text(max_size=10)] * 4)),
    st.none() | st.text(max_size=10),
    st.none() | st.booleans(),
    st.none() | st.integers(),
    st.none() | st.text(max_size=10),
    *([st.none() | st.text(max_size=10)] * 2),
    *([st.none() | times] * 2),
    st.booleans(),
    st.dictionaries(st.text(max_size=5), st.dictionaries(st.text(max_size=5), times, min_size=1, max_size=3), max_size=3),
)


@given(some_facts)
def test_facts_are_read_as_they_were_written(facts: Facts) -> None:
    """Facts go through JSON unharmed."""
    assert Facts.from_json(json.loads(json.dumps(facts.to_json()))) == facts


def test_what_is_not_known_is_not_written() -> None:
    """Facts of a new host are empty; what is known not to be is written."""
    assert Facts().to_json() == {}
    assert Facts(registered=False, mail=(), redirect="").to_json() == {"registered": False, "mail": [], "redirect": ""}


def test_what_gave_way_is_remembered_for_a_week() -> None:
    """A value that gave way is known for seven days, the last eight of them at most."""
    facts = Facts(recent=Facts().remembering("redirect", "a.example", NOW))
    week = timedelta(days=7)
    assert facts.gave_way("redirect", "a.example", NOW + week)
    assert not facts.gave_way("redirect", "a.example", NOW + week + timedelta(seconds=1))
    assert not facts.gave_way("redirect", "b.example", NOW)
    assert not facts.gave_way("mail", "a.example", NOW)
    for number in range(20):
        facts = Facts(recent=facts.remembering("redirect", f"{number}.example", NOW + timedelta(hours=number)))
    assert [number for number in range(20) if facts.gave_way("redirect", f"{number}.example", NOW)] == list(range(12, 20))
