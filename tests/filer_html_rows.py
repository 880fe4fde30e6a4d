"""Pages whose rows are not one to a transaction, or whose cells hold two columns at once.

In: nothing. Out: `STACKED` and `MERGED_CELLS`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from insiderforms.model import (
    Address,
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

STACKED = Page(
    shows="several transactions one below the other in each cell of a single table row, parted by <br>",
    html="""<html>
<head>
<title>form4</title>
</head>
<body>
<center><b>FORM 4<br>U.S. SECURITIES AND EXCHANGE COMMISSION<br>Washington, D.C. 20549</b></center>
<center>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</center>
<center><font size="-1">Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934</font></center>
<p>[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.
See Instruction 1(b).</p>
<table border="1" width="100%" cellpadding="2">
<tr valign="top">
<td width="33%">1. Name and Address of Reporting Person*<br><br>
Nakagawa&nbsp;&nbsp;&nbsp;Teresa&nbsp;&nbsp;&nbsp;L.<br><hr size="1">
(Last)&nbsp;&nbsp;&nbsp;(First)&nbsp;&nbsp;&nbsp;(Middle)<br><br>
c/o Pemberton Foods, Inc.<br>12 Granary Square<hr size="1">(Street)<br><br>
Salina&nbsp;&nbsp;&nbsp;KS&nbsp;&nbsp;&nbsp;67401<hr size="1">
(City)&nbsp;&nbsp;&nbsp;(State)&nbsp;&nbsp;&nbsp;(Zip)</td>
<td width="33%">2. Issuer Name and Ticker or Trading Symbol<br><br>Pemberton Foods, Inc.<br>PFDS<hr size="1">
3. I.R.S. Identification Number of Reporting Person, if an entity (Voluntary)<br><br>&nbsp;<hr size="1">
4. Statement for Month/Day/Year<br><br>October 29, 2002<hr size="1">
5. If Amendment, Date of Original (Month/Day/Year)<br><br>&nbsp;</td>
<td width="34%">6. Relationship of Reporting Person to Issuer<br>(Check all applicable)<br><br>
[ ] Director&nbsp;&nbsp;&nbsp;[ ] 10% Owner<br>
[X] Officer (give title below)&nbsp;&nbsp;&nbsp;[ ] Other (specify below)<br><br>
Senior Vice President and Treasurer<hr size="1">
7. Individual or Joint/Group Filing (Check Applicable Line)<br><br>
[X] Form filed by One Reporting Person<br>[ ] Form filed by More than One Reporting Person</td>
</tr>
</table>
<p><b>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</b></p>
<table border="1" width="100%" cellpadding="2">
<tr valign="top"><td>1. Title of Security<br>(Instr. 3)</td><td>2. Trans-<br>action<br>Date<br>(Month/<br>Day/<br>
Year)</td><td>2A. Deemed<br>Execution<br>Date, if any</td><td>3. Trans-<br>action<br>Code<br>(Instr. 8)<br>Code</td>
<td><br><br><br><br>V</td><td>4. Securities Acquired (A)<br>or Disposed of (D)<br>(Instr. 3, 4 and 5)<br>Amount</td>
<td><br>(A) or<br>(D)</td><td><br><br>Price</td><td>5. Amount of<br>Securities<br>Beneficially Owned<br>Following
Reported<br>Transaction(s)<br>(Instr. 3 and 4)</td><td>6. Owner-<br>ship<br>Form:<br>Direct (D) or<br>Indirect (I)<br>
(Instr. 4)</td><td>7. Nature<br>of Indirect<br>Beneficial<br>Ownership<br>(Instr. 4)</td></tr>
<tr valign="top">
<td>Common Stock<br>Common Stock<br>Common Stock<br>Common Stock</td>
<td>10/29/02<br>10/29/02<br>10/30/02<br>&nbsp;</td>
<td>&nbsp;<br>&nbsp;<br>&nbsp;<br>&nbsp;</td>
<td>M<br>F<br>S<br>&nbsp;</td>
<td>&nbsp;<br>&nbsp;<br>&nbsp;<br>&nbsp;</td>
<td>4,000<br>1,385<br>2,000<br>&nbsp;</td>
<td>A<br>D<br>D<br>&nbsp;</td>
<td>$10.75<br>$31.04<br>$30.90<br>&nbsp;</td>
<td>16,210<br>14,825<br>12,825<br>640</td>
<td>D<br>D<br>D<br>I</td>
<td>&nbsp;<br>&nbsp;<br>&nbsp;<br>By children</td>
</tr>
</table>
<p><b>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned</b><br>
(e.g., puts, calls, warrants, options, convertible securities)</p>
<table border="1" width="100%" cellpadding="2">
<tr valign="top"><td>1. Title of Derivative Security</td><td>2. Conversion or Exercise Price</td><td>3. Transaction
Date</td><td>3A. Deemed Execution Date, if any</td><td>4. Transaction Code</td><td>5. Number of Derivative Securities
Acquired (A) or Disposed of (D)</td><td>6. Date Exercisable</td><td>Expiration Date</td><td>7. Title of Underlying
Securities</td><td>Amount or Number of Shares</td><td>8. Price of Derivative Security</td><td>9. Number of Derivative
Securities Beneficially Owned Following Reported Transaction(s)</td><td>10. Ownership Form: Direct (D) or Indirect
(I)</td><td>11. Nature of Indirect Beneficial Ownership</td></tr>
<tr valign="top">
<td>Employee Stock Option<br>Employee Stock Option</td><td>$10.75<br>$30.95</td><td>10/29/02<br>10/30/02</td>
<td>&nbsp;<br>&nbsp;</td><td>M<br>A</td><td>4,000 (D)<br>5,000 (A)</td><td>06/11/98<br>10/30/03</td>
<td>06/11/07<br>10/30/12</td><td>Common Stock<br>Common Stock</td><td>4,000<br>5,000</td><td>&nbsp;<br>&nbsp;</td>
<td>2,000<br>5,000</td><td>D<br>D</td><td>&nbsp;<br>&nbsp;</td>
</tr>
</table>
<p>Explanation of Responses:</p>
<table width="80%"><tr><td>/s/ Teresa L. Nakagawa<hr size="1">**Signature of Reporting Person</td>
<td>10/31/2002<hr size="1">Date</td></tr></table>
<p>** Intentional misstatements or omissions of facts constitute Federal Criminal Violations.<br>
See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).</p>
</body>
</html>
""",
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2002, 10, 29),
        not_subject_to_section16=False,
        issuer=Issuer(name="Pemberton Foods, Inc.", trading_symbol="PFDS"),
        reporting_owners=(ReportingOwner(
            name="Nakagawa Teresa L.",
            address=Address(street1="c/o Pemberton Foods, Inc.", street2="12 Granary Square", city="Salina",
                            state="KS", zip_code="67401"),
            is_director=False, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Senior Vice President and Treasurer"),),
        non_derivative_table=(
            *(NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2002, 10, day), transaction_form_type="4",
                transaction_code=code, equity_swap_involved=False, transaction_shares=Decimal(shares),
                transaction_acquired_disposed_code=side, transaction_price_per_share=Decimal(price),
                shares_owned_following_transaction=Decimal(after), direct_or_indirect_ownership="D")
                for day, code, shares, side, price, after in (
                    (29, "M", 4000, "A", "10.75", 16210),
                    (29, "F", 1385, "D", "31.04", 14825),
                    (30, "S", 2000, "D", "30.90", 12825))),
            NonDerivativeHolding(
                security_title="Common Stock", shares_owned_following_transaction=Decimal(640),
                direct_or_indirect_ownership="I", nature_of_ownership="By children")),
        derivative_table=tuple(
            DerivativeTransaction(
                security_title="Employee Stock Option", conversion_or_exercise_price=Decimal(price),
                transaction_date=date(2002, 10, day), transaction_form_type="4", transaction_code=code,
                equity_swap_involved=False, transaction_shares=Decimal(shares),
                transaction_acquired_disposed_code=side, exercise_date=first, expiration_date=last,
                underlying_security_title="Common Stock", underlying_security_shares=Decimal(shares),
                shares_owned_following_transaction=Decimal(after), direct_or_indirect_ownership="D")
            for price, day, code, shares, side, first, last, after in (
                ("10.75", 29, "M", 4000, "D", date(1998, 6, 11), date(2007, 6, 11), 2000),
                ("30.95", 30, "A", 5000, "A", date(2003, 10, 30), date(2012, 10, 30), 5000))),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Teresa L. Nakagawa", signature_date=date(2002, 10, 31)),),
    ),
)

MERGED_CELLS = Page(
    shows="a composer's page in capitals without end tags; code and V, amount and A or D, D and its note in one cell",
    html="""<HTML>
