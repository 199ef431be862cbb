"""The lab's small servers: WHOIS, the name servers that are silent or change their minds, and addresses that take no connection."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import cast

import dns.exception
import dns.flags
import dns.message
import dns.rdatatype
import dns.rrset

from tests.lab import registrations
from tests.lab.plays import ESCAPES, LONGEST, slowly
from tests.lab.scenes import ORDINARY_HOSTS, SCENES, Scene, ordinary
from tests.lab.world import (
    CHANGING_SERVER,
    DEAD,
    FORBIDDEN_V4,
    ODD,
    REGISTRAR_WHOIS,
    SILENT_RESOLVER,
    SILENT_SERVER,
    SUFFIXES,
    WHOIS,
    domain_of,
)

REGISTERED = {domain_of(scene.host): scene for scene in (*map(ordinary, ORDINARY_HOSTS), *reversed(SCENES))}
"""The scene that decides what a registry says of a domain: the first with that domain."""


async def whois(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer one WHOIS question, IANA's and every registry's."""
    try:
        question = (await asyncio.wait_for(reader.readline(), 10)).decode("utf-8", "replace").split()
        await _whois_answer(question[-1].lower().lstrip("=") if question else "", writer)
        await writer.drain()
    except (OSError, TimeoutError, ValueError):
        return
    finally:
        writer.close()


async def _whois_answer(name: str, writer: asyncio.StreamWriter) -> None:
    suffix = next((suffix for suffix in SUFFIXES if suffix.name == name.lstrip(".")), None)
    if suffix:
        writer.write(registrations.whois_suffix(suffix).encode())
        return
    scene = REGISTERED.get(name)
    if scene is None or scene.whois == "absent":
        writer.write((registrations.whois_absent(name) if "." in name else "% no entry\r\n").encode())
        return
    await WHOIS_PLAYS.get(scene.whois, _record)(scene, writer)


def _known(scene: Scene) -> str:
    return registrations.whois_record(registrations.facts(scene, datetime.now(UTC)))


async def _record(scene: Scene, writer: asyncio.StreamWriter) -> None:
    writer.write(_known(scene).encode())


async def _denied(_scene: Scene, writer: asyncio.StreamWriter) -> None:
    writer.write(b"% ERROR: access denied for your address\r\n")


async def _limited(_scene: Scene, writer: asyncio.StreamWriter) -> None:
    writer.write(b"Query rate limit exceeded. Reduce your query rate and try again later.\r\n")


async def _lies(scene: Scene, writer: asyncio.StreamWriter) -> None:
    writer.write(_known(scene).replace(scene.host.upper(), "GANZ-ANDERS.RU").encode())


async def _escapes(scene: Scene, writer: asyncio.StreamWriter) -> None:
    writer.write(_known(scene).replace("Private Person", ESCAPES).replace("MASSENREG-RU", "MASSEN" + ESCAPES).encode())


async def _inward(scene: Scene, writer: asyncio.StreamWriter) -> None:
    writer.write(_known(scene).replace(REGISTRAR_WHOIS, FORBIDDEN_V4[1]).encode())


async def _drip(scene: Scene, writer: asyncio.StreamWriter) -> None:
    await slowly(writer, (bytes([byte]) for byte in _known(scene).encode()))


async def _flood(scene: Scene, writer: asyncio.StreamWriter) -> None:
    writer.write(_known(scene).encode())
    for _ in range(1600):
        writer.write(b"% noch eine Zeile\r\n" * 3289)
        await writer.drain()


async def _empty(_scene: Scene, _writer: asyncio.StreamWriter) -> None:
    return


async def _hangs(_scene: Scene, _writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(LONGEST)


WHOIS_PLAYS: dict[str, Callable[[Scene, asyncio.StreamWriter], Awaitable[None]]] = {
    "record": _record,
    "denied": _denied,
    "limit": _limited,
    "lies": _lies,
    "escapes": _escapes,
    "inward": _inward,
    "drip": _drip,
    "flood": _flood,
    "empty": _empty,
    "hangs": _hangs,
}
"""All that a WHOIS server may do, by the name that scenes have for it."""


class Silent(asyncio.DatagramProtocol):
    """Takes every question and answers none."""


class Changing(asyncio.DatagramProtocol):
    """Answers each name with a public address first and with the asker's own from then on, good for no time at all."""

    def __init__(self) -> None:
        """Remember how often each name was asked for."""
        self.asked: Counter[str] = Counter()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        self.transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, address: tuple[str, int]) -> None:
        """Answer one question."""
        try:
            query = dns.message.from_wire(data)
        except dns.exception.DNSException:
            return
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.AA
        name, kind = query.question[0].name, query.question[0].rdtype
        if kind == dns.rdatatype.A:
            self.asked[name.to_text().lower()] += 1
            where = ODD if self.asked[name.to_text().lower()] == 1 else "127.0.0.1"
            answer.answer.append(dns.rrset.from_text(name, 0, "IN", "A", where))
        else:
            zone = ".".join(name.to_text().split(".")[-3:])
            answer.authority.append(dns.rrset.from_text(zone, 0, "IN", "SOA", f"ns1.{zone} root.{zone} 1 60 60 60 0"))
        self.transport.sendto(answer.to_wire(), address)


async def serve_small() -> list[object]:
    """Start them all; who calls keeps what is returned for as long as they are to serve."""
    loop = asyncio.get_running_loop()
    kept: list[object] = [await asyncio.start_server(whois, WHOIS, 43)]
    for address in (SILENT_SERVER, SILENT_RESOLVER):
        kept.append(await loop.create_datagram_endpoint(Silent, local_addr=(address, 53)))
        kept.append(await asyncio.start_server(_never, address, 53))
    kept.append(await loop.create_datagram_endpoint(Changing, local_addr=(CHANGING_SERVER, 53)))
    kept += [dead for port in (80, 443) for dead in _dead(port)]
    return kept


async def _never(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(LONGEST)
    writer.close()


def _dead(port: int) -> list[socket.socket]:
    """Return a listening socket whose queue is full, and what fills it: the kernel drops whoever knocks now."""
    listener = socket.socket()
    listener.bind((DEAD, port))
    listener.listen(0)
    waiting = [socket.socket() for _ in range(3)]
    for knocking in waiting:
        knocking.setblocking(False)
        knocking.connect_ex((DEAD, port))
    return [listener, *waiting]
