"""The line a = f(z) with its numbers: what the activation function makes of a neuron's z."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from nnviz.document.columns import Column
from nnviz.document.numerals import (
    MINUS,
    NumberFormat,
    decimals_needed,
    equals,
    formatted,
    is_on_step,
    plain,
    written,
)
from nnviz.nn.activations import LEAK
from nnviz.nn.forward import LayerTrace
from nnviz.nn.softmax import softmax_stages
from nnviz.words import decimal, listed

SHARE_DECIMALS = 3  # of powers and shares, when the document shows fewer


@dataclass(frozen=True)
class _Bend:
    """A z, and how it is printed."""

    z: float
    text: str

    @property
    def negated(self) -> str:
        """−z as printed; 0 stays 0."""
        if not any(digit in self.text for digit in "123456789"):
            return self.text
        return self.text.removeprefix(MINUS) if self.text.startswith(MINUS) else f"{MINUS}{self.text}"

    @property
    def signed(self) -> str:
        """The z as printed, or in its own digits where rounding would hide its sign."""
        return decimal(plain(float(f"{self.z:.1e}"))) if self.z and self.negated == self.text else self.text


def _leaky(bend: _Bend) -> str:
    return "z" if bend.z > 0 else f"{decimal(str(LEAK))} × {in_parentheses(bend.text)}"


def _clip(bend: _Bend) -> str:
    cut = f"max({listed([bend.text, '0'])})"
    return f"min({listed([cut, '1'])})"


_FORMULAS: Mapping[str, Callable[[_Bend], str]] = MappingProxyType(
    {
        "linear": lambda _: "z",
        "step": lambda bend: f"step({bend.signed})",
        "relu": lambda bend: f"max({listed(['0', bend.text])})",
        "leaky_relu": _leaky,
        "abs": lambda bend: f"|{bend.text}|",
        "clip": _clip,
        "sigmoid": lambda bend: f"1 / (1 + e^{bend.negated})",
        "tanh": lambda bend: f"tanh({bend.text})",
    }
)


def in_parentheses(text: str) -> str:
    """Put a negative number in parentheses, as a factor needs it."""
    return f"({text})" if text.startswith(MINUS) else text


def answer_of(
    traced: LayerTrace, at: tuple[int, int], column: Column | None, form: NumberFormat, *, is_exact: bool
) -> str:
    """Return ``a = max(0, −0.60) = 0.00`` for the sample and neuron ``at``; a caret raises: ``e^0.60``.

    ``column`` is how the sum was printed, ``None`` when it is no finite number; ``is_exact`` says whether
    f gave a number that decimals can be. ``≈`` stands where what follows is rounded.
    """
    activation, decimals = traced.layer.activation, form.decimals
    z, a = float(traced.z[at]), float(traced.a[at])
    if column is None:
        return f"a = {activation.title}({formatted(z, decimals)}) = {formatted(a, decimals)}"
    if activation.acts_on_rows:
        return _share(traced, *at, form, is_exact=is_exact)
    z_text = column.written(column.total)
    formula = _FORMULAS[activation.name](_Bend(z, z_text))
    if a == z and not column.exponent:
        return f"a = {formula} = {z_text}"
    return f"a = {formula} {_bent(traced, at, column, form, is_exact=is_exact)}"


def _bent(
    traced: LayerTrace, at: tuple[int, int], column: Column, form: NumberFormat, *, is_exact: bool
) -> str:
    """Return what f makes of the z that is printed before: ``= 0.00``, ``≈ 0.65``."""
    activation, z, a = traced.layer.activation, float(traced.z[at]), float(traced.a[at])
    if not activation.is_exact or column.exponent:
        return written(a, form, can_be_exact=is_exact and column.is_exact).told
    if column.is_exact:
        needed = decimals_needed(a, column.decimals)
        return written(a, NumberFormat(needed, form.fractions)).told
    leaks = activation.name == "leaky_relu" and z <= 0
    return f"{equals(is_exact=not leaks)} {formatted(a, form.decimals)}"


def _share(traced: LayerTrace, sample: int, index: int, form: NumberFormat, *, is_exact: bool) -> str:
    """Return ``a = e^−2.00 / 1.166 = 0.135 / 1.166 ≈ 0.116``, in the stages of softmax."""
    stages = softmax_stages(traced.z[sample : sample + 1])
    share, decimals = float(stages.shares[0, index]), form.decimals
    if not math.isfinite(share):
        return f"a = softmax({formatted(float(stages.scores[0, index]), decimals)}) = {formatted(share, 3)}"
    digits = max(SHARE_DECIMALS, decimals)
    answer = written(share, NumberFormat(digits, form.fractions), can_be_exact=is_exact, is_quotient=True)
    shifted = formatted(float(stages.shifted[0, index]), decimals)
    power, total = float(stages.powers[0, index]), float(stages.total[0, 0])
    total_text = formatted(total, digits)
    first = equals(is_exact=is_exact or (is_on_step(power, digits) and is_on_step(total, digits)))
    fraction = f"{formatted(power, digits)} / {total_text}"
    return f"a = e^{shifted} / {total_text} {first} {fraction} {answer.told}"
