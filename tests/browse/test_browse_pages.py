"""The pages that Datasette shows of a database, asked without a browser."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.browse.browse_samples import HOSTILE, IMAGE, datasette_on, make_database
from threadaudit.browse.queries import QUERIES
from threadaudit.browse.safety import POLICY

PAGES = (
    "/",
    "/audit",
    "/audit/-/front",
    "/audit/-/search?q=kurrant",
    "/audit/-/search?q=%22%3Cscript%3E",
    "/audit/-/charts",
    "/audit/-/thread/1",
    "/audit/-/domain/kurrant~2Eltd",
    "/audit/-/audit/1",
    "/audit/nothing",
    "/audit?sql=select+text+from+posts",
    "/audit?sql=select+nonsense",
    *(f"/audit/{query.name}" for query in QUERIES),
)
_ATTRIBUTE = re.compile(r"""\s(?:href|src|action|srcset|poster|data|formaction)="(?P<address>[^"]*)" """.strip())
_DEFANGED = re.compile(r"kurrant\.(?:ltd|click)|evil\.example|kurrannt\.today")


@pytest.fixture
async def site(tmp_path: Path) -> Any:
    """Give Datasette on a database in which every text is hostile."""
    return await datasette_on(make_database(tmp_path / "audit.db"))


async def _every_address(site: Any) -> list[str]:
    tables = [*await site.get_database("audit").table_names(), *await site.get_database("audit").view_names()]
    rows = [f"/audit/{table}/1" for table in ("runs", "threads", "posts", "links", "observations", "reviews", "changes")]
    return [*PAGES, *(f"/audit/{table}" for table in tables), *rows, "/audit/hosts/kurrant~2Eltd"]


async def test_nothing_hostile_is_live_on_any_page(site: Any) -> None:
    """On no page is a script, an image, a style or an address of somebody else; hosts are written so that nobody can click them."""
    for address in await _every_address(site):
        answer = await site.client.get(address)
        assert answer.status_code in (200, 400, 404), address
        page = answer.text
        assert not re.search(r"<(?:script|img|svg/|iframe|object|embed|style)\b", page), address
        assert not re.search(r"<[^>]+\son\w+=", page), address
        assert "7006652" not in page, address  # what the template in the hostile text would work out to
        for found in _ATTRIBUTE.finditer(page):
            assert re.match(r"/(?!/)|\#|\?|http://localhost/", found["address"]), (address, found["address"])
        shown = re.sub(r"<[^>]*>", "", re.sub(r"<(input|textarea)[^>]*>[^<]*", "", page))
        assert not _DEFANGED.search(shown), (address, _DEFANGED.search(shown))


async def test_every_answer_forbids_scripts_and_strangers(site: Any) -> None:
    """Pages, errors, styles, JSON and CSV all carry the policy, no referrer and no guessing of kinds."""
    for address in ("/", "/audit/posts", "/nowhere", "/-/threadaudit.css", "/audit/posts.json", "/audit/posts.csv", "/-/settings"):
        headers = (await site.client.get(address)).headers
        assert headers.get_list("content-security-policy") == [POLICY], address
        assert headers.get_list("referrer-policy") == ["no-referrer"], address
        assert headers["x-content-type-options"] == "nosniff", address
    assert "'unsafe" not in POLICY
    assert "script-src 'none'" in POLICY


async def test_json_keeps_what_is_in_the_database(site: Any) -> None:
    """Programs get the values as they are."""
    (post,) = (await site.client.get("/audit/posts.json?_shape=array&number=2")).json()
    assert post["body"] == IMAGE
    (link,) = (await site.client.get("/audit/links.json?_shape=array&host=kurrant.ltd&position=1")).json()
    assert link["url"] == "https://kurrant.ltd/bild?q=1"


async def test_csv_holds_no_formula_unless_asked(site: Any) -> None:
    """A spreadsheet opens the CSV without running anything; whoever wants it raw says so."""
    address = "/audit/posts.csv?number=3&_col=body"
    assert "\n3,\"'=HYPERLINK(" in (await site.client.get(address)).text.replace("\r", "")
    assert '\n3,"=HYPERLINK(' in (await site.client.get(f"{address}&_formulas=raw")).text.replace("\r", "")


