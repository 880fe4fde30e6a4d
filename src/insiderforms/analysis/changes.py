"""What changed: the sums of acquisitions and of disposals, per holding line or as the caller puts lines together.

In: a form, or many filings. Out: a `NetShareChange` for each group of transactions. An unknown is not a zero: what
cannot be counted is named, never added. Nothing is ever added across securities or tables.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

import attrs

from .._record import Answers, Record
from ..codes import COMPENSATION_CODES, OPEN_MARKET_CODES, TRANSACTION_CODES
from ..model import OwnershipDocument, Transaction
from .amounts import EXACT, WhyUnknown, is_transaction, quotient, total, total_or_unknown, why_unknown
from .holdings import LineBalance, held_before, line_balances
from .lines import Filings, HoldingLine, Table
from .titles import folded_title

By = Literal["line", "security", "ownership", "owner", "day", "code"]
"""What transactions are put together by.

- `"line"`: each holding line by itself.
- `"security"`: all lines of one security of one issuer in one table. Where underlying shares are asked for, Table II
  goes by the underlying security.
- `"ownership"`: the same, direct and indirect ownership apart; `"owner"`: the same, each owner, or group of owners that
  report together, apart.
- `"day"`, `"code"`: each day or code by itself, within the line, or within what else is given:
  `by=("security", "day")`.
