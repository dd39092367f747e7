"""Colours as eyes see them: contrast, four kinds of vision, a room's light, and distances."""

import math
from itertools import combinations
from types import MappingProxyType

import numpy as np

from nnviz.nn.arrays import Array

Colour = tuple[float, float, float]  # red, green and blue of sRGB, 0 to 1
ROOM = 7.0  # the contrast that is left of a projector's in a bright room: white 7 times as light as black
# Dichromats, severity 1: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of
# Color Vision Deficiency, IEEE TVCG 15(6), 2009. They act on linear red, green and blue.
VISIONS = MappingProxyType(
    {
        "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
        "protan": (
            (0.152286, 1.052583, -0.204868),
            (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998),
        ),
        "deutan": (
            (0.367322, 0.860646, -0.227968),
            (0.280085, 0.672501, 0.047413),
            (-0.011820, 0.042940, 0.968881),
        ),
        "tritan": (
            (1.255528, -0.076749, -0.178779),
            (-0.078411, 0.930809, 0.147602),
            (0.004733, 0.691367, 0.303900),
        ),
    }
)
_TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))  # sRGB, D65
_BEND, _FOOT = 0.0031308, 0.04045  # of sRGB's gamma, in linear light and in its numbers
_FAR = 25.0**7  # of chroma, in CIEDE2000


def linear(colour: Colour) -> Array:
    """Return the light of a colour (3,), without sRGB's gamma."""
    numbers = np.array(colour)
    light: Array = np.where(numbers <= _FOOT, numbers / 12.92, ((numbers + 0.055) / 1.055) ** 2.4)
    return light


def contrast(one: Colour, other: Colour) -> float:
    """Return the ratio of contrast of WCAG 2: 1 to 21."""
    low, high = sorted(float(np.array(_TO_XYZ[1]) @ linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def seen(colour: Colour, vision: str, room: float = ROOM) -> Array:
    """Return the linear light (3,) that one of ``VISIONS`` makes of a colour in a room of ``room`` : 1."""
    light = np.clip(np.array(VISIONS[vision]) @ linear(colour), 0.0, 1.0)
    ambient = 1.0 / (room - 1.0)
    lifted: Array = (light + ambient) / (1.0 + ambient)
    return lifted


def lab(light: Array) -> Colour:
    """Return L*, a* and b* of linear light (3,), under D65."""
    xyz = np.array(_TO_XYZ) @ light
    white = np.array(_TO_XYZ).sum(axis=1)
    ratio = xyz / white
    root = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = (float(part) for part in root)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: Colour, other: Colour) -> float:
    """Return ΔE by CIEDE2000 between two colours in L*, a*, b* (Sharma, Wu and Dalal, 2005)."""
    mean_chroma = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    grey = 1.5 - 0.5 * math.sqrt(mean_chroma**7 / (mean_chroma**7 + _FAR))
    (c1, h1), (c2, h2) = _polar(one, grey), _polar(other, grey)
    turn = ((h2 - h1 + 180) % 360) - 180 if c1 * c2 else 0.0
    steps = other[0] - one[0], c2 - c1, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    chroma = (c1 + c2) / 2
    hue = h1 + turn / 2 if c1 * c2 else h1 + h2
    lightness, width = _lightness_weight((one[0] + other[0]) / 2), 1 + 0.045 * chroma
    part = steps[0] / lightness, steps[1] / width, steps[2] / (1 + 0.015 * chroma * _hue_weight(hue))
    return math.sqrt(sum(each * each for each in part) + _rotation(chroma, hue) * part[1] * part[2])


def _polar(colour: Colour, grey: float) -> tuple[float, float]:
    """Return chroma and hue in degrees, with a* stretched by ``grey``."""
    a, b = grey * colour[1], colour[2]
    return math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _lightness_weight(mean: float) -> float:
    away = (mean - 50) ** 2
    return 1 + 0.015 * away / math.sqrt(20 + away)


def _hue_weight(hue: float) -> float:
    terms = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return 1 + sum(share * math.cos(math.radians(times * hue + shift)) for share, times, shift in terms)


def _rotation(chroma: float, hue: float) -> float:
    turn = 30 * math.exp(-((((hue % 360) - 275) / 25) ** 2))
    return -2 * math.sqrt(chroma**7 / (chroma**7 + _FAR)) * math.sin(math.radians(2 * turn))


def nearest(colours: dict[str, Colour]) -> tuple[float, str]:
    """Return the smallest ΔE of any two named colours for any vision, with and without light, and which."""
    found = []
    for vision in VISIONS:
        for room in (ROOM, math.inf):
            as_seen = {name: lab(seen(colour, vision, room)) for name, colour in colours.items()}
            for one, other in combinations(as_seen, 2):
                light = f", room {ROOM:.0f} : 1" if room == ROOM else ""
                found.append((distance(as_seen[one], as_seen[other]), f"{one} and {other}, {vision}{light}"))
    return min(found)
