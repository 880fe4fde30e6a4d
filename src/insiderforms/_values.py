"""One text -> one value: small pure functions, specified by their doctests.

In: the text of one field, never empty. Out: a *reading*, the value and the code of the diagnostic that it deserves, if
any; a value of `None` means that the text could not be read. Knows nothing of fields, records or renderings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from . import codes

Reading = tuple[Any, str | None]
"""A value, and the code of a diagnostic or `None`."""


def to_text(text: str) -> Reading:
    r"""Ends stripped, inner runs of white space folded to one blank.

    >>> to_text(" Common\n   Stock\xa0 ")
    ('Common Stock', None)
    """
    return " ".join(text.split()) or None, None


def to_lines(text: str) -> Reading:
    r"""The same line by line, for what may have several: footnotes and remarks. Blank lines inside stay.

    >>> to_lines("\n  First  line.\r\n\n second line.  \n")
    ('First line.\n\nsecond line.', None)
    """
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(lines).strip("\n") or None, None


# ---- dates

ISO = re.compile(r"""
    (\d{4}) - (\d\d?) - (\d\d?)
    (?P<rest> (?: [T\ ] \d\d:\d\d (?: :\d\d (?: \.\d+ )? )? )? (?: \ ? (?: Z | [+-]\d\d:?\d\d ) )? )
""", re.VERBOSE | re.ASCII)
_EXPLICIT = (
    # the form says Month/Day/Year; people type it into XML too
    (re.compile(r"(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>\d{4})", re.ASCII), "unusual_date"),
    (re.compile(r"(?P<month>\d\d?)-(?P<day>\d\d?)-(?P<year>\d{4})", re.ASCII), "unusual_date"),
    # EDGAR's header
    (re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)", re.ASCII), "unusual_date"),
)
_IN_WORDS = re.compile(r"(?=.*[A-Za-z]{3})(?=.*\d{4})[A-Za-z0-9 ,./-]{8,40}", re.ASCII)
_DIGITS = re.compile("[0-9]++")
FIRST_YEAR = 1900
"""No filing speaks of an earlier year: one that seems to has lost its century."""


def to_date(text: str) -> Reading:
    """A day. A zone or time is dropped, the day never shifts; `dateutil` is asked last and must be sure.

    >>> to_date("2024-07-19")
    (datetime.date(2024, 7, 19), None)
    >>> to_date("2024-07-19-05:00")
    (datetime.date(2024, 7, 19), 'zoned_date')
    >>> to_date("7/19/2024")
    (datetime.date(2024, 7, 19), 'unusual_date')
    >>> to_date("July 19, 2024")
    (datetime.date(2024, 7, 19), 'guessed_date')
    >>> to_date("2023-02-30"), to_date("0023-05-01"), to_date("July 2024"), to_date("soon")
    ((None, 'impossible_date'), (None, 'lost_century'), (None, 'unreadable_date'), (None, 'unreadable_date'))
    """
    text = " ".join(text.split())
    if found := ISO.fullmatch(text):
        plain = len(found[2]) == len(found[3]) == 2
        code = "zoned_date" if found["rest"] else None if plain else "unusual_date"
        return to_day(found[1], found[2], found[3], code)
    for pattern, code in _EXPLICIT:
        if found := pattern.fullmatch(text):
            return to_day(found["year"], found["month"], found["day"], code)
    return _in_words(text)


def to_day(year: str, month: str, day: str, code: str | None) -> Reading:
    try:
        value = date(int(year), int(month), int(day))
    except ValueError:
        return None, "impossible_date" if int(year) else "lost_century"
    return (None, "lost_century") if value.year < FIRST_YEAR else (value, code)


def _in_words(text: str) -> Reading:
    """What `dateutil` makes of a text with a word and a year in it, if it does not depend on what it fills in."""
    if not _IN_WORDS.fullmatch(text):
        return None, "unreadable_date"
    from dateutil import parser  # late: it costs more to import than this whole package

    found = set()
    for default in (datetime(2001, 1, 1), datetime(2004, 12, 31)):
        try:
            found.add(parser.parse(text, default=default, ignoretz=True).date())
        except (ValueError, OverflowError):
            return None, "unreadable_date"
    day = found.pop()
    # It takes March 3-5, 2002 for the year 2005: other numbers than those of the day say something else.
    if found or day.year < FIRST_YEAR or sorted(map(int, _DIGITS.findall(text))) != [day.day, day.year]:
        return None, "unreadable_date"
    return day, "guessed_date"


def in_century_of(text: str, near: date) -> date | None:
    """The day of a date that lost its century, if a century puts it within a year of `near`.

    >>> in_century_of("0023-05-01", date(2023, 5, 3))
    datetime.date(2023, 5, 1)
    >>> in_century_of("0023-05-01", date(2019, 5, 3)) is None
    True
    """
    found = ISO.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    for century in (near.year // 100 - 1, near.year // 100, near.year // 100 + 1):
        try:
            day = date(century * 100 + int(found[1]) % 100, int(found[2]), int(found[3]))
        except ValueError:
            continue
        if abs((day - near).days) <= 366:
            return day
    return None


# ---- numbers

_PLAIN_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")
_NUMBER = re.compile(r"""
    (?P<open> \( )?
    (?P<sign> [+-] )?
    (?: US )? \$? (?P<inner_sign> [+-] )?          # $-5 and -$5
    (?P<digits> (?: [0-9]++ (?: ,[0-9]{3} )*+ (?: \.[0-9]*+ )? | \.[0-9]++ ) (?: [eE][+-]?[0-9]{1,2} )? )
    (?(open) \) )
