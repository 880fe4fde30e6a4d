"""Pages of other years and other forms: a Form 4 of before August 2002, a Form 3 of 2001, a Form 5 of 2002.

In: nothing. Out: `AMENDED_BY_MONTH`, `FORM_3` and `FORM_5`.
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

AMENDED_BY_MONTH = Page(
    shows="the items of before August 2002, an amendment of a month's form: no day, and one balance for all rows",
    html="""<html>
<head><title>Form 4 (Amendment No. 1)</title></head>
<body>
<p align="center"><b>FORM 4</b></p>
<p align="center"><b>U.S. SECURITIES AND EXCHANGE COMMISSION<br>Washington, D.C. 20549</b></p>
<p align="center"><b>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</b></p>
<p align="center">Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934, Section 17(a) of the Public
Utility Holding Company Act of 1935 or Section 30(f) of the Investment Company Act of 1940</p>
<p>[_] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction
1(b).</p>
<table border="1" width="100%">
<tr valign="top"><td width="40%">1. Name and Address of Reporting Person*<br><br>Mbeki-Stone&nbsp;&nbsp;
Andrea&nbsp;&nbsp;
V.<br><i>(Last)&nbsp;&nbsp; (First)&nbsp;&nbsp; (Middle)</i><br><br>250 Harbor Drive<br><i>(Street)</i><br><br>
Stamford,&nbsp;&nbsp; CT&nbsp;&nbsp; 06902<br><i>(City)&nbsp;&nbsp; (State)&nbsp;&nbsp; (Zip)</i></td>
<td width="30%">2. Issuer Name and Ticker or Trading Symbol<br><br>Vantage Reinsurance Holdings
Ltd.&nbsp;&nbsp;(VRH)</td>
<td width="30%">3. IRS or Social Security Number of Reporting Person (Voluntary)</td></tr>
<tr valign="top"><td>4. Statement for Month/Year<br><br>June/2001</td>
<td>5. If Amendment, Date of Original (Month/Year)<br><br>July/2001</td>
<td>6. Relationship of Reporting Person to Issuer<br>(Check all applicable)<br>[_] Director&nbsp;&nbsp;[_] 10% Owner<br>
[X] Officer (give title below)<br>[_] Other (specify below)<br><br><u>Executive Vice President</u></td></tr>
<tr><td colspan="3">7. Individual or Joint/Group Filing (Check Applicable Line)<br>[X] Form filed by One Reporting
Person<br>[_] Form filed by More than One Reporting Person</td></tr>
</table>
<p align="center"><b>Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</b></p>
<table border="1" width="100%">
<tr valign="bottom"><td rowspan="2">1. Title of Security<br>(Instr. 3)</td><td rowspan="2">2. Transaction Date<br>
(Month/Day/Year)</td><td colspan="2">3. Transaction Code<br>(Instr. 8)</td><td colspan="3">4. Securities Acquired (A) or
Disposed of (D)<br>(Instr. 3, 4 and 5)</td><td rowspan="2">5. Amount of Securities Beneficially Owned at End of
Month<br>
(Instr. 3 and 4)</td><td rowspan="2">6. Ownership Form: Direct (D) or Indirect (I)<br>(Instr. 4)</td><td
rowspan="2">7. Nature of Indirect Beneficial Ownership<br>(Instr. 4)</td></tr>
<tr><td>Code</td><td>V</td><td>Amount</td><td>(A) or (D)</td><td>Price</td></tr>
<tr><td>Common Shares</td><td>06/07/01</td><td>S</td><td>&nbsp;</td><td>5,500</td><td>D</td><td>$61.20</td>
<td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr>
<tr><td>Common Shares</td><td>06/08/01</td><td>S</td><td>&nbsp;</td><td>2,500</td><td>D</td><td>$60.8125</td>
<td>70,044</td><td>D</td><td>&nbsp;</td></tr>
<tr><td>Common Shares</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td>
<td>1,903</td><td>I</td><td>By Profit Sharing Plan (1)</td></tr>
</table>
<p align="center"><b>Table II -- Derivative Securities Acquired, Disposed of, or Beneficially Owned<br>(e.g., puts,
calls, warrants, options, convertible securities)</b></p>
<p>Explanation of Responses:</p>
<p>(1) As of May 31, 2001, the date of the plan's last statement.</p>
<p>/s/ Andrea V. Mbeki-Stone by J. Lowell, attorney-in-fact&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;08/09/01<br>
**Signature of Reporting Person&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;Date</p>
<p>* If the form is filed by more than one reporting person, see Instruction 4(b)(v).<br>
** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001 and 15
U.S.C. 78ff(a).</p>
</body>
</html>
""",
    told=(
        ("no_day", "June/2001"),
        ("no_day", "July/2001"),
    ),
    form=OwnershipDocument(
        document_type="4/A",
        not_subject_to_section16=False,
        issuer=Issuer(name="Vantage Reinsurance Holdings Ltd.", trading_symbol="VRH"),
        reporting_owners=(ReportingOwner(
            name="Mbeki-Stone Andrea V.",
            address=Address(street1="250 Harbor Drive", city="Stamford", state="CT", zip_code="06902"),
            is_director=False, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Executive Vice President"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Shares", transaction_date=date(2001, 6, 7), transaction_form_type="4",
                transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(5500),
                transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("61.20")),
            NonDerivativeTransaction(
                security_title="Common Shares", transaction_date=date(2001, 6, 8), transaction_form_type="4",
                transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(2500),
                transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("60.8125"),
                shares_owned_following_transaction=Decimal(70044), direct_or_indirect_ownership="D"),
            NonDerivativeHolding(
                security_title="Common Shares", shares_owned_following_transaction=Decimal(1903),
                direct_or_indirect_ownership="I", nature_of_ownership="By Profit Sharing Plan",
                footnote_refs=marks(nature_of_ownership="F1"))),
        footnotes=(Footnote(id="F1", text="As of May 31, 2001, the date of the plan's last statement."),),
        owner_signatures=(OwnerSignature(
            signature_name="/s/ Andrea V. Mbeki-Stone by J. Lowell, attorney-in-fact",
            signature_date=date(2001, 8, 9)),),
    ),
)

FORM_3 = Page(
    shows="a Form 3 of 2001: items of its own, tables of holdings alone with their own columns",
    html="""<html>
