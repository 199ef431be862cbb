"""Long lists: their formats, how they are packed, and how they are cut into shards."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
from collections.abc import Sequence
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.errors import ThreadAuditError
from threadaudit.readers.names import FORMATS, guess, list_format
from threadaudit.readers.names.records import BadLine, Position, Reading, Shard
from threadaudit.readers.names.shards import Lists

ROOT = Path(__file__).parent.parent.parent

ZONE = b"""\
; the zone of example
$TTL 86400
$ORIGIN COM.
@ IN SOA a.gtld-servers.net. nstld.verisign-grs.com. ( 1 ; serial
      1800 900
      604800 86400 )
 NS A.GTLD-SERVERS.NET.
SPIEGEL NS NS1.SPIEGEL
SPIEGEL NS NS2.SPIEGEL
NS1.SPIEGEL A 192.0.2.1
welt 172800 IN NS ns.example.net.
  172800 IN NS ns2.example.net.
only-signed DS 1 8 2 "AB;CD"
quoted TXT "a ( that opens nothing" ; ) nor closes
in 3600 ns ns.example.net.
$ORIGIN co.com.
bbc IN 1d NS ns.example.net.
xn--wlt-ula.com. NS (
   ns.example.net. )
$INCLUDE other.zone
nonsense
"""


def shards(data: bytes, tmp_path: Path, *, form: str | None = None, column: str | None = None) -> tuple[list[Shard], list[str]]:
    """Return the shards of a list, and the errors that were told."""
    path = tmp_path / "list"
    path.write_bytes(data)
    told: list[str] = []

    def fail(error: ThreadAuditError) -> None:
        told.append(str(error).replace(str(path), "list"))

    return list(Lists([str(path)], io.BytesIO(), fail=fail, form=form, column=column).shards(Position())), told


def _no_error(error: ThreadAuditError) -> None:
    raise error


def read(found: Sequence[Shard]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Return the names and the bad lines of some shards, each with the number of its line."""
    names: list[tuple[int, str]] = []
    bad: list[tuple[int, str]] = []
    for shard in found:
        reading: Reading = list_format(shard.format).read(shard)
        names += zip(reading.lines, reading.names, strict=True)
        bad += [(line.line, line.reason) for line in (*shard.bad, *reading.bad)]
    return names, bad


@pytest.mark.parametrize(("name", "module"), FORMATS.items())
def test_a_format_of_lists_has_all_its_parts(name: str, module: str) -> None:
    """Whoever adds a format describes it."""
    assert (ROOT / "threadaudit" / "readers" / "names" / f"{module}.py").is_file()
    assert f"\n### {name}\n" in (ROOT / "docs" / "scale.md").read_text("utf-8")


def test_names_one_a_line(tmp_path: Path) -> None:
    """Blank lines and comments are passed over, a byte order mark and any line end are no part of a name."""
    found, told = shards("\ufeffwelt.ltd\r\n\n# mine\n  bild.wf \n\nspiegel.ltd".encode(), tmp_path)
    assert read(found) == ([(1, "welt.ltd"), (4, "bild.wf"), (6, "spiegel.ltd")], [])
    assert told == []


def test_a_line_that_is_not_utf_8_is_bad_and_the_rest_is_read(tmp_path: Path) -> None:
    """One bad byte costs one line."""
    found, _ = shards(b"welt.ltd\nb\xfcld.de\nbild.wf\n", tmp_path)
    assert read(found) == ([(1, "welt.ltd"), (3, "bild.wf")], [(2, "byte 0xfc is not UTF-8")])


@pytest.mark.parametrize("end", [b"", b"\n", b"\nwelt.ltd\n"])
def test_a_line_that_never_ends_is_passed_over(end: bytes, tmp_path: Path) -> None:
    """Whatever a list holds, no more than a shard and a line of it are in memory."""
    found, _ = shards(b"bild.wf\n" + b"a" * 3_000_000 + end, tmp_path)
    rest = [(3, "welt.ltd")] if b"welt" in end else []
    assert read(found) == ([(1, "bild.wf"), *rest], [(2, "longer than 65,536 bytes")])


def test_a_table_is_read_by_the_name_of_its_column(tmp_path: Path) -> None:
    """Quoted cells may hold delimiters and line ends; lines are counted as an editor counts them."""
    data = b'rank;Domain;note\n1;welt.ltd;"two\nlines; and more"\n2;"bild.wf";\n3\n4;;none\n5;spiegel.ltd;x\n'
    found, told = shards(data, tmp_path, column="domain")
    assert read(found) == ([(2, "welt.ltd"), (4, "bild.wf"), (7, "spiegel.ltd")], [(5, "1 values, but the name is in column 2")])
    assert told == []


def test_a_table_without_a_header_is_read_by_the_number_of_the_column(tmp_path: Path) -> None:
    """Lists of popular hosts have no header."""
    found, _ = shards(b"1,welt.ltd\n2,bild.wf\n", tmp_path, column="2")
    assert read(found) == ([(1, "welt.ltd"), (2, "bild.wf")], [])


