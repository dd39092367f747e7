"""Memory over 10,000 moves of a drag, in a fresh process; and what one entry of the history holds."""

import copy
import gc
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import FunctionType, ModuleType

from PySide6.QtCore import QCoreApplication

from benchmarks.hands import line_hand, link_hand
from benchmarks.nets import LARGE, document_of, title_of
from benchmarks.processes import told_by
from benchmarks.screen import LEFT, MOVE, NONE, PRESS, RELEASE, Hand, Screen, mouse
from benchmarks.table import print_table, verdict
from nnviz.document.edits import SetValue
from nnviz.document.places import Weight

MOVES, WARM = 10_000, 1_000
MOST_DRIFT, MOST_SHARE = 2.0, 0.3
STATM = Path("/proc/self/statm")
HEAD = ("3-7-2 at 1280x720", "RSS after 1,000", "at the end", "drift MiB", "≤ 2", "objects per 1,000", "0")


def report_memory(*, quick: bool) -> None:
    """Print the growth of both drags, then the size of an undo state."""
    count = 3 * WARM if quick else MOVES
    rows = []
    for name in ("input", "weight"):
        early, late, objects = json.loads(told_by("memory", name, str(count)))
        rows.append(
            [
                f"{name}, {count:,} moves",
                f"{early:.1f}",
                f"{late:.1f}",
                f"{late - early:.2f}",
                verdict(is_met=late - early <= MOST_DRIFT),
                f"{objects:.1f}",
                verdict(is_met=round(objects) <= 0),
            ]
        )
    print_table("Memory of a long drag, MiB", HEAD, rows)
    _report_states()


def _report_states() -> None:
    rows = []
    for sizes in ((3, 7, 2), (1, 8, 8, 1), LARGE):
        before = document_of(sizes)
        weight = Weight(len(sizes) // 2 - 1, 0, 0)
        after = SetValue(weight, before.value(weight, 0) + before.step).apply(before)
        shared = size_of(after, known=before)
        deep = size_of(copy.deepcopy(before))
        share = shared / deep
        is_large = sizes == LARGE
        rows.append(
            [
                title_of(sizes),
                f"{shared:,}",
                f"{deep:,}",
                f"{share:.2f}",
                f"≤ {MOST_SHARE}" if is_large else "",
                verdict(is_met=share <= MOST_SHARE) if is_large else "",
            ]
        )
    head = ("undo state of one weight", "bytes", "deep copy", "share", "demand", "")
    print_table("What one entry of the history holds", head, rows)


def size_of(thing: object, known: object = None) -> int:
    """Return the bytes of everything that hangs on ``thing`` and not on ``known``."""
    seen: set[int] = set()
    _bytes_of(known, seen)
    return _bytes_of(thing, seen)


def _bytes_of(thing: object, seen: set[int]) -> int:
    """Sum what has not been seen yet; classes, functions and modules belong to nobody."""
    if id(thing) in seen or isinstance(thing, type | FunctionType | ModuleType):
        return 0
    seen.add(id(thing))
    return sys.getsizeof(thing) + sum(_bytes_of(inner, seen) for inner in gc.get_referents(thing))


def rss() -> float:
    """Return the resident memory in MiB; not a number where the system does not tell."""
    if not STATM.exists():
        return float("nan")
    return int(STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def _drag(name: str, count: int) -> tuple[float, float, float]:
    """Drag on and on; return RSS after the first thousand moves and at the end, and objects per 1,000."""
    with Screen(document_of((3, 7, 2)), (1280, 720)) as screen:
        hand = line_hand(screen) if name == "input" else link_hand(screen, Weight(0, 0, 0))
        QCoreApplication.sendEvent(hand.widget, mouse(PRESS, hand.widget, hand.start, LEFT))
        _moves(screen, hand, range(WARM))
        early, objects = rss(), _objects()
        _moves(screen, hand, range(WARM, count))
        gained = (_objects() - objects) * 1000 / (count - WARM)
        late = rss()
        QCoreApplication.sendEvent(hand.widget, mouse(RELEASE, hand.widget, hand.start, LEFT))
    return early, late, gained


def _moves(screen: Screen, hand: Hand, steps: range) -> None:
    """Move and paint as fast as it goes, without the clock's pause."""
    refresh: Callable[[], None] = screen.window.refresher.refresh_now
    for step in steps:
        QCoreApplication.sendEvent(hand.widget, mouse(MOVE, hand.widget, hand.place(step), NONE))
        refresh()
        screen.painted.settle()


def _objects() -> int:
    """Return how many objects the garbage collector tracks."""
    gc.collect()
    return len(gc.get_objects())


if __name__ == "__main__":
    print(json.dumps(_drag(sys.argv[1], int(sys.argv[2]))))
