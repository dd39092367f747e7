"""What is read from the pieces for the function panel, against numbers worked by hand."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.bends import bends_of, reach_of
from nnviz.document.document import Document, View, new_document
from nnviz.document.folds import layer_curves
from nnviz.document.frame import Frame, frame_of
from nnviz.document.headings import heading
from nnviz.document.language import understand
from nnviz.document.live_rows import live_rows
from nnviz.document.marked_kinks import MarkedKinks, marked_kinks
from nnviz.document.parts import Parts, parts_of
from nnviz.document.places import Neuron
from nnviz.document.sayings import saying_of_view
from nnviz.document.store import Store
from nnviz.document.straights import plotted_pieces
from nnviz.document.view_states import state_in_view
from nnviz.nn.arrays import frozen
from nnviz.nn.forward import forward
from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.nn.network import Network, random_network


def on(*layers: DenseLayer, view: tuple[float, float] = (-1.0, 5.0), at: float = 2.4) -> Document:
    document = new_document(Network(layers))
    return replace(document, inputs=frozen([[at]]), view=View(0, *view))


def clamp(bend: str = "relu", bias: float = -3.0) -> Document:
    """y = 1 + f(x − 1) − f(x + bias)."""
    return on(dense_layer([[1.0, 1.0]], [-1.0, bias], bend), dense_layer([[1.0], [-1.0]], [1.0], "linear"))


def frame_after(document: Document, *lines: str) -> Frame:
    store = Store(document)
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return frame_of(store)


def marked(document: Document, *lines: str) -> MarkedKinks:
    frame = frame_after(document, *lines)
    assert frame.pieces is not None
    return marked_kinks(frame, frame.pieces)


def parts(document: Document, *lines: str) -> Parts:
    frame = frame_after(document, *lines)
    assert frame.pieces is not None
    return parts_of(frame, frame.pieces)


def test_a_jump_attains_the_value_below_and_has_both_limits() -> None:
    jumps = [(each.kink.x, each.value, each.limits) for each in marked(clamp("step")).seen]
    assert jumps == [(1.0, 1.0, (1.0, 2.0)), (3.0, 2.0, (2.0, 1.0))]


def test_a_jump_says_so() -> None:
    assert marked(clamp("step")).seen[0].label == "x = 1.00 · jump by neuron 1.1"
    assert heading(frame_after(clamp("step"))).endswith("exact: 3 pieces, 2 jumps")


def test_kinks_that_cancel_are_hidden_and_counted_apart() -> None:
    found = marked(clamp(bias=-1.0))
    assert found.seen == ()
    assert [each.label for each in found.hidden] == ["x = 1.00 · hidden: neurons 1.1 and 1.2 cancel"]
    assert heading(frame_after(clamp(bias=-1.0))).endswith("exact: 1 piece, 0 kinks, 1 hidden")


def test_several_causes_in_one_place_are_listed() -> None:
    """relu(x − 1) + relu(2x − 2) bends once, by both."""
    both = on(dense_layer([[1.0, 2.0]], [-1.0, -2.0], "relu"), dense_layer([[1.0], [1.0]], [0.0]))
    assert [each.label for each in marked(both).seen] == ["x = 1.00 · neurons 1.1, 1.2"]


def test_a_kink_on_an_end_of_the_view_is_one_at_the_edge() -> None:
    found = marked(clamp(), "view input 1 from 1 to 4")
    assert [each.label for each in found.at_edges] == ["a kink at the edge, x = 1.00"]
    assert [each.kink.x for each in found.seen] == [3.0]


def test_a_kink_behind_a_smooth_layer_is_called_found() -> None:
    """relu(tanh(x) − 0.5) bends at artanh 0.5 = 0.549."""
    smooth = on(dense_layer([[1.0]], [0.0], "tanh"), dense_layer([[1.0]], [-0.5], "relu"))
    assert [each.label for each in marked(smooth).seen] == ["x ≈ 0.55 · neuron 2.1, found"]
    assert "sampled, 1 kink found: layer 1 is smooth (tanh)" in heading(frame_after(smooth))


def test_every_piece_has_its_slope_its_equation_and_its_length() -> None:
    frame = frame_after(clamp())
    assert frame.pieces is not None
    pieces = plotted_pieces(frame, frame.pieces)
    assert [each.slope_words for each in pieces] == ["slope 0.00", "slope 1.00", "slope 0.00"]
    assert [each.equation for each in pieces] == ["y = 1.00", "y = 1.00 x", "y = 3.00"]
    assert [each.length_words for each in pieces] == ["2.00 long", "2.00 long", "2.00 long"]


@pytest.mark.parametrize(
    ("weight", "bias", "equation"),
    [
        (0.91, 0.27, "y = 0.91 x + 0.27"),
        (-2.0, -0.5, "y = −2.00 x − 0.50"),
        (1 / 3, 1.0, "y ≈ 0.33 x + 1.00"),
    ],
)
def test_an_equation_says_when_it_is_rounded(weight: float, bias: float, equation: str) -> None:
    frame = frame_after(on(dense_layer([[weight]], [bias], "linear")))
    assert frame.pieces is not None
    assert [each.equation for each in plotted_pieces(frame, frame.pieces)] == [equation]


def test_a_curve_that_is_not_straight_has_no_pieces_to_tell_of() -> None:
    frame = frame_after(on(dense_layer([[1.0]], [0.0], "sigmoid")))
    assert frame.pieces is not None
    assert plotted_pieces(frame, frame.pieces) == ()


def test_live_is_above_0_and_for_a_clip_between_its_levels() -> None:
    document = on(dense_layer([[1.0, -1.0]], [0.0, 2.0], "clip"), dense_layer([[1.0], [1.0]], [0.0]))
    frame = frame_after(document)
    assert frame.pieces is not None
    rows = live_rows(frame.pieces, Neuron(1, 0))
    assert [row.stretches.tolist() for row in rows] == [[[0.0, 1.0]], [[1.0, 2.0]]]


@pytest.mark.parametrize("seed", range(10))
def test_live_stretches_agree_with_the_forward_pass(seed: int) -> None:
    network = random_network([1, 6, 5, 1], ["relu", "relu", "linear"], scale=1.0, seed=seed, decimals=2)
    frame = frame_after(replace(new_document(network), view=View(0, -3.0, 3.0)))
    assert frame.pieces is not None
    t = np.random.default_rng(seed).uniform(-3.0, 3.0, 25)
    trace = forward(network, t[:, np.newaxis])
    live = np.hstack([layer.z > 0 for layer in trace.layers[:2]])
    rows = live_rows(frame.pieces, Neuron(2, 0))
    found = [((row.stretches[:, :1] < t) & (t < row.stretches[:, 1:])).any(axis=0) for row in rows]
    np.testing.assert_array_equal(np.column_stack(found), live)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("bias 1.2 = −3", "live in this view from x = 3.00 on"),
        ("bias 1.2 = 3", "live all over this view: z is never below 2.00"),
        ("weight 1.1.2 = −1", "dead in this view: input 1 is never below −1.00, needed less than −3.00"),
        ("weight 1.1.2 = 0", "dead in this view: its weight is 0 and its bias is below 0"),
        ("bias 1.2 = −9", "dead in this view: input 1 is never above 5.00, needed more than 9.00"),
        ("activation 1 = clip", "neuron 1.2 has no kink in this view"),
    ],
)
def test_what_a_neuron_is_over_the_view_is_said_with_the_reason(line: str, words: str) -> None:
    lines = ("select 1.2", "bias 1.2 = −9", line) if "activation" in line else ("select 1.2", line)
    assert state_in_view(frame_after(clamp(), *lines), Neuron(0, 1)).startswith(words)


def test_a_neuron_live_on_several_stretches_says_how_much_of_the_view() -> None:
    """relu(|x − 2| − 1) on −1 to 5 is live but from 1 to 3."""
    valley = on(dense_layer([[1.0]], [-2.0], "abs"), dense_layer([[1.0]], [-1.0], "relu"))
    words = state_in_view(frame_after(valley), Neuron(1, 0))
    assert words == "live on 2 stretches of this view, 67% of it"


def test_a_neuron_says_what_it_is_here_and_then_over_the_view() -> None:
    said = saying_of_view(frame_after(clamp(), "select 1.2"))
    assert said == "Silent: z = −0.60 is not above 0\nLive in this view from x = 3.00 on"


def test_the_parts_add_up_to_z_wherever_the_network_bends() -> None:
    made = parts(clamp())
    assert [part.words for part in made.parts] == ["bias 1.00", "1.00 × 1.1", "−1.00 × 1.2"]
    np.testing.assert_allclose(made.whole, np.clip(made.t, 1.0, 3.0), atol=1e-12)
    np.testing.assert_array_equal(made.sums[-1], made.whole)


def test_the_first_layer_is_made_of_the_inputs() -> None:
    made = parts(clamp(), "select 1.2")
    assert [part.name for part in made.parts] == ["bias", "x"]
    np.testing.assert_array_equal(made.whole, [-4.0, 2.0])


def test_what_is_left_out_adds_nothing_to_the_stack() -> None:
    made = parts(clamp(), "leave out 2.2.1", "leave out 2.1.bias")
    np.testing.assert_allclose(made.sums[-1], np.maximum(0.0, made.t - 1.0))
    assert not made.is_whole


def test_of_many_sources_the_largest_are_told_apart_and_the_rest_is_one_part() -> None:
    network = random_network([1, 12, 1], ["relu", "linear"], scale=1.0, seed=3, decimals=2)
    made = parts(new_document(network))
    assert made.parts[-1].name == "9 others"
    assert frame_after(new_document(network)).last.z[0, 0] == pytest.approx(
        np.interp(1.0, made.t, made.whole)
    )


def test_folding_doubles_the_pieces_of_every_layer() -> None:
    fold = dense_layer([[2.0, 4.0], [-2.0, -4.0]], [0.0, -2.0], "relu")
    layers = (dense_layer([[2.0, 4.0]], [0.0, -2.0], "relu"), *[fold] * 4)
    frame = frame_after(on(*layers, view=(0.0, 1.0)))
    assert frame.pieces is not None
    assert [each.kinks for each in layer_curves(frame.pieces)] == [1, 3, 7, 15, 31]


def test_the_activation_of_the_neuron_comes_first_with_its_formula_and_numbers() -> None:
    own, *others = bends_of(frame_after(clamp(), "select 1.2"))
    assert (own.title, own.formula, own.words[0]) == ("ReLU", "a = max(0, z)", "z = −0.60 → a = 0.00")
    assert [each.words[0] for each in others] == ["z = −0.60 → a = 0.00", "z = −0.60 → a ≈ 0.35"]


def test_a_step_is_drawn_with_its_jump_and_attains_0_there() -> None:
    own = bends_of(frame_after(clamp("step"), "select 1.2"))[0]
    assert own.curve[0].tolist() == [-5.0, 0.0, 0.0, 5.0]
    assert own.curve[1].tolist() == [0.0, 0.0, 1.0, 1.0]
    assert own.jumps == ((0.0, 0.0, 1.0),)


@pytest.mark.parametrize(("z", "reach"), [(0.0, 5.0), (-4.9, 10.0), (30.0, 50.0), (3e7, 6e7), (np.nan, 5.0)])
def test_the_axis_of_z_always_holds_z(z: float, reach: float) -> None:
    assert reach_of(z) == reach


def test_a_softmax_is_the_share_as_one_score_goes_and_the_others_stay() -> None:
    network = Network((dense_layer([[0.0, 0.0]], [0.0, np.log(3.0)], "softmax"),))
    own = bends_of(frame_after(new_document(network)))[0]
    z, share = own.curve
    np.testing.assert_allclose(share, np.exp(z) / (np.exp(z) + 3.0))
    assert own.a == pytest.approx(0.25)
