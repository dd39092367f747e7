"""Catalogues: which languages there are, Qt's translators for them, and two invented ones to test with."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from nnviz.resources import resources
from nnviz.words import ENGLISH, Language

INVENTED = LONG, LEFTWARDS = "en-XA", "ar-XB"  # what Android and Chromium call their invented languages
_ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "äƀçđëƒğĥïĵķļɱñöþɋŕšťüṽŵẋýžÄƁÇĐËƑĞĤÏĴĶĻṀÑÖÞɊŔŠŤÜṼŴẊÝŽ",
)
_KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|&\w+;|%\w+)")  # places of values, and what Qt reads itself
_VOWELS = re.compile(r"([aeiouyAEIOUY])")
_WORDS = re.compile(r"[^\W\d_]+(?:[ '’-]+[^\W\d_]+)*")
_MARK = "\N{RIGHT-TO-LEFT MARK}"  # makes the letters around it count as those of such a language
_RIGHT_TO_LEFT, _END = f"{_MARK}\N{RIGHT-TO-LEFT OVERRIDE}", f"\N{POP DIRECTIONAL FORMATTING}{_MARK}"


@dataclass(frozen=True, eq=False)
class Catalogue:
    """A language and the translators that Qt asks for it; they must live as long as it is spoken."""

    language: Language
    translators: tuple[QTranslator, ...] = ()


class InventedTranslator(QTranslator):
    """A language that anybody can read: accents, doubled vowels, words from right to left if asked for."""

    def __init__(self, parent: QObject | None = None, *, is_right_to_left: bool = False) -> None:
        super().__init__(parent)
        self._is_right_to_left = is_right_to_left

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return ``text`` invented; of one thing its ``disambiguation``, which says it of one."""
        return invented(
            disambiguation if n == 1 and disambiguation else text, leftwards=self._is_right_to_left
        )

    def isEmpty(self) -> bool:
        """Return that there is something to ask for."""
        return False


def invented(text: str, *, leftwards: bool = False) -> str:
    """Return ``text`` longer and accented, each run of words turned if it is to be read ``leftwards``."""
    parts = _KEPT.split(text)
    return "".join(part if _KEPT.fullmatch(part) else _invented(part, leftwards=leftwards) for part in parts)


def _invented(part: str, *, leftwards: bool) -> str:
    accented = _VOWELS.sub(r"\1\1", part).translate(_ACCENTED)
    return _WORDS.sub(rf"{_RIGHT_TO_LEFT}\g<0>{_END}", accented) if leftwards else accented


def folder() -> Path:
    """Return where the catalogues lie: a ``.qm`` for each language."""
    return resources() / "languages"


def codes() -> tuple[str, ...]:
    """Return the languages that can be asked for; the invented ones at the end."""
    return ("en", *sorted(path.stem for path in folder().glob("*.qm")), LONG, LEFTWARDS)


def catalogue(code: str) -> Catalogue:
    """Return the catalogue of a language of ``codes``; raise ``ValueError`` for another."""
    if code not in codes():
        raise ValueError(f"found the language “{code}”, needed one of {', '.join(codes())}")
    if code == "en":
        return Catalogue(ENGLISH)
    if code in (LONG, LEFTWARDS):
        return _with(InventedTranslator(is_right_to_left=code == LEFTWARDS), code, ",", ".")
    return read_catalogue(folder() / f"{code}.qm")


def read_catalogue(path: Path) -> Catalogue:
    """Return the catalogue of a file that is named by its language: ``de.qm``."""
    code = path.stem
    locale, ours, theirs = QLocale(code), QTranslator(), QTranslator()
    ours.load(str(path))
    theirs.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return _with(ours, code, locale.decimalPoint(), locale.groupSeparator(), theirs)


def _with(ours: QTranslator, code: str, point: str, groups: str, *others: QTranslator) -> Catalogue:
    """Join a translator to the words of the program."""
    kept: dict[tuple[str, str, int | None], str] = {}

    def translated(text: str, one: str, n: int | None) -> str:
        key = (text, one, n)
        if key not in kept:
            kept[key] = ours.translate("", text, one or None, -1 if n is None else n) or ""
        return kept[key]

    leftwards = code == LEFTWARDS or QLocale(code).textDirection() == Qt.LayoutDirection.RightToLeft
    return Catalogue(Language(code, translated, point, groups, leftwards), (ours, *others))


def _spoken_here() -> str:
    """Return the person's own language where there is a catalogue for it, else English."""
    wanted = [name.replace("-", "_") for name in QLocale.system().uiLanguages()]
    wanted += [name.split("_")[0] for name in wanted]
    return next((name for name in wanted if name in codes()), "en")


def spoken(code: str | None) -> Language:
    """Return a language of ``codes``, the person's own for None; raise ``ValueError`` for another."""
    return catalogue(_spoken_here() if code is None else code).language


def join(app: QGuiApplication, code: str) -> None:
    """Let Qt's own words and its direction of reading follow the language that is spoken."""
    chosen = catalogue(code)
    for translator in chosen.translators:
        translator.setParent(app)  # it lives as long as it can be asked
        app.installTranslator(translator)
    leftwards = chosen.language.is_right_to_left
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
