"""The dialog that inserts building blocks, by real events."""

import pytest
from pytestqt.qtbot import QtBot

from nnviz.document.kept import TargetChoice, chain
from nnviz.document.targets import SetTarget
from nnviz.ui.dialogs.insert_block import InsertDialog
from nnviz.ui.window import Window
from tests.ui.bench import LEFT
from tests.ui.desks import window_on


def dialog_on(qtbot: QtBot, kind: str, example: str = "kink") -> tuple[Window, InsertDialog]:
    window = window_on(qtbot, example)
    window.commands.actions[f"insert-{kind}"].trigger()
    (dialog,) = window.findChildren(InsertDialog)
    return window, dialog


@pytest.mark.parametrize(("kind", "hidden"), [("clamp", 3), ("bump", 5), ("chain", 3)])
def test_a_block_is_inserted_by_one_press_and_undone_by_one(qtbot: QtBot, kind: str, hidden: int) -> None:
    window, dialog = dialog_on(qtbot, kind)
    store = window.refresher.store
    before = store.document
    qtbot.mouseClick(dialog.insert, LEFT)
    assert store.document.network.sizes == (1, hidden, 1)
    store.undo()
    assert store.document is before


def test_the_arithmetic_follows_what_is_typed(qtbot: QtBot) -> None:
    _, dialog = dialog_on(qtbot, "clamp")
    dialog.numbers.selectAll()
    qtbot.keyClicks(dialog.numbers, "0 2 from 0 to 5")
    assert "slope from (0, 0) to (2, 5): (5 − 0) / (2 − 0) = 2.5" in dialog.told.text()
    dialog.reject()


def test_what_cannot_be_inserted_is_said_and_cannot_be_pressed(qtbot: QtBot) -> None:
    _, dialog = dialog_on(qtbot, "clamp")
    dialog.arrangement.setCurrentText("in a row")
    assert dialog.told.text().startswith("Found 1 → 1 ReLU → 1 linear, needed two hidden layers of ReLU")
    assert not dialog.insert.isEnabled()
    dialog.reject()


def test_a_half_typed_line_says_what_is_missing(qtbot: QtBot) -> None:
    _, dialog = dialog_on(qtbot, "bump")
    dialog.numbers.setText("0 1 3")
    assert "needed a number" in dialog.told.text()
    dialog.reject()


def test_the_chain_opens_with_the_points_that_were_drawn(qtbot: QtBot) -> None:
    window = window_on(qtbot, "kink")
    window.refresher.apply(SetTarget(chain([(0.0, 0.0), (2.0, 1.0), (3.0, 0.5)])))
    window.commands.actions["insert-chain"].trigger()
    (dialog,) = window.findChildren(InsertDialog)
    assert dialog.numbers.text() == "0,0 2,1 3,0.5"
    dialog.reject()


def test_the_clamp_opens_with_the_numbers_of_a_clip_that_is_the_target(qtbot: QtBot) -> None:
    window = window_on(qtbot, "kink")
    window.refresher.apply(SetTarget(TargetChoice("clip", (-1.0, 2.0))))
    window.commands.actions["insert-clamp"].trigger()
    (dialog,) = window.findChildren(InsertDialog)
    assert dialog.numbers.text() == "−1 2"
    dialog.reject()
