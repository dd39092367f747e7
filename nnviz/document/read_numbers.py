"""Numbers and points as a line of the small language lists them, one a word."""

from nnviz.document.numerals import parsed
from nnviz.document.reader import Line
from nnviz.words import mark, told

A_POINT = mark("a point such as 1,2 (x,y)")


def read_number(line: Line, text: str, needed: str) -> float:
    """Return the number that ``text``, a part of the next word, stands for; the word is not taken."""
    try:
        return parsed(text)
    except ValueError:
        raise line.refusal(needed) from None


def read_word(line: Line, needed: str) -> float:
    """Read the next word as a number, however many words follow."""
    number = read_number(line, line.word, needed)
    line.take()
    return number


def read_point(line: Line) -> tuple[float, float]:
    """Read ``1.5,2``."""
    x, comma, y = line.word.partition(",")
    if not comma or "," in y:
        raise line.refusal(told(A_POINT))
    needed = told(A_POINT)
    point = read_number(line, x, needed), read_number(line, y, needed)
    line.take()
    return point
