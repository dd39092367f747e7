"""Timing the three ways beside the window, which stays free to be used."""

import time

from PySide6.QtCore import QThread, Signal

from nnviz.nn.relu_ways import timings


class WaysClock(QThread):
    """Times each way for each count of numbers, and tells each time as it is found."""

    measured = Signal(object)  # a Timing

    def run(self) -> None:
        """Time until all is done, or somebody asks to stop: within a few hundredths of a second."""
        for timing in timings(time.perf_counter):
            if self.isInterruptionRequested():
                return
            self.measured.emit(timing)

    def stop(self) -> None:
        """End the timing under way and wait until it has."""
        self.requestInterruption()
        self.wait()
