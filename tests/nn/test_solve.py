"""Kinks that are moved land where the hand wants them, and where they cannot go is said."""

from fractions import Fraction

import numpy as np
import pytest

from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.nn.piecewise import LinePieces, sweep, trace_line
from nnviz.nn.solve import (
    Locks,
    OutOfTravel,
    Travel,
    Way,
    kink_travel,
    move_kink,
    no_kink_reason,
    own_kinks,
)
from tests.nn.course import CLAMP
from tests.nn.fraction_oracle import events
from tests.nn.held import NEAR, SLOPED, WAYS, held_kinks, in_fractions
from tests.nn.one_input import along, one_layer

each_kind = pytest.mark.parametrize("kind", SLOPED)
each_way = pytest.mark.parametrize("way", WAYS)

VALLEY = Network(
    (dense_layer([[1.0]], [0.0], "abs"), dense_layer([[1.0]], [-1.0], "relu"))
)  # max(0, |x| − 1)


def ends(travel: Travel) -> tuple[float, str, float, str]:
    """Return the travel as one row."""
    return travel.low, travel.low_end, travel.high, travel.high_end


def places(pieces: LinePieces, layer: int, neuron: int) -> list[float]:
    """Return where a neuron's own kinks are."""
    return [kink.x for kink in own_kinks(pieces, layer, neuron)]


@each_kind
@each_way
def test_a_moved_kink_lies_where_the_fractions_say(kind: str, way: Way) -> None:
    for held in held_kinks(kind, way):
        reading, to_x = held.travel.reading, held.to_x
        oracle = in_fractions(held.network, held.pieces)[reading.layer]
        gaps = [abs(float(event.t - Fraction(to_x))) for event in events(oracle, reading.neuron)]
        assert min(gaps, default=np.inf) <= NEAR, (held.seed, reading.name)


@each_kind
@each_way
def test_a_moved_kink_is_found_again_and_runs_the_same_way(kind: str, way: Way) -> None:
    for held in held_kinks(kind, way):
        assert min((abs(kink.x - held.to_x) for kink in held.moved), default=np.inf) <= NEAR, held.seed


@each_kind
def test_the_travel_by_bias_is_where_z_never_turns(kind: str) -> None:
    for held in held_kinks(kind, "bias"):
        assert held.travel.low == pytest.approx(max(held.turns_before, default=-4.0), abs=NEAR), held.seed


@each_kind
@each_way
def test_past_its_travel_there_is_no_such_kink(kind: str, way: Way) -> None:
    for held in held_kinks(kind, way):
        low, high = held.travel.low - 1e-6, held.travel.high + 1e-6
        for x in (low, high):
            if -4.0 < x < 4.0:
                assert min((abs(kink.x - x) for kink in held.past(x)), default=np.inf) > NEAR, held.seed


@each_kind
@each_way
def test_other_neurons_of_the_layer_keep_their_kinks(kind: str, way: Way) -> None:
    for held in held_kinks(kind, way):
        layer, after = held.travel.reading.layer, trace_line(held.network, held.pieces.line)
        for neuron in range(held.travel.reading.dense.n_out):
            if neuron != held.travel.reading.neuron:
                expected = places(held.pieces, layer, neuron)
                assert places(after, layer, neuron) == pytest.approx(expected, abs=NEAR)


def test_the_kink_of_the_clamp_moves_by_its_bias() -> None:
    solution = move_kink(along(CLAMP, -1.0, 5.0), 0, 1, 3.0, 2.5)
    assert solution.changes == ((("bias", 0, 1), -2.5),)
    assert places(along(solution.applied(CLAMP), -1.0, 5.0), 0, 1) == [2.5]


def test_a_kink_moves_by_its_weight_when_asked() -> None:
    """w · 2 − 3 = 0."""
    solution = move_kink(along(CLAMP, -1.0, 5.0), 0, 1, 3.0, 2.0, way="weight")
    assert solution.changes == ((("weight", 0, 0, 1), 1.5),)


