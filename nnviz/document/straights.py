"""The straight pieces of the curve in front in words: slope, equation, length."""

from dataclasses import dataclass
from functools import lru_cache

from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import MOST_LISTED, kink_counts
from nnviz.document.numerals import MINUS, formatted, is_on_step
from nnviz.document.places import Neuron
from nnviz.document.plotted import KEPT, front_neuron, swept_name
from nnviz.nn.piecewise import LinePieces, Piece, straight_pieces


@dataclass(frozen=True)
class PlottedPiece:
    """A piece of the curve in front and the words for it."""

    piece: Piece
    decimals: int
    name: str = "x"  # of what is swept

    @property
    def slope_words(self) -> str:
        """``slope 1.00``."""
        return f"slope {formatted(self.piece.slope, self.decimals)}"

    @property
    def equation(self) -> str:
        """``y = 0.91 x + 0.27``; with ≈ where a number had to be rounded."""
        slope, intercept = self.piece.slope, self.piece.intercept
        is_exact = is_on_step(slope, self.decimals) and is_on_step(intercept, self.decimals)
        equals = "=" if is_exact else "≈"
        if slope == 0.0:
            return f"y {equals} {formatted(intercept, self.decimals)}"
        line = f"y {equals} {formatted(slope, self.decimals)} {self.name}"
        if intercept == 0.0:
            return line
        return f"{line} {MINUS if intercept < 0 else '+'} {formatted(abs(intercept), self.decimals)}"

    @property
    def length_words(self) -> str:
        """``2.00 long``, measured along the axis."""
        return f"{formatted(self.piece.high - self.piece.low, self.decimals)} long"

    def value(self, x: float) -> float:
        """Return the value of the piece at ``x``."""
        return self.piece.slope * x + self.piece.intercept


def plotted_pieces(frame: Frame, pieces: LinePieces) -> tuple[PlottedPiece, ...]:
    """Return the pieces of the curve in front; none where it is not straight, or of too many."""
    front = front_neuron(frame)
    if not pieces.is_exact(front.layer) or kink_counts(pieces, front)[0] > MOST_LISTED:
        return ()
    decimals, name = frame.document.decimals, swept_name(frame)
    return tuple(PlottedPiece(piece, decimals, name) for piece in _straight(pieces, front))


def piece_at(plotted: tuple[PlottedPiece, ...], x: float) -> PlottedPiece | None:
    """Return the piece that holds ``x``; on a kink the one to its right."""
    holding = [each for each in plotted if each.piece.low <= x <= each.piece.high]
    return holding[-1] if holding else None


@lru_cache(maxsize=KEPT)
def _straight(pieces: LinePieces, neuron: Neuron) -> tuple[Piece, ...]:
    return straight_pieces(pieces, neuron.layer, neuron.index)
