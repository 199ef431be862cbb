"""The addresses of our pages and what answers at each: look who asks, ask the database beside the server's own work, draw."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from hashlib import sha256
from importlib import resources
from typing import Any, TypeVar

from datasette import Forbidden, NotFound, Response
from datasette.utils import tilde_decode
from datasette.utils.asgi import Base400
from datasette.views.base import DatasetteError

from threadaudit.browse import front, ours, views
from threadaudit.browse.addresses import Addresses
from threadaudit.browse.cells import plain
from threadaudit.defang import refang
from threadaudit.exporters.html import audit as audits
from threadaudit.exporters.html import domain as domains
from threadaudit.exporters.html import thread as threads
from threadaudit.exporters.html.markup import Html, element, join
from threadaudit.exporters.html.page import stylesheet
from threadaudit.pipeline import recalling

Answer = TypeVar("Answer")

_LOG = logging.getLogger(__name__)

_MOST_OF_RUN = (20, 1_000, 2_000, 100, 1_000)
"""A run of more texts, posts, links, weighings or observations than these is no page any more; it is shown as lists."""
_LONGEST_QUESTION = 200
_THREADS_OF_RUN = """
SELECT threads.id, threads.position, sources.name, (SELECT count(*) FROM posts WHERE posts.thread_id = threads.id) AS posts
FROM threads
JOIN readings ON readings.id = threads.reading_id
JOIN sources ON sources.sha256 = readings.source_sha256
WHERE threads.run_id = ? ORDER BY threads.id LIMIT 100
"""
_HOSTS_OF_RUN = """
SELECT host, verdict, official, score, technique FROM host_summaries
WHERE verdict IN ('lookalike', 'suspicious') AND host IN (
    SELECT host FROM (SELECT host FROM links WHERE run_id = ?1 LIMIT 20000)
)
ORDER BY verdict, score DESC, host LIMIT 100
"""


async def asset(request: Any) -> Any:
    """Give the stylesheet; there is nothing else that a page fetches."""
    del request
    return Response(style(), headers={"cache-control": "max-age=31536000, immutable"}, content_type="text/css; charset=utf-8")


def style() -> str:
    """Return the stylesheet of reports, and what pages need beside it."""
    own = resources.files(__package__).joinpath("browse.css").read_text("utf-8")
    return str(stylesheet()) + own


def style_address(datasette: Any) -> str:
    """Return the address of the stylesheet, another one where it has changed."""
    return f"{datasette.urls.path('/-/threadaudit.css')}?{sha256(style().encode()).hexdigest()[:12]}"


async def front_html(datasette: Any, name: str) -> Html:
    """Return the front page of a database."""
    found = await datasette.get_database(name).execute_fn(front.front)
    return views.front(found, Addresses(datasette, name))


async def front_page(datasette: Any, request: Any) -> Any:
    """Answer with what is in a file at a glance."""
    name = await _allowed(datasette, request)
    return await _page(datasette, request, name, name, join((element("h1", plain(name)), await front_html(datasette, name))))


async def search_page(datasette: Any, request: Any) -> Any:
    """Answer with the posts and hosts that hold some words."""
    name = await _allowed(datasette, request)
    words = refang(str(request.args.get("q") or ""))[:_LONGEST_QUESTION].strip()
    found = front.Found((), (), is_more=False) if not words else await _ask(datasette, name, lambda db: front.search(db, words))
    return await _page(datasette, request, name, "Search", views.search(found, words, Addresses(datasette, name)))


async def charts_page(datasette: Any, request: Any) -> Any:
    """Answer with the charts."""
    name = await _allowed(datasette, request)
    return await _page(
        datasette, request, name, "Charts", views.drawn(await _ask(datasette, name, front.counts), Addresses(datasette, name))
    )


async def thread_page(datasette: Any, request: Any) -> Any:
    """Answer with a thread as a thread."""
    name = await _allowed(datasette, request)
    number = int(request.url_vars["number"])
    found = await _ask(datasette, name, lambda db: recalling.thread_found(db, number))
    if found is None:
        raise NotFound(f"No thread has the number {number} here")
    position, report = found
    addresses = Addresses(datasette, name)
    one = report.threads[0]
    title = f"Thread {position} of {plain(report.document.name)}"
    run = report.run.id or 0
    back = element("p", "From ", element("a", f"the audit of this text, run {run}", href=addresses.run(run)), ".", class_="count")
    body = threads.thread(one, report.sightings, number=position, lost=report.gaps, ways=addresses.ways, level=1)
    return await _page(datasette, request, name, title, element("article", body, back))


async def domain_page(datasette: Any, request: Any) -> Any:
    """Answer with all that is known of a host."""
    name = await _allowed(datasette, request)
    host = tilde_decode(request.url_vars["host"])
    found = await _ask(datasette, name, lambda db: recalling.history(db, host))
    if found is None:
        raise NotFound(f"Nothing is known of {plain(host)}")
    return await _page(datasette, request, name, plain(host), domains.domain(found, ways=Addresses(datasette, name).ways))


async def audit_page(datasette: Any, request: Any) -> Any:
    """Answer with what a run found."""
    name = await _allowed(datasette, request)
    number = int(request.url_vars["number"])
    size = await _ask(datasette, name, lambda db: front.size_of_run(db, number))
    if size is None:
        raise NotFound(f"No run has the number {number} here")
    if any(number > most for number, most in zip(size, _MOST_OF_RUN, strict=True)):
        return await _page(datasette, request, name, f"Run {number}", await _overview(datasette, name, number))
    addresses = Addresses(datasette, name)
    found = await _ask(datasette, name, lambda db: recalling.run_found(db, number))
    if found is None or not found.reports:
        return await _page(datasette, request, name, f"Run {number}", await _overview(datasette, name, number))
    bodies = [
        audits.audit(report, reviews=found.reviews, ways=addresses.ways, number=place)
        for place, report in enumerate(found.reports, start=1)
    ]
    return await _page(datasette, request, name, f"Run {number}", join(bodies))


async def error_page(datasette: Any, request: Any, exception: Exception) -> Any:
    """Answer with what went wrong, in one sentence."""
    status, title, told = _told(exception)
    if request.path.split("?")[0].endswith(".json"):
        return Response.json({"ok": False, "error": told, "status": status, "title": title}, status=status)
    body = element("article", element("h1", title), element("p", plain(told), class_="note"))
    context = {"title": title, "body": body}
    return Response.html(await datasette.render_template("threadaudit_page.html", context, request=request), status=status)


def _told(exception: Exception) -> tuple[int, str, str]:
    """Return the status, a title and a sentence for what went wrong."""
    if isinstance(exception, DatasetteError):
        if exception.message_is_html:  # the only one that Datasette writes as HTML is that of a question that took too long
            return exception.status, "Not answered in time", "This question takes longer than a page may; ask for less, or add a limit."
        return exception.status, exception.title or f"Error {exception.status}", str(exception.message)
    if isinstance(exception, Base400):
        return exception.status, f"Error {exception.status}", str(exception.args[0] if exception.args else "")
    _LOG.error("a page could not be made", exc_info=exception)
    return 500, "Error 500", f"A fault of the program, please report it: {type(exception).__name__}"


async def _overview(datasette: Any, name: str, number: int) -> Html:
    def ask(connection: sqlite3.Connection) -> Html:
        row = connection.execute("SELECT * FROM runs WHERE id = ?", (number,)).fetchone()
        found = tuple(connection.execute(_THREADS_OF_RUN, (number,)).fetchall())
        hosts = tuple(connection.execute(_HOSTS_OF_RUN, (number,)).fetchall())
        return views.run_overview(row, found, hosts, Addresses(datasette, name))

    return await _ask(datasette, name, ask)


async def _ask(datasette: Any, name: str, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
    """Ask beside the server's own work; SQLite must not keep other pages waiting."""
    answer: Answer = await datasette.get_database(name).execute_fn(question)
    return answer


