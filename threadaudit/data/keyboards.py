"""Which letters lie side by side on keyboards: QWERTY, QWERTZ (with z and y swapped) and AZERTY.

Source: the layouts of ISO/IEC 9995 as sold in the United States, Germany and France, rows written down by hand.
"""

from __future__ import annotations

LAYOUTS = (
    ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm"),
    ("1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"),
)
"""The rows of each layout from above, letters and digits alone; each row stands half a key further to the right."""


def _neighbours() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for rows in LAYOUTS:
        for row, keys in enumerate(rows):
            for column, key in enumerate(keys):
                beside = {keys[at] for at in (column - 1, column + 1) if 0 <= at < len(keys)}
                below = {rows[row + 1][at] for at in (column - 1, column) if row + 1 < len(rows) and 0 <= at < len(rows[row + 1])}
                found.setdefault(key, set()).update(beside, below)
                for other in below:
                    found.setdefault(other, set()).add(key)
    found["z"].add("y")  # people who change between QWERTY and QWERTZ
    found["y"].add("z")
    return {key: "".join(sorted(keys)) for key, keys in found.items()}


NEIGHBOURS = _neighbours()
"""For each key the keys around it on any of the layouts."""
