"""From a URL or a name to a host: what a browser would visit, and which part of its name someone registered.

Every URL is read by ada-url, as the WHATWG URL standard has it, so that user names, backslashes, ports and disguised dots lead where
a browser would go. The public suffix rules are those of data/public_suffixes.py, private suffixes included: under `pages.dev` each
name is somebody else's, as under `de`.
"""

from __future__ import annotations

import re
from functools import cache

import ada_url

from threadaudit.data import public_suffixes
from threadaudit.records import Host

PSL_VERSION: str = public_suffixes.VERSION
"""The date that the public suffix list gives itself."""

_LONGEST_NAME = 253
_LONGEST_LABEL = 63
# RFC 1035, 2.3.4: 255 octets on the wire are 253 characters with dots.

_BROWSER_SCHEMES = frozenset({"http", "https", "ws", "wss", "ftp"})
# The standard's special schemes that have a host: their slashes may be missing, doubled or reversed.

_PLAIN_NAME = re.compile(
    r"""
    (?: (?!xn--) [a-z0-9_-]{1,63}+ \. )++   # labels that need no IDNA
    (?!xn--) [a-z] [a-z0-9-]{0,62}+         # a last label that cannot be read as a number
    """,
    re.VERBOSE,
)

_PLAIN_LABEL = re.compile(r"[a-z0-9_-]{1,63}+")
"""A label that needs no IDNA, but for one that is an A-label already."""

_SCHEME = re.compile(
    r"""
    (?P<scheme> [A-Za-z] [A-Za-z0-9+.-]*+ ) :   # as the standard has it; `welt.de` in `welt.de:80` looks like one too
    (?P<rest> .* )
    """,
    re.VERBOSE | re.DOTALL,
)

_BARE_IPV6 = re.compile(
    r"""
    [0-9A-Fa-f]*+ : [0-9A-Fa-f]*+ : [0-9A-Fa-f:.]*+   # two colons at least, as no name with a port has
    """,
    re.VERBOSE,
)

_TRIMMED_BY_BROWSERS = "".join(map(chr, range(0x21)))
_REMOVED_BY_BROWSERS = str.maketrans("", "", "\t\r\n")


# What the rules say of a name: it is a suffix (`co.uk`); every name one label longer is (`*.ck`); it is none in spite of that (`!www.ck`);
# longer names have rules, so that the walk must go on. Plain numbers, because they are asked for several times a host.
_SUFFIX, _WILDCARD, _EXCEPTION, _GOES_ON = 1, 2, 4, 8


def _compile(words: str) -> dict[str, int]:
    """Return what the rules say of each name that they touch."""
    rules = words.split()
    said = dict.fromkeys((rule for rule in rules if rule[0] not in "*!"), _SUFFIX)
    for rule in rules:
        if rule[0] == "*":
            said[rule[2:]] = said.get(rule[2:], 0) | _WILDCARD
        elif rule[0] == "!":
            said[rule[1:]] = _EXCEPTION
    above = {rule.partition(".")[2] for rule in rules} - {""}
    while above:
        for name in above:
            said[name] = said.get(name, 0) | _GOES_ON
        above = {name.partition(".")[2] for name in above} - {""}
    return said


_RULES = _compile(public_suffixes.ICANN + public_suffixes.PRIVATE)


@cache
def _icann_rules() -> dict[str, int]:
    """Return what the rules of registries alone say."""
    return _compile(public_suffixes.ICANN)


def _split(name: str, rules: dict[str, int]) -> tuple[str, str | None, str | None]:
    """Take a name apart by the given rules; the last label is the suffix where no rule says more."""
    suffix = start = name.rfind(".") + 1
    said = rules.get(name[start:], 0)
    if (not said and not _can_end_a_name(name[start:])) or name[0] == "." or ".." in name:
        return "", None, None
    while start and said & _GOES_ON:
        before, above = start, said
        start = name.rfind(".", 0, start - 1) + 1
        said = rules.get(name[start:], 0)
        if said & _EXCEPTION:
            suffix = before
            break
        if said & _SUFFIX or above & _WILDCARD:
            suffix = start
    if not suffix:
        return "", None, name
    registrable = name.rfind(".", 0, suffix - 1) + 1
    return name[: registrable - 1] if registrable else "", name[registrable:], name[suffix:]


def _can_end_a_name(label: str) -> bool:
    """Say whether an unlisted last label is one at all, and neither the end of an address nor empty."""
    return label != "" and not label.isdigit() and label[-1] != "]"


def split(ascii_host: str) -> tuple[str, str | None, str | None]:
    """Take a name in A-labels and lower case apart: what stands in front, the registrable domain, the public suffix.

    Private suffixes count. An address or a name with an empty label has neither domain nor suffix; a bare suffix has no domain.
    """
    return _split(ascii_host, _RULES)


def split_icann(ascii_host: str) -> tuple[str, str | None, str | None]:
    """Take a name apart as `split` does, but by the registries' rules alone: `x.pages.dev` belongs to `pages.dev`."""
    return _split(ascii_host, _icann_rules())


