"""The heading of the function plot: what is shown, and how true it is."""

from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import kink_counts
from nnviz.document.plotted import front_neuron, is_output, swept_name
from nnviz.nn.piecewise import LinePieces


def heading(frame: Frame) -> str:
    """Return what is shown and how true it is: ``Output as a function of x — exact: 3 pieces, 2 kinks``."""
    return headings(frame)[0]


def headings(frame: Frame) -> tuple[str, ...]:
    """Return the heading, from the longest to the shortest: whichever there is room for."""
    subject, is_plural = _subject(frame)
    if frame.selection.between is None:
        as_one = "as functions of" if is_plural else "as a function of"
        along = (f"{as_one} {swept_name(frame)}", f"of {swept_name(frame)}")
    else:
        first, second = (sample + 1 for sample in frame.selection.between)
        along = (f"from sample {first} to sample {second}", f"from {first} to {second}")
    titles = tuple(f"{subject} {words}" for words in along)
    if frame.pieces is None:
        return titles
    truth = _truth(frame, frame.pieces)
    return (*(f"{title} — {truth}" for title in titles), f"{subject} — {truth.partition(':')[0]}")


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
    seen, hidden = kink_counts(pieces, front)
    bends = counted(seen, "kink") + (f", {hidden} hidden" if hidden else "")
    if pieces.exact_layers < front.layer:
        return f"sampled, {bends} found: {pieces.reason}"
    if not frame.document.network.layers[front.layer].activation.is_exact:
        return f"{bends}, exact; smooth between them"
    return f"exact: {counted(seen + 1, 'piece')}, {bends}"


def counted(count: int, word: str) -> str:
    """Return ``1 kink``, ``2 kinks``, ``4,095 kinks``."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"
