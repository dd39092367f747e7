"""What is said where no window can open, and that nothing is said where one can."""

import shutil
import subprocess
import sys
from collections.abc import Callable

import pytest

from nnviz.ui.preflight import library_fault, window_fault

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland are Linux's")
Loader = Callable[[str], object]


def loader_without(*missing: str) -> Loader:
    """Return a loader for a machine that has every library but the ``missing``."""

    def load(name: str) -> object:
        if name in missing:
            raise OSError(f"{name}: cannot open shared object file: No such file or directory")
        return name

    return load


every_library = loader_without()


def test_without_a_display_the_sentence_points_to_the_screenshot() -> None:
    fault = window_fault({}, "linux", every_library)
    assert fault is not None
    assert "DISPLAY and WAYLAND_DISPLAY are not set" in fault
    assert "--screenshot" in fault


@on_linux
def test_a_dead_x_server_is_named() -> None:
    fault = window_fault({"DISPLAY": ":987"}, "linux", every_library)
    assert fault is not None
    assert "No X server answers at DISPLAY=:987" in fault


@on_linux
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_a_living_x_server_is_no_fault() -> None:
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        assert server.stdout is not None
        display = f":{server.stdout.readline().decode().strip()}"
        fault = window_fault({"DISPLAY": display}, "linux", every_library)
        server.terminate()
    assert fault is None


@on_linux
def test_a_dead_wayland_compositor_is_named() -> None:
    fault = window_fault({"WAYLAND_DISPLAY": "wayland-987"}, "linux", every_library)
    assert fault is not None
    assert "No Wayland compositor answers at WAYLAND_DISPLAY=wayland-987" in fault


def test_a_missing_xcb_cursor_is_named_with_the_line_that_installs_it() -> None:
    fault = window_fault({"DISPLAY": ":987"}, "linux", loader_without("libxcb-cursor.so.0"))
    assert fault is not None
    assert "libxcb-cursor.so.0 is missing" in fault
    assert "sudo apt install libxcb-cursor0;" in fault


def test_a_missing_gl_is_named_before_the_display_is_asked() -> None:
    fault = window_fault({}, "linux", loader_without("libGL.so.1", "libEGL.so.1"))
    assert fault is not None
    assert "libGL.so.1, libEGL.so.1 are missing" in fault
    assert "sudo apt install libgl1 libegl1" in fault


def test_a_picture_needs_gl_but_no_display() -> None:
    assert library_fault("linux", loader_without("libxcb-cursor.so.0")) is None
    assert library_fault("linux", loader_without("libGL.so.1")) is not None


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600", "xcb;offscreen"])
def test_a_platform_without_a_display_is_no_fault(platform: str) -> None:
    assert window_fault({"QT_QPA_PLATFORM": platform}, "linux", every_library) is None


@pytest.mark.parametrize("platform", ["foo", "eglfs", "linuxfb", "foo;eglfs"])
def test_a_platform_that_qt_aborts_on_is_named_with_those_that_work(platform: str) -> None:
    fault = window_fault({"QT_QPA_PLATFORM": platform}, "linux", every_library)
    assert fault is not None
    assert (
        f"QT_QPA_PLATFORM={platform.split(';', maxsplit=1)[0]}: needed one of xcb, wayland, offscreen,"
        in fault
    )


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_left_to_qt(platform: str) -> None:
    assert window_fault({}, platform, loader_without("libGL.so.1")) is None
