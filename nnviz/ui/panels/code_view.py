"""The lines of a script on screen: a click selects what a line computes, a number can be dragged."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame

from nnviz.document.covering import Covers
from nnviz.document.edits import SetValue
from nnviz.document.frame import Frame
from nnviz.document.origins import origin
from nnviz.document.places import Neuron
from nnviz.document.selection import Selection
from nnviz.document.source_covers import covers_of_line
from nnviz.document.source_lines import Script, looked_at
from nnviz.document.source_runs import lit_lines, waiting_lines
from nnviz.document.source_walk import Spot, line_after, number_after, spot_of
from nnviz.document.spoken import Spoken
from nnviz.ui.accessible.speaker import Speaker, Speaking
from nnviz.ui.covers import Offer, cover_offers, is_covered, line_offer, open_menu, reveal
from nnviz.ui.drawing.code_page import CodePage, paint_page
from nnviz.ui.drawing.questions import Placed, Questions
from nnviz.ui.panels.spoken_code import spoken_code
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.number_drag import NumberDrag
from nnviz.ui.widgets.scroll_column import dress_bars, hides_some
from nnviz.words import say

_ACTION = QAbstractSlider.SliderAction
_WALKS: Mapping[int, tuple[Callable[[Script, Spot, int], Spot], int]] = MappingProxyType(
    {
        Qt.Key.Key_Up: (line_after, -1),
        Qt.Key.Key_Down: (line_after, 1),
        Qt.Key.Key_Left: (number_after, -1),
        Qt.Key.Key_Right: (number_after, 1),
    }
)
_SCROLLS: Mapping[int, QAbstractSlider.SliderAction] = MappingProxyType(
    {
        Qt.Key.Key_PageUp: _ACTION.SliderPageStepSub,
        Qt.Key.Key_PageDown: _ACTION.SliderPageStepAdd,
        Qt.Key.Key_Home: _ACTION.SliderToMinimum,
        Qt.Key.Key_End: _ACTION.SliderToMaximum,
    }
)


class CodeView(QAbstractScrollArea, Speaking):
    """Paints what is in sight; arrows walk over the lines and the numbers."""

    copying = Signal()  # the keys that copy were pressed

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self.setAccessibleName(say("Code"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._refresher = refresher
        refresher.unveiling.moved.connect(self.viewport().update)
        self._drag = NumberDrag()
        self._held: Selection | None = None  # the number under the pressed hand
        self._near = Spot(0, 0)  # where the hand or the keys were last
        self._chosen_here: Selection | None = None
        self._page: CodePage | None = None
        self._frame: Frame | None = None
        self.speaker = Speaker(
            self,
            refresher,
            places=lambda: spoken_code(self._frame, self.page, self.viewport().size()),
            state=lambda: (self._frame, self.verticalScrollBar().value(), self.horizontalScrollBar().value()),
            canvas=self.viewport(),
            choose=self._choose_spoken,
        )

    @property
    def page(self) -> CodePage | None:
        """What is on screen."""
        if self._page is None:
            return None
        top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        return replace(self._page, top=top, left=left)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the code of ``frame``; what is newly lit comes into sight."""
        before, script, selection = self._page, frame.script, frame.selection
        self._frame = frame
        lit, waiting = lit_lines(frame), waiting_lines(frame)
        self._page = CodePage(
            script, selection, look, lit, pointed=_pointed(script, selection), waiting=waiting
        )
        if before is None or before.look is not look:
            dress_bars(self, look)
        texts = [script.lines[number].text.strip() for number in self._page.lit]
        self.setAccessibleDescription("\n".join(texts))
        self._measure(self._page)
        if before is None or _moved(before, self._page):
            self._reveal(self._page, before)
        self.viewport().update()

    @property
    def hides_some(self) -> bool:
        """Whether some of the code is out of sight."""
        return hides_some(self)

    def _measure(self, page: CodePage) -> None:
        """Let the bars reach over every line and column."""
        room = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        shown = page.whole_lines(room.height())
        down.setRange(0, max(0, len(page.script.lines) - shown))
        down.setPageStep(shown)
        across.setRange(0, max(0, page.width - room.width()))
        across.setPageStep(room.width())
        across.setSingleStep(round(4 * page.column))

    def _reveal(self, page: CodePage, before: CodePage | None) -> None:
        """Scroll to what has been selected elsewhere: to the call where a class works for several layers.

        What was selected by a click on a line stays where it is.
        """
        bar, lit = self.verticalScrollBar(), page.lit
        shown = range(bar.value(), bar.value() + page.whole_lines(self.viewport().height()))
        is_first = before is None or before.selection.script != page.selection.script
        wanted = lit if is_first or page.selection == self._chosen_here else lit[-1:]
        if wanted and not any(number in shown for number in wanted):
            bar.setValue(wanted[-1] - len(shown) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reach over every line again."""
        super().resizeEvent(event)
        if self._page is not None:
            self._measure(self._page)
            self._reveal(self._page, None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines in sight."""
        page = self.page
        if page is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_page(painter, page, self.viewport().size())
        asked = Questions(self._refresher.frame, page.look, self._refresher.unveiling)
        asked.paint(painter, self.asked_places, QRectF(self.viewport().rect()), page.written)
        painter.end()

    def asked_places(self, wanted: Covers) -> list[Placed]:
        """Return where those of some numbers stand that the code holds."""
        page = self.page
        return page.places_of(wanted, self._refresher.frame.selection.sample) if page else []

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cover, reveal or guess the number under the hand, or all of its line."""
        page = self.page
        spot = page.spot_at(QPointF(event.pos())) if page else None
        document = self._refresher.frame.document
        whole = covers_of_line(page.script.lines[spot.line], document) if page and spot else frozenset()
        if page is None or spot is None or not whole:
            event.ignore()
            return
        looked = looked_at(page.script.lines[spot.line], spot.column, page.selection)
        offers: list[Offer] = []
        if looked is not None and page.has_number_at(spot):
            box = page.box_of(spot.line, (spot.column, spot.column + 1))
            offers += cover_offers(self._refresher, looked.place, self.viewport(), box)
        if len(whole) > 1 or not offers:
            offers.insert(len(offers[:1]), line_offer(self._refresher, whole))
        open_menu(self.viewport(), event.globalPos(), iter(offers))

    def _select(self, page: CodePage, spot: Spot) -> Selection | None:
        """Look at what a line computes or holds there; return it if it is anything."""
        looked = looked_at(page.script.lines[spot.line], spot.column, page.selection)
        if looked is not None:
            self._near, self._chosen_here = spot, looked
            self._refresher.release()
            self._refresher.store.select(looked)
        return looked

    def _choose_spoken(self, spoken: Spoken) -> None:
        """Look at what a line or number is, that an assistive tool has chosen."""
        if self.page is not None and isinstance(spoken.key, tuple):
            _, line, *column = spoken.key
            self._select(self.page, Spot(line, *(column or [0])))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is pressed, and take hold of a number."""
        page = self.page
        spot = page.spot_at(event.position()) if page else None
        if page is None or spot is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        looked = self._select(page, spot)
        if looked is None or isinstance(looked.place, Neuron) or not page.has_number_at(spot):
            return
        if reveal(self._refresher, looked.place):
            return  # a drag would carry a number that nobody sees
        document = self._refresher.store.document
        value = document.value(looked.place, looked.sample)
        self._held = looked
        self._drag.begin(value, event.position().y(), document.step, document.fine_step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the number that is held; without one, show what a press would do."""
        held = self._held
        if held is not None and not isinstance(held.place, Neuron):
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            value = self._drag.to(event.position().y(), fine)
            self._refresher.drag(SetValue(held.place, value, held.sample))
        else:
            self._point_at(event)

    def _point_at(self, event: QMouseEvent) -> None:
        """Show by the pointer what a press would do."""
        page = self.page
        spot = page.spot_at(event.position()) if page else None
        looked = (
            looked_at(page.script.lines[spot.line], spot.column, page.selection) if page and spot else None
        )
        self._refresher.point(looked.place if looked else None)
        if page is None or spot is None:
            self.viewport().unsetCursor()
        elif looked and page.has_number_at(spot):
            shapes, is_asked = Qt.CursorShape, is_covered(self._refresher, looked.place)
            self.viewport().setCursor(shapes.PointingHandCursor if is_asked else shapes.SizeVerCursor)
        elif looked:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing any more."""
        self._refresher.point(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        if self._held is not None:
            self._held = None
            self._drag.end()
            self._refresher.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, scroll, copy; take the drag back on Escape."""
        page = self.page
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copying.emit()
        elif event.key() == Qt.Key.Key_Escape and self._held is not None:
            self._held = None
            self._drag.end()
            self._refresher.cancel()
        elif page is not None and event.key() in _WALKS:
            walk, step = _WALKS[event.key()]
            self._select(page, walk(page.script, spot_of(page.script, page.selection, self._near), step))
        elif event.key() in _SCROLLS:
            self.verticalScrollBar().triggerAction(_SCROLLS[event.key()])
        else:
            super().keyPressEvent(event)


def _pointed(script: Script, selection: Selection) -> tuple[int, ...]:
    """Return the lines that compute or hold what the mouse is over."""
    pointed = selection.pointed
    return tuple(script.lit(replace(selection, place=origin(pointed)))) if pointed else ()


def _moved(before: CodePage, page: CodePage) -> bool:
    """Whether another number is selected, or the code is written in another form."""
    one, other = before.selection, page.selection
    is_elsewhere = (one.place, one.sample, one.script) != (other.place, other.sample, other.script)
    return is_elsewhere or one.film != other.film
