"""The form as the SEC defines it: frozen records, named as the schema names its elements.

In: nothing. Out: `OwnershipDocument` and its parts. No I/O, no conversion, no validation: whatever a filing says fits.
`None` means that the filing does not say. Amounts are `Decimal`, exact as written; dates are `datetime.date`; text has
its ends stripped and its inner blanks folded. The literal under each field names its place on the printed form
(Form 4; others where they differ).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar

import attrs

from ._record import Answers, Record
from .diagnostics import Diagnostic
from .submission import Submission


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Issuer(Record):
    """The company whose securities are owned."""

    cik: str | None = None
    """The issuer's Central Index Key, ten digits; not printed (a link on EDGAR's page)."""
    name: str | None = None
    """Box 2, issuer name (Form 3: box 3)."""
    trading_symbol: str | None = None
    """Box 2, ticker or trading symbol (Form 3: box 3)."""
    foreign_trading_symbol: str | None = None
    """Box 2a, foreign trading symbol, since 2026 (Form 3: box 3a)."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Address(Record):
    """A reporting owner's address."""

    non_us_address_flag: bool | None = None
    """Whether the address is outside the United States; since 2026, not printed."""
    street1: str | None = None
    """Box 1, first line of the street."""
    street2: str | None = None
    """Box 1, second line of the street."""
    city: str | None = None
    """Box 1, city."""
    state: str | None = None
    """Box 1, state: a key of `codes.STATES_AND_COUNTRIES`, foreign ones included before 2026; as filed."""
    zip_code: str | None = None
    """Box 1, zip or postal code."""
    state_description: str | None = None
    """What EDGAR prints for a non-US state; not for the use of filers."""
    non_us_state_territory: str | None = None
    """Box 1, state or territory outside the United States, since 2026."""
    country: str | None = None
    """Box 1, country: a key of `codes.STATES_AND_COUNTRIES`, since 2026; as filed."""
    good_address: bool | None = None
    """EDGAR's own mark; not for the use of filers, not printed."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ReportingOwner(Record):
    """A person or entity that reports: owner, address and relationship to the issuer."""

    cik: str | None = None
    """The owner's Central Index Key, ten digits; not printed (a link on EDGAR's page)."""
    ccc: str | None = None
    """The owner's CIK Confirmation Code; EDGAR takes it out before it publishes a filing."""
    name: str | None = None
    """Box 1, name as filed: family name first for people, never turned round."""
    address: Address | None = None
    """Box 1, address."""
    is_director: bool | None = None
    """Box 5, director (Form 3: box 4)."""
    is_officer: bool | None = None
    """Box 5, officer (Form 3: box 4)."""
    is_ten_percent_owner: bool | None = None
    """Box 5, 10% owner (Form 3: box 4)."""
    is_other: bool | None = None
    """Box 5, other (Form 3: box 4)."""
    officer_title: str | None = None
    """Box 5, officer title (Form 3: box 4)."""
    other_text: str | None = None
    """Box 5, what "other" is (Form 3: box 4)."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Footnote(Record):
    """An explanation of responses."""

    id: str | None = None
    """The mark: `"F1"` in XML, prints as `(1)`."""
    text: str | None = None
    """Explanation of Responses; line breaks as filed."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FootnoteRef(Record):
    """A footnote mark on a field of a row."""

    field: str
    """The row's attribute that carries the mark, or `"transaction_coding"` for the code column as a whole."""
    footnote_id: str
    """The id of the `Footnote`; there may be none of that id."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class OwnerSignature(Record):
    """A signature."""

    signature_name: str | None = None
    """Signature of reporting person, as typed."""
    signature_date: date | None = None
    """Date beside the signature."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class NonDerivativeTransaction(Record):
    """A transaction of Table I, non-derivative securities."""

    security_title: str | None = None
    """Table I column 1, title of security."""
    transaction_date: date | None = None
    """Table I column 2, transaction date."""
    deemed_execution_date: date | None = None
    """Table I column 2A, deemed execution date, if any."""
    transaction_form_type: str | None = None
    """Table I column 3: the form that this belongs on, `"4"` or `"5"`; prints as `V` if `"5"` on a Form 4."""
    transaction_code: str | None = None
    """Table I column 3, transaction code: a key of `codes.TRANSACTION_CODES`."""
    equity_swap_involved: bool | None = None
    """Table I column 3: prints as `/K` after the code."""
    transaction_timeliness: str | None = None
    """Table I column 3: `"E"` early, `"L"` late; not printed."""
    transaction_shares: Decimal | None = None
    """Table I column 4, amount: number of shares."""
    transaction_acquired_disposed_code: str | None = None
    """Table I column 4, `"A"` acquired or `"D"` disposed of."""
    transaction_price_per_share: Decimal | None = None
    """Table I column 4, price in US dollars per share."""
    shares_owned_following_transaction: Decimal | None = None
    """Table I column 5, number of shares owned following the reported transaction(s)."""
    value_owned_following_transaction: Decimal | None = None
    """Table I column 5, the same as a value in US dollars; prints with a dollar sign."""
    direct_or_indirect_ownership: str | None = None
    """Table I column 6, `"D"` direct or `"I"` indirect."""
    nature_of_ownership: str | None = None
    """Table I column 7, nature of indirect beneficial ownership."""
    footnote_refs: tuple[FootnoteRef, ...] = ()
    """Which field refers to which footnote, in filed order; a field may be footnoted instead of having a value."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class NonDerivativeHolding(Record):
    """A holding of Table I that no transaction on this form has changed."""

    security_title: str | None = None
    """Table I column 1, title of security."""
    transaction_form_type: str | None = None
    """Not printed: `"3"` on a Form 5 for a holding that should have been reported on a Form 3."""
    shares_owned_following_transaction: Decimal | None = None
    """Table I column 5 (Form 3: 2), number of shares owned."""
    value_owned_following_transaction: Decimal | None = None
    """Table I column 5 (Form 3: 2), the same as a value in US dollars."""
    direct_or_indirect_ownership: str | None = None
    """Table I column 6 (Form 3: 3), `"D"` direct or `"I"` indirect."""
    nature_of_ownership: str | None = None
    """Table I column 7 (Form 3: 4), nature of indirect beneficial ownership."""
    footnote_refs: tuple[FootnoteRef, ...] = ()
    """Which field refers to which footnote, in filed order; a field may be footnoted instead of having a value."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DerivativeTransaction(Record):
    """A transaction of Table II, derivative securities."""

    security_title: str | None = None
    """Table II column 1, title of derivative security."""
    conversion_or_exercise_price: Decimal | None = None
    """Table II column 2, conversion or exercise price in US dollars."""
    transaction_date: date | None = None
    """Table II column 3, transaction date."""
    deemed_execution_date: date | None = None
    """Table II column 3A, deemed execution date, if any."""
    transaction_form_type: str | None = None
    """Table II column 4: the form that this belongs on, `"4"` or `"5"`; prints as `V` if `"5"` on a Form 4."""
    transaction_code: str | None = None
    """Table II column 4, transaction code: a key of `codes.TRANSACTION_CODES`."""
    equity_swap_involved: bool | None = None
    """Table II column 4: prints as `/K` after the code."""
    transaction_timeliness: str | None = None
    """Table II column 4: `"E"` early, `"L"` late; not printed."""
    transaction_shares: Decimal | None = None
    """Table II column 5, number of derivative securities."""
    transaction_total_value: Decimal | None = None
    """Table II column 5, the same as a value in US dollars; prints with a dollar sign."""
    transaction_acquired_disposed_code: str | None = None
    """Table II column 5, `"A"` acquired or `"D"` disposed of: says under which letter the number prints."""
    exercise_date: date | None = None
    """Table II column 6, date exercisable."""
    expiration_date: date | None = None
    """Table II column 6, expiration date."""
    underlying_security_title: str | None = None
    """Table II column 7, title of the underlying securities."""
    underlying_security_shares: Decimal | None = None
    """Table II column 7, amount or number of shares."""
    underlying_security_value: Decimal | None = None
    """Table II column 7, the same as a value in US dollars; prints with a dollar sign."""
    transaction_price_per_share: Decimal | None = None
    """Table II column 8, price of the derivative security in US dollars."""
    shares_owned_following_transaction: Decimal | None = None
    """Table II column 9, number of derivative securities owned following the reported transaction(s)."""
    value_owned_following_transaction: Decimal | None = None
    """Table II column 9, the same as a value in US dollars; prints with a dollar sign."""
    direct_or_indirect_ownership: str | None = None
    """Table II column 10, `"D"` direct or `"I"` indirect."""
    nature_of_ownership: str | None = None
    """Table II column 11, nature of indirect beneficial ownership."""
    footnote_refs: tuple[FootnoteRef, ...] = ()
    """Which field refers to which footnote, in filed order; a field may be footnoted instead of having a value."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DerivativeHolding(Record):
    """A holding of Table II that no transaction on this form has changed."""

    security_title: str | None = None
    """Table II column 1, title of derivative security."""
    conversion_or_exercise_price: Decimal | None = None
    """Table II column 2 (Form 3: 4), conversion or exercise price in US dollars."""
    transaction_form_type: str | None = None
    """Not printed: `"3"` on a Form 5 for a holding that should have been reported on a Form 3."""
    exercise_date: date | None = None
    """Table II column 6 (Form 3: 2), date exercisable."""
    expiration_date: date | None = None
    """Table II column 6 (Form 3: 2), expiration date."""
    underlying_security_title: str | None = None
    """Table II column 7 (Form 3: 3), title of the underlying securities."""
    underlying_security_shares: Decimal | None = None
    """Table II column 7 (Form 3: 3), amount or number of shares."""
    underlying_security_value: Decimal | None = None
    """Table II column 7 (Form 3: 3), the same as a value in US dollars."""
    shares_owned_following_transaction: Decimal | None = None
    """Table II column 9, number of derivative securities owned; Form 3 has no such column."""
    value_owned_following_transaction: Decimal | None = None
    """Table II column 9, the same as a value in US dollars; Form 3 has no such column."""
    direct_or_indirect_ownership: str | None = None
    """Table II column 10 (Form 3: 5), `"D"` direct or `"I"` indirect."""
    nature_of_ownership: str | None = None
    """Table II column 11 (Form 3: 6), nature of indirect beneficial ownership."""
    footnote_refs: tuple[FootnoteRef, ...] = ()
    """Which field refers to which footnote, in filed order; a field may be footnoted instead of having a value."""


Transaction = NonDerivativeTransaction | DerivativeTransaction
"""A transaction of either table."""
Holding = NonDerivativeHolding | DerivativeHolding
"""A holding of either table."""
Row = Transaction | Holding
"""A row of either table."""
ROW_CLASSES: dict[str, type[Row]] = {
    "non_derivative_transaction": NonDerivativeTransaction,
    "non_derivative_holding": NonDerivativeHolding,
    "derivative_transaction": DerivativeTransaction,
    "derivative_holding": DerivativeHolding,
}
"""The row classes by their names in snake_case."""
_R = TypeVar("_R")


def _only(kind: type[_R], rows: Iterable[object]) -> tuple[_R, ...]:
    return Answers(row for row in rows if isinstance(row, kind))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class OwnershipDocument(Record):
    """A Form 3, 4 or 5, or an amendment of one."""

    schema_version: str | None = None
    """The version of the XML schema, `"X0101"` to `"X0609"`; not printed."""
    document_type: str | None = None
    """Heading: `"3"`, `"3/A"`, `"4"`, `"4/A"`, `"5"` or `"5/A"`."""
    period_of_report: date | None = None
    """Box 3: earliest transaction's date (Form 3: box 2, the event's date; Form 5: the fiscal year's end)."""
    date_of_original_submission: date | None = None
    """Box 4, if amendment, date of original filed (Form 3: box 5)."""
    no_securities_owned: bool | None = None
    """Form 3, Explanation of Responses: no securities are beneficially owned."""
    not_subject_to_section16: bool | None = None
    """Forms 4 and 5, check box at the top left: no longer subject to Section 16."""
    form3_holdings_reported: bool | None = None
    """Form 5, check box at the top left: Form 3 holdings reported."""
    form4_transactions_reported: bool | None = None
    """Form 5, check box at the top left: Form 4 transactions reported."""
    issuer: Issuer = attrs.field(factory=Issuer)
    """Box 2 (Form 3: box 3)."""
    reporting_owners: tuple[ReportingOwner, ...] = ()
    """Boxes 1 and 5 (Form 3: boxes 1 and 4), in filed order; box 1 prints the first."""
    aff10b5_one: bool | None = None
    """Check box above Table I: a transaction was made under a plan after Rule 10b5-1(c); since 2023."""
    non_derivative_table: tuple[NonDerivativeTransaction | NonDerivativeHolding, ...] = ()
    """Table I, transactions and holdings in filed order."""
    derivative_table: tuple[DerivativeTransaction | DerivativeHolding, ...] = ()
    """Table II, transactions and holdings in filed order."""
    footnotes: tuple[Footnote, ...] = ()
    """Explanation of Responses, in filed order."""
    remarks: str | None = None
    """Remarks; line breaks as filed."""
    owner_signatures: tuple[OwnerSignature, ...] = ()
    """Signatures, in filed order; fewer or more than owners."""
    submission: Submission | None = attrs.field(default=None, eq=False)
    """EDGAR's header, if the form came inside a submission. No part of equality."""
    rendering: str | None = attrs.field(default=None, eq=False)
    """What the form was read from: `"xml"`, `"html"` or `"text"`. No part of equality."""
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), eq=False)
    """Everything that was repaired, guessed or left out. No part of equality."""

    @property
    def form_type(self) -> str | None:
        """`"3"`, `"4"` or `"5"`: the document type without the mark of an amendment."""
        return None if self.document_type is None else self.document_type.removesuffix("/A")

    @property
    def is_amendment(self) -> bool | None:
        """Whether this amends an earlier filing; `None` if the document type is not given."""
        return None if self.document_type is None else self.document_type.endswith("/A")

    @property
    def non_derivative_transactions(self) -> tuple[NonDerivativeTransaction, ...]:
        """The transactions of Table I in filed order."""
        return _only(NonDerivativeTransaction, self.non_derivative_table)

    @property
    def non_derivative_holdings(self) -> tuple[NonDerivativeHolding, ...]:
        """The holdings of Table I in filed order."""
        return _only(NonDerivativeHolding, self.non_derivative_table)

    @property
    def derivative_transactions(self) -> tuple[DerivativeTransaction, ...]:
        """The transactions of Table II in filed order."""
        return _only(DerivativeTransaction, self.derivative_table)

    @property
    def derivative_holdings(self) -> tuple[DerivativeHolding, ...]:
        """The holdings of Table II in filed order."""
        return _only(DerivativeHolding, self.derivative_table)

    @property
    def transactions(self) -> tuple[Transaction, ...]:
        """The transactions of both tables in filed order, Table I first."""
        return Answers((*self.non_derivative_transactions, *self.derivative_transactions))

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """The holdings of both tables in filed order, Table I first."""
        return Answers((*self.non_derivative_holdings, *self.derivative_holdings))

    def footnote(self, id: str) -> Footnote | None:
        """The first footnote of this id; `None` if there is none."""
        return next((note for note in self.footnotes if note.id == id), None)

    def notes_on(self, row: Row, field: str | None = None) -> tuple[Footnote, ...]:
        """The footnotes that a row, or one field of it, refers to, in filed order, each once.

        `field` is an attribute name of the row or `"transaction_coding"`. An id that no footnote has is left out.
        """
        ids = dict.fromkeys(ref.footnote_id for ref in row.footnote_refs if field in (None, ref.field))
        return tuple(note for note in map(self.footnote, ids) if note is not None)
