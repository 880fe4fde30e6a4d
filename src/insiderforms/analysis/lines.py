"""Which rows speak of the same holding.

In: a form, or many filings. Out: `HoldingLine`s, each with its rows in filed order. Knows nothing of amounts or
balances: only tells rows apart that must never be added together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal, Protocol

import attrs

from .._record import Answers, Record
from ..model import (
    DerivativeHolding,
    DerivativeTransaction,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    ReportingOwner,
    Row,
    Transaction,
)
from .titles import folded_title, folded_words

Table = Literal["non_derivative", "derivative"]
"""Table I or Table II."""

_OWNERSHIP = ("direct_or_indirect_ownership", "nature_of_ownership")
_DATES = ("exercise_date", "expiration_date")
_TERMS = ("conversion_or_exercise_price", *_DATES, "underlying_security_title")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HoldingLine(Record):
    """One holding of one form: the rows of a table that state the same balance, before it and after.

    Everything but `rows` is as the line's first row has it; in texts, case and blanks make no difference, nor does a
    par value at the end of a title: `security_titles` shows what was taken for one.
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

    period_of_report: date | None = None
    """Box 3 of the filing (Form 3: box 2)."""
    issuer: Issuer | None = None
    """In a `History`: whose security it is, as its first filing there names it."""
    reporting_owners: tuple[ReportingOwner, ...] = ()
    """In a `History`: all who report this holding, each once."""
    parts: tuple[HoldingLine, ...] = ()
    """In a `History`: the line as each filing has it, in time; `rows` are theirs together."""

    @property
    def security_titles(self) -> tuple[str, ...]:
        """The different titles that the rows bear, as filed, in filed order: what `folded_title` makes one."""
        return tuple(dict.fromkeys(row.security_title for row in self.rows if row.security_title is not None))

    @property
    def transactions(self) -> tuple[Transaction, ...]:
        """The transactions among the rows, in filed order."""
        return tuple(row for row in self.rows if isinstance(row, NonDerivativeTransaction | DerivativeTransaction))


class Filings(Protocol):
    """Many filings that are asked as one form is: `History`."""

    @property
    def forms(self) -> tuple[OwnershipDocument, ...]:
        """Every filing once, as amended, in time."""

    @property
    def lines(self) -> tuple[HoldingLine, ...]:
        """The holding lines through all filings."""

    def form_of(self, row: Row) -> OwnershipDocument:
        """The filing that a row is of; raises `ValueError` for a row of none."""

    @property
    def first_day(self) -> date | None:
        """Only what happened on this day or later is asked for; `None`: from the beginning."""

    @property
    def last_day(self) -> date | None:
        """Only what happened on this day or earlier is asked for; `None`: to the end."""


def forms_of(source: OwnershipDocument | Filings) -> tuple[OwnershipDocument, ...]:
    """The forms that a question is asked of: the one, or all filings of a `History`."""
    return (source,) if isinstance(source, OwnershipDocument) else source.forms


def form_of(source: OwnershipDocument | Filings, row: Row) -> OwnershipDocument:
    """The form that a row is of; raises `ValueError` for a row that is in no filing of a `History`."""
    return source if isinstance(source, OwnershipDocument) else source.form_of(row)


def in_span(source: OwnershipDocument | Filings, day: date | None) -> bool:
    """Whether what happened on a day is asked for; on an unknown day, only if all days are."""
    if isinstance(source, OwnershipDocument) or source.first_day is source.last_day is None:
        return True
    return day is not None and (source.first_day or day) <= day <= (source.last_day or day)


