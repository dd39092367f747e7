"""What a frame compares: the output in front with snapshots and with a target, in numbers and words."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnviz.document.document import Document
from nnviz.document.kept import Snapshot, TargetChoice
from nnviz.document.numerals import NumberFormat, Written, formatted, plain, written
from nnviz.document.places import Neuron
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.gaps import Gap, Polyline, gap_between
from nnviz.nn.lines import Line
from nnviz.nn.network import Network
from nnviz.nn.piecewise import LinePieces, curve, trace_line
from nnviz.words import count, decimal, say

ROUNDING = 1e-12  # as a share of the curves' size: a smaller gap is rounding
TRACED = 12  # networks whose pieces are kept: the six snapshots, and those from before they were taken anew


@dataclass(frozen=True, eq=False)
class Compared:
    """A snapshot or the target beside the output in front, over the view."""

    title: str  # ``A first try``, ``clip(x, 1, 3)``
    curve: Polyline | None  # ``None`` when ``fault`` says why
    gap: Gap | None
    fault: str
    is_exact: bool  # the gap is exact, not one between samples
    is_rounding: bool  # so small that it is nothing but rounding
    height: float  # the largest difference of two values of ``curve``; what a bar of the gap is drawn against

    def words(self, form: NumberFormat | int) -> str:
        """``largest gap 0.18 at x = 3.41``; the reason where there is none."""
        gap = self.gap
        if gap is None:
            return self.fault
        if gap.size == 0.0:
            return say("the same to the last bit")
        if self.is_rounding:
            return say("the same to {difference}", difference=short(gap.size))
        size = significant(gap.size, form)
        place = _place(gap, form)
        if not self.is_exact:
            return say("largest gap about {gap} at {place}", gap=size.text, place=place)
        return say("largest gap {gap} at {place}", gap=size.marked, place=place)

    def brief(self, form: NumberFormat | int) -> str:
        """``0.18 at x = 3.41``, for a line of several."""
        if self.gap is None:
            return self.fault
        if self.is_rounding:
            return say("the same")
        gap = significant(self.gap.size, form).marked
        return say("{gap} at {place}", gap=gap, place=_place(self.gap, form))

    def full_words(self, form: NumberFormat | int) -> str:
        """Return the gap, its place and the area in a line."""
        return " · ".join(filter(None, (self.words(form), self.area_words(form))))

    def area_words(self, form: NumberFormat | int) -> str:
        """``area between 0.05``; empty where there is none."""
        if self.gap is None or self.is_rounding:
            return ""
        return say("area between {area}", area=significant(self.gap.area, form).marked)

    @property
    def share(self) -> float:
        """How much of a bar the gap fills, from 0 to 1: of the height of the curve compared with."""
        if self.gap is None or self.is_rounding:
            return 0.0
        return min(1.0, self.gap.size / self.height) if self.height > 0.0 else 1.0


@dataclass(frozen=True, eq=False)
class Comparison:
    """All that a document keeps to be compared with, compared."""

    output: Neuron  # the one in front
    snapshots: tuple[tuple[Snapshot, Compared], ...]
    target: Compared | None
    choice: TargetChoice | None

    def snapshot_words(self, form: NumberFormat | int) -> str:
        """Say how far every snapshot lies away: in full when it is one, in brief when there are several."""
        if len(self.snapshots) == 1:
            ((_, compared),) = self.snapshots
            return f"{compared.title}: {compared.full_words(form)}"
        return " · ".join(f"{each.letter} {compared.brief(form)}" for each, compared in self.snapshots)


def compared_with_all(
    document: Document, output: Neuron, line: Line, pieces: LinePieces | None, fault: str
) -> Comparison:
    """Compare the output's curve along ``line`` with what is kept; ``fault`` says why it has none."""
    live = _curve(pieces, output) if pieces else None
    is_exact = pieces is not None and pieces.is_exact(output.layer)
    beside = _Beside(live, is_exact, fault)
    with np.errstate(all="ignore"):
        snapshots = tuple((each, beside.snapshot(each, output, line)) for each in document.snapshots)
        target = beside.target(document.target, line) if document.target else None
    return Comparison(output, snapshots, target, document.target)


def kept_heights(document: Document, output: Neuron, line: Line) -> list[Array]:
    """Return the values of every snapshot and of the target along ``line``, for the range of a plot."""
    beside = _Beside(None, is_exact=False, fault="")
    compared = [beside.snapshot(each, output, line) for each in document.snapshots]
    target = document.target
    if target is not None:
        compared.append(beside.target(target, line))
    curves = [each.curve.y for each in compared if each.curve is not None]
    return [*curves, np.array([y for _, y in target.points])] if target is not None else curves


