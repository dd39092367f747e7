"""The edits that name and colour the samples."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import Staying, require_sample
from nnviz.document.numerals import quoted
from nnviz.document.reader import tidy
from nnviz.document.samples import COLOURS, SampleNote, is_sample_name, name_needed, with_note
from nnviz.words import say


@dataclass(frozen=True)
class NameSample(Staying):
    """Call a sample by a name; the empty name takes it away."""

    sample: int
    name: str

    @property
    def label(self) -> str:
        """``name sample 2 = red fox``."""
        sample, name = str(self.sample + 1), tidy(self.name) or NO_NAME
        return say("name sample {number} = {name}", number=sample, name=name)

    def apply(self, document: Document) -> Document:
        """Call it so; spaces are tidied."""
        require_sample(document, self.sample)
        name = tidy(self.name)
        if not is_sample_name(name):
            raise ValueError(
                say("found the name {found}, needed {needed}", found=quoted(self.name), needed=name_needed())
            )
        return _noted(document, self.sample, replace(document.note(self.sample), name=name))


@dataclass(frozen=True)
class ColourSample(Staying):
    """Give a sample one of the colours of the series, counted from 0, or none."""

    sample: int
    colour: int | None

    @property
    def label(self) -> str:
        """``colour sample 2 = 3``, counted from 1."""
        sample = str(self.sample + 1)
        if self.colour is None:
            return say("colour sample {number} = none", number=sample)
        return say("colour sample {number} = {colour}", number=sample, colour=self.colour + 1)

    def apply(self, document: Document) -> Document:
        """Colour it."""
        require_sample(document, self.sample)
        if self.colour is not None and not 0 <= self.colour < COLOURS:
            raise ValueError(
                say("found colour {found}, needed one from 1 to {most}", found=self.colour + 1, most=COLOURS)
            )
        return _noted(document, self.sample, replace(document.note(self.sample), colour=self.colour))


NO_NAME, NO_COLOUR = '""', "none"


def _noted(document: Document, sample: int, note: SampleNote) -> Document:
    """Return the document in which a sample has a note; the same one when it has it already."""
    if note == document.note(sample):
        return document
    return replace(document, samples=with_note(document.samples, sample, note))
