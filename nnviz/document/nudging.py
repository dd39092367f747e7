"""Which small steps of a hand belong together: those that set the same thing to another value."""

from dataclasses import fields, is_dataclass

from nnviz.document.edits import Edit

_VALUES = frozenset({"value", "x", "y", "slope", "score", "share", "low", "high"})  # what a step moves


def same_target(one: Edit, other: Edit) -> bool:
    """Whether two edits set the same thing to two values."""
    return type(one) is type(other) and _target(one) == _target(other)


def _target(edit: Edit) -> list[object]:
    """Return what an edit sets, without the value."""
    if not is_dataclass(edit):
        return [edit]
    return [getattr(edit, field.name) for field in fields(edit) if field.name not in _VALUES]