def test_the_least_change_is_orthogonal_to_the_kink_lines() -> None:
    """(w, b) = (1, −3) moves along (2, 1): by −(−1) / 5 of it."""
    solution = move_kink(along(CLAMP, -1.0, 5.0), 0, 1, 3.0, 2.0, way="least")
    assert dict(solution.changes) == pytest.approx({("weight", 0, 0, 1): 1.4, ("bias", 0, 1): -2.8})


def test_a_kink_moved_to_where_it_is_changes_nothing() -> None:
    assert move_kink(along(CLAMP, -1.0, 5.0), 0, 1, 3.0, 3.0).changes == ((("bias", 0, 1), -3.0),)


def test_a_kink_of_the_first_layer_travels_the_whole_view() -> None:
    assert ends(kink_travel(along(CLAMP, -1.0, 5.0), 0, 0, 1.0)) == (-1.0, "view", 5.0, "view")


def test_a_deep_kink_travels_until_it_meets_its_twin() -> None:
    travel = kink_travel(along(VALLEY, -4.0, 4.0), 1, 0, 1.0)
    assert ends(travel) == (0.0, "twin", 4.0, "view")
    assert [kink.x for kink in travel.siblings] == [-1.0]


def test_the_twin_moves_the_other_way() -> None:
    moved = move_kink(along(VALLEY, -4.0, 4.0), 1, 0, 1.0, 3.0).applied(VALLEY)
    assert places(along(moved, -4.0, 4.0), 1, 0) == [-3.0, 3.0]


@pytest.mark.parametrize("to_x", [0.0, -0.5, 4.1])
def test_out_of_its_travel_the_sentence_names_the_range(to_x: float) -> None:
    with pytest.raises(OutOfTravel, match="needed a place between 0, where it meets its twin, and 4") as said:
        move_kink(along(VALLEY, -4.0, 4.0), 1, 0, 1.0, to_x)
    assert said.value.travel.high == 4.0


def test_a_kink_stops_where_z_is_flat() -> None:
    """max(0, x) is flat below 0, so max(0, max(0, x) − 1) kinks above 0 only."""
    network = Network((dense_layer([[1.0]], [0.0], "relu"), dense_layer([[1.0]], [-1.0], "relu")))
    assert ends(kink_travel(along(network, -4.0, 4.0), 1, 0, 1.0)) == (0.0, "flat", 4.0, "view")


def test_a_weight_cannot_carry_a_kink_across_zero() -> None:
    assert ends(kink_travel(along(CLAMP, -1.0, 5.0), 0, 1, 3.0, way="weight")) == (0.0, "no say", 5.0, "view")


def test_a_kink_at_zero_does_not_follow_its_weight() -> None:
    pieces = along(one_layer([1.0], [0.0], [1.0], "relu"), -4.0, 4.0)
    assert "multiplied by 0" in kink_travel(pieces, 0, 0, 0.0, way="weight").reason


def test_the_jump_of_a_step_moves_like_a_kink() -> None:
    solution = move_kink(along(one_layer([2.0], [-4.0], [3.0], "step"), -4.0, 4.0), 0, 0, 2.0, -1.0)
    assert solution.changes == ((("bias", 0, 0), 2.0),)


@pytest.mark.parametrize("activation", ["abs", "leaky_relu"])
def test_abs_and_leaky_relu_are_held_alike(activation: str) -> None:
    moved = move_kink(along(one_layer([2.0], [-4.0], [3.0], activation), -4.0, 4.0), 0, 0, 2.0, 0.5)
    assert moved.changes == ((("bias", 0, 0), -1.0),)


def test_both_kinks_of_a_clip_move_by_its_bias() -> None:
    network = one_layer([2.0], [1.0], [1.0], "clip")
    travel = kink_travel(along(network, -4.0, 4.0), 0, 0, -0.5)
    assert travel.partner is not None
    assert travel.partner.x == 0.0
    assert places(along(travel.solution(1.0).applied(network), -4.0, 4.0), 0, 0) == [1.0, 1.5]


