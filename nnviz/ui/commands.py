"""The table of commands; the menus, the buttons, the shortcuts, the help and the palette come from it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QKeySequence

from nnviz.document.acts import Redo, Reset, Undo
from nnviz.nn.activations import ACTIVATIONS
from nnviz.ui import moment, selected
from nnviz.ui.block_commands import INSERTING
from nnviz.ui.code_commands import SAVING_CODE, SHOWING_CODE
from nnviz.ui.colour_commands import COLOURING
from nnviz.ui.command import Command, acting, editing
from nnviz.ui.comparing_commands import COMPARING, RESHAPING
from nnviz.ui.cover_commands import COVERING
from nnviz.ui.export_commands import EXPORTING
from nnviz.ui.fault_commands import TRYING
from nnviz.ui.film_commands import FILMING
from nnviz.ui.remote_commands import TEACHING
from nnviz.ui.scene_commands import SCENES
from nnviz.ui.softmax_commands import SOFTMAX
from nnviz.ui.stage_commands import STAGING
from nnviz.ui.table_commands import CELLS, SHOWING_TABLES
from nnviz.ui.view_commands import VIEWING
from nnviz.words import mark

Standard = QKeySequence.StandardKey

MENUS = (
    mark("File"),
    mark("Edit"),
    mark("Network"),
    mark("Compare"),
    mark("View"),
    mark("Stage"),
    mark("Help"),
)
TOOLBAR = (
    "undo",
    "redo",
    "reset",
    "examples",
    "stage",
    "theme",
    "palette",
)  # the buttons, by name of their commands


def _in(menu: str, *commands: Command) -> tuple[Command, ...]:
    return tuple(replace(command, menu=menu) for command in commands)


_FILE = _in(
    "File",
    Command("new", mark("New…"), lambda desk: desk.ask_new(), (Standard.New,), "file-plus"),
    Command("open", mark("Open…"), lambda desk: desk.files.open(), (Standard.Open,), "folder-open"),
    Command("recent", mark("Open recent"), lambda _: None, choices=moment.recent_files),
    Command(
        "examples",
        mark("Examples"),
        lambda _: None,
        icon="book-open",
        brief=mark("Examples"),
        choices=moment.examples,
    ),
    Command(
        "save", mark("Save"), lambda desk: desk.files.save(), (Standard.Save,), "save", starts_group=True
    ),
    Command("save-as", mark("Save as…"), lambda desk: desk.files.save_as(), ("Ctrl+Shift+S",), "save-all"),
    *EXPORTING,
    *SAVING_CODE,
    Command("quit", mark("Quit"), lambda desk: desk.close(), ("Ctrl+Q",), "x", starts_group=True),
)

_EDIT = _in(
    "Edit",
    Command(
        "undo",
        mark("Undo"),
        acting(lambda _: Undo()),
        (Standard.Undo,),
        "undo",
        possible=moment.can_undo,
        naming=moment.naming_undo,
    ),
    Command(
        "redo",
        mark("Redo"),
        acting(lambda _: Redo()),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        possible=moment.can_redo,
        naming=moment.naming_redo,
    ),
    Command(
        "reset",
        mark("Reset to how it was opened"),
        acting(lambda _: Reset()),
        ("Ctrl+R",),
        "rotate-ccw",
        possible=moment.is_changed,
        brief=mark("Reset"),
    ),
    Command(
        "more-decimals",
        mark("More decimals"),
        editing(selected.more_decimals),
        ("Ctrl+.",),
        starts_group=True,
    ),
    Command("fewer-decimals", mark("Fewer decimals"), editing(selected.fewer_decimals), ("Ctrl+,",)),
    Command(
        "fractions",
        mark("Numbers as fractions"),
        editing(selected.other_writing),
        ("Ctrl+/",),
        checked=moment.writes_fractions,
    ),
)

# A command for each activation function, reached by Alt and its number.
_ACTIVATIONS = tuple(
    Command(
        f"activation-{each.name}",
        mark("{function}"),
        editing(partial(selected.activation, each.name)),
        (f"Alt+{number}",),
        submenu=mark("Activation of the layer"),
        values={"function": each.title},
        checked=partial(moment.has_activation, each.name),
    )
    for number, each in enumerate(ACTIVATIONS.values(), start=1)
)

_NETWORK = _in(
    "Network",
    Command(
        "add",
        mark("Add a neuron"),
        editing(selected.add_place),
        ("Ins", "Ctrl+Return"),
        "plus",
        naming=moment.naming_add,
    ),
    Command("add-layer", mark("Add a layer"), editing(selected.add_layer), ("Ctrl+L",), "plus"),
    Command("add-input", mark("Add an input"), editing(selected.add_input), ("Ctrl+I",), "plus"),
    *_ACTIVATIONS,
    Command(
        "remove",
        mark("Remove what is selected"),
        editing(selected.remove_place),
        ("Del", "Ctrl+Backspace"),
        "trash-2",
        naming=moment.naming_remove,
        starts_group=True,
    ),
    Command(
        "remove-layer", mark("Remove the layer"), editing(selected.remove_layer), ("Ctrl+Shift+L",), "trash-2"
    ),
    Command("lock", mark("Lock or unlock what is selected"), editing(selected.lock), ("Ctrl+J",), "lock"),
    Command("unlock-all", mark("Unlock everything"), editing(selected.unlock_all), icon="lock-open"),
    Command(
        "next-sample",
        mark("Next sample"),
        acting(partial(selected.sample_after, 1)),
        ("Ctrl+PgDown",),
        "chevron-down",
        possible=moment.has_samples,
        starts_group=True,
    ),
    Command(
        "previous-sample",
        mark("Previous sample"),
        acting(partial(selected.sample_after, -1)),
        ("Ctrl+PgUp",),
        "chevron-up",
        possible=moment.has_samples,
    ),
    Command("add-sample", mark("Add a sample"), editing(selected.add_sample), ("Ctrl+D",), "plus"),
    Command(
        "remove-sample",
        mark("Remove the sample"),
        editing(selected.remove_sample),
        ("Ctrl+Shift+D",),
        "trash-2",
        possible=moment.has_samples,
    ),
    *COLOURING,
)

_VIEW = _in(
    "View",
    Command(
        "zoom-in", mark("Zoom the function in"), editing(selected.zoom_in), ("Alt++", "Alt+="), "zoom-in"
    ),
    Command("zoom-out", mark("Zoom the function out"), editing(selected.zoom_out), ("Alt+-",), "zoom-out"),
    Command("zoom-fit", mark("Fit all kinks"), editing(selected.zoom_to_fit), ("Alt+0",), "maximize"),
    Command(
        "next-swept",
        mark("Sweep the next input"),
        acting(partial(selected.swept, 1)),
        ("Alt+Right",),
        "chevron-right",
        possible=moment.has_inputs,
    ),
    Command(
        "theme",
        mark("Dark theme"),
        lambda desk: desk.appearance.turn_theme(),
        ("Ctrl+T",),
        "moon",
        checked=lambda desk: desk.appearance.theme.endswith("dark"),
        starts_group=True,
    ),
    Command("larger", mark("Larger text"), lambda desk: desk.appearance.scale_text(1), ("Ctrl++", "Ctrl+=")),
    Command("smaller", mark("Smaller text"), lambda desk: desk.appearance.scale_text(-1), ("Ctrl+-",)),
    Command("usual", mark("Usual text"), lambda desk: desk.appearance.scale_text(0), ("Ctrl+0",)),
    Command(
        "inspector",
        mark("Inspector"),
        lambda desk: desk.toggle_inspector(),
        ("F9",),
        checked=lambda desk: desk.shows_inspector,
        starts_group=True,
    ),
)

_HELP = _in(
    "Help",
    Command(
        "palette",
        mark("Find a command…"),
        lambda desk: desk.open_palette(),
        ("Ctrl+K",),
        "search",
        brief=mark("Commands"),
    ),
    Command("summary", mark("What is on screen, in writing"), lambda desk: desk.tell_summary(), ("Ctrl+F1",)),
    Command("keys", mark("Keys"), lambda desk: desk.tell_keys(), ("F1",), "keyboard"),
    Command("about", mark("About nnviz"), lambda desk: desk.tell_about(), icon="info", starts_group=True),
)

COMMANDS: Sequence[Command] = (
    *_FILE,
    *_EDIT,
    *CELLS,
    *_NETWORK,
    *RESHAPING,
    *INSERTING,
    *TRYING,
    *COMPARING,
    *_VIEW,
    *SHOWING_TABLES,
    *VIEWING,
    *COVERING,
    *SOFTMAX,
    *FILMING,
    *SHOWING_CODE,
    *STAGING,
    *SCENES,
    *TEACHING,
    *_HELP,
)
