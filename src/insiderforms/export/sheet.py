"""A form as the SEC's sheets print it: boxes, columns and the text of each cell, still without markup.

In: a form, or a row of one. Out: captions and texts. Figures print to the last digit filed, dates as Month/Day/Year.
Knows what the sheets of the three forms print where, and nothing of the page or text that is made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import attrs

from ..codes import STATES_AND_COUNTRIES
from ..model import Address, OwnershipDocument, ReportingOwner, Row
from .printed import code, figure, joined, money

COMMISSION = ("UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549")
"""The first lines of every sheet."""
LEGAL_BASIS = ("Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934",
               "or Section 30(h) of the Investment Company Act of 1940")
"""The lines below the title."""
STATEMENTS = {
    "3": "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES",
    "4": "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES",
    "5": "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES",
}
"""The title of the statement, by form."""
PERIODS = {
    "3": "2. Date of Event Requiring Statement", "4": "3. Date of Earliest Transaction",
    "5": "3. Statement for Issuer's Fiscal Year Ended",
}
"""The caption of the date that the statement is of, by form."""
_CHANGED = "Acquired, Disposed of, or Beneficially Owned"
_WHAT = {"3": "Beneficially Owned", "4": _CHANGED, "5": _CHANGED}
TABLE_TITLES = {number: (
    f"Table I - Non-Derivative Securities {what}",
    f"Table II - Derivative Securities {what} (e.g., puts, calls, warrants, options, convertible securities)",
) for number, what in _WHAT.items()}
"""The titles of Table I and of Table II, by form."""
REMINDER = ("Reminder: Report on a separate line for each class of securities beneficially owned directly or"
            " indirectly.")
"""The line below Table I."""
JOINT = "If the form is filed by more than one reporting person, see Instruction {}(b)(v)."
"""What the asterisk of box 1 says; the number is `INSTRUCTIONS[number]`."""
INSTRUCTIONS = {"3": "5", "4": "4", "5": "4"}
"""The instruction on joint filings, by form."""
MISSTATEMENTS = ("Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C."
                 " 1001 and 15 U.S.C. 78ff(a).")
"""What the two asterisks of the signatures say."""
NONE_OWNED = "No securities are beneficially owned"
"""The sentence on a Form 3 without holdings."""
_NO_LONGER = ("Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See"
              " Instruction 1(b).")
PLAN = ("Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan"
        " for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative"
        " defense conditions of Rule 10b5-1(c). See Instruction 10.")
"""The words of the check box of 2023."""

Box = tuple[str, bool | None]
"""A check box: its words, and whether it is checked; `None` if the filing does not say."""


def form_number(form: OwnershipDocument) -> str:
    """`"3"`, `"4"` or `"5"`: by which sheet the form is printed; that of Form 4 if the form does not say.

    >>> form_number(OwnershipDocument(document_type="5/A")), form_number(OwnershipDocument())
    ('5', '4')
    """
    return form.form_type if form.form_type in STATEMENTS else "4"


def heading(form: OwnershipDocument) -> str:
    """What the sheet calls itself.

    >>> heading(OwnershipDocument(document_type="4/A"))
    'FORM 4/A'
    """
    return f"FORM {form_number(form)}{'/A' if form.is_amendment else ''}"


def us_day(value: date | None) -> str:
    """A date as Month/Day/Year; blank if unknown.

    >>> us_day(date(2024, 5, 1)), us_day(None)
    ('05/01/2024', '')
    """
    return "" if value is None else f"{value.month:02}/{value.day:02}/{value.year:04}"


def boxes_on_top(form: OwnershipDocument) -> list[Box]:
    """The check boxes at the top left; that of Rule 10b5-1(c), which is of 2023, only if the form speaks of it."""
    number = form_number(form)
    boxes: list[Box] = []
    if number != "3":
        boxes.append((_NO_LONGER, form.not_subject_to_section16))
    if number == "5":
        boxes += [("Form 3 Holdings Reported", form.form3_holdings_reported),
                  ("Form 4 Transactions Reported", form.form4_transactions_reported)]
    if number != "3" and form.aff10b5_one is not None:
        boxes.append((PLAN, form.aff10b5_one))
    return boxes


def options(owner: ReportingOwner) -> tuple[tuple[Box, str | None], ...]:
    """The check boxes of a relationship, in the order of the sheet, with what is to be given below them."""
    return (
        (("Director", owner.is_director), None), (("10% Owner", owner.is_ten_percent_owner), None),
        (("Officer (give title below)", owner.is_officer), owner.officer_title),
        (("Other (specify below)", owner.is_other), owner.other_text),
    )


def filed_by(form: OwnershipDocument) -> tuple[Box, ...]:
    """The check boxes of box 6 (on a Form 3 likewise)."""
    joint = len(form.reporting_owners) > 1
    return ("Form filed by One Reporting Person", not joint), ("Form filed by More than One Reporting Person", joint)


def issuer(form: OwnershipDocument) -> str:
    """The issuer's name with its ticker in brackets.

    >>> from insiderforms.model import Issuer
    >>> issuer(OwnershipDocument(issuer=Issuer(name="Sample Corp", trading_symbol="SMPL")))
    'Sample Corp [SMPL]'
    """
    symbol = form.issuer.trading_symbol
    return joined(form.issuer.name, None if symbol is None else f"[{symbol}]", by=" ")


def place(address: Address) -> tuple[str, str, str]:
    """City, state and zip code. A state or territory abroad stands in the state's place; what EDGAR says there, too."""
    state = address.state or address.non_us_state_territory or address.state_description
    return address.city or "", state or "", address.zip_code or ""


