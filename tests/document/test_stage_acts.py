"""The stage and its pins as acts and as lines of the language: what they do, and what they refuse."""

import pytest

from nnviz.document.examples import read_example
from nnviz.document.growth import RemoveNeuron
from nnviz.document.language import understand
from nnviz.document.places import Bias, Input, Weight
from nnviz.document.staging import OnStage, pinned
from nnviz.document.store import Store
from nnviz.resources import resources


def opened(*lines: str, name: str = "clamp") -> Store:
    """Return a store on an example in which the lines have been done."""
    store = Store(read_example(resources() / "examples", name).document)
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return store


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("stage", OnStage("function")),
        ("stage network", OnStage("network")),
        ("stage network-over-function with sum", OnStage("network-over-function", has_sum=True)),
        ("stage sum", OnStage("function", has_sum=True)),
        ("lens softmax", OnStage(lens="softmax", is_from_desk=True)),
    ],
)
def test_a_line_arranges_the_stage(line: str, stage: OnStage) -> None:
    assert opened(line).selection.stage == stage


def test_a_sum_stays_under_the_next_arrangement_until_it_is_taken_away() -> None:
    assert opened("stage sum", "stage network").selection.stage == OnStage("network", has_sum=True)
    assert opened("stage sum", "stage network without sum").selection.stage == OnStage("network")


def test_a_lens_steps_back_to_the_stage_or_the_desk_that_it_was_opened_from() -> None:
    assert opened("stage network", "lens sum", "lens off").selection.stage == OnStage("network")
    assert opened("lens sum", "lens sum").selection.stage is None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("stage brain", "found “brain”, needed"),
        ("stage network with", "found the end of the line, needed “sum”"),
        ("stage off", "the desk is shown"),
        ("lens off", "no panel fills the stage"),
        ("pin neuron 1.1", "needed “input”, “weight” or “bias”"),
        ("unpin bias 1.1", "bias 1.1 is not pinned"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words_and_changes_nothing(line: str, words: str) -> None:
    store = opened()
    before = store.selection
    with pytest.raises(ValueError, match=words):
        understand(line, store.document, store.selection).perform(store)
    assert store.selection is before


def test_of_three_pins_the_oldest_gives_way() -> None:
    pins = (Input(0), Bias(0, 0))
    assert pinned(pins, Weight(0, 0, 1)) == (Bias(0, 0), Weight(0, 0, 1))
    assert pinned(pins, Input(0)) == (Bias(0, 0), Input(0))


def test_a_pin_goes_with_its_number() -> None:
    store = opened("pin bias 1.2")
    store.apply(RemoveNeuron(0, 1))
    assert store.selection.pins == ()


def test_neither_stage_nor_pins_are_an_entry_of_the_history() -> None:
    assert opened("stage", "pin input 1").session.history.undo_label == ""


def test_another_document_is_opened_on_the_same_stage() -> None:
    store = opened("stage network")
    store.open(read_example(resources() / "examples", "classes").document)
    assert store.selection.stage == OnStage("network")
