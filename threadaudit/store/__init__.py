"""The SQLite file: what audits found, kept so that it can be searched, compared and repeated."""

from threadaudit.store.database import Store, open_store
from threadaudit.store.save import Recorded, Rules

__all__ = ["Recorded", "Rules", "Store", "open_store"]
