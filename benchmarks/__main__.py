"""Runs every benchmark: `python -m benchmarks [--quick] [SECTION ...]`. Never fails on a time."""

import argparse
import platform
from collections.abc import Callable

import numpy as np
import pyqtgraph
import PySide6

from benchmarks.clock import report_clock
from benchmarks.drag import report_computing, report_drags, report_kinks, report_other_inputs, report_presses
from benchmarks.exact import report_errors, report_times
from benchmarks.memory import report_memory
from benchmarks.plot import report_plots
from benchmarks.softmax import report_softmax
from benchmarks.stage import report_stage
from benchmarks.startup import report_startup
from benchmarks.table import noise
from benchmarks.table_edit import report_tables


def _report_exact(*, quick: bool) -> None:
    print("\n## Exact trace of every neuron beside 1,000 samples")
    report_times()
    if not quick:
        report_errors()


SECTIONS: dict[str, tuple[Callable[..., None], ...]] = {
    "drag": (report_drags, report_kinks, report_other_inputs, report_presses, report_computing),
    "stage": (report_stage,),
    "plot": (report_plots,),
    "softmax": (report_softmax,),
    "clock": (report_clock,),
    "startup": (report_startup,),
    "memory": (report_memory,),
    "tables": (report_tables,),
    "exact": (_report_exact,),
}


def main() -> None:
    """Read which sections are wanted and run them one after another."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"{', '.join(SECTIONS)}; all")
    parser.add_argument("--quick", action="store_true", help="fewer frames, one size: a first look")
    wanted = parser.parse_args()
    if unknown := set(wanted.sections) - set(SECTIONS):
        parser.error(f"found {', '.join(sorted(unknown))}, needed some of {', '.join(SECTIONS)}")
    print(f"Python {platform.python_version()}, PySide6 {PySide6.__version__},")
    print(f"pyqtgraph {pyqtgraph.__version__}, NumPy {np.__version__}, one BLAS thread; {noise()}.")
    print("Milliseconds vary by half from run to run on a shared machine: trust the ratios, taken in turn.")
    for name in wanted.sections or SECTIONS:
        for report in SECTIONS[name]:
            report(quick=wanted.quick)
    print(f"\nAt the end: {noise()}.")


if __name__ == "__main__":
    main()
