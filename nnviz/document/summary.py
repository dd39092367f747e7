"""What is on screen in writing, for those who cannot see it: network, selection, sum, function, softmax."""

from collections.abc import Iterable, Iterator

from nnviz.document.classes import class_label, full_label
from nnviz.document.frame import Frame
from nnviz.document.guessing import lettered, told
from nnviz.document.headings import heading, unseen_words
from nnviz.document.marked_kinks import plotted_kinks
from nnviz.document.numerals import formatted, shown, written
from nnviz.document.places import Input, Neuron
from nnviz.document.plotted import front_neuron, swept_name
from nnviz.document.quantities import A, Product, Quantity, Stage, Z, source_quantity
from nnviz.document.quantity_names import quantity_name
from nnviz.document.sample_words import sample_of_all
from nnviz.document.sayings import saying_of_view
from nnviz.document.softmax_sayings import share_words
from nnviz.document.spoken import spoken_neuron, unseen
from nnviz.document.straights import plotted_pieces
from nnviz.document.sums import NeuronSum
from nnviz.document.table_words import product_lines
from nnviz.nn.layers import DenseLayer
from nnviz.words import count, say

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
    layers = [_layer_words(number, layer) for number, layer in enumerate(network.layers, start=1)]
    yield count(
        "Network: {n} inputs; {layers}",
        "Network: {n} input; {layers}",
        network.n_inputs,
        layers="; ".join(layers),
    )
    scene = frame.selection.scene
    if scene is not None:
        scenes = frame.document.scenes
        title = scenes[scene].title
        yield say("Scene {number} of {n}: {title}", number=scene + 1, n=len(scenes), title=title)
    if frame.selection.film is not None:
        yield say("A film of the forward pass is under way: what it has not computed yet is left open")
    if frame.selection.covers:
        yield count("Covered: {n} numbers", "Covered: {n} number", len(frame.selection.covers))
    for letter, guess in lettered(frame):
        name = quantity_name(guess.quantity, frame.document)
        yield say("Guess of {name}: {words}", name=name, words=told(frame, letter, guess))


def _layer_words(number: int, layer: DenseLayer) -> str:
    return count(
        "layer {number}: {n} neurons, {function}",
        "layer {number}: {n} neuron, {function}",
        layer.n_out,
        number=number,
        function=layer.activation.title,
    )


def _sample(frame: Frame) -> Iterator[str]:
    """Say the inputs, then every layer's a."""
    document, sample = frame.document, frame.selection.sample
    inputs = [
        f"{place.name} = {_stored(frame, place)}" for place in map(Input, range(document.network.n_inputs))
    ]
    yield f"{sample_of_all(document, sample)}: {_listed(inputs)}"
    for number, layer in enumerate(document.network.layers):
        cards = [_card(frame, Neuron(number, index)) for index in range(min(layer.n_out, MOST))]
        yield say("Layer {number}: {neurons}", number=number + 1, neurons=_listed(cards, layer.n_out))


def _card(frame: Frame, neuron: Neuron) -> str:
    """Return ``neuron 1.2: a = 0.00 (z = −0.60, silent)``."""
    spoken, label = spoken_neuron(frame, neuron), full_label(frame.document, neuron)
    value, words = spoken.value, spoken.words
    if unseen(frame, A(neuron)) or not any(digit.isdigit() for digit in value):
        return say("neuron {label}: a is {value} ({words})", label=label, value=value, words=words)
    told = value if value.startswith("≈") else f"= {value}"
    return say("neuron {label}: a {value} ({words})", label=label, value=told, words=words)


def _stored(frame: Frame, place: Input) -> str:
    value = frame.document.value(place, frame.selection.sample)
    return unseen(frame, place) or shown(value, frame.document.format)


def _selected(frame: Frame) -> Iterator[str]:
    place = frame.selection.place
    hidden = unseen(frame, place) if isinstance(place, Input) else ""
    said = ". ".join((hidden or saying_of_view(frame)).splitlines())
    yield say("Selected: {place}. {said}", place=place.name, said=said)


def _sum(frame: Frame) -> Iterator[str]:
    """Write the sum of the selected neuron out, unless a number in it is not seen."""
    added = frame.sum
    if added is None:
        return
    hidden = next((why for each in _in_sum(added) if (why := unseen(frame, each))), "")
    if hidden:
        yield say("Sum of {neuron}: {hidden}, in part or as a whole", neuron=added.neuron.name, hidden=hidden)
        return
    lines = " ".join(product_lines(frame, MOST))
    yield say("Sum of {neuron}: {sum}", neuron=added.neuron.name, sum=f"z ={lines.partition('=')[2]}")


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
        say(
            "{input} from {low} to {high}: {equation}",
            input=name,
            low=written(each.piece.low, form, is_quotient=True).marked,
            high=written(each.piece.high, form, is_quotient=True).marked,
            equation=each.equation,
        )
        for each in (plotted_pieces(frame, frame.pieces) if frame.visible.tells_equations else ())
    ]
    if lines:
        yield say("Pieces of {neuron}: {pieces}", neuron=front_neuron(frame).name, pieces=_listed(lines))
    kinks = [each.label for each in plotted_kinks(frame, frame.pieces)]
    if kinks:
        yield say("Kinks: {kinks}", kinks=_listed(kinks))


def _softmax(frame: Frame) -> Iterator[str]:
    """Say the scores and shares of the classes, and which is on top."""
    stages, sample = frame.softmax, frame.selection.sample
    if stages is None:
        return
    classes, last = stages.shares.shape[1], frame.document.network.depth - 1
    rows: list[str] = []
    for index in range(min(classes, MOST)):
        score = unseen(frame, Z(Neuron(last, index))) or formatted(
            float(stages.scores[sample, index]), frame.document.decimals
        )
        share = unseen(frame, Stage("share", index)) or formatted(float(stages.shares[sample, index]), 3)
        rows.append(
            say(
                "{name}: score {score}, share {share}",
                name=class_label(frame.document, index),
                score=score,
                share=share,
            )
        )
    yield say("Softmax: {classes}", classes=_listed(rows, classes))
    hidden = any(unseen(frame, Stage("share", index)) for index in range(classes))
    if not hidden and (words := share_words(frame, stages)):
        yield words


def _listed(parts: Iterable[str], number: int | None = None) -> str:
    """Join parts, the first ``MOST`` of them, and say how many are left out."""
    every = list(parts)
    left = (len(every) if number is None else number) - min(len(every), MOST)
    return "; ".join([*every[:MOST], *([count("and {n} more", "and {n} more", left)] if left else [])])
