"""Pieces that are tilted and levels that are set: what moves, what stays, what cannot be done."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pytest

from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.nn.parameters import Locks
from nnviz.nn.piecewise import Line, LinePieces, Piece, kinks, straight_pieces, trace_line
from nnviz.nn.solve import Solution, move_point, point_options, set_level, slope_hold, tilt
from tests.nn.course import CLAMP
from tests.nn.one_input import along, one_layer
from tests.nn.small_nets import KINDS, draw_case

each_kind = pytest.mark.parametrize("kind", KINDS)
CLOSE = 1e-12

FAN = one_layer([1.0, -1.0], [0.0, 1.0], [1.0, 1.0], "relu")  # kinks at 0 and 1, facing away from each other
STAIR = Network((dense_layer([[1.0]], [0.0], "step"), dense_layer([[1.0]], [0.0])))


class Tilted(NamedTuple):
    """One straight piece of z, tilted about one of its ends."""

    seed: int
    before: tuple[Piece, ...]
    piece: Piece
    slope: float
    pivot: float
    solution: Solution
    after: tuple[Piece, ...]
    joints: list[float]  # where any neuron of this layer or one before it switched, felt or not

    @property
    def new(self) -> Piece:
        """The piece that has taken its place."""
        middle = 0.5 * (self.piece.low + self.piece.high)
        return next(piece for piece in self.after if piece.low <= middle <= piece.high)


def value(piece: Piece, x: float) -> float:
    """Return a piece's value at x."""
    return piece.slope * x + piece.intercept


@cache
def tilted(kind: str) -> tuple[Tilted, ...]:
    """Tilt one piece of every neuron of every network of a kind, where it can be done."""
    return tuple(each for seed in range(30) for each in _of_one(kind, seed))


def _of_one(kind: str, seed: int) -> Iterator[Tilted]:
    case, generator = draw_case(kind, seed), np.random.default_rng(seed)
    traced = trace_line(case.network, case.line)
    for layer, dense in enumerate(case.network.layers):
        for neuron in range(dense.n_out):
            before = straight_pieces(traced, layer, neuron, "z")
            piece = before[int(generator.integers(len(before)))]
            pivot, slope = float(generator.choice([piece.low, piece.high])), float(generator.normal())
            try:
                solution = tilt(traced, layer, neuron, "z", (piece.low + piece.high) / 2, slope, pivot)
            except ValueError:
                continue
            again = trace_line(solution.applied(case.network), case.line)
            after = straight_pieces(again, layer, neuron, "z")
            joints = [-4.0, *traced.switches[layer].joint_t.tolist()]
            yield Tilted(seed, before, piece, slope, pivot, solution, after, joints)


@each_kind
def test_a_tilted_piece_has_the_slope_that_was_asked_for(kind: str) -> None:
    for each in tilted(kind):
        assert each.new.slope == pytest.approx(each.slope, abs=CLOSE), each.seed


@each_kind
def test_the_pivot_of_a_tilt_is_held(kind: str) -> None:
    for each in tilted(kind):
        held = value(each.piece, each.pivot)
        assert value(each.new, each.pivot) == pytest.approx(held, abs=CLOSE), each.seed


@each_kind
def test_a_local_tilt_changes_no_other_slope(kind: str) -> None:
    for each in tilted(kind):
        if each.solution.is_local and len(each.after) == len(each.before):
            expected = [each.slope if p is each.piece else p.slope for p in each.before]
            assert [p.slope for p in each.after] == pytest.approx(expected, abs=CLOSE), each.seed


@each_kind
def test_a_tilt_moves_no_kink_of_layers_before(kind: str) -> None:
    for each in tilted(kind):
        for piece in each.after:
            assert min(abs(piece.low - joint) for joint in each.joints) <= 8e-12, each.seed


