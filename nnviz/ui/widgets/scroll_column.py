"""A column that scrolls when there is no room for all of it, and takes no more room than it needs."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnviz.ui.theme import Look

BAR = 1.0  # how thick a scroll bar is, in units


class ScrollColumn(QScrollArea):
    """Widgets one below the other."""

    def __init__(self) -> None:
        """Make an empty column."""
        super().__init__()
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Return the size of the whole column."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the column and a few lines of it."""
        return QSize(self._inside.minimumSizeHint().width(), 4 * self.fontMetrics().height())

    def wear(self, look: Look) -> None:
        """Draw the scroll bar in the colours of ``look``, thin and without arrows."""
        self.column.setSpacing(look.unit(1.25))
        dress_bar(self.verticalScrollBar(), look)

    def has_changed(self) -> None:
        """Take as much room as the column needs now."""
        self.column.activate()
        self._inside.resize(self._inside.width(), self._inside.sizeHint().height())
        self.updateGeometry()

    def reveal(self, widget: QWidget) -> None:
        """Scroll as little as shows all of ``widget``."""
        top = widget.mapTo(self._inside, widget.rect().topLeft()).y()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._inside.height() - page))
        bar.setValue(min(max(bar.value(), top + widget.height() - page), top))


def dress_bar(bar: QScrollBar, look: Look) -> None:
    """Draw a scroll bar in the colours of ``look``, thin and without arrows."""
    theme, thick = look.theme, look.unit(BAR)
    across, along = (
        ("width", "height") if bar.orientation() == Qt.Orientation.Vertical else ("height", "width")
    )
    bar.setStyleSheet(
        f"QScrollBar {{ background: {theme.ground.name()}; {across}: {thick}px; margin: 0 }}"
        f"QScrollBar::handle {{ background: {theme.track.name()}; border-radius: {thick // 2}px;"
        f" min-{along}: {4 * thick}px }}"
        f"QScrollBar::handle:hover {{ background: {theme.axis.name()} }}"
        f"QScrollBar::add-line, QScrollBar::sub-line {{ {along}: 0 }}"
        f"QScrollBar::add-page, QScrollBar::sub-page {{ background: {theme.ground.name()} }}"
    )


def dress_bars(area: QAbstractScrollArea, look: Look) -> None:
    """Draw both bars of ``area`` in the colours of ``look``; on stage there are none, but a sign."""
    policies = Qt.ScrollBarPolicy
    policy = policies.ScrollBarAlwaysOff if look.is_stage else policies.ScrollBarAsNeeded
    area.setVerticalScrollBarPolicy(policy)
    area.setHorizontalScrollBarPolicy(policy)
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        dress_bar(bar, look)


def hides_some(area: QAbstractScrollArea) -> bool:
    """Whether there is more in ``area`` than can be seen."""
    return any(
        bar.maximum() > bar.minimum() for bar in (area.verticalScrollBar(), area.horizontalScrollBar())
    )
