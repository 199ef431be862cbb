"""Sees every connection and every datagram in the lab, and listens where nobody may connect."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import ipaddress
import socket
import struct
from collections import Counter

from tests.lab.world import FORBIDDEN_PORTS, FORBIDDEN_V4, FORBIDDEN_V6, INSIDE_WORDS

# Numbers of Linux that Python's socket module does not name.
ETH_P_ALL, ETH_P_IPV6 = 3, 0x86DD
SO_ATTACH_FILTER, SO_RCVBUFFORCE = 26, 33
SOL_PACKET, PACKET_STATISTICS = 263, 6
TCP, UDP = 6, 17
PROTOCOLS = {TCP: "tcp", UDP: "udp"}

# A classic BPF program, (operation, steps on if true, steps on if false, operand) a line: it takes the beginnings of TCP connections (SYN
# without ACK) and all of UDP, over IPv4 and IPv6. Offsets count from the IP header.
PROGRAM = (
    (0x28, 0, 0, 0xFFFFF000),  # 0: the kind of packet (SKF_AD_PROTOCOL)
    (0x15, 0, 7, 0x0800),  # 1: not IPv4: on to 9
    (0x30, 0, 0, 9),  # 2: its protocol
    (0x15, 12, 0, UDP),  # 3: UDP: take it, 16
    (0x15, 0, 12, TCP),  # 4: not TCP either: leave it, 17
    (0xB1, 0, 0, 0),  # 5: the length of the IP header
    (0x50, 0, 0, 13),  # 6: TCP's flags
    (0x54, 0, 0, 0x12),  # 7: of them SYN and ACK
    (0x15, 7, 8, 0x02),  # 8: SYN alone: take it, 16; else leave it, 17
    (0x15, 0, 7, 0x86DD),  # 9: not IPv6 either: leave it, 17
    (0x30, 0, 0, 6),  # 10: its next header
    (0x15, 4, 0, UDP),  # 11: UDP: take it, 16
    (0x15, 0, 4, TCP),  # 12: not TCP either: leave it, 17
    (0x30, 0, 0, 53),  # 13: TCP's flags
    (0x54, 0, 0, 0x12),  # 14: of them SYN and ACK
    (0x15, 0, 1, 0x02),  # 15: SYN alone: take it; else leave it, 17
    (0x06, 0, 0, 128),  # 16: take 128 bytes
    (0x06, 0, 0, 0),  # 17: leave it
)


class Witness:
    """Counts where in the lab anybody wants to go."""

    def __init__(self) -> None:
        """Begin to watch all of this namespace's network."""
        self.contacts: Counter[tuple[str, str, int]] = Counter()
        self.accepted: Counter[tuple[str, int]] = Counter()
        self.lost = 0
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ETH_P_ALL))
        program = b"".join(struct.pack("HBBI", *line) for line in PROGRAM)
        self._lines = ctypes.create_string_buffer(program)
        self.socket.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, struct.pack("HL", len(PROGRAM), ctypes.addressof(self._lines)))
        with contextlib.suppress(PermissionError):  # more than the machine's limit needs rights on the machine itself
            self.socket.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 1 << 25)
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
        """Return what has been seen: contacts by protocol, address and port; connections to forbidden addresses; packets missed."""
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
