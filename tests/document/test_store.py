"""The store: acts, drags, undo, looking elsewhere; the one place that changes."""

import pytest

from nnviz.document.edits import AddSample, RemoveSample, SetActivation, SetDecimals, SetValue
from nnviz.document.examples import read_example
from nnviz.document.growth import AddNeuron, RemoveLayer, RemoveNeuron
from nnviz.document.places import Bias, Input, Neuron
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.resources import resources

BIAS = Bias(0, 1)


@pytest.fixture
def store() -> Store:
    """Return a store in which the clamp has just been opened."""
    return Store(read_example(resources() / "examples", "clamp").document)


def bias(store: Store) -> float:
    """Return the bias of neuron 1.2 on screen, −3 at first."""
    return store.document.value(BIAS, 0)


def test_an_edit_is_one_entry_of_the_history(store: Store) -> None:
    store.apply(SetValue(BIAS, -2.0))
    assert bias(store) == -2
    assert store.session.history.undo_label == "bias 1.2 = −2"


def test_an_edit_that_changes_nothing_is_no_entry(store: Store) -> None:
    store.apply(SetValue(BIAS, -3.0))
    assert store.session.history.past == ()


def test_a_drag_is_one_undo_step(store: Store) -> None:
    for value in (-2.9, -2.8, -2.7):
        store.drag(SetValue(BIAS, value))
    store.release()
    store.undo()
    assert bias(store) == -3
    assert store.session.history.past == ()


def test_a_drag_is_on_screen_before_it_is_released(store: Store) -> None:
    store.drag(SetValue(BIAS, -1.0))
    assert bias(store) == -1
    assert store.session.history.present.value(BIAS, 0) == -3


def test_a_drag_that_returns_is_no_entry(store: Store) -> None:
    store.drag(SetValue(BIAS, -1.0))
    store.drag(SetValue(BIAS, -3.0))
    store.release()
    assert store.session.history.past == ()


def test_a_cancelled_drag_leaves_no_trace(store: Store) -> None:
    before = store.document
    store.drag(SetValue(BIAS, -1.0))
    store.cancel()
    assert store.document is before
    assert store.session.history.past == ()


def test_releasing_nothing_changes_nothing(store: Store) -> None:
    before = store.session
    store.release()
    assert store.session is before


def test_undo_during_a_drag_takes_the_drag_back_and_redo_repeats_it(store: Store) -> None:
    store.drag(SetValue(BIAS, -1.0))
    store.undo()
    assert bias(store) == -3
    store.redo()
    assert bias(store) == -1


def test_an_edit_during_a_drag_comes_after_it(store: Store) -> None:
    store.drag(SetValue(BIAS, -1.0))
    store.apply(SetDecimals(3))
    assert [entry.label for entry in store.session.history.past] == ["bias 1.2 = −1", "decimals = 3"]


@pytest.mark.parametrize("act", ["apply", "drag"])
def test_a_refused_edit_changes_nothing(store: Store, act: str) -> None:
    store.drag(SetValue(BIAS, -1.0))
    before = store.session
    with pytest.raises(ValueError, match="found layer 9, needed one from 1 to 2"):
        getattr(store, act)(SetActivation(8, "relu"))
    assert store.session is before


def test_listeners_hear_of_every_change_once(store: Store) -> None:
    heard: list[float] = []
    store.listen(lambda: heard.append(bias(store)))
    store.drag(SetValue(BIAS, -1.0))
    store.cancel()
    store.apply(SetValue(BIAS, -2.0))
    store.undo()
    assert heard == [-1, -3, -2, -3]


def test_a_refused_edit_is_not_told(store: Store) -> None:
    heard: list[None] = []
    store.listen(lambda: heard.append(None))
    with pytest.raises(ValueError, match="softmax"):
        store.apply(SetActivation(0, "softmax"))
    assert heard == []


def test_looking_elsewhere_is_no_change(store: Store) -> None:
    store.select(Selection(0, Input(0)))
    assert store.selection.place == Input(0)
    assert store.session.history.past == ()


def test_what_is_selected_always_exists(store: Store) -> None:
    store.select(Selection(7, Neuron(9, 9)))
    assert store.selection == Selection(0, Neuron(1, 0))


def test_a_new_neuron_is_selected_and_undo_looks_at_what_is_left(store: Store) -> None:
    store.apply(AddNeuron(0))
    assert store.selection.place == Neuron(0, 2)
    store.undo()
    assert store.selection.place == Neuron(0, 1)


def test_removing_what_is_selected_looks_at_what_is_nearest(store: Store) -> None:
    store.apply(RemoveLayer(1))
    assert store.selection.place == Neuron(0, 0)


def test_removing_a_neuron_during_a_drag_keeps_the_drag(store: Store) -> None:
    store.drag(SetValue(Bias(0, 0), -2.0))
    store.apply(RemoveNeuron(0, 1))
    assert store.document.network.layers[0].biases.tolist() == [-2.0]


def test_removing_an_earlier_sample_keeps_looking_at_the_same_row(store: Store) -> None:
    store.apply(AddSample(0))
    store.apply(SetValue(Input(0), 9.0, sample=1))
    store.apply(RemoveSample(0))
    assert store.document.value(Input(0), store.selection.sample) == 9


def test_a_document_is_saved_until_it_is_changed_and_again_after_undo(store: Store) -> None:
    seen = [store.session.is_saved]
    store.apply(SetDecimals(4))
    seen.append(store.session.is_saved)
    store.undo()
    assert [*seen, store.session.is_saved] == [True, False, True]


def test_marking_as_saved_settles_a_drag(store: Store) -> None:
    store.drag(SetValue(BIAS, -1.0))
    store.mark_saved()
    assert store.session.is_saved
    assert store.session.history.undo_label == "bias 1.2 = −1"


def test_reset_goes_back_to_what_was_opened_and_can_be_undone(store: Store) -> None:
    opened = store.document
    store.apply(SetValue(BIAS, -1.0))
    store.reset()
    assert store.document is opened
    store.undo()
    assert bias(store) == -1


def test_reset_names_itself(store: Store) -> None:
    store.apply(SetValue(BIAS, -1.0))
    store.reset()
    assert store.session.history.undo_label == "reset"


def test_opening_starts_a_new_history(store: Store) -> None:
    store.apply(SetValue(BIAS, -1.0))
    other = read_example(resources() / "examples", "fold").document
    store.open(other)
    assert store.session.history.past == ()
    assert store.session.opened is store.session.saved is other
