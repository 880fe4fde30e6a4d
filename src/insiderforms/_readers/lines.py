"""Lines in fixed type -> cells: columns of letters, under the rules that the page draws with hyphens.

In: lines with their places in the source. Out: cells of one grid, told to a `PageBuilder`. Where a rule parts a heading
from its rows, the captions above it are put together column by column, and the words below it are sorted into its
columns; elsewhere what stands apart on a line is a cell. Knows what stands below the tables of a form.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import islice, pairwise

from .captions import COLUMNS, captions
from .kinds import is_note
from .page import COLUMN_STOP, WIDEST_TEXT, Cell, Grid, Line, PageBuilder

FixedLine = tuple[str, int, int]
"""A line's text, and where it starts and ends in the source."""
_Span = tuple[int, int]

_APART = re.compile(r"(?:[^\s|]|[^\S\n](?![^\S\n])(?!\|))++")
_WORD = re.compile(r"[^\s|]++")
_CAPTION_WORD = re.compile(r"(?:(?<!\S)[0-9]{1,2}[A-Ca-c]?\. (?=[^\s|]))?+[^\s|]++")
"""A word of a caption, or the first of one with its number, which may begin before its column."""
_WORD_BEGINS = re.compile(r"(?<=\s)\S")
_DASHES = re.compile(r"[-=_]{2,}+|(?<=\s)-(?=\s)")
_NUMBER = re.compile(r"(?<!\S)(?:\([0-9]{1,2}\)(?!\S)|[0-9]{1,2}[A-Ca-c]?\.)")
"""The number of an item above its caption."""
_ONLY_RULES = re.compile(r"[-=_\s|+]*+")
_LONG_RULE = re.compile(r"\s*[-=_]{20,}+[\s|]*+")
"""A rule across the whole table, above or below its heading."""
_FEWEST_COLUMNS = 4
"""A rule of fewer parts is not the rule of a table."""
_MOST_COLUMNS = 60
"""Nor is one of more."""
_SHARED = 2
"""So much of a column, or all of it, a rule spans that makes it one of a group; another may begin a place too early."""
_HIGHEST_HEADING = 14
_HIGHEST_ROW = 8
_FEWEST_VALUES = 2
"""A line of a row whose figures stand in its columns has more."""


def put_lines(builder: PageBuilder, lines: Sequence[FixedLine]) -> None:
    """Set lines as a grid of their own."""
    grid = builder.grid(Grid(builder.last if builder.table is not None else None, fixed=True))
    lines = [(text.expandtabs(), start, end) for text, start, end in lines]
    columns: list[_Span] = []
    done = 0
    for at, (text, _, _) in enumerate(lines):
        if columns and _LONG_RULE.fullmatch(text) and not (lines[at + 1][0].strip() if at + 1 < len(lines) else ""):
            _put_rows(builder, grid, lines[done:at], columns)
            columns, done = [], at + 1  # the table ends
            continue
        rule = _rule(text)
        if not _FEWEST_COLUMNS <= len(rule) <= _MOST_COLUMNS:
            continue
        top = _heading_top(lines, done, at)
        _put_rows(builder, grid, lines[done:top], columns)
        if heading := [line for line in lines[top:at] if not _LONG_RULE.fullmatch(line[0])]:
            columns = rule
            _put_heading(builder, grid, heading, columns)
        done = at + 1
    _put_rows(builder, grid, lines[done:], columns)


def _rule(text: str) -> list[_Span]:
    """The columns of a line that is nothing but rules; none of another."""
    if COLUMN_STOP in text:
        stops = [at for at, letter in enumerate(text) if letter == COLUMN_STOP]
        return [(left, right) for left, right in pairwise([*stops, WIDEST_TEXT]) if left < right]
    if not _ONLY_RULES.fullmatch(text):
        return []
    return [(min(found.start(), WIDEST_TEXT), min(found.end(), WIDEST_TEXT + 1)) for found in _DASHES.finditer(text)]


