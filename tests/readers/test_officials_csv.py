"""What the reader of officials lists promises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.errors import InputError, OfficialsError
from threadaudit.readers.officials_csv import format_officials, parse_officials, read_officials
from threadaudit.records import Official

GUARDIAN = Official("theguardian.com", "The Guardian", "GB", ("guardian", "grauniad"), ("guardian.co.uk",))
LIST = """\
domain,name,country,aliases,siblings
theguardian.com,The Guardian,GB,guardian; grauniad ;,guardian.co.uk
ort.example,"Der Ort, heute",,,
"""
OFFICIALS = (GUARDIAN, Official("ort.example", "Der Ort, heute"))


def parse(text: str) -> tuple[Official, ...]:
    """Parse a list given as one text."""
    return parse_officials(text.splitlines(keepends=True), "list.csv")


def refusal(text: str) -> str:
    """Give the message with which a list is refused."""
    with pytest.raises(OfficialsError) as refused:
        parse(text)
    return str(refused.value)


@pytest.mark.parametrize("file_name", ["officials.csv", "officials_16k.csv", "general_officials_dev.csv"])
def test_real_lists_are_read_whole(shared: Path, file_name: str) -> None:
    """Every row of a real list becomes one official, in the list's order."""
    path = shared / "data" / file_name
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    assert [official.domain for official in read_officials(path)] == [row.split(",")[0] for row in rows]


def test_a_list_is_read() -> None:
    """Each column goes to its field, and several values in one cell are taken apart."""
    assert parse(LIST) == OFFICIALS


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufeff" + LIST, id="byte order mark"),
        pytest.param(LIST.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(LIST.removesuffix("\n"), id="no last line end"),
        pytest.param("\n" + LIST.replace("\n", "\n\n  \n,,,,\n"), id="blank lines"),
        pytest.param(LIST.replace("country,", "Country ,"), id="spelling of the header"),
    ],
)
def test_the_habits_of_spreadsheets_do_not_matter(text: str) -> None:
    """A byte order mark, other line ends and blank lines change nothing."""
    assert parse(text) == OFFICIALS


def test_columns_may_stand_anywhere_and_others_are_ignored() -> None:
    """Columns are known by their names: others are ignored, and only `domain` must be there."""
    assert parse("note,siblings,domain\nx,a.example,b.example\n") == (Official("b.example", siblings=("a.example",)),)
    assert parse("domain\nb.example\n") == (Official("b.example"),)
    assert parse("domain,name,country\nb.example\n") == (Official("b.example"),)


def test_a_list_without_rows_is_an_empty_list() -> None:
    """A header alone is a list of no officials."""
    assert parse("domain,name,country,aliases,siblings\n") == ()


def test_the_domain_stays_as_it_is_written() -> None:
    """What the list says is kept to the letter, so that a report can name the row."""
    assert parse("domain\n Bücher.Example \n") == (Official("Bücher.Example"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "list.csv: line 1: the list is empty; its first line must name the columns, `domain` among them"),
        ("name,country\nWELT,DE\n", "list.csv: line 1: no column `domain`"),
        ("domain;name\nwelt.de;WELT\n", "list.csv: line 1: no column `domain`; separate the columns by commas"),
        ("domain,name,domain\n", "list.csv: line 1: the column `domain` stands there twice"),
        ("domain,name\n,WELT\n", "list.csv: line 2: no domain"),
        ("domain\nwelt.de\n\nnot a host\n", "list.csv: line 4: the domain 'not a host' is no domain"),
        ("domain\nlocalhost\n", "list.csv: line 2: the domain 'localhost' is no domain"),
        ("domain\na.example\n\nA.Example.\n", "list.csv: line 4: 'A.Example.' stands already in line 2"),
        ("domain,siblings\na.example,b.example;c d\n", "list.csv: line 2: the sibling 'c d' is no domain"),
        ("domain,name\na.example,Ort, heute\n", "list.csv: line 2: 3 values, but the header names 2 columns; put quotes around a comma"),
        ("domain\na.example\nb\0.example\n", "list.csv: line 3: a NUL byte; this is no CSV file, or it is not UTF-8"),
        ('domain,name\na.example,"Ort\n', "list.csv: line 2: not CSV: unexpected end of data"),
        ('domain,name\nb.example,"Ort\nund Zeit"\n\nx y,\n', "list.csv: line 5: the domain 'x y' is no domain"),
        ("domain\n\x1b[2J\u202eed.tlew\n", "list.csv: line 2: the domain '[U+001B][2J[U+202E]ed.tlew' is no domain"),
        ("domain\n" + "ab " * 40 + "\n", f"list.csv: line 2: the domain '{'ab ' * 19}ab…' is no domain"),
    ],
)
def test_a_wrong_row_is_named(text: str, message: str) -> None:
    """What is wrong is said in one harmless line: the list, the line, the problem."""
    assert refusal(text) == message


