"""A refreshed table is kept only where it proves whole; whatever else comes changes nothing."""

from __future__ import annotations

import asyncio
import json
from importlib.resources import files
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.probes.registry_fakes import make_tools
from threadaudit.data import public_suffixes
from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.refresh import (
    SUFFIX_FILE,
    Refreshed,
    data_folder,
    load_suffixes,
    read_suffixes,
    refresh,
    write_whole,
)
from threadaudit.probes.registries import BOOTSTRAP_FILE, load_bootstrap, shipped_bootstrap
from threadaudit.records import Outcome

RDAP, PSL = "https://data.iana.org/rdap/dns.json", "https://publicsuffix.org/list/public_suffix_list.dat"
SHIPPED = shipped_bootstrap()
LIST = files("publicsuffixlist").joinpath("public_suffix_list.dat").read_text(encoding="utf-8")


def table(publication: str = "2026-11-20T02:00:00Z", *, keep: int = 1200) -> bytes:
    """Write the shipped table as IANA would, cut to so many suffixes."""
    services = [[[suffix], [server]] for suffix, server in list(SHIPPED.servers.items())[:keep]]
    return json.dumps({"publication": publication, "services": services, "version": "1.0"}).encode()


def suffixes(version: str = "2026-11-20_08-00-00_UTC", text: str = LIST) -> bytes:
    """Write the public suffix list with another version."""
    return text.replace(public_suffixes.VERSION, version).encode()


def run(folder: Path, **answers: bytes | httpx.Response | Outcome) -> tuple[Refreshed, ...]:
    """Refresh from servers that give these answers."""

    def handler(request: httpx.Request) -> httpx.Response:
        answer = answers[{RDAP: "rdap", PSL: "psl"}[str(request.url)]]
        if isinstance(answer, Outcome):
            raise ProbeFailure(answer, "There is a reason.")
        return answer if isinstance(answer, httpx.Response) else httpx.Response(200, stream=httpx.ByteStream(answer))

    return asyncio.run(refresh(make_tools(handler=handler), folder))


def test_newer_tables_are_kept_and_used(tmp_path: Path) -> None:
    """After a refresh both tables are the new ones, and nothing else lies in the folder."""
    folder = tmp_path / "share" / "threadaudit"
    new_list = suffixes(text=LIST.replace("// ===END ICANN DOMAINS===", "welt\nmünchen.welt\n// ===END ICANN DOMAINS==="))
    assert run(folder, rdap=table(), psl=new_list) == (
        Refreshed("RDAP servers", "2026-11-20T02:00:00Z"),
        Refreshed("public suffixes", "2026-11-20_08-00-00_UTC"),
    )
    assert sorted(path.name for path in folder.iterdir()) == [SUFFIX_FILE, BOOTSTRAP_FILE]
    assert load_bootstrap(folder).publication == "2026-11-20T02:00:00Z"
    refreshed = load_suffixes(folder)
    assert refreshed is not None
    assert set(refreshed.icann) == {*public_suffixes.ICANN.split(), "welt", "xn--mnchen-3ya.welt"}
    assert set(refreshed.private) == set(public_suffixes.PRIVATE.split())


BAD_TABLES: list[tuple[bytes | httpx.Response | Outcome, str]] = [
    (b"<html>captive portal</html>", "cannot be used"),
    (b"", "cannot be used"),
    (table()[:-100], "cannot be used"),
    (table(keep=800), "holds much less"),
    (table("2020-01-01T00:00:00Z"), "is older"),
    (table("2999-01-01T00:00:00Z"), "yet to come"),
    (httpx.Response(404, stream=httpx.ByteStream(table())), "status 404"),
    (httpx.Response(302, headers={"location": "https://x.example/"}, stream=httpx.ByteStream(table())), "status 302"),
    (b"[" * 6_000_000, "not to the end"),
    (Outcome.TIMEOUT, "There is a reason."),
]


