"""The words of the program, in the language of the person at the screen.

Everything that a person reads goes through ``say``, ``count`` or ``mark`` with its English text written out,
so that Qt's ``lupdate`` finds it (``resources/languages/update``) and a catalogue can answer for it. What
belongs to the small language, to files and to NumPy code is spelt the same everywhere and does not come here.

The language is a context variable, as the precision of ``decimal`` is: set once when the program starts.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar, Token
from dataclasses import dataclass

_PLACE = re.compile(r"\{[^}]*\}")
_RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"
_ISOLATE, _FROM_LEFT, _END = (
    "\N{FIRST STRONG ISOLATE}",
    "\N{LEFT-TO-RIGHT ISOLATE}",
    "\N{POP DIRECTIONAL ISOLATE}",
)


def _untranslated(_text: str, _one: str, _n: int | None) -> str:
    """Answer nothing: the program's own words are English."""
    return ""


@dataclass(frozen=True)
class Language:
    """A language: what it calls things, and how it writes numbers."""

    code: str = "en"
    translated: Callable[[str, str, int | None], str] = (
        _untranslated  # text, text for one, how many; "" unknown
    )
    point: str = "."  # between the whole of a number and its decimals
    groups: str = ","  # between thousands
    is_right_to_left: bool = False

    @property
    def between(self) -> str:
        """What stands between numbers in a row: ``, ``, or ``; `` where the comma is the point."""
        return ", " if self.point != "," else "; "


ENGLISH = Language()
_language: ContextVar[Language] = ContextVar("language", default=ENGLISH)


def language() -> Language:
    """Return the language that is spoken."""
    return _language.get()


def speak(spoken: Language) -> Token[Language]:
    """Speak ``spoken`` from now on."""
    return _language.set(spoken)


@contextmanager
def speaking(spoken: Language) -> Iterator[None]:
    """Speak ``spoken`` for a while."""
    token = speak(spoken)
    try:
        yield
    finally:
        _language.reset(token)


def say(text: str, /, **values: object) -> str:
    """Return ``text`` in the language that is spoken, with ``values`` in the place of ``{names}``.

    ``text`` is a literal: a whole sentence where it can be, since other languages order words otherwise.
    """
    return _filled(_language.get().translated(text, "", None), text, values)


def count(many: str, one: str, n: int, /, **values: object) -> str:
    """Return what is said of ``n`` things: ``count("{n} rows", "{n} row", n)``; both are literals."""
    english = one if n == 1 else many
    return _filled(_language.get().translated(many, one, n), english, {"n": n, **values})


def mark(text: str, /) -> str:
    """Return ``text``, a literal of a table, as it is; where it is shown ``told`` translates it."""
    return text


def told(marked: str, /, **values: object) -> str:
    """Return what ``mark`` has marked in the language that is spoken."""
    return _filled(_language.get().translated(marked, "", None), marked, values) if marked else ""


def whole(number: int) -> str:
    """Write a whole number with its thousands apart: ``12,345``."""
    return f"{number:,}".replace(",", _language.get().groups)


def decimal(digits: str) -> str:
    """Write ``digits``, a number with a point such as ``-0.91``, as the language does: ``-0,91``."""
    point = _language.get().point
    return digits if point == "." else digits.replace(".", point)


def listed(numbers: list[str]) -> str:
    """Return written numbers in a row, apart by what cannot be taken for a point."""
    return _language.get().between.join(numbers)


def all_of(words: Sequence[str]) -> str:
    """Return words in a row: ``x1, x2 and x3``."""
    return (
        words[0]
        if len(words) == 1
        else say("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])
    )


def any_of(words: Sequence[str]) -> str:
    """Return alternatives in a row: ``input, neuron or layer``."""
    return (
        words[0] if len(words) == 1 else say("{first} or {last}", first=", ".join(words[:-1]), last=words[-1])
    )


def from_left(mathematics: str) -> str:
    """Return mathematics as it stands among words: from left to right in every language."""
    return f"{_FROM_LEFT}{mathematics}{_END}" if _language.get().is_right_to_left else mathematics


def apart(words: str) -> str:
    """Return words as they stand in mathematics: they do not turn the numbers behind them round."""
    return str(_apart(words))


def _apart(value: object) -> object:
    """Return a value as it stands in a sentence: among words from right to left it keeps its own order."""
    return f"{_ISOLATE}{value}{_END}" if _language.get().is_right_to_left else value


def _filled(translated: str, english: str, values: dict[str, object]) -> str:
    """Put the values in; a catalogue whose names do not fit is worth less than English."""
    if not values:
        return translated or english
    written = {name: _apart(whole(value) if type(value) is int else value) for name, value in values.items()}
    try:
        return _led(translated or english, (translated or english).format_map(written))
    except (KeyError, IndexError, ValueError):
        return _led(english, english.format_map(written))


def _led(pattern: str, text: str) -> str:
    """Return ``text``, which begins at the side of its first letter, also where only values have letters."""
    if not _language.get().is_right_to_left or any(sign.isalpha() for sign in _PLACE.sub("", pattern)):
        return text
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L")
    return text if first == "L" else f"{_RIGHT_TO_LEFT_MARK}{text}"
