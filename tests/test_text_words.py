"""Words in text: emphasis, marks, notes that hang from their marks, addresses, and whole forms in each dialect."""

from __future__ import annotations

from datetime import date

import pytest

from insiderforms import parse
from insiderforms._readers.addresses import name_before, parted_owner
from insiderforms._readers.middle import centred
from insiderforms._readers.text import read_text
from insiderforms.model import Address, Issuer, ReportingOwner
from tests.page_pieces import told
from tests.torn_rows import SALE

COLUMNS = "Title        Date        Code\n\n"
"""A line that stands in columns, so that the page is no running text."""


def words(source: str) -> list[str]:
    """The cells of a page in reading order."""
    return [cell.text for cell in read_text(source).cells]


def below_columns(source: str) -> list[str]:
    """The cells below a line that stands in columns."""
    return words(f"{COLUMNS}{source}")[3:]


# ---- running text


def test_a_page_of_which_only_the_words_are_left_is_one_cell() -> None:
    # get_text() of an HTML parser sets each word of the page on a line of its own.
    page = read_text("FORM 4\n\n1. Name\nDoe Jane\n")
    assert [(cell.text, cell.line.grid.ruled) for cell in page.cells] == [("FORM 4\n1. Name\nDoe Jane", False)]


def test_a_page_of_nothing_says_nothing() -> None:
    assert words("") == [""]


def test_a_star_alone_on_a_line_belongs_to_the_caption_above() -> None:
    assert words("1. Name and Address\n*\nDoe Jane\n") == ["1. Name and Address *\nDoe Jane"]


@pytest.mark.parametrize("written, shown", [
    ("## FORM 4", "FORM 4"), ("By Trust # 5", "By Trust # 5"),
    ("**Doe** __x__", "Doe __x__"), ("*a first* and _second_ note", "a first and second note"),
    ("***Doe Jane***", "Doe Jane"), ("5\\. Amount \\[x\\] \\*", "5. Amount [x] *"), ("a * b * c", "a * b * c"),
    ("see [Sample Corp](https://example.org/1)", "see Sample Corp"), ("&lt;none&gt; &amp; more", "<none> & more"),
    ("<b>Doe</b><br>Jane", "Doe\nJane"), ("100<sup>(1)</sup>", "100\u207d1\u207e"), ("100\u00b9", "100\u207d1\u207e"),
    ("100 ^(1)(2)", "100 \u207d1\u207e\u207d2\u207e"),
    ("some_long_name", "some_long_name"), ("1<sup>1</sup>/2", "1 1/2"),
], ids=["a heading", "a number sign",
        "two stars", "emphasis", "three stars", "escapes", "loose stars", "a link", "entities", "elements",
        "a raised element", "a raised digit", "carets", "underlines in a word", "a fraction"])
def test_markdown_is_shown_as_a_page_would_show(written: str, shown: str) -> None:
    assert words(written) == [shown]


@pytest.mark.parametrize("line, cells", [
    ("Stock ^(1)   Option ^*     100 ^", ["Stock \u207d1\u207e", "Option \u207d*\u207e", "100"]),
    ("Stock<sup>2</sup>   100\u00b2     D", ["Stock\u207d2\u207e", "100\u207d2\u207e", "D"]),
    ("<PAGE>   Stock\xa0A     <FN>", ["Stock A"]),
], ids=["a caret", "a raised element or digit", "tags of the SEC"])
def test_a_mark_in_columns_is_raised_in_its_place(line: str, cells: list[str]) -> None:
    assert below_columns(line) == cells


def test_a_raised_mark_moves_no_column() -> None:
    page = read_text(f"{COLUMNS}Stock<sup>(1)</sup>   100\nStock                 100\n")
    assert [cell.left for cell in page.cells if cell.text == "100"] == [22, 22]


def test_a_table_may_begin_on_the_line_that_ends_with_a_caption() -> None:
    # inscriptis sets a table behind the words before it; its columns are those it would have without them.
    assert below_columns("(Check all applicable)____ Director      ____ 10% Owner\n") == [
        "(Check all applicable)", "____ Director", "____ 10% Owner"]


# ---- notes that hang from a mark


def test_a_note_is_all_the_lines_that_hang_from_its_mark() -> None:
    assert below_columns("(1) The shares were sold\n    under a plan.\n(2) A second note.\n\nRemarks\n") == [
        "(1) The shares were sold under a plan.", "(2) A second note.", "Remarks"]


