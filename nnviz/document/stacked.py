"""The shares along the view, one on top of the other: together they fill 0 to 1 everywhere."""

import math
from dataclasses import dataclass

import numpy as np

from nnviz.document.classes import class_label, class_labels
from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted
from nnviz.document.plotted import swept_name
from nnviz.document.softmax_sayings import share_words
from nnviz.nn.arrays import Array
from nnviz.words import listed, say

LEAST_NAMED = 0.06  # a share at the input that has room for its name


@dataclass(frozen=True, eq=False)
class ShareStack:
    """The edges between the shares."""

    t: Array  # (rows,)
    edges: Array  # (classes + 1, rows): from 0, share upon share, to exactly 1; NaN where there are none

    def between(self, index: int) -> tuple[Array, Array]:
        """Return the lower and the upper edge of a class."""
        return self.edges[index], self.edges[index + 1]


def share_stack(frame: Frame) -> ShareStack | None:
    """Return the stack; ``None`` where the last layer has no shares, or nothing is computed."""
    if frame.pieces is None or frame.softmax is None:
        return None
    last = frame.pieces.layers[-1]
    sums = np.cumsum(last.a, axis=1).T
    is_known = np.isfinite(sums[-1])
    # the last edge is 1, not 1 up to rounding; an edge that rounding lifts past it is cut
    edges = np.vstack([np.zeros_like(last.t_a), np.minimum(sums[:-1], 1.0), np.ones_like(last.t_a)])
    edges[:, ~is_known] = np.nan
    return ShareStack(last.t_a, edges)


def stack_words(frame: Frame) -> str:
    """Say what the shares come to at the input: each of a few, the top one and the entropy, ties."""
    stages, sample = frame.softmax, frame.selection.sample
    if stages is None or math.isnan(frame.current):
        return ""
    named = zip(class_labels(frame.document), stages.shares[sample].tolist(), strict=True)
    few = [f"{name} {formatted(share, 3)}" for name, share in named]
    along, here = swept_name(frame), formatted(frame.current, frame.document.decimals)
    words = share_words(frame, stages)
    if len(few) > 6:
        return say("At {input} = {value} · {words}", input=along, value=here, words=words)
    shares = listed(few)
    return say(
        "At {input} = {value}: {shares} · {words}", input=along, value=here, shares=shares, words=words
    )


def names_at_input(frame: Frame) -> list[tuple[float, str]]:
    """Return where in the stack each class that is thick enough at the input has its middle, and its name."""
    if frame.softmax is None or not np.isfinite(frame.softmax.shares[frame.selection.sample]).all():
        return []
    shares: list[float] = frame.softmax.shares[frame.selection.sample].tolist()
    middles = np.cumsum(shares) - np.array(shares) / 2
    return [
        (float(middles[index]), f"{class_label(frame.document, index)} {formatted(share, 3)}")
        for index, share in enumerate(shares)
        if share >= LEAST_NAMED
    ]
