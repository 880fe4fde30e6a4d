"""Which row of one table is the same row of another, by what the rows say.

In: the rows of two tables, and the footnotes that their marks point to. Out: a `RowMatch` for every row. Knows nothing
of forms or amendments, nor which of the two came first. Nothing here compares every row with every other: rows meet
under a key, so that tables of which no two rows agree cost no more than their length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import combinations
from operator import attrgetter, eq, itemgetter
from typing import Generic, TypeVar

import attrs

from .._record import Record
from ..model import ROW_CLASSES, Footnote, FootnoteRef, Row
from .amounts import balance_after, share_change

_T = TypeVar("_T")
Key = Callable[[_T], Hashable | None]
"""What has to be equal for two things to be one; `None` for a thing that takes no part."""

# Punctuation and blanks, whose runs tell no two texts apart.
_NO_WORD = re.compile(r"[\W_]+")


class Basis(StrEnum):
    """Why two rows are taken for the same."""

    EQUAL = "equal"
    """They say the same; footnote marks aside."""
    CORRECTED = "corrected"
    """They agree in all but one of the columns that tell rows apart, and no other row does."""
    LIKELY = "likely"
    """Several rows come into question, or two columns differ, or only the rest of the tables says so: a guess."""
    ALONE = "alone"
    """Nothing in the other table is the same row."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RowMatch(Record):
    """A row of one table and the same row of the other, by their positions, counted from 0."""

    first: int | None = None
    """Where the row stands in the first table; `None` if it is only in the second."""
    second: int | None = None
    """Where the row stands in the second table; `None` if it is only in the first."""
    basis: Basis
    """Why these are the same row."""

    @property
    def certain(self) -> bool:
        """Whether this needs no guess: everything but `likely`."""
        return self.basis is not Basis.LIKELY


class Pairing(Generic[_T]):
    """Things of two sequences, paired key by key, from the strictest key to the loosest.

    Both sequences are treated alike, so that exchanging them exchanges the members of the pairs and nothing else.
    """

    def __init__(self, first: Sequence[_T], second: Sequence[_T], tie: Key[_T] | None = None) -> None:
        """Nothing is paired at first; among things of one key, those that agree in `tie` will pair before others."""
        self.left = (dict(enumerate(first)), dict(enumerate(second)))
        """What is not paired yet, by its position, in either sequence."""
        self.pairs: dict[int, int] = {}
        """Position in the first sequence -> position in the second."""
        self._tie = tie

    def pair(
        self, key: Key[_T], *, even: bool = False, accept: Callable[[_T, _T], bool] = lambda *_: True,
    ) -> list[tuple[int, _T, _T, bool]]:
        """Pair what is left and has the same key, in order: where the first stands, both, and whether no other could.

        A thing whose key is `None` takes no part, and a pair that `accept` refuses is not made. With `even`, a key
        pairs only if as many things have it on either side: otherwise nobody knows which of them is left over.
        """
        found = []
        for ours, theirs in self._meetings(self.left[0], self.left[1], key):
            groups = [] if self._tie is None else [*self._meetings(ours, theirs, self._tie)]
            for ones, others in (*groups, (ours, theirs)):
                first, second = ([at for at in side if at in left]
                                 for side, left in zip((ones, others), self.left, strict=True))
                if even and len(first) != len(second):
                    continue
                for one, other in zip(first, second, strict=False):
                    if accept(self.left[0][one], self.left[1][other]):
                        self.pairs[one] = other
                        alone = len(first) == len(second) == 1
                        found.append((one, self.left[0].pop(one), self.left[1].pop(other), alone))
        return found

    def _meetings(
        self, ours: Iterable[int], theirs: Iterable[int], key: Key[_T],
    ) -> Iterator[tuple[list[int], list[int]]]:
        """The positions of either side that have the same key, in order, for every key that both sides have."""
        first: dict[Hashable, tuple[list[int], list[int]]] = {}
        for at in ours:
            if (its := key(self.left[0][at])) is not None:
                first.setdefault(its, ([], []))[0].append(at)
        for at in theirs:
            if (found := first.get(key(self.left[1][at]))) is not None:
                found[1].append(at)
        return (both for both in first.values() if both[1])


def folded(text: str | None) -> str | None:
    """A text without what tells no two texts apart: case, punctuation and the amount of blanks.

    >>> folded("Common  Stock,  $.01 Par-Value")
    'common stock 01 par value'
    """
    return None if text is None else _NO_WORD.sub(" ", text.casefold()).strip()


def marked_column(mark: FootnoteRef) -> str:
    """The field that a mark is on; for the code column as a whole the code, as which a printed form can only show it.

    >>> marked_column(FootnoteRef(field="transaction_coding", footnote_id="F1"))
    'transaction_code'
    """
    return "transaction_code" if mark.field == "transaction_coding" else mark.field


