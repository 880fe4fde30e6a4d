"""The dates of a printed form together: which century two digits mean, and whether days come first."""

from __future__ import annotations

from datetime import date

import pytest

from insiderforms import OwnershipDocument, parse
from tests.promises import diagnostics_quote


def page(period: str, traded: str, exercisable: str, expires: str, signed: str) -> str:
    return f"""<html><body>
<h2>FORM 4</h2>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
<table>
<tr><td>1. Name and Address of Reporting Person<br>Doe, Jane</td>
<td>2. Issuer Name and Ticker or Trading Symbol<br>Sample Corp (SMPL)</td>
<td>4. Statement for Month/Day/Year<br>{period}</td></tr>
</table>
Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
<table>
<tr><td>1. Title of Derivative Security</td><td>2. Conversion or Exercise Price</td><td>3. Transaction Date</td>
<td>4. Transaction Code</td><td>5. Number of Derivative Securities (A)</td><td>(D)</td><td>6. Date Exercisable</td>
<td>Expiration Date</td><td>7. Title</td><td>Amount or Number of Shares</td><td>8. Price of Derivative Security</td>
<td>9. Number of Derivative Securities Beneficially Owned</td><td>10. Ownership Form</td></tr>
<tr><td>Option</td><td>5.00</td><td>{traded}</td><td>A</td><td>100</td><td></td><td>{exercisable}</td>
<td>{expires}</td><td>Common Stock</td><td>100</td><td></td><td>100</td><td>D</td></tr>
</table>
<p>/s/ Jane Doe {signed}
<br>**Signature of Reporting Person Date
</body></html>
"""


def days(form: OwnershipDocument) -> tuple[date | None, ...]:
    """Its days in the order in which `page` takes them."""
    [option], [signature] = form.derivative_transactions, form.owner_signatures
    return (form.period_of_report, option.transaction_date, option.exercise_date, option.expiration_date,
            signature.signature_date)


def told(form: OwnershipDocument) -> list[tuple[str, str | None]]:
    return [(diagnostic.code, diagnostic.text) for diagnostic in form.diagnostics]


def in_submission(document: str, filed: str, period: str) -> str:
    return f"""<SEC-HEADER>x.hdr.sgml : {filed}
ACCESSION NUMBER:\t\t0000000001-00-000001
CONFORMED SUBMISSION TYPE:\t4
PUBLIC DOCUMENT COUNT:\t\t1
{f"CONFORMED PERIOD OF REPORT:{period}" if period else ""}
{f"FILED AS OF DATE:{filed}" if filed else ""}
</SEC-HEADER>
<DOCUMENT>
<TYPE>4
<TEXT>
{document}
</TEXT>
</DOCUMENT>
"""


SHORT = page("9/17/95", "12/1/62", "10/1/90", "9/16/05", "9/19/95")
"""Where every year has two digits."""


def test_where_no_year_has_four_digits_those_from_70_on_are_of_the_last_century() -> None:
    form = parse(SHORT)
    assert days(form) == (date(1995, 9, 17), date(2062, 12, 1), date(1990, 10, 1), date(2005, 9, 16), date(1995, 9, 19))
    assert {code for code, _ in told(form)} == {"two_digit_year"}


@pytest.mark.parametrize("source", [
    in_submission(SHORT, "19950920", ""),
    in_submission(SHORT, "", "19950917"),
    SHORT.replace("9/17/95", "September 17, 1995"),
    SHORT.replace("9/17/95", "09/1995").replace("9/19/95", "September 19, 1995"),
    SHORT.replace("9/19/95", "09/19/1995"),
])
def test_a_whole_year_settles_the_others(source: str) -> None:
    _, *others, signed = days(parse(source))
    assert others == [date(1962, 12, 1), date(1990, 10, 1), date(2005, 9, 16)]
    assert signed == date(1995, 9, 19)


def test_what_is_reported_was_not_long_after_the_form_and_what_expires_not_long_before() -> None:
    form = parse(page("01/05/2035", "12/1/34", "1/5/36", "1/4/79", "1/6/35"))
    assert days(form) == (date(2035, 1, 5), date(2034, 12, 1), date(2036, 1, 5), date(2079, 1, 4), date(2035, 1, 6))
    leap = date(2000, 2, 29)
    form = parse(page("12/31/1999", "12/1/07", "2/29/00", "2/29/00", "2/10/00"))  # 2007 is a slip of the pen
    assert days(form) == (date(1999, 12, 31), date(2007, 12, 1), leap, leap, date(2000, 2, 10))
    assert days(parse(in_submission(page("", "", "2/29/00", "", ""), "99991231", "")))[2] == leap


def test_a_form_whose_months_are_above_12_names_the_day_first() -> None:
    source = page("04/03/1999", "25/03/1999", "01.02.2000", "24/3/09", "April 5, 1999")
    form = parse(source)
    assert days(form) == (date(1999, 3, 4), date(1999, 3, 25), date(2000, 1, 2), date(2009, 3, 24), date(1999, 4, 5))
    assert told(form) == [("day_first", "04/03/1999"), ("day_first", "25/03/1999"), ("day_first", "24/3/09")]
    diagnostics_quote(form, source)


def test_nothing_is_guessed_where_other_dates_of_a_form_contradict() -> None:
    form = parse(page("04/03/1999", "25/03/1999", "", "03/24/2009", "99/05/1999"))
    assert days(form) == (date(1999, 4, 3), None, None, date(2009, 3, 24), None)
    assert told(form) == [("impossible_date", "25/03/1999"), ("impossible_date", "99/05/1999")]


@pytest.mark.parametrize("text", [
    "Sept. 3rd, 2001", "3 of September 2001", "3rd September, 2001", "3-Sep-2001", "September 03 2001"])
def test_a_day_with_the_name_of_its_month_is_read_anywhere(text: str) -> None:
    form = parse(page(text, text, text, text, text))
    assert (days(form), told(form)) == ((date(2001, 9, 3),) * 5, [])


def test_a_day_in_words_of_another_order_is_guessed_and_only_where_there_is_no_doubt() -> None:
    form = parse(page("2001 September 3", "", "", "", ""))
    assert (form.period_of_report, told(form)) == (date(2001, 9, 3), [("guessed_date", "2001 September 3")])
    form = parse(page("September 3-5, 2001", "", "", "", ""))
    assert (form.period_of_report, told(form)) == (None, [("unreadable_date", "September 3-5, 2001")])
