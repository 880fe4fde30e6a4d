"""One Form 4 of two owners in the manners of tools that lose its tables: what follows what, and little else, is left.

In: nothing. Out: the texts, and the form that any person would read from them. Names and figures are made up.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import attrs

from insiderforms.model import (
    Address,
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)

_ADDRESS = Address(street1="9 Pier Road", city="Astoria", state="OR", zip_code="97103")


def _refs(**marks: str) -> tuple[FootnoteRef, ...]:
    return tuple(FootnoteRef(field=field, footnote_id=id) for field, ids in marks.items() for id in ids.split())


FORM = OwnershipDocument(
    document_type="4", period_of_report=date(2023, 5, 1), not_subject_to_section16=False,
    issuer=Issuer(name="Cannery Corp", trading_symbol="CNRY"),
    reporting_owners=(
        ReportingOwner(name="Lundgren Petra", address=_ADDRESS, is_director=True, is_ten_percent_owner=False,
                       is_officer=True, is_other=False, officer_title="Chief Executive Officer"),
        ReportingOwner(name="Lundgren Partners LP", address=_ADDRESS, is_director=False, is_ten_percent_owner=True,
                       is_officer=False, is_other=False),
    ),
    non_derivative_table=(
        NonDerivativeTransaction(
            security_title="Class A Common Stock", transaction_date=date(2023, 5, 1), transaction_form_type="5",
            transaction_code="G", equity_swap_involved=False, transaction_shares=Decimal(1110),
            transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal(0),
            shares_owned_following_transaction=Decimal(10014), direct_or_indirect_ownership="D",
            footnote_refs=_refs(transaction_shares="F1")),
        NonDerivativeHolding(
            security_title="Common Stock, $0.01 par value", shares_owned_following_transaction=Decimal("308.069"),
            direct_or_indirect_ownership="I", nature_of_ownership="By Trust 401(k)",
            footnote_refs=_refs(nature_of_ownership="F2 F3")),
    ),
    derivative_table=(
        DerivativeTransaction(
            security_title="Option (Right to Buy)", conversion_or_exercise_price=Decimal("24.5"),
            transaction_date=date(2023, 5, 1), transaction_form_type="4", transaction_code="M",
            equity_swap_involved=False, transaction_shares=Decimal(2000), transaction_acquired_disposed_code="D",
            expiration_date=date(2031, 6, 30), underlying_security_title="Class A Common Stock",
            underlying_security_shares=Decimal(2000), transaction_price_per_share=Decimal(0),
            shares_owned_following_transaction=Decimal(500), direct_or_indirect_ownership="D",
            footnote_refs=_refs(exercise_date="F2")),
        DerivativeTransaction(
            security_title="Restricted Stock Units", transaction_date=date(2023, 5, 2), transaction_form_type="4",
            transaction_code="A", equity_swap_involved=False, transaction_shares=Decimal(300),
            transaction_acquired_disposed_code="A", underlying_security_title="Class A Common Stock",
            underlying_security_shares=Decimal(300), transaction_price_per_share=Decimal(0),
            shares_owned_following_transaction=Decimal(800), direct_or_indirect_ownership="D",
            footnote_refs=_refs(conversion_or_exercise_price="F3", exercise_date="F2", expiration_date="F2")),
    ),
    footnotes=(Footnote(id="F1", text="A gift to a school."),
               Footnote(id="F2", text="Vests in parts, as told in the report of Section 16 of May 1, 2022."),
               Footnote(id="F3", text="Held for children as (1) says.")),
    remarks="Exhibit 24 is attached.",
    owner_signatures=(OwnerSignature(signature_name="/s/ Petra Lundgren", signature_date=date(2023, 5, 3)),
                      OwnerSignature(signature_name="Lundgren Partners LP, By: /s/ Petra Lundgren, its General Partner",
                                     signature_date=date(2023, 5, 3))),
)

LYNX = """
                                        FORM 4

   [ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction
   1(b). UNITED STATES SECURITIES AND EXCHANGE COMMISSION
   Washington, D.C. 20549

   STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES

   OMB APPROVAL
   OMB Number: 3235-0287 Estimated average burden hours per response... 0.5

   (Print or Type Responses)

   1. Name and Address of Reporting Person ^*
   Lundgren Petra
     2. Issuer Name and Ticker or Trading Symbol
   Cannery Corp [CNRY] 5. Relationship of Reporting Person(s) to Issuer

                                   (Check all applicable)

                          __X__ Director                _____ 10% Owner
                 __X__ Officer (give title below) _____ Other (specify below)
                              Chief Executive Officer

                                        (Last)

                                        (First)

                                       (Middle)

   9 Pier Road 3. Date of Earliest Transaction (Month/Day/Year)
   05/01/2023

                                       (Street)

   Astoria, OR 97103 4. If Amendment, Date Original Filed(Month/Day/Year)
   6. Individual or Joint/Group Filing(Check Applicable Line)
   ___ Form filed by One Reporting Person
   _X_ Form filed by More than One Reporting Person

                                        (City)

                                       (State)

                                        (Zip)

          Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

   1.Title of Security
   (Instr. 3) 2. Transaction Date (Month/Day/Year) 2A. Deemed Execution Date, if any (Month/Day/Year) 3. Transaction
   Code (Instr. 8) 4. Securities Acquired (A) or Disposed of (D)
   (Instr. 3, 4 and 5) 5. Amount of Securities Beneficially Owned Following Reported Transaction(s)
   (Instr. 3 and 4) 6. Ownership Form: Direct (D) or Indirect (I)
   (Instr. 4) 7. Nature of Indirect Beneficial Ownership
   (Instr. 4)
   Code V Amount (A) or (D) Price
   Class A Common Stock 05/01/2023   G V 1,110 ^(1) D $ 0 10,014 D
   Common Stock, $0.01 par value               308.069 I By Trust 401(k) ^(2) ^(3)

   Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.
   Persons who respond to the collection of information contained in this form are not required to respond unless the
   form displays a currently valid OMB control number. SEC 1474 (9-02)

           Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
                  (e.g., puts, calls, warrants, options, convertible securities)

   1. Title of Derivative Security
   (Instr. 3) 2. Conversion or Exercise Price of Derivative Security 3. Transaction Date (Month/Day/Year) 3A. Deemed
   Execution Date, if any (Month/Day/Year) 4. Transaction Code
   (Instr. 8) 5. Number of Derivative Securities Acquired (A) or Disposed of (D)
   (Instr. 3, 4, and 5) 6. Date Exercisable and Expiration Date
   (Month/Day/Year) 7. Title and Amount of Underlying Securities
   (Instr. 3 and 4) 8. Price of Derivative Security
   (Instr. 5) 9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s)
   (Instr. 4) 10. Ownership Form of Derivative Security: Direct (D) or Indirect (I)
   (Instr. 4) 11. Nature of Indirect Beneficial Ownership
   (Instr. 4)
   Code V (A) (D) Date Exercisable Expiration Date Title Amount or Number of Shares
   Option (Right to Buy) $ 24.5 05/01/2023   M     2,000   ^(2) 06/30/2031 Class A Common Stock 2,000 $ 0 500 D
   Restricted Stock Units ^(3) 05/02/2023   A   300     ^(2)   ^(2) Class A Common Stock 300 $ 0 800 D

