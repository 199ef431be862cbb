"""Redirectors' addresses are read for where they lead, and everything else is left as it is."""

from __future__ import annotations

import base64
from urllib.parse import quote

import ada_url
import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.data.redirectors import BRANCHES, REDIRECTORS
from threadaudit.unwrap import unwrap

TARGET = "https://welt.ltd/a?b=c&d=%C3%A4#e"
ENCODED = quote(TARGET, safe="")


def in_base64(text: str) -> str:
    """Encode a text for a URL, without padding."""
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def news_message(url: str) -> str:
    """Encode a URL as Google News does."""
    length = bytes([len(url)]) if len(url) < 128 else bytes([len(url) & 0x7F | 0x80, len(url) >> 7])
    return base64.urlsafe_b64encode(b"\x08\x13\x22" + length + url.encode() + b"\xd2\x01\x00").decode().rstrip("=")


# One example at least for each line of the table: the line's name, an address, where it leads.
EXAMPLES = [
    ("google", f"https://www.google.com/url?sa=t&source=web&url={ENCODED}&usg=x", TARGET),
    ("google", f"https://www.google.com/url?sa=t&q=https://welt.de&url={ENCODED}", TARGET),
    ("google", f"http://google.co.uk/url?q={ENCODED}", TARGET),
    ("google-amp", "https://www.google.de/amp/s/www.welt.ltd/a/amp?b=c", "https://www.welt.ltd/a/amp?b=c"),
    ("google-amp", "https://www.google.com/amp/welt.ltd/a", "http://welt.ltd/a"),
    ("google-images", f"https://www.google.com/imgres?imgurl=https://cdn.example/a.jpg&imgrefurl={ENCODED}&tbnid=x", TARGET),
    ("google-interstitial", f"https://www.google.com/interstitial?url={ENCODED}", TARGET),
    ("google-consent", "https://consent.google.de/ml?continue=https://news.google.com/a&gl=DE", "https://news.google.com/a"),
    ("google-consent", f"https://consent.youtube.com/m?continue={ENCODED}", TARGET),
    ("bluesky", f"https://go.bsky.app/redirect?u={ENCODED}", TARGET),
    ("flipboard", f"https://flipboard.com/redirect?url={ENCODED}", TARGET),
    ("dzen", f"https://dzen.ru/away?to={ENCODED}", TARGET),
    ("bing-translate-web", f"https://www.translatetheweb.com/?from=&to=de&a={ENCODED}", TARGET),
    ("british-library", "https://www.webarchive.org.uk/wayback/archive/20220831/https://welt.ltd/", "https://welt.ltd/"),
    ("library-of-congress", "https://webarchive.loc.gov/all/20220831120000/https://welt.ltd/", "https://welt.ltd/"),
    ("megalodon", "https://megalodon.jp/2022-0831-1200-00/https://welt.ltd:443/a", "https://welt.ltd/a"),
    ("conifer", "https://conifer.rhizome.org/someone/collection/20220831120000/https://welt.ltd/", "https://welt.ltd/"),
    ("mozilla-addons", f"https://outgoing.prod.webservices.mozgcp.net/v1/1a2b/{ENCODED}", TARGET),
    ("safelinks-azure", f"https://nam.safelink.emails.azure.net/redirect/?destination={ENCODED}&p=x", TARGET),
    ("amazon-mail", f"https://x.r.eu-west-1.awstrack.me/L0/{quote('https://welt.ltd/a', safe=':')}/1/0102/sig=1", "https://welt.ltd/a"),
    ("archive-today-submission", f"https://archive.ph/?run=1&url={ENCODED}", TARGET),
    ("vk-path", f"https://vk.com/away?to={ENCODED}", TARGET),
    ("instagram-shim", f"https://instagram.com/linkshim/?u={ENCODED}", TARGET),
    ("google-maps", f"https://maps.google.com/local_url?q={ENCODED}", TARGET),
    ("bing", f"https://www.bing.com/ck/ms?u=a1{in_base64(TARGET)}", TARGET),
    ("google-ads", f"https://www.google.com/aclk?sa=l&ai=x&adurl={ENCODED}", TARGET),
    ("google-ad-services", f"https://www.googleadservices.com/pagead/aclk?sa=L&ai=x&adurl={ENCODED}", TARGET),
    ("google-translate", f"https://translate.google.com/translate?hl=de&sl=ru&u={ENCODED}", TARGET),
    ("google-translate-website", f"https://translate.google.de/website?sl=auto&tl=de&u={ENCODED}", TARGET),
    ("google-translate-proxy", "https://welt-ltd.translate.goog/", "https://welt.ltd/"),
    (
        "google-translate-proxy",
        "https://www-my--welt-co-uk.translate.goog/a?_x_tr_sl=ru&_x_tr_tl=de&b=c&_x_tr_hl=de#e",
        "https://www.my-welt.co.uk/a?b=c#e",
    ),
    ("google-translate-proxy", "https://0-wlt--5qa-de.translate.goog/?_x_tr_enc=0&_x_tr_sch=http", "http://xn--wlt-5qa.de/"),
    ("google-translate-proxy", "https://1-en--us-welt-ltd.translate.goog/?_x_tr_enc=1", "https://en-us.welt.ltd/"),
    ("google-translate-proxy", "https://welt-ltd.translate.goog/?_x_tr_hp=a-very-long-", "https://a.very.long.welt.ltd/"),
    ("google-cache", "https://webcache.googleusercontent.com/search?q=cache:a1B2c3:https://welt.ltd/a+word&hl=de", "https://welt.ltd/a"),
    ("google-cache", "https://webcache.googleusercontent.com/search?q=cache:welt.ltd/a", "http://welt.ltd/a"),
    ("google-meet", f"https://meet.google.com/linkredirect?authuser=0&dest={ENCODED}", TARGET),
    ("google-plus", f"https://plus.url.google.com/url?sa=z&q={ENCODED}", TARGET),
    ("google-news", f"https://news.google.com/articles/{news_message(TARGET)}?hl=de", TARGET),
    ("google-news-feed", f"https://news.google.com/rss/articles/{news_message(TARGET + 'x' * 150)}?oc=5", TARGET + "x" * 150),
    ("google-news-reader", f"https://news.google.com/read/{news_message(TARGET)}", TARGET),
    ("google-weblight", f"http://googleweblight.com/i?u={ENCODED}", TARGET),
    ("doubleclick", f"https://adclick.g.doubleclick.net/pcs/click?xai=x&adurl={ENCODED}", TARGET),
    ("doubleclick-click", "https://ad.doubleclick.net/ddm/clk/1;2;l?https://welt.ltd/a", "https://welt.ltd/a"),
    ("amp-cache", "https://welt-ltd.cdn.ampproject.org/c/s/welt.ltd/a?b=c", "https://welt.ltd/a?b=c"),
    ("amp-cache", "https://cdn.ampproject.org/v/welt.ltd/a", "http://welt.ltd/a"),
    ("amp-cache", "https://welt-ltd.cdn.ampproject.org/ii/w820/s/welt.ltd/a.jpg", "https://welt.ltd/a.jpg"),
    ("amp-cache-host", "https://www-welt--news-ltd.cdn.ampproject.org", "https://www.welt-news.ltd/"),
    ("youtube", f"https://www.youtube.com/redirect?event=video_description&redir_token=x&q={ENCODED}&v=y", TARGET),
    ("facebook", f"https://l.facebook.com/l.php?u={ENCODED}&h=AT3", TARGET),
    ("facebook", f"https://lm.facebook.com/l.php?u={ENCODED}", TARGET),
    ("facebook-script", f"https://m.facebook.com/l.php?u={ENCODED}", TARGET),
    ("facebook-warning", f"https://www.facebook.com/flx/warn/?u={ENCODED}&h=x", TARGET),
    ("messenger", f"https://l.messenger.com/l.php?u={ENCODED}", TARGET),
    ("workplace", f"https://l.workplace.com/l.php?u={ENCODED}", TARGET),
    ("instagram", f"https://l.instagram.com/?u={ENCODED}&e=x", TARGET),
    ("threads", f"https://l.threads.net/?u={ENCODED}&e=x", TARGET),
    ("whatsapp", f"https://l.wl.co/l?u={ENCODED}", TARGET),
    ("twitter", f"https://twitter.com/i/redirect?url={ENCODED}&t=1", TARGET),
    ("twitter-warning", f"https://x.com/safety/unsafe_link_warning?unsafe_link={ENCODED}", TARGET),
    ("linkedin", f"https://www.linkedin.com/redir/redirect?url={ENCODED}&urlhash=x", TARGET),
    ("linkedin-safety", f"https://www.linkedin.com/safety/go?url={ENCODED}", TARGET),
    ("linkedin", f"https://www.linkedin.com/redir/suspicious-page?url={ENCODED}", TARGET),
    ("reddit", f"https://out.reddit.com/t3_1a2b3c?url={ENCODED}&token=x", TARGET),
    ("tumblr", f"https://t.umblr.com/redirect?z={ENCODED}&t=x", TARGET),
    ("pinterest", f"https://www.pinterest.de/offsite/?token=x&url={ENCODED}&pin=1", TARGET),
    ("tiktok", f"https://www.tiktok.com/link/v2?aid=1988&scene=bio_url&target={ENCODED}", TARGET),
    ("quora", f"https://www.quora.com/_/redirect?sig=x&url={ENCODED}", TARGET),
    ("medium", f"https://medium.com/r/?url={ENCODED}", TARGET),
    ("medium-identity", f"https://medium.com/m/global-identity-2?redirectUrl={ENCODED}", TARGET),
    ("medium-identity-old", f"https://medium.com/m/global-identity?redirectUrl={ENCODED}", TARGET),
    ("disqus", f"https://disq.us/url?url={quote('https://welt.ltd/a:')}PxLSP7AjU7-LLKjz3b1k2lZO5fc&cuid=1", "https://welt.ltd/a"),
    ("disqus-redirect", f"http://redirect.disqus.com/url?url={ENCODED}%3APxLSP7AjU7-LLKjz3b1k2lZO5fc", TARGET),
    ("deviantart", "https://www.deviantart.com/users/outgoing?https://welt.ltd/a", "https://welt.ltd/a"),
    ("livejournal", f"https://www.livejournal.com/away?to={ENCODED}", TARGET),
    ("telegram", f"https://t.me/iv?url={ENCODED}&rhash=1a2b", TARGET),
    ("vk", f"https://m.vk.com/away.php?to={ENCODED}&cc_key=", TARGET),
    ("vk-away", f"https://away.vk.com/away.php?to={ENCODED}", TARGET),
    ("ok", f"https://ok.ru/dk?cmd=logExternal&st.cmd=logExternal&st.link={ENCODED}&st.name=externalLinkRedirect", TARGET),
    ("weibo", f"https://weibo.cn/sinaurl?u={ENCODED}", TARGET),
    ("zhihu", f"https://link.zhihu.com/?target={ENCODED}", TARGET),
    ("steam", f"https://steamcommunity.com/linkfilter/?url={ENCODED}", TARGET),
    ("soundcloud", f"https://exit.sc/?url={ENCODED}", TARGET),
    ("slack", f"https://slack-redir.net/link?url={ENCODED}&v=3", TARGET),
    ("bing", f"https://www.bing.com/ck/a?!&&p=x&ptn=3&u=a1{in_base64(TARGET)}&ntb=1", TARGET),
    ("bing-ads", f"https://www.bing.com/aclick?ld=x&u={in_base64(ENCODED)}", TARGET),
    ("bing-news", f"https://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url={ENCODED}", TARGET),
    ("bing-link", f"https://www.bing.com/alink/link?url={ENCODED}", TARGET),
    ("bing-amp", "https://www.bing.com/amp/s/welt.ltd/a", "https://welt.ltd/a"),
    ("bing-amp-cache", "https://welt-ltd.bing-amp.com/c/s/welt.ltd/a", "https://welt.ltd/a"),
    ("bing-translator", f"https://www.microsofttranslator.com/bv.aspx?from=&to=de&a={ENCODED}", TARGET),
    ("duckduckgo", f"https://duckduckgo.com/l/?uddg={ENCODED}&rut=x", TARGET),
    ("yahoo", f"https://r.search.yahoo.com/_ylt=A;_ylu=Y/RV=2/RE=1/RO=10/RU={ENCODED}/RK=2/RS=x-", TARGET),
    ("yandex-search", f"https://yandex.ru/clck/jsredir?from=yandex.ru&text=&url={ENCODED}", TARGET),
    ("yandex-counter", "https://clck.yandex.ru/redir/dtype=stred/pid=1/*https://welt.ltd/a?b=c", "https://welt.ltd/a?b=c"),
    ("yandex-translate", f"https://translate.yandex.com/translate?lang=ru-de&url={ENCODED}", TARGET),
    ("yandex-safety", f"https://yandex.com.tr/safety/?url={ENCODED}", TARGET),
    ("yandex-safe-browsing", f"https://sba.yandex.net/redirect?url={ENCODED}&client=x", TARGET),
    ("yandex-turbo", f"https://yandex.ru/turbo?text={ENCODED}", TARGET),
    ("yandex-turbo-path", "https://yandex.ru/turbo/s/welt.ltd/a", "https://welt.ltd/a"),
    ("turbopages-translated", "https://translated.turbopages.org/proxy_u/en-ru.1a-2b/https/welt.ltd/a?b=c", "https://welt.ltd/a?b=c"),
    ("turbopages-turbo", "https://welt-ltd.turbopages.org/turbo/welt.ltd/s/a", "https://welt.ltd/a"),
    ("turbopages", "https://welt-ltd.turbopages.org/welt.ltd/s/a/s/b", "https://welt.ltd/a/s/b"),
    ("turbopages", "https://welt-ltd.turbopages.org/s/welt.ltd/a", "https://welt.ltd/a"),
    ("mail-ru", f"https://go.mail.ru/redir?src=1&via_page=1&url={ENCODED}", TARGET),
    ("mail-ru-click", f"https://click.mail.ru/redir?u={ENCODED}&c=sw", TARGET),
    ("mail-ru-check", f"https://checklink.mail.ru/proxy?es=x&egid=y&url={ENCODED}", TARGET),
    ("wayback", "https://web.archive.org/web/20220831120000/https://welt.ltd/a?b=c#d", "https://welt.ltd/a?b=c#d"),
    ("wayback", "http://web.archive.org/web/2022id_/http:/welt.ltd/", "http://welt.ltd/"),
    ("wayback", "https://web.archive.org/web/*/welt.ltd*", "http://welt.ltd/"),
    ("wayback", "https://web.archive.org/web/20220831120000*/https://welt.ltd", "https://welt.ltd/"),
    ("wayback", "https://web.archive.org/web/2022/welt.ltd/to/https://welt.de/", "http://welt.ltd/to/https://welt.de/"),
    ("wayback", "https://web.archive.org/save/welt.ltd/a", "http://welt.ltd/a"),
    ("archive-it", "https://wayback.archive-it.org/1234/20220831120000/https://welt.ltd/", "https://welt.ltd/"),
    ("archive-today", "https://archive.ph/o/aBcDe/https://welt.ltd/a", "https://welt.ltd/a"),
    ("archive-today", "https://archive.is/2022.08.31-120000/https://welt.ltd/a", "https://welt.ltd/a"),
    ("archive-today", "https://archive.today/newest/welt.ltd/a", "http://welt.ltd/a"),
    ("archive-today", "archive.ph/https://welt.ltd/a", "https://welt.ltd/a"),
    ("uk-web-archive", "https://webarchive.nationalarchives.gov.uk/ukgwa/20220831/https://welt.ltd/", "https://welt.ltd/"),
    ("arquivo", "https://arquivo.pt/wayback/20220831120000/https://welt.ltd/", "https://welt.ltd/"),
    ("memento", "http://timetravel.mementoweb.org/memento/2022/https://welt.ltd/", "https://welt.ltd/"),
    ("12ft", "https://12ft.io/https://welt.ltd/a", "https://welt.ltd/a"),
    ("12ft-proxy", f"https://12ft.io/proxy?q={ENCODED}", TARGET),
    ("pocket", f"https://getpocket.com/redirect?url={ENCODED}&formCheck=x", TARGET),
    ("safelinks", f"https://eur01.safelinks.protection.outlook.com/?url={ENCODED}&data=05%7C01&sdata=x&reserved=0", TARGET),
    ("safelinks", f"https://nam02.safelinks.protection.outlook.com/ap/b-59584e83/?url={ENCODED}", TARGET),
    ("safelinks-government", f"https://gcc02.safelinks.protection.office365.us/?url={ENCODED}", TARGET),
    ("safelinks-china", f"https://chn.safelinks.protection.partner.outlook.cn/?url={ENCODED}", TARGET),
    ("safelinks-teams", f"https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url={ENCODED}", TARGET),
    ("outlook", f"https://outlook.office.com/owa/redir.aspx?C=x&URL={ENCODED}", TARGET),
    ("proofpoint-1", f"https://urldefense.proofpoint.com/v1/url?u={ENCODED}&k=x", TARGET),
    ("proofpoint-2", "https://urldefense.proofpoint.com/v2/url?u=https-3A__welt.ltd_a-2Db-3Fc-3Dd&d=DwMF", "https://welt.ltd/a-b?c=d"),
    ("proofpoint-3", "https://urldefense.com/v3/__https://welt.ltd/a?b=c__;!!abc!def$", "https://welt.ltd/a?b=c"),
    (
        "proofpoint-3",
        "https://urldefense.com/v3/__https://welt.ltd/*a/**Ab/*c__;I-KCrOKCrD8!!abc!def$",
        "https://welt.ltd/#a/%E2%82%AC%E2%82%ACb/?c",
    ),
    ("barracuda", f"https://linkprotect.cudasvc.com/url?a={ENCODED}&c=E,1,x", TARGET),
    ("mimecast-url", f"https://protect-us.mimecast.com/s/a1b2?url={ENCODED}", TARGET),
    ("mimecast", "https://protect-eu.mimecast.com/s/rADECvZvDhygB3ktQtrXG?domain=welt.ltd", "https://welt.ltd/"),
    ("cisco", f"https://secure-web.cisco.com/1a2b3c/{ENCODED}", TARGET),
    ("sophos", f"https://eu-central-1.protection.sophos.com/?d=welt.ltd&u={in_base64(TARGET)}&i=x", TARGET),
    ("trend-micro", f"https://ca-1234-5678.trendmicro.com/wis/clicktime/v1/query?url={ENCODED}&umid=x", TARGET),
    ("fireeye", f"https://protect2.fireeye.com/v1/url?k=x&q=1&e=y&u={ENCODED}", TARGET),
    ("symantec", f"https://clicktime.symantec.com/a/1/x?d=y&u={ENCODED}", TARGET),
    ("check-point", "https://protect.checkpoint.com/v2/r01/___https://welt.ltd/a?b=c___.YzJ1OnNmb29", "https://welt.ltd/a?b=c"),
    ("avanan", f"https://avanan.url-protection.com/v1/url?o={ENCODED}&g=x", TARGET),
    ("edgepilot", f"https://link.edgepilot.com/s/1a2b3c/x?u={ENCODED}", TARGET),
    ("esva", f"https://urlsand.esvalabs.com/?u={ENCODED}&e=x", TARGET),
    ("gmx", f"https://deref-gmx.net/mail/client/WDPyyXQEo7Q/dereferrer/?redirectUrl={ENCODED}", TARGET),
    ("web-de", f"https://deref-web-02.de/mail/client/x/dereferrer/?redirectUrl={ENCODED}", TARGET),
    ("href-li", "https://href.li/?https://welt.ltd/a?b=c", "https://welt.ltd/a?b=c"),
    ("anonym-to", "https://anonym.to/?https://welt.ltd/a", "https://welt.ltd/a"),
    ("nullrefer", "https://nullrefer.com/?https%3A%2F%2Fwelt.ltd%2Fa", "https://welt.ltd/a"),
    ("skimlinks", f"https://go.skimresources.com/?id=1X2&url={ENCODED}", TARGET),
    ("viglink", f"https://redirect.viglink.com/?key=x&u={ENCODED}", TARGET),
    ("awin", f"https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued={ENCODED}", TARGET),
    ("linksynergy", f"https://click.linksynergy.com/deeplink?id=x&mid=1&murl={ENCODED}", TARGET),
    ("taboola", f"https://trc.taboola.com/site/log/3/click?pi=x&url={ENCODED}", TARGET),
]


