"""What a number of the forward pass is called where it is covered, revealed or guessed."""

from nnviz.document.classes import class_label
from nnviz.document.document import Document
from nnviz.document.quantities import A, Added, Product, Quantity, Stage, Z
from nnviz.words import say


def quantity_name(quantity: Quantity, document: Document) -> str:
    """Return what it is called: ``weight 1.1.2``, ``z of neuron 2.1``, ``share of cat``."""
    match quantity:
        case Product(place):
            return say("the product of {place}", place=place.name)
        case Added(neuron):
            return say("the products of {neuron} added up", neuron=neuron.name)
        case Z(neuron):
            return say("z of {neuron}", neuron=neuron.name)
        case A(neuron):
            return say("a of {neuron}", neuron=neuron.name)
        case Stage():
            return _stage_name(quantity, document)
        case place:
            return place.name


def _stage_name(stage: Stage, document: Document) -> str:
    """Return what a number of softmax is called."""
    name = class_label(document, stage.index)
    match stage.kind:
        case "maximum":
            return say("the row's maximum")
        case "row_sum":
            return say("the row sum")
        case "shifted":
            return say("score minus maximum of {name}", name=name)
        case "power":
            return say("power of {name}", name=name)
        case _:
            return say("share of {name}", name=name)
