"""`parse`: the whole pipeline on one page.

In: anything that may hold a form. Out: the `OwnershipDocument`; or `NotOwnershipFormError`, `StrictParseError`.
"""

from __future__ import annotations

import os
from typing import IO

import attrs

from ._assemble_regular import assemble_regular
from ._readers.regular import read_regular
from ._source import Source, open_source
from .diagnostics import Diagnostic, Severity, StrictParseError
from .model import OwnershipDocument
from .submission import Submission


def parse(source: str | bytes | os.PathLike[str] | IO[str] | IO[bytes], *, strict: bool = False) -> OwnershipDocument:
    """Read one Form 3, 4 or 5, or an amendment of one.

    `source` is the form itself: ownership XML of any schema version, or EDGAR's full submission around it. A `str` is
    always content, never a path or an address; a path object or an open file is read. What was repaired, guessed or
    left out is in the document's `diagnostics`.

    Raises `NotOwnershipFormError` if this is no Form 3, 4 or 5, saying what it looks like instead; with `strict`,
    `StrictParseError` with all diagnostics of severity *error*, if there are any; `OSError` if a path cannot be read.
    """
    found: list[Diagnostic] = []
    opened = open_source(source, found.append)
    document = _document(opened, None, found) if opened.header is None else _with_submission(opened, found)
    if strict:
        errors = tuple(diagnostic for diagnostic in document.diagnostics if diagnostic.severity == Severity.ERROR)
        if errors:
            raise StrictParseError(errors)
    return document


# What few filings need is imported when it is needed: it would double the cost of `import insiderforms`.


def _with_submission(opened: Source, found: list[Diagnostic]) -> OwnershipDocument:
    """The document with EDGAR's header."""
    from ._assemble_submission import assemble_submission, contradictions
    from ._readers.header import read_header

    header = read_header(opened.header or "", found.append, line=opened.header_line)
    document = _document(opened, assemble_submission(header, found.append), found)
    return attrs.evolve(document, diagnostics=document.diagnostics + contradictions(header, document))


def _document(opened: Source, submission: Submission | None, found: list[Diagnostic]) -> OwnershipDocument:
    """The document: at once if it is as the schema wants it and there is nothing to report of it, else with care."""
    raw = read_regular(opened.text)
    document = None if raw is None else assemble_regular(raw, submission)
    if document is not None:
        return attrs.evolve(document, diagnostics=tuple(found)) if found else document
    from ._assemble import assemble
    from ._readers.xml import read_xml

    return assemble(read_xml(opened.text, found.append, line=opened.line), found, submission)