""", re.VERBOSE)


def to_number(text: str) -> Reading:
    """An amount, exact to the last decimal as written. Parentheses say minus, as accountants write it.

    >>> to_number("1234.50"), to_number(".99")
    ((Decimal('1234.50'), None), (Decimal('0.99'), None))
    >>> to_number("$ 1,234.5"), to_number("+7")
    ((Decimal('1234.5'), 'unusual_number'), (Decimal('7'), 'unusual_number'))
    >>> to_number("(1,000)")
    (Decimal('-1000'), 'negative_number')
    >>> to_number("N/A"), to_number("1,50"), to_number("1e999")
    ((None, 'unreadable_number'), (None, 'unreadable_number'), (None, 'unreadable_number'))
    """
    text = text.strip()
    if _PLAIN_NUMBER.fullmatch(text):
        return Decimal(text), None
    found = _NUMBER.fullmatch("".join(text.split()))
    if found is None or (found["sign"] and found["inner_sign"]):
        return None, "unreadable_number"
    value = Decimal(found["digits"].replace(",", ""))
    if found["open"] or "-" in (found["sign"], found["inner_sign"]):
        return value.copy_negate(), "negative_number"
    return value, "unusual_number"


# ---- flags, codes, keys

PLAIN_FLAGS = {"1": True, "true": True, "0": False, "false": False}
"""xs:boolean."""
_OTHER_FLAGS = PLAIN_FLAGS | {"y": True, "yes": True, "x": True, "n": False, "no": False}


def to_flag(text: str) -> Reading:
    """Yes or no.

    >>> to_flag("1"), to_flag("false")
    ((True, None), (False, None))
    >>> to_flag("Y"), to_flag("FALSE"), to_flag("maybe")
    ((True, 'unusual_flag'), (False, 'unusual_flag'), (None, 'unreadable_flag'))
    """
    text = text.strip()
    if text in PLAIN_FLAGS:
        return PLAIN_FLAGS[text], None
    value = _OTHER_FLAGS.get(text.lower())
    return value, "unreadable_flag" if value is None else "unusual_flag"


def to_code(text: str, known: Mapping[str, str]) -> Reading:
    """A code of the SEC's list `known`; another is kept as written, for that is what the filing says.

    >>> to_code("S", codes.TRANSACTION_CODES), to_code("s", codes.TRANSACTION_CODES)
    (('S', None), ('S', 'unusual_code'))
    >>> to_code("Q", codes.TRANSACTION_CODES)
    ('Q', 'unknown_code')
    """
    text = " ".join(text.split())
    if text in known:
        return text, None
    return (text.upper(), "unusual_code") if text.upper() in known else (text, "unknown_code")


def to_cik(text: str) -> Reading:
    """A Central Index Key: ten digits with its leading zeros.

    >>> to_cik("70858"), to_cik("0000070858")
    (('0000070858', None), ('0000070858', None))
    >>> to_cik("n/a")
    (None, 'unreadable_cik')
    """
    digits = text.strip().lstrip("0")
    if len(digits) > 10 or not (text.isascii() and (digits.isdigit() or text.strip("0 \t\r\n") == "")):
        return None, "unreadable_cik"
    return digits.zfill(10), None


CODES: dict[str, Mapping[str, str]] = {
    "document_type": codes.DOCUMENT_TYPES,
    "form_type": codes.FORM_TYPES,
    "transaction_code": codes.TRANSACTION_CODES,
    "timeliness": codes.TIMELINESS_CODES,
    "acquired_disposed": codes.ACQUIRED_DISPOSED_CODES,
    "ownership": codes.OWNERSHIP_CODES,
}
"""The kinds of value that are codes, with the SEC's lists."""


def _code_reader(known: Mapping[str, str]) -> Callable[[str], Reading]:
    return lambda text: to_code(text, known)


READERS: dict[str, Callable[[str], Reading]] = {
    "text": to_text, "lines": to_lines, "date": to_date, "number": to_number, "flag": to_flag, "cik": to_cik,
    **{kind: _code_reader(known) for kind, known in CODES.items()},
}
"""Every kind of value in `_fields` with its reader."""
