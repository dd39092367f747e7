"""What may be seen: which numbers and curves the film has computed so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from nnviz.document.film import Known
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.quantities import A, Quantity, Z
from nnviz.words import mark, told

QUESTION = "?"  # stands where a number is covered


class Seen(Enum):
    """How a number or a curve appears."""

    SHOWN = "as it is"
    EMPTY = "an empty place of the same size: it is not computed yet"
    COVERED = "a question mark: it is hidden on purpose"


_UNSEEN: Mapping[Seen, str] = MappingProxyType(
    {Seen.SHOWN: "", Seen.EMPTY: mark("not computed yet"), Seen.COVERED: mark("covered")}
)


def why_unseen(seen: Seen) -> str:
    """Return what is said in place of what is not shown; empty of what is."""
    return told(_UNSEEN[seen])


@dataclass(frozen=True)
class Visible:
    """Answers for every quantity and sample how it appears; equal where it answers the same.

    It can be part of what a cached picture is named by.
    """

    known: Known | None = None  # what the film has computed; ``None``: everything
    covered: frozenset[Quantity] = frozenset()

    @property
    def is_clear(self) -> bool:
        """Whether everything is shown: the fast way past all questions."""
        return self.known is None and not self.covered

    @property
    def tells_equations(self) -> bool:
        """Whether slopes and heights of pieces may be written: they are made of weights and biases."""
        return not any(isinstance(each, Weight | Bias) for each in self.covered)

    def of(self, quantity: Quantity, sample: int) -> Seen:
        """Return how a number appears for a sample, counted from 0."""
        if self.known is not None and not self.known.has(quantity, sample):
            return Seen.EMPTY
        return Seen.COVERED if quantity in self.covered else Seen.SHOWN

    def shown(self, quantity: Quantity, sample: int) -> bool:
        """Whether a number is shown as it is."""
        return self.of(quantity, sample) is Seen.SHOWN

    def text(self, quantity: Quantity, sample: int, text: str) -> str:
        """Return what is written in a number's place: itself, nothing, or a question mark."""
        match self.of(quantity, sample):
            case Seen.SHOWN:
                return text
            case Seen.EMPTY:
                return ""
            case Seen.COVERED:
                return QUESTION

    def curve(self, neuron: Neuron, quantity: str, sample: int) -> Seen:
        """Return how the curve of a neuron's ``z`` or ``a`` appears: it comes with its number.

        ``sample`` is the one whose line is drawn.
        """
        return self.of(Z(neuron) if quantity == "z" else A(neuron), sample)


CLEAR = Visible()