@pytest.mark.parametrize("notes, expected", [
    ("    One line of a note,\n(1) two of it\n    and three.\n    Another note\n(2)\n    of two lines.\n",
     ["(1) One line of a note, two of it and three.", "(2) Another note of two lines."]),
    ("    Of four lines of a note\n(1) the mark is beside\n    the second,\n    not the third.\n",
     ["(1) Of four lines of a note the mark is beside the second, not the third."]),
    ("(1) A note of two\n    lines.\n    One line,\n(2) two lines,\n    three lines\n",
     ["(1) A note of two lines.", "(2) One line, two lines, three lines"]),
    ("(1) A note\n    of two lines\n(2) and another.\n", ["(1) A note of two lines", "(2) and another."]),
], ids=["middle, or alone", "even", "one of two", "beside the first"])
def test_a_mark_beside_the_middle_of_its_text_begins_the_note(notes: str, expected: list[str]) -> None:
    assert below_columns(notes) == expected


def test_a_caption_further_right_than_the_notes_is_no_note() -> None:
    assert below_columns("        Explanation of Responses:\n(1) A first note.\n(2) A second note.\n") == [
        "Explanation of Responses:", "(1) A first note.", "(2) A second note."]


def test_stars_are_marks() -> None:
    assert below_columns("*  Reporting person\n   is a director.\n** Misstatements\n   are crimes.\n") == [
        "* Reporting person is a director.", "** Misstatements are crimes."]


@pytest.mark.parametrize("lines, expected", [
    ("(1) Common Stock      100     D\n    Other             200     D\n",
     ["(1) Common Stock", "100", "D", "Other", "200", "D"]),
    ("1.  Title\n    of Security\n", ["1.", "Title", "of Security"]),
    ("(1) A note\n    of two lines\nand words at the edge.\n", ["(1) A note of two lines", "and words at the edge."]),
    ("    Words without a mark\n    on two lines.\n", ["Words without a mark", "on two lines."]),
    ("    Words\n    (1) A note\n        of two lines.\n", ["Words", "(1) A note of two lines."]),
], ids=["columns", "the number of an item", "words at the edge", "no mark", "words above a note"])
def test_what_does_not_hang_from_a_mark_is_left_alone(lines: str, expected: list[str]) -> None:
    assert below_columns(lines) == expected


@pytest.mark.parametrize("gaps, alone, below", [
    ([1, 3, 1], [False, False], [2, 1]), ([1, 1], [False], [1]), ([0, 5], [False], None), ([1, 0], [True], None),
    ([2, 3], [False], [3]), ([2, 3], [True], None), ([1, 2, 1], [True, True], [1, 1]),
], ids=["two", "one", "no middle", "none below", "an even number", "alone, not in the middle", "both alone"])
def test_marks_beside_the_middle_share_the_lines_between_them(
        gaps: list[int], alone: list[bool], below: list[int] | None) -> None:
    assert centred(gaps, alone) == below


# ---- names and addresses in one line


HOME = {"street1": "1 Main Street", "city": "Springfield", "state": "IL", "zip_code": "62701"}


@pytest.mark.parametrize("text, address, name", [
    ("Doe Jane A. 1 MAIN STREET SPRINGFIELD, IL 62701", HOME, "Doe Jane A."),
    ("Doe Jane, 1 Main-Street, Springfield IL", HOME, "Doe Jane"),
    ("Doe Jane 2 HIGH STREET SPRINGFIELD, IL 62701", HOME, None),
    ("1 MAIN STREET SPRINGFIELD", HOME, None),
    ("Doe Jane 1 MAIN STREET", {}, None),
    ("Doe Jane \u0130 1 MAIN STREET SPRINGFIELD", HOME, None),
], ids=["known", "with other signs", "another street", "no name", "nothing known", "a letter that folds into two"])
def test_the_name_stands_before_the_address_that_is_known(text: str, address: dict[str, str], name: str | None) -> None:
    assert name_before(text, address) == name


@pytest.mark.parametrize("text, lines", [
    ("Doe Jane C/O ACME INC. 1 MAIN STREET, SUITE 5 SAN JOSE, CA 95101",
     ["Doe Jane", "C/O ACME INC. 1 MAIN STREET, SUITE 5", "SAN JOSE, CA 95101"]),
    ("Doe Jane P.O. BOX 12 TROY, NY 12180", ["Doe Jane", "P.O. BOX 12", "TROY, NY 12180"]),
    ("Doe Jane ONE PLAZA TROY, NY 12180", ["Doe Jane", "ONE PLAZA", "TROY, NY 12180"]),
    ("Doe Jane 1 HIGH TROY, NY 12180", ["Doe Jane", "1 HIGH TROY, NY 12180"]),
    ("Doe Jane 5 MAIN STREET ", ["Doe Jane", "5 MAIN STREET"]),
    ("Doe Jane", ["Doe Jane"]),
], ids=["care of", "a box", "a number in words", "no end of a street", "no city", "only a name"])
def test_name_street_and_city_of_one_line_are_parted(text: str, lines: list[str]) -> None:
    assert parted_owner(text) == lines


