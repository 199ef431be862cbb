"""The pages of the lab: an official's, its copies, and some that nobody copied."""

from __future__ import annotations

import base64

FRONT = """\
Der Stadtrat hat am Montagabend mit knapper Mehrheit beschlossen, die alte Markthalle nicht abzureißen. Stattdessen soll ein Verein
das Gebäude für zwanzig Jahre pachten und auf eigene Kosten instand setzen. Die Verwaltung rechnet mit drei Jahren Bauzeit. Gegner des
Beschlusses halten die Zahlen für zu günstig und verweisen auf das Dach, das seit dem Winter undicht ist. Der Verein will im Frühjahr
mit dem Südflügel beginnen; die Händler sollen während der Arbeiten in Zelten auf dem Vorplatz weiterverkaufen. Über die Miete wird
noch verhandelt. Eine Bürgerinitiative hatte zuvor elftausend Unterschriften gesammelt und einen Architekten gewonnen, der das Gutachten
der Stadt in wesentlichen Punkten bestreitet. Der Bürgermeister sprach von einem Wagnis, das sich lohnen könne."""
"""What stands on the official's page; written for this lab."""

CHANGED = FRONT.replace("Der Bürgermeister sprach von einem Wagnis, das sich lohnen könne.", "Der Bürgermeister will fliehen, heißt es.")
"""The same with another end, as a copy has it."""

PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
"""A picture of one pixel, for an icon."""


def official(title: str = "WELT – Aktuelle Nachrichten", text: str = FRONT, *, base: str = "") -> str:
    """Return the official's page; its assets and links begin with a base, empty for where the page is."""
    return f"""<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>{title}</title>
<link rel="canonical" href="https://www.welt.de/"><meta property="og:site_name" content="WELT">
<link rel="stylesheet" href="{base}/assets/style.css"><link rel="icon" href="{base}/favicon.ico">
<script src="{base}/assets/app.js"></script></head>
<body><header><a href="{base}/"><img src="{base}/assets/logo.png" alt="WELT"></a></header>
<nav><a href="{base}/politik/">Politik</a> <a href="{base}/wirtschaft/">Wirtschaft</a> <a href="{base}/kultur/">Kultur</a></nav>
<main><article><h1>Markthalle bleibt stehen</h1><img src="{base}/assets/halle.jpg" alt=""><p>{text}</p></article></main>
<footer><a href="{base}/impressum/">Impressum</a></footer></body></html>
"""


def clone() -> str:
    """Return a copy: the official's look, links and assets, another end of the text."""
    return official(text=CHANGED, base="https://www.welt.de")


def page(host: str) -> str:
    """Return a page of a host's own."""
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{host}</title></head>
<body><h1>{host}</h1><p>Opening hours, prices and how to find the workshop of {host}.</p><a href="/contact">Contact</a></body></html>
"""


def parked(host: str) -> str:
    """Return what a parked name shows."""
    return f"<!doctype html><html><head><title>{host} is for sale</title></head><body><p>Buy this domain.</p></body></html>\n"


def refresh(to: str) -> str:
    """Return a page that leads elsewhere by itself."""
    return f'<!doctype html><html><head><meta http-equiv="refresh" content="0; url={to}"><title>…</title></head><body></body></html>\n'
