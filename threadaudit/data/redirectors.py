"""Services whose addresses name another address, so that where they lead can be read without asking them.

One line a redirector, written down from links as the services send them out: its name; its hosts, names below them included (`google.*`
stands for each of BRANCHES); its path, which means all below it where it ends in `/`; the form in which the target stands, as
unwrap.py explains; the parameters that hold it, the better one first. Where a line fits but leads nowhere, the next that fits is tried.

Only services that no stranger can put a name under belong here, and no host is guessed: whoever could register `google.ltd` would
otherwise hide behind any address that he writes into its query. A new line needs an example in tests/test_unwrap.py.
"""

from __future__ import annotations

BRANCHES: dict[str, str] = {
    # what www.google.com/supported_domains lists
    "google": """
        com ad ae com.af com.ag al am co.ao com.ar as at com.au az ba com.bd be bf bg com.bh bi bj com.bn com.bo com.br bs bt co.bw by
        com.bz ca cd cf cg ch ci co.ck cl cm cn com.co co.cr com.cu cv com.cy cz de dj dk dm com.do dz com.ec ee com.eg es com.et fi com.fj
        fm fr ga ge gg com.gh com.gi gl gm gr com.gt gy com.hk hn hr ht hu co.id ie co.il im co.in iq is it je com.jm jo co.jp co.ke com.kh
        ki kg co.kr com.kw kz la com.lb li lk co.ls lt lu lv com.ly co.ma md me mg mk ml com.mm mn com.mt mu mv mw com.mx com.my co.mz
        com.na com.ng com.ni ne nl no com.np nr nu co.nz com.om com.pa com.pe com.pg com.ph com.pk pl pn com.pr ps pt com.py com.qa ro ru
        rw com.sa com.sb sc se com.sg sh si sk com.sl sn so sm sr st com.sv td tg co.th com.tj tl tm tn to com.tr tt com.tw co.tz com.ua
        co.ug co.uk com.uy co.uz com.vc co.ve co.vi com.vn vu ws rs co.za co.zm co.zw cat
    """,
    "yandex": "ru com by kz uz com.tr com.am com.ge co.il",
    "pinterest": "com at ca ch cl co.kr co.uk com.au com.mx de dk es fr ie it jp nz ph pt ru se",
}

