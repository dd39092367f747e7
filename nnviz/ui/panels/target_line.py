"""Which curve is to be matched, and how far the output still lies from it: a number, a bar, an area."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.kept import POINTS, TargetChoice
from nnviz.document.language import understand
from nnviz.document.numerals import plain
from nnviz.document.selection import output_in_front
from nnviz.document.targets import DrawTarget, SetTarget, TargetFromSamples, spelt_numbers
from nnviz.nn.targets import TARGET_KINDS
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.chooser import Chooser
from nnviz.ui.widgets.end_label import EndLabel
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.letter_button import LetterButton
from nnviz.ui.widgets.quiet_button import QuietButton
from nnviz.ui.widgets.share_bar import ShareBar
from nnviz.words import decimal, mark, say, told

NONE, SAMPLES = "none", "samples"
CHOICES: Sequence[tuple[str, str]] = (
    (NONE, mark("no target")),
    *((key, kind.title) for key, kind in TARGET_KINDS.items()),
    (POINTS, mark("drawn points")),
    (SAMPLES, mark("the samples")),
)
PENCIL_WORDS = mark("click in the plot to draw the target point by point; drag a point to move it")


class TargetLine(QWidget):
    """The list of targets, the pencil, the numbers of the target, and the gap."""

    def __init__(self, refresher: Refresher) -> None:
        """Send acts to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self.kinds = Chooser(say("Curve to match"))
        self.pencil = QuietButton("pencil", say("Draw the target by clicks in the plot"))
        self.pencil.setCheckable(True)
        self.numbers = LetterButton("1 2 3")
        self.bar = ShareBar(say("Largest gap, as a share of the target's height"))
        self.words = EndLabel()
        self.field = InlineField(self)
        self.field.setAccessibleName(say("Numbers of the target"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.kinds, self.numbers, self.pencil, self.bar):
            self._line.addWidget(widget)
        self._line.addWidget(self.words, 1)
        self.kinds.chosen.connect(self.choose)
        self.pencil.clicked.connect(self._draw)
        self.numbers.clicked.connect(self._type)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the target and the gap."""
        if look is not self._look:
            self._wear(look)
        choice, comparison = frame.document.target, frame.comparison
        self.kinds.set_choices(
            [(key, told(title)) for key, title in CHOICES], choice.kind if choice else NONE
        )
        self.pencil.setChecked(frame.selection.draws)
        self.numbers.setVisible(choice is not None)
        self.numbers.show_state(is_full=False, meaning=_meaning(choice))
        compared = comparison.target if comparison else None
        self.bar.setVisible(compared is not None and compared.gap is not None)
        self.bar.set_share(compared.share if compared else 0.0)
        is_told = compared is not None and (compared.gap is not None or not frame.selection.draws)
        words = compared.full_words(frame.document.format) if compared and is_told else told(PENCIL_WORDS)
        self.words.set_text(words)

    def choose(self, key: str) -> None:
        """Take another target, the pencil, or what the samples say."""
        store = self._refresher.store
        self._refresher.release()
        if key == POINTS:
            self._draw(is_on=True)
        elif key == SAMPLES:
            self._refresher.apply(TargetFromSamples(output_in_front(store.document, store.selection)))
        else:
            self._refresher.apply(SetTarget(None if key == NONE else TargetChoice(key)))

    def _draw(self, is_on: bool) -> None:
        DrawTarget(is_on).perform(self._refresher.store)

    def _type(self) -> None:
        """Open a field with the numbers over the line."""
        choice = self._refresher.store.document.target
        if choice is None or self._look is None:
            return
        text = spelt_numbers(choice)
        self.field.open(QRectF(self.words.geometry()), text, self._look, self._take)

    def _take(self, typed: str) -> bool:
        """Read the numbers as the small language does."""
        store = self._refresher.store
        kind = store.document.target.kind if store.document.target else NONE
        try:
            understand(f"target {kind} {typed}", store.document, store.selection).perform(store)
        except ValueError as fault:
            self._refresher.refused.emit(str(fault))
            return False
        return True

    def _wear(self, look: Look) -> None:
        self._look = look
        self._line.setSpacing(look.unit(0.75))
        for widget in (self.kinds, self.pencil, self.numbers, self.bar, self.words):
            widget.wear(look)


def _meaning(choice: TargetChoice | None) -> str:
    """Say what the button types: ``Type low, high: 1 3``."""
    if choice is None or choice.kind == POINTS:
        return say("Type the points, each x,y")
    return say(
        "Type {names}: {numbers}",
        names=", ".join(map(told, TARGET_KINDS[choice.kind].numbers)),
        numbers=" ".join(decimal(plain(each)) for each in choice.numbers),
    )
