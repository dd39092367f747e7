"""The room of softmax for the whole batch: which windows stand side by side, which rows and classes fit."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont

from nnviz.document.batch_windows import BatchStages, BatchWindow
from nnviz.document.numerals import MINUS
from nnviz.nn.arrays import Array
from nnviz.ui.drawing.stage_numbers import power_of_ten, short_word
from nnviz.ui.drawing.texts import cap_height, line_height, text_width
from nnviz.ui.theme import Look

ENOUGH_ROWS = 4  # that all windows must have room for; else only scores and shares are shown
WIDEST_MARK = 0.15  # share of the width that the name of a sample may take
WIDEST_NUMBER = 9  # characters; a longer number is written with fewer digits
TALLEST_ROW = 3.0  # lines
AIR, AIR_ON_STAGE = 1.0, 1.75  # between two columns, in steps of the spacing scale


@dataclass(frozen=True, eq=False)
class Block:
    """A window in its place: from ``left`` on, in the band ``band`` of windows side by side."""

    window: BatchWindow
    band: int
    left: float
    cell: float  # the width of a column
    count: int  # of columns that there is room for

    @property
    def width(self) -> float:
        """The width of the block with what stands beside each row."""
        return self.cell * (self.count + (self.window.beside is not None))


@dataclass(frozen=True, eq=False)
class BatchGrid:
    """The room: bands one under the other, rows of one height in each, blocks side by side."""

    stages: BatchStages
    look: Look
    size: QSizeF
    marks: Sequence[str]  # what the samples are called
    first_row: int = 0
    first_class: int = 0

    @cached_property
    def label_width(self) -> float:
        """The room that the names of the samples take."""
        longest = max(self.marks, key=len)
        return min(text_width(self.look.label, longest), WIDEST_MARK * self.size.width()) + self.look.unit(
            1.5
        )

    @property
    def number(self) -> QFont:
        """The font of the numbers: on stage they are what is looked at."""
        return self.look.number if self.look.is_stage else self.look.small_number

    @property
    def gap(self) -> float:
        """The distance between two windows; an arrow stands in it."""
        return self.look.unit(2)

    @cached_property
    def _arranged(self) -> tuple[tuple[Block, ...], bool]:
        """The windows in their places, and whether it is said in words what stands under them.

        All of them where enough rows fit, at need without the words; else scores and shares.
        """
        whole, short = self._placed(self.stages), self._placed(self.stages.in_short)
        for blocks, needed in ((whole, min(self.stages.n_samples, ENOUGH_ROWS)), (short, 1)):
            for in_words in (True, False):
                if needed <= self._most_rows(blocks, in_words=in_words):
                    return blocks, in_words
        return short, False

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The windows in their places."""
        return self._arranged[0]

    @property
    def in_words(self) -> bool:
        """Whether it is said in words what stands under the columns."""
        return self._arranged[1]

    @cached_property
    def shown_classes(self) -> range:
        """The classes that there is room for."""
        count = min(block.count for block in self.blocks if block.window.kind != "total")
        first = min(self.first_class, len(self.stages.classes) - count)
        return range(first, first + count)

    @cached_property
    def n_bands(self) -> int:
        """How many bands there are."""
        return self.blocks[-1].band + 1

    @cached_property
    def band_height(self) -> float:
        """The height of a band."""
        return self.size.height() / self.n_bands

    @property
    def over(self) -> float:
        """The air over a name: small letters reach higher than capitals."""
        return self.look.unit(0.5) if self.look.is_stage else 0.0

    @cached_property
    def head(self) -> float:
        """The height of the names of windows and columns."""
        return self.over + 2 * line_height(self.look.label) + self.look.unit(0.5)

    @cached_property
    def foot(self) -> float:
        """The height of what stands under the columns; nothing does where a row would have no room."""
        foot = self._foot(self.blocks, in_words=self.in_words)
        return foot if self.band_height - self.head - foot >= self.tight else 0.0

    @cached_property
    def tight(self) -> float:
        """The height of a row of numbers alone."""
        return 1.65 * cap_height(self.number)

    @cached_property
    def pitch(self) -> float:
        """The height of a row."""
        room = self.band_height - self.head - self.foot
        most = max(1, math.floor(room / self.tight))
        shared = room / min(self.stages.n_samples, most)
        return min(max(shared, self.tight), TALLEST_ROW * line_height(self.number))

    @cached_property
    def shown_rows(self) -> range:
        """The samples that there is room for."""
        room = self.band_height - self.head - self.foot
        count = min(self.stages.n_samples, max(1, math.floor(room / self.pitch + 1e-6)))
        first = min(self.first_row, self.stages.n_samples - count)
        return range(first, first + count)

    def top(self, band: int, row: int) -> float:
        """Return the upper end of a row in a band."""
        return band * self.band_height + self.head + (row - self.shown_rows.start) * self.pitch

    def _most_rows(self, blocks: Sequence[Block], *, in_words: bool) -> int:
        """Return how many rows fit into each band of ``blocks``; none where one of all windows is cut."""
        is_cut = any(block.count < block.window.values.shape[1] for block in blocks)
        if is_cut and len(blocks) > len(self.stages.in_short.windows):
            return 0
        height = self.size.height() / (blocks[-1].band + 1)
        return math.floor((height - self.head - self._foot(blocks, in_words=in_words)) / self.tight)

    def _foot(self, blocks: Sequence[Block], *, in_words: bool) -> float:
        lines = max(bool(each.window.under) + (in_words and bool(each.window.foot)) for each in blocks)
        return lines * line_height(self.look.label) + self.look.unit(0.5)

    def _placed(self, stages: BatchStages) -> tuple[Block, ...]:
        """Put window after window from left to right, and into the next band where the width ends."""
        blocks: list[Block] = []
        band, left = 0, self.label_width
        for window in stages.windows:
            cell, room = self._cell(window), self.size.width() - self.label_width
            fitting = math.floor(room / cell) - (window.beside is not None)
            count = min(window.values.shape[1], max(1, fitting))
            block = Block(window, band, left, cell, count)
            if blocks and left > self.label_width and left + block.width > self.size.width():
                band, left = band + 1, self.label_width
                block = Block(window, band, left, cell, count)
            blocks.append(block)
            left += block.width + self.gap
        return tuple(blocks)

    def _cell(self, window: BatchWindow) -> float:
        """Return the width of a column: that of its longest number, and some air."""
        values = window.values if window.beside is None else np.column_stack([window.values, window.beside])
        texts = [_usual(window), *window.under, *_extremes(window, values)]
        longest = max(min(len(text), WIDEST_NUMBER) for text in texts)
        name = text_width(self.look.label, window.name[-1]) if window.kind == "total" else 0.0
        return max(text_width(self.number, "0" * longest), name) + self.look.unit(
            AIR_ON_STAGE if self.look.is_stage else AIR
        )


def _usual(window: BatchWindow) -> str:
    """Return a number that fits even when others are shorter: a drag must not move every column."""
    return f"{'' if window.kind in {'power', 'share', 'right'} else MINUS}0.{'0' * window.decimals}"


def _extremes(window: BatchWindow, values: Array) -> list[str]:
    """Return the texts of the smallest and the largest number, and of what is none."""
    finite = values[np.isfinite(values)]
    odd = [] if finite.size == values.size else [short_word(-math.inf)]
    if not finite.size:
        return odd
    ends = [float(finite.min()), float(finite.max())]
    if window.kind == "power":
        tiny = finite[(finite > 0.0) & (finite < 10.0**-window.decimals)]
        odd += [power_of_ten(float(tiny.min()))] if tiny.size else []
    return [*odd, *(_written(each, window.decimals) for each in ends)]


def _written(value: float, decimals: int) -> str:
    text = f"{value:.{decimals}f}"
    return text if len(text) <= WIDEST_NUMBER else power_of_ten(value)
