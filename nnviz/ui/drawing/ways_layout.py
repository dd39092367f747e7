"""Where ReLU in three ways stands: the numbers that go in, three codes, their answers, and their times."""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF

from nnviz.document.quantities import A, Z
from nnviz.document.relu_words import TITLES, ReluNumbers, how_timed, milliseconds, times_words
from nnviz.nn.relu_ways import CODES, COUNTS, Timing
from nnviz.ui.drawing.flow import Piece, Token
from nnviz.ui.drawing.texts import cap_height, elided, line_height, text_width
from nnviz.ui.theme import Look
from nnviz.words import language, say, told, whole

WIDE = (0.27, 0.27, 0.46)  # shares of the width: two loops; NumPy and, under it, the times
ROWS = 10.0  # lines from the numbers that go in to the verdict


class WaysLayout:
    """Lays one frame's numbers and the times found so far out in a size."""

    def __init__(self, look: Look, size: QSizeF) -> None:
        """Measure the room."""
        self.look = look
        self._side = look.unit(1.5)
        self._width = size.width() - 2 * self._side
        self._pitch = min(1.25 * line_height(look.small_number), (size.height() - look.unit(1)) / ROWS)

    def pieces(self, numbers: ReluNumbers, found: Sequence[Timing]) -> list[Piece]:
        """Return every text and where it stands."""
        read, made = [Z(each) for each in numbers.neurons], [A(each) for each in numbers.neurons]
        placed = self._listed(f"inputs {numbers.equals} ", numbers.inputs, read, (0, 0.0), self._width)
        for column, way in enumerate(CODES):
            room = WIDE[column] * self._width - self.look.unit(2)
            code = [Token(line, self.look.small_number) for line in CODES[way]]
            placed.append(self._at(Token(told(TITLES[way]), self.look.text, is_quiet=True), column, 1.25))
            placed += [self._at(token, column, 2.25 + row) for row, token in enumerate(code)]
            row = 2.25 + len(code) if column == len(CODES) - 1 else 8.25
            placed += self._listed(f"output {numbers.equals} ", numbers.outputs, made, (column, row), room)
        placed.append(self._at(Token(numbers.verdict, self.look.text), 0, 9.25))
        return placed + self._times(found)

    def _at(self, token: Token, column: int, row: float, dx: float = 0.0) -> Piece:
        """Put a text into a column and a row."""
        x = self._side + sum(WIDE[:column]) * self._width + dx
        return Piece(token, x, (row + 0.5) * self._pitch + cap_height(self.look.text) / 2)

    def _listed(
        self,
        lead: str,
        texts: Sequence[str],
        numbers: Sequence[Z | A],
        at: tuple[int, float],
        room: float,
    ) -> list[Piece]:
        """Write a list as Python does, with as many of its numbers as there is room for."""
        font, between = self.look.small_number, language().between
        if text_width(font, f"{lead}[{between.join(texts)}]") > room:
            room -= text_width(font, _more(64))
        x, tokens = 0.0, [Token(f"{lead}[", font)]
        for index, text in enumerate(texts):
            end = "]" if index == len(texts) - 1 else between
            used = sum(token.width for token in tokens) + text_width(font, text + end)
            if used > room:
                tokens.append(Token(_more(len(texts) - index), font, is_quiet=True))
                break
            number = numbers[index]
            tokens += [Token(text, font, number.neuron, of=number), Token(end, font)]
        placed = []
        for token in tokens:
            placed.append(self._at(token, *at, x))
            x += token.width
        return placed

    def _times(self, found: Sequence[Timing]) -> list[Piece]:
        """Write the table of times, a row per way, and what it says."""
        if not found:
            return []
        font, column = self.look.small_number, len(CODES) - 1
        room = WIDE[column] * self._width
        ends = [room * share for share in (0.44, 0.66, 0.94)]
        heads = [Token(whole(count), font, is_quiet=True) for count in COUNTS]
        placed = [
            self._at(head, column, 4.25, end - head.width) for head, end in zip(heads, ends, strict=True)
        ]
        cells = {(each.way, each.count): Token(milliseconds(each), font) for each in found}
        for row, way in enumerate(CODES):
            name = {"if": "if", "max": "max(0, i)", "numpy": "np.maximum"}[way]
            placed.append(self._at(Token(name, font), column, 5.25 + row))
            for count, end in zip(COUNTS, ends, strict=True):
                cell = cells.get((way, count))
                placed += [self._at(cell, column, 5.25 + row, end - cell.width)] if cell else []
        words = [*times_words(found)[:1], how_timed()]
        for row, text in enumerate(words):
            fitted = elided(self.look.text, text, room)
            placed.append(self._at(Token(fitted, self.look.text, is_quiet=row > 0), column, 8.25 + row))
        return placed


def _more(n: int) -> str:
    """Say how many numbers of a list are not written."""
    return say("… and {n} more]", n=n)
