"""What filing agents and word processors made of the forms before the SEC's XML: one page of each family.

In: the modules `filer_html_*`. Out: `PAGES`; each says what it shows, and the form that `parse` is to read from it.
"""

from __future__ import annotations

from tests.filer_html_cells import SPACERS, SPANNED_TITLES
from tests.filer_html_checks import IMAGES, UNDERLINED, WINGDINGS
from tests.filer_html_joint import JOINT_FILING
from tests.filer_html_notes import ASTERISKS, LETTERS
from tests.filer_html_page import Page
from tests.filer_html_rows import MERGED_CELLS, STACKED
from tests.filer_html_tables import NESTED, ONE_TABLE
from tests.filer_html_values import FRACTIONS, SHORT_DATES, WORDS_FOR_PRICES
from tests.filer_html_word import FIXED_COLUMNS, WORD
from tests.filer_html_years import AMENDED_BY_MONTH, FORM_3, FORM_5

PAGES: tuple[Page, ...] = (
    NESTED, ONE_TABLE, SPACERS, SPANNED_TITLES, STACKED, MERGED_CELLS, LETTERS, ASTERISKS, IMAGES, WINGDINGS,
    UNDERLINED, SHORT_DATES, WORDS_FOR_PRICES, FRACTIONS, WORD, FIXED_COLUMNS, AMENDED_BY_MONTH, FORM_3, FORM_5,
    JOINT_FILING,
)
"""Every page, with the odd table layouts first and the odd forms last."""
