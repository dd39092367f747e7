"""Where lessons, examples, themes, fonts and icons are, however nnviz was installed."""

from pathlib import Path

from nnviz.words import say


def resources() -> Path:
    """Return the folder ``resources``: inside the package in a wheel, beside it in a checkout.

    Raises ``FileNotFoundError`` naming both places when neither has it.
    """
    here = Path(__file__).resolve().parent
    places = (here / "resources", here.parent / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(
        say(
            "found no folder at {first} or {second}, needed one of the two", first=places[0], second=places[1]
        )
    )
