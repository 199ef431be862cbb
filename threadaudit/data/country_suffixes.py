"""Which languages are spoken, written on signs or used by the press under the suffixes of countries (ISO 639-1).

Source: written down for this project by its developers; suffixes are those of ISO 3166-1 and .eu, languages the official and the usual
business languages of the country from general knowledge. Suffixes whose registries sell them to everybody as a word or an abbreviation
(.co, .io, .me, .tv, .ws and so on) stand in OPEN: a foreign name under them says nothing about the country.
"""

from __future__ import annotations

LANGUAGES: dict[str, str] = {
    **dict.fromkeys("us uk gb ie au nz ng gh ke ug tz zm zw za bw na mt jm tt bb ph sg in pk lk bd np".split(), "en"),
    **dict.fromkeys("de at li".split(), "de en"),
    **dict.fromkeys("es mx ar cl pe ve ec bo py uy cr pa gt hn ni sv do cu pr".split(), "es"),
    **dict.fromkeys("fr mc sn ci cm ma tn dz ml bf ne tg bj ga cg cd ht mg re gp mq".split(), "fr"),
    **dict.fromkeys("pt br ao mz cv".split(), "pt es"),
    **dict.fromkeys("it sm va".split(), "it en"),
    **dict.fromkeys("ru by kz kg su am uz".split(), "ru"),
    **dict.fromkeys("cz sk".split(), "cs en"),
    **dict.fromkeys("rs ba hr si mk bg".split(), "sr ru uk cs en"),
    **dict.fromkeys("nl sr".split(), "nl en de"),
    **dict.fromkeys("se no dk fi is ee lv lt".split(), "sv en de"),
    **dict.fromkeys("jp kr cn tw hk mo vn th id my kh mm mn".split(), "en"),
    **dict.fromkeys("il jo lb sy iq ir sa ae qa kw bh om ye eg ly tr gr cy al ro hu ge az".split(), "en"),
    "be": "nl fr de en",
    "ch": "de fr it en",
    "lu": "fr de en",
    "ca": "en fr",
    "pl": "pl en",
    "ua": "uk ru en",
    "md": "ru en",
    "eu": "en de fr it es pl",
}
"""Languages by suffix, several separated by spaces."""

REGIONS: dict[str, str] = {
    **dict.fromkeys("ad al at ba be bg by ch cy cz de dk ee es fi fr gb ge gr hr hu ie is it li lt lu lv mc md me mk mt".split(), "west"),
    **dict.fromkeys("nl no pl pt ro rs ru se si sk sm tr ua uk va am az kg kz tj tm uz eu il".split(), "west"),
    **dict.fromkeys("us ca pr".split(), "west"),
    **dict.fromkeys("ar bo br cl co cr cu do ec gt hn mx ni pa pe py sv uy ve bb jm tt ht gp mq".split(), "latin america"),
    **dict.fromkeys("ae bh dz eg iq ir jo kw lb ly ma om qa sa sy tn ye".split(), "middle east"),
    **dict.fromkeys("ao bf bj bw cd cg ci cm cv et gh ke mg ml mu mz na ne ng rw sc sn td tg tz ug za zm zw".split(), "africa"),
    **dict.fromkeys("af bd bt cn hk id in jp kh kr la lk mm mn mo my np ph pk sg th tw vn".split(), "asia"),
    **dict.fromkeys("au fj nz pg".split(), "west"),
}
"""Parts of the world in which firms, readers and names cross borders, by suffix and by ISO 3166-1 code; the rich countries of the west are
taken together, because firms from everywhere are there."""

EVERYWHERE = "west"
"""The part of the world in which firms of all others are, too."""

OPEN = frozenset("co io me tv cc ws ai fm am gg la ly sh st to vc so nu pm tk ml ga cf gq pw in su us eu".split())
"""Country suffixes that anybody uses."""

CHEAP = frozenset("pm re wf yt tf cx cc ws tk ml ga cf gq pw su".split())
"""Country suffixes that cost little or nothing and ask no questions: Freenom's five, islands of France that AFNIC sells all over Europe,
and others that reports on abuse name often (Interisle, "Phishing Landscape"; Spamhaus, "Reputation of top level domains")."""

CLASSIC = frozenset("com net org info biz".split())
"""Suffixes older than the great opening of 2012 under which any firm may sit."""

RESTRICTED = frozenset("gov edu mil int".split())
"""Suffixes that only authorities, universities and treaties get."""

RESTRICTED_SECOND = frozenset("gov gouv gob govt gub go mil edu ac".split())
"""What stands before a country's letters where that country has the same: .gov.au, .ac.uk."""
