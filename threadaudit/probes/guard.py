"""Opens connections to public addresses, and to no others.

A name is looked up once. Every address of the answer is checked, one that must not be touched refuses them all, and the connection goes to
an address that was checked: a name that answers differently the next time changes nothing. Behind a proxy the proxy looks names up, so
only what the name itself says can be checked; such a connection is not pinned.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
import ssl
from collections.abc import Sequence

import ada_url

from threadaudit import hosts
from threadaudit.probes.addresses import Address, networks, why_refused
from threadaudit.probes.probe import Connection, DnsReply, Pace, ProbeFailure, Resolver
from threadaudit.probes.settings import ProbeSettings
from threadaudit.records import Outcome

WHOIS_PORT = 43
"""The one port besides those of the settings: no URL can name it, since URLs are held to the settings' ports before."""
_MOST_ADDRESSES = 4
"""How many addresses of one host are tried; a page that is up answers at one of its first."""
_LOCAL_ENDINGS = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".intranet", ".corp", ".home")
"""Names that a proxy would look up in its own network (RFC 6761, 6762, 8375, ICANN's .internal, and what is used without a rule)."""


_PLAIN_NAME = re.compile(r"(?: (?!xn--) [a-z0-9_-]++ \. )++ (?!xn--) [a-z] [a-z0-9-]*+", re.VERBOSE)  # what cannot be read otherwise


class BadCertificate(ProbeFailure):
    """The server's certificate is not valid for its name."""

    def __init__(self, code: int) -> None:
        """Take OpenSSL's number for what is wrong with it."""
        self.code = code
        self.why = _CERTIFICATE_FAULTS.get(code, f"OpenSSL's error {code}")
        super().__init__(Outcome.MALFORMED, f"The server's certificate is not valid: {self.why}.")


class NoHandshake(ProbeFailure):
    """The server was there, but closed the connection or could not agree on TLS."""


class NoAddress(ProbeFailure):
    """The DNS told no address of the host, or did not answer."""


class PublicGuard:
    """Connects to hosts whose every address is public, or allowed on purpose."""

    def __init__(self, resolver: Resolver, settings: ProbeSettings, pace: Pace) -> None:
        """Take what looks names up, the limits, and what keeps from asking too often."""
        self._resolver = resolver
        self._settings = settings
        self._pace = pace
        self._allowed = networks(settings.allow_networks)

    async def connect(self, host: str, port: int, *, tls: ssl.SSLContext | None = None) -> Connection:
        """Look a host up once, check every address, and connect to one that was checked; raise ProbeFailure where that cannot be."""
        if port != WHOIS_PORT and port not in self._settings.ports:
            raise ProbeFailure(Outcome.BLOCKED, f"Port {port} is not one that may be asked.")
        literal = as_address(host)
        name = host if literal is not None else normal_host(host)
        literal = literal or as_address(name)
        if literal is not None:
            self._check([literal])
        if self._settings.proxy:
            return await self._through_proxy(name, port, tls, by_name=literal is None)
        addresses = [literal] if literal is not None else await self._look_up(name)
        await self._pace.wait(hosts.split(name)[1] or name, self._settings.domain_interval)
        return await self._connect_to_one(addresses, port, tls, name)

    async def _look_up(self, name: str) -> list[Address]:
        """Ask for the addresses of a name, IPv4 first, and refuse them all where one must not be touched."""
        replies = await asyncio.gather(self._resolver.ask(name, "A"), self._resolver.ask(name, "AAAA"))
        found = [address for reply in replies if reply.outcome is Outcome.PRESENT for address in _addresses(reply)]
        if not found:
            raise _no_address(replies)
        self._check(found)
        return found

    def _check(self, addresses: Sequence[Address]) -> None:
        """Refuse all addresses where one of them must not be touched."""
        for address in addresses:
            what = why_refused(address, self._allowed)
            if what is not None:
                raise ProbeFailure(Outcome.BLOCKED, f"The host leads to {address}, {what}.")

    async def _connect_to_one(self, addresses: Sequence[Address], port: int, tls: ssl.SSLContext | None, name: str) -> Connection:
        """Connect to the first address that answers."""
        failure = ProbeFailure(Outcome.NO_DATA, "The host has no address.")
        for address in addresses[:_MOST_ADDRESSES]:
            try:
                return await self._open(address, port, tls, name)
            except (BadCertificate, NoHandshake):
                raise
            except ProbeFailure as error:
                failure = error
        raise failure

    async def _open(self, address: Address, port: int, tls: ssl.SSLContext | None, name: str) -> Connection:
        """Connect to an address that was checked."""
        try:
            async with asyncio.timeout(self._settings.connect_seconds):
                reader, writer = await asyncio.open_connection(
                    str(address), port, ssl=tls, server_hostname=name.strip("[]") if tls else None
                )
        except (OSError, ValueError) as error:  # TimeoutError and ssl.SSLError are OSErrors; names too long for IDNA are ValueErrors
            raise connect_failure(error) from error
        return Connection(reader, writer, f"[{address}]:{port}" if address.version == 6 else f"{address}:{port}")

    async def _through_proxy(self, name: str, port: int, tls: ssl.SSLContext | None, *, by_name: bool) -> Connection:
        """Connect through the proxy of the settings, which looks the name up by itself."""
        if by_name and ("." not in name or name.endswith(_LOCAL_ENDINGS)):
            raise ProbeFailure(Outcome.BLOCKED, "The name belongs to a local network, where the proxy would look it up.")
        from threadaudit.probes import proxy  # only those who use one need it

        await self._pace.wait(hosts.split(name)[1] or name, self._settings.domain_interval)
        try:
            async with asyncio.timeout(2 * self._settings.connect_seconds):  # to the proxy, and from it
                return await proxy.connect(self._settings.proxy, name, port, tls)
        except (OSError, ValueError) as error:
            raise connect_failure(error) from error


