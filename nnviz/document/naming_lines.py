"""The lines of the small language that name and colour samples, and name classes."""

from collections.abc import Callable

from nnviz.document.acts import Act, Change
from nnviz.document.classes import NameClass, count_of
from nnviz.document.naming import NO_COLOUR, NO_NAME, ColourSample, NameSample
from nnviz.document.read_places import read_sample
from nnviz.document.reader import Line
from nnviz.document.samples import COLOURS
from nnviz.words import mark, say

QUOTES = {'"': '"', "“": "”", "'": "'"}  # that may stand around a name


def read_name(line: Line, needed: str = "") -> str:
    """Read ``= red fox`` or ``"red fox"`` up to the end of the line."""
    _skip_equals(line)
    if not line.word:
        raise line.refusal(needed or say("a name, or {none} for none", none=NO_NAME))
    return _unquoted(line.rest())


def _name(line: Line) -> Act:
    """Read ``2 = red fox`` or ``2 "red fox"``; ``""`` takes the name away."""
    sample = read_sample(line)
    return Change(NameSample(sample, read_name(line)))


def _class(line: Line) -> Act:
    """Read ``2 = dog`` or ``2 "dog"``; ``""`` takes the name away."""
    count = count_of(line.document)
    number = line.whole_number(say("the number of a class, 1 to {most}", most=count))
    if not 1 <= number <= count:
        raise ValueError(say("found class {found}, needed one from 1 to {most}", found=number, most=count))
    return Change(NameClass(number - 1, read_name(line)))


def _colour(line: Line) -> Act:
    """Read ``2 = 3``, or ``2 = none``."""
    sample = read_sample(line)
    _skip_equals(line)
    if line.word == NO_COLOUR:
        line.take()
        return Change(ColourSample(sample, None))
    needed = say("the number of a colour, 1 to {most}, or none", most=COLOURS)
    return Change(ColourSample(sample, line.whole_number(needed) - 1))


def _skip_equals(line: Line) -> None:
    if line.word == "=":
        line.take()


def _unquoted(name: str) -> str:
    """Return a name without the quotes around it."""
    is_quoted = len(name) > 1 and QUOTES.get(name[0]) == name[-1]
    return name[1:-1] if is_quoted else name


# Rows of the language's table.
NAMING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    ("name sample", "2 = red fox", mark('name a sample; "" takes its name away'), _name),
    ("name class", "2 = dog", mark('name a neuron of the last layer; "" takes its name away'), _class),
    ("colour sample", "2 = 3", mark("give a sample a colour, 1 to 4, or none"), _colour),
)
