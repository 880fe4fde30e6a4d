"""Which rows speak of the same holding.

In: a form. Out: its `HoldingLine`s, each with its rows in filed order. Knows nothing of amounts or balances: only
these tell rows apart that must never be added together.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

import attrs

from .._record import Record
from ..model import (
    DerivativeHolding,
    DerivativeTransaction,
    NonDerivativeTransaction,
    OwnershipDocument,
    Row,
    Transaction,
)

Table = Literal["non_derivative", "derivative"]
"""Table I or Table II."""

_OWNERSHIP = ("direct_or_indirect_ownership", "nature_of_ownership")
_DATES = ("exercise_date", "expiration_date")
_TERMS = ("conversion_or_exercise_price", *_DATES, "underlying_security_title")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HoldingLine(Record):
    """One holding of one form: the rows of a table that state the same balance, before it and after.

    Everything but `rows` is as the line's first row has it; in texts, case and blanks make no difference.
    """

    table: Table
    """`"non_derivative"` (Table I) or `"derivative"` (Table II)."""
    security_title: str | None = None
    """Column 1 of either table."""
    direct_or_indirect_ownership: str | None = None
    """Table I column 6, Table II column 10: `"D"` or `"I"`."""
    nature_of_ownership: str | None = None
    """Table I column 7, Table II column 11."""
    footnote_ids: tuple[str, ...] = ()
    """The footnotes on these two, in filed order: several entities may hide behind one "See footnote"."""
    conversion_or_exercise_price: Decimal | None = None
    """Table II column 2, US dollars."""
    exercise_date: date | None = None
    """Table II column 6."""
    expiration_date: date | None = None
    """Table II column 6."""
    date_footnote_ids: tuple[str, ...] = ()
    """Table II column 6: the footnotes that stand in place of a date, in filed order."""
    underlying_security_title: str | None = None
    """Table II column 7."""
    rows: tuple[Row, ...]
    """The rows of the line, transactions and holdings, in filed order; at least one."""

    @property
    def transactions(self) -> tuple[Transaction, ...]:
        """The transactions among the rows, in filed order."""
        return tuple(row for row in self.rows if isinstance(row, NonDerivativeTransaction | DerivativeTransaction))


def holding_lines(form: OwnershipDocument) -> tuple[HoldingLine, ...]:
    """The holding lines of a form, in order of first appearance, Table I before Table II; every row is in one.

    Rows are of one line if they agree in security title, direct or indirect ownership, nature of ownership and the
    footnotes on those two. Without the footnotes, the rows of several trusts become one line: of 49 lines of several
    transactions in Table I of 162 filings three would contradict their own balances, against two of 51 with them.

    In Table II the terms of the security count too, because column 9 is filled in grant by grant under one title:
    exercise price, both dates and the underlying security, and where a footnote stands in place of a date, that
    footnote (vesting schedules). In the same filings 54 transactions of Table II follow another of the same title and
    ownership, and in 20 the balance continues the other's. With the terms 44 are left, with the footnotes 30, and
    the 20 are among them. Footnotes on the exercise price do not count: "each unit is one share" is one note on an
    award and another on its vesting, and would tear the two apart.
    """
    tables: tuple[tuple[Table, tuple[Row, ...]], ...] = (
        ("non_derivative", form.non_derivative_table), ("derivative", form.derivative_table),
    )
    return tuple(_line(table, rows) for table, all_rows in tables for rows in _grouped(all_rows))


def _grouped(rows: Iterable[Row]) -> Iterable[list[Row]]:
    groups: dict[Hashable, list[Row]] = {}
    for row in rows:
        groups.setdefault((_ownership(row), _terms(row)), []).append(row)
    return groups.values()


def _ownership(row: Row) -> Hashable:
    ids = frozenset(_footnote_ids(row, _OWNERSHIP))
    return _folded(row.security_title), row.direct_or_indirect_ownership, _folded(row.nature_of_ownership), ids


def _terms(row: Row) -> Hashable:
    if not isinstance(row, DerivativeTransaction | DerivativeHolding):
        return ()
    dates = tuple(getattr(row, name) or frozenset(_footnote_ids(row, (name,))) for name in _DATES)
    return row.conversion_or_exercise_price, dates, _folded(row.underlying_security_title)


def _folded(text: str | None) -> str | None:
    return None if text is None else " ".join(text.casefold().split())


def _footnote_ids(row: Row, fields: tuple[str, ...]) -> Iterator[str]:
    return (ref.footnote_id for ref in row.footnote_refs if ref.field in fields)


def _line(table: Table, rows: list[Row]) -> HoldingLine:
    first = rows[0]
    undated = tuple(name for name in _DATES if getattr(first, name, None) is None)
    terms = {name: getattr(first, name, None) for name in _TERMS}  # a row of Table I has none
    return HoldingLine(
        table=table,
        security_title=first.security_title,
        direct_or_indirect_ownership=first.direct_or_indirect_ownership,
        nature_of_ownership=first.nature_of_ownership,
        footnote_ids=tuple(dict.fromkeys(_footnote_ids(first, _OWNERSHIP))),
        date_footnote_ids=tuple(dict.fromkeys(_footnote_ids(first, undated))),
        rows=tuple(rows),
        **terms,
    )
