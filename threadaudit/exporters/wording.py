"""The words that text and Markdown share: what a person reads of a thread, a place, a disguise and a verdict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from threadaudit.data.short_links import SHORT_LINK_HOSTS
from threadaudit.defang import defang, refang
from threadaudit.escape import one_line
from threadaudit.links import Repair
from threadaudit.records import Verdict

if TYPE_CHECKING:
    from threadaudit.records import Assessment, AuditReport, Document, Dossier, Host, Link, Place, Post, Sighting, Thread

# What each repair undid, as one says it of the text. A missing scheme is no disguise, and is not mentioned.
_DISGUISES = {
    Repair.NFKC: "styled letters",
    Repair.STYLED: "styled letters",
    Repair.INVISIBLE_REMOVED: "invisible characters",
    Repair.MARKS_REMOVED: "marks over letters",
    Repair.COMPOSED: "accents written apart",
    Repair.BIDI: "reversed reading direction",
    Repair.REFANG: "defanged spelling",
    Repair.UNGLUE: "written together with its neighbour",
    Repair.SCHEME_REPAIRED: "misspelt scheme",
    Repair.REJOINED: "broken over lines",
    Repair.TRUNCATED: "cut off in the text",
    Repair.UNWRAPPED: "hidden in a redirector",
}

# What GitHub's Markdown and terminals make a link of without being asked (GFM 0.29, "Autolinks (extension)").
_LIVE_START = re.compile(r"(?<![^\W_])(?:https?:|ftp:|mailto:|xmpp:|www\.)", re.IGNORECASE)
_LIVE_MAIL = re.compile(r"(?<=[\w.+-])@(?=[\w-]++\.[\w])")
# A dot within a word that no bracket defuses.
_LIVE_DOT = re.compile(r"(?<=[^\W_])\.(?=[^\W_])")

HEADINGS = {
    Verdict.LOOKALIKE: "LOOKALIKE",
    Verdict.SUSPICIOUS: "SUSPICIOUS",
    Verdict.INVALID: "invalid",
    Verdict.OFFICIAL: "official",
    Verdict.UNRELATED: "unrelated",
}
UNKNOWN = "unknown"
"""The heading of a short link that was not followed."""
_ORDER = (HEADINGS[Verdict.LOOKALIKE], HEADINGS[Verdict.SUSPICIOUS], UNKNOWN, "invalid", "official", "unrelated")


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 thread`, `6 threads`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: Sequence[str]) -> str:
    """Return the items as a person lists them: `a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def numbering(post: Post, thread: Thread) -> str:
    """Return a post's number as the author would have written it: `3/22`, `3/`, or a dash where it has none."""
    if post.number is None:
        return "–"
    total = post.total or (post.marker.total if post.marker else None) or (thread.total if post.inferred else None)
    return f"{post.number}/{total or ''}"


def completeness(thread: Thread) -> str:
    """Return how much of a thread is there: `22 of 22`, `3 of 25`, or the number of posts where no total is written."""
    numbers = {post.number for post in thread.posts if post.number is not None}
    return f"{len(numbers)} of {thread.total}" if thread.total else counted(len(numbers), "post")


def remarks(thread: Thread) -> list[str]:
    """Return what is missing in a thread, a sentence each: lost markers first, then its gaps."""
    lost = [numbering(post, thread) for post in thread.posts if post.inferred]
    told = [f"{listed(lost)} {'has' if len(lost) == 1 else 'have'} lost {'its' if len(lost) == 1 else 'their'} marker."] if lost else []
    unsure = [post for post in thread.posts if post.inferred and post.alternatives]
    for post in unsure:
        places = counted(len(post.alternatives) + 1, "place")
        told.append(f"{places} are possible for the borders of {numbering(post, thread)}.")
    return told + [gap.message for gap in thread.gaps]


def whereabouts(place: Place) -> str:
    """Return a place as a person looks for it: thread, post with its number, line."""
    line = f"line {place.line:,}, character {place.column:,}"
    if place.thread is None or place.post is None:
        return line
    number = "" if place.number == place.post else f" (numbered {place.number})" if place.number else " (without a number)"
    return f"thread {place.thread}, post {place.post}{number}, {line}"


def disguises(link: Link) -> str:
    """Return what was undone to read a link, or nothing where it was written plainly."""
    return ", ".join(dict.fromkeys(_DISGUISES[Repair(repair)] for repair in link.repairs if repair in _DISGUISES))


def was_defanged(sighting: Sighting) -> bool:
    """Tell whether the author of a text made a link harmless, so that nobody follows it."""
    return Repair.REFANG in sighting.link.repairs


def heading(sighting: Sighting) -> str:
    """Return the word that a host is listed under."""
    if sighting.hides_target and sighting.assessment.verdict not in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS):
        return UNKNOWN
    return HEADINGS[sighting.assessment.verdict]


def by_host(report: AuditReport) -> list[tuple[str, str, list[Sighting]]]:
    """Return heading, host and sightings of each host, the worst first, then in text order."""
    groups: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for sighting in report.sightings:
        groups[heading(sighting), sighting.link.host].append(sighting)
    return sorted(((word, host, group) for (word, host), group in groups.items()), key=lambda item: _ORDER.index(item[0]))


def as_written(link: Link) -> str:
    """Return what stands in the text, defanged where its author had not done so."""
    return _LIVE_DOT.sub("[.]", inert(link.raw)) if Repair.REFANG in link.repairs else defang(link.raw)


def inert(text: str) -> str:
    """Return a text in which nothing is left that a terminal or a Markdown reader makes a link of by itself."""
    return _LIVE_MAIL.sub("[@]", _LIVE_START.sub(_broken_start, text))


def _broken_start(match: re.Match[str]) -> str:
    start = match.group()
    if start.endswith("."):
        return f"{start[:-1]}[.]"
    return start.replace("tt", "xx").replace("TT", "XX") if "tt" in start.lower() else f"{start[:-1]}[:]"


def sentence(explanation: str, host: Host) -> str:
    """Return a rule's sentence with the host that it accuses defanged, and a full stop at its end."""
    names = sorted({host.ascii, host.unicode, host.registrable_domain or host.ascii}, key=len, reverse=True)
    told = _whole_name(names).sub(lambda match: defang(match.group()), explanation)
    return told if told.endswith((".", "!", "?")) else f"{told}."


def _whole_name(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds one of the names where it is not a part of another: not `eit.de` within `zeit.de`."""
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, names))})(?![\w-]|\.\w)")


def is_accused(assessment: Assessment) -> bool:
    """Tell whether a host must never be shown live."""
    return assessment.verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS)


def is_told(assessment: Assessment) -> bool:
    """Tell whether the reasons of a verdict are printed: where a host is accused, or passes only because the user allows it."""
    return is_accused(assessment) or is_allowed(assessment)


def is_allowed(assessment: Assessment) -> bool:
    """Tell whether a host passes only because it is on the user's list."""
    return any(finding.technique == "allowed" for finding in assessment.findings)


def shown_live(assessment: Assessment) -> bool:
    """Tell whether the name of a host may be shown as it is: not where it is accused or was, or where whoever named it defanged it."""
    if assessment.verdict is Verdict.OFFICIAL:
        return True
    return not is_told(assessment) and refang(assessment.input) == assessment.input


def lure(dossier: Dossier) -> Assessment | None:
    """Return the lookalike, or else the suspicious host, that a link leads to or over; None where it meets none, or is one itself."""
    if is_accused(dossier.assessment):
        return None
    met = [station for station in dossier.way if is_accused(station)]
    return next((station for station in reversed(met) if station.verdict is Verdict.LOOKALIKE), met[-1] if met else None)


def led_to(report: AuditReport, sighting: Sighting) -> Assessment | None:
    """Return the host that a link was found to lead to, a lookalike before others; None where it leads nowhere else, or nobody knows."""
    url = sighting.link.target_url
    for dossier in report.dossiers:
        if not dossier.found_by and dossier.url == url and dossier.way:
            return lure(dossier) or dossier.way[-1]
    return None


def lures(report: AuditReport, sightings: Iterable[Sighting]) -> list[Assessment]:
    """Return the accused hosts that links of others were found to lead to, each once."""
    found: dict[str, Assessment] = {}
    for sighting in sightings:
        end = None if is_accused(sighting.assessment) else led_to(report, sighting)
        if end is not None and end.host is not None and is_accused(end):
            found.setdefault(end.host.ascii, end)
    return list(found.values())


def lured(end: Assessment) -> str:
    """Return what a link leads to, in words: `a lookalike: welt[.]ltd of welt.de`."""
    kind = "a lookalike" if end.verdict is Verdict.LOOKALIKE else "a suspicious host"
    of = f" of {one_line(end.official.domain)}" if end.official else ""
    return f"{kind}: {defang(end.host.ascii if end.host else end.input)}{of}"


def strongest(sightings: Sequence[Sighting]) -> Assessment:
    """Return the gravest verdict on the addresses of one host, the first of several: one of them may say more than the host's name."""
    return max((sighting.assessment for sighting in sightings), key=lambda assessment: assessment.score)


def _led_astray(report: AuditReport) -> Iterable[str]:
    """Say how many links lead to each lookalike."""
    links: dict[str, tuple[Assessment, dict[str, bool]]] = {}
    for sighting in report.sightings:
        for end in lures(report, [sighting]):
            name = end.host.ascii if end.host else ""
            is_short = sighting.link.host in SHORT_LINK_HOSTS or sighting.link.registrable_domain in SHORT_LINK_HOSTS
            links.setdefault(name, (end, {}))[1][sighting.link.target_url] = is_short
    for end, urls in links.values():
        told = counted(len(urls), "short link" if all(urls.values()) else "link")
        yield f"{told} {'leads' if len(urls) == 1 else 'lead'} to {lured(end)}"


def tally(report: AuditReport) -> str:
    """Return how many hosts imitate an official one, in words that never say "clean"."""
    words = [word for word, _, _ in by_host(report)]
    words += [HEADINGS[dossier.assessment.verdict] for dossier in report.dossiers if dossier.found_by]
    lookalikes, suspicious = (words.count(HEADINGS[verdict]) for verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS))
    told = [counted(lookalikes, "lookalike") if lookalikes else "No lookalike found"]
    told += [f"{suspicious} suspicious"] if suspicious else []
    told += _led_astray(report)
    hidden = len({sighting.link.url for sighting in report.sightings if heading(sighting) == UNKNOWN})
    told += [f"{counted(hidden, 'short link')} not followed, so it is unknown what is behind"] if hidden else []
    return "; ".join(told) + "."


def address(sighting: Sighting) -> str:
    """Return the address of a link where it says more than its host; live only where the host is official."""
    link = sighting.link
    bare = link.url.partition("://")[2].rstrip("/")
    if bare in ("", link.host):
        return ""
    shown = link.url if sighting.assessment.verdict is Verdict.OFFICIAL else defang(link.url)
    return shown if link.target_url == link.url else f"{shown} → {defang(link.target_url)}"


def harmless(text: str) -> str:
    """Return a text in which every link is defanged, so that no program makes it live again."""
    return _defanged(text) if _may_be_live(text) else inert(text)


def _may_be_live(text: str) -> bool:
    """Tell whether there is anything that defanging would change; most cells and words hold nothing of the kind, and are not searched.

    `defang` changes nothing but what stands around `://`, and a dot between two letters or digits.
    """
    return "://" in text or ("." in text and _LIVE_DOT.search(text) is not None)


def _defanged(text: str) -> str:
    """Return a text in which every link is defanged, each looked for as an audit does."""
    from threadaudit.links import find_links  # here, because whoever prints a list of hosts comes by without

    pieces, done = [], 0
    for link in find_links(text):
        pieces += [text[done : link.span.start], defang(link.raw)]
        done = link.span.end
    return inert("".join([*pieces, text[done:]]))


def topic(thread: Thread, width: int) -> str:
    """Return the beginning of a thread on one line, to tell it by."""
    return one_line(harmless(thread.posts[0].body), width)


def document_line(document: Document) -> list[str]:
    """Return what identifies a document: its name, length and hash, and what went wrong in reading it."""
    size = counted(len(document.text), "character")
    return [one_line("standard input" if document.name == "-" else document.name), size, f"sha256 {document.sha256[:8]}…"]


def threads_line(threads: Sequence[Thread]) -> str:
    """Return how many threads and posts there are."""
    if not threads:
        return "No numbered thread"
    return f"{counted(len(threads), 'thread')}, {counted(sum(len(thread.posts) for thread in threads), 'post')}"
