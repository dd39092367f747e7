"""The heading of the function plot: what is shown, and how true it is."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import kink_counts
from nnviz.document.plotted import front_neuron, is_output, swept_name
from nnviz.document.sample_words import sample_name
from nnviz.document.visible import why_unseen
from nnviz.nn.piecewise import LinePieces
from nnviz.words import count, say


def heading(frame: Frame) -> str:
    """Return what is shown and how true it is: ``Output as a function of x — exact: 3 pieces, 2 kinks``."""
    return headings(frame)[0]


def headings(frame: Frame) -> tuple[str, ...]:
    """Return the heading, from the longest to the shortest: whichever there is room for."""
    return _HEADINGS[frame.selection.plot](frame)


def short_headings(frame: Frame) -> tuple[str, ...]:
    """Return what is shown without how true it is; that it may not be seen is always said."""
    full = headings(frame)
    is_unseen = frame.selection.plot == "function" and bool(unseen_words(frame, "a"))
    return full[-2:] if is_unseen and len(full) > 1 else full[-1:]


def _of_function(frame: Frame) -> tuple[str, ...]:
    subject, is_plural = _subject(frame)
    titles = _titles(frame, subject, is_plural=is_plural)
    if frame.pieces is None:
        return titles
    if unseen := unseen_words(frame, "a"):
        return (f"{titles[0]} — {unseen}", f"{subject} — {unseen}", subject)
    truth, short = _truth(frame, frame.pieces)
    return (*(f"{title} — {truth}" for title in titles), f"{subject} — {short}", subject)


def _titles(frame: Frame, subject: str, *, is_plural: bool) -> tuple[str, str]:
    """Return what is drawn along what, and the same in short."""
    if frame.selection.between is not None:
        first, second = frame.selection.between
        names = [sample_name(frame.document, sample) for sample in (first, second)]
        numbers = str(first + 1), str(second + 1)
        long = say("{subject} from {first} to {second}", subject=subject, first=names[0], second=names[1])
        return long, say(
            "{subject} from {first} to {second}", subject=subject, first=numbers[0], second=numbers[1]
        )
    along = swept_name(frame)
    if is_plural:
        long = say("{subject} as functions of {input}", subject=subject, input=along)
    else:
        long = say("{subject} as a function of {input}", subject=subject, input=along)
    return long, say("{subject} of {input}", subject=subject, input=along)


def unseen_words(frame: Frame, quantity: str) -> str:
    """Say why the curve of the ``z`` or ``a`` in front is not drawn; empty when it is."""
    seen = frame.visible.curve(front_neuron(frame), quantity, frame.selection.sample)
    return why_unseen(seen)


def _of_parts(frame: Frame) -> tuple[str, ...]:
    front = front_neuron(frame)
    n, name = frame.document.network.layers[front.layer].n_in, front.name
    return (_read_words(name, n, are_inputs=not front.layer), say("How z of {neuron} is made", neuron=name))


def _read_words(name: str, n: int, *, are_inputs: bool) -> str:
    """Say what a neuron reads: ``How z of neuron 2.1 is made — from 2 neurons and its bias``."""
    if are_inputs:
        return count(
            "How z of {neuron} is made — from {n} inputs and its bias",
            "How z of {neuron} is made — from {n} input and its bias",
            n,
            neuron=name,
        )
    return count(
        "How z of {neuron} is made — from {n} neurons and its bias",
        "How z of {neuron} is made — from {n} neuron and its bias",
        n,
        neuron=name,
    )


def _of_layers(frame: Frame) -> tuple[str, ...]:
    along = swept_name(frame)
    return (say("Every layer as a function of {input}", input=along), say("Layers of {input}", input=along))


def _of_bend(frame: Frame) -> tuple[str, ...]:
    front = front_neuron(frame)
    title = frame.document.network.layers[front.layer].activation.title
    return (
        say("What {neuron} makes of its z — by {function}", neuron=front.name, function=title),
        say("z of {neuron} by {function}", neuron=front.label, function=title),
    )


def _of_stack(frame: Frame) -> tuple[str, ...]:
    along = swept_name(frame)
    return (
        say("Shares of {input}, stacked: they fill 0 to 1", input=along),
        say("Shares of {input}, stacked", input=along),
        say("Shares, stacked"),
    )


def _subject(frame: Frame) -> tuple[str, bool]:
    """Return what is in front, and whether it stands for several."""
    front = front_neuron(frame)
    if not is_output(frame, front):
        return front.title, False
    if frame.softmax is not None:
        return say("Shares"), True
    return (say("Outputs"), True) if frame.document.network.sizes[-1] > 1 else (say("Output"), False)


def _truth(frame: Frame, pieces: LinePieces) -> tuple[str, str]:
    """Say whether the curve in front is exact, and what it is made of; and the same in short."""
    front = front_neuron(frame)
    seen, hidden, jumps = kink_counts(pieces, front)
    bends = _bends_words(seen, hidden, jumps)
    if pieces.exact_layers < front.layer:
        short = say("sampled, {bends} found", bends=bends)
        return say("sampled, {bends} found: {reason}", bends=bends, reason=pieces.reason), short
    if frame.document.network.layers[front.layer].activation.is_exact:
        long = count("exact: {n} pieces, {bends}", "exact: {n} piece, {bends}", seen + 1, bends=bends)
        return long, say("exact")
    if seen:
        return say("{bends}, exact; smooth between them", bends=bends), say("{bends}, exact", bends=bends)
    smooth = say("smooth, without a kink")
    return smooth, smooth


def _bends_words(seen: int, hidden: int, jumps: int) -> str:
    """Return ``2 kinks``, ``2 jumps`` or ``1 kink, 2 jumps, 3 hidden``."""
    told = [kinks_words(seen - jumps)] if seen > jumps or not jumps else []
    told += [count("{n} jumps", "{n} jump", jumps)] if jumps else []
    return ", ".join([*told, *([count("{n} hidden", "{n} hidden", hidden)] if hidden else [])])


def kinks_words(n: int) -> str:
    """Return ``1 kink``, ``2 kinks``, ``4,095 kinks``."""
    return count("{n} kinks", "{n} kink", n)


_HEADINGS: Mapping[str, Callable[[Frame], tuple[str, ...]]] = MappingProxyType(
    {"function": _of_function, "parts": _of_parts, "layers": _of_layers, "bend": _of_bend, "stack": _of_stack}
)
