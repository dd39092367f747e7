"""The dialogs: a new network, the palette, the help, the questions; by real key events."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from nnviz import __version__
from nnviz.document.places import Bias
from nnviz.ui.commands import COMMANDS
from nnviz.ui.dialogs.about import AboutDialog
from nnviz.ui.dialogs.keyboard_help import KeyboardHelp, groups_of_keys
from nnviz.ui.dialogs.new_network import NewNetworkDialog, read_sizes
from nnviz.ui.dialogs.palette import Palette
from nnviz.ui.dialogs.questions import Answer, AskByDialog
from nnviz.ui.languages import LONG, invented
from nnviz.ui.window import Window
from tests.ui.conftest import Spoken
from tests.ui.desks import CHANGE, window_on

CONTROL = Qt.KeyboardModifier.ControlModifier
Kind = TypeVar("Kind", bound=QDialog)
Ok = QDialogButtonBox.StandardButton.Ok


def opened(kind: type[Kind]) -> Kind:
    """Return the dialog of a kind that is open."""
    (dialog,) = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
    ]
    return dialog


def new_dialog(qtbot: QtBot) -> NewNetworkDialog:
    window = window_on(qtbot)
    return NewNetworkDialog(window, window.refresher.look)


def palette_on(qtbot: QtBot, typed: str, example: str = "clamp") -> tuple[Window, Palette]:
    """Open the palette by its keys and type into it."""
    window = window_on(qtbot, example)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette = palette_in(window)
    qtbot.keyClicks(palette.field, typed)
    return window, palette


def palette_in(window: Window) -> Palette:
    """Return the palette that is open."""
    (palette,) = [each for each in window.findChildren(Palette) if each.isVisible()]
    return palette


def test_the_palette_is_opened_once(qtbot: QtBot) -> None:
    window, palette = palette_on(qtbot, "zoom")
    qtbot.keyClick(palette.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette_in(window) is palette
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def rows(palette: Palette) -> list[str]:
    """Return the texts in the list."""
    items = [palette.list.topLevelItem(row) for row in range(palette.list.topLevelItemCount())]
    return [item.text(0) for item in items if item is not None]


def test_a_line_of_the_language_is_done(qtbot: QtBot) -> None:
    window, palette = palette_on(qtbot, "bias 1.2 = -2,5")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.refresher.store.document.value(Bias(0, 1), 0) == -2.5
    assert window.refresher.store.session.history.undo_label == "bias 1.2 = −2.5"


def test_a_line_that_is_refused_stays_with_the_reason(qtbot: QtBot) -> None:
    _, palette = palette_on(qtbot, "bias 9.1 = 2")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.field.text() == "bias 9.1 = 2"
    assert "needed one from 1 to 2" in palette.answer.text()
    palette.close()


def test_an_act_that_is_refused_keeps_the_line(qtbot: QtBot) -> None:
    _, palette = palette_on(qtbot, "view input 1 from 4 to 1")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.answer.text() == "The view runs from 4 to 1, needed a range that runs forwards"
    palette.close()


def test_a_command_is_found_by_parts_of_its_name(qtbot: QtBot) -> None:
    window, palette = palette_on(qtbot, "dark th")
    assert rows(palette)[0] == "Dark theme"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.refresher.look.theme.name == "dark"


def test_an_example_is_found_by_its_title(qtbot: QtBot) -> None:
    window, palette = palette_on(qtbot, "example bump")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.refresher.store.document.title == "Four neurons make a bump"


def test_the_arrow_keys_choose_in_the_list(qtbot: QtBot) -> None:
    _, palette = palette_on(qtbot, "text")
    second = rows(palette)[1]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().data() == second
    palette.close()


def test_a_form_of_the_language_is_put_into_the_field(qtbot: QtBot) -> None:
    _, palette = palette_on(qtbot, "weight layer.from")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.field.text() == "weight 1.1.2 = 0.5"
    palette.close()


def test_what_cannot_be_run_is_not_offered(qtbot: QtBot) -> None:
    _, palette = palette_on(qtbot, "undo")
    assert "Undo" not in rows(palette)
    palette.close()


@pytest.mark.parametrize("typed", ["ļääýýëëŕ", "laayyeer", "Ļääýýëëŕ ŕëëɱ"])
def test_the_palette_finds_a_command_by_its_translated_words(
    qtbot: QtBot, speak_here: Spoken, typed: str
) -> None:
    speak_here(LONG)
    palette = palette_on(qtbot, "")[1]
    palette.field.setText(typed)
    assert invented("Remove the layer") in rows(palette)
    palette.field.setText("remove")
    assert invented("Remove the layer") not in rows(palette)


def test_escape_closes_the_palette_and_changes_nothing(qtbot: QtBot) -> None:
    window, palette = palette_on(qtbot, "bias 1.2 = 1")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.refresher.frame.is_saved


def test_the_palette_gives_the_focus_back(qtbot: QtBot) -> None:
    window, palette = palette_on(qtbot, "")
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.panels.network.view


def test_the_palette_closes_when_something_else_is_looked_at(qtbot: QtBot) -> None:
    window, palette = palette_on(qtbot, "bias")
    window.panels.network.view.setFocus()
    assert not palette.isVisible()


def test_a_new_network_is_made_as_asked(qtbot: QtBot) -> None:
    dialog = new_dialog(qtbot)
    dialog.sizes.setText("3, 4, 2")
    dialog.hidden.setCurrentText("tanh")
    dialog.last.setCurrentText("softmax")
    network = dialog.document().network
    assert network.sizes == (3, 4, 2)
    assert [layer.activation.name for layer in network.layers] == ["tanh", "softmax"]
    assert dialog.document().inputs.tolist() == [[1.0, 1.0, 1.0]]


def test_the_same_seed_gives_the_same_network(qtbot: QtBot) -> None:
    one, other = new_dialog(qtbot), new_dialog(qtbot)
    weights = [each.document().network.layers[0].weights.tolist() for each in (one, other)]
    other.seed.setValue(1)
    assert weights[0] == weights[1] != other.document().network.layers[0].weights.tolist()


@pytest.mark.parametrize(("row", "scale"), [(0, 1.0), (1, 0.1), (2, 0.01)])
def test_the_weights_are_as_large_as_asked_and_on_the_step(qtbot: QtBot, row: int, scale: float) -> None:
    dialog = new_dialog(qtbot)
    dialog.sizes.setText("64, 64")
    dialog.scale.setCurrentIndex(row)
    document = dialog.document()
    weights = document.network.layers[0].weights
    assert weights.std() == pytest.approx(scale, rel=0.05)
    assert weights == pytest.approx(weights.round(document.decimals), abs=1e-15)
    assert not document.network.layers[0].biases.any()


def test_the_dialog_says_how_many_numbers_a_network_has(qtbot: QtBot) -> None:
    assert new_dialog(qtbot).answer.text() == "2 → 6 → 3: 30 weights, 9 biases"


@pytest.mark.parametrize(
    "text", ["", "3", "2, x", "2, 0", "65, 2", "2, 65", "1.5, 2", "-1, 2", ", ".join("2" * 14)]
)
def test_sizes_that_make_no_network_are_refused_in_words(qtbot: QtBot, text: str) -> None:
    dialog = new_dialog(qtbot)
    dialog.sizes.setText(text)
    assert dialog.answer.text().startswith("Sizes: found ")
    assert not dialog.findChild(QDialogButtonBox).button(Ok).isEnabled()  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["2, 6, 3", "2 6 3", "2 → 6 → 3", "2,6,3"])
def test_sizes_are_read_with_commas_spaces_or_arrows(text: str) -> None:
    assert read_sizes(text) == (2, 6, 3)


def test_ctrl_n_makes_a_new_network(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    QTimer.singleShot(0, lambda: qtbot.keyClick(opened(NewNetworkDialog), Qt.Key.Key_Return))
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert window.refresher.store.document.network.sizes == (2, 6, 3)
    assert window.files.path is None


def test_the_help_names_every_command_with_keys() -> None:
    told = {text for _, rows in groups_of_keys() for _, text in rows}
    assert {command.full_text(command.text) for command in COMMANDS if command.keys} <= told


def test_f1_shows_the_keys(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    texts = {label.text() for label in opened(KeyboardHelp).findChildren(QLabel)}
    assert {"Ctrl+K", "Find a command…", "In the network diagram"} <= texts
    opened(KeyboardHelp).close()


def test_about_names_versions_and_licences(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.commands.actions["about"].trigger()
    text = opened(AboutDialog).text.text()
    assert all(word in text for word in ("Qt 6", "PySide6 6", "LGPL", "NumPy", "pyqtgraph", "SIL"))
    assert any(__version__ in label.text() for label in opened(AboutDialog).findChildren(QLabel))
    opened(AboutDialog).close()


@pytest.mark.parametrize(
    ("button", "answer"),
    [
        (QMessageBox.StandardButton.Save, Answer.SAVE),
        (QMessageBox.StandardButton.Discard, Answer.DISCARD),
        (QMessageBox.StandardButton.Cancel, Answer.CANCEL),
    ],
)
def test_a_person_is_asked_before_changes_are_lost(
    qtbot: QtBot, button: QMessageBox.StandardButton, answer: Answer
) -> None:
    window = window_on(qtbot)
    QTimer.singleShot(0, lambda: opened(QMessageBox).button(button).click())
    assert AskByDialog(window).save_first("a.nnviz") is answer


def test_escape_is_cancel(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    QTimer.singleShot(0, lambda: qtbot.keyClick(opened(QMessageBox), Qt.Key.Key_Escape))
    assert AskByDialog(window).save_first("a.nnviz") is Answer.CANCEL


def test_what_went_wrong_is_told_in_a_box(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    seen: list[str] = []

    def read() -> None:
        seen.append(opened(QMessageBox).informativeText())
        opened(QMessageBox).accept()

    QTimer.singleShot(0, read)
    AskByDialog(window).tell("Title", "A sentence.")
    assert seen == ["A sentence."]


def test_a_file_to_write_gets_the_suffix(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot)

    def answer() -> None:
        dialog = opened(QFileDialog)
        dialog.selectFile("mine")
        dialog.accept()

    QTimer.singleShot(0, answer)
    chosen = AskByDialog(window).file_to_write(tmp_path / "old.nnviz", "nnviz documents (*.nnviz)")
    assert chosen == tmp_path / "mine.nnviz"


def test_no_file_is_chosen_when_the_person_changes_their_mind(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot)
    QTimer.singleShot(0, lambda: opened(QFileDialog).reject())
    assert AskByDialog(window).file_to_open(tmp_path, "All files (*)") is None


def test_a_dialog_takes_nothing_from_the_undo_history(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.drag(CHANGE)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette_in(window).leave()
    assert window.refresher.store.session.settled().history.undo_label == "bias 1.1 = 0.5"
