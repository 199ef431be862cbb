"""Pages in the shape of news sites, made up: the same house, a copy of it, an edited copy, and a stranger."""

from __future__ import annotations

import random

_SYLLABLES = [consonant + vowel for consonant in "bdfghklmnprst" for vowel in "aeio"]


def words(seed: int, count: int) -> list[str]:
    """Return words as a language has them: few that are frequent, many that are rare."""
    language = random.Random(1)  # noqa: S311 – the same words every time
    vocabulary = ["".join(language.choices(_SYLLABLES, k=language.randint(1, 4))) for _ in range(3_000)]
    weights = [1 / place for place in range(1, len(vocabulary) + 1)]
    return random.Random(seed).choices(vocabulary, weights, k=count)  # noqa: S311


def edited(text: list[str], share: float, seed: int = 7) -> list[str]:
    """Return the words with some of them exchanged."""
    chance = random.Random(seed)  # noqa: S311
    return [f"neu{chance.randrange(10_000)}" if chance.random() < share else word for word in text]


def article(
    text: list[str], *, home: str, theme: str = "w", title: str = "Eine Überschrift", links: int = 40, images: int = 40, own: int = 0
) -> str:
    """Return a page: head, menu, teasers with pictures, paragraphs, footer; `own` links are relative, all others lead to `home`."""
    tag = {"w": "div", "x": "section"}[theme]
    menu = "".join(f'<li class="{theme}-nav__item"><a href="{home}/ressort{n}/">Ressort {n}</a></li>' for n in range(links))
    local = "".join(f'<a class="{theme}-local" href="/seite{n}">Mehr {n}</a>' for n in range(own))
    picture = f'<img class="{theme}-image" alt="" src="{home}/bild'
    kicker = f'.jpg"><span class="{theme}-kicker">Bild</span>'
    teasers = "".join(f'<{tag} class="{theme}-teaser">{picture}{n}{kicker}</{tag}>' for n in range(images))
    paragraphs = "".join(f'<p class="{theme}-text">{" ".join(text[at : at + 60])}.</p>' for at in range(0, len(text), 60))
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    main = f'<article class="{theme}-article"><h1>{title}</h1>{paragraphs}</article><aside class="{theme}-aside">{teasers}</aside>'
    body = f'<nav class="{theme}-nav"><ul>{menu}</ul></nav><main>{main}</main><footer class="{theme}-footer">{local}</footer>'
    return f'<!doctype html><html lang="de">{head}<body class="{theme}">{body}</body></html>'
