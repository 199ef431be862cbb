"""What a run leaves in the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tests.store.store_samples import RULES, RUN, ask, dump, make_report
from threadaudit.errors import StoreError
from threadaudit.records import Official, Verdict
from threadaudit.store import open_store
from threadaudit.store.rows import Tally
from threadaudit.store.save import add_reports, begin_run, finish_run

WATCHED = ("watches", "watched_officials", "checks", "changes", "tellings", "reviews")
"""Tables that an audit leaves alone."""
DERIVED = ("host_summaries", "traces")
"""What triggers keep up to date from the other tables."""
COUNTED = ("sources", "readings", "threads", "posts", "gaps", "hosts", "links", "officials", "assessments", "findings")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a database that is yet to be made."""
    return tmp_path / "threadaudit.db"


def test_a_run_leaves_what_it_found(path: Path) -> None:
    """Every record of an audit can be read back from the file by any program."""
    with open_store(path) as store:
        recorded = store.record(RUN, [make_report()], rules=RULES)
    assert recorded.run == replace(RUN, id=1)
    assert recorded.new == (True,)
    sha256 = make_report().document.sha256
    assert ask(path, "SELECT * FROM runs") == [
        (
            *(1, "2026-11-22T03:00:00.000Z", "2026-11-22T03:00:01.500Z", "0.1.0", "threads-1", "links-1", "judge-1", "2026-10-23"),
            *("0" * 64, 280, "c" * 64, f'[{{"name":"mail.txt","sha256":"{sha256}"}}]', 1, 1, 2, 3, 2, 1, 0),
        )
    ]
    assert ask(path, "SELECT * FROM sources") == [
        (sha256, 1, "mail.txt", "2026-11-22T03:00:00.000Z", 78, 0, '["one note"]', make_report().document.text)
    ]
    assert ask(path, "SELECT * FROM readings") == [(1, 1, sha256, "threads-1", "links-1", "2026-10-23", 280, "[[71,78]]")]
    assert ask(path, "SELECT * FROM threads") == [(1, 1, 1, 1, 3, 0, 70, 0.9)]
    first, second = make_report().threads[0].posts
    assert ask(path, "SELECT * FROM posts") == [
        (1, 1, 1, 1, 1, 3, 0, 1.0, 0, 43, "n/m", 0, 3, "[]", first.text, first.body),
        (2, 1, 1, 2, 2, 3, 1, 0.5, 44, 70, None, None, None, "[[44,69]]", second.text, second.body),
    ]
    assert ask(path, "SELECT * FROM gaps") == [
        (1, 1, 1, 1, "cut_off", "The thread stops after post 2 of 3.", 70, 70),
        (2, 1, 1, None, "stripped_link", "A link was stripped here.", 71, 71),
    ]
    assert ask(path, "SELECT * FROM hosts ORDER BY host") == [
        ("archiv.example", 1, "archiv.example", "", "archiv.example", "example", "2026-10-23"),
        ("zeitung.example.net", 1, "zeitung.example.net", "zeitung", "example.net", "net", "2026-10-23"),
    ]
    fake, archive = "http://zeitung.example.net/", "http://archiv.example/"
    glued = ("archiv.example", archive, archive, "archiv.example", "archiv.example", "mention", '["unglue","nfkc"]', 0.5)
    assert ask(path, "SELECT * FROM links") == [
        (1, 1, 1, 1, 1, 1, 2, 7, 24, 43, "zeitung.example.net", fake, fake, "zeitung.example.net", "example.net", "link", "[]", 0.9),
        (2, 1, 1, 2, 1, 2, 3, 13, 56, 70, *glued),
        (3, 1, 1, 3, None, None, 4, 1, 56, 70, *glued),
    ]
    assert ask(path, "SELECT * FROM officials") == [(1, 1, "zeitung.example", "Die Zeitung", "DE", '["zeitung"]', '["magazin.example"]')]
    versions = ("judge-1", "2026-10-23", "0" * 64)
    assert ask(path, "SELECT * FROM assessments") == [
        (1, 1, "zeitung.example.net", *versions, "zeitung.example.net", "lookalike", 1, 90),
        (2, 1, "archiv.example", *versions, "archiv.example", "unrelated", None, 0),
    ]
    assert ask(path, "SELECT * FROM findings") == [
        (1, 1, 1, 1, "suffix_swap", "zeitung.example", 0.9, "The same name under another suffix, .example.net.", ""),
        (2, 1, 1, 2, "embedding", None, 0.4, "The name of an official in front.", "zeitung"),
    ]


