"""What the SEC's style sheets print where: the columns of both tables, figures, dates, marks, and which boxes exist.

In: a form or a row of it. Out: what one cell shows, still without markup, so that both layouts are written from it and
`printed_form` can say what is left of a form on paper. What differs between the layouts is in their writers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Context, Decimal
from typing import Literal

import attrs

from insiderforms.model import OwnershipDocument, Row

Layout = Literal["form", "edgar"]

CODING = (
    "transaction_coding", "transaction_code", "transaction_form_type", "equity_swap_involved", "transaction_timeliness",
)
"""The marks that stand behind the code."""


@attrs.frozen
class Column:
    """One column of a table."""

    fields: tuple[str, ...]
    """Whose value stands there: the first that the row gives."""
    marks: tuple[str, ...] = ()
    """Whose marks stand there, if not those of `fields`."""
    kind: str = "text"
    """How the value is written: `text`, `date`, `price`, `amount`, `code`, `voluntary`."""
    letter: str | None = None
    """Table II: the letter under which this column stands; rows with another one leave it empty."""


@attrs.frozen
class Printed:
    """What one cell of a row shows."""

    field: str
    """The field that it shows, or would show if it had a value."""
    text: str = ""
    dollar: bool = False
    """Whether a dollar sign belongs before the text."""
    marks: tuple[str, ...] = ()
    """Footnote ids, each once."""


_TITLE = Column(("security_title",))
_DATE = Column(("transaction_date",), kind="date")
_DEEMED = Column(("deemed_execution_date",), kind="date")
_CODE = Column(("transaction_code",), marks=CODING, kind="code")
_VOLUNTARY = Column(("transaction_form_type",), marks=("",), kind="voluntary")
_SHARES = Column(("transaction_shares",), kind="amount")
_LETTER = Column(("transaction_acquired_disposed_code",))
_PRICE = Column(("transaction_price_per_share",), kind="price")
_OWNED = Column(("shares_owned_following_transaction", "value_owned_following_transaction"), kind="amount")
_DIRECT = Column(("direct_or_indirect_ownership",))
_NATURE = Column(("nature_of_ownership",))
_EXERCISE_PRICE = Column(("conversion_or_exercise_price",), kind="price")
_ACQUIRED, _DISPOSED = (
    Column(("transaction_shares", "transaction_total_value"),
           marks=("transaction_shares", "transaction_total_value", "transaction_acquired_disposed_code"),
           kind="amount", letter=letter)
    for letter in "AD")
_EXERCISABLE = Column(("exercise_date",), kind="date")
_EXPIRATION = Column(("expiration_date",), kind="date")
_UNDERLYING = Column(("underlying_security_title",))
_UNDERLYING_AMOUNT = Column(("underlying_security_shares", "underlying_security_value"), kind="amount")

TABLE_I: dict[str, tuple[Column, ...]] = {
    "3": (_TITLE, _OWNED, _DIRECT, _NATURE),
    "4": (_TITLE, _DATE, _DEEMED, _CODE, _VOLUNTARY, _SHARES, _LETTER, _PRICE, _OWNED, _DIRECT, _NATURE),
}
TABLE_I["5"] = tuple(column for column in TABLE_I["4"] if column is not _VOLUNTARY)
"""The columns of Table I in their order, by form."""
TABLE_II: dict[str, tuple[Column, ...]] = {
    "3": (_TITLE, _EXERCISABLE, _EXPIRATION, _UNDERLYING, _UNDERLYING_AMOUNT, _EXERCISE_PRICE, _DIRECT, _NATURE),
    "4": (_TITLE, _EXERCISE_PRICE, _DATE, _DEEMED, _CODE, _VOLUNTARY, _ACQUIRED, _DISPOSED, _EXERCISABLE, _EXPIRATION,
          _UNDERLYING, _UNDERLYING_AMOUNT, _PRICE, _OWNED, _DIRECT, _NATURE),
}
TABLE_II["5"] = tuple(column for column in TABLE_II["4"] if column is not _VOLUNTARY)
"""The columns of Table II in their order, by form."""


def printed(row: Row, column: Column, *, cents: bool) -> Printed:
    """What `row` shows in `column`; `cents` as in `figure`."""
    given = [field for field in column.fields if getattr(row, field, None) is not None]
    field = given[0] if given else column.fields[0]
    if column.letter is not None and getattr(row, "transaction_acquired_disposed_code", None) != column.letter:
        return Printed(field)
    # No page seen has a mark in the code column of a holding.
    marked = () if column is _CODE and not is_transaction(row) else column.marks or column.fields
    ids = tuple(dict.fromkeys(ref.footnote_id for ref in row.footnote_refs if ref.field in marked))
    return Printed(field, _text(row, field, column, cents), _in_dollars(field, column), ids)


def is_transaction(row: Row) -> bool:
    """Whether the row is one of the two kinds of transactions."""
    return hasattr(row, "transaction_code")


def _in_dollars(field: str, column: Column) -> bool:
    return column.kind == "price" or (column.kind == "amount" and "value" in field)


def _text(row: Row, field: str, column: Column, cents: bool) -> str:
    value = getattr(row, field, None)
    if column.kind == "code":
        return (value or "") + ("/K" if getattr(row, "equity_swap_involved", None) else "")
    if column.kind == "voluntary":
        return "V" if is_transaction(row) and value == "5" else ""
    if value is None:
        return ""
    if isinstance(value, date):
        return day(value)
    return figure(value, cents=cents) if isinstance(value, Decimal) else str(value)


_WIDE = Context(prec=80)
"""More digits than any generated number has."""


def figure(amount: Decimal, *, cents: bool) -> str:
    """A number as a sheet prints it: commas, four places at most, no zeros at the end; halves go to the even neighbour.

    Sheets that give `cents` add a zero to a single decimal, counted as filed: 5.2 is 5.20, but 5.20 is 5.2.

    >>> [figure(Decimal(number), cents=True) for number in ("0.0", "5.2", "5.20", "31.0", "1234.56785", "1000")]
    ['0', '5.20', '5.2', '31.00', '1,234.5678', '1,000']
    >>> [figure(Decimal(number), cents=False) for number in ("0.0", "5.2", "5.20", "31.0", "1234.56785", "1000")]
    ['0', '5.2', '5.2', '31', '1,234.5678', '1,000']
    """
    if cents and amount and amount.as_tuple().exponent == -1:
        return f"{amount:,f}0"
    text = f"{amount.quantize(Decimal('0.0001'), context=_WIDE):,f}"
    return text.rstrip("0").rstrip(".")


def gives_cents(form: OwnershipDocument, layout: Layout) -> bool:
    """Whether a single decimal gets a second one: in the form layout, but for Form 3."""
    return layout == "form" and form_number(form) != "3"


def day(value: date | None) -> str:
    """A date as Month/Day/Year; nothing if there is none.

    >>> day(date(2023, 5, 1)), day(None)
    ('05/01/2023', '')
    """
    return "" if value is None else f"{value.month:02}/{value.day:02}/{value.year:04}"


def mark(footnote_id: str) -> str:
    """A mark as it prints, without its parentheses: `F1` is `1`; an id of another kind prints whole.

    >>> mark("F12"), mark("FN")
    ('12', 'FN')
    """
    number = footnote_id.removeprefix("F")
    return number if number.isdecimal() else footnote_id


def form_number(form: OwnershipDocument) -> str:
    """`3`, `4` or `5`: which sheet the form is printed by."""
    return form.form_type or "4"


def columns(form: OwnershipDocument) -> Sequence[tuple[Column, ...]]:
    """The columns of Table I and of Table II on this form."""
    return TABLE_I[form_number(form)], TABLE_II[form_number(form)]


def schema(form: OwnershipDocument) -> str:
    """The schema version, which chooses the sheet; that of 2023 if the form gives none."""
    return form.schema_version or "X0508"


def plan_box(form: OwnershipDocument) -> Literal["top", "band", "none"]:
    """Where the Rule 10b5-1(c) box is: at the top left, in a band above Table I (its first months), or nowhere."""
    if form_number(form) == "3" or schema(form) < "X0407":
        return "none"
    return "band" if schema(form) == "X0407" else "top"


def for_foreign_issuers(form: OwnershipDocument) -> bool:
    """Whether the sheet is one of 2026: item 2a, postal code, country."""
    return schema(form) >= "X0609"