@dataclass(frozen=True, eq=False)
class _Beside:
    """The live curve that everything is compared with; or why there is none."""

    live: Polyline | None
    is_exact: bool
    fault: str

    def snapshot(self, snapshot: Snapshot, output: Neuron, line: Line) -> Compared:
        """Compare with the same output of a snapshot."""
        sizes, needed = snapshot.network.sizes, line.origin.size
        if sizes[0] != needed:
            return _not(snapshot.title, _reads_words(sizes[0], needed))
        if output.index >= sizes[-1]:
            return _not(snapshot.title, _has_words(sizes[-1], output))
        try:
            pieces = _traced(snapshot.network, _Key.of(line))
            last = snapshot.network.depth - 1
            kept = _curve(pieces, Neuron(last, output.index))
            if self.live is None:
                return _not(snapshot.title, self.fault, kept)
            gap = gap_between(self.live, kept)
        except (ValueError, OverflowError) as fault:
            return _not(snapshot.title, str(fault))
        is_exact = self.is_exact and pieces.is_exact(last)
        return _compared(snapshot.title, self.live, kept, gap, is_exact=is_exact)

    def target(self, choice: TargetChoice, line: Line) -> Compared:
        """Compare with the target."""
        if not choice.is_curve:
            return _not(say("one point"), say("one more point makes a curve"))
        target = choice.curve()
        try:
            drawn = target.curve(line.low, line.high)
            if self.live is None:
                return _not(target.formula, self.fault, drawn)
            gap = target.gap(self.live)
        except (ValueError, OverflowError) as fault:
            return _not(target.formula, str(fault))
        return _compared(target.formula, self.live, drawn, gap, is_exact=self.is_exact)


def _compared(title: str, live: Polyline, kept: Polyline, gap: Gap, *, is_exact: bool) -> Compared:
    size = max(float(np.abs(live.y).max()), float(np.abs(kept.y).max()))
    is_rounding = gap.size <= ROUNDING * size
    return Compared(title, kept, gap, "", is_exact, is_rounding, float(np.ptp(kept.y)))


def _not(title: str, fault: str, kept: Polyline | None = None) -> Compared:
    return Compared(title, kept, None, fault, is_exact=False, is_rounding=False, height=0.0)


@dataclass(frozen=True)
class _Key:
    """A line by its numbers, so that a swept input that moves along it needs no new pieces."""

    origin: tuple[float, ...]
    direction: tuple[float, ...]
    low: float
    high: float

    @staticmethod
    def of(line: Line) -> "_Key":
        """Return the key of a line."""
        return _Key(tuple(line.origin.tolist()), tuple(line.direction.tolist()), line.low, line.high)


@lru_cache(maxsize=TRACED)
def _traced(network: Network, key: _Key) -> LinePieces:
    """Trace a snapshot, once a line: it does not change while the hand moves."""
    return trace_line(network, Line(frozen(key.origin), frozen(key.direction), key.low, key.high))


def _curve(pieces: LinePieces, output: Neuron) -> Polyline:
    return Polyline(*curve(pieces, output.layer, output.index))


def significant(value: float, form: NumberFormat | int) -> Written:
    """Write a gap as other numbers are, or in two digits of its own where those would show 0."""
    found = written(value, form, is_quotient=True)
    hides = value != 0.0 and not any(digit in found.text for digit in "123456789")
    return Written(short(value), is_exact=float(f"{value:.1g}") == value) if hides else found


def _place(gap: Gap, form: NumberFormat | int) -> str:
    """``x = 3.41``."""
    return f"x {written(gap.x, form, is_quotient=True).told}"


def short(value: float) -> str:
    """Write a small number in one or two digits: 4e−16."""
    return decimal(plain(float(f"{value:.1g}"))) if math.isfinite(value) else formatted(value, 0)


def _reads_words(found: int, needed: int) -> str:
    return count(
        "reads {n} inputs, the network {needed}",
        "reads {n} input, the network {needed}",
        found,
        needed=needed,
    )


def _has_words(found: int, output: Neuron) -> str:
    return count(
        "has {n} outputs, none like {neuron}",
        "has {n} output, none like {neuron}",
        found,
        neuron=output.label,
    )
