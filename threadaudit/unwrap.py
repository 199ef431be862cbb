"""What a redirector's address leads to, read from the address itself, without asking anybody.

Each line of data/redirectors.py names a form; each form is one function here, which says where in an address of that form the target
stands. A target counts only where it is itself a web address; else the redirector is left as it is.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote, unquote_plus

import ada_url

from threadaudit import hosts
from threadaudit.data.redirectors import BRANCHES, REDIRECTORS
from threadaudit.defang import refang
from threadaudit.late import late

_DEPTH = 5
# A bound, so that an address made up of redirectors costs no more than five readings.

_WEB = frozenset({"http:", "https:"})

_SEGMENTS_BEFORE = 2
# `/web/20220101000000/welt.ltd`: no archive writes more in front of an address.

_LONE_BYTE = late("[\udc80-\udcff]")
# How Python keeps a byte that is no UTF-8.
_MARKS_OF_AN_ADDRESS = late(r"[/\\?]")
_SEGMENT_END = late(r"[/?#]")
_PATH_END = late(r"[?#]")
_BASE64_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

_EMBEDDED_URL = late(r"(?: ^ | (?<= / ) ) https?+ (?: : | %3a )", re.VERBOSE | re.IGNORECASE)  # begins a segment of a path
_SIGNATURE = late(r": [\w-]{20,} $", re.VERBOSE)  # SHA-1 in Base64 has 27 characters
_SINGLE_HYPHEN = late(r"(?<= [a-z0-9] ) - (?= [a-z0-9] )", re.VERBOSE)
_STARS = late(r"\* (?: \* (?P<run> [A-Za-z0-9_-] ) )?+", re.VERBOSE)

_CACHED = late(
    r"""
    cache: (?: [\w-]++ : (?! // ) )?+   # the copy's identifier may be missing
    (?P<url> \S++ )
    """,
    re.VERBOSE,
)

_AMP_KIND = late(
    r"""
    [a-z]{1,2}+ /             # c for a page, i for an image, ii for one of a given width …
    (?: w [0-9]++ / )?+       # that width
    (?P<secure> s/ )?+        # https
    """,
    re.VERBOSE,
)

_NEWS_MESSAGE = re.compile(
    rb"""
    \x08 [\x00-\x7F] \x22                      # field 1 is a number, field 4 a string
    (?P<low> [\x00-\xFF] )                     # its length, the lower seven bits
    (?P<high> (?<= [\x80-\xFF] ) [\x00-\x7F] )?+   # and the upper ones, where the eighth bit announces them
    """,
    re.VERBOSE | re.DOTALL,
)


class _Wrapped:
    """An address of a redirector, as far as the forms look at it."""

    def __init__(self, label: str, rest: str, search: str, names: tuple[str, ...]) -> None:
        """Take it apart already."""
        self.label = label
        """What stands before the redirector's own host, without the dot; empty where nothing does."""
        self.rest = rest
        """What stands behind the redirector's path, query and fragment included."""
        self.search = search
        """The query with its question mark; empty where there is none."""
        self.names = names
        """The parameters that may hold the target, in lower case, the better one first."""

    @cached_property
    def parameters(self) -> list[tuple[str, str]]:
        """The query, read as the standard reads forms, names in lower case; `&amp;` from a page's source counts as `&`."""
        pairs = (pair.partition("=") for pair in self.search.removeprefix("?").split("&") if pair)
        return [(_decoded(name).lower().removeprefix("amp;"), _decoded(value)) for name, _, value in pairs]

    def values(self) -> Iterator[str]:
        """Give what the parameters in question hold, best first."""
        for wanted in self.names:
            yield from (value for name, value in self.parameters if name == wanted)


class _Redirector(NamedTuple):
    """A line of the table."""

    path: str
    """The path that it answers on; all below it where it ends in a slash."""
    form: str
    """How the target stands in the address."""
    names: tuple[str, ...]
    """The parameters that may hold the target, in lower case."""

    def rest(self, url: ada_url.URL) -> str | None:
        """Return what stands behind the redirector's path; None where it is another path."""
        path = url.pathname
        if self.path.endswith("/"):
            return path.removeprefix(self.path) + url.search + url.hash if path.startswith(self.path) else None
        return url.search + url.hash if path.removesuffix("/") == self.path else None


def unwrap(url: str) -> str:
    """Return where an address leads once the known redirectors around it are taken away; itself where there are none."""
    if url.isascii() and not _MARKS_OF_AN_ADDRESS.search(url) and not url.lower().rstrip(". ").endswith(_WHOLE_IN_THE_HOST):
        return url  # the short way for long lists of names
    for _ in range(_DEPTH):
        target = _target(url)
        if target is None:
            break
        url = target
    return url


def is_redirector(host: str) -> bool:
    """Say whether addresses under a host may hold another one, so that `unwrap` is worth its time."""
    return any(True for _ in _redirectors(host.removesuffix(".")))


def _target(text: str) -> str | None:
    """Return what one redirector leads to; None where the address is not one's, or says nothing of a web address."""
    url = hosts.to_url(text)
    if url is None or url.protocol not in _WEB:
        return None
    host = url.hostname.removesuffix(".")
    for known, redirector in _redirectors(host):
        rest = redirector.rest(url)
        if rest is None:
            continue
        wrapped = _Wrapped(host.removesuffix(known).removesuffix("."), rest, url.search, redirector.names)
        for written in FORMS[redirector.form](wrapped):
            target = _tolerated(written)
            if target is not None:
                return target
    return None


def _redirectors(host: str) -> Iterator[tuple[str, _Redirector]]:
    """Give the redirectors that a host belongs to, those with the longest name first, each with that name."""
    labels = host.rsplit(".", _LONGEST_KNOWN)[-_LONGEST_KNOWN:]
    for start in range(len(labels) - 1):
        known = ".".join(labels[start:])
        for redirector in _TABLE.get(known, ()):
            yield known, redirector


def _decoded(value: str) -> str:
    """Return part of a query as the standard reads forms; bytes that are no UTF-8 stay encoded, as a browser sends them on."""
    return _LONE_BYTE.sub(lambda byte: f"%{ord(byte.group()) - 0xDC00:02X}", unquote_plus(value, errors="surrogateescape"))


def _web_address(written: str) -> str | None:
    """Return a target in the standard's spelling, encoded once too often or not; None where it is no web address."""
    for spelling in (written, unquote(written)):
        url = hosts.read_url("https:" + spelling if spelling.startswith("//") else spelling)
        if url is not None and url.protocol in _WEB:
            return url.href
    return None


def _tolerated(written: str) -> str | None:
    """Return a target that was made harmless, or that lacks its scheme; None where no host that can exist is in it."""
    for spelling in (written, refang(unquote(written))):
        url = _web_address(spelling)
        for completed in _with_scheme(spelling, "https"):
            url = url or _web_address(completed)
        if url is not None:
            return url
    return None


# ── forms ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _query(wrapped: _Wrapped) -> Iterator[str]:
    """`?url=https%3A%2F%2Fwelt.ltd`: a parameter holds it."""
    return wrapped.values()


def _whole_query(wrapped: _Wrapped) -> Iterator[str]:
    """`/?https://welt.ltd`: it is the query."""
    yield wrapped.search.removeprefix("?")


def _host(wrapped: _Wrapped) -> Iterator[str]:
    """`?domain=welt.ltd`: a parameter holds its host, the rest is not told."""
    for value in wrapped.values():
        host = hosts.parse(value)
        if host is not None:
            yield f"https://{host.ascii}/"


def _signed(wrapped: _Wrapped) -> Iterator[str]:
    """`?url=https%3A%2F%2Fwelt.ltd%2F%3Ax1B…`: a parameter holds it, a colon and a signature."""
    for value in wrapped.values():
        yield _SIGNATURE.sub("", value)


def _cache(wrapped: _Wrapped) -> Iterator[str]:
    """`?q=cache:a1b2c3:https://welt.ltd+word`: a parameter holds an identifier, it, and words that were searched for."""
    for value in wrapped.values():
        match = _CACHED.match(value)
        if match:
            yield from _with_scheme(match["url"])


def _base64(wrapped: _Wrapped) -> Iterator[str]:
    """`?u=a1aHR0cHM6…`: a parameter holds it in Base64, perhaps behind a mark of two characters."""
    for value in wrapped.values():
        yield _decode(value)
        yield _decode(value[2:])


def _segment(wrapped: _Wrapped) -> Iterator[str]:
    """`/RV=2/RU=https%3a%2f%2fwelt.ltd/RK=2`: a segment of the path holds it."""
    for segment in _PATH_END.split(wrapped.rest, maxsplit=1)[0].split("/"):
        name, _, value = segment.partition("=")
        if name.lower() in wrapped.names:
            yield unquote(value)


def _one_segment(wrapped: _Wrapped) -> Iterator[str]:
    """`/https:%2F%2Fwelt.ltd%2Fa/1/0100…`: it is the first segment behind the path."""
    yield unquote(_SEGMENT_END.split(wrapped.rest, maxsplit=1)[0])


def _starred(wrapped: _Wrapped) -> Iterator[str]:
    """`/counter/*https://welt.ltd`: it stands behind the first star."""
    yield wrapped.rest.partition("*")[2]


def _embedded(wrapped: _Wrapped) -> Iterator[str]:
    """`/web/2022/https://welt.ltd`: it is the rest of the path from some segment on, with or without its scheme."""
    rest = written = wrapped.rest.removesuffix("*")  # `/web/*/welt.ltd*`: all copies of all that begins so
    path = _PATH_END.split(rest, maxsplit=1)[0]
    for _ in range(min(_SEGMENTS_BEFORE, path.count("/")) + 1):
        yield from _with_scheme(rest)
        rest = rest.partition("/")[2]
    match = _EMBEDDED_URL.search(path)
    if match:
        yield written[match.start() :]


def _amp(wrapped: _Wrapped) -> Iterator[str]:
    """`/amp/s/welt.ltd/path`: the rest of the path is it without its scheme; `s/` stands for https."""
    secure = wrapped.rest.startswith("s/")
    yield from _with_scheme(wrapped.rest.removeprefix("s/"), "https" if secure else "http")


def _amp_cache(wrapped: _Wrapped) -> Iterator[str]:
    """`/c/s/welt.ltd/path`: as with amp, behind the kind of content."""
    match = _AMP_KIND.match(wrapped.rest)
    if match:
        secure = match["secure"] is not None
        yield from _with_scheme(wrapped.rest[match.end() :], "https" if secure else "http")


def _dashed(wrapped: _Wrapped) -> Iterator[str]:
    """`www-welt-ltd.translate.goog`: its host is a label in which `-` stands for a dot and `--` for a hyphen.

    Google's "Enabling your ad network to work with translation-related Google Search features" has the rules.
    """
    parameters = dict(reversed(wrapped.parameters))
    label = parameters.get("_x_tr_hp", "") + wrapped.label
    encodings = parameters.get("_x_tr_enc", "").split(",")
    if "1" in encodings:
        label = label.removeprefix("1-")
    is_idn = "0" in encodings and label.startswith("0-")
    if is_idn:
        label = label.removeprefix("0-")
    name = ("xn--" if is_idn else "") + _SINGLE_HYPHEN.sub(".", label).replace("--", "-")
    yield from _with_scheme(f"{name}/{_without_translator(wrapped.rest)}", parameters.get("_x_tr_sch", "https"))


def _turbo(wrapped: _Wrapped) -> Iterator[str]:
    """`/welt.ltd/s/path` or `/s/welt.ltd/path`: host and path with a lone `s` between or before them."""
    first, _, rest = wrapped.rest.partition("/")
    if first == "s":
        yield from _with_scheme(rest, "https")
    elif rest.startswith("s/"):
        yield from _with_scheme(f"{first}/{rest.removeprefix('s/')}", "https")


def _scheme_segment(wrapped: _Wrapped) -> Iterator[str]:
    """`/en-ru.1a2b/https/welt.ltd/path`: scheme, host and path are segments behind an identifier."""
    scheme, _, rest = wrapped.rest.partition("/")[2].partition("/")
    yield from _with_scheme(rest, scheme)


def _news(wrapped: _Wrapped) -> Iterator[str]:
    """`/articles/CBMiFGh0dHBz…`: it lies in a message in Base64, behind its length; newer ones hold only an identifier."""
    message = _bytes(_SEGMENT_END.split(wrapped.rest, maxsplit=1)[0])
    match = _NEWS_MESSAGE.match(message)
    if match:
        length = (match["low"][0] & 0x7F) | (int.from_bytes(match["high"] or b"") << 7)
        yield message[match.end() : match.end() + length].decode("utf-8", "replace")


def _underscored(wrapped: _Wrapped) -> Iterator[str]:
    """`/___https://welt.ltd___.c2lnbmF0dXJl`: it stands between runs of three underscores, sometimes scrambled beyond our reading."""
    written = wrapped.rest.partition("___")[2].rpartition("___")[0]
    url = hosts.read_url(written)
    if url is not None and _is_listed_host(url.hostname):
        yield written


def _proofpoint_2(wrapped: _Wrapped) -> Iterator[str]:
    """`?u=https-3A__welt.ltd_path`: a parameter holds it with `-` for `%` and `_` for `/`."""
    for value in wrapped.values():
        yield unquote(value.replace("-", "%").replace("_", "/"))


def _proofpoint_3(wrapped: _Wrapped) -> Iterator[str]:
    """`/__https://welt.ltd/*b__;Iw!!…$`: it stands between underscores; a star stands for the next characters of a list in Base64.

    `*` takes one character, `**A` two, `**B` three and so on through the alphabet of Base64.
    """
    written, _, tail = wrapped.rest.removeprefix("__").partition("__;")
    replaced = _decode(tail.partition("!")[0])
    parts, used, end = [], 0, 0
    for match in _STARS.finditer(written):
        count = 1 if match["run"] is None else 2 + _BASE64_ALPHABET.index(match["run"])
        parts += [written[end : match.start()], replaced[used : used + count]]
        used, end = used + count, match.end()
    yield "".join([*parts, written[end:]])


FORMS: dict[str, Callable[[_Wrapped], Iterator[str]]] = {
    "query": _query,
    "whole-query": _whole_query,
    "host": _host,
    "signed": _signed,
    "cache": _cache,
    "base64": _base64,
    "segment": _segment,
    "one-segment": _one_segment,
    "starred": _starred,
    "embedded": _embedded,
    "amp": _amp,
    "amp-cache": _amp_cache,
    "dashed": _dashed,
    "turbo": _turbo,
    "scheme-segment": _scheme_segment,
    "news": _news,
    "underscored": _underscored,
    "proofpoint-2": _proofpoint_2,
    "proofpoint-3": _proofpoint_3,
}


def _with_scheme(rest: str, scheme: str = "http") -> Iterator[str]:
    """Give an address that stands without its scheme, where it begins with a host that can exist."""
    if _EMBEDDED_URL.match(rest):
        yield rest
    elif scheme in ("http", "https") and _is_listed_host(_SEGMENT_END.split(rest, maxsplit=1)[0]):
        yield f"{scheme}://{rest}"


def _without_translator(rest: str) -> str:
    """Return path, query and fragment without the parameters that a translator added."""
    front, mark, fragment = rest.partition("#")
    path, _, query = front.partition("?")
    own = "&".join(pair for pair in query.split("&") if not pair.startswith("_x_tr_"))
    return path + ("?" + own if own else "") + mark + fragment


def _is_listed_host(name: str) -> bool:
    """Say whether a text is a name that someone could have registered under a suffix that exists."""
    host = hosts.parse(name)
    if host is None or host.registrable_domain is None or host.public_suffix is None:
        return False
    return hosts.is_suffix(host.public_suffix)


def _bytes(text: str) -> bytes:
    """Decode Base64 of either alphabet, padded or not; empty where it is none."""
    try:
        return base64.b64decode(text.replace("-", "+").replace("_", "/") + "===", validate=False)
    except ValueError:
        return b""


def _decode(text: str) -> str:
    """Decode a text from Base64; empty where it is none."""
    return _bytes(text).decode("utf-8", "replace")


def _expand(host: str) -> list[str]:
    """Return the hosts that a name with or without a star stands for."""
    front, star, _ = host.rpartition("*")
    if not star:
        return [host]
    service = front.rstrip(".").rpartition(".")[2]
    return [front + suffix for suffix in BRANCHES[service].split()]


def _table() -> dict[str, tuple[_Redirector, ...]]:
    """Return the redirectors of each host."""
    table: dict[str, tuple[_Redirector, ...]] = {}
    for _, names, path, form, parameters in REDIRECTORS:
        redirector = _Redirector(path, form, tuple(parameters.lower().split()))
        for host in (host for name in names.split() for host in _expand(name)):
            table[host] = (*table.get(host, ()), redirector)
    return table


_TABLE = _table()
_LONGEST_KNOWN = max(host.count(".") + 1 for host in _TABLE)
_WHOLE_IN_THE_HOST = tuple("." + host for host, redirectors in _TABLE.items() if any(one.form == "dashed" for one in redirectors))
