"""The commands that try a fault of shape: rows of the table of commands."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.acts import Act
from nnviz.document.fault_lines import TryFault
from nnviz.document.session import Session
from nnviz.ui.command import Command, acting
from nnviz.ui.desk import Desk
from nnviz.words import mark

_FAULTS = (
    ("rows", mark("One row per neuron, not turned")),
    ("fits", mark("A wrong table that fits")),
    ("flat", mark("A flat list where a table is needed")),
    ("inputs", mark("Inputs that do not meet")),
    ("one", mark("One row or many")),
)


def _toggle(kind: str, session: Session) -> Act:
    return TryFault("" if session.selection.fault == kind else kind)


def _is_tried(kind: str, desk: Desk) -> bool:
    return desk.refresher.store.selection.fault == kind


TRYING: Sequence[Command] = tuple(
    Command(
        f"fault-{kind}",
        text,
        acting(partial(_toggle, kind)),
        menu="Network",
        submenu=mark("Try a fault of shape"),
        checked=partial(_is_tried, kind),
    )
    for kind, text in _FAULTS
)
