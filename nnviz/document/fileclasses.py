"""The names of the classes as a file has them: a list that may end early, or be missing."""

import json
from collections.abc import Iterator, Sequence

from nnviz.document.classes import count_of, without_empty_end
from nnviz.document.document import Document
from nnviz.document.fileshapes import counted, refuse
from nnviz.document.numerals import quoted
from nnviz.document.samples import is_sample_name, name_needed
from nnviz.words import say


def classes_to_json(document: Document) -> Iterator[str]:
    """Yield the key that a document with named classes has more."""
    names = without_empty_end(document.classes[: count_of(document)])
    if names:
        yield f'"classes": {json.dumps(names, ensure_ascii=False)}'


def classes_from_text(written: Sequence[str], n_classes: int) -> tuple[str, ...]:
    """Return the names of ``n_classes``; a fault names its place."""
    if len(written) > n_classes:
        needed = say("at most {most}, one per neuron of the last layer", most=n_classes)
        raise refuse("classes", counted(len(written), "name"), needed)
    for index, name in enumerate(written):
        if not is_sample_name(name):
            raise refuse(f"classes[{index}]", quoted(name), name_needed())
        if name and name in written[:index]:
            raise refuse(
                f"classes[{index}]",
                say("a second {name}", name=quoted(name)),
                say("another name for each class"),
            )
    return without_empty_end(written)