def test_a_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The error repeats the header, so that the right column can be named."""
    found, told = shards(b"a,b\n1,2\n", tmp_path, column="domain")
    assert found == []
    assert told == ["list: no column 'domain'; the header is 'a,b' (a number counts columns from 1, without a header)"]


def test_a_zone_gives_the_names_that_it_delegates(tmp_path: Path) -> None:
    """Only delegations count, each once: not the zone itself, nor addresses or signatures."""
    found, _ = shards(ZONE, tmp_path)
    names = [(8, "spiegel.com"), (11, "welt.com"), (15, "in.com"), (17, "bbc.co.com"), (18, "xn--wlt-ula.com")]
    bad = [(20, "$INCLUDE names another file; give that to scan as well"), (21, "no record of a zone")]
    assert read(found) == (names, bad)


def test_a_zone_may_be_cut_anywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """However long shards are, the zone says the same: origins reach into the next shard, no name stands in two."""
    whole = read(shards(ZONE * 2, tmp_path)[0])
    for size in (1, 40, 100, 333):
        monkeypatch.setattr("threadaudit.readers.names.zone.SHARD_BYTES", size)
        monkeypatch.setattr("threadaudit.readers.names.shards._HEAD_BYTES", size)
        found, _ = shards(ZONE * 2, tmp_path, form="zone")
        assert read(found) == whole
        assert len(found) > 2


def test_certificates_give_their_names(tmp_path: Path) -> None:
    """As certstream writes them, its list of names alone, crt.sh's, and plain; what holds no name is bad unless it is a heartbeat."""
    lines = [
        {"message_type": "certificate_update", "data": {"leaf_cert": {"all_domains": ["*.welt.ltd", "welt.ltd", "www.welt.ltd"]}}},
        {"message_type": "dns_entries", "data": ["bild.wf"]},
        {"message_type": "heartbeat", "timestamp": 1.5},
        {"common_name": "faz.life", "name_value": "faz.life\nwww.faz.life"},
        {"names": ["a.test", 7, None]},
        "spiegel.ltd",
        ["b.test", "c.test"],
        {"x": 1},
        None,
        {"message_type": ["heartbeat"]},
    ]
    data = "\n".join(map(json.dumps, lines)).encode() + b"\n{broken\n" + b"[" * 100_000 + b"\n"
    names, bad = read(shards(data, tmp_path)[0])
    assert names == [
        (1, "welt.ltd"), (1, "www.welt.ltd"), (2, "bild.wf"), (4, "faz.life"), (4, "www.faz.life"), (5, "a.test"), (6, "spiegel.ltd"),
        (7, "b.test"), (7, "c.test"),
    ]  # fmt: skip
    assert [line for line, _ in bad] == [8, 9, 10, 11, 12]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress, bz2.compress, lzma.compress])
def test_a_packed_list_is_known_by_its_first_bytes(pack: object, tmp_path: Path) -> None:
    """Whatever it is called, and where several packed files were joined."""
    assert callable(pack)
    found, told = shards(pack(b"welt.ltd\n") + pack(b"bild.wf\n"), tmp_path)
    assert (read(found), told) == (([(1, "welt.ltd"), (2, "bild.wf")], []), [])


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_damaged_list_is_told_and_what_could_be_read_is_kept(pack: object, tmp_path: Path) -> None:
    """A download that broke off does not pass for a whole list."""
    assert callable(pack)
    lines = b"".join(b"%d.test\n" % number for number in range(400_000))
    packed = pack(lines)
    found, told = shards(packed[: len(packed) // 2], tmp_path)
    assert len(read(found)[0]) > 1_000
    assert len(told) == 1
    assert told[0].startswith("list: cannot be read to its end")


@pytest.mark.parametrize(
    ("head", "column", "form"),
    [
        (b"welt.ltd\nbild.wf\n", None, "names"),
        (b"a;b\n", "b", "csv"),
        (b'{"data":', None, "certificates"),
        (b"example.com.\t172800\tin\tns\tns1.example.net.\n", None, "zone"),
        (b"; a zone\n$ORIGIN de.\n", None, "zone"),
        (b"", None, "names"),
    ],
)
def test_a_format_is_known_by_the_first_bytes(head: bytes, column: str | None, form: str) -> None:
    """Nobody needs to say what a list is."""
    assert guess(head, column) == form


@given(st.lists(st.binary(max_size=60), max_size=30), st.integers(1, 200), st.sampled_from(sorted(FORMATS)))
def test_shards_hold_every_byte_of_a_list_once(lines: list[bytes], size: int, form: str) -> None:
    """Any bytes in any format can be cut and read; each shard begins where the one before ended, and can be begun with."""
    data = b"domain\n" + b"\n".join(lines)
    path = io.BytesIO(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"threadaudit.readers.names.{FORMATS[form]}.SHARD_BYTES", size)
        patch.setattr("threadaudit.readers.names.shards._HEAD_BYTES", size)
        lists = Lists(["-"], path, fail=_no_error, form=form, column="1" if form == "csv" else None)
        found = list(lists.shards(Position()))
        assert b"".join(shard.data for shard in found) == data
        for shard in found:
            reading = list_format(form).read(shard)
            assert all(isinstance(line, BadLine) for line in reading.bad)
            assert len(reading.names) == len(reading.lines)
        if found:
            middle = found[len(found) // 2]
            again = Lists(["-"], io.BytesIO(data), fail=_no_error, form=form).shards(middle.after)
            assert b"".join(shard.data for shard in again) == data[middle.after.offset :]
