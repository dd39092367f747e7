"""The lines of the small language that arrange the stage and pin numbers on it."""

from collections.abc import Callable

from nnviz.document.acts import Act
from nnviz.document.places import ValuePlace
from nnviz.document.read_places import read_bias, read_input, read_weight
from nnviz.document.reader import Line
from nnviz.document.stage_acts import GoOnStage, LeaveStage, LookThroughLens, Pin, ShowSumOnStage, Unpin
from nnviz.document.staging import ARRANGEMENTS, PANELS
from nnviz.words import mark

_KINDS: dict[str, Callable[[Line], ValuePlace]] = {
    "input": read_input,
    "weight": read_weight,
    "bias": read_bias,
}


def _stage(line: Line) -> Act:
    """Read ``function``, ``function with sum``, ``sum`` or ``off``."""
    if not line.word:
        return GoOnStage(ARRANGEMENTS[0])
    name = line.expect(*ARRANGEMENTS, "sum", "off")
    if name == "off":
        return LeaveStage()
    if name == "sum":
        return ShowSumOnStage()
    if not line.word:
        return GoOnStage(name)
    has_sum = line.expect("with", "without") == "with"
    line.expect("sum")
    return GoOnStage(name, has_sum)


def _lens(line: Line) -> Act:
    """Read a panel, or ``off``."""
    name = line.expect(*PANELS, "off")
    return LookThroughLens("" if name == "off" else name)


def read_value_place(line: Line) -> ValuePlace:
    """Read a place that has a value: ``weight 1.1.2``."""
    return _KINDS[line.expect(*_KINDS)](line)


def _pin(line: Line) -> Act:
    return Pin(read_value_place(line))


def _unpin(line: Line) -> Act:
    if line.word == "all":
        line.take()
        return Unpin()
    return Unpin(read_value_place(line))


# Rows of the language's table.
STAGING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    (
        "stage",
        "function with sum",
        mark("fill the window for a class; “sum” turns the sum, “off” leaves"),
        _stage,
    ),
    ("lens", "softmax", mark("let one panel fill the stage; once more or “off” steps back"), _lens),
    (
        "pin",
        "weight 1.1.2",
        mark("give an input, weight or bias a slider on stage"),
        lambda x: Pin(read_value_place(x)),
    ),
    ("unpin", "weight 1.1.2", mark("take its slider off the stage; all of them by “all”"), _unpin),
)
