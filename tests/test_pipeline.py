"""The library: what the design promises to programs that build on it."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import threadaudit as ta
from threadaudit.errors import InputError, OfficialsError
from threadaudit.records import Document, Official, Verdict
from threadaudit.store import open_store

GAZETTE = Official("larkmouthpost.example", "The Gazette")
TEXT = "Eine Kopie der Gazette: larkmouthpost.example.com/a 1/2\nWeiter auf hxxps://larkmouthpost[.]example[.]org 2/2\n"


@pytest.fixture(scope="module")
def judge() -> ta.Judge:
    """Give a judge over one official."""
    return ta.Judge([GAZETTE])


def test_the_public_names_are_there() -> None:
    """Everything in __all__ can be had, and dir() shows it."""
    assert set(ta.__all__) <= set(dir(ta))
    assert all(getattr(ta, name) is not None for name in ta.__all__)
    with pytest.raises(AttributeError, match="no attribute 'reconstrukt'"):
        ta.reconstrukt  # noqa: B018


def test_importing_the_package_imports_nothing_else() -> None:
    """`import threadaudit` costs nothing until a name is used."""
    program = "import sys, threadaudit; print(sorted(name for name in sys.modules if name.startswith('threadaudit.')))"
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert printed == "[]\n"


@pytest.mark.parametrize("kind", ["text", "path"])
def test_a_judge_reads_a_list_by_its_path(tmp_path: Path, kind: str) -> None:
    """A path, as text or as Path, is a CSV of officials."""
    path = tmp_path / "officials.csv"
    path.write_text("domain,name\nlarkmouthpost.example,The Gazette\n")
    assessment = ta.Judge(str(path) if kind == "text" else path)("www.larkmouthpost.example")
    assert (assessment.verdict, assessment.official) == (Verdict.OFFICIAL, GAZETTE)


def test_a_judge_takes_any_iterable_of_officials() -> None:
    """Records come as a list or as a generator; without any, the list that ships counts."""
    assert ta.Judge(official for official in [GAZETTE])("larkmouthpost.example").verdict is Verdict.OFFICIAL
    assert ta.Judge()("www.welt.de").verdict is Verdict.OFFICIAL
    assert ta.Judge([])("welt.de").verdict is Verdict.UNRELATED


def test_a_list_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """A missing file and a bad row are told apart from each other."""
    with pytest.raises(InputError):
        ta.Judge(tmp_path / "none.csv")
    (tmp_path / "bad.csv").write_text("domain\nno host\n")
    with pytest.raises(OfficialsError):
        ta.Judge(tmp_path / "bad.csv")


def test_many_hosts_are_judged_in_order(judge: ta.Judge) -> None:
    """The fast way says the same as one call a host."""
    hosts = ["larkmouthpost.invalid", "xn--", "larkmouthpost.example", "other.example", "larkmouthpost.invalid"]
    assert list(judge.many(iter(hosts))) == [judge(host) for host in hosts]


def test_an_audit_puts_threads_links_and_verdicts_together(judge: ta.Judge) -> None:
    """Each link comes with its place and the verdict on its host."""
    report = ta.audit(TEXT, judge)
    assert [[post.number for post in thread.posts] for thread in report.threads] == [[1, 2]]
    found = [(sighting.link.host, sighting.place.post, sighting.place.line) for sighting in report.sightings]
    assert found == [("larkmouthpost.example.com", 1, 1), ("larkmouthpost.example.org", 2, 2)]
    assert all(sighting.assessment.host and sighting.assessment.host.ascii == sighting.link.host for sighting in report.sightings)
    assert report.run.id is None


def test_an_audit_is_recorded_where_a_store_is_given(judge: ta.Judge, tmp_path: Path) -> None:
    """The run has its number, and the second one brings nothing new."""
    with open_store(tmp_path / "audit.db") as store:
        reports = [ta.audit(TEXT, judge, store) for _ in range(2)]
    assert [(report.run.id, report.added) for report in reports] == [(1, True), (2, False)]


def test_what_no_post_covers_is_not_lost(judge: ta.Judge, seed_text: str) -> None:
    """Every character of the text but white space lies in a post or outside, never in both or neither."""
    text = "Vorwort.\n\n\n" + seed_text + "\n\n\nEin Nachwort, das zu keinem Post gehört. " + "Es ist lang genug. " * 20
    report = ta.audit(text, judge)
    spans = sorted([post.span for thread in report.threads for post in thread.posts] + list(report.outside))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    assert all(character.isspace() for offset, character in enumerate(text) if offset not in covered)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters(exclude_categories=[])) | st.text("1/2 \nhtps:.w𝐰\u202ec@[]()…"))
def test_any_text_can_be_audited(judge: ta.Judge, text: str) -> None:
    """No text, of whatever characters, is an error; links lie where they say."""
    report = ta.audit(text, judge)
    assert isinstance(report.document, Document)
    assert all(sighting.link.span.slice(text) == sighting.link.raw for sighting in report.sightings)
