"""The keys of the panels, for the help and for the hint under the panels."""

from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.table_cells import Cell
from nnviz.words import mark, say, told

# What a panel does by key while it has the focus: panel, then keys and what they do.
KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        mark("In the network diagram"),
        (
            ("← → ↑ ↓", mark("walk from card to card; on a weight or bias ↑ ↓ step it")),
            ("W, B", mark("go through the neuron's weights, to its bias; Esc back to the card")),
            ("+, −", mark("step the selected number, a neuron's being its bias")),
            (mark("Page Up, Page Down"), mark("ten steps; with Shift the last decimal")),
            (mark("Enter"), mark("type the number")),
            ("L", mark("lock or unlock the weight or bias")),
        ),
    ),
    (
        mark("In the tables"),
        (
            (
                "← → ↑ ↓",
                mark("walk from cell to cell, over an edge into the next table; with Shift choose a block"),
            ),
            ("+, −", mark("step the number; with Shift the last decimal")),
            (mark("Enter, 0 to 9"), mark("type the number")),
            (
                mark("Home, End, Page Up, Page Down"),
                mark("ends of the row, pages of samples; Ctrl+Home, Ctrl+End"),
            ),
            (
                mark("Ctrl+C, Ctrl+V, Ctrl+A"),
                mark("copy for a spreadsheet, paste from one, choose the whole table"),
            ),
            (mark("Del"), mark("set the chosen cells to 0")),
            (mark("Drag, Shift+drag"), mark("change the number, choose a block")),
            ("L", mark("lock or unlock the weight or bias")),
        ),
    ),
    (
        mark("In the function plot"),
        (
            ("← → ↑ ↓", mark("step the input; with Shift the last decimal")),
            (mark("Page Up, Page Down"), mark("ten steps")),
            (mark("Home, End"), mark("the ends of the view")),
            (
                mark("K, Shift+K"),
                mark("next, previous kink, which the arrows then move; Esc back to the input"),
            ),
            ("+, −, 0", mark("zoom in, zoom out, fit all kinks")),
            (
                mark("Ctrl, Alt while a kink is dragged"),
                mark("move it by its weight, by the least change of both"),
            ),
            (
                mark("Click, double-click with the pencil"),
                mark("add a point of the target, take it out; Esc ends it"),
            ),
        ),
    ),
    (
        mark("In the softmax panel"),
        (
            (mark("↑ ↓, Page Up, Page Down"), mark("next class, a page of them")),
            (mark("← → ↑ ↓ in all rows"), mark("the classes, the samples")),
            ("← →", mark("one step of the selected share; its score follows")),
            ("+, −", mark("one step of the selected score; with Shift the last decimal")),
            (mark("Double-click"), mark("type a share or a score, name a class")),
        ),
    ),
    (
        mark("In the code"),
        (
            ("↑ ↓", mark("walk over the lines that compute or hold something")),
            ("← →", mark("walk over the numbers")),
            (mark("Page Up, Page Down, Home, End"), "scroll"),
            (mark("Ctrl+C"), mark("copy the code")),
        ),
    ),
    (
        mark("On sliders and number fields"),
        (
            ("← → ↑ ↓", mark("one step, in a field ↑ ↓; with Shift the last decimal")),
            (mark("Page Up, Page Down"), mark("ten steps")),
            (mark("Home, End"), mark("the ends of the range")),
            (mark("Enter, Esc"), mark("set what is typed, put back what was there")),
        ),
    ),
    (
        mark("While the film is on (F6)"),
        (
            (
                mark("Page Down, Page Up"),
                mark("one frame forward, back: a clicker's keys, wherever the focus is"),
            ),
            (mark("Space, Esc"), mark("play or pause; pause")),
            (mark("← →, Home, End"), mark("on the bar: one frame, the ends")),
        ),
    ),
    (
        mark("On stage (F5), from a remote"),
        (
            (
                mark("Page Down, Page Up"),
                mark("a step on, a step back: film, scenes or a number; each repairs the other"),
            ),
            ("., B", mark("cover what the scene is about, uncover it")),
            (mark("F5, Esc"), mark("play or pause; Esc twice within two seconds: back to the desk")),
            (mark("Shift+B"), mark("curtain, black, white, open; any key opens it")),
            ("E, R, S", mark("say large what a key did, ring and spotlight around the mouse")),
            ("F", mark("with two screens: let the projected picture stand still")),
            ("G", mark("choose what Page Down and Page Up walk")),
        ),
    ),
    (
        mark("While something is covered"),
        (
            (mark("Space"), mark("reveal what is selected; a film that plays is paused first")),
            (mark("H, Ctrl+H"), mark("cover what is selected, or reveal it")),
            (mark("Enter, 0 to 9"), mark("on a covered number: note a guess, A to F")),
            (
                mark("Click, Shift+click in the plot"),
                mark("guess that the covered curve runs through there, or how high it is level"),
            ),
            (mark("Click on the room of a covered bar"), mark("guess that it ends there")),
        ),
    ),
    (
        mark("Everywhere"),
        (
            (mark("Tab, Shift+Tab"), mark("next, previous panel or field")),
            (mark("Esc"), mark("take the drag back")),
            ("F10", mark("the menus")),
        ),
    ),
)

EVERYWHERE = mark("Ctrl+K any command · F1 all keys")


def hint_in_diagram(place: Place) -> str:
    """Return what the diagram's keys do with the selected place, in a line."""
    match place:
        case Neuron():
            able = say("arrows walk · W its weights · B its bias · + − step the bias · Enter types it")
        case Input():
            able = say("arrows walk · + − step it · Enter types it")
        case Weight():
            able = say(
                "↑ ↓ step it, Shift finer · ← → the neuron's other weights · Enter types it · Esc back"
            )
        case Bias():
            able = say("↑ ↓ step it, Shift finer · Enter types it · W the weights · Esc back")
    return _hint(place.title, able)


def hint_in_tables(cell: Cell) -> str:
    """Return what the tables' keys do with the selected cell, in a line."""
    if cell.table.is_computed:
        able = say("arrows walk · Shift chooses a block · Ctrl+C copies · Ctrl+V pastes")
    else:
        able = say("arrows walk · + − step it · Enter types it · Ctrl+C copies · Ctrl+V pastes")
    return _hint(cell.name, able)


def hint_in_plot() -> str:
    """Return what the function plot's keys do, in a line."""
    return _hint(say("Function"), say("← → step the input, Shift finer · Home End · + − zoom · 0 fits"))


def hint_in_inspector() -> str:
    """Return what the keys do on sliders and in fields, in a line."""
    return _hint(say("Numbers"), say("↑ ↓ step, Shift finer · Page ten steps · Home End · Enter sets"))


def hint_in_softmax() -> str:
    """Return what the keys do in the softmax panel, in a line."""
    return _hint(say("Softmax"), say("↑ ↓ classes · ← → step the share · + − step the score · Shift finer"))


def hint_in_all_rows() -> str:
    """Return what the keys do where softmax shows every sample, in a line."""
    return _hint(say("Softmax, all rows"), say("↑ ↓ samples · ← → classes"))


def hint_in_code() -> str:
    """Return what the keys do in the code, in a line."""
    return _hint(say("Code"), say("↑ ↓ lines · ← → numbers · drag a number up or down · Ctrl+C copies"))


def _hint(what: str, able: str) -> str:
    """Join what the keys act on and what they do there to what they do everywhere."""
    return say("{what}: {able} · {everywhere}", what=what, able=able, everywhere=told(EVERYWHERE))
