"""Text of which only the words are left, one behind the other: lynx, get_text(), and whoever folds blanks."""

from __future__ import annotations

import pytest

from insiderforms import parse
from insiderforms._readers.listed import listed, without_options
from insiderforms._readers.page import EMPTY_CELL
from insiderforms._readers.unparted import parts_of
from insiderforms.model import OwnershipDocument
from tests.promises import diagnostics_quote, same
from tests.running_forms import BLANKS, EDGAR, EDGAR_LYNX, FLATTENED, FOLDED, FORM, LINES, LYNX, ONE_LINE

EDGAR_IN_ONE_LINE = " ".join(EDGAR_LYNX.replace("^", "").split())


@pytest.mark.parametrize("text, expected", [
    (LYNX, FORM), (BLANKS, FLATTENED), (LINES, FLATTENED), (ONE_LINE, FOLDED),
    (EDGAR_LYNX, EDGAR), (EDGAR_IN_ONE_LINE, EDGAR),
], ids=["lynx", "get_text() with blanks", "get_text() with lines", "all in one line", "EDGAR's page by lynx",
        "EDGAR's page in one line"])
def test_a_form_of_which_only_the_words_are_left_is_read(text: str, expected: OwnershipDocument) -> None:
    form = parse(text)
    same(form, expected)
    diagnostics_quote(form, text)


def test_a_number_of_which_the_side_is_lost_is_told_of_and_no_letter_is_guessed() -> None:
    form = parse(EDGAR_LYNX)
    assert [(told.code, told.text, told.line) for told in form.diagnostics if told.code == "lost_side"] == [
        ("lost_side", "2,000", 58), ("lost_side", "300", 59)]


def test_the_last_of_the_forms_own_notes_begins_explanations_only_where_none_have_begun() -> None:
    items = "FORM 4\n1. Name and Address of Reporting Person\nDoe Jane\n3. Date of Earliest Transaction\n05/01/2023\n"
    own = "** Intentional misstatements or omissions of facts constitute Federal Criminal Violations.\n"
    for heading in ("", "Explanation of Responses:\n"):
        form = parse(f"{items}{heading}{own}(1)\nA gift.\n")
        assert [(note.id, note.text) for note in form.footnotes] == [("F1", "A gift.")]


def test_marks_alone_on_a_line_may_be_of_several_cells() -> None:
    assert row("RSU", "\u207d8\u207e \u207d9\u207e", "5", "D") == ["| RSU", "| (8)", "| (9)", "| 5", "| D"]


def test_the_sentence_that_nothing_is_owned_is_no_note_in_running_text() -> None:
    form = parse(
        "FORM 3 INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES 1. Name and Address of Reporting Person * Doe"
        " Jane 2. Date of Event Requiring Statement (Month/Day/Year) 04/29/2021 3. Issuer Name and Ticker or Trading"
        " Symbol Sample Corp [SMPL] Table I - Non-Derivative Securities Beneficially Owned 1.Title of Security"
        " (Instr. 4) 2. Amount of Securities Beneficially Owned (Instr. 4) 3. Ownership Form: Direct (D) or Indirect"
        " (I) (Instr. 5) 4. Nature of Indirect Beneficial Ownership (Instr. 5) Explanation of Responses: No securities"
        " are beneficially owned * If the form is filed by more than one reporting person, see Instruction 5(b)(v)."
        " Remarks: None but these.")
    assert (form.document_type, form.no_securities_owned) == ("3", True)
    assert (form.footnotes, form.remarks) == ((), "None but these.")
    assert (form.non_derivative_table, form.derivative_table) == ((), ())


# ---- rows


def row(*lines: str, known: tuple[str, ...] = ()) -> list[str]:
    """The parts of lines, each with its marks, and behind a bar if a cell may well begin with it."""
    return [f"{'| ' if part.apart else ''}{part.text}{''.join(f'({mark})' for mark in part.marks)}"
            for part in parts_of(lines, known)]


def test_a_row_is_parted_into_values_and_words() -> None:
    assert row("Class A Common Stock 05/01/2023 \u2423 G V 1,110 \u207d1\u207e D $ 0 10,014 D By a Trust") == [
        "| Class A Common Stock", "05/01/2023", "\u2423", "| G", "V", "1,110", "| (1)", "D", "$ 0", "10,014", "D",
        "By a Trust"]


def test_marks_that_touch_are_of_a_value_and_others_may_be_of_a_cell_of_their_own() -> None:
    assert row("RSU \u207d1\u207e \u207d1\u207e Units\u207d2\u207e\u207d3\u207e 500 1 D") == [
        "| RSU", "| (1)", "| (1)", "| Units(2)(3)", "500", "1", "D"]


def test_a_dollar_sign_or_an_empty_place_before_a_mark_is_of_its_cell() -> None:
    assert row("Units 500 $ \u207d1\u207e D \u2423 \u207d2\u207e 4") == ["| Units", "500", "| (1)", "D", "| (2)", "4"]


