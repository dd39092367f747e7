"""Locks: what they hold, and how they follow their parameters."""

from dataclasses import replace

import pytest

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetActivation, SetValue
from nnviz.document.fileformat import document_from_json, document_to_json
from nnviz.document.files import read_document
from nnviz.document.fileshapes import DocumentFault
from nnviz.document.growth import AddInput, AddLayer, AddNeuron, RemoveInput, RemoveLayer, RemoveNeuron
from nnviz.document.locking import SetLock, UnlockAll
from nnviz.document.marked_kinks import is_stuck
from nnviz.document.places import Bias, Parameter, Weight
from nnviz.nn.piecewise import Kink
from nnviz.resources import resources


def example(name: str) -> Document:
    return read_document(resources() / "examples" / f"{name}.nnviz")


def locked(document: Document, *places: Parameter) -> Document:
    for place in places:
        document = SetLock(place).apply(document)
    return document


def test_a_locked_parameter_refuses_another_value_and_names_the_lock() -> None:
    document = locked(example("clamp"), Bias(0, 1))
    with pytest.raises(ValueError, match=r"bias 1\.2 is locked; “unlock 1\.2\.bias” frees it"):
        SetValue(Bias(0, 1), 3.0).apply(document)


def test_a_locked_parameter_takes_its_own_value() -> None:
    document = locked(example("clamp"), Bias(0, 1))
    assert SetValue(Bias(0, 1), -3.0).apply(document) is document


def test_locking_twice_is_as_once() -> None:
    document = locked(example("clamp"), Weight(0, 0, 1))
    assert SetLock(Weight(0, 0, 1)).apply(document) is document
    assert UnlockAll().apply(UnlockAll().apply(document)).locks == frozenset()


def test_unlocking_frees_one_parameter() -> None:
    document = locked(example("clamp"), Bias(0, 0), Bias(0, 1))
    assert SetLock(Bias(0, 0), is_locked=False).apply(document).locks == {Bias(0, 1)}


def test_a_lock_on_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"1\.9"):
        SetLock(Bias(0, 8)).apply(example("clamp"))


@pytest.mark.parametrize(
    ("edit", "kept"),
    [
        (RemoveNeuron(0, 0), {Bias(0, 0), Weight(1, 0, 0)}),
        (RemoveNeuron(0, 1), set()),
        (AddNeuron(0), {Bias(0, 1), Weight(1, 1, 0)}),
        (AddLayer(0), {Bias(1, 1), Weight(2, 1, 0)}),
        (AddLayer(1), {Bias(0, 1), Weight(2, 1, 0)}),
        (RemoveLayer(1), {Bias(0, 1)}),
        (RemoveLayer(0), set()),
        (AddInput(), {Bias(0, 1), Weight(1, 1, 0)}),
        (SetActivation(0, "tanh"), {Bias(0, 1), Weight(1, 1, 0)}),
    ],
)
def test_a_lock_follows_its_parameter(edit: Edit, kept: set[Parameter]) -> None:
    document = locked(example("clamp"), Bias(0, 1), Weight(1, 1, 0))
    assert edit.apply(document).locks == kept


def test_a_lock_on_an_input_weight_follows_when_an_input_goes() -> None:
    document = locked(example("classes"), Weight(0, 0, 2), Weight(0, 1, 3))
    assert RemoveInput(0).apply(document).locks == {Weight(0, 0, 3)}


def test_locks_are_kept_in_the_file() -> None:
    document = locked(example("clamp"), Bias(0, 1), Weight(1, 1, 0))
    assert document_from_json(document_to_json(document)).locks == document.locks


@pytest.mark.parametrize("label", ["1.2", "1.2.b", "bias 1.2", "1.1.1.1", "", "1.9.bias"])
def test_a_lock_that_names_no_parameter_is_refused_with_its_place(label: str) -> None:
    text = document_to_json(replace(example("clamp"), locks=frozenset({Bias(0, 1)})))
    with pytest.raises(DocumentFault, match="lock"):
        document_from_json(text.replace("1.2.bias", label))


def test_a_kink_is_stuck_when_every_bias_that_could_move_it_is_locked() -> None:
    kink = Kink(1.0, ((0, 0), (0, 1)), is_jump=False, is_hidden=False, is_exact=True)
    assert not is_stuck(kink, locked(example("clamp"), Bias(0, 1)))
    assert is_stuck(kink, locked(example("clamp"), Bias(0, 0), Bias(0, 1)))
