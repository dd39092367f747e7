"""In another language every word on screen is said in it, and every decimal number has its comma."""

import contextlib
from collections.abc import Iterator

import pytest

from nnviz.document.announcements import news
from nnviz.document.document import Document
from nnviz.document.echo import did
from nnviz.document.examples import example_names, read_example
from nnviz.document.film import GRAINS, frame_count
from nnviz.document.film_words import film_caption
from nnviz.document.frame import frame_of
from nnviz.document.language import FORMS, understand
from nnviz.document.masking import masked
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.standing import looked
from nnviz.document.store import Store
from nnviz.nn.activations import ACTIVATIONS
from nnviz.resources import resources
from nnviz.words import speaking, told
from tests.document.elsewhere import ELSEWHERE, english_numbers, english_words, written, written_there
from tests.document.said import all_said

FOLDER = resources() / "examples"
EXAMPLES = example_names(FOLDER)
WAYS = (
    *("", "select input 1", "select weight 1.1.1", "select bias 1.1", "sum bars", "view between 1 and 2"),
    *("cover all", "cover outputs", "film neurons; film 1", "film rows; film 0", "guess a 1.1 = 3.5"),
    *("softmax plain shift 706.52", "softmax float16 shift 12", "softmax columns", "softmax table"),
    *("softmax maximum", "softmax division", "softmax relu", "softmax list", "softmax temperature 0.5"),
)
BEFORE = ("snapshot A", "weight 1.1.1 = 0.3", "add scene", "add scene", "lock 1.1.1", "select 1.1", "undo")
CHANGES = (
    *(f"activation {layer} = {name}" for layer in (1, 2) for name in ACTIVATIONS),
    *("bias 1.1 = -1000", "weight 1.1.1 = 1e308; input 1 = 1e10", "weight 1.1.1 = 0", "collapse all"),
    *("numbers as fractions; decimals = 1", "decimals = 0", "decimals = 6; input 1 = 0.333333"),
    *("snapshot A; weight 1.1.1 = 7; snapshot B; bias 1.1 = 2.5", "snapshot A; activation 1 = sigmoid"),
    *(
        f"target {kind}"
        for kind in ("clip 1 3", "trapezoid 2 0 1 3 4", "tent", "abs", "sine", "steps", "parabola")
    ),
    *("target points 0,0 1,2.5", "target point 3,1", "target samples", "add sample", "add input"),
    *(
        "lock 1.1.1; lock 1.1.bias",
        "view input 1 from 2.25 to 2.5",
        "insert clamp 1 3.5",
        "insert bump 0 1 3 4.5",
    ),
    *("add layer after 0; remove neuron 1.1", "cover a 1.1", "cover input 1", "film products; film 1"),
)
NAMES = ("red fox", "dog", "first try", "Two kinks", "ask first")  # what a user writes in the FORMS
WRONG = ("zzz", "99", "99.99", "1.1.1.1", "−", "1e400")
NAMED = {"1.2", "1.1.2"}  # the labels that stand in the FORMS
LINES = [form for form, _ in FORMS]


def example(name: str) -> Document:
    return written_there(read_example(FOLDER, name).document)


def standing(document: Document, way: str) -> Iterator[Store]:
    """Yield a store that looks so; none where the document has nothing that can be looked at so."""
    store = Store(document)
    with contextlib.suppress(ValueError):
        store.select(looked(document, [line for line in way.split("; ") if line]))
        yield store


def prepared(document: Document) -> Store:
    """Return a store in which something has been kept, locked, done and undone."""
    store = Store(document)
    for line in BEFORE:
        with contextlib.suppress(ValueError):
            understand(line, store.document, store.selection).perform(store)
    return store


def said_of(document: Document, line: str) -> list[str]:
    """Return what is said when a line is performed: the act, what has changed; or why it is refused."""
    store = prepared(document)
    session, frame = store.session, masked(frame_of(store))
    try:
        understand(line, store.document, store.selection).perform(store)
    except ValueError as refusal:
        return [str(refusal)]
    history = store.session.settled().history
    acts = [history.undo_label, history.redo_label, did(session, store.session)]
    return [*acts, *news(frame, masked(frame_of(store)))]


def refusals_of(document: Document, lines: list[str]) -> Iterator[str]:
    """Yield what is said of the lines that are refused."""
    for line in lines:
        store = prepared(document)
        try:
            understand(line, store.document, store.selection).perform(store)
        except ValueError as refusal:
            yield str(refusal)


def assert_said_there(texts: list[str], document: Document) -> None:
    assert english_words(texts) == set()
    assert english_numbers(texts, document) - NAMED == set()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_all_that_is_said_of_an_example_is_said_in_the_language(name: str, way: str) -> None:
    document = example(name)
    with speaking(ELSEWHERE):
        texts = [text for store in standing(document, way) for text in all_said(masked(frame_of(store)))]
        assert_said_there(texts, document)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", ["clamp", "classes"])
def test_all_that_is_said_of_what_a_user_makes_is_said_in_the_language(name: str, change: str) -> None:
    with speaking(ELSEWHERE):
        store = Store(example(name))
        for line in ("select 1.1", *change.split("; ")):
            with contextlib.suppress(ValueError):
                understand(line, store.document, store.selection).perform(store)
        assert_said_there([*all_said(masked(frame_of(store)))], store.document)


@pytest.mark.parametrize("grain", GRAINS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_frame_of_a_film_is_told_in_the_language(name: str, grain: str) -> None:
    document = example(name)
    with speaking(ELSEWHERE):
        ways = [f"film {grain}; film {at}" for at in range(frame_count(document, grain) + 1)]
        stores = [store for way in ways for store in standing(document, way)]
        assert_said_there([film_caption(frame_of(store)) for store in stores], document)


@pytest.mark.parametrize("line", LINES)
def test_every_act_is_told_in_the_language(line: str) -> None:
    for name in NAMES:
        line = line.replace(name, written(name))
    with speaking(ELSEWHERE):
        for document in map(example, EXAMPLES):
            assert_said_there(said_of(document, line), document)


@pytest.mark.parametrize("line", LINES)
def test_every_refusal_of_a_line_is_said_in_the_language(line: str) -> None:
    words, document = line.split(), example("classes")
    wrong = [" ".join([*words[:at], other, *words[at + 1 :]]) for at in range(len(words)) for other in WRONG]
    short = [" ".join(words[:at]) for at in range(len(words))]
    with speaking(ELSEWHERE):
        assert_said_there([*refusals_of(document, [*wrong, *short, f"{line} zzz"])], document)


def test_what_a_line_does_is_told_in_the_language() -> None:
    with speaking(ELSEWHERE):
        assert english_words(told(meaning) for _, meaning in FORMS) == set()


def test_places_are_named_in_the_language() -> None:
    places = (Input(0), Neuron(0, 1), Weight(0, 0, 1), Bias(0, 1))
    with speaking(ELSEWHERE):
        assert english_words(text for place in places for text in (place.name, place.title)) == set()
