"""A paper that writes down what is painted on it: every text with its font and box, every shape."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QTextItem,
)

from nnviz.ui.audit.colours import Colour

_RESOLUTION = 96  # dots per inch, as on screen
_METRICS = QPaintDevice.PaintDeviceMetric


def rgb(colour: QColor) -> Colour:
    """Return red, green and blue of ``colour`` as 256ths: so pixels can be compared."""
    return colour.red() / 255, colour.green() / 255, colour.blue() / 255


@dataclass(frozen=True, eq=False)
class PaintedText:
    """A text where it was painted, in the paper's pixels."""

    text: str
    font: QFont
    ink: QRectF  # the box of its letters
    cap: float  # height of a capital
    colour: Colour
    clip: QRectF | None  # what a painter lets through, if it was told
    is_leftwards: bool = False  # its first letter is the rightmost


@dataclass(frozen=True, eq=False)
class PaintedShape:
    """A line, a disc or an area where it was painted."""

    kind: str  # line, disc, area
    box: QRectF
    stroke: Colour | None
    fill: Colour | None
    width: float  # of the stroke
    is_dashed: bool


@dataclass(eq=False)
class Records:
    """What has been painted, in its order."""

    texts: list[PaintedText] = field(default_factory=list)
    shapes: list[PaintedShape] = field(default_factory=list)


class _Scribe(QPaintEngine):
    """Writes down instead of painting; pictures are asked to be drawn anew by calling itself SVG."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.records = Records()

    def begin(self, pdev: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.SVG

    def updateState(self, state: QPaintEngineState) -> None:
        """Nothing: the painter is asked when something is painted."""

    def drawTextItem(self, p: QPointF, textItem: QTextItem) -> None:  # type: ignore[override]
        painter, font = self.painter(), QFont(textItem.font())
        whole, metrics = painter.deviceTransform(), QFontMetricsF(font)
        is_leftwards = bool(textItem.renderFlags() & QTextItem.RenderFlag.RightToLeft)
        seen = textItem.text()[::-1] if is_leftwards else textItem.text()  # from left to right
        words = seen.lstrip()
        spaces = metrics.horizontalAdvance(seen.removesuffix(words))
        letters = metrics.tightBoundingRect(words.rstrip()).translated(p + QPointF(spaces, 0.0))
        if is_leftwards:  # they end where the text does; how they stand together is only guessed
            letters.setRight(min(letters.right(), p.x() + textItem.width()))
        ink = whole.mapRect(letters)
        clip = whole.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        cap, colour = metrics.capHeight() * abs(whole.m22()), rgb(painter.pen().color())
        self.records.texts.append(PaintedText(textItem.text(), font, ink, cap, colour, clip, is_leftwards))

    def drawLines(self, lines: Sequence[QLineF], *_count: int) -> None:  # type: ignore[override]
        for line in lines:
            self._add("line", QRectF(QPointF(line.p1()), QPointF(line.p2())).normalized())

    def drawEllipse(self, r: QRectF) -> None:  # type: ignore[override]
        self._add("disc", QRectF(r))

    def drawPath(self, path: QPainterPath) -> None:
        self._add("area", path.boundingRect())

    def drawRects(self, rects: Sequence[QRectF], *_count: int) -> None:  # type: ignore[override]
        for rect in rects:
            self._add("area", QRectF(rect))

    def drawPolygon(self, points: Sequence[QPointF], *_mode: object) -> None:  # type: ignore[override]
        xs, ys = [point.x() for point in points], [point.y() for point in points]
        self._add("area", QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))))

    def drawPoints(self, points: Sequence[QPointF], *_count: int) -> None:  # type: ignore[override]
        """Nothing is measured of points."""

    def drawPixmap(self, r: QRectF, pm: object, sr: object) -> None:  # type: ignore[override]
        """Nothing: a picture of an icon has no texts."""

    def drawImage(self, r: QRectF, pm: object, sr: object, *_flags: object) -> None:  # type: ignore[override]
        """Nothing: as with pictures of icons."""

    def _add(self, kind: str, box: QRectF) -> None:
        painter = self.painter()
        pen, brush = painter.pen(), painter.brush()
        stroke = rgb(pen.color()) if pen.style() != Qt.PenStyle.NoPen else None
        fill = rgb(brush.color()) if brush.style() != Qt.BrushStyle.NoBrush else None
        whole = painter.deviceTransform()
        width = pen.widthF() * (1.0 if pen.isCosmetic() else abs(whole.m11()))
        is_dashed = pen.style() == Qt.PenStyle.CustomDashLine
        self.records.shapes.append(PaintedShape(kind, whole.mapRect(box), stroke, fill, width, is_dashed))


class Paper(QPaintDevice):
    """What a widget is rendered on instead of a screen."""

    def __init__(self, size: QSize) -> None:
        """Take paintings of ``size``."""
        super().__init__()
        self._size = size
        self._scribe = _Scribe()

    @property
    def records(self) -> Records:
        """What has been painted."""
        return self._scribe.records

    def paintEngine(self) -> QPaintEngine:
        """Return what writes down."""
        return self._scribe

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Answer as a screen with one pixel a pixel."""
        known = {
            _METRICS.PdmWidth: self._size.width(),
            _METRICS.PdmHeight: self._size.height(),
            _METRICS.PdmDepth: 32,
            _METRICS.PdmDpiX: _RESOLUTION,
            _METRICS.PdmDpiY: _RESOLUTION,
            _METRICS.PdmPhysicalDpiX: _RESOLUTION,
            _METRICS.PdmPhysicalDpiY: _RESOLUTION,
        }
        return known[metric] if metric in known else super().metric(metric)
