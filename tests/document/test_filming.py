"""Acts on the film, by the lines of the small language; and what each frame says."""

import pytest

from nnviz.document.edits import SetValue
from nnviz.document.examples import read_example, read_examples
from nnviz.document.film import GRAINS, FilmPlace, frame_count
from nnviz.document.film_words import film_caption
from nnviz.document.frame import frame_of
from nnviz.document.growth import RemoveNeuron
from nnviz.document.language import understand
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.sayings import saying_of_view
from nnviz.document.store import Store
from nnviz.resources import resources
from tests.document.film_networks import document_of


def store_on(name: str, *lines: str) -> Store:
    """Return a store on an example after these lines."""
    store = Store(read_example(resources() / "examples", name).document)
    return after(store, *lines)


def after(store: Store, *lines: str) -> Store:
    """Do what the lines say."""
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return store


def film_of(store: Store) -> FilmPlace:
    """Return where the film stands."""
    film = store.selection.film
    assert film is not None
    return film


# The clamp by hand: x = 2.40; 1.1 = ReLU(2.40 − 1), 1.2 = ReLU(2.40 − 3), 2.1 = 1.40 − 0.00 + 1.
CLAMP = (
    "Sample 1: only the inputs are there",
    "1.1: 1.00 × 2.40 = 2.40",
    "1.1: 2.40 + bias −1.00 = 1.40",
    "1.1: ReLU: 1.40 stays 1.40",
    "1.2: 1.00 × 2.40 = 2.40",
    "1.2: 2.40 + bias −3.00 = −0.60",
    "1.2: ReLU: −0.60 becomes 0.00",
    "2.1: 1.00 × 1.40 = 1.40",
    "2.1: (−1.00) × 0.00 = 0.00",
    "2.1: 1.40 + 0.00 = 1.40",
    "2.1: 1.40 + bias 1.00 = 2.40",
    "2.1: linear: 2.40 stays 2.40",
)


@pytest.mark.parametrize(("at", "words"), list(enumerate(CLAMP)))
def test_each_frame_says_what_it_computes_as_the_sum_prints_it(at: int, words: str) -> None:
    assert film_caption(frame_of(store_on("clamp", f"film {at}"))) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("film 16", "The largest score of the row is 3.100"),
        ("film 18", "1.2: −0.400 − 3.100 = −3.500"),
        ("film 20", "1.1: e^(−2.000) ≈ 0.135"),
        ("film 23", "The powers of the row add up to 1.166"),
        ("film 26", "1.3: 1.000 / 1.166 ≈ 0.858"),
    ],
)
def test_softmax_is_told_stage_by_stage(line: str, words: str) -> None:
    # The scores are 1.1, −0.4 and 3.1; e^−2 = 0.1353, e^−3.5 = 0.0302, so the row sum is 1.1655.
    assert film_caption(frame_of(store_on("softmax", line))).endswith(words)


@pytest.mark.parametrize("name", [each.name for each in read_examples(resources() / "examples")])
@pytest.mark.parametrize("grain", GRAINS)
def test_every_frame_of_every_example_says_something(name: str, grain: str) -> None:
    store = store_on(name, f"film {grain}")
    for _ in range(frame_count(store.document, grain) + 1):
        assert film_caption(frame_of(store))
        after(store, "film next")


@pytest.mark.parametrize(
    ("at", "place"), [(1, Weight(0, 0, 0)), (2, Bias(0, 0)), (3, Neuron(0, 0)), (9, Neuron(1, 0))]
)
def test_what_is_computed_is_looked_at(at: int, place: object) -> None:
    assert store_on("clamp", f"film {at}").selection.place == place


def test_of_rows_the_sample_follows() -> None:
    store = store_on("batch", "film rows", "film next", "film next")
    assert store.selection.sample == 1
    assert film_caption(frame_of(store)).startswith("Sample 2: a = ")


def test_the_film_steps_forward_and_back_and_stays_at_its_ends() -> None:
    store = store_on("clamp", "film", "film back")
    assert film_of(store).at == 0
    assert film_of(after(store, "film end", "film next")).at == 11
    assert film_of(after(store, "film back")).at == 10


def test_another_grain_shows_no_more_than_was_computed() -> None:
    # At frame 7 of the products two neurons are done, at frame 7 of them one layer.
    assert film_of(store_on("clamp", "film 7", "film neurons")).at == 2
    assert film_of(store_on("clamp", "film 7", "film layers")).at == 1


def test_no_film_shows_everything_again() -> None:
    store = store_on("clamp", "film 3", "no film")
    assert store.selection.film is None
    assert frame_of(store).visible.is_clear


def test_a_frame_that_is_not_there_is_refused_in_words() -> None:
    store = store_on("clamp", "film")
    with pytest.raises(ValueError, match="found frame 12, needed one from 0 to 11"):
        after(store, "film 12")
    assert film_of(store).at == 0


def test_the_film_is_neither_an_act_that_can_be_undone_nor_a_change() -> None:
    store = store_on("clamp", "film 5")
    assert store.session.is_saved
    assert not store.session.history.undo_label


def test_an_edit_at_a_frame_changes_what_is_computed_and_nothing_more() -> None:
    store = store_on("clamp", "film 3", "weight 1.1.1 = 2")
    frame = frame_of(store)
    assert film_caption(frame) == "1.1: ReLU: 3.80 stays 3.80"  # 2 × 2.40 − 1
    assert not frame.visible.is_clear


def test_a_film_whose_network_shrinks_stands_at_its_end() -> None:
    store = Store(document_of(1, 3, 1))
    after(store, "film end")
    store.apply(RemoveNeuron(0, 2))
    assert film_of(store).at == frame_count(store.document, "products")


def test_playing_from_the_end_starts_over() -> None:
    film = film_of(store_on("clamp", "film end", "film play"))
    assert (film.at, film.plays) == (0, True)


def test_a_film_that_has_come_to_its_end_no_longer_plays() -> None:
    assert not film_of(store_on("clamp", "film 10", "film play", "film next")).plays


@pytest.mark.parametrize("at", range(11))
def test_what_a_neuron_says_gives_nothing_away(at: int) -> None:
    store = store_on("clamp", f"film {at}", "select 2.1")
    words = saying_of_view(frame_of(store))
    assert words == ("z = 2.40; a is not computed yet" if at == 10 else "Not computed yet")


def test_a_document_keeps_nothing_of_the_film() -> None:
    store = store_on("clamp", "film 3")
    store.apply(SetValue(Bias(0, 0), 0.5))
    store.undo()
    assert film_of(store).at == 3
