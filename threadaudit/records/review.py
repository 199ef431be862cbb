"""What people say of a host."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Decision(StrEnum):
    """What a person says of a host."""

    CONFIRMED = "confirmed"
    """It is an imitation."""
    WRONG = "wrong"
    """It is none; the verdict was wrong."""
    OPEN = "open"
    """It is not decided, or no longer."""


@dataclass(frozen=True, slots=True)
class Review:
    """A person's decision about a host; newer ones stand beside older ones, and no check overwrites any."""

    host: str
    """The host, A-labels."""
    decision: Decision
    """What the person says."""
    decided_at: datetime
    """When."""
    note: str = ""
    """Why; empty where nothing was written."""
    by: str = ""
    """Who; empty where nobody was named."""
