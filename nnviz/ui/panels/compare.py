"""Comparing, in the function panel: hidden until there is a snapshot or a target, but for a small button."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.kept import LETTERS
from nnviz.document.snapshots import TakeSnapshot, found
from nnviz.ui.panels.snapshot_line import SnapshotLine
from nnviz.ui.panels.target_line import CHOICES, NONE, TargetLine
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.quiet_button import QuietButton
from nnviz.words import say, told


class CompareRows(QWidget):
    """A line of snapshots and a line of the target, each only where there is something in it."""

    def __init__(self, refresher: Refresher) -> None:
        """Send acts to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self.button = QuietButton("compare", say("Compare with a snapshot or a target"))
        self.button.clicked.connect(self._offer)
        self.snapshots = SnapshotLine(refresher)
        self.target = TargetLine(refresher)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for line in (self.snapshots, self.target):
            self._column.addWidget(line)
            line.hide()  # else it would ask for room before the first frame
        self.hide()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show what the document keeps to be compared with."""
        self.button.wear(look)
        self._column.setSpacing(look.unit(0.5))
        is_beside = frame.selection.plot == "function"  # the other plots show nothing to compare with
        has_snapshots = is_beside and bool(frame.document.snapshots)
        has_target = is_beside and (frame.document.target is not None or frame.selection.draws)
        for line, is_shown in ((self.snapshots, has_snapshots), (self.target, has_target)):
            line.setVisible(is_shown)
            if is_shown:
                line.refresh(frame, look)
        self.setVisible((has_snapshots or has_target) and not look.is_stage)  # there the curves have names

    def menu(self) -> QMenu:
        """Return what there is to begin with."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        document = self._refresher.store.document
        free = next((letter for letter in LETTERS if found(document, letter) is None), None)
        if free is not None:
            menu.addAction(say("Take snapshot {free}", free=free)).triggered.connect(
                partial(self._take, free)
            )
        chosen = document.target.kind if document.target else NONE
        targets = menu.addMenu(say("Target"))
        for key, title in CHOICES:
            action = targets.addAction(told(title))
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(partial(self._choose, key))
        return menu

    def _offer(self) -> None:
        self.menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _take(self, letter: str, *_checked: bool) -> None:
        self._refresher.release()
        self._refresher.apply(TakeSnapshot(letter))

    def _choose(self, key: str, *_checked: bool) -> None:
        self.target.choose(key)


def add_compare_rows(panel: PanelBox, refresher: Refresher) -> CompareRows:
    """Put the button into a panel's header and the lines into its body."""
    rows = CompareRows(refresher)
    panel.header.addWidget(rows.button)
    panel.body.addWidget(rows)
    return rows