Reporting Owners

              Reporting Owner Name / Address          Relationships
                                             Director 10% Owner                 Officer Other
   Lundgren Petra
   9 Pier Road
   Astoria, OR 97103                X                           Chief Executive Officer
   Lundgren Partners LP
   9 Pier Road
   Astoria, OR 97103                                    X

Signatures

    /s/ Petra Lundgren                 05/03/2023
    ^**Signature of Reporting Person      Date

    Lundgren Partners LP, By: /s/ Petra Lundgren, its General
    Partner 05/03/2023
    ^**Signature of Reporting Person      Date

Explanation of Responses:

   * If the form is filed by more than one reporting person, see Instruction 4(b)(v).
   ** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001.
   (1) A gift to a school.
   (2) Vests in parts, as told in the report of
   Section 16 of May 1, 2022.
   (3) Held for children as
   (1) says.

   Remarks:
   Exhibit 24 is
   attached.

   Note: File three copies of this Form, one of which must be manually signed.
"""
"""The SEC's form as lynx sets it: captions behind values, two blanks more for each empty cell."""

_CAPTIONS_1 = (
    "1.Title of Security (Instr. 3) 2. Transaction Date (Month/Day/Year) 2A. Deemed Execution Date, if any"
    " (Month/Day/Year) 3. Transaction Code (Instr. 8) 4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)"
    " 5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4) 6. Ownership Form:"
    " Direct (D) or Indirect (I) (Instr. 4) 7. Nature of Indirect Beneficial Ownership (Instr. 4)"
    " Code V Amount (A) or (D) Price")
_CAPTIONS_2 = (
    "1. Title of Derivative Security (Instr. 3) 2. Conversion or Exercise Price of Derivative Security 3. Transaction"
    " Date (Month/Day/Year) 3A. Deemed Execution Date, if any (Month/Day/Year) 4. Transaction Code (Instr. 8)"
    " 5. Number of"
    " Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4, and 5) 6. Date Exercisable and"
    " Expiration Date"
    " (Month/Day/Year) 7. Title and Amount of Underlying Securities (Instr. 3 and 4) 8. Price of Derivative Security"
    " (Instr. 5) 9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)"
    " 10. Ownership Form of Derivative Security: Direct (D) or Indirect (I) (Instr. 4) 11. Nature of Indirect"
    " Beneficial"
    " Ownership (Instr. 4) Code V (A) (D) Date Exercisable Expiration Date Title Amount or Number of Shares")
