"""`parse`: the whole pipeline on one page.

In: anything that may hold a form. Out: the `OwnershipDocument`; or `NotOwnershipFormError`, `StrictParseError`.
"""

from __future__ import annotations

import os
from typing import IO

from ._assemble import assemble
from ._assemble_submission import assemble_submission
from ._readers.header import read_header
from ._readers.regular import read_regular
from ._readers.xml import read_xml
from ._source import open_source
from .diagnostics import Diagnostic, Severity, StrictParseError
from .model import OwnershipDocument


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
    header = None if opened.header is None else read_header(opened.header, found.append, line=opened.header_line)
    submission = None if header is None else assemble_submission(header, found.append)
    document = None
    raw = read_regular(opened.text)
    if raw is not None:
        before = len(found)
        document = assemble(raw, found, submission)
        if len(found) > before:  # again with care: a diagnostic names its line
            del found[before:]
            document = None
    if document is None:
        document = assemble(read_xml(opened.text, found.append, line=opened.line), found, submission)
    if strict:
        errors = tuple(diagnostic for diagnostic in found if diagnostic.severity == Severity.ERROR)
        if errors:
            raise StrictParseError(errors)
    return document
