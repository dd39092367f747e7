"""What Qt is given when it asks about a widget: speakers, sliders, painted words, splitters in order.

What is no ``QObject`` is never taken out of Qt's cache, so every part is one.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import cast
from weakref import ref

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from nnviz.ui.accessible.part_interface import PartInterface, existing
from nnviz.ui.accessible.slider_interface import SliderInterface
from nnviz.ui.accessible.speaker import Part, Speaking
from nnviz.ui.widgets.film_track import FilmTrack
from nnviz.ui.widgets.keyed_slider import KeyedSlider
from nnviz.ui.widgets.share_splitter import ShareSplitter

Role = QAccessible.Role
# What widgets that are painted by hand are: Qt cannot know; by the names of their classes.
_ROLES: Mapping[str, QAccessible.Role] = MappingProxyType(
    {
        **dict.fromkeys(("LineLabel", "Paragraph", "NoteLines", "NameLabel", "EndLabel"), Role.StaticText),
        **dict.fromkeys(("TitleLabel", "Caption"), Role.Heading),
        **dict.fromkeys(("PanelBox", "PlaceRows", "CompareRows", "SampleNoteLine"), Role.Grouping),
        **dict.fromkeys(("PartsView", "LayersView", "BendView", "StackView", "LiveStrip"), Role.Chart),
        **dict.fromkeys(("RulerView", "ShareBar", "ProductLine"), Role.Graphic),
        "MessageLine": Role.StatusBar,
        "TopBar": Role.ToolBar,
    }
)


class SurfaceInterface(QAccessibleWidget):
    """A painted widget: its parts come first, then the widgets in it."""

    def __init__(self, surface: QWidget, speaking: Speaking) -> None:
        """Speak for ``surface``, which is ``speaking``."""
        super().__init__(surface, speaking.spoken_role)
        self._ref = ref(speaking)

    def _parts(self) -> list[Part]:
        speaker = existing(self._ref()).speaker
        return speaker.parts() if speaker is not None else []

    def childCount(self) -> int:
        """Return how many parts and widgets there are."""
        return len(self._parts()) + super().childCount()

    def child(self, index: int, /) -> QAccessibleInterface:
        """Return a part, or a widget."""
        parts = self._parts()
        if 0 <= index < len(parts):
            return QAccessible.queryAccessibleInterface(parts[index])
        return super().child(index - len(parts))

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """Return which child it is, −1 when none."""
        parts, wanted = self._parts(), child.object()
        found = next((index for index, part in enumerate(parts) if part is wanted), None)
        if found is not None:
            return found
        other = super().indexOfChild(child)
        return other if other < 0 else other + len(parts)

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what is at a point of the screen; the smallest where parts lie over one another."""
        under = [part for part in self._parts() if part.rect().contains(x, y)]
        if not under:
            return cast("QAccessibleInterface | None", super().childAt(x, y))
        smallest = min(under, key=lambda part: part.rect().width() * part.rect().height())
        return QAccessible.queryAccessibleInterface(smallest)

    def focusChild(self) -> QAccessibleInterface:
        """Return the part that the keys act on."""
        focused = next((part for part in self._parts() if part.is_focused), None)
        if focused is not None:
            return QAccessible.queryAccessibleInterface(focused)
        return super().focusChild()


class RoleInterface(QAccessibleWidget):
    """A widget whose kind Qt cannot know; a tip that only repeats its name is not read twice."""

    def text(self, t: QAccessible.Text, /) -> str:
        """Return the name, or the description where it adds something."""
        found = super().text(t)
        is_twice = t == QAccessible.Text.Description and found == super().text(QAccessible.Text.Name)
        return "" if is_twice else found


class SplitterInterface(QAccessibleWidget):
    """A splitter whose parts are read in their order on screen; Qt would read them backwards."""

    def __init__(self, splitter: ShareSplitter) -> None:
        """Speak for ``splitter``."""
        super().__init__(splitter, Role.Splitter)
        self._ref = ref(splitter)

    @property
    def _splitter(self) -> ShareSplitter:
        return existing(self._ref())

    def childCount(self) -> int:
        """Return how many parts there are."""
        return self._splitter.count()

    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a part."""
        part = self._splitter.widget(index)
        return QAccessible.queryAccessibleInterface(part) if part is not None else None

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """Return which part it is, −1 when none."""
        widget = child.object()
        return self._splitter.indexOf(widget) if isinstance(widget, QWidget) else -1


@cache
def install() -> None:
    """Let Qt ask for these interfaces; it cannot be taken back, so it is done once."""
    QAccessible.installFactory(_made)


def _made(name: str, asked: QObject) -> QAccessibleInterface | None:
    """Return the interface of what has one here, a class called ``name``; ``None`` leaves it to Qt."""
    if isinstance(asked, Part):
        return PartInterface(asked)
    if isinstance(asked, QWidget) and isinstance(asked, Speaking):
        return SurfaceInterface(asked, asked)
    if isinstance(asked, KeyedSlider | FilmTrack):
        return SliderInterface(asked)
    if isinstance(asked, ShareSplitter):
        return SplitterInterface(asked)
    if isinstance(asked, QWidget) and name in _ROLES:
        return RoleInterface(asked, _ROLES[name])
    return None
