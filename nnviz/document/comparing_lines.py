"""The lines of the small language that reshape and compare: from mirror and collapse to snapshot, target."""

from collections.abc import Callable

from nnviz.document.acts import Act, Change
from nnviz.document.kept import LETTERS, POINTS, TargetChoice
from nnviz.document.places import Input, Neuron
from nnviz.document.read_numbers import A_POINT, read_number, read_point
from nnviz.document.read_places import read_input, read_layer, read_neuron
from nnviz.document.reader import Line
from nnviz.document.reshaping import Collapse, Mirror, Scale, Swap
from nnviz.document.selection import output_in_front
from nnviz.document.snapshots import DropSnapshot, NameSnapshot, RestoreSnapshot, TakeSnapshot, free_letter
from nnviz.document.targets import (
    AddTargetPoint,
    DrawTarget,
    MoveTargetPoint,
    RemoveTargetPoint,
    SetTarget,
    TargetFromSamples,
)
from nnviz.nn.targets import TARGET_KINDS
from nnviz.words import any_of, decimal, mark, say, told

Row = tuple[str, str, str, Callable[[Line], Act]]


def _letter(line: Line) -> str:
    """Read ``A``."""
    letter = line.word.upper()
    if len(letter) != 1 or letter not in LETTERS:
        raise line.refusal(say("the letter of a snapshot, A to {last}", last=LETTERS[-1]))
    line.take()
    return letter


def _take(line: Line) -> Act:
    return Change(TakeSnapshot(_letter(line) if line.word else free_letter(line.document)))


def _name(line: Line) -> Act:
    letter = _letter(line)
    line.expect("=")
    if not line.word:
        raise line.refusal(say("a name"))
    return Change(NameSnapshot(letter, line.rest()))


def _mirror(line: Line) -> Act:
    return Change(Mirror(read_neuron(line)))


def _scale(line: Line) -> Act:
    neuron = read_neuron(line)
    line.expect("by")
    return Change(Scale(neuron, line.number()))


def _swap(line: Line) -> Act:
    neuron = read_neuron(line)
    line.expect("with")
    return Change(Swap(neuron, read_neuron(line)))


def _collapse(line: Line) -> Act:
    if line.word == "all":
        line.take()
        return Change(Collapse(None))
    return Change(Collapse(read_layer(line)))


def _target(line: Line) -> Act:
    """Read a kind with its numbers, or one of the other words behind ``target``."""
    if line.word in TARGET_KINDS:
        kind = line.take()
        return Change(SetTarget(TargetChoice(kind, tuple(_numbers(line)))))
    if line.word not in _TARGETS:
        raise line.refusal(any_of([f"“{word}”" for word in (*TARGET_KINDS, *_TARGETS)]))
    return _TARGETS[line.take()](line)


def _none(_: Line) -> Act:
    return Change(SetTarget(None))


def _points(line: Line) -> Act:
    numbers: tuple[float, ...] = read_point(line)
    while line.word:
        numbers += read_point(line)
    return Change(SetTarget(TargetChoice(POINTS, numbers)))


def _add_point(line: Line) -> Act:
    """Read a new point, ``2,1``, or where an old one goes, ``2 = 2,1``."""
    if "," in line.word:
        return Change(AddTargetPoint(*read_point(line)))
    number = line.whole_number(told(A_POINT)) - 1
    line.expect("=")
    return Change(MoveTargetPoint(number, *read_point(line)))


def _draw(line: Line) -> Act:
    return DrawTarget(line.expect("on", "off") == "on")


def _remove_point(line: Line) -> Act:
    return Change(RemoveTargetPoint(line.whole_number(say("the number of a point, from the left")) - 1))


def _samples(line: Line) -> Act:
    """Read ``of 2.1`` or ``of input 2``; alone it is the output in front."""
    if not line.word:
        return Change(TargetFromSamples(output_in_front(line.document, line.selection)))
    line.expect("of")
    source: Input | Neuron
    if line.word == "input":
        line.take()
        source = read_input(line)
    else:
        source = read_neuron(line)
    return Change(TargetFromSamples(source))


_TARGETS: dict[str, Callable[[Line], Act]] = {
    POINTS: _points,
    "point": _add_point,
    "without": _remove_point,
    "samples": _samples,
    "none": _none,
}


def _numbers(line: Line) -> list[float]:
    """Read the numbers up to the end of the line, one a word."""
    numbers = []
    while line.word:
        numbers.append(read_number(line, line.word, say("numbers such as {number}", number=decimal("−1.5"))))
        line.take()
    return numbers


COMPARING: tuple[Row, ...] = (
    (
        "mirror",
        "1.2",
        mark("turn a neuron about the y axis: w becomes −w"),
        lambda line: Change(Mirror(read_neuron(line))),
    ),
    (
        "scale",
        "1.2 by 2",
        mark("a neuron louder, its outgoing weights softer: nothing changes outside"),
        _scale,
    ),
    ("swap", "1.1 with 1.2", mark("let two neurons change places"), _swap),
    ("collapse", "1", mark("multiply the linear layers around a layer into one; “all” of them"), _collapse),
    (
        "snapshot",
        "A",
        mark("keep the network and the inputs; without a letter under the first free one"),
        _take,
    ),
    ("name", "A = first try", mark("name a snapshot"), _name),
    (
        "restore",
        "A",
        mark("put network and inputs back"),
        lambda line: Change(RestoreSnapshot(_letter(line))),
    ),
    ("drop", "A", mark("forget a snapshot"), lambda line: Change(DropSnapshot(_letter(line)))),
    (
        "target",
        "clip 1 3",
        mark("a curve to match: a kind and its numbers, “points 0,0 1,2”, “point 3,1”, “samples”, “none”"),
        _target,
    ),
    ("draw", "on", mark("let clicks in the plot draw the target; “off” puts the pencil down"), _draw),
)
