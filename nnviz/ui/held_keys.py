"""Tells a key that is pressed from one that is held down, on X11 too, where Qt cannot always know."""

from PySide6.QtGui import QKeyEvent

AT_ONCE = 10  # milliseconds; no thumb presses a key again so soon after it has let go


class HeldKeys:
    """Remembers when each key was let go.

    A key held down on X11 is let go and pressed again and again, both in the same millisecond. Qt marks
    these presses as repeats only where it reads the two together.
    """

    def __init__(self) -> None:
        """Know of no key yet."""
        self._released: dict[int, int] = {}  # when, by the clock of the events

    def let_go(self, event: QKeyEvent) -> None:
        """Remember that a key was let go."""
        self._released[event.key()] = event.timestamp()

    def is_repeat(self, event: QKeyEvent) -> bool:
        """Whether a press is none of the hand's own; a press without a time is one."""
        if event.isAutoRepeat():
            return True
        now, released = event.timestamp(), self._released.get(event.key())
        return now > 0 and released is not None and 0 <= now - released < AT_ONCE
