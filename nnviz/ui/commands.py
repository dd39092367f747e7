"""The table of commands; the menus, the buttons, the shortcuts, the help and the palette come from it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QKeySequence

from nnviz.document.acts import Redo, Reset, Undo
from nnviz.document.examples import read_examples
from nnviz.document.places import Input, Neuron
from nnviz.document.session import Session
from nnviz.nn.activations import ACTIVATIONS
from nnviz.resources import resources
from nnviz.ui import selected
from nnviz.ui.command import Choice, Command, acting, editing
from nnviz.ui.desk import Desk

Standard = QKeySequence.StandardKey

MENUS = ("File", "Edit", "Network", "View", "Help")
TOOLBAR = ("undo", "redo", "reset", "examples", "theme", "palette")  # by name; right of the document's name


def _examples(desk: Desk) -> list[Choice]:
    """Offer every example."""
    return [
        Choice(each.document.title or each.name, each.document.about, partial(desk.files.open_example, each))
        for each in read_examples(resources() / "examples")
    ]


def _recent(desk: Desk) -> list[Choice]:
    """Offer the files opened or saved lately."""
    return [Choice(path.name, str(path), partial(desk.files.open_path, path)) for path in desk.files.recent()]


def _naming_undo(session: Session) -> str:
    label = session.settled().history.undo_label
    return f"Undo {label}" if label else "Undo"


def _naming_redo(session: Session) -> str:
    label = session.settled().history.redo_label
    return f"Redo {label}" if label else "Redo"


def _naming_add(session: Session) -> str:
    neuron = session.selection.neuron
    return f"Add a Neuron to Layer {neuron.layer + 1}" if neuron else "Add an Input"


def _naming_remove(session: Session) -> str:
    place = session.selection.place
    return f"Remove {place.name}" if isinstance(place, Input | Neuron) else f"Set {place.name} = 0"


def _has_activation(name: str, desk: Desk) -> bool:
    return selected.has_activation(name, desk.refresher.store.session)


def _activation_rows() -> list[Command]:
    """Return a command for each activation function, reached by Alt and its number."""
    return [
        Command(
            f"activation-{each.name}",
            "Network/Activation of the layer",
            each.title,
            editing(partial(selected.activation, each.name)),
            keys=(f"Alt+{number}",),
            checked=partial(_has_activation, each.name),
        )
        for number, each in enumerate(ACTIVATIONS.values(), start=1)
    ]


_FILE = (
    Command("new", "File", "New…", lambda desk: desk.ask_new(), (Standard.New,), "file-plus"),
    Command("open", "File", "Open…", lambda desk: desk.files.open(), (Standard.Open,), "folder-open"),
    Command("recent", "File", "Open Recent", lambda _: None, choices=_recent),
    Command("examples", "File", "Examples", lambda _: None, icon="book-open", choices=_examples),
    Command(
        "save", "File", "Save", lambda desk: desk.files.save(), (Standard.Save,), "save", starts_group=True
    ),
    Command("save-as", "File", "Save As…", lambda desk: desk.files.save_as(), ("Ctrl+Shift+S",), "save-all"),
    Command(
        "export-png",
        "File/Export",
        "Picture as PNG…",
        lambda desk: desk.exports.png(),
        ("Ctrl+E",),
        "image-down",
    ),
    Command(
        "export-svg", "File/Export", "Picture as SVG…", lambda desk: desk.exports.svg(), icon="image-down"
    ),
    Command(
        "export-csv", "File/Export", "All Values as CSV…", lambda desk: desk.exports.table(), icon="download"
    ),
    Command("quit", "File", "Quit", lambda desk: desk.close(), ("Ctrl+Q",), "x", starts_group=True),
)

_EDIT = (
    Command(
        "undo", "Edit", "Undo", acting(lambda _: Undo()), (Standard.Undo,), "undo",
        possible=lambda session: bool(session.settled().history.undo_label), naming=_naming_undo,
    ),
    Command(
        "redo", "Edit", "Redo", acting(lambda _: Redo()), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
        possible=lambda session: bool(session.settled().history.redo_label), naming=_naming_redo,
    ),
    Command(
        "reset", "Edit", "Reset to How It Was Opened", acting(lambda _: Reset()), ("Ctrl+R",), "rotate-ccw",
        possible=lambda session: session.document is not session.opened,
    ),
    Command(
        "more-decimals", "Edit", "More Decimals", editing(selected.more_decimals), ("Ctrl+.",), starts_group=True
    ),
    Command("fewer-decimals", "Edit", "Fewer Decimals", editing(selected.fewer_decimals), ("Ctrl+,",)),
)  # fmt: skip

_NETWORK = (
    Command(
        "add", "Network", "Add a Neuron", editing(selected.add_place), ("Ins", "Ctrl+Return"), "plus",
        naming=_naming_add,
    ),
    Command("add-layer", "Network", "Add a Layer", editing(selected.add_layer), ("Ctrl+L",), "plus"),
    Command("add-input", "Network", "Add an Input", editing(selected.add_input), ("Ctrl+I",), "plus"),
    Command(
        "remove", "Network", "Remove the Selected", editing(selected.remove_place), ("Del", "Ctrl+Backspace"),
        "trash-2", naming=_naming_remove, starts_group=True,
    ),
    Command("remove-layer", "Network", "Remove the Layer", editing(selected.remove_layer), ("Ctrl+Shift+L",), "trash-2"),
    *_activation_rows(),
    Command(
        "next-sample", "Network", "Next Sample", acting(partial(selected.sample_after, 1)), ("Ctrl+PgDown",),
        "chevron-down", possible=lambda session: session.document.n_samples > 1, starts_group=True,
    ),
    Command(
        "previous-sample", "Network", "Previous Sample", acting(partial(selected.sample_after, -1)), ("Ctrl+PgUp",),
        "chevron-up", possible=lambda session: session.document.n_samples > 1,
    ),
    Command("add-sample", "Network", "Add a Sample", editing(selected.add_sample), ("Ctrl+D",), "plus"),
    Command(
        "remove-sample", "Network", "Remove the Sample", editing(selected.remove_sample), ("Ctrl+Shift+D",), "trash-2",
        possible=lambda session: session.document.n_samples > 1,
    ),
)  # fmt: skip

_VIEW = (
    Command("zoom-in", "View", "Zoom the Function In", editing(selected.zoom_in), ("Alt++", "Alt+="), "zoom-in"),
    Command("zoom-out", "View", "Zoom the Function Out", editing(selected.zoom_out), ("Alt+-",), "zoom-out"),
    Command("zoom-fit", "View", "Fit the Function's Kinks", editing(selected.zoom_to_fit), ("Alt+0",), "maximize"),
    Command(
        "next-swept", "View", "Sweep the Next Input", acting(partial(selected.swept, 1)), ("Alt+Right",),
        "chevron-right", possible=lambda session: session.document.network.n_inputs > 1,
    ),
    Command(
        "theme", "View", "Dark or Light", lambda desk: desk.appearance.next_theme(), ("Ctrl+T",), "moon",
        starts_group=True,
    ),
    Command("larger", "View", "Text Larger", lambda desk: desk.appearance.scale_text(1), ("Ctrl++", "Ctrl+=")),
    Command("smaller", "View", "Text Smaller", lambda desk: desk.appearance.scale_text(-1), ("Ctrl+-",)),
    Command("usual", "View", "Text in Its Usual Size", lambda desk: desk.appearance.scale_text(0), ("Ctrl+0",)),
    Command(
        "inspector", "View", "Inspector", lambda desk: desk.toggle_inspector(), ("F9",),
        checked=lambda desk: desk.shows_inspector, starts_group=True,
    ),
)  # fmt: skip

_HELP = (
    Command("palette", "Help", "Find a Command…", lambda desk: desk.open_palette(), ("Ctrl+K",), "search"),
    Command("keys", "Help", "Keys", lambda desk: desk.tell_keys(), ("F1",), "keyboard"),
    Command("about", "Help", "About nnviz", lambda desk: desk.tell_about(), icon="info", starts_group=True),
)

COMMANDS: Sequence[Command] = (*_FILE, *_EDIT, *_NETWORK, *_VIEW, *_HELP)
