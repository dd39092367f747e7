"""A way of looking as lines of the small language, and back: what a scene keeps of a selection."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from nnviz.document.covering import Covers, computed, outputs
from nnviz.document.covering_lines import words_for
from nnviz.document.document import Document
from nnviz.document.guess_lines import line_of
from nnviz.document.look_lines import understand_look
from nnviz.document.numerals import plain
from nnviz.document.places import Neuron, Place
from nnviz.document.selection import Selection, first_selection
from nnviz.document.store import Store
from nnviz.nn.softmax_limits import PLAIN_WAYS

Lines = Iterable[str]


def looked(document: Document, lines: Lines) -> Selection:
    """Return what is looked at after ``lines`` in a document just opened; raise ``ValueError`` in words."""
    store = Store(document)
    for line in lines:
        understand_look(line, store.document, store.selection).perform(store)
    return store.selection


def lines_of(selection: Selection, document: Document) -> tuple[str, ...]:
    """Return the lines that lead from what is looked at first to ``selection``."""
    first = first_selection(document)
    told = {name for name in WRITERS if getattr(selection, name) != getattr(first, name)}
    if selection.film:
        told |= {"sample", "place"}  # a film selects what it makes
    by_name = {name: write(selection) for name, write in WRITERS.items() if name in told}
    if "covers" in told:
        by_name["covers"] = _covers_in(selection.covers, document)
    lines = chain.from_iterable(by_name.values())
    return tuple(dict.fromkeys(lines))


def _covers_in(covers: Covers, document: Document) -> Lines:
    """Cover all that is computed or all outputs by a word, where that is what is covered; else each."""
    whole = {"cover all": computed(document), "cover outputs": outputs(document)}
    words = [line for line, meant in whole.items() if meant == covers]
    return words[:1] or _each_cover(covers)


def _film(selection: Selection) -> Lines:
    film = selection.film
    return [f"film {film.grain}", f"film {film.at}"] if film else []


def _place(selection: Selection) -> Lines:
    return [f"select {_name(selection.place)}"]


def _name(place: Place) -> str:
    """Return a place as ``select`` reads it."""
    return place.label if isinstance(place, Neuron) else place.line


def _shows(selection: Selection) -> Lines:
    """Show what is shown, after the line of the code, which may hide it."""
    shown = [f"show {extra}" for extra in sorted(selection.shows)]
    return [*_script(selection), *shown]


def _script(selection: Selection) -> Lines:
    if selection.script == "class":
        return []
    hidden = [] if "code" in selection.shows else ["hide code"]
    return [f"code {selection.script}", *hidden]


def _between(selection: Selection) -> Lines:
    if selection.between is None:
        return []
    first, second = selection.between
    return [f"view between {first + 1} and {second + 1}"]


def _softmax(selection: Selection) -> Lines:
    if selection.softmax in PLAIN_WAYS:
        return [f"softmax {selection.softmax} shift {plain(selection.shift)}"]
    if selection.softmax == "temperature":
        return [f"softmax temperature {plain(selection.temperature)}"]
    return [f"softmax {selection.softmax}"]


def _each_cover(covers: Covers) -> list[str]:
    return sorted(f"cover {words_for(each)}" for each in covers)


def _stage(selection: Selection) -> Lines:
    stage = selection.stage
    if stage is None:
        return []
    word = "with" if stage.has_sum else "without"
    lens = [f"lens {stage.lens}"] if stage.lens else []
    return lens if stage.is_from_desk else [f"stage {stage.arrangement} {word} sum", *lens]


# How each part of a selection is told; what is not here is of the moment: the mouse, a pen, chosen cells.
WRITERS: Mapping[str, Callable[[Selection], Lines]] = {
    "film": _film,
    "sample": lambda selection: [f"sample {selection.sample + 1}"],
    "place": _place,
    "plot": lambda selection: [f"plot {selection.plot}"],
    "script": _script,
    "shows": _shows,
    "between": _between,
    "left_out": lambda selection: sorted(f"leave out {each.label}" for each in selection.left_out),
    "softmax": _softmax,
    "sum": lambda selection: [f"sum {selection.sum}"],
    "fault": lambda selection: [f"fault {selection.fault}"],
    "covers": lambda selection: _each_cover(selection.covers),
    "guesses": lambda selection: map(line_of, selection.guesses),
    "stage": _stage,
    "asks": lambda selection: [f"ask {selection.asks or 'off'}"],
    "pins": lambda selection: [f"pin {each.line}" for each in selection.pins],
}
_WITH_SOFTMAX = ("shift", "temperature")  # told by its line
# A teacher holds these.
_IN_HAND = ("walks", "moved", "paused", "aids", "curtain", "is_frozen", "stride", "again")
OF_THE_MOMENT = ("pointed", "draws", "cells", "scene", *_WITH_SOFTMAX, *_IN_HAND)
