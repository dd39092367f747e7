"""Every text gets what it has places for, and is told when it is shown, not when it is imported."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

SOURCES = sorted((Path(__file__).resolve().parent.parent / "nnviz").rglob("*.py"))
TEXTS = {"say": 1, "count": 2}  # how many of the arguments are texts

each_source = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)


def parsed(source: Path) -> ast.Module:
    return ast.parse(source.read_text("utf-8"))


def name_of(node: ast.AST) -> str:
    """Return the name of the function that is called; nothing of what is no call of a plain name."""
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def places(text: ast.expr) -> set[str]:
    """Return the names in braces."""
    assert isinstance(text, ast.Constant)
    return {name for _, name, _, _ in Formatter().parse(str(text.value)) if name is not None}


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs when a module is imported: no bodies of functions, yet what they begin from."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Lambda):
            continue
        if isinstance(child, ast.FunctionDef):
            for part in (*child.args.defaults, *child.args.kw_defaults, *child.decorator_list):
                yield from [] if part is None else [part, *at_import(part)]
            continue
        yield child
        yield from at_import(child)


@each_source
def test_a_text_gets_what_it_has_places_for_and_nothing_else(source: Path) -> None:
    calls = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.Call)]
    for call in (each for each in calls if name_of(each) in TEXTS):
        counted = {"n"} if name_of(call) == "count" else set()
        given = {keyword.arg for keyword in call.keywords} | counted
        wanted = counted.union(*map(places, call.args[: TEXTS[name_of(call)]]))
        is_handed_on = None in given  # as a dictionary
        assert given - {None} <= wanted if is_handed_on else given == wanted


@each_source
def test_nothing_is_told_before_the_language_is_known(source: Path) -> None:
    early = [name_of(node) for node in at_import(parsed(source))]
    assert not {"say", "count", "told", "whole", "decimal", "listed"} & set(early)
