"""What is kept between runs: where the window was, its shares, the theme, the size of text, recent files."""

import json
import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from nnviz.ui.theme import THEMES

MOST_RECENT = 8
SMALLEST_ZOOM, LARGEST_ZOOM = 0.7, 2.0


class Keeper:
    """Texts under keys; what is missing or damaged reads as empty.

    Without a file nothing is read, and nothing outlives the run: for pictures and for tests.
    """

    def __init__(self, file: QSettings | None = None) -> None:
        """Keep everything in ``file``."""
        self._file = file
        self._values: dict[str, str] = {}

    def read(self, key: str) -> str:
        """Return a text; an empty one when there is none."""
        value = self._values.get(key) if self._file is None else self._file.value(key)
        return value if isinstance(value, str) else ""

    def write(self, key: str, value: str) -> None:
        """Keep a text."""
        if self._file is None:
            self._values[key] = value
        else:
            self._file.setValue(key, value)

    def texts(self, key: str) -> list[str]:
        """Return the texts of a list."""
        return [value for value in self._list(key) if isinstance(value, str)]

    def numbers(self, key: str) -> list[float]:
        """Return the finite numbers of a list."""
        numbers = [float(value) for value in self._list(key) if isinstance(value, int | float)]
        return [number for number in numbers if math.isfinite(number)]

    def _list(self, key: str) -> list[object]:
        try:
            value = json.loads(self.read(key) or "[]")
        except ValueError:
            return []
        return value if isinstance(value, list) else []


class Settings:
    """What a keeper keeps, with its meaning; what makes no sense is replaced by its default."""

    def __init__(self, keeper: Keeper) -> None:
        """Keep everything in ``keeper``."""
        self._keeper = keeper

    @property
    def theme(self) -> str:
        """The theme last chosen."""
        name = self._keeper.read("theme")
        return name if name in THEMES else THEMES[0]

    def keep_theme(self, name: str) -> None:
        """Keep the theme."""
        self._keeper.write("theme", name)

    @property
    def zoom(self) -> float:
        """How much larger than usual text is."""
        zoom = (self._keeper.numbers("zoom") or [1.0])[0]
        return min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)

    def keep_zoom(self, zoom: float) -> None:
        """Keep the size of text."""
        self._keeper.write("zoom", json.dumps([zoom]))

    @property
    def moves(self) -> bool | None:
        """Whether numbers of the film slide; ``None`` as long as nobody has said so."""
        return {"yes": True, "no": False}.get(self._keeper.read("moves"))

    def keep_moves(self, moves: bool) -> None:
        """Keep whether numbers of the film slide."""
        self._keeper.write("moves", "yes" if moves else "no")

    @property
    def recent(self) -> list[Path]:
        """The files opened or saved lately that still exist, the last one first."""
        return [path for path in map(Path, self._keeper.texts("recent")) if path.is_file()]

    def keep_recent(self, path: Path) -> None:
        """Put a file first among the recent ones, and remember its folder."""
        others = [other for other in self._keeper.texts("recent") if other != str(path)]
        self._keeper.write("recent", json.dumps([str(path), *others][:MOST_RECENT]))
        self.keep_folder(path.parent)

    @property
    def folder(self) -> Path:
        """The folder last used, or the user's own."""
        folder = Path(self._keeper.read("folder") or Path.home())
        return folder if folder.is_dir() else Path.home()

    def keep_folder(self, folder: Path) -> None:
        """Keep the folder."""
        self._keeper.write("folder", str(folder))

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, as Qt writes it; empty when it is not known."""
        return QByteArray.fromBase64(self._keeper.read("geometry").encode())

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Keep where the window was."""
        self._keeper.write("geometry", bytes(geometry.toBase64().data()).decode())

    @property
    def shows_inspector(self) -> bool:
        """Whether the inspector was on screen."""
        return self._keeper.read("inspector") != "hidden"

    def keep_inspector(self, is_shown: bool) -> None:
        """Keep whether the inspector is on screen."""
        self._keeper.write("inspector", "shown" if is_shown else "hidden")

    @property
    def scene_list(self) -> str:
        """Whether the list of scenes is always ``shown`` or ``hidden``; empty: where there are scenes."""
        kept = self._keeper.read("scenes")
        return kept if kept in {"shown", "hidden"} else ""

    def keep_scene_list(self, choice: str) -> None:
        """Keep whether the list of scenes is shown."""
        self._keeper.write("scenes", choice)

    def shares(self, name: str, usual: Sequence[float]) -> list[float]:
        """Return how a splitter divides its room; ``usual`` unless as many sensible shares are kept."""
        kept = self._keeper.numbers(f"shares/{name}")
        fits = len(kept) == len(usual) and all(share > 0 for share in kept)
        return kept if fits else list(usual)

    def keep_shares(self, name: str, shares: Sequence[float]) -> None:
        """Keep how a splitter divides its room."""
        self._keeper.write(f"shares/{name}", json.dumps([round(share, 4) for share in shares]))


def settings_on_disk() -> Settings:
    """Return the settings of this user."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Settings(Keeper(QSettings(str(Path(folder) / "nnviz.ini"), QSettings.Format.IniFormat)))
