"""The text of a `.nnviz` file: one JSON object that reads back bit for bit, or is refused with its place."""

import json
from dataclasses import replace

from nnviz.document.document import Document
from nnviz.document.filescenes import scenes_from_value, scenes_to_json
from nnviz.document.fileshapes import DocumentFault, Json, described, refuse
from nnviz.document.filestate import state_from_value, state_parts
from nnviz.document.numerals import quoted

FORMAT, VERSION = "nnviz", 1

_LONGEST_INTEGER = 18  # digits; longer ones are read as float64, as all numbers of a document are


def document_to_json(document: Document) -> str:
    """Write ``document`` as JSON, one row of weights a line; every number reads back as the same float64."""
    head = f'"format": {json.dumps(FORMAT)}, "version": {VERSION}'
    lines = (f'"{key}": {value}' for key, value in state_parts(document).items())
    return "{" + ",\n ".join([head, *lines, *scenes_to_json(document)]) + "}\n"


def document_from_json(text: str) -> Document:
    """Read a document; raise ``DocumentFault`` that names the place, what was found and what was needed."""
    value = _checked_format(_json_value(text))
    whole = state_from_value(value)
    return replace(whole, scenes=scenes_from_value(value, whole)) if "scenes" in value else whole


def _json_value(text: str) -> Json:
    """Parse JSON, or say at which line and column it stops being any."""
    if not text.strip():
        raise DocumentFault("found an empty file, needed one JSON object")
    try:
        value: Json = json.loads(text, parse_int=_integer)
    except json.JSONDecodeError as fault:
        found = quoted(text[fault.pos : fault.pos + 40]) if text[fault.pos :].strip() else "the end"
        place = f"line {fault.lineno}, column {fault.colno}"
        raise refuse(place, found, f"JSON ({_lowered(fault.msg)})") from None
    except RecursionError:
        raise DocumentFault("found lists nested too deep to read, needed at most five levels") from None
    return value


def _lowered(message: str) -> str:
    """Return the parser's complaint as a part of a sentence."""
    return (message[:1].lower() + message[1:]).removesuffix(" starting at")


def _integer(digits: str) -> int | float:
    """Read an integer literal; one of very many digits as float64."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float(digits)


def _checked_format(value: Json) -> dict[str, Json]:
    """Return the object; refuse JSON that is not ours, or of a version that we do not know."""
    if not isinstance(value, dict):
        raise DocumentFault(f"found {described(value)}, needed one JSON object")
    needs: dict[str, Json] = {"format": FORMAT, "version": VERSION}
    for key, needed in needs.items():
        if key not in value:
            raise refuse(key, "no such key", described(needed))
        if type(value[key]) is not type(needed) or value[key] != needed:
            raise refuse(key, described(value[key]), described(needed))
    return value
