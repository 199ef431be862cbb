"""Words that look like parts of a host and are none.

Top-level domains are also words, file endings and abbreviations. Each list here says what a suffix or a label is besides; what follows
from it is decided in believable.py.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


WORD_SUFFIXES = _words(
    "ag al am are as at be bin by can care come da de dm do du en er es est et ga gg go hm id ie il im in ist is it je jetzt la le li"
    " ma man me mit mm mo mu my na ne no now nu of om on oo pa pm qui sa se so st su ta te tel to top tu un us van via vi war we zu zum"
)  # fmt: skip
"""Suffixes that are words of German, English, French, Spanish, Italian or Portuguese, and so follow a full stop whose space was lost."""

NEVER_WORDS = _words("com org net biz info ltd xyz gov edu ru uk")
"""Suffixes that no sentence begins with and no function is called."""

COUNTRY_SUFFIXES = _words("at de it us")
"""Those among them that are countries first."""

GERMAN_SUFFIXES = _words("ag am er es im in ist je jetzt man mit na so tel")
"""German words among the top-level domains that sentences begin with."""

NEVER_HOSTS = _words("er ist je jetzt man mit na")
"""Those of them that hardly any host has: a bare name that ends so is a sentence."""

GERMAN_MORE = _words("ab bin da do med mm na no od og om oder po se sehr so team to um va las mal wo za zu zum")
"""More of them, and Polish and Danish ones, which stand in the middle of sentences: "der springende Punkt bin ich"."""

ENGLISH_SUFFIXES = _words(
    "able am are as at be by can come do es for go has here hm how id in is it me my new no now of off on one or out pm red safe so to"
    " top us via we win you zero"
)
"""English words among the top-level domains that may follow the word dot in a sentence: others are no way on from a noun."""

BEHIND_POINT = _words(
    "bid blank call care center chat city click cloud code company contact data date direct dm email free game games global group guard"
    " guide help info land life link live loan man map market money name network open page photo place plan plus post pro prof read red"
    " rest sale save school set show size solutions source space style support system systems tax team tips tools trade video vision"
    " watch work works world zone"
)
"""Top-level domains that follow the word point in English: point cloud, point source, point of sale."""

BEFORE_POINT = _words(
    "access anchor ankle base boiling bon break breaking certain chaque check contact control cut data deuxième decimal dernier drop each"
    " end entry every exit faible fixed floating focal fort freezing grand gros high key last launch load low main match meeting melting"
    " mid middle mount no observation one petit pivot point power premier pressure quel reference rest same second selling service set"
    " seul single some starting sticking stop talking tel tipping touch trig troisième turning vantage view way"
)
"""What points are called in English and French: floating point, bon point."""

FRENCH_SUFFIXES = _words("de et es en eu la le ma mes mon na ne no on ou pas pour qui sa se si su ta te tu un va vi zero")
"""French words that may follow the word point."""

ROMANCE_SUFFIXES = _words(
    "al am as come da de di do due e el gli i il en es está et eu fin ha he in la las le li lo los me mi na nao no o os pa para"
    " se si su te to"
    " tu um un va via vi y ya"
)
"""Spanish, Italian and Portuguese words that may follow the word punto or ponto."""

PROGRAM_WORDS = _words(
    "auto build call directory fail final link properties save data delta directory final fit global got java link map name net"
    " next page post select set show space style top zone"
)
"""Suffixes that are words of programs: sections, fields and functions are written with a dot in front."""

MAIN_COUNTRIES = _words(
    "ae al am ar at au ba be bg br by ca ch cl cn co cy cz de dk ee es eu fi fr gr hk hr hu ie il io ir is it jp kr kz lt lu lv md me mk mx"
    " nl no nz pl pt ro rs ru se sg si sk tr tv tw ua uk us uz va xk"
)
"""Countries whose domains are written with a space in front of the dot; others are rather endings of files and names of macros."""

DOMAIN_WORDS = _words(
    "address adresse asp big black blue click deux domain domaine domains dominio endung extension extensión extensions gelbe green grüne"
    " argument aucun blocs datei dateien directive directives feld field fichier fichiers file files flag format framework macro option"
    " section sections segment segments symbol type typ utiliser utilisez little microsoft millions millionen polka red rote"
    " dot dots punkt point punto ponto matrix braille tante onkel frau herr herrn use page no"
    " small suffix tld tlds top-level white zwei drei two three ten yellow ado vb"
)
"""What stands in front of a suffix that is spoken of, and of a dot that is a dot."""

FILE_SUFFIXES = _words("java mov py sh zip")
"""Top-level domains that are file endings first: without a path or a scheme they name a file."""

CODE_SUFFIXES = _words("ai am app bz cab cat cc cf ci dev do fm in info la md mk ml mm name pl pm ps rs sc so st tf vi")
"""Top-level domains that are file endings too: they name a file where the label before them is one that programmers give files."""

FILE_NAMES = _words(
    "adr agents filename filenames architecture authors code_of_conduct conduct contributing contents faq guide history intro"
    " introduction notes overview"
    " roadmap security spec style summary todo troubleshooting tutorial usage"
    " app archive array base build builder changelog client cmd command common config configure console const core data database default"
    " demo dev dockerfile docs example file func function global handler helper helpers index init install installer lib license local"
    " loader logger main makefile manifest mod model models module package parser path plugin process program readme request response"
    " router run runner runtime sample schema script scripts server service settings setup socket src start string system temp template"
    " test tests tmp token tool tools types util utils version views window"
)  # fmt: skip
"""Names that programmers give files and variables."""

CODE_OBJECTS = _words(
    "args array cls console ctx df document e el elem element event exports file item java javax kwargs list logger logging math"
    " module node np obj object os params pd plt process props re req request res response result row self session sqlite3 state str"
    " string super sys system this torch user value window"
)  # fmt: skip
"""What stands before a dot in program text: `self.name`, `os.name`."""

ABBREVIATIONS = _words(
    "abb abs absch abt anm art aufl ausg bd betr bez bzgl bzw ca co cf chap corp dept dipl dr dt ed eds etc ev evtl fa fig fr ggf gmbh"
    " hd hl hr hrsg inc ing inkl insb jan feb mar apr jun jul aug sep sept okt oct nov dez dec jh jr kap lt ltd max med mil min mio mr"
    " mrd mrs ms mt nr no nos op orig par pl pos pp prof ref rev sen sog sr st std str tab tel u ua urspr usf usw vgl vol vs z zb zzgl"
)  # fmt: skip
"""Abbreviations that end in a full stop, which a word may be written against."""

FUNCTION_WORDS = _words(
    # German
    "aber als also am an auch auf aus bei beim bin bis das dass dem den denn der des die dies dieser doch dort du durch ein eine einem"
    " einen einer er es für gegen gibt habe haben hat hatte hier hin ich ihm ihn ihr im in ins ist ja jede jeder kann kein keine man mehr"
    " mein mich mir mit muss nach nicht noch nun nur oder ohne schon sehr sein seine seit sich sie sind so soll über um und uns unter vom"
    " von vor war waren was weil welche wenn wer werden wie wieder will wir wird wo wurde zu zum zur endung domain domains"
    " aus doch ende fertig gehen geht genau ging gut kam klar komm kommen kommt macht nein richtig sagen sagt sagte schluss vorbei wusste"
    # English
    " dot punkt to each every it is done end said went goes now then ok yes well right true false a about after all also an and"
    " any are because been"
    " before but can could did does for from had has have he her here him his how i if"
    " into just like may more most must my not of off on one only or other our out over she should than that the their them then there"
    " these they this those through under until up was we were what when where which while who whom why will with would you your"
    # French
    " au aux avec ce ces cette dans des du elle et eux fait il ils je la le les leur lui mais mes mon ne nos notre nous ou par pas plus"
    " pour qu que qui sa sans ses son sont sur ta tes toi ton tous tout tu un une vos votre vous"
    # Spanish, Italian and Portuguese
    " questo quel questi tale ese este aquel aquest ten tym tego ta esto eso fin así al como con cuando da dal de del della di do"
    " dos e el ella en era es esta este gli ha hay ho la las lo"
    " los me mi muy na no"
    " nos o para pero por que se ser si sin su sus suo te ti todo un una uno y ya"
)  # fmt: skip
"""Short common words: a host is hardly ever called so."""

ARTICLES = _words(
    "the a an this that his her its their our my your der die das dem den des ein eine einen einem einer le la les un une du el los las il"
    " lo gli i del della"
)
"""What stands in front of a noun, and so of the last word of a sentence."""

BEFORE_AT = FUNCTION_WORDS | _words(
    "article available check download find found look looking more news page people posted published read reading report seen"
    " site stories story team visit website work working"
)
"""Words that stand before "at" where no e-mail address is spelled out: "look at welt dot ltd"."""

REVERSED_STARTS = _words("com edu gov java javax net org")
"""What a reversed name begins with: `com.example.app`, `java.util.logging`."""

SECOND_LEVELS = _words("ac co com edu go ltd ne net nom or org plc")
"""Labels under which registries register names: `co.uk` alone is no host."""
