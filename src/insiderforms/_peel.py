"""Whatever stands around a form is peeled off: EDGAR's submission with its header, its other documents, its wrappers.

In: text. Out: a `Peeled`; or `NotOwnershipFormError`. Knows how EDGAR and archives wrap documents, and of forms only
how they begin.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from ._strangers import OWNERSHIP_TYPES, describe
from .diagnostics import NotOwnershipFormError, Report, diagnose


class Peeled(NamedTuple):
    """A form and what stood around it."""

    text: str
    """The form's own text."""
    rendering: str
    """How it is written: `"xml"`, `"html"` or `"text"`."""
    line: int = 1
    """The line of the whole on which `text` begins."""
    header: str | None = None
    """EDGAR's header, if the form came in a submission."""
    header_line: int = 1


_ROOT = re.compile(r"<[\r\n]*+(?:[\w.-]++:)?+" + r"\s*+".join("ownershipDocument") + r"(?![\w.-])", re.IGNORECASE)
# What text has too is no sign of HTML: <TABLE> <S> <C> in filings of the nineties, <br> and <sup> in markdown.
_MARKUP = re.compile(r"<(?:html|body|tr|td|th|p|div|span|font|center)\b", re.IGNORECASE)
_DOCUMENT = re.compile("<DOCUMENT>")
_HEADER = re.compile(r"^(?:<(?:SEC|IMS)-(?:DOCUMENT|HEADER)>|<SUBMISSION>|ACCESSION NUMBER:)", re.MULTILINE)
_HEADER_TYPE = re.compile(r"^(?:CONFORMED SUBMISSION TYPE:|<TYPE>)[ \t]*+([^\r\n]*\S)", re.MULTILINE)
_TYPE = re.compile(r"^[ \t]*+<TYPE>[ \t]*+([^\r\n<]*)", re.MULTILINE)
_TEXT = re.compile(r"<TEXT>\s*+(?:<XML>\s*+)?+")
_TAIL = re.compile(r"(?:</XML>\s*+)?+(?:</TEXT>\s*+)?+(?:</DOCUMENT>\s*+)?+(?:</(?:SEC-DOCUMENT|SUBMISSION)>\s*+)?+"
                   r"(?:-----END PRIVACY-ENHANCED MESSAGE-----\s*+)?+\Z")
_TAIL_LENGTH = 2000  # longer than any tail with its blank lines
_PEM = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----"


class _Block(NamedTuple):
    """One document of a submission, its tags included."""

    start: int
    end: int
    type: str
    type_at: int


def _blocks(text: str) -> list[_Block]:
    starts = [found.start() for found in _DOCUMENT.finditer(text)]
    blocks = []
    for start, end in pairwise([*starts, len(text)]):
        kind = _TYPE.search(text, start, min(end, start + 2000))
        blocks.append(_Block(start, end, kind[1].strip() if kind else "", kind.start(1) if kind else start))
    return blocks


def peel(text: str, report: Report) -> Peeled:
    """The form inside whatever stands around it: a submission of EDGAR's, if it is one."""
    root = _ROOT.search(text)
    header = _HEADER.search(text)
    blocks = _blocks(text)
    if root is None:
        form = _page(text, blocks, header)
        begin = form.start
        rendering = "html" if _MARKUP.search(text, form.start, form.end) else "text"
    else:
        form = next((block for block in blocks if block.start < root.start() < block.end), None) or _bare(text, root)
        begin, rendering = root.start(), "xml"
    if header and header.start() > begin:
        header = None
    if not blocks and not header:
        return Peeled(text, rendering)
    top = blocks[0].start if blocks and blocks[0].start < form.start else form.start
    before = text[:header.start() if header else top]
    if before.strip() and not before.lstrip().startswith(_PEM):
        start = len(before) - len(before.lstrip())
        report(diagnose("text_outside", text=before.strip(), line=_line(text, start)))
    _tell_others(text, [block for block in blocks if block is not form], report)
    start, end = _inner(text, form, begin if root else form.end)
    return Peeled(text[start:end], rendering, _line(text, start), text[header.start():top] if header else None,
                  _line(text, header.start()) if header else 1)


def _bare(text: str, root: re.Match[str]) -> _Block:
    """A form behind a header without the tags of a document."""
    declaration = text.rfind("<?xml", 0, root.start())
    return _Block(root.start() if declaration < 0 else declaration, len(text), "", 0)


def _page(text: str, blocks: list[_Block], header: re.Match[str] | None) -> _Block:
    """The document that is a form as a page; or the error that says what the whole is instead."""
    form = next((block for block in blocks if block.type in OWNERSHIP_TYPES), None)
    if form is None and not blocks:
        form = _Block(header.end() if header else 0, len(text), "", 0)
    if form is None or (header and not blocks and not _MARKUP.search(text, form.start)):
        types = [block.type for block in blocks if block.type] or _HEADER_TYPE.findall(text)
        raise NotOwnershipFormError(f"not an ownership form: {describe(text, types)}")
    return form


def _tell_others(text: str, others: list[_Block], report: Report) -> None:
    line, counted = 1, 0
    for block in others:
        line += text.count("\n", counted, block.type_at)
        counted = block.type_at
        code = "second_document" if _ROOT.search(text, block.start, block.end) else "other_document"
        report(diagnose(code, text=block.type or "<DOCUMENT>", line=line))


def _inner(text: str, form: _Block, until: int) -> tuple[int, int]:
    """Where the form's own text starts and ends, without the tags around it; they open before `until`."""
    opening = _TEXT.search(text, form.start, until)
    start = opening.end() if opening else form.start
    tail = _TAIL.search(text, max(start, form.end - _TAIL_LENGTH), form.end)
    return start, tail.start() if tail else form.end


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
