"""The promise of the body: what is said, without the mark and the mentions in front."""

from __future__ import annotations

import pytest

from threadaudit.threads import reconstruct

WORDS = "Some words that fill a post so that nobody takes it for an item of a list, and then some more"


@pytest.mark.parametrize(
    ("post", "body"),
    [
        (f"{WORDS} 2/4", WORDS),
        (f"{WORDS}\n2/4", WORDS),
        (f"2/4 {WORDS}", WORDS),
        (f"2/4\n{WORDS}", WORDS),
        (f"@anna @bert 2/4: {WORDS}", WORDS),
        (f"@anna {WORDS} (2/4)", WORDS),
        (f"{WORDS}\n2/4 https://t.co/abcdefghij", f"{WORDS}\nhttps://t.co/abcdefghij"),
        (f"{WORDS} 2/4 👇", f"{WORDS} 👇"),
    ],
)
def test_mark_and_mentions_are_taken_out(post: str, body: str) -> None:
    """Whatever the place of the mark, the body is the words, and what stands behind the mark stays."""
    first, second, last = "1/4 and on" if post[0] == "2" else f"{WORDS} 1/4", post, f"{WORDS} 3/4"
    if "2/4 " in post[:16] or post.startswith("2/4"):
        first, last = f"1/4 {WORDS}", f"3/4 {WORDS}"
    (thread,) = reconstruct("\n".join((first, second, last)))
    assert thread.posts[1].body == body
