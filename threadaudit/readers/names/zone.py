"""A zone in master format (RFC 1035, section 5): the names that are delegated from it, each once.

Read are `$ORIGIN`, owners that are left out, parentheses, quoted strings and comments. `$INCLUDE` and `$GENERATE` are bad lines: what they
stand for is not in the file. Names of a zone that gives no `$ORIGIN` must be written whole, with their final dot.
"""

from __future__ import annotations

import re

from threadaudit.readers.names.records import BadLine, Reading, Shard, State

SHARD_BYTES = 384 * 1024
LONGEST_LINE = 1024 * 1024

_SPECIAL = re.compile(
    rb"""
      " (?: [^"\\\n] | \\[^\n] )*+ "?    # a quoted string
    | ; [^\n]*+                          # a comment
    | (?P<open> \( )
    | (?P<close> \) )
    | \\[^\n]
    | (?P<end> \n )
    """,
    re.VERBOSE,
)
_TOKEN = re.compile(
    r"""
      (?P<quoted> " (?: [^"\\] | \\. )*+ "? )
    | (?P<comment> ; .*+ )
    | (?P<bracket> [()] )
    | (?P<word> (?: [^\s";()\\] | \\. | \\$ )++ )
    """,
    re.VERBOSE,
)
_ORIGIN = re.compile(rb"^\$ORIGIN[ \t]++(?P<name>[^\s;]++)", re.MULTILINE | re.IGNORECASE)
_APEX = re.compile(
    rb"""
    ^ (?P<owner> [^\s;$()"]++ ) [ \t]++              # the owner
    (?: (?: [0-9][0-9smhdw]*+ | IN | CH | HS ) [ \t]++ )*+   # time to live and class
    SOA [ \t]
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_RECORD = re.compile(
    rb"""
      \$(?: ORIGIN | TTL | INCLUDE | GENERATE ) \s                  # a directive
    | [^\s;]++ \s++                                                 # an owner
      (?: (?: [0-9][0-9smhdw]*+ | IN | CH | HS ) \s++ )*+           # time to live and class
      (?: SOA | NS | DS | A | AAAA | RRSIG | NSEC3? | DNSKEY | TXT | MX | CNAME ) \s++ \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TIME_TO_LIVE = re.compile(r"[0-9][0-9smhdw]*+", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:(?P<code>[0-9]{3})|(?P<sign>.))", re.DOTALL)
_CLASSES = frozenset({"IN", "CH", "HS", "CS"})
_ABSENT = {"$INCLUDE": "$INCLUDE names another file; give that to scan as well", "$GENERATE": "$GENERATE is not written out"}


def is_record(line: bytes) -> bool:
    """Say whether a line reads like one of a zone."""
    return _RECORD.match(line) is not None


def begin(head: bytes, column: str | None) -> State:
    """Return the origin and the zone's own name before the first shard: both are empty until the file says them."""
    del head, column
    return "", ""


def cut(data: bytes) -> int:
    """Return the length of the records that are whole, with all records of the last owner but one."""
    end = max(0, data.rfind(b"\n"))  # what follows may be half a line
    ends = _line_ends(data) if b"(" in data else None
    while (end := data.rfind(b"\n", 0, end)) > 0:
        owner = _first_word(data, end + 1)
        start = data.rfind(b"\n", 0, end) + 1
        if owner and (ends is None or end in ends) and owner != _first_word(data, start):
            return end + 1
    return 0


def _first_word(data: bytes, start: int) -> bytes:
    """Return what a line begins with; nothing where that is blank or a comment."""
    word = data[start : start + 300].split(None, 1)  # a name has 255 octets at most
    return word[0] if word and data[start : start + 1] not in b" \t\r\n;" else b""


def _line_ends(data: bytes) -> frozenset[int]:
    """Return the line ends that stand outside parentheses."""
    depth, ends = 0, []
    for match in _SPECIAL.finditer(data):
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth = max(0, depth - 1)
        elif match["end"] and not depth:
            ends.append(match.start())
    return frozenset(ends)


def after(state: State, data: bytes) -> State:
    """Return the state behind a shard: the last origin that it names, and whose zone it is."""
    origin, apex = state
    if b"$" in data:
        for match in _ORIGIN.finditer(data):
            origin = _absolute(match["name"].decode("latin-1"), origin)
    if not apex and (found := _APEX.search(data)):
        named = [*_ORIGIN.finditer(data, 0, found.start())]
        first = _absolute(named[-1]["name"].decode("latin-1"), state[0]) if named else state[0]
        apex = _absolute(found["owner"].decode("latin-1"), first)
    return origin, apex


def read(shard: Shard) -> Reading:
    """Return the names that a shard delegates."""
    zone = _Zone(shard)
    words: list[str] = []
    depth, first, blank = 0, shard.first_line, False
    for number, line in shard.lines(zone.reading.bad):
        if not depth:
            words, first, blank = [], number, line[:1] in (" ", "\t")
        depth = _add_words(line.rstrip("\r"), words, depth)
        if not depth and words:
            zone.take(words, first, blank=blank)
    if depth:
        zone.bad(first, "a parenthesis is not closed")
    return zone.reading


def _add_words(line: str, words: list[str], depth: int) -> int:
    """Add the words of a line, and return how many parentheses are open behind it."""
    if '"' not in line and ";" not in line and "(" not in line and not depth and "\\" not in line:
        words.extend(line.split())
        return 0
    for match in _TOKEN.finditer(line):
        if match["word"] or match["quoted"]:
            words.append(match.group())
        elif match["bracket"] == "(":
            depth += 1
        elif match["bracket"]:
            depth = max(0, depth - 1)
    return depth


class _Zone:
    """What is known while the records of a shard are read one after the other."""

    def __init__(self, shard: Shard) -> None:
        self._file = shard.file
        self._origin, self._apex = shard.state
        self._owner = self._delegated = ""
        self.reading = Reading()

    def bad(self, line: int, reason: str) -> None:
        self.reading.bad.append(BadLine(self._file, line, reason))

    def take(self, words: list[str], line: int, *, blank: bool) -> None:
        """Take the words of a record or a directive."""
        if words[0][0] == "$" and not blank:
            self._direct(words, line)
            return
        if not blank:
            self._owner = words[0]
        kind = _kind(words, 0 if blank else 1)
        if kind == "SOA" and not self._apex:
            self._apex = _absolute(self._owner, self._origin)
        elif kind == "NS":
            self._delegate(line)
        elif not kind:
            self.bad(line, "no record of a zone")

    def _delegate(self, line: int) -> None:
        name = _absolute(self._owner, self._origin)
        if name not in (self._delegated, self._apex, ""):
            self._delegated = name
            self.reading.lines.append(line)
            self.reading.names.append(name)

    def _direct(self, words: list[str], line: int) -> None:
        directive = words[0].upper()
        if directive == "$ORIGIN" and len(words) > 1:
            self._origin = _absolute(words[1], self._origin)
        elif directive != "$TTL":
            self.bad(line, _ABSENT.get(directive, "no directive of a zone"))


def _kind(words: list[str], place: int) -> str:
    """Return the type of a record, behind time to live and class; empty where there is none."""
    for word in words[place : place + 3]:
        if word.upper() not in _CLASSES and not _TIME_TO_LIVE.fullmatch(word):
            return word.upper()
    return ""


def _absolute(name: str, origin: str) -> str:
    """Return a name as a host is written: whole, in lower case, without its final dot."""
    if name == "@":
        return origin
    whole = name if name.endswith(".") or not origin else f"{name}.{origin}"
    plain = _ESCAPE.sub(_unescaped, whole) if "\\" in whole else whole
    return plain.removesuffix(".").lower()


def _unescaped(match: re.Match[str]) -> str:
    code = match["code"]
    return chr(int(code)) if code and int(code) < 256 else code or match["sign"]
