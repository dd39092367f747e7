"""Documents from and to disk: faults name the file, and a save that fails leaves the old file whole."""

import os
import secrets
import stat
from pathlib import Path

from nnviz.document.document import Document
from nnviz.document.fileformat import document_from_json, document_to_json
from nnviz.document.fileshapes import DocumentFault
from nnviz.words import mark, say, told

__all__ = [
    "SUFFIX",
    "DocumentFault",
    "document_to_json",
    "read_document",
    "write_atomically",
    "write_document",
]

# What operating systems say most often; what they say else stays as they say it.
_REASONS = (
    mark("no such file or directory"),
    mark("permission denied"),
    mark("is a directory"),
    mark("not a directory"),
    mark("file name too long"),
    mark("no space left on device"),
    mark("read-only file system"),
    mark("input/output error"),
)
SUFFIX = ".nnviz"
MOST_MEGABYTES = 20


def read_document(path: Path) -> Document:
    """Read a `.nnviz` file; raise ``DocumentFault`` with the file's name and the place in it."""
    try:
        return document_from_json(_text(path))
    except DocumentFault as fault:
        raise DocumentFault(f"{path.name or path}: {fault}") from None
    except OSError as fault:
        raise DocumentFault(
            say("{file} cannot be read: {reason}", file=path.name or path, reason=_reason(fault))
        ) from None


def write_document(document: Document, path: Path) -> None:
    """Save ``document``; raise ``DocumentFault`` and leave what was there as it was when that fails."""
    write_atomically(path, document_to_json(document).encode(errors="backslashreplace"))


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, whole or not at all; the mode and a symbolic link of the old file stay.

    Raises ``DocumentFault`` with the file's name when it cannot be written, and the folder's where that is
    missing.
    """
    try:
        _need_folder(path.parent)
        _replace(Path(os.path.realpath(path)), content, _mode_to_keep(path))
    except (OSError, ValueError) as fault:
        raise DocumentFault(
            say("{file} cannot be written: {reason}", file=path.name or path, reason=_reason(fault))
        ) from None


def _need_folder(folder: Path) -> None:
    """Refuse a folder that is not there by its name: the file's would look as if the file were missing."""
    if not folder.exists():
        raise FileNotFoundError(None, say("there is no folder “{folder}”", folder=folder))


def _text(path: Path) -> str:
    """Return the text of the file, of a size and an encoding that a document can have."""
    most = MOST_MEGABYTES * 1_000_000
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except ValueError as fault:  # a NUL in the path
        raise DocumentFault(str(fault)) from None
    if len(content) > most:
        raise DocumentFault(
            say(
                "found more than {most} MB, needed at most {most} MB",
                most=MOST_MEGABYTES,
            )
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        place = say("byte {number}", number=str(fault.start))
        raise DocumentFault(
            say(
                "{place}: found 0x{byte}, needed text in UTF-8",
                place=place,
                byte=f"{content[fault.start]:02x}",
            )
        ) from None


def _mode_to_keep(path: Path) -> int | None:
    """Return the mode of the file to be replaced, ``None`` when there is none yet; refuse what is no file."""
    if not path.exists():
        return None
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(None, say("it is a folder, needed a file"))
    if not stat.S_ISREG(mode):
        raise OSError(None, say("it is a device or a pipe, needed a file"))
    if not os.access(path, os.W_OK):
        raise PermissionError(None, say("it is protected against writing"))
    return stat.S_IMODE(mode)


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    """Write beside ``target``, reach the disk, then take its place in one step."""
    beside = target.with_name(f".{secrets.token_hex(6)}{SUFFIX}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)  # there only when something went wrong


def _reason(fault: OSError | ValueError) -> str:
    """Say in lower case what the operating system said."""
    words = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
    lowered = words[:1].lower() + words[1:]
    return told(next((known for known in _REASONS if known == lowered), "")) or lowered
