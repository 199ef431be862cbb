"""What the age of a registration says, and mail that is set up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from threadaudit.records import Outcome, Sign
from threadaudit.weigh.case import Case, quoted
from threadaudit.weigh.catalogue import Code, sign
from threadaudit.weigh.existence import HELD, is_on_hold
from threadaudit.weigh.payloads import NOT_PUBLISHED, Registration, moment

_AGES = (
    (7, Code.REGISTERED_THIS_WEEK),
    (30, Code.REGISTERED_THIS_MONTH),
    (90, Code.REGISTERED_THIS_QUARTER),
    (365, Code.REGISTERED_THIS_YEAR),
    (5 * 365, Code.REGISTERED_BEFORE),
)
"""Days since the registration, and what they are called."""
_NEW_DAYS = 90

# Registrars that take companies alone, as a part of their names in small letters.
_CORPORATE = ("markmonitor", "csc corporate domains", "com laude", "safenames", "nameshield", "brandshelter", "lexsynergy", "appdetex")


def signs(case: Case) -> Iterator[Sign]:
    """Give the signs."""
    registration, dns = case.seen.registration, case.seen.dns
    days = None
    if registration is not None and registration.outcome is Outcome.PRESENT:
        if case.registered_name != case.domain_name:
            yield _below(case, registration)
        else:
            days = age_in_days(case, registration)
            yield from _age(case, registration, days)
            yield from _state(case, registration)
    if dns is not None and dns.mail:
        yield from _mail(case, is_new=days is not None and days <= _NEW_DAYS)


def age_in_days(case: Case, registration: Registration) -> int | None:
    """Return how long ago a domain was registered; None where that is not known, or lies ahead."""
    registered = moment(registration.registered_at)
    if registered is None or registered > case.now + timedelta(days=1):
        return None
    return max(0, (case.now - registered).days)


def _below(case: Case, registration: Registration) -> Sign:
    service = case.printed(case.registered_name)
    text = f"{case.name} stands below {service}, where anybody can get a name: the registration of {service} says nothing of it."
    return sign(Code.BELOW_A_SERVICE, registration.probe, text)


def _age(case: Case, registration: Registration, days: int | None) -> Iterator[Sign]:
    if registration.registered_at == NOT_PUBLISHED:
        text = f"When {case.domain} was registered is not known: its registry does not publish it."
        yield sign(Code.DATE_NOT_PUBLISHED, registration.probe, text)
    registered = moment(registration.registered_at)
    if days is None or registered is None:
        return
    code = next((code for longest, code in _AGES if days <= longest), Code.REGISTERED_LONG_AGO)
    text = f"{case.domain} was registered on {registered.date().isoformat()} (UTC), {_ago(days)}."
    yield sign(code, registration.probe, text)


def _ago(days: int) -> str:
    if days < 2:
        return "less than a day before this check" if days == 0 else "1 day before this check"
    return f"{days:,} days before this check"


def _state(case: Case, registration: Registration) -> Iterator[Sign]:
    if is_on_hold(registration):
        held = [status for status in HELD if status in registration.statuses]
        text = f"{case.domain} was taken out of service, or is being deleted: its registry says {' and '.join(map(quoted, held))}."
        yield sign(Code.ON_HOLD, registration.probe, text)
    registrar = registration.registrar or ""
    if any(name in registrar.casefold() for name in _CORPORATE):
        text = (
            f"{case.domain} is registered through {quoted(registrar)}, which serves companies alone: "
            "it may be registered in defence, by the official's owner or another company."
        )
        yield sign(Code.CORPORATE_REGISTRAR, registration.probe, text)


def _mail(case: Case, *, is_new: bool) -> Iterator[Sign]:
    text = f"Mail is set up for {case.domain}: whoever holds it can receive mail, and answer, under this name."
    yield sign(Code.MAIL_SET_UP, "dns", text)
    if is_new:
        text = f"Mail was set up for {case.domain} within {_NEW_DAYS} days of its registration, as names made for fraud by mail are."
        yield sign(Code.NEW_WITH_MAIL, "dns", text)
