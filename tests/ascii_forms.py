"""Forms 3, 4 and 5 as filers of 1996 to 2003 typed them in plain ASCII: one whole form for each manner.

In: the tables of `ascii_forms_tables`. Out: `FORMS`, each an `AsciiForm` with the form that any person would read from
it. Those of this module show items, check boxes, owners and the other forms; names and figures are made up.
"""

from __future__ import annotations

import re
from datetime import date

import attrs

from insiderforms.model import (
    Address,
    Issuer,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from tests.ascii_forms_tables import (
    TABLES,
    AsciiForm,
    holding,
    notes,
    option_holding,
    owner,
    trade,
)

# ---- the tables that the forms of this module share: their items are the point

_TABLE = """
Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

                2.Trans-  3.Trans-    4.Securities Acquired (A)      5.Amount of      6.Ownership   7.Nature of
                action    action        or Disposed of (D)           Securities       Form:         Indirect
                Date      Code          (Instr. 3, 4 and 5)          Beneficially     Direct (D)    Beneficial
1.Title of      (Month/   (Instr. 8)  -------------------------      Owned at End     or            Ownership
Security        Day/      ----------           (A) or                of Month         Indirect (I)  (Instr. 4)
(Instr. 3)      Year)     Code   V    Amount    (D)     Price        (Instr. 3 and 4) (Instr. 4)
-------------   --------  -----  ---  --------  ------  -----------  ---------------  ------------  ---------------
Common Stock    08/12/97  S           2,000     D       $31.50       16,400           D
-------------------------------------------------------------------------------------------------------------------
"""
_ROWS = (trade("Common Stock", "1997-08-12", "S", "2000", "D", "31.50", "16400", "D"),)
_STATEMENT = """\
                                     FORM 4
                     U.S. SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549
                  STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
"""
_SIGNED = """
   /s/ Petra Lundgren                                   September 9, 1997
---------------------------------                     ---------------------
 **Signature of Reporting Person                              Date
"""
_LUNDGREN = owner("Lundgren, Petra", "70 Cannery Row", "Astoria", "OR", "97103", boxes="D")


def _form_4(name: str, items: str, *owners: ReportingOwner, subject: bool = True, symbol: str | None = "CRPK",
            issuer: str = "Columbia River Packers, Inc.") -> AsciiForm:
    """A Form 4 for August 1997 with some items above one row, and what they say."""
    return AsciiForm(name, _STATEMENT + items + _TABLE + _SIGNED, OwnershipDocument(
        document_type="4", not_subject_to_section16=not subject, issuer=Issuer(name=issuer, trading_symbol=symbol),
        reporting_owners=owners or (_LUNDGREN,), non_derivative_table=_ROWS,
        owner_signatures=(OwnerSignature(signature_name="/s/ Petra Lundgren", signature_date=date(1997, 9, 9)),)))


def _form_4_boxes(name: str, boxes: str, filing: str = "[X] Form filed by One Reporting Person", *, top: str = "[ ]",
                  who: ReportingOwner = _LUNDGREN, subject: bool = True) -> AsciiForm:
    """A Form 4 with its items one below the other, of which the check boxes are the point."""
    return _form_4(name, f"""
{top} Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.

1. Name and Address of Reporting Person
     Lundgren, Petra
     70 Cannery Row
     Astoria, OR 97103

2. Issuer Name and Ticker or Trading Symbol
     Columbia River Packers, Inc. (CRPK)

3. IRS or Social Security Number of Reporting Person (Voluntary)

4. Statement for Month/Year
     8/97

5. If Amendment, Date of Original (Month/Year)

6. Relationship of Reporting Person to Issuer (Check all applicable)
{boxes}

7. Individual or Joint/Group Filing (Check Applicable Line)
{filing}
""", who, subject=subject)


_OFFICER = attrs.evolve(_LUNDGREN, is_officer=True, officer_title="Vice President and Treasurer")
_OTHER = attrs.evolve(_LUNDGREN, is_director=False, is_other=True, other_text="Former Director")

# ---- check boxes

# Most typists had square brackets.
SQUARE = _form_4_boxes("check boxes like [X]", """
     [X] Director                        [ ] 10% Owner
     [X] Officer (give title below)      [ ] Other (specify below)

         Vice President and Treasurer""", top="[X]", who=_OFFICER, subject=False)
# Typewriters without brackets had parentheses.
ROUND = _form_4_boxes("check boxes like (X)", """
     (X) Director                        ( ) 10% Owner
     (X) Officer (give title below)      ( ) Other (specify below)

         Vice President and Treasurer""", "(X) Form filed by One Reporting Person", top="( )", who=_OFFICER)
# EDGAR's own manual drew boxes with slashes.
SLASHES = _form_4_boxes("check boxes like /X/", """
     /X/ Director                        / / 10% Owner
     /X/ Officer (give title below)      / / Other (specify below)

         Vice President and Treasurer""", "/X/ Form filed by One Reporting Person", top="/ /", who=_OFFICER)
# An X on a line.
UNDERSCORES = _form_4_boxes("check boxes like _X_", """
     _X_ Director                        ___ 10% Owner
     _X_ Officer (give title below)      ___ Other (specify below)

         Vice President and Treasurer""", "_X_ Form filed by One Reporting Person", top="___", who=_OFFICER)
# Bars, with a line between them or an X.
BARS = _form_4_boxes("check boxes like |X|", """
     |X|  Director                        |_|  10% Owner
     |X|  Officer (give                   |_|  Other (specify
          title below)                         below)

         Vice President and Treasurer""", "|X|  Form filed by One Reporting Person", top="|_|  ", who=_OFFICER)
# An X above a rule of dashes, which stands on the next line with the rest of the caption.
OVER_RULES = _form_4_boxes("an X over a rule of dashes", """
      X   Director                             10% Owner
    -----                                -----
      X   Officer (give                        Other (specify
    ----- title below)                   ----- below)

          Vice President and Treasurer
    ------------------------------------""", """
      X   Form filed by One Reporting Person
    -----
          Form filed by More than One Reporting Person
    -----""", top="[ ]", who=_OFFICER)
# The same with the words beside the rule, below the X.
UNDER_AN_X = _form_4_boxes("an X over a rule, and the option beside the rule", """
      X                                    X
    -----  Director                      -----  10% Owner

    _____  Officer (give title below)    _____  Other (specify below)""", """
      X
    -----  Form filed by One Reporting Person

    -----  Form filed by More than One Reporting Person""",
    top="[ ]", who=attrs.evolve(_LUNDGREN, is_ten_percent_owner=True))
# An X, and nothing in front of the other options.
BARE = _form_4_boxes("an X before the options that apply, and nothing before the others", """
      X  Director
         10% Owner
      X  Officer (give title below)
         Other (specify below)

         Vice President and Treasurer""", "      X  Form filed by One Reporting Person", top="[ ]", who=_OFFICER)
# The box behind its option.
BEHIND = _form_4_boxes("check boxes behind their options", """
     Director [X]                        10% Owner [ ]
     Officer [X] (give title below)      Other [ ] (specify below)

     Vice President and Treasurer""", "Form filed by One Reporting Person [X]", top="[ ]", who=_OFFICER)
# The same on a line, where a box stands between two options.
BEHIND_ON_A_LINE = _form_4_boxes("check boxes behind their options, all on a line", """
     Director _X_  10% Owner ___  Officer (give title below) _X_  Other (specify below) ___

     Vice President and Treasurer""", "Form filed by One Reporting Person _X_", top="[ ]", who=_OFFICER)
# The title where the form has "(give title below)".
TITLE_BESIDE = _form_4_boxes("the title beside its box", """
     [X] Director
     [ ] 10% Owner
     [X] Officer (give title below): Vice President and Treasurer
     [ ] Other (specify below)""", who=_OFFICER)
# A director who has left says so under Other.
OTHER = _form_4_boxes("Other, and what it is", """
     [ ] Director                        [ ] 10% Owner
     [ ] Officer (give title below)      [X] Other (specify below)

                                         Former Director""", who=_OTHER)

# ---- how items are set

# A caption that goes on on the next line, with nothing beside it.
CAPTION_OF_TWO_LINES = _form_4("a caption on two lines, its end alone on the second", """
[ ] Check box if no longer subject to Section 16.

1. Name and Address of Reporting Person
     Lundgren, Petra
     70 Cannery Row
     Astoria, OR 97103

2. Issuer Name and Ticker or Trading Symbol
     Columbia River Packers, Inc. (CRPK)

6. Relationship of Reporting Person(s)
   to Issuer
     [X] Director   [ ] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)
""")

# Numbers in parentheses; values stand below them as notes stand below their marks.
IN_PARENTHESES = _form_4("captions with their numbers in parentheses", """
[ ] Check box if no longer subject to Section 16.

(1) Name and Address of Reporting Person:
      Lundgren, Petra
      70 Cannery Row
      Astoria, OR 97103

(2) Issuer Name and Ticker or Trading Symbol:
      Columbia River Packers, Inc. (CRPK)

(4) Statement for Month/Year:
      August 1997

(6) Relationship of Reporting Person to Issuer (Check all applicable):
      [X] Director   [ ] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)
""")

# Captions and values on one line, as on a letter.
ON_ONE_LINE = _form_4("captions and values on one line", """
[ ] Check box if no longer subject to Section 16.

1. Name and Address of Reporting Person:  Lundgren, Petra
                                          70 Cannery Row
                                          Astoria, OR 97103
2. Issuer Name and Ticker or Trading Symbol:  Columbia River Packers, Inc. (CRPK)
3. IRS or Social Security Number of Reporting Person (Voluntary):
4. Statement for Month/Year:  August 1997
5. If Amendment, Date of Original (Month/Year):  N/A
6. Relationship of Reporting Person to Issuer (Check all applicable):
   [X] Director   [ ] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)
7. Individual or Joint/Group Filing:  [X] Form filed by One Reporting Person
""")

# (Last) (First) (Middle), (Street), (City) (State) (Zip) under their values, each part of the name above its own.
CAPTIONS_BELOW = _form_4("captions below the parts of name and address", """
[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.

1. Name and Address of Reporting Person

    Lundgren              Petra                 M.
- -----------------------------------------------------------------------
    (Last)                (First)               (Middle)

    70 Cannery Row
- -----------------------------------------------------------------------
                          (Street)

    Astoria               OR                    97103
- -----------------------------------------------------------------------
    (City)                (State)               (Zip)

2. Issuer Name and Ticker or Trading Symbol

    Columbia River Packers, Inc. - CRPK

3. IRS or Social Security Number of Reporting Person (Voluntary)

4. Statement for Month/Year

    August 1997

5. If Amendment, Date of Original (Month/Year)

6. Relationship of Reporting Person to Issuer (Check all applicable)

    [X] Director    [ ] 10% Owner    [ ] Officer (give title below)    [ ] Other (specify below)

7. Individual or Joint/Group Filing (Check Applicable Line)

    [X] Form filed by One Reporting Person
    [ ] Form filed by More than One Reporting Person
""", attrs.evolve(_LUNDGREN, name="Lundgren Petra M."))

# The number far before its caption, and a name that is wider than both.
NUMBERS_APART = _form_4("captions far behind their numbers", """
[ ]   Check box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.

1.    Name and Address of Reporting Person*

      Lundgren            Petra                 M.
- -----------------------------------------------------------------------
      (Last)              (First)               (Middle)

      70 Cannery Row
- -----------------------------------------------------------------------
                          (Street)

      Astoria             OR                    97103
- -----------------------------------------------------------------------
      (City)              (State)               (Zip)

2.    Issuer Name and Ticker or Trading Symbol

      Columbia River Packers, Inc. (CRPK)

4.    Statement for Month/Year

      August 1997

6.    Relationship of Reporting Person to Issuer (Check all applicable)

      [X] Director    [ ] 10% Owner    [ ] Officer (give title below)    [ ] Other (specify below)
""", attrs.evolve(_LUNDGREN, name="Lundgren Petra M."))

# The paper form's boxes, side by side between bars, three to a band.
BETWEEN_BARS = _form_4("items side by side between bars", """
[ ] Check this box if no longer subject to Section 16.
    Form 4 or Form 5 obligations may continue.
--------------------------------------------------------------------------------------------------------------
|1. Name and Address of         |2. Issuer Name and Ticker or       |6. Relationship of Reporting Person to  |
|   Reporting Person            |   Trading Symbol                  |   Issuer (Check all applicable)        |
|                               |                                   |                                        |
|   Lundgren, Petra             |   Columbia River Packers, Inc.    |   [X] Director                         |
|                               |   (CRPK)                          |   [ ] 10% Owner                        |
|   70 Cannery Row              |-----------------------------------|   [ ] Officer (give title below)       |
|                               |3. IRS or Social |4. Statement for |   [ ] Other (specify below)            |
|   Astoria, OR 97103           |   Security      |   Month/Year    |                                        |
|                               |   Number of     |                 |                                        |
|                               |   Reporting     |   8/97          |----------------------------------------|
|                               |   Person        |                 |7. Individual or Joint/Group Filing     |
|                               |   (Voluntary)   |-----------------|   (Check Applicable Line)              |
|                               |                 |5. If Amendment, |   [X] Form filed by One Reporting      |
|                               |                 |   Date of       |       Person                           |
|                               |                 |   Original      |   [ ] Form filed by More than One      |
|                               |                 |   (Month/Year)  |       Reporting Person                 |
--------------------------------------------------------------------------------------------------------------
""")

# The same without bars: the columns are kept by blanks alone.
BETWEEN_BLANKS = _form_4("items side by side between blanks", """
[ ] Check this box if no longer subject to Section 16.

1. Name and Address of           2. Issuer Name and Ticker or          6. Relationship of Reporting Person
   Reporting Person                 Trading Symbol                        to Issuer (Check all applicable)

   Lundgren, Petra                  Columbia River Packers, Inc.          [X] Director
   70 Cannery Row                   (CRPK)                                [ ] 10% Owner
   Astoria, OR 97103                                                      [ ] Officer (give title below)
                                                                          [ ] Other (specify below)

3. IRS or Social Security        4. Statement for                      7. Individual or Joint/Group Filing
   Number of Reporting              Month/Year                            (Check Applicable Line)
   Person (Voluntary)
                                    8/97                                  [X] Form filed by One Reporting Person
                                                                          [ ] Form filed by More than One
                                 5. If Amendment, Date of                     Reporting Person
                                    Original (Month/Year)
""")

# The paper form with its rules and without its bars: the boxes in the middle are parted further down, and a line may
# begin a little ahead of its column, or behind a rule that ends there.
BETWEEN_BLANKS_AND_RULES = _form_4("items side by side between blanks, with rules and a name of two lines", """
[ ] Check this box if no longer subject to Section 16.
------------------------------------------------------------------------------------------------------------------
1. Name and Address of Reporting Person    2. Issuer Name and Ticker or Trading      6. Relationship of Reporting
                                              Symbol                                    Person(s) to Issuer
   The Lundgren Family Trust under an                                                   (Check all applicable)
   agreement of May 1, 1990               Columbia River Packers, Inc. (CRPK)
-----------------------------------------------------------------------------------          Director
    (Last)        (First)       (Middle)   3. IRS or Social      4. Statement for       ----
                                              Security Number of    Month/Year           X   10% Owner
   70 Cannery Row                             Reporting Person                          ----
-----------------------------------------     (Voluntary)          August 1997               Officer (give
                 (Street)                                                               ---- title below)
                                           -----------------------------------------         Other (specify
   Astoria          OR          97103      5. If Amendment, Date of Original            ---- below)
-----------------------------------------     (Month/Year)
    (City)        (State)        (Zip)                                              7. Individual or Joint/Group
                                                                                        Filing (Check Line)

                                                                                         X   Form filed by One
                                                                                        ---- Reporting Person
A filing by a trust, for which its trustee signs below; the agreement was filed with an earlier report of the trust.
""", attrs.evolve(_LUNDGREN, name="The Lundgren Family Trust under an agreement of May 1, 1990", is_director=False,
                  is_ten_percent_owner=True))

# Boxes that do not line up: the rules of one end in the middle of the next.
_STAGGERED = """
[ ] Check this box if no longer subject to Section 16.
-------------------------------------------------------------------------------------------------------------
1. Name and Address of Reporting Person  | 2. Issuer Name and Ticker or      | 6. Relationship of Reporting
                                         |    Trading Symbol                 |    Person to Issuer
   Lundgren     Petra        M.          |    Columbia River Packers, Inc.   |    (Check all applicable)
-----------------------------------------|    (CRPK)                         |
   (Last)      (First)      (Middle)     |-----------------------------------|    X   Director
                                         | 3. IRS or Social | 4. Statement   |  -----
   70 Cannery Row                        |    Security      |    for Month/  |        10% Owner
-----------------------------------------|    Number of     |    Year        |  -----
          (Street)                       |    Reporting     |                |        Officer (give title
                                         |    Person        |    8/97        |  ----- below)
   Astoria      OR           97103       |    (Voluntary)   |----------------|        Other (specify below)
-----------------------------------------|                  | 5. If Amend-   |  -----
   (City)      (State)      (Zip)        |                  |    ment, Date  |
                                         |                  |    of Original |
-------------------------------------------------------------------------------------------------------------
"""
STAGGERED = _form_4("items in staggered boxes, with rules that end in bars", _STAGGERED,
                    attrs.evolve(_LUNDGREN, name="Lundgren Petra M."))
# Privacy-enhanced mail put a dash and a blank before each line that begins with a dash, and moved its bars.
ESCAPED = _form_4("items in staggered boxes, with bars that an escape has moved",
                  re.sub("^-", "- -", _STAGGERED, flags=re.MULTILINE),
                  attrs.evolve(_LUNDGREN, name="Lundgren Petra M."))

# ---- what items say

# The exchange in place of a ticker, as companies had none that were quoted in no list.
EXCHANGE = _form_4("the ticker behind the name of its exchange", """
[ ] Check this box if no longer subject to Section 16.

1. Name and Address of Reporting Person
     Lundgren, Petra
     c/o Columbia River Packers, Inc.
     70 Cannery Row
     Astoria, Oregon 97103

2. Issuer Name and Ticker or Trading Symbol
     Columbia River Packers, Inc. (NASDAQ: CRPK)

3. IRS or Social Security Number of Reporting Person (Voluntary)
     Not applicable

4. Statement for Month/Year
     July / 1997

6. Relationship of Reporting Person to Issuer (Check all applicable)
     [X] Director   [ ] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)
""", owner("Lundgren, Petra", "c/o Columbia River Packers, Inc.", "70 Cannery Row", "Astoria", "OR", "97103",
           boxes="D"))

# After August 2002: a day in item 4, columns 2A and "Following Reported Transaction(s)".
AFTER_2002 = AsciiForm("a Form 4/A of 2003, with deemed dates and the day of the original", """\
FORM 4/A

UNITED STATES SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.

1. Name and Address of Reporting Person*

   Okonjo, Daniel R.
   900 Terminal Way
   Reno, NV 89502

2. Issuer Name and Ticker or Trading Symbol

   Truckee Data Systems Corporation [TRKD]

3. I.R.S. Identification Number of Reporting Person, if an entity (voluntary)

4. Statement for Month/Day/Year

   March 14, 2003

5. If Amendment, Date of Original (Month/Day/Year)

   03/18/2003

6. Relationship of Reporting Person(s) to Issuer (Check all applicable)

   [ ] Director   [X] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)

7. Individual or Joint/Group Filing (Check Applicable Line)

   [X] Form filed by One Reporting Person
   [ ] Form filed by More than One Reporting Person

Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

                                                                              5.Amount of
                2.Trans-    2A.Deemed   3.Trans-   4.Securities Acquired (A)  Securities    6.Ownership  7.Nature
                action      Execution   action     or Disposed of (D)         Beneficially  Form:        of Indirect
                Date        Date, if    Code       (Instr. 3, 4 and 5)        Owned Follow- Direct (D)   Beneficial
1.Title of      (Month/     any (Month/ (Instr. 8) -------------------------  ing Reported  or Indirect  Ownership
Security        Day/        Day/        ---------- Amount   (A) or   Price    Transac-      (I)          (Instr. 4)
(Instr. 3)      Year)       Year)       Code  V             (D)               tion(s)       (Instr. 4)
-------------   ----------  ----------  ----- ---- -------  -------  -------  ------------  -----------  -----------
Common Stock    03/14/2003  03/17/2003  P          5,000    A        $2.41    1,205,000     I            (1)
--------------------------------------------------------------------------------------------------------------------

Explanation of Responses:

(1) Held by Okonjo Holdings Ltd., of which the reporting person is the sole shareholder.

/s/ Daniel R. Okonjo                            03/20/2003
-------------------------------                 ----------
**Signature of Reporting Person                 Date
""", OwnershipDocument(
    document_type="4/A", period_of_report=date(2003, 3, 14), date_of_original_submission=date(2003, 3, 18),
    not_subject_to_section16=False,
    issuer=Issuer(name="Truckee Data Systems Corporation", trading_symbol="TRKD"),
    reporting_owners=(owner("Okonjo, Daniel R.", "900 Terminal Way", "Reno", "NV", "89502", boxes="T"),),
    non_derivative_table=(trade(
        "Common Stock", "2003-03-14", "P", "5000", "A", "2.41", "1205000", "I", deemed="2003-03-17",
        nature_of_ownership="F1"),),
    footnotes=notes(F1="Held by Okonjo Holdings Ltd., of which the reporting person is the sole shareholder."),
    owner_signatures=(OwnerSignature(signature_name="/s/ Daniel R. Okonjo", signature_date=date(2003, 3, 20)),)))

# ---- the other forms

# Form 3: the event's day, holdings alone, columns of its own.
FORM_3 = AsciiForm("a Form 3 of 1998", """\
                                     FORM 3
                     U.S. SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

             INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES

1. Name and Address of Reporting Person

   Vandermeer, Joost
   2 Dike Street
   Holland, MI 49423

2. Date of Event Requiring Statement (Month/Day/Year)

   02/16/98

3. IRS or Social Security Number of Reporting Person (Voluntary)

4. Issuer Name and Ticker or Trading Symbol

   Black Lake Furniture Company (BLKF)

5. Relationship of Reporting Person to Issuer (Check all applicable)

   [ ] Director                        [ ] 10% Owner
   [X] Officer (give title below)      [ ] Other (specify below)

   Controller

6. If Amendment, Date of Original (Month/Day/Year)

7. Individual or Joint/Group Filing (Check Applicable Line)

   [X] Form filed by One Reporting Person
   [ ] Form filed by More than One Reporting Person

Table I -- Non-Derivative Securities Beneficially Owned

                           2.Amount of Securities   3.Ownership Form:    4.Nature of Indirect
1.Title of Security        Beneficially Owned       Direct (D) or        Beneficial Ownership
(Instr. 4)                 (Instr. 4)               Indirect (I)         (Instr. 5)
                                                    (Instr. 5)
-------------------------  -----------------------  -------------------  ------------------------
Common Stock               1,250                    D
Common Stock               310                      I                    By 401(k) Plan
--------------------------------------------------------------------------------------------------

Table II -- Derivative Securities Beneficially Owned
(e.g., puts, calls, warrants, options, convertible securities)

                     2.Date Exercisable      3.Title and Amount of        4.Conver-   5.Ownership   6.Nature of
                     and Expiration Date     Securities Underlying        sion or     Form of       Indirect
                     (Month/Day/Year)        Derivative Security          Exercise    Derivative    Beneficial
1.Title of           ----------------------  (Instr. 4)                   Price of    Security:     Ownership
Derivative           Date       Expira-      ---------------------------  Derivative  Direct (D)    (Instr. 5)
Security             Exercis-   tion                        Amount or     Security    or Indirect
(Instr. 4)           able       Date         Title          No. of Shares             (I)
-------------------  ---------  -----------  -------------  ------------  ----------  ------------  ------------
Stock Option         (1)        01/05/06     Common Stock   4,000         $11.25      D
Stock Option         01/05/99   01/04/08     Common Stock   2,500         $16.00      D
-------------------------------------------------------------------------------------------------------------------

Explanation of Responses:

(1) Exercisable in four equal installments that began on January 6, 1997.

   /s/ Joost Vandermeer                                 February 24, 1998
---------------------------------                     ---------------------
 **Signature of Reporting Person                              Date
""", OwnershipDocument(
    document_type="3", period_of_report=date(1998, 2, 16),
    issuer=Issuer(name="Black Lake Furniture Company", trading_symbol="BLKF"),
    reporting_owners=(owner("Vandermeer, Joost", "2 Dike Street", "Holland", "MI", "49423", boxes="O",
                            title="Controller"),),
    non_derivative_table=(holding("Common Stock", "1250", "D"),
                          holding("Common Stock", "310", "I", "By 401(k) Plan")),
    derivative_table=(
        option_holding("Stock Option", "11.25", ("", "2006-01-05"), "Common Stock", "4000", "", "D",
                       exercise_date="F1"),
        option_holding("Stock Option", "16.00", ("1999-01-05", "2008-01-04"), "Common Stock", "2500", "", "D")),
    footnotes=notes(F1="Exercisable in four equal installments that began on January 6, 1997."),
    owner_signatures=(OwnerSignature(signature_name="/s/ Joost Vandermeer", signature_date=date(1998, 2, 24)),)))

# A new director who owns nothing.
FORM_3_NONE = AsciiForm("a Form 3 that says that no securities are owned", """\
FORM 3
U.S. SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES

1. Name and Address of Reporting Person

   Vandermeer, Joost
   2 Dike Street
   Holland, MI 49423

2. Date of Event Requiring Statement (Month/Day/Year)

   February 16, 1998

4. Issuer Name and Ticker or Trading Symbol

   Black Lake Furniture Company (BLKF)

5. Relationship of Reporting Person to Issuer (Check all applicable)

   [X] Director                        [ ] 10% Owner
   [ ] Officer (give title below)      [ ] Other (specify below)

Table I -- Non-Derivative Securities Beneficially Owned

1.Title of Security        2.Amount of Securities   3.Ownership Form:    4.Nature of Indirect
(Instr. 4)                 Beneficially Owned       Direct (D) or        Beneficial Ownership
                           (Instr. 4)               Indirect (I)         (Instr. 5)
-------------------------  -----------------------  -------------------  ------------------------
None
--------------------------------------------------------------------------------------------------

Explanation of Responses:

No securities are beneficially owned.

   /s/ Joost Vandermeer                                 February 24, 1998
---------------------------------                     ---------------------
 **Signature of Reporting Person                              Date
""", OwnershipDocument(
    document_type="3", period_of_report=date(1998, 2, 16), no_securities_owned=True,
    issuer=Issuer(name="Black Lake Furniture Company", trading_symbol="BLKF"),
    reporting_owners=(owner("Vandermeer, Joost", "2 Dike Street", "Holland", "MI", "49423", boxes="D"),),
    owner_signatures=(OwnerSignature(signature_name="/s/ Joost Vandermeer", signature_date=date(1998, 2, 24)),)))

# Form 5: boxes of its own, the fiscal year's end, balances at that day, no V.
FORM_5 = AsciiForm("a Form 5 for a fiscal year that ended in 1999", """\
                                     FORM 5
                     U.S. SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

           ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue.
[ ] Form 3 Holdings Reported
[X] Form 4 Transactions Reported

1. Name and Address of Reporting Person

   Quintero, Luz E.
   31 Plaza Vieja
   Las Cruces, NM 88001

2. Issuer Name and Ticker or Trading Symbol

   Organ Mountain Savings Bank (OMSB)

3. IRS or Social Security Number of Reporting Person (Voluntary)

4. Statement for Month/Year

   Fiscal year ended June 30, 1999

5. If Amendment, Date of Original (Month/Year)

6. Relationship of Reporting Person to Issuer (Check all applicable)

   [X] Director                        [ ] 10% Owner
   [ ] Officer (give title below)      [ ] Other (specify below)

7. Individual or Joint/Group Reporting (Check Applicable Line)

   [X] Form filed by One Reporting Person
   [ ] Form filed by More than One Reporting Person

Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

                                                                        5.Amount of
                2.Trans-   3.Trans-                                     Securities       6.Ownership
                action     action      4.Securities Acquired (A)        Beneficially     Form:        7.Nature of
                Date       Code          or Disposed of (D)             Owned at End     Direct (D)   Indirect
1.Title of      (Month/    (Instr. 8)    (Instr. 3, 4 and 5)            of Issuer's      or           Beneficial
Security        Day/                   ------------------------------   Fiscal Year      Indirect (I) Ownership
(Instr. 3)      Year)                  Amount    (A) or (D)  Price      (Instr. 3 and 4) (Instr. 4)   (Instr. 4)
-------------   --------   ----------  --------  ----------  --------   ---------------  -----------  ------------
Common Stock    12/24/98   G           150       D                      4,850            D
Common Stock    03/31/99   L           12.75     A           $21.50     640.5            I            By IRA
Common Stock    04/02/99   P4          300       A           $22.00     300              I            By spouse
-------------------------------------------------------------------------------------------------------------------

   /s/ Luz E. Quintero                                  August 11, 1999
---------------------------------                     ---------------------
 **Signature of Reporting Person                              Date
""", OwnershipDocument(
    document_type="5", period_of_report=date(1999, 6, 30), not_subject_to_section16=False,
    form3_holdings_reported=False, form4_transactions_reported=True,
    issuer=Issuer(name="Organ Mountain Savings Bank", trading_symbol="OMSB"),
    reporting_owners=(owner("Quintero, Luz E.", "31 Plaza Vieja", "Las Cruces", "NM", "88001", boxes="D"),),
    non_derivative_table=(
        trade("Common Stock", "1998-12-24", "G", "150", "D", "", "4850", "D", form=None),
        trade("Common Stock", "1999-03-31", "L", "12.75", "A", "21.50", "640.5", "I", "By IRA", form=None),
        trade("Common Stock", "1999-04-02", "P", "300", "A", "22.00", "300", "I", "By spouse", form="4")),
    owner_signatures=(OwnerSignature(signature_name="/s/ Luz E. Quintero", signature_date=date(1999, 8, 11)),)))

# ---- several owners

_FUND = ("400 Exchange Place", "Jersey City", "NJ", "07302")
_HELD_BY_FUND: tuple[NonDerivativeTransaction, ...] = (
    trade("Common Stock", "1997-08-12", "S", "2000", "D", "31.50", "16400", "D"),)

# A fund and its general partner: the form for the first, a sheet for each further owner after the signature.
JOINT_SHEETS = AsciiForm("joint filers, with a sheet for each further owner", f"""{_STATEMENT}
[ ] Check this box if no longer subject to Section 16.

1. Name and Address of Reporting Person

   Paulus Hook Partners, L.P.
   400 Exchange Place
   Jersey City, NJ 07302

2. Issuer Name and Ticker or Trading Symbol

   Columbia River Packers, Inc. (CRPK)

3. IRS or Social Security Number of Reporting Person (Voluntary)

   22-7654321

4. Statement for Month/Year

   08/97

6. Relationship of Reporting Person to Issuer (Check all applicable)

   [ ] Director   [X] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)

7. Individual or Joint/Group Filing (Check Applicable Line)

   [ ] Form filed by One Reporting Person
   [X] Form filed by More than One Reporting Person
{_TABLE}
   /s/ Simon Harkaway                                   September 9, 1997
---------------------------------                     ---------------------
 **Signature of Reporting Person                              Date

<PAGE>

                            JOINT FILER INFORMATION

Name:                 Harkaway Advisers, Inc.

Address:              400 Exchange Place
                      Jersey City, NJ 07302

Designated Filer:     Paulus Hook Partners, L.P.

Issuer and Ticker Symbol:  Columbia River Packers, Inc. (CRPK)

Signature:            /s/ Simon Harkaway

<PAGE>

                            JOINT FILER INFORMATION

Name:                 Simon Harkaway

Address:              400 Exchange Place
                      Jersey City, NJ 07302

Designated Filer:     Paulus Hook Partners, L.P.

Issuer and Ticker Symbol:  Columbia River Packers, Inc. (CRPK)

Signature:            /s/ Simon Harkaway
""", OwnershipDocument(
    document_type="4", not_subject_to_section16=False,
    issuer=Issuer(name="Columbia River Packers, Inc.", trading_symbol="CRPK"),
    reporting_owners=(
        owner("Paulus Hook Partners, L.P.", *_FUND, boxes="T"),
        *(ReportingOwner(name=name, address=Address(street1=_FUND[0], city=_FUND[1], state=_FUND[2],
                                                    zip_code=_FUND[3]))
          for name in ("Harkaway Advisers, Inc.", "Simon Harkaway"))),
    non_derivative_table=_HELD_BY_FUND,
    owner_signatures=(
        OwnerSignature(signature_name="/s/ Simon Harkaway", signature_date=date(1997, 9, 9)),
        OwnerSignature(signature_name="/s/ Simon Harkaway"), OwnerSignature(signature_name="/s/ Simon Harkaway"))))

# The first page once more for the second owner, with boxes of its own, as a continuation.
SECOND_PAGE_ONE = AsciiForm("joint filers, the second with items of its own on a continuation", f"""{_STATEMENT}
[ ] Check this box if no longer subject to Section 16.

1. Name and Address of Reporting Person

   Paulus Hook Partners, L.P.
   400 Exchange Place
   Jersey City, NJ 07302

2. Issuer Name and Ticker or Trading Symbol

   Columbia River Packers, Inc. (CRPK)

4. Statement for Month/Year

   08/97

6. Relationship of Reporting Person to Issuer (Check all applicable)

   [ ] Director   [X] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)
{_TABLE}
   /s/ Simon Harkaway                                   September 9, 1997
---------------------------------                     ---------------------
 **Signature of Reporting Person                              Date

                                  Page 1 of 2
<PAGE>

FORM 4 (continued)

1. Name and Address of Reporting Person

   Harkaway, Simon
   12 Ferry Street
   Hoboken, NJ 07030

2. Issuer Name and Ticker or Trading Symbol

   Columbia River Packers, Inc. (CRPK)

4. Statement for Month/Year

   08/97

6. Relationship of Reporting Person to Issuer (Check all applicable)

   [X] Director   [X] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)

   /s/ Simon Harkaway                                   September 10, 1997
---------------------------------                     ---------------------
 **Signature of Reporting Person                              Date

                                  Page 2 of 2
""", OwnershipDocument(
    document_type="4", not_subject_to_section16=False,
    issuer=Issuer(name="Columbia River Packers, Inc.", trading_symbol="CRPK"),
    reporting_owners=(
        owner("Paulus Hook Partners, L.P.", *_FUND, boxes="T"),
        owner("Harkaway, Simon", "12 Ferry Street", "Hoboken", "NJ", "07030", boxes="DT")),
    non_derivative_table=_HELD_BY_FUND,
    owner_signatures=(
        OwnerSignature(signature_name="/s/ Simon Harkaway", signature_date=date(1997, 9, 9)),
        OwnerSignature(signature_name="/s/ Simon Harkaway", signature_date=date(1997, 9, 10)))))

# ---- signatures

# No /s/: the name in capitals, who signs for it below, and the date under its own caption.
BY_ATTORNEY = AsciiForm("a signature by an attorney-in-fact, its date beside it", SQUARE.text.replace(
    "   /s/ Petra Lundgren                                   September 9, 1997",
    "By: /s/ Amos Tull, Attorney-in-Fact                     9/9/97"), attrs.evolve(
        SQUARE.expected, owner_signatures=(OwnerSignature(
            signature_name="By: /s/ Amos Tull, Attorney-in-Fact", signature_date=date(1997, 9, 9)),)))
# The captions before the signature and the date.
CAPTIONS_BEFORE = AsciiForm("a signature and a date behind their captions", SQUARE.text.replace(_SIGNED, """
Signature of Reporting Person:  /s/ Petra Lundgren

Date:  September 9, 1997
"""), SQUARE.expected)

# The captions in short.
SHORT_CAPTIONS = AsciiForm("a signature above Signature and Date alone", SQUARE.text.replace(
    " **Signature of Reporting Person", "Signature                       "), SQUARE.expected)
_MARKED_TABLE = _TABLE.replace("D\n---", "D(1)\n---")
# No caption at all; a company's name above, the name and title of who signs for it below, and the same on the sheet of
# a joint filer, which is an attachment.
WITHOUT_CAPTIONS = AsciiForm("signatures without captions, and a joint filer on an attachment", f"""{_STATEMENT}
[ ] Check this box if no longer subject to Section 16.

1. Name and Address of Reporting Person

   Paulus Hook Partners, L.P.
   400 Exchange Place
   Jersey City, NJ 07302

2. Issuer Name and Ticker or Trading Symbol

   Columbia River Packers, Inc. (CRPK)

4. Statement for Month/Year

   08/97

6. Relationship of Reporting Person to Issuer (Check all applicable)

   [ ] Director   [X] 10% Owner   [ ] Officer (give title below)   [ ] Other (specify below)
{_MARKED_TABLE}
(1) By Paulus Hook Partners, L.P., of which Harkaway Advisers, Inc. is the
    general partner.

PAULUS HOOK PARTNERS, L.P.
By: Harkaway Advisers, Inc., its general partner

    By: /s/ Simon Harkaway                                 September 9, 1997
        -----------------------------                      -----------------
        Simon Harkaway, President                          Date

                       ATTACHMENT A - JOINT FILER INFORMATION

Name:                Harkaway Advisers, Inc.
Address:             400 Exchange Place
                     Jersey City, NJ 07302
Designated Filer:    Paulus Hook Partners, L.P.
Issuer & Ticker Symbol:   Columbia River Packers, Inc. (CRPK)

Signature:           By: /s/ Simon Harkaway
                         -----------------------------
                         Simon Harkaway, President
""", OwnershipDocument(
    document_type="4", not_subject_to_section16=False,
    issuer=Issuer(name="Columbia River Packers, Inc.", trading_symbol="CRPK"),
    reporting_owners=(
        owner("Paulus Hook Partners, L.P.", *_FUND, boxes="T"),
        ReportingOwner(name="Harkaway Advisers, Inc.", address=Address(
            street1=_FUND[0], city=_FUND[1], state=_FUND[2], zip_code=_FUND[3]))),
    non_derivative_table=(trade("Common Stock", "1997-08-12", "S", "2000", "D", "31.50", "16400", "D",
                                direct_or_indirect_ownership="F1"),),
    footnotes=notes(F1="By Paulus Hook Partners, L.P., of which Harkaway Advisers, Inc. is the general partner."),
    owner_signatures=(
        OwnerSignature(signature_name="By: /s/ Simon Harkaway", signature_date=date(1997, 9, 9)),
        OwnerSignature(signature_name="By: /s/ Simon Harkaway"))))

# ---- what stands around a form

# EDGAR's wrapper of 1997, tags in the header and <PAGE> at the top.
SUBMISSION = AsciiForm("a form inside EDGAR's submission of 1997", f"""\
-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
MIC-Info: RSA-MD5,RSA,

<SEC-DOCUMENT>0000999999-97-000012.txt : 19970910
<SEC-HEADER>0000999999-97-000012.hdr.sgml : 19970910
ACCESSION NUMBER:		0000999999-97-000012
CONFORMED SUBMISSION TYPE:	4
PUBLIC DOCUMENT COUNT:		1
CONFORMED PERIOD OF REPORT:	19970831
FILED AS OF DATE:		19970910
</SEC-HEADER>
<DOCUMENT>
<TYPE>4
<SEQUENCE>1
<DESCRIPTION>FORM 4
<TEXT>

<PAGE>
{SQUARE.text}
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
-----END PRIVACY-ENHANCED MESSAGE-----
""", SQUARE.expected)

FORMS: tuple[AsciiForm, ...] = (
    SQUARE, ROUND, SLASHES, UNDERSCORES, BARS, OVER_RULES, UNDER_AN_X, BARE, BEHIND, BEHIND_ON_A_LINE, TITLE_BESIDE,
    OTHER, ON_ONE_LINE, IN_PARENTHESES, CAPTION_OF_TWO_LINES, CAPTIONS_BELOW, NUMBERS_APART, BETWEEN_BARS,
    BETWEEN_BLANKS, BETWEEN_BLANKS_AND_RULES, STAGGERED, ESCAPED, EXCHANGE, AFTER_2002, FORM_3, FORM_3_NONE, FORM_5,
    JOINT_SHEETS, SECOND_PAGE_ONE, BY_ATTORNEY, CAPTIONS_BEFORE, SHORT_CAPTIONS, WITHOUT_CAPTIONS, SUBMISSION, *TABLES,
)
"""Check boxes, items, forms, owners and signatures, then the tables."""
