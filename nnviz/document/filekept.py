"""Snapshots and the target as a file has them; both keys are optional."""

import json
from collections.abc import Iterator, Sequence

import msgspec

from nnviz.document.document import Document
from nnviz.document.filelayers import LayerText, layers_from_text, layers_to_json, rows_to_json
from nnviz.document.filesamples import SampleText, samples_from_text, samples_to_json
from nnviz.document.fileshapes import check_number, checked_inputs, checked_table, counted, refuse
from nnviz.document.kept import (
    LETTERS,
    LONGEST_NAME,
    MOST_POINTS,
    POINTS,
    TARGET_WORDS,
    Snapshot,
    TargetChoice,
    chain,
)
from nnviz.document.numerals import quoted
from nnviz.nn.network import Network
from nnviz.nn.targets import TARGET_KINDS
from nnviz.words import count, say, told


class SnapshotText(msgspec.Struct):
    """One snapshot."""

    letter: str
    network: list[LayerText]
    inputs: list[list[float]]
    name: str = ""
    samples: list[SampleText] = []


class TargetText(msgspec.Struct):
    """A kind with its numbers, or points, each an x and a y."""

    kind: str
    numbers: list[float] = []
    points: list[list[float]] = []


def kept_to_json(document: Document) -> Iterator[str]:
    """Yield the keys that a document with snapshots or a target has more."""
    if document.snapshots:
        written = ",\n".join(map(_snapshot_to_json, document.snapshots))
        yield f'"snapshots": [\n{written}]'
    if document.target is not None:
        yield f'"target": {_target_to_json(document.target)}'


def _snapshot_to_json(snapshot: Snapshot) -> str:
    told = {"letter": snapshot.letter, "name": snapshot.name}
    keys = ", ".join(f'"{key}": {json.dumps(text, ensure_ascii=False)}' for key, text in told.items() if text)
    layers = layers_to_json(snapshot.network.layers, 4)
    inputs = f'"inputs": {rows_to_json(snapshot.inputs, 4)}'
    parts = (keys, f'"network": {layers}', inputs, *samples_to_json(snapshot.samples))
    return "  {" + ",\n   ".join(parts) + "}"


def _target_to_json(choice: TargetChoice) -> str:
    if choice.kind == POINTS:
        return json.dumps({"kind": POINTS, "points": [list(point) for point in choice.points]})
    return json.dumps({"kind": choice.kind, "numbers": list(choice.numbers)})


def snapshots_from_text(written: Sequence[SnapshotText]) -> tuple[Snapshot, ...]:
    """Return the snapshots in the order of their letters; a fault names its place."""
    snapshots = [_snapshot(f"snapshots[{index}]", each) for index, each in enumerate(written)]
    letters = [each.letter for each in snapshots]
    for index, letter in enumerate(letters):
        if letter in letters[:index]:
            raise refuse(
                f"snapshots[{index}].letter",
                say("a second {letter}", letter=letter),
                say("another letter for each"),
            )
    return tuple(sorted(snapshots, key=lambda each: each.letter))


def _snapshot(place: str, written: SnapshotText) -> Snapshot:
    if len(written.letter) != 1 or written.letter not in LETTERS:
        raise refuse(
            f"{place}.letter",
            quoted(written.letter),
            say("a letter from A to {last}", last=LETTERS[-1]),
        )
    if len(written.name) > LONGEST_NAME:
        raise refuse(
            f"{place}.name",
            count("{n} characters", "{n} character", len(written.name)),
            say("at most {most}", most=LONGEST_NAME),
        )
    layers = layers_from_text(f"{place}.network", written.network)
    inputs = checked_inputs(f"{place}.inputs", written.inputs, layers[0].n_in)
    samples = samples_from_text(f"{place}.samples", written.samples, len(inputs))
    return Snapshot(written.letter, written.name, Network(layers), inputs, samples)


def target_from_text(written: TargetText | None) -> TargetChoice | None:
    """Return the target, if there is one; a fault names its place."""
    if written is None:
        return None
    if written.kind not in TARGET_WORDS:
        raise refuse(
            "target.kind", quoted(written.kind), say("one of {names}", names=", ".join(TARGET_WORDS))
        )
    if written.kind == POINTS:
        return _points(written)
    names = TARGET_KINDS[written.kind].numbers
    if len(written.numbers) != len(names):
        needed = f"{len(names)}: {', '.join(map(told, names))}"
        raise refuse("target.numbers", counted(len(written.numbers), "number"), needed)
    for index, number in enumerate(written.numbers):
        check_number(f"target.numbers[{index}]", number)
    choice = TargetChoice(written.kind, tuple(written.numbers))
    try:
        choice.check()
    except ValueError as fault:
        raise refuse(
            "target.numbers", str(written.numbers), say("numbers that make a curve ({fault})", fault=fault)
        ) from None
    return choice


def _points(written: TargetText) -> TargetChoice:
    if not 1 <= len(written.points) <= MOST_POINTS:
        raise refuse(
            "target.points",
            counted(len(written.points), "point"),
            say("1 to {most}", most=MOST_POINTS),
        )
    table = checked_table("target.points", written.points, 2, say("an x and a y"))
    return chain([(x, y) for x, y in table.tolist()])
