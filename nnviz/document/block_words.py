"""The arithmetic that chooses a block's numbers, written out line by line."""

from collections.abc import Iterator
from fractions import Fraction

from nnviz.document.blocks import InsertBlock, gives_way, output_of
from nnviz.document.covering import Covers
from nnviz.document.document import Document
from nnviz.document.numerals import MINUS, MOST_DECIMALS, is_on_step, plain
from nnviz.document.places import Bias
from nnviz.nn.blocks import Corner, Outline, Point, Stretch, as_typed
from nnviz.nn.words import in_words
from nnviz.words import count, decimal, listed, say

WORTH_SAYING = 1000  # denominators below this are written as fractions


def arithmetic(edit: InsertBlock, document: Document, hidden: Covers = frozenset()) -> list[str]:
    """Return the lines that lead from the corners to the numbers; ``ValueError`` in words when it is refused.

    Of a bias that is ``hidden`` it is only said what is added to it.
    ``slope from (1, 1) to (3, 3): (3 − 1) / (3 − 1) = 1``, ``kink at 3: b = −w · 3 = −3``,
    ``output weight: new slope − old slope = 0 − 1 = −1``.
    """
    edit.apply(document)  # refused here as it would be there
    outline = edit.outline()
    names = _pairs(outline, document) if edit.in_a_row else _neurons(outline, document)
    return [
        *([say("the single neuron gives way to the block")] if gives_way(document.network) else []),
        *map(_slope, outline.stretches),
        _ends(outline, is_in_a_row=edit.in_a_row),
        *names,
        *_bias(edit, outline, document, hidden),
        *_off_step(outline, document, is_in_a_row=edit.in_a_row),
    ]


def _slope(stretch: Stretch) -> str:
    """``slope from (1, 1) to (3, 3): (3 − 1) / (3 − 1) = 1``."""
    start, end = stretch.start, stretch.end
    rise, run = _difference(end.y, start.y), _difference(end.x, start.x)
    return say(
        "slope from {start} to {end}: ({rise}) / ({run}) = {result}",
        start=_point(start),
        end=_point(end),
        rise=rise,
        run=run,
        result=_result(stretch.slope),
    )


def _ends(outline: Outline, *, is_in_a_row: bool) -> str:
    """Say what it does outside its points."""
    right = outline.stretches[-1].end
    places = {"left": _number(outline.stretches[0].start.x), "right": _number(right.x)}
    if outline.runs_on and not is_in_a_row:
        return say("left of {left} slope 0, right of {right} it runs on with its last slope", **places)
    return say("left of {left} slope 0, right of {right} slope 0", **places)


def _neurons(outline: Outline, document: Document) -> Iterator[str]:
    """Write two lines per neuron side by side."""
    for number, corner in enumerate(outline.corners, start=_first_number(document, 0)):
        yield f"1.{number}: {_kink(corner)}"
        yield f"1.{number}: {_passed_on(corner)}"


def _kink(corner: Corner) -> str:
    """``kink at 3: w = 1, b = −w · 3 = −3``."""
    return say(
        "kink at {x}: w = 1, b = −w · {factor} = {b}",
        x=_number(corner.x),
        factor=_factor(corner.x),
        b=_number(-corner.x),
    )


def _passed_on(corner: Corner) -> str:
    """``output weight: new slope − old slope = 0 − 1 = −1``."""
    change = _difference(corner.after, corner.before)
    return say(
        "output weight: new slope − old slope = {change} = {result}",
        change=change,
        result=_result(corner.after - corner.before),
    )


def _pairs(outline: Outline, document: Document) -> Iterator[str]:
    """Write three lines per pair in a row."""
    firsts, seconds = _first_number(document, 0), _first_number(document, 1)
    for number, stretch in enumerate(outline.slopes_owned):
        end, start = stretch.end.x, stretch.start.x
        one, other = f"1.{firsts + number}", f"2.{seconds + number}"
        yield say(
            "{one}: silent from {number} on: w = −1, b = {number}",
            one=one,
            number=_number(end),
        )
        width = f"{_difference(end, start)} = {_result(end - start)}"
        yield say(
            "{other}: reads {one}, silent up to {number}: w = −1, b = {width}",
            other=other,
            one=one,
            number=_number(start),
            width=width,
        )
        yield say("{other}: output weight: the slope, {number}", other=other, number=_number(stretch.slope))


def _bias(edit: InsertBlock, outline: Outline, document: Document, hidden: Covers) -> Iterator[str]:
    """Say what the output's bias becomes; nothing when the block starts from 0 and something was there."""
    level, output = outline.level, output_of(edit, document)
    if gives_way(document.network):
        yield say("output bias: the value on the left, {number}", number=_number(level))
    elif level and Bias(output.layer, output.index) in hidden:
        added = {"label": output.label, "number": _number(level)}
        yield say("output bias {label}: as it was + the value on the left, {number}", **added)
    elif level:
        before = as_typed(float(document.network.layers[output.layer].biases[output.index]))
        sum_of_both = f"{_number(before)} + {_factor(level)} = {_result(before + level)}"
        yield say(
            "output bias {label}: as it was + the value on the left = {sum}",
            label=output.label,
            sum=sum_of_both,
        )


def _off_step(outline: Outline, document: Document, *, is_in_a_row: bool) -> Iterator[str]:
    """Say of every number that is not written in full by the document's decimals that it is kept in full."""
    numbers: dict[Fraction, None] = {outline.level: None}
    for corner in () if is_in_a_row else outline.corners:
        numbers |= {corner.x: None, corner.after - corner.before: None}
    for stretch in outline.slopes_owned if is_in_a_row else ():
        numbers |= {stretch.end.x: None, stretch.end.x - stretch.start.x: None, stretch.slope: None}
    off = [_number(each) for each in numbers if not is_on_step(float(each), document.decimals)]
    if off:
        yield count(
            "{numbers} do not lie on the step {step}: they are kept in full",
            "{numbers} does not lie on the step {step}: it is kept in full",
            len(off),
            numbers=listed(off),
            step=decimal(plain(document.fine_step)),
        )


def _first_number(document: Document, layer: int) -> int:
    """Return the number, from 1, of the first neuron that comes into a hidden layer."""
    network = document.network
    return 1 if gives_way(network) else network.layers[layer].n_out + 1


def _point(point: Point) -> str:
    return f"({listed([_number(point.x), _number(point.y)])})"


def _difference(one: Fraction, other: Fraction) -> str:
    """``3 − 1``, ``3 − (−1)``."""
    return f"{_number(one)} {MINUS} {_factor(other)}"


def _factor(number: Fraction) -> str:
    """Write a number behind a sign: in brackets where it has its own."""
    return f"({_number(number)})" if number < 0 else _number(number)


def _number(number: Fraction) -> str:
    """Write a number in full, by six decimals or as a fraction; of a long fraction six digits."""
    if (number * 10**MOST_DECIMALS).denominator == 1:
        return decimal(plain(float(number)))
    if number.denominator < WORTH_SAYING:
        return str(number).replace("-", MINUS)
    return in_words(float(number))


def _result(number: Fraction) -> str:
    """Write a number that has been worked out: ``−1/3 ≈ −0.333333`` where six decimals are not enough."""
    written, near = _number(number), in_words(float(number))
    return f"{written} ≈ {near}" if "/" in written else written
