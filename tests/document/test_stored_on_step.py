"""A value is rounded to the step when it is stored: set by a line, or solved for."""

from dataclasses import replace

import pytest

from nnviz.document.changes import changed_places
from nnviz.document.examples import read_example
from nnviz.document.language import understand
from nnviz.document.numerals import is_on_step
from nnviz.document.store import Store
from nnviz.resources import resources

EXAMPLES = resources() / "examples"


@pytest.mark.parametrize("decimals", [0, 1, 2, 3])
@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("clamp", "input 1 = 3.123456"),
        ("clamp", "weight 1.1.2 = 7/3"),
        ("clamp", "bias 2.1 = 1.987654"),
        ("clamp", "kink 1.2 = 3.217"),
        ("clamp", "kink 1.2 = 2.217 by weight"),
        ("clamp", "level 2.1 at 2.4 = 4.6543"),
        ("clamp", "slope 2.1 at 2 = 3.6543"),
    ],
)
def test_what_changes_is_stored_on_the_step(name: str, line: str, decimals: int) -> None:
    before = replace(read_example(EXAMPLES, name).document, decimals=decimals)
    store = Store(before)
    understand(line, before, store.selection).perform(store)
    changed = changed_places(before, store.document, 0)
    assert all(is_on_step(store.document.value(place, 0), decimals) for place in changed)


@pytest.mark.parametrize("decimals", [0, 1, 2, 3])
def test_a_share_that_is_held_stores_a_score_on_the_step(decimals: int) -> None:
    before = replace(read_example(EXAMPLES, "softmax").document, decimals=decimals)
    store = Store(before)
    understand("share 1.1 = 0.4321", before, store.selection).perform(store)
    changed = changed_places(before, store.document, 0)
    assert changed
    assert all(is_on_step(store.document.value(place, 0), decimals) for place in changed)


@pytest.mark.parametrize(("decimals", "now"), [(0, 3), (2, 3), (3, 3), (5, 5)])
def test_numbers_put_into_a_table_bring_the_decimals_that_they_need(decimals: int, now: int) -> None:
    before = replace(read_example(EXAMPLES, "layer").document, decimals=decimals)
    store = Store(before)
    understand("fill W1 at 1.1 = 0.125 -0.5; 2 3", before, store.selection).perform(store)
    changed = changed_places(before, store.document, 0)
    assert store.document.decimals == now
    assert all(is_on_step(store.document.value(place, 0), now) for place in changed)
    store.undo()
    assert store.document is before


def test_a_table_takes_six_decimals_and_no_more() -> None:
    store = Store(read_example(EXAMPLES, "layer").document)
    understand("fill b1 at 1.1 = 0.1234567 1/3", store.document, store.selection).perform(store)
    assert store.document.decimals == 6
    assert store.document.network.layers[0].biases.tolist()[:2] == [0.123457, 0.333333]


@pytest.mark.parametrize("decimals", [0, 1, 2, 3])
def test_shifted_scores_are_stored_on_the_step_and_no_share_moves(decimals: int) -> None:
    store = Store(replace(read_example(EXAMPLES, "classes").document, decimals=max(decimals, 1)))
    understand("shift scores by 0.123456", store.document, store.selection).perform(store)
    biases = store.document.network.layers[-1].biases.tolist()
    assert all(is_on_step(bias, max(decimals, 1)) for bias in biases)