@pytest.mark.parametrize(("name", "url", "target"), EXAMPLES)
def test_each_redirector_is_looked_through(name: str, url: str, target: str) -> None:
    """An address as the service sends it out leads where the service would lead."""
    assert unwrap(url) == target, name


def test_each_line_of_the_table_has_an_example() -> None:
    """No redirector is claimed without an example, and no name stands twice."""
    names = [name for name, *_ in REDIRECTORS]
    assert len(names) == len(set(names))
    assert {name for name, *_ in EXAMPLES} == set(names)


@pytest.mark.parametrize(("name", "hosts", "path", "form", "parameters"), REDIRECTORS)
def test_each_line_is_what_answers_its_hosts(name: str, hosts: str, path: str, form: str, parameters: str) -> None:
    """Each host of a line answers, not only the one of the example; hosts stand in lower case, branches are known."""
    if form not in ("query", "signed"):
        assert hosts == hosts.lower(), name
        return
    for host in hosts.split():
        service = host.removesuffix(".*").rpartition(".")[2]
        written = host.replace("*", BRANCHES[service].split()[-1]) if "*" in host else host
        for parameter in parameters.split():
            assert unwrap(f"http://{written}{path}?x=y&{parameter}={ENCODED}") == TARGET, name


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("https://www.google.com/url?q={}", "https://l.facebook.com/l.php?u={}"),
        ("https://eur01.safelinks.protection.outlook.com/?url={}", "https://t.umblr.com/redirect?z={}"),
        ("https://vk.com/away.php?to={}", "https://www.google.com/url?q={}"),
    ],
)
def test_nested_redirectors_are_looked_through(outer: str, inner: str) -> None:
    """A redirector within a redirector leads on."""
    assert unwrap(outer.format(quote(inner.format(ENCODED), safe=""))) == TARGET


