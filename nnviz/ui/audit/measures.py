"""What is measured of a screen, each with the figure of the design that it must reach."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QMenuBar, QPlainTextEdit, QScrollArea

from nnviz.ui.audit.colours import Colour, contrast, nearest
from nnviz.ui.audit.hits import handle_hits, pressed_hits
from nnviz.ui.audit.recording import PaintedShape, rgb
from nnviz.ui.audit.screen import Part, Screen, Shown
from nnviz.ui.theme import NUMBER_FAMILY, SMALLEST_HIT
from nnviz.ui.widgets.value_slider import ValueSlider

TEXT_CONTRAST, DATA_CONTRAST, COLOURS_APART = 7.4, 3.9, 12.0
TEXT, NUMBER, HANDLE = (1.0, 2.0), (1.3, 3.0), (2.0, 3.0)  # % of the height: desk, stage
HIT = 1.5  # handles
AIR = 0.5  # pixels that boxes may be wrong by: letters are painted on whole ones
MARK = 0.7  # of a handle: rings that are smaller only mark a place
_WRITTEN_BY_QT = (QLabel, QMenu)  # which paints a text of several fonts in pieces
ABOUT = (
    "SumLine",
    "SumBars",
    "StageView",
    "BatchView",
    "TablesView",
)  # panels whose numbers the lesson is about


@dataclass(frozen=True)
class Finding:
    """The worst of one kind on a screen."""

    kind: str
    figure: float
    needed: float
    where: str
    is_count: bool = False  # then none may be there

    @property
    def is_fault(self) -> bool:
        """Whether it misses the design's figure; in the digits that the design has."""
        return self.figure > 0 if self.is_count else round(self.figure, 1) < self.needed


def smallest_text(screen: Screen) -> Finding:
    """Return the smallest cap height, in % of the window's height."""
    return _least("text %", _caps(screen, screen.texts), _of(screen, TEXT))


def smallest_number(screen: Screen) -> Finding:
    """Return the smallest cap height among the numbers that the lesson is about."""
    texts = [each for each in screen.texts if each.part.name in ABOUT]
    numbers = [each for before, each in zip([None, *texts], texts, strict=False) if _is_number(each, before)]
    return _least("number %", _caps(screen, numbers), _of(screen, NUMBER))


def palest_text(screen: Screen) -> Finding:
    """Return the lowest contrast of a text with the pixels around it."""
    alive = (each for each in screen.texts if each.part.widget.isEnabled())  # greyed is what cannot be used
    found = ((screen.contrast_of(each), str(each)) for each in alive)
    return _least("text contrast", found, TEXT_CONTRAST)


def palest_data(screen: Screen) -> Finding:
    """Return the lowest contrast of a stroke or disc in a colour of data with its ground."""
    theme = screen.look.theme
    roles = {"positive": theme.positive, "negative": theme.negative, "focus": theme.focus}
    series = {f"series {number + 1}": each for number, each in enumerate(theme.series)}
    data = {rgb(colour): name for name, colour in {**roles, **series}.items()}
    found = []
    for part, shape in _shapes(screen):
        if shape.stroke in data and shape.kind != "area":
            ground = _ground_of(screen, part, shape)
            if ground is not None and ground not in data:
                found.append((contrast(shape.stroke, ground), f"{data[shape.stroke]} in {part.name}"))
    return _least("data contrast", found, DATA_CONTRAST)


def _ground_of(screen: Screen, part: Part, shape: PaintedShape) -> Colour | None:
    """Return the colour around what can be seen of a shape."""
    box, around = _in_window(part, shape).intersected(part.room), 2 * shape.width + 6
    if box.width() <= 1 or box.height() <= 1:
        return None
    return screen.ground(box.adjusted(-around, -around, around, around))


def overlaps(screen: Screen) -> Finding:
    """Count the pairs of texts that cover one another."""
    texts = screen.texts
    boxes = np.array([_edges(each.ink.intersected(each.room)) for each in texts]).reshape(-1, 4)
    low, high = boxes[:, :2] + AIR, boxes[:, 2:] - AIR
    meet = ((low[:, None] < high[None]) & (low[None] < high[:, None])).all(axis=2)
    pairs = [(a, b) for a, b in np.argwhere(np.triu(meet, 1)).tolist() if not _belong(texts[a], texts[b])]
    return _count("overlaps", [f"{texts[a]} and {texts[b]}" for a, b in pairs])


def cut(screen: Screen) -> Finding:
    """Count the texts that are cut by their widget, by what it lets through or by what lies over an end."""
    texts = (each for each in screen.texts if not (_holds(each.room, each.ink) and screen.is_whole(each)))
    return _count("cut", [str(each) for each in texts if not _is_half_scrolled(each)])


def _is_half_scrolled(shown: Shown) -> bool:
    """Whether a text stands at an edge of a column that scrolls: half a row says that there is more."""
    area = shown.part.widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea | QAbstractItemView):
        area = area.parentWidget()
    if area is None or not area.verticalScrollBar().isVisible():
        return False
    tall = shown.room.adjusted(0, -shown.ink.height(), 0, shown.ink.height())
    return _holds(tall, shown.ink)


def outside(screen: Screen) -> Finding:
    """Count the texts and widgets that reach past the window."""
    room = QRectF(screen.window.rect())
    texts = [str(each) for each in screen.texts if not _holds(room, each.ink)]
    sliders = [part.name for part in screen.parts if not _holds(room, part.room)]
    return _count("outside", [*texts, *sliders])


