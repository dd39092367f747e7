"""The text of a `.nnviz` file: one JSON object that reads back bit for bit, or is refused with its place."""

import json
from dataclasses import replace

from nnviz.document.document import Document
from nnviz.document.filescenes import scenes_from_value, scenes_to_json
from nnviz.document.fileshapes import DocumentFault, Json, described, refuse
from nnviz.document.filestate import state_from_value, state_parts
from nnviz.document.numerals import quoted
from nnviz.words import mark, say, told

FORMAT, VERSION = "nnviz", 1

# What Python's reader of JSON complains of.
_COMPLAINTS = (
    mark("expecting value"),
    mark("expecting property name enclosed in double quotes"),
    mark("expecting ':' delimiter"),
    mark("expecting ',' delimiter"),
    mark("illegal trailing comma before end of object"),
    mark("illegal trailing comma before end of array"),
    mark("extra data"),
    mark("unterminated string"),
    mark("invalid control character at"),
    mark("invalid \\escape"),
    mark("invalid \\uXXXX escape"),
)
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
        raise DocumentFault(say("found an empty file, needed one JSON object"))
    try:
        value: Json = json.loads(text, parse_int=_integer)
    except json.JSONDecodeError as fault:
        found = quoted(text[fault.pos : fault.pos + 40]) if text[fault.pos :].strip() else say("the end")
        place = say("line {line}, column {column}", line=str(fault.lineno), column=str(fault.colno))
        raise refuse(place, found, say("JSON ({fault})", fault=_lowered(fault.msg))) from None
    except RecursionError:
        raise DocumentFault(say("found lists nested too deep to read, needed at most five levels")) from None
    return value


def _lowered(message: str) -> str:
    """Return the parser's complaint as a part of a sentence."""
    lowered = (message[:1].lower() + message[1:]).removesuffix(" starting at")
    return told(next((known for known in _COMPLAINTS if known == lowered), lowered))


def _integer(digits: str) -> int | float:
    """Read an integer literal; one of very many digits as float64."""
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float(digits)


def _checked_format(value: Json) -> dict[str, Json]:
    """Return the object; refuse JSON that is not ours, or of a version that we do not know."""
    if not isinstance(value, dict):
        raise DocumentFault(say("found {found}, needed one JSON object", found=described(value)))
    needs: dict[str, Json] = {"format": FORMAT, "version": VERSION}
    for key, needed in needs.items():
        if key not in value:
            raise refuse(key, say("no such key"), described(needed))
        if type(value[key]) is not type(needed) or value[key] != needed:
            raise refuse(key, described(value[key]), described(needed))
    return value
