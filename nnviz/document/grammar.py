"""How a line of the small language is told from the others: by its first word or two."""

from collections.abc import Callable, Mapping

from nnviz.document.acts import Act
from nnviz.document.document import Document
from nnviz.document.reader import Line
from nnviz.document.selection import Selection

Read = Callable[[Line], Act]
Row = tuple[str, str, str, Read]  # first words, the rest by an example, what it does, how the rest is read


def understood(text: str, document: Document, selection: Selection, readers: Mapping[str, Read]) -> Act:
    """Return what a line asks for; raise ``ValueError`` that says what was expected at which place."""
    line = Line(text, document, selection)
    act = readers[" ".join(_words(line, readers))](line)
    line.end()
    return act


def _words(line: Line, readers: Mapping[str, Read]) -> list[str]:
    """Read the one or two words that say what the line is about."""
    first = line.expect(*dict.fromkeys(words.split()[0] for words in readers))
    seconds = [words.split()[1] for words in readers if words.startswith(f"{first} ")]
    is_whole = not seconds or (first in readers and line.word not in seconds)
    return [first] if is_whole else [first, line.expect(*seconds)]
