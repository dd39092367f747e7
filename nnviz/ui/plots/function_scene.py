"""The function plot's scene: everything that one frame shows inside the axes, painted in device pixels."""

from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtGui import QPainter

from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import PlottedKink
from nnviz.document.plotted import PlottedCurve
from nnviz.ui.plots.comparison import paint_comparison
from nnviz.ui.plots.cover_layer import paint_cover
from nnviz.ui.plots.crossing_layer import crossing_texts, paint_crossings
from nnviz.ui.plots.cursor_layer import paint_cursor
from nnviz.ui.plots.curve_layer import paint_curves
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.growing import growing
from nnviz.ui.plots.guess_layer import paint_guesses
from nnviz.ui.plots.kink_layer import paint_kinks
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.piece_layer import paint_piece
from nnviz.ui.plots.placing import Label
from nnviz.ui.plots.sample_layer import SampleMarks, paint_samples
from nnviz.ui.plots.word_layer import MOST_LABELS, kink_texts, labels_of, paint_words
from nnviz.ui.theme import Look
from nnviz.ui.unveiling import Unveiling


@dataclass(frozen=True, eq=False)
class FunctionScene:
    """What is painted of one frame."""

    content: Gathered
    # The labels at one scale: on stage they are asked for twice a frame.
    _written: list[tuple[Scale, list[Label]]] = field(default_factory=list)

    def paint(self, painter: QPainter, scale: Scale, veil: Unveiling | None = None) -> None:
        """Draw layer by layer, from the back to the front; what ``veil`` reveals as far as it has come."""
        grown = growing(self.frame, veil, scale)
        paint_piece(painter, scale, self.content)
        if self.frame.selection.between is None:
            paint_comparison(painter, scale, self.frame, self.look)
        paint_curves(painter, scale, self.content, grown.shaped)
        paint_samples(painter, scale, self.samples)
        paint_cursor(painter, scale, self.content)
        paint_cover(painter, scale, self.content)
        painter.setOpacity(grown.share if grown.grows(self.front) else 1.0)  # what stands on the curve comes
        paint_kinks(painter, scale, self.content)
        paint_crossings(painter, scale, self.content)
        painter.setOpacity(1.0)
        paint_guesses(painter, scale, self.content)
        painter.setOpacity(grown.share if grown.grows(self.front) else 1.0)
        paint_words(painter, self.words(scale), self.content)
        painter.setOpacity(1.0)

    def words(self, scale: Scale) -> list[Label]:
        """Return the labels with their boxes in pixels: none over another, none over a curve in front."""
        if not self._written or self._written[0][0] != scale:
            self._written[:] = [(scale, labels_of(scale, self.content, self.samples))]
        return self._written[0][1]

    def hides_labels(self, scale: Scale) -> bool:
        """Whether a kink has no word beside it, for want of room."""
        written = {text for _, text in self.words(scale)}
        return any(written.isdisjoint(each.labels) for each in self.content.marked.seen)

    def hides_words(self, scale: Scale) -> bool:
        """Whether a label is missing or shorter than it may be, for want of room."""
        written = {text for _, text in self.words(scale)}
        kinks = [kink_texts(each, self.content)[0] for each in self.content.marked.seen[:MOST_LABELS]]
        crossings = [crossing_texts(each, self.content)[0] for each in self.content.crossings]
        return not written.issuperset([*kinks, *crossings])

    @property
    def frame(self) -> Frame:
        """The frame that is shown."""
        return self.content.frame

    @property
    def look(self) -> Look:
        """The look that it is shown in."""
        return self.content.look

    @property
    def front(self) -> PlottedCurve:
        """The curve in front."""
        return self.content.front

    @cached_property
    def samples(self) -> SampleMarks:
        """The samples as marks on the axis."""
        return SampleMarks(self.content)

    @cached_property
    def kinks(self) -> tuple[PlottedKink, ...]:
        """The kinks that can be held; none between two samples, where no single input runs."""
        return self.content.marked.seen if self.frame.selection.between is None else ()


def function_scene(frame: Frame, look: Look) -> FunctionScene | None:
    """Gather what the plot shows; ``None`` where the function cannot be computed."""
    return FunctionScene(Gathered(frame, look, frame.pieces)) if frame.pieces is not None else None
