"""The heading of the function plot: what is shown, and how true it is."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import kink_counts
from nnviz.document.plotted import front_neuron, is_output, swept_name
from nnviz.document.sample_words import sample_name
from nnviz.document.visible import UNSEEN
from nnviz.nn.piecewise import LinePieces

_SHORT = re.compile(r"[:;]")  # what stands before it is enough where there is little room


def heading(frame: Frame) -> str:
    """Return what is shown and how true it is: ``Output as a function of x — exact: 3 pieces, 2 kinks``."""
    return headings(frame)[0]


def headings(frame: Frame) -> tuple[str, ...]:
    """Return the heading, from the longest to the shortest: whichever there is room for."""
    return _HEADINGS[frame.selection.plot](frame)


def _of_function(frame: Frame) -> tuple[str, ...]:
    subject, is_plural = _subject(frame)
    if frame.selection.between is None:
        as_one = "as functions of" if is_plural else "as a function of"
        along = (f"{as_one} {swept_name(frame)}", f"of {swept_name(frame)}")
    else:
        first, second = frame.selection.between
        names = [sample_name(frame.document, sample) for sample in (first, second)]
        along = (f"from {names[0]} to {names[1]}", f"from {first + 1} to {second + 1}")
    titles = tuple(f"{subject} {words}" for words in along)
    if frame.pieces is None:
        return titles
    if unseen := unseen_words(frame, "a"):
        return (f"{titles[0]} — {unseen}", f"{subject} — {unseen}", subject)
    truth = _truth(frame, frame.pieces)
    return (*(f"{title} — {truth}" for title in titles), f"{subject} — {_SHORT.split(truth)[0]}", subject)


def unseen_words(frame: Frame, quantity: str) -> str:
    """Say why the curve of the ``z`` or ``a`` in front is not drawn; empty when it is."""
    seen = frame.visible.curve(front_neuron(frame), quantity, frame.selection.sample)
    return UNSEEN[seen]


def _of_parts(frame: Frame) -> tuple[str, ...]:
    name = front_neuron(frame).name
    return (f"How z of {name} is made — from {_read_words(frame)}", f"How z of {name} is made")


def _read_words(frame: Frame) -> str:
    """Return what the neuron in front reads: ``2 neurons and its bias``."""
    front = front_neuron(frame)
    count = frame.document.network.layers[front.layer].n_in
    return f"{counted(count, 'neuron' if front.layer else 'input')} and its bias"


def _of_layers(frame: Frame) -> tuple[str, ...]:
    along = swept_name(frame)
    return (f"Every layer as a function of {along}", f"Layers of {along}")


def _of_bend(frame: Frame) -> tuple[str, ...]:
    front = front_neuron(frame)
    title = frame.document.network.layers[front.layer].activation.title
    return (f"What {front.name} makes of its z — by {title}", f"z of {front.label} by {title}")


def _of_stack(frame: Frame) -> tuple[str, ...]:
    along = swept_name(frame)
    return (f"Shares of {along}, stacked: they fill 0 to 1", f"Shares of {along}, stacked", "Shares, stacked")


def _subject(frame: Frame) -> tuple[str, bool]:
    """Return what is in front, and whether it stands for several."""
    front = front_neuron(frame)
    if not is_output(frame, front):
        return f"Neuron {front.label}", False
    if frame.softmax is not None:
        return "Shares", True
    return ("Outputs", True) if frame.document.network.sizes[-1] > 1 else ("Output", False)


def _truth(frame: Frame, pieces: LinePieces) -> str:
    """Say whether the curve in front is exact, and what it is made of."""
    front = front_neuron(frame)
    seen, hidden, jumps = kink_counts(pieces, front)
    bends = _bends_words(seen, jumps) + (f", {hidden} hidden" if hidden else "")
    if pieces.exact_layers < front.layer:
        return f"sampled, {bends} found: {pieces.reason}"
    if not frame.document.network.layers[front.layer].activation.is_exact:
        return f"{bends}, exact; smooth between them" if seen else "smooth, without a kink"
    return f"exact: {counted(seen + 1, 'piece')}, {bends}"


def _bends_words(seen: int, jumps: int) -> str:
    """Return ``2 kinks``, ``2 jumps`` or ``1 kink, 2 jumps``."""
    if not jumps:
        return counted(seen, "kink")
    kinks = [counted(seen - jumps, "kink")] if seen > jumps else []
    return ", ".join([*kinks, counted(jumps, "jump")])


def counted(count: int, word: str) -> str:
    """Return ``1 kink``, ``2 kinks``, ``4,095 kinks``."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"


_HEADINGS: Mapping[str, Callable[[Frame], tuple[str, ...]]] = MappingProxyType(
    {"function": _of_function, "parts": _of_parts, "layers": _of_layers, "bend": _of_bend, "stack": _of_stack}
)
