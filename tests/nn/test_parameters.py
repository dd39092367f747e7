"""Parameters as plain places: how they are written, read and changed."""

import pytest

from nnviz.nn.parameters import (
    Locks,
    Solution,
    locks_in_words,
    parameter_name,
    parameter_value,
    with_parameter,
)
from nnviz.nn.words import in_words, plus, times
from tests.nn.course import CLAMP


def test_places_are_written_as_in_the_small_language() -> None:
    assert parameter_name(("weight", 0, 1, 2)) == "weight 1.2.3"
    assert parameter_name(("bias", 1, 0)) == "bias 2.1"


def test_a_place_gives_back_what_was_put_there() -> None:
    changed = with_parameter(with_parameter(CLAMP, ("weight", 1, 1, 0), 7.0), ("bias", 0, 1), 8.0)
    assert parameter_value(changed, ("weight", 1, 1, 0)) == 7.0
    assert parameter_value(changed, ("bias", 0, 1)) == 8.0


def test_a_solution_changes_what_it_names_and_shares_the_rest() -> None:
    solution = Solution(((("bias", 0, 1), -2.5), (("weight", 0, 0, 1), 2.0)))
    changed = solution.applied(CLAMP)
    assert (changed.layers[0].biases.tolist(), changed.layers[0].weights.tolist()) == ([-1, -2.5], [[1, 2]])
    assert changed.layers[1] is CLAMP.layers[1]
    assert solution.places == (("bias", 0, 1), ("weight", 0, 0, 1))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_value_that_is_not_finite_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match=rf"bias 1\.2 would have to be {value}, needed a finite number"):
        Solution(((("bias", 0, 1), value),))


def test_locks_are_named_and_counted() -> None:
    two: Locks = frozenset({("weight", 0, 0, 0), ("bias", 0, 0)})
    assert locks_in_words([("bias", 0, 1)]) == "bias 1.2 is locked"
    assert locks_in_words(two) == "bias 1.1 and 1 more are locked"


def test_numbers_in_sentences_have_the_true_minus_and_no_minus_zero() -> None:
    assert [in_words(x) for x in (-0.5, -0.0, 2.0, 1e-9)] == ["−0.5", "0", "2", "1e−09"]


def test_terms_and_factors_are_left_out_where_nobody_writes_them() -> None:
    assert [plus(x) for x in (1.5, -2.0, 0.0)] == [" + 1.5", " − 2", ""]
    assert [times(x) for x in (1.0, -1.0, 2.0, -0.5)] == ["", "−", "2 ", "−0.5 "]
