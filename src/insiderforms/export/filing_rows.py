"""What EDGAR would refuse of a value, and of a transaction or holding.

In: a value with its element; a row with its kind and the form's type. Out: `FilingProblem`s. Knows nothing of the rest
of the form: footnotes are marks alone here.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from .._fields import CODING, ROWS
from ..model import Row
from .filing_limits import (
    EITHER,
    EXACT_LENGTH,
    FORM_TYPE_LISTS,
    GREATEST,
    LACKING,
    LISTS,
    LONGEST,
    LONGEST_STORED,
    MOST_DECIMALS,
    NO_FOOTNOTE,
    OBSOLETE_COUNTRIES,
    PATTERNS,
    TIMELINESS,
    UNDERLYING,
    VALUE_OR_FOOTNOTE,
    WITH_VALUE,
)
from .filing_rules import Problems, problem

_LATE = (CODING, "transaction_form_type")
"""Where a holding may carry the mark of its coding."""
_QUOTED = 40
"""As much of a text goes into a message."""


def said(value: object) -> bool:
    """Whether a value says anything: EDGAR takes an empty element for none."""
    return value is not None and value != ""


# ---- values


def value_problems(element: str, value: object, path: str) -> Problems:
    """The problems of one value by itself. An empty one has none: where it is mandatory, it is missing."""
    if isinstance(value, Decimal):
        yield from _number(value, path)
    elif isinstance(value, str) and value:
        yield from _length(element, value, path)
        yield from _characters(element, value, path)


def _length(element: str, text: str, path: str) -> Problems:
    most, stored, exact = LONGEST.get(element), LONGEST_STORED.get(element), EXACT_LENGTH.get(element)
    if most is not None and len(text) > most:
        yield problem("too_long", path, f"{len(text)} characters, where {most} are the most")
    elif stored is not None and len(text) > stored:
        yield problem("too_long_for_edgar", path, f"{len(text)} characters, where {stored} are the most")
    if exact is not None and len(text) != exact:
        yield problem("wrong_length", path, f"{len(text)} characters instead of {exact}")


def _characters(element: str, text: str, path: str) -> Problems:
    if element in PATTERNS and not PATTERNS[element].fullmatch(text):
        yield problem("wrong_characters", path, f"{text[:_QUOTED]!r} has characters that do not belong there")
    if element in LISTS and text not in LISTS[element]:
        yield problem("not_in_list", path, f"{text[:_QUOTED]!r} is not in the list")
    elif element == "rptOwnerCountry" and text in OBSOLETE_COUNTRIES:
        yield problem("obsolete_country", path, f"{text!r} is obsolete")
    if element not in ("remarks", "footnote") and ("\n" in text or "\r" in text):
        yield problem("line_break", path, "a value of several lines")


def _number(amount: Decimal, path: str) -> Problems:
    if not amount.is_finite():
        return  # told as unwritable
    if not 0 <= amount <= GREATEST:
        yield problem("number_out_of_range", path, f"less than 0 or more than {GREATEST}")
    elif amount.is_signed():
        yield problem("minus_sign", path, "a minus sign")
    if _decimals(amount) > MOST_DECIMALS:
        yield problem("too_many_decimals", path, f"more than {MOST_DECIMALS} decimals")


def _decimals(amount: Decimal) -> int:
    """How many decimals an amount has, zeros at its end not counted.

    >>> _decimals(Decimal("12.3400")), _decimals(Decimal("1E+3")), _decimals(Decimal("0.00000"))
    (2, 0, 0)
    """
    _, digits, exponent = amount.as_tuple()
    significant = "".join(map(str, digits)).rstrip("0")
    trailing = len(digits) - len(significant)
    return max(-int(exponent) - trailing, 0) if significant else 0


# ---- rows


def row_problems(row: Row, kind: str, form_type: str, place: str) -> Problems:
    """The problems of a row of `kind`, a key of `_fields.ROWS`, on a form of this type; `""` if that is unknown."""
    if form_type == "3" and kind.endswith("transaction"):
        yield problem("not_applicable", place.rstrip("."), "a transaction on a Form 3")
        return
    yield from _elements(row, kind, form_type, place)
    yield from _cells(row, kind, form_type, place)
    for pair in EITHER:
        if _has(row, pair) and form_type not in _forms(LACKING, kind, pair[0]):
            yield from _one_of(row, pair, place)
    yield from _nature(row, place)
    if kind.endswith("transaction"):
        yield from _timeliness(row, form_type, place)


def _forms(table: Mapping[tuple[str, str], str], kind: str, field: str) -> tuple[str, ...]:
    """The forms for which a table has this column of a kind of row."""
    return tuple(table.get((kind, field), ""))


def _has(row: Row, pair: tuple[str, str]) -> bool:
    return all(hasattr(row, name) for name in pair)


def _elements(row: Row, kind: str, form_type: str, place: str) -> Problems:
    """What stands where the form's schema has no such element, or no footnote."""
    marked, name = {ref.field for ref in row.footnote_refs}, kind.replace("_", " ")
    for field in (*(column.name for column in ROWS[kind]), CODING):
        there = field in marked or getattr(row, field, None) is not None
        if there and form_type in _forms(LACKING, kind, field):
            yield problem("not_applicable", place + field, f"a {name} on a Form {form_type} has no such element")
        elif field in marked and form_type in _forms(NO_FOOTNOTE, kind, field):
            yield problem("not_footnotable", place + field, f"a footnote mark in a {name} on a Form {form_type}")


