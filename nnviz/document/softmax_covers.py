"""The stages of softmax with what is covered replaced by 0; all others stay as they were computed."""

from collections.abc import Iterable

import numpy as np

from nnviz.document.covering import Covers
from nnviz.document.quantities import Stage, Z
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.softmax import SoftmaxStages


def masked_stages(stages: SoftmaxStages | None, layer: int, covered: Covers) -> SoftmaxStages | None:
    """Return the stages of the softmax layer ``layer`` without what is covered; ``None`` of none."""
    if stages is None:
        return None
    scores = [each.neuron.index for each in covered if isinstance(each, Z) and each.neuron.layer == layer]
    return SoftmaxStages(
        scores=_without(stages.scores, scores),
        maximum=_without(stages.maximum, _of("maximum", covered)),
        shifted=_without(stages.shifted, _of("shifted", covered)),
        powers=_without(stages.powers, _of("power", covered)),
        total=_without(stages.total, _of("row_sum", covered)),
        shares=_without(stages.shares, _of("share", covered)),
    )


def _of(kind: str, covered: Covers) -> list[int]:
    return [each.index for each in covered if isinstance(each, Stage) and each.kind == kind]


def _without(table: Array, columns: Iterable[int]) -> Array:
    copy = np.array(table)
    copy[:, list(columns)] = 0.0
    return frozen(copy)