def country(address: Address) -> str:
    """The country by its name, as the sheets of 2026 print it; blank if the filing gives none.

    >>> country(Address(country="X0")), country(Address())
    ('UNITED KINGDOM', '')
    """
    return STATES_AND_COUNTRIES.get(address.country or "", address.country or "")


def items(number: str) -> dict[str, str]:
    """The captions of the numbered boxes, by what stands in them, in the order of the sheet."""
    on_form_3 = number == "3"
    issuer_at, related_at, amended_at = (3, 4, 5) if on_form_3 else (2, 5, 4)
    period = {"period": f"{PERIODS[number]} (Month/Day/Year)"}
    return {
        "owner": "1. Name and Address of Reporting Person",
        **(period if on_form_3 else {}),
        "issuer": f"{issuer_at}. Issuer Name and Ticker or Trading Symbol",
        "foreign": f"{issuer_at}a. Foreign Trading Symbol",
        **({"related": f"{related_at}. Relationship of Reporting Person(s) to Issuer"} if on_form_3 else period),
        "amended": f"{amended_at}. If Amendment, Date Original Filed (Month/Day/Year)",
        **({} if on_form_3 else {"related": f"{related_at}. Relationship of Reporting Person(s) to Issuer"}),
        "filed": f"6. Individual or Joint/Group {'Reporting' if number == '5' else 'Filing'}",
    }


# ---- the tables


@attrs.frozen
class Column:
    """One column of a table."""

    fields: tuple[str, ...]
    """Whose value stands there: the first that the row gives."""
    caption: str = ""
    """Its own caption, below that of its group; blank if it is alone there."""
    marks: tuple[str, ...] = ()
    """Whose marks stand there, if not those of `fields`."""
    letter: str | None = None
    """Table II: `"A"` or `"D"`; rows with another letter leave the column empty."""
    figures: bool = False
    """Whether figures stand there."""


Group = tuple[str, str, tuple[Column, ...]]
"""A caption, what it says of how to fill in, and the columns under it."""

_CODING = (
    "transaction_coding", "transaction_code", "transaction_form_type", "equity_swap_involved", "transaction_timeliness",
)
_SHARES = ("transaction_shares", "transaction_total_value")
_OWNED = ("shares_owned_following_transaction", "value_owned_following_transaction")
_TITLE, _NATURE = Column(("security_title",)), Column(("nature_of_ownership",))
_DATE, _DEEMED = Column(("transaction_date",)), Column(("deemed_execution_date",))
_DIRECT = Column(("direct_or_indirect_ownership",))
_CODE = Column(("transaction_code",), "Code", marks=_CODING)
_VOLUNTARY = Column(("transaction_form_type",), "V", marks=("",))
_PRICE = Column(("transaction_price_per_share",), figures=True)
_EXERCISE_PRICE = Column(("conversion_or_exercise_price",), figures=True)
_AMOUNT_OWNED = Column(_OWNED, figures=True)
_AMOUNTS = (
    Column(("transaction_shares",), "Amount", figures=True),
    Column(("transaction_acquired_disposed_code",), "(A) or (D)"),
    attrs.evolve(_PRICE, caption="Price"),
)
_SIDES = tuple(
    Column(_SHARES, f"({letter})", (*_SHARES, "transaction_acquired_disposed_code"), letter, figures=True)
    for letter in "AD")
_DATES = (Column(("exercise_date",), "Date Exercisable"), Column(("expiration_date",), "Expiration Date"))
_UNDERLYING = (
    Column(("underlying_security_title",), "Title"),
    Column(("underlying_security_shares", "underlying_security_value"), "Amount or Number of Shares", figures=True),
)
_FOLLOWING = "Beneficially Owned Following Reported Transaction(s)"
_AT_YEAR_END = "Beneficially Owned at End of Issuer's Fiscal Year"


