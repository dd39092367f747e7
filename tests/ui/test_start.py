"""Starting: the window of a run is built once, kept settings are used, and nothing is left behind."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.document.store import Store
from nnviz.ui import start
from nnviz.ui.settings import settings_on_disk
from nnviz.ui.window import Window
from tests.ui.bench import example


@pytest.fixture
def ended(qapp: QApplication) -> Callable[[Callable[[Window], None]], int]:
    """Return what runs the program, does something in its window, and closes it."""

    def run(act: Callable[[Window], None]) -> int:
        def close() -> None:
            try:
                (window,) = [each for each in qapp.topLevelWidgets() if isinstance(each, Window)]
                act(window)
                window.refresher.store.mark_saved()
                window.close()
            finally:
                qapp.quit()  # whatever went wrong, the run ends

        QTimer.singleShot(0, close)
        status = start.run(Store(example("clamp")), None)
        gc.unfreeze()  # what a run freezes would hide what this test leaves alive
        return status

    return run


def test_a_run_ends_with_0_and_leaves_no_window(
    qapp: QApplication, ended: Callable[[Callable[[Window], None]], int]
) -> None:
    assert ended(QWidget.show) == 0
    assert not [each for each in qapp.topLevelWidgets() if isinstance(each, Window)]


def test_the_theme_of_one_run_is_that_of_the_next(ended: Callable[[Callable[[Window], None]], int]) -> None:
    seen: list[str] = []
    ended(lambda window: window.appearance.choose_theme("dark"))
    ended(lambda window: seen.append(window.refresher.look.theme.name))
    ended(lambda window: window.appearance.choose_theme("light"))
    assert seen == ["dark"]


@pytest.mark.usefixtures("qapp")
def test_a_picture_neither_reads_nor_writes_settings(tmp_path: Path) -> None:
    settings = settings_on_disk()
    settings.keep_zoom(1.5)
    one, other = tmp_path / "a.png", tmp_path / "b.png"
    start.screenshot(Store(example("clamp")), None, one, (1280, 720), "dark")
    settings.keep_zoom(1.0)
    start.screenshot(Store(example("clamp")), None, other, (1280, 720), "dark")
    assert one.read_bytes() == other.read_bytes()
    assert settings_on_disk().theme == "light"


def test_the_application_is_made_once(qapp: QApplication) -> None:
    assert start.application() is qapp


@pytest.mark.usefixtures("qapp")
def test_a_window_has_a_size_where_there_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "screens", list)
    assert start.first_size() == QSize(*start.WITHOUT_SCREEN)