def test_an_inner_piece_takes_two_output_weights_of_opposite_change() -> None:
    """The clamp's neurons both face right: +1 for the left one, −1 for the right one."""
    solution = tilt(along(CLAMP, -1.0, 5.0), 1, 0, "a", 2.0, 2.0, pivot=1.0)
    assert dict(solution.changes) == pytest.approx({("weight", 1, 0, 0): 2.0, ("weight", 1, 1, 0): -2.0})
    assert solution.is_local


def test_about_its_other_end_the_bias_takes_part() -> None:
    """What lies left of the clamp sinks by d · length = 1 · 2."""
    solution = tilt(along(CLAMP, -1.0, 5.0), 1, 0, "a", 2.0, 2.0, pivot=3.0)
    assert dict(solution.changes)["bias", 1, 0] == pytest.approx(-1.0)


@pytest.mark.parametrize("seed", range(40))
def test_two_weights_do_it_just_when_both_neurons_face_the_same_way(seed: int) -> None:
    generator = np.random.default_rng(seed)
    w, v = generator.standard_normal(6), generator.standard_normal(6)
    at = np.sort(generator.uniform(-3.0, 3.0, 6))
    pieces = along(one_layer(w.tolist(), (-w * at).tolist(), v.tolist(), "relu"), -4.0, 4.0)
    for left, right in pairwise(range(6)):
        x = float(at[left] + at[right]) / 2
        if (w * (x - at) > 0).any():
            assert slope_hold(pieces, 1, 0, "z", x, x).is_local == (w[left] * w[right] > 0)


def test_neurons_that_face_apart_share_a_tilt_by_least_change() -> None:
    """v' = (1, −1) between the kinks, so δw = (½, −½) for a slope of 1 more."""
    solution = tilt(along(FAN, -2.0, 3.0), 1, 0, "a", 0.5, 1.0, pivot=0.0)
    assert not solution.is_local
    assert dict(solution.changes) == pytest.approx(
        {("weight", 1, 0, 0): 1.5, ("weight", 1, 1, 0): 0.5, ("bias", 1, 0): 0.5}
    )


def test_an_outer_piece_is_tilted_by_the_one_neuron_that_faces_it() -> None:
    solution = tilt(along(CLAMP, -1.0, 5.0), 1, 0, "a", 4.0, 1.0, pivot=3.0)
    assert dict(solution.changes) == pytest.approx({("weight", 1, 1, 0): 0.0})


def test_a_neuron_of_the_first_layer_turns_about_the_pivot() -> None:
    """z = x − 3 held at 1: slope 2 needs b = −4."""
    solution = tilt(along(CLAMP, -1.0, 5.0), 0, 1, "z", 4.0, 2.0, pivot=1.0)
    assert dict(solution.changes) == pytest.approx({("weight", 0, 0, 1): 2.0, ("bias", 0, 1): -4.0})


def test_a_locked_weight_leaves_the_tilt_to_the_others() -> None:
    locked: Locks = frozenset({("weight", 1, 0, 0)})
    solution = tilt(along(FAN, -2.0, 3.0), 1, 0, "a", 0.5, 1.0, pivot=0.0, locked=locked)
    assert dict(solution.changes) == pytest.approx({("weight", 1, 1, 0): 0.0, ("bias", 1, 0): 1.0})


def test_a_locked_bias_makes_the_weights_hold_the_pivot() -> None:
    """At the pivot 0.5 both neurons say ½: δw = (½, −½) needs no bias."""
    locked: Locks = frozenset({("bias", 1, 0)})
    solution = tilt(along(FAN, -2.0, 3.0), 1, 0, "a", 0.5, 1.0, pivot=0.5, locked=locked)
    assert dict(solution.changes) == pytest.approx({("weight", 1, 0, 0): 1.5, ("weight", 1, 1, 0): 0.5})


def test_the_lock_in_the_way_is_named() -> None:
    locked: Locks = frozenset({("weight", 1, 0, 0)})
    with pytest.raises(ValueError, match=r"^weight 2\.1\.1 is locked$"):
        tilt(along(CLAMP, -1.0, 5.0), 1, 0, "a", 2.0, 2.0, pivot=1.0, locked=locked)


