"""A change on screen that takes a moment: how much of it is done."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

MILLISECONDS = 300


class Tween:
    """Goes from 0 to 1 once it is started, quickly at first."""

    def __init__(self, parent: QObject, moved: Callable[[], object]) -> None:
        """Live as long as ``parent``; call ``moved`` whenever something must be painted anew."""
        self.animation = QVariantAnimation(parent)
        self.animation.setDuration(MILLISECONDS)
        self.animation.setStartValue(0.0)
        self.animation.setEndValue(1.0)
        self.animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.animation.valueChanged.connect(lambda _: moved())

    @property
    def is_running(self) -> bool:
        """Whether something is on its way, or stands on it."""
        return self.animation.state() != QVariantAnimation.State.Stopped

    @property
    def share(self) -> float:
        """How much of the way is done, from 0 to 1."""
        return float(self.animation.currentValue()) if self.is_running else 1.0

    def start(self) -> None:
        """Begin at 0."""
        self.animation.start()

    def stop(self) -> None:
        """Be there at once."""
        self.animation.stop()
