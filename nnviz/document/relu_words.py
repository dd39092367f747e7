"""ReLU in three ways with the numbers of the screen, and what timing them has shown, in words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from nnviz.document.exactness import written_z
from nnviz.document.frame import Frame
from nnviz.document.numerals import Written, equals, written
from nnviz.document.places import Neuron
from nnviz.document.quantities import A
from nnviz.nn.relu_ways import COUNTS, RUNS, Timing, are_alike
from nnviz.words import count, decimal, mark, say

TITLES = {
    "if": mark("A loop with if"),
    "max": mark("A loop with max(0, i)"),
    "numpy": mark("NumPy, all at once"),
}


@dataclass(frozen=True)
class ReluNumbers:
    """The z of a layer for the selected sample, and what ReLU makes of each, as they are printed."""

    neurons: tuple[Neuron, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    equals: str  # ``≈`` where a z is rounded
    verdict: str


def how_timed() -> str:
    """Say what the table of times has in it."""
    return count(
        "Milliseconds, the best of {n} runs; the lists and arrays were made before.",
        "Milliseconds, the best of {n} run; the lists and arrays were made before.",
        RUNS,
    )


def layer_of(frame: Frame) -> int:
    """Return whose z go in: the layer of the selection, of an input the first."""
    neuron = frame.selection.neuron
    return neuron.layer if neuron else 0


def relu_numbers(frame: Frame) -> ReluNumbers:
    """Return the numbers of the whole layer."""
    document, layer, sample = frame.document, layer_of(frame), frame.selection.sample
    z: list[float] = frame.trace.layers[layer].z[sample].tolist()
    neurons = tuple(Neuron(layer, index) for index in range(len(z)))
    read = [written_z(document, frame.trace, each, sample) for each in neurons]
    done = [_relu(value, found, frame) for value, found in zip(z, read, strict=True)]

    sign = equals(is_exact=all(each.is_exact for each in read))
    return ReluNumbers(neurons, tuple(each.text for each in read), tuple(done), sign, _verdict(frame, z))


def _relu(z: float, found: Written, frame: Frame) -> str:
    """Return max(0, z) as printed: z itself where it is above 0."""
    return found.text if not z <= 0 else written(0.0, frame.document.format).text


def _verdict(frame: Frame, z: Sequence[float]) -> str:
    """Say whether the answers are the same; nothing before all of them are seen."""
    neurons = (Neuron(layer_of(frame), index) for index in range(len(z)))
    if not all(frame.visible.shown(A(each), frame.selection.sample) for each in neurons):
        return ""
    if are_alike(z):
        return say("The same answers, all three ways")
    return say("Not the same: of what is not a number, a loop makes 0, and NumPy leaves it")


def milliseconds(timing: Timing) -> str:
    """Write a time in three digits: ``4.13``, ``0.000412``."""
    value = 1000 * timing.seconds
    decimals = 2 - math.floor(math.log10(value)) if value > 0 else 2
    return decimal(f"{value:.{min(max(decimals, 0), 9)}f}")


def times_words(found: Sequence[Timing]) -> list[str]:
    """Say how NumPy compares with the loop for the fewest and for the most numbers, once both are timed."""
    return [words for size in (COUNTS[-1], COUNTS[0]) for words in _compared(found, size)]


def _compared(found: Sequence[Timing], size: int) -> list[str]:
    seconds = {each.way: each.seconds for each in found if each.count == size}
    if not {"if", "numpy"} <= seconds.keys() or not all(seconds.values()):
        return []
    ratio = seconds["if"] / seconds["numpy"]
    times = max(ratio, 1 / ratio)
    number = decimal(f"{times:.0f}" if times >= 9.5 else f"{times:.1f}")
    if ratio >= 1:
        return [
            say(
                "For {numbers} numbers np.maximum is {times} times as fast as the loop",
                numbers=size,
                times=number,
            )
        ]
    return [
        say(
            "For {numbers} numbers the loop is {times} times as fast as np.maximum",
            numbers=size,
            times=number,
        )
    ]
