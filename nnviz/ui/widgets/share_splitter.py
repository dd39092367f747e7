"""A splitter that divides its room by shares, whatever its size."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget


class _PlainHandle(QSplitterHandle):
    """The gap between two parts: nothing is drawn in it; the cursor tells that it can be moved."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the ground as it is."""


class ShareSplitter(QSplitter):
    """Keeps the proportion of its parts when it grows; a hand that moves a handle changes the shares."""

    moved = Signal()  # by a hand

    def __init__(
        self, orientation: Qt.Orientation, parts: Sequence[QWidget], shares: Sequence[float]
    ) -> None:
        """Put ``parts`` side by side; ``shares`` are proportions, one a part."""
        super().__init__(orientation)
        self.setChildrenCollapsible(False)
        self._shares = list(shares)
        for part in parts:
            self.addWidget(part)
        self.splitterMoved.connect(self._take_shares)

    @property
    def shares(self) -> list[float]:
        """The proportions of the parts."""
        return list(self._shares)

    def divide(self, shares: Sequence[float]) -> None:
        """Divide the room by other shares; nothing happens when they are those on screen."""
        if list(shares) != self._shares:
            self._shares = list(shares)
            self.divide_again()

    def createHandle(self) -> QSplitterHandle:
        """Return a handle that shows nothing."""
        return _PlainHandle(self.orientation(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the proportion."""
        super().resizeEvent(event)
        self.divide_again()

    def minimumSizeHint(self) -> QSize:
        """Never force the window to grow: a panel in too little room shows less."""
        return QSize(0, 0)

    def divide_again(self) -> None:
        """Divide the room by the shares, after a part was shown or hidden."""
        if self.isRightToLeft():
            self.setContentsMargins(0, 0, 1, 0)  # Qt puts the first part a pixel too far to the right
        room = self.width() if self.orientation() == Qt.Orientation.Horizontal else self.height()
        total = sum(self._shares)
        self.setSizes([round(room * share / total) for share in self._shares])

    def _take_shares(self) -> None:
        self._shares = [float(max(size, 1)) for size in self.sizes()]
        self.moved.emit()
