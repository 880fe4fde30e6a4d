"""Pages that mark their notes in another way than (1): letters, asterisks.

In: nothing. Out: `LETTERS` and `ASTERISKS`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from insiderforms.model import (
    Address,
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from tests.filer_html_page import Page, marks

LETTERS = Page(
    shows="notes (a) to (c), superscript or not, two of them on one cell, one alone in its cell",
    html="""<html>
<body>
<p align="left"><font size="4"><b>FORM 4</b></font></p>
<p align="center"><b>UNITED STATES<br>SECURITIES AND EXCHANGE COMMISSION</b><br>Washington, D.C. 20549</p>
<p align="center"><b>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</b></p>
<p align="right"><font size="1">OMB APPROVAL<br>OMB Number: 3235-0287<br>Expires: December 31, 2001</font></p>
<p>[&nbsp;&nbsp;] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See
Instruction 1(b).</p>
<table width="100%" border="1"><tr valign="top">
<td>1. Name and Address of Reporting Person<br>Achterberg, Willem<br>Herengracht Partners<br>70 East 55th Street, 14th
Floor<br>New York, New York 10022</td>
<td>2. Issuer Name and Ticker or Trading Symbol<br>Copperfield Exploration Ltd. (CPX)</td>
<td>3. IRS or Social Security Number of Reporting Person (Voluntary)</td></tr>
<tr valign="top">
<td>4. Statement for Month/Year<br>August 2000</td>
<td>5. If Amendment, Date of Original (Month/Year)</td>
<td>6. Relationship of Reporting Person to Issuer (Check all applicable)<br>[&nbsp;&nbsp;] Director
[&nbsp;&nbsp;] Officer (give title below) [x] 10% Owner [x] Other (specify below)<br>Member of a group</td></tr>
<tr><td colspan="3">7. Individual or Joint/Group Filing (Check Applicable Line)<br>[x] Form filed by One Reporting
Person<br>[&nbsp;&nbsp;] Form filed by More than One Reporting Person</td></tr></table>
<p><b>TABLE I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</b></p>
<table width="100%" border="1">
<tr valign="bottom"><td rowspan="2">1. Title of Security<br>(Instr. 3)</td><td rowspan="2">2. Transaction Date
(Month/Day/Year)</td><td colspan="2">3. Transaction Code (Instr. 8)</td><td colspan="3">4. Securities Acquired (A) or
Disposed of (D) (Instr. 3, 4 and 5)</td><td rowspan="2">5. Amount of Securities Beneficially Owned at End of Month
(Instr. 3 and 4)</td><td rowspan="2">6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)</td><td rowspan="2">7.
Nature of Indirect Beneficial Ownership (Instr. 4)</td></tr>
<tr><td>Code</td><td>V</td><td>Amount</td><td>(A) or (D)</td><td>Price</td></tr>
<tr><td>Ordinary Shares</td><td>8/02/00</td><td>J<sup>(a)</sup></td><td>&nbsp;</td><td>125,000</td><td>D</td>
<td><sup>(a)</sup></td><td>&nbsp;</td><td>I</td><td>By partnership (b)</td></tr>
<tr><td>Ordinary Shares</td><td>8/17/00</td><td>P</td><td>&nbsp;</td><td>40,000</td><td>A</td><td>2.9375</td>
<td>1,315,000</td><td>I</td><td>By partnership (b)(c)</td></tr>
</table>
<p><b>TABLE II - Derivative Securities Acquired, Disposed of, or Beneficially Owned<br>
(e.g., puts, calls, warrants, options, convertible securities)</b></p>
<table width="100%" border="1">
<tr valign="bottom"><td rowspan="2">1. Title of Derivative Security (Instr. 3)</td><td rowspan="2">2. Conversion or
Exercise Price of Derivative Security</td><td rowspan="2">3. Transaction Date (Month/Day/Year)</td><td colspan="2">4.
Transaction Code (Instr. 8)</td><td colspan="2">5. Number of Derivative Securities Acquired (A) or Disposed of (D)
(Instr. 3, 4 and 5)</td><td colspan="2">6. Date Exercisable and Expiration Date (Month/Day/Year)</td><td colspan="2">7.
Title and Amount of Underlying Securities (Instr. 3 and 4)</td><td rowspan="2">8. Price of Derivative Security (Instr.
5)</td><td rowspan="2">9. Number of Derivative Securities Beneficially Owned at End of Month (Instr. 4)</td><td
rowspan="2">10. Ownership Form of Derivative Security: Direct (D) or Indirect (I) (Instr. 4)</td><td rowspan="2">11.
Nature of Indirect Beneficial Ownership (Instr. 4)</td></tr>
<tr><td>Code</td><td>V</td><td>(A)</td><td>(D)</td><td>Date Exercisable</td><td>Expiration Date</td><td>Title</td>
<td>Amount or Number of Shares</td></tr>
<tr><td>Warrants</td><td>$4.00</td><td>8/02/00</td><td>J</td><td>&nbsp;</td><td>&nbsp;</td><td>60,000<sup>a</sup></td>
<td>5/01/98</td><td>5/01/03</td><td>Ordinary Shares</td><td>60,000</td><td>&nbsp;</td><td>140,000</td><td>I</td>
<td>By partnership (b)</td></tr>
</table>
<p>Explanation of Responses:</p>
<p>(a) Distributed pro rata to the limited partners of Herengracht Partners,<br>
without consideration.</p>
<p>(b) The reporting person is the general partner of Herengracht Partners.</p>
<p>(c) Includes 15,000 shares held of record by a nominee.</p>
<p>/s/ Willem Achterberg&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;September 8, 2000<br>
**Signature of Reporting Person&nbsp;&nbsp;&nbsp;&nbsp;Date</p>
<p>**Intentional misstatements or omissions of facts constitute Federal Criminal Violations.
See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).</p>
</body>
</html>
""",
    told=(
        ("no_day", "August 2000"),
    ),
    form=OwnershipDocument(
        document_type="4",
        not_subject_to_section16=False,
        issuer=Issuer(name="Copperfield Exploration Ltd.", trading_symbol="CPX"),
        reporting_owners=(ReportingOwner(
            name="Achterberg, Willem",
            address=Address(street1="Herengracht Partners", street2="70 East 55th Street, 14th Floor",
                            city="New York", state="NY", zip_code="10022"),
            is_director=False, is_officer=False, is_ten_percent_owner=True, is_other=True,
            other_text="Member of a group"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Ordinary Shares", transaction_date=date(2000, 8, 2), transaction_form_type="4",
                transaction_code="J", equity_swap_involved=False, transaction_shares=Decimal(125000),
                transaction_acquired_disposed_code="D", direct_or_indirect_ownership="I",
                nature_of_ownership="By partnership",
                footnote_refs=marks(
                    transaction_code="a", transaction_price_per_share="a", nature_of_ownership="b")),
            NonDerivativeTransaction(
                security_title="Ordinary Shares", transaction_date=date(2000, 8, 17), transaction_form_type="4",
                transaction_code="P", equity_swap_involved=False, transaction_shares=Decimal(40000),
                transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("2.9375"),
                shares_owned_following_transaction=Decimal(1315000), direct_or_indirect_ownership="I",
                nature_of_ownership="By partnership", footnote_refs=marks(nature_of_ownership="b c"))),
        derivative_table=(
            DerivativeTransaction(
                security_title="Warrants", conversion_or_exercise_price=Decimal("4.00"),
                transaction_date=date(2000, 8, 2), transaction_form_type="4", transaction_code="J",
                equity_swap_involved=False, transaction_shares=Decimal(60000),
                transaction_acquired_disposed_code="D", exercise_date=date(1998, 5, 1),
                expiration_date=date(2003, 5, 1), underlying_security_title="Ordinary Shares",
                underlying_security_shares=Decimal(60000), shares_owned_following_transaction=Decimal(140000),
                direct_or_indirect_ownership="I", nature_of_ownership="By partnership",
                footnote_refs=marks(transaction_shares="a", nature_of_ownership="b")),),
        footnotes=(
            Footnote(id="a", text="Distributed pro rata to the limited partners of Herengracht Partners,\n"
                                  "without consideration."),
            Footnote(id="b", text="The reporting person is the general partner of Herengracht Partners."),
            Footnote(id="c", text="Includes 15,000 shares held of record by a nominee.")),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Willem Achterberg", signature_date=date(2000, 9, 8)),),
    ),
)

ASTERISKS = Page(
    shows="* and ** as notes of the filer, beside the SEC's own lines that begin so",
    html="""<html><head><title>Form 4</title></head><body>
