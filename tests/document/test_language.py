"""The small language: one line, one act; labels are lines; refusals say what was expected at which place."""

import contextlib
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nnviz.document.acts import Act, Change, LookAtPlace, LookAtSample, Redo, Reset, Undo
from nnviz.document.document import Document, Scene
from nnviz.document.edits import (
    AddSample,
    Edit,
    RemoveSample,
    SetActivation,
    SetDecimals,
    SetFractions,
    SetValue,
    SetView,
)
from nnviz.document.examples import read_example
from nnviz.document.filling import FillCells
from nnviz.document.growth import AddInput, AddLayer, AddNeuron, RemoveInput, RemoveLayer, RemoveNeuron
from nnviz.document.kept import LETTERS, TargetChoice, chain
from nnviz.document.language import FORMS, understand
from nnviz.document.numerals import MOST_DECIMALS
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.reader import tidy
from nnviz.document.reshaping import Collapse, Mirror, Scale, Swap
from nnviz.document.selection import Selection, first_selection
from nnviz.document.snapshots import DropSnapshot, NameSnapshot, RestoreSnapshot, TakeSnapshot
from nnviz.document.store import Store
from nnviz.document.table_cells import TableName
from nnviz.document.targets import (
    AddTargetPoint,
    DrawTarget,
    MoveTargetPoint,
    RemoveTargetPoint,
    SetTarget,
    TargetFromSamples,
)
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.arrays import frozen
from nnviz.nn.targets import TARGET_KINDS
from nnviz.resources import resources

CLASSES = read_example(resources() / "examples", "classes").document  # 2 → 6 → 3, four samples
SELECTION = Selection(2, Neuron(0, 0))


def act(line: str, document: Document = CLASSES) -> Act:
    """Return what ``line`` means while the third sample is looked at."""
    return understand(line, document, SELECTION)


def changed(line: str) -> Edit:
    """Return the edit that ``line`` means."""
    understood = act(line)
    assert isinstance(understood, Change)
    return understood.edit


@pytest.mark.parametrize(
    ("line", "edit"),
    [
        ("input 1 = 2.4", SetValue(Input(0), 2.4, sample=2)),
        ("bias 1.2 = -3", SetValue(Bias(0, 1), -3.0)),
        ("weight 1.1.2 = 0.5", SetValue(Weight(0, 0, 1), 0.5)),
        ("activation 1 = relu", SetActivation(0, "relu")),
        ("add neuron 1", AddNeuron(0)),
        ("remove neuron 1.2", RemoveNeuron(0, 1)),
        ("add layer after 1", AddLayer(1)),
        ("add layer after 0", AddLayer(0)),
        ("remove layer 2", RemoveLayer(1)),
        ("add input", AddInput()),
        ("remove input 2", RemoveInput(1)),
        ("add sample", AddSample(2)),
        ("remove sample 2", RemoveSample(1)),
        ("remove sample", RemoveSample(2)),
        ("view input 1 from -4 to 4", SetView(0, -4.0, 4.0)),
        ("decimals = 3", SetDecimals(3)),
        ("numbers as fractions", SetFractions()),
        ("numbers as decimals", SetFractions(fractions=False)),
        ("mirror 1.2", Mirror(Neuron(0, 1))),
        ("scale 1.2 by 1/2", Scale(Neuron(0, 1), 0.5)),
        ("swap 1.1 with 1.2", Swap(Neuron(0, 0), Neuron(0, 1))),
        ("collapse 2", Collapse(1)),
        ("collapse all", Collapse(None)),
        ("snapshot", TakeSnapshot("A")),
        ("snapshot b", TakeSnapshot("B")),
        ("name A=My  first try", NameSnapshot("A", "My first try")),
        ("restore a", RestoreSnapshot("A")),
        ("drop F", DropSnapshot("F")),
        ("target clip 1 -3", SetTarget(TargetChoice("clip", (1.0, -3.0)))),
        ("target sine", SetTarget(TargetChoice("sine"))),
        ("target points 0,0 1,2.5 3/4,-1", SetTarget(TargetChoice("points", (0, 0, 1, 2.5, 0.75, -1)))),
        ("target point 2,1", AddTargetPoint(2.0, 1.0)),
        ("target point 2 = 2,1", MoveTargetPoint(1, 2.0, 1.0)),
        ("target without 2", RemoveTargetPoint(1)),
        ("target samples", TargetFromSamples(Neuron(1, 0))),
        ("target samples of 2.3", TargetFromSamples(Neuron(1, 2))),
        ("target samples of input 2", TargetFromSamples(Input(1))),
        ("target none", SetTarget(None)),
    ],
)
def test_a_line_is_an_edit(line: str, edit: Edit) -> None:
    assert changed(line) == edit


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("sample 2", LookAtSample(1)),
        ("select 1.2", LookAtPlace(Neuron(0, 1))),
        ("select neuron 1.2", LookAtPlace(Neuron(0, 1))),
        ("select input 1", LookAtPlace(Input(0))),
        ("select weight 1.1.2", LookAtPlace(Weight(0, 0, 1))),
        ("select bias 2.3", LookAtPlace(Bias(1, 2))),
        ("draw on", DrawTarget(is_on=True)),
        ("draw off", DrawTarget(is_on=False)),
        ("undo", Undo()),
        ("redo", Redo()),
        ("reset", Reset()),
    ],
)
def test_a_line_looks_elsewhere_or_steps_through_the_history(line: str, meaning: Act) -> None:
    assert act(line) == meaning


