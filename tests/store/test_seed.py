"""The real text, audited for real, in the file."""

from __future__ import annotations

from pathlib import Path

from tests.store.store_samples import RUN, ask, dump
from threadaudit.pipeline import Judge, audit
from threadaudit.readers.text_file import decode_document
from threadaudit.store import open_store


def test_the_seed_is_held_once_however_often_it_is_audited(seed_path: Path, tmp_path: Path) -> None:
    """Six threads with 38 posts; welt.ltd imitates welt.de; every span leads back to its slice; the second audit adds a run alone."""
    path = tmp_path / "threadaudit.db"
    document, judge = decode_document(seed_path.read_bytes(), "seed", received_at=RUN.started_at), Judge()
    with open_store(path) as store:
        assert audit(document, judge, store).added
        before = [line for line in dump(path) if '"runs"' not in line]
        assert not audit(document, judge, store).added
    assert [line for line in dump(path) if '"runs"' not in line] == before
    assert ask(path, "SELECT documents, threads, posts, links, hosts, lookalikes FROM runs") == [(1, 6, 38, 4, 4, 1)] * 2
    assert ask(path, "SELECT host, official, thread, post, line, kind, repairs FROM link_verdicts WHERE verdict = 'lookalike'") == [
        ("welt.ltd", "welt.de", 6, 2, 159, "mention", '["nfkc","scheme_added"]')
    ]
    sliced = "substr(sources.text, {0}.span_start + 1, {0}.span_end - {0}.span_start)"
    reading = "JOIN readings ON readings.id = reading_id JOIN sources ON sha256 = source_sha256"
    assert ask(path, f"SELECT count(*) FROM links {reading} WHERE raw = {sliced.format('links')}") == [(4,)]  # noqa: S608
    posts = f"posts JOIN threads ON threads.id = thread_id {reading}"
    assert ask(path, f"SELECT count(*) FROM {posts} WHERE posts.text = {sliced.format('posts')}") == [(38,)]  # noqa: S608
    assert ask(path, "SELECT count(*) FROM posts_fts WHERE posts_fts MATCH 'geheimverhandlungen'") > [(0,)]
