"""What tests of the code share: random documents, and what a script prints when Python runs it."""

import contextlib
import io
import runpy
from dataclasses import replace
from pathlib import Path

import numpy as np

from nnviz.document.document import Document, new_document
from nnviz.document.numerals import MINUS, formatted
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import Trace, forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network

Printed = dict[str, list[list[str]]]  # what stands below z1, a1, …


def random_document(seed: int) -> Document:
    """Draw 1 to 4 layers of 1 to 6 neurons with any activation, on the document's step or off it."""
    generator = np.random.default_rng(seed)
    depth, decimals = int(generator.integers(1, 5)), seed % 7
    sizes = generator.integers(1, 7, depth + 1).tolist()
    last = str(generator.choice(list(ACTIVATIONS)))
    names = [*generator.choice([name for name in ACTIVATIONS if name != "softmax"], depth - 1).tolist(), last]
    is_on_step, spread = bool(generator.integers(0, 3)), float(generator.choice([1.0, 1.0, 5.0, 3000.0]))

    def drawn(*shape: int) -> Array:
        values = spread * generator.standard_normal(shape)
        return np.round(values, min(decimals, 2)) if is_on_step else values

    layers = [
        dense_layer(drawn(n_in, n_out), drawn(n_out), name)
        for n_in, n_out, name in zip(sizes[:-1], sizes[1:], names, strict=True)
    ]
    document = new_document(Network(tuple(layers)), decimals)
    return replace(document, inputs=frozen(drawn(int(generator.integers(1, 6)), sizes[0])))


def trace_of(document: Document) -> Trace:
    """Return every z and a."""
    return forward(document.network, document.inputs)


def printed_by(text: str, folder: Path) -> Printed:
    """Run ``text`` as a file of its own and return what it prints."""
    file = folder / "script.py"
    file.write_text(text, encoding="utf-8")
    with contextlib.redirect_stdout(io.StringIO()) as output, np.errstate(all="ignore"):
        runpy.run_path(str(file))
    return read_printed(output.getvalue())


def read_printed(output: str) -> Printed:
    """Return the rows below each name."""
    printed: Printed = {}
    rows: list[list[str]] = []
    for line in output.splitlines():
        if line[0].isalpha() and line[1:].isdigit():
            rows = printed[line] = []
        else:
            rows.append(line.split())
    return printed


def expected_of(trace: Trace, printed: Printed) -> Printed:
    """Return what the screen shows in place of each printed number, in as many digits."""
    expected: Printed = {}
    for number, layer in enumerate(trace.layers, start=1):
        for name, table in ((f"z{number}", layer.z), (f"a{number}", layer.a)):
            pairs = zip(table.tolist(), printed[name], strict=True)
            expected[name] = [list(map(on_screen, values, texts)) for values, texts in pairs]
    return expected


def on_screen(value: float, beside: str) -> str:
    """Return a number as the screen shows it, in the digits and with the words of Python beside it."""
    decimals = len(beside.partition(".")[2])
    text = formatted(value, decimals).replace(MINUS, "-")
    words = {"not a number": "nan", "too large": "inf", "-too large": "-inf"}
    if text in words:
        return words[text]
    return f"{float(text):.2e}" if "e" in text else text


def fewest_decimals(printed: Printed) -> int:
    """Return with how few digits after the point a number is printed, powers of ten and words aside."""
    texts = [text for rows in printed.values() for row in rows for text in row]
    return min(len(text.partition(".")[2]) for text in texts if text[-1].isdigit() and "e" not in text)