def smallest_handle(screen: Screen) -> Finding:
    """Return the diameter of the smallest ring to be held, in % of the window's height."""
    needed = _of(screen, HANDLE)
    rings = [
        (_across(screen, shape), f"a ring in {part.name}")
        for part, shape in _shapes(screen)
        if shape.stroke is not None and shape.fill == rgb(screen.look.theme.ground) and shape.kind == "disc"
    ]
    held = [ring for ring in rings if ring[0] >= MARK * needed]
    return _least("handle %", [*held, *_sliders(screen)], needed)


def _across(screen: Screen, shape: PaintedShape) -> float:
    """Return the diameter of a ring in % of the height."""
    return 100 * (shape.box.width() + shape.width) / screen.look.height


def _sliders(screen: Screen) -> Iterator[tuple[float, str]]:
    """Yield the largest ring of each slider, whatever it is."""
    for part in screen.parts:
        if isinstance(part.widget, ValueSlider):
            discs = (_across(screen, shape) for shape in part.shapes if shape.kind == "disc")
            yield max(discs, default=0.0), part.name


def smallest_hit(screen: Screen) -> Finding:
    """Return the smallest height in pixels in which a handle is taken hold of."""
    needed = max(SMALLEST_HIT, HIT * _of(screen, HANDLE) * screen.look.height / 100)
    found = [(screen.look.hit, "the plot"), *handle_hits(screen)]
    return _least("hit px", found, round(needed - 0.5))


def smallest_press(screen: Screen) -> Finding:
    """Return the smaller side of the smallest thing that can be pressed, in pixels; beyond 48 it is large."""
    return _least("press px", list(pressed_hits(screen)), SMALLEST_HIT)


def nearest_colours(screen: Screen) -> Finding:
    """Return the smallest ΔE2000 of two colours of data, for four kinds of vision, in two lights."""
    theme = screen.look.theme
    series = {f"series {number + 1}": rgb(each) for number, each in enumerate(theme.series)}
    curves = nearest({**series, "ink": rgb(theme.ink)})
    signs = nearest({"positive": rgb(theme.positive), "negative": rgb(theme.negative)})
    figure, where = min(curves, signs)
    return Finding("ΔE2000", figure, COLOURS_APART, where)


Measure = Callable[[Screen], Finding]
# What is as large in every theme, and what is not: colours, and texts that are looked for by their colour.
OF_SIZES: tuple[Measure, ...] = (
    smallest_text,
    smallest_number,
    outside,
    smallest_handle,
    smallest_hit,
    smallest_press,
)
OF_COLOURS: tuple[Measure, ...] = (palest_text, palest_data, overlaps, cut, nearest_colours)


def measured(screen: Screen, sizes: Sequence[Finding] = ()) -> list[Finding]:
    """Return the worst of every kind on ``screen``; ``sizes`` are those found in another theme, if known."""
    return [*(sizes or sizes_of(screen)), *(measure(screen) for measure in OF_COLOURS)]


def sizes_of(screen: Screen) -> list[Finding]:
    """Return the worst of every kind that is as large in every theme."""
    return [measure(screen) for measure in OF_SIZES]


def _of(screen: Screen, figures: tuple[float, float]) -> float:
    return figures[screen.look.is_stage]


def _caps(screen: Screen, texts: Sequence[Shown]) -> Iterator[tuple[float, str]]:
    return ((100 * each.painted.cap / screen.look.height, str(each)) for each in texts)


def _is_number(shown: Shown, before: Shown | None) -> bool:
    """Whether a text is a number and no power, raised behind its base."""
    is_of_numbers, cap = shown.painted.font.family() == NUMBER_FAMILY, shown.painted.cap
    if before is not None and 0 <= shown.ink.left() - before.ink.right() < cap:
        is_of_numbers &= shown.ink.bottom() >= before.ink.bottom() - cap / 4
    return is_of_numbers and any(map(str.isdigit, shown.painted.text))


def _shapes(screen: Screen) -> Iterator[tuple[Part, PaintedShape]]:
    return ((part, shape) for part in screen.parts for shape in part.shapes)


def _in_window(part: Part, shape: PaintedShape) -> QRectF:
    half = shape.width / 2
    return shape.box.translated(part.origin).adjusted(-half, -half, half, half)


def _edges(box: QRectF) -> tuple[float, float, float, float]:
    return box.left(), box.top(), box.right(), box.bottom()


def _belong(one: Shown, other: Shown) -> bool:
    """Whether two are one text painted twice, or pieces of one text as close as its font wants them."""
    widget = one.part.widget
    if one.part is other.part and isinstance(widget, QMenuBar):  # the underlined letter is painted apart
        return one.painted.text != other.painted.text and _is_beside(one.ink, other.ink)
    is_qts = isinstance(widget, _WRITTEN_BY_QT) or isinstance(widget.parentWidget(), QPlainTextEdit)
    if one.part is other.part and is_qts:
        return True
    return one.painted.text == other.painted.text and one.ink == other.ink


def _is_beside(one: QRectF, other: QRectF) -> bool:
    """Whether two boxes meet by no more than the overhang of a letter."""
    return one.intersected(other).width() <= min(one.width(), other.width()) / 4


def _holds(room: QRectF, box: QRectF) -> bool:
    """Whether ``box`` lies in ``room`` but for a pixel, by which round letters reach too far."""
    return room.adjusted(-1.0, -1.0, 1.0, 1.0).contains(box)


def _least(
    kind: str, found: Iterator[tuple[float, str]] | Sequence[tuple[float, str]], needed: float
) -> Finding:
    figure, where = min(found, default=(float("inf"), "nothing"))
    return Finding(kind, figure, needed, where)


def _count(kind: str, found: Sequence[str]) -> Finding:
    return Finding(kind, float(len(found)), 0.0, "; ".join(found[:3]), is_count=True)
