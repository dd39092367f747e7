"""Zooming of the function plot: the edits that show less, more, or all that is worth seeing."""

import math
from collections.abc import Sequence

from nnviz.document.document import Document, View
from nnviz.document.edits import SetView
from nnviz.document.selection import Selection
from nnviz.nn.piecewise import Quantity, kinks, sweep, trace_line

FACTOR = 2.0
WIDEST, NARROWEST = 1e6, 1e-6
FINEST = 1e-9  # the least width, as a share of the ends: below it float64 could not tell them apart
ROOM = 0.04  # share of a view left free beyond what it is widened to
SEARCHED = 1000.0  # kinks are looked for between −1000 and 1000


def zoomed_in(document: Document, selection: Selection) -> SetView:
    """Return the view half as wide; what is at the current input stays where it is."""
    return _scaled(document, selection, 1 / FACTOR)


def zoomed_out(document: Document, selection: Selection) -> SetView:
    """Return the view twice as wide; what is at the current input stays where it is."""
    return _scaled(document, selection, FACTOR)


def zoomed_to_fit(document: Document, selection: Selection) -> SetView:
    """Return the view that shows the current input and every kink of the outputs, with room on both sides."""
    view = document.view
    current = float(document.inputs[selection.sample, view.input])
    line = sweep(document.inputs[selection.sample], view.input, -SEARCHED, SEARCHED)
    try:
        pieces = trace_line(document.network, line)
    except ValueError:
        room = max(5.0, FINEST * abs(current))
        return SetView(view.input, current - room, current + room)
    last = document.network.layers[-1]
    quantity: Quantity = "a" if last.activation.is_exact else "z"
    found = [
        kink.x
        for neuron in range(last.n_out)
        for kink in kinks(pieces, document.network.depth - 1, neuron, quantity)
        if kink.is_exact
    ]
    low, high = min([current, *found]), max([current, *found])
    room = max(0.35 * (high - low), 1.0, FINEST * abs(low), FINEST * abs(high))
    if not math.isfinite(high - low + 2 * room):
        return SetView(view.input, view.low, view.high)
    return _tidy(view, low - room, high + room)


def widened_to(document: Document, values: Sequence[float]) -> SetView:
    """Return the view that shows ``values`` of the swept input too, with some room around them."""
    view = document.view
    low, high = min(view.low, *values), max(view.high, *values)
    room = max(ROOM * (high - low), FINEST * abs(low), FINEST * abs(high))
    if not math.isfinite(high - low + 2 * room) or high - low + 2 * room >= WIDEST:
        return SetView(view.input, view.low, view.high)
    return _tidy(view, low - room * (low < view.low), high + room * (high > view.high))


def _scaled(document: Document, selection: Selection, factor: float) -> SetView:
    """Scale the range about the current input, or about its middle when the input is out of view."""
    view = document.view
    current = float(document.inputs[selection.sample, view.input])
    about = current if view.low <= current <= view.high else (view.low + view.high) / 2
    low, high = about + factor * (view.low - about), about + factor * (view.high - about)
    if not max(NARROWEST, FINEST * abs(low), FINEST * abs(high)) < high - low < WIDEST:
        return SetView(view.input, view.low, view.high)
    return _tidy(view, low, high)


def _tidy(view: View, low: float, high: float) -> SetView:
    """Return the range with its ends rounded outwards to two digits of its width."""
    unit = 10.0 ** (math.floor(math.log10(high - low)) - 1)
    digits = max(0, -round(math.log10(unit)))
    return SetView(
        view.input,
        round(math.floor(low / unit + 1e-9) * unit, digits),
        round(math.ceil(high / unit - 1e-9) * unit, digits),
    )
