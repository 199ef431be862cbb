"""The check of an evidence folder: what it finds, and what it never touches."""

from __future__ import annotations

import gzip
import io
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.evidence.evidence_samples import DNS_PROBED, PAGE_PROBED, WHOIS_PROBED, clock
from threadaudit.evidence import EvidenceError, EvidenceWriter, verify
from threadaudit.evidence.archive_check import Flaw, FlawKind, flaws

SET = "20261122T055901Z"


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "evidence"
    with EvidenceWriter(folder, tool_version="1", clock=clock) as writer:
        for observed in (PAGE_PROBED, DNS_PROBED, WHOIS_PROBED):
            writer.add(observed)
    return folder


def found(folder: Path) -> list[tuple[str, str]]:
    """Return kind and sentence of each problem."""
    return [(problem.kind.value, problem.explanation) for problem in verify(folder)]


def rewrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Change a file's content."""
    path.write_bytes(change(path.read_bytes()))


def listed_again(folder: Path, name: str) -> None:
    """List a changed file with its new hash, as a forger would who leaves the archive's own digests alone."""
    import hashlib

    new = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    rewrite(folder / "manifest.sha256", lambda text: re.sub(rb"[0-9a-f]{64}(?=  " + name.encode() + b")", new.encode(), text))


def test_sound_evidence_has_no_problem_and_every_file_is_read(folder: Path) -> None:
    """Nothing is found where nothing is wrong, and the caller learns what was checked."""
    checked: list[str] = []
    assert list(verify(folder, checked=checked.append)) == []
    assert sorted(checked) == sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and path.name != "manifest.sha256"
    )


def test_missing_altered_and_added_files_are_told(folder: Path) -> None:
    """Each way of tampering has its sentence."""
    (folder / SET / "answers" / "000002-dns-answer.dns").unlink()
    rewrite(folder / SET / "answers" / "000003-whois-answer.txt", lambda content: content + b" ")
    (folder / SET / "answers" / "evil\x1b[31m.txt").write_bytes(b"")
    (folder / "notes.txt").write_bytes(b"")
    assert found(folder) == [
        ("missing", f"{SET}/answers/000002-dns-answer.dns is missing."),
        ("altered", f"{SET}/answers/000003-whois-answer.txt is not what it was when it was listed."),
        ("added", "notes.txt was added: manifest.sha256 does not name it."),
        ("added", f"{SET}/answers/evil[U+001B][31m.txt was added: manifest.sha256 does not name it."),
    ]


def test_a_truncated_archive_is_told_with_its_record(folder: Path) -> None:
    """An archive that ends early is altered, and the check says within which record it ends."""
    rewrite(folder / SET / "pages.warc.gz", lambda content: content[:-10])
    (altered, truncated) = found(folder)
    assert altered == ("altered", f"{SET}/pages.warc.gz is not what it was when it was listed.")
    assert truncated[0] == "truncated"
    assert re.fullmatch(rf"The file ends within record 3 of {SET}/pages\.warc\.gz \(at byte [\d,]+\)\.", truncated[1])


def test_truncated_observations_are_told(folder: Path) -> None:
    """A list of observations that ends within a line says so."""
    rewrite(folder / SET / "observations.jsonl", lambda content: content[:-10])
    assert found(folder) == [
        ("altered", f"{SET}/observations.jsonl is not what it was when it was listed."),
        ("truncated", f"{SET}/observations.jsonl ends within a line."),
    ]


def test_a_record_that_was_changed_under_a_new_hash_is_found(folder: Path) -> None:
    """Who changes a page and lists the archive anew is caught by the record's own digest."""
    archive = folder / SET / "pages.warc.gz"
    archive.write_bytes(b"".join(gzip.compress(member.replace(b"WELT", b"BILD")) for member in members(archive.read_bytes())))
    listed_again(folder, f"{SET}/pages.warc.gz")
    (problem,) = found(folder)
    assert problem[0] == "digest_mismatch"
    assert re.fullmatch(rf"What is in record 2 of {SET}/pages\.warc\.gz \(at byte [\d,]+\) is not what its own digest says\.", problem[1])


