"""Pages that are no tables at heart: Word's HTML, and text in fixed columns inside HTML.

In: nothing. Out: `WORD` and `FIXED_COLUMNS`.
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

WORD = Page(
    shows="Word's HTML: a paragraph and a span in each cell, <o:p>, conditional comments, a style sheet in a comment",
    html="""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=ProgId content=Word.Document>
<title>FORM 4</title>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties>
  <o:Author>mlegal</o:Author>
 </o:DocumentProperties>
</xml><![endif]-->
<style>
<!--
p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0in; font-size:10.0pt; font-family:"Times New Roman";}
td:before {content:"1. Title of Security";}
-->
</style>
</head>
<body lang=EN-US style='tab-interval:.5in'>
<div class=Section1>
<p class=MsoNormal><b><span style='font-size:16.0pt'>FORM 4<o:p></o:p></span></b></p>
<p class=MsoNormal align=center><b>UNITED STATES SECURITIES AND EXCHANGE COMMISSION<o:p></o:p></b></p>
<p class=MsoNormal align=center>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP<o:p></o:p></p>
<p class=MsoNormal><span style='font-family:Wingdings;mso-ascii-font-family:"Times New Roman"'><span
style='mso-char-type:symbol;mso-symbol-font-family:Wingdings'>&uml;</span></span><span style='font-size:8.0pt'> Check
this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. <i>See</i> Instruction
1(b).<o:p></o:p></span></p>
<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>
<table border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-padding-alt:0in 5.4pt 0in 5.4pt'>
 <tr style='height:60.0pt'>
  <td width=240 valign=top style='width:2.5in;border:solid windowtext .5pt'>
  <p class=MsoNormal><span style='font-size:8.0pt'>1. Name and Address of Reporting Person*<o:p></o:p></span></p>
  <p class=MsoNormal>Szymanski, Zofia<o:p></o:p></p>
  <p class=MsoNormal>18<span style="mso-spacerun: yes">&nbsp; </span>Foundry Row<o:p></o:p></p>
  <p class=MsoNormal>Erie, <st1:State w:st="on">PA</st1:State><span
  style="mso-spacerun: yes">&nbsp; </span>16501<o:p></o:p></p>
  </td>
  <td width=240 valign=top>
  <p class=MsoNormal><span style='font-size:8.0pt'>2. Issuer Name <b>and</b> Ticker or Trading
  Symbol<o:p></o:p></span></p>
  <p class=MsoNormal>Lakeshore Castings, Inc. (&#147;LSCT&#148;)<o:p></o:p></p>
  <p class=MsoNormal><span style='font-size:8.0pt'>4. Statement for Month/Day/Year<o:p></o:p></span></p>
  <p class=MsoNormal>November 1, 2002<o:p></o:p></p>
  </td>
  <td width=240 valign=top>
  <p class=MsoNormal><span style='font-size:8.0pt'>6. Relationship of Reporting Person(s) to Issuer (Check all
  applicable)<o:p></o:p></span></p>
  <p class=MsoNormal><span style='font-family:Wingdings'>&uml;</span> Director<span
  style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp; </span><span style='font-family:Wingdings'>&uml;</span> 10%
  Owner<o:p></o:p></p>
  <p class=MsoNormal><span style='font-family:Wingdings'>&thorn;</span> Officer (give title below)<span
  style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span><span style='font-family:Wingdings'>&uml;</span> Other (specify
  below)<o:p></o:p></p>
  <p class=MsoNormal><u>Vice President &#150; Operations<o:p></o:p></u></p>
  </td>
 </tr>
</table>
<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>
<p class=MsoNormal><b>Table I &#151; Non-Derivative Securities Acquired, Disposed of, or Beneficially
Owned<o:p></o:p></b></p>
<table border=1 cellspacing=0 cellpadding=0>
 <tr>
  <td><p class=MsoNormal>1. Title of Security (Instr. 3)<o:p></o:p></p></td>
  <td><p class=MsoNormal>2. Transaction Date<o:p></o:p></p><p class=MsoNormal>(Month/ Day/ Year)<o:p></o:p></p></td>
  <td><p class=MsoNormal>2A. Deemed Execution Date, if any<o:p></o:p></p></td>
  <td><p class=MsoNormal>3. Trans-action Code<o:p></o:p></p></td>
  <td><p class=MsoNormal>4. Securities Acquired (A) or Disposed of (D)<o:p></o:p></p>
   <p class=MsoNormal>Amount<o:p></o:p></p></td>
  <td><p class=MsoNormal>(A) or (D)<o:p></o:p></p></td>
  <td><p class=MsoNormal>Price<o:p></o:p></p></td>
  <td><p class=MsoNormal>5. Amount of Securities Beneficially Owned Following Reported
  Transaction(s)<o:p></o:p></p></td>
  <td><p class=MsoNormal>6. Owner-ship Form: Direct (D) or Indirect (I)<o:p></o:p></p></td>
  <td><p class=MsoNormal>7. Nature of Indirect Beneficial Ownership<o:p></o:p></p></td>
 </tr>
 <tr>
  <td><p class=MsoNormal>Common <span class=GramE>Stock</span><o:p></o:p></p></td>
  <td><p class=MsoNormal>11/01/02<o:p></o:p></p></td>
  <td><p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p></td>
  <td><p class=MsoNormal>A<o:p></o:p></p></td>
  <td><p class=MsoNormal>2,400<span style='vertical-align:super'>(1)</span><o:p></o:p></p></td>
  <td><p class=MsoNormal>A<o:p></o:p></p></td>
  <td><p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p></td>
  <td><p class=MsoNormal>11,<span class=SpellE>950</span><o:p></o:p></p></td>
  <td><p class=MsoNormal>D<o:p></o:p></p></td>
  <td><p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p></td>
 </tr>
</table>
<p class=MsoNormal>Explanation of Responses:<o:p></o:p></p>
<p class=MsoNormal style='margin-left:.25in;text-indent:-.25in'><![if !supportLists]>(1)<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span><![endif]>Restricted stock; one third vests each
year.<o:p></o:p></p>
<p class=MsoNormal>/s/ Zofia Szymanski<span style='mso-tab-count:3'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>
November 4, 2002<o:p></o:p></p>
<p class=MsoNormal>**Signature of Reporting Person<span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp;&nbsp; </span>
Date<o:p></o:p></p>
</div>
</body>
</html>
""",
    form=OwnershipDocument(
        document_type="4",
        period_of_report=date(2002, 11, 1),
        not_subject_to_section16=False,
        issuer=Issuer(name="Lakeshore Castings, Inc.", trading_symbol="LSCT"),
        reporting_owners=(ReportingOwner(
            name="Szymanski, Zofia",
            address=Address(street1="18 Foundry Row", city="Erie", state="PA", zip_code="16501"),
            is_director=False, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Vice President \N{EN DASH} Operations"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2002, 11, 1), transaction_form_type="4",
                transaction_code="A", equity_swap_involved=False, transaction_shares=Decimal(2400),
                transaction_acquired_disposed_code="A", shares_owned_following_transaction=Decimal(11950),
                direct_or_indirect_ownership="D", footnote_refs=marks(transaction_shares="F1")),),
        footnotes=(Footnote(id="F1", text="Restricted stock; one third vests each year."),),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Zofia Szymanski", signature_date=date(2002, 11, 4)),),
    ),
)

FIXED_COLUMNS = Page(
    shows="text in <PRE>, boxes one below the other, tables in fixed columns under a <S> <C> ruler or under dashes",
    html="""<HTML>
<HEAD>
<TITLE>FORM 4</TITLE>
</HEAD>
<BODY>
<PRE>
                                     FORM 4

                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                  STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

/ / Check this box if no longer subject to Section 16. Form 4 or Form 5
    obligations may continue. See Instruction 1(b).

1.  Name and Address of Reporting Person

    Castellanos, Ramon
    455 Mission Boulevard
    Suite 1100
    Laredo, TX  78040

2.  Issuer Name and Ticker or Trading Symbol

    Rio Bravo Drilling Corp. (RBDC)

3.  IRS or Social Security Number of Reporting Person (Voluntary)

4.  Statement for Month/Year

    02/2000

5.  If Amendment, Date of Original (Month/Year)

6.  Relationship of Reporting Person to Issuer (Check all applicable)

    /X/ Director                        / / 10% Owner
    /X/ Officer (give title below)      / / Other (specify below)

    Chief Operating Officer

7.  Individual or Joint/Group Filing (Check Applicable Line)

    /X/ Form filed by One Reporting Person
    / / Form filed by More than One Reporting Person
</PRE>
<P ALIGN="CENTER"><B>Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</B></P>
<PRE>
<TABLE>
<CAPTION>
                2.Trans-  3.Trans-    4.Securities Acquired (A)      5.Amount of      6.Ownership   7.Nature of
                action    action        or Disposed of (D)           Securities       Form:         Indirect
                Date      Code          (Instr. 3, 4 and 5)          Beneficially     Direct (D)    Beneficial
1.Title of      (Month/   (Instr. 8)  -------------------------      Owned at End     or            Ownership
Security        Day/      ----------           (A) or                of Month         Indirect (I)  (Instr. 4)
(Instr. 3)      Year)     Code   V    Amount    (D)     Price        (Instr. 3 and 4) (Instr. 4)
<S>             <C>       <C>    <C>  <C>       <C>     <C>          <C>              <C>           <C>
Common Stock    2/10/00   M           5,000     A       $7.50                         D
Common Stock    2/10/00   S           5,000     D       $22.1875     48,000           D
Common Stock    2/23/00   G      V    700       D                    2,300            I             By family
                                                                                                    trust (1)
Common Stock                                                         1,115            I             By 401(k)
</TABLE>
</PRE>
<P ALIGN="CENTER"><B>Table II -- Derivative Securities Acquired, Disposed of, or Beneficially Owned
(e.g., puts, calls, warrants, options, convertible securities)</B></P>
<PRE>
                                     5.Number of                                           9.Numb.
                                     Derivative                                            of Deri- 10.Owner
            2.Conver-         4.     Securities    6.Date Exercis-  7.Title and            vative   -ship
            sion or           Trans- Acquired (A)  able and Expir-  Amount of              Securi-  Form:    11.Nature
            Exercise  3.Tran- action or Disposed   ation Date       Underlying    8.Price  ties Be- Direct   of Indi-
            Price of  saction Code   of (D)        (Month/Day/Year) Securities    of Deri- neficial (D) or   rect Bene-
1.Title of  Deriva-   Date    (In.8) (Instr. 3-5)  ---------------- (Instr. 3, 4) vative   ly Owned Indirect ficial
Derivative  tive Se-  (Month/ ------ ------------- Exer-    Expira- ------------- Security End of   (I)      Ownership
Security    curity    Day/Yr) Code V (A)    (D)    cisable  tion    Title  Shares (Inst.5) Month    (Inst.4) (Instr. 4)
----------- --------- ------- ---- - ------ ------ -------- ------- ------ ------ -------- -------- -------- ----------
Stock       $7.50     2/10/00 M             5,000  (2)      6/1/05  Common 5,000           10,000   D
Option                                                              Stock
Stock       $21.00                                 2/1/01   2/1/10  Common 8,000           8,000    D
Option                                                              Stock
</PRE>
<P>Explanation of Responses:</P>
<PRE>
(1) The reporting person's spouse is the trustee.
(2) Exercisable in three equal installments beginning June 1, 1996.

     /s/ Ramon Castellanos                           March 8, 2000
- ----------------------------------             ---------------------
  **Signature of Reporting Person                        Date

**Intentional misstatements or omissions of facts constitute Federal Criminal
  Violations. See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).
