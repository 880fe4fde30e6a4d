"""Tables and boxes drawn with bars and rules, in fixed type.

In: texts. Out: lines of one width. Knows nothing of forms. A cell is parted from others by bars and from those above
and below it by rules, so that its text may run over several lines. A line that is full and goes on in the first place
of the next one was cut in the middle of a word. Every other line begins with a blank, or a word of its own fills it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import attrs

BAR, CORNER, RULE = "|", "+", "-"
_NARROWEST = 3
_LONGEST_WHOLE = 24
"""Words that are longer may be cut where a column is to be narrow."""
_MOST_INSET = 9
_MARK_LIKE = re.compile(r"\([0-9A-Za-z]{1,3}\)|[0-9A-Za-z]{1,3}[.)]|\*{1,5}")
"""What would be taken for the mark of a note at the beginning of a line."""
_HEIGHTS = (12, 8)
"""How many lines a heading should have at most, if there is room; first no more than the first, in all columns."""


@attrs.frozen
class Span:
    """A cell of one line of boxes: a text, and how many columns it spans."""

    text: str
    columns: int = 1
    right: bool = False
    """Whether its lines stand to the right."""


def cell_lines(text: str, width: int) -> list[str]:
    r"""The lines of a text in a cell; every line break in it is kept.

    >>> cell_lines("Common Stock", 9), cell_lines("05/01/2023", 7), cell_lines("", 7)
    ([' Common', ' Stock'], [' 05/01/', '2023'], [])
    """
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in _units(part, width - 1):
            if line and len(line) + 1 + len(word) <= width:
                line = f"{line} {word}"
                continue
            if line:
                lines.append(line)
            if len(word) < width:
                line = f" {word}"
            else:
                whole = _cut(word, width, after_full=bool(lines) and len(lines[-1]) == width)
                lines += whole[:-1]
                line = whole[-1]
        if line:
            lines.append(line)
    return lines


def prose_lines(text: str, width: int) -> list[str]:
    """The lines of a text that stands in no cell; one line if it is empty.

    >>> prose_lines("Held by the Trust as to (1) a half and (2) a third.", 25)
    ['Held by the Trust as', 'to (1) a half and (2) a', 'third.']
    """
    lines: list[str] = []
    line = ""
    for unit in _units(text, width):
        if line and len(line) + 1 + len(unit) <= width:
            line = f"{line} {unit}"
            continue
        if line:
            lines.append(line)
        parts = [unit[at:at + width] for at in range(0, len(unit), width)]
        lines += parts[:-1]
        line = parts[-1]
    return [*lines, line]


def _units(text: str, longest: int) -> Iterator[str]:
    """The words of a text, some of them as one: what looks like a note's mark begins no line, and a colon ends none."""
    unit = ""
    for word in text.split():
        if unit and (unit.endswith(":") or _MARK_LIKE.fullmatch(word)) and len(unit) + 1 + len(word) <= longest:
            unit = f"{unit} {word}"
            continue
        if unit:
            yield unit
        unit = word
    if unit:
        yield unit


def _cut(word: str, width: int, *, after_full: bool) -> list[str]:
    """A word of more letters than a line has, on lines of which all but the last are full.

    It is not cut between a small letter and a capital, if that can be: there a word may just have filled its line.
    """
    if len(word) == width and not after_full:
        return [word]
    insets = range(1, min(_MOST_INSET, width))
    inset = next((inset for inset in insets if all(
        not (word[at - 1].islower() and word[at].isupper()) for at in range(width - inset, len(word), width))), 1)
    text = " " * inset + word
    return [text[at:at + width] for at in range(0, len(text), width)]


def rule(widths: Iterable[int]) -> str:
    """A rule across columns.

    >>> rule([3, 5])
    '+---+-----+'
    """
    return CORNER + "".join(RULE * width + CORNER for width in widths)


def row_lines(cells: Sequence[Span], widths: Sequence[int]) -> Iterator[str]:
    """The lines of cells that stand side by side; all columns are spanned by one."""
    wide = [*_spanned([cell.columns for cell in cells], widths)]
    stacks = [cell_lines(cell.text, width) for cell, width in zip(cells, wide, strict=True)]
    for at in range(max(1, *map(len, stacks))):
        yield BAR + "".join(
            _padded(stack[at] if at < len(stack) else "", width, cell.right) + BAR
            for stack, width, cell in zip(stacks, wide, cells, strict=True))


def _spanned(columns: Iterable[int], widths: Sequence[int]) -> Iterator[int]:
    """The widths of cells that span so many columns each, the bars between those included."""
    at = 0
    for count in columns:
        yield sum(widths[at:at + count]) + count - 1
        at += count


