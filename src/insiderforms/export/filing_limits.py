"""What the elements of an ownership document may be and must be: lengths, lists, patterns, and which form has what.

In: nothing. Out: plain data, taken from the SEC's schemas and from sections 3.2 to 3.6 of the SEC's *EDGAR Ownership
XML Technical Specification* 5.5. Elements are named as in the schema, fields as in the model. `filing_rules` says which
rule is broken by what is otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from ..codes import (
    ACQUIRED_DISPOSED_CODES,
    OWNERSHIP_CODES,
    STATES_AND_COUNTRIES,
    TIMELINESS_CODES,
    TRANSACTION_CODES,
    US_STATES,
)

# ---- values

LONGEST: Mapping[str, int] = {
    "issuerName": 150, "issuerTradingSymbol": 10, "issuerForeignTradingSymbol": 14, "issuerCik": 10,
    "rptOwnerCik": 10, "rptOwnerName": 150, "rptOwnerStreet1": 40, "rptOwnerStreet2": 40, "rptOwnerCity": 30,
    "rptOwnerNonUSStateTerritory": 40, "rptOwnerZipCode": 10, "rptOwnerStateDescription": 50,
    "officerTitle": 30, "otherText": 30, "securityTitle": 60, "underlyingSecurityTitle": 60, "natureOfOwnership": 100,
    "remarks": 2000, "signatureName": 255,
}
"""The most characters of an element, by the schema."""
LONGEST_STORED: Mapping[str, int] = {"footnote": 1000, "rptOwnerNonUSStateTerritory": 30}
"""The same by section 3.5, where that is less than the schema lets pass."""
EXACT_LENGTH: Mapping[str, int] = {"schemaVersion": 5, "rptOwnerCcc": 8}
PATTERNS: Mapping[str, re.Pattern[str]] = {
    "issuerCik": re.compile("[0-9]*"), "rptOwnerCik": re.compile("[0-9]*"),
    "rptOwnerZipCode": re.compile("[0-9A-Za-z #-]*"),
}
FOOTNOTE_ID = re.compile("F[1-9][0-9]?")
GREATEST = Decimal("999999999999.9999")
MOST_DECIMALS = 4

_STATE_BLANKS = frozenset({"", " ", "  "})
_OBSOLETE = "C2 E5 E7 G5 I7 X9 I8 I9 2F L1 L4 L5 M1 O6 Q9 R3 T4 U2 U4 U6 X7 Y2"
OBSOLETE_COUNTRIES = frozenset(_OBSOLETE.split())
"""Codes of countries that are no more, and that only the SEC's own website may send."""
LISTS: Mapping[str, frozenset[str]] = {
    "transactionCode": frozenset(TRANSACTION_CODES) - frozenset("KV"),  # these two stand on paper alone
    "transactionTimeliness": frozenset({"", *TIMELINESS_CODES}),
    "transactionAcquiredDisposedCode": frozenset(ACQUIRED_DISPOSED_CODES),
    "directOrIndirectOwnership": frozenset(OWNERSHIP_CODES),
    "rptOwnerState": US_STATES | _STATE_BLANKS,
    "rptOwnerCountry": (frozenset(STATES_AND_COUNTRIES) - US_STATES) | _STATE_BLANKS,
}
"""The values of the elements that have a choice list (section 3.6)."""
FORM_TYPE_LISTS: Mapping[str, frozenset[str]] = {"transaction": frozenset("45"), "holding": frozenset({"", "3"})}
"""The values of `transactionFormType`, by what the row is (section 3.6.4)."""
TIMELINESS: Mapping[tuple[str, str], str] = {("4", "4"): "", ("4", "5"): "E", ("5", "4"): "L", ("5", "5"): "L"}
"""What `transactionTimeliness` may be beside empty, by the document's and the transaction's form (section 4.3.8)."""

# ---- elements

MANDATORY: Mapping[str, tuple[str, ...]] = {
    "document": ("document_type", "period_of_report"),
    "issuer": ("cik", "trading_symbol"),
    "owner": ("cik",),
    "signature": ("signature_name", "signature_date"),
}
"""The fields of each record that every form must say; those of rows are below."""
MOST: Mapping[str, int] = {
    "reporting_owners": 10, "non_derivative_table": 30, "derivative_table": 30, "footnotes": 99, "owner_signatures": 10,
}
"""How many records of a kind there may be."""
AMENDMENTS = ("3/A", "4/A", "5/A")
ONLY_ON: Mapping[str, tuple[str, ...]] = {
    "date_of_original_submission": AMENDMENTS,
    "no_securities_owned": ("3", "3/A"),
    "not_subject_to_section16": ("4", "4/A", "5", "5/A"),
    "form3_holdings_reported": ("5", "5/A"),
    "form4_transactions_reported": ("5", "5/A"),
}
"""The document types whose schema has a field of the document, where it is not all of them."""
MANDATORY_ON: Mapping[str, tuple[str, ...]] = {
    "date_of_original_submission": AMENDMENTS, "aff10b5_one": ("4", "4/A", "5", "5/A"),
}
"""The document types that demand it."""
NOT_FOR_FILERS: Mapping[str, tuple[str, ...]] = {
    "document": ("schema_version", "no_securities_owned", "form3_holdings_reported", "form4_transactions_reported"),
    "issuer": ("name",),
    "owner": ("name", "state_description", "good_address"),
}
"""The fields of each record that EDGAR fills in."""

WITH_VALUE = frozenset({
    "security_title", "transaction_date", "transaction_form_type", "transaction_code", "equity_swap_involved",
    "transaction_shares", "transaction_acquired_disposed_code", "underlying_security_title",
    "direct_or_indirect_ownership",
})
"""The columns that every transaction of a table that has them must give, and every holding."""
VALUE_OR_FOOTNOTE = frozenset({
    "conversion_or_exercise_price", "transaction_price_per_share", "exercise_date", "expiration_date",
})
"""The same, but a footnote may stand for the value."""
UNDERLYING = ("underlying_security_shares", "underlying_security_value")
EITHER: tuple[tuple[str, str], ...] = (
    ("transaction_shares", "transaction_total_value"), UNDERLYING,
    ("shares_owned_following_transaction", "value_owned_following_transaction"),
)
"""The pairs of which a row of a table that has both gives one."""
LACKING: Mapping[tuple[str, str], str] = {
    ("non_derivative_holding", "transaction_form_type"): "34", ("derivative_holding", "transaction_form_type"): "34",
    ("non_derivative_holding", "transaction_coding"): "34", ("derivative_holding", "transaction_coding"): "34",
    ("derivative_holding", "shares_owned_following_transaction"): "3",
    ("derivative_holding", "value_owned_following_transaction"): "3",
}
"""The forms whose holdings lack a column."""
NO_FOOTNOTE: Mapping[tuple[str, str], str] = {
    ("derivative_transaction", "transaction_acquired_disposed_code"): "45",
    ("derivative_transaction", "transaction_timeliness"): "5",
    ("non_derivative_transaction", "transaction_timeliness"): "5",
}
"""The forms on which a column cannot carry a footnote."""
