"""HTTP questions and answers as WARC 1.1 records, byte for byte as they went over the wire.

Only what any reader of archives can take goes in: an answer that is no whole HTTP head stays outside, in a file of its own, since
one such record makes readers give up the rest of the archive.
"""

from __future__ import annotations

import hashlib
import io
import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote
from uuid import uuid4

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from threadaudit.escape import one_line
from threadaudit.records import Exchange, Vantage

_VERSION = "WARC/1.1"

# Header lines as readers of archives understand them all alike (RFC 9112, sections 4 and 5): a name without white space, then a colon.
_HEADERS = rb"""
    (?: [!-9;-~]++ : [^\r\n]*+ \r?\n     # a header
        (?: [ \t]++ [!-~] [^\r\n]*+ \r?\n )*+   # the same, continued
    )*+
    \r?\n
"""
_ANSWER_HEAD = re.compile(rb"HTTP/1\.[01] [ ] [0-9]{3} (?: [ ] [^\r\n]*+ )? \r?\n (?P<headers>" + _HEADERS + rb")", re.VERBOSE)
_QUESTION_HEAD = re.compile(rb"(?: GET | HEAD ) [ ] [!-~]++ [ ] HTTP/1\.[01] \r?\n (?P<headers>" + _HEADERS + rb")", re.VERBOSE)
_TRANSFER_ENCODING = re.compile(rb"^transfer-encoding [ \t]*+ :", re.VERBOSE | re.IGNORECASE | re.MULTILINE)
_SAFE_IN_ADDRESSES = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True)
class Archived:
    """Where one exchange went in the archive."""

    request_id: str
    """The record of the question; empty where it is not in the archive."""
    response_id: str
    """The record of the answer; empty where it is not in the archive."""
    records: bytes
    """The compressed records, to be written as they are; empty where there are none."""


def is_archivable_answer(exchange: Exchange) -> bool:
    """Tell whether an answer is one that readers of archives can take."""
    return _is_web(exchange) and _ANSWER_HEAD.match(exchange.response) is not None


def is_archivable_question(exchange: Exchange) -> bool:
    """Tell whether a question is one that readers of archives can take."""
    return _is_web(exchange) and _QUESTION_HEAD.fullmatch(exchange.request) is not None


def _is_web(exchange: Exchange) -> bool:
    return exchange.uri.startswith(("http://", "https://"))


def archived(exchange: Exchange, *, pinned: bool, warcinfo_id: str) -> Archived:
    """Return the records of one exchange: the answer, then the question, each pointing to the other."""
    request_id = _new_id() if is_archivable_question(exchange) else ""
    response_id = _new_id() if is_archivable_answer(exchange) else ""
    common = {
        "WARC-Date": warc_date(exchange.asked_at),
        "WARC-Target-URI": quote(exchange.uri, safe=_SAFE_IN_ADDRESSES, errors="replace"),
        "WARC-Warcinfo-ID": warcinfo_id,
    }
    address = _ip_address(exchange.address) if pinned else ""  # a proxy's address is not the server's
    if address:
        common["WARC-IP-Address"] = address
    records = b""
    if response_id:
        records += _answer_record(exchange, response_id, {**common, **_concurrent(request_id)})
    if request_id:
        records += _record(
            "request", request_id, exchange.request, "application/http; msgtype=request", {**common, **_concurrent(response_id)}
        )
    return Archived(request_id, response_id, records)


def warcinfo(filename: str, vantage: Vantage, *, tool_version: str, at: datetime) -> tuple[str, bytes]:
    """Return the record that says what wrote the archive and from where was asked, with its identifier in front."""
    fields = {
        "software": f"threadaudit/{tool_version}",
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "http-header-user-agent": vantage.agent,
        "http-header-accept-language": vantage.language,
        "vantage-label": vantage.label,
        "vantage-country": vantage.country,
        "vantage-proxy": vantage.proxy,
        "vantage-pinned": "yes" if vantage.pinned else "no",
    }
    block = "".join(f"{name}: {one_line(value)}\r\n" for name, value in fields.items() if value).encode()
    identifier = _new_id()
    headers = {"WARC-Date": warc_date(at), "WARC-Filename": filename}
    return identifier, _record("warcinfo", identifier, block, "application/warc-fields", headers)


def warc_date(time: datetime) -> str:
    """Return a time as WARC 1.1 writes it; a time without a zone is taken for UTC, as all of ours are."""
    utc = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    return utc.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _answer_record(exchange: Exchange, identifier: str, headers: Mapping[str, str]) -> bytes:
    head = _ANSWER_HEAD.match(exchange.response)
    extra: dict[str, str] = {}
    if head is not None and _TRANSFER_ENCODING.search(head["headers"]) is None:
        # With a transfer encoding the standard and its readers disagree on what the payload is; the digest of the block says enough.
        extra["WARC-Payload-Digest"] = _digest(exchange.response[head.end() :])
    if exchange.truncated:
        extra["WARC-Truncated"] = "length"
    return _record("response", identifier, exchange.response, "application/http; msgtype=response", {**headers, **extra})


def _record(kind: str, identifier: str, block: bytes, content_type: str, headers: Mapping[str, str]) -> bytes:
    """Return one compressed record; the block goes in untouched, because the library is given no HTTP headers to write anew."""
    first = {"WARC-Type": kind, "WARC-Record-ID": identifier}
    fields = {**first, **headers, "WARC-Block-Digest": _digest(block)}
    if kind == "request":
        fields["WARC-Payload-Digest"] = _digest(b"")  # a question has no body
    record = ArcWarcRecord(
        "warc", kind, StatusAndHeaders("", list(fields.items()), protocol=_VERSION), io.BytesIO(block), None, content_type, len(block)
    )
    record.payload_length = len(block)
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    writer.NO_PAYLOAD_DIGEST_TYPES = (kind,)  # it would take the whole block for the payload; the right digest stands above
    writer.write_record(record)
    return out.getvalue()


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _new_id() -> str:
    return f"<urn:uuid:{uuid4()}>"


def _concurrent(identifier: str) -> dict[str, str]:
    return {"WARC-Concurrent-To": identifier} if identifier else {}


def _ip_address(address: str) -> str:
    """Return the address without its port; the empty string where it is none."""
    bare = address[1:].partition("]")[0] if address.startswith("[") else address.rpartition(":")[0] or address
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        return ""
