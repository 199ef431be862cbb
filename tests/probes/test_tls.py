"""Which certificate a host shows, and what is wrong with it."""

from __future__ import annotations

import ssl
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from tests.probes.loopback import NOW, Handler, Names, greeting, hurried, page, saying, serve, settings_for, silent, target_of, tools_for
from threadaudit.probes.settings import ProbeSettings
from threadaudit.probes.tls import TlsData, TlsFinding, TlsProbe, is_for
from threadaudit.records import Outcome, Probed

YEAR = timedelta(days=365)


@pytest.fixture
def authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> trustme.CA:
    """Give an authority that is trusted here by `SSL_CERT_FILE`."""
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return made


def served_by(issued: trustme.LeafCert) -> ssl.SSLContext:
    """Make a server's TLS settings."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    issued.configure_cert(context)
    return context


def self_signed(folder: Path, *names: str) -> ssl.SSLContext:
    """Make a server's TLS settings with a certificate that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name.from_rfc4514_string("CN=welt.ltd,O=Kopie")
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 4711, NOW - YEAR, datetime(2038, 1, 1))  # noqa: DTZ001
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(other) for other in names]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "own.pem").write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "own.pem")
    return context


async def looked(
    context: ssl.SSLContext | None, host: str = "welt.ltd", settings: ProbeSettings | None = None, handler: Handler | None = None
) -> Probed:
    """Look at a host's certificate."""
    names = Names({"welt.ltd": ["127.0.0.1"]})
    async with serve(handler or saying(page(b"")), tls=context) as port:
        given = replace(settings or settings_for(port), ports=(port,))
        async with tools_for(given, names) as tools:
            return await TlsProbe(tools)(target_of(f"https://{host}:{port}/"))


def findings_of(probed: Probed) -> tuple[TlsFinding, ...]:
    """Read the findings back as others do."""
    assert probed.observation.outcome is Outcome.PRESENT
    return msgspec.convert(probed.observation.data, TlsData).findings


@pytest.mark.enable_socket
async def test_a_good_certificate_is_recorded(authority: trustme.CA) -> None:
    """The record holds who issued a certificate, for whom and how long; its chain lies beside it, and nothing is wrong."""
    issued = authority.issue_cert("welt.ltd", "*.welt.ltd", "203.0.113.7", common_name="welt.ltd")
    probed = await looked(served_by(issued))
    data = msgspec.convert(probed.observation.data, TlsData)
    certificate = x509.load_pem_x509_certificate(issued.cert_chain_pems[0].bytes())
    port = data.address.rpartition(":")[2]
    assert data == TlsData(
        address=f"127.0.0.1:{port}",
        protocol="TLSv1.3",
        issuer=certificate.issuer.rfc4514_string(),
        subject=certificate.subject.rfc4514_string(),
        names=("welt.ltd", "*.welt.ltd", "203.0.113.7"),
        not_before=certificate.not_valid_before_utc.isoformat(),
        not_after=certificate.not_valid_after_utc.isoformat(),
        serial=f"{certificate.serial_number:x}",
        sha256=certificate.fingerprint(hashes.SHA256()).hex(),
        chain_length=1,
    )
    (exchange,) = probed.exchanges
    assert (exchange.uri, exchange.response) == (f"tls://welt.ltd:{port}", certificate.public_bytes(serialization.Encoding.DER))
    assert (probed.observation.target, probed.observation.outcome) == (f"welt.ltd:{port}", Outcome.PRESENT)


@pytest.mark.enable_socket
async def test_what_is_wrong_with_a_certificate_is_found(authority: trustme.CA, tmp_path: Path) -> None:
    """Each fault is a finding of its own, several stand side by side, and none keeps the certificate from being read."""
    cases = {
        "good": authority.issue_cert("welt.ltd"),
        "wildcard": authority.issue_cert("*.ltd"),
        "other": authority.issue_cert("welt.de"),
        "old": authority.issue_cert("welt.ltd", not_after=NOW - YEAR),
        "old and other": authority.issue_cert("welt.de", not_after=NOW - YEAR),
        "stranger": trustme.CA().issue_cert("welt.ltd"),
        "stranger, old": trustme.CA().issue_cert("welt.ltd", not_after=NOW - YEAR),
        "child": authority.create_child_ca().issue_cert("welt.ltd"),
    }
    found = {name: findings_of(await looked(served_by(issued))) for name, issued in cases.items()}
    found["own"] = findings_of(await looked(self_signed(tmp_path, "welt.ltd")))
    found["own, other"] = findings_of(await looked(self_signed(tmp_path, "welt.de")))
    assert found == {
        "good": (),
        "wildcard": (TlsFinding.NAME_MISMATCH,),
        "other": (TlsFinding.NAME_MISMATCH,),
        "old": (TlsFinding.EXPIRED,),
        "old and other": (TlsFinding.NAME_MISMATCH, TlsFinding.EXPIRED),
        "stranger": (TlsFinding.UNTRUSTED_ISSUER,),
        "stranger, old": (TlsFinding.EXPIRED, TlsFinding.UNTRUSTED_ISSUER),
        "child": (),
        "own": (TlsFinding.SELF_SIGNED,),
        "own, other": (TlsFinding.SELF_SIGNED, TlsFinding.NAME_MISMATCH),
    }