def _heading_top(lines: Sequence[FixedLine], start: int, rule: int) -> int:
    """The first line of the heading above a rule: it begins after a blank line."""
    top = rule
    worded = False
    while top > max(start, rule - _HIGHEST_HEADING) and lines[top - 1][0].strip():
        if _LONG_RULE.fullmatch(lines[top - 1][0]):
            if worded:
                break
        else:
            worded = True
        top -= 1
    return top


def _put_heading(builder: PageBuilder, grid: Grid, lines: Sequence[FixedLine], columns: list[_Span]) -> None:
    """Set the captions above a rule: first those of single columns and of groups, then those under a group's rule."""
    ruled: dict[_Span, int] = {}  # the columns that a rule inside the heading spans, and its line
    for at, (text, _, _) in enumerate(lines):
        for found in _DASHES.finditer(text):
            under = [column for column in columns
                     if min(column[1], found.end()) - max(column[0], found.start()) >= min(
                         _SHARED, column[1] - column[0])]
            if len(under) > 1:
                ruled[under[0][0], under[-1][1]] = at
    groups = {group: (at, at + 1) for group, at in ruled.items()} | _unruled(lines, columns, ruled)
    first, second = Line(grid, columned=True), Line(grid, columned=True)
    place = lines[0][1], lines[-1][2]
    grouped = [column for column in columns if any(left <= column[0] < right for left, right in groups)]
    spans = {column: (0, len(lines)) for column in columns if column not in grouped}
    spans |= {group: (0, end) for group, (end, _) in groups.items()}
    words = _sorted_out(lines, sorted(spans))
    for span, (top, bottom) in sorted(spans.items()):
        _put(builder, first, _column_text(words[top:bottom], span), span, place)
    words = _sorted_out(lines, columns) if grouped else []
    for left, right in grouped:
        at = next(below for group, (_, below) in groups.items() if group[0] <= left < group[1])
        _put(builder, second, _column_text(words[at:], (left, right)), (left, right), place)
    grid.lines += [first, second]


def _unruled(
    lines: Sequence[FixedLine], columns: list[_Span], ruled: Collection[_Span],
) -> dict[_Span, tuple[int, int]]:
    """The groups of columns under which no rule is drawn, the end of their captions, and where those below begin.

    A column without a number of its own belongs to the one before it, if the words of that one's caption reach into it.
    """
    numbers = [[found.start() for found in _NUMBER.finditer(text)] for text, _, _ in lines]
    numbered = [any(left - _SHARED < start < right for starts in numbers for start in starts)
                for left, right in columns]
    found: dict[_Span, tuple[int, int]] = {}
    if sum(numbered) < _FEWEST_COLUMNS:
        return found
    runs = [_runs(text, starts) for (text, _, _), starts in zip(lines, numbers, strict=True)]
    words = _sorted_out(lines, columns)
    for first, after in pairwise([*(at for at, own in enumerate(numbered) if own), len(columns)]):
        own = columns[first:after]
        reaching = [at for at, (text, _, _) in enumerate(lines) if len(own) > 1 and _reaches(text, runs[at], *own[:2])]
        if reaching and not any(left < own[-1][1] and own[0][0] < right for left, right in ruled):
            end = reaching[-1] + 1
            while end < len(lines) and any(own[0] in below for below in words[end + 1:]) and not any(
                    own[0][1] <= start < own[-1][1] for start, _ in runs[end]):
                end += 1
            found[own[0][0], own[-1][1]] = end, end
    return found


def _reaches(text: str, runs: Sequence[_Span], column: _Span, behind: _Span) -> bool:
    """Whether a caption that begins in a column runs across its end, or on into the one behind it."""
    left, right = column
    ends = [end for start, end in runs if left - _SHARED < start < right - 1 and right + 1 < end]
    own_word = _WORD_BEGINS.search(text, max(behind[0] - 1, 0), behind[0] + 2)
    return any(" " not in text[right - 1:right + 2] or (end > behind[0] + 1 and not own_word) for end in ends)


