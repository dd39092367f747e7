"""How a student writes each activation function: with NumPy for a whole table, in plain Python for one z."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from nnviz.document.source_lines import Line, Section
from nnviz.nn.activations import CLIP_HIGH, CLIP_LOW, LEAK


@dataclass(frozen=True)
class Spelling:
    """An activation function in the code.

    ``numpy`` are its lines for a table ``{z}``, the last one giving ``{a}``; ``plain`` are the lines of
    a function of one ``z``, of softmax of a ``row``.
    """

    class_name: str
    function: str  # in plain Python
    numpy: tuple[str, ...]
    plain: tuple[str, ...]
    note: str = ""
    needs_math: bool = False
    argument: str = "z"


# Each is right for every value. 1 / (1 + e^709) is 0 in as many digits as are ever shown, so the power of
# the sigmoid may stop there, at the last one that float64 holds.
_TABLE: Mapping[str, Spelling] = MappingProxyType(
    {
        "step": Spelling(
            "Activation_Step",
            "step",
            ("{a} = np.heaviside({z}, 0)",),
            ("return 1.0 if z > 0 else 0.0 if z <= 0 else z",),
            "step(0) = 0",
        ),
        "relu": Spelling("Activation_ReLU", "relu", ("{a} = np.maximum(0, {z})",), ("return max(z, 0.0)",)),
        "leaky_relu": Spelling(
            "Activation_LeakyReLU",
            "leaky_relu",
            (f"{{a}} = np.where({{z}} > 0, {{z}}, {LEAK} * {{z}})",),
            (f"return z if z > 0 else {LEAK} * z",),
        ),
        "abs": Spelling("Activation_Abs", "absolute", ("{a} = np.abs({z})",), ("return abs(z)",)),
        "clip": Spelling(
            "Activation_Clip",
            "clip",
            (f"{{a}} = np.clip({{z}}, {CLIP_LOW}, {CLIP_HIGH})",),
            (f"return min(max(z, {CLIP_LOW}), {CLIP_HIGH})",),
        ),
        "sigmoid": Spelling(
            "Activation_Sigmoid",
            "sigmoid",
            ("power = np.exp(np.minimum(-{z}, 709))", "{a} = 1 / (1 + power)"),
            ("power = math.exp(min(-z, 709))", "return 1 / (1 + power)"),
            "e^710 is too large for float64",
            needs_math=True,
        ),
        "tanh": Spelling(
            "Activation_Tanh", "tanh", ("{a} = np.tanh({z})",), ("return math.tanh(z)",), needs_math=True
        ),
        "softmax": Spelling(
            "Activation_Softmax",
            "softmax",
            (
                "largest = {z}.max(axis=1, keepdims=True)",
                "powers = np.exp({z} - largest)",
                "total = powers.sum(axis=1, keepdims=True)",
                "{a} = powers / total",
            ),
            (
                "largest = max(row)",
                "powers = [math.exp(z - largest) for z in row]",
                "return [power / sum(powers) for power in powers]",
            ),
            needs_math=True,
            argument="row",
        ),
    }
)


def spelling_of(activation: str) -> Spelling | None:
    """Return how an activation function is written; ``None`` for linear, which bends nothing."""
    return _TABLE.get(activation)


def numpy_lines(spelling: Spelling, z: str, a: str, layers: tuple[int, ...], indent: str = "") -> list[Line]:
    """Return the lines that make the table ``a`` of the table ``z``."""
    lines = [Line(f"{indent}{text.format(z=z, a=a)}", "a", layers) for text in spelling.numpy]
    return [*_note(spelling, indent), *lines]


def plain_function(spelling: Spelling, layers: tuple[int, ...]) -> Section:
    """Return the function of plain Python that bends one z, or a row of them."""
    head = Line(f"def {spelling.function}({spelling.argument}):")
    body = [Line(f"    {text}", "a", layers) for text in spelling.plain]
    return Section((head, *_note(spelling, "    "), *body), is_definition=True)


def _note(spelling: Spelling, indent: str) -> list[Line]:
    return [Line(f"{indent}# {spelling.note}")] if spelling.note else []
