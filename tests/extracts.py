"""What trafilatura leaves of a form: rows of tables, those inside cells behind the others, or words alone.

Rows are written without the blank at their ends; `spaced` puts it there.
"""

from __future__ import annotations

from collections.abc import Iterable

# ---- EDGAR's page: a table inside a cell is set behind the table around it, one that says nothing new not at all.

_TOP = """| FORM 4 |  | STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP |  |
|  | Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. |  |  |
"""
RULE_10B5 = "|  | Check this box to indicate that a transaction was made pursuant to a contract. |  |  |\n"
_ITEMS = """
| 1. Name and Address of Reporting Person <sup>\\*</sup> (Street) | 2. Issuer Name **and** Ticker or Trading \
Symbol {issuer} \\[ SMPL \\] | 5. Relationship of Reporting Person(s) to Issuer (Check all applicable) |
|  | 3. Date of Earliest Transaction          (Month/Day/Year) 05/01/2023 |  |
|  | 4. If Amendment, Date of Original Filed          (Month/Day/Year) | 6. Individual or Joint/Group Filing \
(Check Applicable Line) |

| {owner} |

| (Last) | (First) | (Middle) |

| 1 MAIN STREET |
| SUITE 5 |

| SPRINGFIELD | IL | 62701 |

| (City) | (State) | (Zip) |

| X | Director |  | 10% Owner |
| X | Officer (give title below) |  | Other (specify below) |
|  | Chief Executive Officer |  |  |

| **Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned** |  |  |
|---|---|---|
"""
_END = "| **Explanation of Responses:** |\n| 1. A note. |\n| **Remarks:** |\n"
_OWNER = "| 1. Name and Address of Reporting Person <sup>\\*</sup> (Street) |\n"


def spaced(text: str) -> str:
    """A text with a blank behind the last bar of each of its rows."""
    return text.replace("|\n", "| \n")

ROE = ("| Roe Fund L.P. |\n", "| 9 SHORT ROAD |\n", "| Roe Richard |\n")
"""Two owners of whom the first has a street of his own, and nobody a place."""


def page(*, boxes: str = "", marks: str = "", others: Iterable[str] = (), count: int = 0, issuer: str = "Sample Corp",
         owner: str = "Doe Jane") -> str:
    """EDGAR's page. `boxes` stand in its first table, `marks` behind; so do the tables of further owners, behind the
    captions of the items of all, of which there are `count`.
    """
    tables = "".join(f"{table}\n" for table in others)
    items = _ITEMS.replace("{issuer}", issuer).replace("{owner}", owner)
    return spaced(f"{_TOP}{boxes}\n| OMB APPROVAL |\n{marks}{items}\n{_OWNER * count}\n{tables}\n{_END}")


# ---- The form layout, as rows: those of a table inside a cell stand in the row around it, "| |" between them.

_BOXES = """\
| | | 1. Name and Address of Reporting Person <sup>\\*</sup> | | Doe Jane |  | 2. Issuer Name **and** Ticker or \
Trading Symbol Sample Corp \\[SMPL\\] | 5. Relationship of Reporting Person(s) to Issuer (Check all \
applicable)| \\_\\_X\\_\\_ Director | \\_\\_\\_\\_\\_ 10% Owner | | \\_\\_X\\_\\_ Officer (give title below) | \
\\_\\_\\_\\_\\_ Other (specify below) | | Chief Executive Officer |  | | 1 MAIN STREET, SUITE 5 | 3. Date of \
Earliest Transaction (Month/Day/Year) 05/01/2023 | | SPRINGFIELD, IL 62701 | 4. If Amendment, Date Original \
Filed(Month/Day/Year)  | 6. Individual or Joint/Group Filing(Check Applicable Line) \\_X\\_ Form filed by One \
Reporting Person | |  | **Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned** |  \
|
| | 1.Title of Security (Instr. 3) | 2. Transaction Date (Month/Day/Year) | 2A. Deemed Execution Date, if any \
(Month/Day/Year) | 3. Transaction Code (Instr. 8) | 4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 \
and 5) | 5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4) | 6. \
Ownership Form: Direct (D) or Indirect (I) (Instr. 4) | 7. Nature of Indirect Beneficial Ownership (Instr. 4) | \
| Code | V | Amount | (A) or (D) | Price | | Common Stock | 05/01/2023 |  | S |  | 100 | D | $           12.34 \
<sup>(1)</sup> | 900 | D |  |  |
"""
HOLDINGS = """\
| 1. Title of Derivative Security (Instr. 4) | 2. Date Exercisable and Expiration Date (Month/Day/Year) | 3. \
Title and Amount of Securities Underlying Derivative Security (Instr. 4) | 4. Conversion or Exercise Price of \
Derivative Security | 5. Ownership Form of Derivative Security: Direct (D) or Indirect (I) (Instr. 5) | 6. \
Nature of Indirect Beneficial Ownership (Instr. 5) |
| Date Exercisable | Expiration Date | Title | Amount or Number of Shares |
| Option | <sup>(1)</sup> | 05/01/2030 | Common Stock | 1,000 | $                 3.74 | D |  |
"""
OWNERS = """| **Reporting Owner Name / Address** | **Relationships** |
| Director | 10% Owner | Officer | Other |
| Doe Jane 1 MAIN STREET SUITE 5 SPRINGFIELD, IL 62701 | X |  | Chief Executive Officer |  |
"""
NOTES = """| **\\*** | If the form is filed by more than one reporting person, *see* Instruction {instruction}(b)(v). |
| **\\*\\*** | Intentional misstatements or omissions of facts constitute Federal Criminal Violations. *See* 18 \
U.S.C. 1001 and 15 U.S.C. 78ff(a). |
| **(1)** | A note. |
"""


def rows(*tables: str, instruction: int = 4) -> str:
    """Some tables of the form layout, and its notes."""
    return spaced("".join(tables) + NOTES.replace("{instruction}", str(instruction)))


FORM = rows(_BOXES, OWNERS)

# ---- The form layout, as words alone: item 1 has lost its caption and its name, tables their rows.

RELATIONSHIP = """5\\. Relationship of Reporting Person(s) to Issuer

(Check all applicable)

\\_\\_X\\_\\_ Director

\\_\\_\\_\\_\\_ 10% Owner

\\_\\_\\_\\_\\_ Officer (give title below)

\\_\\_\\_\\_\\_ Other (specify below)

"""
_WORDS = """2\\. Issuer Name and Ticker or Trading Symbol Sample Corp \\[SMPL\\]

{relationship}(Last)

(First)

(Middle)

1 MAIN STREET, SUITE 5

3\\. Date of Earliest Transaction (Month/Day/Year) 05/01/2023

(Street)

SPRINGFIELD, IL 62701

4\\. If Amendment, Date Original Filed(Month/Day/Year)

(City)

(State)

(Zip)

"""
COLUMNS = """Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned

1\\. Title of Derivative Security (Instr. 3)

2\\. Conversion or Exercise Price of Derivative Security

11\\. Nature of Indirect Beneficial Ownership (Instr. 4)

"""
LISTED = """Reporting Owners

Reporting Owner Name / Address

Relationships

Director

10% Owner

Officer

Other

"""
LAST = """Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001.

(1)

A note.

Note: File three copies of this Form, one of which must be manually signed.
"""
WORDS = _WORDS.replace("{relationship}", RELATIONSHIP)
