"""What is kept between runs, and what happens when it is damaged."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from nnviz.ui.settings import LARGEST_ZOOM, MOST_RECENT, Keeper, Settings, settings_on_disk


def settings_in(folder: Path) -> Settings:
    return Settings(Keeper(QSettings(str(folder / "nnviz.ini"), QSettings.Format.IniFormat)))


@pytest.fixture
def recent_files(tmp_path: Path) -> list[Path]:
    """Return more files than are kept."""
    paths = [tmp_path / f"{number}.nnviz" for number in range(MOST_RECENT + 2)]
    for path in paths:
        path.touch()
    return paths


def test_what_was_never_kept_has_a_default(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    assert (settings.theme, settings.zoom, settings.recent) == ("light", 1.0, [])
    assert settings.folder == Path.home()
    assert settings.shares("rows", [2.0, 1.0]) == [2.0, 1.0]


def test_what_is_kept_is_there_in_the_next_run(tmp_path: Path) -> None:
    first = settings_in(tmp_path)
    first.keep_theme("dark")
    first.keep_zoom(1.21)
    first.keep_geometry(QByteArray(b"anything, 100%"))
    second = settings_in(tmp_path)
    assert (second.theme, second.zoom) == ("dark", 1.21)
    assert second.geometry == QByteArray(b"anything, 100%")


def test_shares_are_kept_by_name(tmp_path: Path) -> None:
    settings_in(tmp_path).keep_shares("rows", [3.0, 1.0])
    assert settings_in(tmp_path).shares("rows", [1.0, 1.0]) == [3.0, 1.0]
    assert settings_in(tmp_path).shares("sides", [1.0, 1.0]) == [1.0, 1.0]


def test_the_file_opened_last_is_the_first_recent_one(tmp_path: Path, recent_files: list[Path]) -> None:
    for path in recent_files[:3]:
        settings_in(tmp_path).keep_recent(path)
    settings_in(tmp_path).keep_recent(recent_files[0])
    assert settings_in(tmp_path).recent == [recent_files[0], recent_files[2], recent_files[1]]
    assert settings_in(tmp_path).folder == tmp_path


def test_recent_files_are_limited(tmp_path: Path, recent_files: list[Path]) -> None:
    settings = settings_in(tmp_path)
    for path in recent_files:
        settings.keep_recent(path)
    assert len(settings.recent) == MOST_RECENT


def test_a_recent_file_that_is_gone_is_not_offered(tmp_path: Path, recent_files: list[Path]) -> None:
    settings = settings_in(tmp_path)
    settings.keep_recent(recent_files[0])
    recent_files[0].unlink()
    assert settings.recent == []


@pytest.mark.parametrize("damaged", ["{", "[1, 2", '"text"', "[NaN, 1]", "[-1, 1]", "[1]", "17"])
def test_damaged_shares_give_way_to_the_usual_ones(damaged: str) -> None:
    keeper = Keeper()
    keeper.write("shares/rows", damaged)
    assert Settings(keeper).shares("rows", [2.0, 1.0]) == [2.0, 1.0]


@pytest.mark.parametrize(("kept", "zoom"), [("[900]", LARGEST_ZOOM), ("[]", 1.0), ("rubbish", 1.0)])
def test_a_senseless_size_of_text_is_not_taken(kept: str, zoom: float) -> None:
    keeper = Keeper()
    keeper.write("zoom", kept)
    assert Settings(keeper).zoom == zoom


def test_an_unknown_theme_is_not_taken() -> None:
    keeper = Keeper()
    keeper.write("theme", "pink")
    assert Settings(keeper).theme == "light"


def test_a_file_of_settings_that_is_rubbish_gives_defaults(tmp_path: Path) -> None:
    (tmp_path / "nnviz.ini").write_bytes(b"\x00\xff[[[=\n%%%")
    assert settings_in(tmp_path).theme == "light"


def test_the_settings_of_a_test_run_are_not_those_of_the_user() -> None:
    settings = settings_on_disk()
    assert settings.theme == "light"
