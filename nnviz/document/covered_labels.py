"""What an edit tells by its label, and the label without a value that is covered."""

import re
from collections.abc import Iterable, Iterator

from nnviz.document.classes import NameClass
from nnviz.document.covering import Covers
from nnviz.document.edits import (
    AddSample,
    Edit,
    RemoveSample,
    SetActivation,
    SetDecimals,
    SetFractions,
    SetValue,
    SetView,
)
from nnviz.document.growth import AddInput, AddLayer, AddNeuron, RemoveInput, RemoveLayer, RemoveNeuron
from nnviz.document.holding import MoveKink, SetLevel, SetSlope
from nnviz.document.locking import SetLock, UnlockAll
from nnviz.document.numerals import plain
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.quantities import A, Product, Quantity, Stage, Z
from nnviz.document.scenes import (
    AddScene,
    CountHands,
    MoveScene,
    NameScene,
    NoteScene,
    RemoveScene,
    RenewScene,
)
from nnviz.document.sharing import SetScore, SetShare
from nnviz.document.steering import SetProduct, SetZ
from nnviz.document.visible import QUESTION
from nnviz.words import decimal

# Their labels tell no number of the network.
_NUMBERLESS = (
    AddSample,
    RemoveSample,
    SetActivation,
    SetDecimals,
    SetFractions,
    SetView,
    AddInput,
    AddLayer,
    AddNeuron,
    RemoveInput,
    RemoveLayer,
    RemoveNeuron,
    SetLock,
    UnlockAll,
    NameClass,
    AddScene,
    RenewScene,
    NameScene,
    NoteScene,
    MoveScene,
    RemoveScene,
    CountHands,
)


def set_by(edit: Edit) -> Covers:
    """Return the numbers that an edit sets one by one, as it says: none of one that works by many."""
    match edit:
        case SetValue(place):
            return frozenset({place})
        case SetZ(neuron) | SetScore(neuron):
            return frozenset({Z(neuron)})
        case SetProduct(weight):
            return frozenset({Product(weight)})
        case SetShare(neuron):
            return frozenset({Stage("share", neuron.index), A(neuron)})
        case _:
            return frozenset()


def tells(edit: Edit, hidden: Covers) -> bool:
    """Whether the label of an edit tells a number that is hidden."""
    if not hidden or isinstance(edit, _NUMBERLESS):
        return False
    if told := set_by(edit):
        return bool(told & hidden)
    if isinstance(edit, MoveKink | SetLevel | SetSlope):
        return any(_follows(each, edit.neuron) for each in hidden)
    return True


def _follows(quantity: Quantity, neuron: Neuron) -> bool:
    """Whether a curve tells a number: weights and biases make it, and later layers bend where it bends."""
    if isinstance(quantity, A | Z):
        return quantity.neuron == neuron or quantity.neuron.layer > neuron.layer
    return isinstance(quantity, Weight | Bias | Stage)


def without_value(label: str, edit: Edit | None) -> str:
    """``bias 1.2 = −3`` without ``= −3``, a kink or a slope without from where to where.

    Where another language puts a value elsewhere a question mark stands in its place.
    """
    for number in numbers_in(vars(edit).values()) if edit is not None else ():
        text = re.escape(decimal(plain(number)))
        label = re.sub(rf"(?<![\w.,]){text}(?![\w]|[.,]\w)", QUESTION, label)
    return re.split(r" (?:= |from |to |by )", label)[0]


def numbers_in(parts: Iterable[object]) -> Iterator[float]:
    """Yield every value that is among the parts of an edit, alone or in a row; counts are none."""
    for part in parts:
        if isinstance(part, float):
            yield part
        elif isinstance(part, tuple):
            yield from numbers_in(part)


def asked_label(label: str, edit: Edit) -> str:
    """``weight 1.1.2 = ?``."""
    name, sign, _ = label.partition(" = ")
    return f"{name}{sign}{QUESTION}" if sign else without_value(label, edit)
