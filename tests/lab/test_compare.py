"""`--compare` from end to end: the lab's copy beside the official's page, and what is none, or says too little, beside the same."""

from __future__ import annotations

import pytest
from warcio.archiveiterator import ArchiveIterator

from tests.lab.lab import Lab
from tests.lab.playing import observation, play
from tests.lab.test_many import PATIENT

pytestmark = pytest.mark.lab

COPY, HOME, OWN, OFFICIAL = "welt.ltd", "welt-scheu.ltd", "welt-alias.ltd", "www.welt.de"
"""A copy · a host that sends us to the official · one with a page of its own, of a few words · the official."""
COPIED = {
    "compared_url": "https://www.welt.de/",
    "page_url": "https://welt.ltd/",
    "structure_similarity": 1.0,
    "same_icon": True,
    "links_to_official": 5,
    "links_total": 5,
    "assets_to_official": 5,
    "assets_total": 5,
    "title_same": True,
    "canonical_to_official": True,
    "copies": True,
}
"""What must be found of the copy, beside figures that depend on how texts are taken out of pages."""


def test_a_copy_is_told_from_a_page_of_its_own(lab: Lab) -> None:
    """The copy is called one, in figures and in the weighing; a page of a few words is called nothing; the official is asked once."""
    (lab.work / "compare.toml").write_text(PATIENT)
    evidence = lab.work / "compared"
    arguments = ("--config", "compare.toml", "--db", "-", "--format", "json", "--threshold", "10", "--evidence", str(evidence))
    played = play(lab, "judge", "--probe=dns", "--compare", *arguments, COPY, HOME, OWN, OFFICIAL)
    assert played.code == 1
    assert (played.contacts.contacts, played.contacts.forbidden, played.contacts.lost) == ((), (), 0)
    dossiers = played.dossiers()
    clones = {host: observation(dossiers, host, "clone") or {} for host in dossiers}
    assert {host: (seen["outcome"], seen["data"].get("copies")) for host, seen in clones.items()} == {
        COPY: ("present", True),
        HOME: ("skipped", None),
        OWN: ("present", None),
        OFFICIAL: ("skipped", None),
    }
    data = clones[COPY]["data"]
    assert {name: data[name] for name in COPIED} == COPIED
    assert 0.8 < data["text_similarity"] <= data["words_same"] < 1.0  # the copy ends otherwise
    signs = {host: [sign["code"] for sign in dossier["evidence"]["signs"]] for host, dossier in dossiers.items()}
    assert {host for host, codes in signs.items() if "copies_official" in codes} == {COPY}
    with next(evidence.rglob("*.warc.gz")).open("rb") as stream:
        asked = {
            record.rec_headers.get_header("WARC-Date")
            for record in ArchiveIterator(stream)
            if record.rec_type == "request" and record.rec_headers.get_header("WARC-Target-URI") == "https://welt.de/"
        }
    assert len(asked) == 1  # kept with each comparison that rests on it
