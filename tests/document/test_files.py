"""Documents on disk: what is wrong with a file is named, and a save that fails harms nothing."""

import os
import stat
import sys
from pathlib import Path

import pytest

from nnviz.document.examples import read_example, read_examples
from nnviz.document.files import (
    DocumentFault,
    document_to_json,
    read_document,
    write_atomically,
    write_document,
)
from nnviz.resources import resources

EXAMPLES = resources() / "examples"
CLAMP = read_example(EXAMPLES, "clamp").document
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file modes and links")
TEXT = document_to_json(CLAMP)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentFault, match=r"^none\.nnviz cannot be read: no such file or directory$"):
        read_document(tmp_path / "none.nnviz")


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(DocumentFault, match=f"^{tmp_path.name} cannot be read: "):
        read_document(tmp_path)


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.nnviz"
    path.write_text(TEXT)
    path.chmod(0)
    with pytest.raises(DocumentFault, match=r"^secret\.nnviz cannot be read: permission denied$"):
        read_document(path)


@pytest.mark.parametrize("name", ["a\0b.nnviz", "x" * 300])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocumentFault):
        read_document(tmp_path / name)


def test_a_file_over_20_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.nnviz"
    path.write_bytes(b" " * 20_000_001)
    with pytest.raises(DocumentFault, match=r"^large\.nnviz: found more than 20 MB, needed at most 20 MB$"):
        read_document(path)


def test_text_that_is_not_utf_8_is_refused_with_its_byte(tmp_path: Path) -> None:
    path = tmp_path / "latin.nnviz"
    path.write_bytes(b'{"title": "\xe9"}')
    with pytest.raises(DocumentFault, match=r"^latin\.nnviz: byte 11: found 0xe9, needed text in UTF-8$"):
        read_document(path)


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "marked.nnviz"
    path.write_text(TEXT, encoding="utf-8-sig")
    assert read_document(path).network.sizes == (1, 2, 1)


def test_a_saved_document_reads_back(tmp_path: Path) -> None:
    write_document(CLAMP, tmp_path / "saved.nnviz")
    assert document_to_json(read_document(tmp_path / "saved.nnviz")) == TEXT


def test_saving_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    for _ in range(2):
        write_document(CLAMP, tmp_path / "saved.nnviz")
    assert [path.name for path in tmp_path.iterdir()] == ["saved.nnviz"]


def test_saving_where_no_folder_is_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentFault, match=r"^saved\.nnviz cannot be written: there is no folder “.*”$"):
        write_document(CLAMP, tmp_path / "none" / "saved.nnviz")


def test_saving_over_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentFault, match="cannot be written: it is a folder, needed a file"):
        write_document(CLAMP, tmp_path)
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_device_is_not_replaced_by_a_file() -> None:
    with pytest.raises(
        DocumentFault, match="null cannot be written: it is a device or a pipe, needed a file"
    ):
        write_document(CLAMP, Path("/dev/null"))


@posix
def test_a_save_that_fails_leaves_the_old_file_whole_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.nnviz"
    path.write_text("old")
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(DocumentFault, match=r"^old\.nnviz cannot be written: no space left on device$"):
        write_document(CLAMP, path)
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("old.nnviz", "old")]


def full_disk(_: int) -> None:
    """Fail as the operating system does when the disk is full."""
    raise OSError(28, "No space left on device")


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_saving_keeps_the_mode_of_the_file(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "mine.nnviz"
    path.write_text("old")
    path.chmod(mode)
    write_document(CLAMP, path)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("")
    write_document(CLAMP, tmp_path / "new.nnviz")
    assert (tmp_path / "new.nnviz").stat().st_mode == (tmp_path / "plain").stat().st_mode


@posix
def test_saving_through_a_symbolic_link_keeps_the_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.nnviz", tmp_path / "link.nnviz"
    target.write_text("old")
    link.symlink_to(target)
    write_document(CLAMP, link)
    assert link.is_symlink()
    assert document_to_json(read_document(target)) == TEXT


def test_any_content_is_written_as_it_is(tmp_path: Path) -> None:
    write_atomically(tmp_path / "table.csv", b"a,b\r\n")
    assert (tmp_path / "table.csv").read_bytes() == b"a,b\r\n"


def test_the_examples_come_in_the_order_of_the_course() -> None:
    names = [example.name for example in read_examples(EXAMPLES)]
    assert names[:4] == ["neuron", "layer", "batch", "notebook"]
    assert sorted(names) == sorted(path.stem for path in EXAMPLES.glob("*.nnviz"))


def test_an_example_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(ValueError, match="found the example “none”, needed one of neuron, layer, batch"):
        read_example(EXAMPLES, "none")


def test_an_example_outside_of_the_folder_is_none() -> None:
    with pytest.raises(ValueError, match=r"found the example “\.\./examples/clamp”"):
        read_example(EXAMPLES, "../examples/clamp")
