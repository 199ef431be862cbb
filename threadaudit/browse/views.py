"""Our pages as HTML, from what the database answered; all of it by the one place where HTML is made."""

from __future__ import annotations

import json
import sqlite3

from threadaudit.browse import charts
from threadaudit.browse.addresses import Addresses
from threadaudit.browse.cells import cell, plain
from threadaudit.browse.front import Counts, Found, Front, Rows
from threadaudit.browse.queries import QUERIES
from threadaudit.exporters import wording
from threadaudit.exporters.html import Html
from threadaudit.exporters.html.markup import element, join


def front(found: Front, addresses: Addresses) -> Html:
    """Return what is in the file at a glance."""
    return element(
        "article",
        search_box(addresses),
        _totals(found, addresses),
        _section("Latest audits", _audits(found.audits, addresses), "Nothing was audited yet: threadaudit audit FILE."),
        _section(
            "Lookalikes met last",
            _table(
                found.lookalikes, ("host", "official", "score", "technique", "first_seen_at", "decision"), addresses, "Lookalikes met last"
            ),
            "No lookalike was found.",
            ("All of them by official", addresses.query("lookalikes_by_official")),
        ),
        _section("Most imitated", _imitated(found.imitated, addresses), "No lookalike was found.", ("Charts", addresses.page("charts"))),
        _section(
            "Watched hosts that changed",
            _table(found.changes, ("seen_at", "severity", "host", "explanation"), addresses, "Watched hosts that changed"),
            "Nothing has changed, as far as it was checked.",
            ("All of this week", addresses.query("changed_this_week")),
        ),
        element("section", element("h2", "Questions, ready made"), questions(addresses)),
        class_="front",
    )


def questions(addresses: Addresses) -> Html:
    """Return the ready-made questions with what they answer."""
    rows = (
        element("div", element("dt", element("a", one.title, href=addresses.query(one.name))), element("dd", one.description))
        for one in QUERIES
    )
    return element("dl", *rows, class_="questions")


def search_box(addresses: Addresses, words: str = "") -> Html:
    """Return the form that looks for posts and hosts."""
    return element(
        "form",
        element("label", "Search posts and hosts", for_="ta-search"),
        element("input", type="search", id="ta-search", name_="q", value=words, autocomplete="off", spellcheck="false"),
        element("button", "Search", type="submit"),
        action=addresses.page("search"),
        method="get",
        role="search",
        class_="search",
    )


def search(found: Found, words: str, addresses: Addresses) -> Html:
    """Return what a search found."""
    told = join((f"Hosts and posts with “{plain(words)}”", ""))
    more = element("p", "There is more; add a word to find less.", class_="count") if found.is_more else Html("")
    hosts = _table(found.hosts, ("host", "unicode", "verdict", "official", "score"), addresses, "Hosts")
    posts = (
        element(
            "li",
            element("a", f"thread {row['thread_id']}, post {row['position']}", href=_post_address(row, addresses)),
            element("p", plain(row["body"]), dir="auto", class_="text"),
        )
        for row in found.posts
    )
    return element(
        "article",
        element("h1", told if words else "Search"),
        search_box(addresses, words),
        more,
        _section("Hosts", hosts, "No host holds this."),
        _section("Posts", element("ul", *posts, class_="found") if found.posts else Html(""), "No post holds all of these words."),
    )


def drawn(counts: Counts, addresses: Addresses) -> Html:
    """Return the charts."""
    by_technique = [(row["technique"], row["lookalikes"], "") for row in counts.techniques]
    return element(
        "article",
        element("h1", "Charts"),
        element("h2", "Techniques"),
        charts.bars(by_technique, "technique", "lookalikes"),
        element("h2", "Techniques over time"),
        charts.matrix(_triples(counts.months), "month", "technique", in_order=True),
        element("h2", "Officials and suffixes"),
        charts.matrix(_triples(counts.suffixes), "official", "suffix", most=15),
        element("h2", "What changed about watched hosts, by month"),
        charts.matrix(_triples(counts.changes), "month", "kind", in_order=True, counted="changes"),
        element("p", "The numbers: ", element("a", "techniques over time", href=addresses.query("techniques_over_time")), ", ",
                element("a", "officials and suffixes", href=addresses.query("officials_by_suffix")), "."),
    )  # fmt: skip


