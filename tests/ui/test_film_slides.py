"""A product slides along its link to where it belongs, once, and only where motion is wanted."""

import itertools
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt, QVariantAnimation
from pytestqt.qtbot import QtBot

from nnviz.document.places import Weight
from nnviz.ui.diagram.film_marks import product_boxes
from nnviz.ui.diagram.view import DiagramView
from nnviz.ui.drawing.texts import text_width
from nnviz.ui.plots.function_scene import function_scene
from nnviz.ui.settings import Keeper, Settings
from nnviz.ui.window import Window
from tests.ui.desks import window_on
from tests.ui.hands import move_held
from tests.ui.test_film_bar import film, say

LEFT = Qt.MouseButton.LeftButton


def moving(qtbot: QtBot) -> tuple[Window, DiagramView]:
    """Return a window in which numbers slide, with the film at its start."""
    window = window_on(qtbot, "layer")
    say(window, "film 0")
    window.refresher.restyle(replace(window.refresher.chosen_look, moves=True))
    window.refresher.refresh_now()
    return window, window.panels.network.view


def runs(view: DiagramView) -> bool:
    """Whether something slides."""
    return view.slide.animation.state() is QVariantAnimation.State.Running


def test_a_frame_forward_lets_its_product_slide_from_source_to_neuron(qtbot: QtBot) -> None:
    window, view = moving(qtbot)
    say(window, "film 1")
    seen = []
    for at in (0, 150, 299):
        view.slide.animation.setCurrentTime(at)
        seen.append(view.slide.share)
    assert runs(view)
    assert seen == sorted(seen)
    assert seen[0] == 0.0


def test_what_slides_is_another_picture_and_ends_where_it_would_stand(qtbot: QtBot) -> None:
    window, view = moving(qtbot)
    say(window, "film 1")
    view.slide.animation.setCurrentTime(0)
    on_its_way = view.grab().toImage()
    view.slide.animation.stop()
    there = view.grab().toImage()
    still = window_on(qtbot, "layer")
    say(still, "film 1")
    assert on_its_way != there
    assert there == still.panels.network.view.grab().toImage()


def test_back_and_jumps_do_not_slide(qtbot: QtBot) -> None:
    window, view = moving(qtbot)
    for line in ("film 3", "film 2", "film neurons", "film end"):
        say(window, line)
        assert not runs(view), line


def test_without_motion_the_film_only_steps(qtbot: QtBot) -> None:
    window = window_on(qtbot, "layer")
    for at in range(4):
        say(window, f"film {at}")
        assert not runs(window.panels.network.view)


def test_a_change_while_a_number_slides_does_not_begin_again(qtbot: QtBot) -> None:
    window, view = moving(qtbot)
    say(window, "film 1")
    view.slide.animation.setCurrentTime(200)
    say(window, "bias 1.1 = 0.5")
    assert view.slide.animation.currentTime() >= 200


def test_the_menu_turns_motion_on_and_off_and_keeps_it(qtbot: QtBot) -> None:
    settings = Settings(Keeper())
    window = window_on(qtbot, settings=settings)
    action = window.commands.actions["film-slide"]
    action.trigger()
    assert (window.refresher.look.moves, settings.moves) == (True, True)
    action.trigger()
    assert (window.refresher.look.moves, settings.moves) == (False, False)


def test_a_window_moves_as_was_kept(qtbot: QtBot) -> None:
    settings = Settings(Keeper())
    settings.keep_moves(False)
    window = window_on(qtbot, settings=settings)
    window.appearance.move_as_wanted()
    assert not window.refresher.chosen_look.moves
    settings.keep_moves(True)
    window.appearance.move_as_wanted()
    assert window.refresher.chosen_look.moves


def test_the_bar_follows_a_hand_that_keeps_its_button_down(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    say(window, "film 0")
    track, places = window.film.track, []
    middle = track.height() // 2
    qtbot.mousePress(track, LEFT, pos=QPoint(round(track.x_of(3)), middle))
    for place in (4, 8, 6):
        move_held(track, QPointF(track.x_of(place), middle))
        places.append(film(window).at)
        window.refresher.refresh_now()
    qtbot.mouseRelease(track, LEFT, pos=QPoint(round(track.x_of(6)), middle))
    assert (places, film(window).at) == ([4, 8, 6], 6)


def test_a_press_on_a_curve_that_is_not_computed_holds_nothing(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    plot = window.panels.function.plot
    scale = plot.scale_now()
    at = scale.point(2.0, 2.0).toPoint()  # on the piece between the kinks at 1 and 3
    say(window, "film 2")
    before = window.refresher.store.document
    qtbot.mousePress(plot, LEFT, pos=at)
    move_held(plot, QPointF(at.x(), at.y() - 40))
    qtbot.mouseRelease(plot, LEFT, pos=at)
    assert window.refresher.store.document is before


def test_comparing_says_nothing_of_a_curve_that_is_not_computed(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    for line in ("snapshot A", "bias 2.1 = 2", "target clip 1 3", "film 2"):
        say(window, line)
    rows = window.panels.function.compare
    assert rows.snapshots.words.text == "A: not computed yet"
    assert rows.target.words.text == "not computed yet"
    assert rows.target.bar.isHidden()


def test_a_snapshot_does_not_give_the_curve_away(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    say(window, "snapshot A")
    names = []
    for at in ("2", "end"):
        say(window, f"film {at}")
        found = function_scene(window.refresher.frame, window.refresher.look)
        scale = window.panels.function.plot.scale_now()
        names.append([text for _, text in found.words(scale) if text == "A"] if found else [])
    assert names == [[], ["A"]]


def test_three_ways_say_that_they_agree_once_they_have_answers(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    say(window, "sum ways")
    for at, is_told in ((1, False), (3, False), (6, True)):
        say(window, f"film {at}")
        say(window, "select 1.1")
        told = any(text.startswith("The same") for text in window.panels.sum.ways.texts())
        assert told is is_told


def test_products_of_one_neuron_do_not_stand_on_one_another(qtbot: QtBot) -> None:
    window = window_on(qtbot, "layer")
    say(window, "film neurons")
    say(window, "film 1")
    layout = window.panels.network.view.hands.layout
    assert layout is not None
    texts = {Weight(0, source, 0): text for source, text in enumerate(("0.200", "1.600", "−1.500", "2.500"))}
    boxes = product_boxes(layout, texts, window.refresher.look)
    assert not any(one.intersects(other) for one, other in itertools.combinations(boxes, 2))


def test_empty_places_of_the_three_ways_are_as_wide_as_their_numbers(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    for line in ("sum ways", "film 1", "select 1.1"):
        say(window, line)
    ways = window.panels.sum.ways
    shown = ways._shown
    assert shown is not None
    assert min(blank.width() for blank in shown.blanks) > text_width(
        window.refresher.look.small_number, "000"
    )


def test_products_stand_beside_the_numbers_of_the_links_where_there_is_room(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    say(window, "film neurons")
    layout = window.panels.network.view.hands.layout
    assert layout is not None
    texts = {Weight(1, 0, 0): "1.40", Weight(1, 1, 0): "−0.00"}
    boxes = product_boxes(layout, texts, window.refresher.look)
    covered = [place for place, box in layout.labels.items() if any(box.intersects(each) for each in boxes)]
    assert covered == []
