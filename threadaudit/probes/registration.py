"""What a registry says of a domain, in the same words whether RDAP or WHOIS told it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from threadaudit import hosts

NOT_PUBLISHED = "not_published"
"""Stands in a field that the registry keeps to itself; None stands in one that could not be read."""

_LONGEST_VALUE = 200
_MOST_VALUES = 50


@dataclass(frozen=True, slots=True)
class Registration:
    """What a registry says of a domain.

    A field holds None where it could not be read, and `not_published` where the registry never tells it or has blacked it out.
    """

    domain: str
    """The domain that was asked about, A-labels."""
    registered_at: str | None = None
    """When it was registered, ISO 8601, UTC; where the registry names only the day, that day's midnight."""
    expires_at: str | None = None
    """Until when it is paid, in the same form."""
    changed_at: str | None = None
    """When the registration was last changed, in the same form."""
    registrar: str | None = None
    """Through whom it was registered."""
    registrar_id: str | None = None
    """The registrar's number at IANA."""
    statuses: tuple[str, ...] = ()
    """What holds for the domain, in the words of RDAP (`client transfer prohibited`), in order; empty where nothing was said."""
    name_servers: tuple[str, ...] = ()
    """Its name servers, A-labels, sorted; empty where nothing was said."""
    registrant: str | None = None
    """To whom it belongs."""
    country: str | None = None
    """The registrant's country, as the registry writes it."""
    dnssec: str | None = None
    """`signed` or `unsigned`."""
    handle: str | None = None
    """The registry's own number for it."""
    source: str = ""
    """The server that said so."""

    def says_something(self) -> bool:
        """Say whether anything was read beside the domain's name."""
        return any(getattr(self, field.name) for field in fields(self) if field.name not in ("domain", "source"))

    def filled_from(self, other: Registration) -> Registration:
        """Return this with its empty fields taken from another source."""
        missing = [field.name for field in fields(self) if not getattr(self, field.name)]
        return replace(self, **{name: getattr(other, name) for name in missing})

    def with_silence(self) -> Registration:
        """Return this with `not_published` in the empty fields that the registry is known never to tell."""
        silent = _NEVER_TOLD.get(self.domain.rpartition(".")[2], ())
        changes: dict[str, Any] = {name: NOT_PUBLISHED for name in silent if getattr(self, name) is None}
        return replace(self, **changes)


# What registries never tell, by top-level domain; from the fields that their WHOIS and RDAP answers have (python-whois 0.9.6 names the
# same ones) and their own descriptions. A value that is told all the same is believed.
_NEVER_TOLD: dict[str, tuple[str, ...]] = {
    "at": ("registered_at", "expires_at"),
    "au": ("registered_at", "expires_at"),
    "be": ("expires_at", "changed_at", "registrant"),
    "bg": ("registered_at", "expires_at", "changed_at", "registrar"),
    "ch": ("expires_at", "changed_at", "registrant"),
    "de": ("registered_at", "expires_at", "registrar", "registrar_id", "registrant"),
    "eu": ("registered_at", "expires_at", "changed_at", "registrant"),
    "hu": ("expires_at", "changed_at", "registrar", "registrant"),
    "li": ("expires_at", "changed_at", "registrant"),
    "lu": ("registered_at", "expires_at", "changed_at"),
    "lv": ("registered_at", "expires_at"),
    "nl": ("expires_at",),
    "no": ("expires_at",),
}

# How registries black a value out; compared in lower case, at the beginning.
_BLACKED_OUT = (
    "redacted",
    "not disclosed",
    "non disclosed",
    "data protected",
    "data redacted",
    "gdpr",
    "statutory masking",
    "hidden",
    "information not disclosed",
    "not shown",
    "withheld",
    "private person",
)

_CONTROL = re.compile(
    r"""
    \x1b \[ [0-?]*+ [ -/]*+ [@-~]           # a terminal's command, ECMA-48
    | \x1b \] [^\x07\x1b]{0,500}+ [\x07]?+  # a terminal's title or link
    | [\x00-\x1f\x7f-\x9f]                  # any other control character
    | [\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]  # what steers the reading direction, or is not seen
    | [\ud800-\udfff\U000e0000-\U000e007f]  # lone surrogates, tags
    """,
    re.VERBOSE,
)


