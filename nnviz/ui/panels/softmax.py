"""The softmax panel: scores, minus the maximum, powers, row sum and shares of the selected sample."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from nnviz.document.batch_stages import rows_words
from nnviz.document.edits import SetActivation
from nnviz.document.frame import Frame
from nnviz.document.leaving_out import LeftOut
from nnviz.document.places import Neuron
from nnviz.document.sample_words import sample_of_all
from nnviz.document.score_ruler import ScoreRuler, score_ruler
from nnviz.document.softmax_sayings import crossing_words, gap_words, share_words
from nnviz.document.softmax_ways import attempt_of, attempt_words, shift_of
from nnviz.nn.softmax import SoftmaxStages
from nnviz.ui.accessible.speaker import Speaker
from nnviz.ui.drawing.stage_attempts import attempt_table
from nnviz.ui.drawing.stage_table import StageTable, stage_table
from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.panels.score_ruler import RulerLine
from nnviz.ui.panels.softmax_all_rows import AllRows
from nnviz.ui.panels.softmax_hands import SoftmaxHands
from nnviz.ui.panels.softmax_ways import WayLine
from nnviz.ui.panels.spoken_classes import spoken_classes
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import SMALLEST_HIT, Look
from nnviz.ui.widgets.note_lines import NoteLines, lines_needed, whole_sentences
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.stage_view import StageView
from nnviz.words import say

ROOM_FOR_RULER = 8  # lines of words
ROOM_ON_STAGE = 5  # the same there, where lines are higher
MOST_SENTENCES = 3  # about the shares
SPACE_IN_HEAD = 6  # steps of the spacing scale around and between what stands in the head


class SoftmaxPanel(PanelBox):
    """Softmax as a machine with windows; without one, a button that makes it."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("Softmax"))
        self._refresher = refresher
        self._sample = QLabel()
        self.header.addWidget(self._sample)
        self.stages = StageView()
        self.stages.pressed.connect(self._choose)
        self.stages.pointed.connect(self._point)
        self.stages.speaker = Speaker(
            self.stages,
            refresher,
            places=lambda: spoken_classes(refresher.frame, self.stages.picture),
            state=lambda: (refresher.frame, self.stages.picture),
        )
        self.hands = SoftmaxHands(refresher, self.stages)
        self.hands.said.connect(self._say_limit)
        self.rows = AllRows(refresher)
        self.header.addWidget(self.rows.switch)
        self.ways = WayLine(refresher)
        self.ways.hide()
        self.header.addWidget(self.ways.chooser)
        self.ruler = RulerLine(refresher)
        self.ruler.hide()
        self.note = NoteLines()
        self.note.hide()
        self._limit = ""  # how far the share in the hand goes
        self._pages = QStackedWidget()
        self._pages.addWidget(self._machine())
        self._pages.addWidget(self._without_softmax())
        self.body.addWidget(self._pages)

    def _machine(self) -> QWidget:
        """Return the page with the stages, what they come to, and how they are done."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.ways)
        layout.addWidget(self.stages, 1)
        layout.addWidget(self.rows.view, 1)
        layout.addWidget(self.ruler)
        layout.addWidget(self.note)
        return page

    def _without_softmax(self) -> QWidget:
        """Return the page for a last layer that is none."""
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.switch = QPushButton()
        self.switch.setMinimumHeight(round(SMALLEST_HIT))
        self.switch.clicked.connect(self._make_softmax)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    @property
    def sample_text(self) -> str:
        """Which sample is shown, in words."""
        return self._sample.text()

    def wear(self, look: Look) -> None:
        """Take fonts, colours and distances from ``look``."""
        if look is self._look:
            return
        super().wear(look)
        for words in (self._sentence, self.switch):
            words.setFont(look.label)
        quiet = look.theme.palette()
        quiet.setColor(QPalette.ColorRole.WindowText, look.theme.second_ink)
        self._sample.setPalette(quiet)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        self._sample.setText(sample_of_all(frame.document, frame.selection.sample, opening=False))
        has_softmax = frame.softmax is not None
        self._sample.setVisible(has_softmax and self._has_room_for_sample(look))
        self.ways.chooser.setVisible(has_softmax)
        self.rows.switch.setVisible(has_softmax)
        self.ways.refresh(frame, look)
        self._pages.setCurrentIndex(0 if has_softmax else 1)
        if frame.softmax is None:
            self.sign_hidden(())
            self._say_what_the_last_layer_is(frame)
        else:
            self._show_machine(frame, frame.softmax, look)

    def _has_room_for_sample(self, look: Look) -> bool:
        """Whether the head can say which sample it is beside its title and what can be pressed."""
        pressed = (self.rows.switch, self.ways.chooser)
        taken = text_width(look.title, self.title) + sum(each.sizeHint().width() for each in pressed)
        return taken + self._sample.sizeHint().width() + look.unit(SPACE_IN_HEAD) <= self.width()

    def _show_machine(self, frame: Frame, stages: SoftmaxStages, look: Look) -> None:
        """Show the stages as they are done, and what comes of it in words."""
        self.rows.refresh(frame, stages, look)
        self.stages.setVisible(not self.rows.is_shown(frame))
        if self.rows.is_shown(frame):
            self._show_ruler(None, look)
            self._note(rows_words(frame, stages), 1 if frame.selection.softmax == "right" else 2, look)
        else:
            self._show_row(frame, stages, look)
        self.sign_hidden(self._hidden(frame, look) if look.is_stage else ())

    def _hidden(self, frame: Frame, look: Look) -> Iterator[str]:
        """Yield what is left out here."""
        if look.leaves(LeftOut.CAPTIONS):
            yield say("captions")
        if look.leaves(LeftOut.TICKS) and not self.ruler.isHidden():
            yield say("every second tick")
        if (self.rows.view if self.rows.is_shown(frame) else self.stages).hides_some:
            yield say("numbers")

    def fits(self, frame: Frame, look: Look) -> bool:
        """Whether every class, or every row of the batch, is in sight with all that is said of it."""
        if frame.softmax is None:
            return True
        if self.rows.is_shown(frame):
            return not self.rows.view.hides_some
        if look.leaves(LeftOut.CAPTIONS) or attempt_of(frame) is not None or not frame.visible.is_clear:
            return not self.stages.hides_some
        table = stage_table(frame, frame.softmax, look.theme)
        words = self._words(frame, frame.softmax, MOST_SENTENCES)
        needed = lines_needed(look.label, words, self._width_of_words(look))
        return needed <= self._free_lines(table, look)

    def _width_of_words(self, look: Look) -> int:
        """Return how wide the words are that stand under the stages."""
        return self.width() - 2 * look.unit(1.5)

    def _note(self, words: str, lines: int, look: Look) -> None:
        """Say what comes of the stages, in as many lines; on stage in whole sentences, or not at all."""
        if look.is_stage:
            width = self._width_of_words(look)
            words = "" if look.leaves(LeftOut.CAPTIONS) else words
            words = whole_sentences(look.label, words, width, lines)
            lines = lines_needed(look.label, words, width)
        self.note.setVisible(lines > 0)
        self.note.show_text(words, max(lines, 1), look)

    def _show_row(self, frame: Frame, stages: SoftmaxStages, look: Look) -> None:
        """Show the selected sample alone."""
        table = stage_table(frame, stages, look.theme, self.stages.held_scale)
        attempt, sample, ruler = attempt_of(frame), frame.selection.sample, None
        if attempt is not None:
            words, lines = attempt_words(frame, attempt), 2
            table = attempt_table(table, attempt, sample, frame.document.decimals, shift_of(frame))
        else:
            room = self._free_lines(table, look)
            lines = room if look.is_stage else min(room, MOST_SENTENCES)
            words = self._words(frame, stages, lines) if frame.visible.is_clear else ""
            has_room = room >= (ROOM_ON_STAGE if look.is_stage else ROOM_FOR_RULER)
            ruler = score_ruler(frame, stages) if has_room and frame.visible.is_clear else None
        self._note(words, lines, look)
        self._show_ruler(ruler, look)
        self.stages.show_table(table, look)

    def _show_ruler(self, ruler: ScoreRuler | None, look: Look) -> None:
        """Show the ruler between two scores, or nothing where there is no room for it."""
        self.ruler.setVisible(ruler is not None)
        if ruler is not None:
            self.ruler.refresh(ruler, look)

    def _words(self, frame: Frame, stages: SoftmaxStages, lines: int) -> str:
        """Return what the shares come to, the weightiest words first."""
        words = [self._limit or share_words(frame, stages), gap_words(frame, stages)]
        if lines > len(words):
            words.append(crossing_words(frame))
        return "\n".join(words)

    def _free_lines(self, table: StageTable, look: Look) -> int:
        """Return how many lines of words there is room for beside every class."""
        room = self.height() / line_height(look.label) - (7.0 + 1.5 * table.count)
        return max(int(room), 0)

    def _say_limit(self, limit: str) -> None:
        """Say how far the share in the hand goes."""
        self._limit = limit

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words as many lines as there is room for now."""
        super().resizeEvent(event)
        if self._look is not None:
            self.refresh(self._refresher.frame, self._look)

    def _say_what_the_last_layer_is(self, frame: Frame) -> None:
        """Name the activation of the last layer."""
        title = frame.document.network.layers[-1].activation.title
        self._sentence.setText(say("The last layer is {title}: its numbers are no shares.", title=title))
        self.switch.setText(say("Make layer {depth} a softmax", depth=frame.document.network.depth))

    def _make_softmax(self) -> None:
        """Choose softmax for the last layer."""
        self._refresher.apply(SetActivation(self._refresher.frame.document.network.depth - 1, "softmax"))

    def _point(self, index: int) -> None:
        """Light the neuron of the class under the mouse."""
        last = self._refresher.frame.document.network.depth - 1
        self._refresher.point(Neuron(last, index) if index >= 0 else None)

    def _choose(self, index: int) -> None:
        """Look at the neuron of a class."""
        self._refresher.select(Neuron(self._refresher.frame.document.network.depth - 1, index))
