"""The command line: opens a document and answers in text, in a file, with a picture or in a window."""

import contextlib
import gc
import importlib
import io
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol, cast

from nnviz import __version__
from nnviz.arguments import THEMES, Arguments, check, language_in, parser
from nnviz.document.document import Document
from nnviz.document.examples import FIRST_EXAMPLE, read_example, read_examples
from nnviz.document.exports import Picture, Wish, wish_of
from nnviz.document.files import read_document, write_atomically, write_document
from nnviz.document.frame import Frame, frame_of
from nnviz.document.functions import functions_of
from nnviz.document.language import understand
from nnviz.document.masking import masked
from nnviz.document.numerals import quoted
from nnviz.document.store import Store
from nnviz.document.summary import summary
from nnviz.document.table_files import csv_of_table
from nnviz.document.values import pieces_of, to_json, values_of
from nnviz.resources import resources
from nnviz.ui.preflight import library_fault, window_fault
from nnviz.words import ENGLISH, Language, say, speak, speaking

_DONE, _FAULT, _INTERRUPTED = 0, 2, 130


class _Languages(Protocol):
    """What ``nnviz.ui.languages`` offers."""

    def spoken(self, code: str | None) -> Language:
        """Return the language with that code, or the person's own."""


class _Start(Protocol):
    """What ``nnviz.ui.start`` offers."""

    def run(self, store: Store, path: Path | None) -> int:
        """Show the window until it is closed."""

    def screenshot(
        self, store: Store, path: Path | None, target: Path, size: tuple[int, int], theme: str
    ) -> None:
        """Write a picture of the window."""

    def export(self, store: Store, picture: Picture, target: Path, size: tuple[int, int], theme: str) -> None:
        """Write a picture of a panel."""

    def handout(self, store: Store, target: Path, *, has_answers: bool) -> None:
        """Write the scenes as a PDF."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run nnviz; return 0, or 2 after saying on stderr what is wrong."""
    try:
        _speak(language_in(argv))
        return _answer(parser().parse_args(argv, Arguments()))
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader has had enough
        _drop_output()
        return _DONE
    except (ValueError, OSError) as fault:
        _complain(str(fault))
    except Exception as fault:  # noqa: BLE001  the last resort: a sentence, never a traceback
        place = traceback.extract_tb(fault.__traceback__)[-1]
        where = say("{file}, line {line}", file=Path(place.filename).name, line=str(place.lineno))
        _complain(
            say(
                "something went wrong inside ({where}): {kind}: {fault}; please report this",
                where=where,
                kind=type(fault).__name__,
                fault=fault,
            )
        )
    return _FAULT


def _speak(code: str | None) -> None:
    """Speak the language that was asked for, else the person's own; English needs no Qt."""
    if code == ENGLISH.code or (code is None and not any((resources() / "languages").glob("*.qm"))):
        return
    fault = library_fault()
    if fault is None:
        speak(cast("_Languages", importlib.import_module("nnviz.ui.languages")).spoken(code))
    elif code is not None:
        raise ValueError(fault)


def _answer(arguments: Arguments) -> int:
    """Do what the arguments ask for."""
    if arguments.help:
        return _say(parser().format_help())
    if arguments.version:
        return _say(f"nnviz {__version__}\n")
    if arguments.list_examples:
        return _say(_examples())
    check(arguments)
    document, path = _opened(arguments)
    store = Store(document)
    for line in arguments.do:
        _perform(line, store)
    if arguments.stage is not None:
        _go_on_stage(arguments.stage, store)
    return _show(arguments, store, path)


def _opened(arguments: Arguments) -> tuple[Document, Path | None]:
    """Return the document to open, and its file if it is the user's own."""
    if arguments.file is not None:
        return read_document(arguments.file), arguments.file
    name = FIRST_EXAMPLE if arguments.example is None else arguments.example
    return read_example(resources() / "examples", name).document, None


def _perform(line: str, store: Store) -> None:
    """Do what a line of the small language says."""
    try:
        understand(line, store.document, store.selection).perform(store)
    except ValueError as fault:
        raise ValueError(say("--do {line}: {fault}", line=quoted(line), fault=fault)) from None