def test_views_answer_what_people_ask(path: Path) -> None:
    """Links with place and reason, lookalikes by official and the texts of a run need no join."""
    with open_store(path) as store:
        store.record(RUN, [make_report()], rules=RULES)
    assert ask(path, 'SELECT name, thread, post, number, line, "column", host, verdict, official, explanation FROM link_verdicts') == [
        (
            *("mail.txt", 1, 1, 1, 2, 7, "zeitung.example.net", "lookalike", "zeitung.example"),
            "The same name under another suffix, .example.net.",
        ),
        ("mail.txt", 1, 2, 2, 3, 13, "archiv.example", "unrelated", None, None),
        ("mail.txt", None, None, None, 4, 1, "archiv.example", "unrelated", None, None),
    ]
    assert ask(path, "SELECT official, official_name, host, score, technique, texts, first_seen_at FROM lookalikes") == [
        ("zeitung.example", "Die Zeitung", "zeitung.example.net", 90, "suffix_swap", 1, "2026-11-22T03:00:00.000Z")
    ]
    assert ask(path, "SELECT run_id, position, name, reading_id, first_time FROM audits") == [(1, 1, "mail.txt", 1, 1)]
    assert ask(path, "SELECT reading_id, name FROM latest_readings") == [(1, "mail.txt")]


def test_every_row_names_its_run(path: Path) -> None:
    """Whatever came from a run says from which, and the run exists."""
    with open_store(path) as store:
        store.record(RUN, [make_report()], rules=RULES)
    tables = [name for (name,) in ask(path, "SELECT name FROM pragma_table_list WHERE strict AND schema = 'main'")]
    assert set(tables) == {"runs", "observations", "weighings", *WATCHED, *DERIVED, *COUNTED}
    for table in COUNTED:
        assert ask(path, f"SELECT DISTINCT run_id FROM {table}") == [(1,)], table  # noqa: S608
        assert ("runs",) in ask(path, 'SELECT "table" FROM pragma_foreign_key_list(?) WHERE "from" = \'run_id\'', table), table


def test_the_same_text_again_adds_a_run_and_nothing_else(path: Path) -> None:
    """A text is known by its content: under the same name, another, or twice in one run, it is held once."""
    with open_store(path) as store:
        assert store.record(RUN, [make_report(), make_report()], rules=RULES).new == (True, False)
    before = [line for line in dump(path) if '"runs"' not in line]
    with open_store(path) as store:
        again = store.record(RUN, [make_report()], rules=RULES)
        renamed = store.record(RUN, [make_report(name="copy.txt")], rules=RULES)
    assert (again.run.id, again.new, renamed.run.id, renamed.new) == (2, (False,), 3, (False,))
    assert [line for line in dump(path) if '"runs"' not in line] == before
    assert ask(path, "SELECT id, documents FROM runs") == [(1, 2), (2, 1), (3, 1)]
    assert ask(path, "SELECT run_id, position, name, first_time FROM audits") == [
        (3, 1, "copy.txt", 0),
        (2, 1, "mail.txt", 0),
        (1, 1, "mail.txt", 1),
        (1, 2, "mail.txt", 1),
    ]