def normal_host(host: str) -> str:
    """Return a host as a browser would ask for it, so that `0x7f.1` is `127.0.0.1`; raise ProbeFailure where it is none."""
    if _PLAIN_NAME.fullmatch(host):
        return host
    try:
        name = ada_url.URL(f"http://[{host}]/" if ":" in host and host[:1] != "[" else f"http://{host}/").hostname
    except ValueError as error:
        raise ProbeFailure(Outcome.MALFORMED, "This is no host.") from error
    name = name.removesuffix(".")
    if not name:
        raise ProbeFailure(Outcome.MALFORMED, "This is no host.")
    return name


def as_address(name: str) -> Address | None:
    """Return the address that a host is; None where it is a name."""
    try:
        return ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return None


def _addresses(reply: DnsReply) -> list[Address]:
    """Read the addresses of an answer."""
    try:
        return [ipaddress.ip_address(record) for record in reply.records]
    except ValueError as error:
        raise ProbeFailure(Outcome.MALFORMED, "The DNS answered with something that is no address.") from error


_WORST_FIRST = (Outcome.TIMEOUT, Outcome.SERVER_FAILURE, Outcome.REFUSED, Outcome.MALFORMED, Outcome.ABSENT)
_NO_ADDRESS = {
    Outcome.TIMEOUT: "The DNS did not say in time what address the host has.",
    Outcome.SERVER_FAILURE: "The DNS could not say what address the host has.",
    Outcome.REFUSED: "The DNS declined to say what address the host has.",
    Outcome.MALFORMED: "The DNS gave an answer that could not be read.",
    Outcome.ABSENT: "There is no such name in the DNS.",
}


def _no_address(replies: Sequence[DnsReply]) -> NoAddress:
    """Say why a host has no address: what is not known comes before what is denied."""
    by_outcome = {reply.outcome: reply for reply in replies}
    for outcome in _WORST_FIRST:
        if outcome in by_outcome:
            reply = by_outcome[outcome]
            if outcome is Outcome.REFUSED and reply.server and not reply.raw:  # refused by its machine, not by the resolver
                return NoAddress(outcome, f"The resolver at {reply.server} cannot be reached to say what address the host has.")
            return NoAddress(outcome, _NO_ADDRESS[outcome])
    return NoAddress(Outcome.NO_DATA, "The name exists, but has no address.")


NOT_YET_VALID, EXPIRED = 9, 10
# What OpenSSL calls X509_V_ERR_…, by number (x509_vfy.h).
_CERTIFICATE_FAULTS = {
    NOT_YET_VALID: "it is not yet valid",
    EXPIRED: "it has expired",
    18: "it is signed by itself",
    19: "its chain ends in a certificate that nobody here trusts",
    20: "its issuer is not trusted here",
    21: "its issuer is not trusted here",
    62: "it is for another name",
    64: "it is for another address",
}


def connect_failure(error: Exception) -> ProbeFailure:
    """Say how a connection ended that could not be made."""
    match error:
        case ssl.SSLCertVerificationError():
            return BadCertificate(error.verify_code)
        case ssl.SSLError():
            return _tls_failure(error)
        case TimeoutError():
            return ProbeFailure(Outcome.TIMEOUT, "No connection was made in time.")
        case ConnectionRefusedError():
            return ProbeFailure(Outcome.REFUSED, "The connection was refused.")
        case ConnectionError():
            return NoHandshake(Outcome.REFUSED, "The server closed the connection before it was made.")
        case OSError():
            return ProbeFailure(Outcome.TIMEOUT, "There is no way to the host's address from here.")
        case _:
            return ProbeFailure(Outcome.MALFORMED, "The host's name cannot be asked for.")


def _tls_failure(error: ssl.SSLError) -> NoHandshake:
    """Say how a TLS handshake failed: an alert is a server that declines, everything else is no TLS that could be read."""
    if "ALERT" in (error.reason or ""):
        return NoHandshake(Outcome.REFUSED, "The server declined the TLS handshake.")
    return NoHandshake(Outcome.MALFORMED, "The server's answer is no TLS that could be read.")
