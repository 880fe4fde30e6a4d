"""THE TABLE of every field of the form: schema element, place on paper, kind of value.

In: nothing. Out: for each record of the form its `Field`s, in the order in which the schema writes them. Readers find
fields by it, `_assemble` converts by it, the field reference is printed from it. Places are those of appendices B to D
of the SEC's *EDGAR Ownership XML Technical Specification*; forms of before August 2002 number some boxes otherwise.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Field:
    """One leaf of the schema."""

    name: str
    """The attribute of the model."""
    element: str
    """The schema's leaf element."""
    kind: str
    """The kind of value: a key of `_values.READERS`."""
    form4: str | None = None
    """Box or column on Form 4; `None` where it is not printed or Form 4 lacks the field."""
    form3: str | None = None
    """The same on Form 3."""
    form5: str | None = None
    """The same on Form 5."""
    group: str | None = None
    """The element that groups this leaf with others inside its record."""
    footnoted: bool = False
    """Whether the leaf keeps its text in a `<value>` and may carry `<footnoteId>`s."""

    @property
    def path(self) -> str:
        """Where the field stands in the model's object for its record."""
        return f"address.{self.name}" if self.group == "reportingOwnerAddress" else self.name


def _field(name: str, element: str, kind: str, form4: str | None = None, form3: str | None = None,
           form5: str | None = None) -> Field:
    return Field(name, element, kind, form4, form3, form4 if form5 is None else form5)


DOCUMENT: tuple[Field, ...] = (
    _field("schema_version", "schemaVersion", "text"),
    _field("document_type", "documentType", "document_type", "Heading", "Heading"),
    _field("period_of_report", "periodOfReport", "date", "3. Date of Earliest Transaction",
           "2. Date of Event Requiring Statement", "3. Statement for Issuer's Fiscal Year Ended"),
    _field("date_of_original_submission", "dateOfOriginalSubmission", "date", "4. If Amendment, Date of Original Filed",
           "5. If Amendment, Date of Original Filed"),
    Field("no_securities_owned", "noSecuritiesOwned", "flag", form3="Explanation of Responses"),
    _field("not_subject_to_section16", "notSubjectToSection16", "flag", "Check box, top left"),
    Field("form3_holdings_reported", "form3HoldingsReported", "flag", form5="Check box, top left"),
    Field("form4_transactions_reported", "form4TransactionsReported", "flag", form5="Check box, top left"),
    _field("aff10b5_one", "aff10b5One", "flag", "Check box above Table I"),
    _field("remarks", "remarks", "lines", "Remarks", "Remarks"),
)

ISSUER: tuple[Field, ...] = (
    _field("cik", "issuerCik", "cik"),
    _field("name", "issuerName", "text", "2. Issuer Name", "3. Issuer Name"),
    _field("trading_symbol", "issuerTradingSymbol", "text", "2. Ticker or Trading Symbol",
           "3. Ticker or Trading Symbol"),
    _field("foreign_trading_symbol", "issuerForeignTradingSymbol", "text", "2a. Foreign Trading Symbol",
           "3a. Foreign Trading Symbol"),
)


