"""The commands of the stage: one key an arrangement, a lens, pins; rows of the table of commands."""

from collections.abc import Callable, Sequence
from functools import partial

from nnviz.document.acts import Act
from nnviz.document.moved import handle_of
from nnviz.document.places import Bias, Neuron, ValuePlace
from nnviz.document.session import Session
from nnviz.document.stage_acts import GoOnStage, LeaveStage, LookThroughLens, Pin, ShowSumOnStage, Unpin
from nnviz.document.sweeping import PauseSweep, StartSweep
from nnviz.ui.command import Command, acting, perform
from nnviz.ui.desk import Desk
from nnviz.words import mark, say

STAGE_MENU = "Stage"
_ARRANGEMENTS = (  # name, words, key on stage
    ("function", mark("Function"), "1"),
    ("network", mark("Network"), "2"),
    ("softmax", mark("Softmax"), "3"),
    ("network-over-function", mark("Network over function"), "4"),
    ("function-beside-softmax", mark("Function beside softmax"), "5"),
    ("batch", mark("Tables of the batch"), "7"),
    ("code", mark("Code"), "8"),
)


def is_on_stage(session: Session) -> bool:
    """Whether the stage is shown."""
    return session.selection.stage is not None


def _is_staged(name: str, desk: Desk) -> bool:
    stage = desk.refresher.store.selection.stage
    return stage is not None and stage.arrangement == name and not stage.lens


def _has_sum(desk: Desk) -> bool:
    stage = desk.refresher.store.selection.stage
    return stage is not None and stage.has_sum


def _has_lens(desk: Desk) -> bool:
    stage = desk.refresher.store.selection.stage
    return stage is not None and bool(stage.lens)


def _turn_lens(desk: Desk) -> None:
    """Let the panel with the focus fill the stage, or step back."""
    name = "" if _has_lens(desk) else desk.stage_keys.front()
    perform(desk.refresher, LookThroughLens(name))


def pin_place(session: Session) -> ValuePlace:
    """Return the number that a pin would be for: a neuron's is its bias."""
    place = session.selection.place
    return Bias(place.layer, place.index) if isinstance(place, Neuron) else place


def _pin(session: Session) -> Act:
    place = pin_place(session)
    return Unpin(place) if place in session.selection.pins else Pin(place)


def naming_pin(session: Session) -> str:
    """``Pin weight 1.1.2 on stage``, or ``Unpin weight 1.1.2``."""
    place = pin_place(session)
    is_pinned, name = place in session.selection.pins, place.name
    return say("Unpin {place}", place=name) if is_pinned else say("Pin {place} on stage", place=name)


def naming_sweep(session: Session) -> str:
    """``Sweep weight 1.1.2 through its range``, or ``Pause weight 1.1.2``."""
    if session.sweep is not None:
        return say("Pause {place}", place=session.sweep.place.name)
    return say("Sweep {place} through its range", place=handle_of(session.selection).name)


def _has_pins(session: Session) -> bool:
    return bool(session.selection.pins)


def _row(
    name: str, text: str, key: str, act: Callable[[Session], Act], ticked: Callable[[Desk], bool]
) -> Command:
    return Command(
        f"stage-{name}",
        text,
        acting(act),
        (key,),
        menu=STAGE_MENU,
        checked=ticked,
        keys_possible=is_on_stage,
    )


def _go(name: str, _: Session) -> Act:
    return GoOnStage(name)


_THEMES = (
    ("projector-light", mark("Light, for a projector")),
    ("projector-dark", mark("Dark, for a projector")),
    ("contrast", mark("Highest contrast")),
    ("light", mark("Light")),
    ("dark", mark("Dark")),
)


def _wears(name: str, desk: Desk) -> bool:
    return desk.appearance.theme == name


def _wear(name: str, desk: Desk) -> None:
    desk.appearance.choose_theme(name)


def _theme(name: str, text: str) -> Command:
    return Command(
        f"theme-{name}",
        text,
        partial(_wear, name),
        menu="View",
        submenu=mark("Theme"),
        checked=partial(_wears, name),
    )


STAGING: Sequence[Command] = (
    *(_theme(name, text) for name, text in _THEMES),
    Command(
        "stage",
        mark("Go on stage; there: play or pause"),
        lambda desk: desk.stage_keys.start_button(),
        ("F5",),
        "presentation",
        menu=STAGE_MENU,
        brief=mark("Stage"),
        repeats=False,
    ),
    *(
        _row(name, text, key, partial(_go, name), partial(_is_staged, name))
        for name, text, key in _ARRANGEMENTS
    ),
    _row("sum", mark("Sum under it"), "6", lambda _: ShowSumOnStage(), _has_sum),
    Command(
        "lens",
        mark("One panel alone, and back"),
        _turn_lens,
        ("Z",),
        menu=STAGE_MENU,
        checked=_has_lens,
        keys_possible=is_on_stage,
        starts_group=True,
    ),
    Command(
        "pin",
        mark("Pin what is selected on stage"),
        acting(_pin),
        ("Ctrl+P",),
        menu=STAGE_MENU,
        naming=naming_pin,
    ),
    Command(
        "sweep",
        mark("Sweep a number through its range"),
        acting(lambda session: PauseSweep() if session.sweep else StartSweep()),
        menu=STAGE_MENU,
        naming=naming_sweep,
    ),
    Command("unpin-all", mark("Unpin all"), acting(lambda _: Unpin()), menu=STAGE_MENU, possible=_has_pins),
    Command(
        "stage-escape",
        mark("Play or pause; twice: back to the desk"),
        lambda desk: desk.stage_keys.escape(),
        ("Esc",),
        menu=STAGE_MENU,
        possible=is_on_stage,
        starts_group=True,
        repeats=False,
    ),
    Command(
        "leave-stage",
        mark("Back to the desk"),
        acting(lambda _: LeaveStage()),
        menu=STAGE_MENU,
        possible=is_on_stage,
    ),
)