def split_bare(text: str) -> tuple[str, str] | None:
    """Take a text that is a registrable domain and nothing else apart at its first dot: the label, and the public suffix.

    A quick way for long lists: None where the text holds A-labels, capitals or more labels, or may be no registrable domain; `parse` tells.
    """
    label, _, suffix = text.partition(".")
    if _RULES.get(suffix, 0) & (_SUFFIX | _WILDCARD) != _SUFFIX or text in _RULES or "xn--" in text:
        return None
    return (label, suffix) if _PLAIN_LABEL.fullmatch(label) else None


def is_suffix(label_or_name: str) -> bool:
    """Say whether the public suffix list knows a name as a suffix, in any case and with A-labels or U-labels."""
    name = label_or_name.lower()
    if not name.isascii():
        name = _to_ascii(name)
    said = _RULES.get(name, 0)
    front, dot, parent = name.partition(".")
    if not dot:
        return said != 0  # `ck` has no rule of its own, only `*.ck`
    if said & (_SUFFIX | _EXCEPTION):
        return said & _SUFFIX != 0
    return front != "" and _RULES.get(parent, 0) & _WILDCARD != 0


_BARE_NAME = re.compile(r"(?:\*\.)?+[a-z0-9._-]++")
"""What a name without a scheme may hold, in A-labels: a comma or a quote beside it belongs to the text, not to the host."""


def parse(host_or_url: str) -> Host | None:
    """Read a URL or a bare name as a browser would; None where it is no host.

    In a URL whatever the standard takes for a host is one. A bare name must be one that the DNS can hold: with a dot, no label empty
    or too long, A-labels that can be read; a bare address must be written out in full.
    """
    if _PLAIN_NAME.fullmatch(host_or_url) and len(host_or_url) <= _LONGEST_NAME:
        return _host(host_or_url)
    text = host_or_url.strip().strip(_TRIMMED_BY_BROWSERS)
    url = _explicit_url(text)
    name = _hostname(url or _bare_url(text))
    if not name or (url is None and not _stands_alone(name, text)):
        return None
    return _host(name)


def to_url(host_or_url: str) -> ada_url.URL | None:
    """Return the URL that a browser would open for a URL or a bare name; None where it would open none."""
    text = host_or_url.strip().strip(_TRIMMED_BY_BROWSERS)
    return read_url(_explicit_url(text) or _bare_url(text))


def read_url(text: str) -> ada_url.URL | None:
    """Read a URL as the standard has it; None where the text is none."""
    try:
        return ada_url.URL(text)
    except UnicodeEncodeError:  # lone surrogates, which browsers replace and UTF-8 cannot hold
        return read_url(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
    except ValueError:
        return None


def _explicit_url(text: str) -> str | None:
    """Return a text that names its scheme as a URL with a scheme that browsers know; None where it names none."""
    text = text.translate(_REMOVED_BY_BROWSERS)
    match = _SCHEME.match(text)
    if match is None:
        return None
    if match["scheme"].lower() in _BROWSER_SCHEMES:
        return text
    other = read_url(text)
    return "https:" + match["rest"] if other is not None and other.hostname else None  # `gopher://welt.de`


def _bare_url(text: str) -> str:
    """Return the URL that a browser would make of a text without a scheme, or the empty string."""
    if _BARE_IPV6.fullmatch(text):
        return f"https://[{text}]"
    if text.startswith(("//", "\\\\")):
        return "https:" + text
    match = _SCHEME.match(text)
    if match and "." not in match["scheme"] and not match["rest"][:1].isdigit():
        return ""  # `mailto:`, `javascript:`, `C:`, as against `welt.de:80`
    if text.startswith(("/", "\\")) or text.translate(_REMOVED_BY_BROWSERS) != text:
        return ""  # a path, or more than one line
    return "https://" + text


def _hostname(text: str) -> str:
    """Return the host of a URL without its final dot; the empty string where there is none."""
    url = read_url(text)
    if url is None:
        return ""
    name = url.hostname
    return name.removesuffix(".") if name.strip(".") else ""


def _stands_alone(name: str, text: str) -> bool:
    """Say whether a name is a host although no scheme says so."""
    if name[0] == "[":
        return True
    labels = name.split(".")
    if labels[-1].isdigit():
        return text.startswith(name)
    if len(labels) < 2 or len(name) > _LONGEST_NAME:
        return False
    return _BARE_NAME.fullmatch(name) is not None and all(0 < len(label) <= _LONGEST_LABEL and _can_be_read(label) for label in labels)


def _can_be_read(label: str) -> bool:
    """Say whether a label is no A-label, or one that stands for a U-label."""
    return not label.startswith("xn--") or ada_url.idna.decode(label) != label


def _to_ascii(name: str) -> str:
    """Return a name in A-labels; the empty string where it has none."""
    try:
        return str(ada_url.idna.encode(name), "ascii")
    except ValueError:
        return ""


def _host(name: str) -> Host:
    """Make the record of a name that is known to be a host."""
    subdomain, registrable_domain, public_suffix = _split(name, _RULES)
    return Host(
        ascii=name,
        unicode=ada_url.idna.decode(name) if "xn--" in name else name,
        subdomain=subdomain,
        registrable_domain=registrable_domain,
        public_suffix=public_suffix,
    )
