"""What is written down as evidence, and that others can read it."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from tests.evidence.evidence_samples import (
    ASKED_AT,
    CHUNKED,
    DNS_ANSWER,
    DNS_PROBED,
    DNS_QUERY,
    PAGE,
    PAGE_PROBED,
    REQUEST,
    VANTAGE,
    WHOIS,
    WHOIS_PROBED,
    clock,
    exchange,
    probed,
)
from threadaudit.evidence import EvidenceError, EvidenceWriter, ProblemKind, verify
from threadaudit.records import Probed, Vantage

SET = "20261122T055901Z"


def write(folder: Path, *observed: Probed) -> str:
    """Write one finished set, and return its name."""
    with EvidenceWriter(folder, tool_version="1.2", clock=clock) as writer:
        for one in observed:
            writer.add(one)
    return writer.set_name


def warc_records(folder: Path, set_name: str = SET) -> list[tuple[dict[str, str], bytes]]:
    """Return the headers and the block of each record, as warcio reads them."""
    with (folder / set_name / "pages.warc.gz").open("rb") as archive:
        return [(dict(record.rec_headers.headers), record.raw_stream.read()) for record in ArchiveIterator(archive, no_record_parse=True)]


def lines(folder: Path, set_name: str = SET) -> list[dict[str, object]]:
    """Return the observations of a set."""
    return [json.loads(line) for line in (folder / set_name / "observations.jsonl").read_text("utf-8").splitlines()]


def sha256sum(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the system's own check."""
    return subprocess.run(["sha256sum", "--check", "--quiet", *options, "manifest.sha256"], cwd=folder, capture_output=True, text=True)


def test_pages_are_archived_byte_for_byte(tmp_path: Path) -> None:
    """The archive holds question and answer as they went over the wire, odd headers and all, with their circumstances."""
    write(tmp_path, PAGE_PROBED)
    (info, information), (answer, page), (question, asked) = warc_records(tmp_path)
    assert (page, asked) == (PAGE, REQUEST)
    assert information.decode().splitlines() == [
        "software: threadaudit/1.2",
        "format: WARC File Format 1.1",
        "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "http-header-user-agent: threadaudit/0.1 (checks lookalike domains)",
        "vantage-label: office",
        "vantage-country: DE",
        "vantage-pinned: yes",
    ]
    assert answer == {
        "WARC-Type": "response",
        "WARC-Record-ID": answer["WARC-Record-ID"],
        "WARC-Date": "2026-11-22T05:59:01.250000Z",
        "WARC-Target-URI": "https://welt.ltd/a?b=c",
        "WARC-Warcinfo-ID": info["WARC-Record-ID"],
        "WARC-IP-Address": "203.0.113.7",
        "WARC-Concurrent-To": question["WARC-Record-ID"],
        "WARC-Payload-Digest": f"sha256:{hashlib.sha256(b'<title>WELT</title>' + bytes([10])).hexdigest()}",
        "WARC-Block-Digest": f"sha256:{hashlib.sha256(PAGE).hexdigest()}",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(PAGE)),
    }
    assert (question["WARC-Type"], question["WARC-Concurrent-To"]) == ("request", answer["WARC-Record-ID"])


def test_readers_of_archives_understand_the_pages(tmp_path: Path) -> None:
    """A reader that parses HTTP finds the page, finds the digests right, and decodes what came in chunks."""
    write(tmp_path, PAGE_PROBED, probed("http", [exchange("http", "http://welt.ltd/", REQUEST, CHUNKED)]))
    with (tmp_path / SET / "pages.warc.gz").open("rb") as archive:
        bodies = [
            record.content_stream().read()
            for record in ArchiveIterator(archive, check_digests="raise")
            if record.rec_type == "response" and record.http_headers.get_statuscode() == "200"
        ]
    assert bodies == [b"<title>WELT</title>\n", b"hello"]


def test_a_digest_that_readers_understand_differently_is_left_out(tmp_path: Path) -> None:
    """What came in chunks has the digest of its block alone; what was cut short says so."""
    write(tmp_path, probed("http", [exchange("http", "http://welt.ltd/", b"", CHUNKED, truncated=True)]))
    headers = warc_records(tmp_path)[1][0]
    assert "WARC-Payload-Digest" not in headers
    assert headers["WARC-Truncated"] == "length"
    assert headers["WARC-Block-Digest"] == f"sha256:{hashlib.sha256(CHUNKED).hexdigest()}"


