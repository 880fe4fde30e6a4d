"""Tables that pandoc sets between rulers of dashes, in plain text; and how far the words of a text are sought in it."""

from __future__ import annotations

import pytest

from insiderforms import parse
from insiderforms._readers.text import read_text

# A ruler above and below, a line each row: pandoc, of tables whose cells fit on a line.
SIMPLE = """
  ------------- -------- ------
  Common        5/1/23   S
  Preferred              P
  ------------- -------- ------
"""
# Blank lines part the rows: pandoc, of tables with cells of several lines.
SEVERAL_LINES = """
  ------------- -------- ------
  Common        5/1/23   S
  Stock

  Preferred              P

  ------------- -------- ------
"""
# A rule across the table above its heading and below its last row: pandoc, of tables with a heading of several lines.
HEADED = """
  -----------------------------
  Title         Date     Code
  ------------- -------- ------
  Common        5/1/23   S
  Stock

  Preferred              P
  -----------------------------
"""
# A heading on one line, and nothing below the last row but a blank line: pandoc, of the simplest tables.
OPEN = """
  Title         Date     Code
  ------------- -------- ------
  Common        5/1/23   S
  Preferred              P

  What follows is no row.
"""


def rows(text: str) -> list[list[str]]:
    return [[cell.text for cell in line.cells] for grid in read_text(text).grids for line in grid.lines if line.cells]


@pytest.mark.parametrize(("text", "first"), [
    (SIMPLE, "Common"), (SEVERAL_LINES, "Common\nStock"), (HEADED, "Common\nStock"), (OPEN, "Common")])
def test_the_cells_of_a_table_between_rulers_have_their_places(text: str, first: str) -> None:
    assert [row for row in rows(text) if len(row) == 3 and row[0] != "Title"] == [
        [first, "5/1/23", "S"], ["Preferred", "", "P"]]


@pytest.mark.parametrize("text", [
    "  --- ---\nWords at the left, so this is no table.\n  --- ---\n",
    "  --- ---\n  a   b\n  ---- ----\n  a    b\n",
    "  --- ---\n",
    "  --- ---\n  a   b\n",
], ids=["words left of it", "another ruler", "nothing below it", "no end"])
def test_a_ruler_without_a_table_is_none(text: str) -> None:
    assert all(len(row) < 3 for row in rows(text))


def test_what_stands_around_a_table_between_rulers_is_kept() -> None:
    texts = [cell.text for cell in read_text(f"Above.{SIMPLE}Below.\n").cells]
    assert texts == ["Above.", "Common", "5/1/23", "S", "Preferred", "", "P", "Below."]


def test_a_table_between_rulers_may_stand_in_a_box() -> None:
    """Pandoc sets tables in tables so."""
    boxed = "\n".join(f"| {line:31} |" for line in SIMPLE.strip("\n").split("\n"))
    assert ["Common", "5/1/23", "S"] in rows(f"+{'-' * 33}+\n{boxed}\n+{'-' * 33}+\n")


def test_words_are_not_sought_again_and_again_in_a_text_that_is_one_cell() -> None:
    """Each line is told of, and none is written in the source as it is shown."""
    items = "FORM 4\n1. Name and Address of Reporting Person\nDoe Jane\n2. Issuer Name\nSample Corp [SMPL]\n"
    form = parse(items + "3. IRS Number of Reporting Person\n" + "".join(f"what&nbsp;{n} is\n" for n in range(300)))
    assert len(form.diagnostics) > 200
    assert all(diagnostic.line for diagnostic in form.diagnostics if diagnostic.text)
