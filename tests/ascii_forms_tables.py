"""How typists of 1996 to 2003 set the tables of the forms in plain ASCII: one whole Form 4 for each manner.

In: nothing. Out: `TABLES`, each an `AsciiForm`, and what the other fixtures of this kind are built with. All have the
same items above the tables, one below the other; names and figures are made up.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import attrs

from insiderforms.model import (
    Address,
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
    Row,
)


class AsciiForm(NamedTuple):
    """A filing in plain text, and the form that any person would read from it."""

    name: str
    text: str
    expected: OwnershipDocument


# ---- what is expected, a line for a row: days as 1997-11-04, amounts as digits, "" for what is not said


def day(text: str) -> date | None:
    """A day, if any."""
    return date.fromisoformat(text) if text else None


def number(text: str) -> Decimal | None:
    """An amount, if any."""
    return Decimal(text) if text else None


def refs(marks: dict[str, str]) -> tuple[FootnoteRef, ...]:
    """The footnote marks of a row: `{"transaction_code": "F1 F2"}`."""
    return tuple(FootnoteRef(field=field, footnote_id=id) for field, ids in marks.items() for id in ids.split())


def trade(
    title: str, when: str, code: str, shares: str, side: str, price: str, owned: str, held: str, nature: str = "", *,
    form: str | None = "4", swap: bool = False, deemed: str = "", **marks: str,
) -> NonDerivativeTransaction:
    """A transaction of Table I."""
    return NonDerivativeTransaction(
        security_title=title, transaction_date=day(when), deemed_execution_date=day(deemed),
        transaction_form_type=form, transaction_code=code, equity_swap_involved=swap,
        transaction_shares=number(shares), transaction_acquired_disposed_code=side,
        transaction_price_per_share=number(price), shares_owned_following_transaction=number(owned),
        direct_or_indirect_ownership=held or None, nature_of_ownership=nature or None, footnote_refs=refs(marks))


def holding(title: str, owned: str, held: str, nature: str = "", **marks: str) -> NonDerivativeHolding:
    """A holding of Table I."""
    return NonDerivativeHolding(
        security_title=title, shares_owned_following_transaction=number(owned),
        direct_or_indirect_ownership=held or None, nature_of_ownership=nature or None, footnote_refs=refs(marks))


def option_trade(
    title: str, strike: str, when: str, code: str, shares: str, side: str, dates: tuple[str, str], underlying: str,
    amount: str, price: str, owned: str, held: str, nature: str = "", *, form: str | None = "4", **marks: str,
) -> DerivativeTransaction:
    """A transaction of Table II."""
    return DerivativeTransaction(
        security_title=title, conversion_or_exercise_price=number(strike), transaction_date=day(when),
        transaction_form_type=form, transaction_code=code, equity_swap_involved=False,
        transaction_shares=number(shares), transaction_acquired_disposed_code=side, exercise_date=day(dates[0]),
        expiration_date=day(dates[1]), underlying_security_title=underlying, underlying_security_shares=number(amount),
        transaction_price_per_share=number(price), shares_owned_following_transaction=number(owned),
        direct_or_indirect_ownership=held or None, nature_of_ownership=nature or None, footnote_refs=refs(marks))


def option_holding(
    title: str, strike: str, dates: tuple[str, str], underlying: str, amount: str, owned: str, held: str,
    nature: str = "", **marks: str,
) -> DerivativeHolding:
    """A holding of Table II."""
    return DerivativeHolding(
        security_title=title, conversion_or_exercise_price=number(strike), exercise_date=day(dates[0]),
        expiration_date=day(dates[1]), underlying_security_title=underlying, underlying_security_shares=number(amount),
        shares_owned_following_transaction=number(owned), direct_or_indirect_ownership=held or None,
        nature_of_ownership=nature or None, footnote_refs=refs(marks))


def owner(name: str, *address: str, boxes: str = "", title: str | None = None, other: str | None = None,
) -> ReportingOwner:
    """An owner: lines of street, city, state and zip code, and the initials of the boxes (D, O, T, X) checked."""
    *streets, city, state, zip_code = address
    return ReportingOwner(
        name=name, address=Address(
            street1=streets[0], street2=streets[1] if len(streets) > 1 else None, city=city, state=state,
            zip_code=zip_code),
        is_director="D" in boxes, is_officer="O" in boxes, is_ten_percent_owner="T" in boxes, is_other="X" in boxes,
        officer_title=title, other_text=other)


def notes(**texts: str) -> tuple[Footnote, ...]:
    """Footnotes: `notes(F1="By trust.")`."""
    return tuple(Footnote(id=id, text=text) for id, text in texts.items())


# ---- the items that all forms of this module have, and their signature

_HEAD = """\
                                     FORM 4

                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                  STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5
    obligations may continue. See Instruction 1(b).

1.  Name and Address of Reporting Person

    Haldane, Euan P.
    12 Drovers Road
    Suite 400
    Laramie, WY  82070

2.  Issuer Name and Ticker or Trading Symbol

    Medicine Bow Timber Co. (MBTC)

3.  IRS or Social Security Number of Reporting Person (Voluntary)

4.  Statement for Month/Year

    11/1997

5.  If Amendment, Date of Original (Month/Year)

6.  Relationship of Reporting Person to Issuer (Check all applicable)

    [X] Director                        [ ] 10% Owner
    [X] Officer (give title below)      [ ] Other (specify below)

    Treasurer

7.  Individual or Joint/Group Filing (Check Applicable Line)

    [X] Form filed by One Reporting Person
    [ ] Form filed by More than One Reporting Person

"""
_SIGNED = """

    /s/ Euan P. Haldane                              December 8, 1997
- ----------------------------------             ---------------------
  **Signature of Reporting Person                        Date

**Intentional misstatements or omissions of facts constitute Federal Criminal
  Violations. See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).
"""
_END = f"{'-' * 115}\n"
"""A rule across the page under the last row, by which most say that the table ends."""
_TITLE_1 = "Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n"
_TITLE_2 = """Table II -- Derivative Securities Acquired, Disposed of, or Beneficially Owned
(e.g., puts, calls, warrants, options, convertible securities)
"""
_RULED_1 = """
                2.Trans-  3.Trans-    4.Securities Acquired (A)      5.Amount of      6.Ownership   7.Nature of
                action    action        or Disposed of (D)           Securities       Form:         Indirect
                Date      Code          (Instr. 3, 4 and 5)          Beneficially     Direct (D)    Beneficial
1.Title of      (Month/   (Instr. 8)  -------------------------      Owned at End     or            Ownership
Security        Day/      ----------           (A) or                of Month         Indirect (I)  (Instr. 4)
(Instr. 3)      Year)     Code   V    Amount    (D)     Price        (Instr. 3 and 4) (Instr. 4)
- -----------   --------  -----  ---  --------  ------  -----------  ---------------  ------------  ---------------
"""
"""A heading over a rule with one run of dashes for each column, for the forms of which the rows are the point."""


def _form(
    name: str, tables: str, *rows: Row, end: str = _END, explained: str = "", footnotes: tuple[Footnote, ...] = (),
) -> AsciiForm:
    """A whole Form 4 with some tables and explanations, and what they say."""
    return AsciiForm(name, _HEAD + tables + end + explained + _SIGNED, OwnershipDocument(
        document_type="4", not_subject_to_section16=False,
        issuer=Issuer(name="Medicine Bow Timber Co.", trading_symbol="MBTC"),
        reporting_owners=(owner("Haldane, Euan P.", "12 Drovers Road", "Suite 400", "Laramie", "WY", "82070",
                                boxes="DO", title="Treasurer"),),
        non_derivative_table=tuple(
            row for row in rows if isinstance(row, NonDerivativeTransaction | NonDerivativeHolding)),
        derivative_table=tuple(row for row in rows if isinstance(row, DerivativeTransaction | DerivativeHolding)),
        footnotes=footnotes,
        owner_signatures=(OwnerSignature(signature_name="/s/ Euan P. Haldane", signature_date=date(1997, 12, 8)),)))


# ---- how columns are set

# EDGARLink wanted <S> and <C> under the captions, to know where columns begin.
EDGARLINK = _form(
    "an EDGARLink table with a ruler of S and C under its captions",
    f"""<TABLE>
