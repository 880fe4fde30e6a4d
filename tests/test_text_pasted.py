"""Forms in text that was passed on: quoted, numbered, misread; what nobody lost is read as ever."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from insiderforms import NotOwnershipFormError, parse
from insiderforms._readers.pasted import unpasted
from insiderforms.diagnostics import Diagnostic, diagnose
from insiderforms.model import Issuer
from tests import pasted_text
from tests.ascii_forms import FORMS, SQUARE
from tests.pasted_text import HARMLESS, broken, padded, refolded, with_curly_quotes
from tests.promises import diagnostics_quote, said
from tests.test_ascii_forms import NOT_READ_YET

CLEAN = [with_curly_quotes(form.text) for form in FORMS
         if form.name not in NOT_READ_YET and "SEC-DOCUMENT" not in form.text]
RULE = re.compile(r"^(?:- )?-{100,}$", re.MULTILINE)


@pytest.mark.parametrize("at", range(len(HARMLESS)), ids=lambda at: HARMLESS[at].__name__)
def test_a_form_that_was_passed_on_whole_says_the_same(at: int) -> None:
    for text in CLEAN[at % 3::3]:
        source = HARMLESS[at](text)
        form = parse(source)
        assert said(form) == said(parse(text))
        diagnostics_quote(form, source, "\n" if "\n" in source else "\r")


def folded(thing: Any) -> Any:
    """A form without the difference of capital and small letters."""
    if attrs.has(type(thing)):
        return [folded(getattr(thing, field.name)) for field in attrs.fields(type(thing)) if field.eq]
    return [folded(part) for part in thing] if isinstance(thing, tuple) else (
        thing.casefold() if isinstance(thing, str) else thing)


IN_CAPITALS = {
    "joint filers, the second with items of its own on a continuation": "an X before an option",
    "the letter of acquisition in the cell of the number, the other letters spelt out": "a value of two columns",
    "codes with V or K beside them: G V, A/V, S/K": "a code of two letters",
    "a form inside EDGAR's submission of 1997": "EDGAR's tags",
    "an X over a rule, and the option beside the rule": "an option behind a rule",
    "items side by side between blanks": "an item that begins beside another",
    "items side by side between blanks, with rules and a name of two lines": "an item that begins beside another",
    "Table II with neither ruler nor bars, and words and marks for dates": "a code of a column without a rule",
}
"""Forms in which only capital letters tell some value from a word, and what."""


def test_a_form_in_capitals_says_the_same_in_capitals() -> None:
    for form in FORMS:
        if form.name not in NOT_READ_YET and not form.name.startswith("marks like (a)"):  # (A) is no mark
            assert folded(said(parse(form.text.upper()))) == folded(said(parse(form.text))), form.name


def test_a_form_without_capitals_says_the_same_without_them() -> None:
    for form in FORMS:
        if form.name not in NOT_READ_YET and form.name not in IN_CAPITALS:
            assert folded(said(parse(form.text.lower()))) == folded(said(parse(form.text))), form.name


BROKEN_IN_A_GAP = "items side by side between blanks, with rules and a name of two lines"
"""Its lines are broken at several blanks, of which one is left: where the next item began is lost."""


@pytest.mark.parametrize("width", [72, 76, 80])
def test_wide_lines_that_a_mail_program_broke_are_put_together(width: int) -> None:
    lost = next(with_curly_quotes(form.text) for form in FORMS if form.name == BROKEN_IN_A_GAP)
    for text in (text for text in CLEAN if RULE.search(text) and text != lost):
        form = parse(broken(text, width))
        assert said(form) == said(parse(text))
        assert "broken_lines" in {told.code for told in form.diagnostics}
        diagnostics_quote(form, broken(text, width))


FEW_SIGNS = {
    66: {
        "items side by side between blanks",
        "a word of the captions that two columns have in common, across the bar between them",
    },
    72: {
        "a Form 3 that says that no securities are owned",
        "a Form 5 for a fiscal year that ended in 1999",
        "columns with neither ruler nor bars",
        "columns with neither ruler nor bars, and Explanation of Responses: None",
        "captions that run down over eight lines, with broken and shortened words",
        "S and C under a heading in which no rule is drawn under the captions of groups",
        "a ruler whose columns an escape has moved",
        "captions of Table II shortened to Trans act. Code and Date Exerc.",
        "the letter of acquisition in the cell of the number, the other letters spelt out",
        "Acquired, Disposed, Direct and Indirect in full",
    },
}
"""Forms of which so little is wider than that that nobody can see that it was folded."""


@pytest.mark.parametrize("width", FEW_SIGNS)
def test_folded_lines_are_put_together_as_they_were(width: int) -> None:
    kept = {form.name for form in FORMS if form.name not in NOT_READ_YET and "SEC-DOCUMENT" not in form.text
            if read(refolded(with_curly_quotes(form.text), width))[0] != with_curly_quotes(form.text)}
    assert kept == FEW_SIGNS[width]


def test_folded_lines_are_told_of() -> None:
    source = refolded(SQUARE.text, 66)
    form = parse(source)
    assert said(form) == said(parse(SQUARE.text))
    assert "broken_lines" in {told.code for told in form.diagnostics}
    diagnostics_quote(form, source)


PROSE = "**Table I** says what was sold by the owner of it all, **who is the chief officer of it** and a director too."
ROW = "Common\tStock\t08/12/2024\tS\t2,000\tD\t$31.50\t16,400\tD\tby a trust of\tthe family of the owner and his sister"


@pytest.mark.parametrize("line", [PROSE, ROW])
def test_long_lines_of_markdown_and_of_cells_between_tabs_are_put_together(line: str) -> None:
    text = "FORM 4\n" + "".join(f"\n{word} {line}\n" for word in ("All", "What", "Where", "Whose"))
    source = broken(text, 72)
    breaks = source.count("\n") - text.count("\n")
    assert read(source) == (text, [diagnose("broken_lines", line=3, detail=f"{breaks} of them")])


LONG_LINES = "FORM 4\n" + "".join(f"\n{word} {ROW}\n" for word in ("All", "What", "Whose") * 2)
FULL = "Two thousand shares of it were sold by the owner on the same day as ABC."


@pytest.mark.parametrize("anew", [
    "(2)\tThe shares are held by a trust.", "(2) The shares are held by a trust.", "3. The option vests in a year.",
    "Note: File three copies of it.", "Table II - Derivative Securities", "**Signature of Reporting Person\tDate",
    "(Last)\t(First)\t(Middle)", "(Street)",
])
def test_what_begins_a_line_of_its_own_does_so_below_a_line_that_is_full(anew: str) -> None:
    text = f"{LONG_LINES}\n{FULL}\n{anew}\n"
    assert read(broken(text, 72))[0] == text


HARD_BREAKS = "FORM 4  \n" + "".join(
    f"{word} shares of it were sold by the owner of it all on the day on which it was said and done.  \n"
    f"---|---  \n| {word}| of a class and of an issuer that was named above and of which they were then held |  \n"
    for word in ("Two", "Three", "Four")) + "Remarks\nNone\n"


def test_markdown_whose_own_lines_end_in_two_blanks_is_put_together() -> None:
    source = broken(HARD_BREAKS, 72)
    breaks = source.count("\n") - HARD_BREAKS.count("\n")
    assert read(source) == (HARD_BREAKS, [diagnose("broken_lines", line=2, detail=f"{breaks} of them")])
    assert read(refolded(HARD_BREAKS, 72))[0] == HARD_BREAKS
    assert read(source.replace("  \n", "\n"))[0] == source.replace("  \n", "\n")


def test_two_rows_of_as_many_cells_stay_two_where_the_first_is_full_by_chance() -> None:
    rows = "Class A Common Stock, of $1\t08/12/2024\tS\t2,000\tD\t$31.50\t16,400\tDirectly\n" * 2
    text = f"{LONG_LINES}\n{rows}"
    assert read(broken(text, 72))[0] == text


@pytest.mark.parametrize("text", [
    padded(SQUARE.text, 80),
    "".join(f"{'-' * 70}\n{word}\n" for word in "abcdefgh"),
    f"{'-' * 66}\n" * 9 + "Two thousand shares of it were sold by the owner on the same day.\n" * 9,
    "Two thousand shares were **sold** by the owner on the very same day\n" * 9,
    f"{'-' * 100}\n(1) The shares were sold by the owner on the day before that of it.\n(2) The owner is a director.\n",
    f"{'-' * 100}\nTwo thousand shares were sold by the owner on the day before that.\nRemarks: None.\n",
    f"{'-' * 150}\n" + f"Common Stock        |2,000      |D        |by a trust of his family    |\n"
                       f"{'-' * 20}|{'-' * 11}|{'-' * 9}|{'-' * 28}|\n" * 3,
    "".join(f"Common Stock, Class {'A' * at}\t08/12/2024\tS\t2,000\tD\t$31.50\t16,400\tDirect\n" for at in range(4, 8)),
])
def test_lines_that_nobody_broke_stay(text: str) -> None:
    assert read(text) == (text, [])


def read(source: str) -> tuple[str, list[Diagnostic]]:
    told: list[Diagnostic] = []
    text, _ = unpasted(source, 1, told.append)
    return text, told


def test_what_was_taken_off_is_told_of_with_its_first_line() -> None:
    source = "Hi!\n> > Common\n> >\n> > Preferred\n> > Class A\n> > Class B\n> > Class C\n"
    assert read(source) == ("Hi!\nCommon\n\nPreferred\nClass A\nClass B\nClass C\n", [
        diagnose("quoted_lines", text="> >", line=2, detail="6 of them")])


def test_misread_characters_are_told_of() -> None:
    assert read("By the trustee\xe2\u20ac\u2122s wife\n") == ("By the trustee\u2019s wife\n", [
        diagnose("misread_characters", text="\xe2\u20ac\u2122", line=1, detail="1 of them")])


@pytest.mark.parametrize("text", [
    "Common\n> Preferred\nClass A\nClass B\nClass C\nClass D\n",  # one line quoted of many is none of a quotation
    "".join(f"> {word}\n\nNo.\nNever.\n" for word in "abcdef"),
    "".join(f"| {word} | {word} |\n" for word in "abcdefgh"),  # a drawn table
    "".join(f"| {word}\n" for word in "abcd"),
    "".join(f"{at}. {word}\n" for at, word in enumerate("abcdefgh")),  # explanations
    "".join(f"{at * at} {word}\n" for at, word in enumerate("abcdefgh")),  # numbers that count nothing
    "".join(f"{at} {word}\n" for at, word in enumerate("abcdefgh")) + "and so on\n" * 9,
    "1 a\n2 b\n3 c\n",
    "Common\t  100\n",  # on one line it may be chance
    "CAF\xc9\u2019S, S\xc3O PAULO\xa0BRANCH\n",
])
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert read(text) == (text, [])


def test_words_around_a_form_in_a_message_are_told_of_and_in_no_field() -> None:
    before = "From: Joan Doe [mailto:joan@example.com]\nSubject: Form 4\n\nHi Bob, see below.\n\n"
    after = "\n--\nJoan Doe\nTel. 555 0100\n\nThis message may be confidential.\n"
    form = parse(before + SQUARE.text + after)
    assert said(form) == said(parse(SQUARE.text))
    words = [told.text for told in form.diagnostics if told.code in ("text_outside", "unplaced_text")]
    assert words == [line for line in (before + after).split("\n") if line and line != "--"]


WHOLE = said(parse(SQUARE.text))
_TABLE = SQUARE.text.index("Table I")
_ROW = SQUARE.text.index("\n", _TABLE) + 1
_SIGNED = SQUARE.text.index("   /s/")
_NO_ITEMS: dict[str, Any] = {
    "document_type": None, "period_of_report": None, "issuer": Issuer(), "reporting_owners": (),
    "not_subject_to_section16": None,
    "non_derivative_table": (attrs.evolve(WHOLE.non_derivative_table[0], transaction_form_type=None),),
}


@pytest.mark.parametrize(("text", "lost", "told"), [
    pytest.param(SQUARE.text[_TABLE:_SIGNED], _NO_ITEMS | {"owner_signatures": ()}, "its items", id="Table I alone"),
    pytest.param(SQUARE.text[_ROW:_SIGNED], _NO_ITEMS | {"owner_signatures": ()}, "its items",
                 id="Table I without its title"),
    pytest.param(SQUARE.text[_TABLE:], _NO_ITEMS, "its items", id="Table I and what follows"),
    pytest.param(SQUARE.text[:_TABLE], {"non_derivative_table": (), "owner_signatures": ()}, "its tables",
                 id="the items alone"),
    pytest.param(SQUARE.text[:_TABLE] + SQUARE.text[_SIGNED:], {"non_derivative_table": ()}, "its tables",
                 id="items and signature"),
    pytest.param(SQUARE.text[SQUARE.text.index("1. Name"):], {"not_subject_to_section16": None}, "",
                 id="without the heading"),
    pytest.param(SQUARE.text[:_TABLE] + SQUARE.text[_ROW:], {}, "", id="without the title of Table I"),
    pytest.param("FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n",
                 _NO_ITEMS | {"document_type": "4", "owner_signatures": (), "non_derivative_table": ()},
                 "its items and its tables", id="the heading alone"),
])
def test_of_a_part_what_is_there_is_read_and_what_is_not_is_none(text: str, lost: dict[str, Any], told: str) -> None:
    form = parse(text)
    assert said(form) == attrs.evolve(WHOLE, **lost)
    missing = [one for one in form.diagnostics if one.code == "partial_form"]
    assert missing == ([diagnose("partial_form", detail=told)] if told else [])


@pytest.mark.parametrize("text", [
    "Hi Bob,\n\nplease file the Form 4 for my sale of 2,000 shares by Friday.\n\nJoan\n",
    "FORM 10-K\n\nANNUAL REPORT\n\nItem 1. Business\nWe make nets.\n\nItem 12. Security Ownership\n",
    "SPRINGFIELD - The chief officer of Sample Corp sold 2,000 shares for $31.50 each, a Form 4 of Monday says.\n",
])
@pytest.mark.parametrize("passed_on", [str, *HARMLESS])
def test_what_only_speaks_of_a_form_is_none_however_it_was_passed_on(
        text: str, passed_on: Callable[[str], str]) -> None:
    with pytest.raises(NotOwnershipFormError):
        parse(passed_on(text))


def test_each_way_to_pass_on_a_text_changes_it() -> None:
    assert [function.__name__ for function in HARMLESS if function(SQUARE.text) == SQUARE.text] == []
    assert pasted_text.quoted("a\n\nb") == "> a\n>\n> b\n"