@pytest.mark.parametrize(
    ("line", "plainly"),
    [
        ("INPUT 1=2.4", "input 1 = 2.4"),
        ("  bias   1.2  =−3 ", "bias 1.2 = -3"),
        ("Weight 1.1.2= 3 / 4", "weight 1.1.2 = 0.75"),
        ("bias 1.2 = 1,5", "bias 1.2 = 1.5"),
        ("activation 1 = Leaky ReLU", "activation 1 = leaky_relu"),
        ("activation 1 = leaky-relu", "activation 1 = leaky_relu"),
        ("view input 1 from 1 / 4 to 3/4", "view input 1 from 0.25 to 0.75"),
        ("View Input 1 FROM -1 TO 1e2", "view input 1 from -1 to 100"),
        ("\tadd\tneuron\t1\n", "add neuron 1"),
    ],
)
def test_case_and_spaces_do_not_matter(line: str, plainly: str) -> None:
    assert act(line) == act(plainly)


numbers = st.floats(allow_nan=False, allow_infinity=False)
layers, neurons, inputs = st.integers(0, 1), st.integers(0, 2), st.integers(0, 1)
cards, letters = st.builds(Neuron, layers, neurons), st.sampled_from(LETTERS)
tables = st.just(TableName("X")) | st.builds(TableName, st.sampled_from("Wb"), layers)
pairs = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=9).map(tuple)
edits = st.one_of(
    st.builds(SetValue, st.builds(Input, inputs), numbers, st.just(2)),
    st.builds(SetValue, st.builds(Bias, layers, neurons), numbers),
    st.builds(SetValue, st.builds(Weight, layers, inputs, neurons), numbers),
    st.builds(SetActivation, layers, st.sampled_from(sorted(ACTIVATIONS))),
    st.builds(SetView, inputs, numbers, numbers),
    st.builds(SetDecimals, st.integers(0, MOST_DECIMALS)),
    st.builds(SetFractions, st.booleans()),
    st.builds(AddSample, st.just(2)),
    st.builds(FillCells, tables, inputs, neurons, pairs),
    st.builds(RemoveSample, st.integers(0, 3)),
    st.builds(AddNeuron, layers),
    st.builds(RemoveNeuron, layers, neurons),
    st.builds(AddLayer, st.integers(0, 2)),
    st.builds(RemoveLayer, layers),
    st.builds(AddInput),
    st.builds(RemoveInput, inputs),
    st.builds(Mirror, cards),
    st.builds(Scale, cards, numbers),
    st.builds(Swap, cards, cards),
    st.builds(Collapse, st.none() | layers),
    st.builds(TakeSnapshot, letters),
    st.builds(RestoreSnapshot, letters),
    st.builds(DropSnapshot, letters),
    st.builds(NameSnapshot, letters, st.text(min_size=1).map(tidy).filter(bool)),
    st.just(SetTarget(None)),
    st.builds(SetTarget, st.builds(TargetChoice, st.sampled_from(sorted(TARGET_KINDS)), st.tuples(numbers))),
    st.builds(SetTarget, st.lists(st.tuples(numbers, numbers), min_size=1).map(chain)),
    st.builds(AddTargetPoint, numbers, numbers),
    st.builds(MoveTargetPoint, st.integers(0, 200), numbers, numbers),
    st.builds(RemoveTargetPoint, st.integers(0, 200)),
    st.builds(TargetFromSamples, cards | st.builds(Input, inputs)),
)


