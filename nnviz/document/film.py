"""The film: the forward pass frame by frame; a frame makes a product, a neuron, a layer or a row."""

from dataclasses import dataclass
from functools import lru_cache

from nnviz.document.document import Document
from nnviz.document.quantities import Quantity
from nnviz.document.timeline import Timeline, timeline_of

GRAINS = ("products", "neurons", "layers", "rows")  # what one frame makes
ROWS = "rows"  # the grain that goes through the batch; the others make every row at once


@dataclass(frozen=True)
class FilmPlace:
    """Where the film stands: its grain, and the frame; at frame 0 nothing is computed yet."""

    grain: str  # one of GRAINS
    at: int

    def fitted(self, document: Document) -> "FilmPlace":
        """Return the nearest place that the film of ``document`` has."""
        at = min(max(self.at, 0), frame_count(document, self.grain))
        return self if at == self.at else FilmPlace(self.grain, at)


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
