"""Thousands of kinks moved by a random hand: they land, or the sentence names how far they can go."""

import os
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnviz.nn.piecewise import LinePieces, trace_line
from nnviz.nn.solve import OutOfTravel, OwnKink, Travel, Way, kink_travel, own_kinks
from tests.nn.held import NEAR, SLOPED, WAYS, kinks_like
from tests.nn.small_nets import draw_case

EXAMPLES = int(os.environ.get("NNVIZ_EXAMPLES", "300"))  # thousands when asked for
random_hand = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


@dataclass(frozen=True)
class Grip:
    """One kink in the hand, and a place somewhere in the view."""

    pieces: LinePieces
    travel: Travel
    to_x: float


@st.composite
def grips(draw: st.DrawFn) -> Grip | None:
    """Draw a network, one of its kinks, a way of moving it and a place; ``None`` when it has no kinks."""
    case = draw_case(draw(st.sampled_from(SLOPED)), draw(st.integers(0, 10**6)))
    pieces = trace_line(case.network, case.line)
    known = [
        (layer, neuron, kink)
        for layer, dense in enumerate(case.network.layers)
        for neuron in range(dense.n_out)
        for kink in own_kinks(pieces, layer, neuron)
    ]
    if not known:
        return None
    layer, neuron, kink = draw(st.sampled_from(known))
    way: Way = draw(st.sampled_from(WAYS))
    travel = kink_travel(pieces, layer, neuron, kink.x, kink.threshold, way)
    return Grip(pieces, travel, draw(st.floats(-4.0, 4.0)))


def landed(grip: Grip) -> tuple[OwnKink, ...]:
    """Return the kinks of the same kind that lie where this one was wanted."""
    network = grip.travel.solution(grip.to_x).applied(grip.pieces.network)
    found = kinks_like(grip.travel, trace_line(network, grip.pieces.line))
    return tuple(kink for kink in found if abs(kink.x - grip.to_x) <= NEAR)


def is_comfortable(grip: Grip) -> bool:
    """Whether the place is a thousandth of the view from both ends of the travel: no weight is huge there."""
    return grip.travel.low + 8e-3 < grip.to_x < grip.travel.high - 8e-3


@random_hand
@given(grips())
def test_a_kink_lands_where_it_can_go(grip: Grip | None) -> None:
    if grip and not grip.travel.reason and is_comfortable(grip):
        assert landed(grip)


@random_hand
@given(grips())
def test_where_it_cannot_go_the_sentence_names_the_range(grip: Grip | None) -> None:
    if grip and not grip.travel.reason and not grip.travel.reaches(grip.to_x):
        with pytest.raises(OutOfTravel, match="needed a place between"):
            grip.travel.solution(grip.to_x)


@random_hand
@given(grips())
def test_what_stands_in_the_way_is_said(grip: Grip | None) -> None:
    if grip and grip.travel.reason:
        with pytest.raises(ValueError, match=grip.travel.reason.split(":")[0]):
            grip.travel.solution(grip.to_x)


@random_hand
@given(grips())
def test_only_the_chosen_parameters_change(grip: Grip | None) -> None:
    if grip and not grip.travel.reason and grip.travel.reaches(grip.to_x):
        solution = grip.travel.solution(grip.to_x)
        before, after = grip.pieces.network, solution.applied(grip.pieces.network)
        pairs = zip(before.layers, after.layers, strict=True)
        changed = sum(
            np.count_nonzero(a.weights != b.weights) + np.count_nonzero(a.biases != b.biases)
            for a, b in pairs
        )
        assert changed <= len(solution.changes)
