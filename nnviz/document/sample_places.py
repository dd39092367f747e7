"""Where the samples lie along the line that the function plot shows, and which of them lie on it."""

from dataclasses import dataclass

import numpy as np

from nnviz.document.frame import Frame
from nnviz.document.numerals import shown
from nnviz.document.plotted import swept_name
from nnviz.document.sample_words import sample_name
from nnviz.nn.arrays import Array, Flags
from nnviz.words import all_of, say

NEAR = 1e-9  # relative distance from the line between two samples at which a third lies on it


@dataclass(frozen=True, eq=False)
class SamplePlaces:
    """The place of every sample along the line."""

    t: Array  # (samples,) NaN where a line between two samples misses one
    on_line: Flags  # (samples,) whether the curves are the sample's too: its other inputs are those held


def sample_places(frame: Frame) -> SamplePlaces:
    """Return where every sample has the swept input, or where between the two samples it lies."""
    inputs, line = frame.document.inputs, frame.line
    if frame.selection.between is None:
        swept = frame.document.view.input
        differs = inputs != inputs[frame.selection.sample]
        differs[:, swept] = False
        return SamplePlaces(inputs[:, swept], ~differs.any(axis=1))
    with np.errstate(over="ignore", invalid="ignore"):
        offsets = inputs - line.origin
        t = offsets @ line.direction / (line.direction @ line.direction)
        gaps = np.abs(offsets - np.outer(t, line.direction)).max(axis=1)
        on_line = gaps <= NEAR * np.abs(line.direction).max()
    return SamplePlaces(np.where(on_line, t, np.nan), on_line)


def place_words(frame: Frame, places: SamplePlaces, sample: int) -> str:
    """Say which sample a mark on the axis stands for, where it lies, and whether the curves are its own."""
    document = frame.document
    name, t = sample_name(document, sample), float(places.t[sample])
    swept, at = swept_name(frame), shown(t, document.decimals)
    if places.on_line[sample]:
        return f"{name}: {swept} = {at}"
    inputs = document.inputs
    others = np.flatnonzero(inputs[sample] != inputs[frame.selection.sample])
    names = [f"x{index + 1}" for index in others.tolist() if index != document.view.input]
    return say(
        "{sample}: {input} = {value}; it differs from {held} in {inputs}, so the curves are not its own",
        sample=name,
        input=swept,
        value=at,
        held=sample_name(document, frame.selection.sample),
        inputs=all_of(names),
    )
