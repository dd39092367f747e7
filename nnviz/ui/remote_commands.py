"""The commands of a teacher on stage: the buttons of a remote, the aids, the curtain; rows of the table."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from nnviz.document.acts import Act
from nnviz.document.session import Session
from nnviz.document.subject import CoverSubject
from nnviz.document.teaching import ChooseWalk, DrawCurtain, Freeze, ShowAid, walk_of
from nnviz.ui.command import Command, Keys, acting, perform
from nnviz.ui.desk import Desk
from nnviz.ui.scene_commands import counts_hands
from nnviz.ui.stage_commands import STAGE_MENU, is_on_stage
from nnviz.words import mark, say

_REMOTE = mark("Remote")
_WALKS = (
    ("film", mark("Page keys walk the film")),
    ("scenes", mark("Page keys walk the scenes")),
    ("value", mark("Page keys step the selected number")),
)
_AIDS = (
    ("echo", mark("Say large what a key did"), "E"),
    ("ring", mark("Ring around the mouse"), "R"),
    ("spotlight", mark("Spotlight around the mouse"), "S"),
)


def _walks(name: str, desk: Desk) -> bool:
    store = desk.refresher.store
    return walk_of(store.selection, store.document) == name


def _has(aid: str, desk: Desk) -> bool:
    return aid in desk.refresher.store.selection.aids


def _is_b_free(session: Session) -> bool:
    """Whether B and Shift+B do not count hands."""
    return not counts_hands(session)


def _blank_keys(session: Session) -> Keys:
    return (".", "B") if _is_b_free(session) else (".",)


def _row(
    name: str,
    text: str,
    keys: tuple[str, ...],
    act: Act,
    *,
    submenu: str = "",
    ticked: Callable[[Desk], bool] | None = None,
) -> Command:
    return Command(
        name,
        text,
        acting(lambda _: act),
        keys,
        menu=STAGE_MENU,
        submenu=submenu,
        checked=ticked,
        possible=is_on_stage,
        repeats=False,
    )


def _page(name: str, text: str, key: str, by: int) -> Command:
    return Command(
        name,
        text,
        lambda desk: desk.remote.page(by),
        (key,),
        menu=STAGE_MENU,
        submenu=_REMOTE,
        possible=is_on_stage,
        keys_possible=is_on_stage,
        repeats=False,
    )


def _choose(walk: str, _: Session) -> Act:
    return ChooseWalk(walk)


def _freeze(desk: Desk) -> None:
    """Freeze the projected picture, or say what that needs."""
    if not desk.has_projector:
        desk.refresher.refused.emit(say("only a second screen can stand still: found one screen"))
        return
    perform(desk.refresher, Freeze())


TEACHING: Sequence[Command] = (
    _page("page-down", mark("A step on"), "PgDown", 1),
    _page("page-up", mark("A step back, or take the last one back"), "PgUp", -1),
    *(
        Command(
            f"walk-{name}",
            text,
            acting(partial(_choose, name)),
            menu=STAGE_MENU,
            submenu=_REMOTE,
            checked=partial(_walks, name),
            starts_group=name == "film",
        )
        for name, text in _WALKS
    ),
    _row("walk-next", mark("Page keys walk something else"), ("G",), ChooseWalk(), submenu=_REMOTE),
    replace(
        _row("blank", mark("Cover or uncover what the scene is about"), (".", "B"), CoverSubject()),
        keys_of=_blank_keys,
    ),
    replace(
        _row("curtain", mark("Curtain: black, white, open"), ("Shift+B",), DrawCurtain()),
        keys_possible=_is_b_free,
    ),
    Command(
        "freeze",
        mark("Freeze the projected picture"),
        _freeze,
        ("F",),
        menu=STAGE_MENU,
        checked=lambda desk: desk.refresher.store.selection.is_frozen,
        possible=is_on_stage,
        keys_possible=is_on_stage,
        repeats=False,
    ),
    *(
        _row(f"aid-{name}", text, (key,), ShowAid(name), ticked=partial(_has, name))
        for name, text, key in _AIDS
    ),
)
