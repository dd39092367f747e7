"""The stage under a hand: mouse event to painted window, bare and with all that a teacher turns on."""

from benchmarks.drag import DEMAND, Run, run_of
from benchmarks.hands import line_hand, link_hand, slider_hand
from benchmarks.nets import LARGE, document_of, title_of
from benchmarks.screen import Hand
from benchmarks.stage_screen import SETTINGS, StageScreen
from benchmarks.table import Times, print_table, verdict
from nnviz.document.places import Weight

SIZES = ((1920, 1080), (3840, 2160))
DRAGS = ("input", "weight on link", "pinned slider")
FRAMES = 100
PINNED = Weight(0, 0, 0)
HEAD = (
    "net",
    "window",
    "stage",
    "drag",
    "median / p99",
    "CPU median / p99",
    "worst",
    "floor",
    "stock+grid",
    "demand",
    "",
)


def report_stage(*, quick: bool) -> None:
    """Print every drag of every net at both sizes; in a quick run at one, of the smallest and the largest."""
    nets = ((1, 2, 1), LARGE) if quick else ((1, 2, 1), (1, 8, 8, 1), LARGE)
    rows = [
        row
        for size in SIZES[: 1 if quick else 2]
        for sizes in nets
        for setting in SETTINGS
        for row in _rows_of(sizes, size, setting, FRAMES // (3 if quick else 1))
    ]
    print_table("Drag on stage: mouse event to painted windows, ms", HEAD, rows)
    for name, what in SETTINGS.items():
        print(f"{name}: {what}")
    print("floor, stock+grid (median): the plot alone, same curves, by QPainter and by PlotWidget with grid.")


def _rows_of(sizes: tuple[int, ...], size: tuple[int, int], setting: str, frames: int) -> list[list[str]]:
    rows = []
    for name in DRAGS:
        with StageScreen(document_of(sizes), size, setting) as screen:
            run = run_of(screen, _hand(screen, name), size, frames)
        rows.append([title_of(sizes), f"{size[0]}x{size[1]}", setting, name, *_cells(run)])
        print(".", end="", flush=True)
    return rows


def _hand(screen: StageScreen, name: str) -> Hand:
    """Return the hand of a drag."""
    if name == "input":
        return line_hand(screen)
    return link_hand(screen, PINNED) if name == "weight on link" else slider_hand(screen, PINNED)


def _cells(run: Run) -> list[str]:
    ours, worked = Times(run.ours), Times(run.worked)
    return [
        ours.cell,
        worked.cell,
        f"{ours.most:.1f}",
        Times(run.floor).cell,
        f"{Times(run.stock).median:.1f}",
        f"p99 ≤ {DEMAND}",
        _verdict(ours, worked),
    ]


def _verdict(ours: Times, worked: Times) -> str:
    """Say whether the demand is met, or would be if no other program had taken the core."""
    if ours.p99 > DEMAND >= worked.p99:
        return "met by CPU"
    return verdict(is_met=ours.p99 <= DEMAND)
