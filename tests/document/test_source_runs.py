"""The code while a film is on: which lines wait, and which one runs."""

from nnviz.document.frame import Frame, frame_of
from nnviz.document.source_runs import lit_lines, waiting_lines
from tests.document.test_filming import store_on


def texts(frame: Frame, numbers: object) -> list[str]:
    """Return the lines with these numbers."""
    wanted = set(numbers) if isinstance(numbers, list | frozenset) else set()
    return [line.text.strip() for number, line in enumerate(frame.script.lines) if number in wanted]


def test_lines_wait_until_they_compute_something() -> None:
    frame = frame_of(store_on("clamp", "code flat", "film 3"))  # z and a of 1.1 are there
    waiting = texts(frame, waiting_lines(frame))
    assert waiting[:2] == ["z2 = a1 @ W2 + b2", "a2 = z2"]
    assert waiting[2:] == ['show("z1", z1)', 'show("a1", a1)', 'show("z2", z2)', 'show("a2", a2)']


def test_without_a_film_and_at_its_end_no_line_waits() -> None:
    assert not waiting_lines(frame_of(store_on("clamp", "code flat")))
    assert not waiting_lines(frame_of(store_on("clamp", "code flat", "film end")))


def test_the_line_that_runs_is_lit_with_the_weight_it_reads() -> None:
    frame = frame_of(store_on("clamp", "code flat", "film 1"))
    assert texts(frame, lit_lines(frame)) == ["W1 = np.array([[1.0, 1.0]])  # (1, 2)", "z1 = X @ W1 + b1"]


def test_a_bend_lights_the_line_of_the_activation() -> None:
    frame = frame_of(store_on("clamp", "code flat", "film 6"))
    assert texts(frame, lit_lines(frame)) == ["a1 = np.maximum(0, z1)"]


def test_what_the_person_selects_is_lit_as_ever() -> None:
    frame = frame_of(store_on("clamp", "code flat", "film 6", "select bias 2.1"))
    assert texts(frame, lit_lines(frame)) == ["b2 = np.array([[1.0]])  # (1, 1)"]
