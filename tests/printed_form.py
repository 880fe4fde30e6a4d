"""What is left of a form on paper: the document that a perfect reader gives for a written page.

In: any document that `tests.strategies` makes (on a Form 3, holdings alone), and the layout. Out: `as_printed`, the
same document as far as that layout says it.

What a page never prints is `None`: schema version, CCC, timeliness, EDGAR's own marks on an address, whether an address
is abroad, the form that a holding belongs on; the CIKs in the form layout; the foreign symbol on EDGAR's page and on
sheets before 2026, country and foreign state likewise; on Form 3 the balances of Table II.

What a page cannot tell apart, and what is given for it here:

* A box that nobody checked: `False`, whether the filing says no or nothing. A box that the sheet lacks: `None`. "No
  securities are beneficially owned" is a sentence and no box: `True` or `None`.
* An amendment, in the form layout, from its original, unless item 4 has a date. EDGAR's page says `FORM 4/A`.
* Transactions of a Form 4 that say form `4` or nothing: `"4"`; `"5"` if the V column says so. Forms 3 and 5: `None`.
* No equity swap from nothing said: `False` on transactions.
* Numbers that agree to four places: what is printed, with the zeros that are printed.
* Marks on the parts of a transaction's coding: one on `transaction_code`. Marks on an amount as shares or as a value:
  one on the field that has the value, on the shares if neither has. In Table II marks on the letter (A) or (D): one on
  the amount. Marks stand in the order of the columns, each once in its column.
* In Table II the letter of a row whose column under it is empty, and an amount without a letter: neither is printed.
* Owners after the first: EDGAR's page has no relationship for them, so all of it is `None`; the form layout prints
  their title and text alone, so that who has one is an officer, or other.
* The United States from no country, on the sheets of 2026: `None`. States and countries print as names there, and are
  given as codes again.
* Line breaks in footnotes from blanks, as HTML folds them; in remarks, too, but the form layout has `<br>` there.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import attrs

from insiderforms.codes import STATES_AND_COUNTRIES
from insiderforms.model import (
    Address,
    Footnote,
    FootnoteRef,
    Issuer,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
    Row,
)
from tests.page_sheets import (
    Column,
    Layout,
    columns,
    for_foreign_issuers,
    form_number,
    gives_cents,
    is_transaction,
    plan_box,
    printed,
)

_NOT_TOLD: dict[str, Any] = dict.fromkeys(
    ["is_director", "is_officer", "is_ten_percent_owner", "is_other", "officer_title", "other_text"])


def as_printed(form: OwnershipDocument, layout: Layout) -> OwnershipDocument:
    """The document that a page of `form` in this layout says, no more and no less."""
    number = form_number(form)
    table_1, table_2 = (
        tuple(_row(row, of, number, cents=gives_cents(form, layout)) for row in rows)
        for rows, of in zip((form.non_derivative_table, form.derivative_table), columns(form), strict=True))
    return OwnershipDocument(
        document_type=_document_type(form, layout),
        period_of_report=form.period_of_report,
        date_of_original_submission=form.date_of_original_submission,
        no_securities_owned=(number == "3" and form.no_securities_owned) or None,
        not_subject_to_section16=_box(form.not_subject_to_section16, number in "45"),
        form3_holdings_reported=_box(form.form3_holdings_reported, number == "5"),
        form4_transactions_reported=_box(form.form4_transactions_reported, number == "5"),
        issuer=_issuer(form, layout),
        reporting_owners=tuple(_owner(form, at, layout) for at in range(len(form.reporting_owners))),
        aff10b5_one=_box(form.aff10b5_one, plan_box(form) != "none"),
        non_derivative_table=table_1,  # type: ignore[arg-type]  # a row stays one of its own class
        derivative_table=table_2,  # type: ignore[arg-type]
        footnotes=tuple(Footnote(id=note.id, text=_folded(note.text)) for note in form.footnotes),
        remarks=_remarks(form.remarks, layout),
        owner_signatures=tuple(
            OwnerSignature(signature_name=signature.signature_name, signature_date=signature.signature_date)
            for signature in form.owner_signatures),
    )


def _document_type(form: OwnershipDocument, layout: Layout) -> str:
    amends = form.date_of_original_submission is not None or (layout == "edgar" and bool(form.is_amendment))
    return form_number(form) + "/A" * amends


def _box(checked: bool | None, there: bool) -> bool | None:
    return bool(checked) if there else None


def _remarks(text: str | None, layout: Layout) -> str | None:
    if text is None or layout == "edgar":
        return _folded(text)
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def _folded(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def _issuer(form: OwnershipDocument, layout: Layout) -> Issuer:
    issuer, has_item_2a = form.issuer, layout == "form" and for_foreign_issuers(form)
    return Issuer(
        cik=issuer.cik if layout == "edgar" else None,
        name=issuer.name,
        trading_symbol=issuer.trading_symbol,
        foreign_trading_symbol=issuer.foreign_trading_symbol if has_item_2a else None,
    )


def _owner(form: OwnershipDocument, at: int, layout: Layout) -> ReportingOwner:
    owner = form.reporting_owners[at]
    there = ReportingOwner(
        cik=owner.cik if layout == "edgar" else None,
        name=owner.name,
        address=_address(owner.address, layout == "form" and for_foreign_issuers(form)),
        is_director=bool(owner.is_director),
        is_officer=bool(owner.is_officer),
        is_ten_percent_owner=bool(owner.is_ten_percent_owner),
        is_other=bool(owner.is_other),
        officer_title=owner.officer_title,
        other_text=owner.other_text,
    )
    if at == 0:
        return there
    if layout == "edgar":
        return attrs.evolve(there, **_NOT_TOLD)
    return attrs.evolve(there, is_officer=bool(there.is_officer or there.officer_title),
                        is_other=bool(there.is_other or there.other_text))


def _address(address: Address | None, abroad: bool) -> Address | None:
    """The address; with country and, where there is no other, foreign state on the sheets for those `abroad`."""
    if address is None:
        return None
    there = Address(street1=address.street1, street2=address.street2, city=address.city, state=address.state,
                    zip_code=address.zip_code)
    if abroad:
        here = address.country is None or STATES_AND_COUNTRIES.get(address.country) == "UNITED STATES"
        there = attrs.evolve(
            there,
            non_us_state_territory=address.non_us_state_territory if address.state is None else None,
            country=None if here else address.country)
    return None if there == Address() else there


def _row(row: Row, of: Sequence[Column], number: str, *, cents: bool) -> Row:
    values: dict[str, Any] = {}
    marks: list[FootnoteRef] = []
    for column in of:
        cell = printed(row, column, cents=cents)
        marks += [FootnoteRef(field=cell.field, footnote_id=footnote_id) for footnote_id in cell.marks]
        if cell.text:
            value = getattr(row, cell.field)
            values[cell.field] = Decimal(cell.text.replace(",", "")) if isinstance(value, Decimal) else value
        if column.letter and (cell.text or cell.marks):
            values["transaction_acquired_disposed_code"] = column.letter
    if is_transaction(row):
        values["equity_swap_involved"] = bool(getattr(row, "equity_swap_involved", None))
        values["transaction_form_type"] = ("5" if row.transaction_form_type == "5" else "4") if number == "4" else None
    return type(row)(**values, footnote_refs=tuple(marks))