def _padded(line: str, width: int, right: bool) -> str:
    """A line of a cell, as wide as the cell."""
    if right and line.startswith(" ") and len(line) < width:
        return f"{line} ".rjust(width)
    return line.ljust(width)


def heading_lines(groups: Sequence[tuple[str, Sequence[str]]], widths: Sequence[int]) -> Iterator[str]:
    """Captions, some with others under them; the former reach down beside these, and a rule stands between."""
    counts = [max(len(under), 1) for _, under in groups]
    wide = [*_spanned(counts, widths)]
    tops = [cell_lines(caption, width) for (caption, _), width in zip(groups, wide, strict=True)]
    above = max((len(top) for top, (_, under) in zip(tops, groups, strict=True) if under), default=0)
    columns = iter(widths)
    stacks: list[_Stack] = []
    for (_, under), top, width in zip(groups, tops, wide, strict=True):
        below = [next(columns) for _ in under or [""]]
        if not under:
            stacks.append(_Stack(top, " " * width))
            continue
        deep = [cell_lines(caption, each) for caption, each in zip(under, below, strict=True)]
        lines = [line.ljust(width) for line in top] + [" " * width] * (above - len(top))
        lines.append(CORNER.join(RULE * each for each in below))
        lines += [BAR.join(part.ljust(each) for part, each in zip(parts, below, strict=True))
                  for parts in zip_longest(*deep, fillvalue="")]
        stacks.append(_Stack(lines, BAR.join(" " * each for each in below)))
    yield from _beside(stacks)


@attrs.frozen
class _Stack:
    """Lines one below the other, and what stands below them where others beside them go on."""

    lines: Sequence[str]
    below: str


def _beside(stacks: Sequence[_Stack]) -> Iterator[str]:
    """Stacks of lines side by side, with bars between them, or a corner where a rule ends."""
    for at in range(max(len(stack.lines) for stack in stacks)):
        yield _barred([stack.lines[at].ljust(len(stack.below)) if at < len(stack.lines) else stack.below
                       for stack in stacks])


def _barred(parts: Sequence[str]) -> str:
    """Parts of a line with bars between them; with a corner where a rule ends, but not beside a letter.

    There a corner could be the sign in A+B.
    """
    line = BAR
    for left, right in zip(parts, [*parts[1:], ""], strict=True):
        ends, begins = left.endswith(RULE * 2), right.startswith(RULE * 2)
        apart = (ends or left.endswith(" ")) and (begins or right[:1] in ("", " "))
        line += left + (CORNER if (ends or begins) and apart else BAR)
    return CORNER + line[1:] if parts[0].startswith(RULE * 2) else line


def band_lines(columns: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """Boxes side by side, in each column one below the other with a rule between them; a rule above and below all."""
    stacks = []
    for texts, width in zip(columns, widths, strict=True):
        lines: list[str] = []
        for text in texts:
            lines += [*([RULE * width] if lines else []), *cell_lines(text, width)]
        stacks.append(_Stack(lines, " " * width))
    yield rule(widths)
    yield from _beside(stacks)
    yield rule(widths)


def column_widths(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide the columns of a table are that is `width` wide, bars included.

    Figures come first, then headings that are not too high, then words, then lines. What is left over goes to all.
    """
    texts = [[row[at] for row in rows] for at in range(len(headings))]
    free = width - 1 - len(headings) - _NARROWEST * len(headings)
    widths = [_NARROWEST] * len(headings)
    wishes = [
        [min(_longest_word(cells), _LONGEST_WHOLE) for cells in texts],
        *([_width_for(heading, lines) for heading in headings] for lines in _HEIGHTS),
        [min(_longest_word(cells), _LONGEST_WHOLE) + 2 for cells in texts],
        [_longest_word([heading]) + 1 for heading in headings],
        [max((len(text) + 2 for text in cells), default=0) for cells in texts],
    ]
    for wish in wishes:
        for at in sorted(range(len(widths)), key=lambda at: (wish[at] - widths[at], at)):
            more = min(max(wish[at] - widths[at], 0), free)
            widths[at] += more
            free -= more
    for at in range(len(widths)):
        widths[at] += free // len(widths) + (at < free % len(widths))
    return widths


def _width_for(heading: str, lines: int) -> int:
    """The least width at which a heading has no more than so many lines."""
    return next((width for width in range(_NARROWEST, len(heading)) if len(cell_lines(heading, width)) <= lines),
                len(heading) + 1)


def _longest_word(texts: Iterable[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=0)
