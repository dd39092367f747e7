"""Thousands of random kinks, slopes, levels, mirrors and locks asked of random documents, through the store.

Each is refused in words and leaves the very same document, or it lands where it was asked, up to the rounding
of the document's step. ``NNVIZ_EXAMPLES=5000 pytest tests/document/test_inverse_undo.py`` for thousands.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnviz.document.document import Document, View
from nnviz.document.edits import Edit, SetActivation
from nnviz.document.holding import WAYS, MoveKink, SetLevel, SetSlope, held_quantity, pieces_along
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Neuron, Parameter, Weight
from nnviz.document.reshaping import Mirror
from nnviz.document.store import Store
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import forward
from nnviz.nn.piecewise import Piece, Quantity, straight_pieces
from nnviz.nn.solve import OutOfTravel
from tests.nn.small_nets import KINDS, draw_case

EXAMPLES = int(os.environ.get("NNVIZ_EXAMPLES", "250"))
REASON = re.compile(r"needed|locked|neuron \d+\.\d+|smooth")
NOISE = 1e-9  # of the numbers that a sum is made of
SIDE = 1e-9  # where a step jumps, z is asked just left and just right of it

random_act = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
places = st.floats(-5.0, 5.0).map(lambda x: round(x, 2)) | st.floats(-5.0, 5.0)


@dataclass(frozen=True)
class Act:
    """An edit asked of a document."""

    document: Document
    edit: Edit

    @property
    def after(self) -> Document | None:
        """What it becomes; ``None`` when it is refused."""
        store = Store(self.document)
        try:
            store.apply(self.edit)
        except ValueError:
            return None
        return store.document


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """Draw a document with some locks, and an edit of it."""
    case = draw_case(draw(st.sampled_from(list(KINDS))), draw(st.integers(0, 10**6)))
    document = Document(case.network, frozen([case.origin]), View(0, case.low, case.high))
    document = replace(document, decimals=draw(st.integers(1, 6)))
    if draw(st.integers(0, 5)) == 0:
        smooth = draw(st.sampled_from(["tanh", "sigmoid"]))
        document = SetActivation(draw(st.integers(0, case.network.depth - 1)), smooth).apply(document)
    known = list(parameters(document))
    document = replace(document, locks=frozenset(draw(st.lists(st.sampled_from(known), max_size=3))))
    return Act(document, draw(edits(document, known)))


@st.composite
def edits(draw: st.DrawFn, document: Document, known: list[Parameter]) -> Edit:
    """Draw an edit of one of the neurons, now and then of one that does not exist."""
    layer = draw(st.integers(0, document.network.depth - 1))
    n_out = document.network.layers[layer].n_out
    neuron = Neuron(layer, draw(st.integers(0, n_out - 1)) if draw(st.integers(0, 30)) else n_out)
    number, way = draw(st.integers(0, 1)), draw(st.sampled_from(list(WAYS)))
    pivot = draw(st.none() | places)
    asked: list[Edit] = [
        MoveKink(neuron, number, draw(places), way=way),
        MoveKink(neuron, 0, draw(places)),
        SetSlope(neuron, draw(places), draw(places), pivot=pivot),
        SetSlope(neuron, draw(places), draw(places)),
        SetLevel(neuron, draw(places), draw(places)),
        Mirror(neuron),
        SetLock(draw(st.sampled_from(known)), is_locked=draw(st.booleans())),
    ]
    return asked[draw(st.integers(0, len(asked) - 1))]


def parameters(document: Document) -> Iterator[Parameter]:
    """Yield every weight and bias."""
    for layer, dense in enumerate(document.network.layers):
        for neuron in range(dense.n_out):
            yield Bias(layer, neuron)
            yield from (Weight(layer, source, neuron) for source in range(dense.n_in))


def changed(act: Act, after: Document) -> set[Parameter]:
    """Return the parameters that are not what they were."""
    return {place for place in parameters(after) if after.value(place, 0) != act.document.value(place, 0)}


@dataclass(frozen=True)
class Seen:
    """A neuron of a document at a place of the view, computed forwards; what was solved for is not asked."""

    document: Document
    neuron: Neuron
    x: float

    @property
    def read(self) -> Array:
        """What its weights and its bias are multiplied by: (n_in + 1,)."""
        inputs = self.document.inputs.copy()
        inputs[0, self.document.view.input] = self.x
        trace = forward(self.document.network, inputs)
        before = trace.layers[self.neuron.layer - 1].a if self.neuron.layer else inputs
        return np.append(before[0], 1.0)

    @property
    def parameters(self) -> Array:
        """Its weights and its bias: (n_in + 1,)."""
        layer, index = self.document.network.layers[self.neuron.layer], self.neuron.index
        return np.append(layer.weights[:, index], layer.biases[index])

    @property
    def z(self) -> float:
        """The sum."""
        return float(self.read @ self.parameters)

    @property
    def rounding(self) -> float:
        """How far z may be off: half a step of every parameter, and the noise of the sum."""
        size = np.abs(self.read)
        return float(
            size.sum() * self.document.fine_step * 0.501 + NOISE * (size @ np.abs(self.parameters) + 1)
        )

    def piece(self, quantity: Quantity) -> Piece:
        """Return the straight piece here, traced anew; the right one at a kink."""
        known = straight_pieces(
            pieces_along(self.document, 0), self.neuron.layer, self.neuron.index, quantity
        )
        return next(piece for piece in reversed(known) if piece.low <= self.x)


@random_act
@given(acts())
def test_what_is_refused_is_refused_in_words_and_leaves_the_very_same_document(act: Act) -> None:
    store = Store(act.document)
    if act.after is None:
        with pytest.raises(ValueError, match=REASON):
            store.apply(act.edit)
        assert store.document is act.document
        assert not store.session.history.past


@random_act
@given(acts())
def test_a_kink_out_of_range_is_refused_with_the_range(act: Act) -> None:
    edit = act.edit
    if act.after is None and isinstance(edit, MoveKink) and act.document.has(edit.neuron):
        with pytest.raises(ValueError, match=REASON) as fault:
            edit.apply(act.document)
        if isinstance(fault.value, OutOfTravel):
            assert edit.travel(act.document).range_in_words in str(fault.value)


@random_act
@given(acts())
def test_undo_gives_the_very_same_document_and_redo_the_changed_one(act: Act) -> None:
    store = Store(act.document)
    if act.after is not None:
        store.apply(act.edit)
        made = store.document
        store.undo()
        assert store.document is act.document
        store.redo()
        assert store.document is made


@random_act
@given(acts())
def test_only_parameters_of_the_neuron_that_are_not_locked_move(act: Act) -> None:
    after = act.after
    if after is not None and not isinstance(act.edit, SetLock):
        assert isinstance(act.edit, MoveKink | SetSlope | SetLevel | Mirror)
        neuron, moved = act.edit.neuron, changed(act, after)
        assert {(place.layer, place.neuron) for place in moved} <= {(neuron.layer, neuron.index)}
        assert not moved & act.document.locks


@random_act
@given(acts())
def test_a_kink_lands_where_it_was_asked(act: Act) -> None:
    after, edit = act.after, act.edit
    if after is not None and isinstance(edit, MoveKink):
        threshold = edit.travel(act.document).threshold
        seen = [Seen(after, edit.neuron, edit.x + side) for side in (0.0, -SIDE, SIDE)]
        assert min(abs(each.z - threshold) - each.rounding for each in seen) <= 0


@random_act
@given(acts())
def test_a_slope_is_what_was_asked(act: Act) -> None:
    after, edit = act.after, act.edit
    if after is not None and isinstance(edit, SetSlope):
        seen, before = Seen(after, edit.neuron, edit.at), Seen(act.document, edit.neuron, edit.at)
        found = seen.piece(held_quantity(after, edit.neuron)).slope
        thresholds = after.network.layers[edit.neuron.layer].activation.thresholds
        is_at_a_bend = any(abs(seen.z - h) <= seen.rounding for h in thresholds)
        assert is_at_a_bend or abs(found - edit.slope) <= slope_rounding(seen, before)


def slope_rounding(*seen: Seen) -> float:
    """How far a slope may be off: half a step for each slope that is read, and the noise of the sum."""
    one = seen[0]
    read = one.document.network.layers[one.neuron.layer - 1].n_out if one.neuron.layer else 1
    slopes = [
        abs(Seen(one.document, Neuron(one.neuron.layer - 1, index), one.x).piece("a").slope)
        for index in range(read if one.neuron.layer else 0)
    ] or [1.0]
    weights = max(float(np.abs(each.parameters).max()) for each in seen)
    return sum(slopes) * (one.document.fine_step * 0.501 + NOISE * (1 + weights)) + NOISE


@random_act
@given(acts())
def test_a_level_is_what_was_asked(act: Act) -> None:
    after, edit = act.after, act.edit
    if after is not None and isinstance(edit, SetLevel):
        activation = after.network.layers[edit.neuron.layer].activation
        bend = activation.function if activation.is_exact else np.array
        seen = [Seen(after, edit.neuron, edit.at + side) for side in (0.0, -SIDE, SIDE)]
        off = [abs(float(bend(np.array(each.z))) - edit.value) - each.rounding for each in seen]
        assert min(off) <= 0


@random_act
@given(acts())
def test_a_mirror_turns_one_weight_and_a_lock_is_on_or_off(act: Act) -> None:
    after, edit = act.after, act.edit
    if after is not None and isinstance(edit, Mirror):
        turned = Weight(0, 0, edit.neuron.index)
        assert after.value(turned, 0) == -act.document.value(turned, 0)
        assert changed(act, after) <= {turned}
    elif after is not None and isinstance(edit, SetLock):
        assert (edit.place in after.locks) == edit.is_locked
