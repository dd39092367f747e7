"""A script as lines, each of which knows what it computes or which of the document's numbers it holds."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from nnviz.document.places import Bias, Input, Neuron, Place, ValuePlace, Weight
from nnviz.document.selection import Selection

Quantity = Literal["z", "a"]
WIDTH = 60  # columns that a line may have: as many as the code panel shows in a window 1280 wide

_NUMBER = re.compile(r"\?|(?<![\w.])-?\d+\.?\d*(?:e[+-]?\d+)?")  # one that is covered is a question mark


@dataclass(frozen=True)
class Held:
    """Numbers of the document that stand in a line one after another: a part of one row or one column."""

    first: ValuePlace
    sample: int = 0  # of inputs
    count: int = 0
    goes_down: bool = False  # along a column: over the sources of a weight, over the samples of an input

    def at(self, number: int, count: int = 1) -> "Held":
        """Return ``count`` numbers from the one so many after the first."""
        return self.moved(number, 0, count) if self.goes_down else self.moved(0, number, count)

    def moved(self, down: int, across: int, count: int) -> "Held":
        """Return ``count`` numbers from the place so many rows below and columns right in their table."""
        sample, first = self.sample, self.first
        match first:
            case Input(index):
                first, sample = Input(index + across), sample + down
            case Weight(layer, source, neuron):
                first = Weight(layer, source + down, neuron + across)
            case Bias(layer, neuron):
                first = Bias(layer, neuron + across)
        return Held(first, sample, count, self.goes_down)

    def find(self, selection: Selection) -> int | None:
        """Return which of the numbers is selected, counted from 0; ``None`` when none is."""
        match self.first, selection.place:
            case Input(index), Input(chosen):
                down, across = selection.sample - self.sample, chosen - index
            case Weight(layer, source, neuron), Weight(at, chosen, column) if at == layer:
                down, across = chosen - source, column - neuron
            case Bias(layer, neuron), Bias(at, chosen) if at == layer:
                down, across = 0, chosen - neuron
            case _:
                return None
        along, beside = (down, across) if self.goes_down else (across, down)
        return along if not beside and 0 <= along < self.count else None


@dataclass(frozen=True)
class Line:
    """A line of a script."""

    text: str
    quantity: Quantity | None = None  # what it computes
    layers: tuple[int, ...] = ()  # for which layers; a line of a class works for several
    holds: Held | None = None

    def numbers(self) -> list[tuple[int, int]]:
        """Return from which to which column each number of the document stands."""
        if self.holds is None:
            return []
        return [found.span() for found in _NUMBER.finditer(self.text.partition("#")[0])]


@dataclass(frozen=True)
class Section:
    """Lines that belong together: what to import, a class, a table; a cell of the notebook."""

    lines: tuple[Line, ...]
    is_definition: bool = False  # a class or a function: two empty lines stand around it


@dataclass(frozen=True, eq=False)
class Script:
    """A script that computes and prints every z and a of a document."""

    form: str  # one of SCRIPTS
    title: str
    about: str
    sections: tuple[Section, ...]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line, with the empty ones between the sections."""
        lines: list[Line] = []
        is_definition = False
        for section in self.sections:
            if lines:
                lines += [Line("")] * (2 if is_definition or section.is_definition else 1)
            lines += section.lines
            is_definition = section.is_definition
        return tuple(lines)

    @property
    def text(self) -> str:
        """The script, its last line ended."""
        return "".join(f"{line.text}\n" for line in self.lines)

    def lit(self, selection: Selection) -> list[int]:
        """Return the lines, counted from 0, that compute or hold the selected number."""
        return [number for number, line in enumerate(self.lines) if is_lit(line, selection)]


def is_lit(line: Line, selection: Selection) -> bool:
    """Whether a line computes or holds the selected number."""
    place = selection.place
    if isinstance(place, Neuron):
        return line.quantity is not None and place.layer in line.layers
    return line.holds is not None and line.holds.find(selection) is not None


def looked_at(line: Line, column: int, selection: Selection) -> Selection | None:
    """Return what a click on a line, at a column counted from 0, selects; ``None`` for no number.

    On a number that number, else what the line computes: the neuron that is selected already where
    it is one of them, else one of the same column in the line's own layer. A line without either
    selects nothing.
    """
    if line.holds is not None:
        spans = line.numbers()
        near = min(range(len(spans)), key=lambda each: _distance(spans[each], column))
        held = line.holds.at(near)
        sample = held.sample if isinstance(held.first, Input) else selection.sample
        return replace(selection, place=held.first, sample=sample)
    if not line.layers:
        return None
    current = selection.neuron
    layer = current.layer if current and current.layer in line.layers else line.layers[0]
    place: Place = Neuron(layer, current.index if current else 0)
    return replace(selection, place=place)


def lines_of(*texts: str) -> tuple[Line, ...]:
    """Return lines that compute nothing of their own."""
    return tuple(Line(text) for text in texts)


def table_lines(head: str, table: Sequence[Sequence[float]], tail: str, note: str, held: Held) -> list[Line]:
    """Write ``head [[…], […]] tail  # note``, a line a row; a single row or column in one if it fits."""
    rows = [[repr(value) for value in row] for row in table]
    if len(rows) > 1 and len(rows[0]) == 1:
        return list_lines(head, [f"[{row[0]}]" for row in rows], tail, note, replace(held, goes_down=True))
    whole = f"{head}[[{', '.join(rows[0])}]]{tail}{_remark(note)}"
    if len(rows) == 1 and len(whole) <= WIDTH:
        return [Line(whole, holds=held.at(0, len(rows[0])))]
    indent = _indent_of(head)
    lines = [Line(f"{head}[{_remark(note)}")]
    for number, row in enumerate(rows):
        lines += _wrapped(row, f"{indent}    [", f"{indent}     ", "],", held.moved(number, 0, len(row)))
    return [*lines, Line(f"{indent}]{tail}")]


def list_lines(head: str, items: Sequence[str], tail: str, note: str, held: Held) -> list[Line]:
    """Write ``head [a, b] tail  # note``: in one line when it fits, else in as few as hold the items."""
    whole = f"{head}[{', '.join(items)}]{tail}{_remark(note)}"
    if len(whole) <= WIDTH:
        return [Line(whole, holds=held.at(0, len(items)))]
    indent = _indent_of(head)
    inside = _wrapped(items, f"{indent}    ", f"{indent}    ", ",", held)
    return [Line(f"{head}[{_remark(note)}"), *inside, Line(f"{indent}]{tail}")]


def _wrapped(items: Sequence[str], first: str, others: str, end: str, held: Held) -> Iterable[Line]:
    """Yield lines of as many items as fit; the first begins with ``first``, the last ends with ``end``."""
    whole = f"{first}{', '.join(items)}{end}"
    if len(whole) <= WIDTH + len(end):
        yield Line(whole, holds=held.at(0, len(items)))
        return
    start, head = 0, first
    while start < len(items):
        stop, length = start, len(head)
        while stop < len(items) and (stop == start or length + len(items[stop]) + 2 <= WIDTH):
            length += len(items[stop]) + 2
            stop += 1
        text = head + ", ".join(items[start:stop])
        part = held.at(start, stop - start)
        yield Line(f"{text}{end if stop == len(items) else ','}", holds=part)
        start, head = stop, others


def _remark(note: str) -> str:
    return f"  # {note}" if note else ""


def _indent_of(text: str) -> str:
    return " " * (len(text) - len(text.lstrip()))


def _distance(span: tuple[int, int], column: int) -> int:
    return max(span[0] - column, column - span[1] + 1, 0)
