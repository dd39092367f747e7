"""The commands of the film: rows of the table of commands; some of their keys are its own while it is on."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.acts import Act
from nnviz.document.asked import takes_space
from nnviz.document.filming import EndOfFilm, GoToFrame, NoFilm, PlayFilm, StartFilm, StepFilm
from nnviz.document.session import Session
from nnviz.ui.command import Command, acting
from nnviz.ui.desk import Desk
from nnviz.ui.panels.film_bar import GRAINS
from nnviz.ui.pressing import press_focused
from nnviz.words import mark

_MENU, _SUBMENU = "View", mark("Film")


def _is_on(session: Session) -> bool:
    return session.selection.film is not None


def _plays(session: Session) -> bool:
    film = session.selection.film
    return film is not None and film.plays


def _is_at_desk(session: Session) -> bool:
    return session.selection.stage is None


def _is_on_screen(desk: Desk) -> bool:
    return _is_on(desk.refresher.store.session)


def _has_grain(grain: str, desk: Desk) -> bool:
    film = desk.refresher.store.selection.film
    return film is not None and film.grain == grain


def _toggle(session: Session) -> Act:
    return NoFilm() if _is_on(session) else StartFilm()


def _start_by(grain: str, _: Session) -> Act:
    return StartFilm(grain)


def _play_or_press(desk: Desk) -> None:
    """Play or pause; a button or list that has the focus is pressed, as Space does everywhere."""
    if not press_focused():
        acting(lambda session: PlayFilm(plays=not _plays(session)))(desk)


def _row(name: str, text: str, act: Act, *keys: str) -> Command:
    made = acting(lambda _: act)
    return Command(
        name,
        text,
        made,
        keys,
        menu=_MENU,
        submenu=_SUBMENU,
        possible=_is_on,
        keys_possible=_is_at_desk,  # on stage Page Up and Page Down walk what the teacher chose
    )


FILMING: Sequence[Command] = (
    Command(
        "film",
        mark("The forward pass as a film"),
        acting(_toggle),
        ("F6",),
        "play",
        menu=_MENU,
        submenu=_SUBMENU,
        checked=_is_on_screen,
    ),
    *(
        Command(
            f"film-{grain}",
            text,
            acting(partial(_start_by, grain)),
            menu=_MENU,
            submenu=_SUBMENU,
            checked=partial(_has_grain, grain),
        )
        for grain, text in GRAINS
    ),
    Command(
        "film-play",
        mark("Play or pause"),
        _play_or_press,
        ("Space",),
        menu=_MENU,
        submenu=_SUBMENU,
        possible=_is_on,
        keys_possible=lambda session: not takes_space(session),  # then it reveals what is covered there
        starts_group=True,
    ),
    Command(
        "film-pause",
        mark("Pause"),
        acting(lambda _: PlayFilm(plays=False)),
        ("Esc",),
        menu=_MENU,
        submenu=_SUBMENU,
        possible=_plays,
        keys_possible=_is_at_desk,  # on stage Escape is what a remote's start button sends
    ),
    _row("film-next", mark("One frame forward"), StepFilm(1), "PgDown"),
    _row("film-back", mark("One frame back"), StepFilm(-1), "PgUp"),
    _row("film-start", mark("To the start"), GoToFrame(0)),
    _row("film-end", mark("To the end"), EndOfFilm()),
    Command(
        "film-slide",
        mark("Numbers slide to where they belong"),
        lambda desk: desk.appearance.turn_motion(),
        menu=_MENU,
        submenu=_SUBMENU,
        checked=lambda desk: desk.appearance.moves,
        starts_group=True,
    ),
)