NBSP = "\xa0"
BLANKS = f"""\
 FORM 4 Check this box if no longer subject to Section 16.  Form 4 or Form 5 obligations may continue.   See  \
Instruction 1(b).
\tUNITED STATES SECURITIES AND EXCHANGE COMMISSION
\tWashington, D.C. 20549 STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES OMB APPROVAL OMB Number: 3235-0287 \
(Print or Type Responses) 1. Name and Address of Reporting Person  * Lundgren Petra
\t 2. Issuer Name  and  Ticker or Trading Symbol Cannery Corp [CNRY]
\t 5. Relationship of Reporting Person(s) to Issuer (Check all applicable) __X__ Director _____ 10% Owner \
__X__ Officer (give title below) _____ Other (specify below) Chief Executive Officer (Last) (First) (Middle) \
9 Pier Road 3. Date of Earliest Transaction (Month/Day/Year) 05/01/2023 (Street) Astoria,{NBSP}OR{NBSP} 97103 \
4. If Amendment, Date Original Filed (Month/Day/Year) 6. Individual or Joint/Group Filing (Check Applicable Line)
       ___ Form filed by One Reporting Person
       _X_ Form filed by More than One Reporting Person
 (City) (State) (Zip) Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned {_CAPTIONS_1}
                Class A Common Stock
             05/01/2023
\t {NBSP}
\t G
\t V
                    1,110
                     (1)

                    D
\t          $
        0
                    10,014
                    D
\t {NBSP}
                Common Stock, $0.01 par value
             {NBSP}
\t {NBSP}
\t {NBSP}
\t {NBSP}
\t {NBSP}
\t {NBSP}
\t {NBSP}
                    308.069
                    I
                    By Trust 401(k)
                     (2)
 (3)
 Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly. \
Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
    ( e.g. , puts, calls, warrants, options, convertible securities) {_CAPTIONS_2}
                Option (Right to Buy)
             $
        24.5
             05/01/2023
\t {NBSP}
\t M
\t {NBSP}
\t {NBSP}
                    2,000
\t {NBSP}
 (2) 06/30/2031
                    Class A Common Stock
                    2,000
\t          $
        0
                    500
                    D
\t {NBSP}
                Restricted Stock Units
             (3)
             05/02/2023
\t {NBSP}
\t A
\t {NBSP}
                    300
\t {NBSP}
\t {NBSP}
 (2)
\t {NBSP}
 (2)
                    Class A Common Stock
                    300
\t          $
        0
                    800
                    D
\t {NBSP}
 Reporting Owners Reporting Owner Name / Address Relationships {NBSP} Director {NBSP} 10% Owner {NBSP} Officer {NBSP} \
Other Lundgren Petra 9 Pier Road Astoria,{NBSP}OR{NBSP} 97103 {NBSP}
            X
          {NBSP}
\t {NBSP}
\tChief Executive Officer
\t {NBSP}
\t Lundgren Partners LP 9 Pier Road Astoria,{NBSP}OR{NBSP} 97103 {NBSP}
\t {NBSP}
            X
\t {NBSP}
\t {NBSP}
 Signatures  /s/ Petra Lundgren
\t05/03/2023 ** Signature of Reporting Person Date  Lundgren Partners LP, By: /s/ Petra Lundgren, its General Partner
\t05/03/2023 ** Signature of Reporting Person Date Explanation of Responses: * If the form is filed by more than one \
reporting person,  see  Instruction 4(b)(v). ** Intentional misstatements or omissions of facts constitute Federal \
Criminal Violations.   See  18 U.S.C. 1001. ( 1) A gift to a school. ( 2) Vests in parts, as told in the report of \
Section 16 of May 1, 2022. ( 3) Held for children as (1) says. Remarks: Exhibit 24 is attached. Note: File \
three copies of this Form, \
one of which must be manually signed.
"""
"""The same as get_text() with blanks leaves it, and the no-break blanks of empty cells."""

_BEGINS = r"[0-9]{1,2}A?\. ?[A-Z]|\([A-Z]|Table|__|Lundgren P|Chief|9 Pier|Astoria|05/|\*"
LINES = re.sub(rf"(?<=[a-zA-Z0-9)\]:.]) +(?={_BEGINS})", "\n", BLANKS)
"""The same with most of what is parted by a blank on lines of its own."""
ONE_LINE = " ".join(BLANKS.split())
"""The same when somebody has folded its blanks: all is one line."""
FLATTENED = attrs.evolve(FORM, not_subject_to_section16=None)
"""What get_text() leaves of the form: the check box above it is no text."""
FOLDED = attrs.evolve(
    FLATTENED,
    reporting_owners=(FORM.reporting_owners[0], ReportingOwner(name="Lundgren Partners LP", address=_ADDRESS)),
    derivative_table=tuple(
        attrs.evolve(row, transaction_acquired_disposed_code=None) for row in FORM.derivative_table
        if isinstance(row, DerivativeTransaction)))
