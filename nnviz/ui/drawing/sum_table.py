"""Where everything of a sum drawn as bars stands: a row for each number added, then z, then a."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, QSizeF

from nnviz.document.answers import in_parentheses
from nnviz.document.sum_steps import SumStep, rest_of
from nnviz.document.sums import NeuronSum
from nnviz.ui.drawing.texts import cap_height, line_height, text_width
from nnviz.ui.theme import Look
from nnviz.words import mark, told

PITCH = 1.35  # of a line's height, where there is room
HEADINGS = (mark("weight × value"), mark("product"), mark("so far"))
TIGHTEST = 0.95  # the same where there is little: digits have no descenders
OTHERS = 4  # rows that always are: heading, bias, z and a
NARROWEST, WIDEST = 8, 76  # steps of the spacing scale for bars


@dataclass(frozen=True, eq=False)
class SumTable:
    """A sum, its steps in sight, and the room for them."""

    shown: NeuronSum
    steps: Sequence[SumStep]  # all of them
    first: int  # of the products in sight
    look: Look
    size: QSizeF

    @property
    def has_room(self) -> bool:
        """Whether one product fits beside what always stands there, and a rest where there are more."""
        least = OTHERS + (1 if len(self.shown.terms) == 1 else 2)
        return self.size.height() >= least * line_height(self.look.number) * TIGHTEST

    @cached_property
    def count(self) -> int:
        """How many products are in sight: those that fit beside heading, bias, z and a, and what is left."""
        rows = int(self.size.height() / line_height(self.look.number) + 0.05) - OTHERS
        return len(self.shown.terms) if len(self.shown.terms) <= rows else max(1, rows - 1)

    @property
    def hidden(self) -> int:
        """How many products are not in sight."""
        return len(self.shown.terms) - self.count

    @property
    def rows(self) -> int:
        """How many numbers are added: products, what is left of them, the bias."""
        return self.count + (self.hidden > 0) + 1

    @cached_property
    def in_sight(self) -> Sequence[SumStep]:
        """The products in sight, what the others come to, and the bias: they add up as printed."""
        first = min(self.first, self.hidden)
        rest = (*range(first), *range(first + self.count, len(self.shown.terms)))
        left = (rest_of(self.shown, self.steps, rest),) if rest else ()
        return (*self.steps[first : first + self.count], *left, self.steps[-1])

    @cached_property
    def pitch(self) -> float:
        """The distance of two rows in pixels."""
        return min(self.size.height() / (self.rows + OTHERS - 1), PITCH * line_height(self.look.number))

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
        names = max(text_width(self.look.text, step.name) for step in self.in_sight)
        terms = self.shown.terms
        return names + self._gap + self._widest(in_parentheses(term.weight_text) for term in terms)

    @cached_property
    def product_right(self) -> float:
        """Where products end."""
        values = self._widest(in_parentheses(term.value_text) for term in self.shown.terms)
        heading = text_width(self.look.number, "  ") + text_width(self.look.text, told(HEADINGS[0])) / 2
        factors = self.middle + max(text_width(self.look.number, " × ") + values, heading)
        texts = (*(step.text for step in (*self.steps, *self.in_sight)), self.shown.total_text)
        products = self._widest((f"≈ {text}" for text in texts), told(HEADINGS[1]))
        return factors + self._gap + products

    @cached_property
    def running_right(self) -> float:
        """Where what there is so far ends; where products end when there is no room for it."""
        so_far = self._widest((f"≈ {step.running}" for step in self.steps), told(HEADINGS[2]))
        right = self.product_right + self._gap + so_far
        has_room = self.size.width() - right - 2 * self._gap >= self.look.unit(NARROWEST)
        return right if has_room else self.product_right

    @property
    def has_running(self) -> bool:
        """Whether there is room for what there is so far."""
        return self.running_right > self.product_right

    @cached_property
    def area(self) -> QRectF:
        """Where the bars are: right of all numbers."""
        left = self.running_right + 2 * self._gap
        width = min(max(self.size.width() - left, 0.0), self.look.unit(WIDEST))
        return QRectF(left, self.pitch, width, self.pitch * (self.rows + 1))
