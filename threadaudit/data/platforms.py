"""Domains under which names are lent, taken by anybody, or written down for others: what stands before them says less about an owner.

Source: LENT are those entries of the public suffix list's private part (https://publicsuffix.org/list/) under which a company sells
whole domains as a registry does (CentralNic and its resellers, NIC.UA, and the like), read by the developers of this project. DELIVERY and
MIRRORS are written down from the public documentation of the services: Akamai, "Edge hostnames"; Cloudflare, "CNAME setup"; Fastly,
"Working with CNAME records"; Amazon CloudFront, Microsoft Azure and Google developer documentation; OCLC, "EZproxy: proxy by hostname";
and the pages of the services that show facts about other people's sites. Words are separated by white space.
"""

from __future__ import annotations

LENT = frozenset(
    """
    ae.org br.com cn.com co.com co.cz co.de co.dk co.nl co.no co.pl co.ro co.ua com.de com.ru com.se de.com eu.com eu.org gb.net gr.com
    hk.com hk.org hu.net in.net inf.ua it.com jp.net jpn.com jpn.org kr.com ltd.ua me.uk mex.com net.ru no.com org.ru pp.ru
    pp.ua qc.com radio.am radio.fm ru.com ru.net sa.com se.com se.net uk.com uk.net us.com us.org uy.com za.com za.net za.org
    """.split()
)
"""Suffixes of two labels that are sold like a registry's own; under all other private suffixes a name is an account."""

DELIVERY = frozenset(
    """
    akadns.net akahost.net akamai.net akamaiedge.net akamaihd.net akamaized.net akamaistream.net azureedge.net b-cdn.net cachefly.net
    cdn.cloudflare.net cdn.jsdelivr.net cdn77.org cdngc.net cdnetworks.net cdnvideo.ru cloudfront.net edgecastcdn.net edgekey.net
    edgesuite.net fastly.net fastlylb.net footprint.net fpbns.net gcdn.co hwcdn.net impervadns.net incapdns.net kxcdn.com llnwd.net
    lldns.net map.fastly.net ngenix.net quantil.com rncdn.com stackpathdns.com systemcdn.net trafficmanager.net tsyndicate.com v0cdn.net
    """.split()
)
"""Networks that deliver the pages of others under a host of the customer's name."""

MIRRORS = frozenset(
    """
    ahrefs.com alexa.com amp.dev ampproject.org archive.org archive.ph builtwith.com hypestat.com idm.oclc.org netcraft.com
    securitytrails.com semrush.com similarweb.com siteadvisor.com statscrop.com statshow.com trustpilot.com urlscan.io websiteoutlook.com
    webstatsdomain.org worthofweb.com translate.goog
    """.split()
)
"""Services that show, count or translate the pages of others, with the other's host as a part of their own."""

PROXY_LABELS = frozenset("ezproxy libproxy eproxy proxylib remotexs idm webvpn".split())
"""What universities call the proxy through which their readers see paid pages: the other's host, then this label."""
