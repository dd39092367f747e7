"""A number held by the hand."""

from nnviz.ui.widgets.number_drag import NumberDrag


def held(value: float) -> NumberDrag:
    """Take hold of ``value`` at height 100, in steps of 0.05 or 0.01."""
    drag = NumberDrag()
    drag.begin(value, 100.0, 0.05, 0.01)
    return drag


def test_a_number_does_not_jump_when_it_is_taken() -> None:
    drag = held(-0.91)
    assert (drag.to(100.0, False), drag.to(101.0, False)) == (-0.91, -0.91)
    assert not drag.has_moved


def test_four_pixels_up_are_a_step() -> None:
    assert held(1.0).to(96.0, False) == 1.05
    assert held(1.0).to(60.0, False) == 1.5


def test_a_fine_step_is_one_unit_of_the_last_decimal() -> None:
    assert held(1.0).to(96.0, True) == 1.01


def test_a_number_between_steps_comes_onto_them() -> None:
    assert held(-0.91).to(27.0, False) == 0.0


def test_going_fine_on_the_way_goes_on_from_there() -> None:
    drag = held(1.0)
    assert drag.to(92.0, False) == 1.1
    assert drag.to(88.0, True) == 1.11


def test_coming_back_gives_the_number_back() -> None:
    drag = held(-0.91)
    drag.to(20.0, False)
    assert drag.to(100.0, False) == -0.91


def test_a_number_too_large_for_the_step_stays() -> None:
    assert held(1e308).to(0.0, False) == 1e308


def test_a_number_let_go_is_held_no_more() -> None:
    drag = held(1.0)
    assert drag.is_held
    drag.end()
    assert not drag.is_held
