"""What samples are called on screen."""

from nnviz.document.document import Document
from nnviz.words import say


def sample_name(document: Document, sample: int) -> str:
    """Return the name of a sample, else its number: ``red fox``, ``sample 2``."""
    return document.note(sample).name or say("sample {number}", number=str(sample + 1))


def sample_mark(document: Document, sample: int) -> str:
    """Return the shortest thing that tells a sample from the others: its name, else its number."""
    return document.note(sample).name or str(sample + 1)


def sample_of_all(document: Document, sample: int, *, opening: bool = True) -> str:
    """Return which sample of how many it is: ``red fox · 2 of 3``, ``Sample 2 of 3``; or in small letters."""
    name, number, n = document.note(sample).name, str(sample + 1), str(document.n_samples)
    if name:
        return say("{name} · {number} of {n}", name=name, number=number, n=n)
    if opening:
        return say("Sample {number} of {n}", number=number, n=n)
    return say("sample {number} of {n}", number=number, n=n)
