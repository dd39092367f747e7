"""The order in which the stage leaves out: captions, every second tick, numbers of small links."""

import pytest

from nnviz.document.leaving_out import LAST, LeftOut, first_step, hidden_words


def test_captions_go_first_then_ticks_then_numbers_of_links() -> None:
    assert [step.name for step in sorted(LeftOut)] == ["NOTHING", "CAPTIONS", "TICKS", "LINKS"]


@pytest.mark.parametrize("fitting", list(LeftOut), ids=lambda step: step.name)
def test_no_more_is_left_out_than_must_be(fitting: LeftOut) -> None:
    assert first_step(lambda step: step >= fitting) is fitting


def test_where_nothing_fits_the_whole_order_is_gone_through() -> None:
    assert first_step(lambda _: False) is LAST


def test_what_was_left_out_does_not_come_back() -> None:
    assert first_step(lambda _: True, LeftOut.TICKS) is LeftOut.TICKS


def test_the_sign_names_what_is_hidden_and_is_silent_where_nothing_is() -> None:
    assert hidden_words(["captions", "values"]) == "hidden: captions, values"
    assert hidden_words([]) == ""
