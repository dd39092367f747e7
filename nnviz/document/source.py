"""The script of a document, as a student would write it: with classes, flat, or in plain Python."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from nnviz.document.document import Document
from nnviz.document.source_digits import digits_of, has_large
from nnviz.document.source_lines import Script, Section
from nnviz.document.source_numpy import class_form, flat_form
from nnviz.document.source_parts import Work
from nnviz.document.source_plain import plain_form
from nnviz.nn.forward import Trace

_WRITERS: Mapping[str, Callable[[Work], Iterator[Section]]] = MappingProxyType(
    {"class": class_form, "flat": flat_form, "plain": plain_form}
)


def script_of(document: Document, trace: Trace, form: str) -> Script:
    """Return the script that computes and prints every z and a of ``trace``, in one of the SCRIPTS.

    Parameters and inputs are written in the shortest form that reads back bit for bit; what is
    printed has the digits of the screen.
    """
    work = Work(document, digits_of(document, trace, in_order=form == "plain"), has_large(trace))
    sections = tuple(section for section in _WRITERS[form](work) if section.lines)
    return Script(form, document.title, document.about, sections)
