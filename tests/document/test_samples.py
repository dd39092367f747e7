"""Names and colours of samples: kept by every edit of the batch, undone, saved; faults name their place."""

import csv
import io
import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.document.acts import Change
from nnviz.document.document import Document
from nnviz.document.edits import AddSample, Edit, RemoveSample
from nnviz.document.examples import read_example
from nnviz.document.fileformat import document_from_json, document_to_json
from nnviz.document.fileshapes import DocumentFault
from nnviz.document.frame import frame_of
from nnviz.document.language import understand
from nnviz.document.naming import ColourSample, NameSample
from nnviz.document.samples import COLOURS, SampleNote, trimmed
from nnviz.document.selection import Selection, first_selection
from nnviz.document.snapshots import RestoreSnapshot, TakeSnapshot
from nnviz.document.store import Store
from nnviz.document.values import csv_of, values_of
from nnviz.nn.arrays import frozen
from nnviz.resources import resources

CLASSES = read_example(resources() / "examples", "classes").document  # four samples
ANIMALS = (SampleNote("red fox", 2), SampleNote(), SampleNote("cat", 0))
NAMED = replace(CLASSES, samples=ANIMALS)


def after(*edits: Edit, start: Document = NAMED) -> Document:
    """Return what the edits make of a batch of four, the first a red fox and the third a cat."""
    for edit in edits:
        start = edit.apply(start)
    return start


def names(document: Document) -> list[str]:
    """Return the name of every sample."""
    return [document.note(sample).name for sample in range(document.n_samples)]


notes = st.builds(
    SampleNote,
    st.text(st.characters(codec="utf-8"), max_size=40).filter(str.isprintable),
    st.none() | st.integers(0, COLOURS - 1),
)


@given(st.lists(notes, max_size=4))
def test_names_and_colours_survive_the_file(written: list[SampleNote]) -> None:
    document = replace(CLASSES, samples=trimmed(written))
    kept = TakeSnapshot("A").apply(document)
    back = document_from_json(document_to_json(kept))
    assert back.samples == document.samples
    assert back.snapshots[0].samples == document.samples


def test_a_document_without_names_has_no_key_for_them() -> None:
    assert '"samples"' not in document_to_json(CLASSES)


def test_the_file_counts_colours_from_0() -> None:
    data = json.loads(document_to_json(NAMED))
    assert data["samples"] == [{"name": "red fox", "colour": 2}, {}, {"name": "cat", "colour": 0}]


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ([{}, {"colour": 4}], "samples[1].colour: found 4, needed 0 to 3, one of the series"),
        ([{"colour": -1}], "samples[0].colour: found -1, needed 0 to 3, one of the series"),
        ([{"colour": "red"}], "samples[0].colour: found “red”, needed a whole number"),
        ([{"name": 3}], "samples[0].name: found 3, needed text"),
        (["cat"], "samples[0]: found “cat”, needed an object"),
        ({}, "samples: found an object, needed a list"),
        ([{}] * 5, "samples: found 5 entries, needed at most 4, one per sample"),
        (
            [{"name": "x" * 41}],
            f"samples[0].name: found 41 characters, “{'x' * 39}…”, needed at most 40 characters on one line",
        ),
        (
            [{"name": "a\nb"}],
            "samples[0].name: found 3 characters, “a b”, needed at most 40 characters on one line",
        ),
    ],
)
def test_a_bad_file_says_where(written: object, fault: str) -> None:
    data = {**json.loads(document_to_json(CLASSES)), "samples": written}
    with pytest.raises(DocumentFault) as raised:
        document_from_json(json.dumps(data))
    assert str(raised.value) == fault


def test_a_removed_sample_takes_its_name_along() -> None:
    assert names(after(RemoveSample(0))) == ["", "cat", ""]


def test_a_copy_has_the_colour_but_not_the_name() -> None:
    copied = after(AddSample(0))
    assert names(copied) == ["red fox", "", "cat", "", ""]
    assert copied.note(4) == SampleNote("", 2)


def test_a_shorter_batch_keeps_the_names_of_the_rows_that_stay() -> None:
    assert NAMED.with_inputs(frozen(NAMED.inputs[:1])).samples == ANIMALS[:1]