@pytest.mark.enable_socket
async def test_a_chain_is_recorded_whole(authority: trustme.CA) -> None:
    """Whatever certificates the server shows are counted and kept, in their order."""
    issued = authority.create_child_ca().issue_cert("welt.ltd")
    probed = await looked(served_by(issued))
    shown = [ssl.PEM_cert_to_DER_cert(pem.bytes().decode()) for pem in issued.cert_chain_pems]
    assert (len(shown), probed.observation.data["chain_length"], probed.exchanges[0].response) == (2, 2, b"".join(shown))


@pytest.mark.enable_socket
async def test_an_address_has_a_certificate_too(authority: trustme.CA) -> None:
    """A certificate for an address is compared with the address."""
    assert findings_of(await looked(served_by(authority.issue_cert("127.0.0.1")), "127.0.0.1")) == ()
    assert findings_of(await looked(served_by(authority.issue_cert("welt.ltd")), "127.0.0.1")) == (TlsFinding.NAME_MISMATCH,)


@pytest.mark.enable_socket
async def test_a_server_that_is_too_old_is_looked_at_all_the_same(authority: trustme.CA) -> None:
    """A server that speaks only TLS 1.1 is recorded, and that its issuer could not be checked."""
    context = served_by(authority.issue_cert("welt.ltd"))
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    probed = await looked(context)
    data = msgspec.convert(probed.observation.data, TlsData)
    assert (data.protocol, data.findings, data.trust_checked) == ("TLSv1.1", (), False)


@pytest.mark.enable_socket
async def test_what_is_no_tls_is_an_outcome(authority: trustme.CA) -> None:
    """A server that speaks something else, declines, or says nothing is an outcome without a certificate."""
    nobody = served_by(authority.issue_cert("welt.ltd"))
    nobody.sni_callback = lambda *_: ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME
    plain = await looked(None, handler=greeting(b"220 mail.welt.ltd ESMTP\r\n"))
    mute = await looked(None, handler=silent, settings=hurried(settings_for(443)))
    declined = await looked(nobody)
    outcomes = [(probed.observation.outcome, probed.observation.data, probed.exchanges) for probed in (plain, mute, declined)]
    assert outcomes == [(Outcome.MALFORMED, {}, ()), (Outcome.TIMEOUT, {}, ()), (Outcome.REFUSED, {}, ())]


@pytest.mark.parametrize(
    ("known", "outcome"),
    [(["10.0.0.1"], Outcome.BLOCKED), (Outcome.ABSENT, Outcome.ABSENT), ([], Outcome.NO_DATA), (Outcome.TIMEOUT, Outcome.TIMEOUT)],
)
async def test_where_nobody_may_go_nobody_looks(known: list[str] | Outcome, outcome: Outcome) -> None:
    """A host without a public address has no certificate, and the outcome says why."""
    async with tools_for(ProbeSettings(domain_interval=0), Names({"welt.ltd": known})) as tools:
        probed = await TlsProbe(tools)(target_of("https://welt.ltd/"))
    assert (probed.observation.outcome, probed.observation.target) == (outcome, "welt.ltd:443")


@pytest.mark.parametrize(
    ("name", "host", "covered"),
    [
        ("welt.ltd", "welt.ltd", True),
        ("WELT.ltd.", "welt.ltd", True),
        ("welt.ltd", "www.welt.ltd", False),
        ("*.welt.ltd", "www.welt.ltd", True),
        ("*.welt.ltd", "welt.ltd", False),
        ("*.welt.ltd", "a.b.welt.ltd", False),
        ("w*.welt.ltd", "www.welt.ltd", False),
        ("www.*.ltd", "www.welt.ltd", False),
        ("*.*.ltd", "www.welt.ltd", False),
        ("*.ltd", "welt.ltd", False),
        ("*.co.uk", "welt.co.uk", False),
        ("*.pages.dev", "welt.pages.dev", False),
        ("*", "welt", False),
        ("*", "welt.ltd", False),
        ("*.", "welt.ltd", False),
        ("*.2.3.4", "1.2.3.4", False),
        ("1.2.3.4", "1.2.3.4", True),
        ("2001:db8::1", "[2001:db8:0:0::1]", True),
        ("xn--mller-kva.de", "xn--mller-kva.de", True),
    ],
)
def test_a_name_covers_what_a_browser_says(name: str, host: str, covered: bool) -> None:  # noqa: FBT001
    """A star stands for one whole label, the first; below a public suffix it stands for nothing, and for no part of an address."""
    assert is_for(name, host) is covered


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_name_can_be_compared(name: str, host: str) -> None:
    """Whatever a certificate says, it covers a host or does not."""
    assert is_for(name, host) in {True, False}


def test_findings_are_words_of_their_own() -> None:
    """What may be wrong is a closed set."""
    assert [str(finding) for finding in TlsFinding] == ["self_signed", "name_mismatch", "expired", "not_yet_valid", "untrusted_issuer"]
