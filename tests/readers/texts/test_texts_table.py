"""Tables: a document a row."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.readers.texts.opened import of_bytes, opened

FOUR_CAT = (
    "id,thread_id,timestamp,unix_timestamp,body,author,urls\r\n"
    '101,100,2022-11-05 12:00:00,1667649600,"Erste Zeile\r\n\r\nDritte Zeile, mit ""Zitat""",a,https://example.org\r\n'
    "102,100,2022-11-05 12:01:00,1667649660,Zweiter Beitrag,b,\r\n"
    "103,100,2022-11-05 12:02:00,1667649720,,c,\r\n"
    "104,100\r\n"
)


def test_an_export_of_4cat_is_read(tmp_path: Path) -> None:
    """Rows over several lines stay whole, and are named by their id; rows without words are counted, short ones told."""
    path = tmp_path / "export.csv"
    path.write_bytes(FOUR_CAT.encode("utf-8-sig"))
    read = opened(path, root=tmp_path)
    assert read.texts == {"export.csv#101": 'Erste Zeile\r\n\r\nDritte Zeile, mit "Zitat"', "export.csv#102": "Zweiter Beitrag"}
    assert read.failed == ("export.csv: line 7: 2 values, but the text is in column 5",)
    assert read.noted == ("export.csv: 1 post without words passed over",)


def test_other_tables_need_a_column_that_names_texts() -> None:
    """With any delimiter; without an id the line is the name."""
    assert of_bytes(b"Datum;Text\n1.1.;Hallo, Welt\n", "csv").texts == {"-:2": "Hallo, Welt"}
    assert of_bytes(b"date\tTweet\n1\tHallo\n", "csv").texts == {"-:2": "Hallo"}
    assert of_bytes(b"a,b\n1,2\n", "csv").failed == (
        "standard input: no column is named full_text, text, body, content, message, caption, desc, tweet, post; the header is 'a,b'",
    )


def test_a_table_of_something_else_is_read_as_one_text(tmp_path: Path) -> None:
    """A list of links is a text like any other, as it always was."""
    path = tmp_path / "links.csv"
    path.write_text("url,date\nhttps://welt.ltd/a,1.1.\n", "utf-8")
    read = opened(path, root=tmp_path)
    assert read.texts == {"links.csv": "url,date\nhttps://welt.ltd/a,1.1.\n"}
    assert read.noted == ("links.csv: no column is named like one of texts; read as one text",)


def test_bad_rows_are_told_and_the_others_are_read() -> None:
    """Bytes that are no UTF-8, and cells without an end."""
    read = of_bytes(b'text\nEins\nZ\xffwei\nDrei\n"' + b"x" * 200_000 + b"\nVier\n", "csv")
    assert [document.text for document in read.documents] == ["Eins", "Drei", "Vier"]
    assert read.failed == (
        "standard input: line 3: not UTF-8",
        "standard input: line 5: not CSV: field larger than field limit (131072)",
    )


@given(st.binary(max_size=80) | st.text('",;\n\rab', max_size=80).map(str.encode))
def test_any_bytes_give_documents_or_errors(data: bytes) -> None:
    """Nothing else comes of them."""
    read = of_bytes(b"id,text\n" + data, "csv")
    assert all(document.text.strip() for document in read.documents)
    of_bytes(data, "csv")
