"""Tables in text: by tabs, by bars as markdown has them, in drawn boxes, and under stops."""

from __future__ import annotations

from itertools import groupby

import pytest

from insiderforms._readers.html import read_page
from insiderforms._readers.page import COLUMN_STOP
from insiderforms._readers.text import read_text


def seen(source: str) -> list[list[str]]:
    """The lines of a page in reading order, each as the texts of its cells; blank lines are none."""
    cells = groupby(read_text(source).cells, key=lambda cell: id(cell.line))
    return [[cell.text for cell in line] for _, line in cells]


def placed(source: str) -> list[tuple[str, int, int]]:
    """The cells of a page in reading order: the text, its first column, and the column after its last."""
    return [(cell.text, cell.left, cell.right) for cell in read_text(source).cells]


def reach(source: str) -> list[tuple[str, int]]:
    """The cells of a page in reading order, and how many lines each reaches down."""
    return [(cell.text, cell.down) for cell in read_text(source).cells]


def as_html2text(source: str) -> str:
    """Lines with the two blanks at their ends with which html2text says that they break there."""
    return source.replace("\n", "  \n")


# ---- tabs


# What a browser puts on the clipboard, and what spreadsheets export.
TABS = """Table I
Owned\tDate\t\tAmount
Common Stock\t05/01/2023\t\t100

Remarks: none
"""


def test_tabs_part_the_cells_of_a_row() -> None:
    assert seen(TABS) == [["Table I"], ["Owned", "Date", "", "Amount"], ["Common Stock", "05/01/2023", "", "100"],
                          ["Remarks: none"]]


def test_of_rows_with_tabs_only_the_order_of_the_cells_is_left() -> None:
    page = read_text(TABS)
    assert [(grid.ruled, grid.bare) for grid in page.grids] == [(False, False), (True, True)]


def test_a_title_alone_above_a_line_that_begins_with_two_tabs_is_the_first_cell_of_a_row() -> None:
    # A browser breaks a row after a cell that ends with a paragraph.
    assert seen("Common Stock\n\t\t100\tD\nRemarks\n") == [["Common Stock", ""], ["", "", "100", "D"], ["Remarks"]]


# ---- markdown


# Every cell between bars, as pandoc and markdownify set them.
MARKDOWN = """Table I

| 1. Title | 2. Date |  |
| --- | :---: | --- |
| Common Stock | 05/01/2023 | \\$ 5 |
|  | 05/02/2023 | **D** |

Remarks: *none*
"""


def test_leading_bars_begin_no_cell_and_rules_say_nothing() -> None:
    assert seen(MARKDOWN) == [
        ["Table I"], ["1. Title", "2. Date", ""], ["Common Stock", "05/01/2023", "$ 5"], ["", "05/02/2023", "D"],
        ["Remarks: none"]]


def test_a_cell_knows_where_it_stands_in_the_source() -> None:
    page = read_text(MARKDOWN, line=10)
    cell = page.cells[5]
    assert (cell.text, MARKDOWN[cell.start:cell.end], page.line_of(cell.start)) == (
        "05/01/2023", " 05/01/2023 ", 14)


@pytest.mark.parametrize("source", ["| --- |\n", "| --- |\n|\n\n"], ids=["rules", "rules and a bar alone"])
def test_nothing_is_said_by(source: str) -> None:
    assert read_text(source).cells == []


# html2text sets bars only between cells, and goes on with a cell on the next line after two blanks.
BROKEN_ROWS = as_html2text("""1\\. Title of
Security | 2\\. Date | 3\\. Code
---|---|---
Common
Stock | 05/01/2023 | S
Other | 05/02/2023 | P

A sentence.
""")


def test_a_row_that_is_broken_inside_a_cell_is_one_row() -> None:
    assert seen(BROKEN_ROWS) == [
        ["1. Title of\nSecurity", "2. Date", "3. Code"], ["Common\nStock", "05/01/2023", "S"],
        ["Other", "05/02/2023", "P"], ["A sentence."]]


