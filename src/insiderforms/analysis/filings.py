"""Forms put together as filings: every one once, as amended, in time.

In: any number of forms, in any order. Out: `Filing`s. Knows nothing of holding lines or balances. The order in which
the forms are given makes no difference.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from itertools import groupby

import attrs

from .._record import Answers, Record
from ..model import OwnershipDocument, ReportingOwner, Row
from .amendments import Restated, amended
from .matching import contents
from .parties import Parties
from .titles import folded_words


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Filing(Record):
    """One filing, with everything at hand that repeats or amends it."""

    form: OwnershipDocument
    """The form as amended; `original` itself, if no amendment is at hand."""
    filed: date | None = None
    """The day of filing; without EDGAR's header that of the last signature, or else the period of report."""
    reporting_owners: tuple[ReportingOwner, ...] = ()
    """All who report this, each once."""
    original: OwnershipDocument
    """The form as it was filed first. An amendment whose original is not at hand stands for itself."""
    amendments: tuple[OwnershipDocument, ...] = ()
    """Its amendments, in time."""
    copies: tuple[OwnershipDocument, ...] = ()
    """The same filing again, or the same rows reported by others of its group: dropped, or they would count twice."""
    restated: tuple[Restated, ...] = ()
    """The rows that amendments took the place of."""


@attrs.define
class _Open:
    """A filing in the making."""

    form: OwnershipDocument
    original: OwnershipDocument
    filed: date | None
    owners: dict[str, ReportingOwner]
    amendments: list[OwnershipDocument] = attrs.Factory(list)
    copies: list[OwnershipDocument] = attrs.Factory(list)
    restated: list[Restated] = attrs.Factory(list)


def filings_of(forms: Iterable[OwnershipDocument], parties: Parties) -> tuple[Filing, ...]:
    """Every filing among the forms once, in time.

    A form is a *copy* of another if it says the same, or has the same accession number. So is one with the same issuer,
    document type, period and rows, if both name one owner, or if all rows are held indirectly and explained in the same
    words: a group of more than ten owners files in pieces. An *amendment* goes with the filing of the same issuer, form
    type and an owner that was filed on the date which it gives for the original, or has its period of report.
    """
    opened = _without_copies(_in_time(forms, parties), parties)
    standing = _Standing([one for one in opened if not one.form.is_amendment], parties)
    closed = [one for one in opened if not (one.form.is_amendment and standing.amend(one))]
    return Answers(
        Filing(
            form=one.form, filed=one.filed, reporting_owners=_known(one.owners), original=one.original,
            amendments=tuple(one.amendments), copies=tuple(one.copies), restated=tuple(one.restated))
        for one in closed)


def _known(owners: dict[str, ReportingOwner]) -> tuple[ReportingOwner, ...]:
    return tuple(owner for key, owner in owners.items() if key)


# ---- time

def filed_on(form: OwnershipDocument) -> date | None:
    """The day of filing by EDGAR's header; without one, of the last signature, or else the period of report."""
    if form.submission is not None and form.submission.filed_as_of_date is not None:
        return form.submission.filed_as_of_date
    signed = [signature.signature_date for signature in form.owner_signatures if signature.signature_date is not None]
    return max(signed) if signed else form.period_of_report


def _in_time(forms: Iterable[OwnershipDocument], parties: Parties) -> Iterator[OwnershipDocument]:
    """By filing, then period, then accession number; what is left is put in the order of all that they say."""
    keyed = sorted(((_moment(form, parties), form) for form in forms), key=lambda pair: pair[0])
    for _, together in groupby(keyed, key=lambda pair: pair[0]):
        some = [form for _, form in together]
        yield from sorted(some, key=repr) if len(some) > 1 else some


def _moment(form: OwnershipDocument, parties: Parties) -> tuple[date, date, str, str, str]:
    accession = form.submission.accession_number if form.submission else None
    return (
        filed_on(form) or date.min, form.period_of_report or date.min, accession or "", parties.key(form.issuer),
        " ".join(parties.owners(form)))


# ---- copies

def _without_copies(forms: Iterable[OwnershipDocument], parties: Parties) -> list[_Open]:
    opened: list[_Open] = []
    seen: dict[Hashable, _Open] = {}
    for form in forms:
        owners = parties.owners(form)
        names = list(_names(form, owners, parties))
        first = next((seen[name] for name in names if name in seen), None)
        if first is None:
            first = _Open(form=form, original=form, filed=filed_on(form), owners=owners)
            opened.append(first)
        else:
            first.copies.append(form)
            first.owners = {**owners, **first.owners}
        seen.update(dict.fromkeys(names, first))
    return opened


def _names(form: OwnershipDocument, owners: Iterable[str], parties: Parties) -> Iterator[Hashable]:
    """What a form has in common with every copy of it, each enough by itself."""
    yield form
    if form.submission and form.submission.accession_number:
        yield form.submission.accession_number
    rows = _rows(form)
    if rows:
        told = (parties.key(form.issuer), form.document_type, form.period_of_report, tuple(map(contents, rows)))
        for owner in owners:
            yield told, owner  # without one in common, these may be two directors' equal grants
        if all(row.direct_or_indirect_ownership == "I" for row in rows):
            yield told, _explained(form)


def _rows(form: OwnershipDocument) -> tuple[Row, ...]:
    return (*form.non_derivative_table, *form.derivative_table)


def _explained(form: OwnershipDocument) -> frozenset[str]:
    return frozenset(folded_words(note.text or "") for note in form.footnotes)


# ---- amendments

class _Standing:
    """The filings that may be amended, by what an amendment says of its original."""

    def __init__(self, filings: Iterable[_Open], parties: Parties) -> None:
        self._parties = parties
        self._found: dict[Hashable, list[_Open]] = {}
        for one in filings:
            self._stand(one, one.filed)

    def amend(self, amendment: _Open) -> bool:
        """Amend the filing that the amendment speaks of; if none is at hand, let it stand for that, and be `False`."""
        original = self._original_of(amendment)
        if original is None:
            self._stand(amendment, amendment.form.date_of_original_submission)
            return False
        told = amended(original.form, amendment.form)
        original.form = told.form
        original.owners = {**original.owners, **amendment.owners}
        original.amendments.append(amendment.original)
        original.copies += amendment.copies
        original.restated += told.restated
        return True

    def _stand(self, one: _Open, filed: date | None) -> None:
        for owner in one.owners:
            whose = (self._parties.key(one.form.issuer), one.form.form_type, owner)
            for day in (("filed", filed), ("period", one.form.period_of_report)):
                if day[1] is not None:
                    self._found.setdefault((whose, day), []).append(one)

    def _original_of(self, amendment: _Open) -> _Open | None:
        form = amendment.form
        days = (("filed", form.date_of_original_submission), ("period", form.period_of_report))
        found: dict[int, tuple[int, _Open]] = {}
        for owner in amendment.owners:
            whose = (self._parties.key(form.issuer), form.form_type, owner)
            for day in days:
                for one in self._found.get((whose, day), ()):
                    times, _ = found.get(id(one), (0, one))
                    found[id(one)] = (times + 1, one)
        if not found:
            return None
        rows = set(map(contents, _rows(form)))
        ranked = [(times, len(rows.intersection(map(contents, _rows(one.form)))), place, one)
                  for place, (times, one) in enumerate(found.values())]
        return max(ranked, key=lambda rank: rank[:3])[3]
