"""The ground the program stands on: the guarded pair, the pins, the resources, the ways to start it."""

import ctypes
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

import nnviz
from nnviz.resources import resources

CHECKOUT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize(
    ("python", "implementation", "guarded"),
    [((3, 11, 7), "cpython", True), ((3, 12, 0), "cpython", False), ((3, 11, 7), "pypy", False)],
)
def test_pythons_before_3_12_are_guarded(
    python: tuple[int, ...], implementation: str, *, guarded: bool
) -> None:
    assert nnviz.loses_references(python, implementation) is guarded


@pytest.mark.skipif(
    not nnviz.loses_references(sys.version_info[:3], sys.implementation.name), reason="None is immortal here"
)
def test_none_and_true_have_more_references_than_calls_can_take() -> None:
    counts = [ctypes.c_ssize_t.from_address(id(lasting)).value for lasting in (None, True, False)]
    assert min(counts) > 1 << 39


def test_the_pair_that_loses_references_is_not_installed_or_is_guarded() -> None:
    qt = tuple(int(part) for part in version("PySide6-Essentials").split("."))
    assert qt < (6, 12) or sys.version_info >= (3, 12)


def test_the_pins_keep_pyside_6_12_from_pythons_that_it_kills() -> None:
    pins = [pin for pin in PROJECT["dependencies"] if pin.startswith("PySide6")]
    assert [re.split(r"[>;]", pin)[1] for pin in pins] == ["=6.10.2,<6.12", "=6.12,<6.13"]
    assert "python_version >= '3.15'" in pins[1]


def test_numpy_is_left_one_thread_unless_the_user_has_chosen() -> None:
    assert os.environ["OPENBLAS_NUM_THREADS"]


@pytest.mark.parametrize("folder", ["examples", "fonts", "icons"])
def test_a_resource_folder_is_found_and_holds_something(folder: str) -> None:
    assert any((resources() / folder).iterdir())


@pytest.mark.parametrize("licence", ["Inter-OFL.txt", "JetBrainsMono-OFL.txt"])
def test_each_font_brings_its_licence(licence: str) -> None:
    text = (resources() / "fonts" / licence).read_text(encoding="utf-8")
    assert "SIL Open Font License, Version 1.1" in text


def test_the_icons_take_their_colour_from_the_theme() -> None:
    icons = list((resources() / "icons").glob("*.svg"))
    assert len(icons) >= 20
    assert all('stroke="currentColor"' in icon.read_text(encoding="utf-8") for icon in icons)


@pytest.mark.parametrize("start", [("main.py",), ("-m", "nnviz")])
def test_the_program_names_its_version_without_a_display(start: tuple[str, ...], tmp_path: Path) -> None:
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("DISPLAY", "QT_", "WAY"))
    }
    done = subprocess.run(
        [sys.executable, *start, "--version"], cwd=CHECKOUT, env=clean | {"HOME": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert nnviz.__version__ in done.stdout
