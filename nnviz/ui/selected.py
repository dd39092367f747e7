"""The edits that menus and keys make to what is selected."""

from nnviz.document.acts import Act, Change, LookAtSample
from nnviz.document.edits import (
    AddSample,
    Edit,
    RemoveSample,
    SetActivation,
    SetDecimals,
    SetFractions,
    SetValue,
    SetView,
)
from nnviz.document.growth import AddInput, AddLayer, AddNeuron, RemoveInput, RemoveLayer, RemoveNeuron
from nnviz.document.locking import SetLock, UnlockAll
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.session import Session
from nnviz.document.zooming import zoomed_in, zoomed_out, zoomed_to_fit
from nnviz.words import say


def layer_of(session: Session) -> int:
    """Return the layer that is selected; the first when an input is."""
    neuron = session.selection.neuron
    return neuron.layer if neuron else 0


def add_place(session: Session) -> Edit:
    """Return the edit that adds a neuron to the selected layer, or an input when one is selected."""
    return AddNeuron(layer_of(session)) if session.selection.neuron else AddInput()


def add_neuron(session: Session) -> Edit:
    """Return the edit that adds a neuron to the selected layer, the first when an input is selected."""
    return AddNeuron(layer_of(session))


def add_input(_: Session) -> Edit:
    """Return the edit that adds an input."""
    return AddInput()


def remove_place(session: Session) -> Edit:
    """Return the edit that takes the selected neuron or input out; a selected weight or bias becomes 0."""
    place = session.selection.place
    match place:
        case Input(index):
            return RemoveInput(index)
        case Neuron(layer, index):
            return RemoveNeuron(layer, index)
    return SetValue(place, 0.0)


def lock(session: Session) -> Edit:
    """Return the edit that locks the selected parameter, or unlocks it; a neuron stands for its bias."""
    place, neuron = session.selection.place, session.selection.neuron
    if neuron is None:
        raise ValueError(say("an input cannot be locked; select a weight or a bias"))
    parameter = place if isinstance(place, Weight) else Bias(neuron.layer, neuron.index)
    return SetLock(parameter, is_locked=parameter not in session.document.locks)


def unlock_all(_: Session) -> Edit:
    """Return the edit that takes every lock off."""
    return UnlockAll()


def add_layer(session: Session) -> Edit:
    """Return the edit that adds a layer behind the selected one, or before softmax, which stays last."""
    network = session.document.network
    after = layer_of(session) + 1 if session.selection.neuron else 0
    return AddLayer(min(after, network.depth - network.layers[-1].activation.acts_on_rows))


def remove_layer(session: Session) -> Edit:
    """Return the edit that takes the selected layer out."""
    return RemoveLayer(layer_of(session))


def add_sample(session: Session) -> Edit:
    """Return the edit that repeats the selected sample."""
    return AddSample(session.selection.sample)


def remove_sample(session: Session) -> Edit:
    """Return the edit that takes the selected sample out."""
    return RemoveSample(session.selection.sample)


def activation(name: str, session: Session) -> Edit:
    """Return the edit that bends the selected layer by the activation called ``name``."""
    return SetActivation(layer_of(session), name)


def more_decimals(session: Session) -> Edit:
    """Return the edit that shows one decimal more."""
    return SetDecimals(session.document.decimals + 1)


def fewer_decimals(session: Session) -> Edit:
    """Return the edit that shows one decimal less."""
    return SetDecimals(session.document.decimals - 1)


def other_writing(session: Session) -> Edit:
    """Return the edit that writes numbers as fractions where these are exact, or as decimals again."""
    return SetFractions(not session.document.fractions)


def sample_after(steps: int, session: Session) -> Act:
    """Return the look at the sample ``steps`` further, from the last on to the first."""
    return LookAtSample((session.selection.sample + steps) % session.document.n_samples)


def zoom_in(session: Session) -> SetView:
    """Return the view half as wide."""
    return zoomed_in(session.document, session.selection)


def zoom_out(session: Session) -> SetView:
    """Return the view twice as wide."""
    return zoomed_out(session.document, session.selection)


def zoom_to_fit(session: Session) -> SetView:
    """Return the view that shows every kink."""
    return zoomed_to_fit(session.document, session.selection)


def swept(steps: int, session: Session) -> Act:
    """Return the view of the input ``steps`` further, over the same range."""
    view = session.document.view
    index = (view.input + steps) % session.document.network.n_inputs
    return Change(SetView(index, view.low, view.high))
