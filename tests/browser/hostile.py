"""Strings that try to run something, to fetch something or to deceive, wherever a page shows what others wrote."""

from __future__ import annotations

RUNS = "window.pwned=1"
"""What each of them tries; a page in which it came true has the flag."""
EVIL = "spiegel.ltd"
"""A host that must never be fetched from."""

ATTACKS = (
    f"<script>{RUNS}</script>",
    f'"><script>{RUNS}</script>',
    f"</title></style></textarea></script><script>{RUNS}</script>",
    f"]]>--><script>{RUNS}</script>",
    f"<img src=x onerror={RUNS}>",
    f'"><img src="https://{EVIL}/pixel.png" onerror="{RUNS}">',
    f"' autofocus onfocus='{RUNS}' x='",
    f'" onmouseover="{RUNS}" style="position:fixed;inset:0',
    f"<svg onload={RUNS}>",
    f"<svg><script>{RUNS}</script></svg>",
    f"<svg><animate onbegin={RUNS} attributeName=x dur=1s>",
    f'<iframe srcdoc="<script>parent.{RUNS}</script>"></iframe>',
    f"<details open ontoggle={RUNS}>",
    f"<math><mtext><style><img src=x onerror={RUNS}></style></mtext></math>",
    f'<meta http-equiv="refresh" content="0;url=https://{EVIL}/">',
    f'<base href="https://{EVIL}/">',
    f'<link rel="stylesheet" href="https://{EVIL}/x.css">',
    f'<form action="https://{EVIL}/"><button>Weiter</button></form>',
    "{{7*7}}{{config}}${7*7}<%= 7*7 %>#{7*7}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{x}}{% endfor %}",
    f'{{"img_src": "https://{EVIL}/pixel.png"}}',
    f'{{"img_src": ["https://{EVIL}/pixel.png"], "alt": "x", "href": "https://{EVIL}/"}}',
    f'{{"href": "javascript:{RUNS}", "label": "Mehr"}}',
    f'{{"iframe": "https://{EVIL}/"}}',
    f'[{{"href": "https://{EVIL}/", "label": "Mehr"}}]',
    f"javascript:{RUNS}",
    f"JaVaScRiPt:{RUNS}//",
    f"data:text/html,<script>{RUNS}</script>",
    f"https://{EVIL}/artikel?q=<script>{RUNS}</script>",
    f"//{EVIL}/x.js",
    f"[Mehr](javascript:{RUNS}) ![](https://{EVIL}/pixel.png)",
    f"<https://{EVIL}/> [ref]: https://{EVIL}/ 'x'",
    "\u202eltd.legeips\u202c und \u2066versteckt\u2069 \u200b\ufeff",
    "ende\x00anfang",
    "\x1b]8;;https://spiegel.ltd\x07klick\x1b]8;;\x07",
    "&lt;script&gt;&#60;script&#62;",
)
"""Each of a kind of its own."""
