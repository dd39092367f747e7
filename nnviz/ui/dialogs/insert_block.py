"""The dialog that inserts a building block, with the arithmetic that chooses its numbers written out."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnviz.document.asked import hidden_in
from nnviz.document.block_lines import block_of
from nnviz.document.block_words import arithmetic
from nnviz.document.blocks import IN_A_ROW, SIDE_BY_SIDE, InsertBlock
from nnviz.document.document import Document
from nnviz.document.kept import POINTS, listed
from nnviz.document.numerals import plain
from nnviz.ui.appearance import outline
from nnviz.ui.refresher import Refresher
from nnviz.ui.sides import keep_left_to_right
from nnviz.ui.widgets.message_line import as_sentence
from nnviz.words import mark, say, told


@dataclass(frozen=True)
class BlockKind:
    """What the dialog says about a kind of block."""

    title: str  # marked
    asks: str  # what its numbers are; marked
    start: str  # the numbers that it opens with
    target: str = ""  # a kind of target whose numbers it opens with instead


KINDS: Mapping[str, BlockKind] = MappingProxyType({
    "clamp": BlockKind(mark("Insert a clamp"), mark("Low and high; values by “from … to …”"), "1 3", "clip"),
    "bump": BlockKind(mark("Insert a bump"), mark("Rise, top, fall, end, height"), "0 1 3 4 height 2"),
    "chain": BlockKind(mark("Insert a chain"), mark("Points: x,y x,y …"), "0,0 1,2 3,1"),
})  # fmt: skip


class InsertDialog(QDialog):
    """Asks for a block's numbers and shows at once what follows from them; ``Insert`` is one act."""

    def __init__(self, parent: QWidget, refresher: Refresher, kind: str) -> None:
        """Stand before ``parent``; send the act to ``refresher``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(told(KINDS[kind].title))
        refresher.release()
        self._refresher, self._kind = refresher, kind
        self.numbers = QLineEdit(numbers_to_start(kind, refresher.store.document))
        self.arrangement = QComboBox()
        for spelt, words in ((SIDE_BY_SIDE, say("side by side")), (IN_A_ROW, say("in a row"))):
            self.arrangement.addItem(words, spelt)
        self.told = QLabel()
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.insert = QPushButton(say("Insert"))
        self._arrange()
        self.numbers.textChanged.connect(self._judge)
        self.arrangement.currentIndexChanged.connect(self._judge)
        self._judge()

    def _arrange(self) -> None:
        """Put the questions above the arithmetic, the buttons below."""
        look = self._refresher.look
        form = QFormLayout()
        form.setSpacing(look.unit(1.25))
        form.addRow(told(KINDS[self._kind].asks), self.numbers)
        form.addRow(say("Neurons"), self.arrangement)
        for field in (self.numbers, self.arrangement):
            outline(field, look)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.insert, QDialogButtonBox.ButtonRole.AcceptRole)
        self.insert.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.unit(3)] * 4)
        column.setSpacing(look.unit(1.5))
        column.addLayout(form)
        column.addWidget(self._scroll())
        column.addWidget(buttons)

    def _scroll(self) -> QScrollArea:
        """Return the arithmetic, which scrolls where there is no room for all of it."""
        look = self._refresher.look
        self.told.setFont(look.number)
        self.told.setWordWrap(True)
        keep_left_to_right(self.numbers)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setAccessibleName(say("What is inserted, with its arithmetic"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.told)
        scroll.setMinimumSize(look.unit(110), look.unit(40))
        return scroll

    def accept(self) -> None:
        """Insert the block and close."""
        if self._refresher.apply(self._block()):
            super().accept()

    def _block(self) -> InsertBlock:
        """Read the block as a line of the language; raise ``ValueError`` in words."""
        store = self._refresher.store
        text = f"{self._kind} {self.numbers.text()} {self.arrangement.currentData()}"
        return block_of(text, store.document, store.selection)

    def _judge(self) -> None:
        """Write the arithmetic, or what stands in the way."""
        try:
            session = self._refresher.store.session
            lines = arithmetic(self._block(), session.document, hidden_in(session))
        except ValueError as fault:
            told, fits = as_sentence(str(fault)), False
        else:
            told, fits = "\n".join(lines), True
        self.told.setText(told)
        self.insert.setEnabled(fits)


def numbers_to_start(kind: str, document: Document) -> str:
    """Return the numbers that the dialog opens with: those of a target of the same shape, else usual ones."""
    target = document.target
    if target and target.kind == POINTS and kind == "chain" and target.is_curve:
        return listed(target.points)
    if target and target.kind == KINDS[kind].target:
        return " ".join(map(plain, target.numbers))
    return KINDS[kind].start
