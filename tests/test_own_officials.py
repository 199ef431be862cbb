"""The user's own list: nothing in it is lost, whoever writes to it and however often."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from threadaudit.config import Config, OfficialEntry
from threadaudit.errors import ConfigError, OfficialsError
from threadaudit.own_officials import add_officials, known_officials
from threadaudit.readers.officials_csv import read_officials
from threadaudit.records import Official

NAMES = st.text(st.characters(exclude_categories=["C"]))


def test_spellings_of_one_host_are_one_row(tmp_path: Path) -> None:
    """Upper case and U-labels do not make a second row, which would make the list unreadable."""
    path = tmp_path / "own.csv"
    assert add_officials(path, [Official("foo.example"), Official("münchen.example")]) == (2, 0)
    assert add_officials(path, [Official("FOO.example", "Foo"), Official("xn--mnchen-3ya.example", "M")]) == (0, 2)
    assert [row.name for row in read_officials(path)] == ["Foo", "M"]


def test_other_columns_and_rows_stay(tmp_path: Path) -> None:
    """A list with columns of the user's own keeps them, in its own order."""
    path = tmp_path / "own.csv"
    path.write_text("\ufeffnotes,name,domain\nkeep me,Qux,qux.example\n,Old,zip.example\n", encoding="utf-8")
    add_officials(path, [Official("zip.example", "New", aliases=("zap",)), Official("zop.example")])
    assert path.read_text("utf-8") == (
        "notes,name,domain,country,aliases,siblings\nkeep me,Qux,qux.example,,,\n,New,zip.example,,zap,\n,,zop.example,,,\n"
    )


def test_a_link_and_its_permissions_stay(tmp_path: Path) -> None:
    """A list that is kept elsewhere and linked to is changed where it is kept."""
    kept, link = tmp_path / "kept.csv", tmp_path / "own.csv"
    kept.write_text("domain\nqux.example\n")
    kept.chmod(0o600)
    link.symlink_to(kept)
    add_officials(link, [Official("zip.example")])
    assert link.is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert [row.domain for row in read_officials(kept)] == ["qux.example", "zip.example"]


def test_several_programs_add_at_once(tmp_path: Path) -> None:
    """No row is lost when eight programs add one each at the same time."""
    path = tmp_path / "own.csv"
    program = (
        "import sys; from pathlib import Path; from threadaudit.own_officials import add_officials; "
        "from threadaudit.records import Official; add_officials(Path(sys.argv[1]), [Official(sys.argv[2])])"
    )
    names = [f"o{number}.example" for number in range(8)]
    running = [subprocess.Popen([sys.executable, "-c", program, str(path), name]) for name in names]
    assert [process.wait() for process in running] == [0] * 8
    assert sorted(row.domain for row in read_officials(path)) == names


def test_a_list_that_is_wrong_is_not_touched(tmp_path: Path) -> None:
    """A row that cannot be read stops the change before it begins."""
    path = tmp_path / "own.csv"
    path.write_text("domain\nno host\n")
    with pytest.raises(OfficialsError, match="line 2"):
        add_officials(path, [Official("zip.example")])
    assert path.read_text() == "domain\nno host\n"


def test_ones_own_rows_go_before_the_shipped(tmp_path: Path) -> None:
    """config.toml goes before the own list, that before the shipped one, however the host is spelt."""
    (tmp_path / "officials.csv").write_text("domain,name\nWELT.de,Mine\nBild.DE,Mine\n")
    config = Config(officials_entries=(OfficialEntry("BILD.de", "Theirs"),))
    known = {row.domain.lower(): row.name for row in known_officials(config, tmp_path)}
    assert (known["welt.de"], known["bild.de"]) == ("Mine", "Theirs")
    assert len(known) == len(known_officials(config, tmp_path))


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (OfficialEntry("no host"), "the domain 'no host' is no domain"),
        (OfficialEntry("a.example", siblings=("no host",)), "the sibling 'no host' is no domain"),
        (OfficialEntry(""), "no domain"),
    ],
)
def test_officials_in_the_settings_are_checked(tmp_path: Path, entry: OfficialEntry, reason: str) -> None:
    """A wrong [[official]] is named by its number."""
    with pytest.raises(ConfigError) as caught:
        known_officials(Config(officials_entries=(OfficialEntry("ok.example"), entry)), tmp_path)
    assert str(caught.value) == f"config.toml: {reason}, at [[official]] number 2"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["a.example", "B.example", "ü.example"]), st.text(st.characters(exclude_categories=["C"]))), max_size=4
    )
)
def test_what_was_added_can_be_read(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    """Whatever the names, the list can be read again afterwards and has each host once."""
    path = tmp_path / "own.csv"
    path.unlink(missing_ok=True)
    for domain, name in rows:
        add_officials(path, [Official(domain, name)])
    assert len(read_officials(path) if rows else ()) == len({domain.lower() for domain, _ in rows})
