"""A fresh process that tells when its window is first painted, and when it stands still: for startup.py.

Each window's modules are imported in its own order, as they would be without being watched.
"""

import gc
import importlib
import sys


def show_bare() -> None:
    """Show a PlotWidget, as pyqtgraph comes."""
    pyqtgraph = importlib.import_module("pyqtgraph")
    importlib.import_module("benchmarks.painting_reporter").watched_application()
    plot = pyqtgraph.PlotWidget()
    plot.resize(1280, 720)
    plot.show()
    pyqtgraph.exec()


def show_nnviz() -> None:
    """Run the program as from the command line."""
    app = importlib.import_module("nnviz.app")
    gc.disable()  # as the program itself does before it imports its windows
    importlib.import_module("nnviz.ui.start")
    importlib.import_module("benchmarks.painting_reporter").watched_application()
    sys.exit(app.main([]))


if __name__ == "__main__":
    {"bare": show_bare, "nnviz": show_nnviz}[sys.argv[1]]()
