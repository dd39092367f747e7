"""Before anything else in a test run: no display, one Qt binding, and the package's guard before Qt."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")

from hypothesis import HealthCheck, settings

import nnviz

assert nnviz.__version__

# A busy machine is no fault of the program: nothing here is timed.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
