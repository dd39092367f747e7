"""Where two scores cross along the view, and so their shares: marked in the plots, in words and numbers."""

from dataclasses import dataclass
from functools import lru_cache

from nnviz.document.classes import class_label
from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted, is_on_step
from nnviz.document.plotted import swept_name
from nnviz.nn.arrays import Array
from nnviz.nn.piecewise import LinePieces
from nnviz.nn.score_crossings import Crossing, rows_at, score_crossings
from nnviz.nn.softmax import softmax

MOST_CROSSED = 12  # classes whose scores are looked at in pairs
MOST_MARKED = 8  # crossings with a mark


@dataclass(frozen=True)
class MarkedCrossing:
    """A place at which two classes have the same share."""

    crossing: Crossing
    share: float  # of each of the two
    below: float  # the shares of the classes before the later of the two, added up: its lower edge in a stack
    labels: tuple[str, ...]  # ``x = 0.50 · cat = dog``, shorter ones after it


def marked_crossings(frame: Frame) -> tuple[MarkedCrossing, ...]:
    """Return the crossings to be marked, those at the top first; none of a last layer without shares."""
    pieces = frame.pieces
    if pieces is None or frame.softmax is None or pieces.layers[-1].z.shape[1] > MOST_CROSSED:
        return ()
    is_exact = pieces.is_exact(pieces.network.depth - 1, "z")
    found = sorted(_crossings(pieces), key=lambda each: not each.is_on_top)[:MOST_MARKED]
    return tuple(_marked(frame, pieces, each, is_exact=is_exact) for each in found)


@lru_cache(maxsize=4)
def _crossings(pieces: LinePieces) -> tuple[Crossing, ...]:
    """Return every crossing, found once while the curves stay the same."""
    return score_crossings(pieces)


def _marked(frame: Frame, pieces: LinePieces, crossing: Crossing, *, is_exact: bool) -> MarkedCrossing:
    """Return a crossing with the share that both classes have there."""
    shares = shares_at(pieces, crossing.t)
    first, second = sorted((crossing.first, crossing.second))
    decimals = frame.document.decimals
    sign = "=" if is_exact and is_on_step(crossing.t, decimals) else "≈"
    place = f"{swept_name(frame)} {sign} {formatted(crossing.t, decimals)}"
    names = f"{class_label(frame.document, first)} = {class_label(frame.document, second)}"
    return MarkedCrossing(
        crossing, float(shares[first]), float(shares[:second].sum()), (f"{place} · {names}", place)
    )


def shares_at(pieces: LinePieces, t: float) -> Array:
    """Return the shares (classes,) at a place of the line, from the scores there, which are straight."""
    last = pieces.layers[-1]
    shares: Array = softmax(rows_at(last.t, last.z, t)[None, :])[0]
    return shares