def _grouped(group: str, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(attrs.evolve(field, group=group) for field in fields)


_NAME_AND_ADDRESS = "1. Name and Address of Reporting Person"
_RELATIONSHIP = ("5. Relationship of Reporting Person(s) to Issuer", "4. Relationship of Reporting Person(s) to Issuer")

OWNER_ID: tuple[Field, ...] = _grouped("reportingOwnerId", (
    _field("cik", "rptOwnerCik", "cik"),
    _field("ccc", "rptOwnerCcc", "text"),
    _field("name", "rptOwnerName", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
))
ADDRESS: tuple[Field, ...] = _grouped("reportingOwnerAddress", (
    _field("non_us_address_flag", "rptOwnerNonUSAddressFlag", "flag"),
    _field("street1", "rptOwnerStreet1", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("street2", "rptOwnerStreet2", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("city", "rptOwnerCity", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("non_us_state_territory", "rptOwnerNonUSStateTerritory", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("state", "rptOwnerState", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("country", "rptOwnerCountry", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("zip_code", "rptOwnerZipCode", "text", _NAME_AND_ADDRESS, _NAME_AND_ADDRESS),
    _field("state_description", "rptOwnerStateDescription", "text"),
    _field("good_address", "rptOwnerGoodAddress", "flag"),
))
RELATIONSHIP: tuple[Field, ...] = _grouped("reportingOwnerRelationship", (
    _field("is_director", "isDirector", "flag", *_RELATIONSHIP),
    _field("is_officer", "isOfficer", "flag", *_RELATIONSHIP),
    _field("is_ten_percent_owner", "isTenPercentOwner", "flag", *_RELATIONSHIP),
    _field("is_other", "isOther", "flag", *_RELATIONSHIP),
    _field("officer_title", "officerTitle", "text", *_RELATIONSHIP),
    _field("other_text", "otherText", "text", *_RELATIONSHIP),
))
OWNER: tuple[Field, ...] = OWNER_ID + ADDRESS + RELATIONSHIP

SIGNATURE: tuple[Field, ...] = (
    _field("signature_name", "signatureName", "text", "Signature of Reporting Person", "Signature of Reporting Person"),
    _field("signature_date", "signatureDate", "date", "Date", "Date"),
)


# The columns of both tables. A leaf stands in another column in Table II than in Table I, and on Form 3 than on 4 and
# 5: (element, kind, group, Table I on Form 4, Table I on Form 3, Table II on Form 4, Table II on Form 3).

_AMOUNTS, _POST, _NATURE = "transactionAmounts", "postTransactionAmounts", "ownershipNature"
_CODING, _UNDERLYING = "transactionCoding", "underlyingSecurity"
_ACQUIRED_OR_DISPOSED = ("4. Securities Acquired (A) or Disposed Of (D)", None,
                         "5. Number of Derivative Securities Acquired (A) or Disposed of (D)", None)
_CODE = ("3. Transaction Code", None, "4. Transaction Code", None)
_DATES = (None, None, "6. Date Exercisable and Expiration Date", "2. Date Exercisable and Expiration Date")
_UNDERLYING_AMOUNT = (None, None, "7. Title and Amount of Underlying Securities",
                      "3. Title and Amount of Securities Underlying Derivative Security")
_OWNED = ("5. Amount of Securities Beneficially Owned Following Reported Transaction(s)",
          "2. Amount of Securities Beneficially Owned",
          "9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s)", None)

_COLUMNS: dict[str, tuple[str, str, str | None, tuple[str | None, str | None, str | None, str | None]]] = {
    "security_title": ("securityTitle", "text", None, (
        "1. Title of Security", "1. Title of Security",
        "1. Title of Derivative Security", "1. Title of Derivative Security")),
    "conversion_or_exercise_price": ("conversionOrExercisePrice", "number", None, (
        None, None, "2. Conversion or Exercise Price of Derivative Security",
        "4. Conversion or Exercise Price of Derivative Security")),
    "transaction_date": ("transactionDate", "date", None, (
        "2. Transaction Date", None, "3. Transaction Date", None)),
    "deemed_execution_date": ("deemedExecutionDate", "date", None, (
        "2A. Deemed Execution Date, if any", None, "3A. Deemed Execution Date, if any", None)),
    "transaction_form_type": ("transactionFormType", "form_type", _CODING, _CODE),
    "transaction_code": ("transactionCode", "transaction_code", _CODING, _CODE),
    "equity_swap_involved": ("equitySwapInvolved", "flag", _CODING, _CODE),
    "transaction_timeliness": ("transactionTimeliness", "timeliness", None, _CODE),
    "transaction_shares": ("transactionShares", "number", _AMOUNTS, _ACQUIRED_OR_DISPOSED),
    "transaction_total_value": ("transactionTotalValue", "number", _AMOUNTS, (None, None, *_ACQUIRED_OR_DISPOSED[2:])),
    "transaction_price_per_share": ("transactionPricePerShare", "number", _AMOUNTS, (
        "4. Price", None, "8. Price of Derivative Security", None)),
    "transaction_acquired_disposed_code": (
        "transactionAcquiredDisposedCode", "acquired_disposed", _AMOUNTS, _ACQUIRED_OR_DISPOSED),
    "exercise_date": ("exerciseDate", "date", None, _DATES),
    "expiration_date": ("expirationDate", "date", None, _DATES),
    "underlying_security_title": ("underlyingSecurityTitle", "text", _UNDERLYING, _UNDERLYING_AMOUNT),
    "underlying_security_shares": ("underlyingSecurityShares", "number", _UNDERLYING, _UNDERLYING_AMOUNT),
    "underlying_security_value": ("underlyingSecurityValue", "number", _UNDERLYING, _UNDERLYING_AMOUNT),
    "shares_owned_following_transaction": ("sharesOwnedFollowingTransaction", "number", _POST, _OWNED),
    "value_owned_following_transaction": ("valueOwnedFollowingTransaction", "number", _POST, _OWNED),
    "direct_or_indirect_ownership": ("directOrIndirectOwnership", "ownership", _NATURE, (
        "6. Ownership Form: Direct (D) or Indirect (I)", "3. Ownership Form: Direct (D) or Indirect (I)",
        "10. Ownership Form: Direct (D) or Indirect (I)", "5. Ownership Form: Direct (D) or Indirect (I)")),
    "nature_of_ownership": ("natureOfOwnership", "text", _NATURE, (
        "7. Nature of Indirect Beneficial Ownership", "4. Nature of Indirect Beneficial Ownership",
        "11. Nature of Indirect Beneficial Ownership", "6. Nature of Indirect Beneficial Ownership")),
}


def _columns(table: int, names: str) -> tuple[Field, ...]:
    """The named columns as the fields of a row of Table I (`table` 0) or Table II (1)."""
    fields = []
    for name in names.split():
        element, kind, group, places = _COLUMNS[name]
        form4, form3 = places[2 * table], places[2 * table + 1]
        fields.append(Field(name, element, kind, form4, form3, form4, group, group != _CODING))
    return tuple(fields)


_CODING_COLUMNS = "transaction_form_type transaction_code equity_swap_involved"
_AMOUNT_COLUMNS = "transaction_price_per_share transaction_acquired_disposed_code"
_DERIVATIVE_COLUMNS = ("exercise_date expiration_date underlying_security_title underlying_security_shares"
                       " underlying_security_value")
_OWNED_COLUMNS = ("shares_owned_following_transaction value_owned_following_transaction"
                  " direct_or_indirect_ownership nature_of_ownership")

NON_DERIVATIVE_TRANSACTION = _columns(0, (
    f"security_title transaction_date deemed_execution_date {_CODING_COLUMNS} transaction_timeliness"
    f" transaction_shares {_AMOUNT_COLUMNS} {_OWNED_COLUMNS}"))
NON_DERIVATIVE_HOLDING = _columns(0, f"security_title transaction_form_type {_OWNED_COLUMNS}")
DERIVATIVE_TRANSACTION = _columns(1, (
    f"security_title conversion_or_exercise_price transaction_date deemed_execution_date {_CODING_COLUMNS}"
    f" transaction_timeliness transaction_shares transaction_total_value {_AMOUNT_COLUMNS} {_DERIVATIVE_COLUMNS}"
    f" {_OWNED_COLUMNS}"))
DERIVATIVE_HOLDING = _columns(1, (
    f"security_title conversion_or_exercise_price transaction_form_type {_DERIVATIVE_COLUMNS} {_OWNED_COLUMNS}"))

ROWS: dict[str, tuple[Field, ...]] = {
    "non_derivative_transaction": NON_DERIVATIVE_TRANSACTION,
    "non_derivative_holding": NON_DERIVATIVE_HOLDING,
    "derivative_transaction": DERIVATIVE_TRANSACTION,
    "derivative_holding": DERIVATIVE_HOLDING,
}
"""The four kinds of row."""

RECORDS: dict[str, tuple[Field, ...]] = {
    "document": DOCUMENT, "issuer": ISSUER, "owner": OWNER, "signature": SIGNATURE, **ROWS,
}
"""Every record of the form by its kind."""

OPTIONAL_GROUPS: dict[str, frozenset[str]] = {
    # only a holding that is late on a Form 5 has a coding; Form 3 has no column for derivative securities owned
    "non_derivative_holding": frozenset({"transactionCoding"}),
    "derivative_holding": frozenset({"transactionCoding", "postTransactionAmounts"}),
}
"""The groups that a row may do without; the schema demands all others."""

NAMES: dict[str, tuple[str, ...]] = {kind: tuple(field.name for field in fields) for kind, fields in RECORDS.items()}
"""The attribute names of every record, in the order of its texts."""

CODING = "transaction_coding"
"""The name under which a footnote mark on the whole `<transactionCoding>` is kept: it marks no single field."""
