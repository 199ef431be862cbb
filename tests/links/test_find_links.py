"""What `find_links` finds, in real texts and in single lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.links import Repair, find_links
from threadaudit.records import LinkKind

HOSTILE = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("abwelt.ltd:/\\@?=&#-_ 0\n\t[]()𝐰𝐞🆆\u200b\u202e\u202cxhps，。・\"'<>|…")),
    max_size=80,
)


def test_the_seed_holds_four_links(seed_text: str) -> None:
    """In the real thread text all four links are found, each with what was done to read it, and nothing else."""
    assert [(link.raw, link.host, link.registrable_domain, link.kind, link.repairs) for link in find_links(seed_text)] == [
        ("de.wikipedia.org/wiki/Logan_Act", "de.wikipedia.org", "wikipedia.org", LinkKind.LINK, ("scheme_added",)),
        ("𝐰𝐞𝐥𝐭.𝐥𝐭𝐝", "welt.ltd", "welt.ltd", LinkKind.MENTION, ("nfkc", "scheme_added")),
        ("https://t.co/cykVk0lJUJ", "t.co", "t.co", LinkKind.LINK, ()),
        ("Welt.de", "welt.de", "welt.de", LinkKind.MENTION, ("unglue", "scheme_added")),
    ]


@pytest.mark.parametrize(
    ("name", "domains"),
    [
        ("000_36a58b47ad88f0ea.txt", {"sott.net"}),
        ("001_21764fb2c41d5e34.txt", {"globalresearch.ca", "sott.net"}),
        ("003_76c85e7a7b5efcde.txt", {"unsplash.com", "zeitpunkt.ch"}),
        ("004_97d5bdcfd7885046.txt", set[str]()),
    ],
)
def test_articles_hold_what_a_reader_sees(shared: Path, name: str, domains: set[str]) -> None:
    """In real articles nothing but their few links is found; e-mail addresses and glued sentences are none."""
    text = (shared / "seeds" / name).read_bytes().decode("utf-8")
    assert {link.registrable_domain for link in find_links(text)} == domains


@given(HOSTILE)
def test_any_text_gives_links_that_stand_in_it(text: str) -> None:
    """Whatever the text: spans slice to `raw`, lie in order without overlap, and no link crosses a blank line."""
    end = 0
    for link in find_links(text):
        assert link.span.slice(text) == link.raw != ""
        assert link.span.start >= end
        assert "\n\n" not in link.raw
        assert link.host
        assert set(link.repairs) <= {str(repair) for repair in Repair}
        assert 0 <= link.confidence <= 1
        end = link.span.end


@given(st.from_regex(r"https?://([a-z][a-z0-9]{1,8}\.){1,2}(de|com|ltd|co\.uk)(/[a-z0-9]{1,9}){0,3}", fullmatch=True))
def test_a_plain_url_is_found_whole(url: str) -> None:
    """A URL between spaces is one link, without repairs."""
    assert [(link.raw, link.repairs) for link in find_links(f"siehe {url} heute") if "//t.co" not in url] == [(url, ())] * (
        "//t.co" not in url
    )
