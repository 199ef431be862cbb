"""What a certificate says of who stands behind a host, and of what visitors see."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from threadaudit.records import Outcome, Sign
from threadaudit.weigh.case import Case
from threadaudit.weigh.catalogue import Code, sign
from threadaudit.weigh.existence import registrable
from threadaudit.weigh.payloads import Tls, moment

_NEW_DAYS = 14
_FEW_DOMAINS = 10
"""Delivery networks put the names of many customers into one certificate."""
_UNVOUCHED = frozenset({"self_signed", "untrusted_issuer"})
FINDINGS = {
    "self_signed": "it vouches for itself",
    "name_mismatch": "it is made out for another name",
    "expired": "it has expired",
    "not_yet_valid": "it is not valid yet",
    "untrusted_issuer": "nobody whom browsers trust vouches for it",
}
"""What each finding means to a visitor."""


def signs(case: Case) -> Iterator[Sign]:
    """Give the signs."""
    tls = case.seen.tls
    if tls is None or tls.outcome is not Outcome.PRESENT:
        return
    told = [FINDINGS[finding] for finding in FINDINGS if finding in tls.findings]
    if told:
        text = f"Browsers warn of {case.name}: its certificate has a fault ({', '.join(told)})."
        yield sign(Code.CERTIFICATE_WARNS, "tls", text)
    elif tls.names and tls.is_trust_checked:
        yield sign(Code.CERTIFICATE_VALID, "tls", f"{case.name} has a certificate that browsers accept: visitors see no warning.")
    yield from _age(case, tls)
    if case.official is not None and case.counts:
        yield from _owner(case, tls)


def _age(case: Case, tls: Tls) -> Iterator[Sign]:
    issued = moment(tls.not_before)
    if issued is None or not timedelta(days=-1) <= case.now - issued <= timedelta(days=_NEW_DAYS):
        return
    text = (
        f"The certificate of {case.name} was issued on {issued.date().isoformat()} (UTC): the site was set up, or its certificate renewed."
    )
    yield sign(Code.CERTIFICATE_NEW, "tls", text)


def _owner(case: Case, tls: Tls) -> Iterator[Sign]:
    """Compare with the official's certificate, by its fingerprint and by the names in it."""
    theirs = case.official_seen.tls
    is_theirs = theirs is not None and tls.sha256 != "" and tls.sha256.lower() == theirs.sha256.lower()
    if not is_theirs and not any(case.is_own(name.removeprefix("*.")) for name in tls.names):
        return
    if not is_theirs and _UNVOUCHED & set(tls.findings):
        text = f"The certificate of {case.name} names {case.official_name}, but nobody vouches for it: it is probably forged."
        yield sign(Code.FORGED_CERTIFICATE, "tls", text)
    elif not any(_covers(name, case.host.ascii) for name in tls.names):
        text = (
            f"{case.name} shows the certificate of {case.official_name}, which is not made out for it: it leads to the official's "
            "machines today. Anybody can point a name at them."
        )
        yield sign(Code.OFFICIAL_MACHINES, "tls", text)
    elif len({registrable(name.removeprefix("*.")) for name in tls.names}) > _FEW_DOMAINS:
        text = (
            f"One certificate is made out for {case.name}, {case.official_name} and many others: all are customers of one service, "
            "which says little."
        )
        yield sign(Code.SHARED_CERTIFICATE, "tls", text)
    else:
        text = (
            f"One certificate is made out for {case.name} and for {case.official_name}: whoever got it controlled both names, "
            "so that they probably have one owner."
        )
        yield sign(Code.CERTIFICATE_NAMES_OFFICIAL, "tls", text)


def _covers(name: str, host: str) -> bool:
    """Tell whether a certificate's name is the host's, or stands for it (RFC 9525: one label for the asterisk)."""
    written = name.lower().rstrip(".")
    return written == host or (written.startswith("*.") and host.partition(".")[2] == written[2:])
