"""Behind a proxy, names are looked up there, what can be checked is checked, and the answers say that they are not pinned."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

import pytest
import trustme

from tests.probes.loopback import Handler, Names, page, saying, serve, settings_for, silent, target_of, tools_for
from threadaudit.probes.http import HttpProbe
from threadaudit.probes.probe import ProbeFailure
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.tls import TlsProbe
from threadaudit.records import Outcome, Probed

pytestmark = pytest.mark.enable_socket


@dataclass
class Relay:
    """A proxy that knows some names, and notes what it is asked for."""

    leads: Mapping[str, int] = field(default_factory=dict)
    """Where names lead: a port of loopback."""
    login: str = ""
    """The user and password it wants, `user:password`; empty for none."""
    socks_code: int = 0
    """What it answers to SOCKS; 0 connects."""
    http_status: int = 200
    """What it answers to CONNECT; 200 connects."""
    asked: list[str] = field(default_factory=list)

    async def socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Speak SOCKS5 (RFC 1928, RFC 1929)."""
        _, count = await reader.readexactly(2)
        methods = await reader.readexactly(count)
        method = 2 if self.login else 0
        writer.write(bytes([5, method if method in methods else 0xFF]))
        if method:
            _, length = await reader.readexactly(2)
            user = await reader.readexactly(length)
            password = await reader.readexactly((await reader.readexactly(1))[0])
            writer.write(bytes([1, 0 if user + b":" + password == self.login.encode() else 1]))
        _, _, _, kind = await reader.readexactly(4)
        if kind == 3:
            name = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        else:
            name = ".".join(map(str, await reader.readexactly(4)))
        port = int.from_bytes(await reader.readexactly(2))
        self.asked.append(f"{name}:{port}")
        writer.write(bytes([5, self.socks_code, 0, 1, 0, 0, 0, 0, 0, 0]))
        if not self.socks_code:
            await self._pass_on(name, reader, writer)

    async def http(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Speak HTTP CONNECT (RFC 9110, 9.3.6)."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        place = head.split()[1]
        self.asked.append(place)
        wanted = f"Proxy-Authorization: Basic {base64.b64encode(self.login.encode()).decode()}"
        status = 407 if self.login and wanted not in head else self.http_status
        writer.write(b"HTTP/1.1 %d Because\r\nVia: proxy\r\n\r\n" % status)
        if status == 200:
            await self._pass_on(place.rpartition(":")[0], reader, writer)

    async def _pass_on(self, name: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.leads[name])
        try:
            await asyncio.wait(
                [asyncio.create_task(_copy(reader, back)), asyncio.create_task(_copy(there, writer))], return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            back.transport.abort()


async def _copy(source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
    while data := await source.read(65_536):
        to.write(data)
        await to.drain()


@asynccontextmanager
async def proxied(relay: Relay, kind: str, login: str = "") -> AsyncIterator[ProbeSettings]:
    """Run a proxy, and give the settings that use it."""
    async with serve(relay.http if kind == "http" else relay.socks) as port:
        settings = replace(settings_for(80, 443), allow_networks=(), proxy=f"{kind}://{login and login + '@'}127.0.0.1:{port}")
        yield settings


async def visited(settings: ProbeSettings, url: str, names: Names) -> Probed:
    """Follow a URL."""
    async with tools_for(settings, names) as tools:
        return await HttpProbe(tools)(target_of(url))


KINDS = pytest.mark.parametrize("kind", ["socks5h", "socks5", "http"])


@KINDS
async def test_names_are_looked_up_at_the_proxy(kind: str) -> None:
    """The proxy is given the name; nobody here looks it up, and the answer says that it is not pinned."""
    names = Names()
    async with serve(saying(page(b"hallo"))) as port:
        relay = Relay({"welt.ltd": port})
        async with proxied(relay, kind) as settings:
            probed = await visited(settings, "http://welt.ltd/", names)
    assert (probed.observation.outcome, probed.observation.data["status"], probed.observation.vantage.pinned) == (
        Outcome.PRESENT,
        200,
        False,
    )
    assert (relay.asked, names.asked) == (["welt.ltd:80"], [])
    assert settings.proxy.endswith(probed.exchanges[0].address)


@KINDS
async def test_tls_goes_through_the_proxy(kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Behind a proxy certificates are held to the host's name, and are what the host shows."""
    authority, server = trustme.CA(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    file = tmp_path_factory.mktemp("trust") / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    authority.issue_cert("welt.ltd").configure_cert(server)
    async with serve(saying(page(b"hallo")), tls=server) as port, proxied(Relay({"welt.ltd": port, "welt.de": port}), kind) as settings:
        good = await visited(settings, "https://welt.ltd/", Names())
        other = await visited(settings, "https://welt.de/", Names())
        async with tools_for(settings) as tools:
            seen = await TlsProbe(tools)(target_of("https://welt.ltd/"))
    certificates = [probed.observation.data["hops"][0]["certificate"] for probed in (good, other)]  # type: ignore[call-overload,index]
    assert certificates == ["valid", "invalid: it is for another name"]
    assert (seen.observation.outcome, seen.observation.data["names"], seen.observation.vantage.pinned) == (
        Outcome.PRESENT,
        ("welt.ltd",),
        False,
    )


@KINDS
@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://2130706433/", "http://[::1]/", "http://169.254.169.254/", "http://10.0.0.1/", "http://localhost/",
     "http://a.localhost/", "http://drucker.local/", "http://intranet/", "http://metadata.google.internal/", "http://nas.home.arpa/"],
)  # fmt: skip
async def test_a_proxy_is_not_asked_for_its_own_network(kind: str, url: str) -> None:
    """Forbidden addresses, and names that only a local network knows, are not asked for behind a proxy either."""
    relay = Relay()
    async with proxied(relay, kind) as settings:
        probed = await visited(settings, url, Names())
    assert (probed.observation.outcome, relay.asked) == (Outcome.BLOCKED, [])


@KINDS
async def test_a_login_is_given_to_the_proxy(kind: str) -> None:
    """A proxy that wants a user and a password gets them; with the wrong ones it could not be used."""
    async with serve(saying(page(b"hallo"))) as port:
        relay = Relay({"welt.ltd": port}, login="wir:ge heim")
        outcomes = []
        for login in ("wir:ge%20heim", "wir:falsch", ""):
            async with proxied(relay, kind, login) as settings:
                outcomes.append((await visited(settings, "http://welt.ltd/", Names())).observation.outcome)
    assert outcomes == [Outcome.PRESENT, Outcome.SERVER_FAILURE, Outcome.SERVER_FAILURE]


@pytest.mark.parametrize(
    ("relay", "kind", "outcome"),
    [
        (Relay(socks_code=1), "socks5h", Outcome.SERVER_FAILURE),
        (Relay(socks_code=2), "socks5h", Outcome.SERVER_FAILURE),
        (Relay(socks_code=4), "socks5h", Outcome.SERVER_FAILURE),
        (Relay(socks_code=5), "socks5h", Outcome.REFUSED),
        (Relay(socks_code=6), "socks5h", Outcome.TIMEOUT),
        (Relay(socks_code=99), "socks5h", Outcome.MALFORMED),
        (Relay(http_status=502), "http", Outcome.SERVER_FAILURE),
        (Relay(http_status=504), "http", Outcome.TIMEOUT),
        (Relay(http_status=403), "http", Outcome.SERVER_FAILURE),
    ],
)
async def test_what_the_proxy_says_is_an_outcome(relay: Relay, kind: str, outcome: Outcome) -> None:
    """A proxy that does not connect is never taken for a host that does not exist."""
    async with proxied(relay, kind) as settings:
        assert (await visited(settings, "http://welt.ltd/", Names())).observation.outcome is outcome


async def noise(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Say what no proxy says."""
    writer.write(b"220 mail.welt.ltd" + b"x" * 80_000 + b"\r\n\r\n")
    await reader.read()


async def nothing(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Close after the first words."""
    await reader.read(1)


@KINDS
@pytest.mark.parametrize(("handler", "outcome"), [(noise, Outcome.MALFORMED), (nothing, Outcome.MALFORMED), (silent, Outcome.TIMEOUT)])
async def test_a_bad_proxy_is_an_outcome(handler: Handler, kind: str, outcome: Outcome) -> None:
    """A proxy that says something else, nothing, or hangs up is an outcome, and over in time."""
    async with serve(handler) as port, asyncio.timeout(20):
        settings = replace(settings_for(80), proxy=f"{kind}://127.0.0.1:{port}", connect_seconds=0.1 if handler is silent else 10)
        probed = await visited(settings, "http://welt.ltd/", Names())
    assert probed.observation.outcome is outcome


@KINDS
async def test_a_proxy_that_is_not_there_is_an_outcome(kind: str) -> None:
    """Where nobody listens, the proxy is what failed, not the host."""
    async with serve(silent) as port:
        pass
    async with tools_for(replace(settings_for(80), proxy=f"{kind}://127.0.0.1:{port}")) as tools:
        with pytest.raises(ProbeFailure) as caught:
            await tools.guard.connect("welt.ltd", 80)
    assert (caught.value.outcome, caught.value.reason) == (Outcome.SERVER_FAILURE, "The proxy could not be reached.")
