"""The commands of scenes and of raised hands; rows of the table of commands."""

from collections.abc import Callable, Sequence
from functools import partial

from nnviz.document.acts import Act, Change
from nnviz.document.asking import ROUNDS, Ask
from nnviz.document.scene_acts import StepScene
from nnviz.document.scenes import LETTERS, CountHands, RemoveScene, RenewScene, required_scene, scene_here
from nnviz.document.session import Session
from nnviz.document.standing import lines_of
from nnviz.ui.command import Command, acting
from nnviz.ui.desk import Desk
from nnviz.words import mark, say

_MENU, _SCENES, _CHOICES = "Stage", mark("Scenes"), mark("Choices A to D")


def _has_scenes(session: Session) -> bool:
    return bool(session.document.scenes)


def _is_in_one(session: Session) -> bool:
    return session.selection.scene is not None


def counts_hands(session: Session) -> bool:
    """Whether raised hands are counted now: A to D mean them."""
    return bool(session.selection.asks) and _is_in_one(session)


def _here(session: Session) -> int:
    scene = session.selection.scene
    if scene is None:
        raise ValueError(say("found no scene gone to, needed one: click it in the list (F4), or add one"))
    return scene


def _add(session: Session) -> Act:
    title = say("Scene {number}", number=len(session.document.scenes) + 1)
    return Change(scene_here(title, session.document, session.selection))


def _renew(session: Session) -> Act:
    return Change(RenewScene(_here(session), lines_of(session.selection, session.document)))


def _remove(session: Session) -> Act:
    return Change(RemoveScene(_here(session)))


def _toggle_choices(session: Session) -> Act:
    """Show the choices of the present scene, or put them away."""
    if session.selection.asks:
        return Ask("")
    _here(session)
    return Ask(ROUNDS[0])


def _other_round(session: Session) -> Act:
    _here(session)
    return Ask(ROUNDS[0] if session.selection.asks == ROUNDS[1] else ROUNDS[1])


def _count(letter: str, by: int, desk: Desk) -> None:
    """Count a hand more or less; a run of the same letter is one entry of the history."""
    selection, document = desk.refresher.store.selection, desk.refresher.store.document
    if selection.scene is None or not selection.asks:
        return
    when = ROUNDS.index(selection.asks)
    count = required_scene(document, selection.scene).hands[when][LETTERS.index(letter)] + by
    if count >= 0:  # one hand fewer than none is none
        desk.refresher.nudge(CountHands(selection.scene, when, letter, count))


def _asks(desk: Desk) -> bool:
    return bool(desk.refresher.store.selection.asks)


def _is_after(desk: Desk) -> bool:
    return desk.refresher.store.selection.asks == ROUNDS[1]


def _scene_row(
    name: str,
    text: str,
    run: Callable[[Desk], object],
    keys: tuple[str, ...],
    possible: Callable[[Session], bool],
    *,
    starts_group: bool = False,
) -> Command:
    return Command(
        name,
        text,
        run,
        keys,
        menu=_MENU,
        submenu=_SCENES,
        possible=possible,
        starts_group=starts_group,
    )


def _hand_row(letter: str, by: int) -> Command:
    more, key, words = "more", letter, mark("One hand more for {letter}")
    if by < 0:
        more, key, words = "fewer", f"Shift+{letter}", mark("One hand fewer for {letter}")
    return Command(
        f"hands-{letter.lower()}-{more}",
        words,
        partial(_count, letter, by),
        (key,),
        menu=_MENU,
        submenu=_CHOICES,
        possible=counts_hands,
        keys_possible=counts_hands,
        starts_group=letter == LETTERS[0],
        values={"letter": letter},
    )


SCENES: Sequence[Command] = (
    Command(
        "scenes",
        mark("List of scenes"),
        lambda desk: desk.scenes.toggle(),
        ("F4",),
        menu=_MENU,
        submenu=_SCENES,
        checked=lambda desk: desk.scenes.is_shown,
    ),
    _scene_row(
        "next-scene",
        mark("Next scene"),
        acting(lambda _: StepScene(1)),
        ("Alt+PgDown",),
        _has_scenes,
        starts_group=True,
    ),
    _scene_row(
        "previous-scene", mark("Previous scene"), acting(lambda _: StepScene(-1)), ("Alt+PgUp",), _has_scenes
    ),
    _scene_row(
        "add-scene", mark("Add a scene"), acting(_add), ("Ctrl+Shift+A",), lambda _: True, starts_group=True
    ),
    _scene_row("renew-scene", mark("Renew the scene"), acting(_renew), ("Ctrl+Shift+R",), _is_in_one),
    _scene_row(
        "rename-scene", mark("Rename the scene…"), lambda desk: desk.scenes.rename(), ("F2",), _is_in_one
    ),
    _scene_row("remove-scene", mark("Remove the scene"), acting(_remove), (), _is_in_one),
    Command(
        "choices",
        mark("Count raised hands"),
        acting(_toggle_choices),
        ("F3",),
        menu=_MENU,
        submenu=_CHOICES,
        checked=_asks,
    ),
    Command(
        "choices-after",
        mark("After talking, not before"),
        acting(_other_round),
        ("Shift+F3",),
        menu=_MENU,
        submenu=_CHOICES,
        checked=_is_after,
        possible=_is_in_one,
    ),
    *(_hand_row(letter, by) for by in (1, -1) for letter in LETTERS),
)
