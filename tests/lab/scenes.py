"""The lab's scenes: what each host plays, and what every probe must say of it. This table is all that a new scene needs.

Expectations are outcomes, several where all are right; beside them stand facts that must be in the observation's data, by their path:
`http.hops.-1.host` is the host of the last hop. What is not said is the ordinary: every probe finds something.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.lab.world import BABBLING, CLONES, CLOSED, DEAD, LINKS, MUTE, ODD, OFFICIAL_SERVERS, OFFICIALS, ORDINARY, PARKED, USUAL_SERVERS

DEADLINE = 5.0
"""How long a probe may take in the lab, in seconds: short, but enough for a machine that has more to do."""
PROBES = ("dns", "rdap", "whois", "http", "tls")
ORDINARY_HOSTS = tuple(f"tagesnachrichten-{number:04}.ltd" for number in range(1000))
"""The many hosts of the load test; nothing is odd about them."""
UNREACHED = "absent no_data server_failure timeout refused"

PLACES = {
    "official": OFFICIALS,
    "clone": CLONES,
    "cloaked_clone": CLONES,
    "shy_clone": CLONES,
    "redirect": LINKS,
    "cloak": LINKS,
    "parked": PARKED,
    "page": CLONES,
    "mute": MUTE,
    "dead": DEAD,
    "closed": CLOSED,
    "babble": BABBLING,
}
"""Where each play is played; those not named here are the odd server's."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What one probe must say."""

    outcomes: frozenset[str]
    """The outcomes that are right."""
    data: Mapping[str, object] = field(default_factory=dict)
    """Facts in its data by their path; empty where the outcome says it all."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One host of the lab."""

    host: str
    """The host that is asked about."""
    story: str
    """What it plays, in a few words."""
    expect: Mapping[str, Expected]
    """What each probe must say."""
    web: str = "page"
    """What its web server plays."""
    to: str = ""
    """Where it leads, if it leads elsewhere; the Location as it is sent."""
    certificate: str = "valid"
    """valid, expired, early, self_signed, wrong_name or unknown_issuer."""
    dns: str = "zone"
    """zone (it is delegated), absent (its suffix does not know it), denied (the resolver drops the question)."""
    servers: tuple[str, ...] = USUAL_SERVERS
    """The name servers that it is delegated to."""
    records: tuple[str, ...] = ()
    """Further lines of its domain's zone."""
    addressed: bool = True
    """Whether the host has an address record."""
    rdap: str = "record"
    """record, absent, limit, html, broken, loop or inward (a redirect to a forbidden address)."""
    whois: str = "record"
    """record, absent, denied, lies, limit, escapes, drip, flood, empty, inward (a referral to a forbidden address) or hangs."""
    registered_days: int = 900
    """How many days ago it was registered."""
    country: str = "DE"
    """The registrant's country."""
    url: str = ""
    """What is given to the program; empty for the host itself."""

    @property
    def address(self) -> str:
        """Say where its web server is."""
        return PLACES.get(self.web, ODD)

    @property
    def asked(self) -> str:
        """Say what the program is given."""
        return self.url or self.host


def expect(data: Mapping[str, object] | None = None, **outcomes: str) -> dict[str, Expected]:
    """Say what the probes find; present where nothing else is said."""
    facts: dict[str, dict[str, object]] = {probe: {} for probe in PROBES}
    for path, value in (data or {}).items():
        probe, _, rest = path.partition(".")
        facts[probe][rest] = value
    return {probe: Expected(frozenset(outcomes.get(probe, "present").split()), facts[probe]) for probe in PROBES}


UNREGISTERED = expect(dns="absent", rdap="absent", whois="absent", http="absent", tls="absent")