def test_a_proxy_is_not_taken_for_the_server(tmp_path: Path) -> None:
    """Behind a proxy no address is claimed; each vantage has its own description."""
    through = Vantage(label="exit", proxy="socks5h://127.0.0.1:9050", pinned=False)
    write(tmp_path, PAGE_PROBED, probed("http", PAGE_PROBED.exchanges, vantage=through), PAGE_PROBED)
    records = [headers for headers, _ in warc_records(tmp_path)]
    pair = ["response", "request"]
    assert [headers["WARC-Type"] for headers in records] == ["warcinfo", *pair, "warcinfo", *pair, *pair]
    assert ["WARC-IP-Address" in headers for headers in records if headers["WARC-Type"] == "response"] == [True, False, True]
    assert records[6]["WARC-Warcinfo-ID"] == records[0]["WARC-Record-ID"]


def test_other_answers_are_files(tmp_path: Path) -> None:
    """DNS, WHOIS and broken HTTP lie beside the archive as they came, under names of our own making."""
    broken = probed("http", [exchange("http", "http://welt.ltd/", b"", b"220 smtp ready\r\n")])
    write(tmp_path, DNS_PROBED, WHOIS_PROBED, broken)
    answers = {path.name: path.read_bytes() for path in (tmp_path / SET / "answers").iterdir()}
    assert answers == {
        "000001-dns-question.dns": DNS_QUERY,
        "000001-dns-answer.dns": DNS_ANSWER,
        "000002-whois-question.txt": b"welt.ltd\r\n",
        "000002-whois-answer.txt": WHOIS,
        "000003-http-answer.bin": b"220 smtp ready\r\n",
    }
    assert not (tmp_path / SET / "pages.warc.gz").exists()


def test_registration_data_is_in_the_archive_and_in_a_file(tmp_path: Path) -> None:
    """RDAP is HTTP: it can be replayed, and read without tools for archives."""
    write(tmp_path, probed("rdap", [exchange("rdap", "https://rdap.example/domain/welt.ltd", REQUEST, PAGE)]))
    assert [block for _, block in warc_records(tmp_path)[1:]] == [PAGE, REQUEST]
    assert (tmp_path / SET / "answers" / "000001-rdap-answer.http").read_bytes() == PAGE


def test_observations_name_their_raw_answers(tmp_path: Path) -> None:
    """Each line says what was seen and by which files and records it is borne out."""
    write(tmp_path, WHOIS_PROBED)
    assert lines(tmp_path) == [
        {
            "probe": "whois",
            "host": "welt.ltd",
            "target": "welt.ltd",
            "outcome": "present",
            "observed_at": "2026-11-22T05:59:01.250000Z",
            "duration": 0.25,
            "reason": "",
            "raw_sha256": hashlib.sha256(WHOIS).hexdigest(),
            "vantage": {"label": "office", "country": "DE", "agent": VANTAGE.agent, "proxy": "", "pinned": True, "language": ""},
            "data": {"seen": ["a", 1]},
            "exchanges": [
                {
                    "probe": "whois",
                    "uri": "whois://whois.example/welt.ltd",
                    "address": "[2001:db8::43]:43",
                    "asked_at": "2026-11-22T05:59:01.250000Z",
                    "truncated": False,
                    "request_sha256": hashlib.sha256(b"welt.ltd\r\n").hexdigest(),
                    "request_file": "answers/000001-whois-question.txt",
                    "request_record": None,
                    "response_sha256": hashlib.sha256(WHOIS).hexdigest(),
                    "response_file": "answers/000001-whois-answer.txt",
                    "response_record": None,
                }
            ],
        }
    ]


def test_sha256sum_checks_it_without_us(tmp_path: Path) -> None:
    """The system's own tool finds every file in the list, and a changed one too."""
    write(tmp_path, PAGE_PROBED, DNS_PROBED)
    done = sha256sum(tmp_path, "--strict")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    listed = {line.split("  ", 1)[1] for line in (tmp_path / "manifest.sha256").read_text().splitlines()}
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert there - listed == {"manifest.sha256"}
    (tmp_path / SET / "answers" / "000002-dns-answer.dns").write_bytes(b"another")
    assert sha256sum(tmp_path).returncode == 1


