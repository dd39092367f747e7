"""The arguments of the command line: what they are called, what they may be, which contradict one another."""

import argparse
import contextlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

from nnviz.document.examples import FIRST_EXAMPLE
from nnviz.document.exports import FILMS, PANELS, PICTURES, SCALES, SOME_TABLES, TABLE
from nnviz.document.language import FORMS
from nnviz.document.numerals import quoted
from nnviz.document.selection import SCRIPTS
from nnviz.document.staging import ARRANGEMENTS
from nnviz.words import mark, say, told

THEMES = ("light", "dark", "projector-light", "projector-dark", "contrast")
SMALLEST, LARGEST = (760, 460), (7680, 7680)  # pixels of a picture: what the window can be, and 8K

_SIZE = re.compile(r"([0-9]{1,6})[x×]([0-9]{1,6})", re.IGNORECASE)


Options = argparse._ArgumentGroup  # noqa: SLF001  it has no public name


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
        raise ValueError(say("{fault} (nnviz --help lists all)", fault=_refusal(message)))


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """What writes the help, in the language of the person who asks for it."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin with the word for usage."""
        super().add_usage(usage, actions, groups, say("usage: ") if prefix is None else prefix)


# What ``argparse`` refuses with, as a pattern and as a text that can be translated.
_REFUSALS = (
    (r"unrecognized arguments: (?P<found>.*)", mark("unrecognized arguments: {found}")),
    (r"argument (?P<name>\S+): expected one argument", mark("argument {name}: expected one argument")),
    (
        r"argument (?P<name>\S+): expected (?P<needed>\d+) arguments",
        mark("argument {name}: expected {needed} arguments"),
    ),
    (
        r"argument (?P<name>\S+): not allowed with argument (?P<other>\S+)",
        mark("argument {name}: not allowed with argument {other}"),
    ),
    (
        r"argument (?P<name>\S+): invalid choice: (?P<found>.*) \(choose from (?P<needed>.*)\)",
        mark("argument {name}: invalid choice: {found} (choose from {needed})"),
    ),
    (
        r"argument (?P<name>\S+): invalid int value: (?P<found>.*)",
        mark("argument {name}: invalid int value: {found}"),
    ),
    (r"argument (?P<name>\S+): (?P<fault>.*)", mark("argument {name}: {fault}")),
)


def _refusal(message: str) -> str:
    """Say what ``argparse`` has found in the language that is spoken."""
    found = ((re.fullmatch(pattern, message, re.DOTALL), text) for pattern, text in _REFUSALS)
    return next((told(text, **match.groupdict()) for match, text in found if match), message)


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    made = _Parser(
        prog="nnviz",
        add_help=False,
        allow_abbrev=False,
        formatter_class=_Formatter,
        description=say("Take hold of a neural network's numbers and watch it answer."),
        epilog=_language_help(),
    )
    made.add_argument_group(say("positional arguments")).add_argument(
        "file", nargs="?", type=Path, metavar=say("FILE"), help=say("a .nnviz file to open")
    )
    options = made.add_argument_group(say("options"))
    _add_document(options)
    _add_answers(options)
    _add_looks(options)
    options.add_argument("--list-examples", action="store_true", help=say("list the examples"))
    options.add_argument("--version", action="store_true", help=say("print the version"))
    options.add_argument("--help", "-h", action="store_true", help=say("print this"))
    return made


def _add_document(options: Options) -> None:
    """Describe what is opened, and what is done to it first."""
    options.add_argument(
        "--example",
        metavar=say("NAME"),
        help=say("open an example (without FILE: {name})", name=FIRST_EXAMPLE),
    )
    options.add_argument(
        "--do",
        action="append",
        default=[],
        metavar=say("LINE"),
        help=say("do what a line says, in order; may be repeated"),
    )


def language_in(argv: Sequence[str] | None) -> str | None:
    """Return the language that is asked for: it must be known before anything is said."""
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    first.add_argument("--language", nargs="?")
    with contextlib.suppress(argparse.ArgumentError):
        return cast("str | None", first.parse_known_args(argv)[0].language)
    return None


def _add_looks(options: Options) -> None:
    """Describe how a window or a picture looks."""
    scales = say("more pixels: 1 to 4 times (PNG)")
    options.add_argument("--scale", type=int, choices=SCALES, metavar="N", help=scales)
    options.add_argument("--size", type=_size, metavar="WxH", help=say("of the picture, such as 1280x720"))
    options.add_argument("--theme", choices=THEMES, help=say("of the picture"))
    options.add_argument(
        "--language", metavar=say("CODE"), help=say("of the words and numbers on screen, such as en")
    )
    options.add_argument(
        "--stage",
        nargs="?",
        const="",
        metavar=say("ARRANGEMENT"),
        help=say("open on stage: {names}, each also “with sum”", names=", ".join(ARRANGEMENTS)),
    )


