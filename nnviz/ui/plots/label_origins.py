"""Which neuron a word in the function plot speaks of: it causes the kink, or the curve is its own."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from nnviz.document.places import Neuron
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.placing import Label


def origin_of_label(labels: Sequence[Label], content: Gathered, point: QPointF) -> Neuron | None:
    """Return the neuron that the label at ``point`` speaks of; ``None`` where none does."""
    text = next((text for box, text in labels if box.contains(point)), "")
    marked = content.marked
    for each in (*marked.seen, *marked.hidden, *marked.at_edges):
        if text in each.labels:
            return Neuron(*each.kink.causes[0])
    name = text.removeprefix("z of ").removeprefix("a of ")
    neurons = [each.neuron for each in (*content.outputs, content.front)]
    return next((neuron for neuron in neurons if neuron.label == name), None)
