"""Whether a window can open here, asked before Qt, which would abort the process. Imports no Qt."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

from nnviz.words import count, mark, say, told

Environment = Mapping[str, str]
Loader = Callable[[str], object]

# Libraries that Qt's wheels load but do not bring along, each with the Debian package that holds it.
QT_LIBRARIES = (
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
)
X11_LIBRARIES = (
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
WAYLAND_LIBRARIES = (
    ("libwayland-client.so.0", "libwayland-client0"),
    ("libwayland-cursor.so.0", "libwayland-cursor0"),
)
# Qt's platforms that open a window, or none on purpose; eglfs and linuxfb want a bare console.
PLATFORMS = ("xcb", "wayland", "offscreen", "minimal", "vnc")
WITHOUT_DISPLAY = mark("a picture needs no display: --screenshot picture.png")


def window_fault(
    environment: Environment = os.environ, platform: str = sys.platform, load: Loader = ctypes.CDLL
) -> str | None:
    """Return the sentence that says why no window can open and what to do, or None when one can."""
    if platform != "linux":
        return None
    return library_fault(platform, load) or _display_fault(environment, load)


def library_fault(platform: str = sys.platform, load: Loader = ctypes.CDLL) -> str | None:
    """Return the sentence that says what Qt lacks to load at all, pictures included, or None."""
    return _missing_fault(QT_LIBRARIES, say("Qt cannot load"), load) if platform == "linux" else None


def _display_fault(environment: Environment, load: Loader) -> str | None:
    """Return what is wrong with every display that Qt would try, or None when one of them answers."""
    faults = [_platform_fault(name, environment, load) for name in _platforms(environment)]
    if None in faults:
        return None
    return faults[0] if faults else _no_display_fault()


def _platforms(environment: Environment) -> list[str]:
    """Return the names of the platforms that Qt would try, in its order: offscreen, wayland, xcb, …"""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return [name.split(":")[0] for name in chosen.split(";")]
    displays = (("WAYLAND_DISPLAY", "wayland"), ("DISPLAY", "xcb"))
    return [name for variable, name in displays if environment.get(variable)]


def _platform_fault(name: str, environment: Environment, load: Loader) -> str | None:
    """Return what keeps the platform called ``name`` from opening a window, or None."""
    if name == "xcb":
        return _missing_fault(X11_LIBRARIES, say("No X11 window can open"), load) or _x11_fault(environment)
    if name.startswith("wayland"):
        missing = _missing_fault(WAYLAND_LIBRARIES, say("No Wayland window can open"), load)
        return missing or _wayland_fault(environment)
    return None if name in PLATFORMS else _platform_refused(name)


def _platform_refused(name: str) -> str:
    """Return the sentence for a platform that Qt would abort on, or show no window with."""
    return say(
        "No window can open with QT_QPA_PLATFORM={name}: needed one of {names}, or none, "
        "for the desktop's own; {way_out}",
        name=name,
        names=", ".join(PLATFORMS),
        way_out=told(WITHOUT_DISPLAY),
    )


def _missing_fault(libraries: tuple[tuple[str, str], ...], what: str, load: Loader) -> str | None:
    """Return which of the ``libraries`` do not load, with the line that installs them, or None."""
    missing = [(name, package) for name, package in libraries if not _loads(name, load)]
    if not missing:
        return None
    names = ", ".join(name for name, _ in missing)
    packages = " ".join(package for _, package in missing)
    sentence = count(
        "{what}: {names} are missing. On Debian or Ubuntu: sudo apt install {packages}",
        "{what}: {names} is missing. On Debian or Ubuntu: sudo apt install {packages}",
        len(missing),
        what=what,
        names=names,
        packages=packages,
    )
    return sentence if libraries is QT_LIBRARIES else f"{sentence}; {told(WITHOUT_DISPLAY)}"


def _loads(name: str, load: Loader) -> bool:
    """Whether the system's loader finds the library called ``name``."""
    try:
        load(name)
    except OSError:
        return False
    return True


def _no_display_fault() -> str:
    """Return the sentence for a machine on which nothing names a display."""
    return say(
        "There is no display to open a window on: DISPLAY and WAYLAND_DISPLAY are not set. "
        "Start nnviz from a desktop, or with ssh -X; {way_out}",
        way_out=told(WITHOUT_DISPLAY),
    )


def _x11_fault(environment: Environment) -> str | None:
    """Return the sentence for an X server that does not answer, or None when it does."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    display = environment.get("DISPLAY", "")
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = xcb.xcb_connection_has_error(connection) != 0
    xcb.xcb_disconnect(connection)
    return _silent_fault(say("X server"), "DISPLAY", display) if failed else None


def _wayland_fault(environment: Environment) -> str | None:
    """Return the sentence for a Wayland compositor that does not answer, or None when it does."""
    if "WAYLAND_SOCKET" in environment:  # a socket that can be used once: Qt shall have it
        return None
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = environment.get("WAYLAND_DISPLAY", "wayland-0")
    connection = wayland.wl_display_connect(display.encode())
    if connection is None:
        return _silent_fault(say("Wayland compositor"), "WAYLAND_DISPLAY", display)
    wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return None


def _silent_fault(server: str, variable: str, display: str) -> str:
    """Return the sentence for a display that is named but does not answer."""
    return say(
        "No {server} answers at {variable}={display}. Start nnviz from a running desktop, "
        "or correct {variable}; {way_out}",
        server=server,
        variable=variable,
        display=display,
        way_out=told(WITHOUT_DISPLAY),
    )
