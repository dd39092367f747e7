"""Space presses what has the focus, whatever else it is a key for."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox


def press_focused() -> bool:
    """Press the button, or open the list, that has the focus; return whether there is one."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QAbstractButton):
        focus.click()
    elif isinstance(focus, QComboBox):
        focus.showPopup()
    else:
        return False
    return True
