"""The commands that reshape and compare: rows of the table of commands."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.acts import Act, Change
from nnviz.document.edits import Edit
from nnviz.document.kept import LETTERS, POINTS, TargetChoice
from nnviz.document.places import Neuron
from nnviz.document.reshaping import Scale, Swap
from nnviz.document.selection import output_in_front
from nnviz.document.session import Session
from nnviz.document.snapshots import DropSnapshot, RestoreSnapshot, TakeSnapshot, free_letter
from nnviz.document.targets import DrawTarget, SetTarget, TargetFromSamples
from nnviz.nn.targets import TARGET_KINDS
from nnviz.ui.command import Choice, Command, acting, editing, perform
from nnviz.ui.desk import Desk
from nnviz.ui.dialogs.collapse import CollapseDialog
from nnviz.ui.turning import Turning


def _neuron(session: Session) -> Neuron:
    """Return the selected neuron; the first of the first layer when an input is."""
    return session.selection.neuron or Neuron(0, 0)


def _mirror(desk: Desk) -> None:
    """Let the selected neuron turn about the y axis."""
    Turning(desk.refresher, _neuron(desk.refresher.store.session)).begin()


def _scale(factor: float, session: Session) -> Edit:
    return Scale(_neuron(session), factor)


def _swap(session: Session) -> Edit:
    """Return the swap with the next neuron of the layer; the last one's next is the first."""
    neuron = _neuron(session)
    count = session.document.network.layers[neuron.layer].n_out
    return Swap(neuron, Neuron(neuron.layer, (neuron.index + 1) % count))


def _naming(words: str, session: Session) -> str:
    """``Mirror neuron 1.2``."""
    return words.format(_neuron(session).name)


def _has_free_letter(session: Session) -> bool:
    return len(session.document.snapshots) < len(LETTERS)


def _take(session: Session) -> Edit:
    return TakeSnapshot(free_letter(session.document))


def _naming_take(session: Session) -> str:
    return (
        f"Take snapshot {free_letter(session.document)}" if _has_free_letter(session) else "Take a snapshot"
    )


def _change(desk: Desk, edit: Edit) -> bool:
    return perform(desk.refresher, Change(edit))


def _restorable(desk: Desk) -> list[Choice]:
    """Offer every snapshot to be restored."""
    snapshots = desk.refresher.store.document.snapshots
    return [
        Choice(each.title, "", partial(_change, desk, RestoreSnapshot(each.letter))) for each in snapshots
    ]


def _droppable(desk: Desk) -> list[Choice]:
    """Offer every snapshot to be dropped."""
    snapshots = desk.refresher.store.document.snapshots
    return [Choice(each.title, "", partial(_change, desk, DropSnapshot(each.letter))) for each in snapshots]


def _targets(desk: Desk) -> list[Choice]:
    """Offer the curves of the list, what the samples say, and none."""
    session = desk.refresher.store.session
    output = output_in_front(session.document, session.selection)
    kinds = [
        Choice(kind.title, ", ".join(kind.numbers), partial(_change, desk, SetTarget(TargetChoice(key))))
        for key, kind in TARGET_KINDS.items()
    ]
    samples = f"what {output.label} answers to the samples"
    return [
        *kinds,
        Choice(samples, "", partial(_change, desk, TargetFromSamples(output))),
        Choice("none", "", partial(_change, desk, SetTarget(None))),
    ]


def _draw(session: Session) -> Act:
    return DrawTarget(not session.selection.draws)


RESHAPING: Sequence[Command] = (
    Command(
        "mirror",
        "Mirror the neuron",
        _mirror,
        ("Ctrl+M",),
        naming=partial(_naming, "Mirror {}"),
        menu="Network",
        starts_group=True,
    ),
    Command(
        "scale-up",
        "Scale the neuron up",
        editing(partial(_scale, 2.0)),
        naming=partial(_naming, "Scale {} by 2"),
        menu="Network",
    ),
    Command(
        "scale-down",
        "Scale the neuron down",
        editing(partial(_scale, 0.5)),
        naming=partial(_naming, "Scale {} by ½"),
        menu="Network",
    ),
    Command(
        "swap",
        "Swap the neuron with the next",
        editing(_swap),
        naming=partial(_naming, "Swap {} with the next"),
        menu="Network",
    ),
    Command(
        "collapse",
        "Collapse linear layers…",
        lambda desk: desk.open_dialog(lambda parent: CollapseDialog(parent, desk.refresher)),
        menu="Network",
    ),
)

COMPARING: Sequence[Command] = (
    Command(
        "snapshot",
        "Take a snapshot",
        editing(_take),
        ("Shift+F6",),
        "compare",
        possible=_has_free_letter,
        naming=_naming_take,
        menu="Compare",
    ),
    Command("restore", "Restore", lambda _: None, choices=_restorable, menu="Compare"),
    Command("drop", "Drop", lambda _: None, choices=_droppable, menu="Compare"),
    Command("target", "Target", lambda _: None, choices=_targets, menu="Compare", starts_group=True),
    Command(
        "draw",
        f"Draw a target ({POINTS})",
        acting(_draw),
        ("Shift+F7",),
        "pencil",
        checked=lambda desk: desk.refresher.store.selection.draws,
        menu="Compare",
    ),
)
