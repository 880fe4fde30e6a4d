"""Pages whose values are written in an odd way: short years and words for dates, words for prices, fractions.

In: nothing. Out: `SHORT_DATES`, `WORDS_FOR_PRICES` and `FRACTIONS`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from insiderforms.model import (
    Address,
    DerivativeHolding,
    DerivativeTransaction,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from tests.filer_html_page import Page

SHORT_DATES = Page(
    shows="two-digit years in every date, with slashes or hyphens, and Immediately or Immed. for a date",
    html="""<html>
<body>
<center><h2>FORM 4</h2><b>U.S. SECURITIES AND EXCHANGE COMMISSION</b><br>Washington, D.C. 20549<br>
<b>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</b></center>
[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.
<table border=1 width="100%">
<tr valign=top><td>1. Name and Address of Reporting Person*<p>Rosewarne, Digby T.<br>1400 Quarry Street<br>Golden, CO
80401</td><td>2. Issuer Name and Ticker or Trading Symbol<p>High Plateau Minerals, Inc. (HPM)</td><td>6. Relationship of
Reporting Person(s) to Issuer (Check all applicable)<br>[X] Director [ ] 10% Owner<br>[ ] Officer (give title below) [ ]
Other (specify below)</td></tr>
<tr valign=top><td>3. I.R.S. Identification Number of Reporting Person, if an entity (voluntary)</td>
<td>4. Statement for
Month/Day/Year<p>09/17/02</td><td>5. If Amendment, Date of Original (Month/Day/Year)<p>&nbsp;</td></tr>
<tr><td colspan=3>7. Individual or Joint/Group Filing (Check applicable line) [X] Form filed by One Reporting Person [ ]
Form filed by More than One Reporting Person</td></tr>
</table>
<p>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
<table border=1 width="100%">
<tr><td>1. Title of Security (Instr. 3)</td><td>2. Transaction Date (Month/Day/Year)</td><td>2A. Deemed Execution Date,
if any</td><td>3. Transaction Code (Instr. 8)</td><td>V</td><td>4. Amount</td><td>(A) or (D)</td><td>Price</td><td>5.
Amount of Securities Beneficially Owned Following Reported Transaction(s)</td><td>6. Ownership Form: Direct (D) or
Indirect (I)</td><td>7. Nature of Indirect Beneficial Ownership</td></tr>
<tr><td>Common Stock</td><td>9-17-02</td><td>9-18-02</td><td>P</td><td></td><td>10,000</td><td>A</td><td>1.02</td>
<td>60,000</td><td>D</td><td></td></tr>
</table>
<p>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options,
convertible securities)
<table border=1 width="100%">
<tr><td rowspan=2>1. Title of Derivative Security (Instr. 3)</td><td rowspan=2>2. Conversion or Exercise Price of
Derivative Security</td><td rowspan=2>3. Transaction Date (Month/Day/Year)</td><td rowspan=2>3A. Deemed Execution Date,
if any</td><td rowspan=2>4. Transaction Code</td><td rowspan=2>V</td><td colspan=2>5. Number of Derivative Securities
Acquired (A) or Disposed of (D)</td><td colspan=2>6. Date Exercisable and Expiration Date (Month/Day/Year)</td>
<td colspan=2>7. Title and Amount of Underlying Securities</td><td rowspan=2>8. Price of Derivative Security</td>
<td rowspan=2>9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s)</td>
<td rowspan=2>10. Ownership Form of Derivative Security: Direct (D) or Indirect (I)</td><td rowspan=2>11. Nature of
Indirect Beneficial Ownership</td></tr>
<tr><td>(A)</td><td>(D)</td><td>Date Exercisable</td><td>Expiration Date</td><td>Title</td><td>Amount or Number of
Shares</td></tr>
<tr><td>Warrant</td><td>1.50</td><td>9/17/02</td><td></td><td>P</td><td></td><td>5,000</td><td></td><td>Immediately</td>
<td>9/17/07</td><td>Common Stock</td><td>5,000</td><td></td><td>5,000</td><td>D</td><td></td></tr>
<tr><td>Stock Option</td><td>2.25</td><td></td><td></td><td></td><td></td><td></td><td></td><td>Immed.</td>
<td>6/30/09</td><td>Common Stock</td><td>15,000</td><td></td><td>15,000</td><td>D</td><td></td></tr>
<tr><td>Stock Option</td><td>3.00</td><td></td><td></td><td></td><td></td><td></td><td></td><td>7/1/98</td>
<td>6/30/08</td><td>Common Stock</td><td>8,000</td><td></td><td>8,000</td><td>D</td><td></td></tr>
</table>
<p>Explanation of Responses:
<p>/s/ Digby T. Rosewarne &nbsp;&nbsp;&nbsp;&nbsp; 09/19/02
<br>**Signature of Reporting Person &nbsp;&nbsp;&nbsp;&nbsp; Date
</body>
</html>
""",
    told=(
        ("unreadable_date", "Immediately"),
        ("unreadable_date", "Immed."),
    ),
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2002, 9, 17),
        not_subject_to_section16=False,
        issuer=Issuer(name="High Plateau Minerals, Inc.", trading_symbol="HPM"),
        reporting_owners=(ReportingOwner(
            name="Rosewarne, Digby T.",
            address=Address(street1="1400 Quarry Street", city="Golden", state="CO", zip_code="80401"),
            is_director=True, is_officer=False, is_ten_percent_owner=False, is_other=False),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2002, 9, 17),
                deemed_execution_date=date(2002, 9, 18), transaction_form_type="4", transaction_code="P",
                equity_swap_involved=False, transaction_shares=Decimal(10000),
                transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("1.02"),
                shares_owned_following_transaction=Decimal(60000), direct_or_indirect_ownership="D"),),
        derivative_table=(
            DerivativeTransaction(
                security_title="Warrant", conversion_or_exercise_price=Decimal("1.50"),
                transaction_date=date(2002, 9, 17), transaction_form_type="4", transaction_code="P",
                equity_swap_involved=False, transaction_shares=Decimal(5000),
                transaction_acquired_disposed_code="A", expiration_date=date(2007, 9, 17),
                underlying_security_title="Common Stock", underlying_security_shares=Decimal(5000),
                shares_owned_following_transaction=Decimal(5000), direct_or_indirect_ownership="D"),
            *(DerivativeHolding(
                security_title="Stock Option", conversion_or_exercise_price=Decimal(price), exercise_date=first,
                expiration_date=last, underlying_security_title="Common Stock",
                underlying_security_shares=Decimal(shares), shares_owned_following_transaction=Decimal(shares),
                direct_or_indirect_ownership="D") for price, first, last, shares in (
                    ("2.25", None, date(2009, 6, 30), 15000),
                    ("3.00", date(1998, 7, 1), date(2008, 6, 30), 8000)))),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Digby T. Rosewarne", signature_date=date(2002, 9, 19)),),
    ),
)

WORDS_FOR_PRICES = Page(
    shows="N/A, None, -0- and -- for a price, -0- and $ for an amount",
    html="""<html>