<head><title>Form 3</title></head>
<body>
<table width="100%"><tr><td><b>FORM 3</b></td><td align="center"><b>UNITED STATES SECURITIES AND EXCHANGE
COMMISSION</b><br>Washington, D.C. 20549<br><b>INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES</b></td>
<td>OMB APPROVAL<br>OMB Number: 3235-0104<br>Expires: December 31, 2001</td></tr></table>
<table width="100%" border="1">
<tr valign="top"><td rowspan="2">1. Name and Address of Reporting Person*<br><br>Kowalczyk, Irena<br>3 Millrace
Crossing<br>Bethlehem, PA 18018</td><td>2. Date of Event Requiring Statement (Month/Day/Year)<br><br>05/14/2001</td>
<td>4. Issuer Name and Ticker or Trading Symbol<br><br>Steelton Robotics, Inc. (STRB)</td></tr>
<tr valign="top"><td>3. IRS or Social Security Number of Reporting Person (Voluntary)</td><td>5. Relationship of
Reporting Person to Issuer (Check all applicable)<br>[X] Director [ ] 10% Owner<br>[X] Officer (give title below) [ ]
Other (specify below)<br>Chief Financial Officer</td></tr>
<tr valign="top"><td>6. If Amendment, Date of Original (Month/Day/Year)</td><td colspan="2">7. Individual or Joint/Group
Filing (Check Applicable Line)<br>[X] Form filed by One Reporting Person<br>[ ] Form filed by More than One Reporting
Person</td></tr></table>
<p align="center"><b>Table I - Non-Derivative Securities Beneficially Owned</b></p>
<table width="100%" border="1">
<tr><td>1. Title of Security (Instr. 4)</td><td>2. Amount of Securities Beneficially Owned (Instr. 4)</td>
<td>3. Ownership
Form: Direct (D) or Indirect (I) (Instr. 5)</td><td>4. Nature of Indirect Beneficial Ownership (Instr. 5)</td></tr>
<tr><td>Common Stock</td><td>2,000</td><td>D</td><td>&nbsp;</td></tr>
<tr><td>Common Stock</td><td>350</td><td>I</td><td>By daughter (1)</td></tr></table>
<p>Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.<br>
* If the form is filed by more than one reporting person, see Instruction 5(b)(v).</p>
<p align="center"><b>Table II - Derivative Securities Beneficially Owned<br>(e.g., puts, calls, warrants, options,
convertible securities)</b></p>
<table width="100%" border="1">
<tr><td rowspan="2">1. Title of Derivative Security (Instr. 4)</td><td colspan="2">2. Date Exercisable and Expiration
Date (Month/Day/Year)</td><td colspan="2">3. Title and Amount of Securities Underlying Derivative Security (Instr.
4)</td><td rowspan="2">4. Conversion or Exercise Price of Derivative Security</td><td rowspan="2">5. Ownership Form of
Derivative Securities: Direct (D) or Indirect (I) (Instr. 5)</td><td rowspan="2">6. Nature of Indirect Beneficial
Ownership (Instr. 5)</td></tr>
<tr><td>Date Exercisable</td><td>Expiration Date</td><td>Title</td><td>Amount or Number of Shares</td></tr>
<tr><td>Incentive Stock Option</td><td>(2)</td><td>05/14/2011</td><td>Common Stock</td><td>25,000</td><td>$18.44</td>
<td>D</td><td>&nbsp;</td></tr></table>
<p>Explanation of Responses:</p>
<p>(1) The reporting person is custodian under the Uniform Gifts to Minors Act.</p>
<p>(2) One fourth becomes exercisable on each anniversary of May 14, 2001.</p>
<table><tr><td>/s/ Irena Kowalczyk</td><td>May 22, 2001</td></tr><tr><td>**Signature of Reporting
Person</td><td>Date</td></tr></table>
<p>** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001 and 15
U.S.C. 78ff(a).</p>
</body>
</html>
""",
    form=OwnershipDocument(
        document_type="3",
        period_of_report=date(2001, 5, 14),
        issuer=Issuer(name="Steelton Robotics, Inc.", trading_symbol="STRB"),
        reporting_owners=(ReportingOwner(
            name="Kowalczyk, Irena",
            address=Address(street1="3 Millrace Crossing", city="Bethlehem", state="PA", zip_code="18018"),
            is_director=True, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Chief Financial Officer"),),
        non_derivative_table=(
            NonDerivativeHolding(
                security_title="Common Stock", shares_owned_following_transaction=Decimal(2000),
                direct_or_indirect_ownership="D"),
            NonDerivativeHolding(
                security_title="Common Stock", shares_owned_following_transaction=Decimal(350),
                direct_or_indirect_ownership="I", nature_of_ownership="By daughter",
                footnote_refs=marks(nature_of_ownership="F1"))),
        derivative_table=(
            DerivativeHolding(
                security_title="Incentive Stock Option", conversion_or_exercise_price=Decimal("18.44"),
                expiration_date=date(2011, 5, 14), underlying_security_title="Common Stock",
                underlying_security_shares=Decimal(25000), direct_or_indirect_ownership="D",
                footnote_refs=marks(exercise_date="F2")),),
        footnotes=(
            Footnote(id="F1", text="The reporting person is custodian under the Uniform Gifts to Minors Act."),
            Footnote(id="F2", text="One fourth becomes exercisable on each anniversary of May 14, 2001.")),
        owner_signatures=(OwnerSignature(signature_name="/s/ Irena Kowalczyk", signature_date=date(2001, 5, 22)),),
    ),
)

FORM_5 = Page(
    shows="a Form 5 of 2002: boxes for Form 3 holdings and Form 4 transactions, balances at the fiscal year's end",
    html="""<HTML>