def test_parting_a_clip_keeps_its_other_kink() -> None:
    """From 0 at −0.5 to 1 at 1.5 the slope is a half."""
    network = one_layer([2.0], [1.0], [1.0], "clip")
    travel = kink_travel(along(network, -4.0, 4.0), 0, 0, 0.0, way="part")
    assert ends(travel) == (-0.5, "partner", 4.0, "view")
    assert dict(travel.solution(1.5).changes) == pytest.approx(
        {("weight", 0, 0, 0): 0.5, ("bias", 0, 0): 0.25}
    )


@each_kind
def test_a_parted_kink_leaves_its_partner_where_it_was(kind: str) -> None:
    for held in held_kinks(kind, "part"):
        reading, partner = held.travel.reading, held.travel.partner
        assert partner is not None
        found = places(trace_line(held.network, held.pieces.line), reading.layer, reading.neuron)
        assert min(abs(x - partner.x) for x in found) <= NEAR, held.seed


def test_only_a_clip_can_be_parted() -> None:
    travel = kink_travel(along(CLAMP, -1.0, 5.0), 0, 1, 3.0, way="part")
    assert travel.reason == "neuron 1.2 has no second kink on the same slope in this view"


def test_a_locked_bias_is_named() -> None:
    locked: Locks = frozenset({("bias", 0, 1)})
    with pytest.raises(ValueError, match=r"^bias 1\.2 is locked$"):
        move_kink(along(CLAMP, -1.0, 5.0), 0, 1, 3.0, 2.0, locked=locked)


def test_the_least_change_leaves_locked_parameters_alone() -> None:
    locked: Locks = frozenset({("bias", 0, 1)})
    solution = move_kink(along(CLAMP, -1.0, 5.0), 0, 1, 3.0, 2.0, way="least", locked=locked)
    assert solution.changes == ((("weight", 0, 0, 1), 1.5),)


def test_the_loudest_source_that_is_not_locked_carries_the_kink() -> None:
    network = Network((dense_layer([[1.0], [1.0]], [1.0], "relu"),))
    line = trace_line(network, along(network, -4.0, 4.0).line)
    locked: Locks = frozenset({("weight", 0, 0, 0)})
    assert kink_travel(line, 0, 0, -1.0, way="weight").places == (("weight", 0, 0, 0),)
    assert kink_travel(line, 0, 0, -1.0, way="weight", locked=locked).places == (("weight", 0, 1, 0),)


def test_a_kink_after_a_step_cannot_move() -> None:
    network = Network((dense_layer([[1.0]], [0.0], "step"), dense_layer([[2.0]], [-1.0], "relu")))
    travel = kink_travel(along(network, -4.0, 4.0), 1, 0, 0.0)
    assert travel.reason.startswith("neuron 2.1 comes after a step")


def test_a_kink_behind_a_smooth_layer_lands_too() -> None:
    """max(0, tanh x − tanh 1) kinks at 1; it is wanted at 0.3."""
    network = Network((dense_layer([[1.0]], [0.0], "tanh"), dense_layer([[1.0]], [-np.tanh(1.0)], "relu")))
    (kink,) = own_kinks(along(network, -4.0, 4.0), 1, 0)
    moved = move_kink(along(network, -4.0, 4.0), 1, 0, kink.x, 0.3)
    assert moved.changes[0][1] == pytest.approx(-np.tanh(0.3), abs=1e-15)


def test_a_kink_on_the_end_of_the_view_can_be_fetched_back() -> None:
    assert places(along(CLAMP, 1.0, 5.0), 0, 0) == [1.0]
    assert move_kink(along(CLAMP, 1.0, 5.0), 0, 0, 1.0, 2.0).changes == ((("bias", 0, 0), -2.0),)
    assert move_kink(along(CLAMP, -1.0, 3.0), 0, 1, 3.0, 2.0).changes == ((("bias", 0, 1), -2.0),)


def test_a_place_without_a_kink_is_refused_with_the_places_that_have_one() -> None:
    with pytest.raises(ValueError, match=r"found no kink of neuron 2\.1 at 0\.5, needed one of −1, 1"):
        move_kink(along(VALLEY, -4.0, 4.0), 1, 0, 0.5, 2.0)


