"""Pages that set their cells in an odd way: blank spacer columns, titles that span several rows.

In: nothing. Out: `SPACERS` and `SPANNED_TITLES`.
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
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from tests.filer_html_page import Page, marks

SPACERS = Page(
    shows="numbers, captions, dollar signs and blanks in columns of their own, rules in cells, Table II on two pages",
    html="""<HTML>
<HEAD><TITLE>FORM 4</TITLE></HEAD>
<BODY bgcolor="#FFFFFF">
<P align="center"><FONT size="5"><B>FORM 4</B></FONT>
<P align="center"><B>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</B>
<TABLE border="0"><TR valign="top"><TD><FONT face="wingdings">&#111;</FONT></TD><TD>Check box if no longer<BR>
subject to Section&nbsp;16.<BR>Form&nbsp;4 or Form&nbsp;5<BR>obligations may continue.</TD></TR></TABLE>
<TABLE border="0" width="100%">
<TR><TD colspan="9"><HR noshade></TD></TR>
<TR valign="top"><TD><B>1.</B></TD><TD colspan="2"><B>Name and Address of Reporting<BR> Person*</B></TD>
<TD><B>2.</B></TD>
<TD colspan="2"><B>Issuer Name and Ticker or Trading<BR> Symbol</B></TD><TD><B>3.</B></TD><TD colspan="2"><B>I.R.S.
Identification Number of Reporting<BR> Person, if an entity</B> <I>(Voluntary)</I></TD></TR>
<TR><TD>&nbsp;</TD><TD colspan="2">Ostrander Lydia M.<HR size="1" noshade><I>(Last) (First) (Middle)</I></TD>
<TD>&nbsp;</TD><TD colspan="2">Quillfeather Networks, Inc. (QFNI)<HR size="1" noshade></TD><TD>&nbsp;</TD>
<TD colspan="2"><HR size="1" noshade></TD></TR>
<TR><TD>&nbsp;</TD><TD colspan="2" rowspan="2">590 Sawmill Parkway<HR size="1" noshade><I>(Street)</I></TD><TD><B>4.</B>
</TD><TD colspan="2"><B>Statement for Month&#47;Day&#47;Year</B></TD><TD><B>5.</B></TD><TD colspan="2"><B>If Amendment,
Date of Original</B> <I>(Month&#47;Day&#47;Year)</I></TD></TR>
<TR><TD>&nbsp;</TD><TD>&nbsp;</TD><TD colspan="2">October&nbsp;8, 2002<HR size="1" noshade></TD><TD>&nbsp;</TD>
<TD colspan="2">October&nbsp;4, 2002<HR size="1" noshade></TD></TR>
<TR><TD>&nbsp;</TD><TD colspan="2" rowspan="3">Mankato MN 56001<HR size="1" noshade><I>(City)&nbsp;&nbsp;&nbsp;&nbsp;
(State)&nbsp;&nbsp;&nbsp;&nbsp; (Zip)</I></TD><TD><B>6.</B></TD><TD colspan="2"><B>Relationship of Reporting
Person(s)<BR> to Issuer</B> <I>(Check All Applicable)</I></TD><TD><B>7.</B></TD><TD colspan="2"><B>Individual or
Joint&#47;Group Reporting</B><BR><I>(Check Applicable Line)</I></TD></TR>
<TR><TD>&nbsp;</TD><TD><FONT face="wingdings">&#111;</FONT></TD><TD>&nbsp;Director</TD>
<TD><FONT face="wingdings">&#111;</FONT></TD><TD>&nbsp;10% Owner</TD><TD><FONT face="wingdings">&#120;</FONT></TD>
<TD>Form filed by One Reporting Person</TD></TR>
<TR><TD>&nbsp;</TD><TD><FONT face="wingdings">&#120;</FONT></TD><TD>&nbsp;Officer <I>(give title below)</I></TD>
<TD><FONT face="wingdings">&#111;</FONT></TD><TD>&nbsp;Other <I>(specify below)</I></TD><TD><FONT
face="wingdings">&#111;</FONT></TD><TD>Form filed by More than One Reporting Person</TD></TR>
<TR><TD colspan="4">&nbsp;</TD><TD colspan="3">Vice President, Engineering<HR size="1" noshade></TD><TD>&nbsp;</TD>
<TD>&nbsp;</TD></TR>
</TABLE>
<TABLE border="0" width="100%"><TR><TD>*</TD><TD>&nbsp;</TD><TD>If the form is filed by more than one reporting person,
see instruction 4(b)(v).</TD></TR></TABLE>
<TABLE border="0" width="100%">
<TR><TD align="center" colspan="23"><B>Table I &#151; Non-Derivative Securities Acquired, Disposed of, or Beneficially
Owned</B></TD></TR>
<TR valign="top"><TD><B>1.</B></TD><TD><B>Title of<BR>Security</B><BR><I>(Instr. 3)</I></TD><TD><B>2.</B></TD>
<TD><B>Transaction<BR>Date</B><BR><I>(Month&#47;Day&#47;Year)</I></TD><TD><B>2A.</B></TD><TD><B>Deemed Execution<BR>
Date, if any</B></TD><TD><B>3.</B></TD><TD colspan="2"><B>Transaction<BR>Code</B><BR><I>(Instr. 8)</I></TD>
<TD><B>4.</B></TD><TD colspan="6"><B>Securities Acquired (A)<BR>or Disposed of (D)</B><BR><I>(Instr. 3, 4 and
5)</I></TD>
<TD><B>5.</B></TD><TD colspan="2"><B>Amount of Securities<BR>Beneficially Owned<BR>Following Reported<BR>
Transaction(s)</B><BR><I>(Instr. 3 and 4)</I></TD><TD><B>6.</B></TD><TD><B>Ownership<BR>Form:<BR>Direct (D) or<BR>
Indirect (I)</B></TD><TD><B>7.</B></TD><TD><B>Nature of<BR>Indirect<BR>Beneficial<BR>Ownership</B></TD></TR>
<TR><TD colspan="23"><HR noshade></TD></TR>
<TR><TD colspan="7">&nbsp;</TD><TD>Code</TD><TD>V</TD><TD>&nbsp;</TD><TD colspan="2">Amount</TD>
<TD>(A)<BR>or<BR>(D)</TD>
<TD colspan="3">Price</TD><TD colspan="7">&nbsp;</TD></TR>
<TR bgcolor="#eeeeee"><TD>&nbsp;</TD><TD>Common Stock</TD><TD>&nbsp;</TD><TD>10/8/02</TD><TD>&nbsp;</TD><TD></TD>
<TD>&nbsp;</TD><TD>P</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD align="right">7,500</TD><TD>&nbsp;</TD><TD>A</TD><TD>$</TD>
<TD align="right">3.625</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD align="right">19,300</TD><TD>&nbsp;</TD><TD>&nbsp;</TD>
<TD>D</TD><TD>&nbsp;</TD><TD></TD></TR>
<TR><TD colspan="23"><HR noshade></TD></TR>
<TR><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD>
<TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD></TD><TD>&nbsp;</TD><TD></TD><TD></TD><TD></TD><TD>&nbsp;</TD>
<TD>&nbsp;</TD><TD></TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD></TD><TD>&nbsp;</TD><TD></TD></TR>
</TABLE>
<P align="center">Page 2
<TABLE border="0" width="100%">
<TR><TD align="center" colspan="15"><B>Table II &#151; Derivative Securities Acquired, Disposed of, or Beneficially
Owned<BR>(e.g., puts, calls, warrants, options, convertible securities)</B></TD></TR>
<TR valign="top"><TD>1.</TD><TD>Title of Derivative<BR>Security</TD><TD>2.</TD><TD colspan="2">Conversion or
Exercise<BR>Price of Derivative<BR>Security</TD><TD>3.</TD><TD>Transaction<BR>Date</TD><TD>3A.</TD><TD>Deemed
Execution<BR>Date, if any</TD><TD>4.</TD><TD colspan="2">Transaction<BR>Code</TD><TD>5.</TD><TD colspan="2">Number of
Derivative<BR>Securities Acquired (A)<BR>or Disposed of (D)</TD></TR>
<TR><TD colspan="10">&nbsp;</TD><TD>Code</TD><TD>V</TD><TD>&nbsp;</TD><TD>(A)</TD><TD>(D)</TD></TR>
<TR><TD>&nbsp;</TD><TD>Employee Stock Option</TD><TD>&nbsp;</TD><TD>$</TD><TD>3.625</TD><TD>&nbsp;</TD><TD>10/8/02</TD>
<TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>A</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>12,000</TD><TD>&nbsp;</TD></TR>
<TR><TD>&nbsp;</TD><TD>Employee Stock Option</TD><TD>&nbsp;</TD><TD>$</TD><TD>11.50</TD><TD>&nbsp;</TD><TD>&nbsp;</TD>
<TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD>
</TR>
</TABLE>
<P align="center">Page 3
<TABLE border="0" width="100%">
<TR><TD align="center" colspan="15"><B>Table II &#151; Derivative Securities Acquired, Disposed of, or Beneficially
Owned &#151; Continued<BR>(e.g., puts, calls, warrants, options, convertible securities)</B></TD></TR>
<TR valign="top"><TD>6.</TD><TD colspan="2">Date Exercisable and<BR>Expiration Date</TD><TD>7.</TD><TD colspan="2">Title
and Amount of<BR>Underlying Securities</TD><TD>8.</TD><TD colspan="2">Price of Derivative<BR>Security</TD><TD>9.</TD>
<TD>Number of Derivative<BR>Securities Beneficially<BR>Owned Following Reported<BR>Transaction(s)</TD><TD>10.</TD>
<TD>Ownership of<BR>Derivative Security:<BR>Direct (D)<BR>or Indirect (I)</TD><TD>11.</TD><TD>Nature of<BR>Indirect<BR>
Beneficial<BR>Ownership</TD></TR>
<TR><TD>&nbsp;</TD><TD>Date<BR>Exercisable</TD><TD>Expiration<BR>Date</TD><TD>&nbsp;</TD><TD>Title</TD><TD>Amount
or<BR>Number of<BR>Shares</TD><TD colspan="9">&nbsp;</TD></TR>
<TR><TD>&nbsp;</TD><TD>(1)</TD><TD>10/8/12</TD><TD>&nbsp;</TD><TD>Common Stock</TD><TD>12,000</TD><TD>&nbsp;</TD>
<TD>$</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>12,000</TD><TD>&nbsp;</TD><TD>D</TD><TD>&nbsp;</TD><TD></TD></TR>
<TR><TD>&nbsp;</TD><TD>2/1/00</TD><TD>2/1/09</TD><TD>&nbsp;</TD><TD>Common Stock</TD><TD>4,000</TD><TD>&nbsp;</TD>
<TD>&nbsp;</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>4,000</TD><TD>&nbsp;</TD><TD>D</TD><TD>&nbsp;</TD><TD></TD></TR>
</TABLE>
<P><B>Explanation of Responses:</B>
<P>(1) Exercisable in annual increments of 3,000 shares each, commencing 10/8/03.
<TABLE border="0" width="65%"><TR><TD align="center">/s/ Lydia M. Ostrander</TD><TD>&nbsp;</TD><TD>10/10/02</TD></TR>
<TR><TD><HR size="1" noshade>**Signature of Reporting Person</TD><TD>&nbsp;</TD><TD><HR size="1" noshade>Date</TD></TR>
</TABLE>
<TABLE border="0"><TR><TD>**</TD><TD>&nbsp;</TD><TD>Intentional misstatements or omissions of facts constitute Federal
Criminal Violations. See 18&nbsp;U.S.C.&nbsp;1001 and 15&nbsp;U.S.C.&nbsp;78ff(a).</TD></TR></TABLE>
</BODY>
</HTML>
""",
    form=OwnershipDocument(
        document_type="4/A",
        period_of_report=date(2002, 10, 8),
        date_of_original_submission=date(2002, 10, 4),
        not_subject_to_section16=False,
        issuer=Issuer(name="Quillfeather Networks, Inc.", trading_symbol="QFNI"),
        reporting_owners=(ReportingOwner(
            name="Ostrander Lydia M.",
            address=Address(street1="590 Sawmill Parkway", city="Mankato", state="MN", zip_code="56001"),
            is_director=False, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Vice President, Engineering"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2002, 10, 8), transaction_form_type="4",
                transaction_code="P", equity_swap_involved=False, transaction_shares=Decimal(7500),
                transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("3.625"),
                shares_owned_following_transaction=Decimal(19300), direct_or_indirect_ownership="D"),),
        derivative_table=(
            DerivativeTransaction(
                security_title="Employee Stock Option", conversion_or_exercise_price=Decimal("3.625"),
                transaction_date=date(2002, 10, 8), transaction_form_type="4", transaction_code="A",
                equity_swap_involved=False, transaction_shares=Decimal(12000),
                transaction_acquired_disposed_code="A", expiration_date=date(2012, 10, 8),
                underlying_security_title="Common Stock", underlying_security_shares=Decimal(12000),
                shares_owned_following_transaction=Decimal(12000), direct_or_indirect_ownership="D",
                footnote_refs=marks(exercise_date="F1")),
            DerivativeHolding(
                security_title="Employee Stock Option", conversion_or_exercise_price=Decimal("11.50"),
                exercise_date=date(2000, 2, 1), expiration_date=date(2009, 2, 1),
                underlying_security_title="Common Stock", underlying_security_shares=Decimal(4000),
                shares_owned_following_transaction=Decimal(4000), direct_or_indirect_ownership="D")),
        footnotes=(
            Footnote(id="F1", text="Exercisable in annual increments of 3,000 shares each, commencing 10/8/03."),),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Lydia M. Ostrander", signature_date=date(2002, 10, 10)),),
    ),
)

SPANNED_TITLES = Page(
    shows="one title, and one nature of ownership, that spans the rows of several transactions",
    html="""<html>
<head><title>Form 4</title></head>
<body>
<p><b>SEC Form 4</b></p>
<p align="center"><b>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</b><br>Washington, D.C. 20549<br>
<b>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</b></p>
<p>___ Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.</p>
<table border="1" width="100%">
<tr valign="top">
<td rowspan="2">1. Name and Address of Reporting Person*<br><br>Thackeray Eleanor<br>(Last)&nbsp;&nbsp;&nbsp;(First)
&nbsp;&nbsp;&nbsp;(Middle)<br>P.O. Box 3310<br>(Street)<br>Bozeman, MT 59772<br>(City)&nbsp;&nbsp;&nbsp;(State)
&nbsp;&nbsp;&nbsp;(Zip)</td>
<td>2. Issuer Name and Ticker or Trading Symbol<br><br>Larkspur Timber Co. [LKT]</td>
<td rowspan="2">6. Relationship of Reporting Person(s) to Issuer (Check all applicable)<br>
_X_ Director&nbsp;&nbsp;&nbsp;_X_ 10% Owner<br>___ Officer (give title below)&nbsp;&nbsp;&nbsp;___ Other (specify
below)</td></tr>
<tr valign="top"><td>4. Statement for Month/Day/Year<br>09/25/2002</td></tr>
<tr valign="top"><td>3. I.R.S. Identification Number of Reporting Person, if an entity (voluntary)<br>&nbsp;</td>
<td>5. If Amendment, Date of Original (Month/Day/Year)<br>&nbsp;</td>
<td>7. Individual or Joint/Group Filing (Check applicable line)<br>_X_ Form filed by One Reporting Person<br>
___ Form filed by More than One Reporting Person</td></tr>
</table>
<p align="center"><b>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</b></p>
<table border="1" width="100%">
<tr><th rowspan="2">1. Title of Security (Instr. 3)</th><th rowspan="2">2. Transaction Date (mm/dd/yy)</th>
<th rowspan="2">2A. Deemed Execution Date, if any (mm/dd/yy)</th><th colspan="2">3. Transaction Code (Instr. 8)</th>
<th colspan="3">4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)</th><th rowspan="2">5. Amount of
Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)</th><th rowspan="2">6. Ownership Form:
Direct (D) or Indirect (I) (Instr. 4)</th><th rowspan="2">7. Nature of Indirect Beneficial Ownership (Instr. 4)</th>
</tr>
<tr><th>Code</th><th>V</th><th>Amount</th><th>(A) or (D)</th><th>Price</th></tr>
<tr><td rowspan="3">Common Stock, no par value</td><td>09/25/02</td><td>&nbsp;</td><td>S</td><td>&nbsp;</td>
<td>3,300</td><td>D</td><td>$17.05</td><td>&nbsp;</td><td rowspan="3">I</td><td rowspan="3">By Thackeray Family Limited
Partnership</td></tr>
<tr><td>09/25/02</td><td>&nbsp;</td><td>S</td><td>&nbsp;</td><td>1,200</td><td>D</td><td>$17.10</td><td>&nbsp;</td></tr>
<tr><td>09/26/02</td><td>&nbsp;</td><td>S</td><td>&nbsp;</td><td>500</td><td>D</td><td>$17.22</td>
<td>212,750</td></tr>
<tr><td>Class B Stock</td><td>09/26/02</td><td>&nbsp;</td><td>J/K</td><td>&nbsp;</td><td>10,000</td><td>D</td>
<td>&nbsp;</td><td>90,000</td><td>D</td><td>&nbsp;</td></tr>
</table>
<p align="center"><b>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned</b><br>
(e.g., puts, calls, warrants, options, convertible securities)</p>
<table border="1" width="100%">
<tr><th>1. Title of Derivative Security</th><th>2. Conversion or Exercise Price of Derivative Security</th><th>3.
Transaction Date</th><th>3A. Deemed Execution Date, if any</th><th>4. Transaction Code</th><th>5. Number of Derivative
Securities Acquired (A) or Disposed of (D)</th><th>6. Date Exercisable(DE) and Expiration Date(ED)</th><th>7. Title and
Amount of Underlying Securities</th><th>8. Price of Derivative Security</th><th>9. Number of Derivative Securities
Beneficially Owned Following Reported Transaction(s)</th><th>10. Ownership Form of Derivative Security: Direct (D) or
Indirect (I)</th><th>11. Nature of Indirect Beneficial Ownership</th></tr>
<tr><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td>
<td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr>
</table>
<p>Explanation of Responses:</p>
<p>/s/ Eleanor Thackeray<br>**Signature of Reporting Person</p>
<p>Date: 09/27/02</p>
<p>Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.<br>
* If the form is filed by more than one reporting person, see Instruction 4(b)(v).<br>
** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001 and 15
U.S.C. 78ff(a).</p>
</body>
</html>
""",
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2002, 9, 25),
        not_subject_to_section16=False,
        issuer=Issuer(name="Larkspur Timber Co.", trading_symbol="LKT"),
        reporting_owners=(ReportingOwner(
            name="Thackeray Eleanor",
            address=Address(street1="P.O. Box 3310", city="Bozeman", state="MT", zip_code="59772"),
            is_director=True, is_officer=False, is_ten_percent_owner=True, is_other=False),),
        non_derivative_table=(
            *(NonDerivativeTransaction(
                security_title="Common Stock, no par value", transaction_date=day, transaction_form_type="4",
                transaction_code="S", equity_swap_involved=False, transaction_shares=shares,
                transaction_acquired_disposed_code="D", transaction_price_per_share=price,
                shares_owned_following_transaction=after, direct_or_indirect_ownership="I",
                nature_of_ownership="By Thackeray Family Limited Partnership") for day, shares, price, after in (
                    (date(2002, 9, 25), Decimal(3300), Decimal("17.05"), None),
                    (date(2002, 9, 25), Decimal(1200), Decimal("17.10"), None),
                    (date(2002, 9, 26), Decimal(500), Decimal("17.22"), Decimal(212750)))),
            NonDerivativeTransaction(
                security_title="Class B Stock", transaction_date=date(2002, 9, 26), transaction_form_type="4",
                transaction_code="J", equity_swap_involved=True, transaction_shares=Decimal(10000),
                transaction_acquired_disposed_code="D", shares_owned_following_transaction=Decimal(90000),
                direct_or_indirect_ownership="D")),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Eleanor Thackeray", signature_date=date(2002, 9, 27)),),
    ),
)
