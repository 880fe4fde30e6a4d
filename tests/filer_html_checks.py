"""Pages that draw their boxes and headings in an odd way: images, form controls, Wingdings, underlined blanks.

In: nothing. Out: `IMAGES`, `WINGDINGS` and `UNDERLINED`.
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

IMAGES = Page(
    shows="heading and some captions are images without text, boxes are form controls",
    html="""<html>
<head><title>Form 4 - Statement of Changes in Beneficial Ownership</title></head>
<body>
<img src="f4head.gif" width="620" height="96" border="0">
<table border="1" width="620">
<tr valign="top"><td width="34%"><img src="box1.gif" width="190" height="14"><br>Delacroix Simone<br>
<font size="1">(Last) (First) (Middle)</font><br>9 Rue Royale Plaza<br><font size="1">(Street)</font><br>New Orleans LA
70130<br><font size="1">(City) (State) (Zip)</font></td>
<td width="33%"><font size="1">2. Issuer Name and Ticker or Trading Symbol</font><br>Bayou Gas Storage Corp (BGSC)<br>
<hr><font size="1">4. Statement for Month/Day/Year</font><br>12/16/2002</td>
<td width="33%"><img src="box6.gif" width="190" height="14"><br>
<input type="checkbox" name="dir">Director<br><input type="checkbox" name="own" checked>10% Owner<br>
<input type="checkbox" name="off" checked>Officer (give title below)<br><input type="checkbox" name="oth">Other (specify
below)<br>General Counsel</td></tr>
<tr><td colspan="3"><input type="checkbox" name="s16">Check this box if no longer subject to Section 16.</td></tr>
</table>
<img src="tab1.gif" width="620" height="18">
<table border="1" width="620">
<tr><td>1. Title of Security</td><td>2. Transaction Date</td><td>2A. Deemed Execution Date</td><td>3. Code</td>
<td>V</td>
<td>4. Amount</td><td>(A) or (D)</td><td>Price</td><td>5. Amount of Securities Beneficially Owned Following Reported
Transaction(s)</td><td>6. Ownership Form: Direct (D) or Indirect (I)</td><td>7. Nature of Indirect Beneficial
Ownership</td></tr>
<tr><td>Common Stock</td><td>12/16/2002</td><td><img src="dot.gif"></td><td>S</td><td><img src="dot.gif"></td>
<td>9,900</td><td>D</td><td>5.07</td><td>611,030</td><td>D</td><td><img src="dot.gif"></td></tr>
</table>
<img src="tab2.gif" width="620" height="30">
<table border="1" width="620">
<tr><td>1. Title of Derivative Security</td><td>2. Conversion or Exercise Price</td><td>3. Transaction Date</td><td>4.
Code</td><td>V</td><td>5. (A)</td><td>(D)</td><td>6. Date Exercisable</td><td>Expiration Date</td><td>7. Title</td>
<td>Amount or Number of Shares</td><td>8. Price of Derivative Security</td><td>9. Number of Derivative Securities
Beneficially Owned</td><td>10. Ownership Form</td><td>11. Nature of Indirect Beneficial Ownership</td></tr>
<tr><td>Option</td><td>4.75</td><td>12/16/2002</td><td>A</td><td></td><td>30,000</td><td></td><td>12/16/2003</td>
<td>12/16/2012</td><td>Common Stock</td><td>30,000</td><td></td><td>30,000</td><td>D</td><td></td></tr>
</table>
<p>/s/ Simone Delacroix<br><font size="1">Signature of Reporting Person</font></p>
<p>12/18/2002<br><font size="1">Date</font></p>
</body>
</html>
""",
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2002, 12, 16),
        not_subject_to_section16=False,
        issuer=Issuer(name="Bayou Gas Storage Corp", trading_symbol="BGSC"),
        reporting_owners=(ReportingOwner(
            name="Delacroix Simone",
            address=Address(street1="9 Rue Royale Plaza", city="New Orleans", state="LA", zip_code="70130"),
            is_director=False, is_officer=True, is_ten_percent_owner=True, is_other=False,
            officer_title="General Counsel"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2002, 12, 16), transaction_form_type="4",
                transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(9900),
                transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("5.07"),
                shares_owned_following_transaction=Decimal(611030), direct_or_indirect_ownership="D"),),
        derivative_table=(
            DerivativeTransaction(
                security_title="Option", conversion_or_exercise_price=Decimal("4.75"),
                transaction_date=date(2002, 12, 16), transaction_form_type="4", transaction_code="A",
                equity_swap_involved=False, transaction_shares=Decimal(30000),
                transaction_acquired_disposed_code="A", exercise_date=date(2003, 12, 16),
                expiration_date=date(2012, 12, 16), underlying_security_title="Common Stock",
                underlying_security_shares=Decimal(30000), shares_owned_following_transaction=Decimal(30000),
                direct_or_indirect_ownership="D"),),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Simone Delacroix", signature_date=date(2002, 12, 18)),),
    ),
)

WINGDINGS = Page(
    shows="boxes in Wingdings: &#254; and &thorn; checked, &#168; and &uml; not, a blank before the caption or none",
    html="""<HTML>
