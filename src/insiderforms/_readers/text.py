"""Plain text or markdown -> Page: lines, and the cells of those that have any.

In: text. Out: a `Page`. Tells apart how people and tools set tables in text: by tabs, bars, boxes, or blanks. Knows
nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .boxed import bars_of, put_boxes
from .hanging import hung
from .lines import put_lines
from .markdown import put_markdown
from .page import Page, PageBuilder
from .plain import TextLine, levelled
from .ruled import put_ruled, tables_in

_LINE = re.compile(r"([^\n]*+)\n?")
_SEPARATOR = re.compile(r"<[SC]>|[-\s=_]")
_MARKDOWN = re.compile(r"^(?:\|(?:\s*:?-{3,}:?\s*\|)+|---(?:\|---)+)[ \t]*$", re.MULTILINE)

_GLUE = re.compile(r"\)(?=(?:[0-9]{1,2}\. ?[A-Z]|_{1,5}X?_+ )| X {2})")
_GRID = re.compile(r"^\+[-=:+]{3}", re.MULTILINE)


def read_text(source: str, line: int = 1) -> Page:
    """The page that `source` is; its first line is counted as `line`."""
    builder = PageBuilder(source, line)
    lines = [(found[1], found.start()) for found in _LINE.finditer(source)]
    if "\t" in source or (_MARKDOWN.search(source) and not _GRID.search(source)):
        put_markdown(builder, lines)
    else:
        for boxed, area in _areas([part for text, start in lines for part in _unglued(text, start)]):
            (put_boxes if boxed else _put_plain)(builder, area)
    return builder.page


def _unglued(line: str, start: int) -> Iterator[TextLine]:
    """A line; or two, if a table begins on it behind the words before the table, as inscriptis sets them.

    The table has its columns where they would be without those words.
    """
    found = _GLUE.search(line)
    if found is None:
        yield line, start
        return
    at = found.end()
    left = line.rfind("  ", 0, at) + 2 if "  " in line[:at] else len(line) - len(line.lstrip())
    yield line[:at], start
    yield from _unglued(" " * left + line[at:].lstrip(), start + at)


def _areas(lines: Sequence[TextLine]) -> Iterator[tuple[bool, list[TextLine]]]:
    """Lines that follow one another, and whether boxes are drawn around their cells."""
    area: list[TextLine] = []
    boxed = False
    bars = [bars_of(line) for line, _ in lines]
    for at, line in enumerate(lines):
        beside = bars[at - 1:at] + bars[at + 1:at + 2]
        aligned = any(bars[at] & other for other in beside)
        between = boxed and bool(line[0].strip()) and not _SEPARATOR.sub("", line[0]) and at + 1 < len(lines)
        here = aligned or (between and not bars[at])
        if area and here != boxed:
            yield boxed, area
            area = []
        boxed = here
        area.append(line)
    if area:
        yield boxed, area


def _put_plain(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    """Set lines without boxes."""
    done = 0
    for start, end in tables_in(lines):
        _put_lines(builder, lines[done:start])
        put_ruled(builder, lines[start:end])
        done = end
    _put_lines(builder, lines[done:])


def _put_lines(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    put_lines(builder, [(levelled(text), start, start + len(text)) for text, start in hung(lines)])
