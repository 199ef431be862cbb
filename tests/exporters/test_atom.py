"""The feed of changes: valid by RFC 4287, the same bytes for the same changes, and harmless."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.evidence_samples import CHANGES, HOSTILE, NOON
from threadaudit.exporters import atom
from threadaudit.records import Change, ChangeKind, Severity

NAMESPACE = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:uuid:c4173022-ad5a-508b-8378-f9de8b981ec4</id>
  <title>Changes of watched hosts (threadaudit)</title>
  <updated>2026-11-22T12:00:00Z</updated>
  <author>
    <name>threadaudit</name>
  </author>
  <entry>
    <id>urn:uuid:6d4f55c1-a851-5eab-b5b6-3bcae7e129e4</id>
    <title>gaz[.]ltd: mail set up</title>
    <updated>2026-11-22T12:00:00Z</updated>
    <category term="alert" />
    <content>gaz[.]ltd can now receive mail, at mx[.]x[.]example.</content>
  </entry>
  <entry>
    <id>urn:uuid:d760163f-e187-5b58-ba3b-2d7f263a959b</id>
    <title>gaz[.]ltd: redirect changed</title>
    <updated>2026-11-22T11:00:00Z</updated>
    <category term="notice" />
    <content>gaz[.]ltd now leads to www.gaz.example | and &lt;b&gt; on.</content>
  </entry>
</feed>
"""


def feed(changes: Sequence[Change]) -> str:
    """Write a feed."""
    return "".join(atom.changes(changes))


def check(text: str) -> list[ET.Element]:
    """Hold a feed against the rules of RFC 4287, and return its entries."""
    root = ET.fromstring(text.encode("utf-8"))  # noqa: S314 – our own
    assert root.tag == f"{NAMESPACE}feed"
    entries = root.findall(f"{NAMESPACE}entry")
    for element in (root, *entries):  # 4.1.1, 4.1.2: exactly one of each
        for name in ("id", "title", "updated"):
            (child,) = element.findall(f"{NAMESPACE}{name}")
            assert child.text
        assert MOMENT.fullmatch(element.findtext(f"{NAMESPACE}updated") or "")  # 3.3
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{NAMESPACE}id") or "")  # 4.2.6
    assert root.findtext(f"{NAMESPACE}author/{NAMESPACE}name")  # 4.1.1: a feed whose entries have no author has one
    for entry in entries:
        (content,) = entry.findall(f"{NAMESPACE}content")  # 4.1.2: an entry without a link to a page has content
        assert content.attrib == {}  # 4.1.3.1: no type is text, in which no markup is read
        assert len(content) == 0
        assert all(category.get("term") for category in entry.findall(f"{NAMESPACE}category"))  # 4.2.2.1
    ids = [entry.findtext(f"{NAMESPACE}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    return entries


def test_a_feed_is_what_it_always_was() -> None:
    """Two changes, whole: whoever follows the feed sees none of them twice after an update of threadaudit."""
    assert feed(CHANGES) == FEED
    check(FEED)


def test_a_feed_without_changes_is_a_feed() -> None:
    """Nothing has changed: a valid feed that does not change either."""
    assert check(feed([])) == []
    assert feed([]) == feed([])
    assert "<updated>1970-01-01T00:00:00Z</updated>" in feed([])


def test_an_entry_keeps_its_id_whatever_comes_after_it() -> None:
    """A reader knows a change again, also among others and at another time zone's hour."""
    later = replace(CHANGES[0], seen_at=NOON + timedelta(days=1), id=3)
    (alone,) = check(feed(CHANGES[1:]))
    assert (alone.findtext(f"{NAMESPACE}id") or "no id") in feed([later, *CHANGES])
    elsewhere = [replace(change, seen_at=change.seen_at.astimezone(timezone(timedelta(hours=5)))) for change in CHANGES]
    assert feed(elsewhere) == FEED


def test_the_feed_is_as_new_as_its_newest_entry() -> None:
    """The order of the entries does not matter for the feed's own time."""
    assert "<updated>2026-11-22T12:00:00Z</updated>\n  <author>" in feed(CHANGES[::-1])


@pytest.mark.parametrize("words", [HOSTILE, "]]>", "<script>&amp;</script>", "\x00\x0b\ufffe\ud800", "a" * 10_000])
def test_hostile_words_stay_text(words: str) -> None:
    """Whatever stands in a sentence or a host, the feed is well-formed, and nothing in it is markup."""
    (entry,) = check(feed([replace(CHANGES[0], host=words, explanation=words)]))
    assert entry.find(f".//{NAMESPACE}script") is None


@given(
    st.lists(
        st.builds(
            Change,
            host=st.text(),
            kind=st.sampled_from(ChangeKind),
            before=st.none(),
            after=st.none(),
            seen_at=st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 – hypothesis adds the zone
            severity=st.sampled_from(Severity),
            explanation=st.text(min_size=1).filter(lambda text: text.strip() != ""),
            id=st.integers(1, 10**9),
        ),
        max_size=5,
        unique_by=lambda change: change.id,
    )
)
def test_any_changes_make_a_valid_feed(changes: list[Change]) -> None:
    """Changes of any kind, with any words, make a feed by the rules, twice the same."""
    written = feed(changes)
    assert len(check(written)) == len(changes)
    assert feed(changes) == written