OFFICIAL_SCENES = (
    Scene(
        "welt.de",
        "the official's own site",
        expect(
            {
                "dns.mail": [{"preference": 10, "host": "mail.presse-dns.net"}],
                "dns.wildcard": False,
                "rdap.registered_at": "not_published",
                "http.final_host": "www.welt.de",
                "http.status": 200,
                "http.page.language": "de",
            },
        ),
        web="official",
        servers=OFFICIAL_SERVERS,
        records=("@ MX 10 mail.presse-dns.net.", '@ TXT "v=spf1 mx -all"'),
        registered_days=9000,
    ),
    Scene(
        "www.welt.de", "the official's own site, by its usual name", expect({"http.status": 200}), web="official", servers=OFFICIAL_SERVERS
    ),
    Scene(
        "welt-zeitung.com",
        "the official's own second name: the same name servers, and it leads home",
        expect({"dns.name_servers": sorted(OFFICIAL_SERVERS), "http.final_host": "www.welt.de"}),
        web="redirect",
        to="https://www.welt.de/",
        servers=OFFICIAL_SERVERS,
    ),
)

CLONE_SCENES = (
    Scene(
        "welt.ltd",
        "a copy of the official's page, registered last week, with mail set up; only who reads German sees it",
        expect(
            {
                "dns.addresses_v4": [CLONES],
                "dns.mail": [{"preference": 5, "host": "mail.massenhost.net"}],
                "rdap.registrar": "Massenregistrar GmbH",
                "http.final_host": "welt.ltd",
                "http.status": 200,
                "http.page.canonical": "https://www.welt.de/",
                "tls.findings": [],
            }
        ),
        web="cloaked_clone",
        records=("@ MX 5 mail.massenhost.net.",),
        registered_days=6,
    ),
    Scene(
        "t.co",
        "a short link that leads over a tracker to the copy",
        expect({"http.final_host": "welt.ltd", "http.hops.-1.host": "welt.ltd", "http.hops.1.host": "klick-weiter.com"}),
        web="redirect",
        to="https://klick-weiter.com/r?id=cykVk0lJUJ",
        url="https://t.co/cykVk0lJUJ",
    ),
    Scene(
        "klick-weiter.com",
        "the tracker: sends who reads German to the copy, everyone else to the official",
        expect({"http.final_host": "welt.ltd"}),
        web="cloak",
        to="https://welt.ltd/politik/artikel1.html",
    ),
    Scene(
        "welt-scheu.ltd",
        "a copy that shows itself to browsers alone; our own agent string is sent to the official",
        expect({"http.final_host": "www.welt.de"}),
        web="shy_clone",
    ),
    Scene("welt-kopie.com", "a copy that hides nothing", expect({"http.page.assets": {"www.welt.de": 5}}), web="clone"),
)

NAME_SCENES = (
    Scene(
        "welt-geparkt.ltd",
        "parked: every name below it exists, and it takes no mail",
        expect({"dns.wildcard": True, "dns.mail": []}),
        web="parked",
        records=(f"* A {PARKED}", "@ MX 0 ."),
    ),
    Scene("irgendwas.welt-geparkt.ltd", "a name that exists only because all do", expect({"dns.wildcard": True}), web="parked"),
    Scene(
        "welt-alias.ltd",
        "another name for a host elsewhere",
        expect({"dns.addresses_v4": [CLONES], "tls.findings": []}),
        records=("www CNAME welt-kopie.com.",),
    ),
    Scene(
        "www.welt-alias.ltd",
        "a CNAME to a host elsewhere",
        expect({"dns.cname_chain": ["welt-kopie.com"], "dns.addresses_v4": [CLONES]}),
        addressed=False,
    ),
    Scene(
        "welt-lahm.ltd",
        "its name server knows nothing of it",
        expect(dns="server_failure", http="server_failure", tls="server_failure"),
        servers=("ns1.lahm.net",),
    ),
    Scene("welt-schweigt.ltd", "the resolver never answers", expect(dns="timeout", http="timeout", tls="timeout"), dns="denied"),
    Scene(
        "welt-stumm.ltd",
        "its name server never answers",
        expect(dns="timeout server_failure", http="timeout server_failure", tls="timeout server_failure"),
        servers=("ns1.stumm.net",),
    ),
    Scene(
        "welt.today",
        "registered, but on hold: its suffix does not know it",
        expect({"rdap.statuses": ["client hold"]}, dns="absent", http="absent", tls="absent"),
        dns="absent",
    ),
    Scene("welt-frei.ltd", "not registered", UNREGISTERED, dns="absent", rdap="absent", whois="absent"),
    Scene("welt-frei.com", "not registered", UNREGISTERED, dns="absent", rdap="absent", whois="absent"),
    Scene("welt-frei.de", "not registered", UNREGISTERED, dns="absent", rdap="absent", whois="absent"),
    Scene(
        "welt-leer.ltd",
        "registered and delegated, but without an address",
        expect({"dns.addresses_v4": [], "dns.addresses_v6": []}, http="no_data", tls="no_data"),
        addressed=False,
        records=("post.innen A 203.0.113.11",),
    ),
    Scene(
        "innen.welt-leer.ltd",
        "exists only because something lies below it: every answer is empty",
        expect(dns="no_data", http="no_data", tls="no_data"),
        addressed=False,
    ),
    Scene(
        "welt-innen.ltd",
        "its address is the asker's own",
        expect({"dns.addresses_v4": ["127.0.0.1"]}, http="blocked", tls="blocked"),
        addressed=False,
        records=("@ A 127.0.0.1", "@ AAAA ::1"),
    ),
    Scene(
        "welt-halb.ltd",
        "one address is public, the other inside a network",
        expect(http="blocked", tls="blocked"),
        addressed=False,
        records=(f"@ A {CLONES}", "@ A 10.0.0.1"),
    ),
    Scene(
        "welt-wechsel.ltd",
        "rebinding: a public address first, the asker's own from then on",
        expect(http="present blocked", tls="present blocked"),
        servers=("ns1.wandel.net",),
        web="moved",
        to="http://welt-wechsel.ltd/nochmal",
    ),
)

