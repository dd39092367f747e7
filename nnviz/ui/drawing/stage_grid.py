"""The room of the stages of softmax: columns, the height of a row, and which rows there is room for."""

import math
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont

from nnviz.document.leaving_out import LeftOut
from nnviz.ui.drawing.stage_table import StageTable
from nnviz.ui.drawing.texts import cap_height, line_height, rise, text_width
from nnviz.ui.theme import Look

WIDEST_NAME = 0.2  # share of the width that the name of a class may take; a longer one is cut


@dataclass(frozen=True, eq=False)
class StageGrid:
    """The room: columns, and the height of the header, a row and the foot."""

    table: StageTable
    look: Look
    size: QSizeF
    first: int  # the class in the first visible row

    @cached_property
    def gap(self) -> float:
        """The distance between two columns; an arrow stands in it."""
        return self.look.unit(2.5)

    @cached_property
    def label_width(self) -> float:
        """The room that the names of the classes take."""
        widest = max(text_width(self.look.label, each) for each in self.table.names)
        return min(widest, WIDEST_NAME * self.size.width()) + self.look.unit(2)

    @cached_property
    def column(self) -> float:
        """The width of a column."""
        stages = len(self.table.stages)
        room = self.size.width() - self.label_width - self.look.unit(0.5)
        return (room - self.gap * (stages - 1)) / stages

    def span(self, number: int) -> float:
        """Return the room of a text over or under a column: it may reach into the gap."""
        is_last = number == len(self.table.stages) - 1
        return self.column + (self.look.unit(0.5) if is_last else self.gap - self.look.unit(1))

    def left(self, number: int) -> float:
        """Return the left end of a column."""
        return self.label_width + number * (self.column + self.gap)

    @cached_property
    def above(self) -> float:
        """The air over the header."""
        over_caps = max(rise(self.look.label, each.name[0]) for each in self.table.stages)
        accents = over_caps - cap_height(self.look.label)
        return max(self.look.unit(0.75) if self.has_details else self.look.unit(0.25), math.ceil(accents))

    @cached_property
    def head(self) -> float:
        """The height of the header, two lines where there is room for them."""
        return self.above + line_height(self.look.label) * (2 if self.has_details else 1) + self.look.unit(1)

    @cached_property
    def has_details(self) -> bool:
        """Whether there is room for a second line under the names of the columns."""
        if self.look.leaves(LeftOut.CAPTIONS):
            return False
        return self.size.height() > line_height(self.look.label) * 4.5 + self.table.count * self.tight

    @property
    def low_number(self) -> QFont:
        """The font of numbers in rows of one line: on stage none is smaller than another."""
        return self.look.number if self.look.is_stage else self.look.small_number

    @cached_property
    def tight(self) -> float:
        """The height of a row of one line."""
        return 1.65 * cap_height(self.low_number)

    @cached_property
    def rows_height(self) -> float:
        """The height left to the rows."""
        return max(0.0, self.size.height() - self.head - line_height(self.look.label) - self.look.unit(0.5))

    @cached_property
    def pitch(self) -> float:
        """The height of a row."""
        most = max(1, math.floor(self.rows_height / self.tight))
        shared = self.rows_height / min(self.table.count, most)
        return min(max(shared, self.tight), 4.5 * line_height(self.look.number))

    @cached_property
    def is_full(self) -> bool:
        """Whether a bar has a line of its own."""
        return self.pitch >= line_height(self.look.number) + self.look.unit(2)

    @cached_property
    def bar_height(self) -> float:
        """The height of a bar."""
        if not self.is_full:
            return min(0.6 * self.pitch, 1.2 * cap_height(self.look.number))
        above = line_height(self.look.number) + self.look.unit(1)
        return min(max(self.pitch - above, self.look.unit(0.75)), 2.2 * cap_height(self.look.number))

    @cached_property
    def visible(self) -> range:
        """The classes that there is room for."""
        most = max(1, math.floor(self.rows_height / self.pitch + 1e-6))
        first = min(self.first, max(0, self.table.count - most))
        return range(first, min(self.table.count, first + most))

    def top(self, row: int) -> float:
        """Return the upper end of a visible row."""
        return self.head + (row - self.visible.start) * self.pitch

    def number_baseline(self, row: int) -> float:
        """Return the line on which a row's numbers stand."""
        if not self.is_full:
            return self.top(row) + (self.pitch + cap_height(self.low_number)) / 2
        cap = cap_height(self.look.number)
        block = cap + self.look.unit(1) + self.bar_height
        return self.top(row) + (self.pitch - block) / 2 + cap