<HEAD>
<META NAME="GENERATOR" CONTENT="Mozilla/4.72 [en] (Win98; I) [Netscape]">
<TITLE>FORM 4</TITLE>
<BODY>
<CENTER><B>FORM 4</B>
<P>U.S. SECURITIES AND EXCHANGE COMMISSION
<BR>WASHINGTON, D.C. 20549
<P><B>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</B></CENTER>
<P>(&nbsp; ) Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.
<TABLE BORDER WIDTH="100%">
<TR VALIGN=TOP>
<TD>1. Name and Address of Reporting Person*
<P>Voss, Garrett
<BR>2200 Lighthouse Way
<BR>Astoria, OR 97103
<TD>2. Issuer Name and Ticker or Trading Symbol
<P>Tidewater Instruments Inc. (TWII)
<TD>6. Relationship of Reporting Person(s) to Issuer (Check all applicable)
<P>(X) Director
<BR>(X) Officer (give title below)
<BR>(&nbsp; ) 10% Owner
<BR>(&nbsp; ) Other (specify below)
<P>Chairman of the Board
<TR VALIGN=TOP>
<TD>3. I.R.S. or Social Security Number of Reporting Person (Voluntary)
<TD>4. Statement for Month/Year
<P>March 2001
<TD>7. Individual or Joint/Group Filing (Check Applicable Line)
<P>(X) Form filed by One Reporting Person
<BR>(&nbsp; ) Form filed by More than One Reporting Person
<TR VALIGN=TOP>
<TD>
<TD>5. If Amendment, Date of Original (Month/Year)
<TD>
</TABLE>
<P><B>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</B>
<TABLE BORDER WIDTH="100%">
<TR VALIGN=TOP>
<TD>1. Title of Security (Instr. 3)
<TD>2. Transaction Date (Month/Day/Year)
<TD>3. Transaction Code (Instr. 8)<BR>Code V
<TD>4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)<BR>Amount (A) or (D)
<TD><BR>Price
<TD>5. Amount of Securities Beneficially Owned at End of Month (Instr. 3 and 4)
<TD>6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)
<TD>7. Nature of Indirect Beneficial Ownership (Instr. 4)
<TR>
<TD>Common Stock
<TD>3/05/01
<TD>S V
<TD>1,000 D
<TD>$44.00
<TD>
<TD>D
<TD>
<TR>
<TD>Common Stock
<TD>3/19/01
<TD>P
<TD>250(A)
<TD>$41.375
<TD>57,410
<TD>D
<TD>
<TR>
<TD>Common Stock
<TD>3/19/01
<TD>G V
<TD>300 A
<TD>
<TD>4,100
<TD>I(1)
<TD>By trust
</TABLE>
<P><B>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned</B>
<BR>(e.g., puts, calls, warrants, options, convertible securities)
<TABLE BORDER WIDTH="100%">
<TR VALIGN=TOP>
<TD>1. Title of Derivative Security (Instr. 3)
<TD>2. Conversion or Exercise Price of Derivative Security
<TD>3. Transaction Date (Month/Day/Year)
<TD>4. Transaction Code (Instr. 8)<BR>Code V
<TD>5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)
<TD>6. Date Exercisable and Expiration Date (Month/Day/Year)
<TD>7. Title and Amount of Underlying Securities (Instr. 3 and 4)
<TD>8. Price of Derivative Security (Instr. 5)
<TD>9. Number of Derivative Securities Beneficially Owned at End of Month (Instr. 4)
<TD>10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)
<TD>11. Nature of Indirect Beneficial Ownership (Instr. 4)
<TR>
<TD>Stock Option
<TD>$42.00
<TD>3/01/01
<TD>A V
<TD>20,000 A
<TD>3/01/02 - 3/01/11
<TD>Common Stock 20,000
<TD>
<TD>20,000
<TD>D
<TD>
</TABLE>
<P>Explanation of Responses:
<P>(1) Mr. Voss is a trustee of the trust.
<P>/s/ Garrett Voss&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; April 6, 2001
<BR>** Signature of Reporting Person&nbsp;&nbsp;&nbsp;&nbsp; Date
<P>** Intentional misstatements or omissions of facts constitute Federal Criminal Violations.
</BODY>
</HTML>
""",
    told=(
        ("no_day", "March 2001"),
    ),
    form=OwnershipDocument(
        document_type="4",
        not_subject_to_section16=False,
        issuer=Issuer(name="Tidewater Instruments Inc.", trading_symbol="TWII"),
        reporting_owners=(ReportingOwner(
            name="Voss, Garrett",
            address=Address(street1="2200 Lighthouse Way", city="Astoria", state="OR", zip_code="97103"),
            is_director=True, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Chairman of the Board"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2001, 3, 5), transaction_form_type="5",
                transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(1000),
                transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("44.00"),
                direct_or_indirect_ownership="D"),
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2001, 3, 19), transaction_form_type="4",
                transaction_code="P", equity_swap_involved=False, transaction_shares=Decimal(250),
                transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("41.375"),
                shares_owned_following_transaction=Decimal(57410), direct_or_indirect_ownership="D"),
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2001, 3, 19), transaction_form_type="5",
                transaction_code="G", equity_swap_involved=False, transaction_shares=Decimal(300),
                transaction_acquired_disposed_code="A", shares_owned_following_transaction=Decimal(4100),
                direct_or_indirect_ownership="I", nature_of_ownership="By trust",
                footnote_refs=marks(direct_or_indirect_ownership="F1"))),
        derivative_table=(
            DerivativeTransaction(
                security_title="Stock Option", conversion_or_exercise_price=Decimal("42.00"),
                transaction_date=date(2001, 3, 1), transaction_form_type="5", transaction_code="A",
                equity_swap_involved=False, transaction_shares=Decimal(20000),
                transaction_acquired_disposed_code="A", exercise_date=date(2002, 3, 1),
                expiration_date=date(2011, 3, 1), underlying_security_title="Common Stock",
                underlying_security_shares=Decimal(20000), shares_owned_following_transaction=Decimal(20000),
                direct_or_indirect_ownership="D"),),
        footnotes=(Footnote(id="F1", text="Mr. Voss is a trustee of the trust."),),
        owner_signatures=(OwnerSignature(signature_name="/s/ Garrett Voss", signature_date=date(2001, 4, 6)),),
    ),
)
