"""What samples are called on screen."""

from nnviz.document.document import Document


def sample_name(document: Document, sample: int) -> str:
    """Return the name of a sample, else its number: ``red fox``, ``sample 2``."""
    return document.note(sample).name or f"sample {sample + 1}"


def sample_mark(document: Document, sample: int) -> str:
    """Return the shortest thing that tells a sample from the others: its name, else its number."""
    return document.note(sample).name or str(sample + 1)


def sample_of_all(document: Document, sample: int, *, opening: bool = True) -> str:
    """Return which sample of how many it is: ``red fox · 2 of 3``, ``Sample 2 of 3``; or in small letters."""
    name, place = document.note(sample).name, f"{sample + 1} of {document.n_samples}"
    return f"{name} · {place}" if name else f"{'Sample' if opening else 'sample'} {place}"
