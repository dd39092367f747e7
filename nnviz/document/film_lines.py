"""The lines of the small language that are about the film."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from nnviz.document.acts import Act
from nnviz.document.film import GRAINS
from nnviz.document.filming import EndOfFilm, GoToFrame, NoFilm, PlayFilm, StartFilm, StepFilm
from nnviz.document.reader import Line
from nnviz.words import any_of, mark, say

_WORDS: Mapping[str, Act] = MappingProxyType(
    {
        **{grain: StartFilm(grain) for grain in GRAINS},
        "next": StepFilm(1),
        "back": StepFilm(-1),
        "start": GoToFrame(0),
        "end": EndOfFilm(),
        "play": PlayFilm(),
        "pause": PlayFilm(plays=False),
    }
)


def _film(line: Line) -> Act:
    """Read a grain, the number of a frame, ``next``, …; nothing starts it product by product."""
    if not line.word:
        return StartFilm()
    if line.word in _WORDS:
        return _WORDS[line.take()]
    needed = any_of([say("the number of a frame"), *(f"“{word}”" for word in _WORDS)])
    return GoToFrame(line.whole_number(needed))


# Rows of the language's table.
FILMING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    (
        "film",
        "products",
        mark("the forward pass as a film, by products, neurons, layers or rows; 12, next"),
        _film,
    ),
    ("no film", "", mark("show everything computed again"), lambda _: NoFilm()),
)
