"""One pass over a text that has been made plain: where links stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from threadaudit import hosts
from threadaudit.late import late
from threadaudit.links import words
from threadaudit.links.believable import is_host
from threadaudit.links.extent import CJK, Extents, holds_cjk
from threadaudit.links.names import name_end, well_formed
from threadaudit.links.repairs import Repair
from threadaudit.links.schemes import scheme_before
from threadaudit.links.shorteners import short_link_end
from threadaudit.records import LinkKind

if TYPE_CHECKING:
    from threadaudit.fold import Reading
    from threadaudit.links.schemes import Scheme


class Found(NamedTuple):
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
    host: tuple[int, int]
    """Where its host stands."""


_COLON = late(r": (?= [/\\] )", re.VERBOSE)  # a scheme ends
_DOT = late(
    r"""
    \. (?= [^\W\d_]                                                 # a label ends and another begins
         | [0-9]{1,3}+ \. [0-9]{1,3}+ \. [0-9]{1,3}+ (?! [\w.] ) )   # or it may be an address
    """,
    re.VERBOSE,
)

_AUTHORITY = late(
    r"""
    (?P<user> (?> [\w.~%!$&*+,;=:⁄∕⧸／-]*+ @ )++ )?+        # user name and password, each @ but the last is part of them
    (?:
        \[ (?P<address> [0-9a-fA-F:.]++ ) \]                # an IPv6 address
      | (?P<name> [$]?+
          [^\s\x00-\x20<>"'`\\/?\#@:()\[\]{}|^,;!&=*+~$\x7f-\xa0\xab\xbb\u2000-\u206f\u3000-\u3004\u3008-\u3020\uff00-\uff0f]++ )
    )
    (?: : (?P<port> [0-9]{1,5}+ ) (?! [0-9] ) )?+
    """,
    re.VERBOSE,
)
_SCHEME_AGAIN = late(r"(?: https? | hxxps? ) \Z", re.VERBOSE | re.IGNORECASE)

_NAME_BACKWARDS = late(r"[\w-]*+ (?: \. [\w-]++ )*+", re.VERBOSE)
_LONGEST_NAME = 254
_REST_OF_NAME = late(r"(?: \. [\w-]++ )++", re.VERBOSE)
_PORT = late(r": (?P<port> [0-9]{1,5}+ ) (?! [0-9] )", re.VERBOSE)
_IPV4 = late(r"(?: [0-9]{1,3}+ \. ){3} [0-9]{1,3}+", re.VERBOSE)
_NETWORK = late(r"/ [0-9]{1,2}+ (?! [\w/?] | \.\w )", re.VERBOSE)  # 192.168.0.0/24 is a range of addresses
_LINE_NUMBER = late(r": (?! 80 (?! [0-9] ) | 443 (?! [0-9] ) ) [0-9]{1,3}+ (?! [0-9/] )", re.VERBOSE)  # main.rs:12
_MARKER_BEHIND = late(r"[0-9]{1,3}+ / [0-9]{0,3}+ (?! [\w/.] )", re.VERBOSE)
_ACCOUNT_BEFORE = late(r": [\w.=/-]{1,64}+ [@#!]", re.VERBOSE)  # read from its end: @name:server
_LOOSE_FRONT = late(r"(?: \A | [\s(\"'„“] ) (?: - | [*•]? \. | \.\. ) \Z", re.VERBOSE)
_NO_LATIN = "бгдёжзийклмнптфцчшщъыьэюя"
_CYRILLIC_BEFORE = late(
    rf"""
    (?= [\u0400-\u04ff]{{3}} )                                       # a word, at least two letters of which no Latin ones imitate,
    [\u0400-\u04ff]*? [{_NO_LATIN}] [\u0400-\u04ff]*? [{_NO_LATIN}]
    [\u0400-\u04ff]*+ (?= [A-Za-z]{{3}} )                             # and then a Latin one
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAIL_BEHIND = late(r"(?: [+] [\w.+-]{0,64}+ )?+ @ [\w.-]++", re.VERBOSE)
_BEFORE_WWW = late(r"[^.]*? [^\W\d_wW] (?= www \. | (?-i: pic\.(?: twitter | x )\.com/ ) )", re.VERBOSE | re.IGNORECASE)
_MARKER_BEFORE = late(
    r"""
    (?<! [\w/.,+:=~%#-] ) (?: [0-9]{1,3}+ / )                       # 18/, and in 18/22 what follows it
    """,
    re.VERBOSE,
)
_DIGITS_IN_FRONT = late(r"[0-9]{1,3}+ (?= [^\W\d_] )", re.VERBOSE)


_CLEAR_SUFFIXES = (words.NEVER_WORDS - {"info"}) | {"de"}
_OTHERWISE_USED = (words.FILE_SUFFIXES, words.CODE_SUFFIXES, words.PROGRAM_WORDS, words.WORD_SUFFIXES)


class Scanner:
    """A text on its way through, from left to right."""

    def __init__(self, reading: Reading) -> None:
        """Take a text that has been made plain, with what was read for dots, colons and slashes."""
        self._reading = reading
        self._text = text = reading.text
        self._extents = Extents(text)
        self._floor = 0
        """Nothing before it is looked at again."""
        self._glue = -1
        """Where a link was cut off, so that what follows at once is glued to it."""

    def links(self) -> Iterator[Found]:
        """Yield the links in text order."""
        anchors = [match.start() for match in _DOT.finditer(self._text)]
        colons = [match.start() for match in _COLON.finditer(self._text)]
        for at in sorted(anchors + colons):
            if at < self._floor:
                continue
            found = self._explicit(at) if self._text[at] == ":" else self._at_dot(at)
            if found:
                self._floor = max(self._floor, found.end)
                yield found

    def _explicit(self, colon: int) -> Found | None:
        """Read the URL whose scheme ends at a colon."""
        after = self._past_slashes(colon + 1)
        scheme = scheme_before(self._text, after, self._floor)
        return self._with_scheme(scheme, after) if scheme else None

    def _past_slashes(self, at: int) -> int:
        while self._text[at : at + 1] in ("/", "\\"):
            at += 1
        return at

    def _with_scheme(self, scheme: Scheme, after: int) -> Found | None:
        """Read the URL whose host begins behind a scheme."""
        dots = len(self._text[after : after + 3]) - len(self._text[after : after + 3].lstrip("."))
        after += dots
        authority = _AUTHORITY.match(self._text, after)
        end = self._authority_end(authority) if authority else None
        if authority is None or end is None:
            return None
        if not scheme.known and not hosts.is_suffix(self._text[after:end].rpartition(".")[2]):
            return None
        start, text = scheme.start, self._text
        odd = dots > 0 or (authority["name"] is not None and not well_formed(text[authority.start("name") : end].partition(":")[0]))
        body = self._glued_short_link(authority.start("name")) if authority["name"] else None
        if body is None:
            body = self._after_host(end)
        body, ending = self._ending(after, end, body)
        if text[body : body + 1].isalnum():
            self._glue = body
        before = text[start - 1] if start else ""
        glued = start == self._glue or before.isalnum()
        whole = scheme.whole and not odd and before not in ("@", "#", "$", "＠", "＃")
        kind = LinkKind.LINK if whole else LinkKind.MENTION
        repairs = (*((Repair.UNGLUE,) if glued else ()), *scheme.repairs, *ending)
        confidence = 0.5 if ending else 0.95 if whole else 0.85
        return Found(start, body, f"{scheme.name}://{text[after:body]}", kind, repairs, confidence, (after, end))

    def _ending(self, start: int, host_end: int, end: int) -> tuple[int, tuple[Repair, ...]]:
        """Return where a URL ends once lines below are looked at, and what that took: a break removed, or a rest that is missing."""
        if end > host_end:
            further = self._extents.continued(start, end)
            if further > end:
                return further, (Repair.REJOINED,)
            if self._text.startswith(("…", "..."), end):
                return end, (Repair.TRUNCATED,)
        return end, ()

    def _authority_end(self, authority: re.Match[str]) -> int | None:
        """Return where the host and port of a URL end; None where there is no host."""
        if authority["address"]:
            return authority.end() if hosts.parse(f"http://[{authority['address']}]") else None
        first, name = authority.start("name"), authority["name"]
        if self._text[first + len(name) : first + len(name) + 2] in (":/", ":\\"):
            name = _SCHEME_AGAIN.sub("", name)  # two schemes, or the next URL run together with this host
            return first + len(name) if name and name_end(name) == len(name) and well_formed(name) else None
        length = self._name_length(name)
        if not length or (self._text.startswith("…", first + length) and not name_end(name)):
            return None
        if length < len(name.rstrip(".")):
            self._glue = first + length
        return authority.end() if length == len(name) else first + length

    def _name_length(self, name: str) -> int:
        """Return how much of a name behind a scheme is a host; 0 where nothing is."""
        bare = name.rstrip(".")
        if not bare:
            return 0
        length = name_end(bare)
        if length:
            return length if _opens(bare[:length]) else 0
        last = bare.rpartition(".")[2]
        odd = last == bare or last[0].isdigit() or "%" in bare  # a name without dots, a number, percent signs
        if not odd and not (len(last) > 1 and last.isalpha()):
            return 0
        return len(bare) if well_formed(bare) and hosts.parse("http://" + bare) else 0

    def _glued_short_link(self, start: int) -> int | None:
        """Return where a short link of known length ends; None where it is none."""
        short = short_link_end(self._text, start)
        if short is None:
            return None
        end, cut = short
        if cut:
            self._glue = end
        elif self._text[end : end + 1] == "?":
            return max(end, self._extents.body_end(end))
        return end

    def _after_host(self, end: int) -> int:
        """Return where the URL ends whose host and port end here."""
        character = self._text[end : end + 1]
        if character and character in "/?#":
            return max(end, self._extents.body_end(end))
        if character == "\\" and self._text[end + 1 : end + 2] not in ("", " ", "\n", '"', "\\"):
            return max(end, self._extents.body_end(end + 1))
        return end

    def _at_dot(self, dot: int) -> Found | None:
        """Read the name that has a dot here."""
        text = self._text
        rest = _REST_OF_NAME.match(text, dot)
        run_end = rest.end() if rest else dot + 1
        floor, start = self._floor, self._name_start(dot)
        self._floor = max(floor, start)
        if start == dot:
            self._floor = dot + 1
            return None
        if text[start - 1 : start] in ("/", "\\", ":") and start:
            scheme = scheme_before(text, start, floor)
            if scheme and scheme.known:
                return self._with_scheme(scheme, start)
        found = self._bare(start, run_end)
        if found is None:
            glued_scheme = text[run_end : run_end + 2] in (":/", ":\\")  # Satz.https://
            self._floor = max(self._floor, text.rfind(".", dot, run_end) + 1 if glued_scheme else run_end)
        return found

    def _bare(self, start: int, run_end: int) -> Found | None:
        """Read the name without a scheme that stands here."""
        text = self._text
        mail = _MAIL_BEHIND.match(text, run_end)
        if mail:
            self._floor = mail.end()
            return self._with_user(start)
        start, glued = self._past_marker(start)
        before = text[start - 1] if start else ""
        glued |= start == self._glue or before == "_"
        if before and before in "@$＠#＃" and not glued:
            return None
        if (before == ":" and _ACCOUNT_BEFORE.match(text[max(0, start - 66) : start][::-1])) or (
            before == "%" and text.startswith("40", start)
        ):
            return None
        name = text[start:run_end]
        if _IPV4.fullmatch(name):
            return self._address(start, run_end) if not before or before not in "-./\\#" else None
        length = name_end(name)
        end = start + length
        if not length:
            return None
        if not well_formed(text[start:end]):
            return None
        relative = self._relative(start, end) and not glued
        if before and before in "-./\\" and not glued and not relative:
            if not self._set_off(start, end):
                return None
            glued = True
        return self._believed(start, end, run_end, glued=glued, relative=relative)

    def _relative(self, start: int, end: int) -> bool:
        """Say whether two slashes stand in front, as in `src=//welt.ltd`, or two backward ones and another behind."""
        text = self._text
        if start < 2 or text[max(0, start - 3) : start - 2].strip(" \t\r\n\"'(=<>"):
            return False
        return text[start - 2 : start] == "//" or (text[start - 2 : start] == "\\\\" and text[end : end + 1] == "\\")

    def _set_off(self, start: int, end: int) -> bool:
        """Say whether dots, a hyphen or a star in front of a name are no part of it."""
        text = self._text
        if text[max(0, start - 3) : start] == "...":
            return True
        if not _LOOSE_FRONT.search(text, max(0, start - 3), start) and not (start < 3 and _LOOSE_FRONT.search(text[:start])):
            return False
        suffix = text[start:end].rpartition(".")[2].lower()
        if text[start - 1] == "." and text[start - 2 : start - 1] != "*":  # .text.hot: a section of a program
            return text[end : end + 1] == "/" or suffix in _CLEAR_SUFFIXES
        return text[end : end + 1] == "/" or suffix == "de" or not any(suffix in group for group in _OTHERWISE_USED)

    def _with_user(self, start: int) -> Found | None:
        """Read the link that has a user name and no scheme: `//welt.de@evil.ltd/`; without the slashes it is an e-mail address."""
        text = self._text
        authority = _AUTHORITY.match(text, start) if self._relative(start, start) else None
        if authority is None or not authority["name"] or name_end(authority["name"]) != len(authority["name"]):
            return None
        body = self._after_host(authority.end())
        repairs = (Repair.SCHEME_ADDED,)
        return Found(start - 2, body, "https://" + text[start:body], LinkKind.MENTION, repairs, 0.8, (start, authority.end()))

    def _address(self, start: int, end: int) -> Found | None:
        """Return the address that stands here without a scheme: only with a port or path, or where its dots were bracketed."""
        port = _PORT.match(self._text, end)
        body = self._after_host(port.end() if port else end)
        if _NETWORK.match(self._text, end) or (body == end and not self._marked(start, end)) or hosts.parse(self._text[start:end]) is None:
            return None
        return Found(start, body, "http://" + self._text[start:body], LinkKind.LINK, (Repair.SCHEME_ADDED,), 0.8, (start, end))

    def _marked(self, start: int, end: int) -> bool:
        """Say whether something here was read for a dot, colon or slash: nobody does that to an ordinary word, but `(.)` has a life."""
        if Repair.REFANG not in self._reading.repairs(start, end):
            return False
        first, last = self._reading.source(start, end)
        spaced = " " in self._reading.original[first:last]
        suffix = self._text[start:end].rpartition(".")[2]
        sentence = suffix.istitle() and suffix.lower() not in words.COUNTRY_SUFFIXES  # Ende.)Es
        return not (spaced or sentence) or suffix.lower() not in words.WORD_SUFFIXES

    def _believed(self, start: int, end: int, run_end: int, *, glued: bool, relative: bool) -> Found | None:
        """Return the host that stands here with its path, where it is believable."""
        text = self._text
        compound = text[end : end + 1] == "-"
        cut = end < run_end and text[end].isascii() and (compound or text[end] not in "._-")
        port = _PORT.match(text, end)
        suffix = text[start:end].rpartition(".")[2]
        if suffix in words.FILE_SUFFIXES | words.CODE_SUFFIXES and _LINE_NUMBER.match(text, end):
            return None
        if text[start - 1 : start] == "_" and start and suffix in words.PROGRAM_WORDS | words.CODE_SUFFIXES | words.FILE_SUFFIXES:
            return None
        body = self._glued_short_link(start)
        if body is None:
            body = self._after_host(port.end() if port and int(port["port"]) < 65536 else end)
        if not self._marked(start, end) and not is_host(
            text[start:end], text[start - 1 : start] if start else "", text[body : body + 2], has_path=body > end
        ):
            self._floor = max(self._floor, end)
            return None
        if cut:
            if not compound and not _glued_word(suffix, text[end:run_end]) and not _MARKER_BEHIND.match(text, end):
                return None
            self._glue = end
        whole = not glued and not cut and _is_latin(text[start:end])
        repairs = ((Repair.UNGLUE,) if glued or cut else ()) + (Repair.SCHEME_ADDED,)
        first = start - 2 if relative else start
        kind = LinkKind.LINK if whole else LinkKind.MENTION
        body, ending = self._ending(start, end, body)
        confidence = 0.5 if ending else 0.9 if whole else 0.8
        return Found(first, body, "https://" + text[start:body], kind, (*repairs, *ending), confidence, (start, end))

    def _name_start(self, dot: int) -> int:
        """Return where the name that has a dot here begins."""
        text = self._text
        floor = max(self._floor, dot - _LONGEST_NAME)
        backwards = _NAME_BACKWARDS.match(text[floor:dot][::-1])
        start = dot - (backwards.end() if backwards else 0)
        if text[start - 1 : start] != "/" or not start:
            start += len(text[start:dot]) - len(text[start:dot].lstrip("_"))
        if text[start] == "-" and text[start + 1] != "-":
            start += 1
        if not text[start:dot].isascii():
            scripts = _after_cjk(text, start, dot) or _CYRILLIC_BEFORE.match(text, start, dot)
            if scripts:
                return scripts.end()
        www = _BEFORE_WWW.match(text, start, dot + 13)
        if www:
            self._glue = www.end()
            return www.end()
        return start

    def _past_marker(self, start: int) -> tuple[int, bool]:
        """Return where the name begins behind a numbering mark that is glued to it, and whether one is."""
        text = self._text
        if text[start - 1 : start] != "/" or not start:
            return start, False
        if not _MARKER_BEFORE.match(text, _digits_start(text, start - 1)):
            return start, False
        total = _DIGITS_IN_FRONT.match(text, start)
        return (total.end() if total else start), True


@cache
def _cjk_before() -> re.Pattern[str]:
    return re.compile(rf"[^.]* [{CJK}] (?= [A-Za-z0-9] )", re.VERBOSE)


def _after_cjk(text: str, start: int, end: int) -> re.Match[str] | None:
    """Match what stands before a name in a script without spaces; None where nothing does."""
    return _cjk_before().match(text, start, end) if holds_cjk(text[start:end]) else None


def _opens(name: str) -> bool:
    """Say whether a browser would open a name, if perhaps not one that anybody could register: `-a_b.welt.ltd`."""
    return well_formed(name) or ("" not in name.lstrip(".").split(".") and hosts.parse("http://" + name.lstrip(".")) is not None)


def _glued_word(suffix: str, behind: str) -> bool:
    """Say whether a word is written against a host, and it is not a name from a program: `http.postBuffer`."""
    return not behind[0].isdigit() and (len(suffix) == 2 or suffix in words.NEVER_WORDS) and behind[1:].islower()


def _digits_start(text: str, end: int) -> int:
    """Return where the digits that end here begin; four are looked at, since no numbering mark has more than three."""
    start = end
    while start and end - start < 4 and text[start - 1].isdigit():
        start -= 1
    return start


def _is_latin(name: str) -> bool:
    """Say whether twitter-text would link the name: it does so for ASCII and accented Latin letters."""
    return name.isascii() or all(character < "\u0250" or character > "\u2e80" for character in name)
