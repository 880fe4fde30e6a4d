"""`parse`: the whole pipeline on one page.

In: anything that may hold a form. Out: the `OwnershipDocument`; or `NotOwnershipFormError`, `StrictParseError`.
"""

from __future__ import annotations

import os
import re
from typing import IO, TYPE_CHECKING

import attrs

from ._assemble_regular import assemble_regular
from ._readers.regular import read_regular
from ._source import read_source
from .diagnostics import Diagnostic, NotOwnershipFormError, Severity, StrictParseError
from .model import OwnershipDocument
from .submission import Submission

if TYPE_CHECKING:
    from ._readers.page import Page

_PAGE = re.compile(r"\s*+<(?:!DOCTYPE html|html)\b", re.IGNORECASE)


def parse(source: str | bytes | os.PathLike[str] | IO[str] | IO[bytes], *, strict: bool = False) -> OwnershipDocument:
    """Read one Form 3, 4 or 5, or an amendment of one.

    `source` is the form itself: ownership XML of any schema version, the printed form as an HTML page or as text, or
    EDGAR's full submission around one of these. A `str` is always content, never a path or an address; a path object or
    an open file is read. What was repaired, guessed or left out is in the document's `diagnostics`.

    Raises `NotOwnershipFormError` if this is no Form 3, 4 or 5, saying what it looks like instead; with `strict`,
    `StrictParseError` with all diagnostics of severity *error*, if there are any; `OSError` if a path cannot be read.
    """
    found: list[Diagnostic] = []
    text = read_source(source, found.append)
    if text.startswith(("<?xml", "<ownershipDocument")) and "<ownershipDocument" in text:
        document = _document(text, 1, None, found)  # bare, as the SEC's XML files are
    elif _PAGE.match(text) and "<DOCUMENT>" not in text and "ownershipDocument" not in text:
        document = _page(text, 1, None, found)  # as it was saved
    else:
        document = _peeled(text, found)
    if strict:
        errors = tuple(diagnostic for diagnostic in document.diagnostics if diagnostic.severity == Severity.ERROR)
        if errors:
            raise StrictParseError(errors)
    return document


# What few filings need is imported when it is needed: it takes nearly as long as the rest of the package.


def _peeled(text: str, found: list[Diagnostic]) -> OwnershipDocument:
    """The document inside whatever stands around it, with EDGAR's header if there is one."""
    from ._assemble_submission import assemble_submission, contradictions
    from ._mime import decoded
    from ._peel import peel
    from ._readers.header import read_header

    form = peel(decoded(text, found.append), found.append)
    read = {"xml": _document, "html": _page, "text": _text}[form.rendering]
    if form.header is None:
        return read(form.text, form.line, None, found)
    header = read_header(form.header, found.append, line=form.header_line)
    document = read(form.text, form.line, assemble_submission(header, found.append), found)
    return attrs.evolve(document, diagnostics=document.diagnostics + contradictions(header, document))


def _document(text: str, line: int, submission: Submission | None, found: list[Diagnostic]) -> OwnershipDocument:
    """The document: at once if it is as the schema wants it and there is nothing to report of it, else with care."""
    document = assemble_regular(read_regular(text), submission)
    if document is not None:
        return attrs.evolve(document, diagnostics=tuple(found)) if found else document
    from ._assemble import assemble
    from ._readers.xml import read_xml

    raw = read_xml(text, found.append, line=line)
    if raw is None:
        raise NotOwnershipFormError("not an ownership form: it speaks of one, but does not hold it")
    return assemble(raw, found, submission)


def _page(text: str, line: int, submission: Submission | None, found: list[Diagnostic]) -> OwnershipDocument:
    """The document of a page: first what a person would see of it, then what that says."""
    from ._readers.html import read_page

    return _printed(read_page(text, line), "html", submission, found)


def _text(text: str, line: int, submission: Submission | None, found: list[Diagnostic]) -> OwnershipDocument:
    """The document of plain text, read as a page, once it is as it was before it was passed on."""
    from ._readers.pasted import unpasted
    from ._readers.text import read_text

    text, written = unpasted(text, line, found.append)
    return _printed(read_text(text, line, written), "text", submission, found)


def _printed(page: Page, rendering: str, submission: Submission | None, found: list[Diagnostic]) -> OwnershipDocument:
    """The document that a page says."""
    from ._assemble import assemble
    from ._readers.boxes import read_form
    from ._strangers import describe

    raw = read_form(page, rendering, found.append)
    if raw is None:
        raise NotOwnershipFormError(f"not an ownership form: {describe(page.source)}")
    form = assemble(raw, found, submission)
    page.forget()
    return form