def tidy(value: object) -> str | None:
    """Return a registry's value as one short line without anything that a terminal obeys; None where nothing is left or it is no text."""
    if not isinstance(value, str | int) or isinstance(value, bool):
        return None
    text = " ".join(_CONTROL.sub(" ", str(value)[: 5 * _LONGEST_VALUE]).split())
    return text[:_LONGEST_VALUE].rstrip() or None


def tidy_lines(text: str) -> list[str]:
    """Return the lines of a registry's text without anything that a terminal obeys, and without white space at their ends."""
    return [_CONTROL.sub(" ", line.expandtabs(4)).rstrip() for line in text.splitlines()]


def owner(value: object) -> str | None:
    """Return the name of a registrant, or `not_published` where it is blacked out."""
    text = tidy(value)
    return NOT_PUBLISHED if text is not None and text.lower().strip("*-–<>[]() ").startswith(_BLACKED_OUT) else text


def name_server(value: object) -> str | None:
    """Return a name server in A-labels, without the addresses that may stand behind it; None where it is none."""
    words = (tidy(value) or "").split()
    host = hosts.parse(words[0].rstrip(".,")) if words else None
    return host.ascii if host is not None and host.public_suffix is not None and "/" not in words[0] else None


def name_servers(values: list[object]) -> tuple[str, ...]:
    """Return name servers, each once, sorted."""
    return tuple(sorted({name for value in values[:_MOST_VALUES] if (name := name_server(value)) is not None}))


_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")


def statuses(values: list[object]) -> tuple[str, ...]:
    """Return what holds for a domain in the words of RDAP: `clientHold https://…` becomes `client hold` (RFC 8056)."""
    seen: dict[str, None] = {}
    for value in values[:_MOST_VALUES]:
        words = [word for word in (tidy(value) or "").split() if "://" not in word and word[0] != "("]
        for part in " ".join(words).replace(";", ",").split(","):
            text = _WORD_START.sub(" ", part).lower().replace("_", " ").strip(" .")
            if text:
                seen.setdefault("active" if text == "ok" else text)
    return tuple(seen)


def is_about(name: object, domain: str) -> bool:
    """Say whether a name that an answer gives is the domain that was asked about, in any case and spelling."""
    text = tidy(name)
    if text is None:
        return False
    host = hosts.parse(text.rstrip("."))
    return host is not None and host.ascii == domain


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero",
            "feb february februar février febrero",
            "mar march märz mars marzo",
            "apr april avril abril",
            "may mai mayo",
            "jun june juni juin junio",
            "jul july juli juillet julio",
            "aug august août agosto",
            "sep sept september septembre septiembre",
            "oct october oktober octobre octubre",
            "nov november novembre noviembre",
            "dec december dezember décembre diciembre",
        ),
        1,
    )
    for name in names.split()
}

_DATE = re.compile(
    r"""
    (?<![\d.])
    (?:
        (?P<year> (?:19|20)\d\d ) [-./\ ] \ ?+ (?P<month> \d\d? | [^\W\d_]{3,10}+ ) [-./\ ] \ ?+ (?P<day> \d\d? )  # 2026-11-02
        | (?P<solid> (?:19|20)\d{6} )                                                        # 20261102
        | (?P<day2> \d\d? ) (?: (?:st|nd|rd|th) (?=\W) )?+ [-./\ ] \ ?+ (?P<month2> \d\d? | [^\W\d_]{3,10}+ ) [-./,\ ] \ ?+
          (?P<year2> (?:19|20)\d\d )                                                         # 02.11.2026, 2-Nov-2026, 2nd Nov, 2026
        | (?P<month3> [^\W\d_]{3,10}+ ) [-\ ] \ ?+ (?P<day3> \d\d? ) ,?+ \  (?P<year3> (?:19|20)\d\d )  # Nov 2, 2026
        | (?P<month4> [^\W\d_]{3,10}+ ) \ \ ?+ (?P<day4> \d\d? ) \  (?P<time4> \d\d:\d\d:\d\d ) \  (?P<zone4> [A-Z]{3,5}+ \  )?+
          (?P<year4> (?:19|20)\d\d )                                                         # Tue Jun 21 23:59:59 GMT 2011
    )
    (?!\d)
    """,
    re.VERBOSE,
)