@given(edits)
@example(SetValue(Bias(0, 0), 0.1 + 0.2))
def test_the_label_of_every_edit_is_a_line_that_means_it(edit: Edit) -> None:
    assert changed(edit.label) == edit


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "found the end of the line, needed a word such as “input”, “bias”, “weight”, “activation”,"),
        ("inptu 1 = 2", "found “inptu”, needed a word such as “input”"),
        ("input", "after “input” found the end of the line, needed the number of an input, 1 to 2"),
        ("input x = 2", "after “input” found “x”, needed the number of an input, 1 to 2"),
        ("input 1.1 = 2", "after “input” found “1.1”, needed the number of an input, 1 to 2"),
        ("input 1 2", "after “input 1” found “2”, needed “=”"),
        ("input 1 =", "after “input 1 =” found the end of the line, needed a number"),
        ("input 1 = two", "after “input 1 =” found “two”, needed a number such as −1.5, 3/4 or 1e-2"),
        ("input 1 = 2 3", "after “input 1 =” found “2 3”, needed a number such as"),
        ("input 1 = = 3", "after “input 1 =” found “= 3”, needed a number such as"),
        ("input 1 = 1/0", "after “input 1 =” found “1/0”, needed a number that is not divided by 0"),
        ("input 3 = 2", "found input 3, needed one from 1 to 2"),
        ("input 0 = 2", "found input 0, needed one from 1 to 2"),
        ("input ² = 2", "after “input” found “²”, needed the number of an input, 1 to 2"),
        ("input 9999999 = 2", "after “input” found “9999999”, needed the number of an input, 1 to 2"),
        ("weight 1.1 = 2", "after “weight” found “1.1”, needed layer.from.to such as 1.1.2"),
        ("weight 1.3.1 = 2", "found weight 1.3.1, needed 1.1.1 to 1.2.6 (layer.from.to)"),
        ("weight 3.1.1 = 2", "found layer 3, needed one from 1 to 2"),
        ("bias 1 = 2", "after “bias” found “1”, needed layer.neuron such as 1.2"),
        ("bias 1.9 = 2", "found bias 1.9, needed 1.1 to 1.6"),
        ("activation 3 = relu", "found layer 3, needed one from 1 to 2"),
        ("activation 1 = relo", "after “activation 1 =” found “relo”, needed one of linear, step, relu,"),
        ("activation 1 relu", "after “activation 1” found “relu”, needed “=”"),
        (
            "add",
            "after “add” found the end of the line, needed “neuron”, “layer”, “input”, “sample” or “scene”",
        ),
        ("add weight", "after “add” found “weight”, needed “neuron”, “layer”, “input”, “sample” or “scene”"),
        ("add layer 1", "after “add layer” found “1”, needed “after”"),
        ("add layer after", "needed the number of a layer, 0 to 2"),
        ("add neuron 1 2", "after “add neuron 1” found “2”, needed nothing more"),
        ("remove neuron 1", "after “remove neuron” found “1”, needed layer.neuron such as 1.2"),
        ("remove neuron 1.7", "found neuron 1.7, needed 1.1 to 1.6"),
        ("sample", "after “sample” found the end of the line, needed the number of a sample, 1 to 4"),
        ("sample 5", "found sample 5, needed one from 1 to 4"),
        ("remove sample 5", "found sample 5, needed one from 1 to 4"),
        ("select", "after “select” found the end of the line, needed “input”, “neuron”, “weight” or “bias”"),
        ("select 3.1", "found layer 3, needed one from 1 to 2"),
        ("view 1 from 0 to 1", "after “view” found “1”, needed “input”"),
        ("view input 1 to 4", "after “view input 1” found “to”, needed “from”"),
        ("view input 1 from to 4", "after “view input 1 from” found “to”, needed a number"),
        ("view input 1 from -4", "after “view input 1 from -4” found the end of the line, needed “to”"),
        ("view input 1 from -4 to", "found the end of the line, needed a number"),
        ("decimals = 2.5", "after “decimals =” found “2.5”, needed 0 to 6"),
        ("scale 1.2 2", "after “scale 1.2” found “2”, needed “by”"),
        ("snapshot G", "after “snapshot” found “G”, needed the letter of a snapshot, A to F"),
        ("name A =", "after “name A =” found the end of the line, needed a name"),
        ("target circle", "after “target” found “circle”, needed “clip”, “trapezoid”"),
        ("target clip x", "after “target clip” found “x”, needed numbers such as −1.5"),
        ("target points 1", "after “target points” found “1”, needed a point such as 1,2 (x,y)"),
        ("target samples 2.1", "after “target samples” found “2.1”, needed “of”"),
        ("undo 2", "after “undo” found “2”, needed nothing more"),
    ],
)
def test_a_refusal_says_what_was_expected_there(line: str, words: str) -> None:
    with pytest.raises(ValueError, match=r"^.*needed.*$") as refusal:
        act(line)
    assert words in str(refusal.value)