def test_a_run_recorded_bit_by_bit_is_the_same_run(tmp_path: Path) -> None:
    """A run whose reports come in several transactions holds, counts and finds the same as one that is recorded at once."""
    other = make_report("Ganz anderes".ljust(78, "."), name="other.txt", body="Ganz anderes")
    reports = (make_report(), other, make_report(name="copy.txt"), replace(other, sightings=()))
    with open_store(tmp_path / "once.db") as store:
        recorded = store.record(RUN, reports, rules=RULES)
    found = Tally()
    new: list[bool] = []
    with open_store(tmp_path / "bits.db") as store:
        with store.writing() as connection:
            run_id = begin_run(connection, replace(RUN, finished_at=None), RULES)
        for batch in ((), reports[:1], reports[1:]):
            with store.writing() as connection:
                new += add_reports(connection, run_id, batch, RULES)
            found.add(batch)
        with store.writing() as connection:
            finish_run(connection, run_id, RUN.finished_at, found)
            connection.execute("INSERT INTO posts_fts (posts_fts, rank) VALUES ('integrity-check', 1)")
    assert (run_id, tuple(new)) == (recorded.run.id, recorded.new) == (1, (True, True, False, False))
    for table in ("runs", "host_summaries", *COUNTED):
        once, bits = (ask(tmp_path / name, f"SELECT rowid, * FROM {table}") for name in ("once.db", "bits.db"))  # noqa: S608
        assert once == bits, table


def test_a_long_list_of_links_is_judged_once_and_whole(path: Path) -> None:
    """Whatever the number of hosts, each has its assessment, its finding and its summary, and texts that share them add nothing."""
    first = make_report().sightings[0]
    names = [f"zeitung{number}.example.net" for number in range(1_234)]
    sightings = tuple(
        replace(first, link=replace(first.link, host=name), assessment=replace(first.assessment, input=name)) for name in names
    )
    some, many = replace(make_report(), sightings=sightings[::2]), replace(make_report("x" * 78, name="many.txt"), sightings=sightings)
    with open_store(path) as store:
        recorded = store.record(
            RUN, [some, many, replace(some, sightings=sightings[:9]), replace(many, sightings=(*sightings, first))], rules=RULES
        )
        assert recorded.new == (True, True, False, True)
        assert store.record(RUN, [many, some], rules=RULES).new == (False, False)
    met = [*names[::2], *names[1::2], "zeitung.example.net"]
    assert ask(path, "SELECT id, host FROM assessments ORDER BY id") == list(enumerate(met, start=1))
    assert ask(path, "SELECT host, count(*) FROM findings JOIN assessments ON assessments.id = assessment_id GROUP BY 1 ORDER BY 1") == [
        (name, 2) for name in sorted(met)
    ]
    summaries = ask(path, "SELECT host, assessment_id, verdict, technique FROM host_summaries ORDER BY assessment_id")
    assert summaries == [(name, number, "lookalike", "suffix_swap") for number, name in enumerate(met, start=1)]
    assert ask(path, "SELECT hosts, links, lookalikes FROM runs WHERE id = 1") == [(1_235, 617 + 1_234 + 9 + 1_235, 1_235)]


@pytest.mark.parametrize(
    ("change", "more"),
    [
        ({"threads": "threads-2"}, {"readings": 1, "threads": 1, "posts": 2, "gaps": 2, "links": 3}),
        ({"links": "links-2"}, {"readings": 1, "threads": 1, "posts": 2, "gaps": 2, "links": 3}),
        ({"limit": 500}, {"readings": 1, "threads": 1, "posts": 2, "gaps": 2, "links": 3}),
        ({"judge": "judge-2"}, {"assessments": 2, "findings": 2}),
        ({"officials_sha256": "1" * 64}, {"assessments": 2, "findings": 2}),
        ({"psl": "2026-11-01"}, {"readings": 1, "threads": 1, "posts": 2, "gaps": 2, "links": 3, "assessments": 2, "findings": 2}),
    ],
)
def test_other_rules_add_what_they_find_and_keep_the_old(path: Path, change: dict[str, Any], more: dict[str, int]) -> None:
    """New rules make a new reading or assessment; the old one stays, and views show the newest alone."""

    def counts() -> dict[str, object]:
        return {table: ask(path, f"SELECT count(*) FROM {table}")[0][0] for table in COUNTED}  # noqa: S608

    changed = replace(RULES, **change)
    with open_store(path) as store:
        store.record(RUN, [make_report()], rules=RULES)
        before = counts()
        assert store.record(replace(RUN, ruleset=changed.judge, psl_version=changed.psl), [make_report()], rules=changed).new == (True,)
    assert {table: number - before[table] for table, number in counts().items() if number != before[table]} == more  # type: ignore[operator]
    assert ask(path, "SELECT count(*), count(DISTINCT reading_id) FROM link_verdicts") == [(3, 1)]
    assert ask(path, "SELECT count(*) FROM lookalikes") == [(1,)]
    assert ask(path, "SELECT count(*) FROM audits") == [(2,)]


