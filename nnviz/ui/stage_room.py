"""How the stage divides the window: which panels are on screen, and the shares of the room they have."""

from nnviz.document.staging import OnStage

SUM_SHARE = {"line": 21.0, "bars": 45.0}  # of a height of 100: a few lines, or a row for each product
NETWORK_OVER = (44.0, 56.0)  # network, function
SIDE_BY_SIDE = (54.0, 46.0)  # function, softmax


def rows_on(stage: OnStage, sum_view: str) -> list[float]:
    """Return the shares of network, plots and sum from top to bottom; what is hidden takes no room."""
    under = SUM_SHARE.get(sum_view, SUM_SHARE["bars"])
    network, plots = NETWORK_OVER if len(stage.panels) > 1 else (50.0, 50.0)
    rest = 100.0 - (under if "sum" in stage.panels else 0.0)
    if not {"function", "softmax"} & set(stage.panels):
        return [rest, 1.0, under]
    if "network" not in stage.panels:
        return [1.0, rest, under]
    return [rest * network / 100, rest * plots / 100, under]
