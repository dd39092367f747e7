"""The scenes of the document as a list, and the note of the present one."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QPlainTextEdit

from nnviz.document.document import Document
from nnviz.document.edits import Edit
from nnviz.document.frame import Frame
from nnviz.document.reader import tidy
from nnviz.document.scene_acts import GoToScene, stands_in
from nnviz.document.scenes import MoveScene, NameScene, NoteScene, RemoveScene, RenewScene, scene_here
from nnviz.document.standing import lines_of, looked
from nnviz.ui.command import perform
from nnviz.ui.drawing.texts import line_height
from nnviz.ui.refresher import Refresher
from nnviz.ui.settings import Settings
from nnviz.ui.theme import Look
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.paragraph import Paragraph
from nnviz.ui.widgets.quiet_button import QuietButton
from nnviz.ui.widgets.scene_rows import SceneRow, SceneRows
from nnviz.words import mark, say, told

EditOf = Callable[[int], Edit]  # the edit of a scene

CHANGED = mark("changed since")
NONE_YET = mark(
    "A scene keeps the numbers and how they are shown, to come back to in class. + keeps what is on screen."
)
_WIDTH = 30.0  # steps of the spacing scale
_NOTE_LINES = 4


class ScenesPanel(PanelBox):
    """A slim column at the desk; shown where there are scenes, unless a hand has chosen otherwise."""

    def __init__(self, refresher: Refresher, settings: Settings) -> None:
        """Send gestures to ``refresher``; ``settings`` keep whether it is shown."""
        super().__init__(say("Scenes"))
        self._refresher = refresher
        self._settings = settings
        self.rows = SceneRows()
        self.words = Paragraph()
        self.words.set_text(told(NONE_YET))
        self.field = InlineField(self.rows)
        self.field.setAccessibleName(say("Title of the scene"))
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(say("Note for the teacher"))
        self.note.setPlaceholderText(say("A note for the teacher"))
        self.note.setTabChangesFocus(True)
        self.note.textChanged.connect(self._write_note)
        self.add = QuietButton("plus", say("Add a scene (Ctrl+Shift+A)"))
        self.renew = QuietButton("save", say("Renew the scene: what is on screen now (Ctrl+Shift+R)"))
        self.remove = QuietButton("trash-2", say("Remove the scene"))
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        """Put the buttons above the list, the note below, and join them."""
        for button in (self.add, self.renew, self.remove):
            self.header.addWidget(button)
        self.body.addWidget(self.words)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.note)
        self.add.clicked.connect(lambda *_: self._apply(self._new()))
        self.renew.clicked.connect(lambda *_: self._on_present(self._renewed))
        self.remove.clicked.connect(lambda *_: self._on_present(RemoveScene))
        self.rows.asked.connect(self._go)
        self.rows.moved.connect(lambda row, to: self._apply(MoveScene(row, to)))
        self.rows.remove_asked.connect(lambda row: self._apply(RemoveScene(row)))
        self.rows.rename_asked.connect(self._rename)

    @property
    def is_shown(self) -> bool:
        """Whether the list is on screen."""
        return not self.isHidden()

    def toggle(self) -> None:
        """Show or hide the list; what is usual for the document is not kept as a choice."""
        is_usual = _is_usual(self._refresher.frame)
        wanted = self.isHidden()
        self._settings.keep_scene_list("" if wanted == is_usual else "shown" if wanted else "hidden")
        self._refresher.show_again()

    def rename(self) -> None:
        """Let the title of the present scene be typed, in the list, which is at the desk."""
        self._refresher.catch_up()
        scene = self._refresher.store.selection.scene
        if scene is None:
            return
        if self._refresher.look.is_stage:
            self._refresher.refused.emit(say("A scene is renamed at the desk: Escape twice leaves the stage"))
            return
        if self.isHidden():
            self.toggle()
            self._refresher.refresh_now()
        self._rename(scene)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the scenes of ``frame``; on stage nothing."""
        document, present = frame.document, frame.selection.scene
        choice = self._settings.scene_list
        is_wanted = choice == "shown" or (_is_usual(frame) and choice != "hidden")
        if look.is_stage or not is_wanted:
            self._give_room()
            return
        self.wear(look)
        self.rows.show_rows(_rows(document, present), present, look)
        self.rows.setVisible(bool(document.scenes))
        self.words.setVisible(not document.scenes)
        self._show_note("" if present is None else document.scenes[present].note)
        self.note.setVisible(present is not None)
        self.renew.setEnabled(present is not None)
        self.remove.setEnabled(present is not None)
        self.show()

    def wear(self, look: Look) -> None:
        """Take fonts, colours and distances from ``look``."""
        if look is self._look:
            return
        super().wear(look)
        self.setFixedWidth(look.unit(_WIDTH))
        self.words.wear(look)
        self.note.setFont(look.text)
        self.note.setPalette(look.theme.palette())
        self.note.setFixedHeight(round(_NOTE_LINES * line_height(look.text) + look.unit(2)))
        for button in (self.add, self.renew, self.remove):
            button.wear(look)

    def _give_room(self) -> None:
        """Hide, and let the panels have the room before they are drawn."""
        around = self.parentWidget()
        layout = around.layout() if self.isVisible() and around else None
        self.hide()
        if layout is not None:
            layout.activate()

    def _show_note(self, note: str) -> None:
        if tidy(self.note.toPlainText()) != note:
            self.note.setPlainText(note)

    def _write_note(self) -> None:
        """Keep what is typed; a run of letters is one entry of the history."""
        store = self._refresher.store
        scene, note = store.selection.scene, self.note.toPlainText()
        if scene is not None and tidy(note) != store.document.scenes[scene].note:
            self._refresher.nudge(NoteScene(scene, note))

    def _rename(self, row: int) -> None:
        """Open a field over a row."""
        if self._look is None or row >= self.rows.count():
            return
        item = self.rows.item(row)
        over = QRectF(self.rows.visualItemRect(item))
        self.field.open(over, item.text(), self._look, lambda typed: self._name(row, typed))
        self.field.setFont(self._look.text)

    def _name(self, row: int, typed: str) -> bool:
        return self._apply(NameScene(row, typed))

    def _new(self) -> Edit:
        session = self._refresher.store.session.settled()
        document = session.document
        return scene_here(say("Scene {n}", n=len(document.scenes) + 1), document, session.selection)

    def _renewed(self, scene: int) -> Edit:
        session = self._refresher.store.session.settled()
        return RenewScene(scene, lines_of(session.selection, session.document))

    def _on_present(self, edit_of: EditOf) -> None:
        scene = self._refresher.store.selection.scene
        if scene is not None:
            self._apply(edit_of(scene))

    def _apply(self, edit: Edit) -> bool:
        self._refresher.release()
        return self._refresher.apply(edit)

    def _go(self, row: int) -> None:
        """Go to a scene; at the desk stay there, with its note, and say how it comes on stage."""
        perform(self._refresher, GoToScene(row, at_desk=True))
        selection, document = self._refresher.store.selection, self._refresher.store.document
        if selection.stage is None and looked(document, document.scenes[row].lines).stage is not None:
            self._refresher.told.emit(say("F5 shows the scene on stage"))


def _is_usual(frame: Frame) -> bool:
    """Whether the list is shown unasked: where there are scenes, and no code that needs the width."""
    return bool(frame.document.scenes) and "code" not in frame.selection.shows


def _rows(document: Document, present: int | None) -> tuple[SceneRow, ...]:
    """Return a row for each scene; the present one says when the numbers have left it."""
    return tuple(
        SceneRow(scene.title, told(CHANGED) if index == present and not stands_in(scene, document) else "")
        for index, scene in enumerate(document.scenes)
    )
