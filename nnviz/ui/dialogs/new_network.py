"""The dialog for a new network: sizes, activation functions, seed, scale of the weights."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from nnviz.document.document import MOST_INPUTS, MOST_LAYERS, MOST_NEURONS, Document, new_document
from nnviz.document.numerals import quoted
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.network import random_network
from nnviz.ui.appearance import outline
from nnviz.ui.sides import begin
from nnviz.ui.theme import Look
from nnviz.words import count, decimal, say

SCALES = (("1", 1.0), ("0.1", 0.1), ("0.01", 0.01))
USUAL_SIZES = "2, 6, 3"
LARGEST_SEED = 999_999
DECIMALS = {1.0: 2, 0.1: 2, 0.01: 3}  # small weights need a digit more to differ from one another


class NewNetworkDialog(QDialog):
    """Asks what a new network is like; it says at once how many numbers it will have, or what is wrong."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Stand before ``parent``."""
        super().__init__(parent)
        self.setWindowTitle(say("New network"))
        self.sizes = QLineEdit(USUAL_SIZES)
        self.hidden = _activations(hidden=True)
        self.last = _activations(hidden=False)
        self.seed = QSpinBox()
        self.seed.setRange(0, LARGEST_SEED)
        self.scale = QComboBox()
        for text, scale in SCALES:
            self.scale.addItem(say("normal distribution × {number}", number=decimal(text)), scale)
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        begin(self.answer)
        self._buttons = self._arranged(look)
        self.sizes.textChanged.connect(self._judge)
        self._judge()

    def document(self) -> Document:
        """Return what was asked for, its one sample all ones; raise ``ValueError`` in words."""
        sizes = read_sizes(self.sizes.text())
        hidden, last, scale = self.hidden.currentData(), self.last.currentData(), self.scale.currentData()
        activations = [hidden] * (len(sizes) - 2) + [last]
        decimals = DECIMALS[scale]
        network = random_network(sizes, activations, scale=scale, seed=self.seed.value(), decimals=decimals)
        return new_document(network, decimals)

    def _arranged(self, look: Look) -> QDialogButtonBox:
        """Put a label before each control; return the buttons."""
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(say("Make it"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(*[look.unit(3)] * 4)
        form.setSpacing(look.unit(1.25))
        rows = (
            (say("&Sizes, inputs first"), self.sizes),
            (say("&Hidden layers"), self.hidden),
            (say("&Last layer"), self.last),
            (say("&Weights"), self.scale),
            (say("S&eed"), self.seed),
        )
        for text, widget in rows:
            form.addRow(text, widget)
            outline(widget, look)
        form.addRow(self.answer)
        form.addRow(buttons)
        self.setMinimumWidth(look.unit(64))
        return buttons

    def _judge(self) -> None:
        """Say what the sizes make, or what is wrong with them."""
        try:
            sizes = read_sizes(self.sizes.text())
        except ValueError as fault:
            told, fits = say("Sizes: {fault}", fault=fault), False
        else:
            told, fits = _told(sizes), True
        self.answer.setText(told)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(fits)


def read_sizes(text: str) -> tuple[int, ...]:
    """Read ``2, 6, 3``: inputs, then the neurons of each layer; refuse the rest in words."""
    words = text.replace("→", " ").replace(",", " ").split()
    if not all(word.isascii() and word.isdigit() and len(word) < 9 for word in words):
        raise ValueError(
            say("found {found}, needed whole numbers such as {usual}", found=quoted(text), usual=USUAL_SIZES)
        )
    sizes = tuple(int(word) for word in words)
    if not 2 <= len(sizes) <= MOST_LAYERS + 1:
        most = MOST_LAYERS + 1
        raise ValueError(
            say("found {n}, needed 2 to {most}: the inputs, then each layer", n=len(sizes), most=most)
        )
    for size, most in zip(sizes, (MOST_INPUTS, *[MOST_NEURONS] * MOST_LAYERS), strict=False):
        if not 1 <= size <= most:
            raise ValueError(say("found {size}, needed 1 to {most}", size=str(size), most=most))
    return sizes


def _told(sizes: Sequence[int]) -> str:
    """Say how many numbers a network has."""
    weights = sum(n_in * n_out for n_in, n_out in pairwise(sizes))
    biases = sum(sizes[1:])
    return say(
        "{sizes}: {weights}, {biases}",
        sizes=" → ".join(map(str, sizes)),
        weights=count("{n} weights", "{n} weight", weights),
        biases=count("{n} biases", "{n} bias", biases),
    )


def _activations(*, hidden: bool) -> QComboBox:
    """Return a choice of activation functions: ReLU first for hidden layers, linear first for the last."""
    box = QComboBox()
    for each in ACTIVATIONS.values():
        if not (hidden and each.acts_on_rows):
            box.addItem(each.title, each.name)
    box.setCurrentIndex(box.findData("relu" if hidden else "linear"))
    return box
