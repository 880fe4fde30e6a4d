"""What is on a page and not in its form: nothing vanishes.

In: the sections of a page and the form that was read from them. Out: diagnostics. Knows which words are the form's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from .._printed_values import ABSENT, STATE_CODES
from .._raw import RawForm
from ..diagnostics import Report, diagnose
from .captions import CHECK_BOXES, is_boilerplate, is_closing
from .page import Page
from .sections import NOTES, Section, Sections
from .tables import Piece

_WORD = re.compile(r"[^\W_]++")
# A state by its name is in the form by its code.
_STATE = re.compile(rf"\b(?:{'|'.join(re.escape(name.lower()) for name in STATE_CODES if len(name) > 2)})\b")
_FIGURES = re.compile(r"[\d.,()/-]++")
_OWN_WORDS = frozenset("""
    director 10 owner holder ten percent officer give title below other specify describe form filed by one more than
    reporting person persons x _ check applicable line all box all that apply and or if the of a to date 3 4 5 sec
    relationships instr month day year ended end fiscal fye first last middle street city state zip code v amount price
""".split())
"""Words of the form's own, of options and captions that filers shortened."""
_EXCHANGES = frozenset("nyse nasdaq amex otc otcbb bb nms nnm national market new york american stock exchange".split())


def tell_left_over(page: Page, found: Sections, form: RawForm, report: Report) -> None:
    """Tell of every line under a caption that says something the form does not say."""
    texts = _texts(form)
    said: AbstractSet[str] = frozenset()  # the words of the form, when a line asks for them
    closed = False
    for section, piece in _read_elsewhere(found):
        if piece.text in texts:
            continue
        closed = closed or is_closing(piece.text)
        if section.label in NOTES:
            continue  # told of by who reads them
        for line in piece.text.split("\n"):
            if line in texts or _is_own(line, section):
                continue
            said = said or _OWN_WORDS.union(_WORD.findall("\n".join(texts).lower()))
            if unsaid := _unsaid(line, said):
                word = page.word(line, piece.cell)
                report(diagnose(_code(section, unsaid, closed=closed), text=word.verbatim, line=word.line))


def _read_elsewhere(found: Sections) -> Iterator[tuple[Section, Piece]]:
    """What stands in the table of owners, and in the sections. Other tables are told of by who reads them."""
    owners = Section("owners")
    for table in found.tables:
        if table.number == 0:
            yield from ((owners, piece) for line in table.lines for piece in line)
    for section in found.sections:
        for piece in section.pieces:
            yield section, piece


def _unsaid(line: str, said: AbstractSet[str]) -> AbstractSet[str]:
    """The words of a line that the form does not say."""
    text = line.lower()
    unsaid = set(_WORD.findall(text)) - said
    return set(_WORD.findall(_STATE.sub(" ", text))) - said if unsaid else unsaid


def _texts(form: RawForm) -> set[str]:
    """All that the form says outside its notes."""
    records = [form.document, form.issuer, *form.owners, *form.signatures,
               *(row.texts for rows in form.tables.values() for row in rows)]
    return {text for record in records for text in record if text}


def _is_own(line: str, section: Section) -> bool:
    """Whether a line is the form's own."""
    return is_boilerplate(line) or line.strip(" .").lower() in ABSENT or (
        (section.label == "head" or section.label in CHECK_BOXES) and _FIGURES.fullmatch(line) is not None)


def _code(section: Section, unsaid: AbstractSet[str], *, closed: bool) -> str:
    if section.label == "identification" or (section.label == "issuer" and unsaid <= _EXCHANGES):
        return "left_out_item"
    return "text_outside" if section.label == "head" or closed else "unplaced_text"
