"""The small language: one line, one act; for the palette, for ``--do`` and as the names in the Undo menu."""

from collections.abc import Callable

from nnviz.document.acts import Act, Change, GoBack, GoForward, Redo, Reset, Undo
from nnviz.document.asking import ASKING
from nnviz.document.block_lines import INSERTING
from nnviz.document.comparing_lines import COMPARING
from nnviz.document.covering_lines import COVERING
from nnviz.document.document import Document
from nnviz.document.edits import (
    AddSample,
    RemoveSample,
    SetActivation,
    SetDecimals,
    SetFractions,
    SetValue,
    SetView,
)
from nnviz.document.fault_lines import TRYING
from nnviz.document.film_lines import FILMING
from nnviz.document.grammar import Read, Row, understood
from nnviz.document.growth import AddInput, AddLayer, AddNeuron, RemoveInput, RemoveLayer, RemoveNeuron
from nnviz.document.guess_lines import GUESSING
from nnviz.document.holding import WAYS, MoveKink, SetLevel, SetSlope
from nnviz.document.locking import SetLock, UnlockAll
from nnviz.document.look_lines import LOOKING
from nnviz.document.naming_lines import NAMING
from nnviz.document.numerals import MOST_DECIMALS
from nnviz.document.places import Bias, Input, Weight
from nnviz.document.read_places import (
    read_bias,
    read_input,
    read_layer,
    read_neuron,
    read_parameter,
    read_sample,
    read_weight,
)
from nnviz.document.read_stage import STAGING
from nnviz.document.read_views import VIEWING
from nnviz.document.reader import Line
from nnviz.document.remote_lines import CHOOSING
from nnviz.document.scene_lines import SCENES
from nnviz.document.selection import Selection
from nnviz.document.sharing_lines import SHARING
from nnviz.document.steering_lines import STEERING
from nnviz.document.table_lines import FILLING
from nnviz.document.walking_lines import WALKING
from nnviz.nn.activations import ACTIVATIONS
from nnviz.words import any_of, mark, say


def understand(text: str, document: Document, selection: Selection) -> Act:
    """Return what a line asks for; raise ``ValueError`` that says what was expected at which place.

    ``document`` tells how far the numbers of a place may go, ``selection`` which sample is meant
    where the line names none.
    """
    return understood(text, document, selection, _READERS)


def _set(place_in: Callable[[Line], Input | Weight | Bias]) -> Read:
    """Return the reader of ``… = number`` for a kind of place."""

    def read(line: Line) -> Act:
        place = place_in(line)
        line.expect("=")
        sample = line.selection.sample if isinstance(place, Input) else 0
        return Change(SetValue(place, line.number(), sample))

    return read


def _set_activation(line: Line) -> Act:
    layer = read_layer(line)
    line.expect("=")
    name = line.upcoming().replace(" ", "_").replace("-", "_")
    if name not in ACTIVATIONS:
        raise line.refusal(say("one of {names}", names=", ".join(ACTIVATIONS)))
    line.rest()
    return Change(SetActivation(layer, name))


def _set_view(line: Line) -> Act:
    place = read_input(line)
    line.expect("from")
    low = line.number(stop="to")
    line.expect("to")
    return Change(SetView(place.index, low, line.number()))


def _set_decimals(line: Line) -> Act:
    line.expect("=")
    return Change(SetDecimals(line.whole_number(say("0 to {most}", most=MOST_DECIMALS))))


def _set_writing(line: Line) -> Act:
    line.expect("as")
    return Change(SetFractions(line.expect("fractions", "decimals") == "fractions"))


def _add_layer(line: Line) -> Act:
    line.expect("after")
    needed = say("the number of a layer, 0 to {most}", most=line.document.network.depth)
    return Change(AddLayer(line.whole_number(needed)))


def _remove_neuron(line: Line) -> Act:
    neuron = read_neuron(line)
    return Change(RemoveNeuron(neuron.layer, neuron.index))


def _remove_sample(line: Line) -> Act:
    return Change(RemoveSample(read_sample(line) if line.word else line.selection.sample))


def _unlock(line: Line) -> Act:
    if line.word == "all":
        line.take()
        return Change(UnlockAll())
    return Change(SetLock(read_parameter(line), is_locked=False))


