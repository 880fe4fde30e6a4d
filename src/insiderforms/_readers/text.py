"""Plain text or markdown -> Page: lines, and the cells of those that have any.

In: text. Out: a `Page`. Tells apart how people and tools set tables in text: by tabs, bars, boxes, or blanks. Knows
nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .beside import bands_in, put_band
from .boxed import BARS, bars_of, put_boxes
from .dated import with_dates
from .hanging import hung
from .lines import put_lines
from .markdown import is_padded, put_markdown
from .page import Page, PageBuilder, Written
from .plain import LOST_TABLE, TextLine, levelled, links_to_ciks
from .printed import put_printed
from .ruled import put_ruled, tables_in
from .running import lined, runs_on
from .squares import with_marks
from .ticked import ticked

_LINE = re.compile(r"([^\n]*+)\n?")
_SEPARATOR = re.compile(r"(?:<[SC]>|[-\s=_])*+", re.IGNORECASE)
_BARS = re.compile(f"[{BARS}]")
_MARKDOWN = re.compile(r"^(?:\|(?:\s*:?-{3,}:?\s*\|)+|---(?:\|---)+)[^\S\n]*$", re.MULTILINE)
_END_OF_TABLE = re.compile(r"\s*</TABLE>", re.IGNORECASE)
_ESCAPED_RULE = re.compile(r"- -++\s*+")
_ESCAPE = "- --"
_RUN = re.compile(r"\S+(?: \S+)*")
_GLUE = re.compile(r"\)(?=(?:[0-9]{1,2}\. ?[A-Z]|_{1,5}X?_+ )| [Xx] {2})|[a-z](?= X {2}[A-Z])")
_TABS = re.compile(r"\S ?\t[\t ]*+\S")
_COLUMNS = re.compile(rf"\S {{3,}}\S.*\S {{3,}}\S|[{BARS}]|<[SCsc]>")
"""What stands in columns; a page of which only the words are left has none."""
_SIGNED = "/s/"
"""Who signs for several sets that in columns of his own, which copies of pages keep."""
_LOST = re.compile(rf"^{re.escape(LOST_TABLE)}(?=[ \t]*$)", re.MULTILINE)
# A rule as wide as its cells above a row and below it: markdown has one for each table.
_DRAWN = re.compile(r"^\|-{4,}[-|]*\|[ \t]*\n(?:\|.*\|[ \t]*\n){1,40}?\|-{4,}[-|]*\|[ \t]*$", re.MULTILINE)
_GRID = re.compile(r"^\+[-=:+]{3}", re.MULTILINE)


def read_text(source: str, line: int = 1, written: Written | None = None) -> Page:
    """The page that `source` is; its first line is counted as `line`. It may have been `written` otherwise."""
    builder = PageBuilder(source, line)
    for words, start, cik in links_to_ciks(source):
        builder.page.links.setdefault(words, []).append((start, cik))
    builder.page.lost = [(found[0], found.start()) for found in _LOST.finditer(source)]
    builder.page.written = written
    lines = [_unescaped(found[1], found.start()) for found in _LINE.finditer(source)]
    told = [text for text, _ in lines if _SIGNED not in text]
    tabbed = ("\t" in source and any(map(_TABS.search, told))) or (
        (_MARKDOWN.search(source) or is_padded(lines)) and not _GRID.search(source) and not _DRAWN.search(source))
    wrapped = runs_on(source)
    if wrapped or not (tabbed or any(map(_COLUMNS.search, told))):
        builder.put(lined(lines, wrapped=wrapped), 0, len(source))
    elif tabbed:
        put_markdown(builder, lines)
    elif not put_printed(builder, lines, _put_plain):
        parts = [part for text, start in _moved_back(lines) for part in _unglued(text, start)]
        for boxed, area in _areas(ticked(with_marks(parts))):
            (put_boxes if boxed else _put_plain)(builder, area)
    return builder.page


def _unescaped(line: str, start: int) -> TextLine:
    """A rule without what mail of the nineties set before lines of hyphens."""
    return (line[2:], start + 2) if _ESCAPED_RULE.fullmatch(line) else (line, start)


def _moved_back(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines, with those rules in their places that the same mail has moved: their bars and columns fit better."""
    for at, (line, start) in enumerate(lines):
        if not line.startswith(_ESCAPE):
            yield line, start
            continue
        beside = {place for text, _ in (*lines[max(at - 2, 0):at], *lines[at + 1:at + 3]) for place in _places(text)}
        moved = len(_places(line[2:]) & beside) > len(_places(line) & beside)
        yield (line[2:], start + 2) if moved else (line, start)


def _places(line: str) -> set[int]:
    """Where bars and runs of words or dashes stand on a line."""
    return {*bars_of(line), *(found.start() for found in _RUN.finditer(line))}


def _unglued(line: str, start: int) -> Iterator[TextLine]:
    """A line; or two, if a table begins on it behind the words before the table, as inscriptis sets them.

    The table has its columns where they would be without those words.
    """
    at = left = 0
    for found in _GLUE.finditer(line):
        yield " " * left + line[at:found.end()].lstrip() if at else line[:found.end()], start + at
        blank = line.rfind("  ", at, found.end())
        left = left + (blank + 2 - at if blank >= 0 else len(line) - len(line.lstrip()) if not at else 0)
        at = found.end()
    yield " " * left + line[at:].lstrip() if at else line, start + at


def _areas(lines: Sequence[TextLine]) -> Iterator[tuple[bool, list[TextLine]]]:
    """Lines that follow one another, and whether boxes are drawn around their cells."""
    area: list[TextLine] = []
    boxed = False
    bars = [bars_of(line) for line, _ in lines]
    for at, line in enumerate(lines):
        beside = bars[at - 1:at] + bars[at + 1:at + 2]
        aligned = any(bars[at] & other for other in beside)
        rule = _BARS.sub("", line[0]) if bars[at] else line[0]  # its bar may stand a place off
        between = boxed and bool(rule.strip()) and _SEPARATOR.fullmatch(rule) is not None and at + 1 < len(lines)
        here = aligned or between
        if area and here != boxed:
            yield boxed, area
            area = []
        boxed = here
        area.append(line)
    yield boxed, area


def _put_plain(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    """Set lines without boxes."""
    done = 0
    for band in bands_in(lines):
        _put_below(builder, lines[done:band.begin])
        put_band(builder, band)
        done = band.end
    _put_below(builder, lines[done:])


def _put_below(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    """Set lines one below the other. Where the nineties said that a table ends, its columns do."""
    part: list[TextLine] = []
    for line in lines:
        part.append(line)
        if _END_OF_TABLE.match(line[0]):
            _put_tables(builder, part)
            part = []
    _put_tables(builder, part)


def _put_tables(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    """Set lines of which some may be tables between rulers."""
    done = 0
    for start, end in tables_in(lines):
        _put_lines(builder, lines[done:start])
        put_ruled(builder, lines[start:end])
        done = end
    _put_lines(builder, lines[done:])


def _put_lines(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    put_lines(builder, [(levelled(text), start, start + len(text)) for text, start in hung([*with_dates(lines)])])
