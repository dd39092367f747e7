"""What the shares of a sample come to in a line: the top share, the entropy, ties, how far two are apart."""

import math

import numpy as np

from nnviz.document.classes import class_label, class_labels
from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted, plain
from nnviz.document.plotted import swept_name
from nnviz.document.score_ruler import DOUBLING, pair_of, ratio_text
from nnviz.document.sharing import ShiftScores
from nnviz.document.softmax_words import tie
from nnviz.nn.score_crossings import Crossing, score_crossings
from nnviz.nn.softmax import SoftmaxStages, entropies
from nnviz.words import count, decimal, listed, say

MOST_CROSSED = 6  # classes whose scores are looked at in pairs
MOST_NAMED = 4  # crossings in a line of words


def share_words(frame: Frame, stages: SoftmaxStages) -> str:
    """Say which share is on top and how spread the shares are; empty where there are none.

    After all scores were shifted, that no share has moved.
    """
    done = frame.history.last_edit
    if isinstance(done, ShiftScores) and frame.drag is None:
        number = decimal(plain(done.by))
        return say(
            "{number} added to every score: every gap is the same, so no share has moved", number=number
        )
    sample = frame.selection.sample
    shares, scores = stages.shares[sample], stages.scores[sample]
    if len(scores) < 2 or not np.isfinite(shares).all():
        return ""
    labels = class_labels(frame.document)
    top = int(np.argmax(scores))
    entropy, most = formatted(float(entropies(stages)[sample]), 3), formatted(math.log(len(scores)), 3)
    share = formatted(float(shares[top]), 3)
    if tied := tie(labels, scores):
        return say(
            "{tie}: share {share} · entropy {entropy} of {most}",
            tie=tied,
            share=share,
            entropy=entropy,
            most=most,
        )
    return say(
        "top {name}: share {share} · entropy {entropy} of {most}",
        name=labels[top],
        share=share,
        entropy=entropy,
        most=most,
    )


def gap_words(frame: Frame, stages: SoftmaxStages) -> str:
    """Say how far the selected score and its strongest rival are apart, in doublings of their shares."""
    pair = pair_of(frame, stages)
    if pair is None:
        return ""
    upper, lower = pair
    scores: list[float] = stages.scores[frame.selection.sample].tolist()
    gap = scores[upper] - scores[lower]
    names = class_label(frame.document, upper), class_label(frame.document, lower)
    if not gap:
        return say("{one} and {other}: no gap, the same share", one=names[0], other=names[1])
    return say(
        "{upper} is {gap} above {lower} = {doublings} × {doubling}: {times} times the share",
        upper=names[0],
        gap=formatted(gap, frame.document.decimals),
        lower=names[1],
        doublings=formatted(gap / DOUBLING, 2),
        doubling=formatted(DOUBLING, 3),
        times=ratio_text(gap),
    )


def crossing_words(frame: Frame) -> str:
    """Say where along the view the largest share changes hands; empty where it cannot be said."""
    pieces, last = frame.pieces, frame.document.network.depth - 1
    classes = frame.document.network.layers[last].n_out
    if pieces is None or not 1 < classes <= MOST_CROSSED:
        return ""
    tops = [each for each in score_crossings(pieces) if each.is_on_top]
    if not tops:
        return say("One score is on top all over the view")
    named = [_crossing(frame, each, is_exact=pieces.is_exact(last, "z")) for each in tops[:MOST_NAMED]]
    along, places, more = swept_name(frame), listed(named), len(tops) - MOST_NAMED
    if more > 0:
        return count(
            "The top changes at {input} = {places} and {n} more",
            "The top changes at {input} = {places} and {n} more",
            more,
            input=along,
            places=places,
        )
    return say("The top changes at {input} = {places}", input=along, places=places)


def _crossing(frame: Frame, crossing: Crossing, *, is_exact: bool) -> str:
    """Say where one class hands over to another: ``1.50 (cat to dog)``."""
    at = formatted(crossing.t, frame.document.decimals)
    first, second = (class_label(frame.document, each) for each in (crossing.first, crossing.second))
    if is_exact:
        return say("{place} ({first} to {second})", place=at, first=first, second=second)
    return say("about {place} ({first} to {second})", place=at, first=first, second=second)
