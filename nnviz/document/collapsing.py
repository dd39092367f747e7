"""Linear layers multiplied into one, page by page with their numbers; and what no bend makes of a network."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from nnviz.document.comparing import short
from nnviz.document.covering import Covers
from nnviz.document.document import Document
from nnviz.document.frame import Frame
from nnviz.document.numerals import shown
from nnviz.document.places import Bias, Weight
from nnviz.document.plotted import swept_name
from nnviz.document.selection import output_in_front
from nnviz.nn.arrays import Array
from nnviz.nn.collapse import CollapseStep, LinearRun, collapse_check, collapse_steps, collapsed, rank
from nnviz.nn.layers import DenseLayer
from nnviz.nn.lines import Line
from nnviz.nn.words import in_words, plus, times
from nnviz.words import say

MOST_SHOWN = 5  # rows and columns of a table; of a larger one the first, then an ellipsis
SAMPLES = 129  # points of the line that are checked besides the batch; 128 parts keep round numbers round
SPACE = "   "
_SECOND = "₂"


@dataclass(frozen=True)
class CollapsePage:
    """One product: a title, the tables side by side, and what there is to say."""

    title: str  # ``Layer 1 times layer 2``
    weights: tuple[str, ...]  # lines of ``W₁ @ W₂ = W``, in a font of one width
    biases: tuple[str, ...]  # lines of ``b₁ @ W₂ + b₂ = b``
    told: str


def collapse_pages(document: Document, line: Line, run: LinearRun) -> tuple[CollapsePage, ...]:
    """Return a page for each product of a run; the last one says how far rounding has moved the function."""
    steps = collapse_steps(document.network, run)
    pages = [_page(step, run, document.decimals) for step in steps]
    last = pages[-1]
    told = f"{last.told} {_same(document, line, run)}"
    return (*pages[:-1], CollapsePage(last.title, last.weights, last.biases, told))


def hides_run(run: LinearRun, hidden: Covers) -> bool:
    """Whether a weight or a bias of a run is covered, which its products would tell."""
    layers = range(run.first, run.last + 1)
    return any(isinstance(each, Weight | Bias) and each.layer in layers for each in hidden)


def straight_words(frame: Frame) -> str:
    """Say that a network without a bend can only be a straight line, and which; empty when it bends."""
    network = frame.document.network
    if any(layer.activation.name != "linear" for layer in network.layers):
        return ""
    output = output_in_front(frame.document, frame.selection)
    with np.errstate(all="ignore"):
        whole = network if network.depth == 1 else collapsed(network, LinearRun(0, network.depth - 1))
        weights = whole.layers[0].weights[:, output.index]
        slope = float(frame.line.direction @ weights)
        level = float(frame.line.origin @ weights + whole.layers[0].biases[output.index])
    line = f"{times(slope)}{swept_name(frame)}{plus(level)}" if slope else in_words(level)
    if network.depth == 1:
        return say(
            "the layer does not bend, so {neuron} can only be a straight line: y = {line}",
            neuron=output.label,
            line=line,
        )
    return say(
        "no layer bends, so {neuron} can only be a straight line: y = {line}", neuron=output.label, line=line
    )


def _page(step: CollapseStep, run: LinearRun, decimals: int) -> CollapsePage:
    """Write one product: W = W₁ @ W₂ and b = b₁ @ W₂ + b₂, in which W₂ stands for the table above."""
    before, after, merged = step.before, step.after, step.merged
    table, row = partial(_table, decimals=decimals), partial(_row, decimals=decimals)
    return CollapsePage(
        _factors(step, run),
        _beside(table(before.weights), "@", table(after.weights), "=", table(merged.weights)),
        _beside(row(before.biases), f"@ W{_SECOND} +", row(after.biases), "=", row(merged.biases)),
        _rank_words(merged),
    )


def _factors(step: CollapseStep, run: LinearRun) -> str:
    """Return ``Layer 1 times layer 2``, ``Layers 1 to 2 times layer 3``."""
    first, layer = run.first + 1, step.layer + 1
    if step.layer == first:
        return say("Layer {first} times layer {layer}", first=first, layer=layer)
    return say("Layers {first} to {last} times layer {layer}", first=first, last=step.layer, layer=layer)


def _rank_words(merged: DenseLayer) -> str:
    """Say how many directions come through."""
    found, most = rank(merged), min(merged.n_in, merged.n_out)
    size = {"rows": merged.n_in, "columns": merged.n_out, "rank": found}
    if found == most:
        return say("W has {rows} × {columns} numbers and rank {rank}, as much as it can have.", **size)
    return say(
        "W has {rows} × {columns} numbers and rank {rank}, not {most}: "
        "the narrowest layer between lets no more through, and this survives.",
        most=most,
        **size,
    )


def _same(document: Document, line: Line, run: LinearRun) -> str:
    """Say by how much the function has moved: by rounding at most."""
    inputs = np.concatenate([document.inputs, line.points(np.linspace(line.low, line.high, SAMPLES))])
    check = collapse_check(document.network, run, inputs)
    if check.is_bitwise:
        return say("The function is the same to the last bit.")
    difference, bound = short(check.difference), short(check.bound)
    return say(
        "The function is the same to {difference}; rounding can take it no further than {bound}.",
        difference=difference,
        bound=bound,
    )


def _table(values: Array, decimals: int) -> tuple[str, ...]:
    """Write a table of numbers, one row a line, in columns of one width."""
    rows = [[shown(value, decimals) for value in row[:MOST_SHOWN]] for row in values[:MOST_SHOWN].tolist()]
    if values.shape[1] > MOST_SHOWN:
        rows = [[*row, "…"] for row in rows]
    if values.shape[0] > MOST_SHOWN:
        rows.append(["…"] * len(rows[0]))
    width = max(len(text) for row in rows for text in row)
    return tuple("[ " + "  ".join(text.rjust(width) for text in row) + " ]" for row in rows)


def _row(values: Array, decimals: int) -> tuple[str, ...]:
    """Write biases as a table of one row."""
    return _table(values[None, :], decimals)


def _beside(*parts: str | tuple[str, ...]) -> tuple[str, ...]:
    """Put tables and signs beside one another, their tops in line; a sign stands in the first line."""
    blocks = [(part,) if isinstance(part, str) else part for part in parts]
    height = max(map(len, blocks))
    lines = []
    for index in range(height):
        cells = [block[index] if index < len(block) else "" for block in blocks]
        lines.append(SPACE.join(cell.ljust(len(block[0])) for cell, block in zip(cells, blocks, strict=True)))
    return tuple(line.rstrip() for line in lines)
