"""What was asked of the network, how each question ended, when, from where, and the hash of the raw answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from threadaudit.defang import defang
from threadaudit.exporters import evidence, wording
from threadaudit.exporters.html.markup import Html, element, join
from threadaudit.exporters.html.times import moment
from threadaudit.exporters.html.verdict import block
from threadaudit.exporters.html.ways import NOWHERE, Ways

if TYPE_CHECKING:
    from threadaudit.records import Dossier, Observation, Review, Weighing

_MOST_DATA = 4_000
"""What is shown of one answer, in characters; all of it is in the database."""


def dossier(dossier: Dossier, *, review: Review | None = None, ways: Ways = NOWHERE) -> Html:
    """Return what was found out about one host: its verdict, then what the network said."""
    told = (element("li", sentence) for sentence in evidence.sentences(dossier))
    found_by = element("p", f"reached from {defang(dossier.found_by)}", class_="count") if dossier.found_by else ""
    del ways
    return element(
        "section",
        block(dossier.assessment, review=review),
        found_by,
        element("ul", *told, class_="signs"),
        observations(dossier.observations),
    )


def weighing(found: Weighing) -> Html:
    """Return what the evidence says of a host, a sentence each."""
    score = "nothing could be checked" if found.score is None else f"evidence {found.score} of 100; 50 says nothing"
    rows = [element("li", _sign(sign.weight), " ", sign.explanation) for sign in found.signs]
    rows += [element("li", element("span", "unknown", class_="sign unknown"), " ", told) for told in found.unchecked]
    return join((element("p", score), element("ul", *rows, class_="signs") if rows else Html("")))


def observations(seen: Sequence[Observation]) -> Html:
    """Return a table of what probes saw, with times and hashes."""
    if not seen:
        return Html("")
    columns = ("Probe", "Asked", "Answer", "When", "SHA-256 of the raw answer")
    head = element("thead", element("tr", *(element("th", column, scope="col") for column in columns)))
    body = element("tbody", *map(_row, seen))
    table = element("table", element("caption", "What was asked of the network"), head, body, class_="evidence")
    return element("div", table, class_="scroll", tabindex=0, role="region", aria_label="What was asked of the network")


def _row(seen: Observation) -> Html:
    answer = [element("span", str(seen.outcome).replace("_", " "), class_=f"outcome {seen.outcome}")]
    answer += [element("p", wording.harmless(seen.reason))] if seen.reason else []
    answer += [_data(seen)] if seen.data else []
    return element(
        "tr",
        element("td", seen.probe),
        element("td", element("bdi", defang(seen.target))),
        element("td", *answer),
        element("td", moment(seen.observed_at), *_vantage(seen)),
        element("td", element("code", seen.raw_sha256, class_="hash") if seen.raw_sha256 else "none"),
    )


def _vantage(seen: Observation) -> Iterable[Html]:
    told = " · ".join(filter(None, (seen.vantage.label, seen.vantage.country, seen.vantage.proxy)))
    if told:
        yield element("p", f"from {wording.harmless(told)}", class_="count")


def _data(seen: Observation) -> Html:
    told = json.dumps(dict(seen.data), ensure_ascii=False, indent=1)
    cut = told[:_MOST_DATA] + ("\n… the rest is in the database" if len(told) > _MOST_DATA else "")
    return element("details", element("summary", "what it said"), element("pre", defang(wording.inert(cut)), tabindex=0))


def _sign(weight: float) -> Html:
    word = "for" if weight > 0 else "against" if weight < 0 else "note"
    return element("span", word, class_=f"sign {word}")
