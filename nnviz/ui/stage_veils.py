"""What lies over the stage: the ring and the light around the mouse, the echo of a key, the curtain."""

from PySide6.QtWidgets import QWidget

from nnviz.document.frame import Frame
from nnviz.document.teaching import DrawCurtain
from nnviz.ui.command import perform
from nnviz.ui.refresher import Refresher
from nnviz.ui.remote import Remote
from nnviz.ui.theme import Look
from nnviz.ui.widgets.curtain import Curtain
from nnviz.ui.widgets.echo_line import EchoLine
from nnviz.ui.widgets.frozen_frame import FrozenFrame
from nnviz.ui.widgets.pointer_veil import PointerVeil

_AROUND_MOUSE = frozenset({"ring", "spotlight"})


class StageVeils:
    """Over a window; at the desk there is none of it."""

    def __init__(self, window: QWidget, refresher: Refresher, remote: Remote) -> None:
        """Lie over ``window``; ``remote`` tells what is echoed."""
        self._remote = remote
        self.pointer = PointerVeil(window)
        self.echo = EchoLine(window)
        self.curtain = Curtain(window)
        self.frozen = FrozenFrame(window)
        self._refresher = refresher
        remote.echoed.connect(refresher.show_again)
        self.curtain.opened.connect(lambda: perform(refresher, DrawCurtain("")))
        self.curtain.turned.connect(lambda: perform(refresher, DrawCurtain()))

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show what the teacher has turned on."""
        aids = frame.selection.aids if look.is_stage else frozenset()
        self.pointer.show_aids(aids & _AROUND_MOUSE, look)
        self.echo.say(self._remote.echo if "echo" in aids else "", look)
        self.curtain.draw(frame.selection.curtain if look.is_stage else "", look)

        is_frozen = frame.selection.is_frozen and self._refresher.screen == "desk"
        self.frozen.show_frame(look, is_shown=is_frozen)  # on the laptop only

    def fit(self) -> None:
        """Follow the window's size."""
        for veil in (self.pointer, self.curtain):
            veil.setGeometry(veil.window().rect())
        self.echo.fit()
        self.frozen.fit()
