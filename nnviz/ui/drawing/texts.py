"""Text painted at a point, measured once."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from nnviz.words import language

_AS_WRITTEN = Qt.LayoutDirection.LayoutDirectionAuto  # numbers from left to right, words as their letters


@lru_cache(maxsize=64)
def _metrics(font: QFont) -> QFontMetricsF:
    """Return the measures of ``font``; a font hashes twenty times as quickly as it names its key."""
    return QFontMetricsF(font)


@lru_cache(maxsize=4096)
def text_width(font: QFont, text: str) -> float:
    """Return the width of ``text`` in pixels."""
    return _metrics(font).horizontalAdvance(text)


def line_height(font: QFont) -> float:
    """Return the distance between two lines in pixels."""
    return _metrics(font).height()


def cap_height(font: QFont) -> float:
    """Return the height of a capital in pixels."""
    return _metrics(font).capHeight()


@lru_cache(maxsize=256)
def rise(font: QFont, text: str) -> float:
    """Return how far ``text`` reaches above its baseline in pixels: a capital, or an accent on it."""
    return max(cap_height(font), -_metrics(font).tightBoundingRect(text).top())


@lru_cache(maxsize=256)
def fall(font: QFont, text: str) -> float:
    """Return how far ``text`` reaches below its baseline in pixels: a decimal comma does."""
    return max(0.0, _metrics(font).tightBoundingRect(text).bottom())


@lru_cache(maxsize=256)
def overhang(font: QFont, text: str) -> tuple[float, float]:
    """Return how far accents of ``text`` reach out of its line in pixels, above and below; 0 in English."""
    metrics = _metrics(font)
    ink = metrics.tightBoundingRect(text)
    return max(0.0, -ink.top() - metrics.ascent()), max(0.0, ink.bottom() - metrics.descent())


def draw_text(painter: QPainter, x: float, baseline: float, text: str, font: QFont, colour: QColor) -> None:
    """Draw ``text`` with its left end at ``x`` on ``baseline``: drawing at a point is the quickest way."""
    painter.setFont(font)
    painter.setPen(colour)
    if language().is_right_to_left:  # asked first: telling the painter costs a tenth of the text
        painter.setLayoutDirection(_AS_WRITTEN)
    painter.drawText(QPointF(x, baseline), text)


def draw_text_right(
    painter: QPainter, x: float, baseline: float, text: str, font: QFont, colour: QColor
) -> None:
    """Draw ``text`` with its right end at ``x``."""
    draw_text(painter, x - text_width(font, text), baseline, text, font, colour)


def draw_text_centred(
    painter: QPainter, x: float, baseline: float, text: str, font: QFont, colour: QColor
) -> None:
    """Draw ``text`` with its middle at ``x``."""
    draw_text(painter, x - text_width(font, text) / 2, baseline, text, font, colour)


def elided(font: QFont, text: str, width: float) -> str:
    """Return ``text``, or as much of it as fits into ``width`` with an ellipsis."""
    if text_width(font, text) <= width:
        return text
    while text and text_width(font, text + "…") > width:
        text = text[:-1]
    return text.rstrip() + "…"


def text_box(font: QFont, x: float, baseline: float, text: str) -> QRectF:
    """Return the box that ``text`` at (``x``, ``baseline``) covers, from its ascenders to its descenders."""
    metrics = _metrics(font)
    return QRectF(x, baseline - metrics.ascent(), text_width(font, text), metrics.height())
