"""What the scripts of all forms share: the title, the batch, the tables of a layer, the prints."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nnviz.document.document import Document
from nnviz.document.places import Input, Weight
from nnviz.document.source_digits import Digits
from nnviz.document.source_lines import Held, Line, Quantity, Section, lines_of, table_lines
from nnviz.document.source_spelling import Spelling, spelling_of
from nnviz.nn.layers import DenseLayer


@dataclass(frozen=True, eq=False)
class Work:
    """What is written: a document, the digits of its tables, and whether some numbers are large."""

    document: Document
    digits: list[Digits]
    has_large: bool

    @property
    def layers(self) -> list[tuple[int, DenseLayer]]:
        """Every layer with its number, counted from 0."""
        return list(enumerate(self.document.network.layers))

    @property
    def every(self) -> tuple[int, ...]:
        """The number of every layer."""
        return tuple(range(self.document.network.depth))

    def used(self) -> Iterator[tuple[Spelling, tuple[int, ...]]]:
        """Yield each activation function that is used, in order, and the layers that use it."""
        names = [layer.activation.name for _, layer in self.layers]
        for name in dict.fromkeys(names):
            spelling = spelling_of(name)
            if spelling is not None:
                yield spelling, tuple(number for number, other in enumerate(names) if other == name)


def head(work: Work, *imports: str) -> Section:
    """Name the document and import what is needed."""
    printable = "".join(sign if sign.isprintable() else " " for sign in work.document.title)
    title = " ".join(printable.split())
    return Section(lines_of(*([f"# {title}"] if title else []), *imports))


def show_function(work: Work) -> Section:
    """Write the function that prints a table: rounded as on the screen, never −0, large numbers briefly."""
    start = (
        f"def show(name, table, digits={work.document.decimals}):",
        "    print(name)",
        "    for row in table:",
    )
    rounding: tuple[str, ...]
    if work.has_large:
        rounding = (
            "        row = [float(x) for x in row]",
            '        print(*[f"{x:10.2e}" if abs(x) >= 1e7 else',
            '                f"{round(x, digits) + 0.0:10.{digits}f}"',
            "                for x in row])",
        )
    else:
        rounding = (
            "        row = [round(float(x), digits) + 0.0 for x in row]",
            '        print(*[f"{x:10.{digits}f}" for x in row])',
        )
    return Section(lines_of(*start, *rounding), is_definition=True)


def batch(work: Work, opening: str, closing: str) -> Section:
    """Write the inputs, one row per sample."""
    inputs = work.document.inputs
    note = f"{_amount(len(inputs), 'sample')} of {_amount(inputs.shape[1], 'input')}"
    return Section(tuple(table_lines(f"X = {opening}", inputs.tolist(), closing, note, Held(Input(0)))))


def weight_lines(number: int, layer: DenseLayer, opening: str, closing: str) -> list[Line]:
    """Write the weights of a layer, one row for each number that it reads."""
    note = f"({layer.n_in}, {layer.n_out})"
    return table_lines(opening, layer.weights.tolist(), closing, note, Held(Weight(number, 0, 0)))


def names_of(number: int) -> tuple[str, str, str]:
    """Return what a layer reads, its z and its a in the code: ``("X", "z1", "a1")`` for the first."""
    return (f"a{number}" if number else "X"), f"z{number + 1}", f"a{number + 1}"


def prints(work: Work, value: Callable[[int, Quantity], str]) -> Section:
    """Print every z and a; the digits are said where they are not those of the document."""
    lines: list[str] = []
    for number, digits in enumerate(work.digits):
        for quantity, needed in digits.each():
            more = f", {needed}" if needed != work.document.decimals else ""
            lines.append(f'show("{quantity}{number + 1}", {value(number, quantity)}{more})')
    return Section(lines_of(*lines))


def named_value(number: int, quantity: Quantity) -> str:
    """Return the variable that holds the z or the a of a layer: ``z1``."""
    return f"{quantity}{number + 1}"


def _amount(count: int, word: str) -> str:
    """Return ``1 sample``, ``3 samples``."""
    return f"{count} {word}{'' if count == 1 else 's'}"
