"""What every painted widget can be asked: what a hand would take hold of at a point."""

from collections.abc import Hashable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPointF


@runtime_checkable
class Holding(Protocol):
    """A painted widget whose things can be pressed, by mouse or finger."""

    def held_at(self, point: QPointF) -> Hashable | None:
        """Return what a press at a point of the widget is on; ``None`` where there is nothing."""
        ...
