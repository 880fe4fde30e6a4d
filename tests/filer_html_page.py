"""What a page of filer HTML is: the page, the form that it says, and what there is to tell of it.

In: the modules `filer_html_*`, which build a `Page` for each way of writing. Out: `Page` and `marks`.
"""

from __future__ import annotations

import attrs

from insiderforms.model import FootnoteRef, OwnershipDocument


@attrs.frozen
class Page:
    """One page as a filing agent or a word processor wrote it, with made-up names and figures."""

    shows: str
    html: str
    form: OwnershipDocument
    told: tuple[tuple[str, str | None], ...] = ()


def marks(**on: str) -> tuple[FootnoteRef, ...]:
    """The footnote marks of a row: `marks(transaction_code="F1", nature_of_ownership="F2 F3")`."""
    return tuple(FootnoteRef(field=field, footnote_id=id) for field, ids in on.items() for id in ids.split())
