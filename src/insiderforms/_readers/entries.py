"""What a row has in its columns -> `RawRow`: how the form prints the fields of a row.

In: a `Row`. Out: a `RawRow`. Knows what stands in which column, and nothing of how the row was laid.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from .._fields import NAMES, ROWS
from .._printed_values import ABSENT
from .._raw import RawRow, record
from .kinds import kinds_of
from .page import Cell, Page


@attrs.define(eq=False)
class Entry:
    """What a row has in one column."""

    text: str
    marks: tuple[str, ...]
    cell: Cell

    @property
    def said(self) -> bool:
        """Whether it says a value, and not that there is none."""
        return bool(self.text) and self.text.lower() not in ABSENT


_WORDS = {"security_title", "nature_of_ownership"}
_OF_TOTAL = {"security_title", "shares_owned_following_transaction", "underlying_security_shares"}
_BOTH_LETTERS = re.compile(r"[Aa]\s?[,/&]\s?[Dd]")
_LATE = re.compile(r"([A-Za-z]?)\s*/?\s*([345])")
_TOTAL = re.compile(r"(?:sub-?|grand\s)?totals?\b.*", re.IGNORECASE | re.DOTALL)
_IN_PARENTHESES = re.compile(r"\(\s*([$0-9][0-9,.]*+)\s*\)")

Row = dict[str, Entry]
"""A row by the names of its columns."""


def note_id(mark: str) -> str:
    """The id of a footnote by its mark: F1 for 1; letters and asterisks are their own.

    >>> note_id("1"), note_id("a"), note_id("*")
    ('F1', 'a', '*')
    """
    return f"F{mark}" if mark.isdigit() else mark


def to_raw_row(page: Page, row: Row, number: int, form: str | None) -> tuple[RawRow | None, list[Entry]]:
    """A row of Table I or II of a form, and the entries that are left over.

    There is no row if none of them says anything of securities; a row cannot say what the form has no field for.
    """
    texts: dict[str, str] = {}
    special = _PRINTED[number]
    fields = [(special.get(name, _plain)(page, name, entry, texts), entry) for name, entry in row.items()]
    total = _TOTAL.fullmatch(texts.get("security_title", "")) and texts.keys() <= _OF_TOTAL
    if total or not texts.keys() - _WORDS:
        return None, list(row.values())
    table = ("non_derivative", "derivative")[number - 1]
    if form != "3" and _is_transaction(row, texts):
        kind = f"{table}_transaction"
        texts.setdefault("equity_swap_involved", "0")
        if form == "4":
            texts.setdefault("transaction_form_type", "4")
    else:
        kind = f"{table}_holding"
        if form != "5":
            texts.pop("transaction_form_type", None)
    marks = tuple([(field, page.word(note_id(mark), entry.cell, mark))
                   for field, entry in fields if field in _FIELDS[kind] for mark in entry.marks])
    left = [entry for field, entry in fields if field not in _FIELDS[kind] and (entry.said or entry.marks)]
    return RawRow(kind, record(kind, texts), marks), left


_FIELDS = {kind: frozenset(NAMES[kind]) for kind in ROWS}


def _is_transaction(row: Row, texts: dict[str, str]) -> bool:
    """Whether a row reports a transaction: a code, an amount acquired or disposed of, or the day of it."""
    if "transaction_code" in texts or "transaction_acquired_disposed_code" in texts:
        return True
    if any(name in row and row[name].said for name in ("transaction_shares", "acquired", "disposed")):
        return True
    day = row.get("transaction_date")
    return day is not None and "date" in kinds_of(day.text)


_Printed = Callable[[Page, str, Entry, dict[str, str]], str]
"""How a column's entry goes into the texts of a row; gives the field that its footnote marks are on."""


def _plain(page: Page, name: str, entry: Entry, texts: dict[str, str]) -> str:
    if entry.text:
        texts[name] = page.word(entry.text, entry.cell)
    return name


def _coding(page: Page, name: str, entry: Entry, texts: dict[str, str]) -> str:
    """`/K` after the code says that an equity swap is involved; on Form 5, a 4 or 3 on which form it belonged."""
    code, _, swap = entry.text.partition("/")
    if late := _LATE.fullmatch(entry.text):
        code, swap = late.groups()
        texts["transaction_form_type"] = page.word(swap, entry.cell)
    elif swap.strip().upper() == "K":
        texts["equity_swap_involved"] = "1"
    elif swap.strip().upper() == "V":
        texts["transaction_form_type"] = "5"
    if entry.said and code:
        texts[name] = page.word(code.strip(), entry.cell)
    return name


def _early(_page: Page, _name: str, entry: Entry, texts: dict[str, str]) -> str:
    """`V` says that the transaction is reported earlier than it had to be: it belongs on a Form 5."""
    if entry.text.strip().upper() == "V":
        texts["transaction_form_type"] = "5"
    return "transaction_form_type"


def _letter(page: Page, name: str, entry: Entry, texts: dict[str, str]) -> str:
    """A letter, which may stand in parentheses or begin a word: `(D)`, `Direct`. Both letters say neither."""
    if _BOTH_LETTERS.fullmatch(entry.text):
        return ""
    if entry.said:
        texts[name] = page.word(entry.text.strip("() ")[:1].upper(), entry.cell)
    return name


def _side(letter: str, value: str = "transaction_shares") -> _Printed:
    """Table II prints the number under (A) or (D) in place of the letter; a value has a dollar sign."""
    def put(page: Page, _name: str, entry: Entry, texts: dict[str, str]) -> str:
        field = value if "$" in entry.text else "transaction_shares"
        if entry.said:
            texts[field] = page.word(_unsigned(entry.text), entry.cell, entry.text)
            texts["transaction_acquired_disposed_code"] = letter
        return field
    return put


def _shares_or_value(shares: str, value: str) -> _Printed:
    """A dollar sign says that it is a value, not a number of shares."""
    def put(page: Page, _name: str, entry: Entry, texts: dict[str, str]) -> str:
        field = value if "$" in entry.text else shares
        if entry.text:
            text = _unsigned(entry.text) if field == "transaction_shares" else entry.text
            texts[field] = page.word(text, entry.cell, entry.text)
        return field
    return put


def _unsigned(text: str) -> str:
    """The number of a transaction without the parentheses in which accountants set what goes out."""
    found = _IN_PARENTHESES.fullmatch(text)
    return found[1] if found else text


_BOTH: dict[str, _Printed] = {
    "transaction_code": _coding, "v": _early, "transaction_acquired_disposed_code": _letter,
    "direct_or_indirect_ownership": _letter, "acquired": _side("A"), "disposed": _side("D"),
    "transaction_shares": _shares_or_value("transaction_shares", "transaction_shares"),
    "owned": _shares_or_value("shares_owned_following_transaction", "value_owned_following_transaction"),
}
_PRINTED: dict[int, dict[str, _Printed]] = {1: _BOTH, 2: {
    **_BOTH, "acquired": _side("A", "transaction_total_value"), "disposed": _side("D", "transaction_total_value"),
    "transaction_shares": _shares_or_value("transaction_shares", "transaction_total_value"),
    "underlying_amount": _shares_or_value("underlying_security_shares", "underlying_security_value"),
}}
