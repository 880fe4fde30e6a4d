"""What two forms say differently: an amendment and what it amends, or one filing as read from two renderings.

In: two forms. Out: `Difference`s, field by field. Rows, owners, signatures and footnotes are compared with those that
are the same by what they say, wherever they stand. Knows nothing of what a difference means. What `parse` says about
a form (`submission`, `rendering`, `diagnostics`) is no part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

import attrs

from .._record import Answers, Record
from ..model import Address, Footnote, Issuer, OwnershipDocument, OwnerSignature, ReportingOwner, Row
from .matching import Key, Pairing, folded, marked_column, matched_rows

_T = TypeVar("_T")
Value = str | bool | date | Decimal | Row | ReportingOwner | Footnote | OwnerSignature | None
"""What a field says, or the whole of what only one form has."""


_TABLES = {"non_derivative_table", "derivative_table"}
_PARTS = (Issuer, Address)
# Ids of footnotes mean nothing by themselves.
_COMPARED_BY_TEXT = {"id", "footnote_refs"}
# How much of a footnote stays as it was when a figure in it is corrected, in characters.
_BEGINNING = 40


class DifferenceKind(StrEnum):
    """How two forms differ in one place."""

    CHANGED = "changed"
    """A field says something else, or only one of the forms says it at all."""
    ADDED = "added"
    """Only the second form has this row, owner, signature, footnote or footnote mark."""
    REMOVED = "removed"
    """Only the first form has it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Difference(Record):
    """One thing that two forms say differently; prints as a line."""

    kind: DifferenceKind
    """Changed, added or removed, going from the first form to the second."""
    field: str
    """Where in the first form, as in diagnostics: `non_derivative_table[2].transaction_date`; if the second form alone
    has it, where in the second. A mark names its field: `non_derivative_table[2].footnote_refs[transaction_date]`."""
    second_field: str | None = None
    """Where in the second form, if that is another place."""
    first: Value = None
    """What the first form says; `None` if it does not say. Of a mark: its footnote."""
    second: Value = None
    """What the second form says; `None` if it does not say. Of a mark: its footnote."""
    certain: bool = True
    """Whether these are beyond doubt the same row of both forms: `RowMatch.certain`."""

    def __str__(self) -> str:
        where = self.field if self.second_field is None else _in_both(self.field, self.second_field)
        said = {
            DifferenceKind.CHANGED: f"{_shown(self.first)} -> {_shown(self.second)}",
            DifferenceKind.ADDED: f"added {_shown(self.second)}",
            DifferenceKind.REMOVED: f"removed {_shown(self.first)}",
        }[self.kind]
        return f"{where}: {said}" + ("" if self.certain else " (if this is the same row)")


def _in_both(first: str, second: str) -> str:
    """Two paths as one: places in the forms differ in the position in a list."""
    name, bracket, rest = first.partition("]")
    return f"{name} -> {second.partition('[')[2].partition(']')[0]}{bracket}{rest}"


def _shown(value: Value, limit: int = 90) -> str:
    if isinstance(value, Record):
        said = (getattr(value, column.name) for column in attrs.fields(type(value)))
        text = "(" + ", ".join(str(part) for part in said if isinstance(part, str | date | Decimal)) + ")"
    else:
        text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= limit else f"{text[:limit]}... ({len(text)} characters)"


@attrs.frozen
class _Place:
    """A place in both forms, as paths."""

    first: str
    second: str

    def inner(self, name: str) -> _Place:
        """A place inside this one."""
        return _Place(self.first + name, self.second + name)

    def differs(self, kind: DifferenceKind, first: Value, second: Value, certain: bool) -> Difference:
        """The difference here."""
        return Difference(
            kind=kind, field=self.first, second_field=None if self.first == self.second else self.second,
            first=first, second=second, certain=certain,
        )