def test_a_newer_suffix_list_brings_hosts_up_to_date(path: Path) -> None:
    """A host's registrable domain is the newest known; what a reading saw stays with its links."""
    report = make_report()
    first = report.sightings[0]
    assert first.assessment.host is not None
    host = replace(first.assessment.host, subdomain="", registrable_domain="zeitung.example.net", public_suffix="example.net")
    newer = replace(
        first,
        link=replace(first.link, registrable_domain="zeitung.example.net"),
        assessment=replace(first.assessment, host=host),
    )
    with open_store(path) as store:
        store.record(RUN, [report], rules=RULES)
        store.record(replace(RUN, psl_version="2026-11-01"), [replace(report, sightings=(newer,))], rules=replace(RULES, psl="2026-11-01"))
    assert ask(path, "SELECT registrable_domain, public_suffix, run_id FROM hosts WHERE host = ?", host.ascii) == [
        ("zeitung.example.net", "example.net", 1)
    ]
    assert ask(path, "SELECT registrable_domain FROM links WHERE host = ?", host.ascii) == [("example.net",), ("zeitung.example.net",)]


def test_an_official_in_other_words_is_another_row(path: Path) -> None:
    """A verdict keeps the official as its list had it, also when the list changes later."""
    report = make_report()
    first = report.sightings[0]
    official = Official("zeitung.example", "Zeitung", "DE")
    renamed = replace(report, sightings=(replace(first, assessment=replace(first.assessment, official=official)),))
    with open_store(path) as store:
        store.record(RUN, [report], rules=RULES)
        store.record(RUN, [renamed], rules=replace(RULES, officials_sha256="1" * 64))
        store.record(RUN, [renamed], rules=replace(RULES, officials_sha256="2" * 64))
    assert ask(path, "SELECT id, run_id, name FROM officials") == [(1, 1, "Die Zeitung"), (2, 2, "Zeitung")]
    assert ask(path, "SELECT official_name FROM lookalikes") == [("Zeitung",)]


def test_a_host_that_is_none_is_recorded(path: Path) -> None:
    """An invalid host keeps its verdict; of its parts nothing is made up."""
    report = make_report()
    sighting = report.sightings[0]
    odd = replace(
        sighting,
        link=replace(sighting.link, host="xn--", registrable_domain=None),
        assessment=replace(sighting.assessment, host=None, verdict=Verdict.INVALID, official=None, score=0, findings=()),
    )
    with open_store(path) as store:
        store.record(RUN, [replace(report, sightings=(odd,))], rules=RULES)
    assert ask(path, "SELECT host, unicode, subdomain, registrable_domain, public_suffix FROM hosts") == [("xn--", "xn--", "", None, None)]
    assert ask(path, "SELECT host, verdict, official FROM link_verdicts") == [("xn--", "invalid", None)]


@pytest.mark.parametrize("question", ["uber", "ÜBER", "Uber", '"mehr zeitung"', "schluß"])
def test_posts_are_found_by_their_words(path: Path, question: str) -> None:
    """Full-text search finds a post whatever the case and the diacritics."""
    with open_store(path) as store:
        store.record(RUN, [make_report()], rules=RULES)
        store.record(RUN, [make_report("2/3 Ganz anderes".ljust(78, "."), body="Ganz anderes")], rules=RULES)
    found = ask(path, "SELECT posts.id FROM posts_fts JOIN posts ON posts.id = posts_fts.rowid WHERE posts_fts MATCH ?", question)
    assert found == ([(2,), (4,)] if question == "schluß" else [(1,)])


def test_search_forgets_what_is_thrown_away(path: Path) -> None:
    """A post that is changed or deleted by hand is no longer found by its old words."""
    with open_store(path) as store:
        store.record(RUN, [make_report()], rules=RULES)
        store.database.execute("DELETE FROM links")
        store.database.execute("DELETE FROM posts WHERE id = 2")
        store.database.execute("UPDATE posts SET body = 'neu' WHERE id = 1")
        store.database.execute("INSERT INTO posts_fts (posts_fts, rank) VALUES ('integrity-check', 1)")
    assert ask(path, "SELECT rowid FROM posts_fts WHERE posts_fts MATCH 'zeitung OR schluß'") == []
    assert ask(path, "SELECT rowid FROM posts_fts WHERE posts_fts MATCH 'neu'") == [(1,)]


