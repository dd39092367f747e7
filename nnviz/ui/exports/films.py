"""Frames as a film: numbered PNGs in a folder, or one file by a package that may be there or not.

Everything is written into a folder of its own beside the target; the target is there only once it is whole.
"""

import importlib
import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QImage

from nnviz.document.exports import NUMBERED
from nnviz.document.files import DocumentFault
from nnviz.ui.exports.pictures import picture_bytes
from nnviz.words import say

CANCELLED = "cancelled"  # why there is no film, when the person would rather have none
MOMENT, LAST = 800, 2400  # milliseconds that a frame stays, and the last one
# What writes a kind of film: how its package is imported, and how it is installed.
PACKAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {".gif": ("PIL", "pillow"), ".apng": ("PIL", "pillow"), ".mp4": ("imageio_ffmpeg", "imageio-ffmpeg")}
)


def missing_package(kind: str) -> str:
    """Return the sentence that says what a kind of film lacks here; an empty one when nothing."""
    module, package = PACKAGES.get(kind, ("", ""))
    if not module or importlib.util.find_spec(module) is not None:
        return ""
    return say(
        "A film as {kind} needs {package}, which is not installed: {line}",
        kind=kind,
        package=package,
        line=f"python -m pip install {package}",
    )


class FilmFile:
    """A film that is being written: frames in, then the whole; until ``finish`` the target is untouched."""

    def __init__(self, target: Path, kind: str) -> None:
        """Begin beside ``target``; raise ``DocumentFault`` where nothing can be written."""
        lacks = missing_package(kind) or _fault_of(target, kind)
        if lacks:
            raise DocumentFault(lacks)
        self._target, self._kind = target, kind
        self._frames: list[Path] = []
        try:
            self._folder = Path(tempfile.mkdtemp(prefix=".film-", dir=target.absolute().parent))
        except OSError as fault:
            raise DocumentFault(_failed(target, _reason(fault))) from None

    def add(self, frame: QImage, count: int) -> None:
        """Write the next of ``count`` frames: film-001.png, film-002.png, …"""
        digits = max(3, len(str(count)))
        path = self._folder / f"film-{len(self._frames) + 1:0{digits}}.png"
        self._guarded(lambda: path.write_bytes(picture_bytes(frame)))
        self._frames.append(path)

    def encode(self) -> None:
        """Make the film of the frames, still beside the target; needs no Qt, and may run in a thread."""
        if self._kind != NUMBERED:
            self._guarded(lambda: _ENCODERS[self._kind](self._frames, self._made))

    def finish(self) -> None:
        """Put the film in its place in one step."""
        self._guarded(self._take_place)
        self.discard()

    def discard(self) -> None:
        """Take away all that was written beside the target."""
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _made(self) -> Path:
        return self._folder / f"film{self._kind}"

    def _take_place(self) -> None:
        if self._kind != NUMBERED:
            self._made.replace(self._target)
            return
        self._folder.chmod(0o755)  # what is temporary is its maker's alone
        if self._target.exists():
            self._target.rmdir()
        self._folder.rename(self._target)

    def _guarded(self, act: Callable[[], object]) -> None:
        """Do what writes; when that fails leave nothing, and say so in words."""
        try:
            act()
        except (OSError, ValueError, subprocess.CalledProcessError) as fault:
            self.discard()
            raise DocumentFault(_failed(self._target, _reason(fault))) from None


def _failed(target: Path, why: str) -> str:
    return say("{file} cannot be written: {why}", file=target.name, why=why)


def _fault_of(target: Path, kind: str) -> str:
    """Say why a film cannot be at ``target``; nothing when it can."""
    if not target.absolute().parent.is_dir():
        return _failed(target, say("there is no folder “{folder}”", folder=target.parent))
    if kind != NUMBERED:
        return _failed(target, say("it is a folder, needed a file")) if target.is_dir() else ""
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        return _failed(target, say("it exists, needed a new or an empty folder"))
    return ""


def _animated(kind: str, frames: Sequence[Path], made: Path) -> None:
    """Write a GIF or an APNG that goes round and round."""
    pillow = importlib.import_module("PIL.Image")
    colours = {"GIF": lambda each: each.quantize(256, method=2, dither=0), "PNG": lambda each: each}
    pictures = []
    for path in frames:
        with pillow.open(path) as picture:
            pictures.append(colours[kind](picture.convert("RGB")))
    first, *others = pictures
    stays = [*[MOMENT] * len(others), LAST]
    first.save(made, format=kind, save_all=True, append_images=others, duration=stays, loop=0)


def _video(frames: Sequence[Path], made: Path) -> None:
    """Write an MP4; its sides must be even."""
    program = importlib.import_module("imageio_ffmpeg").get_ffmpeg_exe()
    names = frames[0].with_name(f"film-%0{len(frames[0].stem) - 5}d.png")
    rate = f"1000/{MOMENT}"
    even = "pad=ceil(iw/2)*2:ceil(ih/2)*2,format=yuv420p"
    shape = ["-vf", even, "-c:v", "libx264", "-r", "25", "-loglevel", "error", "-y"]
    subprocess.run(  # noqa: S603  the package's own program, on files that we named
        [program, "-framerate", rate, "-i", str(names), *shape, str(made)],
        check=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )


_ENCODERS: Mapping[str, Callable[[Sequence[Path], Path], None]] = MappingProxyType(
    {
        ".gif": lambda frames, made: _animated("GIF", frames, made),
        ".apng": lambda frames, made: _animated("PNG", frames, made),
        ".mp4": _video,
    }
)


def _reason(fault: OSError | ValueError | subprocess.CalledProcessError) -> str:
    """Say in lower case what went wrong."""
    told = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
    return told[:1].lower() + told[1:]
