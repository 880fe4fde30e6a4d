"""What the caller hands over -> the form's own text: bytes are decoded, EDGAR's submission is peeled off.

In: text, bytes, a path or an open file. Out: a `Source`, the text of the form with what stood around it; or
`NotOwnershipFormError`, which says what the thing looks like instead. Knows how files and submissions are made, and of
forms only how they begin.
"""

from __future__ import annotations

import os
import re
from itertools import pairwise
from pathlib import Path
from typing import IO

import attrs

from ._strangers import describe, describe_bytes
from .diagnostics import NotOwnershipFormError, Report, diagnose

Readable = str | bytes | os.PathLike[str] | IO[str] | IO[bytes]


@attrs.frozen
class Source:
    """A form's text and where it came from."""

    text: str
    line: int = 1
    """The line of the whole on which `text` begins."""
    header: str | None = None
    """EDGAR's header, if the form came in a submission."""
    header_line: int = 1


def open_source(source: Readable, report: Report) -> Source:
    """The form in `source`. Raises `NotOwnershipFormError`, and `OSError` if a path cannot be read."""
    data = _read(source)
    text = data.removeprefix("\ufeff") if isinstance(data, str) else _decode(data, report)
    if text.startswith(("<?xml", "<ownershipDocument")) and _ROOT.search(text):
        return Source(text)
    return _peel(text, report)


def _read(source: Readable) -> str | bytes:
    if isinstance(source, (str, bytes)):
        return source
    if isinstance(source, (bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, os.PathLike):
        return Path(source).read_bytes()
    return source.read()


# ---- bytes to text

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_ESCAPED = re.compile("[\udc80-\udcff]")
# What Windows-1252 leaves undefined has no character.
_CP1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def _decode(data: bytes, report: Report) -> str:
    """UTF-8, whatever is declared, if it is that; bytes that are not are Windows-1252 in practice."""
    bom, encoding = next((pair for pair in _BOMS if data.startswith(pair[0])), (b"", _encoding_without_bom(data)))
    data = data[len(bom):]
    if encoding != "utf-8":
        return data[:len(data) & ~1].decode(encoding, "surrogatepass")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if (stranger := describe_bytes(data)) is not None:
            raise NotOwnershipFormError(f"not an ownership form: {stranger}") from None
    escaped = data.decode("utf-8", "surrogateescape")
    text = escaped.translate(_CP1252)
    wrong = _ESCAPED.findall(escaped)
    lost = sum(_CP1252[ord(byte)] == "\ufffd" for byte in wrong)
    if len(wrong) > lost:
        _tell_bytes("cp1252_bytes", len(wrong) - lost, escaped, text, report)
    if lost:
        _tell_bytes("undecodable_bytes", lost, escaped, text, report)
    return text


def _tell_bytes(code: str, count: int, escaped: str, text: str, report: Report) -> None:
    """Report bytes that were not UTF-8, with the first of them."""
    lost = code == "undecodable_bytes"
    first = next(found.start() for found in _ESCAPED.finditer(escaped) if (text[found.start()] == "\ufffd") == lost)
    report(diagnose(code, text=text[first], line=text.count("\n", 0, first) + 1, detail=f"{count} of them"))


def _encoding_without_bom(data: bytes) -> str:
    head = data[:200]
    if head.count(0) * 3 < len(head):
        return "utf-8"
    return "utf-16-le" if b"<\0" in head else "utf-16-be" if b"\0<" in head else "utf-8"


# ---- EDGAR's submission

_ROOT = re.compile(r"<[\r\n]*+(?:[\w.-]++:)?+" + r"\s*+".join("ownershipDocument") + r"(?![\w.-])", re.IGNORECASE)
_DOCUMENT = re.compile(r"^[ \t]*+<DOCUMENT>", re.MULTILINE)
_HEADER = re.compile(r"^(?:<(?:SEC|IMS)-(?:DOCUMENT|HEADER)>|<SUBMISSION>|ACCESSION NUMBER:)", re.MULTILINE)
_HEADER_TYPE = re.compile(r"^(?:CONFORMED SUBMISSION TYPE:|<TYPE>)[ \t]*+([^\r\n]*\S)", re.MULTILINE)
_TYPE = re.compile(r"^[ \t]*+<TYPE>[ \t]*+([^\r\n<]*)", re.MULTILINE)
_TEXT = re.compile(r"<TEXT>\s*+(?:<XML>\s*+)?+")
_TAIL = re.compile(r"(?:</XML>\s*+)?+(?:</TEXT>\s*+)?+(?:</DOCUMENT>\s*+)?+(?:</(?:SEC-DOCUMENT|SUBMISSION)>\s*+)?+"
                   r"(?:-----END PRIVACY-ENHANCED MESSAGE-----\s*+)?+\Z")
_TAIL_LENGTH = 2000  # longer than any tail with its blank lines
_PEM = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----"


@attrs.frozen
class _Block:
    """One document of a submission, its tags included."""

    start: int
    end: int
    type: str


def _blocks(text: str) -> list[_Block]:
    starts = [found.start() for found in _DOCUMENT.finditer(text)]
    blocks = []
    for start, end in pairwise([*starts, len(text)]):
        kind = _TYPE.search(text, start, min(end, start + 2000))
        blocks.append(_Block(start, end, kind[1].strip() if kind else ""))
    return blocks


def _peel(text: str, report: Report) -> Source:
    """The form inside whatever stands around it: a submission of EDGAR's, if it is one."""
    root = _ROOT.search(text)
    header = _HEADER.search(text)
    blocks = _blocks(text)
    if root is None:
        types = [block.type for block in blocks if block.type] or _HEADER_TYPE.findall(text)
        raise NotOwnershipFormError(f"not an ownership form: {describe(text, types)}")
    if header and header.start() > root.start():
        header = None
    if not blocks and not header:
        return Source(text)
    form = next((block for block in blocks if block.start < root.start() < block.end), None)
    if form is None:  # a header, then the form without the tags of a document
        declaration = text.rfind("<?xml", 0, root.start())
        form = _Block(root.start() if declaration < 0 else declaration, len(text), "")
    _tell_others(text, [block for block in blocks if block is not form], report)
    top = blocks[0].start if blocks and blocks[0].start < form.start else form.start
    before = text[:header.start() if header else top].strip()
    if before and not before.startswith(_PEM):
        report(diagnose("text_outside", text=before, line=1))
    start, end = _inner(text, form, root.start())
    return Source(text[start:end], _line(text, start), text[header.start():top] if header else None,
                  _line(text, header.start()) if header else 1)


def _tell_others(text: str, others: list[_Block], report: Report) -> None:
    line, counted = 1, 0
    for block in others:
        line += text.count("\n", counted, block.start)
        counted = block.start
        code = "second_document" if _ROOT.search(text, block.start, block.end) else "other_document"
        report(diagnose(code, text=block.type or "<DOCUMENT>", line=line))


def _inner(text: str, form: _Block, root: int) -> tuple[int, int]:
    """Where the form's own text starts and ends, without the tags around it."""
    opening = _TEXT.search(text, form.start, root)
    start = opening.end() if opening else form.start
    tail = _TAIL.search(text, max(root, form.end - _TAIL_LENGTH), form.end)
    return start, tail.start() if tail else form.end


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
