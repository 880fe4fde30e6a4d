"""The scalar readers are specified by their doctests; here is what a doctest would not show well."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import insiderforms
from insiderforms import _values

MODULES = [module.name for module in pkgutil.walk_packages(insiderforms.__path__, "insiderforms.")
           if not module.name.endswith("__main__")]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_code_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples_in_the_code() -> None:
    assert sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES) > 10


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_way_to_write_a_day_gives_that_day(day: date) -> None:
    assert _values.to_date(day.isoformat()) == (day, None)
    assert _values.to_date(f"{day.month}/{day.day}/{day.year}")[0] == day
    assert _values.to_date(f"{day.month:02}-{day.day:02}-{day.year}")[0] == day
    assert _values.to_date(f"{day:%Y%m%d}")[0] == day
    assert _values.to_date(f"{day:%B} {day.day}, {day.year}") == (day, "guessed_date")


@pytest.mark.parametrize("text", [
    "May 2024", "2024", "January 32, 2024", "99/99/2024", "noon 2024", "1 2 3 abc 2024", "0000-00-00", "2024-W01-1",
    "Jan 1 1850", "\u0662\u0660\u0662\u0664-01-01", "Monday 2024"])
def test_what_does_not_say_a_day_gives_none(text: str) -> None:
    value, code = _values.to_date(text)
    assert value is None
    assert code in ("impossible_date", "lost_century", "unreadable_date")


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_has_a_code(text: str) -> None:
    value, code = _values.to_date(text)
    assert value is None or isinstance(value, date)
    assert value is not None or code is not None


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, places=6))
def test_a_number_is_exact_however_it_is_set(number: Decimal) -> None:
    assert _values.to_number(f"{number:f}") == (number, None)
    assert _values.to_number(f"{number:,f}")[0] == number
    assert _values.to_number(f"$ {number:,f}")[0] == number
    assert _values.to_number(f"({number:f})") == (-number, "negative_number")


@pytest.mark.parametrize("text", [
    "", ".", "$", "1,23", ",1", "1.2.3", "--1", "-$-1", "1e999", "NaN", "Infinity", "1_000", "\u0661\u0662",
    "12 shares", "(1", "1)"])
def test_what_is_no_number_gives_none(text: str) -> None:
    assert _values.to_number(text) == (None, "unreadable_number")


@pytest.mark.parametrize("text", ["-", "12345678901", "12a", "\u0661"])
def test_what_is_no_cik_gives_none(text: str) -> None:
    assert _values.to_cik(text) == (None, "unreadable_cik")


def test_a_lost_century_is_settled_by_the_nearest_only() -> None:
    assert _values.in_century_of("0099-12-30", date(2000, 1, 3)) == date(1999, 12, 30)
    assert _values.in_century_of("0000-01-03", date(1999, 12, 30)) == date(2000, 1, 3)
    assert _values.in_century_of("0023-02-30", date(2023, 2, 27)) is None
    assert _values.in_century_of("23-02-28", date(2023, 2, 27)) is None
