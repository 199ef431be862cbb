"""Hosts whose links lead elsewhere without saying where: what they hide is not known offline.

Source: the services' own documentation of their short domains. To extend: one host a line, registrable domain, lower case.
"""

from __future__ import annotations

SHORT_LINK_HOSTS = frozenset(
    """
    adf.ly amzn.to apne.ws b23.ru bbc.in bit.do bit.ly bitly.com bitly.ws bl.ink buff.ly cutt.ly dlvr.it dpaq.de econ.st fb.me
    fxn.ws goo.gl goo.su hubs.ly ift.tt is.gd j.mp kurzelinks.de lnkd.in mzl.la n9.cl nyti.ms on.ft.com on.wsj.com
    ow.ly pin.it politi.co pst.cr rb.gy rebrand.ly reut.rs rotf.lol s.id shorturl.at shrtco.de smarturl.it
    snip.ly spoti.fi spr.ly swll.to t.co t.ly t1p.de tcrn.ch tiny.cc tiny.one tinyurl.com tr.im trib.al u.to urlr.me v.gd vk.cc
    wapo.st zpr.io
    """.split()
)
