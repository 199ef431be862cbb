"""The words that text and Markdown share: what a person reads of a thread, a place, a disguise and a verdict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from threadaudit.defang import defang
from threadaudit.escape import one_line
from threadaudit.links import Repair, find_links
from threadaudit.records import Assessment, AuditReport, Document, Host, Link, Place, Post, Sighting, Thread, Verdict

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


def tally(report: AuditReport) -> str:
    """Return how many hosts imitate an official one, in words that never say "clean"."""
    words = [word for word, _, _ in by_host(report)]
    words += [HEADINGS[dossier.assessment.verdict] for dossier in report.dossiers if dossier.found_by]
    lookalikes, suspicious = (words.count(HEADINGS[verdict]) for verdict in (Verdict.LOOKALIKE, Verdict.SUSPICIOUS))
    told = [counted(lookalikes, "lookalike") if lookalikes else "No lookalike found"]
    told += [f"{suspicious} suspicious"] if suspicious else []
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
