"""How a question to the network can end."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """How a question to the network ended; "no" and "don't know" are different answers."""

    PRESENT = "present"
    """There is an answer."""
    ABSENT = "absent"
    """The answer is that there is no such name."""
    NO_DATA = "no_data"
    """The name exists, but not with what was asked for."""
    SERVER_FAILURE = "server_failure"
    """The server said that it could not answer."""
    TIMEOUT = "timeout"
    """No answer came in time."""
    REFUSED = "refused"
    """The server declined to answer, or the connection was refused."""
    RATE_LIMITED = "rate_limited"
    """The server asked to be asked less often."""
    MALFORMED = "malformed"
    """The answer could not be read."""
    BLOCKED = "blocked"
    """The question was not asked, because its target must not be touched."""
    SKIPPED = "skipped"
    """The question was not asked, because it does not apply here."""
