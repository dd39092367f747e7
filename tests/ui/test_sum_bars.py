"""The sum as bars: what is written adds up, bars tell sign and size, numbers are held by real events."""

from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document, View, new_document
from nnviz.document.film import FilmPlace
from nnviz.document.frame import frame_of
from nnviz.document.numerals import MINUS
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.quantities import Product
from nnviz.document.selection import Pointed, Selection
from nnviz.document.store import Store
from nnviz.document.sum_steps import steps_of
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network, random_network
from nnviz.ui.drawing.flow import Piece
from nnviz.ui.drawing.sum_layout import sum_layout
from nnviz.ui.drawing.sum_picture import SumBar, sum_picture
from nnviz.ui.drawing.sum_table import SumTable
from nnviz.ui.panels.sum_bars import SumBars
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look, load_fonts, read_theme
from tests.ui.bench import drag, example, refresher_on, show
from tests.ui.desks import window_on
from tests.ui.hands import turn_wheel
from tests.ui.ink import outside, overlapping
from tests.ui.test_film_bar import say


def bars_on(
    qtbot: QtBot, document: Document, size: tuple[int, int] = (960, 190), height: int = 720
) -> tuple[SumBars, Refresher]:
    refresher = refresher_on(document, height)
    view = SumBars(refresher)
    show(qtbot, refresher, view, size)
    return view, refresher


def drawn(view: SumBars) -> list[SumBar]:
    assert view.picture is not None
    return view.picture.bars


def texts_of(pieces: list[Piece], kind: type) -> list[str]:
    return [piece.text for piece in pieces if isinstance(piece.place, kind)]


def number(text: str) -> Decimal:
    return Decimal(text.replace(MINUS, "-").replace(" ", "").lstrip("+="))


def at(view: SumBars, place: Pointed) -> Piece:
    return next(piece for piece in view.pieces() if piece.place == place)


def random_document(seed: int) -> Document:
    """Return a random document of one to three layers and 0 to 6 decimals."""
    generator = np.random.default_rng(seed)
    decimals, sizes = int(generator.integers(0, 7)), generator.integers(1, 7, generator.integers(2, 5))
    names = [name for name in ACTIVATIONS if name != "softmax"]
    layers = [
        dense_layer(
            np.round(3 * generator.standard_normal((n_in, n_out)), decimals),
            np.round(generator.standard_normal(n_out), decimals),
            str(generator.choice(names)),
        )
        for n_in, n_out in pairwise(sizes)
    ]
    inputs = frozen(np.round(generator.standard_normal((1, sizes[0])), decimals))
    return Document(Network(tuple(layers)), inputs, View(0, -1.0, 1.0), decimals)


@pytest.mark.usefixtures("qapp")
def test_what_is_written_adds_up_in_both_views_of_1000_random_documents() -> None:
    load_fonts()
    look, size, wrong = Look(read_theme("light"), 720), QSizeF(2400, 300), []
    for seed in range(1000):
        frame = frame_of(Store(random_document(seed)))
        shown = frame.sum
        assert shown is not None
        bars = sum_picture(SumTable(shown, steps_of(shown), 0, look, size)).pieces
        line = sum_layout(frame.document, frame.selection, shown, look, size)
        for pieces in (bars, line):
            bias = [text for text in texts_of(pieces, Bias) if text][-1]
            products = [number(text) for text in texts_of(pieces, Product)]
            total = next(p.text for p in pieces if p.place == shown.neuron)
            if sum(products, number(bias)) != number(total):
                wrong.append(seed)
    assert wrong == []


