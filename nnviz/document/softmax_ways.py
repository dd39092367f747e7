"""How the softmax panel does softmax: an act that changes no number of the document, and what comes of it."""

import math
from dataclasses import dataclass, replace

import numpy as np

from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted, plain
from nnviz.document.softmax_words import verdict
from nnviz.document.store import Store
from nnviz.nn.softmax_limits import PLAIN_WAYS, stops
from nnviz.nn.softmax_mistakes import Attempt, attempted, with_temperature
from nnviz.words import decimal, say

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
            raise ValueError(
                say("found a shift of {found}, needed one from −1000 to 1000", found=decimal(plain(shift)))
            )
        if not LEAST_TEMPERATURE <= temperature <= MOST_TEMPERATURE:
            raise ValueError(
                say(
                    "found a temperature of {found}, needed one from {least} to 20",
                    found=decimal(plain(temperature)),
                    least=decimal("0.05"),
                )
            )
        store.select(replace(before, softmax=self.way, shift=shift, temperature=temperature))


def attempt_of(frame: Frame) -> Attempt | None:
    """Return what the chosen way makes of the scores; ``None`` where softmax is done right, or not at all.

    While the film has not computed everything it is done right: another way would give it away.
    """
    selection = frame.selection
    if frame.softmax is None or selection.softmax == "right" or not frame.visible.is_clear:
        return None
    if selection.softmax == "temperature":
        return with_temperature(frame.softmax.scores, selection.temperature)
    return attempted(selection.softmax, frame.softmax.scores, shift_of(frame))


def shift_of(frame: Frame) -> float:
    """Return the common shift, which only the ways without a maximum have."""
    return frame.selection.shift if frame.selection.softmax in PLAIN_WAYS else 0.0


def attempt_words(frame: Frame, attempt: Attempt) -> str:
    """Say in one line what comes of the chosen way for the selected sample."""
    selection = frame.selection
    if attempt.way != "temperature":
        return verdict(attempt, selection.sample, shift_of(frame))
    heat = formatted(selection.temperature, 2)
    if selection.temperature == 1.0:
        return say(
            "T = 1: nothing changes. Towards 0 the largest score takes all, towards ∞ all get the same"
        )
    times = formatted(1 / selection.temperature, 2)
    if selection.temperature < 1.0:
        return say(
            "What if T = {heat}: every gap counts {times} times;"
            " towards 0 the largest score takes all, and a tie is shared",
            heat=heat,
            times=times,
        )
    return say(
        "What if T = {heat}: every gap counts {times} times; towards ∞ every share is 1/{classes}",
        heat=heat,
        times=times,
        classes=attempt.right.shape[1],
    )


def next_stop(frame: Frame) -> float | None:
    """Return the next shift at which something changes; after the last the first; ``None`` for no numbers."""
    if frame.softmax is None:
        return None
    scores = frame.softmax.scores[frame.selection.sample]
    if not np.isfinite(scores).all():
        return None
    found = [stop for stop in stops(scores, frame.selection.softmax) if abs(stop) <= MOST_SHIFT]
    return next((stop for stop in found if stop > frame.selection.shift), found[0]) if found else None
