r"""What a page adds around posts: names, handles, times, counts, buttons, and the `>` of a quoting mail.

Furniture is masked in the plain text by line ends, so that what remains stands apart from it as from blank lines, at its own offsets.
Some lines can be nothing else ("Keep Current with …"). Others ("12", "Mar 14", a name) are furniture only on a page: where a line of
the first sort stands, or heads of posts (a name, a handle, a time) come again and again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from threadaudit.late import late
from threadaudit.threads.quotes import unquoted

_SURE = late(
    r"""
    \n[ ]*+
    (?=[A-Z0-9•Ü])                                               # most lines begin otherwise, or with a letter of none of these
    (?:
        # Thread Reader
        (?:Read|View|Lies)\ (?:on|this\ thread\ on|auf)\ (?:X|Twitter)
      | Read\ [0-9]++\ (?:tweets?|posts?)
      | Thread\ by\ @\w++[^\n]{0,200}
      | •\ ?•\ ?•
      | Keep\ Current\ with\ [^\n]*+
      | (?:Bookmark[ ]++)?Save\ as\ PDF[^\n]*+
      | (?:This\ Thread\ may\ be\ Removed\ Anytime|Twitter\ may\ remove\ this\ content)[^\n]*+
      | (?:Missing\ some\ (?:Tweet|post)s?\ in\ this\ thread|How\ to\ get\ URL\ link\ on\ X)[^\n]*+
      | (?:Unroll\ available\ on\ Thread\ Reader|Try\ unrolling\ a\ thread\ yourself)[^\n]*+
      | (?:Stay\ in\ touch\ and\ get\ notified\ when|Enter\ URL\ or\ ID\ to\ Unroll)[^\n]*+
      | (?:Share\ this\ page!|Read\ all\ threads|Did\ Thread\ Reader\ help\ you)[^\n]*+
      | (?:Become\ a\ Premium\ Member|Don't\ want\ to\ be\ a\ Premium\ member|Support\ us!\ We\ are\ indie)[^\n]*+
      | (?:Follow\ @ThreadReaderApp\ to\ mention\ us|From\ a\ Twitter\ thread\ mention\ us)[^\n]*+
      | Too\ expensive\?\ Make\ a\ small\ donation[^\n]*+
      | (?:Thank\ you\ for\ your\ support!|Trending\ hashtags|More\ from\ @\w++|Did\ you\ (?:like|enjoy)\ this\ unroll\??)
        # a mail that quotes
      | (?:Am|On|Le|El|Il|Op)\ [^\n]{3,120}(?:schrieb|wrote|a\ écrit|escribió|ha\ scritto|schreef)\b[^\n]{0,80}:
        # X and Nitter, in the languages of the sample
      | (?:Show\ (?:this\ )?(?:thread|more\ replies)|Diesen\ Thread\ anzeigen|Mehr\ Antworten\ anzeigen)
      | (?:Afficher\ ce\ fil|Mostrar\ este\ hilo)
      | (?:Translate\ (?:post|Tweet)|(?:Post|Tweet)\ übersetzen|Übersetzung\ anzeigen|Traduire\ le\ (?:post|Tweet)|Traducir\ (?:post|Tweet))
      | (?:Replying\ to|Antwort\ an|En\ réponse\ à|En\ respuesta\ a|In\ risposta\ a)\ @\w++[^\n]{0,120}
      | [0-9][0-9.,]*+[KMk]?+\ (?:Retweets?|Reposts?|Quote\ Tweets?|Zitate|Quotes?|Likes?|Bookmarks?|Lesezeichen|Views)
      | [0-9][0-9.,]*+[KMk]?+\ (?:Antworten|Mal\ angezeigt)
      | [0-9][0-9.,]*+[KMk]?+\ (?:„Gefällt\ mir“-Angaben|J’aime|Me\ gusta|Réponses|Respuestas|Vues|Visualizaciones|Aufrufe)
    )
    [ ]*+(?=\n|\Z)
    """,
    re.VERBOSE,
)
_RARE = {
    "•": late(r"\n[ ]*+[^\n]{0,60}\b[0-9]++\ (?:tweets?|posts?)\ •\ [^\n]*+(?=\n|\Z)"),
    "Profile picture": late(r"\n[ ]*+[^\n]{1,60}Profile\ picture[ ]*+(?=\n|\Z)"),
}
"""Lines of Thread Reader that may begin with any name, looked for only where the words are that all of them hold."""
_HEAD = late(r"\n@(?P<handle>\w{1,20})[ ]*+(?:·[^\n]{0,30})?+(?=\n|\Z)")
_MONTH = r"""
    (?:[Jj]an|[Ff][eé][bv]|[Mm][aä]r|[Aa][pvb]r|[Mm]a[iygj]|[Jj]u[nlií]|[Ll]ug|[Gg][ei][nu]|[Aa]u?go?|[Aa]oû|[Ss]ep?t|[Oo][ckt]t|[Nn]o[vw]|[Dd][eéi][czt])
    [a-zäéû]{0,7}\.?
"""
_TIME = r"""
    (?:
        [0-9]{1,2}[smhdwj]
      | [0-9]{1,2}[ ]?(?:Std|Min|Sek)\.?
      | (?:[0-9]{1,2}\.?[ ])(?:de[ ])?_MONTH(?:[ ](?:de[ ])?[0-9]{4})?                     # 14. März 2023
      | _MONTH[ ][0-9]{1,2}(?:,?[ ][0-9]{4})?                                             # Mar 14, 2023
      | [0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}
      | [0-9]{1,2}:[0-9]{2}(?:[ ]?[AaPp]\.?[Mm]\.?)?(?:[ ]·[ ][^\n]{5,40})?                # 9:41 AM · Mar 14, 2023
    )
""".replace("_MONTH", _MONTH)
_HANDLE_AND_DOT = late(r"@\w{1,20}[ ]*+·")
"""What all heads on one line hold."""
_LONGEST_NAME = 50
"""Names on the platform have at most so many characters."""


# Few texts are pages; what only pages need is compiled when the first one comes.
@cache
def _around_head() -> re.Pattern[str]:
    """Return what finds a line that belongs to a head: a time, a dot."""
    return re.compile(rf"\n[ ]*+(?:·|{_TIME}|·[ ]{_TIME})[ ]*+(?=\n|\Z)", re.VERBOSE)


@cache
def _head_line() -> re.Pattern[str]:
    """Return what finds a head on one line: `Nora Feld @nora_feld · 3. März`."""
    return re.compile(rf"\n[ ]*+[^\n@]{{0,50}}?@\w{{1,20}}[ ]*+·[ ]*+{_TIME}(?:[ ]*+·?[ ]*+…)?[ ]*+(?=\n|\Z)", re.VERBOSE)


@cache
def _on_page() -> re.Pattern[str]:
    """Return what finds lines that are furniture on a page alone."""
    return re.compile(
        rf"""
        \n[ ]*+
        (?:
            [0-9][0-9.,]*+(?:[ ]?[KMk]\b)?(?:[ ]++[0-9][0-9.,]*+(?:[ ]?[KMk]\b)?){{0,4}}+                  # counts
          | · | {_TIME}
          | ALT | GIF | Quote | Zitat | Follow | Folgen | Subscribe | Pinned | Angeheftet | Image | Bild | Photo | Embedded[ ]video | Video
          | Show[ ]more | Mehr[ ]anzeigen | Mehr[ ]lesen | Afficher[ ]plus | Voir[ ]plus | Mostrar[ ]más | Mostra[ ]altro
          | Post | Conversation | Beitrag | Tweet | Unterhaltung | Konversation
          | Last[ ]edited[^\n]{{0,40}} | Views | Translated[ ]from[ ]\w++ | Author
        )
        [ ]*+(?=\n|\Z)
        """,
        re.VERBOSE,
    )


def mask(plain: str) -> str:
    """Return the text with all furniture overwritten by line ends, and the `>` of quoted mail by spaces."""
    if "\n>" in plain or plain.startswith(">"):
        plain = unquoted(plain)
    text = "\n" + plain
    spans = [match.span() for match in _SURE.finditer(text)]
    for words, pattern in _RARE.items():
        if words in plain:
            spans.extend(match.span() for match in pattern.finditer(text))
    heads = list(_HEAD.finditer(text))
    lines = [match.span() for match in _head_line().finditer(text)] if len(_HANDLE_AND_DOT.findall(text)) > 1 else []
    if not spans and len(heads) < 2 and len(lines) < 2:
        return plain
    if len(lines) > 1:
        spans.extend(lines)
    for head in heads:
        spans.extend(_head_spans(text, head))
    if len(heads) > 1 or len(lines) > 1:
        spans.extend(_counts(text, spans))
    return _overwrite(text, spans)[1:]


def _head_spans(text: str, head: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines of a post's head: the name before the handle, the handle, the time behind it."""
    name = text.rfind("\n", max(0, head.start() - _LONGEST_NAME), head.start())
    yield (name if name >= 0 and head.start() - name > 1 else head.start()), head.end()
    at = head.end()
    while behind := _around_head().match(text, at):
        yield behind.span()
        at = behind.end()


def _counts(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the lines of counts, times and buttons that stand directly before other furniture, or at the end."""
    starts = {_without_space_before(text, start) for start, _ in spans} | {len(text.rstrip())}
    for start, end in reversed([match.span() for match in _on_page().finditer(text)]):
        if len(text[start:end].rstrip()) + start in starts:
            starts.add(_without_space_before(text, start))
            yield start, end


def _without_space_before(text: str, at: int) -> int:
    """Return where the white space before an offset begins."""
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _overwrite(text: str, spans: list[tuple[int, int]]) -> str:
    """Put line ends over stretches of a text."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            pieces += [text[at : max(at, start)], "\n" * (end - max(at, start))]
            at = end
    return "".join([*pieces, text[at:]])