<HEAD><TITLE>SEC Form 4</TITLE></HEAD>
<BODY>
<TABLE WIDTH="100%"><TR><TD WIDTH="20%"><FONT SIZE="+2"><B>FORM 4</B></FONT><BR><FONT FACE="Wingdings">&#254;</FONT>
Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction
1(b).</TD><TD ALIGN="CENTER"><B>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</B><BR>WASHINGTON, D.C. 20549<BR>
<B>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</B></TD><TD>OMB APPROVAL<BR>OMB Number: 3235-0287</TD></TR></TABLE>
<TABLE WIDTH="100%" BORDER="1">
<TR VALIGN="TOP"><TD>1. Name and Address of Reporting Person*<BR>Ekwueme Gloria<BR>c/o Silverthread Media Group<BR>333
Market Street, Floor 9<BR>San Francisco, CA 94105</TD><TD>2. Issuer Name and Ticker or Trading Symbol<BR>Silverthread
Media Group, Inc. (SLVT)</TD><TD>6. Relationship of Reporting Person to Issuer<BR>(Check all applicable)<BR>
<FONT FACE="Wingdings">&#168;</FONT>Director <FONT FACE="Wingdings">&#168;</FONT>10% Owner<BR>
<FONT FACE="Wingdings">&#254;</FONT>Officer (give title below) <FONT FACE="Wingdings">&#168;</FONT>Other (specify
below)<BR><U>Executive Vice President - Sales</U></TD></TR>
<TR VALIGN="TOP"><TD>3. IRS Identification Number of Reporting Person, if an Entity (Voluntary)</TD><TD>4. Statement for
Month/Day/Year<BR>January 6, 2003</TD><TD>7. Individual or Joint/Group Filing (Check Applicable Line)<BR>
<FONT FACE="Wingdings">&thorn;</FONT> Form filed by One Reporting Person<BR><FONT FACE="Wingdings">&uml;</FONT> Form
filed by More than One Reporting Person</TD></TR>
<TR><TD>&nbsp;</TD><TD>5. If Amendment, Date of Original (Month/Day/Year)<BR>&nbsp;</TD><TD>&nbsp;</TD></TR>
</TABLE>
<P ALIGN="CENTER"><B>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</B></P>
<TABLE WIDTH="100%" BORDER="1">
<TR><TD ROWSPAN="2">1. Title of Security (Instr. 3)</TD><TD ROWSPAN="2">2. Transaction Date (Month/Day/Year)</TD>
<TD ROWSPAN="2">2A. Deemed Execution Date, if any</TD><TD COLSPAN="2">3. Transaction Code (Instr. 8)</TD>
<TD COLSPAN="3">4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)</TD><TD ROWSPAN="2">5. Amount of
Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)</TD><TD ROWSPAN="2">6. Ownership Form:
Direct (D) or Indirect (I) (Instr. 4)</TD><TD ROWSPAN="2">7. Nature of Indirect Beneficial Ownership (Instr.
4)</TD></TR>
<TR><TD>Code</TD><TD>V</TD><TD>Amount</TD><TD>(A) or (D)</TD><TD>Price</TD></TR>
<TR><TD>Class A Common Stock</TD><TD>1/6/03</TD><TD>&nbsp;</TD><TD>D</TD><TD>&nbsp;</TD><TD>18,406</TD><TD>D</TD>
<TD><SUP>1</SUP></TD><TD>0</TD><TD>D</TD><TD>&nbsp;</TD></TR>
</TABLE>
<P ALIGN="CENTER"><B>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned<BR>(e.g., puts,
calls, warrants, options, convertible securities)</B></P>
<P>None.</P>
<P>Explanation of Responses:</P>
<P><SUP>1</SUP> Exchanged in the merger for cash of $12.25 per share.</P>
<P>Remarks: The reporting person left the company on the day of the merger.</P>
<P>/s/ Gloria Ekwueme<BR>**Signature of Reporting Person</P>
<P>January 8, 2003<BR>Date</P>
<P>* If the form is filed by more than one reporting person, see Instruction 4(b)(v).</P>
</BODY>
</HTML>
""",
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2003, 1, 6),
        not_subject_to_section16=True,
        issuer=Issuer(name="Silverthread Media Group, Inc.", trading_symbol="SLVT"),
        reporting_owners=(ReportingOwner(
            name="Ekwueme Gloria",
            address=Address(street1="c/o Silverthread Media Group", street2="333 Market Street, Floor 9",
                            city="San Francisco", state="CA", zip_code="94105"),
            is_director=False, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Executive Vice President - Sales"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Class A Common Stock", transaction_date=date(2003, 1, 6), transaction_form_type="4",
                transaction_code="D", equity_swap_involved=False, transaction_shares=Decimal(18406),
                transaction_acquired_disposed_code="D", shares_owned_following_transaction=Decimal(0),
                direct_or_indirect_ownership="D", footnote_refs=marks(transaction_price_per_share="F1")),),
        footnotes=(Footnote(id="F1", text="Exchanged in the merger for cash of $12.25 per share."),),
        remarks="The reporting person left the company on the day of the merger.",
        owner_signatures=(OwnerSignature(signature_name="/s/ Gloria Ekwueme", signature_date=date(2003, 1, 8)),),
    ),
)

UNDERLINED = Page(
    shows="an underlined X, and underlined blanks for the boxes that are not checked; no tables around the boxes",
    html="""<html><head><title>Form 4</title></head>
