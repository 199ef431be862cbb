"""Which certificate a host shows: who issued it, for which names, how long, and what is wrong with it.

The handshake is made whatever the certificate is worth; what it is worth is worked out beside it and recorded as findings.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import cast

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes

from threadaudit import hosts
from threadaudit.probes.guard import EXPIRED, NOT_YET_VALID, BadCertificate, NoHandshake, as_address
from threadaudit.probes.probe import Connection, ProbeFailure, Target, Tools, observed
from threadaudit.probes.wire import trusting_context, verifying_context, web_url
from threadaudit.records import Exchange, Json, Outcome, Probed

_TLS_PORT = 443
_MOST_NAMES = 100
"""How many names of a certificate are kept; all of them are compared."""
_LONGEST_NAME = 500
"""How much of an issuer's or subject's name is kept, in characters."""


class TlsFinding(StrEnum):
    """What is wrong with a certificate."""

    SELF_SIGNED = "self_signed"
    """It vouches for itself."""
    NAME_MISMATCH = "name_mismatch"
    """It is for other names."""
    EXPIRED = "expired"
    """Its time is over."""
    NOT_YET_VALID = "not_yet_valid"
    """Its time has not come."""
    UNTRUSTED_ISSUER = "untrusted_issuer"
    """Nobody who is trusted here vouches for whoever issued it."""


@dataclass(frozen=True, slots=True)
class TlsData:
    """The certificate that a host shows."""

    address: str
    """The address that showed it; the proxy's where there is one."""
    protocol: str
    """The version that was agreed on, such as `TLSv1.3`."""
    issuer: str
    """Who issued it (RFC 4514), cut to 500 characters."""
    subject: str
    """For whom (RFC 4514), cut to 500 characters; empty where only names are given, as is usual."""
    names: tuple[str, ...]
    """The names and addresses it is for, in its order, the first 100."""
    not_before: str
    """When it becomes valid, UTC, ISO 8601."""
    not_after: str
    """When it expires, UTC, ISO 8601."""
    serial: str
    """Its serial number, in hexadecimal."""
    sha256: str
    """Its SHA-256 fingerprint, in hexadecimal."""
    chain_length: int
    """How many certificates the server showed, this one among them."""
    findings: tuple[TlsFinding, ...] = ()
    """What is wrong with it; empty where nothing is."""
    trust_checked: bool = True
    """Whether the issuer could be checked; not where the server speaks only what is too old to be trusted."""


class TlsProbe:
    """Looks at a host's certificate."""

    name = "tls"

    def __init__(self, tools: Tools) -> None:
        """Take the tools."""
        self._tools = tools
        self._strict = verifying_context()
        self._strict.check_hostname = False  # names are compared here, so that both faults are seen
        self._lenient = trusting_context()

    async def __call__(self, target: Target) -> Probed:
        """Shake hands, read the certificate, and say what is wrong with it."""
        clock = asyncio.get_running_loop().time
        started, begun, seen = self._tools.clock(), clock(), None
        asked = f"{target.host.ascii}:{_port(target)}"
        outcome, reason, data, exchanges = Outcome.PRESENT, "", None, []
        try:
            async with asyncio.timeout(self._tools.settings.deadline):
                seen = await self._look(target.host.ascii, _port(target))
            exchanges = [Exchange(self.name, f"tls://{asked}", seen.address, started, b"", b"".join(seen.chain))]
            data = _data(seen, target.host.ascii, self._tools.clock())
        except ProbeFailure as error:
            outcome, reason = error.outcome, error.reason
        except TimeoutError:
            outcome, reason = Outcome.TIMEOUT, "No certificate came in time."
        return observed(
            self.name,
            target,
            asked,
            outcome,
            tools=self._tools,
            started=started,
            duration=clock() - begun,
            data=cast("dict[str, Json]", msgspec.to_builtins(data)) if data else None,
            reason=reason,
            pinned=seen is None or seen.pinned,
            exchanges=exchanges,
        )

    async def _look(self, host: str, port: int) -> _Seen:
        """Shake hands, without trust where there can be none."""
        fault: int | None = 0
        try:
            return _seen(await self._tools.guard.connect(host, port, tls=self._strict), fault)
        except BadCertificate as error:
            fault = error.code
        except NoHandshake:
            fault = None  # perhaps the server speaks only what is too old
        return _seen(await self._tools.guard.connect(host, port, tls=self._lenient), fault)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a handshake showed."""

    address: str
    """The address."""
    pinned: bool
    """Whether it is the one that was checked."""
    protocol: str
    """The version that was agreed on."""
    chain: tuple[bytes, ...]
    """The certificates, DER, the host's own first."""
    fault: int | None
    """OpenSSL's number for why it is not trusted; 0 where it is, None where that could not be checked."""


