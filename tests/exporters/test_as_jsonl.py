"""JSON Lines: one object a line, each complete in itself."""

from __future__ import annotations

import json

from threadaudit.exporters import as_jsonl
from threadaudit.records import AuditReport, LinksFound, Official, ThreadsFound


def test_a_verdict_has_the_shape_of_the_design(report: AuditReport) -> None:
    """One line a host, with the keys that programs rely on."""
    (line,) = as_jsonl.judge([report.sightings[0].assessment])
    assert json.loads(line) == {
        "input": "gaz.example.com",
        "host": "gaz.example.com",
        "registrable_domain": "example.com",
        "verdict": "lookalike",
        "official": "gaz.example",
        "score": 97,
        "findings": [
            {
                "technique": "suffix_swap",
                "official": "gaz.example",
                "confidence": 0.97,
                "explanation": "gaz.example.com has the same name as the official gaz.example",
            }
        ],
    }


def test_posts_and_links_name_their_document(report: AuditReport) -> None:
    """A line can be understood without the lines around it."""
    posts = [json.loads(line) for line in as_jsonl.threads([ThreadsFound(report.document, report.threads, report.outside)])]
    assert [(post["document"], post["thread"], post["number"]) for post in posts] == [("=a.txt", 1, 1), ("=a.txt", 1, 2)]
    links = tuple(sighting.link for sighting in report.sightings)
    (link,) = [json.loads(line) for line in as_jsonl.links([LinksFound(report.document, links, ())])]
    assert (link["document"], link["sha256"], link["host"]) == ("=a.txt", "ab" * 32, "gaz.example.com")
    (sighting,) = [json.loads(line) for line in as_jsonl.audit([report])]
    assert (sighting["document"], sighting["line"], sighting["verdict"]) == ("=a.txt", 2, "lookalike")


def test_officials_are_a_line_each() -> None:
    """One line an official."""
    assert list(as_jsonl.officials([Official("a.example", aliases=("a",))])) == [
        '{"domain":"a.example","name":"","country":"","aliases":["a"],"siblings":[]}\n'
    ]
