"""The command line: opens a document and answers in text, in a file, with a picture or in a window."""

import argparse
import contextlib
import gc
import importlib
import io
import os
import re
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, Protocol, cast

from nnviz import __version__
from nnviz.document.document import Document
from nnviz.document.examples import FIRST_EXAMPLE, read_example, read_examples
from nnviz.document.exports import FILMS, PANELS, PICTURES, SCALES, SOME_TABLES, TABLE, Picture, Wish, wish_of
from nnviz.document.files import read_document, write_atomically, write_document
from nnviz.document.frame import Frame, frame_of
from nnviz.document.functions import functions_of
from nnviz.document.language import FORMS, understand
from nnviz.document.masking import masked
from nnviz.document.numerals import quoted
from nnviz.document.selection import SCRIPTS
from nnviz.document.staging import ARRANGEMENTS
from nnviz.document.store import Store
from nnviz.document.summary import summary
from nnviz.document.table_files import csv_of_table
from nnviz.document.values import pieces_of, to_json, values_of
from nnviz.resources import resources
from nnviz.ui.preflight import library_fault, window_fault

THEMES = ("light", "dark", "projector-light", "projector-dark", "contrast")
SMALLEST, LARGEST = (760, 460), (7680, 7680)  # pixels of a picture: what the window can be, and 8K

_DONE, _FAULT, _INTERRUPTED = 0, 2, 130
_SIZE = re.compile(r"([0-9]{1,6})[x×]([0-9]{1,6})", re.IGNORECASE)


class _Arguments(argparse.Namespace):
    """What the command line holds."""

    file: Path | None
    example: str | None
    do: list[str]
    values: bool
    pieces: bool
    functions: bool
    summary: bool
    script: str | None
    save: Path | None
    screenshot: Path | None
    export: tuple[str, str] | None
    handout: Path | None
    answers: bool
    scale: int | None
    size: tuple[int, int] | None
    theme: str | None
    stage: str | None
    list_examples: bool
    version: bool
    help: bool


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


class _Parser(argparse.ArgumentParser):
    """A parser whose refusals are one sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise the refusal instead of printing the usage."""
        raise ValueError(f"{message} (nnviz --help lists all)")


