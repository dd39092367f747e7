"""From line to line and from number to number of a script, as the arrow keys go."""

from dataclasses import dataclass

from nnviz.document.selection import Selection
from nnviz.document.source_lines import Script


@dataclass(frozen=True)
class Spot:
    """A line and a column, both counted from 0."""

    line: int
    column: int


def spot_of(script: Script, selection: Selection, near: Spot) -> Spot:
    """Return where the selected number stands; of several lines that compute it, ``near`` if it is one."""
    lit = script.lit(selection)
    line = near.line if near.line in lit else lit[0] if lit else 0
    holds = script.lines[line].holds
    number = holds.find(selection) if holds else None
    column = near.column if number is None else script.lines[line].numbers()[number][0]
    return Spot(line, column)


def line_after(script: Script, spot: Spot, step: int) -> Spot:
    """Return the next line, or with −1 the one before, that computes or holds something."""
    number = spot.line + step
    while 0 <= number < len(script.lines):
        line = script.lines[number]
        if line.layers or line.holds:
            return Spot(number, spot.column)
        number += step
    return spot


def number_after(script: Script, spot: Spot, step: int) -> Spot:
    """Return the next number of the document in reading order, or with −1 the one before."""
    spots = [Spot(number, start) for number, line in enumerate(script.lines) for start, _ in line.numbers()]
    if step > 0:
        beyond = [each for each in spots if (each.line, each.column) > (spot.line, spot.column)]
        return beyond[0] if beyond else spot
    before = [each for each in spots if (each.line, each.column) < (spot.line, spot.column)]
    return before[-1] if before else spot
