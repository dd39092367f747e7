"""The edits that name and colour the samples."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import Staying, require_sample
from nnviz.document.numerals import quoted
from nnviz.document.reader import tidy
from nnviz.document.samples import COLOURS, NAME_NEEDED, SampleNote, is_sample_name, with_note


@dataclass(frozen=True)
class NameSample(Staying):
    """Call a sample by a name; the empty name takes it away."""

    sample: int
    name: str

    @property
    def label(self) -> str:
        """``name sample 2 = red fox``."""
        return f"name sample {self.sample + 1} = {self.name or NO_NAME}"

    def apply(self, document: Document) -> Document:
        """Call it so; spaces are tidied."""
        require_sample(document, self.sample)
        name = tidy(self.name)
        if not is_sample_name(name):
            raise ValueError(f"found the name {quoted(self.name)}, needed {NAME_NEEDED}")
        return _noted(document, self.sample, replace(document.note(self.sample), name=name))


@dataclass(frozen=True)
class ColourSample(Staying):
    """Give a sample one of the colours of the series, counted from 0, or none."""

    sample: int
    colour: int | None

    @property
    def label(self) -> str:
        """``colour sample 2 = 3``, counted from 1."""
        return f"colour sample {self.sample + 1} = {NO_COLOUR if self.colour is None else self.colour + 1}"

    def apply(self, document: Document) -> Document:
        """Colour it."""
        require_sample(document, self.sample)
        if self.colour is not None and not 0 <= self.colour < COLOURS:
            raise ValueError(f"found colour {self.colour + 1}, needed one from 1 to {COLOURS}")
        return _noted(document, self.sample, replace(document.note(self.sample), colour=self.colour))


NO_NAME, NO_COLOUR = '""', "none"


def _noted(document: Document, sample: int, note: SampleNote) -> Document:
    """Return the document in which a sample has a note; the same one when it has it already."""
    if note == document.note(sample):
        return document
    return replace(document, samples=with_note(document.samples, sample, note))
