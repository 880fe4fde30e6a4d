"""What the tests of single points of the page readers share, beside `torn_rows`.

Out: the cells of a sale and of a holding, a table and the explanations around which a page is made, the page when its
tables are gone, and what there is to tell of a form.
"""

from __future__ import annotations

import re

from insiderforms.model import OwnershipDocument
from tests.torn_rows import HEADING, page, row

SALE_CELLS = ("Common Stock", "05/01/2023", "", "S", "", "100", "D", "$ 12.34", "900", "D", "")
HOLDING_CELLS = ("Common Stock", "", "", "", "", "", "", "", "50", "I", "By trust")
TABLE = f"<table>{HEADING}{row(*SALE_CELLS)}</table>"
EXPLANATIONS = "<p>Explanation of Responses:</p><p>1. A first note.</p><p>2. A second note.</p>"
"""The end of every page of `torn_rows`."""


def told(form: OwnershipDocument) -> list[tuple[str, str | None]]:
    """What there is to tell, but for the notes to which nothing refers, and that these are but pieces of forms."""
    passed_over = ("unreferenced_footnote", "partial_form")
    return [(one.code, one.text) for one in form.diagnostics if one.code not in passed_over]


def without_tables(*values: str, boxes: str = "", below: str = EXPLANATIONS) -> str:
    """The page when the elements of its tables are gone: each value stands on a line of the source."""
    captions = ("1. Title of Security", "2. Transaction Date", "Code", "V", "Amount")
    html = page("\n".join((*captions, *filter(None, values))), boxes).replace(EXPLANATIONS, below)
    return re.sub(r"</?(?:table|tr|th|td)\b[^>]*>", "\n", html)
