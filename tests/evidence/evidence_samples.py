"""Exchanges and observations as the probes make them, for the tests of evidence."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

from threadaudit.records import Exchange, Observation, Outcome, Probed, Vantage

ASKED_AT = datetime(2026, 11, 22, 5, 59, 1, 250000, tzinfo=UTC)
VANTAGE = Vantage(label="office", country="DE", agent="threadaudit/0.1 (checks lookalike domains)")

REQUEST = b"GET /a?b=c HTTP/1.1\r\nHost: welt.ltd\r\nAccept-Encoding: identity\r\n\r\n"
PAGE = b"HTTP/1.1 200 OK\r\nServer:nginx\r\ncontent-TYPE:  text/html\r\nContent-Length: 20\r\n\r\n<title>WELT</title>\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
DNS_QUERY = bytes.fromhex("abcd01000001000000000000") + b"\x04welt\x03ltd\x00\x00\x01\x00\x01"
DNS_ANSWER = bytes.fromhex("abcd81800001000100000000") + DNS_QUERY[12:] + bytes.fromhex("c00c000100010000003c0004cb007107")
WHOIS = b"Domain Name: WELT.LTD\r\nRegistrar: \x1b[31mNameSilo\r\n"


def clock() -> datetime:
    """Return a time that stands still."""
    return ASKED_AT


def exchange(
    probe: str, uri: str, request: bytes, response: bytes, *, address: str = "203.0.113.7:443", truncated: bool = False
) -> Exchange:
    """Return one question with its answer."""
    return Exchange(probe, uri, address, ASKED_AT, request, response, truncated)


def probed(probe: str, exchanges: Sequence[Exchange], *, vantage: Vantage = VANTAGE) -> Probed:
    """Return what a probe returns for welt.ltd."""
    raw = hashlib.sha256(b"".join(one.response for one in exchanges)).hexdigest()
    return Probed(
        Observation(probe, "welt.ltd", "welt.ltd", Outcome.PRESENT, ASKED_AT, {"seen": ("a", 1)}, "", vantage, 0.25, raw), tuple(exchanges)
    )


PAGE_PROBED = probed("http", [exchange("http", "https://welt.ltd/a?b=c", REQUEST, PAGE)])
DNS_PROBED = probed("dns", [exchange("dns", "dns:welt.ltd?type=A", DNS_QUERY, DNS_ANSWER, address="127.0.0.53:53")])
WHOIS_PROBED = probed("whois", [exchange("whois", "whois://whois.example/welt.ltd", b"welt.ltd\r\n", WHOIS, address="[2001:db8::43]:43")])