@pytest.mark.parametrize(("answer", "problem"), BAD_TABLES)
def test_a_bad_table_changes_nothing(tmp_path: Path, answer: bytes | httpx.Response | Outcome, problem: str) -> None:
    """Pages, stumps, old and shrunken tables are not kept, and the report says why and which version stays."""
    run(tmp_path, rdap=table(), psl=Outcome.TIMEOUT)
    before = (tmp_path / BOOTSTRAP_FILE).read_bytes()
    report, _ = run(tmp_path, rdap=answer, psl=Outcome.TIMEOUT)
    assert report.version == "2026-11-20T02:00:00Z"
    assert problem in report.problem
    assert (tmp_path / BOOTSTRAP_FILE).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [BOOTSTRAP_FILE]


BAD_LISTS = [
    (b"<html>captive portal</html>", "cannot be used"),
    (LIST.replace("// VERSION: ", "// ").encode(), "cannot be used"),
    (suffixes(text=LIST.partition("// ===END PRIVATE DOMAINS===")[0]), "cannot be used"),
    (suffixes(text=LIST.replace("\nde\n", "\nde <script>\n").replace("\nfr\n", "\n<fr>\n")), "cannot be used"),
    (b"\xff\xfe" + suffixes(), "cannot be used"),
    (suffixes("2020-01-01_00-00-00_UTC"), "is older"),
    (suffixes("2099-01-01_00-00-00_UTC"), "yet to come"),
    (suffixes(text=LIST[:3000] + LIST[100_000:]), "holds much less"),
]


@pytest.mark.parametrize(("answer", "problem"), BAD_LISTS)
def test_a_bad_list_changes_nothing(tmp_path: Path, answer: bytes, problem: str) -> None:
    """A public suffix list that is not whole would make one registrable domain out of many."""
    _, report = run(tmp_path, rdap=Outcome.TIMEOUT, psl=answer)
    assert (report.version, problem in report.problem) == (public_suffixes.VERSION, True), report
    assert list(tmp_path.iterdir()) == []
    assert load_suffixes(tmp_path) is None


def test_a_folder_that_cannot_be_written_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    """The report says so, and the table in use stays."""
    (tmp_path / "file").write_text("in the way")
    report, _ = run(tmp_path / "file", rdap=table(), psl=suffixes())
    assert (report.version, "cannot be written" in report.problem) == (SHIPPED.publication, True)


def test_a_file_is_whole_or_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A power cut, or a full disk, leaves the old table, and no litter."""
    path = tmp_path / "table"
    write_whole(path, b"old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("table", b"old")]


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({}, "/home/x/.local/share/threadaudit"),
        ({"XDG_DATA_HOME": "/data"}, "/data/threadaudit"),
        ({"XDG_DATA_HOME": "relative"}, "/home/x/.local/share/threadaudit"),
        ({"XDG_DATA_HOME": ""}, "/home/x/.local/share/threadaudit"),
    ],
)
def test_tables_lie_where_the_system_keeps_data(environment: dict[str, str], folder: str) -> None:
    """The XDG base directory specification: an absolute XDG_DATA_HOME counts, any other is ignored."""
    assert data_folder(environment, Path("/home/x")) == Path(folder)


def test_the_list_is_read_as_the_generator_reads_it() -> None:
    """A refreshed list has the very rules that the next version would ship."""
    read = read_suffixes(LIST.encode())
    assert (read.version, set(read.icann), set(read.private)) == (
        public_suffixes.VERSION,
        set(public_suffixes.ICANN.split()),
        set(public_suffixes.PRIVATE.split()),
    )


MARKS = ["// VERSION: 2026-01-01_x\n", "// ===BEGIN ICANN DOMAINS===\n", "// ===END ICANN DOMAINS===\n", "de\n", "!x\n", "*.ck\n", "..\n"]


@given(st.lists(st.sampled_from(MARKS) | st.text(max_size=10), max_size=12).map("".join))
def test_any_text_is_a_list_or_a_valueerror(text: str) -> None:
    """Whatever a server sends, nothing else is raised."""
    with pytest.raises(ValueError, match=r"\w"):
        read_suffixes(text.encode("utf-8", "surrogatepass"))
