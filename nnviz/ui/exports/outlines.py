"""Words in an SVG as outlines of their letters, and what is see-through as nothing at all."""

import re
from html import escape, unescape

from PySide6.QtGui import QPainterPath

from nnviz.ui.theme import written_font

_TEXT = re.compile(r"<text ([^>]*)>(.*?)</text>", re.DOTALL)
_NAMED = re.compile(r'([a-z:-]+)="([^"]*)"')
_SEE_THROUGH = re.compile(r'fill="[^"]*" fill-opacity="0"')
_KINDS = QPainterPath.ElementType


def outlined(svg: str) -> str:
    """Return ``svg``, as Qt writes it, with paths in place of its texts.

    A reader without our fonts would draw them with its own; the words stay as labels, for search and
    for screen readers. Some readers take a fill of opacity 0 for black, so that it becomes none.
    """
    return _TEXT.sub(_path_of, _SEE_THROUGH.sub('fill="none"', svg))


def _path_of(found: re.Match[str]) -> str:
    """Return the path of one text, filled as it was."""
    named, words = dict(_NAMED.findall(found[1])), unescape(found[2])
    font = written_font(named["font-family"], round(float(named["font-size"])), int(named["font-weight"]))
    path = QPainterPath()
    path.addText(float(named["x"]), float(named["y"]), font, words)
    fill = f'fill="{named["fill"]}" fill-opacity="{named.get("fill-opacity", "1")}"'
    label = f'role="img" aria-label="{escape(words.strip())}"'
    return f'<path {label} {fill} stroke="none" fill-rule="nonzero" d="{_written(path)}"/>'


def _written(path: QPainterPath) -> str:
    """Write a path as SVG does: a curve is its two control points and its end."""
    letters = {_KINDS.MoveToElement: "M", _KINDS.LineToElement: "L", _KINDS.CurveToElement: "C"}
    elements = map(path.elementAt, range(path.elementCount()))
    return "".join(f"{letters.get(each.type, ' ')}{each.x:.2f},{each.y:.2f}" for each in elements)
