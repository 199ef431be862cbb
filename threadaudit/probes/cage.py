"""Runs a program in a network of its own, whose one way out is a socket file: `python -m threadaudit.probes.cage SOCKET USER PROGRAM…`.

Started by `unshare`, it finds itself in an empty network. It wakes loopback, carries what comes to its port 3128 to the socket file, on
whose other side the guard stands, and runs the program, as another user where USER is a number. A program that ignored its proxy settings
would reach nobody.
"""

from __future__ import annotations

import asyncio
import ctypes
import fcntl
import socket
import struct
import sys
from contextlib import suppress

PORT = 3128
"""Where the proxy seems to listen, inside."""
_SIOCSIFFLAGS = 0x8914
_IFF_UP = 1
# linux/sockios.h, linux/if.h
_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
# linux/prctl.h


async def run(path: str, user: str, program: list[str]) -> int:
    """Run the program beside the way out, and return how it ended."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", _IFF_UP))

    ctypes.CDLL(None).prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)  # the program needs no rights over this network

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            from_guard, to_guard = await asyncio.open_unix_connection(path)
            upwards = asyncio.create_task(_copy(reader, to_guard))
            await _copy(from_guard, writer)
            upwards.cancel()
            to_guard.transport.abort()
        writer.transport.abort()

    async with await asyncio.start_server(carry, "127.0.0.1", PORT):
        if user:
            process = await asyncio.create_subprocess_exec(*program, user=int(user), group=int(user), extra_groups=[])
        else:
            process = await asyncio.create_subprocess_exec(*program)
        return await process.wait()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while piece := await reader.read(65_536):
            writer.write(piece)
            await writer.drain()


if __name__ == "__main__":
    sys.exit(asyncio.run(run(sys.argv[1], sys.argv[2], sys.argv[3:])))
