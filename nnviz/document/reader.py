"""One line of the small language, read word by word; each refusal says what was expected at its place."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from nnviz.document.document import Document
from nnviz.document.numerals import parsed, quoted
from nnviz.document.selection import Selection
from nnviz.words import any_of, say

_WORDS = re.compile(r"=|[^\s=]+")
_COUNT = re.compile(r"[0-9]{1,6}")

MOST_NAMED, NEAREST_NAMED = 12, 3  # alternatives that a refusal names: all, or those most like what was found


def _named(found: str, words: Sequence[str]) -> str:
    """Name the ``words`` that would do; of many those most like what was found, or else the first few."""
    if len(words) <= MOST_NAMED:
        return any_of([f"“{word}”" for word in words])
    near = get_close_matches(found, words, NEAREST_NAMED) or words[:MOST_NAMED]
    return say("a word such as {words}", words=any_of([f"“{word}”" for word in near]))


def tidy(text: str) -> str:
    """Return the words of ``text`` as a line reads them, with one space between."""
    return " ".join(_WORDS.findall(text))


class Line:
    """The words of a line not yet read, and what they speak about: a document and a selection."""

    def __init__(self, text: str, document: Document, selection: Selection) -> None:
        """Split ``text`` into words; case and spaces do not matter, ``=`` needs none around it."""
        self.document = document
        self.selection = selection
        self._words: list[str] = _WORDS.findall(text)
        self._read = 0

    @property
    def word(self) -> str:
        """The next word in lower case; empty at the end of the line."""
        return self._words[self._read].lower() if self._read < len(self._words) else ""

    def refusal(self, needed: str) -> ValueError:
        """Return the fault of the next word: where it stands, what it is and what was needed there."""
        found = quoted(self._words[self._read]) if self.word else say("the end of the line")
        if not self._read:
            return ValueError(say("found {found}, needed {needed}", found=found, needed=needed))
        before = quoted(" ".join(self._words[: self._read]))
        return ValueError(
            say("after {before} found {found}, needed {needed}", before=before, found=found, needed=needed)
        )

    def take(self) -> str:
        """Read the next word, whatever it is."""
        word = self.word
        self._read += 1
        return word

    def expect(self, *words: str) -> str:
        """Read one of ``words``."""
        if self.word not in words:
            raise self.refusal(_named(self.word, words))
        return self.take()

    def end(self) -> None:
        """Refuse anything more."""
        if self.word:
            raise self.refusal(say("nothing more"))

    def whole_number(self, needed: str, mark: str = "") -> int:
        """Read a whole number as it stands, 2 is 2, behind a ``mark`` such as ``#``."""
        digits = self.word.removeprefix(mark)
        if not _COUNT.fullmatch(digits):
            raise self.refusal(needed)
        self.take()
        return int(digits)

    def label(self, length: int, needed: str, ending: str = "") -> tuple[int, ...]:
        """Read ``length`` whole numbers joined by dots, counted from 1, and return them counted from 0."""
        parts = self.word.removesuffix(ending).split(".")
        if len(parts) != length or not all(_COUNT.fullmatch(part) for part in parts):
            raise self.refusal(needed)
        self.take()
        return tuple(int(part) - 1 for part in parts)

    def upcoming(self) -> str:
        """Return the words not yet read, in lower case, and leave them unread."""
        return " ".join(self._words[self._read :]).lower()

    def rest(self, stop: str | tuple[str, ...] = "") -> str:
        """Read all words up to ``stop``, or one of several, or the end of the line."""
        start, stops = self._read, (stop,) if isinstance(stop, str) else stop
        while self.word and self.word not in stops:
            self._read += 1
        return " ".join(self._words[start : self._read])

    def number(self, stop: str | tuple[str, ...] = "") -> float:
        """Read a number such as −1.5 or 3 / 4 up to ``stop``, or one of several, or the end of the line."""
        if not self.word or self.word in ((stop,) if isinstance(stop, str) else stop):
            raise self.refusal(say("a number"))
        before = quoted(" ".join(self._words[: self._read]))
        try:
            return parsed(self.rest(stop))
        except ValueError as fault:
            raise ValueError(say("after {before} {fault}", before=before, fault=fault)) from None
