"""Which lines of a script have run where the film stands, and which one runs."""

from nnviz.document.film import ROWS, made_at
from nnviz.document.filming import looking_at
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron, Weight
from nnviz.document.quantities import A, Computed, Product, Stage
from nnviz.document.selection import Selection
from nnviz.document.source_lines import Line

PRINTS = "show("  # a line that prints what is computed, once all is


def waiting_lines(frame: Frame) -> frozenset[int]:
    """Return the lines, counted from 0, that compute or print what is not computed yet."""
    if frame.visible.known is None:
        return frozenset()
    return frozenset(number for number, line in enumerate(frame.script.lines) if _waits(line, frame))


def _waits(line: Line, frame: Frame) -> bool:
    """Whether nothing that a line computes is there yet."""
    if line.text.startswith(PRINTS):
        return True
    known, sample = frame.visible.known, frame.selection.sample
    if line.quantity is None or known is None or not line.layers:
        return False
    made = (_made(line.quantity, layer, frame) for layer in line.layers)
    return not any(known.has(each, sample) for each in made)


def _made(quantity: str, layer: int, frame: Frame) -> Computed:
    """Return the first number that a line makes for a layer."""
    if quantity == "z":
        return Product(Weight(layer, 0, 0))
    is_softmax = frame.document.network.layers[layer].activation.acts_on_rows
    return Stage("maximum") if is_softmax else A(Neuron(layer, 0))


def lit_lines(frame: Frame) -> list[int]:
    """Return the lit lines: those of what is selected; while a film is followed the one that runs."""
    selection, film = frame.selection, frame.selection.film
    if film is None or film.grain == ROWS or looking_at(frame.document, selection, film) != selection:
        return frame.script.lit(selection)
    made = list(made_at(frame.document, film))[-1:]
    if not made:
        return []
    quantity = "a" if isinstance(made[0], A | Stage) else "z"
    layer = neuron.layer if (neuron := selection.neuron) else 0
    return [
        number
        for number, line in enumerate(frame.script.lines)
        if (line.quantity == quantity and layer in line.layers) or _holds(line, selection)
    ]


def _holds(line: Line, selection: Selection) -> bool:
    """Whether a line holds the weight or bias that the film is at."""
    return line.holds is not None and line.holds.find(selection) is not None
