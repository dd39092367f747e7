"""What is asked: the covered numbers that Space reveals, and that a guess may be about."""

from nnviz.document.covering import Covers, given_away, of_neuron, structure_of
from nnviz.document.document import Document
from nnviz.document.film import known_at
from nnviz.document.places import Neuron, Place, Weight
from nnviz.document.quantities import STAGES, A, Added, Product, Quantity, Stage
from nnviz.document.selection import output_in_front
from nnviz.document.session import Session
from nnviz.document.tables import quantity_of
from nnviz.document.visible import Seen, Visible


def visible_in(session: Session) -> Visible:
    """Return what may be seen of a session."""
    document, film = session.document, session.selection.film
    return Visible(known_at(document, film) if film else None, hidden_in(session))


def hidden_in(session: Session) -> Covers:
    """Return every number that is covered in a session, with those that would give it away."""
    return given_away(session.selection.covers, structure_of(session.document))


def asked(session: Session) -> Covers:
    """Return the covered numbers that are asked for by what is selected; none where all of it is seen.

    Of a cell of a table its number; else the number or the neuron itself, then what is made of it or
    makes it. While an input is looked at the curve in front is asked for: its output.
    """
    if not session.selection.covers:
        return frozenset()
    visible, sample = visible_in(session), session.selection.sample
    for wanted in _wanted(session):
        if found := frozenset(each for each in wanted if visible.of(each, sample) is Seen.COVERED):
            return found
    return frozenset()


def takes_space(session: Session) -> bool:
    """Whether Space reveals something: while a film plays it pauses, whatever is covered."""
    film = session.selection.film
    return not (film is not None and film.plays) and bool(asked(session))


def asked_first(session: Session) -> Quantity | None:
    """Return the number that a guess is about: of a neuron its a, else the first that is asked for."""
    found = asked(session)
    answers = sorted((each for each in found if isinstance(each, A)), key=lambda each: each.neuron.label)
    return next(iter(answers), next(iter(found), None))


def _wanted(session: Session) -> list[Covers]:
    """Return what could be asked for, the nearest first."""
    document, selection = session.document, session.selection
    own = of_place(selection.place)
    cell = [frozenset({quantity_of(selection.cell)})] if selection.cells is not None else []
    neuron = selection.neuron or output_in_front(document, selection)
    return [*cell, own, _kin(selection.place, document), of_neuron(neuron)]


def of_place(place: Place) -> Covers:
    """Return what a cover there hides: of a neuron its z and its a."""
    return of_neuron(place) if isinstance(place, Neuron) else frozenset({place})


def _kin(place: Place, document: Document) -> Covers:
    """Return the numbers beside a place: the product of a weight, of a class the stages of its score."""
    if isinstance(place, Weight):
        return frozenset({Product(place)})
    if not isinstance(place, Neuron):
        return frozenset()
    last = document.network.layers[-1]
    is_class = place.layer == document.network.depth - 1 and last.activation.acts_on_rows
    stages = [Stage(kind, place.index) for kind in STAGES if kind not in {"maximum", "row_sum"}]
    return frozenset({Added(place), *(stages if is_class else ())})
