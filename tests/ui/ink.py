"""Whether painted texts can be read: none over another, none cut."""

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import QRectF, QSize

from nnviz.ui.drawing.flow import Piece
from nnviz.ui.drawing.texts import cap_height


def ink(piece: Piece) -> QRectF:
    """Return the box of a text's capitals and digits, which is what must stay clear of others."""
    height = cap_height(piece.token.font)
    return QRectF(piece.x, piece.baseline - height, piece.token.width, height)


def overlapping(pieces: Sequence[Piece]) -> list[tuple[str, str]]:
    """Return the pairs of texts that cover one another by more than half a pixel."""
    boxes = [(piece.text, ink(piece).adjusted(0.25, 0.25, -0.25, -0.25)) for piece in pieces]
    return [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if a.intersects(b)]


def outside(pieces: Sequence[Piece], size: QSize) -> list[str]:
    """Return the texts that reach past the edges of a widget."""
    room = QRectF(0, 0, size.width(), size.height()).adjusted(-0.5, -0.5, 0.5, 0.5)
    return [piece.text for piece in pieces if not room.contains(ink(piece))]
