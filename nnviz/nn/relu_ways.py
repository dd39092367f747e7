"""ReLU in three ways, as the course writes it: a loop with ``if``, a loop with ``max``, and NumPy at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

import numpy as np

from nnviz.nn.arrays import Array

COUNTS = (10, 1_000, 100_000)  # numbers that are timed
RUNS = 5  # of each; the quickest counts
_LEAST = 20_000  # numbers in one run, so that the clock has something to measure

Clock = Callable[[], float]  # seconds


def relu_by_if(inputs: Sequence[float]) -> list[float]:
    """Look at one number after another and keep those above 0."""
    output: list[float] = []
    for i in inputs:
        if i > 0:
            output.append(i)
        else:
            output.append(0)
    return output


def relu_by_max(inputs: Sequence[float]) -> list[float]:
    """Append the larger of 0 and each number."""
    output: list[float] = []
    for i in inputs:
        output.append(max(0, i))  # noqa: PERF401 - as the course writes it
    return output


def relu_by_numpy(inputs: Array) -> Array:
    """Answer for all numbers (n,) at once."""
    output: Array = np.maximum(0, inputs)
    return output


CODES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "if": (
            "output = []",
            "for i in inputs:",
            "    if i > 0:",
            "        output.append(i)",
            "    else:",
            "        output.append(0)",
        ),
        "max": ("output = []", "for i in inputs:", "    output.append(max(0, i))"),
        "numpy": ("output = np.maximum(0, inputs)",),
    }
)


@dataclass(frozen=True)
class Timing:
    """How long one way takes for so many numbers."""

    way: str  # one of CODES
    count: int
    seconds: float


def answers(inputs: Sequence[float]) -> dict[str, list[float]]:
    """Return what each way answers; −0 is 0."""
    array = np.array(inputs, dtype=np.float64)
    found = {"if": relu_by_if(inputs), "max": relu_by_max(inputs), "numpy": relu_by_numpy(array).tolist()}
    return {way: [each + 0.0 for each in output] for way, output in found.items()}


def are_alike(inputs: Sequence[float]) -> bool:
    """Whether the three ways answer the same; they differ on what is not a number."""
    first, *others = answers(inputs).values()
    return all(other == first for other in others)


def timings(clock: Clock, counts: Sequence[int] = COUNTS) -> Iterator[Timing]:
    """Yield how long each way takes, the quickest of a few runs, by ``clock`` in seconds."""
    generator = np.random.default_rng(0)
    for count in counts:
        array = generator.standard_normal(count)
        listed: list[float] = array.tolist()
        runs: dict[str, Callable[[], object]] = {
            "if": partial(relu_by_if, listed),
            "max": partial(relu_by_max, listed),
            "numpy": partial(relu_by_numpy, array),
        }
        for way, run in runs.items():
            yield Timing(way, count, _quickest(run, clock, max(1, _LEAST // count)))


def _quickest(run: Callable[[], object], clock: Clock, times: int) -> float:
    """Return the seconds of one call, the least of a few runs of so many calls."""
    return min(_seconds(run, clock, times) for _ in range(RUNS)) / times


def _seconds(run: Callable[[], object], clock: Clock, times: int) -> float:
    start = clock()
    for _ in range(times):
        run()
    return clock() - start
