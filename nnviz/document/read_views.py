"""The lines of the small language that say how what is looked at is shown."""

from collections.abc import Callable

from nnviz.document.acts import Act
from nnviz.document.read_places import read_parameter, read_sample
from nnviz.document.reader import Line
from nnviz.document.selection import AIDS, EXTRAS, PLOTS, SCRIPTS, SUMS
from nnviz.document.teaching import ShowAid
from nnviz.document.viewing import (
    LeaveNothingOut,
    LeaveOut,
    LookBetween,
    ShowExtra,
    ShowPlot,
    ShowSum,
    WriteScript,
)
from nnviz.words import mark


def _plot(line: Line) -> Act:
    """Read which plot is shown: ``parts``."""
    return ShowPlot(line.expect(*PLOTS))


def _show(line: Line) -> Act:
    """Read what is shown beside the function: ``slopes``."""
    return _extra(line.expect(*EXTRAS, *AIDS), is_shown=True)


def _hide(line: Line) -> Act:
    """Read what is hidden again: ``slopes``."""
    return _extra(line.expect(*EXTRAS, *AIDS), is_shown=False)


def _extra(name: str, *, is_shown: bool) -> Act:
    return ShowAid(name, is_shown) if name in AIDS else ShowExtra(name, is_shown)


def _code(line: Line) -> Act:
    """Read how the code is written: ``flat``."""
    return WriteScript(line.expect(*SCRIPTS))


def _sum(line: Line) -> Act:
    """Read how the sum is written: ``bars``."""
    return ShowSum(line.expect(*SUMS))


def _between(line: Line) -> Act:
    """Read two samples: ``1 and 2``."""
    first = read_sample(line)
    line.expect("and")
    return LookBetween(first, read_sample(line))


def _leave_out(line: Line) -> Act:
    """Read whose part is left out: ``2.1.1`` or ``2.1.bias``."""
    return LeaveOut(read_parameter(line))


def _put_back(line: Line) -> Act:
    """Read whose part is put back, or ``all``."""
    if line.word == "all":
        line.take()
        return LeaveNothingOut()
    return LeaveOut(read_parameter(line), is_out=False)


# Rows of the language's table.
VIEWING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    ("view between", "1 and 2", mark("let the plot run along the line from sample to sample"), _between),
    ("plot", "parts", mark("let the function panel show function, parts, layers, bend or stack"), _plot),
    (
        "show",
        "slopes",
        mark("show slopes, live neurons, code, tables; on stage echo, ring, spotlight"),
        _show,
    ),
    ("hide", "slopes", mark("hide them again"), _hide),
    ("code", "flat", mark("show the code with a class for layers, flat, or in plain Python"), _code),
    (
        "sum",
        "bars",
        mark("write the sum in line, draw each product as bars, or show ReLU in three ways"),
        _sum,
    ),
    ("leave out", "2.1.1", mark("switch the part of a weight, or of a bias 2.1.bias, off"), _leave_out),
    ("put back", "2.1.1", mark("switch it on again; all of them by “all”"), _put_back),
)
