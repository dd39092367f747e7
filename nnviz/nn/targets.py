"""Curves to match: straight ones by their corners, a sine and a parabola by formula; each knows its gap."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from nnviz.nn.arrays import Array, frozen
from nnviz.nn.gaps import Gap, Polyline, Smooth, gap_between, gap_to_smooth
from nnviz.nn.words import in_words, plus, times
from nnviz.words import count, listed, mark, say, told

DRAWN = 1000  # chords that a smooth target is drawn with
MOST_TURNS = 100_000


@dataclass(frozen=True, eq=False)
class StraightTarget:
    """A curve of straight pieces through ``corners``; a doubled x is a jump.

    Beyond the corners it goes on with ``end_slopes``; without them it ends there.
    """

    formula: str
    corners: Polyline
    end_slopes: tuple[float, float] | None

    def values(self, x: Array) -> Array:
        """Return the curve at ``x``; at a jump the left limit, NaN where it has ended."""
        t, y = self.corners
        slopes = self.end_slopes or (np.nan, np.nan)
        row = np.searchsorted(t, x, side="left") - 1
        start = np.clip(row, 0, t.size - 2)
        width = np.where(t[start + 1] > t[start], t[start + 1] - t[start], 1.0)
        inside = np.where(
            x == t[start + 1], y[start + 1], y[start] + (x - t[start]) / width * (y[start + 1] - y[start])
        )
        before = np.where(x == t[0], y[0], y[0] + slopes[0] * (x - t[0]))
        after = y[-1] + slopes[1] * (x - t[-1])
        return np.where(row < 0, before, np.where(row >= t.size - 1, after, inside))

    def curve(self, low: float, high: float) -> Polyline:
        """Return its vertices from ``low`` to ``high``; ``ValueError`` when nothing of it lies there."""
        t, y = self.corners
        if self.end_slopes is None:
            low, high = max(low, float(t[0])), min(high, float(t[-1]))
        if not low < high:
            raise ValueError(say("found a target that lies outside the view, needed some of it inside"))
        inner, on_low = (low < t) & (t < high), y[t == low]
        start = on_low[-1:] if on_low.size else self.values(np.array([low]))
        ends = self.values(np.array([high]))
        return Polyline(np.concatenate([[low], t[inner], [high]]), np.concatenate([start, y[inner], ends]))

    def gap(self, curve: Polyline) -> Gap:
        """Return the largest gap to ``curve`` and the area between, over the curve's range."""
        return gap_between(curve, self.curve(float(curve.t[0]), float(curve.t[-1])))


@dataclass(frozen=True, eq=False)
class SmoothTarget:
    """A curve given by a formula."""

    formula: str
    smooth: Smooth

    def values(self, x: Array) -> Array:
        """Return the curve at ``x``."""
        return self.smooth.function(x)

    def curve(self, low: float, high: float) -> Polyline:
        """Return points for drawing it from ``low`` to ``high``: chords, good to a pixel and no more."""
        t = np.linspace(low, high, DRAWN + 1)
        return Polyline(t, self.smooth.function(t))

    def gap(self, curve: Polyline) -> Gap:
        """Return the largest gap to ``curve`` and the area between, over the curve's range."""
        return gap_to_smooth(curve, self.smooth)


Target = StraightTarget | SmoothTarget


def points_target(x: Sequence[float], y: Sequence[float]) -> StraightTarget:
    """Return the chain through points, from left to right; it ends with them.

    Points with equal x are a jump from the first of them to the last. Raises ``ValueError`` unless there are
    two with different x, or when a number is not finite.
    """
    t, values = frozen(x), frozen(y)
    if t.shape != values.shape:
        raise ValueError(say("found {x} x and {y} y, needed as many of each", x=t.size, y=values.size))
    if not (np.isfinite(t).all() and np.isfinite(values).all()):
        raise ValueError(say("found a point that is not finite, needed numbers"))
    if np.unique(t).size < 2:
        raise ValueError(say("found {found} different x, needed two points or more", found=np.unique(t).size))
    order = np.argsort(t, kind="stable")
    t, values = t[order], values[order]
    is_first, is_last = np.diff(t, prepend=-np.inf) > 0, np.diff(t, append=np.inf) > 0
    kept = is_first | is_last
    return StraightTarget(_points(int(kept.sum())), Polyline(t[kept], values[kept]), None)