def members(archive: bytes) -> list[bytes]:
    """Return the decompressed records of an archive."""
    text = gzip.decompress(archive)
    starts = [match.start() for match in re.finditer(rb"WARC/1\.1\r\n", text)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_a_record_that_is_none_does_not_hide_the_next() -> None:
    """What cannot be read as a record is told, and the records behind it are still looked at."""
    record = b"WARC/1.1\r\nContent-Length: 3\r\nWARC-Block-Digest: sha256:" + b"0" * 64 + b"\r\n\r\nabc\r\n\r\n"
    archive = [b"garbage", record, record.replace(b": 3", b": 4"), record.replace(b": 3", b": 999999999999"), b"x" * 200_000, record + b"x"]
    assert [flaw.kind.value for flaw in flaws(io.BytesIO(b"".join(map(gzip.compress, archive))))] == [
        "unreadable",
        "digest_mismatch",
        "unreadable",
        "unreadable",
        "unreadable",
        "unreadable",
    ]


def test_sound_records_of_any_size_are_read_in_pieces() -> None:
    """A record much larger than a piece is read whole, and its digest is right."""
    import hashlib

    block = os.urandom(300_000) + bytes(300_000)
    head = f"WARC/1.1\r\nContent-Length: {len(block)}\r\nWARC-Block-Digest: sha256:{hashlib.sha256(block).hexdigest()}\r\n\r\n"
    record = gzip.compress(head.encode() + block + b"\r\n\r\n")
    assert list(flaws(io.BytesIO(record * 3))) == []
    assert list(flaws(io.BytesIO(record + record[:-1]))) == [Flaw(FlawKind.TRUNCATED, 2, len(record))]


def test_a_hostile_list_leads_nowhere(folder: Path, tmp_path: Path) -> None:
    """Absolute names, names with `..`, names written in two ways and doubles are told and not read."""
    (tmp_path / "secret").write_bytes(b"secret")
    names = [
        "/etc/passwd",
        "../secret",
        f"{SET}/../../secret",
        f"./{SET}/observations.jsonl",
        f"{SET}//observations.jsonl",
        "C:x",
        "README.txt",
    ]
    with (folder / "manifest.sha256").open("a") as manifest:
        manifest.writelines(f"{'0' * 64}  {name}\n" for name in names)
    outside = "which may lie outside this folder; it was not read."
    assert found(folder) == [
        *(("unsafe", f"manifest.sha256 names {name}, {outside}") for name in names[:-1]),
        ("unreadable", "manifest.sha256 names README.txt more than once; only the first counts."),
    ]


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    """A listed file, a listed folder and an unlisted one that are links are told, wherever they lead."""
    answers = folder / SET / "answers"
    shutil.move(answers, tmp_path / "moved")
    answers.symlink_to(tmp_path / "moved")
    (folder / "more").symlink_to("/")
    os.mkfifo(folder / "pipe")
    problems = [(problem.kind.value, problem.name) for problem in verify(folder)]
    assert problems == [
        ("unsafe", f"{SET}/answers/000002-dns-question.dns"),
        ("unsafe", f"{SET}/answers/000002-dns-answer.dns"),
        ("unsafe", f"{SET}/answers/000003-whois-question.txt"),
        ("unsafe", f"{SET}/answers/000003-whois-answer.txt"),
        ("unsafe", "more"),
        ("unsafe", "pipe"),
        ("unsafe", f"{SET}/answers"),
    ]


def test_a_list_that_is_a_link_is_not_read(folder: Path, tmp_path: Path) -> None:
    """The list itself must lie in the folder."""
    shutil.move(folder / "manifest.sha256", tmp_path / "elsewhere")
    (folder / "manifest.sha256").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EvidenceError, match=r"the evidence cannot be read: it is a link or no plain file$"):
        list(verify(folder))


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_a_folder_without_evidence_is_no_sound_evidence(tmp_path: Path, name: str) -> None:
    """Where there is no list, nothing is claimed."""
    with pytest.raises(EvidenceError, match=r"holds no evidence: there is no manifest\.sha256 in it$"):
        verify(tmp_path / name)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_change_of_a_single_byte_goes_unnoticed(folder: Path, data: st.DataObject) -> None:
    """Whatever byte of whatever file is changed, something is told, and nothing raises."""
    path = data.draw(st.sampled_from(sorted(path for path in folder.rglob("*") if path.is_file())))
    content = path.read_bytes()
    place = data.draw(st.integers(0, len(content) - 1))
    changed = bytearray(content)
    changed[place] ^= data.draw(st.integers(1, 255))
    path.write_bytes(changed)
    try:
        if (path.name, chr(content[place]), chr(changed[place])) != ("manifest.sha256", " ", "*"):  # two ways of saying the same
            assert list(verify(folder)) != []
    finally:
        path.write_bytes(content)


@given(st.lists(st.one_of(st.binary(max_size=80), st.binary(max_size=80).map(gzip.compress), st.just(b"\x1f\x8b\x08")), max_size=5))
def test_any_bytes_can_be_read_as_an_archive(pieces: list[bytes]) -> None:
    """What is no archive at all is told, and nothing raises."""
    content = b"".join(pieces)
    assert bool(list(flaws(io.BytesIO(content)))) == bool(content)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_can_be_read_as_a_list(tmp_path: Path, content: bytes) -> None:
    """A list of any content gives problems, and nothing raises."""
    (tmp_path / "manifest.sha256").write_bytes(content)
    assert all(problem.explanation.isprintable() for problem in verify(tmp_path))


def test_a_finished_set_without_its_observations_was_tampered_with(folder: Path) -> None:
    """Where the list names the observations, the set was finished: that they are gone is all that is told."""
    (folder / SET / "observations.jsonl").unlink()
    assert found(folder) == [("missing", f"{SET}/observations.jsonl is missing.")]


def test_a_list_that_was_emptied_is_told(folder: Path) -> None:
    """A list without a line beside evidence has lost them: no program of ours leaves that."""
    (folder / "manifest.sha256").write_bytes(b"")
    told = found(folder)
    assert ("missing", "manifest.sha256 names nothing, though evidence lies beside it: its lines are missing.") in told
    assert [kind for kind, _ in told] == ["added", "missing", "unfinished"]


def test_no_evidence_within_evidence(folder: Path) -> None:
    """A new folder inside one that holds evidence would spoil that: it is refused, and nothing is made."""
    for inside in (folder / "more", folder / SET, folder / SET / "answers" / "more"):
        with pytest.raises(EvidenceError, match="lies inside the evidence in"):
            EvidenceWriter(inside, tool_version="1", clock=clock)
    assert found(folder) == []
