"""A sweep of the handle moved last: through its range and back home; one act, which Page Up takes back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.document.places import Bias, Weight
from nnviz.document.session import Session
from nnviz.document.store import Store
from nnviz.document.sweep import WHOLE_WAY, Sweep
from nnviz.document.sweeping import GoOnSweeping, PlayOrPause
from nnviz.document.walking import sweep_words
from tests.document.test_scenes import opened, said
from tests.document.test_walking import stand

PLACE = Weight(0, 0, 0)


def gone(store: Store, share: float | None) -> float:
    """Go on by a share of the range, or to the next stop; return the value then."""
    GoOnSweeping(share).perform(store)
    return store.document.value(PLACE, 0)


def sweeping(*lines: str) -> Store:
    """Return the clamp on stage with weight 1.1.1, which is 1, on its way from −5 to 5."""
    return opened("clamp", "stage function", "select weight 1.1.1", *lines, "play")


def history(session: Session) -> list[str]:
    """Return the acts that can be undone."""
    return [entry.label for entry in session.history.past]


def test_a_sweep_goes_up_down_and_home() -> None:
    store = sweeping()
    assert [gone(store, share) for share in (0.2, 0.2, 0.5, 0.5, 0.3)] == [3.0, 5.0, 0.0, -5.0, -2.0]


def test_a_whole_sweep_leaves_no_trace() -> None:
    store = opened("clamp", "stage function", "select weight 1.1.1")
    before = stand(store)
    said(store, "play")
    gone(store, WHOLE_WAY)
    assert stand(store) == before
    assert store.session.sweep is None


def test_a_value_that_steps_stops_at_round_numbers_and_at_the_ends() -> None:
    store = opened("clamp", "weight 1.1.1 = 2.4", "select weight 1.1.1", "play")
    values = [gone(store, None) for _ in range(21)]
    assert values == [3, 4, 5, *range(4, -6, -1), *range(-4, 3), 2.4]


@given(start=st.floats(-5, 5), share=st.floats(0, WHOLE_WAY))
def test_a_value_on_its_way_stays_in_its_range_and_a_stop_leads_on(start: float, share: float) -> None:
    sweep = Sweep(PLACE, 0, start, -5.0, 5.0, 1.0, 2, share)
    assert -5 <= sweep.value <= 5
    assert sweep.is_over or sweep.at_next_stop().at > sweep.at


def test_the_second_press_pauses_and_the_third_goes_on() -> None:
    store = sweeping()
    assert gone(store, 0.2) == 3.0
    said(store, "play")
    assert history(store.session) == ["weight 1.1.1 = 3"]
    said(store, "play")
    assert store.document.value(PLACE, 0) == 3.0
    assert gone(store, 0.1) == 4.0


def test_a_sweep_paused_twice_is_one_act() -> None:
    store = sweeping()
    for _ in range(2):
        gone(store, 0.1)
        said(store, "play", "play")
    said(store, "play")
    assert history(store.session) == ["weight 1.1.1 = 3"]


@pytest.mark.parametrize("presses", [1, 2, 3, 4])
def test_page_up_takes_a_sweep_back(presses: int) -> None:
    store = opened("clamp", "stage function", "select weight 1.1.1")
    before = stand(store)
    for _ in range(presses):
        said(store, "play")
        gone(store, 0.1)
    said(store, "page up")
    assert stand(store) == before


def test_page_down_and_page_up_repair_a_sweep() -> None:
    store = opened("clamp", "add scene One", "bias 1.1 = 3", "add scene Two", "scene 1", "stage function")
    before = stand(store)
    said(store, "play")
    gone(store, 0.1)
    said(store, "page down", "page up")
    assert stand(store) == before


def test_a_hand_ends_the_sweep_where_it_stands() -> None:
    store = sweeping()
    gone(store, 0.2)
    said(store, "bias 1.2 = 2")
    assert history(store.session) == ["weight 1.1.1 = 3", "bias 1.2 = 2"]


def test_a_look_elsewhere_lets_the_sweep_go_on() -> None:
    store = sweeping()
    said(store, "select 1.2", "stage network", "cover outputs")
    assert gone(store, 0.2) == 3.0


def test_a_number_that_is_stored_with_more_decimals_comes_home_exactly() -> None:
    store = opened("clamp")
    store.open(store.document.with_value(PLACE, 0, 0.123456))
    said(store, "sweep weight 1.1.1", "sweep off", "sweep weight 1.1.1")
    assert gone(store, WHOLE_WAY) == 0.123456


def test_a_locked_number_does_not_sweep() -> None:
    with pytest.raises(ValueError, match=r"weight 1\.1\.1 is locked"):
        opened("clamp", "lock 1.1.1", "sweep weight 1.1.1")


def test_a_film_that_is_on_plays_instead() -> None:
    store = opened("clamp", "stage function", "film neurons", "play")
    assert store.selection.film is not None
    assert store.selection.film.plays
    assert store.session.sweep is None


@pytest.mark.parametrize("presses", [1, 2])
def test_page_up_takes_back_that_the_film_was_played(presses: int) -> None:
    store = opened("clamp", "stage function", "film neurons", "film 2")
    before = stand(store)
    for _ in range(presses):
        PlayOrPause().perform(store)
    said(store, "page up")
    assert stand(store) == before


def test_once_a_number_was_moved_it_sweeps_though_a_film_is_on() -> None:
    store = opened("clamp", "film neurons", "stage function", "bias 1.2 = 2", "play")
    assert store.session.sweep is not None
    assert store.session.sweep.place == Bias(0, 1)


def test_the_foot_says_what_sweeps_and_from_where_to_where() -> None:
    drag = sweeping().session.dragged
    assert sweep_words(drag.edit if drag else None) == ("weight 1.1.1 sweeps from −5 to 5: F5 or Esc pauses")


def test_an_act_done_meanwhile_is_undone_before_the_sweep_is() -> None:
    store = sweeping()
    gone(store, 0.2)
    said(store, "bias 1.2 = 2", "undo", "undo")
    assert replace(store.session, dragged=None).history.past == ()
