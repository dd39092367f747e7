"""For every test of the screen: folders of its own, and no widget that outlives it."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

QStandardPaths.setTestModeEnabled(True)


@pytest.fixture(autouse=True)
def no_widget_outlives_its_test(qapp: QApplication) -> Iterator[None]:
    """Fail a test after which a top-level widget is still there that was not there before it."""
    before = set(qapp.topLevelWidgets())
    yield
    if _alive_since(before):  # pyqtgraph's plots hold themselves in rings, which the collector opens
        gc.collect()
    outlived = _alive_since(before)
    assert not outlived, f"left alive: {outlived}"


def _alive_since(before: set[QWidget]) -> list[QWidget]:
    """Return the top-level widgets that came after ``before``, once what was deleted later is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [widget for widget in QApplication.topLevelWidgets() if widget not in before]
