"""The track of a slider: where a number lies on it, and its drawing."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from nnviz.document.ranges import Scale
from nnviz.ui.drawing.strokes import LEAST_FOCUS, draw_ring
from nnviz.ui.theme import Look, pen

THICKNESS = 0.28  # of the handle's diameter
RING = 0.16  # of the handle's diameter
HOT_RING = 0.24
FOCUS_GAP = 2.0  # pixels between the handle and its focus ring
FOCUS_ROOM = 3.0  # pixels beside the handle for its focus ring


@dataclass(frozen=True)
class Track:
    """A horizontal track: ``length`` pixels long from ``left`` on, at the height ``y``."""

    scale: Scale
    left: float
    length: float
    y: float
    handle: float  # diameter

    @property
    def pixel(self) -> float:
        """How much one pixel stands for."""
        return self.scale.part(1.0 / self.length)

    def x_of(self, number: float) -> float:
        """Return where ``number`` lies, at an end when it is beyond the range."""
        return self.left + self.scale.share(number) * self.length

    def number_at(self, x: float) -> float:
        """Return the number at ``x``, an end of the range when it is beyond the track."""
        return self.scale.at(min(max((x - self.left) / self.length, 0.0), 1.0))


def track_margin(look: Look) -> int:
    """Return the pixels at both ends for half a handle; words above a track begin where it does."""
    return round(look.handle / 2 + FOCUS_ROOM)


def draw_track(
    painter: QPainter,
    track: Track,
    number: float,
    look: Look,
    *,
    is_hot: bool,
    has_focus: bool,
    is_held: bool = False,
) -> None:
    """Draw the track, in the sign's colour from zero to ``number``, with a ring as handle."""
    theme = look.theme
    thickness = max(2.0, track.handle * THICKNESS)
    zero, end = track.x_of(0.0), track.x_of(number)
    _draw_bar(painter, track.left, track.left + track.length, track.y, thickness, theme.track)
    _draw_bar(painter, min(zero, end), max(zero, end), track.y, thickness, theme.of_sign(number))
    if track.scale.low < 0 < track.scale.high:
        _draw_zero(painter, zero, track.y, thickness, theme.axis)
    centre = QPointF(end, track.y)
    ring = track.handle * (HOT_RING if is_hot else RING)
    colour = theme.of_sign(number) if number else theme.axis
    draw_ring(painter, centre, track.handle, colour, theme.ground, ring)
    if not track.scale.low <= number <= track.scale.high:
        _draw_arrow(painter, centre, track.handle, number > 0, theme.ink)
    if has_focus:
        painter.setPen(pen(theme.focus, LEAST_FOCUS, dashed=is_held))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = track.handle / 2 + FOCUS_GAP
        painter.drawEllipse(centre, radius, radius)


def draw_bare_track(painter: QPainter, track: Track, look: Look) -> None:
    """Draw the track of a number that is covered: its length only."""
    thickness = max(2.0, track.handle * THICKNESS)
    _draw_bar(painter, track.left, track.left + track.length, track.y, thickness, look.theme.track)


def _draw_bar(
    painter: QPainter, left: float, right: float, y: float, thickness: float, colour: QColor
) -> None:
    """Draw a bar with round ends."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = thickness / 2
    painter.drawRoundedRect(QRectF(left, y - radius, right - left, thickness), radius, radius)


def _draw_zero(painter: QPainter, x: float, y: float, thickness: float, colour: QColor) -> None:
    """Mark zero by a notch across the track."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(QRectF(round(x) - 0.5, y - thickness, 1.0, 2 * thickness))


def _draw_arrow(painter: QPainter, centre: QPointF, size: float, is_right: bool, colour: QColor) -> None:
    """Point beyond the end: the number is off the scale."""
    reach = size * (0.2 if is_right else -0.2)
    corners = [QPointF(-reach, -size * 0.2), QPointF(reach, 0.0), QPointF(-reach, size * 0.2)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
