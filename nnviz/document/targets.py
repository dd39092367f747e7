"""The edits of the target: a curve from the list, points, or what the samples say."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import Staying, require_place
from nnviz.document.kept import POINTS, TargetChoice, chain, listed
from nnviz.document.numerals import plain, rounded
from nnviz.document.places import Input, Neuron
from nnviz.document.store import Store
from nnviz.nn.forward import forward
from nnviz.nn.targets import TARGET_KINDS
from nnviz.words import say


@dataclass(frozen=True)
class SetTarget(Staying):
    """Choose the curve to match, or none."""

    choice: TargetChoice | None

    @property
    def label(self) -> str:
        """``target clip 1 3``, ``target points 0,0 1,2 3,1``, ``target none``."""
        if self.choice is None:
            return say("target none")
        return say("target {choice}", choice=f"{self.choice.kind} {spelt_numbers(self.choice)}".strip())

    def apply(self, document: Document) -> Document:
        """Keep the choice, with the numbers that its kind starts from when it has none."""
        choice = self.choice
        if choice and not choice.numbers and choice.kind in TARGET_KINDS:
            choice = TargetChoice(choice.kind, TARGET_KINDS[choice.kind].defaults)
        if choice and choice.kind == POINTS:
            choice = chain(choice.points)
        return _with(document, choice)


def spelt_numbers(choice: TargetChoice) -> str:
    """Return the numbers of a target as the small language spells them: ``1 3``, ``0,0 1,2``."""
    return listed(choice.points) if choice.kind == POINTS else " ".join(map(plain, choice.numbers))


@dataclass(frozen=True)
class AddTargetPoint(Staying):
    """Add a point to the target, rounded to the document's step; another target gives way to it."""

    x: float
    y: float

    @property
    def label(self) -> str:
        """``target point 2,1``."""
        return say("target point {point}", point=listed([(self.x, self.y)]))

    def apply(self, document: Document) -> Document:
        """Put the point in its place from left to right; one at the same x gives way."""
        x, y = rounded(self.x, document.decimals), rounded(self.y, document.decimals)
        before = document.target.points if document.target else ()
        return _with(document, chain([*(point for point in before if point[0] != x), (x, y)]))


@dataclass(frozen=True)
class MoveTargetPoint(Staying):
    """Put a point of the target elsewhere, rounded to the document's step."""

    number: int  # counted from 0, from the left
    x: float
    y: float

    @property
    def label(self) -> str:
        """``target point 2 = 2,1``."""
        return say(
            "target point {number} = {point}", number=self.number + 1, point=listed([(self.x, self.y)])
        )

    def apply(self, document: Document) -> Document:
        """Put it in its place from left to right; another at the same x gives way."""
        without = RemoveTargetPoint(self.number).apply(document)
        changed = AddTargetPoint(self.x, self.y).apply(without)
        return document if changed.target == document.target else changed


@dataclass(frozen=True)
class RemoveTargetPoint(Staying):
    """Take a point out of the target."""

    number: int  # counted from 0, from the left

    @property
    def label(self) -> str:
        """``target without 2``."""
        return say("target without {number}", number=self.number + 1)

    def apply(self, document: Document) -> Document:
        """Keep the others; without any there is no target."""
        points = document.target.points if document.target else ()
        if not 0 <= self.number < len(points):
            raise ValueError(_no_point(self.number + 1, len(points)))
        kept = [*points[: self.number], *points[self.number + 1 :]]
        return _with(document, chain(kept) if kept else None)


@dataclass(frozen=True)
class TargetFromSamples(Staying):
    """Let the table of samples say the target: a point each, its x the swept input.

    Its y is another input, a column that then holds what is wanted, or what a neuron of the last layer
    answers now: the target stays when the answers change.
    """

    source: Input | Neuron

    @property
    def label(self) -> str:
        """``target samples of 2.1`` or ``target samples of input 2``."""
        return say("target samples of {source}", source=_named(self.source))

    def apply(self, document: Document) -> Document:
        """Read the columns."""
        require_place(document, self.source)
        swept = document.view.input
        if isinstance(self.source, Neuron):
            if self.source.layer != document.network.depth - 1:
                raise ValueError(
                    say("{neuron} is no output, needed a neuron of the last layer", neuron=self.source.name)
                )
            y = forward(document.network, document.inputs).output[:, self.source.index]
        elif self.source.index == swept:
            raise ValueError(say("{input} is the one that is swept, needed another", input=self.source.name))
        else:
            y = document.inputs[:, self.source.index]
        choice = chain(list(zip(document.inputs[:, swept].tolist(), y.tolist(), strict=True)))
        choice.curve()  # refused where the samples make none
        return _with(document, choice)


@dataclass(frozen=True)
class DrawTarget:
    """Let clicks in the function plot add points to the target, or no longer."""

    is_on: bool

    def perform(self, store: Store) -> None:
        """Take the pencil, or put it down."""
        store.select(replace(store.selection, draws=self.is_on))


def _no_point(number: int, most: int) -> str:
    """Say why there is no point of a target with a number."""
    if not most:
        return say("found point {found}, needed a target that is drawn by points", found=number)
    return say("found point {found}, needed one from 1 to {most}", found=number, most=most)


def _named(source: Input | Neuron) -> str:
    return source.label if isinstance(source, Neuron) else source.name


def _with(document: Document, choice: TargetChoice | None) -> Document:
    return document if choice == document.target else replace(document, target=choice)