def main(argv: Sequence[str] | None = None) -> int:
    """Run nnviz; return 0, or 2 after saying on stderr what is wrong."""
    try:
        return _answer(_parser().parse_args(argv, _Arguments()))
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader has had enough
        _drop_output()
        return _DONE
    except (ValueError, OSError) as fault:
        _complain(str(fault))
    except Exception as fault:  # noqa: BLE001  the last resort: a sentence, never a traceback
        place = traceback.extract_tb(fault.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        _complain(
            f"something went wrong inside ({where}): {type(fault).__name__}: {fault}; please report this"
        )
    return _FAULT


def _parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = _Parser(
        prog="nnviz",
        add_help=False,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Take hold of a neural network's numbers and watch it answer.",
        epilog=_language_help(),
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a .nnviz file to open")
    parser.add_argument("--example", metavar="NAME", help=f"open an example (without FILE: {FIRST_EXAMPLE})")
    parser.add_argument(
        "--do",
        action="append",
        default=[],
        metavar="LINE",
        help="do what a line says, in order; may be repeated",
    )
    _add_answers(parser)
    _add_looks(parser)
    parser.add_argument("--list-examples", action="store_true", help="list the examples")
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument("--help", "-h", action="store_true", help="print this")
    return parser


def _add_looks(parser: argparse.ArgumentParser) -> None:
    """Describe how a window or a picture looks."""
    scales = "more pixels: 1 to 4 times (PNG)"
    parser.add_argument("--scale", type=int, choices=SCALES, metavar="N", help=scales)
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the picture, such as 1280x720")
    parser.add_argument("--theme", choices=THEMES, help="of the picture")
    parser.add_argument(
        "--stage",
        nargs="?",
        const="",
        metavar="ARRANGEMENT",
        help=f"open on stage: {', '.join(ARRANGEMENTS)}, each also “with sum”",
    )


def _add_answers(parser: argparse.ArgumentParser) -> None:
    """Describe the answers that need no window, of which one can be asked for."""
    answers = parser.add_mutually_exclusive_group()
    answers.add_argument("--values", action="store_true", help="print every z and a as JSON")
    answers.add_argument("--pieces", action="store_true", help="print the exact pieces and kinks as JSON")
    answers.add_argument(
        "--functions", action="store_true", help="print the same of every neuron, z and a, with states"
    )
    answers.add_argument("--summary", action="store_true", help="print what is on screen in words")
    answers.add_argument(
        "--script",
        nargs="?",
        const=SCRIPTS[0],
        choices=SCRIPTS,
        metavar="FORM",
        help=f"print the code that computes it: {', '.join(SCRIPTS)}",
    )
    answers.add_argument("--save", type=Path, metavar="FILE", help="save the document")
    answers.add_argument("--screenshot", type=_png, metavar="PNG", help="save a picture of the window")
    answers.add_argument(
        "--export",
        nargs=2,
        metavar=("PANEL", "FILE"),
        help=f"save one panel ({', '.join(PANELS)}) as {', '.join(PICTURES)}, "
        f"its film as {', '.join(FILMS[1:])} or into a folder, "
        f"or a table ({SOME_TABLES}) as {TABLE}",
    )
    answers.add_argument("--handout", type=_pdf, metavar="PDF", help="save the scenes as a handout to print")
    parser.add_argument("--answers", action="store_true", help="the handout with the answers and notes")


def _language_help() -> str:
    """List the lines that ``--do`` understands."""
    rows = "\n".join(f"  {form:34} {meaning}" for form, meaning in FORMS)
    return f"lines for --do:\n{rows}"


def _size(text: str) -> tuple[int, int]:
    """Read a size such as 1280x720."""
    found = _SIZE.fullmatch(text)
    sides = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(low <= side <= high for low, side, high in zip(SMALLEST, sides, LARGEST, strict=True)):
        needed = "WxH from {}x{} to {}x{}".format(*SMALLEST, *LARGEST)
        raise argparse.ArgumentTypeError(f"found {quoted(text)}, needed {needed}")
    return sides


def _pdf(text: str) -> Path:
    """Read the name of a handout."""
    if Path(text).suffix.lower() != ".pdf":
        raise argparse.ArgumentTypeError(f"found {quoted(text)}, needed a name that ends in .pdf")
    return Path(text)


def _png(text: str) -> Path:
    """Read the name of a picture of the window."""
    if Path(text).suffix.lower() != ".png":
        raise argparse.ArgumentTypeError(f"found {quoted(text)}, needed a name that ends in .png")
    return Path(text)


def _answer(arguments: _Arguments) -> int:
    """Do what the arguments ask for."""
    if arguments.help:
        return _say(_parser().format_help())
    if arguments.version:
        return _say(f"nnviz {__version__}\n")
    if arguments.list_examples:
        return _say(_examples())
    _check(arguments)
    document, path = _opened(arguments)
    store = Store(document)
    for line in arguments.do:
        _perform(line, store)
    if arguments.stage is not None:
        _go_on_stage(arguments.stage, store)
    return _show(arguments, store, path)


def _check(arguments: _Arguments) -> None:
    """Refuse arguments that contradict one another."""
    if arguments.file is not None and arguments.example is not None:
        raise ValueError("found both a FILE and --example, needed one of them")
    if arguments.stage is not None and _is_text(arguments):
        raise ValueError("found --stage with an answer in text, needed a window or --screenshot")
    if arguments.answers and not arguments.handout:
        raise ValueError("found --answers without --handout, which it belongs to")
    for name in ("size", "theme"):
        if getattr(arguments, name) is not None and not (arguments.screenshot or arguments.export):
            raise ValueError(f"found --{name} without --screenshot or --export, which it belongs to")
    if arguments.scale is not None and not arguments.export:
        raise ValueError("found --scale without --export, which it belongs to")


def _is_text(arguments: _Arguments) -> bool:
    """Whether the answer is one that has no look."""
    texts = (arguments.values, arguments.pieces, arguments.functions, arguments.summary)
    return any(texts) or arguments.script is not None or arguments.save is not None


def _opened(arguments: _Arguments) -> tuple[Document, Path | None]:
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
        raise ValueError(f"--do {quoted(line)}: {fault}") from None


def _go_on_stage(arrangement: str, store: Store) -> None:
    """Arrange the stage before anything is seen."""
    try:
        understand(f"stage {arrangement}", store.document, store.selection).perform(store)
    except ValueError as fault:
        raise ValueError(f"--stage {quoted(arrangement)}: {fault}") from None


def _show(arguments: _Arguments, store: Store, path: Path | None) -> int:
    """Answer in the form that was asked for; in a window when none was."""
    text = _text(arguments, store)
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


def _export(arguments: _Arguments, store: Store, wish: Wish) -> int:
    """Write a table, or draw a panel."""
    if wish.is_table:
        write_atomically(wish.path, csv_of_table(masked(frame_of(store)), wish.subject).encode())
        return _DONE
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    size, theme = arguments.size or (1280, 720), arguments.theme or THEMES[0]
    picture = Picture(wish.subject, wish.kind, arguments.scale or 1, arguments.size)
    _start(library_fault()).export(store, picture, wish.path, size, theme)
    return _DONE


def _text(arguments: _Arguments, store: Store) -> str | None:
    """Return the answer that is text; ``None`` when another was asked for."""
    if arguments.values:
        return to_json(values_of(masked(frame_of(store)))) + "\n"
    if arguments.pieces:
        return to_json(pieces_of(_first_sample(store))) + "\n"
    if arguments.functions:
        return to_json(functions_of(_first_sample(store))) + "\n"
    if arguments.summary:
        return summary(masked(frame_of(store)))
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
        raise ValueError(f"Qt cannot be loaded: {missing}") from None


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
        raise OSError("the answer cannot be written: there is no standard output")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        _drop_output()
        raise OSError(f"the answer cannot be written: {fault.strerror}") from None
    return _DONE


def _drop_output() -> None:
    """Send what is still in the buffer nowhere, so that Python does not fail on it once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(sentence: str) -> None:
    """Say on stderr, in one line, what is wrong; where nobody can hear it, the exit status has to do."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            print(f"nnviz: {' '.join(sentence.split())}", file=sys.stderr)
