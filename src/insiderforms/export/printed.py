"""The rows of a form as the cells of a printed table.

In: rows of the model. Out: `Cell`s, and the columns that they stand in. Figures print to the last digit filed, with
commas; a footnote's mark stands behind the value that it is on, or alone. What is absent is blank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from ..codes import TIMELINESS_CODES
from ..model import Row
from .columns import Cell, Column

Text = Callable[[Row, str | None], str]
"""What one place of a column prints for a row of a form of this type (`"3"`, `"4"`, `"5"`)."""
Place = tuple[tuple[str, ...], Text]
"""A place of a column: the fields whose marks stand there, and its text."""
Layout = tuple[tuple[Column, tuple[Place, ...]], ...]
"""A table's columns, each with its places, one below the other."""


def figure(amount: Decimal | None) -> str:
    """An amount, exact, with commas; blank if unknown.

    >>> figure(Decimal("1250000.50")), figure(None)
    ('1,250,000.50', '')
    """
    return "" if amount is None else f"{amount:,f}"


def money(amount: Decimal | None) -> str:
    """US dollars, exact; a single decimal gets a second, as the SEC prints it; blank if unknown.

    >>> money(Decimal("5.2")), money(Decimal("10.43575")), money(Decimal("12"))
    ('$5.20', '$10.43575', '$12')
    """
    if amount is None:
        return ""
    return f"${amount:,f}0" if amount.as_tuple().exponent == -1 else f"${amount:,f}"


def day(value: date | None) -> str:
    """A date as ISO 8601; blank if unknown."""
    return "" if value is None else value.isoformat()


def joined(*parts: str | None, by: str = ", ") -> str:
    """The parts that say something, with `by` between them.

    >>> joined("Bath", None, "", "ME")
    'Bath, ME'
    """
    return by.join(part for part in parts if part)


def mark(footnote_id: str) -> str:
    """A footnote's mark as the SEC prints it: `F1` is `(1)`.

    >>> mark("F12"), mark("FN")
    ('(12)', '(FN)')
    """
    number = footnote_id.removeprefix("F")
    return f"({number if number.isdecimal() else footnote_id})"


def marks(row: Row, *fields: str) -> str:
    """The marks on some fields of a row, in filed order, each once."""
    return "".join(dict.fromkeys(mark(ref.footnote_id) for ref in row.footnote_refs if ref.field in fields))


def code(row: Row) -> str:
    """The transaction code, with `/K` behind it for an equity swap."""
    return (getattr(row, "transaction_code", None) or "") + ("/K" if getattr(row, "equity_swap_involved", None) else "")


def _voluntary(row: Row, form_type: str | None) -> str:
    return "V" if form_type == "4" and row.transaction_form_type == "5" else ""


def _other_form(row: Row, form_type: str | None) -> str:
    """The form that a row belongs on, where that is another one and the V column does not say so."""
    known = row.transaction_form_type in (None, form_type) or _voluntary(row, form_type)
    return "" if known else row.transaction_form_type or ""


def _timeliness(row: Row, _: str | None) -> str:
    letter = getattr(row, "transaction_timeliness", None) or ""
    return TIMELINESS_CODES[letter].lower() if letter in TIMELINESS_CODES else letter


def _place(name: str, to_print: Callable[..., str], before: str = "") -> Place:
    def text(row: Row, _: str | None) -> str:
        printed = to_print(getattr(row, name, None))
        return before + printed if printed or marks(row, name) else ""

    return (name,), text


def _words(text: str | None) -> str:
    return text or ""


_CODING = (
    "transaction_coding", "transaction_code", "transaction_form_type", "equity_swap_involved", "transaction_timeliness",
)
_WHEN_AND_HOW: Layout = (
    (Column("Date"), (_place("transaction_date", day),)),
    (Column("Deemed\nexecution"), (_place("deemed_execution_date", day),)),
    (Column("Code"), ((_CODING, lambda row, _: code(row)),)),
    (Column("V"), (((), _voluntary),)),
    (Column("Belongs\non form"), (((), _other_form),)),
    (Column("Early\nor late"), (((), _timeliness),)),
)
_LETTER = (Column("A/D"), (_place("transaction_acquired_disposed_code", _words),))
_PRICE = (Column("Price", figures=True), (_place("transaction_price_per_share", money),))
_OWNED_AFTER = Column("Owned\nafter", figures=True)
_ON_FORM_3 = {_OWNED_AFTER: Column("Owned", figures=True)}
_OWNED = (
    (_OWNED_AFTER, (
        _place("shares_owned_following_transaction", figure), _place("value_owned_following_transaction", money))),
    (Column("D/I"), (_place("direct_or_indirect_ownership", _words),)),
    (Column("Nature of\nownership"), (_place("nature_of_ownership", _words),)),
)

TABLE_I: Layout = (
    (Column("Security"), (_place("security_title", _words),)),
    *_WHEN_AND_HOW,
    (Column("Amount", figures=True), (_place("transaction_shares", figure),)),
    _LETTER, _PRICE, *_OWNED,
)
"""The columns of Table I, in the order of the form."""

TABLE_II: Layout = (
    (Column("Derivative\nsecurity"), (_place("security_title", _words),)),
    (Column("Exercise\nprice", figures=True), (_place("conversion_or_exercise_price", money),)),
    *_WHEN_AND_HOW,
    (Column("Amount", figures=True), (_place("transaction_shares", figure), _place("transaction_total_value", money))),
    _LETTER,
    (Column("Exercisable\nto expiration"), (
        _place("exercise_date", day), _place("expiration_date", day, before="to "))),
    (Column("Underlying\nsecurity"), (
        _place("underlying_security_title", _words), _place("underlying_security_shares", figure),
        _place("underlying_security_value", money))),
    _PRICE, *_OWNED,
)
"""The columns of Table II, in the order of the form; both dates stand one below the other, and the underlying's title
and amount."""


def columns(layout: Layout, form_type: str | None) -> list[Column]:
    """The columns of `layout` as a form of this type heads them."""
    return [_ON_FORM_3.get(column, column) if form_type == "3" else column for column, _ in layout]


def cells(layout: Layout, rows: Iterable[Row], form_type: str | None) -> list[list[Cell]]:
    """The cells of each row along the columns of `layout`; a place with neither text nor mark takes no room."""
    return [
        [[(text, signs) for text, signs in (_printed(row, place, form_type) for place in places) if text or signs]
         for _, places in layout]
        for row in rows
    ]


def _printed(row: Row, place: Place, form_type: str | None) -> tuple[str, str]:
    fields, text = place
    return text(row, form_type), marks(row, *fields)