<CAPTION>
{_TITLE_1}
                 2.Trans-   3.Trans-     4.Securities Acquired     5.Amount of    6.Owner-  7.Nature of
                 action     action       (A) or Disposed of (D)    Securities     ship      Indirect
                 Date       Code         (Instr. 3, 4 and 5)       Beneficially   Form:     Beneficial
1.Title of       (Month/    (Instr. 8)   ----------------------    Owned at End   Direct    Ownership
Security         Day/       ----------   Amount  (A) or  Price     of Month       (D) or    (Instr. 4)
(Instr. 3)       Year)      Code    V            (D)               (Instr. 3, 4)  Ind. (I)
<S>              <C>        <C>     <C>  <C>     <C>     <C>       <C>            <C>       <C>
Common Stock     11/04/97   P            1,200   A       $18.25                   D
Common Stock     11/05/97   P            800     A       $18.50    14,350         D
Common Stock     11/18/97   G       V    300     D                 2,700          I         By spouse
Preferred Stock                                                    500            I         By trust
</TABLE>
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
    trade("Common Stock", "1997-11-05", "P", "800", "A", "18.50", "14350", "D"),
    trade("Common Stock", "1997-11-18", "G", "300", "D", "", "2700", "I", "By spouse", form="5"),
    holding("Preferred Stock", "500", "I", "By trust"))

# Table II has fourteen columns; who sets it for EDGARLink breaks and shortens the words of its captions.
EDGARLINK_2 = _form(
    "an EDGARLink table of derivative securities",
    f"""<TABLE>
<CAPTION>
{_TITLE_2}
             2.Conver-                     5.Number of    6.Date Exercis-   7.Title and    8.Price 9.Number 10.  11.Na-
             sion or    3.Trans- 4.Trans-  Derivative     able and          Amount of      of      of Deri- Own- ture of
             Exercise   action   action    Securities     Expiration Date   Underlying     Deri-   vative   er-  Indi-
1.Title of   Price of   Date     Code      Acquired (A)   (Month/Day/Year)  Securities     vative  Secur-   ship rect
Derivative   Deriva-    (Month/  (Instr.8) or Disp. of(D) ----------------- -------------- Secur-  ities    (D)  Benef.
Security     tive       Day/     --------- -------------  Date     Expira-          No. of ity     Owned at or   Owner-
(Instr. 3)   Security   Year)    Code  V   (A)    (D)     Exer.    tion     Title   Shares (In.5)  End      (I)  ship
<S>          <C>        <C>      <C>   <C> <C>    <C>     <C>      <C>      <C>     <C>    <C>     <C>      <C>  <C>
Stock Option $18.25     11/10/97 A         4,000          11/10/98 11/09/07 Common  4,000          9,000    D
                                                                            Stock
Warrant      $6.00      11/21/97 X                1,500   01/15/95 01/15/00 Common  1,500          0        I    By wife
                                                                            Stock
</TABLE>
""",
    option_trade("Stock Option", "18.25", "1997-11-10", "A", "4000", "A", ("1998-11-10", "2007-11-09"),
                 "Common Stock", "4000", "", "9000", "D"),
    option_trade("Warrant", "6.00", "1997-11-21", "X", "1500", "D", ("1995-01-15", "2000-01-15"), "Common Stock",
                 "1500", "", "0", "I", "By wife"))

