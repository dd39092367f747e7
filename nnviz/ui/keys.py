"""The keys of the panels, for the help and for the hint under the panels."""

from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.table_cells import Cell

# What a panel does by key while it has the focus: panel, then keys and what they do.
KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "In the network diagram",
        (
            ("← → ↑ ↓", "walk from card to card; on a weight or bias ↑ ↓ step it"),
            ("W, B", "go through the neuron's weights, to its bias; Esc back to the card"),
            ("+, −", "step the selected number, a neuron's being its bias"),
            ("Page Up, Page Down", "ten steps; with Shift the last decimal"),
            ("Enter", "type the number"),
            ("L", "lock or unlock the weight or bias"),
        ),
    ),
    (
        "In the tables",
        (
            (
                "← → ↑ ↓",
                "walk from cell to cell, over an edge into the next table; with Shift choose a block",
            ),
            ("+, −", "step the number; with Shift the last decimal"),
            ("Enter, 0 to 9", "type the number"),
            ("Home, End, Page Up, Page Down", "ends of the row, pages of samples; Ctrl+Home, Ctrl+End"),
            ("Ctrl+C, Ctrl+V, Ctrl+A", "copy for a spreadsheet, paste from one, choose the whole table"),
            ("Del", "set the chosen cells to 0"),
            ("Drag, Shift+drag", "change the number, choose a block"),
            ("L", "lock or unlock the weight or bias"),
        ),
    ),
    (
        "In the function plot",
        (
            ("← → ↑ ↓", "step the input; with Shift the last decimal"),
            ("Page Up, Page Down", "ten steps"),
            ("Home, End", "the ends of the view"),
            ("K, Shift+K", "next, previous kink, which the arrows then move; Esc back to the input"),
            ("+, −, 0", "zoom in, zoom out, fit all kinks"),
            ("Ctrl, Alt while a kink is dragged", "move it by its weight, by the least change of both"),
            ("Click, double-click with the pencil", "add a point of the target, take it out; Esc ends it"),
        ),
    ),
    (
        "In the softmax panel",
        (
            ("↑ ↓, Page Up, Page Down", "next class, a page of them"),
            ("← → ↑ ↓ in all rows", "the classes, the samples"),
            ("← →", "one step of the selected share; its score follows"),
            ("+, −", "one step of the selected score; with Shift the last decimal"),
            ("Double-click", "type a share or a score, name a class"),
        ),
    ),
    (
        "In the code",
        (
            ("↑ ↓", "walk over the lines that compute or hold something"),
            ("← →", "walk over the numbers"),
            ("Page Up, Page Down, Home, End", "scroll"),
            ("Ctrl+C", "copy the code"),
        ),
    ),
    (
        "On sliders and number fields",
        (
            ("← → ↑ ↓", "one step, in a field ↑ ↓; with Shift the last decimal"),
            ("Page Up, Page Down", "ten steps"),
            ("Home, End", "the ends of the range"),
            ("Enter, Esc", "set what is typed, put back what was there"),
        ),
    ),
    (
        "While the film is on (F6)",
        (
            ("Page Down, Page Up", "one frame forward, back: a clicker's keys, wherever the focus is"),
            ("Space, Esc", "play or pause; pause"),
            ("← →, Home, End", "on the bar: one frame, the ends"),
        ),
    ),
    (
        "On stage (F5), from a remote",
        (
            (
                "Page Down, Page Up",
                "a step on, a step back: film, scenes or a number; each repairs the other",
            ),
            ("., B", "cover what the scene is about, uncover it"),
            ("F5, Esc", "play or pause; Esc twice within two seconds: back to the desk"),
            ("Shift+B", "curtain, black, white, open; any key opens it"),
            ("E, R, S", "say large what a key did, ring and spotlight around the mouse"),
            ("F", "with two screens: let the projected picture stand still"),
            ("G", "choose what Page Down and Page Up walk"),
        ),
    ),
    (
        "Everywhere",
        (
            ("Tab, Shift+Tab", "next, previous panel or field"),
            ("Esc", "take the drag back"),
            ("F10", "the menus"),
        ),
    ),
)

EVERYWHERE = "Ctrl+K any command · F1 all keys"


def hint_in_diagram(place: Place) -> str:
    """Return what the diagram's keys do with the selected place, in a line."""
    match place:
        case Neuron():
            able = "arrows walk · W its weights · B its bias · + − step the bias · Enter types it"
        case Input():
            able = "arrows walk · + − step it · Enter types it"
        case Weight():
            able = "↑ ↓ step it, Shift finer · ← → the neuron's other weights · Enter types it · Esc back"
        case Bias():
            able = "↑ ↓ step it, Shift finer · Enter types it · W the weights · Esc back"
    return f"{place.name[:1].upper()}{place.name[1:]}: {able} · {EVERYWHERE}"


def hint_in_tables(cell: Cell) -> str:
    """Return what the tables' keys do with the selected cell, in a line."""
    able = "Shift chooses a block" if cell.table.is_computed else "+ − step it · Enter types it"
    return f"{cell.name}: arrows walk · {able} · Ctrl+C copies · Ctrl+V pastes · {EVERYWHERE}"


def hint_in_plot() -> str:
    """Return what the function plot's keys do, in a line."""
    return f"Function: ← → step the input, Shift finer · Home End · + − zoom · 0 fits · {EVERYWHERE}"


def hint_in_inspector() -> str:
    """Return what the keys do on sliders and in fields, in a line."""
    return f"Numbers: ↑ ↓ step, Shift finer · Page ten steps · Home End · Enter sets · {EVERYWHERE}"


def hint_in_softmax() -> str:
    """Return what the keys do in the softmax panel, in a line."""
    return f"Softmax: ↑ ↓ classes · ← → step the share · + − step the score · Shift finer · {EVERYWHERE}"


def hint_in_all_rows() -> str:
    """Return what the keys do where softmax shows every sample, in a line."""
    return f"Softmax, all rows: ↑ ↓ samples · ← → classes · {EVERYWHERE}"


def hint_in_code() -> str:
    """Return what the keys do in the code, in a line."""
    return f"Code: ↑ ↓ lines · ← → numbers · drag a number up or down · Ctrl+C copies · {EVERYWHERE}"