def _changes(owned: str, coding: tuple[Column, ...]) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """Tables I and II of Forms 4 and 5, which differ in when the amount is owned, and in the column V."""
    return (
        ("1. Title of Security", "(Instr. 3)", (_TITLE,)),
        ("2. Transaction Date", "(Month/Day/Year)", (_DATE,)),
        ("2A. Deemed Execution Date, if any", "(Month/Day/Year)", (_DEEMED,)),
        ("3. Transaction Code", "(Instr. 8)", coding),
        ("4. Securities Acquired (A) or Disposed of (D)", "(Instr. 3, 4 and 5)", _AMOUNTS),
        (f"5. Amount of Securities {owned}", "(Instr. 3 and 4)", (_AMOUNT_OWNED,)),
        ("6. Ownership Form: Direct (D) or Indirect (I)", "(Instr. 4)", (_DIRECT,)),
        ("7. Nature of Indirect Beneficial Ownership", "(Instr. 4)", (_NATURE,)),
    ), (
        ("1. Title of Derivative Security", "(Instr. 3)", (_TITLE,)),
        ("2. Conversion or Exercise Price of Derivative Security", "", (_EXERCISE_PRICE,)),
        ("3. Transaction Date", "(Month/Day/Year)", (_DATE,)),
        ("3A. Deemed Execution Date, if any", "(Month/Day/Year)", (_DEEMED,)),
        ("4. Transaction Code", "(Instr. 8)", coding),
        ("5. Number of Derivative Securities Acquired (A) or Disposed of (D)", "(Instr. 3, 4 and 5)", _SIDES),
        ("6. Date Exercisable and Expiration Date", "(Month/Day/Year)", _DATES),
        ("7. Title and Amount of Underlying Securities", "(Instr. 3 and 4)", _UNDERLYING),
        ("8. Price of Derivative Security", "(Instr. 5)", (_PRICE,)),
        (f"9. Number of Derivative Securities {owned}", "(Instr. 4)", (_AMOUNT_OWNED,)),
        ("10. Ownership Form: Direct (D) or Indirect (I)", "(Instr. 4)", (_DIRECT,)),
        ("11. Nature of Indirect Beneficial Ownership", "(Instr. 4)", (_NATURE,)),
    )


TABLES: dict[str, tuple[tuple[Group, ...], tuple[Group, ...]]] = {
    "3": ((
        ("1. Title of Security", "(Instr. 4)", (_TITLE,)),
        ("2. Amount of Securities Beneficially Owned", "(Instr. 4)", (_AMOUNT_OWNED,)),
        ("3. Ownership Form: Direct (D) or Indirect (I)", "(Instr. 5)", (_DIRECT,)),
        ("4. Nature of Indirect Beneficial Ownership", "(Instr. 5)", (_NATURE,)),
    ), (
        ("1. Title of Derivative Security", "(Instr. 4)", (_TITLE,)),
        ("2. Date Exercisable and Expiration Date", "(Month/Day/Year)", _DATES),
        ("3. Title and Amount of Securities Underlying Derivative Security", "(Instr. 4)", _UNDERLYING),
        ("4. Conversion or Exercise Price of Derivative Security", "", (_EXERCISE_PRICE,)),
        ("5. Ownership Form: Direct (D) or Indirect (I)", "(Instr. 5)", (_DIRECT,)),
        ("6. Nature of Indirect Beneficial Ownership", "(Instr. 5)", (_NATURE,)),
    )),
    "4": _changes(_FOLLOWING, (_CODE, _VOLUNTARY)),
    "5": _changes(_AT_YEAR_END, (attrs.evolve(_CODE, caption=""),)),
}
"""The columns of Table I and of Table II under their captions, by form."""

_WRITTEN: dict[str, Callable[[Any], str]] = {
    **dict.fromkeys(("transaction_date", "deemed_execution_date", "exercise_date", "expiration_date"), us_day),
    **dict.fromkeys(("transaction_shares", "underlying_security_shares", "shares_owned_following_transaction"), figure),
    **dict.fromkeys((
        "transaction_price_per_share", "conversion_or_exercise_price", "transaction_total_value",
        "underlying_security_value", "value_owned_following_transaction"), money),
}
"""How the value of a field is written; texts are as they are."""


def columns(groups: tuple[Group, ...]) -> Iterator[Column]:
    """The columns of a table in their order."""
    return (column for _, _, under in groups for column in under)


def printed(row: Row, column: Column) -> tuple[str, tuple[str, ...]]:
    """What a row shows in a column: a text, and the ids of its footnotes, each once."""
    if column.letter is not None and getattr(row, "transaction_acquired_disposed_code", None) != column.letter:
        return "", ()
    if column.marks == _CODING and not hasattr(row, "transaction_code"):
        return "", ()  # a holding has no code, and no page shows a mark there
    marked = column.marks or column.fields
    ids = tuple(dict.fromkeys(ref.footnote_id for ref in row.footnote_refs if ref.field in marked))
    return _text(row, column), ids


def _text(row: Row, column: Column) -> str:
    if column.marks == _CODING:
        return code(row)
    if column.fields == _VOLUNTARY.fields:
        return "V" if hasattr(row, "transaction_code") and row.transaction_form_type == "5" else ""
    given = ((name, value) for name in column.fields if (value := getattr(row, name, None)) is not None)
    name, value = next(given, ("", None))
    return _WRITTEN.get(name, str)(value) if name else ""
