"""Painting cards: a neuron's label, value, own function and bias."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from nnviz.document.classes import full_label
from nnviz.document.exactness import share_format, written_a
from nnviz.document.frame import Frame
from nnviz.document.numerals import NumberFormat, formatted, shown
from nnviz.document.places import Bias, Input, Neuron
from nnviz.document.quantities import A
from nnviz.document.visible import QUESTION, Seen
from nnviz.ui.diagram.layout import EDGES, Column, Layout, Style, bias_box, value_font
from nnviz.ui.diagram.thumbnails import function_box, values_of_columns
from nnviz.ui.drawing.strokes import draw_box, draw_outline
from nnviz.ui.drawing.texts import (
    cap_height,
    draw_text,
    draw_text_centred,
    draw_text_right,
    elided,
    text_width,
)
from nnviz.ui.theme import SECOND_WIDTH, Look
from nnviz.words import language


def draw_frames(painter: QPainter, frame: Frame, layout: Layout, look: Look) -> None:
    """Draw the boxes and labels of all cards: what stays while numbers change."""
    for number, column in enumerate(layout.columns):
        for index, box in enumerate(column.boxes):
            radius = look.unit(0.8) if column.style is not Style.CELL else look.unit(0.25)
            draw_box(
                painter, box, look.theme.ground, look.theme.axis, look.stroke(SECOND_WIDTH) / 1.5, radius
            )
            if column.style is not Style.CELL:
                _draw_label(painter, box, _label(frame, number, index, column, look), column.style, look)
            quantity = A(Neuron(number - 1, index)) if number else Input(index)
            if quantity in frame.visible.covered and column.style in {Style.FULL, Style.ROW}:
                patch = function_box(box, column.style, look)
                draw_box(painter, patch, look.theme.track, look.theme.track, 1.0, look.unit(0.5))


def _label(frame: Frame, number: int, index: int, column: Column, look: Look) -> str:
    """Return what names a card: ``x2`` or ``1.2 ReLU``, the activation where there is room."""
    if number == 0:
        return f"x{index + 1}" if frame.document.network.n_inputs > 1 else "x"
    name = Neuron(number - 1, index).label
    named = full_label(frame.document, Neuron(number - 1, index))
    titles = (
        [named] if named != name else [f"{name} {frame.document.network.layers[number - 1].activation.title}"]
    )
    room = column.width - 2.4 * look.unit(1) - text_width(look.number, "≈ −0.00")
    fitting = [title for title in titles if text_width(look.label, title) <= room]
    return fitting[0] if fitting and column.style is Style.FULL else name


def _draw_label(painter: QPainter, box: QRectF, text: str, style: Style, look: Look) -> None:
    baseline = _first_baseline(box, style, look.number)
    if style is Style.STACK:
        draw_text_centred(painter, box.center().x(), baseline, text, look.label, look.theme.second_ink)
    else:
        draw_text(painter, box.left() + look.unit(0.9), baseline, text, look.label, look.theme.second_ink)


def _first_baseline(box: QRectF, style: Style, font: QFont) -> float:
    """Return the baseline of a card's label and value."""
    cap = cap_height(font)
    if style is Style.FULL:
        return box.top() + 1.9 * cap
    if style is Style.ROW:
        return box.center().y() - 0.35 * cap
    if style is Style.STACK:
        return box.top() + box.height() / 6 + cap / 2
    return box.center().y() + cap / 2


def draw_values(painter: QPainter, frame: Frame, layout: Layout, look: Look) -> None:
    """Write the value on every card: what changes with the sample."""
    values, shortest = values_of_columns(frame), _shortest_number(frame, look)
    for number, column in enumerate(layout.columns):
        for index, value in enumerate(values[number]):
            seen = _seen(frame, number, index)
            if seen is Seen.COVERED:
                _draw_value(painter, column, index, [QUESTION], look, 0.0)
            elif seen is Seen.SHOWN and _is_bar(column, index, value, shortest):
                _draw_cell(painter, column.boxes[index], None, look, value)
            elif seen is Seen.SHOWN:
                _draw_value(painter, column, index, _value_texts(frame, number, index, value), look, value)


def _seen(frame: Frame, number: int, index: int) -> Seen:
    """Return whether the value on a card may be seen."""
    if frame.visible.is_clear:
        return Seen.SHOWN
    quantity = A(Neuron(number - 1, index)) if number else Input(index)
    return frame.visible.of(quantity, frame.selection.sample)


def _shortest_number(frame: Frame, look: Look) -> float:
    """Return the width in pixels of the shortest number that is finite."""
    decimals = 0 if frame.document.fractions else frame.document.decimals
    return text_width(look.small_number, formatted(0.0, decimals))


def _is_bar(column: Column, index: int, value: float, shortest: float) -> bool:
    """Whether a small box has no room for any number: none is written to find that out."""
    is_narrow = column.style is Style.CELL and column.boxes[index].width() - 4 < shortest
    return is_narrow and bool(np.isfinite(value))


def draw_biases(
    painter: QPainter, frame: Frame, layout: Layout, look: Look, wanted: Callable[[Neuron], bool]
) -> None:
    """Write the bias of each ``wanted`` neuron on its card, where there is room for it."""
    for layer, column in enumerate(layout.columns[1:]):
        for index in range(len(column.boxes)) if column.shows_bias(look) else ():
            if wanted(Neuron(layer, index)):
                _draw_bias(painter, frame, column, Bias(layer, index), look)


