"""The function plot in words: the line at the input, every kink, every straight piece."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from nnviz.document.edits import Edit
from nnviz.document.headings import unseen_words
from nnviz.document.holding import MoveKink
from nnviz.document.marked_kinks import PlottedKink, is_stuck
from nnviz.document.numerals import shown
from nnviz.document.places import Input, Neuron
from nnviz.document.plotted import front_neuron, swept_name
from nnviz.document.ranges import Scale as Range
from nnviz.document.spoken import Handle, Spoken, handle_of, unseen
from nnviz.document.straights import PlottedPiece, plotted_pieces
from nnviz.ui.accessible.speaker import Placed
from nnviz.ui.plots.grasp import Grasp
from nnviz.words import say


def spoken_marks(grasp: Grasp, chosen: PlottedKink | None) -> list[Placed]:
    """Return what can be held in the plot; of a curve that is not seen only the line at the input."""
    return [*_line(grasp, is_chosen=chosen is None), *_kinks(grasp, chosen), *_pieces(grasp)]


def _line(grasp: Grasp, *, is_chosen: bool) -> Iterator[Placed]:
    """Say the line at the input, unless the plot runs between two samples."""
    frame, area = grasp.frame, grasp.scale.area
    if frame.selection.between is not None:
        return
    place, form, view = Input(frame.document.view.input), frame.document.format, frame.document.view
    hidden = unseen(frame, place)
    value = hidden or f"{swept_name(frame)} = {shown(grasp.input, form)}"
    words = say(
        "the view runs from {low} to {high}; K goes to the kinks",
        low=shown(view.low, form),
        high=shown(view.high, form),
    )
    handle = None if hidden else handle_of(frame, place)
    at = grasp.scale.point(grasp.input, 0.0).x() if not hidden else area.left()
    box = QRectF(at - grasp.look.hit / 2, area.top(), grasp.look.hit, area.height())
    yield Placed(Spoken("line", "line", say("line at the input"), value, words, None, handle, is_chosen), box)


def _kinks(grasp: Grasp, chosen: PlottedKink | None) -> Iterator[Placed]:
    frame = grasp.frame
    if unseen_words(frame, "a"):
        return
    for number, each in enumerate(grasp.kinks, start=1):
        centre, size = grasp.scale.point(each.kink.x, each.value), grasp.look.hit
        box = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        name = say("kink {number} of {n}", number=number, n=len(grasp.kinks))
        words, stuck = each.label if each.is_at_edge else each.reason, is_stuck(each.kink, frame.document)
        words = say("{words}; its bias is locked", words=words) if stuck else words
        handle = None if stuck else _hold(grasp, each)
        spoken = Spoken(
            (each.kink.causes, number), "kink", name, each.short_label, words, None, handle, each == chosen
        )
        yield Placed(spoken, box)


def _hold(grasp: Grasp, each: PlottedKink) -> Handle:
    """Return the hold on a kink, which moves by the bias of the neuron that causes it."""
    neuron, document = Neuron(*each.kink.causes[0]), grasp.frame.document
    number, sample = grasp.number_of(each.kink, neuron), grasp.sample

    def edit(x: float) -> Edit:
        return MoveKink(neuron, number, x, sample)

    view = Range(document.view.low, document.view.high, document.step, document.fine_step)
    return Handle(each.kink.x, view, edit)


def _pieces(grasp: Grasp) -> Iterator[Placed]:
    frame, area = grasp.frame, grasp.scale.area
    if frame.pieces is None or unseen_words(frame, "a") or frame.selection.between is not None:
        return
    pieces = plotted_pieces(frame, frame.pieces)
    for number, each in enumerate(pieces, start=1):
        name = say(
            "piece {number} of {n} of {neuron}", number=number, n=len(pieces), neuron=front_neuron(frame).name
        )
        words = f"{_span(each)}, {each.slope_words}"
        low, high = (grasp.scale.point(x, each.value(x)) for x in (each.piece.low, each.piece.high))
        box = QRectF(low, high).normalized().adjusted(0, -2, 0, 2) & area
        yield Placed(Spoken(("piece", number), "piece", name, each.equation, words), box)


def _span(each: PlottedPiece) -> str:
    """Return from where to where a piece runs."""
    low, high = (shown(x, each.form.decimals) for x in (each.piece.low, each.piece.high))
    return say("from {name} = {low} to {high}", name=each.name, low=low, high=high)
