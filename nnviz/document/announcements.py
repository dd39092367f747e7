"""What has changed between two frames that is worth saying aloud; of what is not seen nothing is said."""

from collections.abc import Callable

import numpy as np

from nnviz.document.classes import class_label, class_labels
from nnviz.document.frame import Frame
from nnviz.document.headings import kinks_words, unseen_words
from nnviz.document.marked_kinks import kink_counts
from nnviz.document.numerals import formatted
from nnviz.document.places import Neuron
from nnviz.document.plotted import front_neuron
from nnviz.document.quantities import A, Stage, Z
from nnviz.document.softmax_words import tie
from nnviz.document.spoken import state_of
from nnviz.words import count, say

MOST_NAMED = 3  # neurons that are named one by one


def news(before: Frame, after: Frame) -> tuple[str, ...]:
    """Return sentences, the most important first; none between networks of different shape."""
    if before.document.network.sizes != after.document.network.sizes:
        return ()
    tellers: tuple[Callable[[Frame, Frame], tuple[str, ...]], ...] = (_broken, _switched, _top, _kinks)
    return tuple(sentence for tell in tellers for sentence in tell(before, after))


def _neurons(frame: Frame) -> list[Neuron]:
    layers = enumerate(frame.document.network.layers)
    return [Neuron(number, index) for number, layer in layers for index in range(layer.n_out)]


def _is_seen(frame: Frame, neuron: Neuron) -> bool:
    sample, visible = frame.selection.sample, frame.visible
    return visible.is_clear or (visible.shown(Z(neuron), sample) and visible.shown(A(neuron), sample))


def _a(frame: Frame, neuron: Neuron) -> float:
    return float(frame.trace.layers[neuron.layer].a[frame.selection.sample, neuron.index])


def _broken(before: Frame, after: Frame) -> tuple[str, ...]:
    """Say what has become too large, or no number."""
    broken = [
        each
        for each in _neurons(after)
        if _is_seen(after, each) and not np.isfinite(_a(after, each)) and np.isfinite(_a(before, each))
    ]
    if not broken:
        return ()
    name, value = broken[0].name, formatted(_a(after, broken[0]), 0)
    if len(broken) == 1:
        return (say("{neuron} is {value} now", neuron=name, value=value),)
    more = len(broken) - 1
    return (
        count(
            "{neuron} is {value} now, and {n} more",
            "{neuron} is {value} now, and {n} more",
            more,
            neuron=name,
            value=value,
        ),
    )


def _switched(before: Frame, after: Frame) -> tuple[str, ...]:
    """Say which neurons have gone silent or live: ``neuron 1.2 is silent now``."""
    changed = [
        (each, state)
        for each in _neurons(after)
        if (was := state_of(before, each)) and (state := state_of(after, each)) and state != was
    ]
    words = {"silent": _silent_words, "live": _live_words}
    names = {state: [each.label for each, now in changed if now == state] for state in words}
    return tuple(words[state](names[state]) for state in words if names[state])


def _silent_words(names: list[str]) -> str:
    """Return ``neuron 1.2 is silent now``, ``neurons 1.1, 1.3 are silent now``, of many only how many."""
    if len(names) > MOST_NAMED:
        return count("{n} neurons are silent now", "{n} neuron is silent now", len(names))
    told = ", ".join(names)
    return count("neurons {names} are silent now", "neuron {names} is silent now", len(names), names=told)


def _live_words(names: list[str]) -> str:
    """Return the same of neurons that have gone live."""
    if len(names) > MOST_NAMED:
        return count("{n} neurons are live now", "{n} neuron is live now", len(names))
    told = ", ".join(names)
    return count("neurons {names} are live now", "neuron {names} is live now", len(names), names=told)


def _top(before: Frame, after: Frame) -> tuple[str, ...]:
    """Say which class is on top now, or which tie."""
    was, now = _on_top(before), _on_top(after)
    return (now,) if was and now and was != now else ()


def _on_top(frame: Frame) -> str:
    """Say which share is the largest; empty where shares are not seen, or there are none."""
    stages, sample = frame.softmax, frame.selection.sample
    if stages is None:
        return ""
    shares, count = stages.shares[sample], stages.shares.shape[1]
    last = frame.document.network.depth - 1
    seen = all(
        frame.visible.shown(Stage("share", index), sample) and _is_seen(frame, Neuron(last, index))
        for index in range(count)
    )
    if not seen or count < 2 or not np.isfinite(shares).all():
        return ""
    scores = stages.scores[sample]
    return tie(class_labels(frame.document), scores) or (
        say("{name} has the largest share now", name=class_label(frame.document, int(np.argmax(scores))))
    )


def _kinks(before: Frame, after: Frame) -> tuple[str, ...]:
    """Say that kinks have left the view or come into it, of one curve in one view."""
    was, now = _kinks_of(before), _kinks_of(after)
    is_same_view = (before.line.low, before.line.high) == (after.line.low, after.line.high)
    if was is None or now is None or was == now or not is_same_view:
        return ()
    if front_neuron(before) != front_neuron(after) or before.selection.between != after.selection.between:
        return ()
    if now < was:
        return (
            count(
                "{n} kinks have left the view: {left} now",
                "{n} kink has left the view: {left} now",
                was - now,
                left=kinks_words(now),
            ),
        )
    return (
        count(
            "{n} kinks have come into the view: {found} now",
            "{n} kink has come into the view: {found} now",
            now - was,
            found=kinks_words(now),
        ),
    )


def _kinks_of(frame: Frame) -> int | None:
    """Return how many kinks the curve in front shows; ``None`` where it is not seen."""
    if frame.selection.plot != "function" or frame.pieces is None or unseen_words(frame, "a"):
        return None
    return kink_counts(frame.pieces, front_neuron(frame))[0]