CERTIFICATE_SCENES = (
    Scene("welt-abgelaufen.ltd", "an expired certificate", expect({"tls.findings": ["expired"]}), certificate="expired", web="odd_page"),
    Scene(
        "welt-verfrueht.ltd", "a certificate of next year", expect({"tls.findings": ["not_yet_valid"]}), certificate="early", web="odd_page"
    ),
    Scene("welt-selbst.ltd", "signed by itself", expect({"tls.findings": ["self_signed"]}), certificate="self_signed", web="odd_page"),
    Scene("welt-fremd.ltd", "another's name", expect({"tls.findings": ["name_mismatch"]}), certificate="wrong_name", web="odd_page"),
    Scene(
        "welt-niemand.ltd",
        "an issuer that nobody trusts",
        expect({"tls.findings": ["untrusted_issuer"]}),
        certificate="unknown_issuer",
        web="odd_page",
    ),
)

WEB_SCENES = (
    Scene("welt-teer.ltd", "takes the connection and says nothing", expect(http="timeout", tls="timeout"), web="mute"),
    Scene("welt-tot.ltd", "takes no connection and refuses none", expect(http="timeout", tls="timeout"), web="dead"),
    Scene("welt-zu.ltd", "refuses every connection", expect(http="refused", tls="refused"), web="closed"),
    Scene("welt-wirr.ltd", "speaks neither TLS nor HTTP", expect(http="malformed", tls="malformed refused"), web="babble"),
    Scene("welt-endlos.ltd", "an answer of 100 MB", expect({"http.truncated": True}), web="endless"),
    Scene("welt-brotli.ltd", "a brotli bomb: 405 bytes for half a gigabyte", expect(http="present malformed blocked"), web="brotli"),
    Scene("welt-gzip.ltd", "a gzip bomb: 200 kB for 200 MB", expect({"http.truncated": True}), web="gzip"),
    Scene("welt-zip.ltd", "a gzip bomb in a gzip bomb", expect(http="present malformed blocked"), web="nested"),
    Scene("welt-tropf.ltd", "a byte a second", expect(http="timeout present"), web="drip"),
    Scene("welt-kopf.ltd", "headers without end, a line a second", expect(http="timeout malformed"), web="drip_head"),
    Scene("welt-koepfe.ltd", "headers without end, as fast as they go", expect(http="malformed timeout"), web="endless_head"),
    Scene("welt-kreis.ltd", "leads in a circle", expect(http="malformed"), web="circle"),
    Scene("welt-flucht.ltd", "leads ever further", expect(http="malformed"), web="further"),
    Scene(
        "welt-meta.ltd",
        "a page that leads elsewhere by itself",
        expect({"http.final_host": "welt-meta.ltd", "http.page.meta_refresh.url": "https://www.welt.de/"}),
        web="refresh",
        to="https://www.welt.de/",
    ),
    Scene(
        "welt-titel.ltd",
        "a title that would take over a terminal",
        expect({"http.final_host": "welt-titel.ltd"}),
        web="hostile_title",
    ),
    Scene(
        "welt-backslash.ltd",
        "leads to a name behind a backslash",
        expect({"http.final_host": "welt-kopie.com"}),
        web="moved",
        to="https://welt-kopie.com\\@welt.de/",
    ),
    Scene("welt-datei.ltd", "leads to a file", expect(http="blocked malformed"), web="moved", to="file:///etc/passwd"),
    Scene("welt-tor.ltd", "leads to a port that is no web server's", expect(http="blocked"), web="moved", to="http://welt-kopie.com:22/"),
    *(
        Scene(f"welt-{name}.ltd", f"leads to {to}", expect(http="blocked"), web="moved", to=to)
        for name, to in (
            ("schleife", "http://127.0.0.1/"),
            ("metadaten", "http://169.254.169.254/latest/meta-data/"),
            ("sechs", "http://[::1]/"),
            ("dezimal", "http://2130706433/"),
            ("oktal", "http://0177.0.0.1/"),
            ("hex", "http://0x7f.1/"),
            ("null", "http://0.0.0.0/"),
            ("gemappt", "http://[::ffff:127.0.0.1]/"),
            ("nat", "http://[64:ff9b::7f00:1]/"),
            ("sechszuvier", "http://[2002:7f00:1::]/"),
            ("privat", "https://10.0.0.1:8443/"),
            ("localhost", "http://localhost:6379/"),
        )
    ),
)

