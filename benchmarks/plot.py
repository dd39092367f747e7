"""The function plot alone against QPainter and stock pyqtgraph: three windows of one size, in turn."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from benchmarks.drag import show
from benchmarks.nets import LARGE, document_of, title_of
from benchmarks.rivals import Content, Floor, Stock
from benchmarks.screen import Painted
from benchmarks.table import Times, print_table, verdict
from nnviz.document.edits import SetValue
from nnviz.document.frame import Frame, frame_of
from nnviz.document.places import Input, ValuePlace, Weight
from nnviz.document.store import Store
from nnviz.ui.plots.function_plot import FunctionPlot
from nnviz.ui.refresher import Refresher
from nnviz.ui.start import application
from nnviz.ui.theme import Look, load_fonts, read_theme

SIZES = ((1280, 720), (1920, 1080))
FRAMES, BLOCK = 200, 4  # a block is short enough that its kinks, read before it is timed, are still known
MOST_OF_FLOOR, LEAST_OF_STOCK = 3.0, 8.0
HEAD = ("net", "plot", "drag", "ours", "floor", "stock+grid", "ours / floor", "≤ 3", "stock / ours", "≥ 8")


def report_plots(*, quick: bool) -> None:
    """Print ours beside floor and stock, for weights (all curves change) and inputs (the line moves)."""
    rows = []
    for size in SIZES[1 if quick else 0 :]:
        for sizes in ((1, 2, 1), (3, 7, 2), (1, 8, 8, 1), LARGE):
            for name, place in (("weight", Weight(0, 0, 0)), ("input", Input(0))):
                rows.append(_row(sizes, size, name, place, FRAMES // (4 if quick else 1)))
    print_table("Function plot alone, painted from a computed frame, ms median / p99", HEAD, rows)
    print(
        "the demands are on weights: an input moves one line, which stock pyqtgraph answers without a redraw"
    )


def frames_of(sizes: tuple[int, ...], place: ValuePlace, count: int) -> list[Frame]:
    """Return the frames of a drag of the number at ``place``, everything in them computed."""
    store = Store(document_of(sizes))
    start, frame = store.document.value(place, 0), frame_of(store)
    frames = []
    for step in range(count):
        along = min(step % 40, 40 - step % 40)
        store.drag(SetValue(place, start + 0.05 * (along + 1), 0))
        frame = frame_of(store, frame)
        if frame.pieces is not None:
            frames.append(frame)
    return frames


def _row(
    sizes: tuple[int, ...], size: tuple[int, int], name: str, place: ValuePlace, count: int
) -> list[str]:
    frames = frames_of(sizes, place, count)
    ours, floor, stock = (Times(each) for each in _measure(frames, size))
    over, under = ours.median / floor.median, stock.median / ours.median
    gated = name == "weight"
    return [
        title_of(sizes),
        f"{size[0]}x{size[1]}",
        name,
        ours.cell,
        floor.cell,
        stock.cell,
        f"{over:.2f}",
        verdict(is_met=over <= MOST_OF_FLOOR) if gated else "",
        f"{under:.1f}",
        verdict(is_met=under >= LEAST_OF_STOCK) if gated else "",
    ]


def _measure(frames: Sequence[Frame], size: tuple[int, int]) -> tuple[list[float], ...]:
    """Show the frames three ways, a block each in turn."""
    application()
    load_fonts()
    look = Look(read_theme("light"), size[1])
    plot = FunctionPlot(Refresher(Store(frames[0].document), look))
    plot.resize(*size)
    floor, stock = Floor(size, size[1]), Stock(size, size[1])
    painted = Painted(plot)
    for widget in (plot, floor, stock):
        widget.show()
    _ours(plot, painted, frames[0], look)
    times: tuple[list[float], ...] = ([], [], [])
    for first in range(0, len(frames), BLOCK):
        block = frames[first : first + BLOCK]
        contents = [Content(frame) for frame in block]
        times[0].extend(_ours(plot, painted, frame, look) for frame in block)
        times[1].extend(show(floor, content) for content in contents)
        times[2].extend(show(stock, content) for content in contents[:1])
    for widget in (plot, floor, stock):
        widget.close()
    return times


def _ours(plot: FunctionPlot, painted: Painted, frame: Frame, look: Look) -> float:
    start = time.perf_counter()
    plot.refresh(frame, look)
    QCoreApplication.processEvents()
    painted.settle()
    return 1000 * (time.perf_counter() - start)