def run_overview(row: sqlite3.Row, threads: Rows, hosts: Rows, addresses: Addresses) -> Html:
    """Return a run that is too long for one page: its worst hosts, and its first threads with the way to each."""
    listed = (
        element(
            "li",
            element("a", f"thread {one['position']} of ", element("bdi", plain(one["name"])), href=addresses.thread(one["id"])),
            element("span", f" {one['posts']:,} posts", class_="count"),
        )
        for one in threads
    )
    counted = ", ".join(
        wording.counted(row[name], one)
        for name, one in (("documents", "text"), ("threads", "thread"), ("posts", "post"), ("links", "link"), ("hosts", "host"))
    )
    accused = _table(hosts, ("host", "verdict", "official", "score", "technique"), addresses, "Hosts")
    return element(
        "article",
        element("h1", f"Run {row['id']}"),
        element("p", f"{counted}. This is too much for one page; here are its worst hosts and first threads."),
        element("p", wording.counted(row["lookalikes"], "lookalike"), class_="tally"),
        _section("Lookalikes and suspicious hosts", accused, "None."),
        _section("Threads", element("ol", *listed, class_="contents") if threads else Html(""), "None.",
                 ("All threads of this run", f"{addresses.table}/threads?run_id__exact={row['id']}")),
    )  # fmt: skip


def _totals(found: Front, addresses: Addresses) -> Html:
    tables = {"runs": "runs", "texts": "sources", "threads": "threads", "posts": "posts", "hosts": "hosts", "lookalikes": "lookalikes",
              "watched": "watches"}  # fmt: skip
    words = {"runs": "audits", "watched": "watched hosts"}
    items = [
        element("li", element("a", element("strong", f"{number:,}"), f" {words.get(name, name)}", href=f"{addresses.table}/{tables[name]}"))
        for name, number in found.totals.items()
    ]
    if found.due:
        items.append(element("li", element("strong", f"{found.due:,}"), " due to be checked"))
    return element("ul", *items, class_="totals")


def _audits(rows: Rows, addresses: Addresses) -> Html:
    if not rows:
        return Html("")
    items = (
        element(
            "tr",
            element("td", element("a", f"Run {row['id']}", href=addresses.run(row["id"]))),
            element("td", element("time", _time(row["started_at"]))),
            element("td", element("bdi", _names(row["inputs"]))),
            element("td", f"{row['threads']:,}", class_="amount"),
            element("td", f"{row['posts']:,}", class_="amount"),
            element("td", _worst(row)),
        )
        for row in rows
    )
    head = (element("th", name, scope="col") for name in ("Audit", "When, UTC", "Texts", "Threads", "Posts", "Found"))
    return _framed(element("table", element("thead", element("tr", *head)), element("tbody", *items)), "Latest audits")


def _worst(row: sqlite3.Row) -> Html:
    told = [element("span", wording.counted(row["lookalikes"], "lookalike"), class_="verdict lookalike")] if row["lookalikes"] else []
    told += [element("span", f"{row['suspicious']:,} suspicious", class_="verdict suspicious")] if row["suspicious"] else []
    return join(told, " ") if told else Html("no lookalike")


def _names(inputs: str) -> Html:
    names = [str(one.get("name", "")) for one in json.loads(inputs)]
    shown = ", ".join(plain("standard input" if name == "-" else name) for name in names[:3])
    return join((shown, f" and {len(names) - 3:,} more" if len(names) > 3 else ""))


def _imitated(rows: Rows, addresses: Addresses) -> Html:
    if not rows:
        return Html("")
    query = addresses.query("lookalikes_by_official")
    drawn = [(row["official"] or "none", row["lookalikes"], f"{query}?official={_quoted(row['official'] or '')}") for row in rows]
    return charts.bars(drawn, "official", "lookalikes")


def _quoted(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="")


def _post_address(row: sqlite3.Row, addresses: Addresses) -> str:
    return f"{addresses.thread(row['thread_id'])}#thread-{row['thread']}-post-{row['position']}"


def _table(rows: Rows, columns: tuple[str, ...], addresses: Addresses, label: str) -> Html:
    """Return rows as a table; empty where there are none."""
    if not rows:
        return Html("")
    head = (element("th", name.replace("_", " ").replace(" at", ", UTC"), scope="col") for name in columns)
    body = (element("tr", *(element("td", _value(row[name], name, addresses)) for name in columns)) for row in rows)
    return _framed(element("table", element("thead", element("tr", *head)), element("tbody", *body)), label)


def _value(value: object, column: str, addresses: Addresses) -> Html:
    if value is None:
        return Html("")
    return element("time", _time(str(value))) if column.endswith("_at") else cell(value, column, addresses)


def _time(text: str) -> str:
    """Return a time of the database as a person reads it."""
    return plain(text[:16].replace("T", " "))


def _framed(table: Html, label: str) -> Html:
    return element("div", table, class_="scroll", tabindex=0, role="region", aria_label=label)


def _section(title: str, body: Html, else_: str, more: tuple[str, str] | None = None) -> Html:
    shown = body or element("p", else_, class_="count")
    way = element("p", element("a", more[0], href=more[1])) if more and body else Html("")
    return element("section", element("h2", title), shown, way)


def _triples(rows: Rows) -> list[tuple[str, str, int]]:
    return [(str(row[0]), str(row[1]), int(row[2])) for row in rows]
