"""Opening the file, whatever lies there; other programs at the same file; being killed."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.store_samples import RULES, RUN, ask, dump, make_report
from threadaudit.errors import NotOurDatabase, StoreBusy, StoreError
from threadaudit.store import Store, open_store

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a database that is yet to be made."""
    return tmp_path / "threadaudit.db"


def test_a_missing_file_is_made(path: Path) -> None:
    """A new database is marked as ours, keeps a write-ahead log, checks its foreign keys, and is one file when closed."""
    with open_store(path) as store:
        connection = store.connection
        settings = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "foreign_keys", "synchronous")}
        assert settings == {"application_id": 0x54685265, "foreign_keys": 1, "synchronous": 1}
        assert store.database.journal_mode == "wal"
    assert path.read_bytes()[68:72] == b"ThRe"
    assert list(path.parent.iterdir()) == [path]


def test_opening_again_changes_nothing(path: Path) -> None:
    """A database that is up to date is only read when it is opened."""
    with open_store(path) as store:
        store.record(RUN, [make_report()], rules=RULES)
    before = path.read_bytes()
    with open_store(path):
        pass
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", [":memory:", "a?mode=ro#.db", "%41.db", "-", "ß 'x'\n.db", os.fsdecode(b"\xff.db")])
def test_a_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    """No file name has a meaning of its own: what is written under it is found under it."""
    with open_store(tmp_path / name) as store:
        store.record(RUN, [], rules=RULES)
    assert os.listdir(tmp_path) == [name]  # noqa: PTH208 - the names as they are
    with open_store(tmp_path / name) as store:
        assert store.record(RUN, [], rules=RULES).run.id == 2


def test_an_empty_file_is_a_database_yet_to_be_made(path: Path) -> None:
    """What is left of a program that was killed before its first row does not stand in the way."""
    path.touch()
    with open_store(path) as store:
        assert store.record(RUN, [make_report()], rules=RULES).run.id == 1


def _text_file(path: Path) -> None:
    path.write_text("1/22 ein Text\n" * 20)


