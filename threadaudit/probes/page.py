"""What a page says of itself and where it points: HTML bytes in, facts out; nothing is asked and nothing is run.

What stands in the facts is cleaned for people (one line, no terminal commands, cut), and every URL is read as a browser would read it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import ada_url

from threadaudit import escape, hosts
from threadaudit.probes import charset, markup

_LONGEST_TEXT = 300
_LONGEST_SOURCE = 4_000
# What a page may need to say those 300 characters, written as references such as `&#1084;`.
_LONGEST_URL = 2_000
_MOST_REFERENCES = 10_000
# Different addresses of one page that are looked at; long front pages have about a thousand.
_MOST_HOSTS = 100

_REFRESH = re.compile(
    r"""
    [ \t\n\f\r]*+
    (?: (?P<seconds> [0-9]++ ) | (?= \. ) ) [0-9.]*+             # `.5` is no whole number, and is 0
    (?: (?P<other> [^ \t\n\f\r;,] )                              # anything else: this is no refresh
      | [ \t\n\f\r]*+ [;,]?+ [ \t\n\f\r]*+
        (?: [uU][rR][lL] [ \t\n\f\r]*+ = [ \t\n\f\r]*+ )?+       # `url=` may be missing
        (?: " (?P<double> [^"]*+ ) | ' (?P<single> [^']*+ ) | (?P<bare> .*+ ) )
    )?+
    """,
    re.VERBOSE | re.DOTALL,
)
_LONGEST_WAIT = 10**9
_WEB_HOST = re.compile(
    r"""
    https? :// (?: [^/?\#@]*+ @ )?+                # in WHATWG form, where no other @ stands so far in front
    (?P<host> \[ [0-9a-f:.]++ \] | [^/?\#@:\[]++ )
    """,
    re.VERBOSE,
)
_ASSETS = {
    "img": ("src", "srcset", "data-src", "data-srcset"),
    "source": ("src", "srcset", "data-srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "frame": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
}
_META = {
    "description": "description",
    "og:description": "og:description",
    "og:site_name": "site_name",
    "og:url": "og:url",
    "generator": "generator",
}
# What `meta` may say under `name` or `property`, and as what it is kept.
_ASSET_RELATIONS = frozenset({"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest", "mask-icon"})


@dataclass(frozen=True, slots=True)
class MetaRefresh:
    """A page's order to go elsewhere after a while."""

    seconds: int
    """How long it waits."""
    url: str | None
    """Where it leads; None where it only loads itself again."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of itself and where it points."""

    title: str | None = None
    """Its title; None where it has none."""
    canonical: str | None = None
    """The URL that it calls its own; None where it names none."""
    og_url: str | None = None
    """The URL that it gives to social networks; None where it names none."""
    language: str | None = None
    """The language that it says it is in; None where it does not say."""
    meta_refresh: MetaRefresh | None = None
    """Where it leads by itself, as a browser that runs scripts would follow it; None where nowhere."""
    description: str | None = None
    """How it describes itself; None where it does not."""
    site_name: str | None = None
    """The name of the site that it gives to social networks; None where it gives none."""
    generator: str | None = None
    """The program that says it made the page; None where none does."""
    icon: str | None = None
    """The URL of its icon; None where it names none, and browsers ask for `/favicon.ico`."""
    links: Mapping[str, int] = field(default_factory=dict)
    """How many links lead to each host (A-labels), the 100 most frequent, most frequent first; its own among them."""
    assets: Mapping[str, int] = field(default_factory=dict)
    """How many images, scripts, style sheets and the like come from each host, likewise."""
    forms: tuple[str, ...] = ()
    """The hosts that its forms send to, in order of the page."""
    asks_password: bool = False
    """Whether it has a field for a password."""
    text_length: int = 0
    """How many characters of text it has, white space counted once; what scripts write is not in it."""


def read_page(body: bytes, content_type: str, base_url: str) -> PageFacts:
    """Read a page that came from `base_url`; whatever the bytes are, there is an answer."""
    return _Reading(base_url).read(markup.tokens(charset.decode(body, content_type)))


def clean(text: str) -> str | None:
    """Return a text of the page on one harmless line, cut to 300 characters; None where nothing is left."""
    return escape.one_line(markup.unescape(text[:_LONGEST_SOURCE]), _LONGEST_TEXT) or None


def read_refresh(content: str) -> tuple[int, str] | None:
    """Read the seconds and the address of a refresh as the HTML standard does; the address may be empty, None where it is no refresh."""
    match = _REFRESH.match(content)
    if match is None or match["other"]:
        return None
    seconds = min(int((match["seconds"] or "0")[:10]), _LONGEST_WAIT)
    return seconds, (match["double"] or match["single"] or match["bare"] or "").strip(" \t\n\f\r")


class _Reading:
    """Collects the facts of one page while its tags go by."""

    def __init__(self, base_url: str) -> None:
        self._address = base_url
        self._base: str | None = None
        self._names: dict[str, str] = {}
        self._links: Counter[str] = Counter()
        self._assets: Counter[str] = Counter()
        self._forms: dict[str, None] = {}
        self._refresh: tuple[int, str] | None = None
        self._asks_password = False
        self._text_length = 0

    def read(self, tokens: Iterator[markup.Tag | str]) -> PageFacts:
        """Read all tags and texts, then resolve the addresses: a `base` holds for those before it too."""
        without_scripts = False
        for token in tokens:
            if isinstance(token, str):
                self._text_length += len(" ".join(token.split()))
            elif token.name == "noscript":
                without_scripts = not token.closing
            elif not token.closing:
                self._read_tag(token, without_scripts=without_scripts)
        return self._facts()

    def _read_tag(self, tag: markup.Tag, *, without_scripts: bool) -> None:
        if tag.name == "title":
            self._name("title", tag.content)
        elif tag.name in ("a", "area"):
            self._count(self._links, markup.attributes(tag).get("href"))
        elif tag.name == "meta":
            self._read_meta(markup.attributes(tag), without_scripts=without_scripts)
        elif tag.name == "link":
            self._read_link(markup.attributes(tag))
        elif tag.name in _ASSETS:
            self._read_asset(tag.name, markup.attributes(tag))
        elif tag.name == "html":
            self._name("language", markup.attributes(tag).get("lang", ""))
        elif tag.name == "base" and self._base is None:
            self._base = markup.attributes(tag).get("href")
        elif tag.name in ("form", "button"):
            self._read_form(tag.name, markup.attributes(tag))

    def _read_meta(self, found: dict[str, str], *, without_scripts: bool) -> None:
        content = found.get("content", "")
        if found.get("http-equiv", "").lower() == "refresh":
            if not without_scripts and self._refresh is None:
                self._refresh = read_refresh(content[:_LONGEST_URL])
        else:
            key = (found.get("name") or found.get("property") or "").strip().lower()
            if key in _META:
                self._name(_META[key], content)

    def _read_link(self, found: dict[str, str]) -> None:
        relations = set(found.get("rel", "").lower().split())
        if "canonical" in relations:
            self._name("canonical", found.get("href", ""))
        if "icon" in relations:
            self._name("icon", found.get("href", ""))
        if relations & _ASSET_RELATIONS:
            self._count(self._assets, found.get("href"))

    def _read_asset(self, name: str, found: dict[str, str]) -> None:
        if name == "input":
            kind = found.get("type", "").strip().lower()
            self._asks_password = self._asks_password or kind == "password"
            self._read_form("button", found)
        for attribute in _ASSETS[name]:
            value = found.get(attribute)
            if value and attribute.endswith("srcset"):  # several sizes of one picture: the first will do
                value = value.lstrip(" \t\n\f\r,")[:_LONGEST_URL].partition(" ")[0].rstrip(",")
            self._count(self._assets, value)

    def _read_form(self, name: str, found: dict[str, str]) -> None:
        action = found.get("action", "") if name == "form" else found.get("formaction")
        if action is not None and len(self._forms) < _MOST_HOSTS:
            self._forms.setdefault(action[:_LONGEST_URL])

    def _name(self, key: str, value: str) -> None:
        """Keep what the page says of itself, where it is the first time that it says it."""
        if value.strip():
            self._names.setdefault(key, value)

    def _count(self, counter: Counter[str], address: str | None) -> None:
        if address and len(address) <= _LONGEST_URL and (address in counter or len(counter) < _MOST_REFERENCES):
            counter[address] += 1

    def _facts(self) -> PageFacts:
        where = _Addresses(self._address, self._base)
        text = {key: clean(value) for key, value in self._names.items() if key not in _ADDRESSES}
        return PageFacts(
            title=text.get("title"),
            canonical=where.url(self._names.get("canonical")),
            og_url=where.url(self._names.get("og:url")),
            language=text.get("language"),
            meta_refresh=self._resolved_refresh(where),
            description=text.get("description") or text.get("og:description"),
            site_name=text.get("site_name"),
            generator=text.get("generator"),
            icon=where.url(self._names.get("icon")),
            links=where.by_host(self._links),
            assets=where.by_host(self._assets),
            forms=tuple(dict.fromkeys(host for form in self._forms if (host := where.host(form or self._address)))),
            asks_password=self._asks_password,
            text_length=self._text_length,
        )

    def _resolved_refresh(self, where: _Addresses) -> MetaRefresh | None:
        if self._refresh is None:
            return None
        seconds, address = self._refresh
        url = where.url(address) if address else None
        return MetaRefresh(seconds, url) if url or not address else None


_ADDRESSES = frozenset({"canonical", "icon", "og:url"})


class _Addresses:
    """Reads the addresses of a page."""

    def __init__(self, page_url: str, base: str | None) -> None:
        document = hosts.read_url(page_url)
        self._base = document.href if document is not None else None
        if base is not None:
            self._base = self.url(base) or self._base

    def url(self, address: str | None) -> str | None:
        """Return an address in full; None where it is missing, too long or leads to no web page."""
        if address is None or len(address) > _LONGEST_URL:
            return None
        href = self._joined(address)
        return href if len(href) <= _LONGEST_URL and _WEB_HOST.match(href) else None

    def host(self, address: str) -> str:
        """Return the host of an address, A-labels; empty where it leads to no web page."""
        match = _WEB_HOST.match(self._joined(address))
        return match["host"].removesuffix(".") if match else ""

    def by_host(self, counter: Counter[str]) -> dict[str, int]:
        """Return how often each host is named, the most frequent first."""
        found: Counter[str] = Counter()
        for address, times in counter.items():
            if name := self.host(address):
                found[name] += times
        return dict(sorted(found.most_common(_MOST_HOSTS), key=lambda item: (-item[1], item[0])))

    def _joined(self, address: str) -> str:
        """Return an address of the page in WHATWG form; empty where it is none."""
        try:
            return ada_url.URL(address.encode("utf-8", "replace").decode("utf-8"), base=self._base).href
        except ValueError:
            return ""