<head><title>FORM 4</title></head>
<body>
<p><b>FORM 4</b> (Print or Type Responses)</p>
<p><b>SECURITIES AND EXCHANGE COMMISSION</b>, Washington, D.C. 20549</p>
<p><b>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</b></p>
<p>[X] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.</p>
<table border="1">
<tr valign="top"><td>1. Name and Address of Reporting Person*<br>Lindqvist, Maja<br>61 Orchard Terrace<br>Rutland, VT
05701</td><td>2. Issuer Name and Ticker or Trading Symbol<br>Greenshaw Paper Corporation<br>(NYSE: GSP)</td>
<td>3. I.R.S.
Identification Number of Reporting Person, if an entity (Voluntary)<br>N/A</td></tr>
<tr valign="top"><td>4. Statement for Month/Day/Year<br>03/03/2003</td><td>5. If Amendment, Date of Original
(Month/Day/Year)<br>N/A</td><td>6. Relationship of Reporting Person to Issuer (Check all applicable)<br>[ ] Director<br>
[ ] 10% Owner<br>[ ] Officer (give title below)<br>[X] Other (specify below)<br>Former director</td></tr>
<tr><td colspan="3">7. Individual or Joint/Group Filing (Check Applicable Line)<br>[X] Form filed by One Reporting
Person<br>[ ] Form filed by More than One Reporting Person</td></tr>
</table>
<p>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</p>
<table border="1">
<tr><td rowspan="2">1. Title of Security (Instr. 3)</td><td rowspan="2">2. Transaction Date</td><td rowspan="2">2A.
Deemed Execution Date, if any</td><td colspan="2">3. Transaction Code (Instr. 8)</td><td colspan="3">4. Securities
Acquired (A) or Disposed of (D)</td><td rowspan="2">5. Amount of Securities Beneficially Owned Following Reported
Transaction(s)</td><td rowspan="2">6. Ownership Form: Direct (D) or Indirect (I)</td><td rowspan="2">7. Nature of
Indirect Beneficial Ownership</td></tr>
<tr><td>Code</td><td>V</td><td>Amount</td><td>(A) or (D)</td><td>Price</td></tr>
<tr><td>Common Stock</td><td>03/03/2003</td><td>N/A</td><td>G</td><td>V</td><td>2,000</td><td>D</td><td>N/A</td>
<td>8,000</td><td>D</td><td>N/A</td></tr>
<tr><td>Common Stock</td><td>03/03/2003</td><td>N/A</td><td>J</td><td></td><td>8,000</td><td>D</td><td>None</td>
<td>-0-</td><td>D</td><td>N/A</td></tr>
<tr><td>Common Stock</td><td>03/03/2003</td><td>N/A</td><td>A</td><td></td><td>100</td><td>A</td><td>-0-</td>
<td>100</td><td>I</td><td>By spouse</td></tr>
<tr><td>Common Stock</td><td>03/04/2003</td><td>N/A</td><td>J</td><td></td><td>100</td><td>D</td><td>--</td>
<td>--</td><td>I</td><td>By spouse</td></tr>
<tr><td>6% Debentures</td><td>--</td><td>--</td><td>--</td><td>--</td><td>--</td><td>--</td><td>--</td>
<td>$50,000</td><td>D</td><td>--</td></tr>
</table>
<p>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options,
convertible securities)</p>
<table border="1">
<tr><td>1. Title of Derivative Security</td><td>2. Conversion or Exercise Price</td><td>3. Transaction Date</td><td>3A.
Deemed Execution Date, if any</td><td>4. Transaction Code</td><td>V</td><td>5. Number of Derivative Securities Acquired
(A)</td><td>Disposed of (D)</td><td>6. Date Exercisable</td><td>Expiration Date</td><td>7. Title of Underlying
Securities</td><td>Amount or Number of Shares</td><td>8. Price of Derivative Security</td><td>9. Number of Derivative
Securities Beneficially Owned Following Reported Transaction(s)</td><td>10. Ownership Form</td><td>11. Nature of
Indirect Beneficial Ownership</td></tr>
<tr><td>Convertible Notes</td><td>$12.50</td><td>03/03/2003</td><td>N/A</td><td>S</td><td></td><td>--</td>
<td>$25,000</td><td>01/15/2000</td><td>01/15/2010</td><td>Common Stock</td><td>2,000</td><td>-0-</td><td>$-0-</td>
<td>D</td><td>N/A</td></tr>
</table>
<p>Explanation of Responses: None</p>
<p>/s/ Maja Lindqvist<br>**Signature of Reporting Person</p>
<p>03/05/2003<br>Date</p>
</body>
</html>
""",
    told=(
        ("left_out_item", "(NYSE: GSP)"),
        ("stated_absence", "N/A"),
        ("stated_absence", "N/A"),
        ("stated_absence", "N/A"),
        ("stated_absence", "N/A"),
        ("stated_absence", "N/A"),
        ("stated_absence", "None"),
        ("stated_absence", "N/A"),
        ("stated_absence", "N/A"),
        ("stated_absence", "N/A"),
        ("stated_absence", "--"),
        ("stated_absence", "--"),
        ("stated_absence", "--"),
        ("stated_absence", "N/A"),
        ("stated_absence", "N/A"),
    ),
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2003, 3, 3),
        not_subject_to_section16=True,
        issuer=Issuer(name="Greenshaw Paper Corporation", trading_symbol="GSP"),
        reporting_owners=(ReportingOwner(
            name="Lindqvist, Maja",
            address=Address(street1="61 Orchard Terrace", city="Rutland", state="VT", zip_code="05701"),
            is_director=False, is_officer=False, is_ten_percent_owner=False, is_other=True,
            other_text="Former director"),),
        non_derivative_table=(
            *(NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2003, 3, day), transaction_form_type=form,
                transaction_code=code, equity_swap_involved=False, transaction_shares=Decimal(shares),
                transaction_acquired_disposed_code=side, transaction_price_per_share=price,
                shares_owned_following_transaction=after, direct_or_indirect_ownership=held,
                nature_of_ownership=how) for day, form, code, shares, side, price, after, held, how in (
                    (3, "5", "G", 2000, "D", None, Decimal(8000), "D", None),
                    (3, "4", "J", 8000, "D", None, Decimal(0), "D", None),
                    (3, "4", "A", 100, "A", Decimal(0), Decimal(100), "I", "By spouse"),
                    (4, "4", "J", 100, "D", None, None, "I", "By spouse"))),
            NonDerivativeHolding(
                security_title="6% Debentures", value_owned_following_transaction=Decimal(50000),
                direct_or_indirect_ownership="D")),
        derivative_table=(
            DerivativeTransaction(
                security_title="Convertible Notes", conversion_or_exercise_price=Decimal("12.50"),
                transaction_date=date(2003, 3, 3), transaction_form_type="4", transaction_code="S",
                equity_swap_involved=False, transaction_total_value=Decimal(25000),
                transaction_acquired_disposed_code="D", exercise_date=date(2000, 1, 15),
                expiration_date=date(2010, 1, 15), underlying_security_title="Common Stock",
                underlying_security_shares=Decimal(2000), transaction_price_per_share=Decimal(0),
                value_owned_following_transaction=Decimal(0), direct_or_indirect_ownership="D"),),
        owner_signatures=(OwnerSignature(signature_name="/s/ Maja Lindqvist", signature_date=date(2003, 3, 5)),),
    ),
)

FRACTIONS = Page(
    shows="fractions of shares and of dollars, with a blank or a hyphen before them, or as a character",
    html="""<html><head><title>Form 4</title></head><body>