def test_a_neuron_without_a_kink_says_why() -> None:
    dead = one_layer([1.0, 0.0], [-9.0, 1.0], [1.0, 1.0], "relu")
    pieces = along(dead, -1.0, 5.0)
    assert no_kink_reason(pieces, 0, 0).endswith("its z runs from −10 to −4, never across 0")
    assert no_kink_reason(pieces, 0, 1) == "neuron 1.2 is flat here at z = 1: its weights are 0"
    assert no_kink_reason(pieces, 1, 0) == "neuron 2.1 is linear, which has no kink"


def test_a_neuron_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match=r"found neuron 1\.3, needed 1\.1 to 1\.2"):
        kink_travel(along(CLAMP, -1.0, 5.0), 0, 2, 1.0)


def test_the_chosen_source_carries_the_kink() -> None:
    """At the kink x₁ + x₂ + 1 = 0 of x₂ = 2 it is 2 w₂ that must be −(0 + 1)."""
    network = Network((dense_layer([[1.0], [1.0]], [1.0], "relu"),))
    pieces = trace_line(network, sweep(np.array([0.0, 2.0]), 0, -4.0, 4.0))
    moved = move_kink(pieces, 0, 0, -3.0, 0.0, way="weight", weight_source=1)
    assert moved.changes == ((("weight", 0, 1, 0), -0.5),)
    with pytest.raises(ValueError, match="found source 3, needed one from 1 to 2"):
        move_kink(pieces, 0, 0, -3.0, 0.0, way="weight", weight_source=2)


def test_a_clip_is_parted_by_one_weight_and_the_bias_when_a_source_is_chosen() -> None:
    network = Network((dense_layer([[2.0], [1.0]], [1.0], "clip"),))
    pieces = trace_line(network, sweep(np.array([0.0, 3.0]), 0, -4.0, 4.0))
    travel = kink_travel(pieces, 0, 0, -1.5, way="part", weight_source=0)
    assert travel.places == (("weight", 0, 0, 0), ("bias", 0, 0))
    assert places(trace_line(travel.solution(1.0).applied(network), pieces.line), 0, 0) == pytest.approx(
        [-2.0, 1.0]
    )


def test_a_lock_that_leaves_nothing_to_part_a_clip_by_is_named() -> None:
    pieces = along(one_layer([2.0], [1.0], [1.0], "clip"), -4.0, 4.0)
    travel = kink_travel(pieces, 0, 0, 0.0, way="part", locked=frozenset({("bias", 0, 0)}))
    assert travel.reason == "bias 1.1 is locked"


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ([[0.0], [1.0]], "its weights on what is swept are 0"),
        ([[0.0], [0.0]], "its weights are 0"),
    ],
)
def test_a_flat_neuron_of_the_first_layer_blames_its_weights(weights: list[list[float]], words: str) -> None:
    pieces = trace_line(
        Network((dense_layer(weights, [1.0], "relu"),)), sweep(np.array([0.0, 2.0]), 0, -4.0, 4.0)
    )
    with pytest.raises(ValueError, match=words):
        kink_travel(pieces, 0, 0, 0.0)


@pytest.mark.parametrize(
    ("first", "words"),
    [([[0.0, 0.0]], "what its weights read does not change"), ([[1.0, -1.0]], "what it reads cancels")],
)
def test_a_flat_neuron_behind_blames_what_it_reads(first: list[list[float]], words: str) -> None:
    network = Network((dense_layer(first, [0.0, 0.0]), dense_layer([[1.0], [1.0]], [1.0], "relu")))
    assert no_kink_reason(along(network, -4.0, 4.0), 1, 0).endswith(words)


def test_a_neuron_with_a_kink_needs_no_reason() -> None:
    assert no_kink_reason(along(CLAMP, -1.0, 5.0), 0, 0) == ""


def test_a_layer_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="found layer 3, needed one from 1 to 2"):
        own_kinks(along(CLAMP, -1.0, 5.0), 2, 0)
