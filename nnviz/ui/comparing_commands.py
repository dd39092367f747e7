"""The commands that reshape and compare: rows of the table of commands."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.acts import Act, Change
from nnviz.document.edits import Edit
from nnviz.document.kept import LETTERS, TargetChoice
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
from nnviz.words import mark, say, told


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
    n_out = session.document.network.layers[neuron.layer].n_out
    return Swap(neuron, Neuron(neuron.layer, (neuron.index + 1) % n_out))


def _naming(words: str, session: Session) -> str:
    """``Mirror neuron 1.2``; ``words`` are marked."""
    return told(words, neuron=_neuron(session).name)


def _has_free_letter(session: Session) -> bool:
    return len(session.document.snapshots) < len(LETTERS)


def _take(session: Session) -> Edit:
    return TakeSnapshot(free_letter(session.document))


def _naming_take(session: Session) -> str:
    if not _has_free_letter(session):
        return say("Take a snapshot")
    return say("Take snapshot {letter}", letter=free_letter(session.document))


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
        Choice(
            told(kind.title),
            ", ".join(map(told, kind.numbers)),
            partial(_change, desk, SetTarget(TargetChoice(key))),
        )
        for key, kind in TARGET_KINDS.items()
    ]
    samples = say("what {neuron} answers to the samples", neuron=output.label)
    return [
        *kinds,
        Choice(samples, "", partial(_change, desk, TargetFromSamples(output))),
        Choice(say("none"), "", partial(_change, desk, SetTarget(None))),
    ]


def _draw(session: Session) -> Act:
    return DrawTarget(not session.selection.draws)


RESHAPING: Sequence[Command] = (
    Command(
        "mirror",
        mark("Mirror the neuron"),
        _mirror,
        ("Ctrl+M",),
        naming=partial(_naming, mark("Mirror {neuron}")),
        menu="Network",
        starts_group=True,
    ),
    Command(
        "scale-up",
        mark("Scale the neuron up"),
        editing(partial(_scale, 2.0)),
        naming=partial(_naming, mark("Scale {neuron} by 2")),
        menu="Network",
    ),
    Command(
        "scale-down",
        mark("Scale the neuron down"),
        editing(partial(_scale, 0.5)),
        naming=partial(_naming, mark("Scale {neuron} by ½")),
        menu="Network",
    ),
    Command(
        "swap",
        mark("Swap the neuron with the next"),
        editing(_swap),
        naming=partial(_naming, mark("Swap {neuron} with the next")),
        menu="Network",
    ),
    Command(
        "collapse",
        mark("Collapse linear layers…"),
        lambda desk: desk.open_dialog(lambda parent: CollapseDialog(parent, desk.refresher)),
        menu="Network",
    ),
)

COMPARING: Sequence[Command] = (
    Command(
        "snapshot",
        mark("Take a snapshot"),
        editing(_take),
        ("Shift+F6",),
        "compare",
        possible=_has_free_letter,
        naming=_naming_take,
        menu="Compare",
    ),
    Command("restore", mark("Restore"), lambda _: None, choices=_restorable, menu="Compare"),
    Command("drop", mark("Drop"), lambda _: None, choices=_droppable, menu="Compare"),
    Command("target", mark("Target"), lambda _: None, choices=_targets, menu="Compare", starts_group=True),
    Command(
        "draw",
        mark("Draw a target (points)"),
        acting(_draw),
        ("Shift+F7",),
        "pencil",
        checked=lambda desk: desk.refresher.store.selection.draws,
        menu="Compare",
    ),
)
