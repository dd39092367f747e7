"""Everything that is said of a frame in words or numbers for a person, whichever panel shows it."""

from collections.abc import Iterator

import numpy as np

from nnviz.document.batch_stages import batch_stages, rows_words
from nnviz.document.bends import bends_of
from nnviz.document.collapsing import collapse_pages, straight_words
from nnviz.document.crossings import marked_crossings
from nnviz.document.film_words import film_caption
from nnviz.document.folds import layer_curves
from nnviz.document.frame import Frame
from nnviz.document.guessing import told_guesses
from nnviz.document.headings import headings, unseen_words
from nnviz.document.inspected import inputs_of, passes_of, reads_of, solving_words, speaker_of, title_of
from nnviz.document.marked_kinks import marked_kinks
from nnviz.document.parts import parts_of
from nnviz.document.places import Neuron
from nnviz.document.relu_words import how_timed, relu_numbers
from nnviz.document.sample_places import place_words, sample_places
from nnviz.document.sample_words import sample_mark, sample_name, sample_of_all
from nnviz.document.sayings import saying, saying_of_view
from nnviz.document.score_ruler import score_ruler
from nnviz.document.shapes_story import STORIES, ShapeBox, shapes_story
from nnviz.document.softmax_printed import printed_stages
from nnviz.document.softmax_sayings import crossing_words, gap_words, share_words
from nnviz.document.spoken import spoken_network
from nnviz.document.stacked import names_at_input, stack_words
from nnviz.document.straights import plotted_pieces
from nnviz.document.sum_steps import steps_of
from nnviz.document.summary import summary
from nnviz.document.sums import NeuronSum, title_of_sum
from nnviz.document.table_cells import Cell
from nnviz.document.table_words import cell_words, product_lines
from nnviz.document.tables import all_tables, shapes_text
from nnviz.document.view_states import state_in_view
from nnviz.document.walking import walk_words
from nnviz.nn.collapse import linear_runs


def all_said(frame: Frame) -> Iterator[str]:
    """Yield everything that is said of a frame."""
    for tell in (_summary, _inspector, _samples, _sums, _function, _compared, _softmax, _tables):
        yield from tell(frame)


def _summary(frame: Frame) -> Iterator[str]:
    yield summary(frame)
    yield from headings(frame)
    yield unseen_words(frame, "a")
    yield film_caption(frame)
    yield from told_guesses(frame)
    yield walk_words(frame.selection, frame.document)


def _inspector(frame: Frame) -> Iterator[str]:
    network, place = frame.document.network, frame.selection.place
    yield from (saying(frame), saying_of_view(frame), solving_words(frame))
    yield from (title_of(frame.document, place), speaker_of(place), place.title, place.name)
    yield from (
        each.name for each in (*inputs_of(network), *reads_of(network, place), *passes_of(network, place))
    )
    if isinstance(place, Neuron):
        yield state_in_view(frame, place)
    for each in spoken_network(frame):
        yield from (each.name, each.sentence)


def _samples(frame: Frame) -> Iterator[str]:
    places = sample_places(frame)
    for sample in range(min(frame.document.n_samples, 5)):
        if np.isfinite(places.t[sample]):  # it has a mark on the axis
            yield place_words(frame, places, sample)
        yield from (sample_name(frame.document, sample), sample_mark(frame.document, sample))
        yield sample_of_all(frame.document, sample)


def _sums(frame: Frame) -> Iterator[str]:
    yield title_of_sum(frame.document, frame.selection)
    for number, layer in enumerate(frame.document.network.layers):
        for index in range(layer.n_out):
            yield from _sum(frame.sum_of(Neuron(number, index)))
    numbers = relu_numbers(frame)
    yield from (*numbers.inputs, *numbers.outputs, numbers.verdict, how_timed())


def _sum(shown: NeuronSum) -> Iterator[str]:
    for term in shown.terms:
        yield from (term.weight_text, term.value_text, term.product_text)
    yield from (shown.bias_text, shown.bias_in_column, shown.total_text, shown.answer, shown.fault)
    for step in steps_of(shown):
        yield from (step.name, step.text, step.running)


def _function(frame: Frame) -> Iterator[str]:
    yield frame.pieces_fault
    pieces = frame.pieces
    if pieces is None:
        return
    found = marked_kinks(frame, pieces)
    for kink in (*found.seen, *found.hidden, *found.at_edges):
        yield from (kink.label, kink.reason, kink.short_label, *kink.labels)
    for piece in plotted_pieces(frame, pieces):
        yield from (piece.slope_words, piece.equation, piece.length_words)
    for curves in layer_curves(pieces):
        yield from (curves.words, curves.about)
    for part in parts_of(frame, pieces).parts:
        yield from (part.name, part.words)
    for bend in bends_of(frame):
        yield from (bend.title, bend.formula, bend.note, *bend.words)
    for crossing in marked_crossings(frame):
        yield from crossing.labels


def _compared(frame: Frame) -> Iterator[str]:
    form = frame.document.format
    yield straight_words(frame)
    for run in linear_runs(frame.document.network):
        for page in collapse_pages(frame.document, frame.line, run):
            yield from (page.title, *page.weights, *page.biases, page.told)
    if frame.comparison is not None:
        yield frame.comparison.snapshot_words(form)
        kept = [each for _, each in frame.comparison.snapshots]
        for compared in (*kept, *([frame.comparison.target] if frame.comparison.target else [])):
            yield from (compared.title, compared.full_words(form), compared.brief(form))


def _softmax(frame: Frame) -> Iterator[str]:
    stages = frame.softmax
    if stages is None:
        return
    yield from (
        share_words(frame, stages),
        gap_words(frame, stages),
        crossing_words(frame),
        stack_words(frame),
    )
    yield rows_words(frame, stages)
    yield from (name for _, name in names_at_input(frame))
    batch = batch_stages(frame, stages)
    for window in batch.windows:
        yield from (*window.name, window.beside_name, *window.under, *window.foot)
    printed = printed_stages(frame, stages)
    for stage in (printed.scores, printed.shifted, printed.powers, printed.shares):
        yield from (each.told for each in stage.numbers)
    ruler = score_ruler(frame, stages)
    if ruler is not None:
        yield from (ruler.upper_text, ruler.lower_text, ruler.ratio, *(tick.text for tick in ruler.ticks))


def _tables(frame: Frame) -> Iterator[str]:
    yield from product_lines(frame, 5)
    for layer in range(frame.document.network.depth):
        yield shapes_text(frame, layer)
    for table in all_tables(frame):
        yield from (table.words, table.row_head(0), *table.column_heads, table.text(0, 0))
        if table.adds_up:
            yield table.row_sum(0)
        yield cell_words(frame, Cell(table.name, 0, 0))
    for kind in STORIES:
        story = shapes_story(frame, kind)
        yield story.why
        yield from (each.name for each in (*story.tried, *story.right) if isinstance(each, ShapeBox))
