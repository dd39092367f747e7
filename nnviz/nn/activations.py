"""The activation functions: each with its formula, its derivative and its straight pieces, in one table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.softmax import softmax
from nnviz.words import decimal, mark, say, told

LEAK = 0.01  # slope of the leaky ReLU below 0 (Maas, Hannun, Ng 2013)
CLIP_LOW, CLIP_HIGH = 0.0, 1.0

Elementwise = Callable[[Array], Array]


@dataclass(frozen=True, eq=False)
class Activation:
    """An activation function a = f(z).

    A function made of straight pieces lists the ``thresholds`` between them and a slope for each.
    The piece that holds z is numbered by how many thresholds lie strictly below z, hence
    step(0) = 0 and the slope of ReLU at 0 is 0. A smooth function has no slopes.
    """

    name: str  # the word in files and in the small language
    title: str  # the word on screen
    formula: str  # f(z) as written on the board, marked
    function: Elementwise
    derivative: Elementwise
    thresholds: tuple[float, ...] = ()
    slopes: tuple[float, ...] = ()
    levels: tuple[float, ...] = ()  # values of a function that is flat on every piece

    @property
    def told(self) -> str:
        """f(z) as written on the board, in the language that is spoken."""
        return told(self.formula, leak=decimal(str(LEAK)))

    @property
    def is_exact(self) -> bool:
        """Whether f is made of straight pieces."""
        return bool(self.slopes)

    @property
    def acts_on_rows(self) -> bool:
        """Whether each answer depends on the whole row of z (softmax)."""
        return self.name == "softmax"


def _piecewise(thresholds: tuple[float, ...], values: tuple[float, ...]) -> Elementwise:
    """Return the function that gives each z the value of the piece it lies on; NaN stays NaN."""
    table = np.array(values)
    ends = np.array(thresholds)
    return lambda z: np.where(np.isnan(z), z, table[np.searchsorted(ends, z, side="left")])


def _sigmoid(z: Array) -> Array:
    """σ(z) = 1 / (1 + e⁻ᶻ), by branches that neither overflow nor lose the tail."""
    power = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, power) / (1.0 + power)


def _sigmoid_slope(z: Array) -> Array:
    """σ'(z) = σ(z) σ(−z)."""
    return _sigmoid(z) * _sigmoid(-z)


def _tanh_slope(z: Array) -> Array:
    """tanh'(z) = 1 / cosh²(z) = 4 σ(2z) σ(−2z), which keeps its tail."""
    with np.errstate(over="ignore"):
        return 4.0 * _sigmoid_slope(2.0 * z)


def _softmax_slope(z: Array) -> Array:
    """∂pᵢ/∂zᵢ = pᵢ (1 − pᵢ), the diagonal of the Jacobian."""
    shares = softmax(z)
    return shares * (1.0 - shares)


def _relu(z: Array) -> Array:
    return np.maximum(z, 0.0)


def _leaky_relu(z: Array) -> Array:
    return np.where(z > 0, z, LEAK * z)


def _clip(z: Array) -> Array:
    return np.minimum(np.maximum(z, CLIP_LOW), CLIP_HIGH)


def _straight(
    name: str,
    title: str,
    formula: str,
    function: Elementwise,
    thresholds: tuple[float, ...],
    slopes: tuple[float, ...],
) -> Activation:
    """Return a continuous activation made of straight pieces."""
    derivative = _piecewise(thresholds, slopes)
    return Activation(name, title, formula, function, derivative, thresholds, slopes)


_STEP = Activation(
    "step", "step", mark("1 if z > 0, else 0"),
    _piecewise((0.0,), (0.0, 1.0)), np.zeros_like, (0.0,), (0.0, 0.0), (0.0, 1.0),
)  # fmt: skip

_LEAKY = mark("z if z > 0, else {leak} z")
_TABLE = (
    _straight("linear", "linear", "z", np.array, (), (1.0,)),
    _STEP,
    _straight("relu", "ReLU", "max(0, z)", _relu, (0.0,), (0.0, 1.0)),
    _straight("leaky_relu", "leaky ReLU", _LEAKY, _leaky_relu, (0.0,), (LEAK, 1.0)),
    _straight("abs", "abs", "|z|", np.abs, (0.0,), (-1.0, 1.0)),
    _straight("clip", "clip", "min(max(z, 0), 1)", _clip, (CLIP_LOW, CLIP_HIGH), (0.0, 1.0, 0.0)),
    Activation("sigmoid", "sigmoid", "1 / (1 + e⁻ᶻ)", _sigmoid, _sigmoid_slope),
    Activation("tanh", "tanh", "tanh(z)", np.tanh, _tanh_slope),
    Activation("softmax", "softmax", mark("eᶻ / sum of the row"), softmax, _softmax_slope),
)  # fmt: skip

ACTIVATIONS: Mapping[str, Activation] = MappingProxyType({row.name: row for row in _TABLE})


def activation_named(name: str) -> Activation:
    """Look an activation up; raise ``ValueError`` that lists the known ones."""
    if name not in ACTIVATIONS:
        known = ", ".join(ACTIVATIONS)
        raise ValueError(say("found the activation “{name}”, needed one of {known}", name=name, known=known))
    return ACTIVATIONS[name]
