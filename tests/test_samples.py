"""What the samples promise to hold, checked without the program that they are meant for."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
NAMES = sorted(path.name for path in SAMPLES.glob("*.txt"))
LIMIT = 280

RESERVED = re.compile(r"(?:\A|\.)(?:example(?:\.(?:com|net|org))?|test|invalid)\Z")
HOSTS_OF_OTHERS = frozenset({"t.co", "tagesschau.de", "theguardian.com"})
"""The short link's host, and the real sites that two samples name beside their imitations."""


def read(name: str) -> str:
    """Give a sample as it is on disk."""
    return (SAMPLES / name).read_bytes().decode("utf-8")


def weight(text: str) -> int:
    """Tell how long the platform takes a text without links to be (twitter-text, configuration v3)."""
    light = (range(4352), range(8192, 8206), range(8208, 8224), range(8242, 8248))
    return sum(1 if any(ord(character) in part for part in light) else 2 for character in text)


def markers(text: str, pattern: str) -> list[str]:
    """Give the numbering marks of a text in order."""
    return re.findall(pattern, text, re.MULTILINE)


def written_hosts(text: str) -> set[str]:
    """Give every host that a text names, with its disguise undone."""
    plain = unicodedata.normalize("NFKC", text).replace("[.]", ".")
    return set(re.findall(r"(?:hxxps://|https://|[\s@])((?:[\w-]+\.)+(?:com|org|net|de|example|co))(?=[/\s,:.])", plain))


@pytest.mark.parametrize("name", NAMES)
def test_samples_are_plain_text(name: str) -> None:
    """Every sample is UTF-8 with line feeds, without a byte order mark, and ends with a line end."""
    text = read(name)
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    assert text.endswith("\n")


def test_every_sample_is_described() -> None:
    """The README has one line for each sample, and no other."""
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+\.txt)` \|", readme, re.MULTILINE)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_no_sample_accuses_a_site_that_can_exist(name: str) -> None:
    """Every imitation stands under a reserved name."""
    hosts = {host for host in written_hosts(read(name)) if not RESERVED.search(host)}
    assert hosts <= HOSTS_OF_OTHERS


def test_the_lost_marker_can_have_stood_in_one_place_only() -> None:
    """Between 2/9 and 4/9 one line break alone leaves two posts that the platform would have taken, with the marks or without them."""
    text = read("de_lost_marker.txt")
    assert markers(text, r"^\d/9") == ["1/9", "2/9", "4/9", "5/9", "6/9", "7/9", "8/9", "9/9"]
    lines = text.partition("\n2/9\n")[2].partition("\n4/9\n")[0].split("\n")
    for mark in ("", "\n4/9"):
        cuts = [
            cut
            for cut in range(1, len(lines))
            if weight("\n".join(lines[:cut]) + mark) <= LIMIT and weight("\n".join(lines[cut:]) + mark) <= LIMIT
        ]
        assert cuts == [3]


def test_the_german_thread_hides_its_links() -> None:
    """The bold domain, the glued display text, the stripped link and the tail are there."""
    text = read("de_lost_marker.txt")
    assert unicodedata.normalize("NFKC", "𝐭𝐚𝐠𝐞𝐬𝐬𝐜𝐡𝐚𝐮.𝐝𝐞.𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐨𝐫𝐠") == "tagesschau.de.example.org"
    assert text.count("𝐭𝐚𝐠𝐞𝐬𝐬𝐜𝐡𝐚𝐮.𝐝𝐞.𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐨𝐫𝐠") == 1
    assert re.findall(r"https://t\.co/(\w{10})(\S+)", text) == [("Beispiel01", "tagesschau.de")]
    assert "eine Kopie von .\n" in text
    assert text.partition("\n9/9\n")[2].startswith("Nachtrag: ")


@pytest.mark.parametrize(
    ("name", "border"),
    [
        ("de_lost_marker.txt", r"\n\d/9(?: https://t\.co/\S+)?\n"),
        ("en_thread.txt", r"\n(?=\d/ )"),
        ("fr_total_change.txt", r"(?<=/[68]\))\n"),
        ("joined_threads.txt", r"\n\d/(?:4|15)\n"),
    ],
)
def test_no_post_is_longer_than_the_platform_allows(name: str, border: str) -> None:
    """Every post but the two that have lost the mark between them fits into 280."""
    posts = re.split(border, read(name).strip())
    assert len(posts) == {"de_lost_marker.txt": 9, "en_thread.txt": 7, "fr_total_change.txt": 8, "joined_threads.txt": 7}[name]
    long_posts = [post for post in posts if weight(post) > LIMIT]
    assert len(long_posts) == (1 if name == "de_lost_marker.txt" else 0)


def test_the_english_thread_is_numbered_at_the_head() -> None:
    """The seven posts begin with their number; the Cyrillic letter, the defanged address and the typing error are there."""
    text = read("en_thread.txt")
    assert markers(text, r"^\d/ ") == [f"{number}/ " for number in range(1, 8)]
    assert "https://n\N{CYRILLIC SMALL LETTER A}to.example/" in text
    assert "hxxps://www.theguardian[.]example/" in text
    assert "hxxps://thegaurdian[.]example/" in text


def test_the_french_thread_changes_its_total() -> None:
    """The author announces six posts and writes eight."""
    text = read("fr_total_change.txt")
    assert markers(text, r"\(\d/\d\)$") == ["(1/6)", "(2/6)", "(3/6)", "(4/8)", "(5/8)", "(6/8)", "(7/8)", "(8/8)"]
    assert unicodedata.normalize("NFKC", "𝗳𝗿𝗮𝗻𝗰𝗲𝗶𝗻𝗳𝗼.𝗳𝗿.𝗲𝘅𝗮𝗺𝗽𝗹𝗲.𝗰𝗼𝗺") == "franceinfo.fr.example.com"
    assert "𝗳𝗿𝗮𝗻𝗰𝗲𝗶𝗻𝗳𝗼.𝗳𝗿.𝗲𝘅𝗮𝗺𝗽𝗹𝗲.𝗰𝗼𝗺" in text


def test_two_threads_are_joined() -> None:
    """A whole thread of four is followed, without a border, by three posts of fifteen."""
    text = read("joined_threads.txt")
    assert markers(text, r"^\d+/\d+$") == ["1/4", "2/4", "3/4", "4/4", "1/15", "2/15", "3/15"]
    assert text.endswith("\n3/15\n")
    assert "\n\n" not in text


def test_the_article_is_no_thread() -> None:
    """What looks like numbering in the article is none, and its links have lost their targets."""
    text = read("de_article.txt")
    assert markers(text, r"\d+/\d+") == ["3/5", "24/7"]
    assert text.count("](#)") == 4
    assert "redaktion@lokalblick.example" in text
    assert " auf .\n" in text
