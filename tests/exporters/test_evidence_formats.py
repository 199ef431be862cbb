"""Evidence, watches and changes in every format, whole: what others wrote is harmless in each, and the officials stay live."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from tests.exporters.evidence_samples import CHANGES, DOSSIER, EMPTY, RESOLVED, WATCHED
from threadaudit.exporters import FORMATS, exporter, tables
from threadaudit.probes import PROBES

SAMPLES: dict[str, Sequence[Any]] = {"dossiers": (DOSSIER, EMPTY), "resolved": RESOLVED, "watches": WATCHED, "changes": CHANGES}
HOSTILE = "=1+1 | \x1b[31m <b> http://evil.example \u202e\u2066 [x](y)\r\nX"

TEXT = {
    "dossiers": (
        "LOOKALIKE  gaz[.]ltd  of www.gaz.example (The Gazette), score 90 of 100\n"
        "           gaz[.]ltd has the same name as the official www.gaz.example.\n"
        "           evidence 65 of 100, beside the name's score; 50 says nothing\n"
        "           - gaz[.]ltd leads to www.gaz.example.\n"
        '           + The page calls itself "=1+1 | hxxp://evil[.]example".\n'
        "           · Plain.\n"
        "           ? Whether gaz[.]ltd is registered, and since when, could not be checked: no answer came in time.\n"
        "           leads over evil[.]example (unrelated), then www.gaz.example (official)\n"
        "           asked 2026-11-22 12:00:00 UTC from office · DE: dns answered, whois did not answer, http answered\n"
        "           reached from hxxps://t[.]co/abcdefghij\n"
        "invalid    =1+1 | [U+001B][31m <b> hxxp://evil[.]example [U+202E][U+2066] [x](y) X  no host\n"
        "           nothing was asked\n"
    ),
    "resolved": (
        "gaz[.]ltd                                suffix_swap      at 203.0.113.7, 2001:db8::7 · mail at mx[.]x[.]examp"
        "le\n"
        "gaz[.]work                               suffix_swap      timeout · no answer came in time\n"
    ),
    "watches": (
        "gaz[.]ltd                                next 2026-11-22 12:00:00 UTC · last 2026-11-22 12:00:00 UTC · every 6"
        "h · of www.gaz.example · =1+1 | [U+001B][31m <b> hxxp://evil[.]example [U+202E][U+2066] [x](y) X · =desk, b, c"
        "\n"
        "gaz[.]work                               paused · never looked at\n"
    ),
    "changes": (
        "ALERT    gaz[.]ltd  gaz[.]ltd can now receive mail, at mx[.]x[.]example.  (2026-11-22 12:00:00 UTC)\n"
        "NOTICE   gaz[.]ltd  gaz[.]ltd now leads to www.gaz.example | and <b> on.  (2026-11-22 11:00:00 UTC)\n"
    ),
}
MARKDOWN = {
    "dossiers": (
        "**gaz\\[.\\]ltd**: LOOKALIKE of www\\[.\\]gaz.example, score 90 of 100. gaz\\[.\\]ltd has the same name as the offic"
        "ial www\\[.\\]gaz.example.\n"
        "\n"
        "- evidence 65 of 100, beside the name's score; 50 says nothing\n"
        "- \\- gaz\\[.\\]ltd leads to www.gaz.example.\n"
        '- \\+ The page calls itself "=1+1 \\| hxxp://evil\\[.\\]example".\n'
        "- · Plain.\n"
        "- ? Whether gaz\\[.\\]ltd is registered, and since when, could not be checked: no answer came in time.\n"
        "- leads over evil\\[.\\]example (unrelated), then www.gaz.example (official)\n"
        "- asked 2026-11-22 12:00:00 UTC from office · DE: dns answered, whois did not answer, http answered\n"
        "- reached from hxxps://t\\[.\\]co/abcdefghij\n"
        "\n"
        "**\\=1+1 \\| \\[U+001B\\]\\[31m \\<b> hxxp://evil\\[.\\]example \\[U+202E\\]\\[U+2066\\] \\[x\\](y) X**: invalid.\n"
        "\n"
        "- nothing was asked\n"
        "\n"
    ),
    "resolved": (
        "| Name | Official | Technique | Likelihood | DNS | Addresses | Name servers | Mail | Remark |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| gaz\\[.\\]ltd | www\\[.\\]gaz.example | suffix\\_swap | 0\\.250000 | present | 203\\.0.113.7;2001:db8::7 | ns\\[.\\]x"
        "\\[.\\]example | mx\\[.\\]x\\[.\\]example |  |\n"
        "| gaz\\[.\\]work | www\\[.\\]gaz.example | suffix\\_swap | 0\\.125000 | timeout |  |  |  | no answer came in time |\n"
    ),
    "watches": (
        "| Host | Kind | Official | Next look | Last look | Interval | Note | Tags | Paused |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| gaz\\[.\\]ltd | host | www\\[.\\]gaz.example | 2026-11-22 12:00:00 UTC | 2026-11-22 12:00:00 UTC | 6h | \\=1+1 \\|"
        " \\[U+001B\\]\\[31m \\<b> hxxp://evil\\[.\\]example \\[U+202E\\]\\[U+2066\\] \\[x\\](y) X | \\=desk;b;c | no |\n"
        "| gaz\\[.\\]work | candidate |  | 2026-11-22 12:00:00 UTC |  |  |  |  | yes |\n"
    ),
    "changes": (
        "| Severity | Host | What changed | Seen |\n"
        "| --- | --- | --- | --- |\n"
        "| alert | gaz\\[.\\]ltd | gaz\\[.\\]ltd can now receive mail, at mx\\[.\\]x\\[.\\]example. | 2026-11-22 12:00:00 UTC |"
        "\n"
        "| notice | gaz\\[.\\]ltd | gaz\\[.\\]ltd now leads to www.gaz.example \\| and \\<b> on. | 2026-11-22 11:00:00 UTC |\n"
    ),
}
CSV = {
    "dossiers": (
        "input,host,registrable_domain,verdict,official,score,technique,explanation,url,found_by,evidence_score,signs,u"
        "nchecked,leads_over,asked_at,dns_outcome,rdap_outcome,whois_outcome,http_outcome,tls_outcome,clone_outcome,scr"
        "eenshot_outcome\r\n"
        "gaz.ltd,gaz.ltd,gaz.ltd,lookalike,www.gaz.example,90,suffix_swap,gaz.ltd has the same name as the official www"
        '.gaz.example,https://gaz.ltd/a,https://t.co/abcdefghij,65,"gaz[.]ltd leads to www.gaz.example. The page calls '
        'itself ""=1+1 | hxxp://evil[.]example"". Plain.","Whether gaz[.]ltd is registered, and since when, could not b'
        'e checked: no answer came in time.",evil.example;www.gaz.example,2026-11-22 12:00:00 UTC,present,,timeout,pres'
        "ent,,,\r\n"
        "\"'=1+1 | [U+001B][31m <b> http://evil.example [U+202E][U+2066] [x](y)\n"
        'X",,,invalid,,0,,,,,,,,,,,,,,,,\r\n'
    ),
    "resolved": (
        "domain,official,technique,likelihood,outcome,addresses,name_servers,mail,reason\r\n"
        "gaz.ltd,www.gaz.example,suffix_swap,0.250000,present,203.0.113.7;2001:db8::7,ns.x.example,mx.x.example,\r\n"
        "gaz.work,www.gaz.example,suffix_swap,0.125000,timeout,,,,no answer came in time\r\n"
    ),
    "watches": (
        "host,kind,official,next_due_at,last_checked_at,interval,note,tags,paused\r\n"
        "gaz.ltd,host,www.gaz.example,2026-11-22 12:00:00 UTC,2026-11-22 12:00:00 UTC,6h,\"'=1+1 | [U+001B][31m <b> http"
        "://evil.example [U+202E][U+2066] [x](y)\n"
        "X\",'=desk;b;c,no\r\n"
        "gaz.work,candidate,,2026-11-22 12:00:00 UTC,,,,,yes\r\n"
    ),
    "changes": (
        "id,host,kind,before,after,seen_at,severity,explanation\r\n"
        '2,gaz.ltd,mail_set_up,[],"[""mx.x.example""]",2026-11-22 12:00:00 UTC,alert,"gaz[.]ltd can now receive mail, a'
        't mx[.]x[.]example."\r\n'
        '1,gaz.ltd,redirect_changed,,"{""title"":""=1+1 | \\u001b[31m <b> http://evil.example \\u202e\\u2066 [x](y)\\r\\nX""'
        '}",2026-11-22 11:00:00 UTC,notice,gaz[.]ltd now leads to www.gaz.example | and <b> on.\r\n'
    ),
}
JSON: dict[str, list[dict[str, Any]]] = {
    "dossiers": [
        {
            "input": "gaz.ltd",
            "host": "gaz.ltd",
            "registrable_domain": "gaz.ltd",
            "verdict": "lookalike",
            "official": "www.gaz.example",
            "score": 90,
            "findings": [
                {
                    "technique": "suffix_swap",
                    "official": "www.gaz.example",
                    "confidence": 0.9,
                    "explanation": "gaz.ltd has the same name as the official www.gaz.example",
                }
            ],
            "url": "https://gaz.ltd/a",
            "found_by": "https://t.co/abcdefghij",
            "evidence": {
                "score": 65,
                "signs": [
                    {
                        "code": "redirects_to_official",
                        "probe": "http",
                        "weight": -20.0,
                        "explanation": "gaz[.]ltd leads to www.gaz.example.",
                    },
                    {
                        "code": "mail_set_up",
                        "probe": "dns",
                        "weight": 15.0,
                        "explanation": 'The page calls itself "=1+1 | hxxp://evil[.]example".',
                    },
                    {"code": "shows_page", "probe": "http", "weight": 0.0, "explanation": "Plain."},
                ],
                "unchecked": ["Whether gaz[.]ltd is registered, and since when, could not be checked: no answer came in time."],
            },
            "leads_over": [
                {
                    "input": "https://evil.example/",
                    "host": "evil.example",
                    "registrable_domain": "evil.example",
                    "verdict": "unrelated",
                    "official": None,
                    "score": 0,
                    "findings": [],
                },
                {
                    "input": "https://www.gaz.example/",
                    "host": "www.gaz.example",
                    "registrable_domain": "gaz.example",
                    "verdict": "official",
                    "official": "www.gaz.example",
                    "score": 0,
                    "findings": [],
                },
            ],
            "observations": [
                {
                    "probe": "dns",
                    "target": "gaz.ltd",
                    "outcome": "present",
                    "observed_at": "2026-11-22T12:00:00Z",
                    "duration": 0.123,
                    "reason": "",
                    "data": {"addresses_v4": ["203.0.113.7"], "txt": [HOSTILE]},
                    "raw_sha256": "abababababababababababababababababababababababababababababababab",
                    "vantage": {"label": "office", "country": "DE", "agent": "agent", "proxy": "", "pinned": True, "language": ""},
                },
                {
                    "probe": "whois",
                    "target": "gaz.ltd",
                    "outcome": "timeout",
                    "observed_at": "2026-11-22T12:00:00Z",
                    "duration": 0.123,
                    "reason": "no answer came in time",
                    "data": {},
                    "raw_sha256": "abababababababababababababababababababababababababababababababab",
                    "vantage": {"label": "office", "country": "DE", "agent": "agent", "proxy": "", "pinned": True, "language": ""},
                },
                {
                    "probe": "http",
                    "target": "gaz.ltd",
                    "outcome": "present",
                    "observed_at": "2026-11-22T12:00:00Z",
                    "duration": 0.123,
                    "reason": "",
                    "data": {"page": {"title": HOSTILE}},
                    "raw_sha256": "abababababababababababababababababababababababababababababababab",
                    "vantage": {"label": "office", "country": "DE", "agent": "agent", "proxy": "", "pinned": True, "language": ""},
                },
            ],
        },
        {
            "input": HOSTILE,
            "host": None,
            "registrable_domain": None,
            "verdict": "invalid",
            "official": None,
            "score": 0,
            "findings": [],
            "url": "",
            "found_by": None,
            "evidence": {"score": None, "signs": [], "unchecked": []},
            "leads_over": [],
            "observations": [],
        },
    ],
    "resolved": [
        {
            "domain": "gaz.ltd",
            "official": "www.gaz.example",
            "technique": "suffix_swap",
            "likelihood": 0.25,
            "outcome": "present",
            "observed_at": "2026-11-22T12:00:00Z",
            "reason": "",
            "data": {
                "addresses_v4": ["203.0.113.7"],
                "addresses_v6": ["2001:db8::7"],
                "name_servers": ["ns.x.example"],
                "mail": [{"preference": 1, "host": "mx.x.example"}],
            },
        },
        {
            "domain": "gaz.work",
            "official": "www.gaz.example",
            "technique": "suffix_swap",
            "likelihood": 0.125,
            "outcome": "timeout",
            "observed_at": "2026-11-22T12:00:00Z",
            "reason": "no answer came in time",
            "data": {},
        },
    ],
    "watches": [
        {
            "host": "gaz.ltd",
            "url": "https://gaz.ltd/",
            "kind": "host",
            "official": "www.gaz.example",
            "added_at": "2026-11-22T12:00:00Z",
            "next_due_at": "2026-11-22T12:00:00Z",
            "last_checked_at": "2026-11-22T12:00:00Z",
            "interval": 21600,
            "note": HOSTILE,
            "tags": ["=desk", "b;c"],
            "paused": False,
        },
        {
            "host": "gaz.work",
            "url": "https://gaz.work/",
            "kind": "candidate",
            "official": None,
            "added_at": "2026-11-22T12:00:00Z",
            "next_due_at": "2026-11-22T12:00:00Z",
            "last_checked_at": None,
            "interval": None,
            "note": "",
            "tags": [],
            "paused": True,
        },
    ],
    "changes": [
        {
            "id": 2,
            "host": "gaz.ltd",
            "kind": "mail_set_up",
            "before": [],
            "after": ["mx.x.example"],
            "seen_at": "2026-11-22T12:00:00Z",
            "severity": "alert",
            "explanation": "gaz[.]ltd can now receive mail, at mx[.]x[.]example.",
        },
        {
            "id": 1,
            "host": "gaz.ltd",
            "kind": "redirect_changed",
            "before": None,
            "after": {"title": HOSTILE},
            "seen_at": "2026-11-22T11:00:00Z",
            "severity": "notice",
            "explanation": "gaz[.]ltd now leads to www.gaz.example | and <b> on.",
        },
    ],
}
KEYS = {"dossiers": "dossiers", "resolved": "candidates", "watches": "watches", "changes": "changes"}


def written(name: str, kind: str, records: Sequence[Any]) -> str:
    """Write records in a format."""
    return "".join(getattr(exporter(name), kind)(records))


@pytest.mark.parametrize("kind", SAMPLES)
@pytest.mark.parametrize(("name", "expected"), [("text", TEXT), ("markdown", MARKDOWN), ("csv", CSV)])
def test_what_a_person_reads(name: str, expected: dict[str, str], kind: str) -> None:
    """The whole output, hostile words among it, is what it always was."""
    assert written(name, kind, SAMPLES[kind]) == expected[kind]


@pytest.mark.parametrize("kind", SAMPLES)
def test_what_a_program_reads(kind: str) -> None:
    """JSON Lines holds every value whole, and JSON the same objects under one key."""
    lines = written("jsonl", kind, SAMPLES[kind])
    assert [json.loads(line) for line in lines.splitlines()] == JSON[kind]
    assert json.loads(written("json", kind, SAMPLES[kind])) == {"version": 1, KEYS[kind]: JSON[kind]}


@pytest.mark.parametrize("kind", SAMPLES)
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_of_it_steers_a_terminal(name: str, kind: str) -> None:
    """No format lets a command, a turned reading direction or a second line of others' words through."""
    output = written(name, kind, SAMPLES[kind])
    assert not {"\x1b", "\u202e", "\u2066", "\x07"} & set(output)
    if name in ("text", "markdown"):
        assert "http://" not in output
        assert "evil.example" not in output


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_written_well(name: str) -> None:
    """Where there is nothing, the result is whole all the same: the head of a table, an empty list, or no line."""
    for kind in SAMPLES:
        output = written(name, kind, ())
        if name == "json":
            assert json.loads(output) == {"version": 1, KEYS[kind]: []}
        else:
            assert output.count("\n") == {"text": 0, "jsonl": 0, "csv": 1, "markdown": 0 if kind == "dossiers" else 2}[name]


def test_every_probe_has_its_column() -> None:
    """The table of dossiers has a column for how each probe of the registry ended."""
    assert tuple(PROBES) == tables.PROBES