def _seen(connection: Connection, fault: int | None) -> _Seen:
    """Take what a connection showed, and let it go."""
    try:
        tls = connection.writer.get_extra_info("ssl_object")
        return _Seen(connection.address, connection.pinned, tls.version() or "", _chain(tls), fault)
    finally:
        connection.writer.transport.abort()


def _chain(tls: ssl.SSLObject) -> tuple[bytes, ...]:
    """Return what the server showed; the own certificate alone where Python cannot tell the rest (public since 3.13)."""
    public = getattr(tls, "get_unverified_chain", None)
    if public is not None:
        return tuple(public())
    private = getattr(getattr(tls, "_sslobj", None), "get_unverified_chain", None)
    shown = private() if private else None
    if shown:
        return tuple(ssl.PEM_cert_to_DER_cert(certificate.public_bytes()) for certificate in shown)
    own = tls.getpeercert(binary_form=True)
    return (own,) if own else ()


def _port(target: Target) -> int:
    """Return the port that the URL names, or that of TLS."""
    try:
        url = web_url(target.url)
    except ProbeFailure:
        return _TLS_PORT
    return url.port if url.scheme == "https" else _TLS_PORT


def _data(seen: _Seen, host: str, now: datetime) -> TlsData:
    """Read the host's own certificate; raise ProbeFailure where it cannot be read."""
    if not seen.chain:
        raise ProbeFailure(Outcome.NO_DATA, "The server shook hands without a certificate.")
    try:
        certificate = x509.load_der_x509_certificate(seen.chain[0])
        names = _names(certificate)
        return TlsData(
            address=seen.address,
            protocol=seen.protocol,
            issuer=certificate.issuer.rfc4514_string()[:_LONGEST_NAME],
            subject=certificate.subject.rfc4514_string()[:_LONGEST_NAME],
            names=tuple(names[:_MOST_NAMES]),
            not_before=certificate.not_valid_before_utc.isoformat(),
            not_after=certificate.not_valid_after_utc.isoformat(),
            serial=f"{certificate.serial_number:x}",
            sha256=certificate.fingerprint(hashes.SHA256()).hex(),
            chain_length=len(seen.chain),
            findings=_findings(certificate, names, host, now, seen.fault),
            trust_checked=seen.fault is not None,
        )
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.DuplicateExtension, x509.UnsupportedGeneralNameType) as error:
        raise ProbeFailure(Outcome.MALFORMED, "The server's certificate could not be read.") from error


def _names(certificate: x509.Certificate) -> list[str]:
    """Return the names and addresses that a certificate is for; what its subject says besides counts for no browser."""
    try:
        alternatives = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return []
    addresses = alternatives.get_values_for_type(x509.IPAddress)
    return [*alternatives.get_values_for_type(x509.DNSName), *map(str, addresses)]


def _findings(certificate: x509.Certificate, names: Sequence[str], host: str, now: datetime, fault: int | None) -> tuple[TlsFinding, ...]:
    """Say what is wrong with a certificate."""
    self_signed = _is_self_signed(certificate)
    found = {
        TlsFinding.SELF_SIGNED: self_signed,
        TlsFinding.NAME_MISMATCH: not any(is_for(name, host) for name in names),
        TlsFinding.EXPIRED: now > certificate.not_valid_after_utc,
        TlsFinding.NOT_YET_VALID: now < certificate.not_valid_before_utc,
        TlsFinding.UNTRUSTED_ISSUER: bool(fault) and fault not in {EXPIRED, NOT_YET_VALID} and not self_signed,
    }
    return tuple(finding for finding, holds in found.items() if holds)


def _is_self_signed(certificate: x509.Certificate) -> bool:
    """Say whether a certificate is signed with its own key."""
    if certificate.issuer != certificate.subject:
        return False
    try:
        certificate.verify_directly_issued_by(certificate)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def is_for(name: str, host: str) -> bool:
    """Say whether a certificate's name covers a host, A-labels (RFC 9525, 6.3): a `*` stands for one whole label, the first one.

    As in browsers, a `*` directly below a public suffix covers nothing.
    """
    name, host = name.lower().removesuffix("."), host.removesuffix(".")
    address = as_address(host)
    if address is not None:
        return as_address(name) == address
    if name == host:
        return True
    first, _, rest = name.partition(".")
    return first == "*" and "*" not in rest and not hosts.is_suffix(rest) and host.partition(".")[2] == rest != ""
