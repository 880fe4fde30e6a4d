"""A filing and an amendment of it, read as one.

In: two forms, the later of which amends the earlier. Out: the form as amended, and what became of each row. An
amendment supersedes what it restates, and only that: some repeat the whole form, some two rows of five, some add one
that was forgotten or a footnote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

import attrs

from .._record import Record
from ..model import Footnote, OwnershipDocument, Row
from .matching import Basis, matched_rows
from .parties import Parties
from .titles import folded_words


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Restated(Record):
    """A row and the one that takes its place."""

    row: Row
    """As it was."""
    by: Row
    """As the amendment has it, with the numbers that its footnotes bear in the form as amended."""
    basis: Basis
    """Why the two are one transaction or holding; `likely` is a guess."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Amended(Record):
    """A form as amended."""

    form: OwnershipDocument
    """The original, with the amendment's rows in the places of those that they restate.

    Rows that the amendment adds stand beside the row that they stand beside there. Its footnotes are added; one whose
    number is taken by another text gets the next free number. Where it says anything else, it is believed: owners,
    check boxes, remarks (these are added). The document type and the period of report stay the original's.
    """
    restated: tuple[Restated, ...] = ()
    """What the amendment restates, changed or not, in the order of the original."""
    added: tuple[Row, ...] = ()
    """The rows that are in the amendment only."""
    kept: tuple[Row, ...] = ()
    """The rows that are in the original only: the amendment does not mention them, and they stand."""


def amended(original: OwnershipDocument, amendment: OwnershipDocument) -> Amended:
    """The original as the amendment leaves it.

    >>> from decimal import Decimal
    >>> from insiderforms.model import NonDerivativeTransaction
    >>> sale = NonDerivativeTransaction(security_title="Stock", transaction_code="S", transaction_shares=Decimal(100),
    ...                                 shares_owned_following_transaction=Decimal(900))
    >>> told = amended(OwnershipDocument(document_type="4", non_derivative_table=(sale,)),
    ...                OwnershipDocument(document_type="4/A", aff10b5_one=True, non_derivative_table=(sale,)))
    >>> told.form.document_type, told.form.aff10b5_one, len(told.form.transactions), len(told.restated)
    ('4', True, 1, 1)
    """
    ids = _new_ids(original, amendment)
    restated: list[Restated] = []
    added: list[Row] = []
    kept: list[Row] = []
    tables: dict[str, Any] = {}
    for name in ("non_derivative_table", "derivative_table"):
        rows = [_renumbered(row, ids) for row in getattr(amendment, name)]
        merged = _Merged.of(getattr(original, name), rows, original.footnotes, _notes(amendment, ids))
        tables[name] = merged.rows
        restated += merged.restated
        added += merged.added
        kept += merged.kept
    form = attrs.evolve(original, **tables, **_said(original, amendment, ids))
    if kept and not amendment.aff10b5_one:  # its box speaks of the rows that it has
        form = attrs.evolve(form, aff10b5_one=original.aff10b5_one)
    return Amended(form=form, restated=tuple(restated), added=tuple(added), kept=tuple(kept))


# ---- rows

@attrs.frozen
class _Merged:
    """One table of the original with that of the amendment."""

    rows: tuple[Row, ...]
    restated: list[Restated]
    added: list[Row]
    kept: list[Row]

    @classmethod
    def of(
        cls, ours: Sequence[Row], theirs: Sequence[Row], our_notes: Sequence[Footnote], their_notes: Sequence[Footnote],
    ) -> _Merged:
        """The rows in their new order, and what became of each."""
        matches = matched_rows(ours, theirs, first_notes=our_notes, second_notes=their_notes)
        place = {match.second: match.first for match in matches if match.second is not None}
        restated = [Restated(row=ours[match.first], by=theirs[match.second], basis=match.basis)
                    for match in matches if match.first is not None and match.second is not None]
        taking: dict[int, Row] = {}
        behind: dict[int, list[Row]] = {}
        # What comes first there stands before the first row that is restated; if none is, behind them all.
        last = next((at - 1 for at in map(place.get, range(len(theirs))) if at is not None), len(ours) - 1)
        for at, row in enumerate(theirs):
            before = place[at]
            if before is None:
                behind.setdefault(last, []).append(row)
            else:
                last = before
                taking[before] = row
        rows = [*behind.get(-1, ())]
        for at, row in enumerate(ours):
            rows += [taking.get(at, row), *behind.get(at, ())]
        return cls(
            rows=tuple(rows), restated=restated, added=[row for at, row in enumerate(theirs) if place[at] is None],
            kept=[ours[match.first] for match in matches if match.first is not None and match.second is None])


# ---- footnotes

def _new_ids(original: OwnershipDocument, amendment: OwnershipDocument) -> dict[str, str]:
    """What each footnote of the amendment is called in the form as amended, dangling ones included."""
    ours = {note.id: folded_words(note.text or "") for note in original.footnotes}
    theirs = {note.id: folded_words(note.text or "") for note in amendment.footnotes}
    used = {ref.footnote_id for row in _rows(amendment) for ref in row.footnote_refs}
    numbers = (f"F{number}" for number in count(1))
    free = (id_ for id_ in numbers if id_ not in ours and id_ not in theirs)
    return {
        id_: id_ if id_ not in ours or ours[id_] == theirs.get(id_) else next(free)
        for id_ in sorted({*used, *(id_ for id_ in theirs if id_ is not None)})
    }


def _rows(form: OwnershipDocument) -> tuple[Row, ...]:
    return (*form.non_derivative_table, *form.derivative_table)


def _renumbered(row: Row, ids: Mapping[str, str]) -> Row:
    refs = tuple(attrs.evolve(ref, footnote_id=ids[ref.footnote_id]) for ref in row.footnote_refs)
    return row if refs == row.footnote_refs else attrs.evolve(row, footnote_refs=refs)


def _notes(amendment: OwnershipDocument, ids: Mapping[str, str]) -> list[Footnote]:
    return [note if note.id is None else attrs.evolve(note, id=ids[note.id]) for note in amendment.footnotes]


# ---- everything else

# What the amendment says in place of the original.
_BELIEVED = (
    "no_securities_owned", "not_subject_to_section16", "form3_holdings_reported", "form4_transactions_reported",
    "aff10b5_one", "owner_signatures",
)


def _said(original: OwnershipDocument, amendment: OwnershipDocument, ids: Mapping[str, str]) -> dict[str, Any]:
    believed = {name: getattr(amendment, name) for name in _BELIEVED if getattr(amendment, name) not in {None, ()}}
    parties = Parties.of((original, amendment))
    owners = {**parties.owners(original), **parties.owners(amendment)}
    notes = {note.id for note in original.footnotes}
    return {
        **believed,
        "reporting_owners": tuple(owner for key, owner in owners.items() if key),
        "footnotes": (*original.footnotes, *(note for note in _notes(amendment, ids) if note.id not in notes)),
        "remarks": "\n".join(dict.fromkeys(text for text in (original.remarks, amendment.remarks) if text)) or None,
        "diagnostics": (*original.diagnostics, *amendment.diagnostics),
    }
