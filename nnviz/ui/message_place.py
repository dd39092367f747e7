"""Where the line of messages stands: under the panels at the desk, over their foot on stage."""

from PySide6.QtWidgets import QVBoxLayout

from nnviz.ui.theme import Look
from nnviz.ui.widgets.message_line import MessageLine


def place_messages(messages: MessageLine, column: QVBoxLayout, look: Look) -> None:
    """Put the line at the end of ``column``, or on stage over what is there: nothing moves for a message."""
    around = messages.parentWidget()
    if look.is_stage and around is not None:
        column.removeWidget(messages)
        height = messages.minimumHeight()
        messages.setGeometry(0, around.height() - height, around.width(), height)
        messages.raise_()
    elif column.indexOf(messages) < 0:
        column.addWidget(messages)
    messages.setVisible(not look.is_stage or messages.has_message)
