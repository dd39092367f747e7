"""The one place that decides how much the panels on stage leave out, in the order that is stated for all."""

from collections.abc import Sequence
from dataclasses import replace

from nnviz.document.frame import Frame
from nnviz.document.leaving_out import LeftOut, first_step
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox

Key = tuple[object, ...]


class StageOrder:
    """Gives all panels on stage one look, which says how far the order has gone.

    It goes no further back while the stage stays as it is: what comes and goes with every number would
    move what a class looks at. Under a hand it stands still.
    """

    def __init__(self) -> None:
        """Leave nothing out yet."""
        self._base: Look | None = None
        self._looks: dict[LeftOut, Look] = {}
        self._key: Key = ()
        self._step = LeftOut.NOTHING

    def look_now(self, frame: Frame, look: Look, panels: Sequence[PanelBox]) -> Look:
        """Return the look for ``panels`` as far as the order has gone; arranged anew they show all."""
        if not look.is_stage:
            return look
        if look is not self._base:
            self._base = look
            self._looks = {step: replace(look, leaves_out=step) for step in LeftOut}
        key = (look, *_arranged(frame, panels))
        if key != self._key:
            self._key, self._step = key, LeftOut.NOTHING
        return self._looks[self._step]

    def look_that_fits(self, frame: Frame, look: Look, panels: Sequence[PanelBox]) -> Look:
        """Return the look of the first step, from here on, at which everything in ``panels`` fits."""
        if not look.is_stage:
            return look
        if frame.drag is None:
            self._step = first_step(lambda step: self._all_fit(frame, step, panels), self._step)
        return self._looks[self._step]

    def _all_fit(self, frame: Frame, step: LeftOut, panels: Sequence[PanelBox]) -> bool:
        """Whether every panel has room for all that it shows at a step."""
        return all(panel.fits(frame, self._looks[step]) for panel in panels)


def _arranged(frame: Frame, panels: Sequence[PanelBox]) -> Key:
    """Name what the room and the things in it follow from, but for the numbers."""
    selection, document = frame.selection, frame.document
    shown = (selection.stage, selection.plot, selection.sum, selection.shows, selection.scene)
    sizes = tuple((panel.drawn.width(), panel.drawn.height()) for panel in panels)
    return (*shown, sizes, document.network.sizes, document.format, document.title)
