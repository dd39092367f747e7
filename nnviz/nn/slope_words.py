"""What is said where a slope cannot be had."""

from collections.abc import Sequence

from nnviz.nn.words import in_words
from nnviz.words import say


def past_a_bend(neuron: str, function: str, slope: float, ends: Sequence[float], *, is_above: bool) -> str:
    """Say that z would cross a bend with a slope past one of ``ends``, or past the only one."""
    return say(
        "{neuron}: found the slope {slope}, needed one {range}: its z would cross a bend of {function} here",
        neuron=neuron,
        slope=in_words(slope),
        range=_slopes(ends, is_above=is_above),
        function=function,
    )


def _slopes(ends: Sequence[float], *, is_above: bool) -> str:
    """Return ``above 1``, ``below 1`` or ``1 to 2``."""
    low, high = in_words(ends[0]), in_words(ends[-1])
    if len(ends) > 1:
        return say("{low} to {high}", low=low, high=high)
    return say("above {low}", low=low) if is_above else say("below {high}", high=high)