def test_a_heading_that_is_broken_inside_its_last_cell_is_one_row() -> None:
    assert seen(as_html2text("Above\n\nTitle | Date\n(Month/Day)\n---|---\nCommon | 05/01/2023\n")) == [
        ["Above"], ["Title", "Date\n(Month/Day)"], ["Common", "05/01/2023"]]


@pytest.mark.parametrize("source, lines", [
    ("---|---|---\nCommon | 100 | D\n", [["Common", "100", "D"]]),
    ("Code | V | Amount\nTitle | Date\n---|---\nCommon | S\n",
     [["Code", "V", "Amount"], ["Title", "Date"], ["Common", "S"]]),
    ("Above\n\nTitle\n---|---|---\n", [["Above"], ["Title"]]),
    ("| Title | Date |\n---|---|---\n", [["Title", "Date"]]),
], ids=["no heading", "another table above", "a heading with too few bars", "bars at its ends"])
def test_a_rule_joins_no_lines_if_above_it_stands(source: str, lines: list[list[str]]) -> None:
    assert seen(as_html2text(source)) == lines


@pytest.mark.parametrize("glued, apart", [
    ("1 MAIN STREET3\\. Date of Earliest Transaction", ["1 MAIN STREET", "3. Date of Earliest Transaction"]),
    ("12/31/20034\\. If Amendment, Date", ["12/31/2003", "4. If Amendment, Date"]),
    ("Sample Corp3\\. Date of Event4\\. Relationship", ["Sample Corp", "3. Date of Event", "4. Relationship"]),
    ("see item 12\\. Title", ["see item 12. Title"]),
], ids=["after a word", "after a year", "twice", "a number that is whole"])
def test_html2text_glues_blocks_together(glued: str, apart: list[str]) -> None:
    assert [text for text, in seen(as_html2text(f"A | B\n---|---\n\n{glued}\n"))[1:]] == apart


def test_the_number_of_a_note_is_not_glued_to_anything() -> None:
    assert seen("| Notes |\n| --- |\n| 12\\. By trust. |\n| 21\\. By gift. |\n31\\. By will.\n") == [
        ["Notes"], ["12. By trust."], ["21. By gift."], ["31. By will."]]
    assert seen("| (Street) |\n| --- |\n1 MAIN STREET, FLOOR 43\\. Date of Earliest Transaction\n") == [
        ["(Street)"], ["1 MAIN STREET, FLOOR 4"], ["3. Date of Earliest Transaction"]]


@pytest.mark.xfail(strict=True, reason="blocks that were glued are joined again, and what follows loses its place")
def test_a_cell_behind_glued_blocks_knows_where_it_stands_in_the_source() -> None:
    source = as_html2text("Sample Corp3\\. Date | Code\n---|---\nCommon | S\n")
    assert [source[cell.start:cell.end].strip() for cell in read_text(source).cells if cell.text == "Code"] == ["Code"]


def test_tables_that_markdownify_nests_in_one_line_are_rows() -> None:
    # The row of a table in a cell becomes one line: "| |" parts its rows, an empty heading stands before dashes.
    nested = ("| FORM 4 |  | | --- | --- | | 1. Name | Doe Jane | |  |  | | --- | --- | | a | b |\n| --- |\n"
              "| Common | 100 |\n")
    assert seen(nested) == [["FORM 4"], ["1. Name", "Doe Jane"], ["a", "b"], ["Common", "100"]]


# ---- boxes


# Typists and pandoc draw corners with plus signs.
PLUS = """+------------+------------+
| 1. Name    | 2. Date    |
| Doe Jane   | 05/01/2023 |
+------------+------------+
| Common     | S          |
| Stock      |            |
+------------+------------+
"""
# Typists of the nineties underline the last line of a box.
UNDERLINED = """ __________________________
| 1. Name    | 2. Date    |
| Doe Jane   | 05/01/2023 |
|____________|____________|
| Common     | S          |
| Stock      |            |
|____________|____________|
"""
# w3m draws lines with letters of their own.
UNICODE = """┌──────────┬──────────┐
│1. Name   │2. Date   │
│Doe Jane  │05/01/2023│
├──────────┼──────────┤
│Common    │S         │
│Stock     │          │
└──────────┴──────────┘
"""


