"""ReLU in three ways: the same answers, the code that is shown, and times by a clock that is handed in."""

import math
from itertools import count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.nn.relu_ways import CODES, COUNTS, answers, are_alike, timings

COURSE = [1.1, -0.4, 3.1]  # CURRICULUM section 2
numbers = st.lists(st.floats(allow_nan=False), min_size=1)


@given(numbers)
def test_the_three_ways_answer_the_same_and_as_the_sign_says(inputs: list[float]) -> None:
    by_hand = [each if each > 0 else 0.0 for each in inputs]
    assert list(answers(inputs).values()) == [by_hand] * 3
    assert are_alike(inputs)


@given(numbers)
def test_no_way_answers_minus_0(inputs: list[float]) -> None:
    assert all(math.copysign(1.0, each) == 1.0 for output in answers(inputs).values() for each in output)


def test_the_numbers_of_the_course_come_out() -> None:
    assert answers(COURSE) == {way: [1.1, 0.0, 3.1] for way in CODES}


@pytest.mark.parametrize("way", CODES)
def test_the_code_that_is_shown_answers_so_when_it_is_run(way: str) -> None:
    names: dict[str, object] = {"inputs": COURSE, "np": np}
    exec("\n".join(CODES[way]), names)  # noqa: S102 - the code on the screen
    assert np.array(names["output"]).tolist() == answers(COURSE)[way]


def test_what_is_not_a_number_is_told_apart() -> None:
    assert not are_alike([1.0, math.nan])


def test_each_way_is_timed_for_each_count_by_the_clock_given() -> None:
    ticks = count()
    found = list(timings(lambda: float(next(ticks)), counts=(20_000, 40_000)))
    assert [(each.way, each.count) for each in found] == [(way, n) for n in (20_000, 40_000) for way in CODES]
    assert {each.seconds for each in found} == {1.0}  # from one tick to the next


def test_the_quickest_run_counts() -> None:
    now = iter([0.0, 9.0, 10.0, 12.0, 20.0, 25.0, 30.0, 38.0, 40.0, 47.0])
    assert next(timings(lambda: next(now), counts=(20_000,))).seconds == 2.0


def test_ten_a_thousand_and_a_hundred_thousand_numbers_are_timed() -> None:
    assert COUNTS == (10, 1_000, 100_000)
