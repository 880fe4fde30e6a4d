"""Markup that is broken, cut off or used in an odd way: what a page says in spite of it."""

from __future__ import annotations

import attrs
import pytest

from insiderforms import parse
from insiderforms._readers.html import read_page
from insiderforms.diagnostics import NotOwnershipFormError
from insiderforms.model import Footnote, FootnoteRef, NonDerivativeHolding, NonDerivativeTransaction
from tests.page_pieces import EXPLANATIONS, SALE_CELLS, TABLE, told, without_tables
from tests.torn_rows import HOLDING, SALE, page, row, rows

NOTES = (Footnote(id="F1", text="A first note."), Footnote(id="F2", text="A second note."))


@pytest.mark.parametrize("html", [
    page(TABLE.replace("Common Stock", "<s>Common Stock</s>")) + "</pre>",
    "</table>" + page(TABLE),
    page("<td>Common Stock</td>" + TABLE),
    page(TABLE, '<form><input type="hidden" value="7"></form>'),
    page(TABLE, "<!-- "),
    page(TABLE, "<style>td { color: red }"),
    page("<table><tr>" + '<td rowspan="9">' * 300 + "</table>" + TABLE),
    page(TABLE).replace("<table>", "").replace("</table>", ""),
    page(TABLE.replace("<tr><td>", "<td>")),
], ids=["words struck out, and the end of fixed type that never began", "the end of a table that never began",
        "a cell outside any table", "a field that is not shown", "a comment that never ends",
        "a style sheet that never ends", "hundreds of cells that reach down", "rows outside any table",
        "cells outside any row"])
def test_the_form_is_read_in_spite_of(html: str) -> None:
    form = parse(html)
    assert (form.non_derivative_table, form.footnotes, told(form)) == ((SALE,), NOTES, [])


def test_words_behind_a_comment_that_never_ends_are_told_of() -> None:
    form = parse(page(TABLE, "<!-- Printed by Sample Filings"))
    assert (form.non_derivative_table, told(form)) == ((SALE,), [("text_outside", "Printed by Sample Filings")])


def test_a_less_than_sign_in_a_text_is_a_character() -> None:
    form = parse(rows(row("Common Stock, par value < $5", *SALE_CELLS[1:])))
    assert form.non_derivative_table == (attrs.evolve(SALE, security_title="Common Stock, par value < $5"),)


def test_a_page_that_is_cut_off_in_a_cell_tells_the_words_that_are_incomplete() -> None:
    begun = row("Common Stock", "05/02/2023", "", "S", "", "1,00")
    form = parse(rows(row(*SALE_CELLS), begun).partition("1,00")[0] + "1,00")
    assert form.non_derivative_table[0] == SALE
    assert told(form) == [("truncated", "1,00")]


@pytest.mark.parametrize("html, cut", [
    (page(TABLE).partition("Explanation")[0] + "<table wid", "<table wid"),
    (rows(row(*SALE_CELLS), row("Common Stock", "05/02/2023")).partition("</td></tr></table>\n<p>Exp")[0] + "</td>",
     "05/02/2023</td>"),
    (rows(row(*SALE_CELLS), row("Common Stock", "", "")).partition("</td></tr></table>\n<p>Exp")[0] + "</td>",
     "Common Stock</td><td></td><td></td>"),
], ids=["in a tag", "behind a cell", "behind empty cells"])
def test_a_page_tells_where_it_is_cut_off(html: str, cut: str) -> None:
    assert told(parse(html))[0] == ("truncated", cut)


def test_a_mark_may_stand_apart_inside_its_raised_place() -> None:
    cells = (*SALE_CELLS[:3], 'S<sup> <a href="#F1">(1)</a></sup>', *SALE_CELLS[4:])
    reference = FootnoteRef(field="transaction_code", footnote_id="F1")
    assert parse(rows(row(*cells))).non_derivative_table == (attrs.evolve(SALE, footnote_refs=(reference,)),)


def test_raised_words_are_no_marks() -> None:
    form = parse(rows(row("Common Stock<sup>see below</sup>", *SALE_CELLS[1:])))
    assert form.non_derivative_table == (attrs.evolve(SALE, security_title="Common Stock see below"),)


def test_a_page_that_only_speaks_of_a_form_is_none() -> None:
    with pytest.raises(NotOwnershipFormError, match="not an ownership form"):
        parse("<html><body><b>FORM 4</b><table><tr><td>A short history of it.</td></tr></table></body></html>")


def test_a_heading_in_a_last_cell_that_never_ends_is_a_line_of_its_own() -> None:
    notes = f"<table>{row('(1)', 'A first note.')}{row('(2)', 'A second note.')}</table>"
    table = TABLE.removesuffix("</td></tr></table>") + f"<h3>Explanation of Responses:</h3>{notes}"
    form = parse(page(table).replace(EXPLANATIONS, ""))
    assert (form.non_derivative_table, form.footnotes, told(form)) == ((SALE,), NOTES, [])


def test_what_stands_below_a_heading_in_a_last_cell_is_its_own() -> None:
    table = TABLE.removesuffix("</td></tr></table>") + "<h3>Remarks:</h3>All of it."
    form = parse(page(table).replace(EXPLANATIONS, ""))
    assert (form.non_derivative_table, form.remarks) == ((SALE,), "All of it.")


def test_the_words_of_a_link_are_a_line_of_their_own_when_the_tables_are_gone() -> None:
    link = 'Name and Address of Reporting Person <a href="/browse?CIK=0000000042">Doe Jane</a>'
    form = parse(without_tables(*SALE_CELLS, boxes=link))
    assert [(owner.cik, owner.name) for owner in form.reporting_owners] == [("0000000042", "Doe Jane")]


