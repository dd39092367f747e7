"""Acts on a sweep, and what a remote's start button does: play and pause, the film or else a sweep."""

from dataclasses import dataclass, replace

from nnviz.document.edits import require_place, require_unlocked
from nnviz.document.filming import PlayFilm
from nnviz.document.moved import handle_of
from nnviz.document.places import ValuePlace
from nnviz.document.ranges import nice_above, scale_of
from nnviz.document.session import Session
from nnviz.document.store import Store
from nnviz.document.strides import carried, strode, took_back
from nnviz.document.sweep import Sweep
from nnviz.document.sweep_edit import SweepTo
from nnviz.document.teaching import walk_of
from nnviz.words import say

STOPS = 10  # at least about so many in a range, where a value steps


@dataclass(frozen=True)
class StartSweep:
    """Let a value run through its range and back; without a place the handle that was moved last.

    One that stands paused goes on from there: the whole way is one act.
    """

    place: ValuePlace | None = None

    def perform(self, store: Store) -> None:
        """Start it, or say which lock is in the way."""
        store.release()
        paused, place = _paused(store.session), self.place or handle_of(store.selection)
        if paused is not None and paused.place == place and took_back(store, -1):
            store.drag(SweepTo(paused))
            return
        require_place(store.document, place)
        require_unlocked(store.document, place)
        store.drag(SweepTo(_sweep_of(place, store.session)))


@dataclass(frozen=True)
class PauseSweep:
    """Let the value stand where it is: one act, which a step back of the remote takes back."""

    def perform(self, store: Store) -> None:
        """Pause, or say that nothing sweeps."""
        sweep = store.session.sweep
        if sweep is None:
            raise ValueError(say("nothing sweeps through its range"))
        before = store.session.cancelled()
        store.release()
        store.select(replace(store.selection, paused=sweep))
        strode(store, before, 1)


@dataclass(frozen=True)
class GoOnSweeping:
    """Go on by a share of the range; without one to the next stop."""

    share: float | None = None

    def perform(self, store: Store) -> None:
        """Go on; at the end of the way everything is as it was before."""
        sweep = store.session.sweep
        if sweep is None:
            return
        further = sweep.at_next_stop() if self.share is None else sweep.on(self.share)
        if further.is_over:
            store.cancel()
        else:
            store.drag(SweepTo(further))


@dataclass(frozen=True)
class PlayOrPause:
    """What a remote's start button does: pause what plays; else play the film that is on, or sweep."""

    def perform(self, store: Store) -> None:
        """Play or pause; a step back of the remote takes it back."""
        film = store.selection.film
        if store.session.sweep is not None:
            PauseSweep().perform(store)
        elif film is not None and film.plays:
            carried(store, PlayFilm(plays=False))
        elif film is not None and walk_of(store.selection, store.document) != "value":
            before = store.session.settled()
            PlayFilm().perform(store)
            strode(store, before, 1)
        else:
            StartSweep().perform(store)


def stop_playing(store: Store) -> None:
    """Take back what the start button has just begun; the film at least pauses."""
    film = store.selection.film
    if store.session.sweep is not None:
        store.cancel()
    elif film is not None and film.plays and not took_back(store, -1):
        PlayFilm(plays=False).perform(store)


def _paused(session: Session) -> Sweep | None:
    """Return the sweep that stands where it was paused, unless anything was done since."""
    selection = session.selection
    is_last = selection.stride is not None and selection.stride.is_last(session)
    return selection.paused if is_last else None


def _sweep_of(place: ValuePlace, session: Session) -> Sweep:
    """Return the sweep of a value from where it stands, over the range of its slider."""
    document, sample = session.document, session.selection.sample
    scale = scale_of(place, sample, session.history)
    stride = nice_above((scale.high - scale.low) / STOPS)
    value = document.value(place, sample)
    return Sweep(place, sample, value, scale.low, scale.high, stride, document.decimals)
