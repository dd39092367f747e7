"""What a frame of the film says of a stage of softmax, with the numbers as the softmax panel prints them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from nnviz.document.answers import SHARE_DECIMALS, in_parentheses
from nnviz.document.classes import class_labels
from nnviz.document.frame import Frame
from nnviz.document.numerals import MINUS, formatted, is_on_step
from nnviz.nn.softmax import SoftmaxStages
from nnviz.words import say


@dataclass(frozen=True, eq=False)
class _Row:
    """The stages of the selected sample, and the class that the frame is about."""

    stages: SoftmaxStages
    sample: int
    few: int  # decimals of scores
    more: int  # decimals of powers and shares
    name: str = ""
    index: int = 0

    @property
    def maximum(self) -> str:
        """The largest score, as printed."""
        return formatted(float(self.stages.maximum[self.sample, 0]), self.few)

    @property
    def total(self) -> str:
        """The row's sum, as printed."""
        return formatted(float(self.stages.total[self.sample, 0]), self.more)

    @property
    def score(self) -> float:
        """z of the class."""
        return float(self.stages.scores[self.sample, self.index])

    @property
    def shifted(self) -> float:
        """What is left of z without the row's maximum."""
        return float(self.stages.shifted[self.sample, self.index])

    @property
    def power(self) -> float:
        """The power e to the shifted z."""
        return float(self.stages.powers[self.sample, self.index])

    @property
    def share(self) -> float:
        """The share of the class."""
        return float(self.stages.shares[self.sample, self.index])


def stage_words(frame: Frame, kind: str, index: int, *, whole: bool) -> str:
    """Say what a stage makes of one class or of the row; ``whole``: of all classes at once."""
    if frame.softmax is None:
        return ""
    few = frame.document.decimals
    name = class_labels(frame.document)[index]
    row = _Row(frame.softmax, frame.selection.sample, few, max(SHARE_DECIMALS, few), name, index)
    return (_OF_ALL if whole else _OF_ONE)[kind](row)


def _maximum(row: _Row) -> str:
    return say("The largest score of the row is {maximum}", maximum=row.maximum)


def _row_sum(row: _Row) -> str:
    return say("The powers of the row add up to {total}", total=row.total)


def _shifted(row: _Row) -> str:
    is_exact = is_on_step(row.score, row.few) and is_on_step(row.shifted, row.few)
    minus = f"{formatted(row.score, row.few)} {MINUS} {in_parentheses(row.maximum)}"
    return f"{row.name}: {minus} {_equals(is_exact)} {formatted(row.shifted, row.few)}"


def _power(row: _Row) -> str:
    power = f"e^{in_parentheses(formatted(row.shifted, row.few))}"
    return f"{row.name}: {power} {_equals(is_on_step(row.power, row.more))} {formatted(row.power, row.more)}"


def _share(row: _Row) -> str:
    is_exact = is_on_step(row.share, row.more) and is_on_step(row.power, row.more)
    divided = f"{formatted(row.power, row.more)} / {row.total}"
    return f"{row.name}: {divided} {_equals(is_exact)} {formatted(row.share, row.more)}"


def _equals(is_exact: bool) -> str:
    return "=" if is_exact else "≈"


_Words = Callable[[_Row], str]
_OF_ONE: Mapping[str, _Words] = MappingProxyType(
    {"maximum": _maximum, "shifted": _shifted, "power": _power, "row_sum": _row_sum, "share": _share}
)
_OF_ALL: Mapping[str, _Words] = MappingProxyType(
    {
        "maximum": _maximum,
        "shifted": lambda row: say("Each score minus the largest, {maximum}", maximum=row.maximum),
        "power": lambda _: say("e to each of them"),
        "row_sum": _row_sum,
        "share": lambda row: say("Each power divided by their sum, {total}: the shares", total=row.total),
    }
)