def _cells(row: Row, kind: str, form_type: str, place: str) -> Problems:
    """What each column must give by itself, and what it gives."""
    marked = {ref.field for ref in row.footnote_refs}
    pairs = {name for pair in EITHER if _has(row, pair) for name in pair}
    for field in ROWS[kind]:
        name, value = field.name, getattr(row, field.name)
        if form_type in _forms(LACKING, kind, name):
            continue
        if name == "transaction_form_type":
            yield from _form_type(row, kind, place)
        elif name in WITH_VALUE - pairs and not said(value):
            yield problem("missing", place + name, "no value")
        elif name in VALUE_OR_FOOTNOTE and value is None and name not in marked:
            yield problem("no_value_nor_footnote", place + name, "neither a value nor a footnote")
        yield from value_problems(field.element, value, place + name)


def _form_type(row: Row, kind: str, place: str) -> Problems:
    value, path = row.transaction_form_type, f"{place}transaction_form_type"
    if said(value) and value not in FORM_TYPE_LISTS[kind.rpartition("_")[2]]:
        yield problem("not_in_list", path, f"{(value or '')[:_QUOTED]!r} is not in the list")
    elif not said(value) and kind.endswith("transaction"):
        yield problem("missing", path, "no value")
    elif not said(value) and any(ref.field in _LATE for ref in row.footnote_refs):
        yield problem("no_late_holding_type", path, "a footnoted coding without a form type")


def _one_of(row: Row, pair: tuple[str, str], place: str) -> Problems:
    """A number of shares or a value, not both. A footnote may stand for that of the underlying security alone."""
    marked = {ref.field for ref in row.footnote_refs}
    there = [name for name in pair if getattr(row, name) is not None or name in marked]
    if len(there) > 1:
        yield problem("two_amounts", place + pair[1], f"beside {pair[0]}")
    elif not there:
        rule = "no_underlying_amount" if pair == UNDERLYING else "no_amount"
        yield problem(rule, place + pair[0], f"neither this nor {pair[1]}")
    elif getattr(row, there[0]) is None and pair != UNDERLYING:
        yield problem("missing", place + there[0], "a footnote without a value")


def _nature(row: Row, place: str) -> Problems:
    nature, path = (row.nature_of_ownership or "").strip(), f"{place}nature_of_ownership"
    if row.direct_or_indirect_ownership == "D" and nature:
        yield problem("nature_of_direct", path, "what is owned directly has a nature of indirect ownership")
    elif row.direct_or_indirect_ownership == "I" and not nature:
        yield problem("no_nature_of_indirect", path, "what is owned indirectly has no nature of ownership")


def _timeliness(row: Row, form_type: str, place: str) -> Problems:
    timeliness, own_type = getattr(row, "transaction_timeliness", None), row.transaction_form_type or ""
    allowed = TIMELINESS.get((form_type, own_type))
    if timeliness and allowed is not None and timeliness != allowed:
        rule = "timeliness" if allowed else "timeliness_on_time"
        yield problem(rule, f"{place}transaction_timeliness",
                      f"{timeliness[:_QUOTED]!r} of a {own_type} transaction on a Form {form_type}")
