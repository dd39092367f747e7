"""The straight pieces of the curve in front in words: slope, equation, length."""

from dataclasses import dataclass
from functools import lru_cache

from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import MOST_LISTED, kink_counts
from nnviz.document.numerals import MINUS, NumberFormat, Written, equals, written
from nnviz.document.places import Neuron
from nnviz.document.plotted import KEPT, front_neuron, swept_name
from nnviz.nn.piecewise import LinePieces, Piece, straight_pieces
from nnviz.words import say


@dataclass(frozen=True)
class PlottedPiece:
    """A piece of the curve in front and the words for it."""

    piece: Piece
    form: NumberFormat
    name: str = "x"  # of what is swept

    @property
    def slope_words(self) -> str:
        """``slope 1.00``, ``slope ≈ 0.33``."""
        return say("slope {slope}", slope=self._written(self.piece.slope).marked)

    @property
    def equation(self) -> str:
        """``y = 0.91 x + 0.27``; with ≈ where a number had to be rounded."""
        slope, intercept = self.piece.slope, self.piece.intercept
        tilt, height = self._written(slope), self._written(abs(intercept))
        if slope == 0.0:
            return f"y {self._written(intercept).told}"
        line = f"y {equals(is_exact=tilt.is_exact and height.is_exact)} {tilt.text} {self.name}"
        if intercept == 0.0:
            return line
        return f"{line} {MINUS if intercept < 0 else '+'} {height.text}"

    @property
    def length_words(self) -> str:
        """``2.00 long``, measured along the axis."""
        return say("{length} long", length=self._written(self.piece.high - self.piece.low).marked)

    def _written(self, value: float) -> Written:
        return written(value, self.form, is_quotient=True)

    def value(self, x: float) -> float:
        """Return the value of the piece at ``x``."""
        return self.piece.slope * x + self.piece.intercept


def plotted_pieces(frame: Frame, pieces: LinePieces) -> tuple[PlottedPiece, ...]:
    """Return the pieces of the curve in front; none where it is not straight, or of too many."""
    front = front_neuron(frame)
    if not pieces.is_exact(front.layer) or kink_counts(pieces, front)[0] > MOST_LISTED:
        return ()
    form, name = frame.document.format, swept_name(frame)
    return tuple(PlottedPiece(piece, form, name) for piece in _straight(pieces, front))


def piece_at(plotted: tuple[PlottedPiece, ...], x: float) -> PlottedPiece | None:
    """Return the piece that holds ``x``; on a kink the one to its right."""
    holding = [each for each in plotted if each.piece.low <= x <= each.piece.high]
    return holding[-1] if holding else None


@lru_cache(maxsize=KEPT)
def _straight(pieces: LinePieces, neuron: Neuron) -> tuple[Piece, ...]:
    return straight_pieces(pieces, neuron.layer, neuron.index)
