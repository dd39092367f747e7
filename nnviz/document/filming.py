"""Acts on the film: start it, go to a frame, play, end it; what is computed there is looked at."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.film import GRAINS, ROWS, FilmPlace, frame_count, frame_of_step, made_at, step_at
from nnviz.document.places import Bias, Neuron, Place
from nnviz.document.quantities import Product, Stage, Z
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.words import say

FIRST_GRAIN = GRAINS[0]


@dataclass(frozen=True)
class StartFilm:
    """Show the forward pass as a film from frame 0; one that is on goes on in another grain."""

    grain: str = FIRST_GRAIN  # one of GRAINS

    def perform(self, store: Store) -> None:
        """Go to where this grain has computed no more than is on screen."""
        film, document = store.selection.film, store.document
        at = 0 if film is None else frame_of_step(document, self.grain, step_at(document, film))
        _go(store, replace(film, grain=self.grain, at=at) if film else FilmPlace(self.grain, at))
        store.select(replace(store.selection, walks="film"))


@dataclass(frozen=True)
class GoToFrame:
    """Go to a frame of the film, which starts if it is not on."""

    at: int

    def perform(self, store: Store) -> None:
        """Go there, or say how many frames there are."""
        film = store.selection.film or FilmPlace(FIRST_GRAIN, 0)
        last = frame_count(store.document, film.grain)
        if not 0 <= self.at <= last:
            raise ValueError(
                say("found frame {found}, needed one from 0 to {last}", found=self.at, last=last)
            )
        _go(store, replace(film, at=self.at))
        store.select(replace(store.selection, walks="film"))


@dataclass(frozen=True)
class StepFilm:
    """Go so many frames forward, or back; at its ends the film stays."""

    frames: int

    def perform(self, store: Store) -> None:
        """Start the film, or step."""
        film = store.selection.film
        if film is None:
            StartFilm().perform(store)
        else:
            _go(store, replace(film, at=film.at + self.frames))


@dataclass(frozen=True)
class EndOfFilm:
    """Go to the last frame, at which everything is computed."""

    def perform(self, store: Store) -> None:
        """Go there."""
        film = store.selection.film or FilmPlace(FIRST_GRAIN, 0)
        _go(store, replace(film, at=frame_count(store.document, film.grain)))
        store.select(replace(store.selection, walks="film"))


@dataclass(frozen=True)
class PlayFilm:
    """Let the film run by itself, from its start when it is at its end; or let it stand."""

    plays: bool = True
    speed: float | None = None  # frames a second; ``None``: as fast as before

    def perform(self, store: Store) -> None:
        """Play or pause."""
        film = store.selection.film or FilmPlace(FIRST_GRAIN, 0)
        is_over = self.plays and film.at >= frame_count(store.document, film.grain)
        played = replace(film, plays=self.plays, speed=self.speed or film.speed)
        if is_over or store.selection.film is None:
            _go(store, replace(played, at=0))
        else:
            store.select(replace(store.selection, film=played))


@dataclass(frozen=True)
class NoFilm:
    """Show everything computed again."""

    def perform(self, store: Store) -> None:
        """End the film; what is looked at stays, and the Page keys walk something else."""
        walks = "" if store.selection.walks == "film" else store.selection.walks
        store.select(replace(store.selection, film=None, walks=walks))


def _go(store: Store, film: FilmPlace) -> None:
    """Stand at a frame, and look at what it computes."""
    film = film.fitted(store.document)
    store.select(looking_at(store.document, replace(store.selection, film=film), film))


def looking_at(document: Document, selection: Selection, film: FilmPlace) -> Selection:
    """Return the selection that looks at what a frame computes, for the row that it computes it for."""
    if film.grain == ROWS:
        return replace(selection, sample=max(film.at - 1, 0))
    return replace(selection, place=_place_at(document, film))


def _place_at(document: Document, film: FilmPlace) -> Place:
    """Return the weight, bias or neuron whose number a frame computes; at frame 0 the first neuron."""
    made = list(made_at(document, film))[-1:]
    if not made:
        return Neuron(0, 0)
    match made[0]:
        case Product(place):
            return place
        case Z(Neuron(layer, index)) if film.grain == "products":
            return Bias(layer, index)
        case Stage(_, index):
            index = index if film.grain == "products" else 0
            return Neuron(document.network.depth - 1, index)
        case other:
            return Neuron(other.neuron.layer, 0) if film.grain == "layers" else other.neuron
