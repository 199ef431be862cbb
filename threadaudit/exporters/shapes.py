"""The shape that each record has in JSON; docs/formats.md and the design describe them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from threadaudit.exporters.wording import led_to
from threadaudit.records import (
    ThreadsFound,
)

if TYPE_CHECKING:
    from threadaudit.records import (
        Assessment,
        AuditReport,
        Candidate,
        Change,
        Dossier,
        Explanation,
        Finding,
        Gap,
        Link,
        LinksFound,
        Observation,
        Official,
        Post,
        Resolved,
        Review,
        Run,
        Sighting,
        Span,
        Thread,
        Watched,
        Weighing,
    )

VERSION = 1
"""The version of the JSON shapes; it changes when a field goes or means something else, not when one is added."""

Shape = dict[str, object]


def utc(moment: datetime | None) -> str | None:
    """Return a time as ISO 8601 in UTC, to the second, with a Z."""
    return None if moment is None else moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def of_span(span: Span) -> Shape:
    """Shape a span."""
    return {"start": span.start, "end": span.end}


def of_gap(gap: Gap) -> Shape:
    """Shape a gap."""
    return {"kind": str(gap.kind), "message": gap.message, **of_span(gap.span)}


def of_post(post: Post) -> Shape:
    """Shape a post."""
    marker = post.marker
    return {
        "number": post.number,
        "total": post.total,
        **of_span(post.span),
        "text": post.text,
        "body": post.body,
        "marker": None
        if marker is None
        else {"number": marker.number, "total": marker.total, **of_span(marker.span), "style": marker.style},
        "inferred": post.inferred,
        "confidence": round(post.confidence, 4),
    }


def of_explained_post(post: Post, explanation: Explanation) -> Shape:
    """Shape a post with the reasons for its borders, and where else they could be."""
    more = {"weight": explanation.weight, "reasons": list(explanation.reasons)}
    return {**of_post(post), "alternatives": [of_span(span) for span in post.alternatives], **more}


def of_thread(thread: Thread, explanations: Sequence[Explanation] = ()) -> Shape:
    """Shape a thread, with the reasons for each post's borders where there are any."""
    posts = map(of_explained_post, thread.posts, explanations) if explanations else map(of_post, thread.posts)
    return {
        "total": thread.total,
        **of_span(thread.span),
        "confidence": round(thread.confidence, 4),
        "gaps": [of_gap(gap) for gap in thread.gaps],
        "posts": list(posts),
    }


def of_threads_found(found: ThreadsFound) -> Shape:
    """Shape what `threads` finds in a document."""
    return {
        "name": found.document.name,
        "sha256": found.document.sha256,
        "outside": [of_span(span) for span in found.outside],
        "threads": [of_thread(thread, found.explained(number)) for number, thread in enumerate(found.threads, start=found.first)],
    }


def of_link(link: Link) -> Shape:
    """Shape a link."""
    return {
        "raw": link.raw,
        **of_span(link.span),
        "url": link.url,
        "target_url": link.target_url,
        "host": link.host,
        "registrable_domain": link.registrable_domain,
        "kind": str(link.kind),
        "repairs": list(link.repairs),
        "confidence": round(link.confidence, 4),
    }


def of_links_found(found: LinksFound) -> Shape:
    """Shape what `links` finds in a document."""
    return {
        "name": found.document.name,
        "sha256": found.document.sha256,
        "links": [of_link(link) for link in found.links],
        "gaps": [of_gap(gap) for gap in found.gaps],
    }


def of_finding(finding: Finding) -> Shape:
    """Shape a finding."""
    return {
        "technique": finding.technique,
        "official": finding.official,
        "confidence": round(finding.confidence, 4),
        "explanation": finding.explanation,
    }


def of_verdict(assessment: Assessment) -> Shape:
    """Shape what an assessment says, without what was asked."""
    return {
        "verdict": str(assessment.verdict),
        "official": assessment.official.domain if assessment.official else None,
        "score": assessment.score,
        "findings": [of_finding(finding) for finding in assessment.findings],
    }


def of_assessment(assessment: Assessment) -> Shape:
    """Shape a whole assessment."""
    host = assessment.host
    return {
        "input": assessment.input,
        "host": host.ascii if host else None,
        "registrable_domain": host.registrable_domain if host else None,
        **of_verdict(assessment),
    }


