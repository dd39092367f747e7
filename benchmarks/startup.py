"""From the start of a fresh process to its painted window, beside a bare pyqtgraph window, in turn."""

import tempfile
import time

from benchmarks.processes import told_by
from benchmarks.table import Times, print_table, verdict

RUNS, MOST = 15, 1.3


def report_startup(*, quick: bool) -> None:
    """Print both medians and their ratio."""
    times: dict[str, list[tuple[float, float]]] = {"bare": [], "nnviz": []}
    with tempfile.TemporaryDirectory() as settings:
        for number in range(1 + (4 if quick else RUNS)):
            for name, runs in times.items():
                run = _start(name, settings)
                if number:  # the first run compiles, and fills the disk's cache
                    runs.append(run)
    rows = []
    bare = [Times(each) for each in zip(*times["bare"], strict=True)]
    for name, runs in times.items():
        first, still = (Times(each) for each in zip(*runs, strict=True))
        ratio = still.median / bare[1].median
        judged = (
            [f"{ratio:.2f}", f"≤ {MOST}", verdict(is_met=ratio <= MOST)] if name == "nnviz" else ["1", "", ""]
        )
        rows.append([name, f"{first.median:.0f}", f"{still.median:.0f} / {still.p99:.0f}", *judged])
    head = ("window", "first painted", "painted and still, median / p99", "ratio", "demand", "")
    print_table("Start of a fresh process to painted window, ms", head, rows)


def _start(name: str, settings: str) -> tuple[float, float]:
    """Return the milliseconds until a window is painted first, and painted last."""
    start = time.monotonic()
    # neither the user's settings nor the checkout are written to
    told = told_by("first_paint", name, XDG_CONFIG_HOME=settings, PYTHONPYCACHEPREFIX=settings)
    first, last = (1000 * (float(moment) - start) for moment in told.split())
    return first, last
