"""Which of the painted numbers may be seen: those not computed yet are empty places of the same size."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QRectF

from nnviz.document.frame import Frame
from nnviz.document.visible import QUESTION, Seen, Visible
from nnviz.ui.drawing.flow import Piece


def seen_pieces(pieces: list[Piece], frame: Frame) -> tuple[list[Piece], list[QRectF]]:
    """Return the pieces that are written, a question mark for each covered one, and the empty places."""
    return pieces_as_seen(pieces, frame.visible, frame.selection.sample)


def pieces_as_seen(pieces: list[Piece], visible: Visible, sample: int) -> tuple[list[Piece], list[QRectF]]:
    """Return the same where only what is visible for a sample is known."""
    if visible.is_clear:
        return pieces, []
    written: list[Piece] = []
    blanks: list[QRectF] = []
    for piece, seen in _judged(pieces, visible, sample):
        if seen is Seen.EMPTY:
            blanks.append(piece.box.adjusted(1, 2, -1, -2))
        else:
            written.append(_covered(piece) if seen is Seen.COVERED else piece)
    return written, blanks


def _judged(pieces: Iterable[Piece], visible: Visible, sample: int) -> Iterable[tuple[Piece, Seen]]:
    """Yield every piece with how it appears; what is no computed number is always shown."""
    for piece in pieces:
        quantity = piece.token.quantity
        yield piece, Seen.SHOWN if quantity is None else visible.of(quantity, sample)


def _covered(piece: Piece) -> Piece:
    """Return a question mark in the middle of a number's place."""
    if QUESTION in piece.token.text:  # with a sign that joins it to what stands before
        return piece
    token = replace(piece.token, text=QUESTION)
    return Piece(token, piece.x + (piece.token.width - token.width) / 2, piece.baseline)