def test_a_file_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    """A list in another encoding is not guessed at."""
    path = tmp_path / "latin1.csv"
    path.write_bytes("domain,name\na.example,Ort\nb.example,Zürich\n".encode("latin-1"))
    with pytest.raises(OfficialsError) as refused:
        read_officials(path)
    assert str(refused.value) == f"{path}: line 3: byte 0xfc is not UTF-8; save the list as UTF-8"


def test_old_line_ends_and_rare_separators_keep_the_line_count(tmp_path: Path) -> None:
    """A lone carriage return ends a line, a form feed or a line separator inside a name does not."""
    path = tmp_path / "old.csv"
    path.write_bytes("domain,name\ra.example,Ort\x0cund\u2028Zeit\rnot a host,\r".encode())
    with pytest.raises(OfficialsError, match=r"line 3: the domain 'not a host'"):
        read_officials(path)


@pytest.mark.parametrize("name", ["missing.csv", ".", "nul\0.csv"])
def test_what_cannot_be_opened_is_an_input_error(tmp_path: Path, name: str) -> None:
    """A missing file, a folder or an impossible name stops the reading with one line."""
    with pytest.raises(InputError) as refused:
        read_officials(tmp_path / name)
    assert "\n" not in str(refused.value)
    assert str(tmp_path) in str(refused.value)


def test_a_list_is_written_with_its_header() -> None:
    """The written list has the documented columns and line ends."""
    assert format_officials(OFFICIALS) == (
        "domain,name,country,aliases,siblings\n"
        "theguardian.com,The Guardian,GB,guardian;grauniad,guardian.co.uk\n"
        'ort.example,"Der Ort, heute",,,\n'
    )


@given(
    st.one_of(st.text(), st.text().map("domain,name\n{}".format), st.text(alphabet='domain,;."\r\n\0 ').map("domain,siblings\n{}".format))
)
def test_any_text_gives_officials_or_one_line(text: str) -> None:
    """No text whatever ends in anything but a list of officials or one line that says why not."""
    problem = ""
    officials: tuple[Official, ...] = ()
    try:
        officials = parse(text)
    except OfficialsError as refused:
        problem = str(refused)
    assert len(problem.splitlines()) == (1 if problem else 0)
    assert all(official.domain for official in officials)


_values = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])).map(lambda value: " ".join(value.split()))
_alias = _values.map(lambda value: value.replace(";", "").strip()).filter(bool)
_several = st.lists(_alias, unique=True, max_size=3).map(tuple)
_domains = st.from_regex(r"[a-z][a-z0-9]{0,9}\.(example|test|invalid)", fullmatch=True)
_officials = st.builds(Official, _domains, _values, _values, _several, st.lists(_domains, unique=True, max_size=3).map(tuple))


@given(st.lists(_officials, unique_by=lambda official: official.domain))
def test_what_is_written_reads_back_the_same(officials: list[Official]) -> None:
    """A list survives being written and read, whatever its names hold."""
    text = format_officials(officials)
    assert parse_officials(text.splitlines(keepends=True), "list.csv") == tuple(officials)
