"""What is on screen in writing, for those who cannot see it: network, selection, sum, function, softmax."""

from collections.abc import Iterable, Iterator

from nnviz.document.classes import class_label
from nnviz.document.frame import Frame
from nnviz.document.headings import counted, heading, unseen_words
from nnviz.document.marked_kinks import plotted_kinks
from nnviz.document.numerals import formatted, shown, written
from nnviz.document.places import Input, Neuron
from nnviz.document.plotted import front_neuron, swept_name
from nnviz.document.quantities import Product, Quantity, Stage, Z, source_quantity
from nnviz.document.sample_words import sample_of_all
from nnviz.document.sayings import saying_of_view
from nnviz.document.softmax_sayings import share_words
from nnviz.document.spoken import Spoken, spoken_neuron, unseen
from nnviz.document.straights import plotted_pieces
from nnviz.document.sums import NeuronSum
from nnviz.document.table_words import product_lines

MOST = 12  # of a kind that are written out; of more it is said how many are left


def summary(frame: Frame) -> str:
    """Return what is on screen, a line for each thing; what is covered or not computed is said to be so."""
    parts = (
        _network(frame),
        _sample(frame),
        _selected(frame),
        _sum(frame),
        _function(frame),
        _softmax(frame),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _network(frame: Frame) -> Iterator[str]:
    """Say what the network is made of, and where the reader stands in it."""
    network = frame.document.network
    if frame.document.title:
        yield frame.document.title
    layers = [
        f"layer {number}: {counted(layer.n_out, 'neuron')}, {layer.activation.title}"
        for number, layer in enumerate(network.layers, start=1)
    ]
    yield f"Network: {counted(network.n_inputs, 'input')}; {'; '.join(layers)}"
    scene = frame.selection.scene
    if scene is not None:
        yield f"Scene {scene + 1} of {len(frame.document.scenes)}: {frame.document.scenes[scene].title}"
    if frame.selection.film is not None:
        yield "A film of the forward pass is under way: what it has not computed yet is left open"
    if frame.selection.covers:
        yield f"Covered: {counted(len(frame.selection.covers), 'number')}"


def _sample(frame: Frame) -> Iterator[str]:
    """Say the inputs, then every layer's a."""
    document, sample = frame.document, frame.selection.sample
    inputs = [
        f"{place.name} = {_stored(frame, place)}" for place in map(Input, range(document.network.n_inputs))
    ]
    yield f"{sample_of_all(document, sample)}: {_listed(inputs)}"
    for number, layer in enumerate(document.network.layers):
        spoken = [spoken_neuron(frame, Neuron(number, index)) for index in range(min(layer.n_out, MOST))]
        yield f"Layer {number + 1}: {_listed(map(_card, spoken), layer.n_out)}"


def _card(spoken: Spoken) -> str:
    """Return ``neuron 1.2: a = 0.00; z = −0.60, silent``."""
    name = spoken.name.rpartition(",")[0]
    is_number = any(digit.isdigit() for digit in spoken.value)
    sign = "=" if is_number and not spoken.value.startswith("≈") else "" if is_number else "is"
    return f"{name}: a {sign} {spoken.value} ({spoken.words})".replace("  ", " ")


def _stored(frame: Frame, place: Input) -> str:
    value = frame.document.value(place, frame.selection.sample)
    return unseen(frame, place) or shown(value, frame.document.format)


def _selected(frame: Frame) -> Iterator[str]:
    place = frame.selection.place
    said = saying_of_view(frame) if not isinstance(place, Input) or not unseen(frame, place) else "covered"
    yield f"Selected: {place.name}. " + ". ".join(said.splitlines())


def _sum(frame: Frame) -> Iterator[str]:
    """Write the sum of the selected neuron out, unless a number in it is not seen."""
    added = frame.sum
    if added is None:
        return
    hidden = next((why for each in _in_sum(added) if (why := unseen(frame, each))), "")
    if hidden:
        yield f"Sum of {added.neuron.name}: {hidden}, in part or as a whole"
        return
    lines = " ".join(product_lines(frame, MOST))
    yield f"Sum of {added.neuron.name}: z ={lines.partition('=')[2]}"


def _in_sum(added: NeuronSum) -> Iterator[Quantity]:
    """Return every number that a sum writes out."""
    for term in added.terms:
        yield from (term.place, source_quantity(term.place), Product(term.place))
    yield from (added.bias_place, Z(added.neuron))


def _function(frame: Frame) -> Iterator[str]:
    """Say what the function plot shows: its heading, its pieces with their equations, its kinks."""
    yield heading(frame)
    if frame.pieces is None or frame.selection.plot != "function" or unseen_words(frame, "a"):
        return
    form, name = frame.document.format, swept_name(frame)
    lines = [
        f"{name} from {written(each.piece.low, form, is_quotient=True).marked} "
        f"to {written(each.piece.high, form, is_quotient=True).marked}: {each.equation}"
        for each in (plotted_pieces(frame, frame.pieces) if frame.visible.tells_equations else ())
    ]
    if lines:
        yield f"Pieces of {front_neuron(frame).name}: {_listed(lines)}"
    kinks = [each.label for each in plotted_kinks(frame, frame.pieces)]
    if kinks:
        yield f"Kinks: {_listed(kinks)}"


def _softmax(frame: Frame) -> Iterator[str]:
    """Say the scores and shares of the classes, and which is on top."""
    stages, sample = frame.softmax, frame.selection.sample
    if stages is None:
        return
    count, last = stages.shares.shape[1], frame.document.network.depth - 1
    rows: list[str] = []
    for index in range(min(count, MOST)):
        score = unseen(frame, Z(Neuron(last, index))) or formatted(
            float(stages.scores[sample, index]), frame.document.decimals
        )
        share = unseen(frame, Stage("share", index)) or formatted(float(stages.shares[sample, index]), 3)
        rows.append(f"{class_label(frame.document, index)}: score {score}, share {share}")
    yield f"Softmax: {_listed(rows, count)}"
    hidden = any(unseen(frame, Stage("share", index)) for index in range(count))
    if not hidden and (words := share_words(frame, stages)):
        yield words


def _listed(parts: Iterable[str], count: int | None = None) -> str:
    """Join parts, the first ``MOST`` of them, and say how many are left out."""
    every = list(parts)
    left = (len(every) if count is None else count) - min(len(every), MOST)
    return "; ".join([*every[:MOST], *([f"and {left} more"] if left else [])])
