"""The softmax panel: scores, minus the maximum, powers, row sum and shares of the selected sample."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from nnviz.document.edits import SetActivation
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron
from nnviz.ui.drawing.stage_table import stage_table
from nnviz.ui.panels.softmax_hands import SoftmaxHands
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.stage_view import StageView


class SoftmaxPanel(PanelBox):
    """Softmax as a machine with windows; without one, a button that makes it."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__("Softmax")
        self._refresher = refresher
        self._sample = QLabel()
        self.header.addWidget(self._sample)
        self.stages = StageView()
        self.stages.pressed.connect(self._choose)
        self.hands = SoftmaxHands(refresher, self.stages)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.stages)
        self._pages.addWidget(self._without_softmax())
        self.body.addWidget(self._pages)

    def _without_softmax(self) -> QWidget:
        """Return the page for a last layer that is none."""
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.switch = QPushButton()
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
        quiet = look.theme.palette()
        quiet.setColor(QPalette.ColorRole.WindowText, look.theme.second_ink)
        self._sample.setPalette(quiet)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        self._sample.setText(f"sample {frame.selection.sample + 1} of {frame.document.n_samples}")
        self._sample.setVisible(frame.softmax is not None)
        if frame.softmax is None:
            self._say_what_the_last_layer_is(frame)
            self._pages.setCurrentIndex(1)
        else:
            self._pages.setCurrentIndex(0)
            self.stages.show_table(
                stage_table(frame, frame.softmax, look.theme, self.stages.held_scale), look
            )

    def _say_what_the_last_layer_is(self, frame: Frame) -> None:
        """Name the activation of the last layer."""
        title = frame.document.network.layers[-1].activation.title
        self._sentence.setText(f"The last layer is {title}: its numbers are no shares.")
        self.switch.setText(f"Make layer {frame.document.network.depth} a softmax")

    def _make_softmax(self) -> None:
        """Choose softmax for the last layer."""
        self._refresher.apply(SetActivation(self._refresher.frame.document.network.depth - 1, "softmax"))

    def _choose(self, index: int) -> None:
        """Look at the neuron of a class."""
        self._refresher.select(Neuron(self._refresher.frame.document.network.depth - 1, index))
