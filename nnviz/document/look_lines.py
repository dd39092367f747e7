"""The lines of the small language that only look: they change no document, and a scene is told by them."""

from collections.abc import Callable

from nnviz.document.acts import Act, LookAtPlace, LookAtSample
from nnviz.document.asking import ASKING
from nnviz.document.covering_lines import COVERING
from nnviz.document.document import Document
from nnviz.document.fault_lines import TRYING
from nnviz.document.film_lines import FILMING
from nnviz.document.grammar import Row, understood
from nnviz.document.guess_lines import GUESSING
from nnviz.document.places import Place
from nnviz.document.read_places import read_bias, read_input, read_neuron, read_sample, read_weight
from nnviz.document.read_stage import STAGING
from nnviz.document.read_views import VIEWING
from nnviz.document.reader import Line
from nnviz.document.remote_lines import CHOOSING
from nnviz.document.selection import Selection
from nnviz.document.sharing_lines import SHARING
from nnviz.words import mark

_PLACES: dict[str, Callable[[Line], Place]] = {
    "input": read_input,
    "neuron": read_neuron,
    "weight": read_weight,
    "bias": read_bias,
}


def _sample(line: Line) -> Act:
    """Read the number of a sample."""
    return LookAtSample(read_sample(line))


def _select(line: Line) -> Act:
    """Read a place; a number alone is a neuron."""
    if line.word[:1].isdigit():
        return LookAtPlace(read_neuron(line))
    return LookAtPlace(_PLACES[line.expect(*_PLACES)](line))


LOOKING: tuple[Row, ...] = (
    ("sample", "2", mark("look at another sample"), _sample),
    ("select", "1.2", mark("look at a neuron, an input 1, a weight 1.1.2 or a bias 1.2"), _select),
)

# All rows that only look.
LOOKS: tuple[Row, ...] = (
    *LOOKING,
    *VIEWING,
    *COVERING,
    *GUESSING,
    *TRYING,
    *FILMING,
    *STAGING,
    *ASKING,
    *CHOOSING,
    *(row for row in SHARING if row[0] == "softmax"),
)
_READERS = {words: read for words, _, _, read in LOOKS}


def understand_look(text: str, document: Document, selection: Selection) -> Act:
    """Return what a line that only looks asks for; raise ``ValueError`` in words for any other."""
    return understood(text, document, selection, _READERS)
