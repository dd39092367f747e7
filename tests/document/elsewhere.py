"""A language in which no word is plain English and every decimal has a comma; documents written in it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from nnviz.document.document import Document
from nnviz.document.kept import TARGET_WORDS
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.samples import SampleNote
from nnviz.nn.activations import ACTIVATIONS
from nnviz.words import Language

# Names of the course, NumPy's own words and signs: the same in every language.
SAME = frozenset(["ReLU", "leaky", "max", "min", "sin", "NaN", "np"]) | {*ACTIVATIONS, *TARGET_WORDS}

_ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "äƀçđëƒğĥïĵķļɱñöþɋŕšťüṽŵẋýžÄƁÇĐËƑĞĤÏĴĶĻṀÑÖÞɊŔŠŤÜṼŴẊÝŽ",
)
_VALUES = re.compile(r"(\{[^}]*\})")  # places of values
_CODE = re.compile(r"“[^”]*”|AxisError: [^·]*|float\d+")  # typed or to be typed, NumPy's own words
_WORD = re.compile(r"[A-Za-z]{2,}")
_NUMBER = re.compile(r"\d+(?:\.\d+)+")


def _translated(text: str, one: str, n: int | None) -> str:
    """Return a text of which every word is accented; of one thing what is said of one."""
    parts = _VALUES.split(one if one and n == 1 else text)
    return "".join(part if part.startswith("{") else part.translate(_ACCENTED) for part in parts)


ELSEWHERE = Language("xx", _translated, ",", "’")


def written(text: str) -> str:
    """Return what a user there has written instead of ``text``."""
    return text.translate(_ACCENTED).replace(".", ",")


def written_there(document: Document) -> Document:
    """Return a document whose names, titles and notes are written in that language."""
    return replace(
        document,
        title=written(document.title),
        about=written(document.about),
        samples=tuple(SampleNote(written(note.name), note.colour) for note in document.samples),
        classes=tuple(map(written, document.classes)),
        snapshots=tuple(replace(each, name=written(each.name)) for each in document.snapshots),
        scenes=tuple(
            replace(each, title=written(each.title), note=written(each.note), state=written_there(each.state))
            for each in document.scenes
        ),
    )


def english_words(texts: Iterable[str]) -> set[str]:
    """Return the words that nobody has translated; what stands in “ ” is typed and not translated."""
    return {word for text in texts for word in _WORD.findall(_CODE.sub("", text))} - SAME


def english_numbers(texts: Iterable[str], document: Document) -> set[str]:
    """Return the numbers with a point that are no labels such as ``1.2``."""
    found = {number for text in texts for number in _NUMBER.findall(_CODE.sub("", text))}
    return found - _labels(document)


def _labels(document: Document) -> set[str]:
    """Return the label of every neuron and weight."""
    labels: set[str] = set()
    for number, layer in enumerate(document.network.layers):
        for index in range(layer.n_out):
            labels |= {Neuron(number, index).label, Bias(number, index).label.removesuffix(".bias")}
            labels |= {Weight(number, source, index).label for source in range(layer.n_in)}
    return labels
