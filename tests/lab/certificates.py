"""The lab's certificates: an authority that its visitors trust, and certificates that are wrong in one way each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.lab.scenes import ORDINARY_HOSTS, SCENES, Scene
from tests.lab.world import DNS_OVER_HTTPS, IANA_FILES, ODD, OFFICIAL_SERVERS, RESOLVER, SUFFIXES

NAMES_EACH = 20
"""How many names one certificate of the many hosts bears, so that no handshake grows long."""


def write_certificates(folder: Path) -> None:
    """Write the authority (`ca.pem`), Caddy's certificates, the resolver's, and one for each host of the odd server."""
    authority = trustme.CA(organization_name="Lab authority")
    authority.cert_pem.write_to_path(folder / "ca.pem")
    for name in ("caddy", "odd"):
        (folder / name).mkdir()
    for number, names in enumerate(_bearers()):
        authority.issue_cert(*names).private_key_and_cert_chain_pem.write_to_path(folder / "caddy" / f"{number:03}.pem")
    resolver = authority.issue_cert(RESOLVER, DNS_OVER_HTTPS)
    resolver.private_key_pem.write_to_path(folder / "resolver.key")
    for blob in resolver.cert_chain_pems:
        blob.write_to_path(folder / "resolver.pem", append=True)
    strangers = trustme.CA(organization_name="Nobody's authority")
    now = datetime.now(UTC)
    for scene in SCENES:
        if scene.address == ODD:
            (folder / "odd" / f"{scene.host}.pem").write_bytes(_odd(scene, authority, strangers, now))


def _bearers() -> list[Sequence[str]]:
    """Return the names of each of Caddy's certificates: one for all of the official's, one for each other scene, one for many hosts."""
    usual = [scene for scene in SCENES if scene.address != ODD]
    own = tuple(scene.host for scene in usual if scene.servers == OFFICIAL_SERVERS)
    registries = sorted({DNS_OVER_HTTPS, IANA_FILES, *(suffix.rdap.split("/")[2] for suffix in SUFFIXES if suffix.rdap)})
    single = [(scene.host,) for scene in usual if scene.host not in own]
    return [own, registries, *single, *(ORDINARY_HOSTS[start : start + NAMES_EACH] for start in range(0, len(ORDINARY_HOSTS), NAMES_EACH))]


def _odd(scene: Scene, authority: trustme.CA, strangers: trustme.CA, now: datetime) -> bytes:
    """Return a scene's key and certificates, PEM."""
    year = timedelta(days=365)
    match scene.certificate:
        case "self_signed":
            return _self_signed(scene.host, now)
        case "expired":
            leaf = authority.issue_cert(scene.host, not_before=now - 2 * year, not_after=now - timedelta(days=3))
        case "early":
            leaf = authority.issue_cert(scene.host, not_before=now + year, not_after=now + 2 * year)
        case "wrong_name":
            leaf = authority.issue_cert("jemand-anders.com")
        case "unknown_issuer":
            leaf = strangers.issue_cert(scene.host)
        case _:
            leaf = authority.issue_cert(scene.host)
    return leaf.private_key_and_cert_chain_pem.bytes()


def _self_signed(host: str, now: datetime) -> bytes:
    """Return a certificate that nobody but its own key vouches for, the key before it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=90))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return secret + certificate.public_bytes(serialization.Encoding.PEM)