words = st.sampled_from(sorted({word for form, _ in FORMS for word in form.split()} | {"9", "1.1.9", "1/0"}))


@given(st.text() | st.lists(words, max_size=7).map(" ".join))
def test_any_line_is_done_or_refused_in_words(line: str) -> None:
    store = Store(CLASSES)
    before = store.session
    with contextlib.suppress(ValueError):
        understand(line, store.document, store.selection).perform(store)
        before = store.session
    assert store.session is before


@pytest.mark.parametrize("form", [form for form, _ in FORMS])
def test_every_form_of_the_help_is_understood(form: str) -> None:
    in_two_scenes = replace(CLASSES, scenes=(Scene("One", CLASSES), Scene("Two", CLASSES)))
    assert understand(form, in_two_scenes, first_selection(in_two_scenes))


def performed(*lines: str) -> Store:
    """Return a store in which the clamp has been opened and ``lines`` have been performed."""
    clamp = read_example(resources() / "examples", "clamp").document
    store = Store(replace(clamp, inputs=frozen([[1.0], [2.0]])))
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return store


def test_an_input_is_set_in_the_sample_that_is_looked_at() -> None:
    assert performed("sample 2", "input 1 = 7").document.inputs.tolist() == [[1.0], [7.0]]


def test_undo_and_redo_step_through_what_was_said() -> None:
    said = ("bias 1.1 = 5", "bias 1.1 = 6", "undo", "undo", "redo")
    assert performed(*said).document.value(Bias(0, 0), 0) == 5


def test_reset_goes_back_to_what_was_opened() -> None:
    store = performed("bias 1.1 = 5", "add neuron 1", "reset")
    assert store.document is store.session.opened


def test_looking_is_nothing_to_undo() -> None:
    store = performed("sample 2", "select input 1")
    assert store.selection == Selection(1, Input(0))
    assert store.session.history.past == ()


@pytest.mark.parametrize("line", ["undo", "redo"])
def test_nothing_to_undo_or_redo_is_said(line: str) -> None:
    with pytest.raises(ValueError, match=f"^there is nothing to {line}$"):
        performed(line)


def test_places_follow_the_document_as_it_grows() -> None:
    assert performed("add neuron 1", "bias 1.3 = 2").document.value(Bias(0, 2), 0) == 2