def test_a_longer_batch_keeps_every_name() -> None:
    longer = NAMED.with_inputs(frozen(np.vstack([NAMED.inputs, NAMED.inputs])))
    assert longer.samples == ANIMALS


def test_naming_is_undone_in_one_step() -> None:
    store = Store(CLASSES)
    store.apply(NameSample(1, "red  fox"))
    store.apply(ColourSample(1, 3))
    assert store.document.note(1) == SampleNote("red fox", 3)
    store.undo()
    store.undo()
    assert store.document.samples == ()


def test_a_name_that_is_there_already_changes_nothing() -> None:
    assert NameSample(0, "red fox").apply(NAMED) is NAMED
    assert ColourSample(0, 2).apply(NAMED) is NAMED


def test_without_name_and_colour_nothing_is_noted() -> None:
    bare = after(NameSample(0, ""), ColourSample(0, None), NameSample(2, ""), ColourSample(2, None))
    assert bare.samples == ()


def test_a_snapshot_brings_the_names_back() -> None:
    kept = after(TakeSnapshot("A"), RemoveSample(0), NameSample(0, "dog"))
    assert RestoreSnapshot("A").apply(kept).samples == ANIMALS


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (NameSample(4, "x"), "found sample 5, needed one from 1 to 4"),
        (NameSample(0, "x" * 41), f"found the name “{'x' * 39}…”, needed at most 40 characters on one line"),
        (ColourSample(0, 4), "found colour 5, needed one from 1 to 4"),
    ],
)
def test_what_cannot_be_noted_is_refused_in_words(edit: Edit, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        edit.apply(NAMED)


@pytest.mark.parametrize(
    ("line", "edit"),
    [
        ("name sample 2 = red fox", NameSample(1, "red fox")),
        ('name sample 2 "Red Fox"', NameSample(1, "Red Fox")),
        ('name sample 2 = ""', NameSample(1, "")),
        ("colour sample 2 = 3", ColourSample(1, 2)),
        ("colour sample 2 3", ColourSample(1, 2)),
        ("colour sample 2 = none", ColourSample(1, None)),
    ],
)
def test_a_line_names_and_colours(line: str, edit: Edit) -> None:
    assert understand(line, CLASSES, Selection(0, first_selection(CLASSES).place)) == Change(edit)


@given(st.integers(0, 3), st.text(max_size=40).filter(str.isprintable), st.none() | st.integers(0, 3))
def test_a_label_is_a_line(sample: int, name: str, colour: int | None) -> None:
    for edit in (NameSample(sample, name), ColourSample(sample, colour)):
        act = understand(edit.label, CLASSES, first_selection(CLASSES))
        assert isinstance(act, Change)
        assert act.edit.apply(CLASSES).samples == edit.apply(CLASSES).samples


def test_the_table_of_values_names_the_samples() -> None:
    rows = list(csv.reader(io.StringIO(csv_of(frame_of(Store(NAMED))))))
    assert rows[0][:3] == ["sample", "name", "x1"]
    assert [row[1] for row in rows[1:]] == ["red fox", "", "cat", ""]


def test_values_as_json_name_the_samples() -> None:
    told = values_of(frame_of(Store(NAMED)))
    assert isinstance(told, dict)
    assert told["samples"] == ["red fox", "", "cat", ""]


def test_values_of_samples_without_names_stay_as_they_were() -> None:
    told = values_of(frame_of(Store(CLASSES)))
    assert isinstance(told, dict)
    assert list(told) == ["layers"]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 999)), max_size=30), st.sampled_from([4, 998]))
def test_a_name_stays_with_its_row_whatever_is_added_and_removed(
    acts: list[tuple[bool, int]], count: int
) -> None:
    rows = frozen(np.column_stack([np.arange(count), np.zeros(count)]))
    named = tuple(SampleNote(f"row {index}", index % COLOURS) for index in range(count))
    document = replace(CLASSES, inputs=rows, samples=named)
    for is_added, place in acts:
        sample = place % document.n_samples
        edit = AddSample(sample) if is_added else RemoveSample(sample)
        if 1 < document.n_samples < 1000:
            document = edit.apply(document)
    for sample, note in enumerate(document.samples):
        assert note.name in {"", f"row {document.inputs[sample, 0]:g}"}
        assert note.colour == document.inputs[sample, 0] % COLOURS