REDIRECTORS: tuple[tuple[str, str, str, str, str], ...] = (
    # Google
    ("google", "google.*", "/url", "query", "url q"),
    ("google-maps", "google.*", "/local_url", "query", "q"),
    ("google-amp", "google.*", "/amp/", "amp", ""),
    ("google-images", "google.*", "/imgres", "query", "imgrefurl imgurl"),
    ("google-interstitial", "google.*", "/interstitial", "query", "url"),
    ("google-consent", "consent.google.* consent.youtube.com", "/", "query", "continue"),
    ("google-ads", "google.*", "/aclk", "query", "adurl"),
    ("google-ad-services", "googleadservices.com", "/pagead/aclk", "query", "adurl"),
    ("google-translate", "translate.google.*", "/translate", "query", "u"),
    ("google-translate-website", "translate.google.*", "/website", "query", "u"),
    ("google-translate-proxy", "translate.goog", "/", "dashed", ""),
    ("google-cache", "webcache.googleusercontent.com", "/search", "cache", "q"),
    ("google-meet", "meet.google.com hangouts.google.com", "/linkredirect", "query", "dest"),
    ("google-plus", "plus.url.google.com", "/url", "query", "url q"),
    ("google-news", "news.google.com", "/articles/", "news", ""),
    ("google-news-feed", "news.google.com", "/rss/articles/", "news", ""),
    ("google-news-reader", "news.google.com", "/read/", "news", ""),
    ("google-weblight", "googleweblight.com", "/", "query", "u lite_url"),
    ("doubleclick", "doubleclick.net", "/", "query", "adurl ds_dest_url"),
    ("doubleclick-click", "ad.doubleclick.net", "/", "whole-query", ""),
    ("amp-cache", "cdn.ampproject.org amp.cloudflare.com", "/", "amp-cache", ""),
    ("amp-cache-host", "cdn.ampproject.org", "/", "dashed", ""),
    ("youtube", "youtube.com", "/redirect", "query", "q"),
    # social networks
    ("facebook", "l.facebook.com lm.facebook.com", "/", "query", "u"),
    ("facebook-script", "facebook.com", "/l.php", "query", "u"),
    ("facebook-warning", "facebook.com", "/flx/warn", "query", "u"),
    ("messenger", "l.messenger.com", "/", "query", "u"),
    ("workplace", "l.workplace.com", "/", "query", "u"),
    ("instagram", "l.instagram.com", "/", "query", "u"),
    ("instagram-shim", "instagram.com", "/linkshim", "query", "u"),
    ("threads", "l.threads.net l.threads.com", "/", "query", "u"),
    ("whatsapp", "l.wl.co", "/", "query", "u"),
    ("twitter", "twitter.com x.com", "/i/redirect", "query", "url"),
    ("twitter-warning", "twitter.com x.com", "/safety/unsafe_link_warning", "query", "unsafe_link"),
    ("bluesky", "go.bsky.app", "/redirect", "query", "u"),
    ("linkedin", "linkedin.com", "/redir/", "query", "url"),
    ("linkedin-safety", "linkedin.com", "/safety/go", "query", "url"),
    ("reddit", "out.reddit.com", "/", "query", "url"),
    ("tumblr", "t.umblr.com", "/redirect", "query", "z"),
    ("pinterest", "pinterest.*", "/offsite", "query", "url"),
    ("tiktok", "tiktok.com", "/link/v2", "query", "target"),
    ("quora", "quora.com", "/_/redirect", "query", "url"),
    ("flipboard", "flipboard.com", "/redirect", "query", "url"),
    ("medium", "medium.com", "/r", "query", "url"),
    ("disqus", "disq.us", "/", "signed", "url"),
    ("disqus-redirect", "redirect.disqus.com", "/url", "signed", "url"),
    ("deviantart", "deviantart.com", "/users/outgoing", "whole-query", ""),
    ("livejournal", "livejournal.com", "/away", "query", "to"),
    ("telegram", "t.me telegram.me", "/iv", "query", "url"),
    ("vk", "vk.com vk.ru", "/away.php", "query", "to"),
    ("vk-path", "vk.com vk.ru", "/away", "query", "to"),
    ("vk-away", "away.vk.com", "/", "query", "to"),
    ("ok", "ok.ru", "/dk", "query", "st.link"),
    ("dzen", "dzen.ru", "/away", "query", "to"),
    ("weibo", "weibo.cn", "/sinaurl", "query", "u toasturl"),
    ("zhihu", "link.zhihu.com", "/", "query", "target"),
    ("steam", "steamcommunity.com", "/linkfilter", "query", "u url"),
    ("soundcloud", "exit.sc gate.sc", "/", "query", "url"),
    ("slack", "slack-redir.net", "/link", "query", "url"),
    # search engines and portals
    ("bing", "bing.com", "/ck/", "base64", "u"),
    ("bing-ads", "bing.com", "/aclick", "base64", "u"),
    ("bing-news", "bing.com", "/news/apiclick.aspx", "query", "url"),
    ("bing-link", "bing.com", "/alink/link", "query", "url"),
    ("bing-amp", "bing.com", "/amp/", "amp", ""),
    ("bing-amp-cache", "bing-amp.com", "/", "amp-cache", ""),
    ("bing-translator", "microsofttranslator.com", "/bv.aspx", "query", "a"),
    ("bing-translate-web", "translatetheweb.com", "/", "query", "a"),
    ("duckduckgo", "duckduckgo.com", "/l", "query", "uddg"),
    ("yahoo", "r.search.yahoo.com", "/", "segment", "RU"),
    ("yandex-search", "yandex.*", "/clck/jsredir", "query", "url"),
    ("yandex-counter", "clck.yandex.ru", "/redir/", "starred", ""),
    ("yandex-translate", "translate.yandex.*", "/translate", "query", "url"),
    ("yandex-safety", "yandex.*", "/safety", "query", "url"),
    ("yandex-safe-browsing", "sba.yandex.net", "/redirect", "query", "url"),
    ("yandex-turbo", "yandex.*", "/turbo", "query", "text"),
    ("yandex-turbo-path", "yandex.*", "/turbo/", "turbo", ""),
    ("turbopages-translated", "translated.turbopages.org", "/proxy_u/", "scheme-segment", ""),
    ("turbopages-turbo", "turbopages.org", "/turbo/", "turbo", ""),
    ("turbopages", "turbopages.org", "/", "turbo", ""),
    ("mail-ru", "go.mail.ru", "/redir", "query", "url"),
    ("mail-ru-click", "click.mail.ru", "/redir", "query", "u url"),
    ("mail-ru-check", "checklink.mail.ru", "/proxy", "query", "url"),
    # archives and readers
    ("wayback", "web.archive.org", "/", "embedded", ""),
    ("archive-it", "wayback.archive-it.org", "/", "embedded", ""),
    ("archive-today", "archive.today archive.is archive.ph archive.li archive.md archive.vn archive.fo", "/", "embedded", ""),
    ("archive-today-submission", "archive.today archive.is archive.ph archive.li archive.md archive.vn archive.fo", "/", "query", "url"),
    ("uk-web-archive", "webarchive.nationalarchives.gov.uk", "/", "embedded", ""),
    ("british-library", "webarchive.org.uk", "/wayback/", "embedded", ""),
    ("library-of-congress", "webarchive.loc.gov", "/", "embedded", ""),
    ("arquivo", "arquivo.pt", "/wayback/", "embedded", ""),
    ("memento", "timetravel.mementoweb.org", "/memento/", "embedded", ""),
    ("megalodon", "megalodon.jp", "/", "embedded", ""),
    ("conifer", "conifer.rhizome.org", "/", "embedded", ""),
    ("12ft", "12ft.io", "/", "embedded", ""),
    ("12ft-proxy", "12ft.io", "/proxy", "query", "q"),
    ("pocket", "getpocket.com", "/redirect", "query", "url"),
    ("mozilla-addons", "outgoing.prod.webservices.mozgcp.net", "/v1/", "embedded", ""),
    # protection of mail
    ("safelinks", "safelinks.protection.outlook.com", "/", "query", "url"),
    ("safelinks-government", "safelinks.protection.office365.us", "/", "query", "url"),
    ("safelinks-china", "safelinks.protection.partner.outlook.cn", "/", "query", "url"),
    ("safelinks-teams", "statics.teams.cdn.office.net", "/evergreen-assets/safelinks/", "query", "url"),
    ("safelinks-azure", "safelink.emails.azure.net", "/redirect", "query", "destination"),
    ("outlook", "outlook.office365.com outlook.office.com outlook.live.com", "/owa/redir.aspx", "query", "url"),
    ("proofpoint-1", "urldefense.proofpoint.com", "/v1/url", "query", "u"),
    ("proofpoint-2", "urldefense.proofpoint.com", "/v2/url", "proofpoint-2", "u"),
    ("proofpoint-3", "urldefense.com urldefense.us urldefense.proofpoint.com", "/v3/", "proofpoint-3", ""),
    ("barracuda", "linkprotect.cudasvc.com", "/url", "query", "a"),
    ("mimecast-url", "mimecast.com", "/s/", "query", "url"),
    ("mimecast", "mimecast.com mimecastprotect.com", "/s/", "host", "domain"),
    ("cisco", "secure-web.cisco.com", "/", "embedded", ""),
    ("sophos", "protection.sophos.com", "/", "base64", "u"),
    ("trend-micro", "trendmicro.com", "/wis/clicktime/v1/query", "query", "url"),
    ("fireeye", "protect.fireeye.com protect2.fireeye.com", "/", "query", "u"),
    ("symantec", "clicktime.symantec.com clicktime.cloud.postoffice.net", "/", "query", "u"),
    ("check-point", "protect.checkpoint.com url.avanan.click", "/v2/", "underscored", ""),
    ("avanan", "avanan.url-protection.com", "/v1/url", "query", "o"),
    ("edgepilot", "edgepilot.com", "/s/", "query", "u"),
    ("esva", "urlsand.esvalabs.com", "/", "query", "u"),
    ("amazon-mail", "awstrack.me", "/L0/", "one-segment", ""),
    ("gmx", "deref-gmx.net deref-gmx.com deref-mail.com", "/mail/client/", "query", "redirectUrl"),
    ("web-de", "deref-web.de deref-web-02.de deref-1und1.de", "/mail/client/", "query", "redirectUrl"),
    # services that hide where one came from, and affiliates
    ("href-li", "href.li", "/", "whole-query", ""),
    ("anonym-to", "anonym.to", "/", "whole-query", ""),
    ("nullrefer", "nullrefer.com", "/", "whole-query", ""),
    ("skimlinks", "go.skimresources.com go.redirectingat.com", "/", "query", "url"),
    ("viglink", "redirect.viglink.com", "/", "query", "u"),
    ("awin", "awin1.com", "/cread.php", "query", "ued p"),
    ("linksynergy", "click.linksynergy.com", "/", "query", "murl"),
    ("taboola", "trc.taboola.com", "/", "query", "url"),
)
