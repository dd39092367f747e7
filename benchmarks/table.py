"""Tables of times: medians, 99th percentiles, demands and whether they are met."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Times:
    """Milliseconds, one per frame."""

    all: Sequence[float]

    @property
    def median(self) -> float:
        """The median."""
        return float(np.median(self.all))

    @property
    def p99(self) -> float:
        """The 99th percentile."""
        return float(np.percentile(self.all, 99))

    @property
    def most(self) -> float:
        """The slowest frame."""
        return max(self.all)

    @property
    def cell(self) -> str:
        """``2.41 / 5.02``: median and 99th percentile."""
        return f"{self.median:.2f} / {self.p99:.2f}"


def verdict(*, is_met: bool) -> str:
    """Say whether a demand is met."""
    return "met" if is_met else "MISSED"


def print_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print one table, the first column left, the others right."""
    print(f"\n## {title}")
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        cells = [
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip(), flush=True)


def noise() -> str:
    """Say how busy the machine is: the load of the last minute beside the number of cores."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return f"load of the last minute {load} on {os.cpu_count()} cores"
