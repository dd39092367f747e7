"""Mouse event to painted window, beside the floor and stock pyqtgraph on the plot's own curves."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from benchmarks.hands import kink_hand, line_hand, link_hand, slider_hand
from benchmarks.nets import LARGE, SMALL, document_of, title_of
from benchmarks.rivals import Content, Floor, Stock
from benchmarks.screen import Hand, Painted, Screen
from benchmarks.table import Times, print_table, verdict
from nnviz.document.frame import Frame
from nnviz.document.places import Input, Weight
from nnviz.nn.piecewise import trace_line

SIZES = ((1280, 720), (1920, 1080))
FRAMES, BLOCK, STOCK_FRAMES = 200, 20, 4  # stock pyqtgraph is so slow that a few frames a block say enough
DRAGS = ("input", "weight on link", "weight slider")
DEMAND, WORST = 16.7, 33.0
HEAD = ("net", "window", "drag", "median / p99", "worst", "CPU p99", "floor", "stock+grid", "demand", "")


class Rival(Protocol):
    """Shows the plot of a frame some other way."""

    painted: Painted

    def show_content(self, content: Content) -> None:
        """Show another frame."""


@dataclass
class Run:
    """Milliseconds of one drag, ours and the rivals', taken in turn."""

    ours: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)  # processor time of ours
    floor: list[float] = field(default_factory=list)
    stock: list[float] = field(default_factory=list)
    changed: int = 0  # frames that showed another number than the one before


