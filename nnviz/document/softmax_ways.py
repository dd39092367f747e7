"""How the softmax panel does softmax: an act that changes no number of the document."""

import math
from dataclasses import dataclass, replace

from nnviz.document.numerals import plain
from nnviz.document.store import Store

LEAST_TEMPERATURE, MOST_TEMPERATURE = 0.05, 20.0
MOST_SHIFT = 1000.0


@dataclass(frozen=True)
class DoSoftmax:
    """Do softmax another way; what is ``None`` stays as it is."""

    way: str
    shift: float | None = None
    temperature: float | None = None

    def perform(self, store: Store) -> None:
        """Look at it, or say which shift or temperature there is."""
        before = store.selection
        shift = before.shift if self.shift is None else self.shift
        temperature = before.temperature if self.temperature is None else self.temperature
        if not math.fabs(shift) <= MOST_SHIFT:
            raise ValueError(f"found a shift of {plain(shift)}, needed one from −1000 to 1000")
        if not LEAST_TEMPERATURE <= temperature <= MOST_TEMPERATURE:
            raise ValueError(f"found a temperature of {plain(temperature)}, needed one from 0.05 to 20")
        store.select(replace(before, softmax=self.way, shift=shift, temperature=temperature))
