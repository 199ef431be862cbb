"""Which characters the bytes of a page stand for: as browsers decide it, and never by guessing at the content."""

from __future__ import annotations

import codecs
import re

from threadaudit.probes import markup

_LOOKED_AT = 1024
# The HTML standard, 13.2.3.2: a declaration stands in the first 1,024 bytes or is not heard.

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_CHARSET = re.compile(
    r"""
    charset [ \t\n\f\r]*+ = [ \t\n\f\r]*+ ["']?+   # in a content type
    (?P<label> [^ \t\n\f\r;"']++ )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# The labels of the Encoding standard for which Python has the decoder, by that decoder; old names stand for what browsers read them as.
_LABELS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8",
    "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 latin1 l1 ascii us-ascii ansi_x3.4-1968 x-user-defined",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "cp1253": "windows-1253 cp1253 x-cp1253",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5",
    "cp1255": "windows-1255 cp1255 x-cp1255",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257 x-cp1257",
    "cp1258": "windows-1258 cp1258 x-cp1258",
    "cp874": "windows-874 iso-8859-11 iso8859-11 tis-620 dos-874",
    "cp866": "ibm866 cp866 866 csibm866",
    "iso8859-2": "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2",
    "iso8859-3": "iso-8859-3 iso8859-3 iso_8859-3 latin3 l3",
    "iso8859-4": "iso-8859-4 iso8859-4 iso_8859-4 latin4 l4",
    "iso8859-5": "iso-8859-5 iso8859-5 iso_8859-5 cyrillic",
    "iso8859-6": "iso-8859-6 iso8859-6 iso_8859-6 arabic",
    "iso8859-7": "iso-8859-7 iso8859-7 iso_8859-7 greek",
    "iso8859-8": "iso-8859-8 iso8859-8 iso_8859-8 hebrew iso-8859-8-i",
    "iso8859-10": "iso-8859-10 iso8859-10 latin6 l6",
    "iso8859-13": "iso-8859-13 iso8859-13",
    "iso8859-14": "iso-8859-14 iso8859-14",
    "iso8859-15": "iso-8859-15 iso8859-15 iso_8859-15 l9",
    "iso8859-16": "iso-8859-16",
    "koi8-r": "koi8-r koi8 koi koi8_r",
    "koi8-u": "koi8-u koi8-ru",
    "mac-roman": "macintosh mac x-mac-roman",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gb18030": "gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese x-gbk",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
    "euc-jp": "euc-jp x-euc-jp",
    "iso2022-jp": "iso-2022-jp",
    "cp932": "shift_jis shift-jis sjis ms_kanji windows-31j x-sjis ms932",
    "cp949": "euc-kr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949",
    "utf-16-le": "utf-16le utf-16 ucs-2 unicode csunicode iso-10646-ucs-2",
    "utf-16-be": "utf-16be unicodefffe",
}
_DECODERS = {label: decoder for decoder, labels in _LABELS.items() for label in labels.split()}


def decode(body: bytes, content_type: str) -> str:
    """Return the text of a page: by its byte order mark, the header, its own declaration; else UTF-8 where it is that, or Windows-1252."""
    for mark, decoder in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(decoder, "replace")
    decoder = _named(content_type) or _declared(body)
    if decoder:
        return body.decode(decoder, "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(body)  # a page that was cut may end within a character
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def _named(content_type: str) -> str:
    """Return the decoder that a content type names; empty where it names none that browsers know."""
    match = _CHARSET.search(content_type)
    return _DECODERS.get(match["label"].lower(), "") if match else ""


def _declared(body: bytes) -> str:
    """Return the decoder that the page's own `meta` names; empty where none does."""
    for token in markup.tokens(body[:_LOOKED_AT].decode("latin-1")):
        if isinstance(token, str) or token.name != "meta":
            continue
        found = markup.attributes(token)
        decoder = _DECODERS.get(found.get("charset", "").strip().lower(), "")
        if not decoder and found.get("http-equiv", "").lower() == "content-type":
            decoder = _named(found.get("content", ""))
        if decoder:
            return "utf-8" if decoder.startswith("utf-16") else decoder  # it was read as ASCII, so it is no UTF-16
    return ""
