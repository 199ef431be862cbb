"""Where a host led before its trail was lost: worth knowing, but no answer, so that it moves nothing."""

from __future__ import annotations

from collections.abc import Iterator

from threadaudit.records import Sign
from threadaudit.weigh.case import Case
from threadaudit.weigh.catalogue import Code, sign
from threadaudit.weigh.payloads import read_http


def signs(case: Case) -> Iterator[Sign]:
    """Give the sign, where the newest question for a page ended elsewhere without an answer."""
    if "http" in case.seen.answers:
        return
    for seen in [seen for seen in case.unknown if seen.probe == "http"][:1]:
        http = read_http(seen)
        others = [host for host in dict.fromkeys((*http.hosts, http.final_host)) if case.is_other(host)]
        if others:
            shown = ", ".join(map(case.printed, others[-3:]))
            text = f"{case.name} leads to other hosts, the last of them {shown}, where the trail was lost."
            yield sign(Code.TRAIL_LOST, "http", text)
