"""Sees every connection and every datagram in the lab, and listens where nobody may connect."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import ipaddress
import socket
import struct
from collections import Counter

from tests.lab.world import DNS_SERVERS, FORBIDDEN_PORTS, FORBIDDEN_V4, FORBIDDEN_V6, INSIDE_WORDS, NETWORK

# Numbers of Linux that Python's socket module does not name.
ETH_P_ALL, ETH_P_IP, ETH_P_IPV6 = 3, 0x0800, 0x86DD
SO_ATTACH_FILTER = 26
SOL_PACKET, PACKET_STATISTICS = 263, 6
TCP, UDP = 6, 17
PROTOCOLS = {TCP: "tcp", UDP: "udp"}

# Operations of classic BPF (linux/filter.h): load a byte, half or whole word, also behind the IP header whose length LENGTH has noted.
BYTE, HALF, WORD, LENGTH, BYTE_BEHIND, HALF_BEHIND = 0x30, 0x28, 0x20, 0xB1, 0x50, 0x48
AND, EQUAL, END = 0x54, 0x15, 0x06
KIND_OF_PACKET = 0xFFFFF000
ON, TAKE, LEAVE = "on", "take", "leave"

LINES: tuple[tuple[str, int, int, str, str], ...] = (
    ("", HALF, KIND_OF_PACKET, ON, ON),
    ("", EQUAL, ETH_P_IP, ON, "ipv6"),
    ("", WORD, 16, ON, ON),  # where to
    *(("", EQUAL, int(ipaddress.IPv4Address(address)), LEAVE, ON) for address in DNS_SERVERS),
    ("", AND, int(ipaddress.IPv4Network(NETWORK).netmask), ON, ON),
    ("", EQUAL, int(ipaddress.IPv4Network(NETWORK).network_address), LEAVE, ON),
    ("", LENGTH, 0, ON, ON),
    ("", BYTE, 9, ON, ON),  # the protocol
    ("", EQUAL, TCP, "tcp", ON),
    ("", EQUAL, UDP, ON, LEAVE),
    ("", HALF_BEHIND, 0, ON, ON),  # where from: what comes from the DNS is an answer
    ("", EQUAL, 53, LEAVE, TAKE),
    ("tcp", BYTE_BEHIND, 13, ON, ON),  # of the flags SYN and ACK: SYN alone begins a connection
    ("", AND, 0x12, ON, ON),
    ("", EQUAL, 0x02, TAKE, LEAVE),
    ("ipv6", EQUAL, ETH_P_IPV6, ON, LEAVE),
    ("", BYTE, 6, ON, ON),  # the next header, right behind the fixed one
    ("", EQUAL, UDP, TAKE, ON),
    ("", EQUAL, TCP, ON, LEAVE),
    ("", BYTE, 53, ON, ON),
    ("", AND, 0x12, ON, ON),
    ("", EQUAL, 0x02, TAKE, LEAVE),
    (TAKE, END, 128, ON, ON),
    (LEAVE, END, 0, ON, ON),
)
"""Which packets the kernel shows us: beginnings of connections, and datagrams, to anywhere but the lab's own servers; so few remain that
none is missed. In each line stand its label, the operation, its operand, and where to go on if it holds and if not."""


def program() -> bytes:
    """Return the lines as the kernel reads them: with steps instead of labels."""
    places = {label: number for number, (label, *_) in enumerate(LINES) if label}

    def steps(number: int, label: str) -> int:
        return 0 if label == ON else places[label] - number - 1

    return b"".join(
        struct.pack("HBBI", operation, steps(number, yes), steps(number, no), operand)
        for number, (_, operation, operand, yes, no) in enumerate(LINES)
    )


class Witness:
    """Counts where in the lab anybody wants to go beside the lab's own servers."""

    def __init__(self) -> None:
        """Begin to watch all of this namespace's network."""
        self.contacts: Counter[tuple[str, str, int]] = Counter()
        self.accepted: Counter[tuple[str, int]] = Counter()
        self.lost = 0
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ETH_P_ALL))
        lines = program()
        kept = ctypes.create_string_buffer(lines)
        self.socket.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, struct.pack("HL", len(LINES), ctypes.addressof(kept)))
        self.socket.setblocking(False)

    async def start(self) -> list[asyncio.Server]:
        """Watch, and listen where nobody may connect; an address that this machine cannot have is only watched."""
        asyncio.get_running_loop().add_reader(self.socket, self.drain)
        servers = []
        for address in (*FORBIDDEN_V4, *FORBIDDEN_V6):
            for port in FORBIDDEN_PORTS:
                with contextlib.suppress(OSError):
                    servers.append(await asyncio.start_server(self._caught, address, port))
        return servers

    def drain(self) -> None:
        """Count all packets that have been seen by now."""
        with contextlib.suppress(BlockingIOError):
            while True:
                packet, (_, kind, direction, *_) = self.socket.recvfrom(128)
                if direction != socket.PACKET_OUTGOING:  # on the loopback each packet is seen twice
                    self.contacts[_destination(packet, kind)] += 1

    def report(self) -> dict[str, object]:
        """Return what has been seen: contacts by protocol, address and port; connections where nobody may; packets missed."""
        self.drain()
        _, lost = struct.unpack("II", self.socket.getsockopt(SOL_PACKET, PACKET_STATISTICS, 8))
        self.lost += lost
        return {
            "contacts": [[*contact, count] for contact, count in sorted(self.contacts.items())],
            "forbidden": [[*contact, count] for contact, count in sorted(self.accepted.items())],
            "lost": self.lost,
        }

    async def _caught(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Note a connection that should never have been made, and show it what it must not see."""
        address, port = writer.get_extra_info("sockname")[:2]
        self.accepted[address, port] += 1
        with contextlib.suppress(OSError, TimeoutError):
            await asyncio.wait_for(reader.read(4096), 0.5)
        with contextlib.suppress(OSError):
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(INSIDE_WORDS)}\r\n\r\n{INSIDE_WORDS}".encode())
            await writer.drain()
        writer.close()


def _destination(packet: bytes, kind: int) -> tuple[str, str, int]:
    """Return a packet's protocol, address and port."""
    if kind == ETH_P_IPV6:
        protocol, address, ports = packet[6], packet[24:40], 40
    else:
        protocol, address, ports = packet[9], packet[16:20], 4 * (packet[0] & 15)
    return PROTOCOLS[protocol], str(ipaddress.ip_address(address)), int.from_bytes(packet[ports + 2 : ports + 4], "big")
