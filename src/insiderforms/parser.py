"""`parse`: the whole pipeline on one page.

In: anything that may hold a form. Out: the `OwnershipDocument`; or `NotOwnershipFormError`, `StrictParseError`.
"""

from __future__ import annotations

import os
from typing import IO

import attrs

from ._assemble import assemble
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
    submission = _submission(opened, found)
    document = _regular(opened, found, submission) or _carefully(opened, found, submission)
    if strict:
        errors = tuple(diagnostic for diagnostic in found if diagnostic.severity == Severity.ERROR)
        if errors:
            raise StrictParseError(errors)
    return document


# What few filings need is imported when it is needed: it would double the cost of `import insiderforms`.


def _submission(opened: Source, found: list[Diagnostic]) -> Submission | None:
    """EDGAR's header, if there is one."""
    if opened.header is None:
        return None
    from ._assemble_submission import assemble_submission
    from ._readers.header import read_header

    return assemble_submission(read_header(opened.header, found.append, line=opened.header_line), found.append)


def _regular(opened: Source, found: list[Diagnostic], submission: Submission | None) -> OwnershipDocument | None:
    """The document, if it is as the schema wants it and there is nothing to report of it."""
    raw = read_regular(opened.text)
    if raw is None:
        return None
    document = assemble_regular(raw, submission)
    return attrs.evolve(document, diagnostics=tuple(found)) if document and found else document


def _carefully(opened: Source, found: list[Diagnostic], submission: Submission | None) -> OwnershipDocument:
    """The document, whatever its state."""
    from ._readers.xml import read_xml

    return assemble(read_xml(opened.text, found.append, line=opened.line), found, submission)
