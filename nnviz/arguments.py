"""The arguments of the command line: what they are called, what they may be, which contradict one another."""

import argparse
import contextlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, cast

from nnviz.document.examples import FIRST_EXAMPLE
from nnviz.document.exports import FILMS, PANELS, PICTURES, SCALES, SOME_TABLES, TABLE
from nnviz.document.language import FORMS
from nnviz.document.numerals import quoted
from nnviz.document.selection import SCRIPTS
from nnviz.document.staging import ARRANGEMENTS
from nnviz.words import told

THEMES = ("light", "dark", "projector-light", "projector-dark", "contrast")
SMALLEST, LARGEST = (760, 460), (7680, 7680)  # pixels of a picture: what the window can be, and 8K

_SIZE = re.compile(r"([0-9]{1,6})[x×]([0-9]{1,6})", re.IGNORECASE)


class Arguments(argparse.Namespace):
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
    language: str | None


class _Parser(argparse.ArgumentParser):
    """A parser whose refusals are one sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise the refusal instead of printing the usage."""
        raise ValueError(f"{message} (nnviz --help lists all)")


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    made = _Parser(
        prog="nnviz",
        add_help=False,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Take hold of a neural network's numbers and watch it answer.",
        epilog=_language_help(),
    )
    made.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a .nnviz file to open")
    made.add_argument("--example", metavar="NAME", help=f"open an example (without FILE: {FIRST_EXAMPLE})")
    made.add_argument(
        "--do",
        action="append",
        default=[],
        metavar="LINE",
        help="do what a line says, in order; may be repeated",
    )
    _add_answers(made)
    _add_looks(made)
    made.add_argument("--list-examples", action="store_true", help="list the examples")
    made.add_argument("--version", action="store_true", help="print the version")
    made.add_argument("--help", "-h", action="store_true", help="print this")
    return made


def language_in(argv: Sequence[str] | None) -> str | None:
    """Return the language that is asked for: it must be known before anything is said."""
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    first.add_argument("--language", nargs="?")
    with contextlib.suppress(argparse.ArgumentError):
        return cast("str | None", first.parse_known_args(argv)[0].language)
    return None


def _add_looks(parser: argparse.ArgumentParser) -> None:
    """Describe how a window or a picture looks."""
    scales = "more pixels: 1 to 4 times (PNG)"
    parser.add_argument("--scale", type=int, choices=SCALES, metavar="N", help=scales)
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the picture, such as 1280x720")
    parser.add_argument("--theme", choices=THEMES, help="of the picture")
    parser.add_argument("--language", metavar="CODE", help="of the words and numbers on screen, such as en")
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
    rows = "\n".join(f"  {form:34} {told(meaning)}" for form, meaning in FORMS)
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


def check(arguments: Arguments) -> None:
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


def _is_text(arguments: Arguments) -> bool:
    """Whether the answer is one that has no look."""
    texts = (arguments.values, arguments.pieces, arguments.functions, arguments.summary)
    return any(texts) or arguments.script is not None or arguments.save is not None
