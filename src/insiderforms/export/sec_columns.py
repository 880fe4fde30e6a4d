"""The columns of the SEC's *Insider Transactions Data Sets*, and where each stands in the model.

In: a row of the model. Out: its cells under the SEC's columns. Knows nothing of forms, files or how a cell is printed.
Names and order are the SEC's own, its spellings included (`EXCERCISE_DATE` in one table, `EXERCISE_DATE` in another);
`NAME_FN` are the footnotes on `NAME`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from ..model import DerivativeHolding, DerivativeTransaction, NonDerivativeHolding, NonDerivativeTransaction, Row

Value = str | bool | int | date | Decimal | None
"""What stands in a cell; `None` where the filing does not say."""

_OWNED = """
    SHRS_OWND_FOLWNG_TRANS SHRS_OWND_FOLWNG_TRANS_FN VALU_OWND_FOLWNG_TRANS VALU_OWND_FOLWNG_TRANS_FN
    DIRECT_INDIRECT_OWNERSHIP DIRECT_INDIRECT_OWNERSHIP_FN NATURE_OF_OWNERSHIP NATURE_OF_OWNERSHIP_FN
"""
_WHEN_AND_HOW = """
    TRANS_DATE TRANS_DATE_FN DEEMED_EXECUTION_DATE DEEMED_EXECUTION_DATE_FN TRANS_FORM_TYPE TRANS_CODE
    EQUITY_SWAP_INVOLVED EQUITY_SWAP_TRANS_CD_FN TRANS_TIMELINESS TRANS_TIMELINESS_FN TRANS_SHARES TRANS_SHARES_FN
"""
_PRICE = """
    TRANS_PRICEPERSHARE TRANS_PRICEPERSHARE_FN TRANS_ACQUIRED_DISP_CD TRANS_ACQUIRED_DISP_CD_FN
"""
_UNDERLYING = """
    EXPIRATION_DATE EXPIRATION_DATE_FN UNDLYNG_SEC_TITLE UNDLYNG_SEC_TITLE_FN
    UNDLYNG_SEC_SHARES UNDLYNG_SEC_SHARES_FN UNDLYNG_SEC_VALUE UNDLYNG_SEC_VALUE_FN
"""

COLUMNS: Mapping[str, tuple[str, ...]] = {name: tuple(columns.split()) for name, columns in {
    "SUBMISSION": """
        ACCESSION_NUMBER FILING_DATE PERIOD_OF_REPORT DATE_OF_ORIG_SUB NO_SECURITIES_OWNED NOT_SUBJECT_SEC16
        FORM3_HOLDINGS_REPORTED FORM4_TRANS_REPORTED DOCUMENT_TYPE ISSUERCIK ISSUERNAME ISSUERTRADINGSYMBOL REMARKS
        AFF10B5ONE
    """,
    "REPORTINGOWNER": """
        ACCESSION_NUMBER RPTOWNERCIK RPTOWNERNAME RPTOWNER_RELATIONSHIP RPTOWNER_TITLE RPTOWNER_TXT RPTOWNER_STREET1
        RPTOWNER_STREET2 RPTOWNER_CITY RPTOWNER_STATE RPTOWNER_ZIPCODE RPTOWNER_STATE_DESC FILE_NUMBER
    """,
    "NONDERIV_TRANS": f"""
        ACCESSION_NUMBER NONDERIV_TRANS_SK SECURITY_TITLE SECURITY_TITLE_FN {_WHEN_AND_HOW} {_PRICE} {_OWNED}
    """,
    "NONDERIV_HOLDING": f"""
        ACCESSION_NUMBER NONDERIV_HOLDING_SK SECURITY_TITLE SECURITY_TITLE_FN TRANS_FORM_TYPE TRANS_FORM_TYPE_FN
        {_OWNED}
    """,
    "DERIV_TRANS": f"""
        ACCESSION_NUMBER DERIV_TRANS_SK SECURITY_TITLE SECURITY_TITLE_FN CONV_EXERCISE_PRICE CONV_EXERCISE_PRICE_FN
        {_WHEN_AND_HOW} TRANS_TOTAL_VALUE TRANS_TOTAL_VALUE_FN {_PRICE} EXCERCISE_DATE EXCERCISE_DATE_FN {_UNDERLYING}
        {_OWNED}
    """,
    "DERIV_HOLDING": f"""
        ACCESSION_NUMBER DERIV_HOLDING_SK SECURITY_TITLE SECURITY_TITLE_FN CONV_EXERCISE_PRICE CONV_EXERCISE_PRICE_FN
        TRANS_FORM_TYPE TRANS_FORM_TYPE_FN EXERCISE_DATE EXERCISE_DATE_FN {_UNDERLYING} {_OWNED}
    """,
    "FOOTNOTES": "ACCESSION_NUMBER FOOTNOTE_ID FOOTNOTE_TXT",
    "OWNER_SIGNATURE": "ACCESSION_NUMBER OWNERSIGNATURENAME OWNERSIGNATUREDATE",
}.items()}
"""The columns of each table in the SEC's order."""

