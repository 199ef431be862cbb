"""JSON has the shapes that the design fixes."""

from __future__ import annotations

import json

from threadaudit.exporters import as_json
from threadaudit.records import AuditReport, LinksFound, Official, ThreadsFound


def test_threads_have_the_shape_of_the_design(report: AuditReport) -> None:
    """Documents, threads, gaps and posts with the keys that programs rely on."""
    result = json.loads("".join(as_json.threads([ThreadsFound(report.document, report.threads, report.outside)])))
    assert result["version"] == 1
    (document,) = result["documents"]
    assert document["outside"] == [{"start": 37, "end": 48}]
    (thread,) = document["threads"]
    assert {key: thread[key] for key in ("total", "start", "end", "confidence")} == {"total": 3, "start": 0, "end": 36, "confidence": 0.8}
    assert thread["gaps"] == [{"kind": "cut_off", "message": "The text stops after post 2 of 3", "start": 36, "end": 36}]
    assert thread["posts"][0] == {
        "number": 1,
        "total": 3,
        "start": 0,
        "end": 10,
        "text": "=Klon! 1/3",
        "body": "=Klon!",
        "marker": {"number": 1, "total": 3, "start": 7, "end": 10, "style": "n/m"},
        "inferred": False,
        "confidence": 0.99,
    }


def test_links_have_the_shape_of_the_design(report: AuditReport) -> None:
    """Links and gaps with the keys that programs rely on, raw and not defanged."""
    links = tuple(sighting.link for sighting in report.sightings)
    (document,) = json.loads("".join(as_json.links([LinksFound(report.document, links, report.gaps)])))["documents"]
    assert document["links"] == [
        {
            "raw": "𝐠𝐚𝐳.example.com",
            "start": 17,
            "end": 32,
            "url": "https://gaz.example.com/",
            "target_url": "https://gaz.example.com/",
            "host": "gaz.example.com",
            "registrable_domain": "example.com",
            "kind": "mention",
            "repairs": ["nfkc", "scheme_added"],
            "confidence": 0.9,
        }
    ]
    assert document["gaps"] == [{"kind": "stripped_link", "message": "A link was stripped here", "start": 47, "end": 47}]


def test_an_audit_holds_threads_links_and_the_run(report: AuditReport) -> None:
    """One object has all that is known of a document, and the run that can be repeated."""
    (document,) = json.loads("".join(as_json.audit([report])))["documents"]
    (link,) = document["links"]
    assert (link["line"], link["thread"], link["post"], link["verdict"], link["official"]) == (2, 1, 2, "lookalike", "gaz.example")
    assert document["run"] == {
        "id": 7,
        "started_at": "2026-11-22T12:00:00Z",
        "finished_at": "2026-11-22T12:00:00Z",
        "tool_version": "0.1.0",
        "ruleset": "r1",
        "psl_version": "psl1",
        "config_sha256": "cd" * 32,
    }


def test_nothing_is_still_valid_json() -> None:
    """An empty result can be read by a program."""
    assert json.loads("".join(as_json.judge([]))) == {"version": 1, "assessments": []}
    assert json.loads("".join(as_json.officials([Official("a.example")])))["officials"][0]["domain"] == "a.example"