@pytest.mark.parametrize(
    ("network", "layer", "quantity", "at_x", "words"),
    [
        (CLAMP, 1, "a", 0.0, "neuron 2.1 reads nothing that changes here"),
        (STAIR, 1, "a", 2.0, "neuron 2.1 reads only levels here"),
        (CLAMP, 0, "a", 0.0, "neuron 1.1 is flat here: ReLU has the slope 0"),
        (STAIR, 0, "a", 2.0, "neuron 1.1 is flat here: step has the slope 0"),
    ],
)
def test_what_cannot_be_tilted_is_said(
    network: Network, layer: int, quantity: str, at_x: float, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        tilt(along(network, -1.0, 5.0), layer, 0, "a" if quantity == "a" else "z", at_x, 1.0, pivot=at_x)


@pytest.mark.parametrize(("layer", "words"), [(0, "its a is curved"), (1, "after a smooth layer")])
def test_a_curve_has_no_slope_to_hold(layer: int, words: str) -> None:
    network = Network((dense_layer([[1.0]], [0.0], "tanh"), dense_layer([[1.0]], [0.0])))
    with pytest.raises(ValueError, match=words):
        tilt(along(network, -1.0, 5.0), layer, 0, "a", 2.0, 1.0, pivot=2.0)


def test_a_pivot_off_the_piece_is_refused() -> None:
    with pytest.raises(ValueError, match="found the fixed end at 4, needed a place from 1 to 3"):
        tilt(along(CLAMP, -1.0, 5.0), 1, 0, "a", 2.0, 1.0, pivot=4.0)


def test_the_level_of_the_output_is_its_bias() -> None:
    solution = set_level(along(CLAMP, -1.0, 5.0), 1, 0, 4.0, 7.0, "a")
    assert solution.changes == ((("bias", 1, 0), 5.0),)


def test_the_level_of_a_live_neuron_goes_down_to_its_bend_and_no_further() -> None:
    """max(0, x − 1) is 3 at 4."""
    pieces = along(CLAMP, -1.0, 5.0)
    assert set_level(pieces, 0, 0, 4.0, 0.5, "a").changes == ((("bias", 0, 0), -3.5),)
    with pytest.raises(ValueError, match=r"neuron 1\.1: found the level −1, past a bend"):
        set_level(pieces, 0, 0, 4.0, -1.0, "a")


def test_a_locked_level_stays() -> None:
    with pytest.raises(ValueError, match=r"bias 2\.1 is locked"):
        set_level(along(CLAMP, -1.0, 5.0), 1, 0, 4.0, 7.0, locked=frozenset({("bias", 1, 0)}))


def test_a_place_outside_the_view_is_refused() -> None:
    with pytest.raises(ValueError, match="found 9, needed a place in the view from −1 to 5"):
        set_level(along(CLAMP, -1.0, 5.0), 1, 0, 9.0, 7.0)


def options(pieces: LinePieces, x: float) -> list[tuple[str, float, tuple[object, ...], bool]]:
    """Return what a point of the output offers, as rows."""
    return [(o.kind, o.x, o.place, not o.reason) for o in point_options(pieces, 1, 0, x)]


def test_a_point_offers_the_kinks_beside_it_and_the_level() -> None:
    assert options(along(CLAMP, -1.0, 5.0), 2.0) == [
        ("left kink", 1.0, ("bias", 0, 0), True),
        ("right kink", 3.0, ("bias", 0, 1), False),
        ("level", 2.0, ("bias", 1, 0), True),
    ]


def test_a_point_outside_all_kinks_has_one_beside_it() -> None:
    found = [kind for kind, *_ in options(along(CLAMP, -1.0, 5.0), 0.0)]
    assert found == ["right kink", "level"]


@pytest.mark.parametrize("which", [0, 2])
def test_a_moved_point_lies_on_the_curve(which: int) -> None:
    pieces = along(CLAMP, -1.0, 5.0)
    option = point_options(pieces, 1, 0, 2.0)[which]
    after = along(move_point(pieces, 0, option, 2.0, 2.75).applied(CLAMP), -1.0, 5.0)
    piece = next(p for p in straight_pieces(after, 1, 0) if p.low <= 2.0 <= p.high)
    assert value(piece, 2.0) == 2.75


def test_a_point_moved_by_a_kink_leaves_the_other_kink() -> None:
    pieces = along(CLAMP, -1.0, 5.0)
    moved = move_point(pieces, 0, point_options(pieces, 1, 0, 2.0)[0], 2.0, 2.75)
    assert [kink.x for kink in kinks(along(moved.applied(CLAMP), -1.0, 5.0), 1, 0)] == [0.25, 3.0]


def test_a_point_cannot_follow_a_neuron_that_is_flat_there() -> None:
    pieces = along(CLAMP, -1.0, 5.0)
    option = point_options(pieces, 1, 0, 2.0)[1]
    assert option.reason == "neuron 1.2 is flat here: its bias moves its kink and not this point"
    with pytest.raises(ValueError, match=r"neuron 1\.2 is flat here"):
        move_point(pieces, 0, option, 2.0, 2.75)


def test_points_are_held_in_networks_of_one_hidden_layer_only() -> None:
    network = Network((dense_layer([[1.0]], [0.0], "relu"),))
    with pytest.raises(ValueError, match="found 0 hidden layers, needed one"):
        point_options(along(network, -1.0, 5.0), 0, 0, 2.0)


def test_a_held_slope_knows_what_moves_before_it_is_tilted() -> None:
    hold = slope_hold(along(CLAMP, -1.0, 5.0), 1, 0, "a", 2.0, pivot=3.0)
    assert hold.slope == 1.0
    assert hold.places == (("weight", 1, 0, 0), ("weight", 1, 1, 0), ("bias", 1, 0))


def test_a_slope_that_is_no_number_is_refused() -> None:
    hold = slope_hold(along(CLAMP, -1.0, 5.0), 1, 0, "a", 2.0, pivot=3.0)
    with pytest.raises(ValueError, match="needed a finite number"):
        hold.solution(float("nan"))


def test_a_point_cannot_follow_a_neuron_that_is_not_passed_on() -> None:
    """Neuron 1.1 makes the kink of the first output; the second output reads it by weight 0."""
    network = Network((CLAMP.layers[0], dense_layer([[1.0, 0.0], [-1.0, 1.0]], [1.0, 0.0])))
    pieces = along(network, -1.0, 5.0)
    option = point_options(pieces, 1, 0, 2.0)[0]
    with pytest.raises(ValueError, match=r"neuron 1\.1 is passed on by weight 0"):
        move_point(pieces, 1, option, 2.0, 1.0)


def test_a_point_on_a_smooth_hidden_layer_offers_nothing() -> None:
    network = Network((dense_layer([[1.0]], [0.0], "tanh"), dense_layer([[1.0]], [0.0])))
    with pytest.raises(ValueError, match="found a smooth hidden layer"):
        point_options(along(network, -1.0, 5.0), 1, 0, 2.0)


def test_a_slope_too_large_for_float64_is_refused_in_words_and_without_a_warning() -> None:
    network = Network((dense_layer([[1.0]], [0.0], "leaky_relu"),))
    pieces = trace_line(network, Line(np.array([0.0]), np.array([1.0]), -1.0, 1.0))
    hold = slope_hold(pieces, 0, 0, "a", -0.5, -1.0)  # below 0 a is a hundredth of z
    with pytest.raises(ValueError) as raised:  # noqa: PT011  any words will do
        hold.solution(1.7e308)
    assert "weight 1.1.1" in str(raised.value)
