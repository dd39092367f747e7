"""What a document keeps to be compared with: snapshots A to F, and a target."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from nnviz.document.numerals import plain
from nnviz.document.samples import Notes
from nnviz.nn.arrays import Array
from nnviz.nn.network import Network
from nnviz.nn.targets import TARGET_KINDS, Target, points_target, target
from nnviz.words import Language, decimal, language, say

LETTERS = "ABCDEF"
POINTS = "points"  # the kind of a target whose numbers are x, y, x, y, …
TARGET_WORDS = (*TARGET_KINDS, POINTS)
MOST_POINTS = 200
LONGEST_NAME = 40  # characters

Point = tuple[float, float]


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The network and the inputs as they once were."""

    letter: str  # one of LETTERS
    name: str  # what the user calls it; empty when it has no name
    network: Network
    inputs: Array  # (samples, n_inputs)
    samples: Notes = ()  # their names and colours

    @property
    def title(self) -> str:
        """``A``, or ``A first try``."""
        return f"{self.letter} {self.name}".strip()


@dataclass(frozen=True)
class TargetChoice:
    """A target as it is kept: a kind with its numbers, or points."""

    kind: str
    numbers: tuple[float, ...] = ()  # none: those that the kind starts from

    @property
    def points(self) -> tuple[Point, ...]:
        """The points of a chain, from left to right; none for the kinds of the list."""
        if self.kind != POINTS:
            return ()
        return tuple(zip(self.numbers[::2], self.numbers[1::2], strict=True))

    @property
    def is_curve(self) -> bool:
        """Whether there is a curve to match; one point, or several over one another, are none yet."""
        return self.kind != POINTS or len({x for x, _ in self.points}) > 1

    def curve(self) -> Target:
        """Return the curve; raise ``ValueError`` in words when there is none."""
        return _curve(self, language())

    def check(self) -> None:
        """Raise ``ValueError`` in words unless the numbers fit the kind."""
        if self.kind != POINTS:
            self.curve()
        elif len(self.numbers) % 2 or not 1 <= len(self.numbers) // 2 <= MOST_POINTS:
            found = decimal(f"{len(self.numbers) / 2:g}")
            raise ValueError(
                say(
                    "found a target of {found} points, needed 1 to {most}, each an x and a y",
                    found=found,
                    most=MOST_POINTS,
                )
            )
        elif not all(map(math.isfinite, self.numbers)):
            raise ValueError(say("found a point that is not finite, needed numbers"))


@lru_cache(maxsize=8)
def _curve(choice: TargetChoice, _spoken: Language) -> Target:
    """Make the curve of a choice with its title in a language; it is asked for in every frame."""
    if choice.kind != POINTS:
        return target(choice.kind, choice.numbers)
    return points_target(choice.numbers[::2], choice.numbers[1::2])


def chain(points: Sequence[Point]) -> TargetChoice:
    """Return the target through ``points``, which are put in order from left to right."""
    ordered = sorted(points, key=lambda point: point[0])
    return TargetChoice(POINTS, tuple(number for point in ordered for number in point))


def listed(points: Sequence[Point]) -> str:
    """Return points as the small language writes them: ``0,0 1,2``."""
    return " ".join(f"{plain(x)},{plain(y)}" for x, y in points)


def shown_points(points: Sequence[Point]) -> str:
    """Return points as a person reads them: ``0,0 1,2``, where the comma is the point ``0;0 1,5;2``."""
    apart = language().between.strip()
    return " ".join(f"{decimal(plain(x))}{apart}{decimal(plain(y))}" for x, y in points)


def check_snapshots(snapshots: Sequence[Snapshot]) -> None:
    """Raise ``ValueError`` in words unless each has a letter of its own."""
    letters = [each.letter for each in snapshots]
    for letter in letters:
        if letter not in LETTERS or len(letter) != 1:
            raise ValueError(
                say(
                    "found a snapshot “{letter}”, needed a letter from A to {last}",
                    letter=letter,
                    last=LETTERS[-1],
                )
            )
        if letters.count(letter) > 1:
            raise ValueError(
                say("found two snapshots {letter}, needed a letter of its own for each", letter=letter)
            )
