"""A number held by the hand: up adds steps, down takes them away, from where it was taken."""

PIXELS_PER_STEP = 4.0
_MOST_STEPS = 1e12  # of a number further than this from 0 a step is less than its own rounding


class NumberDrag:
    """Turns the movement of a hand into values.

    The number does not jump when it is taken: a hand that has moved less than half a step leaves it
    as it is. From there on it snaps to whole multiples of the step, so 0 and 1 are hit exactly.
    Changing between coarse and fine on the way goes on from the value reached.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._is_held = self._has_moved = False
        self._start = self._reached = 0.0
        self._y = 0.0
        self._step = self._fine_step = 1.0

    @property
    def is_held(self) -> bool:
        """Whether a number is held."""
        return self._is_held

    @property
    def has_moved(self) -> bool:
        """Whether the number held has been anything else than it was: a drag, not a click."""
        return self._has_moved

    def begin(self, value: float, y: float, step: float, fine_step: float) -> None:
        """Take hold of ``value`` at height ``y`` in pixels."""
        self._is_held, self._has_moved = True, False
        self._start = self._reached = value
        self._y = y
        self._step, self._fine_step = step, fine_step

    def to(self, y: float, fine: bool) -> float:
        """Move the hand to ``y``; return the value there, ``fine`` in steps of the last decimal."""
        step = self._fine_step if fine else self._step
        self._reached += (self._y - y) / PIXELS_PER_STEP * step
        self._y = y
        if abs(self._reached - self._start) < step / 2 or abs(self._reached) > _MOST_STEPS * step:
            return self._start
        self._has_moved = True
        return round(round(self._reached / step) * step, 10) + 0.0

    def end(self) -> None:
        """Let go."""
        self._is_held = False
