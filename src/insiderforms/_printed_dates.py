"""The dates of a printed form -> days: what one date leaves open, the others and the header settle.

In: a form's raw dates, and EDGAR's header if there is one. Out: for each a *reading*, as in `_values`. Knows which
dates lie near the day of filing, and how people abroad write theirs. XML needs none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from ._fields import RECORDS
from ._printed_values import PRINTED_DATE, to_printed_date
from ._raw import RawForm
from ._values import Reading
from .submission import Submission

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_FIRST_YEAR = 1934
"""Nobody reported before the law that demands it."""
_YEARS_LATE = 10
"""So many years ago an option may have expired of which a form still tells."""
_LONGEST_TERM = 60
"""No option runs for more years."""


class Dates:
    """How the dates of one form are to be read."""

    def __init__(self, raw: RawForm, submission: Submission | None):
        texts = list(_dates(raw))
        self.near = _near(texts, submission)
        self.day_first = _day_first([text for _, text in texts])

    def read(self, name: str, text: str) -> Reading:
        """The day that a text says in a field of this name."""
        return to_printed_date(text, self.day_first, partial(_in_reach, name, self.near) if self.near else None)


def _dates(raw: RawForm) -> Iterator[tuple[str, str]]:
    """All dates of a form with the names of their fields."""
    records = [("document", raw.document), *(("signature", texts) for texts in raw.signatures),
               *((row.kind, row.texts) for rows in raw.tables.values() for row in rows)]
    for kind, texts in records:
        for field, text in zip(RECORDS[kind], texts, strict=True):
            if text and field.kind == "date":
                yield field.name, text


def _near(texts: list[tuple[str, str]], submission: Submission | None) -> date | None:
    """A day about that of filing, of which the whole year is known."""
    if submission and (day := submission.filed_as_of_date or submission.period_of_report):
        return day
    for name, text in texts:
        if name in ("period_of_report", "signature_date") and (found := _YEAR.search(text)):
            return date(int(found[0]), 12, 31)
    return None


def _in_reach(name: str, near: date, day: date) -> date:
    """A day in the century in which it can be said by a form filed about `near`.

    What a form reports was not after it, what it says of expiration is not long before.

    >>> filed = date(2025, 12, 31)
    >>> _in_reach("transaction_date", filed, date(2051, 3, 1)), _in_reach("expiration_date", filed, date(1975, 3, 1))
    (datetime.date(1951, 3, 1), datetime.date(2075, 3, 1))
    """
    days = []
    for century in (near.year // 100 - 1, near.year // 100, near.year // 100 + 1):
        try:
            days.append(day.replace(year=100 * century + day.year % 100))
        except ValueError:
            continue  # a 29 February
    if name == "expiration_date":
        return next((other for other in days if -_YEARS_LATE <= other.year - near.year <= _LONGEST_TERM), day)
    if name != "exercise_date":
        reported = [other for other in days if _FIRST_YEAR <= other.year <= near.year + 1]
        if reported:
            return reported[-1]
    return min(days, key=lambda other: abs(other - near), default=day)


def _day_first(texts: list[str]) -> frozenset[str]:
    """The signs between the numbers of dates whose day comes first.

    Some dates show it, and none contradicts.

    >>> sorted(_day_first(["25/03/1999", "4/3/1999"])), sorted(_day_first(["25/03/1999", "3/25/1999"]))
    (['/'], [])
    """
    first, second = set(), set()
    for text in texts:
        if found := PRINTED_DATE.fullmatch(" ".join(text.split())):
            if int(found["day"]) > 12:
                second.add(found["between"])
            elif 12 < int(found["month"]) <= 31:
                first.add(found["between"])
    return frozenset(first - second)
