"""`threadaudit links`: the links of a text, with their places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.running import Runner


def test_the_seed_gives_its_four_links(run: Runner, seed_path: Path, seed_text: str) -> None:
    """The real thread holds a bare address, a disguised one, a short link and the display text glued to it, and nothing else."""
    (document,) = json.loads(run("links", "--format", "json", seed_path).out)["documents"]
    found = [(link["host"], link["kind"], link["raw"]) for link in document["links"]]
    assert found == [
        ("de.wikipedia.org", "link", "de.wikipedia.org/wiki/Logan_Act"),
        ("welt.ltd", "mention", "𝐰𝐞𝐥𝐭.𝐥𝐭𝐝"),
        ("t.co", "link", "https://t.co/cykVk0lJUJ"),
        ("welt.de", "mention", "Welt.de"),
    ]
    assert all(seed_text[link["start"] : link["end"]] == link["raw"] for link in document["links"])
    assert "nfkc" in document["links"][1]["repairs"]
    assert "unglue" in document["links"][3]["repairs"]


@pytest.mark.parametrize(
    ("number", "domains"),
    [("000", ["sott.net"]), ("001", ["globalresearch.ca", "sott.net"]), ("003", ["unsplash.com", "zeitpunkt.ch"]), ("004", [])],
)
def test_articles_give_their_few_links(run: Runner, shared: Path, number: str, domains: list[str]) -> None:
    """Nothing is invented in real articles, and an e-mail address is no link."""
    (path,) = (shared / "seeds").glob(f"{number}_*")
    (document,) = json.loads(run("links", "--format", "json", path).out)["documents"]
    assert sorted({link["registrable_domain"] for link in document["links"]}) == domains


def test_text_shows_links_defanged_with_their_place(run: Runner) -> None:
    """What a person reads cannot be clicked, and says where it stands."""
    out = run("links", "-", stdin="Erste Zeile\nsiehe https://larkmouthpost.example/a hier\n").out
    assert out.splitlines()[1:] == ["1 link", " link     hxxps://larkmouthpost[.]example/a", "          line 2, character 7"]


SEVERAL = "https://larkmouthpost.example/a und larkmouthpost.example.com, noch einmal https://larkmouthpost.example/a\n"


@pytest.mark.parametrize(
    ("options", "raw"),
    [
        ([], ["https://larkmouthpost.example/a", "larkmouthpost.example.com", "https://larkmouthpost.example/a"]),
        (["--unique"], ["https://larkmouthpost.example/a", "larkmouthpost.example.com"]),
        (["--defang", "--unique"], ["hxxps://larkmouthpost[.]example/a", "larkmouthpost[.]example[.]com"]),
        (["--kind", "mention"], []),
    ],
)
def test_links_can_be_chosen(run: Runner, options: list[str], raw: list[str]) -> None:
    """By kind, each once, or harmless in data too."""
    (document,) = json.loads(run("links", "--format", "json", *options, "-", stdin=SEVERAL).out)["documents"]
    assert [link["raw"] for link in document["links"]] == raw


def test_an_address_counts_once_over_all_files(run: Runner) -> None:
    """`--unique` looks at the whole call, not at each text."""
    for name in ("a.txt", "b.txt"):
        (run.folder / name).write_text(SEVERAL)
    documents = json.loads(run("links", "--format", "json", "--unique", "a.txt", "b.txt").out)["documents"]
    assert [len(document["links"]) for document in documents] == [2, 0]
