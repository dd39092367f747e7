"""The sum of a neuron, and where an input goes, as rows of painted text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nnviz.document.answers import in_parentheses
from nnviz.document.document import Document
from nnviz.document.numerals import MINUS, shown
from nnviz.document.places import Input, Neuron, Place, Weight
from nnviz.document.quantities import A, Product, Z
from nnviz.document.selection import Pointed
from nnviz.document.sums import NeuronSum
from nnviz.ui.drawing.flow import Group, Row, Token
from nnviz.ui.drawing.texts import text_width
from nnviz.ui.theme import Look
from nnviz.words import count, say

_EXPONENT = re.compile(rf"\^({MINUS}?\d+(?:[.,/]\d+)?(?:e{MINUS}?\d+)?)")
_WIDE = 4  # spaces between the sum and its answer on one line


@dataclass(frozen=True, eq=False)
class SumRows:
    """Makes the rows of one sum; every number is a token that knows its place."""

    shown: NeuronSum
    look: Look

    @property
    def count(self) -> int:
        """How many products there are."""
        return len(self.shown.terms)

    @cached_property
    def _space(self) -> float:
        return text_width(self.look.number, " ")

    def _number(self, text: str, place: Pointed | None = None) -> Token:
        return Token(text, self.look.number, place)

    def _words(self, text: str) -> Token:
        return Token(text, self.look.text, is_quiet=True)

    def _group(self, *tokens: Token, spaces: float = 1) -> Group:
        return Group(tokens, spaces * self._space)

    def kept(self, count: int, chosen: Place) -> Sequence[int]:
        """Return which ``count`` products are written out: the first ones, and always the chosen one."""
        first = list(range(count))
        at = self._chosen_at(chosen)
        if first and at >= count:
            first[-1] = at
        return first

    def _chosen_at(self, chosen: Place) -> int:
        """Return the number of the product whose weight or source is chosen; −1 when none is."""
        terms = enumerate(self.shown.terms)
        return next((index for index, term in terms if chosen in (term.place, term.source)), -1)

    @cached_property
    def _factor_groups(self) -> Sequence[Group]:
        """One ``+ 0.53 × (−0.40)`` for each product."""
        groups = []
        for term in self.shown.terms:
            weight, value = in_parentheses(term.weight_text), in_parentheses(term.value_text)
            numbers = self._number(weight, term.place), self._number(value, term.source)
            groups.append(self._group(self._number("+ "), numbers[0], self._number(" × "), numbers[1]))
        return groups

    @cached_property
    def _product_groups(self) -> Sequence[Group]:
        """One ``− 0.21`` for each product."""
        return [
            self._group(self._number(_joined(term.product_text), Product(term.place)))
            for term in self.shown.terms
        ]

    def factors(self, kept: Sequence[int]) -> Row:
        """Return ``z = 1.00 × 1.40 + (−0.91) × 0.00 + 1.00``."""
        row = [self._group(self._number(f"z {self.shown.factors_sign}"), spaces=0)]
        row += [self._factor_groups[index] for index in kept]
        if kept:
            row[1] = self._group(*row[1].tokens[1:])
        if len(kept) < self.count:
            left = self.count - len(kept)
            words = count("{n} more terms", "{n} more term", left)
            row.append(self._group(self._number("+ … "), self._words(words)))
        return [*row, self._group(self._number(_joined(self.shown.bias_text), self.shown.bias_place))]

    def products(self, kept: Sequence[int], *, below: bool) -> Row:
        """Return ``= 1.40 + 0.00 + 1.00 = 2.40``; ``below`` the factors if not behind them."""
        equals = "=" if self.shown.is_exact else "≈"
        row = [self._group(self._number(equals), spaces=2 if below else 1)]
        row += [self._product_groups[index] for index in kept]
        if kept:
            first = self.shown.terms[kept[0]]
            row[1] = self._group(self._number(first.product_text, Product(first.place)))
        written = set(kept)
        hidden = [index for index in range(self.count) if index not in written]
        if hidden:
            rest = Token(
                _joined(self.shown.rest_text(hidden)), self.look.number, of=self._product(hidden[-1])
            )
            row.append(self._group(rest))
        bias = self._number(_joined(self.shown.bias_in_column), self.shown.bias_place)
        return [*row, self._group(bias), self._total("=")]

    def _product(self, index: int) -> Product:
        return Product(self.shown.terms[index].place)

    def answer(self, *, below: bool) -> Row:
        """Return ``a = max(0, 2.40) = 2.40``, and what is too large or not a number."""
        parts = re.split(r" (?=[=≈] )", self.shown.answer.removeprefix("a = "))
        row = [self._group(self._number("a ="), spaces=0 if below else _WIDE)]
        for number, part in enumerate(parts):
            font = self.look.strong_number if number == len(parts) - 1 else self.look.number
            row.append(self._group(*self._with_exponents(Token(part, font, of=A(self.shown.neuron)))))
        if self.shown.fault:
            row.append(self._group(replace(self._words(self.shown.fault), of=Z(self.shown.neuron)), spaces=2))
        return row

    def short(self) -> Row:
        """Return ``z = 2.40``, where there is no room for products."""
        equals = "=" if self.shown.is_exact else "≈"
        return [self._group(self._number("z"), spaces=0), self._total(equals)]

    def _total(self, equals: str) -> Group:
        """Return ``= 2.40``, which is the neuron's z."""
        font = self.look.strong_number
        total = Token(self.shown.total_text, font, self.shown.neuron, of=Z(self.shown.neuron))
        return self._group(Token(f"{equals} ", font), total)

    def _with_exponents(self, token: Token) -> tuple[Token, ...]:
        """Split the carets off and raise what follows them."""
        parts = _EXPONENT.split(token.text)
        return tuple(
            replace(
                token,
                text=part,
                font=self.look.small_number if number % 2 else token.font,
                is_raised=number % 2 == 1,
            )
            for number, part in enumerate(parts)
            if part
        )


def input_row(document: Document, sample: int, place: Input, look: Look) -> Row:
    """Return ``input 1 = 2.40 goes to 1.1 by 1.00``: the neurons that read an input."""
    space = text_width(look.number, " ")
    layer = document.network.layers[0]
    value = shown(document.value(place, sample), document.format)
    lead = Group(
        (Token(f"{place.name} ", look.text), Token("= ", look.number), Token(value, look.number, place))
    )
    row = [lead, Group((Token(say("goes to"), look.text, is_quiet=True),), 2 * space)]
    by = say("by")
    for index in range(layer.n_out):
        weight = Weight(0, place.index, index)
        factor = in_parentheses(shown(document.value(weight, sample), document.format))
        neuron = Neuron(0, index)
        tokens = (
            Token(neuron.label, look.number, neuron),
            Token(f" {by} ", look.text, is_quiet=True),
            Token(factor, look.number, weight),
        )
        row.append(Group(tokens, (1 if index == 0 else 2) * space))
    return row


def _joined(text: str) -> str:
    """Put the sign of a number before it as an operator: ``+ 1.40``, ``− 0.91``."""
    return f"{MINUS} {text.removeprefix(MINUS)}" if text.startswith(MINUS) else f"+ {text}"
