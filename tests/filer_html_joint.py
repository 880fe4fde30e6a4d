"""A page of two owners who file together.

In: nothing. Out: `JOINT_FILING`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from insiderforms.model import (
    Address,
    Footnote,
    Issuer,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from tests.filer_html_page import Page, marks

JOINT_FILING = Page(
    shows="a filing by two: the first owner in box 1, the other on a sheet after the signature",
    html="""<HTML>
<HEAD><TITLE>Form 4</TITLE></HEAD>
<BODY>
<TABLE WIDTH="100%"><TR><TD><B>FORM 4</B><BR>[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5
obligations may continue. <I>See</I> Instruction 1(b).</TD><TD ALIGN="CENTER"><B>UNITED STATES SECURITIES AND EXCHANGE
COMMISSION</B><BR>Washington, D.C. 20549<BR><B>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</B></TD><TD>OMB APPROVAL<BR>
OMB Number: 3235-0287</TD></TR></TABLE>
<TABLE WIDTH="100%" BORDER="1">
<TR VALIGN="TOP"><TD ROWSPAN="2">1. Name and Address of Reporting Person*<BR><BR>Cobblestone Ventures II, L.P.<BR>
<I>(Last) (First) (Middle)</I><BR>2800 Sand Hill Road, Suite 150<BR><I>(Street)</I><BR>Menlo Park, CA 94025<BR><I>(City)
(State) (Zip)</I></TD><TD>2. Issuer Name <B>and</B> Ticker or Trading Symbol<BR><BR>Genovian Therapeutics, Inc.
(GNVN)</TD><TD ROWSPAN="2">6. Relationship of Reporting Person(s) to Issuer<BR>(Check all applicable)<BR><BR>
____ Director<BR>__X__ 10% Owner<BR>____ Officer (give title below)<BR>____ Other (specify below)</TD></TR>
<TR VALIGN="TOP"><TD>3. I.R.S. Identification Number of Reporting Person, if an entity (voluntary)<BR>77-0555012</TD>
</TR>
<TR VALIGN="TOP"><TD>4. Statement for Month/Day/Year<BR>02/20/2003</TD><TD>5. If Amendment, Date of Original
(Month/Day/Year)</TD><TD>7. Individual or Joint/Group Filing (Check Applicable Line)<BR>____ Form filed by One Reporting
Person<BR>__X__ Form filed by More than One Reporting Person</TD></TR></TABLE>
<P ALIGN="CENTER"><B>Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</B></P>
<TABLE WIDTH="100%" BORDER="1">
<TR><TD ROWSPAN="2">1. Title of Security<BR>(Instr. 3)</TD><TD ROWSPAN="2">2. Transaction Date (Month/Day/Year)</TD><TD
ROWSPAN="2">2A. Deemed Execution Date, if any (Month/Day/Year)</TD><TD COLSPAN="2">3. Transaction Code<BR>(Instr.
8)</TD><TD COLSPAN="3">4. Securities Acquired (A) or Disposed of (D)<BR>(Instr. 3, 4 and 5)</TD>
<TD ROWSPAN="2">5. Amount
of Securities Beneficially Owned Following Reported Transaction(s)<BR>(Instr. 3 and 4)</TD><TD ROWSPAN="2">6. Ownership
Form: Direct (D) or Indirect (I)<BR>(Instr. 4)</TD><TD ROWSPAN="2">7. Nature of Indirect Beneficial Ownership<BR>(Instr.
4)</TD></TR>
<TR><TD>Code</TD><TD>V</TD><TD>Amount</TD><TD>(A) or (D)</TD><TD>Price</TD></TR>
<TR><TD>Common Stock</TD><TD>02/20/2003</TD><TD>&nbsp;</TD><TD>S</TD><TD>&nbsp;</TD><TD>75,000</TD><TD>D</TD>
<TD>$4.4120</TD><TD>2,310,500</TD><TD>D (1)</TD><TD>&nbsp;</TD></TR></TABLE>
<P ALIGN="CENTER"><B>Table II -- Derivative Securities Acquired, Disposed of, or Beneficially Owned<BR>(<I>e.g.</I>,
puts, calls, warrants, options, convertible securities)</B></P>
<P>Explanation of Responses:</P>
<P>(1) The shares are owned by Cobblestone Ventures II, L.P. Its general partner, Cobblestone Management LLC, may be
deemed to own them beneficially.</P>
<P>COBBLESTONE VENTURES II, L.P.</P>
<TABLE WIDTH="70%"><TR><TD>/s/ Priya Raman</TD><TD>February 21, 2003</TD></TR><TR><TD>**Signature of Reporting
Person</TD><TD>Date</TD></TR></TABLE>
<P>* If the form is filed by more than one reporting person, <I>see</I> Instruction 4(b)(v).<BR>** Intentional
misstatements or omissions of facts constitute Federal Criminal Violations. <I>See</I> 18 U.S.C. 1001 and 15 U.S.C.
78ff(a).</P>
<HR>
<P ALIGN="CENTER"><B>FORM 4 (continued)<BR>Joint Filer Information</B></P>
<TABLE>
<TR><TD>Name:</TD><TD>Cobblestone Management LLC</TD></TR>
<TR><TD>Address:</TD><TD>2800 Sand Hill Road, Suite 150<BR>Menlo Park, CA 94025</TD></TR>
<TR><TD>Designated Filer:</TD><TD>Cobblestone Ventures II, L.P.</TD></TR>
<TR><TD>Issuer and Ticker Symbol:</TD><TD>Genovian Therapeutics, Inc. (GNVN)</TD></TR>
<TR><TD>Statement for Month/Day/Year:</TD><TD>02/20/2003</TD></TR>
<TR><TD>Relationship of Reporting Person to Issuer:</TD><TD>10% Owner</TD></TR>
<TR><TD>Signature:</TD><TD>/s/ Oskar Brandvold</TD></TR>
<TR><TD>Date:</TD><TD>February 21, 2003</TD></TR>
</TABLE>
</BODY>
</HTML>
""",
    told=(
        ("text_outside", "COBBLESTONE VENTURES II, L.P."),
        ("left_out_item", "77-0555012"),
    ),
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2003, 2, 20),
        not_subject_to_section16=False,
        issuer=Issuer(name="Genovian Therapeutics, Inc.", trading_symbol="GNVN"),
        reporting_owners=(
            ReportingOwner(
                name="Cobblestone Ventures II, L.P.",
                address=Address(street1="2800 Sand Hill Road, Suite 150", city="Menlo Park", state="CA",
                                zip_code="94025"),
                is_director=False, is_officer=False, is_ten_percent_owner=True, is_other=False),
            ReportingOwner(
                name="Cobblestone Management LLC",
                address=Address(street1="2800 Sand Hill Road, Suite 150", city="Menlo Park", state="CA",
                                zip_code="94025"),
                is_ten_percent_owner=True)),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2003, 2, 20), transaction_form_type="4",
                transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(75000),
                transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("4.4120"),
                shares_owned_following_transaction=Decimal(2310500), direct_or_indirect_ownership="D",
                footnote_refs=marks(direct_or_indirect_ownership="F1")),),
        footnotes=(Footnote(
            id="F1", text="The shares are owned by Cobblestone Ventures II, L.P. Its general partner, Cobblestone "
                          "Management LLC, may be deemed to own them beneficially."),),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Priya Raman", signature_date=date(2003, 2, 21)),
            OwnerSignature(signature_name="/s/ Oskar Brandvold", signature_date=date(2003, 2, 21))),
    ),
)