# Others set <S> and <C> above the captions, where they begin the columns as well.
STOPS_ABOVE = _form(
    "S and C above the captions",
    f"""{_TITLE_1}
<TABLE>
<S>               <C>          <C>          <C>         <C>       <C>        <C>              <C>          <C>
1.                2.           3.           4.          4.        4.         5.               6.           7.
Title of          Transaction  Transaction  Amount      (A) or    Price      Amount of        Ownership    Nature of
Security          Date         Code                     (D)                  Securities       Form:        Indirect
                                                                             Beneficially     Direct (D)   Beneficial
                                                                             Owned at End     or Indirect  Ownership
                                                                             of Month         (I)

Common Stock      11/04/97     P            1,200       A         $18.25     14,350           D

Common Stock      11/18/97     S            300         D         $18.75     2,700            I            By spouse
</TABLE>
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Common Stock", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "By spouse"), end="",
    explained="\nExplanation of Responses: None\n")

# Software that printed the form as text cut its cells where they were full, in the middle of words.
WRAPPED_CELLS = _form(
    "pipes between cells that are cut where they are full",
    f"""{_TITLE_1}
_______________________________________________________________________________________________________________
1. Title of Security |2.    |3.  |4.Securities Acquired (A)   |5.Amount of        |6.Dir |7.Nature of Indirect|
                     |Trans-|Tran|  or Disposed of (D)        |  Securities       |ect   |  Beneficial        |
                     |action|sact|                            |  Beneficially     |(D)or |  Ownership         |
                     |Date  |ion |                  | A/|     |  Owned at         |Indir |                    |
                     |      |Code|    Amount        | D |Price|  End of Month     |ect(I)|                    |
_______________________________________________________________________________________________________________
Class A Common Stock,|11/4/9|P   |1,200             |A  |18.25|                   |D     |                    |
 $.01 par value      |7     |    |                  |   |     |                   |      |                    |
--------------------------------------------------------------------------------------------------------------|
Class A Common Stock,|11/5/9|P   |800               |A  |18.50|14,350             |D     |                    |
 $.01 par value      |7     |    |                  |   |     |                   |      |                    |
--------------------------------------------------------------------------------------------------------------|
Class A Common Stock,|      |    |                  |   |     |2,700              |I     |By Haldane Family Pa|
 $.01 par value      |      |    |                  |   |     |                   |      |rtners, L.P.        |
_______________________________________________________________________________________________________________
""",
    trade("Class A Common Stock, $.01 par value", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
    trade("Class A Common Stock, $.01 par value", "1997-11-05", "P", "800", "A", "18.50", "14350", "D"),
    holding("Class A Common Stock, $.01 par value", "2700", "I", "By Haldane Family Partners, L.P."), end="")

# The same software on Table II, which has so many columns that nearly every cell is cut.
WRAPPED_CELLS_2 = _form(
    "pipes in Table II, with captions and values cut in words and dates",
    f"""{_TITLE_2}
___________________________________________________________________________________________________________________
1.Title of Derivative |2.Con |3.    |4.  |5.Number of De |6.Date Exer|7.Title and Amount  |8.Pri|9.Numb|10.|11.Nat|
  Security            |versio|Trans-|Tran|rivative Secu  |cisable and|  of Underlying     |ce of|er of |Dir|ure of|
                      |n or E|action|sact|rities Acqui   |Expiration |  Securities        |Deri |Deriva|ect|Indire|
                      |xercis|Date  |ion |red(A) or Dis  |Date(Month/|                    |vativ|tive S|(D)|ct Ben|
                      |e Pric|      |Code|posed of(D)    |Day/Year)  |                    |e    |ecurit|or |eficia|
                      |e of D|      |    |               |Date |Expir|            |       |Secur|ies Be|Ind|l Owne|
                      |erivat|      |    |           | A/|Exer-|ation|   Title    |Number |ity  |nefici|ire|rship |
                      |ive   |      |    |           | D |cisa-|Date |            |of     |     |ally  |ct |      |
                      |      |      |    | Amount    |   |ble  |     |            |Shares |     |Owned |(I)|      |
___________________________________________________________________________________________________________________
Options to Purchase Co|18.25 |11/10/|A   |4,000      |A  |11/10|11/9/|Common Stock|4,000  |     |9,000 |D  |      |
mmon Stock            |      |97    |    |           |   |/98  |07   |            |       |     |      |   |      |
------------------------------------------------------------------------------------------------------------------|
Warrants              |6.00  |11/21/|X   |1,500      |D  |1/15/|1/15/|Common Stock|1,500  |     |0     |I  |By spo|
                      |      |97    |    |           |   |95   |00   |            |       |     |      |   |use   |
___________________________________________________________________________________________________________________
""",
    option_trade("Options to Purchase Common Stock", "18.25", "1997-11-10", "A", "4000", "A",
                 ("1998-11-10", "2007-11-09"), "Common Stock", "4000", "", "9000", "D"),
    option_trade("Warrants", "6.00", "1997-11-21", "X", "1500", "D", ("1995-01-15", "2000-01-15"), "Common Stock",
                 "1500", "", "0", "I", "By spouse"), end="")

_DRAWN = """\
|----------------|----------|-------------|----------------------------|---------------|----------|--------------|
|1. Title of     |2. Trans- |3. Trans-    |4. Securities Acquired (A)  |5. Amount of   |6. Owner- |7. Nature of  |
|   Security     |   action |   action    |   or Disposed of (D)       |   Securities  |   ship   |   Indirect   |
|   (Instr. 3)   |   Date   |   Code      |   (Instr. 3, 4 and 5)      |   Beneficially|   Form:  |   Beneficial |
|                |   (Month/|   (Instr. 8)|                            |   Owned at    |   Direct |   Ownership  |
|                |   Day/   |------|------|----------|--------|--------|   End of      |   (D) or |   (Instr. 4) |
|                |   Year)  | Code |  V   |  Amount  | (A) or | Price  |   Month       |   Indi-  |              |
|                |          |      |      |          |  (D)   |        |               |   rect(I)|              |
|----------------|----------|------|------|----------|--------|--------|---------------|----------|--------------|
|Common Stock    | 11/04/97 |  P   |      |   1,200  |   A    | $18.25 |               |    D     |              |
|----------------|----------|------|------|----------|--------|--------|---------------|----------|--------------|
|Common Stock    | 11/18/97 |  G   |  V   |     300  |   D    |        |     14,050    |    D     |              |
|----------------|----------|------|------|----------|--------|--------|---------------|----------|--------------|
|Common Stock    |          |      |      |          |        |        |      2,700    |    I     |By wife as    |
|                |          |      |      |          |        |        |               |          |custodian for |
|                |          |      |      |          |        |        |               |          |daughter      |
|----------------|----------|------|------|----------|--------|--------|---------------|----------|--------------|
"""


def _drawn(name: str, table: str) -> AsciiForm:
    """The whole table drawn, every cell between bars and rules, as law firms had it."""
    return _form(
        name, f"{_TITLE_1}{table}",
        trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
        trade("Common Stock", "1997-11-18", "G", "300", "D", "", "14050", "D", form="5"),
        holding("Common Stock", "2700", "I", "By wife as custodian for daughter"), end="")


DRAWN = _drawn("cells between bars and under rules of dashes between bars", _DRAWN)
# Some had a plus where lines cross.
CORNERS = _drawn("cells in boxes with a plus at their corners", _DRAWN.replace("|-", "+-").replace("-|", "-+"))

# Bars without one behind the last column, as the line was full, and rows of one and two lines with no rule between.
OPEN_RIGHT = _form(
    "bars with none behind the last column, and no rule between rows",
    f"""{_TITLE_1}
--------------------------------------------------------------------------------------------------------------------
1. Title of Security |2. Trans-  |3. Trans-   |4. Securities Acquired (A) |5. Amount of   |6. Owner- |7. Nature of
   (Instr. 3)        |   action  |   action   |   or Disposed of (D)      |   Securities  |   ship   |   Indirect
                     |   Date    |   Code     |   (Instr. 3, 4 and 5)     |   Owned at End|   Form   |   Beneficial
                     |  (Month/  |------------|---------------------------|   of Month    |   (D) or |   Ownership
                     |   Day/Yr) | Code |  V  | Amount  |(A) or | Price   |               |   (I)    |
---------------------|-----------|------|-----|---------|-------|---------|---------------|----------|--------------
Class A Common       | 11/04/97  |  P   |     |  1,200  |  A    | $18.25  |               |    D     |
Stock, $.01 par      |           |      |     |         |       |         |               |          |
Class A Common       | 11/18/97  |  G   |  V  |    300  |  D    |  N/A    |       14,050  |    D     |
Stock, $.01 par      |           |      |     |         |       |         |               |          |
Preferred Stock      |           |      |     |         |       |         |        2,700  |    I     | By trust for
                     |           |      |     |         |       |         |               |          | a daughter
""",
    trade("Class A Common Stock, $.01 par", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
    trade("Class A Common Stock, $.01 par", "1997-11-18", "G", "300", "D", "", "14050", "D", form="5"),
    holding("Preferred Stock", "2700", "I", "By trust for a daughter"))

# One word over two columns, "Transaction" over "Date" and "Code", and a letter for either side.
# A rule's bar may stand a place off.
ACROSS_BARS = _form(
    "a word of the captions that two columns have in common, across the bar between them",
    f"""{_TITLE_1}
__________________________________________________________________________________________________________________
1. Title of Security |2.      |3.    |4.Securities Acquired (A)  |5.Amount of        |6.Dir |7.Nature of Indirect |
                     |   Transaction |  or Disposed of (D)       |  Securities       |ect   |  Beneficial         |
                     |        |      |                           |  Beneficially     |(D)or |  Ownership          |
                     |        |    | |                 | A/|     |  Owned at         |Indir |                     |
                     | Date   |Code|V|    Amount       | D |Price|  End of Month     |ect(I)|                     |
__________________________________________________________________________________________________________________|
Common Stock         |11/04/97|P   | |1,200            |A  |18.25|                   |D     |                     |
-----------------------------------------------------------------------------------------------------------------|
Common Stock         |11/18/97|G   |V|300 -            |A,D|     |14,050             |D     |                     |
__________________________________________________________________________________________________________________|
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
    attrs.evolve(trade("Common Stock", "1997-11-18", "G", "300", "D", "", "14050", "D", form="5"),
                 transaction_acquired_disposed_code=None), end="")