# The columns that tell rows apart, with the fields behind each. What is corrected together is one column: a code and
# its letter, direct or indirect and its nature, a number of derivative securities and of the shares under them.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("security_title",),
    "date": ("transaction_date",),
    "coding": ("transaction_code", "transaction_acquired_disposed_code"),
    "ownership": ("direct_or_indirect_ownership", "nature_of_ownership"),
    "exercise_price": ("conversion_or_exercise_price",),
    "term": ("exercise_date", "expiration_date"),
    "underlying": ("underlying_security_title",),
    "shares": (
        "transaction_shares", "transaction_total_value", "underlying_security_shares", "underlying_security_value",
    ),
    "price": ("transaction_price_per_share",),
    "balance": ("shares_owned_following_transaction", "value_owned_following_transaction"),
}
_BALANCE = list(_COLUMNS).index("balance")
_WORDS = {"security_title", "nature_of_ownership", "underlying_security_title"}
# Any one column may have been corrected; these two at a time, where it is only likely.
_OFTEN_CORRECTED = ("price", "shares", "balance", "date", "coding", "ownership")
_SELDOM_CORRECTED = tuple(name for name in _COLUMNS if name not in _OFTEN_CORRECTED)
# A correction of these moves the balance after the row and leaves the balance before it.
_MOVES_BALANCE = {"shares", "coding"}
_LINE = itemgetter(*(list(_COLUMNS).index(name) for name in ("title", "ownership")))
# Footnotes on these say which holding a row belongs to.
_IDENTIFYING = {field for name in ("title", "ownership", "exercise_price", "term") for field in _COLUMNS[name]}
_WITHOUT_MARKS: dict[type[Row], Callable[[Row], Hashable]] = {
    kind: attrgetter(*(column.name for column in attrs.fields(kind) if column.name != "footnote_refs"))
    for kind in ROW_CLASSES.values()
}


@attrs.frozen(eq=False)
class _Facts:
    """What a row says, ready to be compared."""

    row: Row
    kind: type[Row]
    columns: tuple[tuple[Hashable, ...], ...]
    """The values of `_COLUMNS`, words folded; what the row's table does not have is `None`."""
    before: tuple[Hashable, ...] | None
    """The balance before the row, in the place of the one after it; `None` if unknown."""
    notes: frozenset[tuple[str, str | None]]
    """Which field is marked with a note that says what."""


def matched_rows(
    first: Sequence[Row], second: Sequence[Row], *,
    first_notes: Iterable[Footnote] = (), second_notes: Iterable[Footnote] = (),
) -> tuple[RowMatch, ...]:
    """Every row of two tables, with the same row of the other table where it has one.

    They come in the order of `first`, then the rows that only `second` has, in its order. A row is in one match. Equal
    rows pair first, in order, duplicates one to one. Then rows of one class (transaction or holding, of Table I or II)
    pair in which all but one of these columns agree: title, date, code with letter, ownership with nature, number,
    price, balance, and in Table II exercise price, both dates and underlying security. Case and punctuation make no
    difference. A corrected number or letter moves the balance too: there it is enough that the balances before the
    rows agree. What is a guess is `likely`: two columns differ, or several rows come into question, or one row goes
    on where the other ends, or notes name another owner, or a row is the last of its line while everything else of a
    table reappears. So a sale of the same day with another number, price and balance stays alone, unless it stands in
    another's place.

    With the footnotes of both forms, rows that are marked with the same words go first; marks do not count without.

    >>> from decimal import Decimal
    >>> from insiderforms.model import NonDerivativeHolding
    >>> stock, plan = (NonDerivativeHolding(
    ...     security_title="Stock", direct_or_indirect_ownership=letter, shares_owned_following_transaction=Decimal(9),
    ... ) for letter in "DI")
    >>> less = attrs.evolve(stock, shares_owned_following_transaction=Decimal(8))
    >>> [(match.first, match.second, str(match.basis)) for match in matched_rows([stock, plan], [plan, less])]
    [(0, 1, 'corrected'), (1, 0, 'equal')]
    """
    pairing = Pairing(_all_facts(first, first_notes), _all_facts(second, second_notes), lambda facts: facts.notes)
    bases = dict(_pair_all(pairing))
    return tuple([
        RowMatch(first=one, second=pairing.pairs.get(one), basis=bases.get(one, Basis.ALONE))
        for one in range(len(first))
    ] + [RowMatch(second=other, basis=Basis.ALONE) for other in pairing.left[1]])