def test_nesting_is_followed_five_deep_and_no_deeper() -> None:
    """Five redirectors are taken away; of a sixth the address is left."""
    chain = [TARGET]
    for _ in range(6):
        chain.append("https://www.google.com/url?q=" + quote(chain[-1], safe=""))
    assert [unwrap(url) for url in chain] == [TARGET, *[TARGET] * 5, chain[1]]


def test_loops_end() -> None:
    """An address that names itself is answered."""
    loop = "https://www.google.com/url?q=https://www.google.com/url?q=" * 50
    assert unwrap(loop).startswith("https://www.google.com/url?q=")


@pytest.mark.parametrize(
    "url",
    [
        "https://welt.ltd/url?q=https://welt.de/",
        "https://google.ltd/url?q=https://welt.de/",
        "https://www.google.com.evil.ltd/url?q=https://welt.de/",
        "https://notgoogle.com/url?q=https://welt.de/",
        r"https://evil.ltd\@www.google.com/url?q=https://welt.de/",
        "https://www.google.com@evil.ltd/url?q=https://welt.de/",
        "https://www.google.com/search?q=https://welt.de/",
        "https://www.google.com/url",
        "https://www.google.com/url?q=",
        "https://www.google.com/url?q=welt",
        "https://www.google.com/url?q=http%de",
        "https://t.me/iv?url=%ff",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/url?q=ftp://welt.de/",
        "https://www.google.com/url?q=mailto:a@welt.de",
        "https://www.google.com/url?q=https://",
        "https://www.google.com/url?q=https://a b/",
        "https://www.google.com/urls?q=https://welt.de/",
        "https://www.google.com/URL?q=https://welt.de/",
        "https://www.bing.com/ck/a?u=a1####",
        "https://www.bing.com/ck/a?u=a1" + in_base64("javascript:alert(1)"),
        "https://archive.ph/aBcDe",
        "https://archive.ph/faq.html",
        "https://archive.ph/aBcDe?/https://welt.de/",
        "https://archive.ph/aBcDe#/https://welt.de/",
        "https://web.archive.org/web/2022/",
        "https://a.b.cdn.ampproject.org/",
        "https://translate.goog/",
        "https://cdn.ampproject.org/",
        "https://news.google.com/articles/" + news_message("AU_yqLNnotreadable"),
        "https://protect.checkpoint.com/v2/r06/___https://bjqy.qyi/f___.abc",
        "https://protect-eu.mimecast.com/s/rADECvZvDhygB3ktQtrXG",
        "https://www.google.com/amp/s/localhost/",
        "https://welt-ltd.turbopages.org/",
        "ftp://www.google.com/url?q=https://welt.de/",
        "https://t.co/cykVk0lJUJ",
        "https://welt.de/",
        "welt.de",
        "not a URL at all",
        "",
        "\ud800",
        "http://[",
    ],
)
def test_everything_else_is_left_as_it_is(url: str) -> None:
    """An address that is no redirector's, or leads to no web address, comes back unchanged, to the letter."""
    assert unwrap(url) == url


