"""The stages of softmax for one sample as columns of a table: what is written over, in and under each."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtGui import QColor

from nnviz.document.answers import SHARE_DECIMALS
from nnviz.document.classes import class_labels
from nnviz.document.frame import Frame
from nnviz.document.numerals import MINUS, formatted
from nnviz.document.places import Neuron
from nnviz.document.quantities import Quantity, Z
from nnviz.document.quantities import Stage as MadeStage
from nnviz.document.softmax_printed import PrintedStage, PrintedStages, printed_stages
from nnviz.document.visible import CLEAR, Visible
from nnviz.nn.softmax import SoftmaxStages
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.theme import Theme
from nnviz.words import say


@dataclass(frozen=True, eq=False)
class Stage:
    """One column. Of alternative texts the first that fits is written."""

    name: Sequence[str]  # over the column
    detail: Sequence[str]  # under the name
    foot: Sequence[str]  # under the numbers
    values: Sequence[float]
    decimals: int
    full_scale: float  # the value whose bar is as wide as the column
    kind: str = ""  # ``score`` or ``share``, which a hand can hold; ``power``, which may be tiny
    made: str = ""  # what its numbers are in the film: ``score`` or one of its STAGES; empty: always seen
    foot_made: str = ""  # what stands under the numbers, or behind the name: ``maximum`` or ``row_sum``
    detail_made: str = ""
    texts: Sequence[str] = ()  # fractions that are the numbers themselves, or nothing: written where they fit


@dataclass(frozen=True, eq=False)
class StageTable:
    """Scores, minus maximum, powers, shares; a row per class."""

    neurons: Sequence[Neuron]
    colours: Sequence[QColor]
    stages: Sequence[Stage]
    chosen: Neuron | None
    note: str  # in place of what is written under the numbers, where there is more to say
    names: Sequence[str] = ()  # of the classes, as they are called
    visible: Visible = CLEAR  # what the film has computed so far
    sample: int = 0  # whose numbers these are
    verdicts: Sequence[Sequence[str]] = ()  # of shares in the last column but one: ``wrong by 0.173``
    wrong: frozenset[int] = frozenset()  # rows whose share in the last column but one is a wrong number

    def quantity(self, made: str, row: int = 0) -> Quantity | None:
        """Return what a number is in the film; ``None`` for what is always seen."""
        if not made:
            return None
        if made == "adds":  # known with the last of them; asked for where any is
            shares = [MadeStage("share", each) for each in range(self.count)]
            return next((each for each in shares if each in self.visible.covered), shares[-1])
        return Z(self.neurons[row]) if made == "score" else MadeStage(made, row)

    @property
    def count(self) -> int:
        """How many classes there are."""
        return len(self.neurons)

    def is_largest(self, row: int) -> bool:
        """Whether the row's score is the maximum."""
        scores = self.stages[0].values
        return scores[row] == max(scores)

    def in_short(self) -> "StageTable":
        """Return the scores and the shares only, for where there is no room for the stages between."""
        shares = 2 if self.shows_right else 1
        return replace(self, stages=(self.stages[0], *self.stages[-shares:]))

    @property
    def shows_right(self) -> bool:
        """Whether the last column has the right shares beside others."""
        return self.stages[-1].kind != "share" and len(self.stages) > 2


def stage_table(frame: Frame, stages: SoftmaxStages, theme: Theme, scale: float | None = None) -> StageTable:
    """Return the table of the selected sample; the ``scale`` of the scores stays while a hand holds a bar."""
    network, sample = frame.document.network, frame.selection.sample
    last = network.depth - 1
    neurons = [Neuron(last, index) for index in range(network.layers[last].n_out)]
    colours = [colour_of_neuron(theme, network, last, neuron.index) for neuron in neurons]
    largest = int(np.argmax(stages.scores[sample]))
    names = class_labels(frame.document)
    columns = _columns(stages, sample, printed_stages(frame, stages), names[largest], scale)
    note, chosen = _note(names, stages, sample), frame.selection.neuron
    return StageTable(neurons, colours, columns, chosen, note, names, frame.visible, sample)


def _columns(
    stages: SoftmaxStages, sample: int, printed: PrintedStages, largest: str, held_scale: float | None
) -> tuple[Stage, ...]:
    """Return the four columns; powers and shares have three decimals or more."""
    decimals = printed.scores.decimals
    kinds = (stages.scores, stages.shifted, stages.powers, stages.shares)
    scores, shifted, powers, shares = ([float(each) for each in kind[sample]] for kind in kinds)
    maximum = float(stages.maximum[sample, 0])
    more = max(SHARE_DECIMALS, decimals)
    max_text, max_foot = printed.maximum.text, _under_scores(printed.maximum.marked, largest)
    scale = held_scale or nice_scale([*scores, *shifted])
    one_foot = _under_shares(formatted(float(stages.shares[sample].sum()), more))
    sum_foot = (*_under_powers(printed.total.marked), printed.total.text)
    divided = tuple(f"÷ {text}" for text in sum_foot)
    subtracted, names = say("z {minus} max", minus=MINUS), (say("scores z"), "z")
    minus = f"{MINUS} {max_text}" if maximum >= 0 else f"{MINUS} ({max_text})"
    columns = (
        Stage(names, (), max_foot, scores, decimals, scale, "score", "score", "maximum"),
        Stage((subtracted,), (minus,), (), shifted, decimals, scale, "", "shifted", "", "maximum"),
        Stage((say("e to it"),), (), sum_foot, powers, more, 1.0, "", "power", "row_sum"),
        Stage((say("shares"),), divided, one_foot, shares, more, 1.0, "share", "share", "adds", "row_sum"),
    )
    prints = (printed.scores, printed.shifted, printed.powers, printed.shares)
    return tuple(map(_printed, columns, prints))


def _printed(stage: Stage, printed: PrintedStage) -> Stage:
    """Return a column with ≈ behind its name where a number in it is rounded, and with its fractions."""
    name = tuple(f"{each} ≈" for each in stage.name) if printed.is_rounded else ()
    return replace(stage, name=(*name, *stage.name), texts=printed.fractions)


def _under_scores(number: str, name: str) -> tuple[str, ...]:
    """Say which score is the maximum, and shorter for where there is less room."""
    return say("max {number} ({name})", number=number, name=name), say("max {number}", number=number), number


def _under_powers(number: str) -> tuple[str, ...]:
    """Say what the powers add to, and shorter for where there is less room."""
    return say("row sum {number}", number=number), say("sum {number}", number=number), number


def _under_shares(number: str) -> tuple[str, ...]:
    """Say what the shares add to, and shorter for where there is less room."""
    return say("adds to {number}", number=number), say("sum {number}", number=number), number


def nice_scale(values: Sequence[float]) -> float:
    """Return the smallest of 1, 2, 5, 10, 20, 50, … that holds every finite value, whatever its sign."""
    largest = max((abs(value) for value in values if math.isfinite(value)), default=1.0)
    if largest <= 1:
        return 1.0
    power = 10.0 ** math.floor(math.log10(largest))
    return next((step * power for step in (1, 2, 5) if step * power >= largest), 10 * power)


def _note(names: Sequence[str], stages: SoftmaxStages, sample: int) -> str:
    """Say what the numbers do not: why there are no shares, or why there is only one."""
    shares, scores = stages.shares[sample], stages.scores[sample]
    if not np.isfinite(shares).all():
        at = int(np.argmax(~np.isfinite(scores)))
        return say(
            "No shares: score {name} is {value}", name=names[at], value=formatted(float(scores[at]), 0)
        )
    return say("One class alone always has share 1") if len(names) == 1 else ""
