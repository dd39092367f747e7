"""nnviz: take hold of a neural network's numbers and watch it answer. Imports nothing of its own folders."""

import ctypes
import os
import sys

__version__ = "0.1.0"

# The products here are tiny, and a second thread only waits for a free core: with both cores busy the slowest
# of a hundred 1.3 ms products took 24 ms with OpenBLAS's default and 5.7 ms with one thread. NumPy reads this
# once, when it is first imported; a value that the user has set is kept.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def loses_references(version: tuple[int, ...], implementation: str) -> bool:
    """Whether PySide6 6.12.0 would take references from None and True on this Python, and kill it.

    From 3.12 on these objects are immortal. A tracing build lays objects out differently and is left alone.
    """
    return (
        version < (3, 12)
        and implementation == "cpython"
        and sys.maxsize > 2**32
        and not hasattr(sys, "getobjects")
    )


def hold_references() -> None:
    """Give None, True and False so many references that no loop of calls can use them up.

    PySide6 6.12.0 on Python 3.11 takes one from None at each void call and one from True at each emit; the
    process dies within seconds. Our pins avoid that pair, an environment that we did not choose may not.
    """
    for lasting in (None, True, False):
        ctypes.c_ssize_t.from_address(id(lasting)).value = 1 << 40


if loses_references(sys.version_info[:3], sys.implementation.name):
    hold_references()
