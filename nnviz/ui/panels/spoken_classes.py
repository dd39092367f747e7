"""The stages of softmax in words: a class a row."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.classes import class_label
from nnviz.document.edits import Edit
from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted
from nnviz.document.places import Neuron
from nnviz.document.quantities import Stage, Z
from nnviz.document.ranges import LEAST_REACH, Scale, nice_above
from nnviz.document.sharing import SetScore, SetShare
from nnviz.document.spoken import Handle, Spoken, unseen
from nnviz.nn.share_moves import clamped_share
from nnviz.nn.softmax import SoftmaxStages
from nnviz.ui.accessible.speaker import Placed
from nnviz.ui.drawing.stage_picture import Cell, StagePicture
from nnviz.words import say

SHARE_STEP, FINE_SHARE_STEP = 0.01, 0.001


def spoken_classes(frame: Frame, picture: StagePicture | None) -> Sequence[Placed]:
    """Return every class in sight with its score and its right share."""
    stages = frame.softmax
    if picture is None or stages is None:
        return []
    count = stages.shares.shape[1]
    rows = [Placed(_spoken(frame, stages, row), box) for row, box in picture.rows if row < count]
    return [*rows, *(Placed(_held(frame, cell), cell.box) for cell in picture.cells)]


def _spoken(frame: Frame, stages: SoftmaxStages, row: int) -> Spoken:
    sample, neuron = frame.selection.sample, Neuron(frame.document.network.depth - 1, row)
    share = unseen(frame, Stage("share", row)) or formatted(float(stages.shares[sample, row]), 3)
    decimals = frame.document.decimals
    score = unseen(frame, Z(neuron)) or formatted(float(stages.scores[sample, row]), decimals)
    name, chosen = (
        say("class {name}", name=class_label(frame.document, row)),
        frame.selection.neuron == neuron,
    )
    words = say("score {score}, share {share}", score=score, share=share)
    return Spoken(neuron, "class", name, share, words, neuron, is_chosen=chosen)


def _held(frame: Frame, cell: Cell) -> Spoken:
    """Say the score or share that a hand can hold by its bar."""
    sample, neuron = frame.selection.sample, Neuron(frame.document.network.depth - 1, cell.row)
    label = class_label(frame.document, cell.row)
    if cell.kind == "share":
        name, value = say("share of class {name}", name=label), formatted(cell.value, 3)
        scale = Scale(0.0, 1.0, SHARE_STEP, FINE_SHARE_STEP)
    else:
        name, value = say("score of class {name}", name=label), formatted(cell.value, frame.document.decimals)
        reach = nice_above(max(abs(cell.value), LEAST_REACH))
        scale = Scale(-reach, reach, frame.document.step, frame.document.fine_step)
    handle = Handle(cell.value, scale, partial(_set, cell.kind, neuron, sample))
    return Spoken((cell.kind, neuron), cell.kind, name, value, "", neuron, handle)


def _set(kind: str, neuron: Neuron, sample: int, value: float) -> Edit:
    """Return the edit that sets a score, or a share as far as it goes."""
    return (
        SetShare(neuron, clamped_share(value), sample) if kind == "share" else SetScore(neuron, value, sample)
    )