# ---- whole forms


TOP = "FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n\n"
HOUSE = Address(street1="1 Main St", city="Troy", state="NY", zip_code="12180")
TABLE_1 = "\nTable I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n"

# Cells parted by tabs, as a browser copies them.
BY_TABS = """1. Name and Address of Reporting Person
Doe Jane
(Last) (First) (Middle)
1 Main St
(Street)
Troy\tNY\t12180
(City)\t(State)\t(Zip)
2. Issuer Name and Ticker or Trading Symbol
Sample Corp [ SMPL ]
3. Date of Earliest Transaction (Month/Day/Year)
05/01/2023
TABLE I
1. Title of Security\t2. Transaction Date\t3. Transaction Code\t\t4. Securities Acquired (A) or Disposed of (D)\t\t\t\
5. Amount of Securities Beneficially Owned\t6. Ownership Form\t7. Nature of Indirect Beneficial Ownership
\t\tCode\tV\tAmount\t(A) or (D)\tPrice
Common Stock\t05/01/2023\tS\t\t100\tD\t$12.34\t900\tD\t
"""

# Cells between bars, line breaks as elements: pandoc and markdownify.
BY_BARS = """| 1. Name and Address of Reporting Person<br>Doe Jane<br>(Last) (First) (Middle)<br>1 Main St<br>\
(Street)<br>Troy, NY 12180<br>(City) (State) (Zip) | \
2. Issuer Name and Ticker or Trading Symbol<br>Sample Corp [ SMPL ] |
| --- | --- |
| 3. Date of Earliest Transaction<br>05/01/2023 | 4. If Amendment, Date Original Filed |
TABLE I
| 1. Title of Security | 2. Transaction Date | 3. Transaction Code | | 4. Securities Acquired (A) or Disposed of (D) | \
| | 5. Amount of Securities Beneficially Owned | 6. Ownership Form | 7. Nature of Indirect Beneficial Ownership |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| | | Code | V | Amount | (A) or (D) | Price | | | |
| Common Stock | 05/01/2023 | S | | 100 | D | \\$ 12.34 | 900 | D | |
"""

# Bars between cells, rows broken inside them, and blocks glued together: html2text.
BROKEN = """1\\. Name and Address of Reporting Person
Doe Jane
(Last) (First) (Middle)
1 Main St
(Street)
Troy| NY| 12180
---|---|---
(City) (State) (Zip)
2\\. Issuer Name and Ticker or Trading Symbol
Sample Corp [ SMPL ]3\\. Date of Earliest Transaction (Month/Day/Year)
05/01/20234\\. If Amendment, Date of Original Filed
TABLE I
1\\. Title of Security | 2\\. Transaction
Date | 2A. Deemed Execution Date, if any | 3\\. Transaction
Code | 4\\. Securities Acquired (A) or Disposed of (D) | 5\\. Amount of Securities Beneficially Owned | \
6\\. Ownership Form | 7\\. Nature of Indirect Beneficial Ownership
---|---|---|---|---|---|---|---
Code | V | Amount | (A) or (D) | Price
Common
Stock | 05/01/2023 |  | S |  | 100 | D | $12.34 | 900 | D |
""".replace("\n", "  \n")

# Lines drawn with letters of their own: w3m.
DRAWN = """┌───────────────────────┬──────────────────────────┬─────────────────┐
│1. Name and Address of │2. Issuer Name and Ticker │3. Date of       │
│Reporting Person       │or Trading Symbol         │Earliest         │
│Doe Jane               │                          │Transaction      │
│(Last) (First) (Middle)│                          │                 │
│1 Main St              │Sample Corp [ SMPL ]      │05/01/2023       │
│(Street)               │                          │                 │
│Troy, NY 12180         │                          │                 │
│(City) (State) (Zip)   │                          │                 │
└───────────────────────┴──────────────────────────┴─────────────────┘
TABLE I
┌────────────┬──────────┬────────┬───────────────────┬─────────────┬─────────┐
│1. Title of │2. Trans- │3. Tran-│4. Securities      │5. Amount of │6. Owner-│
│Security    │action    │saction │Acquired (A) or    │Securities   │ship Form│
│            │Date      │Code    │Disposed of (D)    │Beneficially │         │
│            │          ├────┬───┼──────┬─────┬──────┤Owned        │         │
│            │          │Code│V  │Amount│(A)  │Price │             │         │
│            │          │    │   │      │or(D)│      │             │         │
├────────────┼──────────┼────┼───┼──────┼─────┼──────┼─────────────┼─────────┤
│Common Stock│05/01/2023│S   │   │100   │D    │$12.34│900          │D        │
└────────────┴──────────┴────┴───┴──────┴─────┴──────┴─────────────┴─────────┘
"""

