"""The lines of the small language that insert building blocks."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from nnviz.document.acts import Act, Change
from nnviz.document.blocks import InsertBlock, InsertBump, InsertChain, InsertClamp
from nnviz.document.document import Document
from nnviz.document.read_numbers import read_point, read_word
from nnviz.document.read_places import read_neuron
from nnviz.document.reader import Line
from nnviz.document.selection import Selection, output_in_front
from nnviz.words import mark, say

_READ_ON = ("in", "side", "into")


def block_of(text: str, document: Document, selection: Selection) -> InsertBlock:
    """Read what stands behind ``insert``, such as ``clamp 1 3 in a row``; ``ValueError`` in words."""
    line = Line(text, document, selection)
    edit = _READERS[line.expect(*_READERS)](line)
    line.end()
    return edit


def _clamp(line: Line) -> InsertBlock:
    low, high = read_word(line, say("a number")), read_word(line, say("a number"))
    values = None
    if line.word == "from":
        line.take()
        first = read_word(line, say("a number"))
        line.expect("to")
        values = (first, read_word(line, say("a number")))
    return _arranged(InsertClamp(low, high, values), line)


def _bump(line: Line) -> InsertBlock:
    a, b, c, d = (read_word(line, say("a number")) for _ in range(4))
    height = 1.0
    if line.word == "height":
        line.take()
        height = read_word(line, say("a number"))
    return _arranged(InsertBump(a, b, c, d, height), line)


def _chain(line: Line) -> InsertBlock:
    points = [read_point(line)]
    while line.word and line.word not in _READ_ON:
        points.append(read_point(line))
    return _arranged(InsertChain(tuple(points)), line)


def _arranged(block: InsertBlock, line: Line) -> InsertBlock:
    """Read ``in a row`` or ``side by side``, and ``into 2.1``; of several outputs else the one in front."""
    ways = {"in": ("a", "row"), "side": ("by", "side")}
    is_in_a_row = line.word == "in"
    if line.word in ways:
        for word in ways[line.take()]:
            line.expect(word)
    output = output_in_front(line.document, line.selection) if line.document.network.sizes[-1] > 1 else None
    if line.word == "into":
        line.take()
        output = read_neuron(line)
    return replace(block, in_a_row=is_in_a_row, output=output)


_READERS: Mapping[str, Callable[[Line], InsertBlock]] = MappingProxyType(
    {"clamp": _clamp, "bump": _bump, "chain": _chain}
)


def _inserting(kind: str) -> Callable[[Line], Act]:
    return lambda line: Change(_READERS[kind](line))


INSERTING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    (
        "insert clamp",
        "1 3",
        mark("add two neurons that hold x between 1 and 3; “from 0 to 5” between two values, “in a row”"),
        _inserting("clamp"),
    ),
    (
        "insert bump",
        "0 1 3 4 height 2",
        mark("add four neurons: up from 0 to 1, level, down from 3 to 4; “in a row”"),
        _inserting("bump"),
    ),
    (
        "insert chain",
        "0,0 1,2 3,1",
        mark("add the fewest neurons that join points by straight pieces; “in a row” in pairs"),
        _inserting("chain"),
    ),
)
