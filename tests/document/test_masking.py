"""Two documents that differ only in a hidden number are told in the same words everywhere, whatever it is."""

import pytest

from nnviz.document.examples import read_example
from nnviz.document.frame import Frame, frame_of
from nnviz.document.language import understand
from nnviz.document.masking import masked
from nnviz.document.notebook import notebook_of
from nnviz.document.selection import SCRIPTS
from nnviz.document.spoken import spoken_network
from nnviz.document.store import Store
from nnviz.document.summary import summary
from nnviz.document.table_files import csv_of_table, table_names
from nnviz.document.values import pieces_of, to_json, values_of
from nnviz.resources import resources

VALUES = (-9.75, 0.0, 0.25, 8.5)
EXAMPLES = ("clamp", "classes", "softmax", "layer")
KINDS = ("input", "weight", "bias")


def places_in(name: str) -> list[str]:
    """Return every stored number of an example as the language spells it."""
    network = read_example(resources() / "examples", name).document.network
    inputs = [f"input {index + 1}" for index in range(network.n_inputs)]
    layers = list(enumerate(network.layers, start=1))
    biases = [f"bias {at}.{to + 1}" for at, layer in layers for to in range(layer.n_out)]
    weights = [
        f"weight {at}.{source + 1}.{to + 1}"
        for at, layer in layers
        for source in range(layer.n_in)
        for to in range(layer.n_out)
    ]
    return [*inputs, *biases, *weights]


def seen(name: str, place: str, value: float) -> Frame:
    """Return what panels get of an example in which a number is covered with all it makes."""
    store = Store(read_example(resources() / "examples", name).document)
    for line in (f"{place} = {value}", f"cover {place}", "cover all", "select 1.1"):
        understand(line, store.document, store.selection).perform(store)
    return masked(frame_of(store))


def told(frame: Frame) -> list[str]:
    """Return all that is said, read aloud and written of a frame."""
    scripts = [frame.script_in(form) for form in SCRIPTS]
    spoken = [f"{each.name} {each.sentence}" for each in spoken_network(frame)]
    tables = [csv_of_table(frame, name) for name in table_names(frame)]
    code = [*(each.text for each in scripts), *map(notebook_of, scripts)]
    return [summary(frame), *spoken, *tables, *code, to_json(values_of(frame)), to_json(pieces_of(frame))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_whatever_a_hidden_number_is_everything_says_the_same(name: str, kind: str) -> None:
    for place in (each for each in places_in(name) if each.startswith(kind)):
        first, *others = (told(seen(name, place, value)) for value in VALUES)
        assert all(other == first for other in others), place


def test_without_a_cover_the_words_differ() -> None:
    store = Store(read_example(resources() / "examples", "clamp").document)
    before = told(masked(frame_of(store)))
    understand("bias 1.1 = 0.25", store.document, store.selection).perform(store)
    assert told(masked(frame_of(store))) != before
