"""The examples: documents in a folder, in the order in which a course meets them."""

from dataclasses import dataclass
from pathlib import Path

from nnviz.document.document import Document
from nnviz.document.files import SUFFIX, read_document
from nnviz.document.numerals import quoted
from nnviz.words import say

FIRST_EXAMPLE = "clamp"  # opens when nothing else is named

_ORDER = (
    "neuron", "layer", "batch", "notebook", "notebook-straight", "straight", "kink", "clamp",
    "clamp-in-a-row", "bump", "sine", "fold", "softmax", "classes",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Example:
    """An example, read."""

    name: str
    path: Path
    document: Document


def example_names(folder: Path) -> list[str]:
    """Return the names of the examples in ``folder``: those of the course in its order, then the others."""
    found = sorted(path.stem for path in folder.glob(f"*{SUFFIX}"))
    return sorted(found, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))


def read_example(folder: Path, name: str) -> Example:
    """Read the example called ``name``; raise ``ValueError`` that lists them all when there is none."""
    names = example_names(folder)
    if name not in names:
        raise ValueError(
            say(
                "found the example {found}, needed one of {names}", found=quoted(name), names=", ".join(names)
            )
        )
    path = folder / f"{name}{SUFFIX}"
    return Example(name, path, read_document(path))


def read_examples(folder: Path) -> list[Example]:
    """Read every example in ``folder``."""
    return [read_example(folder, name) for name in example_names(folder)]
