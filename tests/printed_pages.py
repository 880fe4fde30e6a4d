"""Pieces of pages that a browser printed and `pdftotext -layout` made text again: the SEC's two layouts, made narrow.

The captions are the form's own, shortened so that a line fits here; names and figures are made up. What flattens a page
sets letters nearly where they stood: columns begin a letter or two beside their captions, cells of a row stand on
several lines about its middle, and a line may touch the box beside it.
"""

from __future__ import annotations

# ---- the form layout

FORM_TOP = """\
  FORM 4              UNITED STATES SECURITIES AND EXCHANGE COMMISSION                         OMB APPROVAL
     Check this box if no
     longer subject to             STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES
     Section 16. Form 4 or
     Form 5 obligations may        Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934
     continue.

(Print or Type Responses)
1. Name and Address of Reporting Person *   2. Issuer Name and Ticker or Trading Symbol  5. Relationship of Reporting
Oak Fund III, L.P.                        Sample Holdings, Inc. [SMPL]                   Person(s) to Issuer
                                                                                           (Check all applicable)
   (Last)         (First)        (Middle) 3. Date of Earliest Transaction                __X__ Director  __X__ 10% Owner
C/O OAK PARTNERS LLC, 200 ELM STREET,     (Month/Day/Year)                               _____ Officer (give title
FLOOR 12                                  05/01/2023                                     below)   _____ Other (specify
                  (Street)                                                               below)
                                          4. If Amendment, Date Original Filed           6. Individual or Joint/Group
                                          (Month/Day/Year)                               Filing
TROY, NY 12180                                                                           ___ Form filed by One Person
   (City)         (State)        (Zip)
"""
TITLE_1 = "                  Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n"
TABLE_1 = """\
1. Title of        2. Transaction 2A. Deemed  3. Transaction  4. Securities              5. Amount  6. Form  7. Nature
Security           Date           Execution   Code            Acquired (A) or            Owned      Direct   of
                   (Month/Day/Year)           Code       V    Amount     (D)     Price   Following  (D)      Indirect
"""
TITLE_2 = "                   Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned\n"
TABLE_2 = """\
1. Title  2.      3.          3A. 4.      5. Number       6. Date                 7. Title       8.     9.     10. 11.
of        Price   Transaction     Code V  (A)    (D)    Exercisable Expiration  Title  Number  Price  Owned      Nature
"""
REMINDER = """
Reminder: Report on a separate line for each class of securities.                               SEC 1474 (9-02)

"""
OWNERS = """\
Reporting Owners
                                            Relationships
   Reporting Owner Name / Address
                                   Director 10% Owner Officer Other
"""
NOTE = """
Note: File three copies of this Form, one of which must be manually signed.
\f"""

# ---- EDGAR's page

EDGAR_TOP = """\
SEC Form 4
          FORM 4      UNITED STATES SECURITIES AND EXCHANGE COMMISSION                         OMB APPROVAL

     Check this box if no longer          STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
X    subject to Section 16. Form 4 or
     Form 5 obligations may continue.
X Check this box to indicate that a
     transaction was made pursuant to a   Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934
     contract.

                             *
1. Name and Address of Reporting Person   2. Issuer Name and Ticker or Trading Symbol  5. Relationship of Reporting
 Roe Mary                                 Sample Corp [ SMPL ]                         Person(s) to Issuer
                                                                                       (Check all applicable)
                                                                                        X   Director         10% Owner
 (Last)        (First)      (Middle)      3. Date of Earliest Transaction                   Officer (give Other (specify
 C/O SAMPLE CORP                          (Month/Day/Year)                              X   title below)  below)
 1 MAIN STREET                            05/01/2023                                        Chief Financial
                                                                                            Officer
(Street)                                  4. If Amendment, Date of Original Filed      6. Individual or Joint/Group
 SAN                                      (Month/Day/Year)
               CA           94129
 FRANCISCO                                                                              X   Form filed by One Person
 (City)        (State)      (Zip)
"""
EDGAR_END = """\
Reminder: Report on a separate line for each class of securities beneficially owned.
* If the form is filed by more than one reporting person, see Instruction 4 (b)(v).
\f"""
