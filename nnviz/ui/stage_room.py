"""How the stage divides the window: which panels are on screen, and the shares of the room they have."""

from nnviz.document.staging import OnStage

SUM_SHARE = {"line": 19.0, "bars": 45.0}  # of a height of 100: a few lines, or a row for each product
NETWORK_OVER = (44.0, 56.0)  # network, function
WITH_SUM = (35.0, 65.0)  # the same over a sum: a curve is nothing without height
MOST_UNDER = 45.0
LOW = 0.9  # of the window's height: less is little for three panels
SIDE_BY_SIDE = (54.0, 46.0)  # function, softmax


def sum_share(sum_view: str, wanted: float) -> float:
    """Return the share of a sum under others: for lines what they want, where that is more, but not half."""
    share = SUM_SHARE.get(sum_view, SUM_SHARE["bars"])
    return min(max(share, wanted), MOST_UNDER) if sum_view == "line" else share


def rows_on(stage: OnStage, under: float) -> list[float]:
    """Return the shares of network, plots and a sum that has ``under``; what is hidden takes no room."""
    rest = 100.0 - (under if "sum" in stage.panels else 0.0)
    if not {"function", "softmax"} & set(stage.panels):
        return [rest, 1.0, under]
    if "network" not in stage.panels:
        return [1.0, rest, under]
    network, plots = WITH_SUM if "sum" in stage.panels else NETWORK_OVER
    return [rest * network / 100, rest * plots / 100, under]
