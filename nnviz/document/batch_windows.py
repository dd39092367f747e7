"""Windows on the stages of softmax for the whole batch, each a table of one row per sample."""

from dataclasses import dataclass, replace

import numpy as np

from nnviz.document.answers import SHARE_DECIMALS
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron
from nnviz.document.quantities import Quantity, Stage, Z
from nnviz.document.visible import Visible
from nnviz.nn.arrays import Array, Flags
from nnviz.words import say

Texts = tuple[str, ...]  # alternatives, the longest first: whichever there is room for


@dataclass(frozen=True, eq=False)
class BatchWindow:
    """One stage of softmax for the whole batch."""

    name: Texts
    values: Array  # (samples, classes), or (samples, 1) for what a row comes to
    decimals: int
    kind: str = ""  # ``score``, ``power`` which may be tiny, ``total``, ``share`` or ``right``
    beside: Array | None = None  # (samples,): what each row comes to
    beside_name: str = ""
    under: Texts = ()  # what each column comes to, a text per column
    foot: Texts = ()  # what is done, or what comes of it, in words
    made: str = ""  # what its numbers are in the film: ``score``, or one of its STAGES
    beside_made: str = ""
    wrong: Flags | None = None  # (samples, classes): what is a number, and a wrong one


@dataclass(frozen=True, eq=False)
class BatchStages:
    """All windows, and the names of the classes, which are the columns."""

    classes: tuple[str, ...]
    windows: tuple[BatchWindow, ...]
    layer: int  # the last one, counted from 0
    visible: Visible  # what the film has computed so far

    def quantity(self, made: str, column: int) -> Quantity:
        """Return what a number is in the film; what the shares add to is known with the last of them."""
        if made == "adds":
            shares = [Stage("share", each) for each in range(len(self.classes))]
            return next((each for each in shares if each in self.visible.covered), shares[-1])
        return Z(Neuron(self.layer, column)) if made == "score" else Stage(made, column)

    @property
    def n_samples(self) -> int:
        """How many rows there are."""
        return len(self.windows[0].values)

    @property
    def in_short(self) -> "BatchStages":
        """The scores and the shares only, for where there is no room for the windows between."""
        kept = [each for each in self.windows if each.kind in {"score", "share", "right"}]
        return replace(self, windows=tuple(kept))


def decimals_of(frame: Frame) -> tuple[int, int]:
    """Return the decimals of scores, and those of powers and shares, three or more."""
    return frame.document.decimals, max(SHARE_DECIMALS, frame.document.decimals)


def scores_window(values: Array, decimals: int) -> BatchWindow:
    """Return the window of the scores (samples, classes)."""
    return BatchWindow((say("scores z"), "z"), values, decimals, "score")


def shares_window(name: Texts, values: Array, decimals: int) -> BatchWindow:
    """Return a window of shares (samples, classes) with what each row adds to."""
    with np.errstate(all="ignore"):
        return BatchWindow(name, values, decimals, "share", values.sum(axis=1), say("sum"))