@pytest.mark.parametrize("source", [PLUS, UNDERLINED, f"Title     Date     Code\n\n{UNICODE}"],
                         ids=["plus signs", "underlines", "lines of w3m"])
def test_a_box_is_one_cell_of_all_its_lines(source: str) -> None:
    assert seen(source)[-2:] == [["1. Name\nDoe Jane", "2. Date\n05/01/2023"], ["Common\nStock", "S"]]


def test_a_page_may_be_nothing_but_boxes_of_w3m() -> None:
    assert seen("┌─────┬─────┐\n│Doe  │May  │\n│Jane │2023 │\n└─────┴─────┘\n") == [["Doe\nJane", "May\n2023"]]


def test_a_box_knows_where_it_stands_in_the_source() -> None:
    page = read_text(PLUS)
    cell = page.cells[0]
    assert (page.line_of(cell.start), page.line_of(cell.end)) == (2, 3)


# A caption over two columns has a rule of its own below it; its neighbours reach down beside them.
GROUPED = """+-------+-------------+-----+
| Title | 3. Code     | Own |
|       +------+------+     |
|       | Code | V    |     |
+-------+------+------+-----+
| Stock | S    |      | D   |
+-------+------+------+-----+
"""


def test_a_box_reaches_down_beside_those_that_a_rule_parts() -> None:
    assert reach(GROUPED) == [("Title", 2), ("3. Code", 1), ("Own", 2), ("Code", 1), ("V", 1), ("Stock", 1), ("S", 1),
                              ("D", 1)]


def test_a_box_reaches_across_those_below_it() -> None:
    places = {text: (left, right) for text, left, right in placed(GROUPED)}
    assert places["3. Code"] == (places["Code"][0], places["V"][1])
    assert places["Own"] == places["D"]


def test_the_rule_below_a_heading_may_be_drawn_with_equals_signs() -> None:
    # pandoc draws its grid tables so.
    assert seen("+------+------+\n| Date | Code |\n+======+======+\n| May  | S    |\n+------+------+\n") == [
        ["Date", "Code"], ["May", "S"]]


def test_a_full_line_is_cut_in_the_middle_of_a_word() -> None:
    # Programs that wrap cells at a fixed width break words.
    assert seen("+----------+---+\n|Beneficial|S  |\n|ly owned  |   |\n|by Doe    |   |\n+----------+---+\n") == [
        ["Beneficially owned\nby Doe", "S"]]


def test_a_word_that_fills_its_line_is_whole_if_the_next_begins_with_a_capital() -> None:
    assert seen("|Class B Common|1  |\n|Stock         |   |\n") == [["Class B Common\nStock", "1"]]


def test_a_rule_inside_a_box_is_no_text() -> None:
    assert seen("+----------+---+\n| Doe      | S |\n| ---- --  |   |\n| Jane     |   |\n+----------+---+\n") == [
        ["Doe\nJane", "S"]]


def test_a_box_goes_on_below_a_line_whose_end_is_lost() -> None:
    # Editors take the blanks away at the ends of lines, and the bar that stood behind them.
    assert seen("+--------+------+\n| Doe    | May  |\n| Jane   |\n| Troy   | 2023 |\n+--------+------+\n") == [
        ["Doe\nJane\nTroy", "May\n2023"]]


def test_bars_in_other_places_begin_other_boxes_without_a_rule() -> None:
    assert seen("|Doe   |May  |\n|Jane  |2023 |\n|Wide        |\n|and so on   |\n") == [
        ["Doe\nJane", "May\n2023"], ["Wide\nand so on"]]


def test_a_line_of_stops_or_dashes_without_bars_is_a_rule_of_boxes() -> None:
    # The tags that the SEC asked for stand between the lines of a box; some typists draw no bars on a rule.
    box = "|Doe    |May  |\n|Jane   |2023 |\n{}\n|Common |S    |\n|Stock  |     |\n"
    expected = [["Doe\nJane", "May\n2023"], ["Common\nStock", "S"]]
    assert (seen(box.format("<S>     <C>")), seen(box.format("-" * 15))) == (expected, expected)


