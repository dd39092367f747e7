"""The command line: its answers, its refusals, and that its text needs no Qt."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nnviz import __version__
from nnviz.app import main
from nnviz.document.examples import example_names
from nnviz.document.files import read_document, write_document
from nnviz.document.places import Input
from nnviz.resources import resources

ROOT = Path(__file__).resolve().parent.parent
NAMES = example_names(resources() / "examples")
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")

Capture = pytest.CaptureFixture[str]


def printed(capsys: Capture, *arguments: str) -> str:
    """Return what nnviz prints for ``arguments``, which it accepts without a word on stderr."""
    assert main(arguments) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def refused(capsys: Capture, *arguments: str) -> str:
    """Return the one line with which nnviz refuses ``arguments``, printing nothing."""
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("nnviz: ")
    assert len(captured.err.splitlines()) == 1
    return captured.err


def started(*arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
    """Return what the program answers, started as a user does, with some environment variables changed."""
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT, env={**os.environ, **changes}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_the_version_is_told(capsys: Capture) -> None:
    assert printed(capsys, "--version") == f"nnviz {__version__}\n"


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_names_every_argument_and_every_line_of_the_language(capsys: Capture, flag: str) -> None:
    text = printed(capsys, flag)
    flags = (
        "FILE",
        "--example",
        "--do",
        "--values",
        "--pieces",
        "--functions",
        "--script",
        "--save",
        "--screenshot",
        "--size",
        "--theme",
    )
    assert all(name in text for name in flags)
    assert "weight 1.1.2 = 0.5" in text


def test_the_examples_are_listed_a_line_each(capsys: Capture) -> None:
    lines = printed(capsys, "--list-examples").splitlines()
    assert [line.split()[0] for line in lines] == NAMES
    assert "clamp              Two neurons make a clamp. The first neuron" in "\n".join(lines)


def values(capsys: Capture, *arguments: str) -> list[list[float]]:
    """Return the a of the last layer."""
    layers = json.loads(printed(capsys, *arguments, "--values"))["layers"]
    outputs: list[list[float]] = layers[-1]["a"]
    return outputs


def test_the_clamp_opens_when_nothing_is_named(capsys: Capture) -> None:
    assert values(capsys) == [[pytest.approx(2.4)]]


@pytest.mark.parametrize("name", NAMES)
def test_every_example_has_values_and_pieces(capsys: Capture, name: str) -> None:
    layers = json.loads(printed(capsys, "--example", name, "--values"))["layers"]
    outputs = json.loads(printed(capsys, "--example", name, "--pieces"))["outputs"]
    assert len(outputs) == len(layers[-1]["a"][0])


def test_what_is_said_is_done_in_order(capsys: Capture) -> None:
    said = ("--do", "input 1 = 9", "--do", "bias 2.1 = 2", "--do", "undo", "--do", "input 1 = 1.5")
    assert values(capsys, *said) == [[1.5]]


def test_pieces_are_those_of_the_first_sample(capsys: Capture) -> None:
    plain = printed(capsys, "--example", "classes", "--pieces")
    assert printed(capsys, "--example", "classes", "--do", "sample 3", "--pieces") == plain


def test_a_saved_file_is_what_was_said(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "mine.nnviz"
    assert printed(capsys, "--do", "add neuron 1", "--do", "bias 1.3 = 1/3", "--save", str(path)) == ""
    assert read_document(path).network.layers[0].biases.tolist() == [-1, -3, 0.33]


def test_a_file_is_opened_with_every_bit(capsys: Capture, tmp_path: Path) -> None:
    document = read_document(resources() / "examples" / "kink.nnviz")
    precise = document.with_value(Input(0), 0, 2 + 1 / 3)
    write_document(precise, tmp_path / "precise.nnviz")
    z = json.loads(printed(capsys, str(tmp_path / "precise.nnviz"), "--values"))["layers"][0]["z"]
    assert (
        z == (precise.inputs @ precise.network.layers[0].weights + precise.network.layers[0].biases).tolist()
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--bogus",), "unrecognized arguments: --bogus (nnviz --help lists all)"),
        (("--example",), "argument --example: expected one argument"),
        (("--example", "none"), "found the example “none”, needed one of neuron, layer, batch"),
        (("--example", ""), "found the example “”, needed one of"),
        (("a.nnviz", "b.nnviz"), "unrecognized arguments: b.nnviz"),
        (("a.nnviz", "--example", "clamp"), "found both a FILE and --example, needed one of them"),
        (("none.nnviz",), "none.nnviz cannot be read: no such file or directory"),
        (("",), "cannot be read: is a directory"),
        (("--values", "--pieces"), "argument --pieces: not allowed with argument --values"),
        (("--values", "--script"), "argument --script: not allowed with argument --values"),
        (("--script", "cobol"), "argument --script: invalid choice: 'cobol' (choose from"),
        (
            ("--values", "--size", "1280x720"),
            "found --size without --screenshot or --export, which it belongs to",
        ),
        (("--theme", "dark"), "found --theme without --screenshot or --export, which it belongs to"),
        (("--screenshot", "a.png", "--theme", "pink"), "invalid choice: 'pink' (choose from"),
        (("--screenshot", "a.png", "--size", "big"), "found “big”, needed WxH from 760x460 to 7680x7680"),
        (("--screenshot", "a.png", "--size", "0x0"), "found “0x0”, needed WxH from"),
        (("--screenshot", "a.png", "--size", "99999x720"), "found “99999x720”, needed WxH from"),
        (("--val",), "unrecognized arguments: --val"),
        (("--do", "input 9 = 1", "--values"), "--do “input 9 = 1”: found input 9, needed one from 1 to 1"),
        (("--do", "hello\nworld", "--values"), "--do “hello world”: found “hello”, needed a word such as"),
        (("--do", "undo", "--values"), "--do “undo”: there is nothing to undo"),
        (("--save", "."), "cannot be written: it is a folder, needed a file"),
        (("--screenshot", "a.jpg"), "found “a.jpg”, needed a name that ends in .png"),
        (("--export", "brain", "a.png"), "found the panel “brain”, needed one of desk, network, tables,"),
        (("--export", "sum", "a.jpg"), "found the file “a.jpg”, needed a name that ends in .png, .svg, .pdf"),
        (("--export", "W7", "a.csv"), "found the table “W7”, needed one of values, X, W1, b1,"),
        (("--export", "sum", "none/a.png"), "a.png cannot be written: there is no folder “none”"),
        (("--export", "sum", "a.png", "--scale", "5"), "invalid choice: 5 (choose from 1, 2, 3, 4)"),
        (("--scale", "2"), "found --scale without --export, which it belongs to"),
        (("--save", "none/a.nnviz"), "a.nnviz cannot be written: there is no folder “none”"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    capsys: Capture, arguments: tuple[str, ...], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert words in refused(capsys, *arguments)


def test_a_fault_of_our_own_is_one_line_that_names_the_place(capsys: Capture) -> None:
    arguments: list[str] = [3]  # type: ignore[list-item]
    assert "something went wrong inside (argparse.py, line " in refused(capsys, *arguments)


def test_a_refused_line_leaves_the_file_unwritten(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "mine.nnviz"
    assert "bias 9.9" in refused(capsys, "--do", "input 1 = 1", "--do", "bias 9.9 = 1", "--save", str(path))
    assert not path.exists()


def test_a_broken_file_is_refused_with_its_place(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "broken.nnviz"
    path.write_text('{"format": "nnviz", "version": 9}')
    assert refused(capsys, str(path)) == "nnviz: broken.nnviz: version: found 9, needed 1\n"


def test_the_script_is_that_of_classes_unless_another_is_named(capsys: Capture) -> None:
    assert "class Dense_Layer:" in printed(capsys, "--script")
    assert "z1 = X @ W1 + b1" in printed(capsys, "--script", "flat")
    assert "numpy" not in printed(capsys, "--script", "plain")


def test_the_script_has_what_was_said(capsys: Capture) -> None:
    assert "X = np.array([[-1.5]])" in printed(capsys, "--do", "input 1 = -1.5", "--script", "flat")


@pytest.mark.parametrize(
    "arguments", ["--values", "--pieces", "--functions", "--script", "--list-examples", "--version", "--help"]
)
def test_text_comes_without_qt(arguments: str) -> None:
    code = f"import sys, nnviz.app; nnviz.app.main(['{arguments}']); print([*sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "numpy" in done.stderr
    assert not any(package in done.stderr for package in ("PySide6", "pyqtgraph", "shiboken6"))


def test_the_program_answers_from_outside() -> None:
    done = started("--example", "kink", "--values")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["layers"][0]["z"] == [[1.5]]


def test_without_a_display_a_sentence_is_said() -> None:
    done = started(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("nnviz: ")
    assert len(done.stderr.splitlines()) <= 2


@posix
def test_a_reader_that_leaves_is_no_fault() -> None:
    command = f"{sys.executable} main.py --example fold --pieces; echo $? >&2"
    script = f"({command}) | true"
    done = subprocess.run(["/bin/sh", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr == "0\n"


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("argument", ["--values", "--help", "--list-examples"])
def test_output_that_cannot_be_written_is_said(argument: str) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "main.py", argument]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "nnviz: the answer cannot be written: No space left on device\n"


@posix
def test_no_output_at_all_is_said() -> None:
    command = f"{sys.executable} main.py --values >&-"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        "nnviz: the answer cannot be written: there is no standard output\n",
    )


@posix
@pytest.mark.parametrize("stderr", ["2>&-", "2>/dev/full"])
def test_a_fault_that_nobody_can_hear_is_still_a_status(stderr: str) -> None:
    command = f"{sys.executable} main.py none.nnviz {stderr}; echo $?"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "2\n"


def test_an_output_without_unicode_is_still_written() -> None:
    done = started("--list-examples", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u2212" in done.stdout


@posix
def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    """The program waits for a file that is a pipe; once it has opened it, Ctrl-C is sent.

    The pipe ends after that: Ctrl-C may come before the program waits, which would then wait for ever.
    """
    pipe = tmp_path / "pipe.nnviz"
    os.mkfifo(pipe)
    command = [sys.executable, "main.py", str(pipe), "--values"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as program:
        with pipe.open("w"):
            program.send_signal(signal.SIGINT)
        error = program.communicate(timeout=60)[1]
    assert (program.returncode, error) == (130, "")


def test_a_picture_is_drawn_without_a_display(tmp_path: Path) -> None:
    path = tmp_path / "window.png"
    done = started("--screenshot", str(path), "--size", "760x460", DISPLAY="", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stderr) == (0, "")
    header = path.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (760, 460)


@pytest.mark.parametrize("target", [".", "none/window.png"])
def test_a_picture_that_cannot_be_written_is_said(target: str) -> None:
    done = started("--screenshot", target)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("nnviz: ")
    assert len(done.stderr.splitlines()) <= 2


@pytest.mark.parametrize(
    ("name", "opening"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.pdf", b"%PDF-1.")]
)
def test_a_panel_is_exported_without_a_display(tmp_path: Path, name: str, opening: bytes) -> None:
    done = started("--export", "network", str(tmp_path / name), DISPLAY="", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(opening)


def test_a_table_is_exported_as_csv(tmp_path: Path) -> None:
    assert main(["--example", "clamp", "--export", "b1", str(tmp_path / "b.csv")]) == 0
    assert (tmp_path / "b.csv").read_text() == "b1,1.1,1.2\n,-1,-3\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--stage", "brain"), "--stage “brain”: after “stage” found “brain”, needed"),
        (("--stage", "--values"), "found --stage with an answer in text, needed a window or --screenshot"),
    ],
)
def test_a_stage_that_cannot_be_had_is_refused_in_words(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    assert main(list(arguments)) == 2
    assert words in capsys.readouterr().err
