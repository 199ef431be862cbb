"""Evidence that stands without this program: raw answers, a web archive and a list of hashes; and the check of such a folder."""

from threadaudit.evidence.layout import EvidenceError
from threadaudit.evidence.verify import Problem, ProblemKind, verify
from threadaudit.evidence.writer import EvidenceWriter

__all__ = ["EvidenceError", "EvidenceWriter", "Problem", "ProblemKind", "verify"]
