"""Pages in the manner of filing agents and word processors, before the SEC had XML: each read exactly."""

from __future__ import annotations

import re

import pytest

from insiderforms import parse
from insiderforms.diagnostics import Diagnostic
from tests.filer_html import PAGES
from tests.filer_html_page import Page
from tests.promises import diagnostics_quote, said, same

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.shows)


@every_page
def test_a_page_is_read_exactly(page: Page) -> None:
    same(parse(page.html), page.form)


@every_page
def test_what_there_is_to_tell_of_a_page_is_told(page: Page) -> None:
    form = parse(page.html)
    diagnostics_quote(form, page.html)
    assert tuple((told.code, told.text) for told in form.diagnostics if not _is_short_date(told)) == page.told


def _is_short_date(told: Diagnostic) -> bool:
    """Whether a note says just that a year has two digits, as nearly all of these have."""
    return told.code == "two_digit_year" and re.fullmatch(r"\d{1,2}[-/]\d{1,2}[-/]\d\d", told.text or "") is not None


@every_page
def test_a_page_reads_the_same_in_other_letter_case_and_with_other_blanks(page: Page) -> None:
    if "<PRE>" in page.html:  # its blanks are what it is set with
        return
    swapped = re.sub(r"</?\w+", lambda tag: tag[0].swapcase(), page.html)
    spread = re.sub(r">\s*\n", ">\r\n\n  ", swapped)
    assert said(parse(spread)) == said(parse(page.html))
