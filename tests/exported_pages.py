"""What is left of a form on the pages that `export` makes: the document that a perfect reader gives for one.

In: a form. Out: `on_page` and `in_text`, the same form as far as our page or text says it. They say more than the
SEC's do (see `printed_form`): all digits of a figure, `FORM 4/A`, what each further owner is to the issuer, and whether
the filing says anything of a check box. What remains:

* Not printed: schema version, CCC, timeliness, marks on an address, the form that a holding belongs on; on Form 3
  balances in Table II.
* No equity swap from nothing said: `False` on transactions. Transactions of a Form 4 that say form `4` or nothing:
  `"4"`.
* "No securities are beneficially owned" is a sentence and no box: `True` or `None`. A box that the sheet lacks: `None`.
* Marks stand in the order of the columns, each once in its column, on the field whose value stands there; marks on the
  coding on the code, those on (A) or (D) in Table II on the amount. Without its letter an amount there is not printed.
* The United States from no country: `None`. A foreign state beside a state: not printed.
* Line breaks in footnotes from blanks; blank lines in remarks.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import attrs

from insiderforms.model import Address, Footnote, FootnoteRef, OwnershipDocument, ReportingOwner, Row
from tests.page_sheets import Column, columns, is_transaction

_UNITED_STATES = "X1"


def on_page(form: OwnershipDocument) -> OwnershipDocument:
    """The document that our HTML page of `form` says, no more and no less."""
    return _printed(form, remarks=_without_blank_lines(form.remarks))


def in_text(form: OwnershipDocument) -> OwnershipDocument:
    """The document that our text of `form` says: it has no links, and folds the remarks."""
    there = _printed(form, remarks=_folded(form.remarks))
    return attrs.evolve(
        there, issuer=attrs.evolve(there.issuer, cik=None),
        reporting_owners=tuple(attrs.evolve(owner, cik=None) for owner in there.reporting_owners))


def _printed(form: OwnershipDocument, remarks: str | None) -> OwnershipDocument:
    number = form.form_type or "4"
    table_1, table_2 = (
        tuple(_row(row, of, number) for row in rows)
        for rows, of in zip((form.non_derivative_table, form.derivative_table), columns(form), strict=True))
    return attrs.evolve(
        form,
        schema_version=None,
        no_securities_owned=(number == "3" and form.no_securities_owned) or None,
        not_subject_to_section16=None if number == "3" else form.not_subject_to_section16,
        form3_holdings_reported=form.form3_holdings_reported if number == "5" else None,
        form4_transactions_reported=form.form4_transactions_reported if number == "5" else None,
        aff10b5_one=None if number == "3" else form.aff10b5_one,
        reporting_owners=tuple(map(_owner, form.reporting_owners)),
        non_derivative_table=table_1,  # type: ignore[arg-type]  # a row stays one of its own class
        derivative_table=table_2,  # type: ignore[arg-type]
        footnotes=tuple(Footnote(id=note.id, text=_folded(note.text)) for note in form.footnotes),
        remarks=remarks,
        submission=None, rendering=None, diagnostics=(),
    )


def _folded(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def _without_blank_lines(text: str | None) -> str | None:
    return None if text is None else "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def _owner(owner: ReportingOwner) -> ReportingOwner:
    return attrs.evolve(owner, ccc=None, address=_address(owner.address))


def _address(address: Address | None) -> Address | None:
    if address is None:
        return None
    there = attrs.evolve(
        address, non_us_address_flag=None, good_address=None, state_description=None,
        non_us_state_territory=address.non_us_state_territory if address.state is None else None,
        country=None if address.country == _UNITED_STATES else address.country)
    return None if there == Address() else there


def _row(row: Row, of: tuple[Column, ...], number: str) -> Row:
    values: dict[str, Any] = {}
    marks: list[FootnoteRef] = []
    letter = getattr(row, "transaction_acquired_disposed_code", None)
    for column in of:
        if column.letter not in (None, letter) or (column.kind == "code" and not is_transaction(row)):
            continue
        given = [name for name in column.fields if getattr(row, name, None) is not None]
        name = given[0] if given else column.fields[0]
        ids = dict.fromkeys(
            ref.footnote_id for ref in row.footnote_refs if ref.field in (column.marks or column.fields))
        marks += [FootnoteRef(field=name, footnote_id=ident) for ident in ids]
        if given:
            values[name] = getattr(row, name)
        if column.letter and (given or ids):
            values["transaction_acquired_disposed_code"] = letter
    values.pop("transaction_form_type", None)
    if is_transaction(row):
        values["equity_swap_involved"] = bool(getattr(row, "equity_swap_involved", None))
        values["transaction_form_type"] = ("5" if row.transaction_form_type == "5" else "4") if number == "4" else None
    return type(row)(**values, footnote_refs=tuple(marks))


def figured(form: OwnershipDocument) -> OwnershipDocument:
    """The form with a figure in every row that has none: the first rows of a table without any are taken for its
    heading where their words are like those of captions ("Shares", "Own account")."""
    return attrs.evolve(
        form, non_derivative_table=tuple(map(_with_figure, form.non_derivative_table)),
        derivative_table=tuple(map(_with_figure, form.derivative_table)))


def _with_figure(row: Any) -> Any:
    if any(getattr(row, name) is not None for name in _FIGURES if hasattr(row, name)):
        return row
    return attrs.evolve(row, **{next(name for name in _FIGURES if hasattr(row, name)): Decimal(7)})


_FIGURES = ("conversion_or_exercise_price", "shares_owned_following_transaction")


def for_text(record: Any) -> Any:
    """The record without what its texts cannot say in plain text: `<b>` is taken there for a tag that somebody left,
    and A with a circumflex or tilde for the first of two bytes that were read as letters."""
    if isinstance(record, str):
        return re.sub(r"<(\w+)>", r"< \1 >", record).translate({ord("\xc2"): "A", ord("\xc3"): "A"})
    if isinstance(record, tuple):
        return tuple(map(for_text, record))
    if attrs.has(type(record)):
        fields = attrs.fields(type(record))
        return type(record)(**{field.name: for_text(getattr(record, field.name)) for field in fields})
    return record