"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Uncounted(Record):
    """A transaction that belongs to a sum and could not be counted in it."""

    row: Transaction
    """The transaction."""
    why: WhyUnknown
    """Why its change is unknown."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class NetShareChange(Record):
    """By how much holdings changed, in their own securities (Table II: derivative securities)."""

    lines: tuple[HoldingLine, ...]
    """The holding lines that are added together here: one, unless the caller asked for more. Some may not have traded:
    their balances count in `opening` and `closing`."""
    day: date | None = None
    """Transaction date, where transactions are put together by day."""
    code: str | None = None
    """Transaction code, where transactions are put together by code."""
    acquired: Decimal | None = None
    """Sum of the acquisitions (`A`) among `counted`; `None` if nothing could be counted."""
    disposed: Decimal | None = None
    """Sum of the disposals (`D`) among `counted`, as a positive number; `None` if nothing could be counted."""
    net: Decimal | None = None
    """`acquired` less `disposed`; `None` if nothing could be counted."""
    counted: tuple[Transaction, ...] = ()
    """The rows that these sums are made of, in the order of the balances."""
    uncountable: tuple[Uncounted, ...] = ()
    """The rows that belong here too, and whose change is unknown: the true sums differ by these."""
    opening: Decimal | None = None
    """Balance before the lines' first transaction, of whatever code (with `day`: of that day); `None` if one is
    unknown."""
    closing: Decimal | None = None
    """Balance that the lines report after their last transaction, of whatever code (with `day`: of that day), never
    computed; `None` if one is not reported."""
    closing_computed: Decimal | None = None
    """The same, from the openings and all changes; `None` if one is unknown."""
    acquired_value: Decimal | None = None
    """US dollars: number times price, over the acquisitions that have a price; `None` if none has."""
    disposed_value: Decimal | None = None
    """US dollars: number times price, over the disposals that have a price; `None` if none has."""
    acquired_price: Decimal | None = None
    """US dollars: volume-weighted price of the acquisitions that have one, 28 digits; a price of 0 is a price."""
    disposed_price: Decimal | None = None
    """US dollars: volume-weighted price of the disposals that have one, 28 digits."""
    unpriced: tuple[Transaction, ...] = ()
    """The rows among `counted` that state no price: values and prices are made without these."""

    @property
    def line(self) -> HoldingLine:
        """The one holding line of this change; raises `ValueError` if it adds several together."""
        (line,) = self.lines
        return line

    @property
    def security_title(self) -> str | None:
        """The security that changed, as its first line has it."""
        return self.lines[0].security_title

    @property
    def percent_of_opening(self) -> Decimal | None:
        """`net` per hundred of what was held before, 28 digits; `None` if either is unknown or nothing was held."""
        return _percent(self.net, self.opening)

    @property
    def percent_of_closing(self) -> Decimal | None:
        """`net` per hundred of what is held after, as reported, 28 digits; `None` if unknown or if that is nothing."""
        return _percent(self.net, self.closing)


def net_share_changes(
    source: OwnershipDocument | Filings,
    codes: Collection[str] | None = None,
    *,
    table: Table | None = None,
    by: By | Collection[By] = "line",
    underlying: bool = False,
) -> tuple[NetShareChange, ...]:
    """What was acquired and disposed of, per holding line, in the order of `holding_lines`.

    With `codes`, only transactions of these codes count (keys of `codes.TRANSACTION_CODES`: `{"P", "S"}` are purchases
    and sales, of which a gift or a tax withholding is neither), while `opening` and `closing` stay the whole line's.
    With `table`, only lines of that table. What has no such transaction is left out. With `underlying`, lines of
    Table II count the shares that underlie them.

    `by` says what is put together, one word of `By` or several. Raises `ValueError` for a code that the SEC does not
    have, and for another `table` or `by`.

    >>> from insiderforms.model import NonDerivativeTransaction
    >>> form = OwnershipDocument(non_derivative_table=tuple(NonDerivativeTransaction(
    ...     transaction_code=code, transaction_shares=Decimal(shares), transaction_acquired_disposed_code=letter,
    ...     transaction_price_per_share=Decimal(price), shares_owned_following_transaction=Decimal(after))
    ...     for code, letter, shares, price, after in [
    ...         ("P", "A", 100, "9.50", 600), ("P", "A", 300, "9.70", 900), ("G", "D", 50, "0", 850)]))
    >>> [change] = net_share_changes(form)
    >>> print(change.opening, change.acquired, change.disposed, change.net, change.closing)
    500 400 50 350 850
    >>> print(change.acquired_value, change.acquired_price, change.percent_of_opening)
    3860.00 9.65 70
    """
    words = _checked(codes, table, by)
    balances = line_balances(source, underlying=underlying)
    changes = []
    of_table = [balance for balance in balances if table in (None, balance.line.table)]
    for scope in _scopes(of_table, words, underlying=underlying):
        ends: dict[date | None, _Ends] = _ends_by_day(scope) if "day" in words else {None: _ends(scope)}
        for part, some in _parts(scope, words, codes).items():
            changes.append(_net_change(scope, some, part, ends.get(part[0], _UNKNOWN), underlying=underlying))
    return Answers(changes)


def _checked(codes: Collection[str] | None, table: Table | None, by: By | Collection[By]) -> set[str]:
    """The words of `by`, if these and all other arguments mean something."""
    words: set[str] = {by} if isinstance(by, str) else set(by)
    _refuse("no transaction codes of the SEC", set(codes or ()) - set(TRANSACTION_CODES))
    _refuse("no table of the form", {table} - {None, *get_args(Table)})
    _refuse("nothing to put transactions together by", words - set(get_args(By)))
    return words


def open_market_changes(
    source: OwnershipDocument | Filings, *, by: By | Collection[By] = "line",
) -> tuple[NetShareChange, ...]:
    """Open market or private purchases (code P) and sales (code S): `net_share_changes` with `OPEN_MARKET_CODES`.

    >>> from insiderforms.model import NonDerivativeTransaction
    >>> sale, gift = (NonDerivativeTransaction(
    ...     transaction_code=code, transaction_shares=Decimal(10), transaction_acquired_disposed_code="D")
    ...     for code in "SG")
    >>> [change.net for change in open_market_changes(OwnershipDocument(non_derivative_table=(sale, gift)))]
    [Decimal('-10')]
    """
    return net_share_changes(source, OPEN_MARKET_CODES, by=by)


def compensation_changes(
    source: OwnershipDocument | Filings, *, by: By | Collection[By] = "line",
) -> tuple[NetShareChange, ...]:
    """Transactions exempted by Rule 16b-3 (codes A, D, F, I, M): `net_share_changes` with `COMPENSATION_CODES`.

    Grants and awards, dispositions to the issuer, payments of exercise price or tax with securities, discretionary
    transactions, exercises and conversions.

    >>> from insiderforms.model import NonDerivativeTransaction
    >>> grant, tax, sale = (NonDerivativeTransaction(
    ...     transaction_code=code, transaction_shares=Decimal(shares), transaction_acquired_disposed_code=letter)
    ...     for code, letter, shares in [("A", "A", 90), ("F", "D", 30), ("S", "D", 60)])
    >>> form = OwnershipDocument(non_derivative_table=(grant, tax, sale))
    >>> [change.net for change in compensation_changes(form)]
    [Decimal('60')]
    """
    return net_share_changes(source, COMPENSATION_CODES, by=by)


def non_derivative_changes(
    source: OwnershipDocument | Filings, *, by: By | Collection[By] = "line",
) -> tuple[NetShareChange, ...]:
    """All transactions of Table I, whatever their codes: `net_share_changes` with `table="non_derivative"`.

    >>> from insiderforms.model import NonDerivativeTransaction
    >>> gift = NonDerivativeTransaction(
    ...     transaction_code="G", transaction_shares=Decimal(10), transaction_acquired_disposed_code="D")
    >>> [change.net for change in non_derivative_changes(OwnershipDocument(non_derivative_table=(gift,)))]
    [Decimal('-10')]
    """
    return net_share_changes(source, table="non_derivative", by=by)


def _refuse(what: str, words: Collection[str | None]) -> None:
    if words:
        raise ValueError(f"{what}: {', '.join(sorted(map(repr, words)))}")


# ---- which rows belong together

def _security(line: HoldingLine, *, underlying: bool) -> Hashable:
    by_underlying = underlying and line.table == "derivative"
    title = line.underlying_security_title if by_underlying else line.security_title
    return line.issuer, line.table, folded_title(title)


_SCOPES: dict[str, Callable[[LineBalance], Hashable]] = {
    "line": id,
    "security": lambda _: None,
    "ownership": lambda balance: balance.line.direct_or_indirect_ownership,
    "owner": lambda balance: frozenset(owner.cik or owner.name for owner in balance.line.reporting_owners),
}


def _scopes(balances: list[LineBalance], words: set[str], *, underlying: bool) -> Iterable[list[LineBalance]]:
    """The lines that are added together; every line for itself unless `by` names what is wider."""
    ways = [_SCOPES[word] for word in words if word in _SCOPES] or [_SCOPES["line"]]
    scopes: dict[Hashable, list[LineBalance]] = {}
    for balance in balances:
        key = (_security(balance.line, underlying=underlying), *(way(balance) for way in ways))
        scopes.setdefault(key, []).append(balance)
    return scopes.values()


_Traded = tuple[Transaction, Decimal | None]
"""A transaction and its signed change."""
_Part = tuple[date | None, str | None]
"""The day and the code that transactions are put together by; `None` where they are not."""


def _parts(scope: list[LineBalance], words: set[str], codes: Collection[str] | None) -> dict[_Part, list[_Traded]]:
    """The transactions of a scope, by day and code if asked; days in time, an unknown one last."""
    parts: dict[_Part, list[_Traded]] = {}
    for row, change in (traded for balance in scope for traded in _traded(balance)):
        if codes is None or row.transaction_code in codes:
            day = row.transaction_date if "day" in words else None
            code = row.transaction_code if "code" in words else None
            parts.setdefault((day, code), []).append((row, change))
    return dict(sorted(parts.items(), key=lambda part: part[0][0] or date.max))


def _traded(balance: LineBalance) -> Iterator[_Traded]:
    for after in balance.after:
        if is_transaction(after.row):
            yield after.row, after.change


# ---- sums

def _net_change(
    scope: list[LineBalance], some: list[_Traded], part: _Part, ends: _Ends, *, underlying: bool,
) -> NetShareChange:
    known = [(row, change) for row, change in some if change is not None]
    acquired = [(row, change) for row, change in known if row.transaction_acquired_disposed_code == "A"]
    disposed = [(row, EXACT.minus(change)) for row, change in known if row.transaction_acquired_disposed_code == "D"]
    acquired_value, acquired_price = _value_and_price(acquired)
    disposed_value, disposed_price = _value_and_price(disposed)
    return NetShareChange(
        lines=tuple(balance.line for balance in scope), day=part[0], code=part[1],
        acquired=total(shares for _, shares in acquired) if known else None,
        disposed=total(shares for _, shares in disposed) if known else None,
        net=total(change for _, change in known) if known else None,
        counted=tuple(row for row, _ in known),
        uncountable=tuple(
            Uncounted(row=row, why=why_unknown(row, underlying=underlying)) for row, change in some if change is None),
        opening=ends[0], closing=ends[1], closing_computed=ends[2],
        acquired_value=acquired_value, disposed_value=disposed_value,
        acquired_price=acquired_price, disposed_price=disposed_price,
        unpriced=tuple(row for row, _ in known if _paid(row) is None),
    )


def _paid(row: Transaction) -> Decimal | None:
    """What the transaction came to, in US dollars; `None` without a price, or without the number that it is for."""
    if row.transaction_price_per_share is None or row.transaction_shares is None:
        return None
    return EXACT.multiply(row.transaction_shares, row.transaction_price_per_share)


def _value_and_price(some: list[tuple[Transaction, Decimal]]) -> tuple[Decimal | None, Decimal | None]:
    """The value of those that have a price, and their volume-weighted price."""
    priced = [(value, shares) for row, shares in some if (value := _paid(row)) is not None]
    value = total_or_unknown(value for value, _ in priced)
    return value, quotient(value, total(shares for _, shares in priced))


# ---- balances before and after

_Ends = tuple[Decimal | None, Decimal | None, Decimal | None]
"""Opening, closing as reported, closing as computed."""
_UNKNOWN: _Ends = (None, None, None)


def _ends(scope: list[LineBalance]) -> _Ends:
    return (
        total_or_unknown(balance.opening for balance in scope),
        total_or_unknown(balance.closing for balance in scope),
        total_or_unknown(balance.closing_computed for balance in scope),
    )


class _Tally:
    """A sum of which some terms are unknown, kept while they change."""

    def __init__(self, terms: Iterable[Decimal | None]) -> None:
        self._terms = list(terms)
        self._known = total(term for term in self._terms if term is not None)
        self._unknown = self._terms.count(None)

    def put(self, place: int, term: Decimal | None) -> None:
        """Another term in the place of one."""
        for old, sign in ((self._terms[place], EXACT.subtract), (term, EXACT.add)):
            if old is not None:
                self._known = sign(self._known, old)
        self._unknown += (term is None) - (self._terms[place] is None)
        self._terms[place] = term

    def sum(self) -> Decimal | None:
        """The sum; `None` if a term is unknown."""
        return None if self._unknown else self._known


def _ends_by_day(scope: list[LineBalance]) -> dict[date | None, _Ends]:
    """The balances at both ends of every day on which a line traded; the others hold then what they held before."""
    traded: dict[date, dict[int, tuple[int, int]]] = {}
    for place, balance in enumerate(scope):
        for at, after in enumerate(balance.after):
            if after.day is not None and is_transaction(after.row):
                first, _ = traded.setdefault(after.day, {}).get(place, (at, at))
                traded[after.day][place] = first, at
    held, stated = _Tally(balance.opening for balance in scope), _Tally(
        None if balance.line.transactions else balance.closing for balance in scope)
    ends: dict[date | None, _Ends] = {}
    for day in sorted(traded):
        for place, (first, _) in traded[day].items():
            held.put(place, held_before(scope[place], first))
        opening = held.sum()
        for place, (_, last) in traded[day].items():
            held.put(place, scope[place].after[last].held)
            stated.put(place, scope[place].after[last].reported)
        ends[day] = opening, stated.sum(), held.sum()
    return ends


def _percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return quotient(None if part is None else EXACT.multiply(part, Decimal(100)), whole)
