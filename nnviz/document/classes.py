"""The names of the classes, that is of the neurons of the last layer: optional, by their order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import Staying, require_place
from nnviz.document.numerals import quoted
from nnviz.document.places import Neuron
from nnviz.document.reader import tidy
from nnviz.document.samples import is_sample_name, name_needed
from nnviz.words import say

NO_NAME = '""'


@dataclass(frozen=True)
class NameClass(Staying):
    """Call a class, counted from 0, by a name; the empty name takes it away."""

    index: int
    name: str

    @property
    def label(self) -> str:
        """``name class 2 = dog``."""
        return say("name class {number} = {name}", number=self.index + 1, name=tidy(self.name) or NO_NAME)

    def apply(self, document: Document) -> Document:
        """Call it so; spaces are tidied. Two classes of one name could not be told apart."""
        require_place(document, class_neuron(document, self.index))
        name = tidy(self.name)
        if not is_sample_name(name):
            raise ValueError(
                say("found the name {found}, needed {needed}", found=quoted(self.name), needed=name_needed())
            )
        names = [class_name(document, index) for index in range(count_of(document))]
        if name and name in names[: self.index] + names[self.index + 1 :]:
            raise ValueError(
                say(
                    "class {number} is called {name} too, needed another name",
                    number=names.index(name) + 1,
                    name=quoted(name),
                )
            )
        if name == names[self.index]:
            return document
        names[self.index] = name
        return replace(document, classes=without_empty_end(names))


def count_of(document: Document) -> int:
    """Return how many classes there are: the neurons of the last layer."""
    return document.network.layers[-1].n_out


def class_neuron(document: Document, index: int) -> Neuron:
    """Return the neuron of a class."""
    return Neuron(document.network.depth - 1, index)


def class_name(document: Document, index: int) -> str:
    """Return the name of a class; empty where it has none."""
    return document.classes[index] if index < len(document.classes) else ""


def class_label(document: Document, index: int) -> str:
    """Return what a class is called in a sentence: its name, else its neuron ``2.1``."""
    return class_name(document, index) or class_neuron(document, index).label


def class_labels(document: Document) -> list[str]:
    """Return what every class is called."""
    return [class_label(document, index) for index in range(count_of(document))]


def full_label(document: Document, neuron: Neuron) -> str:
    """Return a neuron's label, with the name of its class: ``2.1 cat``; without one ``2.1``."""
    is_class = neuron.layer == document.network.depth - 1
    return f"{neuron.label} {class_name(document, neuron.index) if is_class else ''}".strip()


def without_empty_end(names: Sequence[str]) -> tuple[str, ...]:
    """Return ``names`` without the empty ones at the end, so that the same names are equal."""
    last = max((index for index, name in enumerate(names) if name), default=-1)
    return tuple(names[: last + 1])
