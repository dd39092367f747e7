"""A document without its scenes as JSON values have it; read back bit for bit, or refused."""

import json
import re
from collections.abc import Iterable
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
from nnviz.document.fileshapes import DocumentFault, Json, check_number, checked_inputs, described, refuse
from nnviz.document.numerals import MOST_DECIMALS, quoted
from nnviz.document.places import Bias, Parameter, Weight
from nnviz.nn.network import Network
from nnviz.words import decimal, mark, say, told

_KINDS = {
    "float": mark("a number"),
    "int": mark("a whole number"),
    "str": mark("text"),
    "array": mark("a list"),
    "object": mark("an object"),
}
_STEP_OF_PATH = re.compile(r"\.(\w+)|\[(\d+)\]")
_MISMATCH = re.compile(r"Expected `(\w+)(?: \| null)?`, got `\w+`(?: - at `\$(.*)`)?")
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
    target: TargetText | None = None
    fractions: bool = False


def state_parts(document: Document) -> dict[str, str]:
    """Return what a file says of a document without its scenes: the JSON of each key that is not as usual."""
    view = document.view
    told = {"title": document.title, "about": document.about}
    locks = sorted(place.label for place in document.locks)
    return {
        **{key: json.dumps(text, ensure_ascii=False) for key, text in told.items() if text},
        "network": layers_to_json(document.network.layers, 2),
        "inputs": rows_to_json(document.inputs, 2),
        **_keyed(samples_to_json(document.samples)),
        **_keyed(classes_to_json(document)),
        "view": json.dumps({"input": view.input, "from": view.low, "to": view.high}),
        "decimals": str(document.decimals),
        **({"fractions": "true"} if document.fractions else {}),
        **({"locks": json.dumps(locks)} if locks else {}),
        **_keyed(kept_to_json(document)),
    }


def _keyed(lines: Iterable[str]) -> dict[str, str]:
    """Split lines such as ``"classes": [...]`` into key and value."""
    parts = (line.partition(": ") for line in lines)
    return {json.loads(key): value for key, _, value in parts}


def state_from_value(value: Json) -> Document:
    """Return the document that JSON values say; raise ``DocumentFault`` that names the place."""
    written = _converted(value)
    layers = layers_from_text("network", written.network)
    inputs = checked_inputs("inputs", written.inputs, layers[0].n_in)
    view = _view(written.view, layers[0].n_in)
    if not 0 <= written.decimals <= MOST_DECIMALS:
        raise refuse("decimals", str(written.decimals), say("0 to {most}", most=MOST_DECIMALS))
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
        found = say("the keys {keys}", keys=found) if found else say("no keys")
        return refuse(place.lstrip(".") or say("the file"), found, say("“{key}” too", key=missing[1]))
    if mismatch := _MISMATCH.fullmatch(message):
        place = mismatch[2] or ""
        return refuse(place.lstrip("."), described(_at(value, place)), told(_KINDS[mismatch[1]]))
    return DocumentFault(message.replace("`", ""))


def _at(value: Json, path: str) -> Json:
    """Follow a path such as ``.network[1].biases[0]``."""
    for key, index in _STEP_OF_PATH.findall(path):
        if isinstance(value, dict):
            value = value[key]
        elif isinstance(value, list):
            value = value[int(index)]
    return value


def _lock(index: int, label: str) -> Parameter:
    """Read the label of a locked parameter, which counts from 1 as on screen."""
    numbers = [int(part) - 1 for part in label.removesuffix(".bias").split(".") if part.isdecimal()]
    if label.endswith(".bias") and len(numbers) == 2:
        return Bias(*numbers)
    if len(numbers) == 3 and len(label.split(".")) == 3:
        return Weight(*numbers)
    raise refuse(f"locks[{index}]", quoted(label), say("“1.2.bias” or “1.1.2” (layer.from.to, from 1)"))


def _view(written: _ViewText, n_inputs: int) -> View:
    """Return the view of an input that exists, over a range that runs forwards."""
    if not 0 <= written.input < n_inputs:
        found = say("input {number} (counted from 0)", number=written.input)
        raise refuse("view.input", found, say("one from 0 to {last}", last=n_inputs - 1))
    check_number("view.from", written.low)
    check_number("view.to", written.high)
    if not written.low < written.high:
        found = say(
            "a range from {low} to {high}", low=decimal(f"{written.low:g}"), high=decimal(f"{written.high:g}")
        )
        raise refuse("view", found, say("“from” below “to”"))
    return View(written.input, written.low, written.high)