def _short_file(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def _foreign_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE runs (id INTEGER PRIMARY KEY)")


def _foreign_log(path: Path) -> None:
    """Leave another program's database whose last rows are still in its write-ahead log."""
    program = "import sqlite3, sys, os; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA journal_mode = wal');"
    program += "c.execute('CREATE TABLE t (a)'); c.commit(); os._exit(0)"
    subprocess.run([sys.executable, "-c", program, path], check=True)
    assert path.with_name(path.name + "-wal").stat().st_size > 0


def _other_application(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 7")
        connection.execute("CREATE TABLE t (a)")


def _newer(path: Path) -> None:
    with open_store(path) as store:
        store.database.table("_sqlite_migrations").insert({"migration_set": "threadaudit", "name": "9999_later", "applied_at": "2030"})


def _only_marked(path: Path) -> None:
    """Leave our mark, and rubbish behind it."""
    with open_store(path):
        pass
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xa5" * (len(content) - 100))


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _state(folder: Path) -> dict[str, bytes]:
    """Give every file under a folder with its content."""
    return {str(file.relative_to(folder)): file.read_bytes() if file.is_file() else b"-" for file in sorted(folder.rglob("*"))}


@pytest.mark.parametrize(
    ("prepare", "error", "words"),
    [
        (_text_file, NotOurDatabase, "not a SQLite database; choose another with --db"),
        (_short_file, NotOurDatabase, "not a SQLite database; choose another with --db"),
        (_foreign_database, NotOurDatabase, "a SQLite database of another program; choose another with --db"),
        (_foreign_log, NotOurDatabase, "a SQLite database of another program; choose another with --db"),
        (_other_application, NotOurDatabase, "a SQLite database of another program; choose another with --db"),
        (_newer, NotOurDatabase, "made by a newer threadaudit than this one; install that version, or choose another with --db"),
        (_only_marked, StoreError, "the database is damaged (database disk image is malformed); restore it from a copy"),
        (_folder, StoreError, "a folder, not a database; name a file with --db"),
        (_pipe, NotOurDatabase, "not a regular file; choose another with --db"),
    ],
)
def test_what_is_not_ours_is_left_alone(path: Path, prepare: Callable[[Path], None], error: type[StoreError], words: str) -> None:
    """Whatever lies there instead of our database is refused in one line that names it, and not a byte of it changes."""
    prepare(path)
    before = _state(path.parent)
    with pytest.raises(StoreError) as caught:
        open_store(path)
    assert (type(caught.value), str(caught.value)) == (error, f"{path}: {words}")
    assert _state(path.parent) == before


@pytest.mark.parametrize("name", ["none/threadaudit.db", "file/threadaudit.db", "a\0b", "x" * 300])
def test_a_place_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    """A folder that is missing, a file as folder and impossible names are one plain error, and nothing is made."""
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path / name)
    assert str(caught.value).startswith(f"{tmp_path / name}: ")
    assert _state(tmp_path) == {"file": b""}


@pytest.mark.parametrize("part", ["file", "folder", "empty folder"])
def test_what_is_read_only_is_refused(part: str) -> None:
    """A file or folder that may not be written is refused before any work is done, and nothing is changed."""
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders can be entered by nobody else
        folder = Path(name)
        path = folder / "threadaudit.db"
        if part != "empty folder":
            with open_store(path):
                pass
            path.chmod(0o444 if part == "file" else 0o666)
        folder.chmod(0o777 if part == "file" else 0o555)
        before = _state(folder)

        def attempt() -> int:
            if os.geteuid() == 0:  # The superuser may write everything.
                os.setuid(NOBODY)
            try:
                open_store(path)
            except StoreBusy as error:
                return 17 if "read-only" in str(error) and str(error).startswith(str(path)) else 18
            return 19

        try:
            assert _in_child(attempt) == 17
            assert _state(folder) == before
        finally:
            folder.chmod(0o700)


@contextmanager
def _held_by_another(path: Path, statement: str) -> Iterator[None]:
    """Let another program hold the database for the length of the block."""
    program = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
    program += "[c.execute(s) for s in sys.argv[2].split(';')]; print('held', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", program, str(path), statement]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield
        finally:
            other.communicate()


def test_another_writer_is_waited_for_and_then_named(path: Path) -> None:
    """While another program writes, nothing can be recorded, and one line says so; afterwards it can."""
    with open_store(path) as store:
        store.record(RUN, [make_report()], rules=RULES)
    before = dump(path)
    with open_store(path, busy_timeout=0.05) as store:
        with _held_by_another(path, "BEGIN IMMEDIATE"):
            with pytest.raises(StoreBusy) as caught:
                store.record(RUN, [make_report()], rules=RULES)
            assert str(caught.value) == f"{path}: another program is writing to this database; try again when it is done"
        assert dump(path) == before
        assert store.record(RUN, [make_report()], rules=RULES).run.id == 2


