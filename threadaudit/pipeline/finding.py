"""What a text holds, without asking whom it imitates: its threads, its links, and the places where one was lost."""

from __future__ import annotations

from threadaudit.records import Document, LinksFound, ThreadsFound


def find_threads(document: Document, *, limit: int = 280, explain: bool = False) -> ThreadsFound:
    """Rebuild the threads of a document, and say why each post is cut as it is where that is asked for."""
    from threadaudit import threads  # here, because whoever wants links alone need not wait for it

    rebuilt = threads.reconstruct(document.text, limit=limit)
    reasons = threads.explain(document.text, rebuilt, limit=limit) if explain else ()
    return ThreadsFound(document, rebuilt, threads.uncovered(document.text, rebuilt), explanations=reasons)


def find_links(document: Document) -> LinksFound:
    """Find the links of a document and the places where one was lost."""
    from threadaudit import links

    return LinksFound(document, links.find_links(document.text), links.find_stripped(document.text))