def _points(n: int) -> str:
    return count("{n} points", "{n} point", n)


def _through(
    formula: str, corners: Sequence[tuple[float, float]], slopes: tuple[float, float] = (0.0, 0.0)
) -> StraightTarget:
    """Return a target through corners that must run from left to right."""
    t = [x for x, _ in corners]
    if t != sorted(t):
        raise ValueError(say("{formula}: found corners that do not run from left to right", formula=formula))
    return StraightTarget(formula, Polyline(frozen(t), frozen([y for _, y in corners])), slopes)


def _clip(numbers: Sequence[float]) -> Target:
    low, high = numbers
    return _through(f"clip({listed(['x', in_words(low), in_words(high)])})", [(low, low), (high, high)])


def _trapezoid(numbers: Sequence[float]) -> Target:
    height, *at = numbers
    heights = (0.0, height, height, 0.0)
    return _through(
        say("trapezoid of height {height}, corners at {places}", height=in_words(height), places=_row(at)),
        list(zip(at, heights, strict=True)),
    )


def _tent(numbers: Sequence[float]) -> Target:
    height, *at = numbers
    return _through(
        say("tent of height {height}, corners at {places}", height=in_words(height), places=_row(at)),
        list(zip(at, (0.0, height, 0.0), strict=True)),
    )


def _row(numbers: Sequence[float]) -> str:
    return listed([in_words(each) for each in numbers])


def _abs(numbers: Sequence[float]) -> Target:
    scale, centre, level = numbers
    corners = [(centre, level), (centre, level)]
    return _through(f"{times(scale)}|x{plus(-centre)}|{plus(level)}", corners, (-scale, scale))


def _steps(numbers: Sequence[float]) -> Target:
    """Return a stair that rises by ``height`` after ``first``, ``first`` + ``width``, … ``count`` times."""
    first, width, height, steps = numbers
    if not (steps >= 1 and steps == int(steps)):
        raise ValueError(say("found {found} steps, needed a whole number from 1 on", found=in_words(steps)))
    edges = range(int(steps))
    corners = [(first + k * width, level * height) for k in edges for level in (k, k + 1)]
    formula = count(
        "{n} steps of {height} from {first} on, {width} wide",
        "{n} steps of {height} from {first} on, {width} wide",
        int(steps),
        height=in_words(height),
        first=in_words(first),
        width=in_words(width),
    )
    return _through(formula, corners)


def _sine(numbers: Sequence[float]) -> Target:
    """h sin(ω (x − shift)) + level, with ω = 2π / period."""
    height, period, shift, level = numbers
    if not period > 0.0:
        raise ValueError(say("found the period {period}, needed one above 0", period=in_words(period)))
    pace = 2.0 * np.pi / period

    def integral(low: Array, high: Array) -> Array:
        middle, half = pace * (0.5 * (low + high) - shift), 0.5 * pace * (high - low)
        return 2.0 * height / pace * np.sin(middle) * np.sin(half) + level * (high - low)

    def stationary(slopes: Array, low: Array, high: Array) -> Array:
        if not height:
            return np.zeros(0)
        cosine = slopes / (height * pace)
        met = np.abs(cosine) <= 1.0
        angle = np.arccos(cosine[met])
        ends = (pace * (low[met] - shift), pace * (high[met] - shift))
        return shift + np.concatenate([_turns(side * angle, *ends) for side in (1.0, -1.0)]) / pace

    smooth = Smooth(lambda x: height * np.sin(pace * (x - shift)) + level, integral, stationary)
    moved = f"(x{plus(-shift)})" if shift else "x"
    per = "" if period == 1.0 else f" / {in_words(period)}"
    return SmoothTarget(f"{times(height)}sin(2π {moved}{per}){plus(level)}", smooth)


