"""The lines of the small language about softmax: its shares and scores held, and done another way."""

from collections.abc import Callable

from nnviz.document.acts import Act, Change
from nnviz.document.read_places import read_neuron
from nnviz.document.reader import Line
from nnviz.document.selection import SOFTMAX_WAYS
from nnviz.document.sharing import SetScore, SetShare, ShiftScores
from nnviz.document.softmax_ways import DoSoftmax
from nnviz.nn.softmax_limits import PLAIN_WAYS
from nnviz.words import mark


def _share(line: Line) -> Act:
    """Read ``2.1 = 0.5``."""
    neuron = read_neuron(line)
    line.expect("=")
    return Change(SetShare(neuron, line.number(), line.selection.sample))


def _score(line: Line) -> Act:
    """Read ``2.1 = 3``."""
    neuron = read_neuron(line)
    line.expect("=")
    return Change(SetScore(neuron, line.number(), line.selection.sample))


def _shift(line: Line) -> Act:
    """Read ``by 3``."""
    line.expect("by")
    return Change(ShiftScores(line.number()))


def _softmax(line: Line) -> Act:
    """Read a way, with the common shift or the temperature where it has one."""
    way = line.expect(*SOFTMAX_WAYS)
    if way == "temperature" and line.word:
        return DoSoftmax(way, temperature=line.number())
    if way in PLAIN_WAYS and line.word:
        line.expect("shift")
        return DoSoftmax(way, shift=line.number())
    return DoSoftmax(way)


# Rows of the language's table.
SHARING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    ("share", "2.1 = 0.5", mark("give a class of softmax a share; the others keep their ratios"), _share),
    ("score", "2.1 = 3", mark("give a class of softmax a score, by its bias"), _score),
    ("shift scores", "by 3", mark("add the same number to all scores; no share moves"), _shift),
    (
        "softmax",
        "plain shift 706.52",
        mark("do softmax wrong on purpose: plain, float32, columns, …, or right; “temperature 2”"),
        _softmax,
    ),
)
