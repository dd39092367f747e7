"""The trail of places: back, forward, over edits, bounded."""

import pytest

from nnviz.document.acts import GoBack, GoForward
from nnviz.document.document import new_document
from nnviz.document.edits import AddSample, RemoveSample, SetValue
from nnviz.document.growth import RemoveNeuron
from nnviz.document.language import understand
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.document.trail import MOST_STOPS, Stop, Trail
from nnviz.nn.network import random_network


def store_at(*places: Place) -> Store:
    """Return a store whose places were looked at one after another, from its output on."""
    store = Store(new_document(random_network((2, 3, 1), ("relu", "linear"), scale=1.0, seed=0, decimals=2)))
    for place in places:
        store.select(Selection(0, place))
    return store


def walked(store: Store, line: str, times: int) -> list[Place]:
    """Say a line several times and return what is looked at after each."""
    found = []
    for _ in range(times):
        understand(line, store.document, store.selection).perform(store)
        found.append(store.selection.place)
    return found


def test_back_leads_through_the_places_before() -> None:
    store = store_at(Weight(1, 2, 0), Neuron(0, 2), Input(1))
    assert walked(store, "back", 3) == [Neuron(0, 2), Weight(1, 2, 0), Neuron(1, 0)]


def test_forward_leads_where_back_came_from() -> None:
    store = store_at(Weight(1, 2, 0), Neuron(0, 2), Input(1))
    walked(store, "back", 3)
    assert walked(store, "forward", 3) == [Weight(1, 2, 0), Neuron(0, 2), Input(1)]


def test_another_place_ends_what_lay_ahead() -> None:
    store = store_at(Neuron(0, 2), Input(1))
    store.go_back()
    store.select(Selection(0, Neuron(0, 0)))
    assert store.session.after is None
    assert walked(store, "back", 1) == [Neuron(0, 2)]


def test_without_a_place_before_it_says_so() -> None:
    with pytest.raises(ValueError, match="no place before"):
        GoBack().perform(store_at())
    with pytest.raises(ValueError, match="no place to go forward to"):
        GoForward().perform(store_at(Input(0)))


def test_the_trail_leads_into_other_samples() -> None:
    store = store_at(Input(1))
    store.apply(AddSample(0))
    store.select(Selection(1, Neuron(0, 0)))
    store.go_back()
    assert (store.selection.sample, store.selection.place) == (1, Input(1))
    store.go_back()
    assert (store.selection.sample, store.selection.place) == (0, Input(1))


def test_an_edit_that_looks_nowhere_else_leaves_the_trail() -> None:
    store = store_at(Input(1))
    before = store.session.trail
    store.apply(SetValue(Bias(0, 0), 9.0))
    store.undo()
    assert store.session.trail is before


def test_places_that_are_gone_are_skipped() -> None:
    store = store_at(Neuron(0, 2), Weight(0, 0, 2), Input(1))
    store.apply(RemoveNeuron(0, 2))
    assert walked(store, "back", 1) == [Neuron(1, 0)]
    assert store.session.before is None


def test_a_sample_that_is_gone_is_skipped() -> None:
    store = store_at()
    store.apply(AddSample(0))
    store.apply(RemoveSample(1))
    store.select(Selection(0, Input(0)))
    store.go_back()
    assert (store.selection.sample, store.selection.place) == (0, Neuron(1, 0))


def test_what_the_mouse_is_over_is_no_stop() -> None:
    store = store_at(Input(1))
    before = store.session.trail
    store.select(Selection(0, Input(1), plot="parts", pointed=Bias(0, 0)))
    assert store.session.trail is before


def test_the_trail_is_bounded() -> None:
    trail = Trail()
    for number in range(MOST_STOPS + 7):
        trail = trail.leaving(Stop(0, Input(number)))
    assert len(trail.past) == MOST_STOPS
    assert trail.past[-1] == Stop(0, Input(MOST_STOPS + 6))


def test_another_document_has_no_trail() -> None:
    store = store_at(Input(1), Neuron(0, 0))
    store.open(store_at().document)
    assert store.session.before is None