<table width="100%"><tr><td><b>FORM 4</b><br>[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5
obligations may continue.<br><i>See</i> Instruction 1(b).<br>(Print or Type Responses)</td>
<td align="center"><b>U.S. SECURITIES AND EXCHANGE COMMISSION</b><br>WASHINGTON, DC 20549<br><b>STATEMENT OF CHANGES IN
BENEFICIAL OWNERSHIP</b></td><td>OMB APPROVAL<br>OMB NUMBER: 3235-0287</td></tr></table>
<table width="100%" border="1">
<tr valign="top"><td colspan="2">1. Name and Address of Reporting Person*<br><br>Fairweather&nbsp; Hollis&nbsp; B.<br>
(Last)&nbsp; (First)&nbsp; (Middle)<br><br>One Steeple Court<br>(Street)<br><br>Macon&nbsp; Georgia&nbsp; 31201<br>
(City)&nbsp; (State)&nbsp; (Zip)</td>
<td>2. Issuer Name <b>and</b> Ticker or Trading Symbol<br><br>Juniper Gap Bancshares, Inc. (JGBI)</td>
<td>6. Relationship of Reporting Person(s) to Issuer<br>(Check all applicable)<br><br>[X] Director [ ] 10% Owner<br>
[ ] Officer (give title below)<br>[ ] Other (specify below)</td></tr>
<tr valign="top"><td>3. I.R.S. Identification Number of Reporting Person, if an entity (voluntary)</td><td>4. Statement
for Month/Day/Year<br><br>January 22, 2003</td><td>5. If Amendment, Date of Original (Month/Day/Year)</td><td>7.
Individual or Joint/Group Filing (Check Applicable Line)<br>[X] Form filed by One Reporting Person<br>[ ] Form filed by
More than One Reporting Person</td></tr></table>
<p align="center"><b>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</b></p>
<table width="100%" border="1">
<tr valign="top"><td rowspan="2">1. Title of Security<br>(Instr. 3)</td><td rowspan="2">2. Transaction Date<br>
(Month/Day/Year)</td><td rowspan="2">2A. Deemed Execution Date, if any<br>(Month/Day/Year)</td><td colspan="2">3.
Transaction Code<br>(Instr. 8)</td><td colspan="3">4. Securities Acquired (A) or Disposed of (D)<br>(Instr. 3, 4 and
5)</td><td rowspan="2">5. Amount of Securities Beneficially Owned Following Reported Transaction(s)<br>(Instr. 3 and
4)</td><td rowspan="2">6. Ownership Form: Direct (D) or Indirect (I)<br>(Instr. 4)</td><td rowspan="2">7. Nature of
Indirect Beneficial Ownership<br>(Instr. 4)</td></tr>
<tr><td>Code</td><td>V</td><td>Amount</td><td>(A) or (D)</td><td>Price</td></tr>
<tr><td>Common Stock</td><td>1/22/03</td><td></td><td>P</td><td></td><td>450</td><td>A</td><td>$26.80</td>
<td>9,318*</td><td>D</td><td></td></tr>
<tr><td>Common Stock</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td>1,760**</td><td>I</td>
<td>By IRA</td></tr></table>
<p><font size="1">Reminder: Report on a separate line for each class of securities beneficially owned directly or
indirectly.<br>*If the form is filed by more than one reporting person, <i>see</i> Instruction 4(b)(v).</font></p>
<p align="center"><b>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned<br>(<i>e.g.</i>,
puts, calls, warrants, options, convertible securities)</b></p>
<table width="100%" border="1">
<tr valign="top"><td rowspan="2">1. Title of Derivative Security<br>(Instr. 3)</td><td rowspan="2">2. Conversion or
Exercise Price of Derivative Security</td><td rowspan="2">3. Transaction Date<br>(Month/Day/Year)</td><td
rowspan="2">3A. Deemed Execution Date, if any<br>(Month/Day/Year)</td><td colspan="2">4. Transaction Code<br>(Instr.
8)</td><td colspan="2">5. Number of Derivative Securities Acquired (A) or Disposed of (D)<br>(Instr. 3, 4 and 5)</td><td
colspan="2">6. Date Exercisable and Expiration Date<br>(Month/Day/Year)</td><td colspan="2">7. Title and Amount of
Underlying Securities<br>(Instr. 3 and 4)</td><td rowspan="2">8. Price of Derivative Security<br>(Instr. 5)</td><td
rowspan="2">9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s)<br>(Instr. 4)</td>
<td rowspan="2">10. Ownership Form of Derivative Security: Direct (D) or Indirect (I)<br>(Instr. 4)</td><td
rowspan="2">11. Nature of Indirect Beneficial Ownership<br>(Instr. 4)</td></tr>
<tr><td>Code</td><td>V</td><td>(A)</td><td>(D)</td><td>Date Exercisable</td><td>Expiration Date</td><td>Title</td>
<td>Amount or Number of Shares</td></tr>
<tr><td>Director Stock Option</td><td>$13.25*</td><td></td><td></td><td></td><td></td><td></td><td></td><td>5/1/99</td>
<td>5/1/08</td><td>Common Stock</td><td>3,000*</td><td></td><td>3,000*</td><td>D</td><td></td></tr></table>
<p>Explanation of Responses:</p>
<p>* Adjusted to reflect the 3-for-2 stock split paid on 11/15/02.</p>
<p>** Held in an individual retirement account; adjusted for the same split.</p>
<table width="100%"><tr><td>/s/ Hollis B. Fairweather</td><td>1/23/03</td></tr>
<tr><td>**Signature of Reporting Person</td><td>Date</td></tr></table>
<p>**Intentional misstatements or omissions of facts constitute Federal Criminal Violations. <i>See</i> 18 U.S.C. 1001
and 15 U.S.C. 78ff(a).<br>Note: File three copies of this Form, one of which must be manually signed.<br>If space is
insufficient, <i>see</i> Instruction 6 for procedure.</p>
</body></html>
""",
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2003, 1, 22),
        not_subject_to_section16=False,
        issuer=Issuer(name="Juniper Gap Bancshares, Inc.", trading_symbol="JGBI"),
        reporting_owners=(ReportingOwner(
            name="Fairweather Hollis B.",
            address=Address(street1="One Steeple Court", city="Macon", state="GA", zip_code="31201"),
            is_director=True, is_officer=False, is_ten_percent_owner=False, is_other=False),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2003, 1, 22), transaction_form_type="4",
                transaction_code="P", equity_swap_involved=False, transaction_shares=Decimal(450),
                transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("26.80"),
                shares_owned_following_transaction=Decimal(9318), direct_or_indirect_ownership="D",
                footnote_refs=marks(shares_owned_following_transaction="*")),
            NonDerivativeHolding(
                security_title="Common Stock", shares_owned_following_transaction=Decimal(1760),
                direct_or_indirect_ownership="I", nature_of_ownership="By IRA",
                footnote_refs=marks(shares_owned_following_transaction="**"))),
        derivative_table=(
            DerivativeHolding(
                security_title="Director Stock Option", conversion_or_exercise_price=Decimal("13.25"),
                exercise_date=date(1999, 5, 1), expiration_date=date(2008, 5, 1),
                underlying_security_title="Common Stock", underlying_security_shares=Decimal(3000),
                shares_owned_following_transaction=Decimal(3000), direct_or_indirect_ownership="D",
                footnote_refs=marks(
                    conversion_or_exercise_price="*", underlying_security_shares="*",
                    shares_owned_following_transaction="*")),),
        footnotes=(
            Footnote(id="*", text="Adjusted to reflect the 3-for-2 stock split paid on 11/15/02."),
            Footnote(id="**", text="Held in an individual retirement account; adjusted for the same split.")),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Hollis B. Fairweather", signature_date=date(2003, 1, 23)),),
    ),
)
