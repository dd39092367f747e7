"""The words of the echo: what a key did, and nothing that is covered."""

import pytest

from nnviz.document.echo import did
from tests.document.test_scenes import opened, said, with_two_scenes


def echo(line: str, *before: str) -> str:
    """Return what is said of ``line``."""
    store = opened("clamp", *before)
    session = store.session
    return did(session, said(store, line).session)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("weight 1.1.2 = -0.91", "weight 1.1.2 = −0.91"),
        ("select weight 1.1.2", "weight 1.1.2 = 1"),
        ("select 1.1", "neuron 1.1"),
        ("film neurons", "frame 0 of 3"),
        ("cover outputs", "covered"),
        ("stage network", "network"),
        ("show ring", "ring on"),
        ("plot parts", ""),
    ],
)
def test_a_key_is_told_by_what_it_did(line: str, words: str) -> None:
    assert echo(line) == words


@pytest.mark.parametrize("line", ["weight 1.1.2 = -0.91", "select weight 1.1.2"])
def test_a_covered_value_stays_a_question(line: str) -> None:
    assert echo(line, "cover weight 1.1.2", "select 2.1") == "weight 1.1.2 = ?"


def test_what_was_solved_for_is_not_told_while_anything_is_covered() -> None:
    assert echo("kink 1.2 = 2.5", "cover outputs") == "kink 1.2 = ?"


def test_undo_is_told() -> None:
    assert echo("undo", "weight 1.1.2 = 2") == "undo weight 1.1.2 = 2"


def test_a_scene_is_told_by_its_title() -> None:
    store = with_two_scenes()
    session = store.session
    assert did(session, said(store, "scene 1").session) == "scene 1: Before"
