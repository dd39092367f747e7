"""What a word in the function plot speaks of: the neuron that causes a kink, a curve's own, samples."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from nnviz.document.places import Neuron
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.placing import Label
from nnviz.ui.plots.sample_layer import SampleMarks
from nnviz.ui.plots.word_layer import names_of


def origin_of_label(labels: Sequence[Label], content: Gathered, point: QPointF) -> Neuron | None:
    """Return the neuron that the label at ``point`` speaks of; ``None`` where none does."""
    text = next((text for box, text in labels if box.contains(point)), "")
    marked = content.marked
    for each in (*marked.seen, *marked.hidden, *marked.at_edges):
        if text in each.labels:
            return Neuron(*each.kink.causes[0])
    neurons = [each.neuron for each in (*content.outputs, content.front)]
    return next((each for each in neurons if text in (each.label, *names_of(each))), None)


def samples_of_label(labels: Sequence[Label], marks: SampleMarks, point: QPointF) -> Sequence[int]:
    """Return the samples beyond an end of the range that the arrow at ``point`` speaks of."""
    text = next((text for box, text in labels if box.contains(point)), "")
    if not marks.are_shown or not text:
        return ()
    ends = ((marks.beyond(is_right=is_right), is_right) for is_right in (False, True))
    found = (each for each, is_right in ends if each and marks.arrow(each, is_right=is_right) == text)
    return next(found, ())
