"""The audit's command line: which screens are measured, and the table of what was found."""

import argparse
import gc
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from multiprocessing import get_context

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication

from nnviz.document.examples import example_names, read_example
from nnviz.document.language import understand
from nnviz.document.staging import ARRANGEMENTS
from nnviz.document.store import Store
from nnviz.resources import resources
from nnviz.ui.audit.measures import Finding, measured, sizes_of
from nnviz.ui.audit.screen import Screen
from nnviz.ui.audit.words import spoken_here, word_findings
from nnviz.ui.languages import INVENTED, codes
from nnviz.ui.start import application, build
from nnviz.ui.theme import THEMES
from nnviz.ui.window import Window

DESK = "desk"
WITH_SUM = ("network-over-function with sum", "function-beside-softmax with sum")  # the fullest stages
PLACES = (DESK, *ARRANGEMENTS, *WITH_SUM)
SIZES = ("1280x720", "1366x768", "1920x1080", "3840x2160")
_WIDTH = 68  # of the longest name of a screen
_SIZE = re.compile(r"(\d+)[x×](\d+)")


@dataclass(frozen=True)
class Case:
    """One screen of the matrix."""

    example: str
    arrangement: str  # one of PLACES
    theme: str
    size: str

    def __str__(self) -> str:
        """Name it in a row of the table."""
        return f"{self.example} · {self.arrangement} · {self.theme} · {self.size}"


Results = list[tuple[Case, list[Finding]]]
Measuring = Callable[[Case], Results]


@contextmanager
def screen_of(case: Case, lines: Sequence[str] = ()) -> Iterator[Screen]:
    """Lend the screen of ``case`` after ``lines`` of the language, and delete its window."""
    with window_of(case, lines) as window:
        yield Screen(window, window.refresher.look)


@contextmanager
def window_of(case: Case, lines: Sequence[str] = ()) -> Iterator[Window]:
    """Lend the window of ``case`` after ``lines`` of the language, and delete it."""
    store = Store(read_example(resources() / "examples", case.example).document)
    on_stage = () if case.arrangement == DESK else (f"stage {case.arrangement}",)
    for line in (*lines, *on_stage):
        understand(line, store.document, store.selection).perform(store)
    found = _SIZE.fullmatch(case.size)
    if found is None:
        raise ValueError(f"found the size {case.size}, needed WxH")
    window = build(store, None, case.theme, QSize(int(found[1]), int(found[2])))
    try:
        window.show()
        _settle(window)
        yield window
    finally:
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(window: Window) -> None:
    """Let everything have its place: the first round gives panels their sizes, the others draw."""
    for _ in range(3):
        QApplication.processEvents()
        window.refresher.refresh_now()


def audited(case: Case) -> list[Finding]:
    """Measure one screen."""
    with screen_of(case) as screen:
        return measured(screen)


def audited_in(themes: Sequence[str], case: Case, code: str = "en") -> Results:
    """Measure a screen in several themes: one window takes one after another, and sizes are measured once.

    In a language that is invented what has stayed English is counted too.
    """
    application()
    results: Results = []
    with spoken_here(code), window_of(case) as window:
        sizes: list[Finding] = []
        for theme in themes:
            window.appearance.choose_theme(theme)
            _settle(window)
            screen = Screen(window, window.refresher.look)
            sizes = sizes or sizes_of(screen)
            words = word_findings(screen, window.refresher.frame) if code in INVENTED else []
            results.append((replace(case, theme=theme), [*measured(screen, sizes), *words]))
    gc.collect()
    return results


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table of what was asked for; return 1 when a figure is below the design's, else 0."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # nothing is to be seen but the table
    chosen = _parser().parse_args(argv)
    cases = [
        Case(example, arrangement, chosen.themes[0], size)
        for example, arrangement, size in product(chosen.examples, chosen.arrangements, chosen.sizes)
    ]
    n_screens = n_faults = 0
    measuring = partial(audited_in, chosen.themes, code=chosen.language)
    for results in _all_audited(measuring, cases, chosen.jobs):
        for case, findings in results:
            _say([*([] if n_screens else [_head(findings)]), *_rows(case, findings)])
            n_screens += 1
            n_faults += any(each.is_fault for each in findings)
    _say([f"{n_screens} screens, {n_faults} with figures below the design's"])
    return int(n_faults > 0)


def _all_audited(measuring: Measuring, cases: Sequence[Case], jobs: int) -> Iterator[Results]:
    """Measure every case, several at a time where there are several ``jobs``."""
    if jobs == 1:
        yield from map(measuring, cases)
        return
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        yield from pool.map(measuring, cases)


def _head(findings: Sequence[Finding]) -> str:
    return f"{'screen':{_WIDTH}}" + "".join(f"{each.kind:>15}" for each in findings)


def _rows(case: Case, findings: Sequence[Finding]) -> list[str]:
    """Return the row of a screen, and one for each figure that is missed."""
    rows = [f"{case!s:{_WIDTH}}" + "".join(map(_cell, findings))]
    for each in findings:
        if each.is_fault:
            needed = "none" if each.is_count else f"{each.needed:g}"
            rows.append(f"    {each.kind} {each.figure:.3g}, needed {needed}: {each.where}")
    return rows


def _say(rows: Sequence[str]) -> None:
    sys.stdout.write("".join(f"{row}\n" for row in rows))
    sys.stdout.flush()


def _cell(finding: Finding) -> str:
    figure = f"{finding.figure:.0f}" if finding.is_count else f"{finding.figure:.2f}"
    return f"{figure + (' !' if finding.is_fault else '  '):>15}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m nnviz.audit",
        description="Measure what is on screen against the figures of the design; 1 when one is missed.",
    )
    choices = {
        "examples": example_names(resources() / "examples"),
        "arrangements": PLACES,
        "themes": THEMES,
        "sizes": SIZES,
    }
    for name, all_of_them in choices.items():
        parser.add_argument(
            f"--{name}",
            nargs="+",
            choices=all_of_them,
            default=all_of_them,
            help="default: all",
            metavar="NAME",
        )
    parser.add_argument("--language", choices=codes(), default="en", metavar="CODE", help="default: en")
    parser.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="how many screens are measured at a time; default: 1"
    )
    return parser
