"""Where everything of a sum drawn as bars stands: a row for each number added, then z, then a."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, QSizeF

from nnviz.document.answers import in_parentheses
from nnviz.document.sum_steps import SumStep
from nnviz.document.sums import NeuronSum
from nnviz.ui.drawing.texts import cap_height, line_height, text_width
from nnviz.ui.theme import Look

PITCH = 1.35  # of a line's height, where there is room
HEADINGS = ("weight × value", "product", "so far")
NARROWEST = 8  # steps of the spacing scale that bars need


@dataclass(frozen=True, eq=False)
class SumTable:
    """A sum, its steps in sight, and the room for them."""

    shown: NeuronSum
    steps: Sequence[SumStep]  # all of them
    first: int  # of the products in sight
    look: Look
    size: QSizeF

    @cached_property
    def count(self) -> int:
        """How many products are in sight: those that fit beside heading, bias, z and a."""
        rows = int(self.size.height() / line_height(self.look.number) + 0.05)
        return max(1, min(len(self.shown.terms), rows - 4))

    @property
    def hidden(self) -> int:
        """How many products are not in sight."""
        return len(self.shown.terms) - self.count

    @cached_property
    def in_sight(self) -> Sequence[SumStep]:
        """The products in sight and the bias."""
        first = min(self.first, self.hidden)
        return (*self.steps[first : first + self.count], self.steps[-1])

    @cached_property
    def pitch(self) -> float:
        """The distance of two rows in pixels."""
        return min(self.size.height() / (self.count + 4), PITCH * line_height(self.look.number))

    def baseline(self, row: int) -> float:
        """Return the baseline of a row; the heading is row 0."""
        return self.pitch * (row + 0.5) + cap_height(self.look.number) / 2

    def _widest(self, texts: Iterator[str], heading: str = "") -> float:
        widths = [text_width(self.look.number, text) for text in texts]
        return max([text_width(self.look.text, heading), *widths])

    @cached_property
    def _gap(self) -> float:
        return float(self.look.unit(2))

    @cached_property
    def middle(self) -> float:
        """Where the sign between weight and value begins."""
        names = max(text_width(self.look.text, step.name) for step in self.steps)
        terms = self.shown.terms
        return names + self._gap + self._widest(in_parentheses(term.weight_text) for term in terms)

    @cached_property
    def product_right(self) -> float:
        """Where products end."""
        values = self._widest(in_parentheses(term.value_text) for term in self.shown.terms)
        factors = self.middle + text_width(self.look.number, " × ") + values
        texts = (*(step.text for step in self.steps), self.shown.total_text)
        products = self._widest((f"≈ {text}" for text in texts), HEADINGS[1])
        return factors + self._gap + products

    @cached_property
    def area(self) -> QRectF:
        """Where the bars are: between the products and what there is so far."""
        so_far = self._widest((f"≈ {step.running}" for step in self.steps), HEADINGS[2])
        left = self.product_right + self._gap
        width = self.size.width() - so_far - self._gap - left
        if width < self.look.unit(NARROWEST):  # then without what there is so far
            width = self.size.width() - left
        return QRectF(left, self.pitch, max(width, 0.0), self.pitch * (self.count + 2))

    @property
    def has_running(self) -> bool:
        """Whether there is room for what there is so far."""
        return self.area.right() < self.size.width() - 1
