"""A walk over every example: what the panels print is the number itself, or its neighbour behind a ≈."""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document
from nnviz.document.edits import SetDecimals, SetFractions
from nnviz.document.numerals import MINUS, parsed
from nnviz.document.places import Neuron
from nnviz.resources import resources
from nnviz.ui.window import Window
from tests.nn.fraction_oracle import as_typed
from tests.ui.desks import window_on

EXAMPLES = sorted(path.stem for path in (resources() / "examples").glob("*.nnviz"))
FORMS = [*((decimals, False) for decimals in range(7)), (0, True), (2, True), (6, True)]
NUMBER = rf"{MINUS}?\d+(?:\.\d+|/\d+)?(?:e{MINUS}?\d+)?"
TINY = Fraction(1, 10**12)  # what float64 may decide otherwise of a half

each_example = pytest.mark.parametrize("name", EXAMPLES)
Values = list[list[Fraction]]  # a row per layer


def by_hand(document: Document, sample: int) -> tuple[Values, Values]:
    """Return every z and a in rational numbers; shares, which are none, from e to the power of float64."""
    reads, all_z, all_a = [as_typed(each) for each in document.inputs[sample].tolist()], [], []
    for layer in document.network.layers:
        columns = zip(*layer.weights.tolist(), strict=True)
        z = [
            sum((as_typed(w) * x for w, x in zip(column, reads, strict=True)), as_typed(bias))
            for column, bias in zip(columns, layer.biases.tolist(), strict=True)
        ]
        reads = BY_HAND[layer.activation.name](z)
        all_z.append(z)
        all_a.append(reads)
    return all_z, all_a


def shares(z: Sequence[Fraction]) -> list[Fraction]:
    """Return e to each score over the sum of all."""
    powers = [Fraction(math.exp(each - max(z))) for each in z]
    return [each / sum(powers) for each in powers]


BY_HAND: Mapping[str, Callable[[Sequence[Fraction]], list[Fraction]]] = MappingProxyType(
    {"linear": list, "relu": lambda z: [max(each, Fraction(0)) for each in z], "softmax": shares}
)


def is_near(text: str, number: Fraction) -> bool:
    """Whether a printed number is the nearest one of as many digits."""
    digits = text.replace(MINUS, "-")
    half = Fraction(1, 2 * 10 ** len(digits.partition(".")[2])) if "/" not in digits else Fraction(0)
    return abs(Fraction(digits) - number) <= half + TINY


def agrees(sign: str, text: str, number: Fraction) -> bool:
    """Whether a printed number is ``number``, or with ≈ the nearest one of as many digits."""
    if sign.strip() == "≈":
        return is_near(text, number)
    return Fraction(text.replace(MINUS, "-")) == number


def walked(window: Window) -> Iterator[Neuron]:
    """Select every neuron in every number format, on the real window."""
    refresher = window.refresher
    for decimals, fractions in FORMS:
        refresher.apply(SetDecimals(decimals))
        refresher.apply(SetFractions(fractions))
        for layer, dense in enumerate(refresher.store.document.network.layers):
            for index in range(min(dense.n_out, 3)):
                refresher.select(Neuron(layer, index))
                refresher.refresh_now()
                yield Neuron(layer, index)


def svg_texts(widget: QWidget) -> list[str]:
    """Return every text that a widget paints."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    widget.render(generator)
    return re.findall(r"<text[^>]*>([^<]*)</text>", bytes(buffer.data().data()).decode())


def signed(words: str, before: str = "") -> list[tuple[str, str]]:
    """Return every number behind ``before`` and a sign, with the sign."""
    return re.findall(rf"{before}([=≈]) ({NUMBER})", words)


@each_example
def test_the_sum_prints_z_as_it_is(qtbot: QtBot, name: str) -> None:
    window, found = window_on(qtbot, name), []
    for neuron in walked(window):
        texts = window.panels.sum.line.texts()
        above = "".join(texts[: texts.index("a =")])
        z = by_hand(window.refresher.store.document, 0)[0][neuron.layer][neuron.index]
        sign = "≈" if "≈" in above else "="
        if not agrees(sign, re.findall(NUMBER, above)[-1], z):
            found.append((above, str(z)))
    assert found == []


@each_example
def test_cards_print_the_numbers_of_the_trace(qtbot: QtBot, name: str) -> None:
    window, found = window_on(qtbot, name), []
    for neuron in walked(window):
        if neuron != Neuron(0, 0):
            continue
        document = window.refresher.store.document
        values = [as_typed(each) for each in document.inputs[0].tolist()]
        values += [each for layer in by_hand(document, 0)[1] for each in layer]
        texts = [each.removeprefix("≈ ") for each in svg_texts(window.panels.network.view)[-len(values) :]]
        pairs = zip(texts, values, strict=True)
        found += [(text, str(value)) for text, value in pairs if "…" in text or not is_near(text, value)]
    assert found == []


@each_example
def test_the_inspector_says_z_as_it_is(qtbot: QtBot, name: str) -> None:
    window, found = window_on(qtbot, name), []
    for neuron in walked(window):
        words = window.panels.inspector.saying.text.partition("\n")[0]
        z = by_hand(window.refresher.store.document, 0)[0][neuron.layer][neuron.index]
        found += [(words, str(z)) for sign, text in signed(words, "z ") if not agrees(sign, text, z)]
    assert found == []


@each_example
def test_the_fields_print_what_is_stored(qtbot: QtBot, name: str) -> None:
    window, found = window_on(qtbot, name), []
    for _ in walked(window):
        document = window.refresher.store.document
        for row in window.panels.inspector.rows:
            text, stored = row.field.text(), document.value(row.binding.place, 0)
            if parsed(text) != stored:
                found.append((text, str(stored)))
    assert found == []


@each_example
def test_the_point_in_the_plot_says_x_and_a_as_they_are(qtbot: QtBot, name: str) -> None:
    window, found = window_on(qtbot, name), []
    for neuron in walked(window):
        document, plot = window.refresher.store.document, window.panels.function.plot
        a = by_hand(document, 0)[1][neuron.layer][neuron.index]
        for _, label in plot._scene.words(plot.scale_now()) if plot._scene else ():
            at = re.fullmatch(rf"\(({NUMBER}), (≈ )?({NUMBER})\)", label)
            if at and not agrees(at[2] or "=", at[3], a):
                found.append((label, str(a)))
    assert found == []


@pytest.mark.parametrize("name", ["kink", "clamp", "bump", "classes"])
def test_a_kink_says_its_place_as_it_is(qtbot: QtBot, name: str) -> None:
    window, found = window_on(qtbot, name), []
    for _ in walked(window):
        document, plot = window.refresher.store.document, window.panels.function.plot
        for _, label in plot._scene.words(plot.scale_now()) if plot._scene else ():
            cause = re.fullmatch(rf"x1? ([=≈]) ({NUMBER}) · neuron 1\.(\d+)", label)
            if cause and not agrees(cause[1], cause[2], kink_by_hand(document, int(cause[3]) - 1)):
                found.append((label, name))
    assert found == []


def kink_by_hand(document: Document, index: int) -> Fraction:
    """Return where the z of a neuron of layer 1 is 0, the other inputs as in the first sample."""
    z = by_hand(document, 0)[0][0][index]
    swept = document.view.input
    weight = as_typed(float(document.network.layers[0].weights[swept, index]))
    return as_typed(float(document.inputs[0, swept])) - z / weight