def _turns(angle: Array, low: Array, high: Array) -> Array:
    """Return every angle + 2πk from ``low`` to ``high``, entry by entry, in one row."""
    first = np.ceil((low - angle) / (2.0 * np.pi))
    times_met = np.maximum(np.floor((high - angle) / (2.0 * np.pi)) - first + 1.0, 0.0)
    if times_met.sum() > MOST_TURNS:
        raise ValueError(
            say("found a sine with more than {most} turns in the view, needed fewer", most=str(MOST_TURNS))
        )
    repeats = times_met.astype(np.intp)
    order = np.arange(repeats.sum()) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    turns: Array = np.repeat(angle + 2.0 * np.pi * first, repeats) + 2.0 * np.pi * order
    return turns


def _parabola(numbers: Sequence[float]) -> Target:
    """s (x − centre)² + level, whose slope is 2 s (x − centre)."""
    scale, centre, level = numbers

    def function(x: Array) -> Array:
        return scale * (x - centre) ** 2 + level

    def integral(low: Array, high: Array) -> Array:
        middle = function(0.5 * (low + high))
        return (high - low) / 6.0 * (function(low) + 4.0 * middle + function(high))  # Simpson's, exact here

    def stationary(slopes: Array, low: Array, high: Array) -> Array:
        x = centre + slopes / (2.0 * scale) if scale else np.zeros(0)
        return x[(low < x) & (x < high)] if scale else x

    moved = f"(x{plus(-centre)})²" if centre else "x²"
    return SmoothTarget(f"{times(scale)}{moved}{plus(level)}", Smooth(function, integral, stationary))


@dataclass(frozen=True)
class TargetKind:
    """A kind of target in the list: the names of its numbers, what they start from, and how it is made."""

    title: str
    numbers: tuple[str, ...]  # their names, marked: ``told`` says them
    defaults: tuple[float, ...]
    build: Callable[[Sequence[float]], Target]


_CORNERS = (mark("height"), mark("rise"), mark("top"), mark("fall"), mark("end"))
_SHAPE = (mark("scale"), mark("centre"), mark("level"))
_WAVE = (mark("height"), mark("period"), mark("shift"), mark("level"))
_STAIRS = (mark("first"), mark("width"), mark("height"), mark("count"))

TARGET_KINDS: Mapping[str, TargetKind] = MappingProxyType({
    "clip": TargetKind("clip", (mark("low"), mark("high")), (1.0, 3.0), _clip),
    "trapezoid": TargetKind("trapezoid", _CORNERS, (2.0, 0.0, 1.0, 3.0, 4.0), _trapezoid),
    "tent": TargetKind("tent", (*_CORNERS[:3], _CORNERS[-1]), (1.0, 0.0, 0.5, 1.0), _tent),
    "abs": TargetKind("abs", _SHAPE, (1.0, 0.0, 0.0), _abs),
    "sine": TargetKind("sine", _WAVE, (1.0, 1.0, 0.0, 0.0), _sine),
    "steps": TargetKind("steps", _STAIRS, (0.0, 1.0, 1.0, 3.0), _steps),
    "parabola": TargetKind("parabola", _SHAPE, (1.0, 0.0, 0.0), _parabola),
})  # fmt: skip


def target(kind: str, numbers: Sequence[float] = ()) -> Target:
    """Make a target of a kind from its numbers, or from the ones it starts from; ``ValueError`` in words."""
    if kind not in TARGET_KINDS:
        raise ValueError(
            say("found the target “{kind}”, needed one of {names}", kind=kind, names=", ".join(TARGET_KINDS))
        )
    known = TARGET_KINDS[kind]
    given = tuple(numbers) or known.defaults
    if len(given) != len(known.numbers):
        names = ", ".join(map(told, known.numbers))
        raise ValueError(
            count(
                "found {n} numbers for {kind}, needed {needed}: {names}",
                "found {n} numbers for {kind}, needed {needed}: {names}",
                len(given),
                kind=kind,
                needed=len(known.numbers),
                names=names,
            )
        )
    if not np.isfinite(given).all():
        raise ValueError(say("found a number for {kind} that is not finite, needed numbers", kind=kind))
    return known.build(given)