def test_characters_that_sqlite_cannot_hold_are_replaced_visibly(path: Path) -> None:
    """NUL and half surrogate pairs become a visible sign each, wherever they stand, and the text says how many were replaced."""
    text = make_report().document.text.replace("e", "\0").replace("m", "\ud83d")
    with open_store(path) as store:
        store.record(RUN, [make_report(text, name="a\udcff.txt", body="b\0\udfff")], rules=RULES)
        again = store.record(RUN, [make_report(text, name="a\udcff.txt", body="b\0\udfff")], rules=RULES)
    assert again.new == (False,)
    ((held, length, replaced, name),) = ask(path, "SELECT text, length(text), replaced, name FROM sources")
    assert held == text.replace("\0", "␀").replace("\ud83d", "�")
    assert (length, replaced, name) == (78, text.count("\0") + text.count("\ud83d"), "a�.txt")
    assert ask(path, "SELECT body FROM posts WHERE id = 1") == [("b␀�",)]


def test_a_time_is_held_in_utc(path: Path) -> None:
    """A run that began in another zone is held in UTC; one without a zone is taken as UTC; one that runs has no end."""
    elsewhere = datetime(2026, 7, 1, 2, 0, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with open_store(path) as store:
        store.record(replace(RUN, started_at=elsewhere, finished_at=None), [], rules=RULES)
        store.record(replace(RUN, started_at=datetime(2026, 7, 1)), [], rules=RULES)  # noqa: DTZ001
    assert ask(path, "SELECT started_at, finished_at, inputs FROM runs") == [
        ("2026-06-30T20:30:00.000Z", None, "[]"),
        ("2026-07-01T00:00:00.000Z", "2026-11-22T03:00:01.500Z", "[]"),
    ]


@pytest.mark.parametrize("number", [10**30, -(2**63) - 1])
def test_a_number_beyond_sqlite_is_a_plain_error(path: Path, number: int) -> None:
    """What does not fit is refused in one line, and nothing of the run is kept."""
    report = make_report()
    large = replace(make_report("x" * 78), threads=(replace(report.threads[0], total=number),))
    with open_store(path) as store:
        before = dump(path)
        with pytest.raises(StoreError, match=r"threadaudit\.db: a number or a text is too large") as caught:
            store.record(RUN, [report, large], rules=RULES)
        assert "\n" not in str(caught.value)
    assert dump(path) == before


def test_a_record_that_breaks_its_promise_is_refused(path: Path) -> None:
    """A confidence beyond 1 is a plain error, and what came before it in the run is undone."""
    report = make_report()
    broken = replace(make_report("x" * 78), threads=(replace(report.threads[0], confidence=1.5),))
    with open_store(path) as store:
        before = dump(path)
        with pytest.raises(StoreError, match="CHECK constraint failed"):
            store.record(RUN, [report, broken], rules=RULES)
        assert dump(path) == before
        assert store.record(RUN, [report], rules=RULES).new == (True,)


def test_reports_that_cannot_be_made_leave_nothing(path: Path) -> None:
    """An error from the reports themselves reaches the caller, and the database is as before."""

    def reports() -> object:
        yield make_report()
        raise RuntimeError("no more")

    with open_store(path) as store:
        before = dump(path)
        with pytest.raises(RuntimeError, match="no more"):
            store.record(RUN, reports(), rules=RULES)  # type: ignore[arg-type]
    assert dump(path) == before


def test_a_run_and_its_rules_must_agree(path: Path) -> None:
    """A run that claims other versions than its rules would record verdicts that nobody could repeat."""
    with open_store(path) as store:
        before = dump(path)
        with pytest.raises(ValueError, match="judge-2"):
            store.record(replace(RUN, ruleset="judge-2"), [make_report()], rules=RULES)
    assert dump(path) == before
