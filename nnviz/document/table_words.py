"""A cell of Z written out: the row of what the layer reads times the column of its weights, plus its bias."""

from collections.abc import Sequence

from nnviz.document.answers import in_parentheses
from nnviz.document.frame import Frame
from nnviz.document.numerals import MINUS
from nnviz.document.places import Input
from nnviz.document.quantities import Z
from nnviz.document.sums import NeuronSum
from nnviz.document.table_cells import Cell, TableName
from nnviz.document.tables import quantity_of, table_of
from nnviz.document.visible import Seen, why_unseen
from nnviz.words import apart, count, from_left, say


def product_lines(frame: Frame, most: int) -> tuple[str, ...]:
    """Return the factors and, on a second line, the products; at most ``most`` of them, the rest in short.

    All numbers are those of the sum of the selected neuron; an input says which weights it meets.
    """
    shown, neuron = frame.sum, frame.selection.neuron
    if shown is None or neuron is None:
        return (_meeting(frame),)
    name = Cell(TableName("Z", neuron.layer), frame.selection.sample, neuron.index).name
    seen = frame.visible.of(Z(neuron), frame.selection.sample)
    if seen is not Seen.SHOWN:
        return (say("{cell}: not computed yet", cell=name) if seen is Seen.EMPTY else f"{name} = ?",)
    factors, products = _written_out(shown, most)
    return (from_left(f"{apart(name)} {factors}"), products)


def product_rows(frame: Frame, most: int) -> tuple[str, ...]:
    """Return the same with the name of the cell on a line of its own: what follows is an equation."""
    lines = product_lines(frame, most)
    shown, neuron = frame.sum, frame.selection.neuron
    if len(lines) == 1 or shown is None or neuron is None:
        return lines
    name = Cell(TableName("Z", neuron.layer), frame.selection.sample, neuron.index).name
    return (name, *_written_out(shown, most))


def _written_out(shown: NeuronSum, most: int) -> tuple[str, str]:
    """Return the two lines of an equation, with up to ``most`` products written out."""
    kept = range(min(most, len(shown.terms)))
    equals = "=" if shown.is_exact else "≈"
    products = f"{equals} {_products(shown, kept)} = {shown.total_text}{_bent(shown)}"
    return from_left(f"{shown.factors_sign} {_factors(shown, kept)}"), from_left(products)


def _meeting(frame: Frame) -> str:
    """Say which weights the selected input meets."""
    cell = frame.selection.cell
    place = cell.place
    if not isinstance(place, Input):
        return cell.name
    number = table_of(frame, cell.table).text(cell.row, cell.column)
    return say(
        "{cell} = {number} is multiplied by each number in row {row} of W1",
        cell=cell.name,
        number=number,
        row=place.index + 1,
    )


def _factors(shown: NeuronSum, kept: Sequence[int]) -> str:
    """Return ``2.00 × 0.20 + 5.00 × 0.80 + … + 2.00``, in the order of X @ W + b."""
    terms = [shown.terms[index] for index in kept]
    written = [f"{in_parentheses(each.value_text)} × {in_parentheses(each.weight_text)}" for each in terms]
    left = len(shown.terms) - len(terms)
    more = [apart(count("… {n} more", "… {n} more", left))] if left else []
    return f"{' + '.join([*written, *more])} {_joined(shown.bias_text)}"


def _products(shown: NeuronSum, kept: Sequence[int]) -> str:
    """Return ``0.40 + 4.00 + … + 2.00``; what is not written out is added up."""
    texts = [shown.terms[index].product_text for index in kept]
    hidden = [index for index in range(len(shown.terms)) if index not in set(kept)]
    if hidden:
        texts.append(shown.rest_text(hidden))
    first, *others = [*texts, shown.bias_in_column]
    return " ".join([first, *map(_joined, others)])


def _bent(shown: NeuronSum) -> str:
    """Return what the activation makes of it, where that is written without powers; or what went wrong."""
    if shown.fault:
        return f"   ({shown.fault})"
    is_plain = "^" not in shown.answer and "softmax" not in shown.answer
    table = TableName("A", shown.neuron.layer)
    return f",   {table.label}{shown.answer.removeprefix('a')}" if is_plain else ""


def _joined(text: str) -> str:
    """Put the sign of a number before it as an operator."""
    return f"{MINUS} {text.removeprefix(MINUS)}" if text.startswith(MINUS) else f"+ {text}"


def cell_words(frame: Frame, cell: Cell) -> str:
    """Say which cell it is and what it holds, for those who have the screen read aloud."""
    table = table_of(frame, cell.table)
    seen = frame.visible.of(quantity_of(cell), cell.row)
    value = why_unseen(seen) or table.written(cell.row, cell.column).marked
    return f"{cell.name}, {table.words}: {value}"
