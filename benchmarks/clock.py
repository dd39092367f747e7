"""A thousand mouse moves a second: what is shown keeps up, and nothing is left to do when the hand rests."""

import time

from PySide6.QtCore import QCoreApplication

from benchmarks.hands import line_hand, link_hand
from benchmarks.nets import LARGE, document_of, title_of
from benchmarks.screen import LEFT, MOVE, NONE, RELEASE, Hand, Screen, mouse
from benchmarks.table import print_table, verdict
from nnviz.document.places import Weight

SIZE = (1920, 1080)
SECONDS, PER_SECOND = 1.5, 1000
LAST, FEWEST, MOST = 16.7, 50, 130
REST = 0.2  # seconds in which nothing more may be refreshed
HEAD = (
    "net",
    "drag",
    "moves",
    "refreshes/s",
    f"{FEWEST} to {MOST}",
    "last to painted",
    f"≤ {LAST} ms",
    "after",
    "none",
)


def report_clock(*, quick: bool) -> None:
    """Print a burst on two nets; in a quick run on one."""
    rows = []
    for sizes in ((3, 7, 2), LARGE)[: 1 if quick else 2]:
        for name in ("input", "weight"):
            with Screen(document_of(sizes), SIZE) as screen:
                hand = line_hand(screen) if name == "input" else link_hand(screen, Weight(0, 0, 0))
                rows.append([title_of(sizes), name, *_burst(screen, hand)])
    print_table(f"{PER_SECOND} moves a second for {SECONDS} s at {SIZE[0]}x{SIZE[1]}", HEAD, rows)


def _burst(screen: Screen, hand: Hand) -> list[str]:
    """Deliver each move when it is due, late ones together, as a queue without compression would."""
    screen.press(hand)
    first, sent, start = screen.refreshed, 0, time.perf_counter()
    while (passed := time.perf_counter() - start) < SECONDS:
        while sent < passed * PER_SECOND:
            sent += 1
            QCoreApplication.sendEvent(hand.widget, mouse(MOVE, hand.widget, hand.place(sent), NONE))
        QCoreApplication.processEvents()
    rate = (screen.refreshed - first) / SECONDS
    last = _last(screen, hand, sent + 1)
    QCoreApplication.sendEvent(hand.widget, mouse(RELEASE, hand.widget, hand.place(sent + 1), LEFT))
    screen.painted.settle()
    return [
        str(sent),
        f"{rate:.0f}",
        verdict(is_met=FEWEST <= rate <= MOST),
        f"{last:.1f}",
        verdict(is_met=last <= LAST),
        *_after(screen),
    ]


def _last(screen: Screen, hand: Hand, step: int) -> float:
    """Return the milliseconds from one more move to its paint, in the middle of the clock's pause."""
    refreshed, start = screen.refreshed, time.perf_counter()
    QCoreApplication.sendEvent(hand.widget, mouse(MOVE, hand.widget, hand.place(step), NONE))
    while screen.refreshed == refreshed:
        QCoreApplication.processEvents()
    screen.painted.settle()
    return 1000 * (time.perf_counter() - start)


def _after(screen: Screen) -> list[str]:
    """Let the release be shown, then count the refreshes of a hand at rest."""
    _rest()
    refreshed = screen.refreshed
    _rest()
    left = screen.refreshed - refreshed
    return [str(left), verdict(is_met=left == 0)]


def _rest() -> None:
    end = time.perf_counter() + REST
    while time.perf_counter() < end:
        QCoreApplication.processEvents()
