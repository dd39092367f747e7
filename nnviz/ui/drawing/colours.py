"""Which colour tells a neuron's curve apart, the same in its card, in the plot and at its kinks."""

from PySide6.QtGui import QColor

from nnviz.nn.network import Network
from nnviz.ui.theme import Theme

TOLD_APART = 4  # curves of one kind that colours can tell apart


def colour_of_neuron(theme: Theme, network: Network, layer: int, index: int) -> QColor:
    """Return the colour of a neuron's own function.

    The first output is ink, further outputs and the neurons of a small first hidden layer take the
    series; whatever colours cannot tell apart is a ghost.
    """
    width = network.layers[layer].n_out
    if layer == network.depth - 1:
        return theme.ink if index == 0 else theme.of_series(index - 1)
    return theme.of_series(index) if layer == 0 and width <= TOLD_APART else theme.ghost
