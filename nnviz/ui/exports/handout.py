"""The scenes as a PDF to hand out: two a page, a picture each, and lines to write on or the answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPageSize, QPainter, QPdfWriter

from nnviz.document.document import Document
from nnviz.document.exports import Picture
from nnviz.document.handouts import Sheet, sheets_of
from nnviz.document.scenes import LETTERS
from nnviz.ui.drawing.texts import draw_text, elided, text_width
from nnviz.ui.exports.pictures import RESOLUTION, draw_on
from nnviz.ui.offscreen import offscreen
from nnviz.ui.settings import Keeper, Settings
from nnviz.ui.sides import wrapping
from nnviz.ui.theme import TEXT_FAMILY, Look, Theme, pen, read_theme, written_font
from nnviz.words import say

PICTURED = QSize(1280, 720)  # of the stage, in pixels of the screen
A_PAGE = 2  # scenes
MARGIN, HEAD, TITLE, LINE, GAP = 50.0, 34.0, 30.0, 27.0, 10.0  # pixels of the page, of which an inch has 96
TEXT, SMALLEST_TEXT = 14, 8  # pixels: of words; a note that is long is smaller, above this
NAME_ROOM = 240.0  # pixels to write a name on
_LINES = 2  # to write on, beside that of the choices
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Paper:
    """A page and what is written on it with."""

    size: QRectF
    theme: Theme
    text: QFont
    title: QFont

    @property
    def area(self) -> QRectF:
        """The page without its margins, its head and its foot."""
        return self.size.adjusted(MARGIN, MARGIN + HEAD, -MARGIN, -MARGIN - LINE)

    @property
    def is_leftwards(self) -> bool:
        """Whether lines begin at the right."""
        return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def lead(self, at: float, width: float) -> float:
        """Return the left end of what is ``width`` wide and begins ``at`` pixels after where lines begin."""
        return self.area.right() - at - width if self.is_leftwards else self.area.left() + at

    def slot(self, index: int) -> QRectF:
        """Return the place of one of the scenes on the page."""
        height = self.area.height() / A_PAGE
        return QRectF(self.area.left(), self.area.top() + index * height, self.area.width(), height - GAP)


@dataclass(frozen=True, eq=False)
class Page:
    """What stands on one page."""

    title: str  # of the document
    number: str  # ``2 of 3``
    sheets: Sequence[Sheet]
    has_answers: bool


def handout_pdf(document: Document, *, has_answers: bool) -> bytes:
    """Draw every scene; raise ``ValueError`` in words where there are none."""
    sheets = list(sheets_of(document, has_answers=has_answers))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, document.title or "nnviz")
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    paper = paper_of(QRectF(0, 0, writer.width(), writer.height()))
    pages = [sheets[start : start + A_PAGE] for start in range(0, len(sheets), A_PAGE)]
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        count = say("{number} of {last}", number=number + 1, last=len(pages))
        draw_page(painter, paper, Page(document.title, count, page, has_answers))
    painter.end()
    return bytes(content.data())


def draw_page(painter: QPainter, paper: Paper, page: Page) -> None:
    """Draw the head, the foot and the scenes of a page."""
    _draw_frame(painter, paper, page)
    for index, sheet in enumerate(page.sheets):
        _draw_sheet(painter, paper, paper.slot(index), sheet)


def page_size(locale: QLocale) -> QPageSize:
    """Return Letter where inches are used, A4 elsewhere."""
    is_letter = locale.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("nnviz")
    writer.setResolution(RESOLUTION)
    writer.setPageSize(page_size(QLocale()))
    writer.setPageMargins(QMarginsF())
    return writer


def paper_of(size: QRectF) -> Paper:
    """Return a page of a size in pixels, of which an inch has 96."""
    text = written_font(TEXT_FAMILY, TEXT, QFont.Weight.Normal)
    title = written_font(TEXT_FAMILY, 17, QFont.Weight.DemiBold)
    return Paper(size, read_theme("light"), text, title)


def _draw_frame(painter: QPainter, paper: Paper, page: Page) -> None:
    """Draw the head and the foot of a page."""
    theme, width, top = paper.theme, paper.area.width(), MARGIN + 14
    begins = width - NAME_ROOM
    name = text_width(paper.text, say("Name"))
    title = elided(paper.text, page.title, begins - name - 3 * GAP)
    x = paper.lead(0.0, text_width(paper.text, title))
    draw_text(painter, x, top, title, paper.text, theme.second_ink)
    if page.has_answers:
        answers = text_width(paper.title, say("Answers"))
        x = paper.lead(width - answers, answers)
        draw_text(painter, x, top, say("Answers"), paper.title, theme.ink)
    else:
        x = paper.lead(begins - 8 - name, name)
        draw_text(painter, x, top, say("Name"), paper.text, theme.second_ink)
        painter.setPen(pen(theme.axis, 0.75))
        line = paper.lead(begins, NAME_ROOM)
        painter.drawLine(QPointF(line, top + 3), QPointF(line + NAME_ROOM, top + 3))
    number = text_width(paper.text, page.number)
    foot, x = paper.size.bottom() - MARGIN, paper.lead(width - number, number)
    draw_text(painter, x, foot, page.number, paper.text, theme.second_ink)


def _draw_sheet(painter: QPainter, paper: Paper, slot: QRectF, sheet: Sheet) -> None:
    """Draw a scene: its title, its picture, and what is to be written or read under it."""
    title = elided(paper.title, sheet.title, slot.width())
    x = paper.lead(0.0, text_width(paper.title, title))
    draw_text(painter, x, slot.top() + 18, title, paper.title, paper.theme.ink)
    under = (_LINES + 1) * LINE + GAP
    height = min(slot.height() - TITLE - under, slot.width() * PICTURED.height() / PICTURED.width())
    width = height * PICTURED.width() / PICTURED.height()
    box = QRectF(paper.lead(0.0, width), slot.top() + TITLE, width, height)
    _draw_picture(painter, paper, box, sheet)
    rest = QRectF(slot.left(), box.bottom() + GAP, slot.width(), under - GAP)
    if sheet.has_choices:
        _draw_choices(painter, paper, rest)
        rest = rest.adjusted(0, LINE, 0, 0)
    if sheet.note:
        painter.setFont(note_font(sheet.note, rest.size()))
        painter.setPen(paper.theme.ink)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(rest, wrapping(is_leftwards=paper.is_leftwards), sheet.note)
    else:
        _draw_lines(painter, paper, rest)


def note_font(note: str, room: QSizeF) -> QFont:
    """Return the largest font in which a note fits into its room, from that of the words down."""
    fonts = [written_font(TEXT_FAMILY, size, QFont.Weight.Normal) for size in range(TEXT, SMALLEST_TEXT, -1)]
    for font in fonts:
        box = QFontMetricsF(font).boundingRect(QRectF(0, 0, room.width(), 10**6), _WRAPPED, note)
        if box.height() <= room.height():
            return font
    return fonts[-1]


def _draw_picture(painter: QPainter, paper: Paper, box: QRectF, sheet: Sheet) -> None:
    """Draw the stage as vectors into a box, with an edge around it."""
    look = Look(paper.theme, PICTURED.height())
    with offscreen(sheet.store, look, PICTURED, Settings(Keeper()), keeps_stage=True) as desk:
        panel = desk.pictured(Picture("desk", ".pdf"))
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(box.width() / panel.width(), box.height() / panel.height())
        draw_on(panel, paper.theme.ground, painter)
        painter.restore()
    painter.setPen(pen(paper.theme.border, 0.75))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def _draw_choices(painter: QPainter, paper: Paper, rest: QRectF) -> None:
    """Draw a box to tick for each letter."""
    for index, letter in enumerate(LETTERS):
        x = paper.lead(index * 90, text_width(paper.title, letter))
        draw_text(painter, x, rest.top() + 15, letter, paper.title, paper.theme.ink)
        painter.setPen(pen(paper.theme.axis, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left = paper.lead(index * 90 + text_width(paper.title, "D") + 8, 15)
        painter.drawRect(QRectF(left, rest.top() + 1, 15, 15))


def _draw_lines(painter: QPainter, paper: Paper, rest: QRectF) -> None:
    """Draw lines to write on."""
    painter.setPen(pen(paper.theme.axis, 0.5))
    for y in _line_places(rest):
        painter.drawLine(QPointF(rest.left(), y), QPointF(rest.right(), y))


def _line_places(rest: QRectF) -> Iterator[float]:
    """Yield the heights of the lines that a box has room for."""
    y = rest.top() + LINE - 5
    while y <= rest.bottom():
        yield y
        y += LINE
