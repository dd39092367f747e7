"""What the shares of a sample come to in a line: the top share, the entropy, ties, how far two are apart."""

import math

import numpy as np

from nnviz.document.classes import class_label, class_labels
from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted
from nnviz.document.plotted import swept_name
from nnviz.document.score_ruler import DOUBLING, pair_of, ratio_text
from nnviz.document.softmax_words import tie
from nnviz.nn.score_crossings import score_crossings
from nnviz.nn.softmax import SoftmaxStages, entropies

MOST_CROSSED = 6  # classes whose scores are looked at in pairs
MOST_NAMED = 4  # crossings in a line of words
SHIFTED = "shift scores by"


def share_words(frame: Frame, stages: SoftmaxStages) -> str:
    """Say which share is on top and how spread the shares are; empty where there are none.

    After all scores were shifted, that no share has moved.
    """
    if frame.history.undo_label.startswith(SHIFTED) and frame.drag is None:
        number = frame.history.undo_label.removeprefix(SHIFTED).strip()
        return f"{number} added to every score: every gap is the same, so no share has moved"
    sample = frame.selection.sample
    shares, scores = stages.shares[sample], stages.scores[sample]
    if len(scores) < 2 or not np.isfinite(shares).all():
        return ""
    labels = class_labels(frame.document)
    top = int(np.argmax(scores))
    entropy, most = formatted(float(entropies(stages)[sample]), 3), formatted(math.log(len(scores)), 3)
    named = tie(labels, scores) or f"top {labels[top]}"
    return f"{named}: share {formatted(float(shares[top]), 3)} · entropy {entropy} of {most}"


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
        return f"{names[0]} and {names[1]}: no gap, the same share"
    times = ratio_text(gap)
    apart = formatted(gap, frame.document.decimals)
    doublings = formatted(gap / DOUBLING, 2)
    return f"{names[0]} is {apart} above {names[1]} = {doublings} × 0.693: {times} times the share"


def crossing_words(frame: Frame) -> str:
    """Say where along the view the largest share changes hands; empty where it cannot be said."""
    pieces, last = frame.pieces, frame.document.network.depth - 1
    classes = frame.document.network.layers[last].n_out
    if pieces is None or not 1 < classes <= MOST_CROSSED:
        return ""
    tops = [each for each in score_crossings(pieces) if each.is_on_top]
    if not tops:
        return "One score is on top all over the view"
    about = "" if pieces.is_exact(last, "z") else "about "
    named = [
        f"{about}{formatted(each.t, frame.document.decimals)} "
        f"({class_label(frame.document, each.first)} to {class_label(frame.document, each.second)})"
        for each in tops[:MOST_NAMED]
    ]
    more = f" and {len(tops) - MOST_NAMED} more" if len(tops) > MOST_NAMED else ""
    return f"The top changes at {swept_name(frame)} = {', '.join(named)}{more}"