def _kink(line: Line) -> Act:
    """Read ``1.2 = 2.5``, with ``#2`` for the second kink, and ``by weight`` or ``by least change``."""
    neuron, number = read_neuron(line), 0
    if line.word.startswith("#"):
        number = line.whole_number(say("the number of a kink such as #2"), mark="#") - 1
    line.expect("=")
    x = line.number(stop=("by", "alone"))
    ways = {words: way for way, words in WAYS.items()}
    if line.word and line.upcoming() not in ways:
        raise line.refusal(any_of([f"“{words}”" for words in ways]))
    way = ways[line.rest().lower()] if line.word else "bias"
    return Change(MoveKink(neuron, number, x, line.selection.sample, way))


def _slope(line: Line) -> Act:
    neuron = read_neuron(line)
    line.expect("at")
    at = line.number(stop=("about", "="))
    pivot = None
    if line.word == "about":
        line.take()
        pivot = line.number(stop="=")
    line.expect("=")
    return Change(SetSlope(neuron, at, line.number(), line.selection.sample, pivot))


def _level(line: Line) -> Act:
    neuron = read_neuron(line)
    line.expect("at")
    at = line.number(stop="=")
    line.expect("=")
    return Change(SetLevel(neuron, at, line.number(), line.selection.sample))


_TABLE: tuple[Row, ...] = (
    ("input", "1 = 2.4", mark("set an input of the selected sample"), _set(read_input)),
    ("bias", "1.2 = −3", mark("set the bias of a neuron: layer.neuron"), _set(read_bias)),
    ("weight", "1.1.2 = 0.5", mark("set a weight: layer.from.to"), _set(read_weight)),
    ("activation", "1 = relu", mark("choose the activation function of a layer"), _set_activation),
    ("add neuron", "1", mark("add a neuron to a layer"), lambda line: Change(AddNeuron(read_layer(line)))),
    ("remove neuron", "1.2", mark("take a neuron out"), _remove_neuron),
    ("add layer", "after 1", mark("add a layer that passes everything on"), _add_layer),
    ("remove layer", "2", mark("take a layer out"), lambda line: Change(RemoveLayer(read_layer(line)))),
    ("add input", "", mark("add an input to every sample"), lambda _: Change(AddInput())),
    (
        "remove input",
        "2",
        mark("take an input out"),
        lambda line: Change(RemoveInput(read_input(line).index)),
    ),
    (
        "add sample",
        "",
        mark("add a copy of the sample"),
        lambda line: Change(AddSample(line.selection.sample)),
    ),
    ("remove sample", "2", mark("take a sample out; the selected one without a number"), _remove_sample),
    *LOOKING,
    *NAMING,
    (
        "lock",
        "1.2.bias",
        mark("keep a bias, or a weight 1.1.2, as it is"),
        lambda line: Change(SetLock(read_parameter(line))),
    ),
    ("unlock", "1.1.2", mark("free a weight or a bias; all of them by “all”"), _unlock),
    (
        "kink",
        "1.2 = 2.5",
        mark("put a neuron's kink there; #2 for its second, “by weight”, “by least change”"),
        _kink,
    ),
    ("slope", "2.1 at 2.4 = 0", mark("tilt the piece there, “about 3” or about its left end"), _slope),
    ("level", "2.1 at 2.4 = 3", mark("lift or lower a neuron's function by its bias"), _level),
    *FILLING,
    *STEERING,
    *SHARING,
    *INSERTING,
    *COMPARING,
    ("view input", "1 from −4 to 4", mark("choose what the function plot sweeps"), _set_view),
    *VIEWING,
    *COVERING,
    *GUESSING,
    *TRYING,
    *FILMING,
    *STAGING,
    *ASKING,
    *CHOOSING,
    *WALKING,
    *SCENES,
    ("decimals", "= 3", mark("choose how many decimals values have"), _set_decimals),
    ("numbers", "as fractions", mark("write numbers as fractions where exact, or as decimals"), _set_writing),
    ("back", "", mark("look at the place before"), lambda _: GoBack()),
    ("forward", "", mark("look again at the place gone back from"), lambda _: GoForward()),
    ("undo", "", mark("take the last act back"), lambda _: Undo()),
    ("redo", "", mark("repeat the act last taken back"), lambda _: Redo()),
    ("reset", "", mark("put everything back as it was opened"), lambda _: Reset()),
)
_READERS = {words: read for words, _, _, read in _TABLE}

# Each line by an example, and what it does, to be told in the language of the person at the screen.
FORMS: tuple[tuple[str, str], ...] = tuple(
    (f"{words} {rest}".strip(), meaning) for words, rest, meaning, _ in _TABLE
)
