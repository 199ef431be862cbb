"""Places where a link was lost on the way: an empty slot, a "continue here" that leads nowhere.

Pages that rebuild threads hide a link where they show a preview card, and copying a page as text keeps a link's words and drops its
target. What is left is known by its shape; nothing is said about where it led.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from threadaudit.late import late
from threadaudit.records import Gap, GapKind, Span

# Words that need another one behind them: German, English, French, Spanish, Italian.
_NEEDS_MORE_WORDS = (
    "von vom auf bei unter via siehe auf: unter: hier: siehe: quelle: link: of from at on see by here: see: source: at: de du sur chez"
    " voir source dans da su vedi en desde ver"
)
_NEEDS_MORE = frozenset(_NEEDS_MORE_WORDS.split())
_HERE = "hier|here|ici|aquí|aqui|qui|hierzu"
_CALLS = (
    "(?:hier[ ])?(?:weiterlesen|nachlesen|klicken)|mehr[ ](?:lesen|dazu|hier)"
    "|zum[ ](?:original|artikel|beitrag|video|volltext|text|interview)\\w*"
    "|(?:den[ ])?(?:ganzen|vollständigen)[ ](?:artikel|beitrag|text)[ ]lesen|(?:click|klick)[ ]h(?:ere|ier)"
    "|(?:read|learn|find[ ]out)[ ]more|continue[ ]reading|full[ ](?:article|story|text)|keep[ ]reading|source[ ]here"
    "|lire[ ](?:la[ ]suite|plus)|en[ ]savoir[ ]plus|leer[ ]más|seguir[ ]leyendo|continua(?:[ ]a[ ]leggere)?|leggi[ ](?:tutto|di[ ]più)"
    "|link(?:[ ](?:entfernt|removed|deleted|gelöscht|supprimé|eliminado))?|url(?:[ ]removed)?"
)

_EMPTY_SLOT = late(
    r"""
    [ \u00a0] (?P<slot> [.,;)] ) (?= [\s"”“»)\]] | \Z )       # a space, and then what should have stood behind something
    """,
    re.VERBOSE,
)
_WORD_BACKWARDS = late(
    r"""
    :?+ [^\W\d_]++ (?= [\s("'„“»] | \Z )      # read from its end
    """,
    re.VERBOSE,
)
_LONGEST_WORD = 12

_CALL = late(
    rf"""
    \[ [ ]?+ (?: {_CALLS} ) (?: [ ] [^\[\]\n]{{1,40}}+ )?+ [ ]?+ \] (?! [(\[:] )   # [Hier weiterlesen], and no target behind it
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CALL_ON_ITS_OWN = late(
    rf"""
    ^ [ \t]*+ (?P<call> (?: [»→▶] [ ]? )?+ (?: {_CALLS.rpartition("|link")[0]} ) ) [ \t]*+ (?: [.…»→›>] | \.{{3}} )?+   # Read more
    [ \t\r]*+ $
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_REPEATED = late(
    rf"""
    [hHiIİıaAqQ] (?<! \w . )                                    # the first letter of such a word, which is found quickly
    (?i:
        (?: (?<=h) (?: ierzu | ier | ere ) | (?<=i) ci | (?<=a) qu[íi] | (?<=q) ui )
        (?: (?: [ ]?,[ ] | [ ](?:und|and|et|y|e|&|sowie|oder|or|/)[ ] ) (?: {_HERE} ) \b )++   # here, here and here
    )
    """,
    re.VERBOSE,
)
_ONE_HERE = late(rf"\b(?:{_HERE})\b", re.IGNORECASE)
_IN_BRACKETS = late(
    rf"""
    [(\[] (?: (?: wie | siehe | vgl\.? | mehr | as | see | more | voir | véase | ver | vedi | auch ) [ ] ){{0,2}} (?P<here> {_HERE} )
    (?: [ ] (?! und \b | and \b ) [^\W\d_]{{1,20}}+ )?+ [)\]] (?! \( )                     # (wie hier dargelegt), [here]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LINK_BEHIND = late(
    r"""
    [ ]?+ :?+ [ ]?+ [<(]?+ (?: https?:// | www\. )     # the target stands right behind it
    """,
    re.VERBOSE,
)
_MARKDOWN = late(
    r"""
    \] \( [ ]?+ (?: \#? | javascript: [^()\s]*+ (?: \( [^()\s]*+ \) )?+ ;?+ | about:blank ) [ ]?+ \)    # [text](#)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HTML = late(
    r"""
    <a (?= [\s>] ) (?: [^<>h]++ | h (?! ref\b ) )*+                      # whatever attributes come first
    (?: href [ ]? = [ ]? (?P<quote> ["']? ) (?: \#? | javascript: [^"'<>\s]*+ ) (?P=quote) (?: \s [^<>]*+ )?+ )?+ >
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_stripped(text: str) -> tuple[Gap, ...]:
    """Return the places where a text has lost a link, in text order."""
    spans = sorted({*_slots(text), *_calls(text), *_heres(text), *_targets(text)})
    gaps: list[Gap] = []
    for span in spans:
        if not gaps or span.start >= gaps[-1].span.end:
            gaps.append(Gap(GapKind.STRIPPED_LINK, _message(text, span), span))
    return tuple(gaps)


def _message(text: str, span: Span) -> str:
    """Say what was lost, with the words that lead up to it."""
    line_start = text.rfind("\n", 0, span.start) + 1
    if span.start == span.end:
        before = text[max(line_start, span.start - 60) : span.start].split()[-3:]
        return f'a link was stripped: "{" ".join(before)} {text[span.end : span.end + 1]}"'
    return f'a link was stripped: "{" ".join(span.slice(text).split())}"'


def _slots(text: str) -> Iterator[Span]:
    """Yield the empty places behind words that need another one: `eine Kopie von .`."""
    for match in _EMPTY_SLOT.finditer(text):
        at = match.start("slot")
        word = _WORD_BACKWARDS.match(text[max(0, at - 1 - _LONGEST_WORD) : at - 1].rstrip(" ")[::-1])
        if word and word.group()[::-1].lower() in _NEEDS_MORE:
            yield Span(at, at)


def _calls(text: str) -> Iterator[Span]:
    """Yield invitations to read on that lead nowhere."""
    for match in _CALL.finditer(text) if "[" in text else ():
        if not _LINK_BEHIND.match(text, match.end()):
            yield Span(*match.span())
    for match in _CALL_ON_ITS_OWN.finditer(text):
        yield Span(*match.span("call"))


def _heres(text: str) -> Iterator[Span]:
    """Yield each "here" that was a link, judging by the company it keeps."""
    for match in _REPEATED.finditer(text):
        for here in _ONE_HERE.finditer(text, *match.span()):
            yield Span(*here.span())
    for match in _IN_BRACKETS.finditer(text):
        if not _LINK_BEHIND.match(text, match.end()):
            yield Span(*match.span("here"))


def _targets(text: str) -> Iterator[Span]:
    """Yield links in Markdown and HTML whose target is empty."""
    for match in _MARKDOWN.finditer(text) if "](" in text else ():
        opening = text.rfind("[", max(0, match.start() - 300), match.start())
        if opening >= 0:
            yield Span(opening, match.end())
    for match in _HTML.finditer(text) if "<" in text else ():
        yield Span(*match.span())
