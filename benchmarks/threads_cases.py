"""Thread cases of our own making: habits, pages and disorder that collected threads seldom show.

    python benchmarks/threads_cases.py [--count N] [--seed N] > cases.jsonl

One case a line, as `text`, `tweets` (start, end, n, total, inferred, thread) and `threads`; every word is invented here.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

SENTENCES = {
    "de": (
        "Wer die Seite aufruft, sieht zuerst nichts Auffälliges.",
        "Das Impressum nennt eine Adresse, die es so nicht gibt.",
        "Angemeldet wurde die Domain erst im März, bezahlt wohl mit einer Prepaidkarte.",
        "Ich habe beide Fassungen nebeneinandergelegt.",
        "Warum fällt das niemandem auf?",
        "Die Redaktion hat auf unsere Fragen bis heute nicht geantwortet.",
        "„Das ist nicht unser Text“, sagt der Sprecher am Telefon.",
        "Genau das macht die Sache so heikel!",
        "Geteilt wurde der Artikel rund 4.000-mal, meist von Konten ohne Bild.",
        "Drei Dinge sind mir dabei aufgefallen:",
        "Vor zwei Jahren lief es ganz ähnlich, nur auf Polnisch.",
        "Kurz gesagt: alles kopiert.",
        "Auch die Schrift stimmt, nur das Logo ist ein paar Pixel zu breit.",
        "Am 24. 2. 22 war davon noch nichts zu sehen, etwa 3/4 der Konten sind jünger.",
        "Man muss kein Fachmann sein, um das zu merken, aber man darf sich nicht von der vertrauten Aufmachung täuschen lassen.",
        "Dazu gleich mehr.",
        "Die Anzeige war rund um die Uhr zu sehen, 24/7.",
    ),
    "en": (
        "Nobody had asked for this report, and yet here it is.",
        "The page loads in under a second and looks perfectly normal.",
        "Look at the address bar again.",
        "Is that really the paper you think it is?",
        "Every link on it leads back to the real site, except one.",
        "I called the newsroom on Monday; they had never heard of the author.",
        "“We do not employ anyone of that name,” the desk editor told me.",
        "That alone should make you stop and think!",
        "About 2/3 of the accounts that shared it were made within the same 3 days.",
        "Here is what we know so far:",
        "The registrar sits in one country, the server in another, and the money seems to come from a third one that nobody wants to name.",
        "It gets stranger.",
        "A friend pointed me to an older copy from 9/11 last year.",
        "None of this proves who is behind it, but it does tell you how much work went into it.",
        "They even copied the cookie banner.",
        "So much for that.",
        "Support was there 24/7, or so the footer says.",
    ),
    "fr": (
        "Au premier regard, tout semble normal.",
        "Le nom de domaine a été déposé en mars, sans doute à la hâte.",
        "Qui a bien pu payer pour cela ?",
        "La rédaction n’a pas répondu à nos questions.",
        "« Ce texte n’est pas de nous », dit le porte-parole.",
        "Voilà pourquoi il faut toujours regarder l’adresse !",
        "Environ 1/3 des comptes n’ont pas de photo, et la plupart ont été créés la même semaine.",
        "Le logo est un peu trop large, la police est la bonne, et les mentions légales renvoient à une rue qui n’existe pas.",
        "Ce n’est pas la première fois.",
        "Trois points à retenir :",
        "On m’a envoyé une copie plus ancienne.",
    ),
    "es": (
        "A primera vista todo parece normal.",
        "El dominio se registró en marzo, con prisas.",
        "¿Quién ha pagado todo esto?",
        "La redacción no ha respondido a nuestras preguntas.",
        "«Ese texto no es nuestro», dice el portavoz.",
        "¡Por eso conviene mirar siempre la dirección!",
        "Unas 2/3 partes de las cuentas no tienen foto y casi todas nacieron la misma semana.",
        "El logotipo es algo más ancho, la letra es la misma y el aviso legal lleva a una calle que no existe.",
        "No es la primera vez.",
        "Tres cosas que recordar:",
        "Me enviaron una copia más antigua.",
    ),
}
"""What the posts say, by language."""
TAILS = {
    "de": (
        "Nachtrag: Das Archiv hat eine Kopie.",
        "Wer helfen will, schreibt mir bitte eine Mail.",
        "Den ganzen Text gibt es hier:",
        "Teilt das gern weiter.",
    ),
    "en": (
        "PS: the archive keeps a copy.",
        "You can read the full report over here:",
        "If this was useful, share the first post.",
        "My colleague wrote it up too:",
    ),
    "fr": ("PS : une copie est conservée aux archives.", "Le rapport complet se trouve ici :", "Partagez si cela vous a servi."),
    "es": ("PD: hay una copia en el archivo.", "El informe completo está aquí:", "Si te ha servido, comparte el hilo."),
}
"""Posts without a number that follow the last one."""
OPENINGS = ("Thread:", "🧵", "THREAD 🧵👇", "Ein Thread.", "A short thread", "Hilo:", "")
"""How first posts announce themselves."""

Mark = Callable[[int, int], str]
STYLES: dict[str, tuple[Mark, tuple[str, ...]]] = {
    "n/m": (lambda n, m: f"{n}/{m}", ("tail", "head", "own tail", "own head")),
    "(n/m)": (lambda n, m: f"({n}/{m})", ("tail", "head", "own tail")),
    "[n/m]": (lambda n, m: f"[{n}/{m}]", ("tail", "head")),
    "n/": (lambda n, _: f"{n}/", ("head", "tail", "own tail", "own head")),
    "/n": (lambda n, _: f"/{n}", ("tail", "own tail")),
    "n.": (lambda n, _: f"{n}.", ("head",)),
    "n)": (lambda n, _: f"{n})", ("head",)),
    "(n)": (lambda n, _: f"({n})", ("tail", "head")),
    "n/x": (lambda n, _: f"{n}/x", ("tail", "head")),
    "n/n": (lambda n, _: f"{n}/n", ("tail",)),
    "n": (lambda n, _: f"{n}", ("own tail", "own head")),
    "keycap": (lambda n, _: "".join(f"{digit}\ufe0f\u20e3" for digit in str(n)), ("head", "tail", "own head")),
    "wide": (lambda n, m: f"{n}/{m}".translate({ord("/"): "／", **{48 + d: chr(0xFF10 + d) for d in range(10)}}), ("tail", "head")),
    "circled": (lambda n, _: chr(0x2460 + n - 1) if n < 21 else str(n), ("head", "tail")),
    "thread n/m": (lambda n, m: f"THREAD {n}/{m}", ("head", "tail")),
    "part": (lambda n, _: f"Teil {n}", ("own head", "head")),
    "n of m": (lambda n, m: f"{n} of {m}", ("own tail", "own head")),
    "(n of m)": (lambda n, m: f"({n} of {m})", ("tail",)),
}
"""How posts are numbered, and where the marks stand."""


@dataclass
class Written:
    """A post as it is written into the text."""

    text: str
    """All of it."""
    number: int | None
    """Its number; None where it has none."""
    total: int | None
    """The total that its mark announces."""
    inferred: bool
    """Whether its mark was left out."""
    mention: str = ""
    """The reply mentions in front."""


@dataclass
class Thread:
    """A thread, and how its author writes."""

    posts: list[Written] = field(default_factory=list)
    """Its posts."""


class Maker:
    """Makes cases from one source of chance."""

    def __init__(self, seed: int) -> None:
        """Start from a seed."""
        self.chance = random.Random(seed)  # noqa: S311

    def words(self, language: str, room: int, *, glue: str, filled: bool) -> str:
        """Write sentences that fit into a post; a filled one is cut in the middle of a sentence."""
        goal = room if filled else self.chance.randint(room // 4, room)
        text = ""
        while True:
            sentence = self.chance.choice(SENTENCES[language])
            between = "" if not text else self.chance.choice(glue)
            if len(text) + len(between) + len(sentence) > goal:
                if filled and text:
                    text += between + sentence[: goal - len(text) - len(between)].rsplit(" ", 1)[0]
                if text.strip():
                    return text.strip()
            if len(text) + len(sentence) > room:
                return text or sentence[:room]
            text += between + sentence

    def thread(self, language: str, style: str, place: str, size: int, *, lost: float = 0.0, mention: str = "") -> Thread:
        """Write a thread."""
        mark, _ = STYLES[style]
        glue = self.chance.choice([" ", " \n", "\n", " ", " \n"])
        filled = self.chance.random() < 0.25
        thread = Thread()
        drop = {number for number in range(2, size) if self.chance.random() < lost}
        for number in range(1, size + 1):
            body = self.words(language, 225, glue=glue, filled=filled)
            if number == 1 and self.chance.random() < 0.4:
                opening = self.chance.choice(OPENINGS)
                body = f"{opening}\n{body}" if opening else body
            has_total = "m" in style.replace("THREAD", "") or style in {"wide"}
            if number in drop:
                thread.posts.append(Written(body, number, None, inferred=True))
                continue
            sign = mark(number, size)
            link = " https://t.co/" + "".join(self.chance.choices("abcdefghXYZ0123", k=10)) if self.chance.random() < 0.15 else ""
            text = {
                "tail": f"{body} {sign}{link}",
                "head": f"{sign} {body}{link}",
                "own tail": f"{body}\n{sign}{link}",
                "own head": f"{sign}\n{body}{link}",
            }[place]
            if mention and number > 1:
                text = f"{mention} {text}"
            thread.posts.append(Written(text, number, size if has_total else None, inferred=False))
        return thread


def case_of(name: str, language: str, parts: list[Any], between: str) -> dict[str, Any]:
    """Put threads and loose text together into a case."""
    text = ""
    tweets: list[dict[str, Any]] = []
    threads: list[list[int]] = []
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        members = []
        for post in part.posts:
            if text and not text.endswith("\n"):
                text += between
            start = len(text)
            text += post.text
            members.append(len(tweets))
            tweets.append(
                {"n": post.number, "total": post.total, "start": start, "end": len(text), "inferred": post.inferred, "thread": len(threads)}
            )
        threads.append(members)
        text += between
    return {
        "id": name,
        "base": [name],
        "lang": language,
        "perturbation": name.split(".")[-1],
        "numbered": True,
        "text": text.rstrip(),
        "tweets": tweets,
        "threads": threads,
    }


def cases(seed: int, count: int) -> Iterator[dict[str, Any]]:
    """Make so many cases of each kind."""
    for index in range(count):
        for kind, make in KINDS.items():
            maker = Maker(seed * 1_000_003 + index * 101 + sum(map(ord, kind)))
            yield make(maker, f"own-{index:03d}.{kind}")


def _language(maker: Maker) -> str:
    return maker.chance.choice(["de", "en", "en", "fr", "es"])


def _any_thread(maker: Maker, language: str, *, size: int = 0, lost: float = 0.0, mention: str = "") -> tuple[Thread, str]:
    style = maker.chance.choice(list(STYLES))
    place = maker.chance.choice(STYLES[style][1])
    return maker.thread(language, style, place, size or maker.chance.randint(3, 14), lost=lost, mention=mention), place


def _plain(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    return case_of(name, language, [_any_thread(maker, language)[0]], maker.chance.choice(["\n", "\n", "\n\n"]))


def _lost(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    return case_of(name, language, [_any_thread(maker, language, size=maker.chance.randint(5, 14), lost=0.15)[0]], "\n")


def _mentions(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    mention = maker.chance.choice(["@jonasweber", "@ana_ruiz @presse_nord", "@a1 @b2 @c3_d"])
    return case_of(name, language, [_any_thread(maker, language, mention=mention)[0]], "\n")


def _article(maker: Maker, language: str, count: int) -> str:
    return "\n\n".join(" ".join(maker.chance.choices(SENTENCES[language], k=maker.chance.randint(5, 9))) for _ in range(count))


def _around(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    before = maker.chance.choice(["", "Hallo, hier der Text:\n\n", _article(maker, language, 2) + "\n\n"])
    behind = maker.chance.choice(["\n\n" + _article(maker, language, 5), "\n\nMit Gruß\nJ."])
    return case_of(name, language, [before, _any_thread(maker, language)[0], behind], maker.chance.choice(["\n", "\n\n"]))


def _tail(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    thread = _any_thread(maker, language)[0]
    for tail in maker.chance.sample(TAILS[language], maker.chance.randint(1, 2)):
        thread.posts.append(Written(tail, None, None, inferred=False))
    return case_of(name, language, [thread], maker.chance.choice(["\n", "\n\n"]))


def _head(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    thread = _any_thread(maker, language)[0]
    thread.posts[0] = Written(maker.words(language, 240, glue=" ", filled=False), 1, None, inferred=True)
    return case_of(name, language, [thread], maker.chance.choice(["\n", "\n\n"]))


def _joined(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    threads: list[Any] = [_any_thread(maker, language)[0] for _ in range(maker.chance.randint(2, 4))]
    for thread in threads[1:]:
        del thread.posts[3:]
    return case_of(name, language, threads, maker.chance.choice(["\n", "\n\n"]))


def _cut(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    thread = _any_thread(maker, language, size=12)[0]
    del thread.posts[: maker.chance.randint(2, 5)]
    del thread.posts[-2:]
    return case_of(name, language, [thread], "\n")


def _gaps(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    thread = _any_thread(maker, language, size=12)[0]
    del thread.posts[maker.chance.randint(2, 8)]
    at = maker.chance.randint(2, 8)
    if maker.chance.random() < 0.5:
        del thread.posts[at]
    return case_of(name, language, [thread], maker.chance.choice(["\n", "\n\n"]))


def _one_line(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    style = maker.chance.choice(["n/m", "(n/m)", "n/", "/n", "n.", "n/x", "[n/m]", "n)", "keycap", "wide", "thread n/m"])
    place = STYLES[style][1][0] if maker.chance.random() < 0.5 else STYLES[style][1][-1].replace("own ", "")
    thread = maker.thread(language, style, place, maker.chance.randint(3, 12))
    for post in thread.posts:
        post.text = " ".join(post.text.split())
    return case_of(name, language, [thread], " ")


FURNITURE = {
    "reader": (
        "Jonas Weber Profile picture\nJonas Weber\n@jonasweber\n14 Mar • 12 tweets • 3 min read • Read on X\n",
        "\n• • •\n\nMissing some Tweet in this thread? You can try to force a refresh\n\nShare this page!\n\nEnter URL or ID to Unroll\n",
    ),
    "reader older": (
        "Thread by @jonasweber: 12 tweets\nBookmark  Save as PDF  My Authors\n",
        (
            "\n• • •\n\nKeep Current with Jonas Weber\n\nStay in touch and get notified when new unrolls are available from this author!\n"
            "\nRead all threads\n\nThis Thread may be Removed Anytime!\n"
        ),
    ),
}
"""What pages put around a thread: before and behind it."""


def _reader(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    before, behind = FURNITURE[maker.chance.choice(list(FURNITURE))]
    thread = _any_thread(maker, language)[0]
    between = maker.chance.choice(["\n", "\n\n"])
    return case_of(name, language, [before, thread, behind], between)


def _x_page(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    thread = _any_thread(maker, language)[0]
    case_threads = case_of(name, language, [thread], "\n")
    text, tweets = "", []
    for post in thread.posts:
        text += "Jonas Weber\n@jonasweber\n·\n14. März\n"
        start = len(text)
        text += post.text
        tweets.append({"n": post.number, "total": post.total, "start": start, "end": len(text), "inferred": False, "thread": 0})
        counts = "\n".join(str(maker.chance.randint(2, 900)) for _ in range(maker.chance.randint(2, 4)))
        behind = (f"\n{counts}\n", f"\nShow more\n{counts}\n", "\n12 Antworten\n3 Retweets\n40 „Gefällt mir“-Angaben\n")
        text += maker.chance.choice(behind)
    return {**case_threads, "text": text.rstrip(), "tweets": tweets, "threads": [list(range(len(tweets)))]}


def _nitter(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    thread = _any_thread(maker, language)[0]
    text, tweets = "", []
    for post in thread.posts:
        text += "Jonas Weber\n@jonasweber\nMar 14\n"
        start = len(text)
        text += post.text
        tweets.append({"n": post.number, "total": post.total, "start": start, "end": len(text), "inferred": False, "thread": 0})
        text += "\n " + "   ".join(str(maker.chance.randint(1, most)) for most in (99, 999, 99, 9999)) + "\n"
    return {**case_of(name, language, [thread], "\n"), "text": text.rstrip(), "tweets": tweets, "threads": [list(range(len(tweets)))]}


def _lists(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    style = maker.chance.choice(["n/m", "(n/m)", "n/x", "/n", "n/"])
    thread = maker.thread(language, style, STYLES[style][1][0], maker.chance.randint(4, 9))
    post = thread.posts[maker.chance.randint(1, 2)]
    lines = ["1) kurz", "2) knapp", "3) klar"] if maker.chance.random() < 0.5 else ["1. erstens", "2. zweitens", "3. drittens"]
    head, _, tail = post.text.partition(" ")
    mark = "\n" + post.text[-12:].split(" ", 1)[-1] if "/" in post.text[-6:] else ""
    post.text = f"{head} {tail[:100].rsplit(' ', 1)[0]}:\n" + "\n".join(lines) + mark
    return case_of(name, language, [thread], "\n")


def _none(maker: Maker, name: str) -> dict[str, Any]:
    language = _language(maker)
    kind = maker.chance.randint(0, 4)
    if kind == 0:
        text = _article(maker, language, 6)
    elif kind == 1:
        text = "\n".join(f"{n}. {maker.chance.choice(SENTENCES[language])}" for n in range(1, 8))
    elif kind == 2:
        text = "\n\n".join(f"{n}. Abschnitt\n\n{_article(maker, language, 2)}" for n in range(1, 5))
    elif kind == 3:
        text = "\n".join(f"Wordle {300 + n} {maker.chance.randint(2, 6)}/6" for n in range(4))
    else:
        scores = f"Mannschaft A {maker.chance.randint(0, 5)}/{maker.chance.randint(5, 9)}"
        text = f"Termine: 3/5, 4/5 und 5/5.\n{_article(maker, language, 1)}\n{scores}"
    return {
        "id": name,
        "base": [name],
        "lang": language,
        "perturbation": "none",
        "numbered": False,
        "text": text,
        "tweets": [],
        "threads": [],
    }


KINDS: dict[str, Callable[[Maker, str], dict[str, Any]]] = {
    "plain": _plain,
    "lost": _lost,
    "mentions": _mentions,
    "around": _around,
    "tails": _tail,
    "heads": _head,
    "joined": _joined,
    "cut": _cut,
    "gaps": _gaps,
    "oneline": _one_line,
    "reader": _reader,
    "xpage": _x_page,
    "nitter": _nitter,
    "lists": _lists,
    "none": _none,
}
"""Every kind of case."""


def main() -> None:
    """Print cases."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--count", type=int, default=20)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    for case in cases(options.seed, options.count):
        print(json.dumps(case, ensure_ascii=False))


if __name__ == "__main__":
    main()
