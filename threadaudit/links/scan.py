"""One pass over a text that has been made plain: where links stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from threadaudit import hosts
from threadaudit.links.believable import is_host
from threadaudit.links.extent import CJK, Extents
from threadaudit.links.names import name_end, well_formed
from threadaudit.links.repairs import Repair
from threadaudit.records import LinkKind


@dataclass(frozen=True, slots=True)
class Found:
    """A link in the reading."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    url: str
    """Its URL, not yet serialised."""
    kind: LinkKind
    """Whether it stands as a link."""
    repairs: tuple[Repair, ...]
    """What was changed beside the reading itself."""
    confidence: float
    """How sure it is."""


_ANCHORS = (
    re.compile(r": (?= [/\\]{2} [^\s/\\] )", re.VERBOSE),  # a scheme ends
    re.compile(r"\. (?= [^\W_] )", re.VERBOSE),  # a label ends and another begins
)

_SCHEME = re.compile(
    r"""
    (?:
        (?P<good> https? | ftps? | wss? )
      | (?P<dead> h (?: xx | tx | xt | \*\* | __ | -- ) ps? | fx{1,2}p s? )    # hxxp, h**p, fxp
      | (?P<cut> (?<! [^\W_] ) ttps? )                                         # the first letter got lost
      | (?P<other> (?<! [^\W_] ) [a-z] [a-z0-9+.-]{1,11} )
    ) \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_SCHEME = 12

_AUTHORITY = re.compile(
    r"""
    (?P<user> (?> [\w.~%!$&*+,;=:-]*+ @ )++ )?+            # user name and password, each @ but the last is part of them
    (?:
        \[ (?P<address> [0-9a-fA-F:.]++ ) \]                # an IPv6 address
      | (?P<name> [^\s\x00-\x20<>"'`\\/?\#@:()\[\]{}|^,;!&=*+~$\x7f-\xa0\xab\xbb\u2000-\u206f\u3000-\u3004\u3008-\u3020\uff00-\uff0f]++ )
    )
    (?: : (?P<port> [0-9]{1,5}+ ) (?! [0-9] ) )?+
    """,
    re.VERBOSE,
)

_LABEL_BACKWARDS = re.compile(r"[\w-]*+")
_LONGEST_LABEL = 64
_REST_OF_NAME = re.compile(r"(?: \. [\w-]++ )++", re.VERBOSE)
_PORT = re.compile(r": (?P<port> [0-9]{1,5}+ ) (?! [0-9] )", re.VERBOSE)
_MAIL_TAIL = re.compile(r"(?: [+] [\w.+-]{0,64}+ )?+ @ [\w.-]++", re.VERBOSE)
_LAST_OF_NO_SPACES = re.compile(rf".* [{CJK}] (?= [A-Za-z0-9] )", re.VERBOSE | re.DOTALL)
_WWW_IN_FRONT = re.compile(r".*? [^\W\d_wW] (?= www \Z )", re.VERBOSE | re.IGNORECASE)

_SHORT_LINK = re.compile(
    r"""
    (?: t\.co | pic\.(?:twitter|x)\.com ) / (?P<slug> [A-Za-z0-9]++ ) (?P<query> \? [A-Za-z0-9!?*'();:&=+$/%\#\[\]_.,~|-]*+ )?+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SLUG_LENGTH = 10
# Every complete t.co link since 2012 has ten characters; those of 2011 have eight and are shorter than ten as they stand.


class Scanner:
    """A text on its way through, from left to right."""

    def __init__(self, text: str) -> None:
        """Take a text that has been made plain."""
        self._text = text
        self._extents = Extents(text)
        self._floor = 0
        """Where the last link ended: nothing before it is looked at again."""
        self._glue = -1
        """Where a link was cut off, so that what follows at once is glued to it."""

    def links(self) -> Iterator[Found]:
        """Yield the links in text order."""
        anchors = sorted(match.start() for pattern in _ANCHORS for match in pattern.finditer(self._text))
        for at in anchors:
            if at < self._floor:
                continue
            found = self._explicit(at) if self._text[at] == ":" else self._bare(at)
            if found:
                self._floor = max(self._floor, found.end)
                yield found

    def _explicit(self, colon: int) -> Found | None:
        """Read the URL whose scheme ends at a colon."""
        text = self._text
        window = max(self._floor, colon - _LONGEST_SCHEME)
        scheme = _SCHEME.search(text, window, colon)
        if scheme is None:
            return None
        start = scheme.start()
        after = colon + 1
        while text[after : after + 1] in ("/", "\\"):
            after += 1
        authority = _AUTHORITY.match(text, after)
        if authority is None:
            return None
        end = self._authority_end(authority, after)
        if end is None:
            return None
        short = self._short_link(authority.start("name"), authority) if authority["name"] else None
        body = short or self._after_host(end)
        before = text[start - 1 : start]
        repairs = self._scheme_repairs(scheme, text[colon:after])
        if start and (before.isalnum() or start == self._glue):
            repairs += (Repair.UNGLUE,)
        name = (scheme["good"] or "").lower() or _living(scheme)
        kind = LinkKind.LINK if scheme["good"] and before not in ("@", "#", "$", "＠", "＃") else LinkKind.MENTION
        return Found(start, body, f"{name}://{text[after:body]}", kind, repairs, 0.95 if kind is LinkKind.LINK else 0.85)

    def _scheme_repairs(self, scheme: re.Match[str], slashes: str) -> tuple[Repair, ...]:
        if scheme["dead"]:
            return (Repair.REFANG,)
        return (Repair.SCHEME_REPAIRED,) if scheme["cut"] or slashes != "://" else ()

    def _authority_end(self, authority: re.Match[str], start: int) -> int | None:
        """Return where the host and port of a URL end; None where there is no host."""
        if authority["address"]:
            return authority.end()
        first = authority.start("name")
        name = authority["name"].rstrip(".")
        if not name:
            return None
        if name.isascii() and ("." not in name or name.replace(".", "").replace("x", "").isalnum() and name[-1].isdigit() or "%" in name):
            return authority.end() if well_formed(name) and hosts.parse("http://" + name) else None
        length = name_end(name)
        if not length:
            last = name.rpartition(".")[2]
            if not (well_formed(name) and len(last) > 1 and last.isalpha()):
                return None
            length = len(name)
        if not well_formed(name[:length]):
            return None
        if length < len(authority["name"]):
            self._glue = first + length
            return first + length
        return authority.end()

    def _short_link(self, start: int, authority: re.Match[str]) -> int | None:
        """Return where a short link of known length ends; None where it is none."""
        match = _SHORT_LINK.match(self._text, start)
        if match is None:
            return None
        slug = match["slug"]
        if len(slug) > _SLUG_LENGTH:
            self._glue = match.start("slug") + _SLUG_LENGTH
            return self._glue
        return self._extents_trim(match) if match["query"] else match.end("slug")

    def _extents_trim(self, match: re.Match[str]) -> int:
        return max(min(match.end(), self._extents.body_end(match.end("slug"))), match.end("slug"))

    def _after_host(self, end: int) -> int:
        """Return where the URL ends whose host and port end here."""
        if self._text[end : end + 1] in ("/", "?", "#") and self._text[end : end + 1]:
            return self._extents.body_end(end)
        if self._text[end : end + 1] == "\\" and self._text[end + 1 : end + 2] not in ("", " ", "\n", '"', "\\"):
            return self._extents.body_end(end + 1)
        return end

    def _bare(self, dot: int) -> Found | None:
        """Read the name without a scheme that has a dot here."""
        text = self._text
        start = self._label_start(dot)
        rest = _REST_OF_NAME.match(text, dot)
        run_end = rest.end() if rest else dot + 1
        if start == dot:
            return None
        start, glued = self._past_marker(start, dot)
        mail = _MAIL_TAIL.match(text, run_end)
        before = text[start - 1 : start]
        if mail or (before and before in "@#$＠＃"):
            self._floor = mail.end() if mail else run_end
            return None
        name = text[start:run_end]
        length = name_end(name)
        if not length or not well_formed(name[:length]):
            self._floor = run_end
            return None
        end = start + length
        glued |= start == self._glue
        if before and before in "-_./\\" and not glued:
            self._floor = run_end
            return None
        return self._accepted(start, end, run_end, glued=glued)

    def _accepted(self, start: int, end: int, run_end: int, *, glued: bool) -> Found | None:
        """Return the host that stands here with its path, where it is believable."""
        text = self._text
        cut = end < run_end and text[end].isascii() and text[end] != "."
        short = _SHORT_LINK.match(text, start)
        port = _PORT.match(text, end)
        host_end = port.end() if port else end
        body = (self._short_link(start, short) if short else None) or self._after_host(host_end)
        before, after = text[start - 1 : start] if start else "", text[body : body + 1]
        if not is_host(text[start:end], before, after, has_path=body > end):
            self._floor = max(end, self._floor)
            return None
        if cut:
            self._glue = end
        kind = LinkKind.MENTION if glued or cut or not _is_latin(text[start:end]) else LinkKind.LINK
        repairs = ((Repair.UNGLUE,) if glued or cut else ()) + (Repair.SCHEME_ADDED,)
        return Found(start, body, "https://" + text[start:body], kind, repairs, 0.9 if not glued else 0.8)

    def _label_start(self, dot: int) -> int:
        """Return where the label that ends at a dot begins."""
        text = self._text
        floor = max(self._floor, dot - _LONGEST_LABEL)
        window = text[floor:dot]
        backwards = _LABEL_BACKWARDS.match(window[::-1])
        start = dot - (backwards.end() if backwards else 0)
        scripts = _LAST_OF_NO_SPACES.match(text, start, dot)
        if scripts:
            return scripts.end()
        www = _WWW_IN_FRONT.match(text, start, dot)
        if www:
            self._glue = www.end()
            return www.end()
        return start

    def _past_marker(self, start: int, dot: int) -> tuple[int, bool]:
        """Return where the label begins behind a numbering mark that is glued to it, and whether one is."""
        match = _MARKER.match(self._text, max(start - 4, 0), dot)
        for back in range(max(start - 4, self._floor), start):
            match = _MARKER.match(self._text, back, dot)
            if match and match.end() > start:
                return match.end(), True
        return start, False


_MARKER = re.compile(
    r"""
    (?<! [\w/.] ) [0-9]{1,3}+ / [0-9]{1,3}+ (?= [^\W\d_] )     # 18/22 right before a letter
    """,
    re.VERBOSE,
)


def _living(scheme: re.Match[str]) -> str:
    """Return the scheme that a dead or cut one stands for."""
    if scheme["dead"]:
        return "ftp" if scheme["dead"][0] in "fF" else "https" if scheme["dead"][-1] in "sS" else "http"
    if scheme["cut"]:
        return "h" + scheme["cut"].lower()
    return "https"


def _is_latin(name: str) -> bool:
    """Say whether twitter-text would link the name: it does so for ASCII and accented Latin letters."""
    return all(character < "\u0250" or character > "\u2e80" for character in name)
