"""The notebook: JSON of version 4, whose cells run one after another print the screen.

Checked by hand against the rules of nbformat's schema: the programs that check and run notebooks bring
thirty packages, more than all that the tests need otherwise.
"""

import json
from pathlib import Path

import pytest

from nnviz.document.examples import example_names, read_example
from nnviz.document.fileshapes import Json
from nnviz.document.notebook import notebook_of
from nnviz.document.selection import SCRIPTS
from nnviz.document.source import script_of
from nnviz.document.source_lines import Script
from nnviz.resources import resources
from tests.document.scripts import expected_of, printed_by, trace_of

EXAMPLES = resources() / "examples"
Cell = dict[str, Json]


def script(name: str, form: str = "class") -> Script:
    document = read_example(EXAMPLES, name).document
    return script_of(document, trace_of(document), form)


def cells_of(made: Script, kind: str) -> list[Cell]:
    return [cell for cell in json.loads(notebook_of(made))["cells"] if cell["cell_type"] == kind]


@pytest.mark.parametrize("form", SCRIPTS)
@pytest.mark.parametrize("name", example_names(EXAMPLES))
def test_the_cells_run_in_order_print_the_screen(name: str, form: str, tmp_path: Path) -> None:
    sources = [str(cell["source"]) for cell in cells_of(script(name, form), "code")]
    printed = printed_by("\n".join(sources), tmp_path)
    assert printed == expected_of(trace_of(read_example(EXAMPLES, name).document), printed)


def test_a_notebook_has_the_fields_of_version_4() -> None:
    notebook = json.loads(notebook_of(script("classes")))
    assert set(notebook) == {"cells", "metadata", "nbformat", "nbformat_minor"}
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 4)
    assert set(notebook["metadata"]["kernelspec"]) >= {"name", "display_name"}


def test_a_cell_has_the_fields_of_its_kind_and_no_other() -> None:
    code = {"cell_type", "execution_count", "metadata", "outputs", "source"}
    assert {frozenset(cell) for cell in cells_of(script("classes"), "code")} == {frozenset(code)}
    assert set(cells_of(script("classes"), "markdown")[0]) == {"cell_type", "metadata", "source"}


def test_a_cell_that_has_not_run_has_neither_output_nor_number() -> None:
    for cell in cells_of(script("classes"), "code"):
        assert (cell["outputs"], cell["execution_count"]) == ([], None)


def test_the_first_cell_says_what_the_document_is_about() -> None:
    (words,) = cells_of(script("clamp"), "markdown")
    assert str(words["source"]).startswith("# Two neurons make a clamp\n\nThe first neuron starts")


def test_the_code_cells_are_the_script_cut_where_its_parts_end() -> None:
    made = script("classes")
    lines = "\n".join(str(cell["source"]) for cell in cells_of(made, "code")).splitlines()
    assert [line for line in lines if line] == [line.text for line in made.lines if line.text]
