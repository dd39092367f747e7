"""Which numbers a drag has changed."""

from nnviz.document.changes import changed_places
from nnviz.document.edits import SetValue
from nnviz.document.files import read_document
from nnviz.document.frame import frame_of
from nnviz.document.growth import AddNeuron
from nnviz.document.places import Bias, Input, Weight
from nnviz.document.store import Store
from nnviz.resources import resources

CLAMP = read_document(resources() / "examples" / "clamp.nnviz")


def test_the_same_document_has_no_changes() -> None:
    assert changed_places(CLAMP, CLAMP, 0) == frozenset()


def test_every_changed_number_is_named() -> None:
    places = (Input(0), Weight(1, 1, 0), Bias(0, 1))
    after = CLAMP
    for place in places:
        after = SetValue(place, 4.0).apply(after)
    assert changed_places(CLAMP, after, 0) == set(places)


def test_documents_of_other_shapes_are_not_compared() -> None:
    assert changed_places(CLAMP, AddNeuron(0).apply(CLAMP), 0) == frozenset()


def test_a_frame_knows_what_the_drag_under_way_has_changed() -> None:
    store = Store(CLAMP)
    store.drag(SetValue(Bias(0, 1), 2.0))
    assert frame_of(store).changed == {Bias(0, 1)}
    store.release()
    assert frame_of(store).changed == frozenset()
