"""The ring of the focus, measured on the real pixels around everything that Tab reaches."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from nnviz.nn.arrays import Array
from nnviz.ui.accessible.speaker import Speaking
from nnviz.ui.audit.colours import Colour, contrast
from nnviz.ui.audit.recording import PaintedShape, Paper
from nnviz.ui.theme import THEMES
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.value_slider import ValueSlider
from tests.ui.desks import window_on
from tests.ui.test_tab_walk import SCREENS, name, opened, stops

CLEAR = 3.9  # : 1, of DESIGN; in its own digits
FEWEST = 40  # pixels of a ring
AROUND = 4  # pixels outside a widget in which its ring may lie


def pixels(picture: QPixmap) -> Array:
    """Return a picture (height, width, 3): red, green, blue from 0 to 255."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    bytes_ = np.frombuffer(image.constBits(), dtype=np.uint8)
    rows = bytes_.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), 2::-1]
    return np.array(rows)


def room_of(widget: QWidget, top: QWidget) -> QRect:
    """Return where the ring of a widget must be: around it, or around the panel that it paints."""
    around = widget
    while isinstance(widget, Speaking) and around is not top and not isinstance(around, PanelBox):
        around = around.parentWidget() or top
    box = QRect(around.mapTo(top, QPoint()), around.size())
    return box.adjusted(-AROUND, -AROUND, AROUND, AROUND) & top.rect()


def ring(with_focus: Array, without: Array, room: QRect) -> int:
    """Count the pixels that are there with the focus only, and clear against what is around."""
    part = np.s_[room.top() : room.bottom() + 1, room.left() : room.right() + 1]
    one, other = with_focus[part], without[part]
    ground = Counter(_colours(other)).most_common(1)[0][0]
    changed = Counter(_colours(one[(one != other).any(axis=2)]))
    clear = [count for colour, count in changed.items() if round(contrast(colour, ground), 1) >= CLEAR]
    return sum(clear)


def _colours(part: Array) -> list[Colour]:
    """Return the colour of every pixel."""
    return [(red / 255, green / 255, blue / 255) for red, green, blue in part.reshape(-1, 3).tolist()]


def unclear(qtbot: QtBot, top: QWidget) -> list[str]:
    """Walk once around by Tab; return what has no clear ring while it has the focus."""
    walked = [(widget, room_of(widget, top), pixels(top.grab())) for widget in walk(qtbot, top)]
    (QApplication.focusWidget() or top).clearFocus()
    pictures = [*(picture for _, _, picture in walked[1:]), pixels(top.grab())]
    return [
        f"{type(widget).__name__} “{name(widget)}”"
        for (widget, room, with_focus), without in zip(walked, pictures, strict=True)
        if ring(with_focus, without, room) < FEWEST
    ]


def walk(qtbot: QtBot, top: QWidget) -> Iterator[QWidget]:
    """Go once around by Tab."""
    for _ in range(len(stops(qtbot, top))):
        qtbot.keyClick(QApplication.focusWidget() or top, Qt.Key.Key_Tab)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        yield focused


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("screen", ["desk", "classes", "stage network-over-function"])
def test_everything_that_tab_reaches_has_a_clear_ring(qtbot: QtBot, screen: str, theme: str) -> None:
    window = opened(qtbot, SCREENS[screen])
    window.appearance.choose_theme(theme)
    window.refresher.refresh_now()
    assert unclear(qtbot, window) == []


@pytest.mark.parametrize("screen", sorted(set(SCREENS) - {"desk", "classes", "stage network-over-function"}))
def test_every_screen_has_clear_rings(qtbot: QtBot, screen: str) -> None:
    assert unclear(qtbot, opened(qtbot, SCREENS[screen])) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("command", ["keys", "about", "summary", "insert-clamp", "export"])
def test_everything_in_a_dialog_has_a_clear_ring(qtbot: QtBot, command: str, theme: str) -> None:
    window = window_on(qtbot)
    window.appearance.choose_theme(theme)
    window.refresher.refresh_now()
    window.commands.actions[command].trigger()
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    found = unclear(qtbot, dialog)
    dialog.close()
    assert found == []


def test_a_slider_in_the_hand_has_a_dashed_ring(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    slider = window.findChildren(ValueSlider)[0]
    slider.setFocus()
    assert not any(each.is_dashed for each in painted(slider))
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert any(each.is_dashed for each in painted(slider))


def painted(widget: QWidget) -> list[PaintedShape]:
    paper = Paper(widget.size())
    widget.render(paper)
    return paper.records.shapes
