"""The one array type of the program, and the one helper that makes an array immutable."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

Numbers = Array | Sequence[float] | Sequence[Sequence[float]]


def frozen(values: Numbers) -> Array:
    """Copy ``values`` into a float64 array that nobody can write to; −0 becomes 0."""
    array = np.array(values, dtype=np.float64) + 0.0
    array.setflags(write=False)
    return array


def replaced(array: Array, index: tuple[int, ...], value: float) -> Array:
    """Return an immutable copy of ``array`` in which the entry at ``index`` is ``value``."""
    changed = array.copy()
    changed[index] = value
    return frozen(changed)
