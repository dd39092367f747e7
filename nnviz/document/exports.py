"""What can be exported as what: a panel, a kind by the file's suffix, and refusals in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from nnviz.document.numerals import quoted
from nnviz.words import any_of, say

Size = tuple[int, int]  # width and height in pixels

# Every panel, with the lines of the small language after which it is on screen.
PANELS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "desk": (),
        "network": ("hide tables",),
        "tables": ("show tables",),
        "function": (),
        "softmax": (),
        "sum": (),
        "inspector": ("hide code",),
        "code": ("show code",),
    }
)
PICTURES = (".png", ".svg", ".pdf")
NUMBERED = "frames"  # a folder of pictures: film-001.png, film-002.png, …
FILMS = (NUMBERED, ".gif", ".apng", ".mp4")
TABLE = ".csv"
SOME_TABLES = "values, X, W1, b1, Z1, A1, …, softmax, pieces"
SCALES = (1, 2, 3, 4)  # pixels of a picture per pixel of the screen


@dataclass(frozen=True)
class Wish:
    """What is to be written where."""

    subject: str  # a panel; of a table its name
    path: Path

    @property
    def kind(self) -> str:
        """The suffix in small letters: ``.png``; ``NUMBERED`` for a folder."""
        return self.path.suffix.lower() or NUMBERED

    @property
    def is_table(self) -> bool:
        """Whether numbers are asked for rather than a picture."""
        return self.kind == TABLE


@dataclass(frozen=True)
class Picture:
    """A picture as it is chosen: of what, as what, how sharp, how large."""

    panel: str  # one of PANELS
    kind: str  # one of PICTURES or FILMS
    scale: int = 1  # one of SCALES
    size: Size | None = None  # in pixels of the screen; as in the desk without one


def wish_of(subject: str, file: str) -> Wish:
    """Read ``--export PANEL FILE``; raise ``ValueError`` for panels and kinds that there are none of."""
    wish = Wish(subject, Path(file))
    if wish.kind not in (*PICTURES, *FILMS, TABLE) or not wish.path.name:
        raise ValueError(
            say(
                "found the file {found}, needed a name that ends in {kinds}, "
                "or a folder for numbered pictures of the film",
                found=quoted(file),
                kinds=any_of((*PICTURES, TABLE, *FILMS[1:])),
            )
        )
    if not wish.is_table and subject not in PANELS:
        raise ValueError(
            say(
                "found the panel {found}, needed one of {names}",
                found=quoted(subject),
                names=", ".join(PANELS),
            )
        )
    return wish
