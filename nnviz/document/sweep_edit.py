"""A step of a sweep as an edit: a drag without a hand."""

from dataclasses import dataclass

from nnviz.document.document import Document
from nnviz.document.edits import SetValue, Staying
from nnviz.document.sweep import Sweep


@dataclass(frozen=True)
class SweepTo(Staying):
    """Show a value where it stands on its way, in the document that the sweep began in."""

    sweep: Sweep

    @property
    def set(self) -> SetValue:
        """The same as a hand would set it."""
        return SetValue(self.sweep.place, self.sweep.value, self.sweep.sample)

    @property
    def label(self) -> str:
        """``weight 1.1.2 = 0.5``."""
        return self.set.label

    def apply(self, document: Document) -> Document:
        """Set the value; at home nothing is changed."""
        return document if self.sweep.is_home else self.set.apply(document)