</PRE>
</BODY>
</HTML>
""",
    told=(
        ("no_day", "02/2000"),
    ),
    form=OwnershipDocument(
        document_type="4",
        not_subject_to_section16=False,
        issuer=Issuer(name="Rio Bravo Drilling Corp.", trading_symbol="RBDC"),
        reporting_owners=(ReportingOwner(
            name="Castellanos, Ramon",
            address=Address(street1="455 Mission Boulevard", street2="Suite 1100", city="Laredo", state="TX",
                            zip_code="78040"),
            is_director=True, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Chief Operating Officer"),),
        non_derivative_table=(
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2000, 2, 10), transaction_form_type="4",
                transaction_code="M", equity_swap_involved=False, transaction_shares=Decimal(5000),
                transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("7.50"),
                direct_or_indirect_ownership="D"),
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2000, 2, 10), transaction_form_type="4",
                transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(5000),
                transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("22.1875"),
                shares_owned_following_transaction=Decimal(48000), direct_or_indirect_ownership="D"),
            NonDerivativeTransaction(
                security_title="Common Stock", transaction_date=date(2000, 2, 23), transaction_form_type="5",
                transaction_code="G", equity_swap_involved=False, transaction_shares=Decimal(700),
                transaction_acquired_disposed_code="D", shares_owned_following_transaction=Decimal(2300),
                direct_or_indirect_ownership="I", nature_of_ownership="By family trust",
                footnote_refs=marks(nature_of_ownership="F1")),
            NonDerivativeHolding(
                security_title="Common Stock", shares_owned_following_transaction=Decimal(1115),
                direct_or_indirect_ownership="I", nature_of_ownership="By 401(k)")),
        derivative_table=(
            DerivativeTransaction(
                security_title="Stock Option", conversion_or_exercise_price=Decimal("7.50"),
                transaction_date=date(2000, 2, 10), transaction_form_type="4", transaction_code="M",
                equity_swap_involved=False, transaction_shares=Decimal(5000),
                transaction_acquired_disposed_code="D", expiration_date=date(2005, 6, 1),
                underlying_security_title="Common Stock", underlying_security_shares=Decimal(5000),
                shares_owned_following_transaction=Decimal(10000), direct_or_indirect_ownership="D",
                footnote_refs=marks(exercise_date="F2")),
            DerivativeHolding(
                security_title="Stock Option", conversion_or_exercise_price=Decimal("21.00"),
                exercise_date=date(2001, 2, 1), expiration_date=date(2010, 2, 1),
                underlying_security_title="Common Stock", underlying_security_shares=Decimal(8000),
                shares_owned_following_transaction=Decimal(8000), direct_or_indirect_ownership="D")),
        footnotes=(
            Footnote(id="F1", text="The reporting person's spouse is the trustee."),
            Footnote(id="F2", text="Exercisable in three equal installments beginning June 1, 1996.")),
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Ramon Castellanos", signature_date=date(2000, 3, 8)),),
    ),
)
