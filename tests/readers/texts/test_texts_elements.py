"""JSON is cut into its values without being read as a whole."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from threadaudit.errors import InputError
from threadaudit.readers.texts import elements as module
from threadaudit.readers.texts import items as items_module
from threadaudit.readers.texts.elements import elements
from threadaudit.readers.texts.items import Item, lines
from threadaudit.readers.texts.source import Source

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=12),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=5), inside, max_size=4),
    max_leaves=12,
)


def source(data: bytes) -> Source:
    """Return some bytes as they would be read from a file."""
    return Source("list.json", io.BytesIO(data))


def cut(data: bytes, longest: int = 10_000) -> list[Item]:
    """Return the elements."""
    return list(elements(source(data), longest))


def outcome(data: bytes) -> tuple[list[Item], str]:
    """Return the elements that were given, and what was told behind them."""
    found: list[Item] = []
    try:
        for item in elements(source(data), 1000):
            found.append(item)  # noqa: PERF402 - what came before the error counts
    except InputError as error:
        return found, str(error)
    return found, ""


def test_elements_of_a_list_bear_the_line_they_begin_in() -> None:
    """White space, nested lists, and brackets and quotes within strings do not mislead."""
    data = b'\n [ {"a": "]}\\"," , "b": [1, [2]]}\n,\n\n"x,y", 3\n] ;\n'
    assert cut(data) == [Item(2, b'{"a": "]}\\"," , "b": [1, [2]]}'), Item(5, b'"x,y"'), Item(5, b"3\n")]


def test_values_may_stand_behind_each_other() -> None:
    """Objects that are written over many lines, without a list around them, are items too."""
    assert cut(b'{\n "a": 1\n}\n{"b": 2} {"c": 3}\n') == [Item(1, b'{\n "a": 1\n}'), Item(4, b'{"b": 2}'), Item(4, b'{"c": 3}')]


def test_an_element_that_is_too_long_is_not_kept() -> None:
    """The others are."""
    assert cut(b'["' + b"x" * 50_000 + b'",{"a":1}]', longest=20) == [Item(1, None), Item(1, b'{"a":1}')]


@pytest.mark.parametrize(
    ("data", "whole", "message"),
    [
        (b'[{"a":1},\n{"b":', [b'{"a":1}'], "list.json: breaks off, in what begins in line 2"),
        (b'[{"a":1},"b', [b'{"a":1}'], "list.json: breaks off, in what begins in line 1"),
        (b"[1,2", [b"1"], "list.json: breaks off, in what begins in line 1"),
        (b"[", [], "list.json: breaks off"),
        (b"[1]\n2", [b"1"], "list.json: more stands behind the end of the list, line 1; it is not read"),
    ],
)
def test_what_breaks_off_is_told_behind_what_is_whole(data: bytes, whole: list[bytes], message: str) -> None:
    """The elements before the break are given first."""
    found, told = outcome(data)
    assert ([item.data for item in found], told) == (whole, message)


def test_a_bracket_too_many_costs_one_element() -> None:
    """The list goes on behind it."""
    assert [item.data for item in cut(b'[{"a":1}},{"b":2}]')] == [b'{"a":1}', b"}", b'{"b":2}']
    assert [item.data for item in cut(b'{"a":1}}{"b":2}')] == [b'{"a":1}', b"}", b'{"b":2}']


@given(st.lists(JSON, max_size=6), st.booleans(), st.sampled_from([None, 1]), st.integers(1, 40))
def test_what_was_written_is_read(values: list[Any], plain: bool, indent: int | None, size: int) -> None:  # noqa: FBT001
    """Every list of values comes back element by element, wherever the bytes are parted when they are read."""
    data = json.dumps(values, ensure_ascii=plain, indent=indent).encode("utf-8", "surrogatepass")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CHUNK", size)
        found = cut(data)
    assert [json.loads(item.data or b"") for item in found] == values
    place = 1
    for item in found:
        place = data.index(item.data or b"", place)
        assert item.line == 1 + data.count(b"\n", 0, place)
        place += len(item.data or b"")


@given(data=st.binary(max_size=60) | st.text('[]{},"\\a \n', max_size=60).map(str.encode), size=st.integers(1, 9))
@example(data=b"\n\x00", size=1)
def test_any_bytes_are_cut_alike_in_any_pieces(data: bytes, size: int) -> None:
    """No bytes lead to anything but items and an InputError, the same ones however they are parted; what is given is in the input."""
    whole = outcome(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CHUNK", size)
        assert outcome(data) == whole
    place = 0
    for item in whole[0]:
        place = data.index(item.data or b"", place) + len(item.data or b"")


@given(st.lists(st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"")), min_size=1, max_size=8), st.integers(1, 9))
def test_lines_are_those_of_the_file(written: list[bytes], size: int) -> None:
    """Every line is given once with its number, however the bytes are parted when they are read."""
    data = b"\n".join(written)
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(items_module, "CHUNK", size)
        found = list(lines(source(data), 100))
    expected = [Item(number, line) for number, line in enumerate(written, 1)]
    assert found == (expected if expected[-1].data else expected[:-1])


def test_a_line_that_never_ends_is_not_kept() -> None:
    """It is one bad item, and the next line is read."""
    assert list(lines(source(b"x" * 700_000 + b"\nnext"), 1000)) == [Item(1, None), Item(2, b"next")]
