"""What stops a command.

A failure about one host or one post is a record, kept with the rest. What stops the work is one of these:

    ThreadAuditError
    ├── InputError          a text, a list or a file cannot be read
    │   └── OfficialsError  a list of officials has a bad row
    ├── ConfigError         config.toml says something that cannot be
    ├── EvidenceError       a folder of evidence cannot be written or read (threadaudit.evidence)
    └── StoreError          the database cannot be used
        ├── NotOurDatabase  it is something else, or newer than this program
        └── StoreBusy       another program holds it, or it cannot be written

The command line turns each into one line on standard error and exit code 2.
"""

from __future__ import annotations


class ThreadAuditError(Exception):
    """Something stops the work; its text is one line that says what, where, and what to do."""


class InputError(ThreadAuditError):
    """A text, a list or a file cannot be read."""


class OfficialsError(InputError):
    """A list of officials has a bad row."""


class ConfigError(ThreadAuditError):
    """The settings say something that cannot be."""


class StoreError(ThreadAuditError):
    """The database cannot be used."""


class NotOurDatabase(StoreError):
    """The file is no threadaudit database, or one that this version does not know."""


class StoreBusy(StoreError):
    """Another program holds the database, or it cannot be written."""
