"""Building blocks: what is inserted is added exactly, with the fewest neurons, in one act."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.document.acts import Change
from nnviz.document.block_lines import block_of
from nnviz.document.block_words import arithmetic
from nnviz.document.blocks import InsertBump, InsertChain, InsertClamp
from nnviz.document.document import Document, new_document
from nnviz.document.edits import SetValue
from nnviz.document.examples import read_example
from nnviz.document.growth import AddInput, AddLayer
from nnviz.document.language import understand
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.selection import first_selection
from nnviz.document.store import Store
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.resources import resources
from tests.nn.fraction_oracle import as_typed

SINGLE = new_document(Network((dense_layer([[2.0]], [5.0]),)))
TWO_DEEP = new_document(
    Network((
        dense_layer([[1.0, -1.0]], [0.5, 1.0], "relu"),
        dense_layer([[1.0], [-2.0]], [0.25], "relu"),
        dense_layer([[1.5]], [-1.0]),
    ))
)  # fmt: skip
BLOCKS: dict[str, list[tuple[float, float]]] = {  # lines, and the corners worked out by hand
    "clamp 1 3": [(-9, 1), (1, 1), (3, 3), (9, 3)],
    "clamp 0 2 from 0 to 5": [(-9, 0), (0, 0), (2, 5), (9, 5)],
    "clamp -1 1 from 2.5 to -1.5": [(-9, 2.5), (-1, 2.5), (1, -1.5), (9, -1.5)],
    "bump 0 1 3 4 height 2": [(-9, 0), (0, 0), (1, 2), (3, 2), (4, 0), (9, 0)],
    "bump -1 0 0 1": [(-9, 0), (-1, 0), (0, 1), (1, 0), (9, 0)],
    "bump 0.1 0.3 0.6 0.7 height -0.2": [(-9, 0), (0.1, 0), (0.3, -0.2), (0.6, -0.2), (0.7, 0), (9, 0)],
}
CHAINS: dict[str, list[tuple[float, float]]] = {
    "chain 0,0 1,2 3,1": [(-9, 0), (0, 0), (1, 2), (9, -2)],
    "chain 3,1 0,0 1,2": [(-9, 0), (0, 0), (1, 2), (9, -2)],
    "chain 0,1 2,1 4,2": [(-9, 1), (0, 1), (2, 1), (9, 4.5)],
    "chain 0,0 1,1 2,2 3,1": [(-9, 0), (0, 0), (2, 2), (9, -5)],
}
PAIRED: dict[str, list[tuple[float, float]]] = {
    **BLOCKS,
    "chain 0,0 1,2 3,1": [(-9, 0), (0, 0), (1, 2), (3, 1), (9, 1)],
}


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def inserted(line: str, document: Document) -> Document:
    act = understand(f"insert {line}", document, first_selection(document))
    assert isinstance(act, Change)
    return act.edit.apply(document)


def answer(document: Document, inputs: Sequence[Fraction]) -> list[Fraction]:
    """Return what ReLU layers and a linear one answer, in decimals as they are typed."""
    values = list(inputs)
    for layer in document.network.layers:
        columns = zip(layer.weights.T.tolist(), layer.biases.tolist(), strict=True)
        z = [
            sum((as_typed(w) * v for w, v in zip(ws, values, strict=True)), as_typed(b)) for ws, b in columns
        ]
        values = [max(each, Fraction(0)) if layer.activation.name == "relu" else each for each in z]
    return values


def block_at(corners: Sequence[tuple[float, float]], x: Fraction) -> Fraction:
    """Read the chain through corners at x."""
    known = [(as_typed(a), as_typed(b)) for a, b in corners]
    (a, fa), (b, fb) = next(pair for pair in pairwise(known) if x <= pair[1][0])
    return fa + (fb - fa) * (x - a) / (b - a)


def differences(before: Document, after: Document, corners: Sequence[tuple[float, float]]) -> list[Fraction]:
    """Return output after − output before − block, at every vertex of either and at both ends."""
    places = [*(as_typed(x) for x, _ in corners), *(Fraction(n, 4) for n in range(-12, 25))]
    rest = [Fraction(3, 2)] * (before.network.n_inputs - 1)
    pairs = ((answer(before, [x, *rest]), answer(after, [x, *rest]), block_at(corners, x)) for x in places)
    return [new[0] - old[0] - block for old, new, block in pairs]


@pytest.mark.parametrize("line", [*BLOCKS, *CHAINS])
@pytest.mark.parametrize("name", ["kink", "clamp", "bump"])
def test_a_block_is_added_to_what_the_output_was(name: str, line: str) -> None:
    before = example(name)
    assert set(differences(before, inserted(line, before), {**BLOCKS, **CHAINS}[line])) == {0}


@pytest.mark.parametrize("line", PAIRED)
def test_a_block_in_a_row_is_added_behind_two_hidden_layers(line: str) -> None:
    after = inserted(f"{line} in a row", TWO_DEEP)
    assert set(differences(TWO_DEEP, after, PAIRED[line])) == {0}


@pytest.mark.parametrize("line", [*BLOCKS, *CHAINS])
def test_a_single_neuron_gives_way_to_the_block(line: str) -> None:
    nothing = SetValue(Weight(0, 0, 0), 0.0).apply(SetValue(Bias(0, 0), 0.0).apply(SINGLE))
    assert set(differences(nothing, inserted(line, SINGLE), {**BLOCKS, **CHAINS}[line])) == {0}


@pytest.mark.parametrize("line", PAIRED)
def test_a_single_neuron_gives_way_to_pairs_in_a_row(line: str) -> None:
    nothing = SetValue(Weight(0, 0, 0), 0.0).apply(SetValue(Bias(0, 0), 0.0).apply(SINGLE))
    after = inserted(f"{line} in a row", SINGLE)
    assert set(differences(nothing, after, PAIRED[line])) == {0}
    assert after.network.depth == 3


def test_only_the_swept_input_is_read() -> None:
    before = replace(AddInput().apply(example("clamp")), view=replace(example("clamp").view, input=0))
    after = inserted("bump 0 1 3 4 height 2", before)
    assert set(differences(before, after, BLOCKS["bump 0 1 3 4 height 2"])) == {0}
    assert after.network.layers[0].weights[1].tolist() == [0.0] * 6


def test_a_clamp_is_the_two_neurons_of_the_notebook() -> None:
    first, last = inserted("clamp 1 3", SINGLE).network.layers
    assert (first.weights.tolist(), first.biases.tolist()) == ([[1.0, 1.0]], [-1.0, -3.0])
    assert (last.weights.tolist(), last.biases.tolist()) == ([[1.0], [-1.0]], [1.0])


def test_a_clamp_in_a_row_is_that_of_the_notebook() -> None:
    layers = inserted("clamp 1 3 in a row", SINGLE).network.layers
    assert [layer.weights.tolist() for layer in layers] == [[[-1.0]], [[-1.0]], [[1.0]]]
    assert [layer.biases.tolist() for layer in layers] == [[3.0], [2.0], [1.0]]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("clamp 1 3", 2),
        ("bump 0 1 3 4 height 2", 4),
        ("bump -1 0 0 1", 3),
        ("chain 0,0 1,2 3,1", 2),
        ("chain 0,1 2,1 4,2", 1),
        ("chain 0,0 1,1 2,2 3,3", 1),
        ("chain 0,0 1,1 2,2 3,1", 2),
        ("clamp 1 3 in a row", 2),
        ("bump 0 1 3 4 height 2 in a row", 4),
        ("chain 0,0 1,1 2,2 3,1 in a row", 4),
    ],
)
def test_no_more_neurons_are_made_than_there_are_corners(line: str, count: int) -> None:
    assert sum(inserted(line, SINGLE).network.sizes[1:-1]) == count


points = st.lists(
    st.tuples(st.integers(-32, 32), st.integers(-32, 32)), min_size=2, max_size=12, unique_by=lambda at: at[0]
).map(lambda found: tuple(sorted((x / 4, y / 4) for x, y in found)))


@given(points)
def test_a_chain_goes_through_its_points_with_a_neuron_for_each_change_of_slope(
    at: tuple[tuple[float, float], ...],
) -> None:
    before = example("clamp")
    after = InsertChain(at).apply(before)
    heights = [answer(after, [as_typed(x)])[0] - answer(before, [as_typed(x)])[0] for x, _ in at]
    assert [float(height) for height in heights] == pytest.approx([y for _, y in at], abs=1e-12)
    slopes = [Fraction(y1 - y0) / Fraction(x1 - x0) for (x0, y0), (x1, y1) in pairwise(at)]
    changes = sum(one != other for one, other in zip([Fraction(0), *slopes], slopes, strict=False))
    assert after.network.sizes[1] == before.network.sizes[1] + changes


@pytest.mark.parametrize(
    "line",
    [
        "clamp 1 3",
        "clamp 0 2 from 0 to 5",
        "bump 0 1 3 4 height 2",
        "chain 0,0 1,2 3,1",
        "clamp −1 1.5 in a row",
    ],
)
def test_the_label_is_the_line_and_undo_gives_the_very_same_document(line: str) -> None:
    store = Store(SINGLE)
    understand(f"insert {line}", SINGLE, store.selection).perform(store)
    assert store.session.history.undo_label == f"insert {line}"
    store.undo()
    assert store.document is SINGLE
    assert not store.session.history.past


def test_of_several_outputs_the_one_in_front_is_meant_and_named() -> None:
    document = new_document(
        Network((dense_layer([[1.0]], [0.0], "relu"), dense_layer([[1.0, 2.0]], [0.0, 0.0])))
    )
    selection = replace(first_selection(document), place=Neuron(1, 1))
    edit = block_of("clamp 1 3", document, selection)
    assert edit.label == "insert clamp 1 3 into 2.2"
    assert edit.apply(document).network.layers[1].weights.tolist() == [[1, 2], [0, 1], [0, -1]]


def test_the_output_is_looked_at_and_other_locks_stay() -> None:
    store = Store(SetLock(Weight(0, 0, 0)).apply(example("kink")))
    store.apply(InsertClamp(1.0, 3.0))
    assert store.selection.place == Neuron(1, 0)
    assert store.document.locks == {Weight(0, 0, 0)}


def test_a_level_chain_is_a_bias_and_a_chain_of_nothing_changes_nothing() -> None:
    document = example("clamp")
    assert InsertChain(((0.0, 2.0), (1.0, 2.0))).apply(document).value(Bias(1, 0), 0) == 3.0
    assert InsertChain(((0.0, 0.0), (1.0, 0.0))).apply(document) is document


NEEDED = "needed one hidden layer of ReLU and a linear output layer, or a single neuron that reads one input"


@pytest.mark.parametrize(
    ("line", "document", "words"),
    [
        ("clamp 3 1", SINGLE, "a clamp: found 1 after 3, needed numbers that rise"),
        ("clamp 1 3 from 2 to 2", SINGLE, "found a clamp that stays at 2, needed two values that differ"),
        ("clamp 1", SINGLE, "found the end of the line, needed a number"),
        ("clamp 1 3 from 2", SINGLE, "found the end of the line, needed “to”"),
        ("bump 0 1 0.5 4", SINGLE, "a bump: found 0.5 after 1, needed numbers that rise"),
        ("bump 0 1 3 4 height 0", SINGLE, "found a bump of height 0, needed another height"),
        ("chain 1,1", SINGLE, "found 1 point, needed two or more"),
        ("chain 1,1 1,2", SINGLE, "found two points at x = 1, needed one: a chain of ReLU cannot jump"),
        ("chain 0,2 1,2", SINGLE, "a level line is a bias and no neuron"),
        ("chain one", SINGLE, "found “one”, needed a point such as 1,2 (x,y)"),
        ("wave 1", SINGLE, "needed “clamp”, “bump” or “chain”"),
        ("clamp 0 1e-300 from 0 to 1e300", SINGLE, "too large, needed one below 1.8e308"),
        ("clamp 1 3", example("classes"), f"found 2 → 6 ReLU → 3 softmax, {NEEDED}"),
        ("clamp 1 3", TWO_DEEP, f"{NEEDED}; “in a row” fits it"),
        ("clamp 1 3 in a row", example("clamp"), "needed two hidden layers of ReLU and a linear output"),
        ("clamp 1 3 in a row", example("clamp"), "“side by side” fits it"),
        ("clamp 1 3", AddLayer(1).apply(example("clamp")), "found 1 → 2 ReLU → 2 linear → 1 linear"),
        ("clamp 1 3 into 1.1", example("clamp"), "neuron 1.1 is no output, needed a neuron"),
        ("clamp 1 3", SetLock(Bias(1, 0)).apply(example("clamp")), "bias 2.1 is locked; “unlock 2.1.bias”"),
        ("clamp 1 3", SetLock(Weight(0, 0, 0)).apply(SINGLE), "weight 1.1.1 is locked; “unlock 1.1.1”"),
    ],
)  # fmt: skip
def test_what_cannot_be_inserted_is_said_in_words(line: str, document: Document, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        inserted(line, document)


def test_more_neurons_than_a_layer_can_have_are_refused() -> None:
    zigzag = tuple((float(x), float(x % 2)) for x in range(66))
    with pytest.raises(ValueError, match=r"layer 1 has 67 neurons, needed at most 64"):
        InsertChain(zigzag).apply(example("clamp"))


def test_of_several_outputs_one_must_be_named() -> None:
    document = new_document(
        Network((dense_layer([[1.0]], [0.0], "relu"), dense_layer([[1.0, 2.0]], [0.0, 0.0])))
    )
    with pytest.raises(
        ValueError, match=r"found 2 outputs, needed the one to insert into, such as “into 2\.1”"
    ):
        InsertClamp(1.0, 3.0).apply(document)


def test_the_arithmetic_leads_from_the_corners_to_the_numbers() -> None:
    assert arithmetic(InsertClamp(1.0, 3.0), example("kink")) == [
        "slope from (1, 1) to (3, 3): (3 − 1) / (3 − 1) = 1",
        "left of 1 slope 0, right of 3 slope 0",
        "1.2: kink at 1: w = 1, b = −w · 1 = −1",
        "1.2: output weight: new slope − old slope = 1 − 0 = 1",
        "1.3: kink at 3: w = 1, b = −w · 3 = −3",
        "1.3: output weight: new slope − old slope = 0 − 1 = −1",
        "output bias 2.1: as it was + the value on the left = 0 + 1 = 1",
    ]


def test_the_arithmetic_in_a_row_says_what_each_of_a_pair_does() -> None:
    assert arithmetic(InsertClamp(1.0, 3.0, in_a_row=True), SINGLE) == [
        "the single neuron gives way to the block",
        "slope from (1, 1) to (3, 3): (3 − 1) / (3 − 1) = 1",
        "left of 1 slope 0, right of 3 slope 0",
        "1.1: silent from 3 on: w = −1, b = 3",
        "2.1: reads 1.1, silent up to 1: w = −1, b = 3 − 1 = 2",
        "2.1: output weight: the slope, 1",
        "output bias: the value on the left, 1",
    ]


def test_what_does_not_lie_on_the_step_is_said_and_kept() -> None:
    edit = InsertClamp(0.0, 3.0, (0.0, 1.0))
    assert arithmetic(edit, SINGLE)[-1] == "1/3, −1/3 do not lie on the step 0.01: they are kept in full"
    assert edit.apply(SINGLE).value(Weight(1, 0, 0), 0) == 1 / 3


def test_negative_numbers_stand_in_brackets() -> None:
    lines = arithmetic(InsertBump(-2.0, -1.0, 0.0, 1.0), SINGLE)
    assert "slope from (−2, 0) to (−1, 1): (1 − 0) / (−1 − (−2)) = 1" in lines


def test_the_arithmetic_is_refused_where_the_block_is() -> None:
    with pytest.raises(ValueError, match="needed one hidden layer of ReLU"):
        arithmetic(InsertClamp(1.0, 3.0), example("classes"))