def _value_texts(frame: Frame, number: int, index: int, value: float) -> list[str]:
    """Write a value, from the longest way to the shortest: a stored one in full, a computed one rounded.

    What is rounded is marked by ≈ where there is room for it; a fraction gives way to a decimal.
    """
    document, sample = frame.document, frame.selection.sample
    if number == 0:
        texts = [shown(value, document.format), shown(value, document.decimals)]
    else:
        own = Neuron(number - 1, index)
        found = written_a(document, frame.trace, own, sample)
        texts = [found.marked, found.text]
        if document.fractions and found.is_exact:
            texts.append(_as_decimal(frame, own, value))
    return texts


def _as_decimal(frame: Frame, neuron: Neuron, value: float) -> str:
    """Return a value that is written as a fraction elsewhere as a decimal."""
    form = NumberFormat(frame.document.decimals)
    is_share = frame.document.network.layers[neuron.layer].activation.acts_on_rows
    return formatted(value, (share_format(form) if is_share else form).decimals)


def _fitting(font: QFont, texts: Sequence[str], room: float) -> str | None:
    """Return the first of ``texts`` that fits."""
    return next((text for text in texts if text_width(font, text) <= room), None)


def _shortened(font: QFont, text: str, value: float, room: float) -> str:
    """Return a value with as many decimals as there is room for; cut digits would be another number."""
    decimals = len(text.partition(language().point)[2])
    fewer = [formatted(value, count) for count in range(decimals - 1, -1, -1)]
    return _fitting(font, fewer, room) or elided(font, text, room)


def _draw_value(
    painter: QPainter, column: Column, index: int, texts: Sequence[str], look: Look, value: float
) -> None:
    box, low = column.boxes[index], value_font(look)
    if column.style is Style.CELL:
        text = _fitting(low, texts, box.width() - 4)
        if text is None and look.is_stage and np.isfinite(value):
            text = _fitting(low, [formatted(value, 1)], box.width() - 4)
        _draw_cell(painter, box, text, look, value)
        return
    if column.style is Style.STACK:
        middle, room = box.center().y() + cap_height(low) / 2, box.width() - 4
        text = _fitting(low, texts, room) or _shortened(low, texts[-1], value, room)
        draw_text_centred(painter, box.center().x(), middle, text, low, look.theme.ink)
        return
    font = look.number if column.style is Style.FULL else low
    room = box.width() - 2 * look.unit(0.9) - text_width(look.label, "12.64 ")
    baseline = _first_baseline(box, column.style, look.number)
    free = room
    if column.style is Style.ROW:
        free = box.right() - look.unit(0.9) - function_box(box, column.style, look).right() - 3
    found = _fitting(font, texts[:-1], free) or _fitting(font, texts[-1:], room)
    text = found or _shortened(font, texts[-1], value, room)
    right = box.right() - look.unit(0.9)
    bias = bias_box(column, index, look)
    if column.style is Style.LINE and right - text_width(font, text) < bias.right():
        named = look.unit(0.9) + text_width(look.label, Neuron(0, index).label + "0")
        bias.setLeft(max(bias.left(), box.left() + named))  # a label stays whole
        painter.fillRect(bias.adjusted(0, 2, 0, -2), look.theme.ground)  # the bias gives way
    draw_text_right(painter, right, baseline, text, font, look.theme.ink)


def _draw_cell(painter: QPainter, box: QRectF, text: str | None, look: Look, value: float) -> None:
    """Draw a small box: its number when it fits, else a bar as long as the value is large."""
    font = value_font(look)
    if text is not None and cap_height(font) < box.height() - EDGES:
        baseline = box.center().y() + cap_height(font) / 2
        draw_text_centred(painter, box.center().x(), baseline, text, font, look.theme.ink)
    elif np.isfinite(value) and value:
        share = abs(value) / (1 + abs(value))
        inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
        inner.setWidth(max(1.0, share * inner.width()))
        painter.fillRect(inner, look.theme.of_sign(value))


def _draw_bias(painter: QPainter, frame: Frame, column: Column, place: Bias, look: Look) -> None:
    box, font, ink = bias_box(column, place.neuron, look), look.small_number, look.theme.second_ink
    stored, form = frame.document.value(place, 0), frame.document.format
    lead = "b = " if column.style is Style.FULL else "b "
    texts = [f"{lead}{shown(stored, form)}", f"{lead}{shown(stored, form.decimals)}"]
    if place in frame.visible.covered:
        texts = [f"{lead}{QUESTION}"]
    text = _fitting(font, texts, box.width() - 2) or texts[-1]
    baseline = box.center().y() + cap_height(font) / 2
    if column.style in {Style.FULL, Style.STACK}:
        text = elided(font, text, box.width() - 2)
        draw_text_centred(painter, box.center().x(), baseline, text, font, ink)
    elif column.style is Style.ROW:
        draw_text(painter, box.left() + look.unit(0.9), baseline - look.unit(0.3), text, font, ink)
    elif text_width(font, text) <= box.width():
        draw_text(painter, box.left(), baseline, text, font, ink)


def draw_choice(painter: QPainter, layout: Layout, place: Input | Neuron, look: Look) -> None:
    """Draw the ring around the selected card."""
    width = look.stroke(0.0035)
    box = layout.box(place).adjusted(-width, -width, width, width)
    draw_outline(painter, box, look.theme.focus, width, look.unit(1))
