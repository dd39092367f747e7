"""The names and colours of samples as a file has them: a list that may end early, or be missing."""

import json
from collections.abc import Iterator, Sequence

import msgspec

from nnviz.document.fileshapes import counted, refuse
from nnviz.document.numerals import quoted
from nnviz.document.samples import COLOURS, Notes, SampleNote, is_sample_name, name_needed, trimmed
from nnviz.words import count, say


class SampleText(msgspec.Struct):
    """One sample: its name, and its colour counted from 0."""

    name: str = ""
    colour: int | msgspec.UnsetType = msgspec.UNSET


def samples_to_json(notes: Notes) -> Iterator[str]:
    """Yield the key that a batch with names or colours has more."""
    if notes:
        yield f'"samples": [{", ".join(map(_note_to_json, notes))}]'


def _note_to_json(note: SampleNote) -> str:
    told: dict[str, str | int] = {"name": note.name} if note.name else {}
    if note.colour is not None:
        told["colour"] = note.colour
    return json.dumps(told, ensure_ascii=False)


def samples_from_text(place: str, written: Sequence[SampleText], n_samples: int) -> Notes:
    """Return the notes of a batch of ``n_samples``; a fault names its place."""
    if len(written) > n_samples:
        raise refuse(
            place,
            counted(len(written), "entry"),
            say("at most {most}, one per sample", most=str(n_samples)),
        )
    return trimmed([_note(f"{place}[{index}]", each) for index, each in enumerate(written)])


def _note(place: str, written: SampleText) -> SampleNote:
    if not is_sample_name(written.name):
        found = count(
            "{n} characters, {found}", "{n} character, {found}", len(written.name), found=quoted(written.name)
        )
        raise refuse(f"{place}.name", found, name_needed())
    if isinstance(written.colour, msgspec.UnsetType):
        return SampleNote(written.name)
    if not 0 <= written.colour < COLOURS:
        raise refuse(
            f"{place}.colour",
            str(written.colour),
            say("0 to {last}, one of the series", last=COLOURS - 1),
        )
    return SampleNote(written.name, written.colour)
