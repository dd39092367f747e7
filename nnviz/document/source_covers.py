"""A script with question marks where the numbers that it holds are covered."""

from collections.abc import Iterable
from dataclasses import replace

from nnviz.document.covering import Covers
from nnviz.document.document import Document
from nnviz.document.places import Neuron
from nnviz.document.quantities import A, Z
from nnviz.document.source_lines import Line, Script
from nnviz.document.visible import QUESTION


def questioned(script: Script, covered: Covers) -> Script:
    """Return the script in which every covered input, weight and bias is a question mark."""
    sections = tuple(
        replace(section, lines=tuple(_questioned(line, covered) for line in section.lines))
        for section in script.sections
    )
    return replace(script, sections=sections)


def covers_of_line(line: Line, document: Document) -> Covers:
    """Return the numbers that a line holds, or that it computes; none of a line that does neither."""
    if line.holds is not None:
        return frozenset(line.holds.at(number).first for number in range(line.holds.count))
    kind = Z if line.quantity == "z" else A
    return frozenset(
        kind(Neuron(layer, index))
        for layer in line.layers
        for index in range(document.network.layers[layer].n_out)
    )


def _questioned(line: Line, covered: Covers) -> Line:
    text = line.text
    for start, end in reversed(list(_covered_spans(line, covered))):
        text = text[:start] + QUESTION + text[end:]
    return line if text == line.text else replace(line, text=text)


def _covered_spans(line: Line, covered: Covers) -> Iterable[tuple[int, int]]:
    """Yield where the covered numbers of a line stand."""
    if line.holds is None:
        return
    for number, span in enumerate(line.numbers()):
        if number < line.holds.count and line.holds.at(number).first in covered:
            yield span
