"""The settings: the file that ships shows the defaults, and a wrong key is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from threadaudit.config import Config, load_config, parse_config
from threadaudit.errors import ConfigError
from threadaudit.judge import THRESHOLD
from threadaudit.records import Official

ROOT = Path(__file__).parent.parent


def test_the_file_that_ships_says_the_defaults() -> None:
    """config.toml of the project sets nothing but what holds without it."""
    assert parse_config((ROOT / "config.toml").read_text("utf-8"), "config.toml") == Config()


def test_the_file_that_ships_names_every_setting() -> None:
    """Whoever reads config.toml has seen every key there is, those that are not set as a comment."""
    text = (ROOT / "config.toml").read_text("utf-8")
    for name, section in _tables(Config):
        assert f"[{name}]" in text
        block = text.partition(f"\n[{name}]\n")[2].partition("\n[")[0]
        for key in msgspec.structs.fields(section):
            if not _is_table(key.type):
                assert f"\n{key.encode_name} = " in f"\n{block}" or f"\n# {key.encode_name} = " in f"\n{block}", f"{name}.{key.name}"


def _is_table(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _tables(kind: type[msgspec.Struct], above: str = "") -> Iterator[tuple[str, type[msgspec.Struct]]]:
    """Give every table with its full name, however deep."""
    for field in msgspec.structs.fields(kind):
        if _is_table(field.type):
            yield above + field.encode_name, field.type
            yield from _tables(field.type, f"{above}{field.encode_name}.")


def test_the_threshold_that_is_shown_is_the_judges_own() -> None:
    """The comment in config.toml shows what holds where nothing is set."""
    assert f"\n# threshold = {THRESHOLD}\n" in (ROOT / "config.toml").read_text("utf-8")


def test_officials_can_be_added() -> None:
    """An [[official]] becomes a row of the list."""
    text = '[[official]]\ndomain = "gazette.example"\nname = "Gazette"\naliases = ["gaz"]\nsiblings = ["shop.example"]\n'
    expected = Official("gazette.example", "Gazette", "", ("gaz",), ("shop.example",))
    assert parse_config(text, "config.toml").added_officials() == (expected,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[threads]\nlimt = 3", 'unknown key "limt" in [threads] (did you mean "limit"?)'),
        ("[treads]\nlimit = 3", 'unknown key "treads" (did you mean "threads"?)'),
        ('"\\u001b[31m" = 3', 'unknown key "\\x1b[31m"'),
        ("[probes.dns]\ntimout = 3", 'unknown key "timout" in [probes.dns] (did you mean "timeout"?)'),
        ("[probes.dns]\ntimeout = 0", "expected a number of seconds > 0.0, at [probes.dns] timeout"),
        ("[probes.registries]\nrdap = {de = 3}", "expected a text, got a whole number, at [probes.registries] rdap[...]"),
        ("[probes]\nports = [80]", 'unknown key "ports" in [probes]'),
        ('[[alert]]\nname = "x"\nurl_form = "y"', 'unknown key "url_form" in [[alert]] number 1 (did you mean "url_from"?)'),
        ('[watch]\nmin_interval = "x"', 'expected a duration such as "6h" or "7d", at [watch] min_interval'),
        ('[[alert]]\nname = "a"\nurl_from = "B"\nquiet = "25"', 'expected hours such as "22:00-06:00", at [[alert]] number 1, quiet'),
        ("[threads]\nlimit = 0", "expected a whole number >= 1, at [threads] limit"),
        ('[threads]\nlimit = "x"', "expected a whole number, got a text, at [threads] limit"),
        ("threads = 3", "expected a table, got a whole number, at [threads]"),
        ('[[official]]\nname = "x"', "missing required field `domain`, at [[official]] number 1"),
        ('[[official]]\ndomain = "a.example"\nnme = "x"', 'unknown key "nme" in [[official]] number 1 (did you mean "name"?)'),
        ("[threads", "is no valid TOML: Expected ']' at the end of a table declaration (at end of document)"),
    ],
)
def test_an_error_names_file_and_key(text: str, message: str) -> None:
    """One line says what is wrong, where, and what was probably meant."""
    with pytest.raises(ConfigError) as caught:
        parse_config(text, "config.toml")
    assert str(caught.value) == f"config.toml: {message}"


def test_a_missing_file_is_an_error_only_where_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without config.toml the defaults hold; a file that the user named must be there."""
    monkeypatch.chdir(tmp_path)
    assert load_config(None) == (Config(), Path())
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path / "other.toml")


def test_a_file_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    """Bytes that are no text are an error that names the byte."""
    path = tmp_path / "config.toml"
    path.write_bytes(b"# gr\xfcn")
    with pytest.raises(ConfigError, match=r"is not UTF-8 \(byte 4\)"):
        load_config(path)


def test_the_hash_is_of_the_settings_not_of_the_file() -> None:
    """Comments do not change it; a setting does."""
    assert parse_config("# x\n", "a").sha256() == Config().sha256()
    assert parse_config("[threads]\nlimit = 140", "a").sha256() != Config().sha256()


@given(st.text())
def test_any_text_gives_settings_or_one_line(text: str) -> None:
    """No text leads to any other error."""
    try:
        parse_config(text, "config.toml")
    except ConfigError as error:
        assert str(error).startswith("config.toml: ")


NO_PROXY = "[probes] proxy: expected an address such as socks5h://127.0.0.1:9050, with socks5h, socks5 or http"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[watch]\nmin_interval = "7d"\nmax_interval = "1h"', '[watch] min_interval "7d" is longer than max_interval "1h"'),
        ('[probes]\nproxy = "banana"', NO_PROXY),
        ('[probes]\nproxy = "ftp://x:1"', NO_PROXY),
        ('[probes.dns]\nservers = ["banana"]', '[probes.dns] servers: "banana" is no resolver; expected an address, or address:port'),
        (
            '[probes.dns]\ntransport = "https"\nservers = ["9.9.9.9"]',
            '[probes.dns] servers: "9.9.9.9" is no resolver; expected a URL that begins with https://',
        ),
    ],
)
def test_what_contradicts_itself_is_told_at_the_start(text: str, told: str) -> None:
    """Values that cannot work are an error of the file, and not of the first host that is asked."""
    with pytest.raises(ConfigError) as caught:
        parse_config(text, "other.toml")
    assert str(caught.value) == f"other.toml: {told}"


@pytest.mark.parametrize(
    "text",
    [
        '[probes]\nproxy = "socks5h://user:word@127.0.0.1:9050"',
        '[probes]\nproxy = "http://[::1]:3128/"',
        '[probes.dns]\nservers = ["127.0.0.1:53", "9.9.9.9", "::1", "[::1]:5353"]',
        '[probes.dns]\ntransport = "https"\nservers = ["https://dns.example/dns-query"]',
        '[watch]\nmin_interval = "1h"\nmax_interval = "1h"',
    ],
)
def test_what_can_be_is_taken(text: str) -> None:
    """Every way of writing a proxy or a resolver that works is taken."""
    assert parse_config(text, "config.toml") != Config()
