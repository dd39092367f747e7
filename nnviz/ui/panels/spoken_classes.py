"""The stages of softmax in words: a class a row."""

from collections.abc import Sequence

from nnviz.document.classes import class_label
from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted
from nnviz.document.places import Neuron
from nnviz.document.quantities import Stage, Z
from nnviz.document.spoken import Spoken, unseen
from nnviz.nn.softmax import SoftmaxStages
from nnviz.ui.accessible.speaker import Placed
from nnviz.ui.drawing.stage_picture import StagePicture
from nnviz.words import say


def spoken_classes(frame: Frame, picture: StagePicture | None) -> Sequence[Placed]:
    """Return every class in sight with its score and its right share."""
    stages = frame.softmax
    if picture is None or stages is None:
        return []
    count = stages.shares.shape[1]
    return [Placed(_spoken(frame, stages, row), box) for row, box in picture.rows if row < count]


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
