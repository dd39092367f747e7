"""The lines of the small language that note guesses."""

from nnviz.document.acts import Act
from nnviz.document.covering_lines import read_quantity, words_for
from nnviz.document.grammar import Row
from nnviz.document.guess_acts import AddGuess, ForgetGuesses
from nnviz.document.guesses import Guess
from nnviz.document.numerals import plain
from nnviz.document.quantities import A
from nnviz.document.read_numbers import read_point
from nnviz.document.read_places import read_neuron
from nnviz.document.reader import Line
from nnviz.document.selection import output_in_front
from nnviz.words import mark


def _guess(line: Line) -> Act:
    """Read ``a 2.1 = 3``, or ``point 2.4,3`` of the curve in front, or of another neuron's."""
    if line.word != "point":
        quantity = read_quantity(line)
        line.expect("=")
        return AddGuess(Guess(quantity, line.number()))
    line.take()
    x, y = read_point(line)
    neuron = line.selection.neuron or output_in_front(line.document, line.selection)
    if line.word == "of":
        line.take()
        neuron = read_neuron(line)
    return AddGuess(Guess(A(neuron), y, x))


def line_of(guess: Guess) -> str:
    """Return the line that notes a guess."""
    if guess.x is not None and isinstance(guess.quantity, A):
        return f"guess point {plain(guess.x)},{plain(guess.value)} of {guess.quantity.neuron.label}"
    return f"guess {words_for(guess.quantity)} = {plain(guess.value)}"


GUESSING: tuple[Row, ...] = (
    ("guess", "a 2.1 = 3", mark("note what is guessed, A to F; of a curve “point 2.4,3”"), _guess),
    ("no guesses", "", mark("forget what was guessed"), lambda _: ForgetGuesses()),
)