@pytest.mark.parametrize("is_new", [True, False])
def test_a_database_that_is_locked_is_not_opened(path: Path, *, is_new: bool) -> None:
    """A database that another program keeps for itself, or is just making, is refused in one line."""
    if not is_new:
        with open_store(path):
            pass
    with (
        _held_by_another(path, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA application_id"),
        pytest.raises(StoreBusy, match="another program is writing"),
    ):
        open_store(path, busy_timeout=0.05)
    with open_store(path) as store:
        assert store.record(RUN, [make_report()], rules=RULES).run.id == 1


def test_several_programs_record_at_once(path: Path) -> None:
    """Programs that make the database and record at the same time all succeed; the text is there once, each run has its number."""

    def work() -> int:
        for _ in range(5):
            with open_store(path, busy_timeout=60) as store:
                store.record(RUN, [make_report()], rules=RULES)
        return 17

    children = [_start(work) for _ in range(6)]
    assert [_exit_code(child) for child in children] == [17] * 6
    assert ask(path, "SELECT group_concat(id) FROM runs") == [(",".join(map(str, range(1, 31))),)]
    assert ask(path, "SELECT count(*) FROM sources") == [(1,)]
    assert ask(path, "SELECT count(*) FROM posts") == [(2,)]
    dump(path)


def test_a_run_that_is_killed_leaves_the_database_as_before(path: Path) -> None:
    """Killed before any one of its statements, a run leaves no trace, and the next run goes through."""
    report = make_report()
    other = replace(make_report("x" * 78), sightings=())
    with open_store(path) as store:
        store.record(RUN, [other], rules=RULES)
    before = dump(path)
    statements = _count_statements(path, report)
    assert statements > 30
    for number in range(1, statements + 1):
        assert _in_child(lambda number=number: _killed_recording(path, report, number)) == -signal.SIGKILL  # type: ignore[misc]
        assert dump(path) == before, number
    with open_store(path) as store:
        assert store.record(RUN, [report], rules=RULES).new == (True,)
    assert ask(path, "SELECT id FROM runs") == [(1,), (2,)]
    assert ask(path, "SELECT posts.run_id FROM posts_fts JOIN posts ON posts.id = posts_fts.rowid WHERE posts_fts MATCH 'zeitung'") == [
        (1,),
        (2,),
    ]


def test_a_database_whose_making_was_killed_is_made_by_the_next(path: Path) -> None:
    """Killed before any one of the statements that make it, a database is no foreign one to the next program."""
    number = 0
    while True:
        number += 1
        code = _in_child(lambda: _killed_making(path, number))  # noqa: B023 - the child is a copy of this moment
        with open_store(path) as store:
            assert store.record(RUN, [make_report()], rules=RULES).run.id == 1
        if code == 17:
            break
        assert code == -signal.SIGKILL
        for file in path.parent.iterdir():
            file.unlink()
    assert number > 30


def _count_statements(path: Path, report: object) -> int:
    """Count the statements of one run, on a copy."""
    copy = path.with_name("copy.db")
    copy.write_bytes(path.read_bytes())
    seen: list[str] = []
    with open_store(copy) as store:
        store.connection.set_trace_callback(seen.append)
        store.record(RUN, [report], rules=RULES)  # type: ignore[list-item]
        store.connection.set_trace_callback(None)
    return len(seen)


def _killed_recording(path: Path, report: object, number: int) -> int:
    store = open_store(path)
    store.connection.set_trace_callback(_killer(number))
    store.record(RUN, [report], rules=RULES)  # type: ignore[list-item]
    return 17


def _killed_making(path: Path, number: int) -> int:
    kill = _killer(number)
    connect = sqlite3.connect

    def watched(*values: object, **options: object) -> sqlite3.Connection:
        connection = connect(*values, **options)  # type: ignore[call-overload]
        connection.set_trace_callback(kill)
        return connection  # type: ignore[no-any-return]

    sqlite3.connect = watched  # type: ignore[assignment] # in the child alone, which is about to be killed
    open_store(path)
    return 17


def _killer(number: int) -> Callable[[str], None]:
    """Give a listener that kills this very process before its statement with that number."""
    left = number

    def kill(_: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return kill


def _start(work: Callable[[], int]) -> int:
    """Begin a piece of work in another process, a copy of this one; its result becomes the exit code."""
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        code = work()
    finally:
        os._exit(code)


def _exit_code(child: int) -> int:
    """Wait for the end of a process; a signal counts as negative."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _in_child(work: Callable[[], int]) -> int:
    """Do a piece of work in another process, and give its exit code."""
    return _exit_code(_start(work))


def test_store_is_imported_lightly() -> None:
    """The library that reads and writes SQLite is imported when a database is opened, not before."""
    program = "import sys, threadaudit.store; print('sqlite_utils' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_closed_store_says_so(path: Path) -> None:
    """Recording after closing is a plain error."""
    with open_store(path) as store:
        pass
    assert isinstance(store, Store)
    with pytest.raises(StoreError, match="closed"):
        store.record(RUN, [], rules=RULES)