def report_drags(*, quick: bool) -> None:
    """Print the drags of every net at both sizes."""
    rows = [
        row
        for size in SIZES[: 1 if quick else 2]
        for sizes in (*SMALL, LARGE)
        for row in _rows_of(sizes, size, DRAGS, FRAMES // (4 if quick else 1))
    ]
    print_table("Drag: mouse event to painted window, ms", HEAD, rows)
    print(f"{FRAMES} frames in turn, in blocks of {BLOCK}. CPU leaves out when other programs had the core.")
    print("floor, stock+grid (median): the plot alone, same curves, by QPainter and by PlotWidget with grid.")


def report_kinks(*, quick: bool) -> None:
    """Print the drag of a kink in the function plot, which solves for a bias in each frame."""
    rows = [
        row
        for size in SIZES[: 1 if quick else 2]
        for sizes in ((1, 8, 8, 1), LARGE)
        for row in _rows_of(sizes, size, ("kink",), FRAMES // (4 if quick else 1))
    ]
    print_table("Drag of a kink in the function plot, ms", HEAD, rows)


def _rows_of(
    sizes: tuple[int, ...], size: tuple[int, int], drags: Sequence[str], frames: int
) -> list[list[str]]:
    """Return the rows of one net at one size."""
    rows = []
    for name in drags:
        with Screen(document_of(sizes), size) as screen:
            run = run_of(screen, _hand(screen, name), size, frames)
        rows.append(_row(sizes, size, name, run))
        print(".", end="", flush=True)
    return rows


def _row(sizes: tuple[int, ...], size: tuple[int, int], name: str, run: Run) -> list[str]:
    ours, floor, stock = Times(run.ours), Times(run.floor), Times(run.stock)
    is_met = ours.p99 <= DEMAND and (sizes != LARGE or ours.most <= WORST)
    demand = f"p99 ≤ {DEMAND}" + (f", worst ≤ {WORST:.0f}" if sizes == LARGE else "")
    still = len(run.ours) - run.changed
    word = verdict(is_met=is_met) + (
        f" ({still} frames without change)" if still > len(run.ours) / 10 else ""
    )
    return [
        title_of(sizes),
        f"{size[0]}x{size[1]}",
        name,
        ours.cell,
        f"{ours.most:.1f}",
        f"{Times(run.worked).p99:.1f}",
        floor.cell,
        f"{stock.median:.1f}",
        demand,
        word,
    ]


def _hand(screen: Screen, name: str) -> Hand:
    """Return the hand of a drag; a slider is on screen once its weight is selected."""
    if name == "input":
        return line_hand(screen)
    if name == "kink":
        return kink_hand(screen)
    weight = Weight(0, 0, 0)
    if name == "weight on link":
        return link_hand(screen, weight)
    screen.look_at(weight)
    return slider_hand(screen, weight)


def run_of(screen: Screen, hand: Hand, size: tuple[int, int], frames: int) -> Run:
    """Drag on and on; after each block the rivals show the same frames."""
    plot = screen.panels.function.plot
    area = (plot.width(), plot.height())
    floor, stock = Floor(area, size[1]), Stock(area, size[1])
    for rival in (floor, stock):
        rival.show()
        rival.painted.settle()
    run = Run()
    screen.press(hand)
    for step in range(1, 4):  # the first frames of a drag draw what the others take over
        screen.move(hand, step)
    for first in range(4, 4 + frames, BLOCK):
        contents = _block(screen, hand, range(first, first + BLOCK), run)
        run.floor += [show(floor, content) for content in contents]
        run.stock += [show(stock, content) for content in contents[:STOCK_FRAMES]]
    screen.release(hand, frames)
    for rival in (floor, stock):
        rival.close()
    return run


def _block(screen: Screen, hand: Hand, steps: range, run: Run) -> list[Content]:
    contents = []
    for step in steps:
        before = screen.frame.document
        run.ours.append(screen.move(hand, step))
        run.worked.append(screen.worked)
        run.changed += screen.frame.document is not before
        contents.append(Content(screen.frame))
    return contents


def show(rival: Rival, content: Content) -> float:
    """Show a frame; return the milliseconds until it is painted."""
    start = time.perf_counter()
    rival.show_content(content)
    QCoreApplication.processEvents()
    rival.painted.settle()
    return 1000 * (time.perf_counter() - start)


def report_presses(*, quick: bool) -> None:
    """Print what it costs to take hold of a link of the large net: its picture is drawn anew."""
    rows = []
    for size in SIZES[: 1 if quick else 2]:
        with Screen(document_of(LARGE), size) as screen:
            hands = [link_hand(screen, Weight(0, 0, neuron)) for neuron in range(0, 32, 4 if quick else 2)]
            pressed, moved = [], []
            for hand in hands:
                pressed.append(screen.press(hand))
                moved.append(screen.move(hand, 1))
                screen.release(hand, 1)
        rows.append([title_of(LARGE), f"{size[0]}x{size[1]}", Times(pressed).cell, Times(moved).cell])
    print_table("Taking hold of a link, ms", ("net", "window", "press", "first move after it"), rows)


def report_computing(*, quick: bool) -> None:
    """Print what is computed a frame: the forward pass and the exact pieces of every neuron."""
    rows = []
    for sizes, demand in (((1, 8, 8, 1), 0.5), (LARGE, 1.5)):
        with Screen(document_of(sizes), SIZES[0]) as screen:
            hand = link_hand(screen, Weight(0, 0, 0))
            screen.press(hand)
            times = []
            for step in range(1, 60 if quick else FRAMES):
                screen.move(hand, step)
                times.append(_traced(screen.frame))
        row = Times(times)
        rows.append([title_of(sizes), row.cell, f"≤ {demand}", verdict(is_met=row.median <= demand)])
    print_table(
        "Exact pieces of every neuron, a frame of a weight drag, ms",
        ("net", "median / p99", "demand", ""),
        rows,
    )


def _traced(frame: Frame) -> float:
    start = time.perf_counter()
    trace_line(frame.document.network, frame.line)
    return 1000 * (time.perf_counter() - start)


def report_other_inputs(*, quick: bool) -> None:
    """Print a drag of an input that is not swept: then every curve changes with it."""
    sizes, rows = (3, 7, 2), []
    for size in SIZES[: 1 if quick else 2]:
        with Screen(document_of(sizes), size) as screen:
            run = run_of(screen, slider_hand(screen, Input(1)), size, FRAMES // (4 if quick else 1))
        rows.append(_row(sizes, size, "x2 slider", run))
    print_table("Drag of an input that is not swept, ms", HEAD, rows)
