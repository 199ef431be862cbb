"""What the odd web server plays: answers that a real server would not give, one function each."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import ssl
import zlib
from collections.abc import Awaitable, Callable, Iterable
from functools import cache
from pathlib import Path

from tests.lab import pages
from tests.lab.scenes import SCENES, Scene
from tests.lab.world import BABBLING, MUTE, ODD

MEGABYTE = 1_000_000
UNPACKED = 200
"""How many megabytes a gzip bomb holds."""
LONGEST = 90
"""How many seconds a slow answer goes on: longer than any deadline, shorter than for ever."""
ESCAPES = "\x1b]0;gekapert\x07\x1b[2J\x1b[31mGEHACKT\x1b[0m\u202e\x9b31m"
"""What changes a terminal's title, wipes it, and turns the direction of writing."""
Play = Callable[[Scene, str, asyncio.StreamWriter], Awaitable[None]]


def head(*lines: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    """Return the head of an answer, after which the connection is closed."""
    return "\r\n".join((f"HTTP/1.1 {status}", f"Content-Type: {kind}", "Connection: close", *lines, "", "")).encode()


async def odd_page(scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Answer with an ordinary page; what is odd is the certificate."""
    writer.write(head() + pages.page(scene.host).encode())


async def moved(scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Lead elsewhere, with the very letters of the table."""
    writer.write(head(f"Location: {scene.to}", "Content-Length: 0", status="302 Found"))


async def circle(scene: Scene, path: str, writer: asyncio.StreamWriter) -> None:
    """Lead from one page to another and back."""
    other = "/b" if path == "/a" else "/a"
    writer.write(head(f"Location: https://{scene.host}{other}", "Content-Length: 0", status="302 Found"))


async def further(_scene: Scene, path: str, writer: asyncio.StreamWriter) -> None:
    """Lead ever further."""
    number = int(path.strip("/")) if path.strip("/").isdecimal() else 0
    writer.write(head(f"Location: /{number + 1}", "Content-Length: 0", status="302 Found"))


async def refresh(scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Answer with a page that leads elsewhere by itself."""
    writer.write(head() + pages.refresh(scene.to).encode())


async def hostile_title(_scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Answer with a page whose title and headers change a terminal, and are markup."""
    title = f"{ESCAPES}<b>=HYPERLINK(1)|[x](https://welt.de)"
    writer.write(head(f"Server: {ESCAPES}") + f"<!doctype html><title>{title}</title><p>{ESCAPES}</p>".encode())


async def endless(_scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Send 100 MB."""
    writer.write(head(f"Content-Length: {100 * MEGABYTE}") + b"<!doctype html><title>endlos</title>")
    for _ in range(1600):
        writer.write(b"<p>immer mehr " * 4681)
        await writer.drain()


async def drip(_scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Send a page, a byte a second."""
    writer.write(head(f"Content-Length: {MEGABYTE}"))
    await slowly(writer, itertools.repeat(b"x", LONGEST))


async def drip_head(_scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Send headers, one a second."""
    writer.write(b"HTTP/1.1 200 OK\r\n")
    await slowly(writer, (b"X-%d: y\r\n" % number for number in range(LONGEST)))


async def endless_head(_scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Send 100 MB of headers."""
    writer.write(b"HTTP/1.1 200 OK\r\n")
    for _ in range(1600):
        writer.write(b"X-Immer: mehr\r\n" * 4166)
        await writer.drain()


async def gzip_bomb(_scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Send 200 kB that unpack to 200 MB, whatever the visitor accepts."""
    body = bomb()
    writer.write(head("Content-Encoding: gzip", f"Content-Length: {len(body)}") + body)


async def nested(_scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Send a bomb in a bomb."""
    body = gzip.compress(bomb())
    writer.write(head("Content-Encoding: gzip, gzip", f"Content-Length: {len(body)}") + body)


async def brotli_bomb(_scene: Scene, _path: str, writer: asyncio.StreamWriter) -> None:
    """Send a few bytes that unpack to half a gigabyte, although nobody accepts brotli."""
    body = brotli()
    writer.write(head("Content-Encoding: br", f"Content-Length: {len(body)}") + body)


PLAYS: dict[str, Play] = {
    "odd_page": odd_page,
    "moved": moved,
    "circle": circle,
    "further": further,
    "refresh": refresh,
    "hostile_title": hostile_title,
    "endless": endless,
    "drip": drip,
    "drip_head": drip_head,
    "endless_head": endless_head,
    "gzip": gzip_bomb,
    "nested": nested,
    "brotli": brotli_bomb,
}
"""All plays, by the name that scenes have for them."""


async def slowly(writer: asyncio.StreamWriter, pieces: Iterable[bytes]) -> None:
    """Send pieces, one a second."""
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(1)


@cache
def bomb() -> bytes:
    """Return 200 MB of nothing, packed by gzip: a megabyte is packed once and repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    piece = packer.compress(bytes(MEGABYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 0
    for _ in range(UNPACKED):
        checksum = zlib.crc32(bytes(MEGABYTE), checksum)
    trailer = checksum.to_bytes(4, "little") + (UNPACKED * MEGABYTE).to_bytes(4, "little")
    return b"\x1f\x8b\x08" + bytes(7) + piece * UNPACKED + packer.flush() + trailer


def brotli() -> bytes:
    """Return half a gigabyte of nothing, packed by brotli: 405 bytes, most of them one stretch four times over."""
    first = bytes.fromhex("cfffff7f002400e2b14072")
    again = bytes.fromhex(
        "effff9ffff0f8004401c1680eefd3fffffff01900088c302d0bdffe7ffff3f001200715800baf7fffcffff074002200e0b40f7fe9fffffff"
        "004800c46101e8defff3ffff1f000980382c00ddfb7ffeffff032001108705a07bffcfffff7f002400e2b00074"
    )
    return first + again * 3 + again[:90] + b"\x3f"


async def serve_odd(folder: Path) -> list[asyncio.Server]:
    """Start the odd web server, the mute one and the babbling one."""
    context = _contexts(folder)
    servers = [await asyncio.start_server(_mute, MUTE, port) for port in (80, 443)]
    servers += [await asyncio.start_server(_babble, BABBLING, port) for port in (80, 443)]
    servers.append(await asyncio.start_server(_request, ODD, 80, limit=65536))
    servers.append(await asyncio.start_server(_request, ODD, 443, limit=65536, ssl=context, ssl_handshake_timeout=5))
    return servers


def _contexts(folder: Path) -> ssl.SSLContext:
    """Return the settings of TLS, which change to those of the host that is asked for."""
    contexts = {}
    for path in (folder / "odd").iterdir():
        contexts[path.stem] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        contexts[path.stem].load_cert_chain(path)
    first = next(iter(contexts.values()))

    def choose(connection: ssl.SSLObject, name: str | None, _context: ssl.SSLContext) -> None:
        connection.context = contexts.get(name or "", first)

    chooser = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    chooser.load_cert_chain(next((folder / "odd").iterdir()))
    chooser.sni_callback = choose
    return chooser


async def _request(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Read a question and play the scene of the host that it names."""
    scenes = {scene.host: scene for scene in SCENES}
    try:
        lines = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)).decode("latin-1").split("\r\n")
        host = next((line.partition(":")[2].strip() for line in lines if line.lower().startswith("host:")), "")
        scene = scenes.get(host.partition(":")[0])
        if scene is None or scene.web not in PLAYS:
            writer.write(head(status="404 Not Found"))
        else:
            await PLAYS[scene.web](scene, lines[0].split(" ")[1], writer)
        await writer.drain()
    except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError):
        return
    finally:
        writer.close()


async def _mute(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Take a connection and say nothing."""
    await asyncio.sleep(LONGEST)
    writer.close()


async def _babble(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Say what is neither TLS nor HTTP."""
    writer.write(b"220 willkommen\x1b[2J\r\n" * 20)
    writer.close()