@pytest.mark.parametrize(
    ("url", "target"),
    [
        (f"HTTPS://WWW.GOOGLE.COM./url?q={ENCODED}", TARGET),
        (f"https:\\\\www.google.com\\url?q={ENCODED}", TARGET),
        (f"https://x:y@www.google.com:444/url?q={ENCODED}", TARGET),
        (f"www.google.com/url?q={ENCODED}", TARGET),
        (f"https://www.google.com/a/../url?q={ENCODED}", TARGET),
        ("https://www.google.com/url?q=HTTPS://WELT%2Eltd%5Ca", "https://welt.ltd/a"),
        ("https://www.google.com/url?q=https://welt.de@evil.ltd/", "https://welt.de@evil.ltd/"),
        ("https://www.google.com/url?q=%68ttps%253A%252F%252Fwelt.ltd", "https://welt.ltd/"),
        (f"https://www.google.com/url?sa=D&amp;q={ENCODED}&amp;ust=1", TARGET),
        ("welt-ltd。translate。goog", "https://welt.ltd/"),
        ("https://www.google.com/url?q=x&q=https://welt.ltd", "https://welt.ltd/"),
        ("https://www.google.com/url?q=https://b%C3%BCcher.de", "https://xn--bcher-kva.de/"),
        ("https://www.google.com/url?q=//blatt.ltd/a", "https://blatt.ltd/a"),
        ("https://www.google.com/url?q=blatt.ltd/a", "https://blatt.ltd/a"),
        ("https://www.google.com/url?q=hxxps://blatt%5B.%5Dltd/a", "https://blatt.ltd/a"),
        ("https://www.google.com/url?q=https%3A%2F%2Fblatt.ltd%2Fgr%FC%DFe%3Fa%3D%E4", "https://blatt.ltd/gr%FC%DFe?a=%E4"),
        ("welt-ltd.translate.goog", "https://welt.ltd/"),
        ("WELT-LTD.cdn.ampproject.ORG.", "https://welt.ltd/"),
    ],
)
def test_addresses_are_read_as_browsers_read_them(url: str, target: str) -> None:
    """Capitals, back slashes, user names, ports and dots in the path do not hide a redirector; the target comes in the standard's form."""
    assert unwrap(url) == target