def of_sighting(sighting: Sighting, end: Assessment | None = None) -> Shape:
    """Shape a link of an audit: what it is, where it stands, what its host is, and where it was found to lead."""
    place = sighting.place
    return {
        **of_link(sighting.link),
        "line": place.line,
        "column": place.column,
        "thread": place.thread,
        "post": place.post,
        "number": place.number,
        **of_verdict(sighting.assessment),
        "hides_target": sighting.hides_target,
        "leads_to": end.input if end else None,
        "leads_to_verdict": str(end.verdict) if end else None,
        "leads_to_official": end.official.domain if end and end.official else None,
    }


def of_report(report: AuditReport) -> Shape:
    """Shape the audit of one document."""
    return {
        **of_threads_found(ThreadsFound(report.document, report.threads, report.outside)),
        "links": [of_sighting(sighting, led_to(report, sighting)) for sighting in report.sightings],
        "gaps": [of_gap(gap) for gap in report.gaps],
        "notes": list(report.document.notes),
        "run": of_run(report.run),
        **({"dossiers": [of_dossier(dossier) for dossier in report.dossiers]} if report.dossiers else {}),
        **({"reviews": [of_review(review) for review in report.reviews]} if report.reviews else {}),
    }


def of_observation(seen: Observation) -> Shape:
    """Shape an observation."""
    return {
        "probe": seen.probe,
        "target": seen.target,
        "outcome": str(seen.outcome),
        "observed_at": utc(seen.observed_at),
        "duration": round(seen.duration, 3),
        "reason": seen.reason,
        "data": dict(seen.data),
        "raw_sha256": seen.raw_sha256,
        "vantage": asdict(seen.vantage),
    }


def of_weighing(weighing: Weighing) -> Shape:
    """Shape what the evidence says."""
    signs = [
        {"code": sign.code, "probe": sign.probe, "weight": round(sign.weight, 4), "explanation": sign.explanation}
        for sign in weighing.signs
    ]
    return {"score": weighing.score, "signs": signs, "unchecked": list(weighing.unchecked)}


def of_dossier(dossier: Dossier) -> Shape:
    """Shape a dossier: the verdict on the name, then what was seen and what it means."""
    return {
        **of_assessment(dossier.assessment),
        "url": dossier.url,
        "found_by": dossier.found_by or None,
        "evidence": of_weighing(dossier.weighing),
        "leads_over": [of_assessment(station) for station in dossier.way],
        "observations": [of_observation(seen) for seen in dossier.observations],
        **({"review": of_review(dossier.review)} if dossier.review else {}),
    }


def of_review(review: Review) -> Shape:
    """Shape a person's decision."""
    told = {"host": review.host, "decision": str(review.decision), "by": review.by, "note": review.note}
    return {**told, "decided_at": utc(review.decided_at)}


def of_watched(watched: Watched) -> Shape:
    """Shape a watched host."""
    return {
        "host": watched.host,
        "url": watched.url,
        "kind": str(watched.kind),
        "official": watched.official,
        "added_at": utc(watched.added_at),
        "next_due_at": utc(watched.next_due_at),
        "last_checked_at": utc(watched.last_checked_at),
        "interval": watched.interval,
        "note": watched.note,
        "tags": list(watched.tags),
        "paused": watched.paused,
    }


def of_change(change: Change) -> Shape:
    """Shape a change."""
    return {
        "id": change.id,
        "host": change.host,
        "kind": str(change.kind),
        "before": change.before,
        "after": change.after,
        "seen_at": utc(change.seen_at),
        "severity": str(change.severity),
        "explanation": change.explanation,
    }


def of_resolved(resolved: Resolved) -> Shape:
    """Shape a candidate with what the DNS says of it."""
    seen = resolved.observation
    told = {"outcome": str(seen.outcome), "observed_at": utc(seen.observed_at), "reason": seen.reason, "data": dict(seen.data)}
    return {**of_candidate(resolved.candidate), **told}


def of_run(run: Run) -> Shape:
    """Shape a run."""
    return {
        "id": run.id,
        "started_at": utc(run.started_at),
        "finished_at": utc(run.finished_at),
        "tool_version": run.tool_version,
        "ruleset": run.ruleset,
        "psl_version": run.psl_version,
        "config_sha256": run.config_sha256,
    }


def of_candidate(candidate: Candidate) -> Shape:
    """Shape a candidate."""
    return {
        "domain": candidate.domain,
        "official": candidate.official,
        "technique": candidate.technique,
        "likelihood": round(candidate.likelihood, 6),
    }


def of_official(official: Official) -> Shape:
    """Shape an official."""
    return {
        "domain": official.domain,
        "name": official.name,
        "country": official.country,
        "aliases": list(official.aliases),
        "siblings": list(official.siblings),
    }