def holding_lines(source: OwnershipDocument | Filings) -> tuple[HoldingLine, ...]:
    """The holding lines of a form, in order of first appearance, Table I before Table II; every row is in one.

    Rows are of one line if they agree in security title (`folded_title`), direct or indirect ownership, nature of
    ownership and the footnotes on those two, whatever their numbers. Without the footnotes, the rows of several trusts
    become one line: of 49 lines of several transactions in Table I of 162 filings three would contradict their own
    balances, against two of 51 with them. A second *holding* of the same words is another holding, as nobody states one
    twice, and a line of its own.

    In Table II the terms of the security count too, because column 9 is filled in grant by grant under one title:
    exercise price, both dates and the underlying security, and where a footnote stands in place of a date, that
    footnote (vesting schedules). In the same filings 54 transactions of Table II follow another of the same title and
    ownership, and in 20 the balance continues the other's. With the terms 44 are left, with the footnotes 30, and
    the 20 are among them. Footnotes on the exercise price do not count: "each unit is one share" is one note on an
    award and another on its vesting, and would tear the two apart.

    The lines of a `History` run through its filings: see there.

    >>> from insiderforms.model import NonDerivativeTransaction as Stock
    >>> form = OwnershipDocument(non_derivative_table=(
    ...     Stock(security_title="Common Stock", direct_or_indirect_ownership="D"),
    ...     Stock(security_title="Common Stock", direct_or_indirect_ownership="I", nature_of_ownership="By Trust"),
    ...     Stock(security_title="COMMON STOCK, par value $.01", direct_or_indirect_ownership="D")))
    >>> [(line.security_titles, line.nature_of_ownership) for line in holding_lines(form)]
    [(('Common Stock', 'COMMON STOCK, par value $.01'), None), (('Common Stock',), 'By Trust')]
    """
    return lines_of_form(source) if isinstance(source, OwnershipDocument) else source.lines


def lines_of_form(form: OwnershipDocument) -> tuple[HoldingLine, ...]:
    """The holding lines of one form: see `holding_lines`."""
    notes = {note.id: folded_words(note.text or "") for note in reversed(form.footnotes)}
    tables: tuple[tuple[Table, tuple[Row, ...]], ...] = (
        ("non_derivative", form.non_derivative_table), ("derivative", form.derivative_table),
    )
    day = form.period_of_report
    return Answers(_line(table, rows, day) for table, all_rows in tables for rows in _grouped(all_rows, notes))


_Notes = Mapping[str | None, str]
"""What a footnote says, by its id, folded."""


def _grouped(rows: Iterable[Row], notes: _Notes) -> Iterable[list[Row]]:
    groups: dict[Hashable, list[Row]] = {}
    held: Counter[Hashable] = Counter()
    for row in rows:
        key = (_ownership(row, notes), _terms(row, notes))
        if isinstance(row, NonDerivativeHolding | DerivativeHolding):
            held[key] += 1
            if held[key] > 1:
                groups[key, held[key]] = [row]
                continue
        groups.setdefault(key, []).append(row)
    return groups.values()


def _ownership(row: Row, notes: _Notes) -> Hashable:
    nature = row.nature_of_ownership
    return (
        folded_title(row.security_title), row.direct_or_indirect_ownership,
        None if nature is None else folded_words(nature), _said(row, _OWNERSHIP, notes),
    )


def _terms(row: Row, notes: _Notes) -> Hashable:
    if not isinstance(row, DerivativeTransaction | DerivativeHolding):
        return ()
    dates = tuple(getattr(row, name) or _said(row, (name,), notes) for name in _DATES)
    return row.conversion_or_exercise_price, dates, folded_title(row.underlying_security_title)


def _said(row: Row, fields: tuple[str, ...], notes: _Notes) -> frozenset[str]:
    """What the footnotes on some fields say; of one that is missing or empty, its id."""
    return frozenset(notes.get(id_) or id_ for id_ in _footnote_ids(row, fields))


def _footnote_ids(row: Row, fields: tuple[str, ...]) -> Iterator[str]:
    return (ref.footnote_id for ref in row.footnote_refs if ref.field in fields)


def _line(table: Table, rows: list[Row], period_of_report: date | None) -> HoldingLine:
    first = rows[0]
    undated = tuple(name for name in _DATES if getattr(first, name, None) is None)
    terms: dict[str, Any] = {name: getattr(first, name, None) for name in _TERMS}  # a row of Table I has none
    return HoldingLine(
        table=table,
        security_title=first.security_title,
        direct_or_indirect_ownership=first.direct_or_indirect_ownership,
        nature_of_ownership=first.nature_of_ownership,
        footnote_ids=tuple(dict.fromkeys(_footnote_ids(first, _OWNERSHIP))),
        date_footnote_ids=tuple(dict.fromkeys(_footnote_ids(first, undated))),
        rows=tuple(rows),
        period_of_report=period_of_report,
        **terms,
    )
