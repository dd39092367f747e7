"""The dialog that multiplies linear layers into one, product by product, and then does it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnviz.document.asked import hidden_in
from nnviz.document.collapsing import CollapsePage, collapse_pages, hides_run
from nnviz.document.reshaping import Collapse, runs_to_collapse
from nnviz.ui.drawing.texts import text_width
from nnviz.ui.refresher import Refresher
from nnviz.ui.sides import keep_left_to_right
from nnviz.ui.theme import Look
from nnviz.words import mark, say, told

NO_RUN = mark("No linear layer is followed by another layer. What bends cannot be multiplied into one.")

HIDDEN = mark("A number of these layers is covered, and their products would tell it. Reveal it first.")


class CollapseDialog(QDialog):
    """Shows W₁ @ W₂ = W with its numbers, one product a page; ``Collapse`` is one act that can be undone."""

    def __init__(self, parent: QWidget, refresher: Refresher) -> None:
        """Stand before ``parent``; send the act to ``refresher``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Collapse linear layers"))
        self._refresher = refresher
        self._why_nothing = told(NO_RUN)  # said where there are no pages
        self.pages = self._pages()
        self._at = 0
        self.title, self.told = QLabel(), QLabel()
        self.weights, self.biases = QLabel(), QLabel()
        self.back, self.next = QPushButton(say("Back")), QPushButton(say("Next"))
        self.collapse = QPushButton(say("Collapse"))
        self._arrange()
        self._turn(0)

    def _arrange(self) -> None:
        look = self._refresher.look
        self.title.setFont(look.title)
        self.told.setWordWrap(True)
        for label in (self.weights, self.biases):
            keep_left_to_right(label)  # sums
            label.setFont(look.number)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.back, self.next):
            buttons.addButton(button, roles.ActionRole)
        buttons.addButton(self.collapse, roles.AcceptRole)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.unit(3)] * 4)
        column.setSpacing(look.unit(1.5))
        for widget in (self.title, self._tables(look), self.told, buttons):
            column.addWidget(widget)

    def _tables(self, look: Look) -> QScrollArea:
        """Return the tables, which scroll where there is no room for all of them."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.unit(2))
        column.addWidget(self.weights)
        column.addWidget(self.biases)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(say("The layers multiplied into one"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        lines = (line for each in self.pages for line in (*each.weights, *each.biases))
        width = max((text_width(look.number, line) for line in lines), default=0)
        scroll.setMinimumSize(min(round(width) + look.unit(4), look.unit(150)), look.unit(30))
        return scroll

    def accept(self) -> None:
        """Multiply every run into one layer."""
        if self._refresher.apply(Collapse(None)):
            super().accept()

    def _turn(self, pages: int) -> None:
        """Turn to another page."""
        self._at = min(max(self._at + pages, 0), max(len(self.pages) - 1, 0))
        self.back.setEnabled(self._at > 0)
        self.next.setEnabled(self._at + 1 < len(self.pages))
        self.collapse.setEnabled(bool(self.pages))
        default = self.next if self.next.isEnabled() else self.collapse
        default.setDefault(True)
        nothing = CollapsePage(say("Nothing to collapse"), (), (), self._why_nothing)
        page, of = self.pages[self._at] if self.pages else nothing, len(self.pages)
        numbered = say("{title} · {number} of {all}", title=page.title, number=self._at + 1, all=of)
        self.title.setText(numbered if of > 1 else page.title)
        self.weights.setText("\n".join(("W₁ @ W₂ = W", *page.weights)) if page.weights else "")
        self.biases.setText("\n".join(("b₁ @ W₂ + b₂ = b", *page.biases)) if page.biases else "")
        self.told.setText(page.told)

    def _pages(self) -> list[CollapsePage]:
        """Return the pages of every run; none where nothing can be multiplied, or may be told."""
        self._refresher.release()
        session = self._refresher.store.session
        try:
            runs = runs_to_collapse(session.document, None)
        except ValueError:
            return []
        if any(hides_run(run, hidden_in(session)) for run in runs):
            self._why_nothing = told(HIDDEN)
            return []
        line = self._refresher.frame.line
        return [page for run in runs for page in collapse_pages(session.document, line, run)]
