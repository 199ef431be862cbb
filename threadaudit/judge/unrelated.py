"""The answer that most hosts get, made quickly: nothing in the name points to an official."""

from __future__ import annotations

from threadaudit.records import Assessment, Host, Official, Verdict


class _OpenHost:
    """A Host that is still being filled in."""

    __slots__ = Host.__slots__

    ascii: str
    unicode: str
    subdomain: str
    registrable_domain: str | None
    public_suffix: str | None


class _OpenAssessment:
    """An Assessment that is still being filled in."""

    __slots__ = Assessment.__slots__

    input: str
    host: object
    verdict: Verdict
    official: Official | None
    score: int
    findings: tuple[()]


def bare_host(domain: str, suffix: str) -> Host:
    """Take a registrable domain, in lower case and without A-labels, apart; as `hosts.parse` does, in a third of the time.

    A frozen record's own constructor sets every field by a call, which costs more than all that is asked of most hosts. Records are
    therefore filled in while they are open, and given their class after that. A test holds that they are like those made the usual way.
    """
    host = _OpenHost()
    host.ascii = host.unicode = host.registrable_domain = domain
    host.subdomain = ""
    host.public_suffix = suffix
    host.__class__ = Host  # type: ignore[assignment]
    return host  # type: ignore[return-value]


def unrelated(text: str, host: Host) -> Assessment:
    """Say that a host imitates nobody."""
    assessment = _OpenAssessment()
    assessment.input = text
    assessment.host = host
    assessment.verdict = _UNRELATED
    assessment.official = None
    assessment.score = 0
    assessment.findings = ()
    assessment.__class__ = Assessment  # type: ignore[assignment]
    return assessment  # type: ignore[return-value]


_UNRELATED = Verdict.UNRELATED
