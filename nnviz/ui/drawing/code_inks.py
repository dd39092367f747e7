"""Which words of a line of Python are keywords, strings and comments, by Python's own tokenizer."""

import io
import keyword
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_QUIET = {"COMMENT", "STRING", "FSTRING_START", "FSTRING_MIDDLE", "FSTRING_END"}


@dataclass(frozen=True)
class Inked:
    """A stretch of a line that is painted in one ink."""

    column: int  # where it begins, counted from 0
    text: str
    is_strong: bool = False  # a keyword
    is_quiet: bool = False  # a string or a comment, which its own signs tell too


@lru_cache(maxsize=4096)
def inked(text: str) -> tuple[Inked, ...]:
    """Return the stretches of a line, from left to right, the spaces between words left out.

    ``text`` is a line of a script that is known to be right: no string goes over several lines.
    """
    return tuple(_joined(_words(text)))


def _words(text: str) -> Iterator[Inked]:
    """Yield the words; an open bracket ends the reading where the line ends."""
    indent = len(text) - len(text.lstrip())
    reading = tokenize.generate_tokens(io.StringIO(text[indent:]).readline)
    while True:
        try:
            token = next(reading)
        except (StopIteration, SyntaxError, tokenize.TokenError):
            return
        if token.string.strip():
            name = tokenize.tok_name[token.type]
            is_strong = name == "NAME" and keyword.iskeyword(token.string)
            yield Inked(token.start[1] + indent, token.string, is_strong, is_quiet=name in _QUIET)


def _joined(words: Iterator[Inked]) -> Iterator[Inked]:
    """Join neighbours of one ink, with the spaces between them: fewer texts are painted more quickly."""
    before: Inked | None = None
    for word in words:
        is_same = before and (before.is_strong, before.is_quiet) == (word.is_strong, word.is_quiet)
        if before and is_same:
            gap = " " * (word.column - before.column - len(before.text))
            before = Inked(before.column, before.text + gap + word.text, before.is_strong, before.is_quiet)
            continue
        if before:
            yield before
        before = word
    if before:
        yield before