# Boxes with corners, cells cut at their width in the middle of words.
CUT = """+---------------------+-----------------------+-----------------+
|1. Name and Address o|2. Issuer Name and Tick|3. Date of Earlie|
|f Reporting Person   |er or Trading Symbol   |st Transaction   |
|Doe Jane             |                       |                 |
|(Last) (First)       |Sample Corp [ SMPL ]   |05/01/2023       |
|1 Main St            |                       |                 |
|(Street)             |                       |                 |
|Troy, NY 12180       |                       |                 |
|(City) (State) (Zip) |                       |                 |
+---------------------+-----------------------+-----------------+
TABLE I
+------------+----------+------+-+------+------+-------+------------+---------+
|1. Title of |2. Transac|3. Tra|V|4. Amo|(A) or|Price  |5. Amount of|6. Owners|
|Security    |tion Date |nsacti| |unt   |(D)   |       |Securities B|hip Form |
|            |          |on Cod| |      |      |       |eneficially |         |
|            |          |e     | |      |      |       |Owned       |         |
+------------+----------+------+-+------+------+-------+------------+---------+
|Common      |05/01/2023|S     | |100   |D     |$12.34 |900         |D        |
|Stock       |          |      | |      |      |       |            |         |
+------------+----------+------+-+------+------+-------+------------+---------+
"""

# Boxes as typists of the nineties underlined them.
UNDERLINED = """ ______________________________________________________________
|1. Name and Address   |2. Issuer Name and     |3. Date of      |
|   of Reporting Person|   Ticker or Trading   |   Earliest     |
|                      |   Symbol              |   Transaction  |
|   Doe    Jane        |                       |                |
|   (Last)(First)      |   Sample Corp [ SMPL ]|   05/01/2023   |
|   1 Main St          |                       |                |
|   (Street)           |                       |                |
|   Troy, NY 12180     |                       |                |
|   (City)(State)(Zip) |                       |                |
|______________________|_______________________|________________|
TABLE I
 _________________________________________________________________________
|1. Title of |2. Trans- |3. Trans-|4. Amount|(A)|Price |5. Amount |6. Owner-|
|   Security |   action |   action|         |or |      |   Benefi-|   ship  |
|            |   Date   |   Code  |         |(D)|      |   cially |   Form  |
|            |          |         |         |   |      |   Owned  |         |
|____________|__________|_________|_________|___|______|__________|_________|
|Common Stock|05/01/2023|S        |100      |D  |$12.34|900       |D        |
|____________|__________|_________|_________|___|______|__________|_________|
"""

# Columns under the tags that the SEC asked for.
UNDER_STOPS = """1. Name and Address of Reporting Person

   Doe Jane
   1 Main St
   Troy, NY 12180

2. Issuer Name and Ticker or Trading Symbol

   Sample Corp [ SMPL ]

3. Date of Earliest Transaction

   05/01/2023
TABLE I
<TABLE>
<CAPTION>
1. Title of    2. Transaction   3. Transaction  4. Amount  (A) or (D)  Price   5. Amount Beneficially  6. Ownership
   Security       Date             Code                                           Owned                   Form
<S>            <C>              <C>             <C>        <C>         <C>     <C>                     <C>
Common Stock   05/01/2023       S               100        D           $12.34  900                     D
</TABLE>
"""


@pytest.mark.parametrize("form", [BY_TABS, BY_BARS, BROKEN, DRAWN, CUT, UNDERLINED, UNDER_STOPS],
                         ids=["tabs", "bars", "broken rows", "drawn lines", "cut words", "underlines", "stops"])
def test_a_form_says_the_same_in_each_dialect(form: str) -> None:
    said = parse(TOP + form.replace("TABLE I", TABLE_1))
    assert said.non_derivative_table == (SALE,)
    assert (said.issuer, said.reporting_owners) == (
        Issuer(name="Sample Corp", trading_symbol="SMPL"), (ReportingOwner(name="Doe Jane", address=HOUSE),))
    assert (said.period_of_report, told(said)) == (date(2023, 5, 1), [])


@pytest.mark.parametrize("items", [
    "| {} | {} |\n| --- | --- |\n| Doe Jane | Sample Corp [ SMPL ] |\n", "{}\t{}\nDoe Jane\tSample Corp [ SMPL ]\n",
], ids=["bars", "tabs"])
def test_values_may_stand_in_the_row_below_their_captions(items: str) -> None:
    said = parse(TOP + items.format("1. Name and Address of Reporting Person",
                                    "2. Issuer Name and Ticker or Trading Symbol"))
    assert (said.issuer, said.reporting_owners) == (
        Issuer(name="Sample Corp", trading_symbol="SMPL"), (ReportingOwner(name="Doe Jane"),))
