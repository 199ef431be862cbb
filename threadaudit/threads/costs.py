"""What speaks for and against a border, in one table.

All weights are in one unit: about the logarithm of how much likelier a reading is. They were set by hand from what is known of how
people number and then fitted (`scripts/fit_threads.py`); each says what it is paid for.
"""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """The weights of the reconstruction."""

    start_first: float = 2.9
    """A thread begins here with number 1."""
    start_second: float = 4.6
    """A thread begins here with number 2: its first post bears no number, or is lost."""
    start_again: float = 0.8
    """Paid back where a thread stands before: the text is known to hold threads."""
    start_later: float = 5.0
    """A thread begins here with a later number: it is cut off."""
    resume: float = 2.2
    """A thread goes on that another one interrupted: the number before, with the same total and style, stands further back."""
    end_short: float = 1.2
    """A thread stops before the total that it announces."""
    end_open: float = 0.4
    """A thread stops that announces no total."""
    agreement: float = 1.6
    """Paid back: the number is the next one, and the total the same."""
    succession: float = 1.0
    """Paid back: the number is the next one, and neither announces a total."""
    repeated: float = 3.0
    """A number stands twice."""
    repeated_alike: float = 2.0
    """A number stands twice, in the same style and place."""
    lettered: float = -2.0
    """A number stands twice, the second time with a letter (4, 4a), which says that it is another post."""
    skipped: float = 1.6
    """Numbers are skipped."""
    skipped_each: float = 0.5
    """For each number that is skipped, up to eight."""
    total_changed: float = 2.2
    """The total changes within a thread."""
    total_dropped: float = 0.8
    """One mark announces a total, the next does not."""
    beyond_total: float = 3.5
    """A number is larger than its total."""
    style_changed: float = 0.7
    """The style changes within its family."""
    family_changed: float = 3.5
    """The family of styles changes."""
    side_changed: float = 3.5
    """Marks move from the head of posts to their tail or back."""
    empty_post: float = 5.0
    """A post would hold nothing but its mark."""
    text_before: float = 1.5
    """Text stands before the first head mark and belongs to no numbered post."""
    text_behind: float = 1.0
    """Text stands behind the last tail mark and belongs to no numbered post."""
    unmarked_border: float = 1.2
    """A head mark is followed by another thread's tail mark, and no mark shows where one post ends and the other begins."""
    tiny_post: float = 4.0
    """A post is shorter than almost any."""
    tiny_sentence: float = 1.5
    """The same, and it is a sentence."""
    open_tail: float = 0.4
    """A thread begins with a `1/` on a line of its own that ends a post; more often it begins one."""
    open_tail_again: float = 1.4
    """The same behind another thread, to which the text before it may belong."""
    loose_text: float = 3.0
    """Text lies between two posts of a thread and belongs to neither."""
    over_limit: float = 1.2
    """A post is longer than the limit."""
    over_limit_each: float = 0.04
    """For each character beyond the limit."""
    over_limit_most: float = 1.8
    """The most that a length can cost where the marks are strong: long posts exist since 2023."""
    short_item: float = 1.0
    """A post under a weak mark is as short as an item of a list."""
    long_item: float = 2.2
    """Paid back: a post under a weak mark is as long as posts are."""
    lost_fit: float = 1.2
    """Paid back: numbers are skipped, and the text between has the length of that many posts."""
    passed_over: float = 1.2
    """Numbers are skipped, though a mark between has one of them."""
    lost_post: float = 2.0
    """A number between two marks has no post in the text."""
    unfinished: float = 2.0
    """A post without a mark follows a thread that has not reached its total."""
    tail_first: float = 1.9
    """A post without a number follows the last mark."""
    tail_more: float = 1.0
    """Another one follows it."""
    lead: float = 3.8
    """A post without a number stands before the first mark."""
    lead_announces: float = 6.0
    """Paid back: it says that a thread follows."""
    outside: float = 3.5
    """Text before, between or behind threads belongs to no post."""
    tail_words: float = 2.0
    """Paid back: a post without a number begins as such posts do ("P.S.", "Source:")."""
    tail_colon: float = 1.5
    """Paid back: it ends with a colon, behind which a link or a quoted post stood."""
    length: float = 0.4
    """How much it counts that a post is longer or shorter than the author's usually are; as a factor."""
    outside_touching: float = 2.5
    """No blank line parts a post from text that belongs to none."""
    outside_set_off: float = 2.0
    """Paid back: a blank line does, and none stands between posts."""
    set_off: float = 3.0
    """A post goes on, or a post without a number follows, across more blank lines than stand between any two posts."""
    more_lines: float = 0.6
    """How much it counts that a last post has more lines than the author's posts usually have; as a factor."""
    in_line: float = 1.5
    """A border stands within a line."""
    mention_inside: float = 1.2
    """A line within a post begins with a mention."""
    tail_early: float = 3.5
    """A post without a number follows a thread that has not reached its total."""
    link_line: float = 4.0
    """A border would stand before a line that is only a link: it belongs to the post before."""
    end_apart: float = 4.0
    """A border would stand before a line that only says that the thread is at its end: it belongs to the last post."""
    link_before: float = -1.8
    """A border stands behind a link: that is where links are put."""
    broken_inside: float = 0.06
    """How often a line within a post ends in the middle of a sentence; as a share, not a cost."""
    lower_case: float = 0.8
    """A post begins with a small letter, though the line before ended a sentence."""
    bullet: float = 2.0
    """A post begins with an item of a list."""
    no_full_stop: float = 0.4
    """A post ends without a full stop, and the next begins with a capital."""
    pointing: float = -1.0
    """A post ends with 🧵, 👇 or [THREAD]."""
    opening: float = -2.5
    """A post begins with "Thread:"."""


WEIGHTS = Weights()
"""The weights in force."""
