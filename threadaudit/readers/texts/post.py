"""A post as a service or a collector hands it out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """The words of one post."""

    id: str | None
    """The id or address that the service gave it; None where none is known."""
    text: str
    """What a reader saw; empty where the post is a picture alone."""
    links: int = 0
    """How many short links in it were written as where they lead."""
