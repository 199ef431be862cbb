"""Suffixes under which campaigns really put cloned names, the most used first, and suffixes that companies lend.

Source: the published reports on the clones of news sites: EU DisinfoLab, "Doppelganger" (27 September 2022); VIGINUM, "RRN" (13 June
2023); Meta, Adversarial Threat Report (Q4 2022 to Q2 2024); Qurium (2022–24); for shops and banks the reports of WIPO on domain disputes.
The order is our own reading of them, no count; the private suffixes are from the public suffix list.
"""

from __future__ import annotations

USED: tuple[str, ...] = (
    *("ltd", "com", "life", "live", "today", "online", "info", "net", "org", "co", "pro", "news", "media", "world", "agency", "work"),
    *("top", "icu", "cfd", "beauty", "lol", "click", "site", "space", "fun", "me", "in", "ws", "cc", "asia", "expert", "vip", "llc"),
    *("ink", "pics", "press", "shop", "store", "website", "link", "rest", "quest", "cam", "club", "app", "xyz", "biz", "tv", "io", "pm"),
    *("eu", "us", "ai", "group", "digital", "support", "help", "email", "center", "international", "day", "tours", "cab", "foo", "buzz"),
)
"""Suffixes, most used first."""

LENT: tuple[str, ...] = ("co.com", "eu.com", "com.co", "us.com", "de.com", "uk.com", "ru.com", "com.de", "it.com", "in.net")
"""Suffixes of two labels, most used first."""

HOSTED: tuple[str, ...] = ("pages.dev", "web.app", "blogspot.com", "github.io", "netlify.app", "vercel.app")
"""Platforms on which anybody can take any name, most used first."""

LURES: tuple[str, ...] = (
    *("news", "online", "today", "live", "info", "tv", "24", "media", "press", "daily", "now", "world", "blog", "mail", "login", "shop"),
    *("official", "app", "store", "support", "service", "group", "de", "eu", "us", "uk", "fr", "it", "es", "pl", "ua", "ru"),
    *("nachrichten", "aktuell", "actu", "infos", "noticias", "notizie", "wiadomosci", "novosti", "novyny"),
)
"""Words beside names, most used first, our own choice of those in lure_words.py."""
