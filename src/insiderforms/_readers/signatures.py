"""The signatures of a page.

In: the sections of a page. Out: texts by the names of `_fields.SIGNATURE`. Knows where names and dates stand about the
captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

import attrs

from .captions import OPTION_START, is_boilerplate
from .kinds import DATE, FITS
from .page import Page, PlacedWord
from .relationship import is_check
from .sections import Section, Sections

_DATED = re.compile(rf"(?:(?P<rest>.*?\S),?\s+(?:dated?:?\s+)?)??(?P<date>{DATE})", re.IGNORECASE | re.VERBOSE)
_DIGIT = re.compile("[0-9]")
_SIGN_CAPTION = re.compile(r"\ASignature\s*:\s*", re.IGNORECASE)
_RULES = re.compile(r"_{3,}+|-{3,}+")
_DATE_CAPTION = re.compile(r"\A\W*Date\b\s*:?|\bDate\W*\Z", re.IGNORECASE)
_LONGEST_DATED = 300


def read_signatures(page: Page, found: Sections) -> list[dict[str, str]]:
    """The signatures in order: what stands on the lines above the caption, or beside it."""
    signatures: list[_Signature] = []
    for section in found.named("signatures", "signature", "joint_signature", "joint_date"):
        of_section: list[_Signature] = []
        for signature in _signatures(page, section):
            last = of_section[-1] if of_section else signatures[-1] if signatures else None
            if last is not None and not signature.names:
                last.date = last.date or signature.date
            elif signature.names and (section.label != "signatures" or signature.date or "/s/" in signature.name):
                of_section.append(signature)
        signed = [signature for signature in of_section if "/s/" in signature.name.lower()]
        joint = section.label == "joint_signature"  # whose name and title may stand below it once more
        signatures += signed if joint and signed else _without_others(of_section)
    return [signature.texts() for signature in signatures]


@attrs.define(eq=False)
class _Signature:
    """A signature on its way."""

    page: Page
    names: list[PlacedWord] = attrs.Factory(list)
    date: str | None = None

    @property
    def name(self) -> str:
        return " ".join(self.names)

    def texts(self) -> dict[str, str]:
        texts = {} if self.date is None else {"signature_date": self.date}
        return texts | {"signature_name": self.page.word(self.name, self.names[-1].cell)}


def _without_others(signatures: list[_Signature]) -> list[_Signature]:
    """The signatures without what else stands around them: the company for which one signs, the end of the page."""
    dated = next((signature.names[-1].cell.line.grid for signature in signatures if signature.date), None)
    signed = any("/s/" in signature.name.lower() for signature in signatures)
    if dated is None and not signed:
        return signatures
    sign = "/s/" if signed else "by:"
    return [signature for signature in signatures if sign in signature.name.lower() or (
        signature.date and signature.names[-1].cell.line.grid is dated)]


def _signatures(page: Page, section: Section) -> Iterator[_Signature]:
    """The names and dates of one section, up to the form's own sentences below them. Each date ends a signature."""
    begun = False
    dates = any(FITS["date"].match(line) for piece in section.pieces for line in piece.text.split("\n"))
    for _, of_line in groupby(section.pieces, key=lambda piece: id(piece.cell.line)):
        lines = [(line, piece.cell) for piece in of_line for line in piece.text.split("\n")]
        apart = any(FITS["date"].match(line) for line, _ in lines) or (dates and lines[0][1].line.grid.fixed)
        signature = _Signature(page)
        for line, cell in lines:
            if is_boilerplate(line) or OPTION_START.match(line) or (is_check(line) and line.strip("_-")):
                if begun:
                    yield signature
                    return
                continue
            name, day = _name_and_date(line, apart=apart)
            if signature.date and (day or (name and not cell.line.grid.ruled)):
                yield signature
                signature = _Signature(page)
            begun = begun or bool(name or day)
            if day:
                signature.date = page.word(day, cell)
            if name:
                signature.names.append(page.word(name, cell))
        yield signature


def _name_and_date(line: str, *, apart: bool) -> tuple[str, str]:
    """The name and the date on a line. If dates stand `apart`, one behind a name belongs to the name."""
    text = _RULES.sub("", _DATE_CAPTION.sub("", _SIGN_CAPTION.sub("", line))).strip(" :")
    if set(text) <= set("-_* "):
        return "", ""
    dated = _DATED.fullmatch(text) if len(text) < _LONGEST_DATED and _DIGIT.search(text) else None
    if dated is None or (dated["rest"] and apart):
        return text, ""
    return dated["rest"] or "", dated["date"]
