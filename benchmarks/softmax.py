"""A share in the hand to painted window, beside the same stages painted by QPainter alone."""

import time

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from benchmarks.screen import Hand, Painted, Screen
from benchmarks.table import Times, print_table, verdict
from nnviz.document.document import Document, View
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.ui.drawing.stage_picture import StagePicture

SIZE, FRAMES, DEMAND = (1920, 1080), 120, 16.7
CLASSES = (3, 12, 64)


class Floor(QWidget):
    """Bars and texts as they come: no layout, no other panel."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Take the size of the panel."""
        super().__init__()
        self.resize(*size)
        self._content: StagePicture | None = None
        self.painted = Painted(self)

    def shown(self, content: StagePicture) -> float:
        """Paint another frame; return the milliseconds until it is on screen."""
        start = time.perf_counter()
        self._content = content
        self.update()
        QCoreApplication.processEvents()
        self.painted.settle()
        return 1000 * (time.perf_counter() - start)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the bars, write the texts."""
        if self._content is None:
            return
        painter = QPainter(self)
        for bar in self._content.bars:
            painter.fillRect(bar.box, bar.colour)
        for piece in self._content.pieces:
            painter.setFont(piece.token.font)
            painter.drawText(QPointF(piece.x, piece.baseline), piece.text)
        painter.end()


def report_softmax(*, quick: bool) -> None:
    """Print the drag of a share for few and for many classes."""
    frames = FRAMES // (4 if quick else 1)
    rows = [_row(count, frames) for count in CLASSES]
    head = ("classes", "median / p99", "worst", "floor", "demand", "")
    print_table("A share dragged: mouse event to painted window, ms, 1920x1080", head, rows)
    print("floor: the bars and texts of the panel alone, by QPainter, with nothing computed.")


def _row(count: int, frames: int) -> list[str]:
    ours: list[float] = []
    floor: list[float] = []
    with Screen(_document(count), SIZE) as screen:
        view = screen.window.panels.softmax.stages
        rival = Floor((view.width(), view.height()))
        rival.show()
        rival.painted.settle()
        if view.picture is None:
            raise ValueError("the stages have not been laid out")
        held = next(cell for cell in view.picture.cells if (cell.kind, cell.row) == ("share", 0))
        hand = Hand(view, held.box.center(), QPointF(3.0, 0.0), 20)
        screen.press(hand)
        for step in range(1, frames + 1):
            ours.append(screen.move(hand, step))
            floor.append(rival.shown(view.picture))
        screen.release(hand, frames)
        rival.close()
    times = Times(ours)
    is_met = times.p99 <= DEMAND
    told = f"{count}", times.cell, f"{times.most:.1f}", Times(floor).cell, f"p99 ≤ {DEMAND}"
    return [*told, verdict(is_met=is_met)]


def _document(count: int) -> Document:
    """Return a network of six hidden neurons and ``count`` classes."""
    chance = np.random.default_rng(count)
    hidden = dense_layer(chance.normal(size=(2, 6)).round(1), chance.normal(size=6).round(1), "relu")
    scores = dense_layer(chance.normal(size=(6, count)).round(1), [0.0] * count, "softmax")
    return Document(Network((hidden, scores)), frozen([[0.5, 1.0]]), View(0, -4.0, 4.0))
