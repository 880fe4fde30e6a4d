"""What EDGAR would refuse of a form, before anyone files it.

In: an `OwnershipDocument`. Out: `filing_problems`, a `FilingProblem` for each rule of `filing_rules` that it breaks,
with the place. Knows the specification as it stands, 5.5 of March 2026, whatever the form's own age; asks nobody:
whether a CIK exists and whether a CCC is its own, only EDGAR knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from .._fields import ADDRESS, DOCUMENT, ISSUER, OWNER_ID, RELATIONSHIP, SIGNATURE, Field
from .._record import Answers
from ..model import Address, OwnershipDocument, ReportingOwner, Row
from .filing_limits import FOOTNOTE_ID, MANDATORY, MANDATORY_ON, MOST, NOT_FOR_FILERS, ONLY_ON
from .filing_rows import row_problems, said, value_problems
from .filing_rules import FilingProblem, Problems, problem
from .xml import KINDS, MARKED, unwritable


def filing_problems(form: OwnershipDocument) -> tuple[FilingProblem, ...]:
    """Every rule of the SEC's specification that the form breaks, in the form's order; empty if EDGAR would take it.

    The rules are those of the current specification and its schemas: of a form without problems `to_xml` writes a
    document that validates. Nothing is raised, whatever the form holds.

    A form that was read from EDGAR has problems although EDGAR took it: what EDGAR fills in (`not_for_filers`, a
    warning) and takes out (`missing_ccc`), and rules that are younger than the filing. To file it again, drop the
    former and add the latter. No rule asks whether dates make sense: the specification has none.

    >>> from insiderforms.model import ReportingOwner
    >>> owner = ReportingOwner(cik="0000070858", ccc="aaaa$111", is_officer=True)
    >>> for problem in filing_problems(OwnershipDocument(document_type="3", reporting_owners=(owner,))):
    ...     print(problem)
    suspense: no value [missing, section 3.5] at period_of_report
    suspense: no value [missing, section 3.5] at issuer.cik
    suspense: no value [missing, section 3.5] at issuer.trading_symbol
    suspense: an officer without a title [no_officer_title, section 3.3, cm(2)] at reporting_owners[0].officer_title
    suspense: none at all [missing, section 3.5] at owner_signatures
    """
    return Answers(_all(form))


def _all(form: OwnershipDocument) -> Problems:
    for field, why in unwritable(form):
        yield problem("unwritable", field, why)
    yield from _document(form)
    yield from _leaves("issuer", ISSUER, form.issuer, "issuer.")
    yield from _count("reporting_owners", form.reporting_owners, least=1)
    for at, owner in enumerate(form.reporting_owners):
        yield from _owner(owner, f"reporting_owners[{at}].")
    yield from _duplicate_owners(form)
    ids = {note.id for note in form.footnotes}
    tables: tuple[tuple[str, Sequence[Row]], ...] = (
        ("non_derivative_table", form.non_derivative_table), ("derivative_table", form.derivative_table))
    for name, rows in tables:
        yield from _count(name, rows)
        for at, row in enumerate(rows):
            yield from row_problems(row, KINDS[type(row)], form.form_type or "", f"{name}[{at}].")
            yield from _references(row, ids, f"{name}[{at}].")
    yield from _footnotes(form, {ref.footnote_id for _, rows in tables for row in rows for ref in row.footnote_refs})
    yield from _count("owner_signatures", form.owner_signatures, least=1)
    for at, signature in enumerate(form.owner_signatures):
        yield from _leaves("signature", SIGNATURE, signature, f"owner_signatures[{at}].")


def _count(name: str, records: Sequence[object], least: int = 0) -> Problems:
    if len(records) < least:
        yield problem("missing", name, "none at all")
    if len(records) > MOST[name]:
        yield problem("too_many", name, f"{len(records)}, where {MOST[name]} are the most")


def _leaves(kind: str, fields: Sequence[Field], record: Any, place: str) -> Problems:
    """The problems of the fields of a record other than a row."""
    for field in fields:
        value = getattr(record, field.name)
        if field.name in MANDATORY[kind] and not said(value):
            yield problem("missing", place + field.path, "no value")
        if field.name in NOT_FOR_FILERS.get(kind, ()) and value is not None:
            yield problem("not_for_filers", place + field.path, "a value that EDGAR fills in")
        yield from value_problems(field.element, value, place + field.path)


# ---- the document


def _document(form: OwnershipDocument) -> Problems:
    for field in DOCUMENT:
        name, value = field.name, getattr(form, field.name)
        if value is not None and form.document_type and name in ONLY_ON and form.document_type not in ONLY_ON[name]:
            yield problem("not_applicable", name, f"a Form {form.document_type} has no {field.element}")
            continue
        yield from _leaves("document", (field,), form, "")
        if value is None and form.document_type in MANDATORY_ON.get(name, ()):
            yield problem("missing", name, "no value")
        if name == "aff10b5_one" and value is not None and form.form_type == "3":
            yield problem("not_for_filers", name, "a value that does not apply to a Form 3")
    yield from _flags(form)


def _flags(form: OwnershipDocument) -> Problems:
    """The flags that EDGAR works out from the rows.

    Of `noSecuritiesOwned` section 4.3 tells the opposite, true if there is an entry; filings have it as its name says.
    """
    found = {
        "no_securities_owned": not (form.transactions or form.holdings),
        "form3_holdings_reported": any(row.transaction_form_type == "3" for row in form.holdings),
        "form4_transactions_reported": any(row.transaction_form_type == "4" for row in form.transactions),
    }
    for name, expected in found.items():
        if form.document_type in ONLY_ON[name] and getattr(form, name) not in (None, expected):
            yield problem("edgar_decides", name, f"{not expected}, where the tables say {expected}")
    if form.form_type in ("4", "5") and not form.transactions and form.not_subject_to_section16 is not True:
        yield problem("no_transaction", "not_subject_to_section16", "neither a transaction nor the reason for none")


# ---- reporting owners


def _owner(owner: ReportingOwner, place: str) -> Problems:
    yield from _leaves("owner", OWNER_ID, owner, place)
    if not said(owner.ccc):
        yield problem("missing_ccc", f"{place}ccc", "no CCC")
    if owner.address is not None:
        yield from _address(owner.address, place)
    yield from _leaves("owner", RELATIONSHIP, owner, place)
    if not (owner.is_director or owner.is_officer or owner.is_ten_percent_owner or owner.is_other):
        yield problem("no_relationship", place.rstrip("."), "no relationship to the issuer")
    if owner.is_officer and not said(owner.officer_title):
        yield problem("no_officer_title", f"{place}officer_title", "an officer without a title")
    if owner.is_other and not said(owner.other_text):
        yield problem("no_other_text", f"{place}other_text", "another relationship without words")


def _address(address: Address, place: str) -> Problems:
    yield from _leaves("owner", ADDRESS, address, place)
    abroad = address.non_us_address_flag
    if abroad is None:
        yield problem("no_address_flag", f"{place}address.non_us_address_flag", "an address that may be abroad or not")
    elif abroad and not (address.country or "").strip():
        yield problem("no_country", f"{place}address.country", "an address abroad without a country")
    elif not abroad and not (address.state or "").strip():
        yield problem("no_state", f"{place}address.state", "an address in the United States without a state")


def _duplicate_owners(form: OwnershipDocument) -> Problems:
    seen = set()
    for at, owner in enumerate(form.reporting_owners):
        number = (owner.cik or "").lstrip("0")
        if number and number in seen:
            yield problem("duplicate_owner", f"reporting_owners[{at}].cik", f"{owner.cik} is there already")
        seen.add(number)


# ---- footnotes


def _footnotes(form: OwnershipDocument, referred: set[str]) -> Problems:
    yield from _count("footnotes", form.footnotes)
    seen = set()
    for at, note in enumerate(form.footnotes):
        place = f"footnotes[{at}]"
        if note.id is None or not FOOTNOTE_ID.fullmatch(note.id):
            yield problem("footnote_id", f"{place}.id", f"{note.id and note.id[:40]!r} is not F1 to F99")
        if note.id is not None and note.id in seen:
            yield problem("duplicate_footnote", f"{place}.id", f"{note.id} is there already")
        elif note.id is not None and note.id not in referred:
            yield problem("unreferenced_footnote", place, f"nothing refers to {note.id}")
        seen.add(note.id)
        yield from value_problems("footnote", note.text, f"{place}.text")


def _references(row: Row, ids: set[str | None], place: str) -> Problems:
    marked = MARKED[KINDS[type(row)]]
    counts = Counter((marked.get(ref.field, ref.field), ref.footnote_id) for ref in row.footnote_refs)
    for (field, footnote_id), count in counts.items():
        if not FOOTNOTE_ID.fullmatch(footnote_id):
            yield problem("footnote_id", place + field, f"{footnote_id[:40]!r} is not F1 to F99")
        if footnote_id not in ids:
            yield problem("dangling_reference", place + field, f"there is no footnote {footnote_id}")
        if count > 1:
            yield problem("repeated_reference", place + field, f"{footnote_id}, {count} times")