REGISTRATION_SCENES = (
    Scene(
        "welt-gebremst.ltd",
        "both registries ask for patience",
        expect(rdap="rate_limited", whois="rate_limited"),
        rdap="limit",
        whois="limit",
    ),
    Scene("welt-html.ltd", "RDAP answers with a page", expect(rdap="malformed"), rdap="html"),
    Scene("welt-bruch.ltd", "RDAP breaks off", expect(rdap="malformed"), rdap="broken"),
    Scene("welt-einwaerts.ltd", "both registries lead to forbidden addresses", expect(rdap="blocked"), rdap="inward", whois="inward"),
    Scene("welt-ringel.ltd", "RDAP leads in a circle", expect(rdap="malformed"), rdap="circle"),
    Scene("welt-abgelehnt.ru", "WHOIS declines", expect(rdap="skipped", whois="refused"), whois="denied"),
    Scene("welt-luegt.ru", "WHOIS answers for another name", expect(rdap="skipped", whois="malformed"), whois="lies"),
    Scene("welt-escape.ru", "WHOIS sends terminal escapes", expect(rdap="skipped", whois="present"), whois="escapes"),
    Scene("welt-tropfen.ru", "WHOIS sends a byte a second", expect(rdap="skipped", whois="timeout"), whois="drip"),
    Scene("welt-flut.ru", "WHOIS sends 100 MB", expect(rdap="skipped", whois="present malformed"), whois="flood"),
    Scene("welt-nichts.ru", "WHOIS hangs up without a word", expect(rdap="skipped", whois="malformed"), whois="empty"),
    Scene("welt-wartet.ru", "WHOIS takes the question and says nothing", expect(rdap="skipped", whois="timeout"), whois="hangs"),
    Scene(
        "welt-frei.ru",
        "not registered, says WHOIS alone",
        expect(dns="absent", rdap="skipped", whois="absent", http="absent", tls="absent"),
        dns="absent",
        whois="absent",
    ),
    Scene("welt-zu.st", "the WHOIS server refuses connections", expect(rdap="skipped", whois="refused")),
)

SCENES = OFFICIAL_SCENES + CLONE_SCENES + NAME_SCENES + CERTIFICATE_SCENES + WEB_SCENES + REGISTRATION_SCENES
"""All scenes."""


def ordinary(host: str) -> Scene:
    """Return one of the many hosts as a scene, about which nothing is odd."""
    return Scene(host, "one of many", expect(), web="ordinary")


PLACES["ordinary"] = ORDINARY
