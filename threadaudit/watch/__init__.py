"""Looks at hosts again and again: what is due, what has changed, and whom to tell."""
