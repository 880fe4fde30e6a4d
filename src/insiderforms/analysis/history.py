"""Many filings, asked as one form is.

In: any number of forms, in any order. Out: a `History`: every filing once, as amended, in time, and the holding lines
that run through them. Every question of this package that takes a form takes a `History` too.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from .._record import notebook_html
from ..model import OwnershipDocument, Row
from .filings import Filing, filings_of
from .lines import HoldingLine
from .parties import Parties
from .threads import threads


@attrs.frozen(init=False, eq=False, repr=False, weakref_slot=False)
class History:
    """The filings of any issuers and owners, in any order, each counted once.

    A filing that is given twice, or by several of its owners, is one filing; an amendment supersedes what it restates.
    `filings` shows what was dropped, joined and superseded. A line opens in each filing with what the one before closed
    with; where it does not, `line_balances` shows the jump.

    >>> from decimal import Decimal
    >>> from insiderforms.analysis import net_share_changes
    >>> from insiderforms.model import NonDerivativeTransaction
    >>> def form(day, shares, after):
    ...     return OwnershipDocument(document_type="4", period_of_report=day, non_derivative_table=(
    ...         NonDerivativeTransaction(
    ...             security_title="Common Stock", transaction_date=day, transaction_shares=Decimal(shares),
    ...             transaction_acquired_disposed_code="D", shares_owned_following_transaction=Decimal(after)),))
    >>> june, july = form(date(2024, 6, 3), 100, 900), form(date(2024, 7, 1), 50, 850)
    >>> history = History([july, june, july])
    >>> [(change.opening, change.net, change.closing) for change in net_share_changes(history)]
    [(Decimal('1000'), Decimal('-150'), Decimal('850'))]
    >>> [change.net for change in net_share_changes(history.between(date(2024, 7, 1), None))]
    [Decimal('-50')]
    """

    filings: tuple[Filing, ...]
    """Every filing once, in time."""
    lines: tuple[HoldingLine, ...]
    """The holding lines: issuer, owners, and the part of each filing. In the order in which they first appear."""
    first_day: date | None
    """Only what happened on this day or later is asked for; `None`: from the beginning."""
    last_day: date | None
    """Only what happened on this day or earlier is asked for; `None`: to the end."""
    _form_of: dict[int, OwnershipDocument]

    def __init__(self, forms: Iterable[OwnershipDocument]) -> None:
        given = tuple(forms)
        parties = Parties.of(given)
        filings = filings_of(given, parties)
        form_of = {
            id(row): filing.form for filing in filings
            for row in (*filing.form.non_derivative_table, *filing.form.derivative_table)}
        self.__attrs_init__(filings, threads(filings, parties), None, None, form_of)

    @property
    def forms(self) -> tuple[OwnershipDocument, ...]:
        """Every filing's form once, as amended, in time; whatever days are asked for."""
        return tuple(filing.form for filing in self.filings)

    def form_of(self, row: Row) -> OwnershipDocument:
        """The form, as amended, that a row is of. Raises `ValueError` for a row that is in none of the filings."""
        form = self._form_of.get(id(row))
        if form is None:
            raise ValueError("the row is in none of these filings; an amended filing has rows of its own")
        return form

    def between(self, first: date | None = None, last: date | None = None) -> History:
        """The same filings, asked for what happened from `first` to `last`, both included; `None` is without limit.

        Transactions count by their dates, holdings by the period of report; those without are left out. Lines open
        with what they held before that time. Raises `ValueError` if `last` comes before `first`.
        """
        if first is not None and last is not None and last < first:
            raise ValueError(f"{last} comes before {first}")
        history = object.__new__(History)
        history.__attrs_init__(self.filings, self.lines, first, last, self._form_of)
        return history

    def _repr_html_(self) -> str:
        return notebook_html(self)

    def __repr__(self) -> str:
        days = "" if self.first_day is self.last_day is None else f", {self.first_day or ''} to {self.last_day or ''}"
        return f"<History of {len(self.filings)} filings, {len(self.lines)} lines{days}>"
