"""A curve that is being revealed: it grows from where it was guessed, or from its patch, to where it runs."""

from dataclasses import dataclass, replace

import numpy as np

from nnviz.document.covering import Covers
from nnviz.document.frame import Frame
from nnviz.document.guesses import Guess
from nnviz.document.plotted import PlottedCurve
from nnviz.document.quantities import A, Z
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.piecewise import Quantity
from nnviz.ui.plots.picture import Scale
from nnviz.ui.unveiling import Unveiling


@dataclass(frozen=True, eq=False)
class Growing:
    """The curves of a frame on their way: ``share`` 0 is the guess, 1 the truth."""

    frame: Frame
    revealed: Covers
    share: float
    middle: float  # of the plot: where the patch was

    def grows(self, curve: PlottedCurve, quantity: Quantity = "a") -> bool:
        """Whether a curve is on its way."""
        return (Z(curve.neuron) if quantity == "z" else A(curve.neuron)) in self.revealed

    def shaped(self, curve: PlottedCurve, quantity: Quantity = "a") -> PlottedCurve:
        """Return a curve as far as it has come; itself where it stands."""
        if not self.grows(curve, quantity):
            return curve
        start = self._start(curve)
        with np.errstate(over="ignore", invalid="ignore"):
            return replace(curve, values=frozen(start + self.share * (curve.values - start)))

    def _start(self, curve: PlottedCurve) -> Array:
        """Return the guessed heights at a curve's own places; without a guess the middle of the plot."""
        guesses = [each for each in self.frame.selection.guesses if each.quantity == A(curve.neuron)]
        heights: dict[float, list[float]] = {}
        for each in guesses:
            heights.setdefault(_place(each, self.frame), []).append(each.value)
        at = sorted(each for each in heights if np.isfinite(each))
        if not at:
            return np.full(curve.t.shape, self.middle)
        return np.interp(curve.t, at, [float(np.mean(heights[each])) for each in at])


def growing(frame: Frame, veil: Unveiling | None, scale: Scale) -> Growing:
    """Return the curves that ``veil`` reveals at the moment; none without one."""
    middle = (scale.area.center().y() - scale.top) / scale.down if scale.down else 0.0
    if veil is None:
        return Growing(frame, frozenset(), 1.0, middle)
    return Growing(frame, veil.revealed, veil.share, middle)


def _place(guess: Guess, frame: Frame) -> float:
    """Return where on the line a guess stands."""
    return guess.x if guess.x is not None else frame.current
