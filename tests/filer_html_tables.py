"""Pages whose tables are laid out in an odd way: tables in tables, one table for everything.

In: nothing. Out: `NESTED` and `ONE_TABLE`.
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

NESTED = Page(
    shows="boxes in tables in tables, and the notes in a table of their own",
    html="""<html><head><title>Merriwether Industries, Inc.</title></head>
<body bgcolor="#ffffff">
<table width="100%" border="1" cellspacing="0" cellpadding="3">
<tr><td>
<table width="100%" border="0"><tr valign="top">
<td width="25%"><font size="5"><b>FORM 4</b></font>
<table border="0"><tr valign="top"><td>[ ]</td><td><font size="1">Check this box if no longer subject to Section 16.
Form 4 or Form 5 obligations may continue. <i>See</i> Instruction 1(b).</font></td></tr></table></td>
<td align="center"><b>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</b><br>Washington, D.C. 20549<br>
<b>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</b><br><font size="1">Filed pursuant to Section 16(a) of the Securities
Exchange Act of 1934, Section 17(a) of the Public Utility Holding Company Act of 1935 or Section 30(h) of the
Investment Company Act of 1940</font></td>
<td><table border="1"><tr><td align="center">OMB APPROVAL</td></tr><tr><td><font size="1">OMB Number: 3235-0287<br>
Expires: January 31, 2005<br>Estimated average burden<br>hours per response. . . . 0.5</font></td></tr></table></td>
</tr></table>
</td></tr>
<tr><td>
<table width="100%" border="1"><tr valign="top">
<td width="38%"><table width="100%" border="0">
<tr><td colspan="3">1. Name and Address of Reporting Person*</td></tr>
<tr><td>Halloran</td><td>Patrick</td><td>J.</td></tr>
<tr><td>(Last)</td><td>(First)</td><td>(Middle)</td></tr>
<tr><td colspan="3">4100 Tannery Road</td></tr>
<tr><td colspan="3">(Street)</td></tr>
<tr><td>Dayton</td><td>OH</td><td>45402</td></tr>
<tr><td>(City)</td><td>(State)</td><td>(Zip)</td></tr></table></td>
<td width="62%"><table width="100%" border="0">
<tr valign="top"><td><table border="0"><tr><td>2. Issuer Name <b>and</b> Ticker or Trading Symbol</td></tr>
<tr><td>Merriwether Industries, Inc. (MWI)</td></tr></table></td>
<td><table border="0"><tr><td>6. Relationship of Reporting Person(s) to Issuer<br>(Check all applicable)</td></tr>
<tr><td><table border="0"><tr><td>[X]</td><td>Director</td><td>[ ]</td><td>10% Owner</td></tr>
<tr><td>[X]</td><td>Officer (give title below)</td><td>[ ]</td><td>Other (specify below)</td></tr>
<tr><td colspan="4">President and Chief Executive Officer</td></tr></table></td></tr></table></td></tr>
<tr valign="top"><td><table border="0">
<tr><td>3. I.R.S. Identification Number of Reporting Person, if an entity (voluntary)</td></tr></table></td>
<td><table border="0"><tr><td>4. Statement for Month/Day/Year</td></tr><tr><td>11/14/2002</td></tr></table></td></tr>
<tr valign="top"><td><table border="0"><tr><td>5. If Amendment, Date of Original (Month/Day/Year)</td></tr></table></td>
<td><table border="0"><tr><td colspan="2">7. Individual or Joint/Group Filing (Check Applicable Line)</td></tr>
<tr><td>[X]</td><td>Form filed by One Reporting Person</td></tr>
<tr><td>[ ]</td><td>Form filed by More than One Reporting Person</td></tr></table></td></tr>
</table></td></tr></table>
</td></tr>
<tr><td>
<table width="100%" border="1"><tr><td align="center">
<b>Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</b></td></tr>
<tr><td><table width="100%" border="1">
<tr valign="top"><td rowspan="2">1. Title of Security<br>(Instr. 3)</td><td rowspan="2">2. Transaction Date
(Month/Day/Year)</td><td rowspan="2">2A. Deemed Execution Date, if any (Month/Day/Year)</td><td colspan="2">3.
Transaction Code (Instr. 8)</td><td colspan="3">4. Securities Acquired (A) or Disposed of (D)<br>(Instr. 3, 4 and
5)</td><td rowspan="2">5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and
4)</td><td rowspan="2">6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)</td><td rowspan="2">7. Nature of
Indirect Beneficial Ownership (Instr. 4)</td></tr>
<tr><td>Code</td><td>V</td><td>Amount</td><td>(A) or (D)</td><td>Price</td></tr>
<tr><td>Common Stock</td><td>11/14/2002</td><td>&nbsp;</td><td>M</td><td>&nbsp;</td><td>6,000</td><td>A</td>
<td>$8.125</td><td>31,400</td><td>D</td><td>&nbsp;</td></tr>
<tr><td>Common Stock</td><td>11/14/2002</td><td>&nbsp;</td><td>S</td><td>&nbsp;</td><td>6,000</td><td>D</td>
<td>$21.40</td><td>25,400</td><td>D</td><td>&nbsp;</td></tr>
<tr><td>Common Stock</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td>
<td>&nbsp;</td><td>2,250</td><td>I</td><td>By wife (1)</td></tr>
</table></td></tr></table>
</td></tr>
<tr><td>
<table width="100%" border="1"><tr><td align="center"><b>Table II -- Derivative Securities Acquired, Disposed of, or
Beneficially Owned</b><br>(<i>e.g.</i>, puts, calls, warrants, options, convertible securities)</td></tr>
<tr><td><table width="100%" border="1">
<tr valign="top"><td rowspan="2">1. Title of Derivative Security (Instr. 3)</td><td rowspan="2">2. Conversion or
Exercise Price of Derivative Security</td><td rowspan="2">3. Transaction Date (Month/Day/Year)</td><td rowspan="2">3A.
Deemed Execution Date, if any (Month/Day/Year)</td><td colspan="2">4. Transaction Code (Instr. 8)</td><td
colspan="2">5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)</td><td
colspan="2">6. Date Exercisable and Expiration Date (Month/Day/Year)</td><td colspan="2">7. Title and Amount of
Underlying Securities (Instr. 3 and 4)</td><td rowspan="2">8. Price of Derivative Security (Instr. 5)</td><td
rowspan="2">9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)</td><td
rowspan="2">10. Ownership Form of Derivative Securities: Direct (D) or Indirect (I) (Instr. 4)</td><td rowspan="2">11.
Nature of Indirect Beneficial Ownership (Instr. 4)</td></tr>
<tr><td>Code</td><td>V</td><td>(A)</td><td>(D)</td><td>Date Exercisable</td><td>Expiration Date</td><td>Title</td>
<td>Amount or Number of Shares</td></tr>
<tr><td>Stock Option (right to buy)</td><td>$8.125</td><td>11/14/2002</td><td>&nbsp;</td><td>M</td><td>&nbsp;</td>
<td>&nbsp;</td><td>6,000</td><td>(2)</td><td>05/19/2007</td><td>Common Stock</td><td>6,000</td><td>&nbsp;</td>
<td>18,000</td><td>D</td><td>&nbsp;</td></tr>
</table></td></tr></table>
</td></tr>
<tr><td>Explanation of Responses:
<table border="0"><tr valign="top"><td>(1)</td><td>The reporting person disclaims beneficial ownership of these
shares.</td></tr>
<tr valign="top"><td>(2)</td><td>The option became exercisable in four equal annual installments.</td></tr></table>
<table width="80%" border="0"><tr><td>/s/ Patrick J. Halloran</td><td>November 15, 2002</td></tr>
<tr><td>**Signature of Reporting Person</td><td>Date</td></tr></table>
<table border="0"><tr valign="top"><td>*</td><td>If the form is filed by more than one reporting person, <i>see</i>
Instruction 4(b)(v).</td></tr>
<tr valign="top"><td>**</td><td>Intentional misstatements or omissions of facts constitute Federal Criminal Violations.
<i>See</i> 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).</td></tr></table>
</td></tr></table>
</body></html>
""",
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2002, 11, 14),
        not_subject_to_section16=False,
        issuer=Issuer(name="Merriwether Industries, Inc.", trading_symbol="MWI"),
        reporting_owners=(ReportingOwner(
            name="Halloran Patrick J.",
            address=Address(street1="4100 Tannery Road", city="Dayton", state="OH", zip_code="45402"),
            is_director=True, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="President and Chief Executive Officer"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2002, 11, 14), transaction_form_type="4",
                transaction_code="M", equity_swap_involved=False, transaction_shares=Decimal(6000),
                transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("8.125"),
                shares_owned_following_transaction=Decimal(31400), direct_or_indirect_ownership="D"),
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2002, 11, 14), transaction_form_type="4",
                transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(6000),
                transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("21.40"),
                shares_owned_following_transaction=Decimal(25400), direct_or_indirect_ownership="D"),
            NonDerivativeHolding(
                security_title="Common Stock", shares_owned_following_transaction=Decimal(2250),
                direct_or_indirect_ownership="I", nature_of_ownership="By wife",
                footnote_refs=marks(nature_of_ownership="F1"))),
        derivative_table=(
            DerivativeTransaction(
                security_title="Stock Option (right to buy)", conversion_or_exercise_price=Decimal("8.125"),
                transaction_date=date(2002, 11, 14), transaction_form_type="4", transaction_code="M",
                equity_swap_involved=False, transaction_shares=Decimal(6000), transaction_acquired_disposed_code="D",
                expiration_date=date(2007, 5, 19), underlying_security_title="Common Stock",
                underlying_security_shares=Decimal(6000), shares_owned_following_transaction=Decimal(18000),
                direct_or_indirect_ownership="D", footnote_refs=marks(exercise_date="F2")),),
        footnotes=(
            Footnote(id="F1", text="The reporting person disclaims beneficial ownership of these shares."),
            Footnote(id="F2", text="The option became exercisable in four equal annual installments.")),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Patrick J. Halloran", signature_date=date(2002, 11, 15)),),
    ),
)

ONE_TABLE = Page(
    shows="one table for the whole page: captions in one row, values in the next, a lone x in the cell of a box",
    html="""<HTML>
