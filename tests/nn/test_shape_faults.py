"""Faults of shape: NumPy's message is that of the same call here; the course's numbers, cell for cell."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.nn.shape_faults import FAULTS, shape_fault

X = np.array([[1, 2, 3, 2.5], [2, 5, -1, 2], [-1.5, 2.7, 3.3, -0.8]])
W1 = np.array([[0.2, 0.5, -0.26], [0.8, -0.91, -0.27], [-0.5, 0.26, 0.17], [1, -0.5, 0.87]])
W2 = np.array([[0.1, -0.5, -0.44], [-0.14, 0.12, 0.73], [0.5, -0.33, -0.13]])
FIRST, SECOND = dense_layer(W1, [2, 3, 0.5], "linear"), dense_layer(W2, [-1, 2, -0.5], "linear")
A1 = X @ W1 + [2, 3, 0.5]
WRONG = [[-2.1744, 3.21425, 1.19065], [0.707, 0.6828, 4.5213], [-1.39594, 1.9477, -0.14521]]
RIGHT = [[0.5031, -1.04185, -2.03875], [0.2434, -2.7332, -5.7633], [-0.99314, 1.41254, -0.35655]]


def complaint(left: np.ndarray, right: np.ndarray) -> list[str]:
    """Return what NumPy says of both products."""
    said = []
    for product in (np.dot, np.matmul):
        with pytest.raises(ValueError) as raised:  # noqa: PT011  its words are what is compared
            product(left, right)
        said.append(str(raised.value))
    return said


def test_rows_not_turned_are_refused_in_numpys_words() -> None:
    fault = shape_fault("rows", X, FIRST)
    assert [each.message for each in fault.attempts] == complaint(X, W1.T)
    assert "4 (dim 1) != 3 (dim 0)" in fault.attempts[0].message


def test_inputs_that_do_not_meet_are_refused_in_numpys_words() -> None:
    fault = shape_fault("inputs", X, FIRST)
    assert [each.message for each in fault.attempts] == complaint(X, np.zeros((5, 3)))
    assert "4 (dim 1) != 5 (dim 0)" in fault.attempts[0].message


def test_a_flat_list_has_no_second_axis() -> None:
    fault = shape_fault("flat", X, FIRST)
    with pytest.raises(np.exceptions.AxisError) as raised:
        np.max(A1[0], axis=1, keepdims=True)
    assert [each.message for each in fault.attempts] == [str(raised.value)] * 2


@pytest.mark.parametrize("kind", ["fits", "rows"])
def test_a_square_table_on_its_side_gives_the_courses_wrong_numbers(kind: str) -> None:
    fault = shape_fault(kind, A1, SECOND)
    assert fault.wrong is not None
    np.testing.assert_allclose(fault.wrong, np.array(WRONG), rtol=0, atol=1e-12)
    np.testing.assert_allclose(fault.z, np.array(RIGHT), rtol=0, atol=1e-12)


@given(st.integers(1, 6), st.integers(1, 6), st.integers(1, 4), st.sampled_from(FAULTS))
def test_a_fault_is_silent_only_where_a_square_table_fits(
    n_in: int, n_out: int, rows: int, kind: str
) -> None:
    layer = dense_layer(np.ones((n_in, n_out)), [0.0] * n_out, "linear")
    fault = shape_fault(kind, np.ones((rows, n_in)), layer)
    assert fault.is_silent == (n_in == n_out and kind in {"rows", "fits"})


@given(st.sampled_from(FAULTS))
def test_what_a_fault_is_tried_on_stays_as_it_is(kind: str) -> None:
    layer: DenseLayer = SECOND
    before = layer.weights.tobytes(), layer.biases.tobytes()
    shape_fault(kind, A1, layer)
    assert (layer.weights.tobytes(), layer.biases.tobytes()) == before
