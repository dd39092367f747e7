"""Holding a share: edits that give a class the share, or the score, that the hand wants.

A share is moved by its score alone, so the others keep their ratios; a score is moved by the last
layer's bias, or by the input where the only layer passes its inputs on.
"""

from dataclasses import dataclass, replace

import numpy as np

from nnviz.document.document import Document
from nnviz.document.edits import Staying, require_place, require_sample, require_unlocked
from nnviz.document.numerals import decimals_needed, plain, rounded
from nnviz.document.places import Bias, Input, Neuron
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import forward
from nnviz.nn.share_moves import share_score
from nnviz.words import decimal, say


@dataclass(frozen=True)
class SetScore(Staying):
    """Give a class of the last layer a score for one sample; all its shares follow."""

    neuron: Neuron
    score: float
    sample: int = 0

    @property
    def label(self) -> str:
        """``score 2.1 = 3``."""
        return say("score {neuron} = {value}", neuron=self.neuron.label, value=decimal(plain(self.score)))

    def apply(self, document: Document) -> Document:
        """Move what the score is held by."""
        scores = scores_held(document, self.neuron, self.sample)
        return _with_score(document, self.neuron, self.sample, scores, self.score)


@dataclass(frozen=True)
class SetShare(Staying):
    """Give a class of the last layer a share for one sample; the others keep their ratios."""

    neuron: Neuron
    share: float
    sample: int = 0

    @property
    def label(self) -> str:
        """``share 2.1 = 0.5``."""
        return say("share {neuron} = {value}", neuron=self.neuron.label, value=decimal(plain(self.share)))

    def apply(self, document: Document) -> Document:
        """Solve for the score and move what it is held by."""
        scores = scores_held(document, self.neuron, self.sample)
        _require_share(self.share)
        wanted = share_score(scores, self.neuron.index, self.share)
        return _with_score(document, self.neuron, self.sample, scores, wanted)


@dataclass(frozen=True)
class ShiftScores(Staying):
    """Add the same number to every score of every sample: no share moves."""

    by: float

    @property
    def label(self) -> str:
        """``shift scores by 3``."""
        return say("shift scores by {number}", number=decimal(plain(self.by)))

    def apply(self, document: Document) -> Document:
        """Add it to every bias of the last layer."""
        require_softmax(document)
        last, by = document.network.depth - 1, rounded(self.by, document.decimals)
        if not np.isfinite(by):
            raise ValueError(
                say("found {found} to shift the scores by, needed a finite number", found=self.by)
            )
        if not by:
            return document
        layer = document.network.layers[last]
        for index in range(layer.n_out):
            require_unlocked(document, Bias(last, index))
        changed = replace(
            layer, biases=frozen([_shifted(bias, by, document) for bias in layer.biases.tolist()])
        )
        return replace(document, network=document.network.with_layer(last, changed))


def _shifted(bias: float, by: float, document: Document) -> float:
    """Return a bias with a number added, to as many decimals as it had: rounding would move the shares."""
    return rounded(bias + by, decimals_needed(bias, document.decimals))


def scores_held(document: Document, neuron: Neuron, sample: int) -> Array:
    """Return a sample's scores (classes,); raise ``ValueError`` in words where there is no such share."""
    require_place(document, neuron)
    require_sample(document, sample)
    require_softmax(document)
    last = document.network.depth - 1
    if neuron.layer != last:
        raise ValueError(
            say("{neuron} has no share, needed one of layer {layer}", neuron=neuron.name, layer=last + 1)
        )
    scores: Array = forward(document.network, document.inputs[sample : sample + 1]).layers[-1].z[0]
    return scores


def require_softmax(document: Document) -> None:
    """Raise ``ValueError`` in words unless the last layer is a softmax."""
    activation = document.network.layers[-1].activation
    if not activation.acts_on_rows:
        raise ValueError(say("the last layer is {function}, needed a softmax", function=activation.title))


def score_holder(document: Document, neuron: Neuron) -> Bias | Input:
    """Return what a score is moved by: the input that it is, or the bias."""
    layer = document.network.layers[neuron.layer]
    passes_on = document.network.depth == 1 and layer.n_in == layer.n_out and not layer.biases.any()
    if passes_on and (layer.weights == np.eye(layer.n_in)).all():
        return Input(neuron.index)
    return Bias(neuron.layer, neuron.index)


def _with_score(document: Document, neuron: Neuron, sample: int, scores: Array, wanted: float) -> Document:
    """Return the document in which a score is as wanted, up to the step in which values are stored."""
    if not np.isfinite(wanted):
        raise ValueError(say("found a score of {found}, needed a finite number", found=wanted))
    holder = score_holder(document, neuron)
    value = document.value(holder, sample)
    stored = rounded(value + (wanted - float(scores[neuron.index])), document.decimals)
    if not np.isfinite(stored):
        raise ValueError(
            say("{neuron} has a score that is no finite number, so nothing moves it", neuron=neuron.name)
        )
    if stored == value:
        return document
    if isinstance(holder, Bias):
        require_unlocked(document, holder)
    return document.with_value(holder, sample, stored)


def _require_share(share: float) -> None:
    """Raise ``ValueError`` in words for what no share can be."""
    if not 0.0 <= share <= 1.0:
        raise ValueError(
            say("found a share of {found}, needed one between 0 and 1", found=decimal(plain(share)))
        )