@pytest.mark.parametrize("size", [(960, 190), (700, 150), (480, 190), (1440, 330)])
@pytest.mark.parametrize("name", ["clamp", "notebook", "classes", "softmax", "fold", "batch"])
def test_no_number_is_cut_or_covered(qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    view, _ = bars_on(qtbot, example(name), size)
    assert overlapping(view.pieces()) == []
    assert outside(view.pieces(), view.size()) == []


def test_bars_lie_left_and_right_of_one_zero_in_one_scale(qtbot: QtBot) -> None:
    network = Network((dense_layer([[2.0], [-1.0]], [0.5], "relu"),))
    view, _ = bars_on(qtbot, Document(network, frozen([[1.0, 1.0]]), View(0, -1.0, 1.0)))
    two, minus_one, half, total = drawn(view)
    zero = two.box.left()
    assert minus_one.box.right() == half.box.left() == total.box.left() == zero
    widths = [bar.box.width() / half.box.width() for bar in (two, minus_one, total)]
    assert widths == pytest.approx([4.0, 2.0, 3.0])


def test_of_64_products_all_can_be_scrolled_to(qtbot: QtBot) -> None:
    network = random_network((64, 1), ("relu",), scale=1.0, seed=3, decimals=2)
    view, _ = bars_on(qtbot, new_document(network))
    seen: set[Pointed] = set()
    for _ in range(64):
        seen |= {piece.place for piece in view.pieces() if isinstance(piece.place, Weight)}
        assert at(view, Bias(0, 0)).text
        turn_wheel(view, -120)
    assert seen == {Weight(0, source, 0) for source in range(64)}


def test_the_products_in_sight_and_what_is_left_add_up(qtbot: QtBot) -> None:
    view, _ = bars_on(qtbot, new_document(random_network((64, 1), ("relu",), scale=1.0, seed=3, decimals=2)))
    turn_wheel(view, -120)
    left = next(piece for piece in view.pieces() if piece.text.endswith(" more"))
    of_row = [piece for piece in view.pieces() if piece.baseline == left.baseline]
    rest = next(piece.text for piece in of_row if piece.token.of is not None)
    added = [rest, *texts_of(view.pieces(), Product), *texts_of(view.pieces(), Bias)]
    assert sum(map(number, added)) == number(at(view, Neuron(0, 0)).text)


def test_what_is_no_number_has_words_and_no_bar(qtbot: QtBot) -> None:
    network = Network((dense_layer([[1e308], [1.0]], [0.0], "relu"),))
    view, _ = bars_on(qtbot, Document(network, frozen([[10.0, 2.0]]), View(0, -1.0, 1.0)))
    assert [bar.quantity for bar in drawn(view)] == [Product(Weight(0, 1, 0)), Bias(0, 0)]
    assert "too large" in view.texts()
    assert outside(view.pieces(), view.size()) == []


@pytest.mark.parametrize(
    ("held", "follows", "value"),
    [
        (Weight(1, 0, 0), Weight(1, 0, 0), 1.5),
        (Bias(1, 0), Bias(1, 0), 1.5),
        (Neuron(1, 0), Bias(1, 0), 1.5),  # z from 2.40 to 2.90
        (Product(Weight(1, 0, 0)), Weight(1, 0, 0), 1.36),  # 1.40 to 1.90; 1.90 / 1.40 = 1.357
    ],
)
def test_a_number_is_dragged_where_it_is_shown(
    qtbot: QtBot, held: Pointed, follows: Weight | Bias, value: float
) -> None:
    view, refresher = bars_on(qtbot, example("clamp"))
    drag(qtbot, view, at(view, held).box.center(), (0, -40))
    assert refresher.store.document.value(follows, 0) == value
    refresher.store.undo()
    assert refresher.store.session.history.undo_label == ""


def test_z_dragged_says_that_the_bias_follows(qtbot: QtBot) -> None:
    view, refresher = bars_on(qtbot, example("clamp"))
    drag(qtbot, view, at(view, Neuron(1, 0)).box.center(), (0, -40))
    assert refresher.store.session.history.undo_label == "z 2.1 = 2.9 by bias"


def test_the_pointer_tells_a_number_to_take_from_one_to_follow(qtbot: QtBot) -> None:
    view, _ = bars_on(qtbot, example("clamp"))
    shapes = []
    for number_of in (Neuron(1, 0), Neuron(0, 0)):
        middle = at(view, number_of).box.center().toPoint()
        for before in (1, 0):
            qtbot.mouseMove(view, middle - QPoint(before, 0))
        shapes.append(view.cursor().shape())
    assert shapes == [Qt.CursorShape.SizeVerCursor, Qt.CursorShape.PointingHandCursor]


def test_the_scale_stays_while_a_hand_changes_a_number(qtbot: QtBot) -> None:
    view, refresher = bars_on(qtbot, example("clamp"))
    assert view.picture is not None
    before = view.picture.ends
    drag(qtbot, view, at(view, Bias(1, 0)).box.center(), (0, -800), release=False)
    refresher.refresh_now()
    assert view.picture.ends == before
    assert drawn(view)[-1].is_cut


def test_a_selected_input_says_where_it_goes(qtbot: QtBot) -> None:
    view, refresher = bars_on(qtbot, example("clamp"))
    refresher.select(Input(0))
    refresher.refresh_now()
    assert " ".join(" ".join(view.texts()).split()).startswith("input 1 = 2.40 goes to 1.1 by 1.00")


def test_what_the_film_has_not_computed_is_an_empty_place(qtbot: QtBot) -> None:
    view, refresher = bars_on(qtbot, example("clamp"))
    whole = len(view.pieces())
    refresher.store.select(Selection(0, Neuron(1, 0), film=FilmPlace("layers", 0)))
    refresher.refresh_now()
    blanks = view._shown.blanks if view._shown else []
    assert [bar.quantity for bar in drawn(view)] == [Bias(1, 0)]
    assert texts_of(view.pieces(), Product) == []
    assert len(view.pieces()) + len(blanks) == whole


def test_the_bend_is_drawn_beside_where_there_is_room(qtbot: QtBot) -> None:
    view, _ = bars_on(qtbot, example("clamp"), (960, 220))
    assert view.bend is not None
    box, bend = view.bend
    assert (bend.z, bend.a) == pytest.approx((2.4, 2.4))
    assert box.left() > max(bar.box.right() for bar in drawn(view))
    assert box.right() <= view.width()


def test_without_room_no_bend_is_drawn(qtbot: QtBot) -> None:
    view, _ = bars_on(qtbot, example("clamp"), (480, 190))
    assert view.bend is None


@pytest.mark.parametrize("height", [30, 64, 80, 110, 140])
def test_without_room_for_rows_the_sum_stands_in_lines(qtbot: QtBot, height: int) -> None:
    view, _ = bars_on(qtbot, example("classes"), (960, height))
    assert overlapping(view.pieces()) == []
    assert (view.picture is None) == (height < 100)


def test_the_picture_of_the_bend_ends_before_the_scroll_bar(qtbot: QtBot) -> None:
    window = window_on(qtbot, "sine")
    say(window, "sum bars")
    bars = window.panels.sum.bars
    assert bars.bend is not None
    assert bars._scroll.isVisible()
    assert bars.bend[0].right() <= bars._scroll.geometry().left()
