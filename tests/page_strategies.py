"""Hypothesis strategies: forms that a page can say so that every word of it can be read back.

Out: `page_documents(layout)`. Narrower than `tests.strategies.documents()`: names are of words, a title is no number
and no date, rows of transactions have a code or a date, an amount in Table II has its letter, addresses are whole and
in the United States, footnotes are F1 to Fn in their order, and every text could stand in a filing. One of several
owners is something to the issuer, for a list of owners without any mark is like one that lost them. Markup, dollars,
brackets and figures do stand in the texts where nothing hangs on them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from insiderforms.codes import STATES_AND_COUNTRIES, TRANSACTION_CODES
from insiderforms.model import (
    Address,
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
    Row,
)
from tests.page_sheets import TABLE_I, TABLE_II, Column, Layout, is_transaction

_LETTERS = st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F)
_word = (st.text(_LETTERS, min_size=3, max_size=10).filter(lambda word: word.casefold() not in ("none", "n/a"))
         | st.sampled_from(["Common", "Stock", "Trust", "Smith-Jones", "O'Neill", "Société", "Shares", "L.P."]))
_words = st.lists(_word, min_size=1, max_size=4).map(" ".join)
_titles = st.builds(
    "{} {}".format, _words,
    st.sampled_from(["Stock", "Class A", "$.01 par value", "(right to buy)", "7% due 2026", "A&B", "<b>", "[A-1]"]))
_clauses = _words | st.sampled_from([
    "See note 2.", "The price was $12.345 to $13, on 5/1/2023.", "AT&T Inc.", "5 < 6 > 4", "&nbsp;", "<td>",
    "50% or more", 'He said "so".', "Includes 1,000 shares (and 2) of stock.", "Form 4 of 2024-01-02",
])
_texts = st.builds("{} {}".format, _words, st.lists(_clauses, min_size=1, max_size=4).map(" ".join))
"""What a note says; it begins with a word, as a number there would look like a mark."""
_lines = st.lists(_texts, min_size=1, max_size=3).map("\n".join)
_dates = st.dates(date(1950, 1, 1), date(2070, 12, 31))
_amounts = st.builds(lambda digits, places: Decimal(digits).scaleb(-places),
                     st.integers(0, 10**5) | st.integers(0, 10**12), st.integers(0, 6))
_ciks = st.integers(1, 9_999_999_999).map(lambda number: f"{number:010d}")
_SYMBOLS = st.sampled_from(["SMPL", "A", "QZX.B", "ACME,ACMEW"])
_US = sorted(code for code in STATES_AND_COUNTRIES if code.isalpha() and code not in ("XX", "GU", "PR", "VI"))
_ABROAD = [None, "X1", "X0", "C3", "M0"]
_R = TypeVar("_R", bound=Row)


def _maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


_ADDRESSES = st.builds(
    Address,
    street1=st.builds("{} {}".format, st.integers(1, 9999), _words),
    street2=_maybe(st.builds("Suite {}".format, st.integers(1, 999))),
    city=_words, state=st.sampled_from(_US), zip_code=st.integers(1, 99999).map("{:05d}".format),
    country=st.sampled_from(_ABROAD))


@st.composite
def _owners(draw: st.DrawFn) -> ReportingOwner:
    officer, other = draw(_maybe(st.booleans())), draw(_maybe(st.booleans()))
    return ReportingOwner(
        cik=draw(_ciks), name=draw(_words), address=draw(_ADDRESSES),
        is_director=draw(_maybe(st.booleans())), is_ten_percent_owner=draw(_maybe(st.booleans())),
        is_officer=officer, officer_title=draw(_maybe(_words)) if officer else None,
        is_other=other, other_text=draw(_maybe(_words)) if other else None)


def _is_anything(owner: ReportingOwner) -> bool:
    return bool(owner.is_director or owner.is_officer or owner.is_ten_percent_owner or owner.is_other)


_ALL_OWNERS = st.lists(_owners(), min_size=1, max_size=3, unique_by=lambda owner: owner.cik).filter(
    lambda owners: len(owners) == 1 or any(map(_is_anything, owners))).map(tuple)

_SHARED: dict[str, st.SearchStrategy[Any]] = {
    "security_title": _titles,
    "transaction_form_type": st.sampled_from([None, "4", "5"]),
    "transaction_code": _maybe(st.sampled_from(sorted(TRANSACTION_CODES))),
    "transaction_timeliness": _maybe(st.sampled_from("EL")),
    "transaction_acquired_disposed_code": _maybe(st.sampled_from("AD")),
    "underlying_security_title": _maybe(_titles),
    "direct_or_indirect_ownership": st.sampled_from("DI"),  # the schema demands it
    "nature_of_ownership": _maybe(_words),
}
_BY_TYPE = {"bool | None": _maybe(st.booleans()), "date | None": _maybe(_dates), "Decimal | None": _maybe(_amounts)}


@st.composite
def _rows(draw: st.DrawFn, cls: type[Any]) -> Row:
    """A row that says itself which kind it is, with no more than one of shares and value in each column."""
    said: dict[str, Any] = {
        field.name: draw(_SHARED[field.name] if field.name in _SHARED else _BY_TYPE[field.type])
        for field in attrs.fields(cls) if field.name != "footnote_refs"}
    for shares, value in _EITHER:
        if said.get(shares) is not None:
            said.pop(value, None)
    if "transaction_code" in said and not (said["transaction_code"] or said["transaction_date"]):
        said["transaction_date"] = draw(_dates)
    if not said.get("transaction_code"):
        said.pop("equity_swap_involved", None)
    row: Row = cls(**said)
    if isinstance(row, DerivativeTransaction) and not _in_one_column(row):
        row = attrs.evolve(row, transaction_shares=None, transaction_total_value=None,
                           transaction_acquired_disposed_code=None)
    return row


_EITHER = (
    ("transaction_shares", "transaction_total_value"),
    ("underlying_security_shares", "underlying_security_value"),
    ("shares_owned_following_transaction", "value_owned_following_transaction"),
)


def _in_one_column(row: DerivativeTransaction) -> bool:
    """Whether there are both an amount and the letter under which it stands."""
    amount = row.transaction_total_value if row.transaction_shares is None else row.transaction_shares
    return amount is not None and row.transaction_acquired_disposed_code is not None


def _tables(number: str, transaction: type[Any], holding: type[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    kinds = _rows(holding) if number == "3" else _rows(holding) | _rows(transaction)
    return st.lists(kinds, max_size=4).map(tuple)


@st.composite
def page_documents(draw: st.DrawFn, layout: Layout) -> OwnershipDocument:
    """A form of any of the six types, for a page in this layout, with footnotes and marks."""
    number, amends = draw(st.sampled_from("345")), draw(st.booleans())
    yes = _maybe(st.booleans())
    non_derivative = draw(_tables(number, NonDerivativeTransaction, NonDerivativeHolding))
    derivative = draw(_tables(number, DerivativeTransaction, DerivativeHolding))
    count = draw(st.integers(0, 5)) if non_derivative or derivative else 0
    ids = [f"F{at + 1}" for at in range(count)]
    form = OwnershipDocument(
        schema_version=draw(st.sampled_from(["X0101", "X0201", "X0202", "X0306", "X0407", "X0508", "X0609"])),
        document_type=number + "/A" * amends,
        period_of_report=draw(_dates),
        date_of_original_submission=draw(_dates) if amends else None,
        no_securities_owned=draw(yes) if number == "3" and not (non_derivative or derivative) else None,
        not_subject_to_section16=draw(yes), form3_holdings_reported=draw(yes), form4_transactions_reported=draw(yes),
        aff10b5_one=draw(yes),
        issuer=Issuer(cik=draw(_ciks), name=draw(_words), trading_symbol=draw(_SYMBOLS),
                      foreign_trading_symbol=draw(_maybe(_SYMBOLS))),
        reporting_owners=draw(_ALL_OWNERS),
        non_derivative_table=tuple(_marked(draw, row, TABLE_I[number], ids) for row in non_derivative),
        derivative_table=tuple(_marked(draw, row, TABLE_II[number], ids) for row in derivative),
        footnotes=tuple(Footnote(id=id, text=draw(_lines)) for id in ids),
        remarks=draw(_maybe(_lines)),
        owner_signatures=tuple(draw(st.lists(
            st.builds(OwnerSignature, signature_name=st.builds("/s/ {}".format, _words), signature_date=_maybe(_dates)),
            min_size=1, max_size=3))),
    )
    return _told_apart(form, layout)


def _marked(draw: st.DrawFn, row: _R, columns: tuple[Column, ...], ids: list[str]) -> _R:
    """The row with marks in some of its columns, each note once in a column, on one of the fields printed there."""
    refs = []
    for column in columns:
        fields = [field for field in column.marks or column.fields if _carries_marks(row, column, field)]
        if fields and draw(st.integers(0, 4)) == 0:
            noted = draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)) if ids else []
            refs += [FootnoteRef(field=draw(st.sampled_from(fields)), footnote_id=id) for id in sorted(noted)]
    return attrs.evolve(row, footnote_refs=tuple(refs))


def _carries_marks(row: Row, column: Column, field: str) -> bool:
    if field == "transaction_coding":
        return is_transaction(row)
    in_place = column.letter in (None, getattr(row, "transaction_acquired_disposed_code", None))
    return in_place and hasattr(row, field) and (is_transaction(row) or column.kind != "code")


def _told_apart(form: OwnershipDocument, layout: Layout) -> OwnershipDocument:
    """The form without what runs together on EDGAR's page before 2023: an officer's title and what else he is."""
    if layout != "edgar" or (form.schema_version or "") >= "X0508":
        return form
    owners = (attrs.evolve(owner, is_other=None, other_text=None) if owner.is_officer else owner
              for owner in form.reporting_owners)
    return attrs.evolve(form, reporting_owners=tuple(owners))