def _go_on_stage(arrangement: str, store: Store) -> None:
    """Arrange the stage before anything is seen."""
    try:
        understand(f"stage {arrangement}", store.document, store.selection).perform(store)
    except ValueError as fault:
        raise ValueError(say("--stage {line}: {fault}", line=quoted(arrangement), fault=fault)) from None


def _show(arguments: Arguments, store: Store, path: Path | None) -> int:
    """Answer in the form that was asked for; in a window when none was."""
    text = summary(masked(frame_of(store))) if arguments.summary else _same_everywhere(arguments, store)
    if text is not None:
        return _say(text)
    if arguments.save is not None:
        write_document(store.document, arguments.save)
        return _DONE
    if arguments.handout is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _start(library_fault()).handout(store, arguments.handout, has_answers=arguments.answers)
        return _DONE
    if arguments.export is not None:
        return _export(arguments, store, wish_of(*arguments.export))
    if arguments.screenshot is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a picture needs no display, whatever is set for windows
        size, theme = arguments.size or (1280, 720), arguments.theme or THEMES[0]
        _start(library_fault()).screenshot(store, path, arguments.screenshot, size, theme)
        return _DONE
    fault = window_fault()
    if fault is None:
        gc.disable()  # what starts is no garbage: searching it would open the window 30 ms later
    return _start(fault).run(store, path)


def _export(arguments: Arguments, store: Store, wish: Wish) -> int:
    """Write a table, or draw a panel."""
    if wish.is_table:
        write_atomically(wish.path, csv_of_table(masked(frame_of(store)), wish.subject).encode())
        return _DONE
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    size, theme = arguments.size or (1280, 720), arguments.theme or THEMES[0]
    picture = Picture(wish.subject, wish.kind, arguments.scale or 1, arguments.size)
    _start(library_fault()).export(store, picture, wish.path, size, theme)
    return _DONE


def _same_everywhere(arguments: Arguments, store: Store) -> str | None:
    """Return the answer for other programs, English as all files are; ``None`` when another was asked for."""
    with speaking(ENGLISH):
        return _text(arguments, store)


def _text(arguments: Arguments, store: Store) -> str | None:
    """Return JSON or a script."""
    if arguments.values:
        return to_json(values_of(masked(frame_of(store)))) + "\n"
    if arguments.pieces:
        return to_json(pieces_of(_first_sample(store))) + "\n"
    if arguments.functions:
        return to_json(functions_of(_first_sample(store))) + "\n"
    if arguments.script is not None:
        frame = masked(frame_of(store))
        return frame.script_in(arguments.script).text
    return None


def _first_sample(store: Store) -> Frame:
    """Return the frame in which the first sample is looked at."""
    first = Store(store.document)
    first.select(replace(first.selection, covers=store.selection.covers))
    return masked(frame_of(first))


def _start(fault: str | None) -> _Start:
    """Return the module that knows Qt, unless ``fault`` says why Qt cannot work here.

    It is imported late because every other answer must come without Qt, on machines that lack its
    libraries too.
    """
    if fault is not None:
        raise ValueError(fault)
    try:
        return cast("_Start", importlib.import_module("nnviz.ui.start"))
    except ImportError as missing:
        if (missing.name or "").startswith("nnviz"):
            raise
        raise ValueError(say("Qt cannot be loaded: {missing}", missing=missing)) from None


def _examples() -> str:
    """List the examples, a line each: name, title, sentence."""
    rows = [
        (row.name, row.document.title, row.document.about) for row in read_examples(resources() / "examples")
    ]
    width = max((len(name) for name, _, _ in rows), default=0)
    return "".join(
        f"{name:{width}}  {' '.join(f'{title}. {about}'.split())}\n" for name, title, about in rows
    )


def _say(text: str) -> int:
    """Print an answer and see it out."""
    if sys.stdout is None:
        raise OSError(say("the answer cannot be written: there is no standard output"))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        _drop_output()
        raise OSError(say("the answer cannot be written: {reason}", reason=fault.strerror)) from None
    return _DONE


def _drop_output() -> None:
    """Send what is still in the buffer nowhere, so that Python does not fail on it once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(sentence: str) -> None:
    """Say on stderr, in one line, what is wrong; where nobody can hear it, the exit status has to do."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            print(f"nnviz: {' '.join(sentence.split())}", file=sys.stderr)