def _runs(text: str, starts: Sequence[int] = ()) -> list[_Span]:
    """Where words that stand apart from others begin and end; some begin so, one blank behind others."""
    runs = [(found.end() - len(found[0].lstrip()), found.end()) for found in _APART.finditer(text)]
    around = [runs[bisect_left(runs, (start, 0)) - 1] for start in starts] if runs else []
    return sorted({*runs, *((start, end) for start, (begin, end) in zip(starts, around, strict=False)
                            if begin < start < end)})


def _sorted_out(lines: Sequence[FixedLine], columns: Sequence[_Span]) -> list[dict[_Span, list[str]]]:
    """For each of some lines the words that stand in each column."""
    found: list[dict[_Span, list[str]]] = []
    for text, _, _ in lines:
        words: dict[_Span, list[str]] = {}
        for word in _CAPTION_WORD.finditer(text):
            if not _ONLY_RULES.fullmatch(word[0]):
                words.setdefault(_nearest(word.start(), word.end(), columns), []).append(word[0])
        found.append(words)
    return found


def _column_text(lines: Sequence[dict[_Span, list[str]]], column: _Span) -> str:
    """The words of some lines that stand in one column."""
    return "\n".join(" ".join(words[column]) for words in lines if column in words)


def _nearest(left: int, right: int, spans: Sequence[_Span]) -> _Span:
    """The column, of some in their order, that a word shares most with, or that lies nearest."""
    first, last = bisect_left(spans, (left, 0)) - 1, bisect_left(spans, (right, 0)) + 1
    return max(spans[max(first, 0):last],
               key=lambda span: (min(right, span[1]) - max(left, span[0]), -abs(left - span[0])))


def _put_rows(builder: PageBuilder, grid: Grid, lines: Sequence[FixedLine], columns: list[_Span]) -> None:
    """Set lines cell by cell; under a rule, word by word into its columns, until a line has no use for them."""
    for at, (text, start, end) in enumerate(lines):
        if columns and at and text.strip() and not lines[at - 1][0].strip() and _is_over(lines, at, columns):
            columns = []
        line = Line(grid)
        grid.lines.append(line)
        if not columns or len(text.split()) < 2 or not _fits(text, columns):
            for found in _APART.finditer(text):
                if not _ONLY_RULES.fullmatch(found[0]):
                    left = found.start() + len(found[0]) - len(found[0].lstrip())
                    words = found[0].strip()
                    _put(builder, line, words, (left, left + len(words)), (start, end))
            continue
        cells: dict[_Span, list[re.Match[str]]] = {}
        for found in _WORD.finditer(text):
            if not _ONLY_RULES.fullmatch(found[0]) or found[0] == "--":
                cells.setdefault(_nearest(found.start(), found.end(), columns), []).append(found)
        for column, found_here in sorted(cells.items()):
            _put(builder, line, " ".join(found[0] for found in found_here), column, (start, end))


def _is_over(lines: Sequence[FixedLine], at: int, columns: list[_Span]) -> bool:
    """Whether a table is over, below a blank line: where the form goes on, or in running text or signatures."""
    text = lines[at][0].strip()
    if is_note(text) or text.startswith("/s/") or any(hit.label not in COLUMNS for hit in captions(text)):
        return True
    across = False
    for line, _, _ in islice(lines, at, at + _HIGHEST_ROW):
        runs = [run for run in _runs(line) if not _ONLY_RULES.fullmatch(line, *run)]
        crossing = [run for run in runs if any(run[0] < left[1] and right[0] < run[1]
                                               for left, right in pairwise(columns))]
        if not runs or (len(runs) > _FEWEST_VALUES and not crossing):
            return across and not runs
        across = across or bool(crossing)
    return across


def _fits(text: str, columns: list[_Span]) -> bool:
    """Whether the words of a line keep to the columns: running text below a table runs across them."""
    gaps = [(left[1], right[0]) for left, right in pairwise(columns)]
    crossed = sum(1 for left, right in gaps if left < len(text) and text[left:right].strip(" |"))
    return crossed * 3 <= len(gaps)


def _put(builder: PageBuilder, line: Line, text: str, span: _Span, place: tuple[int, int]) -> None:
    if text:
        builder.set(Cell(text, line, min(span[0], WIDEST_TEXT), min(span[1], WIDEST_TEXT + 1), *place))
