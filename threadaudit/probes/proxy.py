"""Connects through a proxy that the user named: SOCKS5 with names looked up there, or HTTP CONNECT."""

from __future__ import annotations

import asyncio
import base64
import ipaddress
import ssl
from urllib.parse import SplitResult, unquote, urlsplit

import socksio
from socksio import socks5

from threadaudit.probes.probe import Connection, ProbeFailure
from threadaudit.records import Outcome

_SOCKS_PORT, _HTTP_PORT = 1080, 8080
"""Where a proxy listens whose address names no port."""


async def connect(proxy: str, host: str, port: int, tls: ssl.SSLContext | None) -> Connection:
    """Open a connection to a host through the proxy.

    Raises OSError for what the connection does, and ProbeFailure for what the proxy says.
    """
    parts = urlsplit(proxy)
    proxy_port = parts.port or (_HTTP_PORT if parts.scheme == "http" else _SOCKS_PORT)
    try:
        reader, writer = await asyncio.open_connection(parts.hostname, proxy_port)
    except OSError as error:
        raise ProbeFailure(Outcome.SERVER_FAILURE, "The proxy could not be reached.") from error
    try:
        await _ask(reader, writer, parts, (host, port))
        if tls is not None:
            await writer.start_tls(tls, server_hostname=host.strip("[]"))
    except BaseException:
        writer.transport.abort()
        raise
    return Connection(reader, writer, f"{parts.hostname}:{proxy_port}", pinned=False)


async def _ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, proxy: SplitResult, to: tuple[str, int]) -> None:
    """Ask the proxy for the connection; what it does wrong itself is not the host's fault."""
    try:
        await (_ask_http if proxy.scheme == "http" else _ask_socks)(reader, writer, proxy, to)
    except (EOFError, ConnectionError, asyncio.LimitOverrunError, socksio.ProtocolError) as error:
        raise ProbeFailure(Outcome.MALFORMED, "The proxy's answer could not be read.") from error


def _login(proxy: SplitResult) -> tuple[str, str] | None:
    """Return the user and the password that the proxy's address names; None where it names none."""
    return (unquote(proxy.username), unquote(proxy.password or "")) if proxy.username else None


async def _ask_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, proxy: SplitResult, to: tuple[str, int]) -> None:
    """Ask an HTTP proxy for a tunnel (RFC 9110, 9.3.6)."""
    place = f"{to[0]}:{to[1]}"
    login = _login(proxy)
    header = f"Proxy-Authorization: Basic {base64.b64encode(':'.join(login).encode()).decode()}\r\n" if login else ""
    writer.write(f"CONNECT {place} HTTP/1.1\r\nHost: {place}\r\n{header}\r\n".encode())
    answer = await reader.readuntil(b"\r\n\r\n")
    version, _, rest = answer.partition(b" ")
    if not version.startswith(b"HTTP/1.") or not rest[:3].isdigit():
        raise ProbeFailure(Outcome.MALFORMED, "The proxy's answer could not be read.")
    status = int(rest[:3])
    if not 200 <= status < 300:
        outcome = Outcome.TIMEOUT if status == 504 else Outcome.SERVER_FAILURE
        raise ProbeFailure(outcome, f"The proxy did not connect: HTTP status {status}.")


async def _ask_socks(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, proxy: SplitResult, to: tuple[str, int]) -> None:
    """Ask a SOCKS5 proxy for a connection to a name, which it looks up (RFC 1928, RFC 1929)."""
    login = _login(proxy)
    socks = socks5.SOCKS5Connection()
    methods = [socks5.SOCKS5AuthMethod.NO_AUTH_REQUIRED, *([socks5.SOCKS5AuthMethod.USERNAME_PASSWORD] if login else [])]
    socks.send(socks5.SOCKS5AuthMethodsRequest(methods))
    writer.write(socks.data_to_send())
    socks.receive_data(await reader.readexactly(2))
    if login and socks.state is socks5.SOCKS5State.CLIENT_WAITING_FOR_USERNAME_PASSWORD:
        socks.send(socks5.SOCKS5UsernamePasswordRequest(login[0].encode(), login[1].encode()))
        writer.write(socks.data_to_send())
        socks.receive_data(await reader.readexactly(2))
    if socks.state is not socks5.SOCKS5State.CLIENT_AUTHENTICATED:
        raise ProbeFailure(Outcome.SERVER_FAILURE, "The proxy asks for another user or password.")
    socks.send(_socks_request(*to))
    writer.write(socks.data_to_send())
    reply = socks.receive_data(await _read_socks_reply(reader))
    if not isinstance(reply, socks5.SOCKS5Reply) or reply.reply_code is not socks5.SOCKS5ReplyCode.SUCCEEDED:
        raise _socks_failure(reply)


def _socks_request(host: str, port: int) -> socks5.SOCKS5CommandRequest:
    """Make the request for a connection; a name goes as it is, so that nobody here looks it up."""
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        kind, packed = socks5.SOCKS5AType.DOMAIN_NAME, host.encode("ascii")
    else:
        kind = socks5.SOCKS5AType.IPV4_ADDRESS if address.version == 4 else socks5.SOCKS5AType.IPV6_ADDRESS
        packed = address.packed
    return socks5.SOCKS5CommandRequest(socks5.SOCKS5Command.CONNECT, kind, packed, port)


async def _read_socks_reply(reader: asyncio.StreamReader) -> bytes:
    """Read one reply and no byte more: what follows is the host's own."""
    head = await reader.readexactly(5)
    length = {1: 4, 3: 1 + head[4], 4: 16}.get(head[3])
    if length is None:
        raise ProbeFailure(Outcome.MALFORMED, "The proxy's answer could not be read.")
    return head + await reader.readexactly(length - 1 + 2)


_SOCKS_FAILURES = {
    socks5.SOCKS5ReplyCode.CONNECTION_NOT_ALLOWED_BY_RULESET: (Outcome.SERVER_FAILURE, "The proxy's rules forbid the connection."),
    socks5.SOCKS5ReplyCode.NETWORK_UNREACHABLE: (Outcome.SERVER_FAILURE, "The proxy found no way to the host."),
    socks5.SOCKS5ReplyCode.HOST_UNREACHABLE: (Outcome.SERVER_FAILURE, "The proxy found no way to the host."),
    socks5.SOCKS5ReplyCode.CONNECTION_REFUSED: (Outcome.REFUSED, "The host refused the proxy's connection."),
    socks5.SOCKS5ReplyCode.TTL_EXPIRED: (Outcome.TIMEOUT, "The proxy reached the host not in time."),
}


def _socks_failure(reply: object) -> ProbeFailure:
    """Say why a SOCKS proxy did not connect."""
    if not isinstance(reply, socks5.SOCKS5Reply):
        return ProbeFailure(Outcome.MALFORMED, "The proxy's answer could not be read.")
    return ProbeFailure(*_SOCKS_FAILURES.get(reply.reply_code, (Outcome.SERVER_FAILURE, "The proxy did not connect.")))
