"""A ruler between two scores: every 0.693 doubles the ratio of their shares."""

import math
from dataclasses import dataclass

from nnviz.document.classes import class_label, class_neuron
from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted
from nnviz.nn.softmax import SoftmaxStages

DOUBLING = math.log(2.0)  # a gap of 0.693 between two scores doubles the ratio of their shares
MOST_TICKS = 12
MOST_IN_DIGITS = 1e6  # a ratio; a larger one is written as a power of ten


@dataclass(frozen=True)
class Tick:
    """A place on the ruler, as a gap above the lower score, and how many times its share it stands for."""

    gap: float
    text: str


@dataclass(frozen=True)
class ScoreRuler:
    """The selected score and its strongest rival, and the doublings between them."""

    upper: int  # the class with the larger score, counted from 0
    lower: int
    gap: float  # between the two scores, not below 0
    upper_text: str  # ``cat 2.13``
    lower_text: str
    ratio: str  # ``×7.39``: what the gap comes to
    ticks: tuple[Tick, ...]


def pair_of(frame: Frame, stages: SoftmaxStages) -> tuple[int, int] | None:
    """Return the selected class and its strongest rival, the larger score first; ``None`` without two."""
    scores: list[float] = stages.scores[frame.selection.sample].tolist()
    if len(scores) < 2 or not math.isfinite(max(scores) - min(scores)):
        return None
    order = sorted(range(len(scores)), key=lambda index: -scores[index])
    neuron = frame.selection.neuron
    is_class = neuron is not None and neuron == class_neuron(frame.document, neuron.index)
    first = neuron.index if neuron is not None and is_class else order[0]
    rival = order[1] if first == order[0] else order[0]
    return (first, rival) if scores[first] >= scores[rival] else (rival, first)


def score_ruler(frame: Frame, stages: SoftmaxStages) -> ScoreRuler | None:
    """Return the ruler between the selected score and its strongest rival."""
    pair = pair_of(frame, stages)
    if pair is None:
        return None
    scores = stages.scores[frame.selection.sample]
    gap = float(scores[pair[0]] - scores[pair[1]])
    texts = [
        f"{class_label(frame.document, index)} {formatted(float(scores[index]), frame.document.decimals)}"
        for index in pair
    ]
    return ScoreRuler(*pair, gap, texts[0], texts[1], f"×{ratio_text(gap)}", _ticks(gap))


def ratio_text(gap: float) -> str:
    """Write how many times a share is another, e to the gap: ``7.39``, ``10^8.7``."""
    if gap < math.log(MOST_IN_DIGITS):
        return formatted(math.exp(gap), 2)
    return f"10^{formatted(gap / math.log(10), 1)}"


def _ticks(gap: float) -> tuple[Tick, ...]:
    """Return a tick for every doubling up to the gap; of very many every so many doublings."""
    count = math.floor(gap / DOUBLING + 1e-9)
    every = max(1, math.ceil(count / MOST_TICKS))
    return tuple(
        Tick(number * DOUBLING, f"×{_power_of_two(number)}") for number in range(every, count + 1, every)
    )


def _power_of_two(number: int) -> str:
    return str(2**number) if number <= 12 else f"2^{number}"