async def test_the_front_page_says_what_is_in_the_file(site: Any) -> None:
    """Audits, lookalikes, changes and a search box, each leading on to its page."""
    page = (await site.client.get("/")).text
    for expected in (
        'href="/audit/-/audit/1"',
        'href="/audit/-/domain/kurrant~2Eltd"',
        "kurrant[.]ltd",
        "Mail &lt;script&gt;",
        'action="/audit/-/search"',
        'href="/audit/lookalikes_by_official"',
    ):
        assert expected in page, expected


async def test_a_thread_is_shown_as_a_thread(site: Any) -> None:
    """Posts in order with their numbers, links in place with their verdicts, each leading to its domain."""
    page = (await site.client.get("/audit/-/thread/1")).text
    assert re.findall(r'class="number">([^<]*)<', page) == ["1/4", "2/4", "3/4", "4/4"]
    assert "LOOKALIKE of kurrant.example" in page
    assert 'href="/audit/-/domain/kurrant~2Eltd"' in page


async def test_a_domain_is_shown_with_all_that_is_known(site: Any) -> None:
    """Verdict, the official beside it with the letters that differ, evidence, places, decisions."""
    page = (await site.client.get("/audit/-/domain/kurrant~2Eltd")).text
    for expected in (
        'class="differs"',
        "confirmed by a person",
        "Registrar &lt;script&gt;",
        'href="/audit/-/thread/1"',
        "mail_set_up|Mail",
    ):
        assert any(part in page for part in expected.split("|")), expected


@pytest.mark.parametrize("address", ["/audit/-/thread/99", "/audit/-/domain/nowhere~2Eexample", "/audit/-/audit/99", "/other/-/front"])
async def test_what_is_not_there_is_said_in_a_sentence(site: Any, address: str) -> None:
    """A wrong address is a page of ours that says so."""
    answer = await site.client.get(address)
    assert answer.status_code == 404
    assert "<h1>Error 404</h1>" in answer.text


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
async def test_every_ready_made_question_is_answered(site: Any, query: Any) -> None:
    """Each has a title, a sentence, and an answer as a page, as JSON and as CSV."""
    page = await site.client.get(f"/audit/{query.name}")
    assert page.status_code == 200
    assert query.title in page.text
    assert (await site.client.get(f"/audit/{query.name}.json?_shape=array")).status_code == 200
    assert query.title.strip()
    assert query.description.endswith(".")


async def test_campaigns_are_found_by_what_lookalikes_share(site: Any) -> None:
    """A name server, an address and a registrar behind two lookalikes or more are told with them."""
    rows = (await site.client.get("/audit/campaigns.json?_shape=array")).json()
    assert {(row["kind"], row["value"], row["lookalikes"]) for row in rows} == {
        ("name_server", "ns1.evil.example", 3),
        ("address", "203.0.113.7", 3),
        ("registrar", f"Registrar {HOSTILE}", 3),
    }
    (one,) = (await site.client.get("/audit/newest_registrations.json?_shape=array&_size=1")).json()[:1]
    assert one["registered_at"] == "2026-11-01T00:00:00Z"


async def test_columns_are_explained_and_numbers_named(site: Any) -> None:
    """Every column of a table has its sentence and its unit, and a number that stands for a row is shown by that row's name."""
    page = (await site.client.get("/audit/observations")).text
    assert "How long it took, in seconds." in page
    assert '<span class="unit">s</span>' in page
    assert ">1: 2026-11-22 06:00<" in page


async def test_pages_see_what_is_written_meanwhile(tmp_path: Path) -> None:
    """A check may write while pages are read, and the next page shows it."""
    path = make_database(tmp_path / "audit.db")
    site = await datasette_on(path)
    assert "Ganz neu" not in (await site.client.get("/")).text
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert (await site.client.get("/")).status_code == 200
        writer.execute("UPDATE changes SET explanation = 'Ganz neu'")
        writer.execute("COMMIT")
    assert "Ganz neu" in (await site.client.get("/")).text


async def test_nobody_can_write_through_a_page(site: Any) -> None:
    """The database is only read, whatever is asked."""
    answer = await site.client.get("/audit.json?sql=delete+from+posts")
    assert answer.status_code == 400
    assert (await site.client.get("/audit/posts.json?_shape=array")).json()
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await site.get_database("audit").execute_fn(lambda connection: connection.execute("DELETE FROM posts"))
