"""The stages of softmax for the selected sample as they are printed: as fractions, exact, or rounded."""

from collections.abc import Sequence
from dataclasses import dataclass

from nnviz.document.exactness import exactness, share_format
from nnviz.document.frame import Frame
from nnviz.document.numerals import NumberFormat, Written, formatted, written
from nnviz.nn.softmax import SoftmaxStages


@dataclass(frozen=True)
class PrintedStage:
    """The numbers of one stage, a class each."""

    numbers: tuple[Written, ...]
    decimals: int
    fractions: tuple[str, ...]  # those that are written as one, else nothing

    @property
    def is_rounded(self) -> bool:
        """Whether one of them is rounded."""
        return not all(each.is_exact for each in self.numbers)


@dataclass(frozen=True)
class PrintedStages:
    """All stages, and what the row comes to."""

    scores: PrintedStage
    shifted: PrintedStage
    powers: PrintedStage
    shares: PrintedStage
    maximum: Written
    total: Written


def printed_stages(frame: Frame, stages: SoftmaxStages) -> PrintedStages:
    """Return the stages of the selected sample; e to a power is exact only at 0."""
    sample, form = frame.selection.sample, frame.document.format
    more = share_format(form)
    found = exactness(frame.trace, sample)[-1]
    z: list[bool] = found.z.tolist()
    top = int(stages.scores[sample].argmax())
    shifted: list[float] = stages.shifted[sample].tolist()
    below = [number == top or (is_exact and z[top]) for number, is_exact in enumerate(z)]
    at_zero = [is_exact and value == 0.0 for value, is_exact in zip(shifted, below, strict=True)]
    shares: list[bool] = found.a.tolist()
    return PrintedStages(
        scores=_stage(stages.scores[sample].tolist(), z, form),
        shifted=_stage(shifted, below, form),
        powers=_stage(stages.powers[sample].tolist(), at_zero, more),
        shares=_stage(stages.shares[sample].tolist(), shares, more, is_quotient=True),
        maximum=written(float(stages.maximum[sample, 0]), form, can_be_exact=z[top]),
        total=written(float(stages.total[sample, 0]), more, can_be_exact=all(at_zero)),
    )


def _stage(
    values: Sequence[float], exact: Sequence[bool], form: NumberFormat, *, is_quotient: bool = False
) -> PrintedStage:
    """Return the numbers of a stage as they are printed."""
    numbers = tuple(
        written(value, form, can_be_exact=is_exact, is_quotient=is_quotient)
        for value, is_exact in zip(values, exact, strict=True)
    )
    pairs = zip(numbers, values, strict=True)
    fractions = tuple(
        "" if each.text == formatted(value, form.decimals) else each.text for each, value in pairs
    )
    return PrintedStage(numbers, form.decimals, fractions)
