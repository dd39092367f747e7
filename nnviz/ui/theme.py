"""Themes and the look: the only place with colours, pens, fonts and sizes."""

import math
import tomllib
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPen

from nnviz.document.leaving_out import LeftOut
from nnviz.resources import resources

THEMES = ("light", "dark", "projector-light", "projector-dark", "contrast")
ON_STAGE = MappingProxyType({"light": "projector-light", "dark": "projector-dark"})  # instead, on stage
OPPOSITE = MappingProxyType(  # light and dark of a kind
    {
        "light": "dark",
        "dark": "light",
        "projector-light": "projector-dark",
        "projector-dark": "projector-light",
        "contrast": "dark",
    }
)
TEXT_FAMILY = "Inter"
NUMBER_FAMILY = "JetBrains Mono"

# Sizes as shares of the window's height (DESIGN, The screen). Cap heights, then strokes, then handles.
NUMBER_CAP = 0.0140
TEXT_CAP = 0.0115
TITLE_CAP = 0.0118
CURVE_WIDTH, SECOND_WIDTH, AXIS_WIDTH = 0.003, 0.002, 0.0012
HANDLE = 0.02
SMALLEST_HIT = 24.0
UNIT = 0.0075  # one step of the spacing scale: 8 px in a window 1080 px high
# The same on stage, where a back row reads: caps at least 3 % and 2 %, the rest grown by these factors.
STAGE_NUMBER_CAP, STAGE_TEXT_CAP = 0.0300, 0.0200
STAGE_STROKES, STAGE_HANDLES, STAGE_UNITS = 5 / 3, 1.5, 1.5
CAP_OF_SIZE = 0.727  # cap height of Inter and JetBrains Mono as a share of their size


