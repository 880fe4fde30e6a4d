"""Pages printed by a browser and made text again -> cells, as the same page in HTML has them.

In: lines of text with form feeds. Out: cells, told to a `PageBuilder`. What makes text of printed pages sets each
letter nearly where it stood on paper: items side by side, each cell of a table over several lines. Knows the parts of
the SEC's own sheets; what stands in them is for others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from .page import WIDEST_TEXT, Cell, Grid, Line, PageBuilder
from .plain import TextLine
from .printed_boxes import read_boxes
from .printed_checks import read_head
from .printed_notes import (
    cut_off,
    read_marked,
    read_numbered,
    read_remarks,
    read_signatures,
    remarks_cut_off,
    runs_over,
)
from .printed_owners import OPTIONS, read_owners
from .printed_pieces import Row
from .printed_tables import TITLE, heading_below, read_table

PutPlain = Callable[[PageBuilder, Sequence[TextLine]], None]

_BOXES = re.compile(r".*?1\. Name and Address of Reporting")
_STAR = re.compile(r"\s+\*\s*")
"""The raised mark behind the first caption, which may stand on a line above it."""
_OWNERS = re.compile(r"\s*Reporting Owners\s*\Z")
_SIGNATURES = re.compile(r"\s*Signatures\s*\Z")
_NOTES = re.compile(r"\s*Explanation of Responses:")
_REMARKS = re.compile(r"\s*Remarks:\s*\Z")
_CAPTION_OF_SIGNATURES = re.compile(r"\s+\*\* ?Signature of")
_AFTER_BOXES = re.compile(r"\s*(?:Reminder:|Reporting Owners\s*\Z|Explanation of Resp|Remarks:|Signatures\s*\Z)")
_AFTER_OWNERS = re.compile(r"\s*(?:Signatures\s*\Z|Explanation of Resp|Remarks:)")
_AFTER_NOTES = re.compile(
    r"\s*(?:Explanation of Resp|Remarks:|Note: File|Reminder: |Signatures\s*\Z|\s\*\* ?Signature of Rep)")
_AFTER_SIGNATURES = re.compile(r"\s*(?:Explanation of Resp|Remarks:|Note: File)")
_HIGHEST_HEADING = 6
_HIGHEST_CAPTION = 3
_SIGNED_AT = 40
"""Who signs at the end of EDGAR's page stands so far right."""
_AS_WIDE = 0.85
"""Notes that run over the edge of the sheet are nearly as wide as the widest line."""


def put_printed(builder: PageBuilder, lines: Sequence[TextLine], put_plain: PutPlain) -> bool:
    """Set the lines of a printed page, those without columns by `put_plain`; whether they are such a page."""
    if not any("\f" in text for text, _ in lines):
        return False
    page = _Printed(builder, lines, put_plain)
    titles = [at for at, text in enumerate(page.texts) if TITLE.match(text)]
    if not any(heading_below(page.texts, page.sheets, at)[0] for at in titles):
        return False
    page.put()
    return True


