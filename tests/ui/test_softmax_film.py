"""Softmax while the film stands: what is not computed is an empty place, in one row and in all."""

import pytest
from pytestqt.qtbot import QtBot

from nnviz.document.film import frame_count
from nnviz.document.filming import GoToFrame, StartFilm
from nnviz.document.selection import ALL_ROWS
from nnviz.document.softmax_ways import DoSoftmax
from nnviz.document.viewing import ShowExtra
from nnviz.ui.command import perform
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.refresher import Refresher
from tests.ui.test_softmax_all_rows import WIDE
from tests.ui.test_softmax_all_rows import picture as all_rows
from tests.ui.test_softmax_panel import panel_on, picture, scored

Bench = tuple[SoftmaxPanel, Refresher]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    panel, refresher = panel_on(qtbot, scored(1.1, -0.4, 3.1), WIDE)
    perform(refresher, StartFilm("products"))
    return panel, refresher


def go(bench: Bench, at: int) -> None:
    """Let the film stand at a frame."""
    assert perform(bench[1], GoToFrame(at))
    bench[1].refresh_now()


def last(bench: Bench) -> int:
    return frame_count(bench[1].store.document, "products")


def test_before_the_first_frame_no_number_is_written(bench: Bench) -> None:
    go(bench, 0)
    assert not any(character.isdigit() for text in picture(bench[0]).texts[3:] for character in text)
    assert not picture(bench[0]).bars
    assert len(picture(bench[0]).blanks) >= 12


def test_a_frame_before_the_end_only_the_last_share_is_missing(bench: Bench) -> None:
    go(bench, last(bench) - 1)
    texts = picture(bench[0]).texts
    assert {"0.116", "0.026"} <= set(texts)
    assert "0.858" not in texts


def test_at_the_end_every_number_is_there(bench: Bench) -> None:
    go(bench, last(bench))
    assert {"0.116", "0.026", "0.858"} <= set(picture(bench[0]).texts)
    assert not picture(bench[0]).blanks


def test_an_empty_place_cannot_be_held(bench: Bench) -> None:
    go(bench, 0)
    assert not picture(bench[0]).cells


def test_another_way_does_not_give_it_away(bench: Bench) -> None:
    perform(bench[1], DoSoftmax("division"))
    go(bench, 0)
    assert not picture(bench[0]).bars
    assert bench[0].note.text == ""


def test_in_all_rows_too_places_are_empty(bench: Bench) -> None:
    perform(bench[1], ShowExtra(ALL_ROWS))
    go(bench, 0)
    assert all_rows(bench[0]).blanks
    assert not all_rows(bench[0]).bars
    go(bench, last(bench))
    assert not all_rows(bench[0]).blanks
