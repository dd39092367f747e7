"""What is typed and not yet set: keys of a remote drop it before they do anything else."""

from PySide6.QtWidgets import QApplication

from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.typed_line import TypedLine


def is_typing() -> bool:
    """Whether a field is open over a painted number, or something is typed in the field of a row."""
    focused = QApplication.focusWidget()
    return isinstance(focused, InlineField) or (isinstance(focused, TypedLine) and focused.is_edited)


def drop_typed() -> bool:
    """Drop what is typed where the focus is; return whether there was anything."""
    focused, was_typing = QApplication.focusWidget(), is_typing()
    if isinstance(focused, InlineField):
        focused.close_quietly()
    elif isinstance(focused, TypedLine) and was_typing:
        focused.restore()
        focused.selectAll()
    return was_typing
