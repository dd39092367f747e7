"""What is noted of samples beside their numbers: a name and a colour for each, both optional."""

from collections.abc import Sequence
from dataclasses import dataclass

from nnviz.document.numerals import quoted
from nnviz.words import count, say

COLOURS = 4  # the series of a theme
LONGEST_SAMPLE_NAME = 40  # characters


@dataclass(frozen=True)
class SampleNote:
    """The name of a sample, and its colour as an index into the series of the theme, from 0."""

    name: str = ""
    colour: int | None = None


Notes = tuple[SampleNote, ...]  # of the first samples; those behind have none

NO_NOTE = SampleNote()


def note_of(notes: Notes, sample: int) -> SampleNote:
    """Return what is noted of a sample, counted from 0."""
    return notes[sample] if sample < len(notes) else NO_NOTE


def with_note(notes: Notes, sample: int, note: SampleNote) -> Notes:
    """Return the notes in which a sample has ``note``."""
    filled = [note_of(notes, index) for index in range(max(sample + 1, len(notes)))]
    filled[sample] = note
    return trimmed(filled)


def without_sample(notes: Notes, gone: int) -> Notes:
    """Return the notes once a sample has been taken out."""
    return trimmed([*notes[:gone], *notes[gone + 1 :]])


def trimmed(notes: Sequence[SampleNote]) -> Notes:
    """Return ``notes`` without the empty ones at the end, so that the same notes are equal."""
    last = max((index for index, note in enumerate(notes) if note != NO_NOTE), default=-1)
    return tuple(notes[: last + 1])


def check_notes(notes: Sequence[SampleNote], n_samples: int) -> None:
    """Raise ``ValueError`` in words unless each note is one of a sample and can be shown."""
    if len(notes) > n_samples:
        raise ValueError(
            count(
                "found names of {n} samples, needed at most {most}",
                "found the name of {n} sample, needed at most {most}",
                len(notes),
                most=n_samples,
            )
        )
    for note in notes:
        if not is_sample_name(note.name):
            raise ValueError(
                say("found the name {found}, needed {needed}", found=quoted(note.name), needed=name_needed())
            )
        if note.colour is not None and not 0 <= note.colour < COLOURS:
            raise ValueError(
                say("found colour {found}, needed one from 1 to {most}", found=note.colour + 1, most=COLOURS)
            )


def name_needed() -> str:
    """Say what a name may be."""
    return count(
        "at most {n} characters on one line", "at most {n} character on one line", LONGEST_SAMPLE_NAME
    )


def is_sample_name(name: str) -> bool:
    """Whether ``name`` is short and can be printed; the empty one is none."""
    return len(name) <= LONGEST_SAMPLE_NAME and name.isprintable()