def differences(first: OwnershipDocument, second: OwnershipDocument) -> tuple[Difference, ...]:
    """What two forms say differently, in the order of the form's fields, rows in the order of the first form.

    Rows are compared with the row that is the same by its content (`matched_rows`), owners by CIK, then by name,
    signatures by name, then by date, footnotes by text, then by id. A row that only one form has is one difference,
    with the whole row as its value. No difference is: the order of rows, owners, signatures, footnotes and marks; how a
    number is written (1.5 and 1.50); the ids of footnotes, for marks are compared by the text that they point to; a
    mark on `transaction_coding` instead of `transaction_code`, which is one column; white space; an address that says
    nothing. Everything else is: `None` and `False`, other case, other punctuation. Raises nothing.

    Exchanging the forms exchanges `first` and `second`, `added` and `removed`, and nothing else but the order.

    >>> from insiderforms.model import NonDerivativeHolding
    >>> form = OwnershipDocument(document_type="4", non_derivative_table=(NonDerivativeHolding(
    ...     security_title="Stock", direct_or_indirect_ownership="D", shares_owned_following_transaction=Decimal(1000),
    ... ),))
    >>> [held] = form.non_derivative_table
    >>> more = attrs.evolve(held, shares_owned_following_transaction=Decimal(1200))
    >>> for difference in differences(form, attrs.evolve(form, document_type="4/A", non_derivative_table=(more,))):
    ...     print(difference)
    document_type: '4' -> '4/A'
    non_derivative_table[0].shares_owned_following_transaction: 1000 -> 1200
    """
    notes = _Notes(first.footnotes, second.footnotes)
    found: list[Difference] = []
    for name in (column.name for column in attrs.fields(OwnershipDocument) if column.eq):
        ours, theirs = getattr(first, name), getattr(second, name)
        if name in _TABLES:
            found += _in_rows(name, ours, theirs, notes)
        elif name == "footnotes":
            found += _in_list(name, ours, theirs, notes.pairing)
        elif name in _LISTS:
            found += _in_list(name, ours, theirs, _LISTS[name](ours, theirs))
        else:
            found += _in_value(_Place(name, name), ours, theirs)
    return Answers(found)