def test_a_dollar_sign_may_end_a_line() -> None:
    assert row("Units 500 10 $", "6.25 D") == ["| Units", "500", "10", "$ 6.25", "D"]


@pytest.mark.parametrize("lines, parts", [
    (["Common Stock, $0.01 par value"], ["| Common Stock, $0.01 par value"]),
    (["Options at $5 each", "10", "D"], ["| Options at $5 each", "| 10", "| D"]),
    (["Units 500 1 D", "Notes due 2025"], ["| Units", "500", "1", "D", "| Notes due 2025"]),
    (["Units 500 1 D", "Common Stock 70"], ["| Units", "500", "1", "D", "| Common Stock", "70"]),
    (["(2) 05/01/2031"], ["| (2)", "05/01/2031"]),
    (["05/01/2031 Common Stock"], ["| 05/01/2031", "Common Stock"]),
    (["See footnote 1"], ["| See footnote 1"]),
], ids=["a par value", "a value among words", "a year", "a number at the end of a row", "a mark before a value",
        "a value before words", "the number of a note"])
def test_a_line_that_is_a_cell_stays_whole(lines: list[str], parts: list[str]) -> None:
    assert row(*lines) == parts


def test_rows_that_run_on_in_one_line_part_before_the_title_of_a_security() -> None:
    assert row("Units 05/01/2023 S 5 D $1 9 I By Trust Common Stock 05/02/2023 S 5 D $1 4 D Preferred Stock 7 D") == [
        "| Units", "05/01/2023", "S", "5", "D", "$1", "9", "I", "By Trust",
        "| Common Stock", "05/02/2023", "S", "5", "D", "$1", "4", "D", "| Preferred Stock", "7", "D"]


# ---- the table of owners


def owners(text: str, *known: str) -> list[tuple[str, list[str]]]:
    return [(found.address, [*found.options.values()]) for found in listed(text.replace("_", EMPTY_CELL), known)]


def test_each_cell_of_the_options_begins_with_a_blank_and_the_last_only_if_it_is_empty() -> None:
    assert owners("Doe Jane\n1 Main Street\nTroy, NY 12180 _ X _ _ Treasurer _ Doe LP\n1 Main Street\nTroy, NY 12180"
                  " _ _ X _\nSee Remarks\nRoe John\n1 Main Street\nTroy, NY 12180 _ _ _ President\nSee Remarks") == [
        ("Doe Jane\n1 Main Street\nTroy, NY 12180", ["X", "", "Treasurer", ""]),
        ("Doe LP\n1 Main Street\nTroy, NY 12180", ["", "X", "", "See Remarks"]),
        ("Roe John\n1 Main Street\nTroy, NY 12180", ["", "", "President", "See Remarks"])]


def test_a_title_and_another_text_stand_on_two_lines() -> None:
    last = "Roe John\n1 Main Street\nTroy, NY 12180"
    assert owners(f"Doe LP Troy, NY 12180 _ _ X _ President\nSee Remarks\n{last} _ X _ _ _", "See Remarks") == [
        ("Doe LP Troy, NY 12180", ["", "X", "President", "See Remarks"]), (last, ["X", "", "", ""])]


def test_what_is_known_parts_the_last_option_from_the_next_name_in_one_line() -> None:
    text = "Doe LP Troy, NY 12180 _ _ X _ See Remarks Roe LP 1 Main Street Troy, NY 12180 _ X _ _ _"
    assert owners(text, "See Remarks") == [
        ("Doe LP Troy, NY 12180", ["", "X", "", "See Remarks"]),
        ("Roe LP 1 Main Street Troy, NY 12180", ["X", "", "", ""])]
    assert owners(text) == [("Doe LP Troy, NY 12180", ["", "X"])]


def test_lynx_sets_options_behind_the_last_line_of_the_address() -> None:
    jane = f"Doe Jane\nTroy, NY 12180 {'_ ' * 9}X {'_ ' * 10}X {'_ ' * 3}Treasurer"
    text = f"{jane}\nRoe LP\nTroy, NY 12180 {'_ ' * 29}See A"
    assert owners(text) == [("Doe Jane\nTroy, NY 12180", ["X", "X", "Treasurer", ""]),
                            ("Roe LP\nTroy, NY 12180", ["", "", "", "See A"])]


def test_what_stands_before_a_name_in_one_line_is_taken_off_only_if_it_is_known() -> None:
    assert without_options("X X Doe LP 1 Main Street Troy, NY 12180", ()) == "Doe LP 1 Main Street Troy, NY 12180"
    assert without_options("Rex LP 1 BOX Street Troy, NY 12180", ()) == "Rex LP 1 BOX Street Troy, NY 12180"
    assert without_options("X Vice President Doe Jane 1 Main Street", ()) == ""
