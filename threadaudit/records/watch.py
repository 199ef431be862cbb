"""What is looked at again and again, and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadaudit.records.plain import Json


class Severity(StrEnum):
    """How urgently a person should look at a change."""

    INFO = "info"
    """Worth knowing."""
    NOTICE = "notice"
    """Worth a look."""
    ALERT = "alert"
    """Worth acting on."""


class ChangeKind(StrEnum):
    """What has changed about a host that is watched."""

    NEWLY_REGISTERED = "newly_registered"
    """Somebody has registered the domain."""
    DEREGISTERED = "deregistered"
    """The registry no longer knows the domain."""
    NEWLY_RESOLVING = "newly_resolving"
    """The host has an address for the first time."""
    WENT_DARK = "went_dark"
    """The host has no address any more."""
    CAME_BACK = "came_back"
    """The host has an address again."""
    MAIL_SET_UP = "mail_set_up"
    """The host can receive mail, and so send it under its name."""
    NAME_SERVERS_MOVED = "name_servers_moved"
    """Other name servers answer for the domain."""
    CERTIFICATE_ISSUED = "certificate_issued"
    """The host shows a certificate that it did not show before."""
    COPIES_OFFICIAL = "copies_official"
    """The page now takes from the official that the host imitates."""
    REDIRECT_CHANGED = "redirect_changed"
    """The host sends its visitors elsewhere than before."""
    EXPIRES_SOON = "expires_soon"
    """The registration ends soon; whoever wants the name can wait for it."""
    CANNOT_BE_CHECKED = "cannot_be_checked"
    """Three checks in a row brought no answer; what holds is unknown."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is not as it was when a host was looked at before."""

    host: str
    """The host, A-labels."""
    kind: ChangeKind
    """What has changed."""
    before: Json
    """What held before, as plain JSON; None where nothing was known or there was nothing."""
    after: Json
    """What holds now."""
    seen_at: datetime
    """When it was seen."""
    severity: Severity
    """How urgently a person should look."""
    explanation: str
    """The same in one sentence that can be printed."""
    id: int | None = None
    """Its number in the database; None where it was not recorded."""


class WatchKind(StrEnum):
    """Why a host is watched."""

    HOST = "host"
    """Somebody named it, or an audit found it."""
    CANDIDATE = "candidate"
    """It would imitate an official that is watched."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A host that is looked at again and again."""

    host: str
    """The host, A-labels."""
    url: str
    """The URL that is asked for."""
    kind: WatchKind
    """Why it is watched."""
    official: str | None
    """The domain of the official that it imitates or would imitate; None where there is none."""
    added_at: datetime
    """Since when it is watched."""
    next_due_at: datetime
    """When it is to be looked at next."""
    last_checked_at: datetime | None = None
    """When it was looked at last; None where it never was."""
    interval: int | None = None
    """How often the user wants it looked at, in seconds; None where that adapts to what happens."""
    pace: int = 0
    """The rhythm of the looks so far, in seconds; 0 before the first check."""
    note: str = ""
    """What the user wrote about it."""
    tags: tuple[str, ...] = ()
    """The user's own groups."""
    paused: bool = False
    """Whether it is not looked at for now."""
    facts: Mapping[str, Json] = field(default_factory=dict)
    """What is known of it and compared; empty before the first check."""
    unknowns: Mapping[str, Json] = field(default_factory=dict)
    """How many checks in a row each probe could not answer."""
