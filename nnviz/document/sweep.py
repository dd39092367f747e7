"""A sweep: a value on its way from where it stands through its range and back."""

import math
from dataclasses import dataclass, replace

from nnviz.document.numerals import rounded
from nnviz.document.places import ValuePlace

WHOLE_WAY = 2.0  # ranges gone through in the end: up to the high end, down to the low one, home
_CLOSE = 1e-9  # two places on the way that are one


@dataclass(frozen=True)
class Sweep:
    """Where a value stands on its way; at the end of the way it is home again."""

    place: ValuePlace
    sample: int
    start: float  # the stored value, at home
    low: float
    high: float  # above ``low``; the value at home lies between
    stride: float  # between two stops, where the value steps instead of gliding
    decimals: int
    at: float = 0.0  # how many ranges it has gone through, from 0 to WHOLE_WAY

    @property
    def is_over(self) -> bool:
        """Whether it has gone its whole way."""
        return self.at >= WHOLE_WAY - _CLOSE

    @property
    def is_home(self) -> bool:
        """Whether the value is the one that it started with."""
        return self.at <= 0 or self.is_over

    @property
    def value(self) -> float:
        """The value on the way, rounded to the decimals shown; at home as it was stored."""
        return self.start if self.is_home else rounded(self._here, self.decimals)

    def on(self, share: float) -> "Sweep":
        """Return it a ``share`` of the range further."""
        return replace(self, at=min(self.at + share, WHOLE_WAY))

    def at_next_stop(self) -> "Sweep":
        """Return it at the next multiple of its stride on the way, or at an end of the range, or home."""
        here, steps = self._here, self._here / self.stride
        if self._goes_down:
            target = max((math.ceil(steps - _CLOSE) - 1) * self.stride, self.low)
        else:
            target = min((math.floor(steps + _CLOSE) + 1) * self.stride, self.high)
        return self.on(abs(target - here) / self._range)

    @property
    def _range(self) -> float:
        return self.high - self.low

    @property
    def _up(self) -> float:
        """The share of the range from home to the high end."""
        return (self.high - self.start) / self._range

    @property
    def _goes_down(self) -> bool:
        return self._up - _CLOSE <= self.at < self._up + 1 - _CLOSE

    @property
    def _here(self) -> float:
        """The value on the way, unrounded."""
        if self.at < self._up:
            here = self.start + self.at * self._range
        elif self.at < self._up + 1:
            here = self.high - (self.at - self._up) * self._range
        else:
            here = self.low + (self.at - self._up - 1) * self._range
        return min(max(here, self.low), self.high)
