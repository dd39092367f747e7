"""Where lessons, examples, themes, fonts and icons are, however nnviz was installed."""

from pathlib import Path


def resources() -> Path:
    """Return the folder ``resources``: inside the package in a wheel, beside it in a checkout.

    Raises ``FileNotFoundError`` naming both places when neither has it.
    """
    here = Path(__file__).resolve().parent
    places = (here / "resources", here.parent / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"found no folder at {places[0]} or {places[1]}, needed one of the two")
