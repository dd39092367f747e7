"""For every test of the screen: folders of its own, and no widget that outlives it."""

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.ui.languages import join, spoken
from nnviz.words import speaking

Spoken = Callable[[str], None]

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


@pytest.fixture
def speak_here(qapp: QApplication) -> Iterator[Spoken]:
    """Lend what lets the program speak a language; afterwards all is as it was."""
    direction = qapp.layoutDirection()
    with ExitStack() as spoken_before:

        def speak(code: str) -> None:
            spoken_before.enter_context(speaking(spoken(code)))
            join(qapp, code)

        yield speak
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setLayoutDirection(direction)


def _alive_since(before: set[QWidget]) -> list[QWidget]:
    """Return the top-level widgets that came after ``before``, once what was deleted later is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [widget for widget in QApplication.topLevelWidgets() if widget not in before]