ROW_TABLES: Mapping[type[Row], str] = {
    NonDerivativeTransaction: "NONDERIV_TRANS",
    NonDerivativeHolding: "NONDERIV_HOLDING",
    DerivativeTransaction: "DERIV_TRANS",
    DerivativeHolding: "DERIV_HOLDING",
}
"""The table in which rows of each class stand."""

_ATTRIBUTES = {
    "SECURITY_TITLE": "security_title",
    "CONV_EXERCISE_PRICE": "conversion_or_exercise_price",
    "TRANS_DATE": "transaction_date",
    "DEEMED_EXECUTION_DATE": "deemed_execution_date",
    "TRANS_FORM_TYPE": "transaction_form_type",
    "TRANS_CODE": "transaction_code",
    "EQUITY_SWAP_INVOLVED": "equity_swap_involved",
    "TRANS_TIMELINESS": "transaction_timeliness",
    "TRANS_SHARES": "transaction_shares",
    "TRANS_TOTAL_VALUE": "transaction_total_value",
    "TRANS_PRICEPERSHARE": "transaction_price_per_share",
    "TRANS_ACQUIRED_DISP_CD": "transaction_acquired_disposed_code",
    "EXCERCISE_DATE": "exercise_date",
    "EXERCISE_DATE": "exercise_date",
    "EXPIRATION_DATE": "expiration_date",
    "UNDLYNG_SEC_TITLE": "underlying_security_title",
    "UNDLYNG_SEC_SHARES": "underlying_security_shares",
    "UNDLYNG_SEC_VALUE": "underlying_security_value",
    "SHRS_OWND_FOLWNG_TRANS": "shares_owned_following_transaction",
    "VALU_OWND_FOLWNG_TRANS": "value_owned_following_transaction",
    "DIRECT_INDIRECT_OWNERSHIP": "direct_or_indirect_ownership",
    "NATURE_OF_OWNERSHIP": "nature_of_ownership",
}
_MARKED = {
    # A mark in the code column of a transaction stands on all of it, and the SEC has one column for it.
    "EQUITY_SWAP_TRANS_CD_FN": (
        "transaction_coding", "transaction_form_type", "transaction_code", "equity_swap_involved"),
    "TRANS_FORM_TYPE_FN": ("transaction_coding", "transaction_form_type"),
    **{f"{name}_FN": (attribute,) for name, attribute in _ATTRIBUTES.items() if name != "TRANS_FORM_TYPE"},
}
_SOURCES: Mapping[type[Row], tuple[str | tuple[str, ...], ...]] = {
    kind: tuple(_MARKED.get(name) or _ATTRIBUTES[name] for name in COLUMNS[table][2:])
    for kind, table in ROW_TABLES.items()
}
"""What each column of a row holds, behind accession number and key: an attribute, or the marks on some fields."""


def row_cells(row: Row) -> tuple[Value, ...]:
    """The row under its table's columns, without the first two: values as in the model, footnote ids as `"F1,F2"`.

    >>> row_cells(NonDerivativeHolding(security_title="Common Stock", shares_owned_following_transaction=Decimal(5)))
    ('Common Stock', None, None, None, Decimal('5'), None, None, None, None, None, None, None)
    """
    marked = {ref.field for ref in row.footnote_refs}
    return tuple(
        getattr(row, source) if isinstance(source, str)
        else None if marked.isdisjoint(source) else footnote_ids(row, source)
        for source in _SOURCES[type(row)])


def footnote_ids(row: Row, fields: Iterable[str]) -> str | None:
    """The footnotes on some fields of a row, `"F1,F2"`, in filed order, each once; `None` if there are none."""
    return ",".join(dict.fromkeys(ref.footnote_id for ref in row.footnote_refs if ref.field in fields)) or None