def contents(row: Row) -> Hashable:
    """All that a row says but for its footnote marks: equal for rows that say the same."""
    return type(row), _WITHOUT_MARKS[type(row)](row)


def _all_facts(rows: Sequence[Row], notes: Iterable[Footnote]) -> list[_Facts]:
    texts: dict[str | None, str | None] = {}
    for note in notes:
        texts.setdefault(note.id, folded(note.text))
    return [_facts(row, texts) for row in rows]


def _facts(row: Row, texts: dict[str | None, str | None]) -> _Facts:
    columns = tuple(tuple(_value(row, name) for name in names) for names in _COLUMNS.values())
    change = share_change(row)
    before = balance_after(row.shares_owned_following_transaction, None if change is None else change.copy_negate())
    return _Facts(
        row=row, kind=type(row), columns=columns, before=None if before is None else (before, None),
        notes=frozenset(
            (marked_column(ref), texts[ref.footnote_id]) for ref in row.footnote_refs if ref.footnote_id in texts
        ),
    )


def _value(row: Row, name: str) -> Hashable:
    value: Hashable = getattr(row, name, None)
    return folded(value) if name in _WORDS and isinstance(value, str) else value


def _pair_all(pairing: Pairing[_Facts]) -> Iterator[tuple[int, Basis]]:
    yield from ((at, Basis.EQUAL) for at, *_ in pairing.pair(_exactly))
    yield from ((at, Basis.CORRECTED) for at, *_ in pairing.pair(_in_all_columns))
    for name in (*_OFTEN_CORRECTED, *_SELDOM_CORRECTED):
        yield from ((at, Basis.CORRECTED if sure else Basis.LIKELY) for at, sure in _pair_but(pairing, {name}))
    for names in combinations(_OFTEN_CORRECTED, 2):
        yield from ((at, Basis.LIKELY) for at, _ in _pair_but(pairing, set(names)))
    if pairing.pairs and 1 in map(len, pairing.left):  # everything else of a table reappears
        yield from ((at, Basis.LIKELY) for at, *_ in pairing.pair(_of_one_line, even=True))


def _exactly(facts: _Facts) -> Hashable:
    return contents(facts.row)


def _in_all_columns(facts: _Facts) -> Hashable:
    return facts.kind, facts.columns


def _of_one_line(facts: _Facts) -> Hashable:
    return facts.kind, _LINE(facts.columns)


def _pair_but(pairing: Pairing[_Facts], missing: set[str]) -> Iterator[tuple[int, bool]]:
    """Pair what agrees in all columns but the `missing`; yield where the first stands, and whether it is sure."""
    compared = itemgetter(*(at for at, name in enumerate(_COLUMNS) if name not in missing))
    others = itemgetter(*(at for at, name in enumerate(_COLUMNS) if name not in missing and at != _BALANCE))

    def after(facts: _Facts) -> Hashable:
        return facts.kind, compared(facts.columns)

    def before(facts: _Facts) -> Hashable | None:
        return None if facts.before is None else (facts.kind, others(facts.columns), facts.before)

    def accept(one: _Facts, other: _Facts) -> bool:
        return _agreeing(one, other) >= 2 * len(missing) and not (len(missing) > 1 and _follows(one, other))

    for key in (after, before) if _MOVES_BALANCE & missing and "balance" not in missing else (after,):
        for at, one, other, only in pairing.pair(key, even=True, accept=accept):
            # Two lots begin with the same balance if both came out of nothing, and end with it if nothing is left.
            balance = one.columns[_BALANCE] if key is after else one.before
            idle = "shares" in missing and balance is not None and not any(balance)
            yield at, only and not (idle or _follows(one, other) or _other_notes(one, other))


def _agreeing(one: _Facts, other: _Facts) -> int:
    """In how many columns two rows say the same; nothing and zero say too little."""
    columns = sum(any(ours) for ours, theirs in zip(one.columns, other.columns, strict=True) if ours == theirs)
    balances_before = one.columns[_BALANCE] != other.columns[_BALANCE] and one.before == other.before
    return columns + (balances_before and any(one.before or ()))


def _follows(one: _Facts, other: _Facts) -> bool:
    """Whether the balances differ, and one row begins with the balance with which the other ends."""
    ends, begins = (one.columns[_BALANCE], other.columns[_BALANCE]), (other.before, one.before)
    return ends[0] != ends[1] and begins[0] != begins[1] and any(map(eq, ends, begins))


def _other_notes(one: _Facts, other: _Facts) -> bool:
    """Whether both rows explain whose they are, or their terms, and in other words: several hide behind one "Trust"."""
    marked = {field for field, _ in one.notes} & {field for field, _ in other.notes} & _IDENTIFYING
    return any(field in marked for field, _ in one.notes ^ other.notes)
