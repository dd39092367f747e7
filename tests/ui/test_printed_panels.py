"""A walk over every example: softmax, tables, bars and three ways print the numbers of the trace."""

import math
import re
from fractions import Fraction

import pytest
from PySide6.QtCore import QSizeF
from pytestqt.qtbot import QtBot

from nnviz.document.numerals import MINUS
from nnviz.document.places import Neuron, Weight
from nnviz.document.quantities import A, Product, Stage, Z
from nnviz.ui.drawing.stage_layout import stage_layout
from nnviz.ui.window import Window
from tests.nn.fraction_oracle import as_typed
from tests.ui.desks import window_on
from tests.ui.test_film_bar import say
from tests.ui.test_printed_numbers import NUMBER, by_hand, each_example, is_near, walked

Found = list[tuple[object, str, str]]


def weights_of(layer: int, sources: int, neurons: int) -> list[Weight]:
    """Return every weight of a layer."""
    return [Weight(layer, source, neuron) for source in range(sources) for neuron in range(neurons)]


def read(text: str) -> Fraction:
    """Return a printed number."""
    return Fraction(text.replace(MINUS, "-"))


def expected(window: Window) -> dict[object, Fraction]:
    """Return every z, a, product and stage of softmax of the first sample, found by hand."""
    document = window.refresher.store.document
    all_z, all_a = by_hand(document, 0)
    reads = [[as_typed(each) for each in document.inputs[0].tolist()], *all_a]
    found: dict[object, Fraction] = {}
    for layer, (z, a) in enumerate(zip(all_z, all_a, strict=True)):
        for index in range(len(z)):
            found |= {Z(Neuron(layer, index)): z[index], A(Neuron(layer, index)): a[index]}
    for number, dense in enumerate(document.network.layers):
        for place in (Product(each) for each in weights_of(number, *dense.weights.shape)):
            weight = as_typed(document.value(place.place, 0))
            found[place] = weight * reads[number][place.place.source]
    for index, score in enumerate(all_z[-1]):
        below = score - max(all_z[-1])
        found[Stage("shifted", index)] = below
        found[Stage("power", index)] = Fraction(math.exp(below))
        found[Stage("share", index)] = all_a[-1][index]
    return found


@pytest.mark.parametrize("name", ["softmax", "classes"])
def test_the_stages_of_softmax_are_those_of_the_trace(qtbot: QtBot, name: str) -> None:
    window = window_on(qtbot, name)
    wrong: Found = []
    for neuron in walked(window):
        if neuron != Neuron(0, 0):
            continue
        shown, numbers = window.panels.softmax.stages._shown, expected(window)
        assert shown is not None
        marked = {head: any("≈" in each for each in stage.name) for head, stage in enumerate(shown[0].stages)}
        picture = stage_layout(*shown, QSizeF(1600, 500))
        for piece in picture.pieces:
            quantity = piece.token.of
            if quantity in numbers and re.fullmatch(NUMBER, piece.text) and "e" not in piece.text:
                column = {"Z": 0, "shifted": 1, "power": 2, "share": 3}[getattr(quantity, "kind", "Z")]
                number = numbers[quantity]
                is_right = read(piece.text) == number or (marked[column] and is_near(piece.text, number))
                wrong += [] if is_right else [(quantity, piece.text, str(number))]
    assert wrong == []


@each_example
def test_the_tables_on_screen_are_those_of_the_trace(qtbot: QtBot, name: str) -> None:
    window = window_on(qtbot, name)
    say(window, "show tables")
    wrong: Found = []
    for neuron in walked(window):
        layout, numbers = window.panels.network.tables.hands.layout, expected(window)
        assert layout is not None
        for sheet in layout.sheets if neuron.index == 0 else ():
            kind, layer = sheet.table.name.kind, sheet.table.name.layer
            for column in sheet.columns if sheet.table.name.is_computed else ():
                place = Neuron(layer, column)
                text, number = sheet.table.text(0, column), numbers[Z(place) if kind == "Z" else A(place)]
                wrong += [] if is_near(text, number) else [(place, text, str(number))]
    assert wrong == []


@each_example
def test_bars_print_the_products_and_add_up(qtbot: QtBot, name: str) -> None:
    window = window_on(qtbot, name, size=(1920, 1080))
    say(window, "sum bars")
    wrong: Found = []
    for neuron in walked(window):
        shown = window.refresher.frame.sum
        assert shown is not None
        numbers, texts = expected(window), window.panels.sum.bars.texts()
        for piece in window.panels.sum.bars.pieces():
            if isinstance(piece.token.place, Product) and piece.text[-1].isdigit():
                text = piece.text.removeprefix("≈").strip()
                unit = Fraction(1, 10 ** len(text.partition(".")[2])) if "/" not in text else Fraction(0)
                near = abs(read(text) - numbers[piece.token.place]) <= unit
                wrong += [] if near else [(neuron, piece.text, str(numbers[piece.token.place]))]
        if not any(shown.total_text in text for text in texts):
            wrong.append((neuron, shown.total_text, " ".join(texts)))
    assert wrong == []


@each_example
def test_three_ways_print_the_z_of_the_layer_and_relu_of_them(qtbot: QtBot, name: str) -> None:
    window = window_on(qtbot, name, size=(1920, 1080))
    say(window, "sum ways")
    wrong: Found = []
    for neuron in walked(window):
        numbers = expected(window) if neuron.index == 0 else {}
        for piece in window.panels.sum.ways.pieces() if numbers else ():
            quantity = piece.token.of
            if isinstance(quantity, Z | A):
                z = numbers[Z(quantity.neuron)]
                number = z if isinstance(quantity, Z) else max(z, Fraction(0))
                wrong += [] if is_near(piece.text, number) else [(quantity, piece.text, str(number))]
    assert wrong == []
