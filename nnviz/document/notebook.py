"""A script as a Jupyter notebook: version 4 of its JSON, written by hand."""

import json

from nnviz.document.fileshapes import Json
from nnviz.document.source_lines import Script, Section


def notebook_of(script: Script) -> str:
    """Return the notebook: title and sentence about the document, then a cell for each part of the script."""
    cells: list[Json] = [_words(script)] if script.title or script.about else []
    cells += [_code(section) for section in script.sections]
    kernel: Json = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook: Json = {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 4,  # from 5 on cells have names
    }
    return json.dumps(notebook, indent=1, ensure_ascii=True) + "\n"


def _words(script: Script) -> Json:
    """Return the cell of words."""
    parts = [f"# {script.title}" if script.title else "", script.about]
    return {"cell_type": "markdown", "metadata": {}, "source": "\n\n".join(part for part in parts if part)}


def _code(section: Section) -> Json:
    """Return the cell of a part of the script."""
    source = "\n".join(line.text for line in section.lines)
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": source}
