"""What a covered frame is drawn from: every covered number replaced by 0, so that no panel can tell it."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from nnviz.document.covering import Covers
from nnviz.document.document import Document
from nnviz.document.frame import Frame
from nnviz.document.history import History
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.quantities import A, Z
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import LayerTrace, Trace
from nnviz.nn.network import Network

KEPT = 4  # documents whose masks are kept: those on screen, opened and before the drag


def masked(frame: Frame) -> Frame:
    """Return the frame that panels draw and exports write: without covers the very same one.

    Curves stay as they are; whoever draws one asks ``visible``.
    """
    covered = frame.visible.covered
    if not covered:
        return frame
    document = masked_document(frame.document, covered)
    return replace(
        frame,
        document=document,
        history=_masked_history(frame.history, covered),
        opened=masked_document(frame.opened, covered),
        trace=_masked_trace(frame.trace, document.network, document.inputs, covered),
        bare=frame,
    )


@lru_cache(maxsize=KEPT)
def masked_document(document: Document, covered: Covers) -> Document:
    """Return a document in which covered inputs, weights and biases are 0; itself when none is."""
    inputs = [each.index for each in covered if isinstance(each, Input) and document.has(each)]
    network = _masked_network(document, covered)
    if not inputs and network is document.network:
        return document
    return replace(document, network=network, inputs=_without(document.inputs, inputs))


def _masked_network(document: Document, covered: Covers) -> Network:
    network = document.network
    for each in covered:
        if not isinstance(each, Weight | Bias) or not document.has(each):
            continue
        layer = network.layers[each.layer]
        if isinstance(each, Weight):
            layer = layer.with_weight(each.source, each.neuron, 0.0)
        else:
            layer = layer.with_bias(each.neuron, 0.0)
        network = network.with_layer(each.layer, layer)
    return network


@lru_cache(maxsize=KEPT)
def _masked_history(history: History, covered: Covers) -> History:
    """Return a history without a past: the ranges of sliders follow from what was there."""
    return History(masked_document(history.present, covered))


def _masked_trace(trace: Trace, network: Network, inputs: Array, covered: Covers) -> Trace:
    """Return the record in which covered z and a (samples, n_out) are 0; what is seen stays as computed."""
    layers: list[LayerTrace] = []
    a_in = inputs
    for index, (layer, traced) in enumerate(zip(network.layers, trace.layers, strict=True)):
        neurons = [Neuron(index, each) for each in range(layer.n_out)]
        z = _without(traced.z, [each.index for each in neurons if Z(each) in covered])
        a = _without(traced.a, [each.index for each in neurons if A(each) in covered])
        layers.append(LayerTrace(layer, a_in, z, a))
        a_in = a
    return Trace(inputs, tuple(layers))


def _without(table: Array, columns: list[int]) -> Array:
    """Return a table with some columns 0; itself when there are none."""
    if not columns:
        return table
    copy = np.array(table)
    copy[:, columns] = 0.0
    return frozen(copy)
