"""The stages of softmax for every sample at once, done right or another way, and how many rows are right."""

from dataclasses import replace

from nnviz.document.batch_attempts import tried_windows
from nnviz.document.batch_windows import (
    BatchStages,
    BatchWindow,
    decimals_of,
    scores_window,
    shares_window,
)
from nnviz.document.classes import class_labels
from nnviz.document.exactness import batch_exactness, rounds
from nnviz.document.frame import Frame
from nnviz.document.sample_words import sample_name
from nnviz.document.softmax_sayings import share_words
from nnviz.document.softmax_ways import attempt_of, attempt_words
from nnviz.nn.arrays import Flags
from nnviz.nn.softmax import SoftmaxStages
from nnviz.nn.softmax_mistakes import Attempt
from nnviz.words import count, say


def batch_stages(frame: Frame, stages: SoftmaxStages) -> BatchStages:
    """Return the windows of the chosen way for the whole batch."""
    attempt = attempt_of(frame)
    windows = _right(frame, stages) if attempt is None else tried_windows(frame, attempt)
    layer = frame.document.network.depth - 1
    return BatchStages(tuple(class_labels(frame.document)), windows, layer, frame.visible)


def _right(frame: Frame, stages: SoftmaxStages) -> tuple[BatchWindow, ...]:
    """Return the five windows: scores, minus the row's maximum, powers, the row's sum, shares."""
    few, more = decimals_of(frame)
    found = batch_exactness(frame.trace)[-1]
    at_top = stages.scores == stages.maximum
    below_top = found.z & (found.z & at_top).any(axis=1, keepdims=True)
    every_at_top = at_top.all(axis=1, keepdims=True)
    scores = replace(scores_window(stages.scores, few), beside=stages.maximum[:, 0], beside_name=say("max"))
    shares = shares_window((say("shares"),), stages.shares, more)
    below = (say("z − row max"), say("z − max"))
    return (
        _told(replace(scores, made="score", beside_made="maximum"), found.z),
        _told(BatchWindow(below, stages.shifted, few, made="shifted"), below_top | at_top),
        _told(BatchWindow((say("e to it"),), stages.powers, more, "power", made="power"), at_top),
        _told(BatchWindow((say("row sum"),), stages.total, more, "total", made="row_sum"), every_at_top),
        _told(replace(shares, made="share", beside_made="adds"), found.a, is_quotient=True),
    )


def _told(window: BatchWindow, exact: Flags, *, is_quotient: bool = False) -> BatchWindow:
    """Return a window with ≈ behind its name where a number in it is printed rounded."""
    if not rounds(window.values, exact, window.decimals, is_quotient=is_quotient).any():
        return window
    return replace(window, name=(*(f"{each} ≈" for each in window.name), *window.name))


def rows_words(frame: Frame, stages: SoftmaxStages) -> str:
    """Say of how many rows the shares are right, and why the selected one's are or are not."""
    attempt = attempt_of(frame)
    if attempt is None:
        return share_words(frame, stages) if frame.visible.is_clear else ""
    row = frame.selection.sample
    named = f"{counted_rows(attempt)} · {sample_name(frame.document, row)}: ".removeprefix(" · ")
    return f"{named if len(attempt.right) > 1 else ''}{attempt_words(frame, attempt)}"


def counted_rows(attempt: Attempt) -> str:
    """Count the rows whose shares are wrong: ``2 of 4 rows are wrong``; empty where nothing can be."""
    rows = len(attempt.right)
    if attempt.message or attempt.way == "temperature":
        return ""
    wrong = int((~attempt.are_right()).any(axis=1).sum())
    if not wrong:
        return count("All {n} rows are right", "All {n} rows are right", rows)
    return count("{n} of {rows} rows are wrong", "{n} of {rows} rows is wrong", wrong, rows=rows)
