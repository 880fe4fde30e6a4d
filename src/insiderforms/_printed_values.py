"""One text as people write it on paper -> one value: dates, amounts and words of the printed form.

In: the text of one field, never empty. Out: a *reading*, as in `_values`. Knows nothing of fields or renderings. It is
a module of its own because XML needs none of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from datetime import date
from decimal import Decimal

from . import codes
from ._values import READERS, Reading, to_date, to_day, to_number, to_text

STATE_CODES: Mapping[str, str] = {
    **{name.upper(): code for code, name in reversed(list(codes.STATES_AND_COUNTRIES.items()))},
    **{code: code for code in codes.STATES_AND_COUNTRIES},
}
"""The SEC's codes of states and countries, by their names in capitals and by themselves."""

ABSENT = frozenset({
    "n/a", "na", "n.a.", "none", "-", "--", "---", "n\\a", "not applicable", "n / a", "\u2014", "\u2013"})
"""Words for no value, in small letters."""
PRINTED_DATE = re.compile(r"""
    (?P<month>\d{1,2}) \s?(?P<between>[-/.])\s? (?P<day>\d{1,2}) (?P<zone>-\d\d:\d\d)? \s?[-/.]\s? (?P<year>\d{4}|\d{2})
""", re.VERBOSE | re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_MONTH = re.compile(r"""
    (?: (?P<month>[a-z]{3,9})\.? \s* (?P<day>\d{1,2}) (?:st|nd|rd|th)? \s*,?\s* (?P<year>\d{4})
      | (?P<day2>\d{1,2}) (?:st|nd|rd|th)? (?:\s of)? [-\s] (?P<month2>[a-z]{3,9})\.? [-\s,]+ (?P<year2>\d{4}|\d{2}) )
""", re.VERBOSE | re.ASCII | re.IGNORECASE)
_NO_DAY = re.compile(r"(?:\d{1,2}|[a-z]{3,9}\.?)\s*[/,.]?\s*(?:\d{4}|\d{2})|'?\d{2,4}", re.ASCII | re.IGNORECASE)
FIRST_YEAR_OF_CENTURY = 70
"""Two digits of a year from here on are of the last century, if nothing else tells: electronic filing began in 1993,
and options that insiders hold expire within decades."""
InReach = Callable[[date], date]
"""What puts a day, of which but two digits of the year are known, into its century."""


def to_printed_date(text: str, day_first: Container[str] = (), in_reach: InReach | None = None) -> Reading:
    """A day as the form wants it written, Month/Day/Year, or with the month's name.

    A form may set the day first where some signs stand between the numbers. `in_reach` finds the year of two digits.

    >>> to_printed_date("07/19/2024"), to_printed_date("February 29,2000")
    ((datetime.date(2024, 7, 19), None), (datetime.date(2000, 2, 29), None))
    >>> to_printed_date("Sept. 3rd, 2001"), to_printed_date("3 of March 2002")
    ((datetime.date(2001, 9, 3), None), (datetime.date(2002, 3, 3), None))
    >>> to_printed_date("2/7/00"), to_printed_date("11/05-05:00/2018")
    ((datetime.date(2000, 2, 7), 'two_digit_year'), (datetime.date(2018, 11, 5), 'zoned_date'))
    >>> to_printed_date("7/2/2000", day_first="/"), to_printed_date("25/03/1999")
    ((datetime.date(2000, 2, 7), 'day_first'), (None, 'impossible_date'))
    >>> to_printed_date("July 2002"), to_printed_date("N/A"), to_printed_date("Immed.")
    ((None, 'no_day'), (None, 'stated_absence'), (None, 'unreadable_date'))
    """
    text = " ".join(text.split())
    if found := PRINTED_DATE.fullmatch(text):
        month, day, code = found["month"], found["day"], "zoned_date" if found["zone"] else None
        if found["between"] in day_first:
            month, day, code = day, month, "day_first"
        return _full_year(found["year"], month, day, code, in_reach)
    if (found := _NAMED_MONTH.fullmatch(text)) and (name := (found["month"] or found["month2"]).lower())[:3] in _MONTHS:
        month = str(_MONTHS.index(name[:3]) + 1)
        return _full_year(found["year"] or found["year2"], month, found["day"] or found["day2"], None, in_reach)
    if text.lower() in ABSENT:
        return None, "stated_absence"
    return (None, "no_day") if _NO_DAY.fullmatch(text) else to_date(text)


def _full_year(year: str, month: str, day: str, code: str | None, in_reach: InReach | None) -> Reading:
    if len(year) == 4:
        return to_day(year, month, day, code)
    century = "19" if int(year) >= FIRST_YEAR_OF_CENTURY else "20"
    value, code = to_day(century + year, month, day, code or "two_digit_year")
    return (in_reach(value) if value and in_reach else value), code


_PRINTED_NUMBER = re.compile(r"\$? ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)", re.ASCII)
_FRACTION = re.compile(r"\$? ?(?:(\d[\d,]*)(?: ?- ?| ))?(\d{1,3}) ?[/\u2044] ?(\d{1,4})", re.ASCII)
_GLYPHS = {"\xbc": "1/4", "\xbd": "1/2", "\xbe": "3/4",
           "\u215b": "1/8", "\u215c": "3/8", "\u215d": "5/8", "\u215e": "7/8"}


def to_printed_number(text: str) -> Reading:
    """An amount as printed, with commas and a dollar sign; or, as of 1996 to 2003, with a fraction.

    >>> to_printed_number("$ 1,234.50"), to_printed_number("14 1/16")
    ((Decimal('1234.50'), None), (Decimal('14.0625'), 'fraction'))
    >>> to_printed_number("-0-"), to_printed_number("N/A"), to_printed_number("1/3"), to_printed_number("many")
    ((Decimal('0'), None), (None, 'stated_absence'), (None, 'unreadable_number'), (None, 'unreadable_number'))
    """
    text = " ".join(text.split())
    if found := _PRINTED_NUMBER.fullmatch(text):
        return Decimal(found[1].replace(",", "")), None
    if text.removeprefix("$").strip() == "-0-":
        return Decimal(0), None
    if text.removeprefix("$").strip().lower() in ABSENT or text == "$":
        return None, "stated_absence"
    if text[-1:] in _GLYPHS:
        text = f"{text[:-1].rstrip()} {_GLYPHS[text[-1]]}".strip()
    if found := _FRACTION.fullmatch(text):
        return _with_fraction(found[1], int(found[2]), int(found[3]))
    return to_number(text)


def _with_fraction(whole: str | None, upper: int, lower: int) -> Reading:
    """A whole number and a fraction, if that has an end in decimals."""
    if lower == 0 or lower & (lower - 1) or upper >= lower:
        return None, "unreadable_number"  # stocks were quoted in halves, quarters, eighths and so on
    decimals = str(Decimal(upper) / Decimal(lower)).partition(".")[2]
    return Decimal(f"{(whole or '0').replace(',', '')}.{decimals or 0}"), "fraction"


def to_printed_text(text: str) -> Reading:
    """Words; those that say that there are none are not words of the filing's own.

    >>> to_printed_text("By  trust"), to_printed_text("N/A")
    (('By trust', None), (None, 'stated_absence'))
    """
    return (None, "stated_absence") if text.strip().lower() in ABSENT else to_text(text)


PRINTED_READERS: dict[str, Callable[[str], Reading]] = {
    **READERS, "text": to_printed_text, "date": to_printed_date, "number": to_printed_number,
}
"""The same for values written as on paper."""
