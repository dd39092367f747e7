"""Name and colour of a sample in the inspector, by real mouse and keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnviz.document.samples import SampleNote
from nnviz.ui.panels.sample_chooser import SampleChooser
from nnviz.ui.refresher import Refresher
from tests.ui.bench import example, refresher_on, show

LEFT = Qt.MouseButton.LeftButton


def chooser_on(qtbot: QtBot) -> tuple[SampleChooser, Refresher]:
    refresher = refresher_on(example("batch"))
    chooser = SampleChooser(refresher)
    show(qtbot, refresher, chooser, (300, 40))
    return chooser, refresher


def note(refresher: Refresher, sample: int = 0) -> SampleNote:
    return refresher.store.document.note(sample)


def type_name(qtbot: QtBot, chooser: SampleChooser, name: str) -> None:
    """Double-click the words, type a name and press Enter."""
    qtbot.mouseDClick(chooser.label, LEFT)
    qtbot.keyClicks(chooser.note.field, name)
    qtbot.keyClick(chooser.note.field, Qt.Key.Key_Return)


def test_a_double_click_on_the_words_renames_the_sample(qtbot: QtBot) -> None:
    chooser, refresher = chooser_on(qtbot)
    type_name(qtbot, chooser, "red fox")
    refresher.refresh_now()
    assert note(refresher).name == "red fox"
    assert chooser.label.text == "red fox · 1 of 3"
    assert not chooser.note.field.isVisible()


def test_escape_leaves_the_name(qtbot: QtBot) -> None:
    chooser, refresher = chooser_on(qtbot)
    qtbot.mouseDClick(chooser.label, LEFT)
    qtbot.keyClicks(chooser.note.field, "cat")
    qtbot.keyClick(chooser.note.field, Qt.Key.Key_Escape)
    assert note(refresher) == SampleNote()


def test_the_menu_of_the_swatch_colours_the_sample_and_undo_takes_it_back(qtbot: QtBot) -> None:
    chooser, refresher = chooser_on(qtbot)
    action = next(each for each in chooser.note.menu().actions() if each.text() == "Colour 3")
    action.trigger()
    assert note(refresher).colour == 2
    refresher.store.undo()
    assert note(refresher).colour is None


def test_the_menu_offers_a_name_each_colour_and_none(qtbot: QtBot) -> None:
    chooser, _ = chooser_on(qtbot)
    offered = [each.text() for each in chooser.note.menu().actions() if each.text()]
    assert offered == ["Name…", *(f"Colour {number}" for number in range(1, 5)), "No colour"]


def test_the_swatch_shows_the_colour(qtbot: QtBot) -> None:
    chooser, refresher = chooser_on(qtbot)
    chooser.note.menu().actions()[3].trigger()
    refresher.refresh_now()
    middle = chooser.note.swatch.grab().toImage().pixelColor(chooser.note.swatch.rect().center())
    assert middle == refresher.look.theme.of_series(1)
