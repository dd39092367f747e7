"""The film: the forward pass frame by frame; a frame makes a product, a neuron, a layer or a row."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from nnviz.document.document import Document
from nnviz.document.quantities import Computed, Quantity
from nnviz.document.timeline import Timeline, timeline_of

GRAINS = ("products", "neurons", "layers", "rows")  # what one frame makes
ROWS = "rows"  # the grain that goes through the batch; the others make every row at once
SPEEDS = (0.5, 1.0, 2.0)  # frames a second


@dataclass(frozen=True)
class FilmPlace:
    """Where the film stands: its grain, and the frame; at frame 0 nothing is computed yet."""

    grain: str  # one of GRAINS
    at: int
    plays: bool = False  # whether it goes on by itself
    speed: float = 1.0  # then so many frames a second

    def fitted(self, document: Document) -> "FilmPlace":
        """Return the nearest place that the film of ``document`` has; at its end it stands."""
        last = frame_count(document, self.grain)
        at = min(max(self.at, 0), last)
        return replace(self, at=at, plays=self.plays and at < last)


@dataclass(frozen=True)
class Known:
    """What is computed where the film stands."""

    timeline: Timeline
    step: int  # of the timeline
    rows: int | None = None  # so many samples have taken all steps; ``None``: all are at ``step``

    def has(self, quantity: Quantity, sample: int) -> bool:
        """Whether a number is computed for a sample, counted from 0."""
        step = self.step if self.rows is None else (self.timeline.length if sample < self.rows else 0)
        return self.timeline.birth(quantity) <= step


def frame_count(document: Document, grain: str) -> int:
    """Return the number of the last frame, at which everything is computed."""
    if grain == ROWS:
        return document.n_samples
    timeline = timeline_of(document)
    return timeline.length if grain == "products" else len(stops(timeline, grain)) - 1


def step_at(document: Document, film: FilmPlace) -> int:
    """Return how many steps of the timeline are done, for every row or, of rows, for the one just made."""
    timeline = timeline_of(document)
    if film.grain == ROWS:
        return timeline.length if film.at else 0
    return film.at if film.grain == "products" else stops(timeline, film.grain)[film.at]


def known_at(document: Document, film: FilmPlace) -> Known | None:
    """Return what is computed where the film stands; ``None`` at the end: everything."""
    if film.at >= frame_count(document, film.grain):
        return None
    timeline = timeline_of(document)
    if film.grain == ROWS:
        return Known(timeline, 0, film.at)
    return Known(timeline, step_at(document, film))


def made_at(document: Document, film: FilmPlace) -> Iterator[Computed]:
    """Yield what the frame itself makes; nothing at frame 0, and of rows everything."""
    if film.at:
        before = 0 if film.grain == ROWS else step_at(document, replace(film, at=film.at - 1))
        yield from map(timeline_of(document).made, range(before + 1, step_at(document, film) + 1))


def frame_of_step(document: Document, grain: str, step: int) -> int:
    """Return the last frame of a grain at which no more steps than ``step`` are done."""
    timeline = timeline_of(document)
    if grain == ROWS:
        return document.n_samples if step >= timeline.length else 0
    if grain == "products":
        return step
    return sum(1 for stop in stops(timeline, grain)[1:] if stop <= step)


def layer_frames(document: Document, grain: str) -> tuple[int, ...]:
    """Return the frames at which a layer is done; of rows, where a row is done, up to a thousand."""
    if grain == ROWS:
        return tuple(range(1, document.n_samples + 1))
    return tuple(frame_of_step(document, grain, step) for step in timeline_of(document).starts[1:])


@lru_cache(maxsize=16)
def stops(timeline: Timeline, grain: str) -> tuple[int, ...]:
    """Return how many steps are done at each frame of neurons or layers; softmax adds one per stage.

    A maximum is made together with what is left when it is subtracted.
    """
    if grain == "layers":
        return timeline.starts
    ends = [
        timeline.starts[layer] + (index + 1) * timeline.steps_of_neuron(layer)
        for layer in range(timeline.depth)
        for index in range(timeline.sizes[layer + 1])
    ]
    return (0, *ends, *(timeline.stage_ends()[1:] if timeline.has_softmax else ()))
