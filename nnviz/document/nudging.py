"""Which small steps of a hand belong together: those that set the same thing to another value."""

from nnviz.document.edits import Edit

# What a step moves, or a letter that is typed.
_VALUES = frozenset({"value", "x", "y", "slope", "score", "share", "low", "high", "note", "count"})


def same_target(one: Edit, other: Edit) -> bool:
    """Whether two edits set the same thing to two values."""
    return type(one) is type(other) and _target(one) == _target(other)


def _target(edit: Edit) -> dict[str, object]:
    """Return what an edit sets, without the value."""
    return {name: part for name, part in vars(edit).items() if name not in _VALUES}