def test_evidence_is_added_and_never_written_over(tmp_path: Path) -> None:
    """A second set stands beside the first, of which no byte changes; the list only grows."""
    first = write(tmp_path, PAGE_PROBED)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    second = write(tmp_path, PAGE_PROBED, DNS_PROBED)
    assert (first, second) == (SET, f"{SET}-2")
    for path, content in before.items():
        assert path.read_bytes().startswith(content) if path.name == "manifest.sha256" else path.read_bytes() == content
    assert sha256sum(tmp_path, "--strict").returncode == 0
    assert list(verify(tmp_path)) == []


def test_two_writers_do_not_disturb_each_other(tmp_path: Path) -> None:
    """Two programs may write into one folder at once."""
    one = EvidenceWriter(tmp_path, tool_version="1", clock=clock)
    other = EvidenceWriter(tmp_path, tool_version="1", clock=clock)
    for writer in (one, other, one):
        writer.add(DNS_PROBED)
    other.close()
    one.close()
    assert list(verify(tmp_path)) == []


def test_the_seal_stands_for_all_raw_answers(tmp_path: Path) -> None:
    """The hash that a user may note elsewhere is that of the finished list of observations."""
    with EvidenceWriter(tmp_path, tool_version="1", clock=clock) as writer:
        writer.add(PAGE_PROBED)
    assert writer.seal == hashlib.sha256((tmp_path / SET / "observations.jsonl").read_bytes()).hexdigest()
    assert f"{writer.seal}  {SET}/observations.jsonl" in (tmp_path / "manifest.sha256").read_text().splitlines()


_KILLED = """
import os, resource, signal, sys
from threadaudit.evidence import EvidenceWriter
from tests.evidence.evidence_samples import DNS_PROBED, PAGE_PROBED, clock
writer = EvidenceWriter(sys.argv[1], tool_version="1", clock=clock)
writer.add(DNS_PROBED)
writer.add(PAGE_PROBED)
os.kill(os.getpid(), signal.SIGKILL)
"""

_FULL = """
import resource, sys
from threadaudit.errors import ThreadAuditError
from threadaudit.evidence import EvidenceWriter
from tests.evidence.evidence_samples import DNS_PROBED, clock, exchange, probed
with EvidenceWriter(sys.argv[1], tool_version="1", clock=clock) as writer:
    writer.add(DNS_PROBED)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))  # as a full disk: a file takes so much and no more
    try:
        writer.add(probed("whois", [exchange("whois", "whois://w/a", b"a", b"x" * 50_000)]))
    except ThreadAuditError as error:
        print(error)
    try:
        writer.add(DNS_PROBED)
    except ThreadAuditError as error:
        print(error)
"""


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own."""
    root = Path(__file__).resolve().parents[2]
    return subprocess.run([sys.executable, "-c", script, str(folder)], cwd=root, capture_output=True, text=True)


def test_what_was_written_before_a_kill_can_be_checked(tmp_path: Path) -> None:
    """A killed program leaves a set that is recognisably unfinished, whose listed files are right and whose archive can be read."""
    assert run(_KILLED, tmp_path).returncode == -9
    assert [(problem.kind, problem.name) for problem in verify(tmp_path)] == [(ProblemKind.UNFINISHED, SET)]
    assert sha256sum(tmp_path, "--strict").returncode == 0
    assert [block for _, block in warc_records(tmp_path)[1:]] == [PAGE, REQUEST]
    assert len(lines(tmp_path)) == 2
    write(tmp_path, DNS_PROBED)
    assert [problem.name for problem in verify(tmp_path)] == [SET]


def test_a_full_disk_is_one_line_and_spoils_nothing(tmp_path: Path) -> None:
    """Where no more can be written the user is told in one line, and the set stays unfinished; another set can follow."""
    done = run(_FULL, tmp_path)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        f"{tmp_path}: the evidence cannot be written: File too large",
        f"{tmp_path}: {SET} takes no more evidence",
    ]
    assert [(problem.kind, problem.name) for problem in verify(tmp_path)] == [(ProblemKind.UNFINISHED, SET)]


def test_a_line_that_was_cut_off_does_not_spoil_the_next(tmp_path: Path) -> None:
    """After a list that ends within a line, what is added is listed on lines of its own."""
    write(tmp_path, DNS_PROBED)
    with (tmp_path / "manifest.sha256").open("ab") as manifest:
        manifest.write(b"0123456789abcdef")
    write(tmp_path, DNS_PROBED)
    problems = list(verify(tmp_path))
    assert [(problem.kind, problem.explanation) for problem in problems] == [
        (ProblemKind.UNREADABLE, "Line 5 of manifest.sha256 cannot be read.")
    ]


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    """Evidence is not mixed with a folder that holds anything else."""
    (tmp_path / "holiday.jpg").write_bytes(b"")
    with pytest.raises(EvidenceError, match=r"holds other files and no evidence; name a new or an empty folder$"):
        EvidenceWriter(tmp_path, tool_version="1", clock=clock)
    assert [path.name for path in tmp_path.iterdir()] == ["holiday.jpg"]


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """The user is told at once, before anything is asked."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EvidenceError, match=r"^[^\n]*the evidence cannot be written: Not a directory$"):
        EvidenceWriter(tmp_path / "file" / "evidence", tool_version="1", clock=clock)