@dataclass(frozen=True, eq=False)
class Theme:
    """The colours of every role."""

    name: str
    window: QColor
    ground: QColor
    ink: QColor
    second_ink: QColor
    border: QColor
    grid: QColor
    axis: QColor
    positive: QColor
    negative: QColor
    ghost: QColor
    track: QColor
    focus: QColor
    chosen: QColor
    series: tuple[QColor, ...]

    def of_sign(self, value: float) -> QColor:
        """Return the colour of a number's sign."""
        return self.negative if value < 0 else self.positive

    def of_series(self, index: int) -> QColor:
        """Return the colour of one of several curves; past the honest limit they are all ghosts."""
        return self.series[index] if index < len(self.series) else self.ghost

    def faded(self, colour: QColor, share: float) -> QColor:
        """Mix ``colour`` into the ground; opaque, since translucent strokes are slow."""
        ground = self.ground
        return QColor.fromRgbF(
            share * colour.redF() + (1 - share) * ground.redF(),
            share * colour.greenF() + (1 - share) * ground.greenF(),
            share * colour.blueF() + (1 - share) * ground.blueF(),
        )

    def shade(self, share: float) -> QColor:
        """Return the dark of the theme, of which a ``share`` covers what it lies over."""
        dark = QColor(min((self.ground, self.ink), key=QColor.lightnessF))
        dark.setAlphaF(share)
        return dark

    def palette(self) -> QPalette:
        """Return Qt's palette for the widgets that Qt draws."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role in (
            roles.WindowText,
            roles.Text,
            roles.ButtonText,
            roles.HighlightedText,
            roles.ToolTipText,
        ):
            palette.setColor(role, self.ink)
        for role in (roles.Window, roles.Base, roles.AlternateBase, roles.ToolTipBase):
            palette.setColor(role, self.ground)
        palette.setColor(roles.Button, self.faded(self.border, 0.5))  # Fusion's edges are lost on black
        palette.setColor(roles.Highlight, self.chosen)
        palette.setColor(roles.PlaceholderText, self.second_ink)
        palette.setColor(roles.Mid, self.border)
        palette.setColor(roles.Accent, self.focus)
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.ghost)
        return palette

    def field_palette(self) -> QPalette:
        """Return Qt's palette for fields, whose edge is to be seen: Fusion draws it from the window's."""
        palette, roles = self.palette(), QPalette.ColorRole
        palette.setColor(roles.Window, self.axis)
        palette.setColor(roles.Highlight, self.focus)  # the edge of the field in focus too
        palette.setColor(roles.HighlightedText, self.ground)
        return palette


@dataclass(frozen=True, eq=False)
class Look:
    """A theme at a size: every font, stroke and distance follows from the window's height."""

    theme: Theme
    height: int  # of the window, in logical pixels
    zoom: float = 1.0  # text larger, smaller
    is_stage: bool = False  # seen from the back row
    leaves_out: LeftOut = LeftOut.NOTHING  # on stage, where there is too little room
    moves: bool = False  # whether numbers of the film slide to where they belong; pictures stand still

    def staged(self, is_stage: bool) -> "Look":
        """Return the look of the stage, or of the desk, that follows from this one of the desk."""
        if not is_stage:
            return self
        theme = read_theme(ON_STAGE.get(self.theme.name, self.theme.name))
        return replace(self, theme=theme, zoom=max(1.0, self.zoom), is_stage=True)

    def leaves(self, step: LeftOut) -> bool:
        """Whether a step of the order of leaving out has been taken."""
        return self.leaves_out >= step

    def unit(self, steps: float = 1.0) -> int:
        """Return ``steps`` of the spacing scale in pixels."""
        grown = STAGE_UNITS if self.is_stage else 1.0
        return max(1, round(steps * grown * UNIT * self.height))

    def stroke(self, share: float) -> float:
        """Return a line's width in pixels from its share of the height at the desk."""
        grown = STAGE_STROKES if self.is_stage else 1.0
        return max(1.0, share * grown * self.height)

    @property
    def handle(self) -> float:
        """The diameter of a handle in pixels."""
        return max(14.0, HANDLE * (STAGE_HANDLES if self.is_stage else 1.0) * self.height)

    @property
    def hit(self) -> float:
        """The diameter in pixels of the area in which a handle is taken hold of."""
        return max(SMALLEST_HIT, 1.5 * self.handle)

    @cached_property
    def text(self) -> QFont:
        """The font of words."""
        return self._font(TEXT_FAMILY, TEXT_CAP, STAGE_TEXT_CAP)

    @cached_property
    def label(self) -> QFont:
        """The font of words that the lesson is about: names of neurons, places of kinks, heads of columns."""
        return self._font(TEXT_FAMILY, TEXT_CAP, STAGE_NUMBER_CAP)

    @cached_property
    def title(self) -> QFont:
        """The font of panel titles."""
        return self._font(TEXT_FAMILY, TITLE_CAP, STAGE_NUMBER_CAP, QFont.Weight.DemiBold)

    @cached_property
    def number(self) -> QFont:
        """The font of the numbers the lesson is about."""
        return self._font(NUMBER_FAMILY, NUMBER_CAP, STAGE_NUMBER_CAP)

    @cached_property
    def strong_number(self) -> QFont:
        """The font of a result."""
        return self._font(NUMBER_FAMILY, NUMBER_CAP, STAGE_NUMBER_CAP, QFont.Weight.Bold)

    @cached_property
    def small_number(self) -> QFont:
        """The font of all other numbers: ticks, links, biases."""
        return self._font(NUMBER_FAMILY, TEXT_CAP, STAGE_TEXT_CAP)

    def _font(
        self, family: str, cap: float, on_stage: float, weight: QFont.Weight = QFont.Weight.Normal
    ) -> QFont:
        exact = self.zoom * (on_stage if self.is_stage else cap) * self.height / CAP_OF_SIZE
        size = math.ceil(exact) if self.is_stage else max(9, round(exact))  # there never below its share
        font = written_font(family, size, weight)
        if (
            family == NUMBER_FAMILY
        ):  # its digits are all of one width: unshaped they are painted a third quicker
            font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        return font


def written_font(family: str, pixels: int, weight: int) -> QFont:
    """Return a font of ``pixels`` in which digits are of one width and no letters join."""
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setFeature(QFont.Tag("calt"), 0)  # it would turn the x of 0.6 x4 into a multiplication sign
    return font


def pen(colour: QColor, width: float, *, dashed: bool = False) -> QPen:
    """Return an opaque pen with flat caps: the only kind that ``drawLines`` strokes quickly."""
    made = QPen(colour, width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        made.setDashPattern([2.2, 1.4])
    return made


@lru_cache(maxsize=2 * len(THEMES))
def read_theme(name: str) -> Theme:
    """Read one of the ``THEMES`` from resources/themes; every role must name a colour of the palette."""
    path = resources() / "themes" / f"{name}.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    colours = {key: QColor(value) for key, value in table["palette"].items()}
    roles = dict(table["roles"])
    series = tuple(colours[colour] for colour in roles.pop("series"))
    return Theme(name=name, series=series, **{role: colours[colour] for role, colour in roles.items()})


def load_fonts() -> None:
    """Make the fonts of resources/fonts known to Qt; a missing one falls back to the system's."""
    for path in sorted(Path(resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