# Typists without any ruler trusted the eye.
BLANKS_ALONE = _form(
    "columns with neither ruler nor bars",
    f"""{_TITLE_1}
1. Title of       2. Trans-   3. Trans-   4. Securities Acquired (A)     5. Amount of     6. Owner-   7. Nature of
   Security          action      action      or Disposed of (D)             Securities       ship        Indirect
   (Instr. 3)        Date        Code        (Instr. 3, 4 and 5)            Beneficially     Form:       Beneficial
                     (Month/     (Instr. 8)                                 Owned at         Direct      Ownership
                     Day/                              (A) or               End of           (D) or      (Instr. 4)
                     Year)       Code  V     Amount    (D)       Price      Month            Indirect
                                                                            (Instr. 3        (I)
                                                                            and 4)           (Instr. 4)

Common Stock         11/04/97    P           1,200     A         $18.25                      D
Common Stock         11/05/97    P           800       A         $18.50     14,350           D
Common Stock         11/18/97    G     V     300       D                    2,700            I           By spouse
Preferred Stock                                                             500              I           By trust
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
    trade("Common Stock", "1997-11-05", "P", "800", "A", "18.50", "14350", "D"),
    trade("Common Stock", "1997-11-18", "G", "300", "D", "", "2700", "I", "By spouse", form="5"),
    holding("Preferred Stock", "500", "I", "By trust"))

# The same with words below the table that say that it is over.
BLANKS_AND_NO_NOTES = _form(
    "columns with neither ruler nor bars, and Explanation of Responses: None",
    f"""{_TITLE_1}
1. Title of       2. Trans-   3. Trans-   4. Securities Acquired (A)     5. Amount of     6. Owner-   7. Nature of
   Security          action      action      or Disposed of (D)             Securities       ship        Indirect
   (Instr. 3)        Date        Code        (Instr. 3, 4 and 5)            Beneficially     Form:       Beneficial
                     (Month/     (Instr. 8)                                 Owned at         Direct      Ownership
                     Day/                              (A) or               End of           (D) or      (Instr. 4)
                     Year)       Code  V     Amount    (D)       Price      Month            Indirect
                                                                            (Instr. 3        (I)
                                                                            and 4)           (Instr. 4)

Common Stock         11/04/97    P           1,200     A         $18.25                      D
Common Stock         11/05/97    P           800       A         $18.50     14,350           D
Common Stock         11/18/97    G     V     300       D                    2,700            I           By spouse
Preferred Stock                                                             500              I           By trust
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
    trade("Common Stock", "1997-11-05", "P", "800", "A", "18.50", "14350", "D"),
    trade("Common Stock", "1997-11-18", "G", "300", "D", "", "2700", "I", "By spouse", form="5"),
    holding("Preferred Stock", "500", "I", "By trust"), end="",
    explained="\nExplanation of Responses: None\n")

# Table II in the same way: an option in each manner of saying when it may be exercised.
BLANKS_ALONE_2 = _form(
    "Table II with neither ruler nor bars, and words and marks for dates",
    f"""{_TITLE_2}
                                       5.Number of
             2.Conver-          4.     Derivative                           7.Title and             9.Number
             sion or            Trans- Securities     6.Date Exercisable    Amount of               of Deriv-  10.Owner-
             Exercise  3.Trans- action  Acquired (A)    and Expiration      Underlying              ative      ship
1.Title of   Price of  action   Code   or Disposed      Date                Securities      8.Price Securities Direct
Derivative   Deriva-   Date     (Inst. of (D)           (Month/Day/Year)    (Instr. 3, 4)   of Der. Owned at   (D) or
Security     tive Sec. (M/D/Yr)  8)    (A)     (D)    Exercisable Expires   Title    Number Secur.  Month End  Ind. (I)

Option       $18.25    11/10/97  A     4,000          Immed.      11/09/07  Common   4,000          4,000      D
Option       $12.50    11/11/97  M             600    (1)         06/30/04  Common   600            1,400      D
Option       $9.00                                    06/01/95    05/31/05  Common   2,500          2,500      I
""",
    option_trade("Option", "18.25", "1997-11-10", "A", "4000", "A", ("", "2007-11-09"), "Common", "4000", "", "4000",
                 "D"),
    option_trade("Option", "12.50", "1997-11-11", "M", "600", "D", ("", "2004-06-30"), "Common", "600", "", "1400",
                 "D", exercise_date="F1"),
    option_holding("Option", "9.00", ("1995-06-01", "2005-05-31"), "Common", "2500", "2500", "I"), end="",
    explained="""
Explanation of Responses:

(1)  In three equal installments from July 1, 1995.
""",
    footnotes=notes(F1="In three equal installments from July 1, 1995."))