def _add_answers(options: Options) -> None:
    """Describe the answers that need no window, of which one can be asked for."""
    answers = options.add_mutually_exclusive_group()
    answers.add_argument("--values", action="store_true", help=say("print every z and a as JSON"))
    answers.add_argument(
        "--pieces", action="store_true", help=say("print the exact pieces and kinks as JSON")
    )
    answers.add_argument(
        "--functions", action="store_true", help=say("print the same of every neuron, z and a, with states")
    )
    answers.add_argument("--summary", action="store_true", help=say("print what is on screen in words"))
    answers.add_argument(
        "--script",
        nargs="?",
        const=SCRIPTS[0],
        choices=SCRIPTS,
        metavar=say("FORM"),
        help=say("print the code that computes it: {names}", names=", ".join(SCRIPTS)),
    )
    answers.add_argument("--save", type=Path, metavar=say("FILE"), help=say("save the document"))
    answers.add_argument("--screenshot", type=_png, metavar="PNG", help=say("save a picture of the window"))
    _add_export(answers)
    answers.add_argument(
        "--handout", type=_pdf, metavar="PDF", help=say("save the scenes as a handout to print")
    )
    options.add_argument("--answers", action="store_true", help=say("the handout with the answers and notes"))


def _add_export(answers: Options) -> None:
    """Describe what can be written as what."""
    answers.add_argument(
        "--export",
        nargs=2,
        metavar=(say("PANEL"), say("FILE")),
        help=say(
            "save one panel ({panels}) as {pictures}, its film as {films} or into a folder, "
            "or a table ({tables}) as {table}",
            panels=", ".join(PANELS),
            pictures=", ".join(PICTURES),
            films=", ".join(FILMS[1:]),
            tables=SOME_TABLES,
            table=TABLE,
        ),
    )


def _language_help() -> str:
    """List the lines that ``--do`` understands."""
    rows = "\n".join(f"  {form:34} {told(meaning)}" for form, meaning in FORMS)
    return say("lines for --do:\n{rows}", rows=rows)


def _size(text: str) -> tuple[int, int]:
    """Read a size such as 1280x720."""
    found = _SIZE.fullmatch(text)
    sides = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(low <= side <= high for low, side, high in zip(SMALLEST, sides, LARGEST, strict=True)):
        raise argparse.ArgumentTypeError(
            say(
                "found {found}, needed WxH from {smallest} to {largest}",
                found=quoted(text),
                smallest="{}x{}".format(*SMALLEST),
                largest="{}x{}".format(*LARGEST),
            )
        )
    return sides


def _pdf(text: str) -> Path:
    """Read the name of a handout."""
    if Path(text).suffix.lower() != ".pdf":
        raise argparse.ArgumentTypeError(
            say("found {found}, needed a name that ends in .pdf", found=quoted(text))
        )
    return Path(text)


def _png(text: str) -> Path:
    """Read the name of a picture of the window."""
    if Path(text).suffix.lower() != ".png":
        raise argparse.ArgumentTypeError(
            say("found {found}, needed a name that ends in .png", found=quoted(text))
        )
    return Path(text)


def check(arguments: Arguments) -> None:
    """Refuse arguments that contradict one another."""
    if arguments.file is not None and arguments.example is not None:
        raise ValueError(say("found both a FILE and --example, needed one of them"))
    if arguments.stage is not None and _is_text(arguments):
        raise ValueError(say("found --stage with an answer in text, needed a window or --screenshot"))
    if arguments.answers and not arguments.handout:
        raise ValueError(say("found --answers without --handout, which it belongs to"))
    for name in ("size", "theme"):
        if getattr(arguments, name) is not None and not (arguments.screenshot or arguments.export):
            raise ValueError(
                say("found --{name} without --screenshot or --export, which it belongs to", name=name)
            )
    if arguments.scale is not None and not arguments.export:
        raise ValueError(say("found --scale without --export, which it belongs to"))


def _is_text(arguments: Arguments) -> bool:
    """Whether the answer is one that has no look."""
    texts = (arguments.values, arguments.pieces, arguments.functions, arguments.summary)
    return any(texts) or arguments.script is not None or arguments.save is not None
