"""HTTP answers are read the same way, quickly or with h11, and whatever comes is an answer or none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.probes.answers import AnswerReader, Head, NoHttp, OddReader, plain_reader, read_answer

Read = tuple[list[Head], bytes, bool]


def by_h11(pieces: list[bytes]) -> Read | None:
    """Read an answer with h11; None where it is none."""
    return _read(OddReader("GET"), iter(()), pieces)


def quickly(pieces: list[bytes]) -> Read | None:
    """Read an answer as the probes do."""
    reader, parts = read_answer("GET", pieces[0])
    return _read(reader, parts, pieces[1:])


def _read(reader: AnswerReader, parts: Iterator[Head | bytes], pieces: list[bytes]) -> Read | None:
    seen: list[Head | bytes] = []
    try:
        seen += parts
        for piece in pieces:
            if reader.done:
                break
            seen += reader.feed(piece)
    except NoHttp:
        return None
    return [part for part in seen if isinstance(part, Head)], b"".join(part for part in seen if isinstance(part, bytes)), reader.done


NAMES = st.sampled_from(
    [
        b"Server",
        b"Content-Length",
        b"Transfer-Encoding",
        b"Content-Encoding",
        b"Location",
        b"X-a",
        b"Connection",
        b"",
        b"a b",
        b"content-length",
    ]
)
VALUES = st.one_of(
    st.sampled_from(
        [
            b"5",
            b"0",
            b"-5",
            b"+5",
            b"5, 5",
            b"5,6",
            b"99999999999999999999999",
            b"chunked",
            b"gzip",
            b"",
            b"\xfc",
            b"a\tb",
            b"a\x00",
            b"\xd9\xa3",
        ]
    ),
    st.binary(max_size=8),
)
SPACES = st.sampled_from([b"", b" ", b"  ", b"\t"])
ODD_FIELDS = st.tuples(NAMES, SPACES, VALUES, SPACES).map(lambda part: b"%b:%b%b%b" % part)
PLAIN_FIELDS = st.sampled_from(
    [b"Server: nginx", b"Content-Length: 5", b"Content-Length: 0", b"Location: /a?b ", b"X:\xfc", b"Content-Encoding: br"]
)
FIELDS = st.lists(st.one_of(PLAIN_FIELDS, PLAIN_FIELDS, PLAIN_FIELDS, ODD_FIELDS), max_size=4)
PLAIN_STATUS = st.sampled_from([b"HTTP/1.1 200 OK", b"HTTP/1.0 404", b"HTTP/1.1 302 Found"])
ODD_STATUS = st.sampled_from(
    [b"HTTP/1.1 200 OK", b"HTTP/1.0 200", b"HTTP/1.1 302 Found", b"HTTP/1.1 204 No", b"HTTP/1.1 304 x", b"HTTP/1.1 103 Hints",
     b"HTTP/1.1 101 x", b"HTTP/2 200", b"ICY 200 OK", b"HTTP/1.1 999 \xff", b"HTTP/1.1  200 OK", b"HTTP/1.1 2000 OK", b"HTTP/1.1 200OK"]
)  # fmt: skip
STATUS = st.one_of(PLAIN_STATUS, PLAIN_STATUS, ODD_STATUS)
BODIES = st.one_of(
    st.sampled_from([b"hallo", b"5\r\nhallo\r\n0\r\n\r\n", b"5;x=y\r\nhallo\r\n0\r\nA: b\r\n\r\n", b"-1\r\n"]), st.binary(max_size=20)
)


@st.composite
def answers(draw: st.DrawFn) -> list[bytes]:
    """Draw an answer that is nearly right, in one piece or two, and the end of the connection."""
    end = draw(st.sampled_from([b"\r\n", b"\r\n", b"\r\n", b"\n"]))
    whole = end.join([draw(STATUS), *draw(FIELDS), b"", draw(BODIES)])
    at = draw(st.integers(1, max(1, len(whole) - 1)))
    return [*([whole[:at], whole[at:]] if draw(st.booleans()) and whole[at:] else [whole]), b""]


@given(answers())
def test_both_ways_of_reading_agree(pieces: list[bytes]) -> None:
    """The quick way reads what h11 reads, head and body, and refuses what h11 refuses."""
    assert quickly(pieces) == by_h11(pieces)


@given(st.lists(st.binary(min_size=1, max_size=60), min_size=1, max_size=4))
def test_any_bytes_are_an_answer_or_none(pieces: list[bytes]) -> None:
    """Bytes that are no HTTP are none, and nothing worse."""
    quickly([*pieces, b""])


@pytest.mark.parametrize(
    ("answer", "head", "body"),
    [
        (
            b"HTTP/1.1 200 OK\r\nServer:  nginx \r\nContent-Length: 2\r\n\r\nhi",
            Head(200, (("server", "nginx"), ("content-length", "2"))),
            b"hi",
        ),
        (b"HTTP/1.0 404\r\nX: \xc3\xa4\r\n\r\nnein", Head(404, (("x", "ä"),)), b"nein"),
        (b"HTTP/1.0 404\r\nX: \xe4\r\n\r\n", Head(404, (("x", "ä"),)), b""),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n0\r\n\r\n",
            Head(200, (("transfer-encoding", "chunked"),)),
            b"hi",
        ),
        (b"HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", Head(200, (("content-length", "0"),)), b""),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi and more", Head(200, (("content-length", "2"),)), b"hi"),
    ],
)
def test_ordinary_answers_are_read(answer: bytes, head: Head, body: bytes) -> None:
    """Heads, bodies of known and unknown length, chunks and interim answers are read."""
    assert quickly([answer, b""]) == ([head], body, True)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nhi",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nhi",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\nhi",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nhi\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;" + b"a" * 100_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 20_000,
        b"HTTP/1.1 103 Early\r\n\r\n" * 100,
        b"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 30_000,
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"\x15\x03\x01\x00\x02\x02\x46",
        b"\x00" * 100,
        b"<html>",
    ],
    ids=lambda answer: repr(answer[:60]),
)
def test_what_is_no_http_is_refused(answer: bytes) -> None:
    """Negative lengths, two lengths, heads and interim answers without end, and other protocols are no answers."""
    assert quickly([*(answer[at : at + 50_000] for at in range(0, len(answer), 50_000)), b""]) is None


def test_a_plain_head_is_read_quickly() -> None:
    """The quick way is taken for what servers usually send, and not for chunks."""
    assert plain_reader(b"HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Length: 2\r\n\r\nhi") is not None
    assert plain_reader(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") is None
