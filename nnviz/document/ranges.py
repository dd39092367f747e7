"""The scale of a slider: the range it runs over and the steps it takes, as follows from the history."""

import math
from dataclasses import dataclass

from nnviz.document.document import Document, View
from nnviz.document.history import History
from nnviz.document.places import Input, ValuePlace

LEAST_REACH = 5.0  # every value can be drawn from −5 to 5, so that the lengths of bars compare
RECENT = 30  # acts; a range stays as wide as these needed it, so that a handle let go stays where it is


@dataclass(frozen=True)
class Scale:
    """A range from ``low`` to ``high`` and the steps that a hand, an arrow key and Shift take in it."""

    low: float
    high: float
    step: float
    fine: float

    def held(self, value: float) -> float:
        """Return ``value``, or the end of the range that it lies beyond."""
        return min(max(value, self.low), self.high)

    def share(self, value: float) -> float:
        """Return where ``value`` lies: 0 at the low end, 1 at the high one, never beyond."""
        return (self.held(value) / 2 - self.low / 2) / (self.high / 2 - self.low / 2)

    def part(self, share: float) -> float:
        """Return how much of the range a ``share`` of it is."""
        return share * self.high - share * self.low

    def at(self, share: float) -> float:
        """Return the value at ``share`` of the way from low to high."""
        return self.low * (1 - share) + self.high * share

    def snapped(self, value: float, tolerance: float, *, finely: bool = False) -> float:
        """Return the roundest multiple of the step within ``tolerance``, else the nearest one.

        A pixel may stand for more than a step; of all the numbers in it the hand means 0, 1 or 20
        rather than 19.95, so these can always be hit.
        """
        step = self.fine if finely else self.step
        held = self.held(value)
        power = math.floor(math.log10(max(-self.low, self.high)))
        while 10.0**power > step and abs(_nearest(held, 10.0**power) - held) > tolerance:
            power -= 1
        return self.held(_nearest(held, max(10.0**power, step)))


def scale_of(place: ValuePlace, sample: int, history: History) -> Scale:
    """Return the smallest nice range that holds the settled value at ``place`` and its recent ones.

    It does not see a drag, so it never changes under the hand. The swept input runs over the view.
    """
    document = history.present
    low, high = _least_range(place, document.view)
    values = _recent_values(place, sample, history)
    if not low <= min(values) <= max(values) <= high:
        reach = nice_above(max(map(abs, values)))
        low, high = min(low, -reach), max(high, reach)
    return Scale(low, high, document.step, document.fine_step)


def nice_above(value: float) -> float:
    """Return the smallest of 1, 2, 5, 10, 20, 50, … (and of their tenths) that is not below ``value`` > 0."""
    power = math.floor(math.log10(value))
    for factor in (1.0, 2.0, 5.0):
        nice = float(f"{factor}e{power}")
        if value <= nice < math.inf:
            return nice
    return float(f"1e{power + 1}") if power < 308 else value


def _least_range(place: ValuePlace, view: View) -> tuple[float, float]:
    """Return the range of a small value; 0 and 1 are always in it."""
    if isinstance(place, Input) and place.index == view.input:
        return min(view.low, 0.0), max(view.high, 1.0)
    return -LEAST_REACH, LEAST_REACH


def _recent_values(place: ValuePlace, sample: int, history: History) -> list[float]:
    """Return what was stored at ``place`` lately, the present value among it."""
    documents = [history.present, *(entry.document for entry in history.past[-RECENT:])]
    return [each.value(place, sample) for each in documents if _has(each, place, sample)]


def _has(document: Document, place: ValuePlace, sample: int) -> bool:
    """Whether the document has a number there."""
    return document.has(place) and (sample < document.n_samples or not isinstance(place, Input))


def _nearest(value: float, step: float) -> float:
    """Return the multiple of ``step`` nearest to ``value``."""
    return round(value / step) * step