_TIME = re.compile(
    r"""
    [T\ ]{0,2} \ {0,3}
    (?P<hour> [01]?\d | 2[0-3] ) : (?P<minute> [0-5]\d ) (?: : (?P<second> [0-5]\d | 60 ) )?+ (?: [.,] \d{1,9}+ )?+   # 08:30:00.0
    \ ?+ \(?+
    (?: (?P<zone> [A-Z]{1,5}+ ) (?= [\W\d] | $ ) )?+                                 # Z, UTC, CEST
    (?: (?P<sign> [-+] ) (?P<hours> [01]?\d ) (?: :?+ (?P<minutes> [0-5]\d ) )?+ (?! \d ) )?+  # +02:00
    """,
    re.VERBOSE | re.IGNORECASE,
)

_BEFORE = re.compile(r"before \s (?: (?P<month> [a-z]{3,9}+ ) - )?+ (?P<year> (?:19|20)\d\d ) \Z", re.VERBOSE | re.IGNORECASE)
"""How Nominet writes the dates of its oldest domains: `before Aug-1996`."""

# The zones that registries name by letters, in hours from UTC; letters that mean several zones (IST, CST) are left out.
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "met": 1, "mest": 2, "eet": 2, "eest": 3, "msk": 3,
    "jst": 9, "kst": 9, "hkt": 8, "sgt": 8, "clt": -4, "clst": -3, "brt": -3, "art": -3, "est": -5, "edt": -4, "pst": -8, "pdt": -7,
    "nzst": 12, "nzdt": 13,
}  # fmt: skip

_FIRST_YEAR = 1985
# symbolics.com, the first of all .com, was registered on 15 March 1985; 1970 and 0001 are how computers write "nothing".


def read_date(value: object) -> str | None:
    """Return a date as a registry writes it in ISO 8601, UTC: `2026-11-02T00:00:00Z`; None where it cannot be read for sure.

    Where day and month are both numbers and nothing else tells, the day comes first, as all registries have it that write so.
    """
    text = tidy(value)
    if text is None:
        return None
    match = _DATE.search(text)
    if match is None:
        return _before(text)
    year, month, day = _year_month_day(match)
    clock = _TIME.match(match["time4"] + " " + (match["zone4"] or "")) if match["time4"] else _TIME.match(text, match.end())
    try:
        moment = datetime(year, month, day, tzinfo=UTC) if clock is None else _moment(year, month, day, clock)
    except (ValueError, OverflowError):
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment.year >= _FIRST_YEAR else None


def _before(text: str) -> str | None:
    """Return the beginning of the month or year before which a domain was registered."""
    match = _BEFORE.fullmatch(text)
    month = _MONTHS.get(match["month"].lower()) if match and match["month"] else 1
    return f"{match['year']}-{month:02}-01T00:00:00Z" if match and month and int(match["year"]) >= _FIRST_YEAR else None


def _year_month_day(match: re.Match[str]) -> tuple[int, int, int]:
    """Return what a written date says; a month of 0 where its name is unknown."""
    if match["solid"]:
        return int(match["solid"][:4]), int(match["solid"][4:6]), int(match["solid"][6:])
    number = next(number for number in ("", "2", "3", "4") if match[f"year{number}"])
    year, day = int(match[f"year{number}"]), int(match[f"day{number}"])
    written = match[f"month{number}"].lower()
    month = int(written) if written.isdigit() else _MONTHS.get(written, 0)
    if number == "2" and written.isdigit() and month > 12 >= day:
        return year, day, month  # 11/22/2026
    return year, month, day


def _moment(year: int, month: int, day: int, clock: re.Match[str]) -> datetime:
    """Return a date and a time of day in UTC; a zone that is not named, or not known, counts as UTC."""
    away = timedelta(hours=_ZONES.get((clock["zone"] or "").lower(), 0))
    if clock["sign"]:
        away = timedelta(hours=int(clock["hours"]), minutes=int(clock["minutes"] or 0)) * (-1 if clock["sign"] == "-" else 1)
    second = min(int(clock["second"] or 0), 59)  # a leap second
    return datetime(year, month, day, int(clock["hour"]), int(clock["minute"]), second, tzinfo=timezone(away)).astimezone(UTC)
