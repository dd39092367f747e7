"""Dialogs tell nothing of what is covered: the products of collapsing, the arithmetic of a block."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from nnviz.document.block_words import arithmetic
from nnviz.document.blocks import InsertClamp
from nnviz.document.places import Bias
from nnviz.ui.dialogs.collapse import CollapseDialog
from nnviz.ui.dialogs.insert_block import InsertDialog
from tests.ui.desks import window_on
from tests.ui.test_film_bar import say


def test_collapsing_shows_no_product_of_a_covered_weight(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    for line in ("activation 1 = linear", "weight 1.1.1 = 7.31", "cover weight 1.1.1"):
        say(window, line)
    dialog = CollapseDialog(window, window.refresher)
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert not [text for text in texts if "7.31" in text]
    assert dialog.told.text().startswith("A number of these layers is covered")
    assert not dialog.collapse.isEnabled()


def test_inserting_tells_no_covered_bias(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    for line in ("bias 2.1 = 7.31", "cover bias 2.1"):
        say(window, line)
    dialog = InsertDialog(window, window.refresher, "clamp")
    qtbot.addWidget(dialog)
    assert dialog.insert.isEnabled()
    assert "7.31" not in dialog.told.text()
    assert "output bias 2.1: as it was + the value on the left, 1" in dialog.told.text()


def test_without_a_cover_inserting_writes_the_bias(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    edit, document = InsertClamp(1.0, 3.0), window.refresher.store.document
    assert "as it was + the value on the left = 1 + 1 = 2" in "\n".join(arithmetic(edit, document))
    assert "1 + 1 = 2" not in "\n".join(arithmetic(edit, document, frozenset({Bias(1, 0)})))