async def _allowed(datasette: Any, request: Any) -> str:
    """Return the name of the database that is asked for, where it is ours and whoever asks may see it."""
    name = str(tilde_decode(request.url_vars["database"]))
    if not ours.has_pages(datasette, name):
        raise NotFound("Database not found")
    visible, _ = await datasette.check_visibility(request.actor, permissions=[("view-database", name), "view-instance"])
    if not visible:
        raise Forbidden("view-database")
    return name


async def _page(datasette: Any, request: Any, name: str, title: str, body: Html) -> Any:
    context = {"database": name, "title": title, "body": body}
    return Response.html(await datasette.render_template("threadaudit_page.html", context, request=request))


ROUTES = (
    (r"^/-/threadaudit\.css$", asset),
    (r"^/(?P<database>[^/]+)/-/front$", front_page),
    (r"^/(?P<database>[^/]+)/-/search$", search_page),
    (r"^/(?P<database>[^/]+)/-/charts$", charts_page),
    (r"^/(?P<database>[^/]+)/-/thread/(?P<number>\d{1,18})$", thread_page),
    (r"^/(?P<database>[^/]+)/-/domain/(?P<host>[^/]+)$", domain_page),
    (r"^/(?P<database>[^/]+)/-/audit/(?P<number>\d{1,18})$", audit_page),
)
"""Address and what answers there."""