def _blanks_folded(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _words(note: Footnote) -> str | None:
    return folded(note.text)


_NOTE_KEYS: tuple[Key[Footnote], ...] = (
    lambda note: _blanks_folded(note.text),
    _words,
    lambda note: (_words(note) or "")[:_BEGINNING] or None,
    lambda note: note.id,
)
_OWNER_KEYS: tuple[Key[ReportingOwner], ...] = (
    lambda owner: owner,
    lambda owner: owner.cik,
    lambda owner: folded(owner.name),
)
_SIGNATURE_KEYS: tuple[Key[OwnerSignature], ...] = (
    lambda signature: signature,
    lambda signature: folded(signature.signature_name),
    lambda signature: signature.signature_date,
)


def _owners(first: Sequence[ReportingOwner], second: Sequence[ReportingOwner]) -> Pairing[ReportingOwner]:
    # Who has one CIK here and another one there is somebody else.
    return _paired(first, second, _OWNER_KEYS, rest=lambda one, other: one.cik is None or other.cik is None)


def _signatures(first: Sequence[OwnerSignature], second: Sequence[OwnerSignature]) -> Pairing[OwnerSignature]:
    return _paired(first, second, _SIGNATURE_KEYS, rest=lambda *_: True)


_LISTS: dict[str, Callable[[Any, Any], Pairing[Any]]] = {
    "reporting_owners": _owners, "owner_signatures": _signatures,
}


def _paired(
    first: Sequence[_T], second: Sequence[_T], keys: Sequence[Key[_T]], *,
    tie: Key[_T] | None = None, rest: Callable[[_T, _T], bool],
) -> Pairing[_T]:
    """Paired by these keys, and then, where as many are left on either side, in order, if `rest` lets them."""
    pairing = Pairing(first, second, tie)
    for strictness, key in enumerate(keys):
        pairing.pair(key, even=strictness > 0)
    pairing.pair(lambda _: True, even=True, accept=rest)
    return pairing


class _Notes:
    """The footnotes of both forms, and what marks in their tables say."""

    def __init__(self, first: Sequence[Footnote], second: Sequence[Footnote]) -> None:
        self.pairing = _paired(first, second, _NOTE_KEYS, tie=lambda note: note.id, rest=lambda *_: False)
        pairs = self.pairing.pairs
        # That a note was reworded is a difference of the notes, and not of every row that points to it: what is the
        # same note says on every mark what the second form says.
        self.first = [
            attrs.evolve(note, text=second[pairs[at]].text) if at in pairs else note for at, note in enumerate(first)
        ]
        self.second = second
        self._ours, self._theirs = _by_id(first, self.first), _by_id(second, second)

    def differences(self, place: _Place, one: Row, other: Row, certain: bool) -> Iterator[Difference]:
        """Of the marks of a row."""
        ours, theirs = _marks(one, self._ours), _marks(other, self._theirs)
        for mark in [*ours, *theirs]:
            if mark not in ours or mark not in theirs:
                kind = DifferenceKind.REMOVED if mark in ours else DifferenceKind.ADDED
                at = place.inner(f".footnote_refs[{mark[0]}]")
                yield at.differs(kind, ours.get(mark), theirs.get(mark), certain)


def _by_id(filed: Sequence[Footnote], compared: Sequence[Footnote]) -> dict[str | None, tuple[Footnote, str | None]]:
    """Id -> the first note that has it, as filed, and the text to compare it by."""
    found: dict[str | None, tuple[Footnote, str | None]] = {}
    for note, said in zip(filed, compared, strict=True):
        found.setdefault(note.id, (note, _blanks_folded(said.text)))
    return found


def _marks(row: Row, notes: Mapping[str | None, tuple[Footnote, str | None]]) -> dict[tuple[str, bool, Any], Footnote]:
    """What each mark says: its column, whether there is such a note, its text or else its id -> the note."""
    marks = {}
    for ref in row.footnote_refs:
        note, text = notes.get(ref.footnote_id, (None, ref.footnote_id))
        marks[marked_column(ref), note is not None, text] = note or Footnote(id=ref.footnote_id)
    return marks


def _in_value(place: _Place, ours: Any, theirs: Any, certain: bool = True) -> Iterator[Difference]:
    if isinstance(ours, _PARTS) or isinstance(theirs, _PARTS):
        yield from _in_fields(place, ours or Address(), theirs or Address())  # no address says as much as an empty one
    elif _blanks_folded(ours) != _blanks_folded(theirs):
        yield place.differs(DifferenceKind.CHANGED, ours, theirs, certain)


def _in_fields(place: _Place, one: Any, other: Any, certain: bool = True) -> Iterator[Difference]:
    for name in (column.name for column in attrs.fields(type(one)) if column.name not in _COMPARED_BY_TEXT):
        yield from _in_value(place.inner(f".{name}"), getattr(one, name), getattr(other, name), certain)


def _in_list(name: str, ours: Sequence[Any], theirs: Sequence[Any], pairing: Pairing[Any]) -> Iterator[Difference]:
    for at, one in enumerate(ours):
        to = pairing.pairs.get(at)
        if to is None:
            yield _only_in_first(name, at, one)
        else:
            yield from _in_fields(_Place(f"{name}[{at}]", f"{name}[{to}]"), one, theirs[to])
    yield from (_only_in_second(name, to, other) for to, other in pairing.left[1].items())


def _only_in_first(name: str, at: int | None, one: Value) -> Difference:
    return Difference(kind=DifferenceKind.REMOVED, field=f"{name}[{at}]", first=one)


def _only_in_second(name: str, to: int | None, other: Value) -> Difference:
    return Difference(kind=DifferenceKind.ADDED, field=f"{name}[{to}]", second=other)


def _in_rows(name: str, ours: Sequence[Row], theirs: Sequence[Row], notes: _Notes) -> Iterator[Difference]:
    for match in matched_rows(ours, theirs, first_notes=notes.first, second_notes=notes.second):
        at, to = match.first, match.second
        one, other = None if at is None else ours[at], None if to is None else theirs[to]
        if one is None:
            yield _only_in_second(name, to, other)
        elif other is None:
            yield _only_in_first(name, at, one)
        else:
            place = _Place(f"{name}[{at}]", f"{name}[{to}]")
            yield from _in_fields(place, one, other, match.certain)
            yield from notes.differences(place, one, other, match.certain)
