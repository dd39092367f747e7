"""The film bar: where the forward pass stands as a film, what it has just computed, and its clock."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnviz.document.acts import Act
from nnviz.document.film import SPEEDS, FilmPlace, frame_count, layer_frames
from nnviz.document.film_words import film_caption
from nnviz.document.filming import EndOfFilm, GoToFrame, NoFilm, PlayFilm, StartFilm, StepFilm
from nnviz.document.frame import Frame
from nnviz.document.strides import carried
from nnviz.document.teaching import ChooseWalk
from nnviz.ui.command import perform
from nnviz.ui.refresher import Refresher
from nnviz.ui.sides import keep_left_to_right
from nnviz.ui.theme import Look
from nnviz.ui.widgets.chooser import Chooser
from nnviz.ui.widgets.film_track import FilmTrack
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.quiet_button import QuietButton
from nnviz.words import decimal, mark, say, told

GRAINS = (
    ("products", mark("Product by product")),
    ("neurons", mark("Neuron by neuron")),
    ("layers", mark("Layer by layer")),
    ("rows", mark("Row by row")),
)


class FilmBar(PanelBox):
    """Shown while the film is on; its title is what the frame computes."""

    def __init__(self, refresher: Refresher, *, ticks: bool = True) -> None:
        """Send gestures to ``refresher``; of two bars one ``ticks``."""
        super().__init__(say("Film"))
        self._refresher = refresher
        self._ticks = ticks
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._count = QLabel()
        self.grain, self.speed = Chooser(say("What one frame computes")), Chooser(say("Speed of the film"))
        self.grain.chosen.connect(lambda key: self._do(StartFilm(key)))
        self.speed.chosen.connect(self._choose_speed)
        self.track = FilmTrack(say("Place in the film"))
        self.track.asked.connect(lambda at: self._do(GoToFrame(at)))
        self.start = self._button("skip-back", say("To the start"), lambda: GoToFrame(0))
        self.back = self._button("chevron-left", say("One frame back (Page Up)"), lambda: StepFilm(-1))
        self.play = self._button("play", say("Play or pause (Space)"), self._play_or_pause)
        self.forward = self._button(
            "chevron-right", say("One frame forward (Page Down)"), lambda: StepFilm(1)
        )
        self.end = self._button("skip-forward", say("To the end"), EndOfFilm)
        self.close_film = self._button("x", say("End the film (F6)"), NoFilm)
        self._arrange()
        self.hide()

    def _button(self, drawing: str, meaning: str, act: Callable[[], Act]) -> QuietButton:
        button = QuietButton(drawing, meaning)
        button.clicked.connect(lambda *_: self._do(act()))
        return button

    def _arrange(self) -> None:
        """Put the words and the count above, the buttons and the bar below."""
        self.header.addWidget(self._count)
        self.header.addWidget(self.close_film)
        self._line, self._along = QHBoxLayout(), QWidget()
        keep_left_to_right(self._along)  # as time runs, and the film over the network
        self._time = QHBoxLayout(self._along)
        self._time.setContentsMargins(0, 0, 0, 0)
        for widget in (self.start, self.back, self.play, self.forward, self.end):
            self._time.addWidget(widget)
        self._time.addWidget(self.track, 1)
        self._line.addWidget(self._along, 1)
        self._line.addWidget(self.grain)
        self._line.addWidget(self.speed)
        self.body.addLayout(self._line)

    @property
    def count_text(self) -> str:
        """Where the film stands: ``12 of 34``."""
        return self._count.text()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``; without a film nothing."""
        film = frame.selection.film
        self._run(film)
        if film is None:
            self.hide()
            return
        self.wear(look)
        last = frame_count(frame.document, film.grain)
        self.set_title(film_caption(frame))
        self.setAccessibleDescription(self.title)
        self._count.setText(say("{at} of {last}", at=film.at, last=last))
        self.play.show_drawing("pause" if film.plays else "play")
        self.track.show_place(film.at, last, layer_frames(frame.document, film.grain), look)
        self.grain.set_choices([(key, told(words)) for key, words in GRAINS], film.grain)
        self.speed.set_choices(_speeds(), str(film.speed))
        self.show()  # once everything has its size

    def wear(self, look: Look) -> None:
        """Take fonts, colours and distances from ``look``."""
        if look is self._look:
            return
        super().wear(look)
        self._title.setFont(look.number)
        self._count.setFont(look.number)
        self._line.setSpacing(look.unit(0.5))
        self._time.setSpacing(look.unit(0.5))
        buttons = (self.start, self.back, self.play, self.forward, self.end, self.close_film)
        for widget in (*buttons, self.grain, self.speed):
            widget.wear(look)
            widget.setVisible(not look.is_stage)
        self._along.setVisible(not look.is_stage)
        if look.is_stage:  # one line: keys step the film there, and the curve needs the room
            self.head.insertWidget(1, self.track, 1)
        else:
            self._time.addWidget(self.track, 1)  # behind the buttons

    def _run(self, film: FilmPlace | None) -> None:
        """Let the clock go as fast as the film plays, or stand."""
        if film is None or not film.plays or not self._ticks:
            self._clock.stop()
        elif not self._clock.isActive() or self._clock.interval() != round(1000 / film.speed):
            self._clock.start(round(1000 / film.speed))

    def _tick(self) -> None:
        """Go on by a frame; while a hand drags a number, wait."""
        store = self._refresher.store
        if store.selection.film is not None and store.session.dragged is None:
            carried(store, StepFilm(1))

    def _play_or_pause(self) -> Act:
        film = self._refresher.store.selection.film
        return PlayFilm(plays=not (film and film.plays))

    def _choose_speed(self, key: str) -> None:
        film = self._refresher.store.selection.film
        self._do(PlayFilm(plays=bool(film and film.plays), speed=float(key)))

    def _do(self, act: Act) -> None:
        """Do what a hand on the bar asks for; with it the teacher has chosen the film."""
        if perform(self._refresher, act) and self._refresher.store.selection.film is not None:
            perform(self._refresher, ChooseWalk("film"))


def _speeds() -> list[tuple[str, str]]:
    """Return the speeds to choose from, in words."""
    return [(str(speed), say("{n} a second", n=decimal(f"{speed:g}"))) for speed in SPEEDS]
