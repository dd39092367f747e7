"""A number held by the end of its bar: the bar follows the hand from where it was taken."""

import math
from dataclasses import dataclass

from nnviz.ui.drawing.stage_picture import Cell


@dataclass(frozen=True, eq=False)
class BarHold:
    """A cell in the hand; made once, when the hand closes."""

    cell: Cell
    x: float  # where the hand closed, in pixels
    scale: float  # of the scores, kept while the hand is closed

    def value(self, x: float, step: float) -> float:
        """Return the number for the hand at ``x``, snapped to ``step``; until half a step, the one it was.

        A negative number's bar is drawn by its size too, so that its end goes with the hand. What is
        too large to be counted in steps is not snapped; what is no finite number stays.
        """
        sign = -1.0 if self.cell.value < 0 else 1.0
        meant = self.cell.value + sign * (x - self.x) * self.cell.per_pixel
        if not math.isfinite(meant) or abs(meant - self.cell.value) < step / 2:
            return self.cell.value
        if not math.isfinite(meant / step):
            return meant
        return round(round(meant / step) * step, 10) + 0.0