def test_a_link_in_place_of_the_list_is_not_followed(tmp_path: Path) -> None:
    """A list of hashes that is a link to another file is not written through."""
    other = tmp_path / "other"
    other.write_bytes(b"precious")
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "manifest.sha256").symlink_to(other)
    with pytest.raises(EvidenceError):
        EvidenceWriter(folder, tool_version="1", clock=clock)
    assert other.read_bytes() == b"precious"


def test_nothing_is_added_after_the_end(tmp_path: Path) -> None:
    """A finished set takes nothing more; ending it twice does no harm."""
    writer = EvidenceWriter(tmp_path, tool_version="1", clock=clock)
    writer.close()
    writer.close()
    with pytest.raises(EvidenceError, match="takes no more evidence"):
        writer.add(DNS_PROBED)
    assert list(verify(tmp_path)) == []


def test_an_interruption_keeps_what_was_recorded(tmp_path: Path) -> None:
    """Ctrl-C between two answers ends the set properly."""

    def interrupted() -> None:
        with EvidenceWriter(tmp_path, tool_version="1", clock=clock) as writer:
            writer.add(DNS_PROBED)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(verify(tmp_path)) == []


_HTTP_LIKE = st.lists(
    st.sampled_from(
        [
            b"HTTP/1.1 200 OK",
            b"HTTP/1.0 404 ",
            b"GET / HTTP/1.1",
            b"\r\n",
            b"\n",
            b"\r",
            b" ",
            b"\t",
            b":",
            b"a: b",
            b"\x85",
            b"WARC/1.1",
            b"x",
        ]
    ),
    max_size=12,
).map(b"".join)
_BYTES = st.one_of(st.binary(max_size=60), _HTTP_LIKE)
_URIS = st.one_of(st.sampled_from(["http://welt.ltd/", "https://[::1]/a b\r\nWARC-Type: x", "dns:a?type=A", ""]), st.text(max_size=20))
_NAMES = st.one_of(st.sampled_from(["http", "dns", "rdap", "tls", "../../etc/passwd", "a/b", ""]), st.text(max_size=10))
_TEXTS = st.text(max_size=20)


@settings(max_examples=120, deadline=None)
@given(_NAMES, _URIS, _BYTES, _BYTES, st.one_of(st.sampled_from(["[::1]:443", "1.2.3.4:80"]), _TEXTS), _TEXTS)
def test_whatever_comes_becomes_sound_evidence(name: str, uri: str, request: bytes, response: bytes, address: str, label: str) -> None:
    """Any bytes from any server are kept whole in a folder that passes every check, ours and that of warcio."""
    observed = probed(name, [exchange(name, uri, request, response, address=address)], vantage=Vantage(label=label))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "evidence"
        write(folder, observed)
        assert list(verify(folder)) == []
        kept = [path.read_bytes() for path in (folder / SET / "answers").iterdir()]
        if (folder / SET / "pages.warc.gz").exists():
            kept += [block for _, block in warc_records(folder)]
            with (folder / SET / "pages.warc.gz").open("rb") as archive:
                for record in ArchiveIterator(archive, check_digests="raise"):
                    record.content_stream().read()
        assert all(content in kept for content in (request, response) if content)
        assert {path.name for path in Path(place).iterdir()} == {"evidence"}
        assert lines(folder)[0]["probe"] == name


def test_the_clock_names_the_set_in_utc(tmp_path: Path) -> None:
    """A set's name is the time in UTC, whatever zone the clock is set to."""
    from datetime import timedelta, timezone

    there = timezone(timedelta(hours=2))
    with EvidenceWriter(tmp_path, tool_version="1", clock=lambda: ASKED_AT.astimezone(there)) as writer:
        pass
    assert writer.set_name == SET
