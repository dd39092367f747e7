"""The table of commands as Qt's actions, and the menus that hold them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from nnviz.document.session import Session
from nnviz.ui.command import Choice, Choices, Command, always
from nnviz.ui.commands import COMMANDS, MENUS, TOOLBAR
from nnviz.ui.desk import Desk
from nnviz.ui.drawing.texts import cap_height
from nnviz.ui.icons import icon
from nnviz.ui.moment import is_changed, naming_undo
from nnviz.ui.sides import drawing_there
from nnviz.ui.theme import Look
from nnviz.words import say, told

_NATIVE = QKeySequence.SequenceFormat.NativeText


class Actions:
    """One action a command, by name; they run on the desk and are kept up to date by ``refresh``."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        """Make every action, its shortcuts active all over ``window``."""
        self._desk = desk
        self._named: tuple[object, ...] = ()  # what texts follow from, when they were last written
        self._drawn: tuple[str, int] = ("", 0)  # the theme and size of the icons
        self._menus_look: Look | None = None  # the one that icons of menus are still to be drawn in
        self.commands: dict[str, Command] = {command.name: command for command in COMMANDS}
        self.actions: dict[str, QAction] = {}
        for command in COMMANDS:
            self.actions[command.name] = self._made(command, window)
        window.addActions(list(self.actions.values()))

    def refresh(self, look: Look) -> None:
        """Show what each command is called at the moment, and whether it can be run."""
        session = self._desk.refresher.store.session
        moment = (
            session.history,
            session.selection,
            session.trail,
            session.opened,
            naming_undo(session),
            is_changed(session),
            session.sweep is None,
        )
        if moment != self._named:  # in most frames of a drag nothing is called otherwise than before
            self._named = moment
            self._name(session)
        for name, command in self.commands.items():
            if command.checked is not None:
                self.actions[name].setChecked(command.checked(self._desk))
        self._draw_icons(look)

    def _name(self, session: Session) -> None:
        """Write what each command is called at the moment, and allow those that can be run."""
        for name, command in self.commands.items():
            self.actions[name].setText(command.text_now(session))
            self.actions[name].setEnabled(command.possible(session))
            if command.keys_possible is not always or command.keys_of is not None:
                self.actions[name].setShortcuts(command.shortcuts_now(session))

    def fill(self, bar: QMenuBar) -> None:
        """Put every command into its menu."""
        titles = with_mnemonics([told(menu) for menu in MENUS])
        menus = {(menu, ""): bar.addMenu(title) for menu, title in zip(MENUS, titles, strict=True)}
        for menu in menus.values():
            menu.aboutToShow.connect(self._draw_icons_of_menus)
        for name, command in self.commands.items():
            place = (command.menu, command.submenu)
            if place not in menus:
                menus[place] = menus[command.menu, ""].addMenu(told(command.submenu))
            if command.starts_group:
                menus[place].addSeparator()
            menus[place].addAction(self.actions[name])

    def offers(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Yield what can be run now: its text, its keys or a remark, what runs it; every choice too."""
        for name, command in self.commands.items():
            action = self.actions[name]
            if command.choices is not None:
                for choice in command.choices(self._desk):
                    text = say("{menu}: {command}", menu=command.text, command=choice.text)
                    yield text, choice.tip, choice.run
            elif action.isEnabled():
                yield command.full_text(action.text()), action.shortcut().toString(_NATIVE), action.trigger

    def _made(self, command: Command, window: QWidget) -> QAction:
        action = QAction(command.text, window)
        action.setObjectName(command.name)
        action.setShortcuts(command.shortcuts())
        action.setCheckable(command.checked is not None)
        action.setAutoRepeat(command.repeats)
        if command.choices is not None:
            action.setMenu(self._menu_of(command.choices, window))
        else:
            action.triggered.connect(lambda *_, run=command.run: run(self._desk))
        return action

    def _menu_of(self, choices: Choices, window: QWidget) -> QMenu:
        menu = QMenu(window)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(partial(self._offer, menu, choices))
        return menu

    def _offer(self, menu: QMenu, choices: Choices) -> None:
        """Fill a menu with what there is to choose now."""
        menu.clear()
        for choice in choices(self._desk):
            action = menu.addAction(choice.text)
            action.setToolTip(choice.tip)
            action.triggered.connect(partial(_run, choice))
        if menu.isEmpty():
            menu.addAction(say("None yet")).setEnabled(False)

    def _draw_icons(self, look: Look) -> None:
        size = round(1.7 * cap_height(look.text))
        if self._drawn == (look.theme.name, size):  # a window being resized has a new look at each pixel
            return
        self._drawn = (look.theme.name, size)
        self._give_icons(TOOLBAR, look)
        self._menus_look = look

    def _draw_icons_of_menus(self) -> None:
        """Draw what only menus show, once one is opened: drawn before, all would open the window later."""
        look, self._menus_look = self._menus_look, None
        if look is not None:
            self._give_icons([name for name in self.commands if name not in TOOLBAR], look)

    def _give_icons(self, names: Iterable[str], look: Look) -> None:
        size = self._drawn[1]
        for name in names:
            drawing = self.commands[name].icon
            if drawing:
                self.actions[name].setIcon(icon(drawing_there(drawing), look.theme, size))


def with_mnemonics(titles: Iterable[str]) -> list[str]:
    """Put a ``&`` before a letter of each title by which Alt opens its menu: the first that is free."""
    taken: set[str] = set()
    marked = []
    for title in titles:
        free = (at for at, sign in enumerate(title) if sign.isalnum() and sign.casefold() not in taken)
        at = next(free, None)
        taken |= {title[at].casefold()} if at is not None else set()
        marked.append(title if at is None else f"{title[:at]}&{title[at:]}")
    return marked


def _run(choice: Choice, *_checked: bool) -> None:
    choice.run()
