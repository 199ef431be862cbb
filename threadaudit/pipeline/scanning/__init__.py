"""Very long lists of names: judged shard by shard on all cores or on a cluster, written in order, and gone on with where it was stopped."""

from threadaudit.pipeline.scanning.output import SUFFIXES
from threadaudit.pipeline.scanning.scan import Order, Progress, Scan
from threadaudit.pipeline.scanning.work import Tally

__all__ = ["SUFFIXES", "Order", "Progress", "Scan", "Tally"]
