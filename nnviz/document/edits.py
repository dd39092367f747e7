"""Every change a user can make to a document, as a value with a label and an apply."""

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from nnviz.document.document import Document, View
from nnviz.document.numerals import plain, rounded
from nnviz.document.places import Input, Place, ValuePlace, Weight
from nnviz.document.samples import SampleNote, with_note, without_sample
from nnviz.document.selection import Selection
from nnviz.nn.arrays import frozen
from nnviz.words import decimal, say


class Edit(Protocol):
    """A change as a value."""

    @property
    def label(self) -> str:
        """The act in the small language; it names the entry in the Undo menu."""

    def apply(self, document: Document) -> Document:
        """Return the changed document, the same one when nothing changes; raise ``ValueError`` in words."""

    def look(self, document: Document, selection: Selection) -> Selection:
        """Return what is looked at once ``document`` is the result."""


class Staying:
    """An edit that leaves the selection where it is."""

    def look(self, document: Document, selection: Selection) -> Selection:
        """Return the selection, fitted to the result."""
        return selection.fitted(document)


@dataclass(frozen=True)
class SetValue(Staying):
    """Set an input, a weight or a bias, rounded to the document's step."""

    place: ValuePlace
    value: float
    sample: int = 0  # matters to inputs only

    @property
    def label(self) -> str:
        """``weight 1.1.2 = 0.5``."""
        return f"{self.place.name} = {decimal(plain(self.value))}"

    def apply(self, document: Document) -> Document:
        """Store the rounded value."""
        require_place(document, self.place)
        require_sample(document, self.sample if isinstance(self.place, Input) else 0)
        if not np.isfinite(self.value):
            raise ValueError(
                say("{place}: found {value}, needed a finite number", place=self.place.name, value=self.value)
            )
        value = rounded(self.value, document.decimals)
        if value == document.value(self.place, self.sample):
            return document
        require_unlocked(document, self.place)
        return document.with_value(self.place, self.sample, value)


@dataclass(frozen=True)
class SetActivation(Staying):
    """Choose the activation function of a layer; every number is kept."""

    layer: int
    activation: str

    @property
    def label(self) -> str:
        """``activation 1 = relu``."""
        return say("activation {layer} = {activation}", layer=self.layer + 1, activation=self.activation)

    def apply(self, document: Document) -> Document:
        """Bend the layer's z by another function."""
        require_layer(document, self.layer)
        layer = document.network.layers[self.layer]
        if layer.activation.name == self.activation:
            return document
        changed = layer.with_activation(self.activation)
        return replace(document, network=document.network.with_layer(self.layer, changed))


@dataclass(frozen=True)
class SetView:
    """Choose the input that the function plot sweeps, and its range."""

    input: int
    low: float
    high: float

    @property
    def label(self) -> str:
        """``view input 1 from −4 to 4``."""
        return say(
            "view input {input} from {low} to {high}",
            input=self.input + 1,
            low=decimal(plain(self.low)),
            high=decimal(plain(self.high)),
        )

    def apply(self, document: Document) -> Document:
        """Look at another range."""
        view = View(self.input, self.low, self.high)
        return document if view == document.view else replace(document, view=view)

    def look(self, document: Document, selection: Selection) -> Selection:
        """Leave the line between two samples: it is an input that is swept."""
        return replace(selection, between=None).fitted(document)


@dataclass(frozen=True)
class SetDecimals(Staying):
    """Choose how many decimals values are shown and stored with; stored values stay as they are."""

    decimals: int

    @property
    def label(self) -> str:
        """``decimals = 3``."""
        return say("decimals = {decimals}", decimals=self.decimals)

    def apply(self, document: Document) -> Document:
        """Change the step."""
        return document if self.decimals == document.decimals else replace(document, decimals=self.decimals)


@dataclass(frozen=True)
class SetFractions(Staying):
    """Write numbers as fractions where these are exact, or as decimals; stored values stay as they are."""

    fractions: bool = True

    @property
    def label(self) -> str:
        """``numbers as fractions``."""
        return say("numbers as fractions") if self.fractions else say("numbers as decimals")

    def apply(self, document: Document) -> Document:
        """Write them so."""
        is_so = self.fractions == document.fractions
        return document if is_so else replace(document, fractions=self.fractions)


@dataclass(frozen=True)
class AddSample:
    """Add a copy of a sample as the last row of the batch."""

    sample: int

    @property
    def label(self) -> str:
        """``add sample``."""
        return say("add sample")

    def apply(self, document: Document) -> Document:
        """Repeat the row and its colour."""
        require_sample(document, self.sample)
        row = document.inputs[self.sample]
        copied = document.with_inputs(frozen(np.vstack([document.inputs, row])))
        note = SampleNote(colour=document.note(self.sample).colour)  # the name is the first one's own
        return replace(copied, samples=with_note(copied.samples, copied.n_samples - 1, note))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Look at the new row."""
        return replace(selection, sample=document.n_samples - 1)


@dataclass(frozen=True)
class RemoveSample:
    """Take a row out of the batch."""

    sample: int

    @property
    def label(self) -> str:
        """``remove sample 2``."""
        return say("remove sample {sample}", sample=self.sample + 1)

    def apply(self, document: Document) -> Document:
        """Delete the row; the last one stays."""
        require_sample(document, self.sample)
        if document.n_samples == 1:
            raise ValueError(say("the only sample cannot be removed, a document needs at least one"))
        inputs = frozen(np.delete(document.inputs, self.sample, axis=0))
        return replace(document, inputs=inputs, samples=without_sample(document.samples, self.sample))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Keep looking at the same row, or at what has moved to its place."""
        moved = selection.sample - (selection.sample > self.sample)
        return replace(selection, sample=moved, between=None).fitted(document)


def require_sample(document: Document, sample: int) -> None:
    """Raise ``ValueError`` in words unless the sample exists."""
    if not 0 <= sample < document.n_samples:
        raise ValueError(
            say(
                "found sample {sample}, needed one from 1 to {most}",
                sample=sample + 1,
                most=str(document.n_samples),
            )
        )


def require_unlocked(document: Document, place: ValuePlace) -> None:
    """Raise ``ValueError`` that names the lock when there is one on ``place``."""
    if not isinstance(place, Input) and place in document.locks:
        raise ValueError(
            say("{place} is locked; “unlock {label}” frees it", place=place.name, label=place.label)
        )


def require_layer(document: Document, layer: int) -> None:
    """Raise ``ValueError`` in words unless the layer exists."""
    if not 0 <= layer < document.network.depth:
        raise ValueError(
            say(
                "found layer {layer}, needed one from 1 to {most}",
                layer=layer + 1,
                most=document.network.depth,
            )
        )


def require_place(document: Document, place: Place) -> None:
    """Raise ``ValueError`` that says how far the numbers of a place may go, unless it exists."""
    if not document.has(place):
        raise ValueError(
            say(
                "found {place}, needed {needed}",
                place=place.name,
                needed=_places_like(place, document),
            )
        )


def _places_like(place: Place, document: Document) -> str:
    """Say which places of this kind there are; raise ``ValueError`` when their layer does not exist."""
    if isinstance(place, Input):
        return say("one from 1 to {n_inputs}", n_inputs=document.network.n_inputs)
    require_layer(document, place.layer)
    layer, number = document.network.layers[place.layer], place.layer + 1
    if isinstance(place, Weight):
        return say(
            "{number}.1.1 to {number}.{n_in}.{n_out} (layer.from.to)",
            number=number,
            n_in=layer.n_in,
            n_out=layer.n_out,
        )
    return say("{number}.1 to {number}.{n_out}", number=number, n_out=layer.n_out)