PIECES = st.sampled_from(
    [
        *(
            "https://",
            "http:",
            "www.google.com/url?q=",
            "welt.ltd",
            "/",
            "%2F",
            "%3A",
            "?",
            "&",
            "=",
            "url=",
            "u=",
            "#",
            "__",
            "___",
            "*",
            "**A",
            "-",
        ),
        *(
            "https://archive.ph/",
            "https://web.archive.org/web/2022/",
            "https://urldefense.com/v3/__",
            "__;",
            "!",
            "https://www.bing.com/ck/a?u=a1",
        ),
        *(
            "-ltd.translate.goog/",
            "https://news.google.com/articles/CBMi",
            "aHR0cHM6Ly93ZWx0Lmx0ZA",
            "cache:",
            "s/",
            "\x00",
            "\ud800",
            "ü",
            " ",
        ),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_any_text_has_an_answer(text: str) -> None:
    """No text stops the reading; what is not the text itself is a web address in the standard's form, and done."""
    target = unwrap(text)
    if target != text:
        assert ada_url.URL(target).href == target
        assert target.startswith(("http://", "https://"))


@given(
    st.sampled_from([(url, target) for _, url, target in EXAMPLES if ENCODED in url]),
    st.from_regex(r"https?://[a-z]{1,8}\.(?:ltd|de|co\.uk)/[a-z0-9]{0,8}(?:\?[a-z]=[a-z0-9&=+%]{0,8})?", fullmatch=True),
)
def test_any_target_is_found(example: tuple[str, str], target: str) -> None:
    """Whatever address is put in, the same one is taken out."""
    url, _ = example
    assert unwrap(url.replace(ENCODED, quote(target, safe=""))) == ada_url.URL(target).href