class _Printed:
    """One way down a printed page."""

    def __init__(self, builder: PageBuilder, lines: Sequence[TextLine], put_plain: PutPlain):
        self.builder = builder
        self.put_plain = put_plain
        self.lines: list[TextLine] = []
        self.sheets: list[int] = []
        """On which sheet of paper each line stands."""
        sheet = 0
        for text, start in lines:
            sheet += text.count("\f")
            bare = text.lstrip("\f")
            self.lines.append((bare.replace("\f", " "), start + len(text) - len(bare)))
            self.sheets.append(sheet)
        self.texts = [text for text, _ in self.lines]
        self.openings = {text.strip().partition("  ")[0] for text in self.texts}
        """The words with which lines begin."""
        self.begun = False
        """Whether the first boxes are set."""
        self.checked: list[str] = []
        """What item 5 says that the first owner is."""
        self.fits = True
        """Whether notes keep within the sheets, as on EDGAR's page. The form layout sets all as wide as the widest."""
        self.widest = max(map(len, self.texts))
        """How many letters the widest line has."""
        self.breadth: float = WIDEST_TEXT
        """How wide the widest of the notes is if they may run over the edge of the sheet."""
        self.over = False
        """Whether they do."""
        self.waiting = 0
        """The first line that is not set."""

    def put(self) -> None:
        parts = ((TITLE, self.table), (_BOXES, self.boxes), (_OWNERS, self.owners), (_SIGNATURES, self.signatures),
                 (_CAPTION_OF_SIGNATURES, self.signed), (_NOTES, self.notes), (_REMARKS, self.remarks))
        at = 0
        while at < len(self.texts):
            part = next((part for begins, part in parts if begins.match(self.texts[at])), None)
            at = part(at) if part else at + 1
        self.flush(at)

    def flush(self, end: int) -> None:
        """Set the lines that wait, up to one."""
        if self.waiting < end:
            self.put_plain(self.builder, self.lines[self.waiting:end])
        self.waiting = end

    def put_rows(self, rows: Iterable[Row], end: int) -> int:
        """Set rows in a grid of their own; `end`: the line on which the page goes on."""
        grid = self.builder.grid(Grid())
        for row in rows:
            line = Line(grid)
            grid.lines.append(line)
            first, last = self.lines[row.first][1], self.lines[row.last][1] + len(self.texts[row.last])
            for at, text in enumerate(row.texts):
                torn = row.torn and at == len(row.texts) - 1
                self.builder.set(Cell(text, line, at, at + 1, first, last, torn=torn))
        self.waiting = end
        return end

    def until(self, at: int, *ends: re.Pattern[str]) -> int:
        """The first line from one on that ends what stands above it."""
        return next((line for line in range(at, len(self.texts)) if any(end.match(self.texts[line]) for end in ends)),
                    len(self.texts))

    # ---- the parts of a page; each gives the line on which the page goes on

    def table(self, at: int) -> int:
        """Table I or II, whose title is on a line."""
        table = read_table(self.texts, self.sheets, at)
        if table is None:
            return at + 1
        self.flush(table.start)
        rows = list(table.rows())
        return self.put_rows(rows, table.end)

    def boxes(self, at: int) -> int:
        """The boxes above the tables, or that of a further owner below them, whose first caption is on a line."""
        start = at - 1 if at > self.waiting and _STAR.fullmatch(self.texts[at - 1]) else at
        end = self.until(at + 1, TITLE, _BOXES, _AFTER_BOXES)
        texts = self.texts[start:end]
        if end < len(self.texts) and (title := TITLE.match(self.texts[end])):
            texts.append(title["beside"])
        elif _STAR.fullmatch(self.texts[end - 1]):
            end -= 1  # of the next box
            texts.pop()
        if not self.begun:
            self.begun = True
            self.fits = not any("__" in text for text in texts)
            self.head(start)
        self.flush(start)
        for row in read_boxes(texts, start, self.openings):
            self.put_rows([row._replace(last=min(row.last, len(self.texts) - 1))], end)
            self.checked += _checked(row.texts)
        return end

    def head(self, end: int) -> None:
        """The lines above the boxes: what there is to check at their left, and the rest."""
        top = self.waiting
        others, rows = read_head(self.texts[top:end], marked=self.fits)
        for row in rows:
            self.put_rows([row._replace(first=row.first + top, last=row.last + top)], end)
        self.put_plain(self.builder, [
            (text, start) for text, (_, start) in zip(others, self.lines[top:end], strict=True)])
        self.waiting = end

    def owners(self, at: int) -> int:
        """The table of owners below its heading."""
        heading = next((line for line in range(at, min(at + _HIGHEST_HEADING, len(self.texts)))
                        if OPTIONS[0] in self.texts[line]), None)
        if heading is None:
            return at + 1
        end = self.until(heading + 1, _AFTER_OWNERS)
        self.flush(at + 1)
        captions = Row(["Reporting Owner Name / Address", *OPTIONS], at, heading)
        rows = read_owners(self.texts[heading], self.texts[heading + 1:end], self.sheets[heading + 1:end], heading + 1,
                           self.checked)
        return self.put_rows([captions, *rows], end)

    def signatures(self, at: int) -> int:
        """The signatures below their heading, each with its captions."""
        end = self.until(at + 1, _AFTER_SIGNATURES)
        self.flush(at + 1)
        return self.put_rows(read_signatures(self.texts[at + 1:end], self.sheets[at + 1:end], at + 1), end)

    def signed(self, at: int) -> int:
        """The signatures above their caption: all that stands as far right."""
        left = _indent(self.texts[at])
        top = at
        while top > self.waiting and (not self.texts[top - 1].strip() or 2 * _indent(self.texts[top - 1]) > left):
            top -= 1
        end = at + 1
        while end < min(at + _HIGHEST_CAPTION, len(self.texts)) and 2 * _indent(self.texts[end]) > left:
            end += 1
        self.flush(top)
        return self.put_rows(read_signatures(self.texts[top:end], self.sheets[top:end], top), end)

    def notes(self, at: int) -> int:
        """The explanations below their heading."""
        end = self.end_of_notes(at)
        texts, sheets = self.texts[at + 1:end], self.sheets[at + 1:end]
        rows = read_numbered(texts, at + 1) if self.fits else read_marked(texts, sheets, at + 1)
        if not rows:
            return at + 1
        self.flush(rows[0].first)
        remarks = self.texts[end + 1:self.end_of_notes(end)]
        if not self.fits:
            self.measure([*texts, *remarks])
        parts = [self.texts[row.first:row.last + 1] for row in rows]
        self.over = remarks_cut_off(remarks, self.breadth) or any(cut_off(part, self.breadth) for part in parts)
        return self.put_rows((row._replace(torn=self.over and runs_over(part, self.breadth))
                              for row, part in zip(rows, parts, strict=True)), end)

    def remarks(self, at: int) -> int:
        """The remarks below their heading."""
        end = self.end_of_notes(at)
        texts = self.texts[at + 1:end]
        if not any(text.strip() for text in texts):
            return at + 1
        if not self.fits:
            self.measure(texts)
        self.flush(at + 1)
        remarks = read_remarks(texts, at + 1)
        return self.put_rows([remarks._replace(torn=remarks_cut_off(texts, self.breadth))], end)

    def end_of_notes(self, at: int) -> int:
        """The line that ends the explanations or remarks whose heading is on a line: a heading, or who signs there."""
        end = self.until(at + 1, _AFTER_NOTES)
        return next((line for line in range(at + 1, end) if _indent(self.texts[line]) > _SIGNED_AT), end)

    def measure(self, texts: Sequence[str]) -> None:
        """See how wide notes are."""
        width = max(map(len, texts))
        if width > _AS_WIDE * self.widest:
            self.breadth = min(self.breadth, width)


def _checked(texts: Sequence[str]) -> Iterator[str]:
    """The options of a row that are checked."""
    for before, text in zip(["", *texts], texts, strict=False):
        mark, _, option = text.partition(" ") if text.startswith("_") else (before, "", text)
        if "X" in mark and len(mark) < _HIGHEST_HEADING:
            yield from (name for name in OPTIONS if option.startswith(name))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip()) if text.strip() else 0