"""What such a line says: whether a number stood under (A) or (D) is lost, and what the second owner is."""

EDGAR_LYNX = """
   SEC Form 4

   FORM 4 UNITED STATES SECURITIES AND EXCHANGE COMMISSION
   Washington, D.C. 20549
   STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
   OMB APPROVAL
   OMB Number:         3235-0287
   Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).

   1. Name and Address of Reporting Person^*
   Lundgren Petra
     ____________________________________________

   (Last) (First) (Middle)
   9 Pier Road
     ____________________________________________

   (Street)
   Astoria OR 97103
     ____________________________________________

   (City) (State) (Zip)
   2. Issuer Name and Ticker or Trading Symbol
   Cannery Corp [ CNRY ] 5. Relationship of Reporting Person(s) to Issuer
   (Check all applicable)
   X Director                     10% Owner
   X Officer (give title below)   Other (specify below)
                      Chief Executive Officer
   3. Date of Earliest Transaction (Month/Day/Year)
   05/01/2023
   4. If Amendment, Date of Original Filed (Month/Day/Year)
   6. Individual or Joint/Group Filing (Check Applicable Line)
     Form filed by One Reporting Person
   X Form filed by More than One Reporting Person

   Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
   1. Title of Security (Instr. 3) 2. Transaction Date (Month/Day/Year) 2A. Deemed Execution Date, if any
   (Month/Day/Year) 3. Transaction Code (Instr. 8) 4. Securities Acquired (A) or Disposed
   Of (D) (Instr. 3, 4 and 5) 5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3
   and 4) 6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4) 7. Nature of
   Indirect Beneficial Ownership (Instr. 4)
   Code V Amount (A) or (D) Price
   Class A Common Stock 05/01/2023 G V 1,110^(1) D $0 10,014 D
   Common Stock, $0.01 par value 308.069 I By Trust 401(k)^(2)^(3)

   Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned
   (e.g., puts, calls, warrants, options, convertible securities)
   1. Title of Derivative Security (Instr. 3) 2. Conversion or Exercise Price of Derivative Security 3. Transaction Date
   (Month/Day/Year) 3A. Deemed Execution Date, if any (Month/Day/Year) 4.
   Transaction Code (Instr. 8) 5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)
   6. Date Exercisable and Expiration Date (Month/Day/Year) 7. Title and Amount
   of Securities Underlying Derivative Security (Instr. 3 and 4) 8. Price of Derivative Security (Instr. 5) 9. Number of
   derivative Securities Beneficially Owned Following Reported
   Transaction(s) (Instr. 4) 10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4) 11. Nature of Indirect Beneficial
   Ownership (Instr. 4)
   Code V (A) (D) Date Exercisable Expiration Date Title Amount or Number of Shares
   Option (Right to Buy) $24.5 05/01/2023 M 2,000 ^(2) 06/30/2031 Class A Common Stock 2,000 $0 500 D
   Restricted Stock Units ^(3) 05/02/2023 A 300 ^(2) ^(2) Class A Common Stock 300 $0 800 D

   1. Name and Address of Reporting Person^*
   Lundgren Partners LP
     ____________________________________________

   (Last) (First) (Middle)
   9 Pier Road
     ____________________________________________

   (Street)
   Astoria OR 97103
     ____________________________________________

   (City) (State) (Zip)

   Explanation of Responses:
   1. A gift to a school.
   2. Vests in parts, as told in the report of
   Section 16 of May 1, 2022.
   3. Held for children as (1) says.
   Remarks:
   Exhibit 24 is
   attached.

   /s/ Petra Lundgren                                                   05/03/2023
   Lundgren Partners LP, By: /s/ Petra Lundgren, its General
   Partner                                                              05/03/2023
   ** Signature of Reporting Person                                     Date
   Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.
   * If the form is filed by more than one reporting person, see Instruction 4 (b)(v).
   ** Intentional misstatements or omissions of facts constitute Federal Criminal Violations See 18 U.S.C. 1001.
"""
"""EDGAR's page as lynx sets it: no sign of empty cells, marks that touch their values, the signatures at the end."""
EDGAR = attrs.evolve(
    FOLDED,
    reporting_owners=(attrs.evolve(FORM.reporting_owners[0], is_ten_percent_owner=False, is_other=False),
                      FOLDED.reporting_owners[1]))
"""What it says: only the first owner has boxes."""
