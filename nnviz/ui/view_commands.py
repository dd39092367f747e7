"""The commands that choose what the function panel shows: rows of the table of commands."""

from collections.abc import Callable, Sequence
from functools import partial

from nnviz.document.acts import Act, GoBack, GoForward
from nnviz.document.session import Session
from nnviz.document.viewing import LeaveNothingOut, LookAlongInput, LookBetween, ShowExtra, ShowPlot, ShowSum
from nnviz.ui import moment
from nnviz.ui.command import Command, acting
from nnviz.ui.desk import Desk
from nnviz.words import mark

_PLOTS = (
    ("function", mark("Function")),
    ("parts", mark("Parts: how z is made")),
    ("layers", mark("Layer by layer")),
    ("bend", mark("Bend: the activation function")),
)
_STACK = ("stack", mark("Stack: shares that fill 0 to 1"))
_EXTRAS = (("slopes", mark("Slopes and equation")), ("live", mark("Which neurons are live")))
_SUMS = (("line", mark("Sum in lines")), ("bars", mark("Sum as bars")), ("ways", mark("ReLU in three ways")))
_SUBMENU = mark("Function panel")


def _shows_plot(name: str, desk: Desk) -> bool:
    return desk.refresher.store.selection.plot == name


def _shows_extra(name: str, desk: Desk) -> bool:
    return name in desk.refresher.store.selection.shows


def _plot(name: str, _: Session) -> Act:
    return ShowPlot(name)


def _toggle(name: str, session: Session) -> Act:
    return ShowExtra(name, is_shown=name not in session.selection.shows)


def _sum(name: str, _: Session) -> Act:
    return ShowSum(name)


def _shows_sum(name: str, desk: Desk) -> bool:
    return desk.refresher.store.selection.sum == name


def _between(session: Session) -> Act:
    """Return the look along the line to the next sample, or back to the swept input."""
    selection = session.selection
    if selection.between is not None:
        return LookAlongInput()
    return LookBetween(selection.sample, (selection.sample + 1) % session.document.n_samples)


def _runs_between(desk: Desk) -> bool:
    return desk.refresher.store.selection.between is not None


def _has_samples(session: Session) -> bool:
    return session.document.n_samples > 1


def _row(
    name: str, text: str, key: str, act: Callable[[Session], Act], ticked: Callable[[Desk], bool]
) -> Command:
    return Command(name, text, acting(act), (key,), menu="View", submenu=_SUBMENU, checked=ticked)


VIEWING: Sequence[Command] = (
    Command(
        "back",
        mark("Back"),
        acting(lambda _: GoBack()),
        ("Backspace",),
        "chevron-left",
        menu="View",
        possible=moment.can_go_back,
        naming=moment.naming_back,
        starts_group=True,
    ),
    Command(
        "forward",
        mark("Forward"),
        acting(lambda _: GoForward()),
        ("Shift+Backspace",),
        "chevron-right",
        menu="View",
        possible=moment.can_go_forward,
        naming=moment.naming_forward,
    ),
    *(
        _row(f"plot-{name}", text, f"Ctrl+{number}", partial(_plot, name), partial(_shows_plot, name))
        for number, (name, text) in enumerate(_PLOTS, start=1)
    ),
    _row("plot-stack", _STACK[1], "Ctrl+8", partial(_plot, "stack"), partial(_shows_plot, "stack")),
    *(
        _row(f"show-{name}", text, f"Ctrl+{number}", partial(_toggle, name), partial(_shows_extra, name))
        for number, (name, text) in enumerate(_EXTRAS, start=5)
    ),
    Command(
        "put-back-parts",
        mark("Put back every part left out"),
        acting(lambda _: LeaveNothingOut()),
        menu="View",
        submenu=_SUBMENU,
    ),
    Command(
        "between-samples",
        mark("Run along the line to the next sample"),
        acting(_between),
        ("Ctrl+7",),
        menu="View",
        submenu=_SUBMENU,
        possible=_has_samples,
        checked=_runs_between,
    ),
    *(
        Command(
            f"sum-{name}",
            text,
            acting(partial(_sum, name)),
            menu="View",
            submenu=mark("Sum panel"),
            checked=partial(_shows_sum, name),
        )
        for name, text in _SUMS
    ),
)
