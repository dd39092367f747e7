"""The script in words: every line in sight, and every number of the document in it, which can be set."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize

from nnviz.document.edits import Edit, SetValue
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron, ValuePlace
from nnviz.document.ranges import scale_of
from nnviz.document.selection import Selection
from nnviz.document.source_lines import looked_at
from nnviz.document.spoken import Handle, Spoken, unseen_of
from nnviz.ui.accessible.speaker import Placed
from nnviz.ui.drawing.code_page import CodePage
from nnviz.words import say


def spoken_code(frame: Frame | None, page: CodePage | None, size: QSize) -> Sequence[Placed]:
    """Return what is in sight, line by line."""
    if frame is None or page is None:
        return []
    last = min(len(page.script.lines), page.top + page.whole_lines(size.height()))
    return [each for number in range(page.top, last) for each in _line(frame, page, number, size.width())]


def _line(frame: Frame, page: CodePage, number: int, width: int) -> Iterator[Placed]:
    """Say a line, then the numbers that stand in it."""
    line = page.script.lines[number]
    if not line.text.strip():
        return
    top = (number - page.top) * page.line
    looked = looked_at(line, 0, page.selection)
    name = say("line {number}", number=number + 1)
    place = looked.place if looked is not None else None
    spoken = Spoken(("line", number), "line of code", name, line.text.strip(), "", place)
    yield Placed(spoken, QRectF(0, top, width, page.line))
    for start, end in line.numbers():
        found = looked_at(line, start, page.selection)
        if found is not None and not isinstance(found.place, Neuron):
            left, wide = page.start + start * page.column, (end - start) * page.column
            text = line.text[start:end]
            yield Placed(
                _number(frame, found, found.place, (number, start), text), QRectF(left, top, wide, page.line)
            )


def _number(frame: Frame, looked: Selection, place: ValuePlace, at: tuple[int, int], text: str) -> Spoken:
    """Say a number in the code: what it is, and how it can be set."""
    hidden = unseen_of(frame, place, looked.sample)
    handle = None if hidden or place in frame.document.locks else _handle(frame, place, looked.sample)
    words = say("line {number}", number=at[0] + 1)
    chosen = frame.selection.place == place
    return Spoken(("number", *at), "number in code", place.name, hidden or text, words, place, handle, chosen)


def _handle(frame: Frame, place: ValuePlace, sample: int) -> Handle:
    scale = scale_of(place, sample, frame.history)
    return Handle(frame.document.value(place, sample), scale, partial(_set, place, sample))


def _set(place: ValuePlace, sample: int, value: float) -> Edit:
    return SetValue(place, value, sample)
