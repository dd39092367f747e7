"""A cell of a table of 1,000 rows edited to painted, beside a bare QTableView with the same numbers."""

import time
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    Qt,
)
from PySide6.QtWidgets import QTableView

from benchmarks.nets import document_of
from benchmarks.screen import Hand, Painted, Screen
from benchmarks.table import Times, print_table, verdict
from nnviz.document.document import Document
from nnviz.document.places import Input
from nnviz.document.table_cells import TableName
from nnviz.document.tables import Table, all_tables
from nnviz.document.viewing import ShowExtra
from nnviz.nn.arrays import frozen

SIZES = ((1280, 720), (1920, 1080))
NETS = ((4, 3, 2), (64, 64, 10))
ROWS, FRAMES, BLOCK = 1000, 200, 20
DEMAND = 16.7

Index = QModelIndex | QPersistentModelIndex


class Numbers(QAbstractTableModel):
    """All tables side by side, as Qt's own view asks for them."""

    def __init__(self, tables: list[Table]) -> None:
        """Show ``tables``."""
        super().__init__()
        self.tables = tables
        self.columns = [
            (number, each) for number, table in enumerate(tables) for each in range(table.shape[1])
        ]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Return how many samples there are."""
        return ROWS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns all tables have."""
        return len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Write a number."""
        table, column = self.columns[index.column()]
        is_there = index.row() < self.tables[table].shape[0]
        return self.tables[table].text(index.row(), column) if is_there and role == 0 else None


class Bare:
    """A QTableView with the numbers of a frame."""

    def __init__(self, screen: Screen) -> None:
        """Show the first rows, in the size of our tables."""
        self.model = Numbers(all_tables(screen.frame))
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.resize(screen.window.panels.network.tables.size())
        self.view.show()
        self.painted = Painted(self.view)
        self.painted.settle()

    def shown(self, screen: Screen) -> float:
        """Show another frame; return the milliseconds until it is painted."""
        start = time.perf_counter()
        self.model.tables = all_tables(screen.frame)
        self.view.viewport().update()
        QCoreApplication.processEvents()
        self.painted.settle()
        return 1000 * (time.perf_counter() - start)


@dataclass(frozen=True)
class Run:
    """Milliseconds: the window's, our tables' alone, the bare view's."""

    ours: Times
    alone: Times
    bare: Times


def report_tables(*, quick: bool) -> None:
    """Print the drag of one input among 1,000 rows."""
    rows = []
    for size in SIZES[: 1 if quick else 2]:
        for sizes in NETS:
            with Screen(_document(sizes), size) as screen:
                run = _run(screen, FRAMES // (4 if quick else 1))
            is_met = run.ours.p99 <= DEMAND
            rows.append(
                [
                    "-".join(map(str, sizes)),
                    f"{size[0]}x{size[1]}",
                    run.ours.cell,
                    run.alone.cell,
                    run.bare.cell,
                    f"p99 ≤ {DEMAND}",
                    verdict(is_met=is_met),
                ]
            )
    head = ("net", "window", "whole window", "tables alone", "QTableView", "demand", "")
    print_table("A cell of 1,000 rows dragged: event to painted, ms, median / p99", head, rows)


def _document(sizes: tuple[int, ...]) -> Document:
    inputs = np.round(np.random.default_rng(1).uniform(-1, 1, (ROWS, sizes[0])), 2)
    return replace(document_of(sizes), inputs=frozen(inputs))


def _run(screen: Screen, frames: int) -> Run:
    """Drag a cell of X on and on; after each block the tables alone and the bare view show the same."""
    ShowExtra("tables").perform(screen.store)
    screen.look_at(Input(0))
    tables = screen.window.panels.network.tables
    layout = tables.hands.layout
    if layout is None:
        raise ValueError("the tables are not on screen")
    box = layout.sheet(TableName("X")).cell_box(0, 0)
    hand = Hand(tables.viewport(), box.center(), QPointF(0, 4))
    bare, ours, alone, rival = Bare(screen), [], [], []
    screen.press(hand)
    for step in range(1, frames + 1):
        ours.append(screen.move(hand, step))
        if step % BLOCK < 4:
            alone.append(_alone(screen))
            rival.append(bare.shown(screen))
    screen.release(hand, frames)
    bare.view.close()
    return Run(Times(ours), Times(alone), Times(rival))


def _alone(screen: Screen) -> float:
    """Lay out and paint the tables; return the milliseconds."""
    tables, look = screen.window.panels.network.tables, screen.window.refresher.look
    start = time.perf_counter()
    tables.refresh(screen.frame, look)
    screen.painted.settle()
    return 1000 * (time.perf_counter() - start)