<HEAD><TITLE>Annual Statement</TITLE></HEAD>
<BODY>
<P ALIGN="CENTER"><B>FORM 5</B></P>
<P ALIGN="CENTER"><B>UNITED STATES SECURITIES AND EXCHANGE COMMISSION<BR>Washington, D.C. 20549</B></P>
<P ALIGN="CENTER"><B>ANNUAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES</B></P>
<TABLE><TR><TD>[ ]</TD><TD>Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.
See Instruction 1(b).</TD></TR><TR><TD>[X]</TD><TD>Form 3 Holdings Reported</TD></TR><TR><TD>[ ]</TD><TD>Form 4
Transactions Reported</TD></TR></TABLE>
<TABLE BORDER="1" WIDTH="100%">
<TR VALIGN="TOP"><TD>1. Name and Address of Reporting Person*<BR>Aldermatt, Beatrix<BR>1 Observatory
Circle<BR>Flagstaff,
AZ 86001</TD><TD>2. Issuer Name and Ticker or Trading Symbol<BR>Lowell Lens Company (LLNS)</TD><TD>6. Relationship of
Reporting Person(s) to Issuer (Check all applicable)<BR>[X] Director [ ] 10% Owner<BR>[ ] Officer (give title below) [ ]
Other (specify below)</TD></TR>
<TR VALIGN="TOP"><TD>3. I.R.S. Identification Number of Reporting Person, if an entity (Voluntary)</TD><TD>4. Statement
for Month/Year<BR>June 30, 2002</TD><TD>7. Individual or Joint/Group Reporting (Check applicable line)<BR>[X] Form filed
by One Reporting Person<BR>[ ] Form filed by More than One Reporting Person</TD></TR>
<TR><TD COLSPAN="3">5. If Amendment, Date of Original (Month/Year)</TD></TR></TABLE>
<P>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</P>
<TABLE BORDER="1" WIDTH="100%">
<TR><TD ROWSPAN="2">1. Title of Security (Instr. 3)</TD><TD ROWSPAN="2">2. Transaction Date (Month/Day/Year)</TD>
<TD ROWSPAN="2">3. Transaction Code (Instr. 8)</TD><TD COLSPAN="3">4. Securities Acquired (A) or Disposed of (D) (Instr.
3, 4 and 5)</TD><TD ROWSPAN="2">5. Amount of Securities Beneficially Owned at End of Issuer's Fiscal Year (Instr. 3 and
4)</TD><TD ROWSPAN="2">6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)</TD>
<TD ROWSPAN="2">7. Nature of Indirect
Beneficial Ownership (Instr. 4)</TD></TR>
<TR><TD>Amount</TD><TD>(A) or (D)</TD><TD>Price</TD></TR>
<TR><TD>Common Stock</TD><TD>12/21/2001</TD><TD>G</TD><TD>400</TD><TD>D</TD><TD>&nbsp;</TD><TD>13,600</TD><TD>D</TD>
<TD>&nbsp;</TD></TR>
<TR><TD>Common Stock</TD><TD>03/15/2002</TD><TD>L</TD><TD>9.3</TD><TD>A</TD><TD>$24.10</TD><TD>210.7</TD><TD>I</TD>
<TD>By spouse (1)</TD></TR></TABLE>
<P>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options,
convertible securities)</P>
<TABLE BORDER="1" WIDTH="100%">
<TR><TD ROWSPAN="2">1. Title of Derivative Security (Instr. 3)</TD><TD ROWSPAN="2">2. Conversion or Exercise Price of
Derivative Security</TD><TD ROWSPAN="2">3. Transaction Date (Month/Day/Year)</TD><TD ROWSPAN="2">4. Transaction Code
(Instr. 8)</TD><TD COLSPAN="2">5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and
5)</TD><TD COLSPAN="2">6. Date Exercisable and Expiration Date (Month/Day/Year)</TD><TD COLSPAN="2">7. Title and Amount
of Underlying Securities (Instr. 3 and 4)</TD><TD ROWSPAN="2">8. Price of Derivative Security (Instr. 5)</TD><TD
ROWSPAN="2">9. Number of Derivative Securities Beneficially Owned at End of Year (Instr. 4)</TD><TD ROWSPAN="2">10.
Ownership of Derivative Security: Direct (D) or Indirect (I) (Instr. 4)</TD><TD ROWSPAN="2">11. Nature of Indirect
Beneficial Ownership (Instr. 4)</TD></TR>
<TR><TD>(A)</TD><TD>(D)</TD><TD>Date Exercisable</TD><TD>Expiration Date</TD><TD>Title</TD><TD>Amount or Number of
Shares</TD></TR>
<TR><TD>Stock Option</TD><TD>$20.00</TD><TD>07/02/2001</TD><TD>A</TD><TD>2,500</TD><TD>&nbsp;</TD><TD>07/02/2002</TD>
<TD>07/01/2011</TD><TD>Common Stock</TD><TD>2,500</TD><TD>&nbsp;</TD><TD>2,500</TD><TD>D</TD><TD>&nbsp;</TD>
</TR></TABLE>
<P>Explanation of Responses:</P>
<P>(1) These shares should have been reported on the reporting person's Form 3.</P>
<P>/s/ Beatrix Aldermatt, August 9, 2002<BR>**Signature of Reporting Person, Date</P>
</BODY>
</HTML>
""",
    form=OwnershipDocument(
        document_type="5",
        period_of_report=date(2002, 6, 30),
        not_subject_to_section16=False,
        form3_holdings_reported=True,
        form4_transactions_reported=False,
        issuer=Issuer(name="Lowell Lens Company", trading_symbol="LLNS"),
        reporting_owners=(ReportingOwner(
            name="Aldermatt, Beatrix",
            address=Address(street1="1 Observatory Circle", city="Flagstaff", state="AZ", zip_code="86001"),
            is_director=True, is_officer=False, is_ten_percent_owner=False, is_other=False),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2001, 12, 21), transaction_code="G",
                equity_swap_involved=False, transaction_shares=Decimal(400),
                transaction_acquired_disposed_code="D", shares_owned_following_transaction=Decimal(13600),
                direct_or_indirect_ownership="D"),
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2002, 3, 15), transaction_code="L",
                equity_swap_involved=False, transaction_shares=Decimal("9.3"),
                transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("24.10"),
                shares_owned_following_transaction=Decimal("210.7"), direct_or_indirect_ownership="I",
                nature_of_ownership="By spouse", footnote_refs=marks(nature_of_ownership="F1"))),
        derivative_table=(
            DerivativeTransaction(
                security_title="Stock Option", conversion_or_exercise_price=Decimal("20.00"),
                transaction_date=date(2001, 7, 2), transaction_code="A", equity_swap_involved=False,
                transaction_shares=Decimal(2500), transaction_acquired_disposed_code="A",
                exercise_date=date(2002, 7, 2), expiration_date=date(2011, 7, 1),
                underlying_security_title="Common Stock", underlying_security_shares=Decimal(2500),
                shares_owned_following_transaction=Decimal(2500), direct_or_indirect_ownership="D"),),
        footnotes=(
            Footnote(id="F1", text="These shares should have been reported on the reporting person's Form 3."),),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Beatrix Aldermatt", signature_date=date(2002, 8, 9)),),
    ),
)