<body>
<h2 align="center">FORM 4</h2>
<h3 align="center">UNITED STATES SECURITIES AND EXCHANGE COMMISSION<br>Washington, D.C. 20549</h3>
<h3 align="center">STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</h3>
<p><u>&nbsp;&nbsp;&nbsp;</u> Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may
continue. See Instruction 1(b).</p>
<p><b>1. Name and Address of Reporting Person</b></p>
<p>Prudhomme, Arlo<br>7 Old Mill Lane<br>Camden, Maine 04843</p>
<p><b>2. Issuer Name and Ticker or Trading Symbol</b></p>
<p>Northwater Shipping Lines (NWS)</p>
<p><b>3. I.R.S. Identification Number of Reporting Person, if an entity (Voluntary)</b></p>
<p><b>4. Statement for Month/Day/Year</b></p>
<p>2/11/2003</p>
<p><b>5. If Amendment, Date of Original (Month/Day/Year)</b></p>
<p>N/A</p>
<p><b>6. Relationship of Reporting Person(s) to Issuer (Check all applicable)</b></p>
<p><u>&nbsp;&nbsp;&nbsp;</u> Director<br><u>&nbsp;&nbsp;&nbsp;</u> 10% Owner<br><u>&nbsp;X&nbsp;</u> Officer (give title
below)<br><u>&nbsp;&nbsp;&nbsp;</u> Other (specify below)</p>
<p>Controller</p>
<p><b>7. Individual or Joint/Group Filing (Check Applicable Line)</b></p>
<p><u>&nbsp;X&nbsp;</u> Form filed by One Reporting Person<br><u>&nbsp;&nbsp;&nbsp;</u> Form filed by More than One
Reporting Person</p>
<p align="center"><b>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</b></p>
<table border="1">
<tr><th>1. Title of Security (Instr. 3)</th><th>2. Transaction Date (Month/Day/Year)</th><th>2A. Deemed Execution Date,
if any (Month/Day/Year)</th><th>3. Transaction Code (Instr. 8)</th><th>4. Securities Acquired (A) or Disposed of (D)
(Instr. 3, 4 and 5)<br>Amount</th><th>(A) or (D)</th><th>Price</th><th>5. Amount of Securities Beneficially Owned
Following Reported Transaction(s) (Instr. 3 and 4)</th><th>6. Ownership Form: Direct (D) or Indirect (I) (Instr.
4)</th><th>7. Nature of Indirect Beneficial Ownership (Instr. 4)</th></tr>
<tr><td>Common Shares</td><td>2/11/2003</td><td></td><td>W</td><td>675</td><td>A</td><td></td><td>2,175</td><td>D</td>
<td></td></tr>
<tr><td>Common Shares</td><td></td><td></td><td></td><td></td><td></td><td></td><td>88.41</td><td>I</td><td>By 401(k)
plan</td></tr>
</table>
<p>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned: Not applicable</p>
<p>Explanation of Responses:</p>
<p><u>/s/ Arlo Prudhomme</u><br>**Signature of Reporting Person</p>
<p><u>February 13, 2003</u><br>Date</p>
</body></html>
""",
    told=(
        ("stated_absence", "N/A"),
    ),
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2003, 2, 11),
        not_subject_to_section16=False,
        issuer=Issuer(name="Northwater Shipping Lines", trading_symbol="NWS"),
        reporting_owners=(ReportingOwner(
            name="Prudhomme, Arlo",
            address=Address(street1="7 Old Mill Lane", city="Camden", state="ME", zip_code="04843"),
            is_director=False, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Controller"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Shares", transaction_date=date(2003, 2, 11), transaction_form_type="4",
                transaction_code="W", equity_swap_involved=False, transaction_shares=Decimal(675),
                transaction_acquired_disposed_code="A", shares_owned_following_transaction=Decimal(2175),
                direct_or_indirect_ownership="D"),
            NonDerivativeHolding(
                security_title="Common Shares", shares_owned_following_transaction=Decimal("88.41"),
                direct_or_indirect_ownership="I", nature_of_ownership="By 401(k) plan")),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Arlo Prudhomme", signature_date=date(2003, 2, 13)),),
    ),
)
