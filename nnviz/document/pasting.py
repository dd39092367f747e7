"""Numbers as a spreadsheet, a CSV file or a line of Python puts them on the clipboard."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

from nnviz.document.numerals import parsed, quoted
from nnviz.words import count, say

MOST_CHARACTERS = 5_000_000
HEADINGS_OF_ROWS = ("", "sample", "x", "row")  # over a first column that names rows

Rows = tuple[tuple[float, ...], ...]

_ROW_OF_PYTHON = re.compile(r"\][\s,]*")
_COMMAS = re.compile(r"\s*,\s*")
_PYTHON = re.compile(r"^\s*(?:[A-Za-z_]\w*\s*=\s*)?(?:np\.array\()?\s*\[")


@dataclass(frozen=True)
class Pasted:
    """What was found: rows of numbers, all of one width, and whether a line of headings was left out."""

    rows: Rows
    has_headings: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns there are."""
        return len(self.rows), len(self.rows[0])


def read_pasted(text: str) -> Pasted:
    """Read rows of numbers; raise ``ValueError`` that says what was found where, and what was needed.

    Cells stand between tabs or semicolons, then a comma is a decimal comma; between commas where that
    is plain; between spaces; or in brackets as Python writes lists. A line of words above is left out.
    """
    if len(text) > MOST_CHARACTERS:
        raise ValueError(
            count(
                "found {n} characters, needed at most {most}",
                "found {n} character, needed at most {most}",
                len(text),
                most=MOST_CHARACTERS,
            )
        )
    cells = _cells(text)
    if not cells:
        raise ValueError(say("found nothing to paste, needed rows of numbers"))
    headings = cells[0]
    has_headings = len(cells) > 1 and not any(_is_number(cell) for cell in headings)
    if has_headings:
        cells = cells[1:]
        if _names_rows(headings, cells):
            cells = [row[1:] for row in cells]
    _require_one_width(cells)
    first = 2 if has_headings else 1
    return Pasted(tuple(_numbers(row, number) for number, row in enumerate(cells, first)), has_headings)


def _cells(text: str) -> list[list[str]]:
    """Split ``text`` into rows and cells."""
    tidy = text.replace("\ufeff", "").replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n")
    if _PYTHON.match(tidy):
        return _rows_of_python(tidy)
    lines = tidy.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    separator = _separator(lines)
    if separator == " ":
        return [line.split() for line in lines]
    try:
        return [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=separator)]
    except csv.Error as fault:
        raise ValueError(say("found cells that cannot be told apart: {fault}", fault=fault)) from None


def _rows_of_python(text: str) -> list[list[str]]:
    """Split ``[[1, 2], [3, 4]]``, as Python and NumPy write it."""
    inside = text[text.index("[") :].replace("\n", " ").replace("[", " ").replace(")", " ")
    rows = [row.strip() for row in _ROW_OF_PYTHON.split(inside)]
    return [_COMMAS.split(row.rstrip(",").strip()) if "," in row else row.split() for row in rows if row]


def _separator(lines: Sequence[str]) -> str:
    """Return what stands between cells; raise ``ValueError`` where a comma may mean either."""
    for sign in ("\t", ";"):
        if any(sign in line for line in lines):
            return sign
    if not any("," in line for line in lines):
        return " "
    if any(", " in line for line in lines):
        return ","
    if any(" " in line.strip() for line in lines):
        return " "
    counts = {len(line.split(",")) - 1 for line in lines}
    if any("." in line for line in lines) or max(counts) > 1:
        return ","
    if 0 in counts:
        return " "  # one column, some of its numbers with a decimal comma
    raise ValueError(
        say(
            "found {found}: its comma may stand in a number or between two;"
            " needed tabs or semicolons between cells, or points in numbers",
            found=quoted(lines[0]),
        )
    )


def _is_number(cell: str) -> bool:
    try:
        parsed(cell)
    except ValueError:
        return False
    return True


def _names_rows(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> bool:
    """Whether the first column only names the rows: by its heading, or by words in every row."""
    if len(headings) < 2 or any(len(row) != len(headings) for row in cells):
        return False
    is_named = headings[0].strip().lower() in HEADINGS_OF_ROWS
    return is_named or not any(_is_number(row[0]) for row in cells)


def _require_one_width(cells: Sequence[Sequence[str]]) -> None:
    """Raise ``ValueError`` unless every row has as many cells as the first."""
    for number, row in enumerate(cells, start=1):
        if len(row) != len(cells[0]):
            raise ValueError(
                say(
                    "row {number} has {cells}, row 1 has {first_cells}; needed as many in every row",
                    number=number,
                    cells=_counted(len(row)),
                    first_cells=_counted(len(cells[0])),
                )
            )


def _counted(cells: int) -> str:
    return count("{n} cells", "{n} cell", cells)


def _numbers(row: Sequence[str], number: int) -> tuple[float, ...]:
    """Read the cells of the row ``number``, counted from 1."""
    values = []
    for column, cell in enumerate(row, start=1):
        try:
            values.append(parsed(cell))
        except ValueError as fault:
            raise ValueError(
                say("row {row}, column {column}: {fault}", row=number, column=column, fault=fault)
            ) from None
    return tuple(values)
