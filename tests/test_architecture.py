"""The house as DESIGN draws it: which way imports point, and what stands in one place only."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "nnviz"
SOURCES = sorted(PACKAGE.rglob("*.py"))
# each may import itself and those before it
FOLDERS = ("nn", "document", "lessons", "arguments", "ui", "app", "audit")
SCREEN = ("ui", "app")
ANYWHERE = ("resources", "words")  # the path of resources/ and the words: they need nothing, everyone may ask

each_source = pytest.mark.parametrize(
    "source", SOURCES, ids=lambda path: path.relative_to(PACKAGE).as_posix()
)


def module_name(source: Path) -> str:
    """Return the dotted name that ``source`` is imported by: nnviz.nn.layers."""
    parts = source.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def folder(module: str) -> str:
    """Return the part of the house that ``module`` belongs to: nn, document, …; empty for the package."""
    return module.split(".")[1] if "." in module else ""


def syntax(source: Path) -> ast.Module:
    """Return the syntax tree of ``source``."""
    return ast.parse(source.read_text(encoding="utf-8"))


def imports(source: Path) -> Iterator[str]:
    """Yield the name of each module that ``source`` imports, and of each name that may be a module."""
    for node in ast.walk(syntax(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def imports_of_ours(source: Path) -> set[str]:
    """Return the modules of this package that ``source`` imports."""
    return set(imports(source)) & {module_name(other) for other in SOURCES}


def names(source: Path) -> set[str]:
    """Return every name and attribute that occurs in ``source``."""
    nodes = list(ast.walk(syntax(source)))
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return attributes | {node.id for node in nodes if isinstance(node, ast.Name)}


@each_source
def test_imports_point_one_way(source: Path) -> None:
    here = folder(module_name(source))
    if here in FOLDERS:
        allowed = {*FOLDERS[: FOLDERS.index(here) + 1], *ANYWHERE, ""}
        assert {folder(module) for module in imports_of_ours(source)} <= allowed


def test_every_module_belongs_to_a_folder_of_the_house() -> None:
    folders = {folder(module_name(source)) for source in SOURCES}
    assert folders <= {*FOLDERS, *ANYWHERE, "", "__main__"}


@each_source
def test_only_the_screen_knows_qt(source: Path) -> None:
    packages = {name.split(".")[0].lower() for name in imports(source)}
    if folder(module_name(source)) not in SCREEN:
        assert not packages & {"pyside6", "pyqtgraph", "shiboken6"}


def test_no_modules_import_one_another_in_a_ring() -> None:
    graph = {module_name(source): imports_of_ours(source) - {module_name(source)} for source in SOURCES}
    assert set(TopologicalSorter(graph).static_order()) == set(graph)


@each_source
def test_nothing_is_imported_inside_a_function(source: Path) -> None:
    functions = [node for node in ast.walk(syntax(source)) if isinstance(node, ast.FunctionDef | ast.Lambda)]
    inside = [node for function in functions for node in ast.walk(function)]
    assert not [node.lineno for node in inside if isinstance(node, ast.Import | ast.ImportFrom)]


@each_source
def test_no_signal_is_blocked(source: Path) -> None:
    assert not names(source) & {"blockSignals", "QSignalBlocker"}


@each_source
def test_no_function_changes_a_module_variable(source: Path) -> None:
    assert not [node.lineno for node in ast.walk(syntax(source)) if isinstance(node, ast.Global)]


@each_source
def test_colours_are_made_in_the_theme_only(source: Path) -> None:
    if source == PACKAGE / "ui" / "theme.py":
        return
    assert not re.findall(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b", source.read_text(encoding="utf-8"))
    assert "QColor" not in calls(source)


def calls(source: Path) -> set[str]:
    """Return the bare names that ``source`` calls: QColor in QColor(0, 0, 0)."""
    nodes = ast.walk(syntax(source))
    return {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


@each_source
def test_a_module_opens_with_a_sentence(source: Path) -> None:
    sentence = ast.get_docstring(syntax(source))
    assert sentence
    assert sentence.splitlines()[0].endswith((".", ":", "``."))


@each_source
def test_no_handler_catches_everything(source: Path) -> None:
    handlers = [node for node in ast.walk(syntax(source)) if isinstance(node, ast.ExceptHandler)]
    broad = [node.lineno for node in handlers if node.type is None or "Exception" in names_in(node.type)]
    assert len(broad) <= (module_name(source) == "nnviz.app")


def names_in(node: ast.AST) -> set[str]:
    """Return the names that occur in ``node``, BaseException read as Exception."""
    found = {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}
    return {name.replace("BaseException", "Exception") for name in found}
