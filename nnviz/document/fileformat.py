"""The text of a `.nnviz` file: one JSON object that reads back bit for bit, or is refused with its place."""

import json
import re
from dataclasses import replace

import msgspec

from nnviz.document.document import Document, View
from nnviz.document.fileclasses import classes_from_text, classes_to_json
from nnviz.document.filekept import (
    SnapshotText,
    TargetText,
    kept_to_json,
    snapshots_from_text,
    target_from_text,
)
from nnviz.document.filelayers import LayerText, layers_from_text, layers_to_json, rows_to_json
from nnviz.document.filesamples import SampleText, samples_from_text, samples_to_json
from nnviz.document.fileshapes import DocumentFault, check_number, checked_inputs, refuse
from nnviz.document.numerals import MOST_DECIMALS, quoted
from nnviz.document.places import Bias, Parameter, Weight
from nnviz.nn.network import Network

FORMAT, VERSION = "nnviz", 1

Json = dict[str, "Json"] | list["Json"] | str | float | int | bool | None

_KINDS = {
    "float": "a number",
    "int": "a whole number",
    "str": "text",
    "array": "a list",
    "object": "an object",
}
_LONGEST_INTEGER = 18  # digits; longer ones are read as float64, as all numbers of a document are
_STEP_OF_PATH = re.compile(r"\.(\w+)|\[(\d+)\]")
_MISMATCH = re.compile(r"Expected `(\w+)`, got `\w+`(?: - at `\$(.*)`)?")
_MISSING = re.compile(r"Object missing required field `(\w+)`(?: - at `\$(.*)`)?")


class _ViewText(msgspec.Struct):
    """The view as the file has it."""

    input: int
    low: float = msgspec.field(name="from")
    high: float = msgspec.field(name="to")


class _DocumentText(msgspec.Struct):
    """A document as the file has it; other keys are passed over."""

    network: list[LayerText]
    inputs: list[list[float]]
    view: _ViewText
    samples: list[SampleText] = []
    classes: list[str] = []
    decimals: int = 2
    title: str = ""
    about: str = ""
    locks: list[str] = []
    snapshots: list[SnapshotText] = []
    target: TargetText | msgspec.UnsetType = msgspec.UNSET
    fractions: bool = False


def document_to_json(document: Document) -> str:
    """Write ``document`` as JSON, one row of weights a line; every number reads back as the same float64."""
    view = document.view
    told = {"title": document.title, "about": document.about}
    parts = (
        f'"format": {json.dumps(FORMAT)}, "version": {VERSION}',
        *(f'"{key}": {json.dumps(text, ensure_ascii=False)}' for key, text in told.items() if text),
        f'"network": {layers_to_json(document.network.layers, 2)}',
        f'"inputs": {rows_to_json(document.inputs, 2)}',
        *samples_to_json(document.samples),
        *classes_to_json(document),
        f'"view": {json.dumps({"input": view.input, "from": view.low, "to": view.high})}',
        f'"decimals": {document.decimals}',
        *(['"fractions": true'] if document.fractions else []),
        *(
            [f'"locks": {json.dumps(sorted(place.label for place in document.locks))}']
            if document.locks
            else []
        ),
        *kept_to_json(document),
    )
    return "{" + ",\n ".join(parts) + "}\n"


def document_from_json(text: str) -> Document:
    """Read a document; raise ``DocumentFault`` that names the place, what was found and what was needed."""
    value = _json_value(text)
    _check_format(value)
    written = _converted(value)
    layers = layers_from_text("network", written.network)
    inputs = checked_inputs("inputs", written.inputs, layers[0].n_in)
    view = _view(written.view, layers[0].n_in)
    if not 0 <= written.decimals <= MOST_DECIMALS:
        raise refuse("decimals", str(written.decimals), f"0 to {MOST_DECIMALS}")
    try:
        locks = frozenset(_lock(index, label) for index, label in enumerate(written.locks))
        snapshots = snapshots_from_text(written.snapshots)
        target = target_from_text(written.target)
        samples = samples_from_text("samples", written.samples, len(inputs))
        classes = classes_from_text(written.classes, layers[-1].n_out)
        told = (written.decimals, written.title, written.about)
        made = Document(Network(layers), inputs, view, *told, locks, snapshots, target, samples, classes)
        return replace(made, fractions=written.fractions)
    except ValueError as fault:
        raise DocumentFault(str(fault)) from None


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


def _check_format(value: Json) -> None:
    """Refuse JSON that is not ours, or of a version that we do not know."""
    if not isinstance(value, dict):
        raise DocumentFault(f"found {_described(value)}, needed one JSON object")
    needs: dict[str, Json] = {"format": FORMAT, "version": VERSION}
    for key, needed in needs.items():
        if key not in value:
            raise refuse(key, "no such key", _described(needed))
        if type(value[key]) is not type(needed) or value[key] != needed:
            raise refuse(key, _described(value[key]), _described(needed))


def _converted(value: Json) -> _DocumentText:
    """Give the JSON its types; name the place where one does not fit."""
    try:
        return msgspec.convert(value, _DocumentText)
    except msgspec.ValidationError as fault:
        raise _in_words(str(fault), value) from None


def _in_words(message: str, value: Json) -> DocumentFault:
    """Say what msgspec has found in the words of this program."""
    if missing := _MISSING.fullmatch(message):
        place = missing[2] or ""
        keys = _at(value, place)
        found = ", ".join(quoted(key) for key in keys) if isinstance(keys, dict) else ""
        found = f"the keys {found}" if found else "no keys"
        return refuse(place.lstrip(".") or "the file", found, f"“{missing[1]}” too")
    if mismatch := _MISMATCH.fullmatch(message):
        place = mismatch[2] or ""
        return refuse(place.lstrip("."), _described(_at(value, place)), _KINDS[mismatch[1]])
    return DocumentFault(message.replace("`", ""))


def _at(value: Json, path: str) -> Json:
    """Follow a path such as ``.network[1].biases[0]``."""
    for key, index in _STEP_OF_PATH.findall(path):
        if isinstance(value, dict):
            value = value[key]
        elif isinstance(value, list):
            value = value[int(index)]
    return value


def _described(value: Json) -> str:
    """Name a JSON value in a few words."""
    match value:
        case str():
            return quoted(value)
        case list():
            return "a list"
        case dict():
            return "an object"
        case _:
            return json.dumps(value)


def _lock(index: int, label: str) -> Parameter:
    """Read the label of a locked parameter, which counts from 1 as on screen."""
    numbers = [int(part) - 1 for part in label.removesuffix(".bias").split(".") if part.isdecimal()]
    if label.endswith(".bias") and len(numbers) == 2:
        return Bias(*numbers)
    if len(numbers) == 3 and label.count(".") == 2:
        return Weight(*numbers)
    raise refuse(f"locks[{index}]", quoted(label), "“1.2.bias” or “1.1.2” (layer.from.to, from 1)")


def _view(written: _ViewText, n_inputs: int) -> View:
    """Return the view of an input that exists, over a range that runs forwards."""
    if not 0 <= written.input < n_inputs:
        found = f"input {written.input} (counted from 0)"
        raise refuse("view.input", found, f"one from 0 to {n_inputs - 1}")
    check_number("view.from", written.low)
    check_number("view.to", written.high)
    if not written.low < written.high:
        found = f"{written.low:g} to {written.high:g}"
        raise refuse("view", f"a range from {found}", "“from” below “to”")
    return View(written.input, written.low, written.high)
