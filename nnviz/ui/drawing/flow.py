"""Rows of painted text that wrap between groups: what stands where, before anything is painted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from nnviz.document.places import Neuron
from nnviz.document.quantities import A, Quantity
from nnviz.document.selection import Pointed
from nnviz.ui.drawing.texts import cap_height, elided, line_height, text_box, text_width


@dataclass(frozen=True, eq=False)
class Token:
    """A text in one font; a number belongs to a place, or is a product."""

    text: str
    font: QFont
    place: Pointed | None = None
    is_quiet: bool = False  # painted in the second ink
    is_raised: bool = False  # an exponent
    of: Quantity | None = None  # the computed number that it is part of, where the place does not say

    @property
    def quantity(self) -> Quantity | None:
        """The number that this tells; ``None`` where it tells none."""
        if self.of is not None:
            return self.of
        if isinstance(self.place, Neuron):
            return A(self.place)
        return self.place

    @property
    def width(self) -> float:
        """The width in pixels."""
        return text_width(self.font, self.text)


@dataclass(frozen=True, eq=False)
class Group:
    """Tokens that stay on one line, and the gap in pixels before them."""

    tokens: tuple[Token, ...]
    gap: float = 0.0

    @cached_property
    def width(self) -> float:
        """The width in pixels without the gap."""
        return sum(token.width for token in self.tokens)


Row = Sequence[Group]  # the first group leads: what wraps starts under the second


@dataclass(frozen=True, eq=False)
class Piece:
    """A token where it is painted."""

    token: Token
    x: float
    baseline: float

    @property
    def text(self) -> str:
        """What is written."""
        return self.token.text

    @property
    def place(self) -> Pointed | None:
        """What the number is."""
        return self.token.place

    @cached_property
    def box(self) -> QRectF:
        """What the text covers, from the ascenders to the descenders of its font."""
        return text_box(self.token.font, self.x, self.baseline, self.text)


Line = tuple[float, Sequence[Group]]  # where its first group starts, and its groups


def wrapped(row: Row, width: float) -> list[Line]:
    """Break ``row`` into lines no wider than ``width``; a group wider than that has a line of its own."""
    lead = row[0]
    indent = lead.gap + lead.width + (row[1].gap if len(row) > 1 else 0.0)
    lines: list[tuple[float, list[Group]]] = [(lead.gap, [lead])]
    x = lead.gap + lead.width
    for group in row[1:]:
        if x + group.gap + group.width > width and len(lines[-1][1]) > (len(lines) == 1):
            lines.append((indent, []))
            x = indent - group.gap
        lines[-1][1].append(group)
        x += group.gap + group.width
    return [(start, groups) for start, groups in lines]


def placed(lines: Iterable[Line], left: float, baselines: Sequence[float], right: float) -> list[Piece]:
    """Put ``lines`` on ``baselines`` from ``left`` on; what would pass ``right`` ends in an ellipsis."""
    pieces: list[Piece] = []
    for (start, groups), baseline in zip(lines, baselines, strict=False):
        x = left + start
        for number, group in enumerate(groups):
            x += group.gap if number else 0.0
            for token in group.tokens:
                pieces += _piece(token, x, baseline, right)
                x += token.width
    return pieces


def _piece(token: Token, x: float, baseline: float, right: float) -> list[Piece]:
    """Return the token at its place, shortened when it passes ``right``, nothing when it starts there."""
    raised = baseline - 0.6 * cap_height(token.font) if token.is_raised else baseline
    if x + token.width > right + 0.5:
        text = elided(token.font, token.text, right - x)
        token = replace(token, text=text)
    return [Piece(token, x, raised)] if x + token.width <= right + 0.5 and token.text != "…" else []


def baselines_within(top: float, height: float, count: int, font: QFont) -> list[float]:
    """Return ``count`` baselines of ``font`` spread evenly around the middle of the room."""
    pitch = min(height / max(count, 1), 1.35 * line_height(font))
    first = top + (height - pitch * count) / 2
    return [first + pitch * (number + 0.5) + cap_height(font) / 2 for number in range(count)]
