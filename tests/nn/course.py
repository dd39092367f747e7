"""The course's own layers, and the one comparison of arrays that the tests of the mathematics share."""

from collections.abc import Sequence

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network

BATCH = np.array([[1.0, 2.0, 3.0, 2.5], [2.0, 5.0, -1.0, 2.0], [-1.5, 2.7, 3.3, -0.8]])
FIRST = dense_layer(
    [[0.2, 0.5, -0.26], [0.8, -0.91, -0.27], [-0.5, 0.26, 0.17], [1.0, -0.5, 0.87]], [2, 3, 0.5]
)
SECOND = dense_layer([[0.1, -0.5, -0.44], [-0.14, 0.12, 0.73], [0.5, -0.33, -0.13]], [-1, 2, -0.5])

CLAMP = Network(
    (dense_layer([[1.0, 1.0]], [-1.0, -3.0], "relu"), dense_layer([[1.0], [-1.0]], [1.0], "linear"))
)


def tent(depth: int) -> Network:
    """Return the network that folds 0 … 1 ``depth`` times, each time doubling the pieces."""
    first = dense_layer([[2.0, 4.0]], [0.0, -2.0], "relu")
    fold = dense_layer([[2.0, 4.0], [-2.0, -4.0]], [0.0, -2.0], "relu")
    return Network((first, *[fold] * (depth - 1), dense_layer([[1.0], [-1.0]], [0.0])))


def assert_close(found: Array, expected: Array | Sequence[object], error: float) -> None:
    """Fail unless every entry of ``found`` is within ``error`` of what was expected."""
    np.testing.assert_allclose(found, np.array(expected, dtype=np.float64), rtol=0.0, atol=error)