<b>FORM 4</b><br>U.S. SECURITIES AND EXCHANGE COMMISSION<br>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP<br>
[ ] Check box if no longer subject to Section 16.
<table border="1"><tr valign="top"><td>1. Name and Address of Reporting Person<br>Ballantine, Ross<br>P.O. Box 88<br>
Elko, NV 89801</td><td>2. Issuer Name and Ticker or Trading Symbol<br>Sagebrush Telephone Company - SGBT</td>
<td>3. IRS or
Social Security Number of Reporting Person (Voluntary)</td></tr>
<tr valign="top"><td>4. Statement for Month/Year<br>5/99</td><td>5. If Amendment, Date of Original (Month/Year)</td>
<td>6. Relationship of Reporting Person to Issuer (Check all applicable)<br>[X] Director [ ] 10% Owner [ ] Officer (give
title below) [ ] Other (specify below)</td></tr></table>
<p>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</p>
<table border="1"><tr><th>1. Title of Security</th><th>2. Transaction Date</th><th>3. Transaction Code</th><th>V</th>
<th>4. Amount</th><th>(A) or (D)</th><th>Price</th><th>5. Amount of Securities Beneficially Owned at End of Month</th>
<th>6. Ownership Form: Direct (D) or Indirect (I)</th><th>7. Nature of Indirect Beneficial Ownership</th></tr>
<tr><td>Common Stock</td><td>5/12/99</td><td>P</td><td></td><td>1,000 1/2</td><td>A</td><td>$14 1/16</td><td></td>
<td>D</td><td></td></tr>
<tr><td>Common Stock</td><td>5/14/99</td><td>S</td><td></td><td>200</td><td>D</td><td>14-5/8</td><td></td><td>D</td>
<td></td></tr>
<tr><td>Common Stock</td><td>5/20/99</td><td>P</td><td></td><td>16&frac12;</td><td>A</td><td>7/8</td>
<td>5,017 3/4</td><td>D</td><td></td></tr></table>
<p>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned</p>
<p>Explanation of Responses:</p>
<p>/s/ Ross Ballantine<br>Signature of Reporting Person</p><p>6/7/99<br>Date</p>
</body></html>
""",
    told=(
        ("no_day", "5/99"),
        ("fraction", "1,000 1/2"),
        ("fraction", "$14 1/16"),
        ("fraction", "14-5/8"),
        ("fraction", "16&frac12;"),
        ("fraction", "7/8"),
        ("fraction", "5,017 3/4"),
    ),
    form=OwnershipDocument(
        document_type="4",
        not_subject_to_section16=False,
        issuer=Issuer(name="Sagebrush Telephone Company", trading_symbol="SGBT"),
        reporting_owners=(ReportingOwner(
            name="Ballantine, Ross",
            address=Address(street1="P.O. Box 88", city="Elko", state="NV", zip_code="89801"),
            is_director=True, is_officer=False, is_ten_percent_owner=False, is_other=False),),
        non_derivative_table=tuple(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(1999, 5, day), transaction_form_type="4",
                transaction_code=code, equity_swap_involved=False, transaction_shares=Decimal(shares),
                transaction_acquired_disposed_code=side, transaction_price_per_share=Decimal(price),
                shares_owned_following_transaction=after, direct_or_indirect_ownership="D")
            for day, code, shares, side, price, after in (
                (12, "P", "1000.5", "A", "14.0625", None),
                (14, "S", "200", "D", "14.625", None),
                (20, "P", "16.5", "A", "0.875", Decimal("5017.75")))),
        owner_signatures=(OwnerSignature(signature_name="/s/ Ross Ballantine", signature_date=date(1999, 6, 7)),),
    ),
)