@pytest.mark.parametrize("notes", [
    'Explanation of Responses: (<a name="F1"></a>1) A first note. (<a name="F2"></a>2) A second note.',
    'Explanation of Responses: <a name="F1"></a>1. A first note. <a name="F2"></a>2. A second note.',
], ids=["in parentheses", "bare"])
def test_notes_begin_at_their_places_to_link_to_when_the_tables_are_gone(notes: str) -> None:
    form = parse(without_tables(*SALE_CELLS, below=notes))
    assert (form.non_derivative_table, form.footnotes) == ((SALE,), NOTES)


def test_values_in_elements_of_their_own_stay_apart_when_the_tables_are_gone() -> None:
    values = "".join(f"<span>{value}</span>" for value in SALE_CELLS if value)
    assert parse(without_tables(values)).non_derivative_table == (SALE,)


def test_a_mark_that_was_parted_from_its_value_is_its_own_when_the_tables_are_gone() -> None:
    form = parse(without_tables("Common Stock", "05/01/2023", "S", "100", "D", "$ 12.34", "(1)", "900", "D"))
    reference = FootnoteRef(field="transaction_price_per_share", footnote_id="F1")
    assert form.non_derivative_table == (attrs.evolve(SALE, footnote_refs=(reference,)),)


def test_the_words_of_a_title_go_on_when_the_tables_are_gone() -> None:
    form = parse(without_tables("Common", "Stock", "05/01/2023", "S", "100", "D", "$ 12.34", "900", "D"))
    assert form.non_derivative_table == (SALE,)


RULE = "---------------  ----------  -----------  ------  ------  -------  -----------  ------------  -----------"
FIXED_HEADING = f"""
1. Title of      2. Trans-   3. Trans-    4.      (A) or  Price    5. Amount    6. Owner-     7. Nature
Security         action      action       Amount  (D)              of           ship Form:    of Indirect
                 Date        Code                                  Securities   Direct (D)    Beneficial
                                                                   Beneficially or Indirect   Ownership
                                                                   Owned        (I)
{RULE}
"""
FIXED_SALE = "Common Stock     05/01/2023  S            100     D       $12.34   900          D"
FIXED_HOLDING = "Common Stock                                                       50           I"
NATURE_BELOW = f"{'By trust':>103}"


def fixed(lines: str, heading: str = FIXED_HEADING) -> tuple[NonDerivativeTransaction | NonDerivativeHolding, ...]:
    """Table I of a page that is set in fixed type."""
    form = parse(page(f"<pre>{heading}{lines}\n</pre>"))
    assert told(form) == []
    return form.non_derivative_table


@pytest.mark.parametrize("lines", [
    f"{FIXED_SALE}\n{FIXED_HOLDING}               By trust",
    f"{FIXED_SALE}\n\n{RULE}\n{FIXED_HOLDING}               By trust",
    f"{FIXED_SALE}             _______\n{FIXED_HOLDING}               By trust",
    f"{FIXED_SALE}\n{FIXED_HOLDING}\n{NATURE_BELOW}",
    f"{FIXED_SALE}\n{FIXED_HOLDING}               By\n{'trust':>100}",
], ids=["a line each", "a rule between them", "a rule in an empty place", "a value on the line below",
        "a cell that wraps"])
def test_rows_in_fixed_type_have(lines: str) -> None:
    assert fixed(lines) == (SALE, HOLDING)


def test_lines_in_fixed_type_may_end_with_breaks() -> None:
    lines = f"{FIXED_HEADING}{FIXED_SALE}\n{FIXED_HOLDING}               By trust\n".replace("\n", "<br>")
    assert parse(page(f"<pre>{lines}</pre>")).non_derivative_table == (SALE, HOLDING)


def test_a_table_may_stand_in_fixed_type() -> None:
    assert parse(page(f"<pre>{TABLE}</pre>")).non_derivative_table == (SALE,)


@pytest.mark.parametrize("heading", [
    FIXED_HEADING.replace("7. Nature", "         ").replace("of Indirect", "").replace("Beneficial\n", "\n").replace(
        "Ownership\n", "\n"),
    FIXED_HEADING.replace("                 Date        Code ", "                             ----\n"
                          "                 Date        Code "),
], ids=["a column without a caption", "a rule above the end of one caption"])
def test_a_heading_in_fixed_type_may_have(heading: str) -> None:
    assert fixed(FIXED_SALE, heading) == (SALE,)


@pytest.mark.parametrize("end", ["\n</pre></body></html>", ""], ids=["closed", "never closed"])
def test_notes_in_fixed_type_have_raised_marks(end: str) -> None:
    notes = "<pre>\nExplanation of Responses:\n\n<sup>(1)</sup> A first note."
    assert parse(page(TABLE).partition("<p>Explanation")[0] + notes + end).footnotes == NOTES[:1]


def test_a_page_of_a_style_sheet_alone_shows_nothing() -> None:
    assert read_page("<table><style>td { color: red").cells == []


@pytest.mark.parametrize("attributes, checked", [
    ("checked", True), ('CHECKED="CHECKED"', True), ("checked=''/", True), ('value="checked"', False),
    ('aria-checked="true" data-checked="1"', False), ('title="not checked yet"', False), ("", False),
])
def test_a_box_is_checked_by_an_attribute_of_its_own(attributes: str, checked: bool) -> None:
    box = (f'<input type="checkbox" {attributes}> Check this box if no longer subject to Section 16. Form 4 or Form 5'
           " obligations may continue.")
    assert parse(page(TABLE, box)).not_subject_to_section16 is checked