def test_a_table_between_rulers_may_stand_in_a_box() -> None:
    # pandoc sets the inner one of two tables so.
    box = """+----------------------+
|Above                 |
|                      |
|  ------- ---------   |
|  Title   Amount      |
|  Common  100         |
|  ------- ---------   |
|                      |
|Below                 |
+----------------------+
"""
    assert seen(box) == [["Above"], ["Title", "Amount"], ["Common", "100"], ["Below"]]


def test_a_box_that_is_all_a_table_between_rulers_has_no_other_words() -> None:
    box = """+----------------------+
|  ------- ---------   |
|  Common  100         |
|  ------- ---------   |
+----------------------+
"""
    assert [line for line in seen(box) if any(line)] == [["Common", "100"]]


def test_text_above_and_below_boxes_is_no_part_of_them() -> None:
    assert seen(f"FORM 4\n\n{PLUS}\nRemarks\n") == [["FORM 4"], *seen(PLUS), ["Remarks"]]


# ---- stops


# The tags that the SEC asked for in the nineties: <S> stands where the first column begins, <C> at each other.
STOPS = """<TABLE>
<CAPTION>
1. Title of    2. Transaction   3. Code   4. Amount
   Security       Date
<S>            <C>              <C>       <C>
Common Stock   05/01/2023       S         100
Options        05/02/2023                 200
</TABLE>
"""


def test_stops_say_where_columns_begin() -> None:
    assert seen(STOPS) == [["1. Title of\nSecurity", "2. Transaction\nDate", "3. Code", "4. Amount"],
                           ["Common Stock", "05/01/2023", "S", "100"], ["Options", "05/02/2023", "200"]]
    places = {text: left for text, left, _ in placed(STOPS)}
    assert places["200"] == places["100"] == places["4. Amount"]


def test_running_text_below_the_end_of_a_table_with_stops_is_whole() -> None:
    assert seen(f"{STOPS}\nThe shares were sold under a plan.\n")[-1] == ["The shares were sold under a plan."]


@pytest.mark.xfail(strict=True, reason="stops of fewer than four columns are shown as the sign that stands for them")
def test_stops_are_never_words() -> None:
    table = f"{STOPS}\n<TABLE>\n<S>   <C>\n(1)   A note.\n</TABLE>\n"
    assert COLUMN_STOP not in "".join(cell.text for cell in read_text(table).cells)


# A table in fixed type has rules across it above and below its heading and at its end.
LONG_RULES = """Words before the table.
_______________________________________________
Title          Date         Code       Amount
_______________________________________________
------------   ----------   --------   --------
Common Stock   05/01/2023   S          100
_______________________________________________

The shares were sold     under a plan.
"""


def test_a_rule_across_the_page_ends_a_table() -> None:
    assert seen(LONG_RULES) == [
        ["Words before the table."], ["Title", "Date", "Code", "Amount"], ["Common Stock", "05/01/2023", "S", "100"],
        ["The shares were sold", "under a plan."]]


def test_a_rule_across_the_page_is_no_heading() -> None:
    ruler = LONG_RULES.split("\n")[4]
    assert seen(f"Common Stock\n\n{'-' * 46}\n{ruler}\nPreferred      05/01/2023   S          100\n") == [
        ["Common Stock"], ["Preferred", "05/01/2023", "S", "100"]]


def test_a_table_between_rulers_stands_between_running_text() -> None:
    # pandoc draws a dash for each letter that a column is wide.
    assert seen("Above it        and beside    more\n\n  ------- --------\n  Title   Amount\n  Common  100\n"
                "  ------- --------\n\nBelow\n") == [
        ["Above it", "and beside", "more"], ["Title", "Amount"], ["Common", "100"], ["Below"]]


def test_a_row_may_end_where_no_table_is_open() -> None:
    # A page that is cut off at its start begins with the end of a row.
    assert [cell.text for cell in read_page("</tr><p>Remarks</p>", 1).cells] == ["Remarks"]