# Captions a word to the line, because the columns are narrow and the page has 80 letters.
TALL_CAPTIONS = _form(
    "captions that run down over eight lines, with broken and shortened words",
    f"""{_TITLE_1}
                                                             5.
                                                             Amount of
                             4.                              Secur-      6.
                     3.      Securities Acquired             ities       Own-     7.
           2.        Tran-   (A) or Disposed                 Bene-       ership   Nature
           Trans-    sac-    of (D)                          ficially    Form:    of In-
1.         action    tion    (Instr. 3, 4 and 5)             Owned       Dir.     direct
Title of   Date      Code    ----------------------------    at End      (D)      Bene-
Secur-     (Mo./     ------                                  of          or       ficial
ity        Day/      Code             (A)/                   Month       Ind.     Owner-
           Yr.)      | V     Amount   (D)     Price                      (I)      ship
- ------   -------   ------  -------  ------  -----------    ---------   ------   -------
Common     11/4/97   P       1,200    A       $18.25         14,350      D
Common     11/18/97  S       300      D       $18.75         2,700       I        Spouse
""",
    trade("Common", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Common", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "Spouse"))

# The same in Table II, where every typist shortened as he liked.
SHORTENED_CAPTIONS = _form(
    "captions of Table II shortened to Trans act. Code and Date Exerc.",
    f"""{_TITLE_2}
            2.Conv.            4.    5.No. of      6.Date Exerc.     7.Title &                       10.
            or Exer. 3.Trans.  Trans Deriv. Secs.  & Expir. Date     Amount of              9.No. of Own. 11.Nature
            Price of Date      act.  Acq. (A) or   (Mo./Day/Yr.)     Underlying    8.Price  Deriv.   Form of Indir.
1.Title of  Deriv.   (Mo./     Code  Disp. of (D)  ----------------- Secs.         of       Secs.    (D)  Beneficial
Derivative  Secu-    Day/            ------------- Date     Expir.   ------------- Deriv.   Owned at or   Owner-
Security    rity     Yr.)            (A)    (D)    Exerc.   Date     Title  Shares Security Mo. End  (I)  ship
----------- -------- --------- ----- ------ ------ -------- -------- ------ ------ -------- -------- ---- ----------
Option      $7.50    11/10/97  M            2,000  6/1/95   6/1/05   Common 2,000           3,000    D
Warrant     $6.00    11/21/97  X     1,500         1/15/95  1/15/00  Common 1,500           1,500    I    By spouse
""",
    option_trade("Option", "7.50", "1997-11-10", "M", "2000", "D", ("1995-06-01", "2005-06-01"), "Common", "2000", "",
                 "3000", "D"),
    option_trade("Warrant", "6.00", "1997-11-21", "X", "1500", "A", ("1995-01-15", "2000-01-15"), "Common", "1500", "",
                 "1500", "I", "By spouse"))

# A table wider than the page: its second half has the captions and rows of the columns to the right.
HALVES = _form(
    "Table II with columns 1 to 6 in one table and 7 to 11 in the next",
    f"""{_TITLE_2}
                            3.Trans-  4.Trans-   5.Number of Derivative   6.Date Exercisable
               2.Conversion action    action     Securities Acquired (A)  and Expiration Date
1.Title of     or Exercise  Date      Code       or Disposed of (D)       (Month/Day/Year)
Derivative     Price of     (Month/   (Instr. 8) (Instr. 3, 4 and 5)      --------------------
Security       Derivative   Day/      ---------- -----------------------  Date      Expiration
(Instr. 3)     Security     Year)     Code  V    (A)         (D)          Exercis.  Date
- ------------ ------------ --------- ----- ---- ----------- -----------  --------- ----------
Stock Option   $18.25       11/10/97  A          4,000                    11/10/98  11/09/07
Warrant        $6.00        11/21/97  X                      1,500        1/15/95   1/15/00

Table II -- Derivative Securities Acquired, Disposed of, or Beneficially Owned (Continued)

7.Title and Amount of                       9.Number of        10.Ownership
Underlying Securities                       Derivative         Form of
(Instr. 3 and 4)                            Securities         Derivative
---------------------------  8.Price of     Beneficially       Security:      11.Nature of
                 Amount or   Derivative     Owned at End       Direct (D)     Indirect
                 Number of   Security       of Month           or Indirect    Beneficial
Title            Shares      (Instr. 5)     (Instr. 4)         (I) (Instr. 4) Ownership
- ---------------  ----------  -------------  -----------------  -------------- ---------------
Common Stock     4,000                      9,000              D
Common Stock     1,500                      0                  I              By spouse
""",
    option_trade("Stock Option", "18.25", "1997-11-10", "A", "4000", "A", ("1998-11-10", "2007-11-09"),
                 "Common Stock", "4000", "", "9000", "D"),
    option_trade("Warrant", "6.00", "1997-11-21", "X", "1500", "D", ("1995-01-15", "2000-01-15"),
                 "Common Stock", "1500", "", "0", "I", "By spouse"))

# A group's caption without a rule under it, over columns that have no number of their own.
UNRULED_GROUP = _form(
    "S and C under a heading in which no rule is drawn under the captions of groups",
    f"""{_TITLE_1}
<TABLE>
<CAPTION>
1.Title of Security   2.Trans-   3.Trans- 4.Securities Acquired (A)      5.Amount of     6.Owner- 7.Nature of
                      action     action   or Disposed of (D)             Securities      ship     Indirect
                      Date       Code                      A or          Beneficially    Form     Beneficial
                                          Amount           D     Price   Owned at End    D or I   Ownership
                                                                         of Month
<S>                   <C>        <C>      <C>              <C>   <C>     <C>             <C>      <C>
Common Stock          11/04/97   P        1,200            A     $18.25
Common Stock          11/05/97   P        800              A     $18.50  14,350          D
Common Stock                                                             2,700           I        By trust
</TABLE>
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "", ""),
    trade("Common Stock", "1997-11-05", "P", "800", "A", "18.50", "14350", "D"),
    holding("Common Stock", "2700", "I", "By trust"), end="")

# Numbers of columns in parentheses, each on a line of its own, and captions that reach a little into the next one.
NUMBERS_ABOVE = _form(
    "captions of Table II with their numbers in parentheses, and no rule under those of groups",
    f"""{_TITLE_2}
(1)       (2)       (3)     (4)     (5)             (6)               (7)              (8)     (9)      (10)      (11)
Title of  Conver-   Trans-  Trans-  Number of       Date Exercisable  Title and        Price   Number   Ownership Nature
Deriva-   sion or   action  action  Derivative      and Expiration    Amount of        of      of Deri- Form of   of In-
tive      Exercise  Date    Code    Securities      Date              Underlying       Deriva- vative   Deriva-   direct
Security  Price of                  Acquired (A)                      Securities       tive    Secu-    tive      Bene-
          Deriva-                   or Disposed                                        Secu-   rities   Security: ficial
          tive                      of (D)          Date     Expira-           Number  rity    at End   Direct(D) Owner-
          Security                                  Exer-    tion              of              of       or Indi-  ship
                                    (A)     (D)     cisable  Date     Title    Shares          Month    rect (I)
--------- --------  ------- ------  ------  ------  -------  -------  -------  ------  ------  -------- --------- ------
Option    $ 8 1/2   11/6/97 M               2,000   3/1/92   2/28/01  Class A  2,000           6,000    D
                                                                      Common
""",
    option_trade("Option", "8.5", "1997-11-06", "M", "2000", "D", ("1992-03-01", "2001-02-28"), "Class A Common",
                 "2000", "", "6000", "D"))

# The rule under a group's caption begins a place before its first column.
RULE_TOO_EARLY = _form(
    "captions to the middle of their columns, with a rule that begins a place too early",
    f"""{_TITLE_1}
<TABLE>
<CAPTION>
                                       3.            4.                             5.             6.
                         2.            Transaction   Securities Acquired (A) or     Amount of      Owner-    7.
                         Transaction   Code          Disposed of (D)                Securities     ship      Nature of
1.                       Date          (Instr. 8)    ----------------------------   Owned at End   Form:     Indirect
Title of Security        (Month/       -----------               (A)                of Month       D or I    Ownership
                         Day/Year)      Code     V    Amount     or (D)   Price
----------------------------------------------------------------------------------------------------------------
<S>                      <C>            <C>      <C>  <C>        <C>      <C>       <C>            <C>       <C>
Common Stock, $.01 par   11/04/97       P             2,000      A        $12.375                  D
----------------------------------------------------------------------------------------------------------------
Common Stock, $.01 par   11/05/97       P             1,500      A        $12.50    48,200         D
----------------------------------------------------------------------------------------------------------------
</TABLE>
""",
    trade("Common Stock, $.01 par", "1997-11-04", "P", "2000", "A", "12.375", "", "D"),
    trade("Common Stock, $.01 par", "1997-11-05", "P", "1500", "A", "12.50", "48200", "D"), end="")

# The number of a caption begins before the rule under it, nearer to the column before.
NUMBERS_AHEAD = _form(
    "captions that begin before the rules under them",
    f"""{_TITLE_1}
                        2. Trans-    3. Trans-    4. Securities Acquired (A)  5. Amount of  6. Ownership
                           action       action       or Disposed of (D)          Securities    Form:
                           Date         Code      --------------------------     Owned at      Direct    7. Nature of
1. Title of Security       (Month/                         (A) or                End of        (D) or       Indirect
   (Instr. 3)              Day/Year)              Amount   (D)      Price        Month         Ind. (I)     Ownership
---------------------      ---------    -----     -------  ------   -------      ----------    --------     ----------
Common Stock               11/04/97     P         1,200    A        $18.25       14,350        D
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"))

# The dash and the blank of privacy-enhanced mail moved the columns of a ruler by two.
MOVED_RULER = _form(
    "a ruler whose columns an escape has moved",
    f"""{_TITLE_1}
1. Title of      2. Trans-  3. Trans-  4. Securities Acquired (A)  5. Amount of    6. Ownership  7. Nature of
   Security         action     action     or Disposed of (D)          Securities      Form:         Indirect
                    Date       Code       ----------------------      Beneficially    Direct (D)    Beneficial
                                           Amount   (A)or  Price      Owned at End    or            Ownership
                                                    (D)               of Month        Indirect (I)
- ---------------  ---------  ---------   --------  -----  ------     --------------  ------------  ------------
Common Stock     11/4/97    P           25,000    A      $3.50      1,250,000       D
""",
    trade("Common Stock", "1997-11-04", "P", "25000", "A", "3.50", "1250000", "D"))

# ---- what parts rows

def _ruled_rows(name: str, rule: str) -> AsciiForm:
    """Rows with a rule between them, and below the last."""
    return _form(
        name,
        f"""{_TITLE_1}{_RULED_1}\
Common Stock    11/04/97  P           1,200     A       $18.25       14,350           D
{rule}
Common Stock    11/18/97  G      V    300       D                    2,700            I             By spouse
{rule}
Preferred                                                            500              I             By trust for
Stock                                                                                               two children
{rule}
""",
        trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
        trade("Common Stock", "1997-11-18", "G", "300", "D", "", "2700", "I", "By spouse", form="5"),
        holding("Preferred Stock", "500", "I", "By trust for two children"), end="")


RULED_ROWS = _ruled_rows("rows with a rule of dashes between them", "-" * 115)
# Privacy-enhanced mail, by which filings went until 2001, wanted a dash and a blank before a line that begins so.
ESCAPED_RULES = _ruled_rows("rows with an escaped rule like - --- between them", f"- {'-' * 113}")

# A blank line between rows, so that wrapped cells do not run together.
SPACED_ROWS = _form(
    "rows of two and three lines with a blank line between them",
    f"""{_TITLE_1}{_RULED_1}
Class A Common  11/04/97  P           1,200     A       $18.25       14,350           D
Stock

Class A Common  11/18/97  G      V    300       D                    2,700            I             By spouse as
Stock                                                                                               custodian for
                                                                                                    son

Series B                                                             500              I             By trust
Preferred
Stock
""",
    trade("Class A Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Class A Common Stock", "1997-11-18", "G", "300", "D", "", "2700", "I", "By spouse as custodian for son",
          form="5"),
    holding("Series B Preferred Stock", "500", "I", "By trust"))

# Two lines to a row, and nothing between rows: the title and the nature wrap.
TWO_LINES = _form(
    "rows of two lines with nothing between them",
    f"""{_TITLE_1}{_RULED_1}Class A Common  11/04/97  P           1,200     A       $18.25                        D
Stock
Class A Common  11/05/97  P           800       A       $18.50       14,350           D
Stock
Class A Common  11/18/97  G      V    300       D                    2,700            I             By spouse as
Stock                                                                                               custodian
""",
    trade("Class A Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
    trade("Class A Common Stock", "1997-11-05", "P", "800", "A", "18.50", "14350", "D"),
    trade("Class A Common Stock", "1997-11-18", "G", "300", "D", "", "2700", "I", "By spouse as custodian", form="5"))

# Three lines to a row, the figures on the last of them: who typed the title first and the figures when it was done.
FIGURES_LAST = _form(
    "rows of three lines with the figures on the last",
    f"""{_TITLE_1}{_RULED_1}
Common Stock,
$.01 par
value           11/04/97  P           1,200     A       $18.25       14,350           D

Common Stock,
$.01 par
value           11/18/97  S           300       D       $18.75       2,700            I             By spouse
""",
    trade("Common Stock, $.01 par value", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Common Stock, $.01 par value", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "By spouse"))

# The same with nothing between the rows.
FIGURES_BELOW = _form(
    "rows of two lines with the figures on the second, and nothing between them",
    f"""{_TITLE_1}{_RULED_1}\
Class A
Common Stock    11/04/97  P           1,200     A       $18.25       14,350           D
Class B
Common Stock    11/18/97  S           300       D       $18.75       2,700            I             By spouse
""",
    trade("Class A Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Class B Common Stock", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "By spouse"))

# A page of 80 letters: columns 5 to 7 of each row, and their captions, on a line of their own below the others.
BROKEN_ROWS = _form(
    "rows of which columns 5 to 7 stand on a second line, as their captions do",
    f"""{_TITLE_1}
1. Title of            2. Transaction   3. Transaction   4. Amount    (A) or (D)   Price
   Security               Date             Code
       5. Amount of Securities Beneficially    6. Ownership Form:     7. Nature of Indirect
          Owned at End of Month                   Direct (D) or          Beneficial
                                                  Indirect (I)           Ownership
- --------------------------------------------------------------------------------
Common Stock              11/04/97         P                1,200        A         $18.25
          14,350                                  D
- --------------------------------------------------------------------------------
Common Stock              11/18/97         S                300          D         $18.75
          2,700                                   I                      By spouse
- --------------------------------------------------------------------------------
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Common Stock", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "By spouse"))

# Below the last row a blank line, and then whatever follows: the eye sees that the table is over.
ENDS_WITHOUT_RULE = _form(
    "a table that ends with a blank line, the signature below it",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25       14,350           D
Common Stock    11/18/97  S           300       D       $18.75       2,700            I             By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Common Stock", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "By spouse"), end="")
ENDS_WITH_TAG = _form(
    "a table that ends with /TABLE, the signature below it",
    f"""<TABLE>
{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25       14,350           D
Common Stock    11/18/97  S           300       D       $18.75       2,700            I             By spouse
</TABLE>
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Common Stock", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "By spouse"), end="")
# Many lines of words below a table are none of its rows.
TEXT_BELOW = _form(
    "a table that ends with a blank line, and words of many lines below it",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25       14,350           D

{chr(10).join(["The reporting person bought these shares for the pension of his brother's sons."] * 9)}
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"), end="")
NOTES_WITHOUT_RULE = _form(
    "a table that ends with a blank line, the explanations below it",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25(1)    14,350           D
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D", transaction_price_per_share="F1"),
    end="", explained="""
Explanation of Responses:

(1) The price is the average of four purchases on the open market, at $18.00 to $18.50, which a broker made for the
reporting person's account.
""",
    footnotes=notes(F1="The price is the average of four purchases on the open market, at $18.00 to $18.50, which a "
                       "broker made for the reporting person's account."))

_OPTIONS = """
                                     5.Number of                                            9.Numb.
            2.Conver-         4.     Derivative    6.Date Exercis-  7.Title and             of Deri- 10.Owner
            sion or           Trans- Securities    able and Expir-  Amount of      8.Price  vative   -ship    11.Nature
            Exercise  3.Tran- action Acquired (A)  ation Date       Underlying     of Deri- Securi-  Form:    of Indi-
1.Title of  Price of  saction Code   or Disposed   (Month/Day/Year) Securities     vative   ties Be- Direct   rect Bene-
Derivative  Deriva-   Date    (In-   of (D)        ---------------- -------------  Secu-    neficial (D) or   ficial
Security    tive Se-  (Month/ str.   ------------- Exer-   Expira-          No. of rity     ly Owned Indirect Ownership
(Instr. 3)  curity    Day/Yr) 8)     (A)    (D)    cisable tion     Title   Shares (In.5)   at Month (I)      (Instr. 4)
----------- --------- ------- ------ ------ ------ ------- -------- ------- ------ -------- -------- -------- ----------
Stock       $7.50     11/3/97 M             2,000  6/1/95  6/1/05   Common  2,000           3,000    D
Option                                                              Stock
"""
# Table I ends with a blank line too where Table II follows.
TABLE_AFTER_TABLE = _form(
    "Table II under Table I with a blank line between them",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25       14,350           D

{_TITLE_2}{_OPTIONS}""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    option_trade("Stock Option", "7.50", "1997-11-03", "M", "2000", "D", ("1995-06-01", "2005-06-01"),
                 "Common Stock", "2000", "", "3000", "D"))
# The form's own sentences below Table I, and the number of the SEC's sheet.
REMINDER = _form(
    "the form's own sentences between the tables",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25       14,350           D

Reminder:  Report on a separate line for each class of securities beneficially owned directly or indirectly.
* If the form is filed by more than one reporting person, see Instruction 4(b)(v).          (Over)
(Print or Type Responses)                                                        SEC 1474 (7-96)

FORM 4 (continued)

{_TITLE_2}{_OPTIONS}""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    option_trade("Stock Option", "7.50", "1997-11-03", "M", "2000", "D", ("1995-06-01", "2005-06-01"),
                 "Common Stock", "2000", "", "3000", "D"))

# A long table goes on on the next page, with its title and captions once more and the page's number.
TWO_PAGES = _form(
    "a table on two pages, with its heading repeated and the number of the page",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25                        D
Common Stock    11/05/97  P           800       A       $18.50                        D

                                   Page 1 of 3
<PAGE>

FORM 4 (continued)

{_TITLE_1.rstrip()} (continued)
{_RULED_1}Common Stock    11/06/97  P           400       A       $18.75       14,750           D
Common Stock    11/18/97  G      V    300       D                    2,700            I             By spouse

                                   Page 2 of 3
<PAGE>
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "", "D"),
    trade("Common Stock", "1997-11-05", "P", "800", "A", "18.50", "", "D"),
    trade("Common Stock", "1997-11-06", "P", "400", "A", "18.75", "14750", "D"),
    trade("Common Stock", "1997-11-18", "G", "300", "D", "", "2700", "I", "By spouse", form="5"))

# ---- what stands in cells

# The letter beside the number, as the form's caption "Securities Acquired (A) or Disposed of (D)" invites.
LETTER_WITH_NUMBER = _form(
    "the letter of acquisition in the cell of the number, the other letters spelt out",
    f"""{_TITLE_1}
1.Title of      2.Trans-  3.Trans-  4.Securities Acquired (A)      5.Amount of      6.Ownership   7.Nature of
Security        action    action      or Disposed of (D)           Securities       Form:         Indirect
                Date      Code                                     Beneficially     Direct (D) or Beneficial
                                                                   Owned at End     Indirect (I)  Ownership
                                    Amount (A) or (D)  Price       of Month
- -------------   --------  ------  -----------------  ----------  ---------------  ------------  ---------------
Common Stock    11/04/97  P         1,200 A            $18.25      14,350           Direct
Common Stock    11/18/97  S         300 (D)            $18.75      2,700            Indirect      By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Common Stock", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "By spouse"))

# Words where the form has letters.
SPELT_OUT = _form(
    "Acquired, Disposed, Direct and Indirect in full",
    f"""{_TITLE_1}
                2.Trans-  3.Trans-  4.Securities Acquired (A)       5.Amount of      6.Ownership   7.Nature of
                action    action      or Disposed of (D)            Securities       Form:         Indirect
1.Title of      Date      Code      -----------------------------   Beneficially     Direct (D) or Beneficial
Security                                      (A) or                Owned at End     Indirect (I)  Ownership
                                    Amount    (D)        Price      of Month
- -----------   --------  --------  --------  ---------  ---------  ---------------  ------------  ---------------
Common Stock    11/04/97  P         1,200     Acquired   $18.25     14,350           Direct
Common Stock    11/18/97  S         300       Disposed   $18.75     2,700            Indirect      By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D"),
    trade("Common Stock", "1997-11-18", "S", "300", "D", "18.75", "2700", "I", "By spouse"))

# The V for an early report, and the K of equity swaps, in the cell of the code.
CODES_WITH_MORE = _form(
    "codes with V or K beside them: G V, A/V, S/K",
    f"""{_TITLE_1}
                2.Trans-  3.Trans-  4.Securities Acquired (A)       5.Amount of      6.Ownership   7.Nature of
                action    action      or Disposed of (D)            Securities       Form:         Indirect
1.Title of      Date      Code      -----------------------------   Beneficially     Direct (D) or Beneficial
Security                  (Instr. 8)          (A) or                Owned at End     Indirect (I)  Ownership
                                    Amount    (D)        Price      of Month
- -----------   --------  --------  --------  ---------  ---------  ---------------  ------------  ---------------
Common Stock    11/03/97  A/V       250       A          $17.00                      D
Common Stock    11/04/97  G V       100       D                                      D
Common Stock    11/18/97  S/K       300       D          $18.75     14,000           D
""",
    trade("Common Stock", "1997-11-03", "A", "250", "A", "17.00", "", "D", form="5"),
    trade("Common Stock", "1997-11-04", "G", "100", "D", "", "", "D", form="5"),
    trade("Common Stock", "1997-11-18", "S", "300", "D", "18.75", "14000", "D", swap=True))

# Plans report a month; brokers who sold on many days are summed up as VARIOUS. A day is never guessed.
DATES_WITHOUT_DAYS = _form(
    "month-only dates and VARIOUS, beside years of two digits",
    f"""{_TITLE_1}{_RULED_1}Common Stock    8/97      P           1,200     A       $18.25                        D
Common Stock    Aug. 1997 P           800       A       $18.50                        D
Common Stock    VARIOUS   S           300       D       $18.75                        D
Common Stock    11-6-97   S           200       D       $18.75       12,750           D
""",
    trade("Common Stock", "", "P", "1200", "A", "18.25", "", "D"),
    trade("Common Stock", "", "P", "800", "A", "18.50", "", "D"),
    trade("Common Stock", "", "S", "300", "D", "18.75", "", "D"),
    trade("Common Stock", "1997-11-06", "S", "200", "D", "18.75", "12750", "D"))

# Words for nothing: a balance of -0-, a price of None, a line whose holding has not changed.
WORDS_FOR_NOTHING = _form(
    "No change, None and -0-",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  J           1,200     D       None         -0-              D
Common Stock    11/18/97  A           300       A       -0-          300              I             By spouse
Preferred       No change                                            500              I             By trust
Stock
""",
    trade("Common Stock", "1997-11-04", "J", "1200", "D", "", "0", "D"),
    trade("Common Stock", "1997-11-18", "A", "300", "A", "0", "300", "I", "By spouse"),
    holding("Preferred Stock", "500", "I", "By trust"))

# Shares and dollars in halves, eighths and sixteenths, as markets quoted them until 2001.
FRACTIONS = _form(
    "fractions of shares and of dollars",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,000 1/2 A       $18 1/4      14,350 1/2       D
Common Stock    11/18/97  S           300       D       18-13/16     2,700            I             By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1000.5", "A", "18.25", "14350.5", "D"),
    trade("Common Stock", "1997-11-18", "S", "300", "D", "18.8125", "2700", "I", "By spouse"))

# Table I has nothing to report, and says so in its first column.
NOTHING_IN_TABLE_1 = _form(
    "None under the first caption of Table I, Table II over a ruler of dashes",
    f"""{_TITLE_1}{_RULED_1}None
{_END}
{_TITLE_2}
                                     5.Number of                                            9.Numb.
            2.Conver-         4.     Derivative    6.Date Exercis-  7.Title and             of Deri- 10.Owner
            sion or           Trans- Securities    able and Expir-  Amount of      8.Price  vative   -ship    11.Nature
            Exercise  3.Tran- action Acquired (A)  ation Date       Underlying     of Deri- Securi-  Form:    of Indi-
1.Title of  Price of  saction Code   or Disposed   (Month/Day/Year) Securities     vative   ties Be- Direct   rect Bene-
Derivative  Deriva-   Date    (In-   of (D)        ---------------- -------------  Secu-    neficial (D) or   ficial
Security    tive Se-  (Month/ str.   ------------- Exer-   Expira-          No. of rity     ly Owned Indirect Ownership
(Instr. 3)  curity    Day/Yr) 8)     (A)    (D)    cisable tion     Title   Shares (In.5)   at Month (I)      (Instr. 4)
----------- --------- ------- ------ ------ ------ ------- -------- ------- ------ -------- -------- -------- ----------
Stock       $7.50     11/3/97 M             2,000  6/1/95  6/1/05   Common  2,000           3,000    D
Option                                                              Stock
Phantom     1-for-1   11/3/97 A      12.5                           Common  12.5   $18.90   110.25   D
Stock                                                               Stock
""",
    option_trade("Stock Option", "7.50", "1997-11-03", "M", "2000", "D", ("1995-06-01", "2005-06-01"),
                 "Common Stock", "2000", "", "3000", "D"),
    option_trade("Phantom Stock", "", "1997-11-03", "A", "12.5", "A", ("", ""), "Common Stock", "12.5", "18.90",
                 "110.25", "D"))

# ---- footnotes

# A mark in parentheses right behind the figure.
MARKS_ON_FIGURES = _form(
    "marks like 10,000(1) on figures, dates, codes and words, under Explanation of Responses",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  J(1)        10,000(2) A       $18.25(3)    14,350           D
Common Stock                                                         2,700(2)         I             By trust (4)
""",
    trade("Common Stock", "1997-11-04", "J", "10000", "A", "18.25", "14350", "D", transaction_code="F1",
          transaction_shares="F2", transaction_price_per_share="F3"),
    holding("Common Stock", "2700", "I", "By trust", shares_owned_following_transaction="F2",
            nature_of_ownership="F4"),
    explained="""
Explanation of Responses:

(1)  Dividend reinvestment, which the plan's agent reports
     once a month.
(2)  Adjusted for the two-for-one split of November 1, 1997.
(3)  Average price.
(4)  The reporting person's brother is the trustee.
""",
    footnotes=notes(F1="Dividend reinvestment, which the plan's agent reports once a month.",
                    F2="Adjusted for the two-for-one split of November 1, 1997.",
                    F3="Average price.",
                    F4="The reporting person's brother is the trustee."))

# A figure and a slash, as typewriters marked notes before they could raise figures.
SLASHED_MARKS = _form(
    "marks like 1/ and 2/",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25 1/    14,350           D
Common Stock                                                         2,700 2/         I             By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D", transaction_price_per_share="F1"),
    holding("Common Stock", "2700", "I", "By spouse", shares_owned_following_transaction="F2"),
    explained="""
Explanation of Responses:

1/  Average price of four purchases.
2/  Beneficial ownership is disclaimed.
""",
    footnotes=notes(F1="Average price of four purchases.", F2="Beneficial ownership is disclaimed."))

# Asterisks, beside those of the form's own sentences.
ASTERISKS = _form(
    "marks like * and ** beside those of the form's own sentences",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       $18.25*      14,350           D
Common Stock                                                         2,700**          I             By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D", transaction_price_per_share="*"),
    holding("Common Stock", "2700", "I", "By spouse", shares_owned_following_transaction="**"),
    explained="""
Explanation of Responses:

*   Average price of four purchases.
**  Beneficial ownership is disclaimed.
""",
    footnotes=(Footnote(id="*", text="Average price of four purchases."),
               Footnote(id="**", text="Beneficial ownership is disclaimed.")))

# Letters for marks, and FOOTNOTES: in place of the form's own caption.
LETTERS = _form(
    "marks like (a) and (b), explained under FOOTNOTES:",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200(a)  A       $18.25       14,350           D
Common Stock                                                         2,700(b)         I             By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D", transaction_shares="a"),
    holding("Common Stock", "2700", "I", "By spouse", shares_owned_following_transaction="b"),
    explained="""
FOOTNOTES:

(a)  Bought in four lots.
(b)  Beneficial ownership is disclaimed.
""",
    footnotes=notes(a="Bought in four lots.", b="Beneficial ownership is disclaimed."))

# Note and a number where others have the number alone, and an asterisk on a word for a date.
NOTES_BY_NAME = _form(
    "notes that begin with Note (1): and an asterisk behind VARIOUS",
    f"""{_TITLE_1}{_RULED_1}Common Stock    VARIOUS*  P           1,200     A       $18.25       14,350           D
Common Stock                                                         2,700            I             By trust (1)
""",
    trade("Common Stock", "", "P", "1200", "A", "18.25", "14350", "D", transaction_date="*"),
    holding("Common Stock", "2700", "I", "By trust", nature_of_ownership="F1"),
    explained="""
Explanation of Responses:

*: Four purchases in the first week of November.
Note (1): The reporting person is the trustee.
""",
    footnotes=(Footnote(id="*", text="Four purchases in the first week of November."),
               Footnote(id="F1", text="The reporting person is the trustee.")))

# A sentence in place of the mark: it says that there is a note, and no price.
SEE_NOTE = _form(
    "See note 1 in place of a value",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200     A       See note 1   14,350           D
Common Stock                                                         2,700            I             By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "", "14350", "D", transaction_price_per_share="F1"),
    holding("Common Stock", "2700", "I", "By spouse"),
    explained="""
Explanation of Responses:

1.  The shares were bought in four lots, at prices from $18.00
    to $18.50.
""",
    footnotes=notes(F1="The shares were bought in four lots, at prices from $18.00 to $18.50."))

# Notes right under the table, without any caption.
UNHEADED_NOTES = _form(
    "notes under the table without a caption",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200(1)  A       $18.25       14,350           D
Common Stock                                                         2,700(2)         I             By spouse
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D", transaction_shares="F1"),
    holding("Common Stock", "2700", "I", "By spouse", shares_owned_following_transaction="F2"),
    explained="""
(1)  Bought in four lots.
(2)  Beneficial ownership is disclaimed.
""",
    footnotes=notes(F1="Bought in four lots.", F2="Beneficial ownership is disclaimed."))

# The page with the notes was not filed: a mark stays a mark.
UNEXPLAINED_MARKS = _form(
    "marks that nothing explains",
    f"""{_TITLE_1}{_RULED_1}Common Stock    11/04/97  P           1,200(1)  A       $18.25       14,350           D
Common Stock                                                         2,700(2)         I             By trust (3)
""",
    trade("Common Stock", "1997-11-04", "P", "1200", "A", "18.25", "14350", "D", transaction_shares="F1"),
    holding("Common Stock", "2700", "I", "By trust", shares_owned_following_transaction="F2",
            nature_of_ownership="F3"))

TABLES: tuple[AsciiForm, ...] = (
    EDGARLINK, EDGARLINK_2, STOPS_ABOVE, WRAPPED_CELLS, WRAPPED_CELLS_2, DRAWN, CORNERS, OPEN_RIGHT, ACROSS_BARS,
    BLANKS_ALONE, BLANKS_AND_NO_NOTES, BLANKS_ALONE_2, TALL_CAPTIONS, UNRULED_GROUP, NUMBERS_ABOVE, RULE_TOO_EARLY,
    NUMBERS_AHEAD, MOVED_RULER, SHORTENED_CAPTIONS, HALVES, RULED_ROWS, ESCAPED_RULES, SPACED_ROWS, TWO_LINES,
    FIGURES_LAST, FIGURES_BELOW, BROKEN_ROWS, ENDS_WITHOUT_RULE, ENDS_WITH_TAG, TEXT_BELOW, NOTES_WITHOUT_RULE,
    TABLE_AFTER_TABLE, REMINDER, TWO_PAGES, LETTER_WITH_NUMBER, SPELT_OUT, CODES_WITH_MORE, DATES_WITHOUT_DAYS,
    WORDS_FOR_NOTHING, FRACTIONS, NOTHING_IN_TABLE_1, MARKS_ON_FIGURES, SLASHED_MARKS, ASTERISKS, LETTERS,
    NOTES_BY_NAME, SEE_NOTE, UNHEADED_NOTES, UNEXPLAINED_MARKS,
)
"""Columns first, then rows, then cells, then footnotes."""
