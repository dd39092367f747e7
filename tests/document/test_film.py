"""The film: how many frames it has, what each makes, and that nothing made is lost again."""

from itertools import pairwise, product

import pytest

from nnviz.document.document import Document
from nnviz.document.examples import Example, read_examples
from nnviz.document.film import GRAINS, FilmPlace, frame_count, known_at, step_at
from nnviz.document.places import Neuron, Weight
from nnviz.document.quantities import STAGES, A, Added, Computed, Product, Quantity, Stage, Z
from nnviz.document.timeline import Timeline, timeline_of
from nnviz.document.visible import Seen, Visible
from nnviz.resources import resources
from tests.document.film_networks import document_of

EXAMPLES = read_examples(resources() / "examples")
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)


def quantities(timeline: Timeline) -> list[Computed]:
    """Return every number that the forward pass makes, in no promised order."""
    found: list[Computed] = []
    for layer, (n_in, n_out) in enumerate(pairwise(timeline.sizes)):
        found += [Product(Weight(layer, *each)) for each in product(range(n_in), range(n_out))]
        for index in range(n_out):
            neuron = Neuron(layer, index)
            found += [Added(neuron), Z(neuron), A(neuron)]
    if timeline.has_softmax:
        found += [Stage(kind) for kind in ("maximum", "row_sum")]
        kinds = ("shifted", "power", "share")
        found += [Stage(kind, index) for kind in kinds for index in range(timeline.sizes[-1])]
    return found


def shown(document: Document, grain: str, at: int) -> frozenset[tuple[Quantity, int]]:
    """Return which numbers of which samples are shown at a frame."""
    visible = Visible(known_at(document, FilmPlace(grain, at)))
    pairs = product(quantities(timeline_of(document)), range(document.n_samples))
    return frozenset(each for each in pairs if visible.of(*each) is Seen.SHOWN)


def test_every_product_sum_bias_and_bend_has_a_frame() -> None:
    # Layer 1: 4 neurons of 3 products, a sum, a bias, a bend; layer 2: 2 neurons of 4 products and the same.
    assert frame_count(document_of(3, 4, 2), "products") == 4 * (3 + 3) + 2 * (4 + 3)


def test_one_product_alone_needs_no_sum() -> None:
    # Layer 1: 2 neurons of a product, a bias, a bend; layer 2: 2 products, a sum, a bias, a bend.
    assert frame_count(document_of(1, 2, 1), "products") == 2 * 3 + (2 + 3)


def test_softmax_has_a_frame_for_each_number_of_its_stages() -> None:
    # 3 neurons of 2 products, a sum, a bias; then maximum, 3 shifted, 3 powers, the sum, 3 shares.
    assert frame_count(document_of(2, 3, last="softmax"), "products") == 3 * (2 + 2) + 1 + 3 + 3 + 1 + 3


@pytest.mark.parametrize(("grain", "frames"), [("neurons", 4 + 3 + 4), ("layers", 2), ("rows", 5)])
def test_a_frame_is_a_neuron_a_layer_or_a_row_as_chosen(grain: str, frames: int) -> None:
    assert frame_count(document_of(2, 4, 3, last="softmax", samples=5), grain) == frames


@each_example
@pytest.mark.parametrize("grain", GRAINS)
def test_what_is_computed_stays_and_each_frame_adds_something(example: Example, grain: str) -> None:
    document = example.document
    frames = [shown(document, grain, at) for at in range(frame_count(document, grain) + 1)]
    assert all(before < after for before, after in pairwise(frames))


@each_example
@pytest.mark.parametrize("grain", GRAINS)
def test_at_the_first_frame_nothing_is_computed_and_at_the_last_all(example: Example, grain: str) -> None:
    document = example.document
    everything = frozenset(product(quantities(timeline_of(document)), range(document.n_samples)))
    assert not shown(document, grain, 0)
    assert shown(document, grain, frame_count(document, grain)) == everything


@each_example
def test_a_step_makes_what_is_born_at_it(example: Example) -> None:
    timeline = timeline_of(example.document)
    made = [timeline.made(step) for step in range(1, timeline.length + 1)]
    assert [timeline.birth(each) for each in made] == list(range(1, timeline.length + 1))


def test_nothing_is_made_before_what_it_is_made_of() -> None:
    timeline = timeline_of(document_of(2, 3, 3, last="softmax"))
    order: list[Quantity] = [Z(Neuron(1, 2)), *map(Stage, STAGES)]
    births = [timeline.birth(each) for each in order]
    assert births == sorted(births)
    assert timeline.birth(A(Neuron(0, 2))) < timeline.birth(Product(Weight(1, 0, 0)))


def test_a_share_is_the_answer_of_its_neuron() -> None:
    timeline = timeline_of(document_of(2, 3, last="softmax"))
    assert timeline.birth(Stage("share", 1)) == timeline.birth(A(Neuron(0, 1)))


def test_of_rows_one_sample_after_another_is_computed() -> None:
    visible = Visible(known_at(document_of(2, 3, samples=3), FilmPlace("rows", 1)))
    a = A(Neuron(0, 2))
    assert [visible.shown(a, sample) for sample in range(3)] == [True, False, False]


def test_a_film_fits_itself_to_a_smaller_document() -> None:
    film = FilmPlace("products", 200).fitted(document_of(1, 1))
    assert film.at == frame_count(document_of(1, 1), "products")


def test_a_film_of_layers_stands_where_the_layer_ends() -> None:
    assert step_at(document_of(3, 4, 2), FilmPlace("layers", 1)) == 4 * (3 + 3)


def test_the_largest_network_is_stepped_by_arithmetic() -> None:
    timeline = Timeline((64,) * 13, has_softmax=True)
    assert timeline.birth(timeline.made(40000)) == 40000
    assert timeline.length == 64 * (11 * 67 + 66) + 3 * 64 + 2


def test_what_is_not_computed_leaves_its_place_empty_and_what_is_covered_asks() -> None:
    z = Z(Neuron(0, 0))
    empty = Visible(known_at(document_of(2, 1), FilmPlace("products", 0)))
    assert empty.text(z, 0, "1.40") == ""
    assert Visible(covered=frozenset([z])).text(z, 0, "1.40") == "?"
    assert Visible().text(z, 0, "1.40") == "1.40"
