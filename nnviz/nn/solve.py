"""Inverse editing: which parameters put a kink, slope, level, point or share where the hand wants it."""

from nnviz.nn.kink_moves import Way, kink_travel, move_kink, no_kink_reason
from nnviz.nn.kink_travel import End, OutOfTravel, OwnKink, Travel, own_kinks
from nnviz.nn.parameters import (
    NO_LOCKS,
    Locks,
    Parameter,
    Solution,
    locks_in_words,
    parameter_name,
    parameter_value,
    with_parameter,
)
from nnviz.nn.point_moves import PointOption, move_point, point_options
from nnviz.nn.share_moves import clamped_share, share_reaction, share_score, sigmoid_score
from nnviz.nn.slope_moves import SlopeHold, Stretch, set_level, slope_hold, stretch_at, tilt

__all__ = [
    "NO_LOCKS",
    "End",
    "Locks",
    "OutOfTravel",
    "OwnKink",
    "Parameter",
    "PointOption",
    "SlopeHold",
    "Solution",
    "Stretch",
    "Travel",
    "Way",
    "clamped_share",
    "kink_travel",
    "locks_in_words",
    "move_kink",
    "move_point",
    "no_kink_reason",
    "own_kinks",
    "parameter_name",
    "parameter_value",
    "point_options",
    "set_level",
    "share_reaction",
    "share_score",
    "sigmoid_score",
    "slope_hold",
    "stretch_at",
    "tilt",
    "with_parameter",
]
