"""The lines of the small language that note guesses."""

from nnviz.document.acts import Act
from nnviz.document.covering_lines import read_quantity, words_for
from nnviz.document.grammar import Row
from nnviz.document.guess_acts import AddGuess, ForgetGuesses
from nnviz.document.guesses import Guess
from nnviz.document.numerals import plain
from nnviz.document.places import Neuron
from nnviz.document.quantities import A
from nnviz.document.read_numbers import read_point
from nnviz.document.read_places import read_neuron
from nnviz.document.reader import Line
from nnviz.document.selection import output_in_front
from nnviz.words import mark


def _guess(line: Line) -> Act:
    """Read ``a 2.1 = 3``; of the curve in front ``point 2.4,3``, ``level 3``, with ``of 1.2`` of another."""
    if line.word == "point":
        line.take()
        x, y = read_point(line)
        return AddGuess(Guess(A(_neuron(line)), y, x))
    if line.word == "level":
        line.take()
        level = line.number(stop="of")
        return AddGuess(Guess(A(_neuron(line)), level, is_level=True))
    quantity = read_quantity(line)
    line.expect("=")
    return AddGuess(Guess(quantity, line.number()))


def _neuron(line: Line) -> Neuron:
    """Read whose curve is meant: ``of 1.2``; without it the one in front."""
    if line.word != "of":
        return line.selection.neuron or output_in_front(line.document, line.selection)
    line.take()
    return read_neuron(line)


def line_of(guess: Guess) -> str:
    """Return the line that notes a guess."""
    value, quantity = plain(guess.value), guess.quantity
    if isinstance(quantity, A) and guess.x is not None:
        return f"guess point {plain(guess.x)},{value} of {quantity.neuron.label}"
    if isinstance(quantity, A) and guess.is_level:
        return f"guess level {value} of {quantity.neuron.label}"
    return f"guess {words_for(quantity)} = {value}"


GUESSING: tuple[Row, ...] = (
    ("guess", "a 2.1 = 3", mark("note what is guessed, A to F; of a curve “point 2.4,3”, “level 3”"), _guess),
    ("no guesses", "", mark("forget what was guessed"), lambda _: ForgetGuesses()),
)