<BODY>
<TABLE BORDER="1" WIDTH="100%">
<TR><TD COLSPAN="4"><B>FORM 4</B></TD><TD COLSPAN="9" ALIGN="CENTER">U.S. SECURITIES AND EXCHANGE COMMISSION<BR>
WASHINGTON, D.C. 20549<BR>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</TD><TD COLSPAN="3">OMB APPROVAL<BR>OMB Number:
3235-0287<BR>Expires: January 31, 2005</TD></TR>
<TR><TD>&nbsp;</TD><TD COLSPAN="15">Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may
continue. See Instruction 1(b).</TD></TR>
<TR><TD COLSPAN="6">1. Name and Address of Reporting Person*</TD><TD COLSPAN="5">2. Issuer Name and Ticker or Trading
Symbol</TD><TD COLSPAN="5">3. I.R.S. Identification Number of Reporting Person, if an entity (Voluntary)</TD></TR>
<TR><TD COLSPAN="6">Brandt, Ulrich K.<BR>88 Kettle Pond Road<BR>Suite 210<BR>Nashua, NH 03060</TD>
<TD COLSPAN="5">Tessellate Optics Corporation - TSOC</TD><TD COLSPAN="5">&nbsp;</TD></TR>
<TR><TD COLSPAN="6">4. Statement for Month/Day/Year</TD><TD COLSPAN="10">5. If Amendment, Date of Original
(Month/Day/Year)</TD></TR>
<TR><TD COLSPAN="6">12/03/2002</TD><TD COLSPAN="10">&nbsp;</TD></TR>
<TR><TD COLSPAN="8">6. Relationship of Reporting Person(s) to Issuer (Check all applicable)</TD><TD COLSPAN="8">7.
Individual or Joint/Group Filing (Check Applicable Line)</TD></TR>
<TR><TD>x</TD><TD COLSPAN="3">Director</TD><TD>&nbsp;</TD><TD COLSPAN="3">10% Owner</TD><TD>x</TD><TD COLSPAN="7">Form
filed by One Reporting Person</TD></TR>
<TR><TD>&nbsp;</TD><TD COLSPAN="3">Officer (give title below)</TD><TD>&nbsp;</TD><TD COLSPAN="3">Other (specify
below)</TD><TD>&nbsp;</TD><TD COLSPAN="7">Form filed by More than One Reporting Person</TD></TR>
<TR><TD COLSPAN="16" ALIGN="CENTER">Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially
Owned</TD></TR>
<TR><TD COLSPAN="2">1. Title of Security (Instr. 3)</TD><TD COLSPAN="2">2. Trans-action Date (Month/ Day/ Year)</TD>
<TD>2A. Deemed Execution Date, if any (Month/ Day/ Year)</TD><TD COLSPAN="2">3. Trans-action Code (Instr. 8)</TD>
<TD COLSPAN="4">4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)</TD><TD COLSPAN="2">5. Amount of
Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)</TD><TD>6. Owner-ship Form: Direct (D)
or Indirect (I) (Instr. 4)</TD><TD COLSPAN="2">7. Nature of Indirect Beneficial Ownership (Instr. 4)</TD></TR>
<TR><TD COLSPAN="2">&nbsp;</TD><TD COLSPAN="2">&nbsp;</TD><TD>&nbsp;</TD><TD>Code</TD><TD>V</TD><TD
COLSPAN="2">Amount</TD><TD>(A) or (D)</TD><TD>Price</TD><TD COLSPAN="2">&nbsp;</TD><TD>&nbsp;</TD><TD
COLSPAN="2">&nbsp;</TD></TR>
<TR><TD COLSPAN="2">Common Stock, par value $.01</TD><TD COLSPAN="2">12/03/2002</TD><TD>&nbsp;</TD><TD>G</TD>
<TD>V</TD><TD COLSPAN="2">1,500</TD><TD>D</TD><TD>&nbsp;</TD><TD COLSPAN="2">44,120</TD><TD>D</TD><TD
COLSPAN="2">&nbsp;</TD></TR>
<TR><TD COLSPAN="2">Common Stock, par value $.01</TD><TD COLSPAN="2">12/03/2002</TD><TD>12/04/2002</TD><TD>P</TD>
<TD>&nbsp;</TD><TD COLSPAN="2">800</TD><TD>A</TD><TD>6.15</TD><TD COLSPAN="2">3,900</TD><TD>I</TD><TD
COLSPAN="2">By 401(k) Plan</TD></TR>
<TR><TD COLSPAN="16">Reminder: Report on a separate line for each class of securities beneficially owned directly or
indirectly. * If the form is filed by more than one reporting person, see Instruction 4(b)(v).</TD></TR>
<TR><TD COLSPAN="16" ALIGN="CENTER">Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
(e.g., puts, calls, warrants, options, convertible securities)</TD></TR>
<TR><TD>1. Title of Derivative Security (Instr. 3)</TD><TD>2. Conver-sion or Exercise Price of Derivative Security</TD>
<TD>3. Trans-action Date (Month/ Day/ Year)</TD><TD>3A. Deemed Execution Date, if any (Month/ Day/ Year)</TD><TD
COLSPAN="2">4. Trans-action Code (Instr. 8)</TD><TD COLSPAN="2">5. Number of Derivative Securities Acquired (A) or
Disposed of (D) (Instr. 3, 4 and 5)</TD><TD COLSPAN="2">6. Date Exercisable and Expiration Date (Month/ Day/
Year)</TD><TD COLSPAN="2">7. Title and Amount of Underlying Securities (Instr. 3 and 4)</TD><TD>8. Price of Derivative
Security (Instr. 5)</TD><TD>9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s)
(Instr. 4)</TD><TD>10. Ownership Form of Derivative Security: Direct (D) or Indirect (I) (Instr. 4)</TD><TD>11. Nature
of Indirect Beneficial Ownership (Instr. 4)</TD></TR>
<TR><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>Code</TD><TD>V</TD><TD>(A)</TD><TD>(D)</TD>
<TD>Date Exercis-able</TD><TD>Expira-tion Date</TD><TD>Title</TD><TD>Amount or Number of Shares</TD><TD>&nbsp;</TD>
<TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD></TR>
<TR><TD>Phantom Stock Units</TD><TD>1-for-1</TD><TD>12/03/2002</TD><TD>&nbsp;</TD><TD>A</TD><TD>&nbsp;</TD>
<TD>214.75</TD><TD>&nbsp;</TD><TD>(1)</TD><TD>(1)</TD><TD>Common Stock</TD><TD>214.75</TD><TD>$6.15</TD>
<TD>3,018.22</TD><TD>D</TD><TD>&nbsp;</TD></TR>
<TR><TD COLSPAN="16">Explanation of Responses:<BR>(1) Units are settled in cash after the reporting person leaves the
board.</TD></TR>
<TR><TD COLSPAN="10">/s/ Ulrich K. Brandt<BR>**Signature of Reporting Person</TD><TD
COLSPAN="6">12/05/2002<BR>Date</TD></TR>
<TR><TD COLSPAN="16">** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18
U.S.C. 1001 and 15 U.S.C. 78ff(a).<BR>Note: File three copies of this Form, one of which must be manually signed. If
space is insufficient, see Instruction 6 for procedure.</TD></TR>
</TABLE>
</BODY>
</HTML>
""",
    told=(
        ("unreadable_number", "1-for-1"),
    ),
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2002, 12, 3),
        not_subject_to_section16=False,
        issuer=Issuer(name="Tessellate Optics Corporation", trading_symbol="TSOC"),
        reporting_owners=(ReportingOwner(
            name="Brandt, Ulrich K.",
            address=Address(street1="88 Kettle Pond Road", street2="Suite 210", city="Nashua", state="NH",
                            zip_code="03060"),
            is_director=True, is_officer=False, is_ten_percent_owner=False, is_other=False),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock, par value $.01", transaction_date=date(2002, 12, 3),
                transaction_form_type="5", transaction_code="G", equity_swap_involved=False,
                transaction_shares=Decimal(1500), transaction_acquired_disposed_code="D",
                shares_owned_following_transaction=Decimal(44120), direct_or_indirect_ownership="D"),
            NonDerivativeTransaction(
                security_title="Common Stock, par value $.01", transaction_date=date(2002, 12, 3),
                deemed_execution_date=date(2002, 12, 4), transaction_form_type="4", transaction_code="P",
                equity_swap_involved=False, transaction_shares=Decimal(800), transaction_acquired_disposed_code="A",
                transaction_price_per_share=Decimal("6.15"), shares_owned_following_transaction=Decimal(3900),
                direct_or_indirect_ownership="I", nature_of_ownership="By 401(k) Plan")),
        derivative_table=(
            DerivativeTransaction(
                security_title="Phantom Stock Units", transaction_date=date(2002, 12, 3), transaction_form_type="4",
                transaction_code="A", equity_swap_involved=False, transaction_shares=Decimal("214.75"),
                transaction_acquired_disposed_code="A", underlying_security_title="Common Stock",
                underlying_security_shares=Decimal("214.75"), transaction_price_per_share=Decimal("6.15"),
                shares_owned_following_transaction=Decimal("3018.22"), direct_or_indirect_ownership="D",
                footnote_refs=marks(exercise_date="F1", expiration_date="F1")),),
        footnotes=(
            Footnote(id="F1", text="Units are settled in cash after the reporting person leaves the board."),),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Ulrich K. Brandt", signature_date=date(2002, 12, 5)),),
    ),
)
