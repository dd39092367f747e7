"""Before anything else in a test run: no display, one Qt binding, and the package's guard before Qt."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")

import nnviz

assert nnviz.__version__
