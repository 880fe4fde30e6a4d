"""Paragraphs that hang from a mark -> one line each, the mark before its text.

In: lines of text. Out: lines. A note's mark stands in a column of its own: beside the first line of its text, or, where
a browser or printer set the cells of a table to their middle, beside the middle one. Knows captions, which are no
notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .captions import COLUMNS, captions
from .middle import centred
from .plain import TextLine

_MARKED = re.compile(r"(\s*)((?:\([0-9a-z]{1,2}\)|[0-9]{1,2}\.|\*{1,3})(?=\s|\Z))(\s*)(.*)")
_ENDS = re.compile(r"[.!?:;)\"\u201d]\s*\Z")
_APART = re.compile(r"\S {3,}\S")


def hung(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines, with each paragraph that hangs from a mark as one."""
    at = 0
    while at < len(lines):
        end, marks = _end(lines, at)
        if marks and end - at > 1:
            yield from _paragraphs(lines[at:end])
        else:
            end = max(end, at + 1)
            yield from lines[at:end]
        at = end


def _end(lines: Sequence[TextLine], at: int) -> tuple[int, int]:
    """Where the lines end that begin at a place and may hang from marks, and how many marks there are."""
    indent, end, marks = -1, at, 0
    text = lines[at][0]
    start = len(text) - len(text.lstrip())
    while end < len(lines) and lines[end][0].strip():
        line = lines[end][0]
        found = _MARKED.fullmatch(line)
        left = len(line) - len(line.lstrip())
        begins = left == indent if marks else end == at or left < start
        if found and begins and not _APART.search(found[4]) and found[2][-1] != "." and not _is_item(line):
            indent, marks = left, marks + 1
        elif found and end > at and not marks:
            break  # another run begins
        elif (indent >= 0 and left <= indent) or _APART.search(line.strip()) or left < 2:
            break
        end += 1
    return end, marks


def _is_item(line: str) -> bool:
    """Whether a line is the caption of an item, with its number in parentheses."""
    return any(hit.label not in COLUMNS for hit in captions(line))


def _paragraphs(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    found = [_MARKED.fullmatch(line) for line, _ in lines]
    marks = [at for at, mark in enumerate(found) if mark]
    texts = [mark[4].strip() if mark else line.strip() for mark, (line, _) in zip(found, lines, strict=True)]
    gaps = [marks[0], *(right - left - 1 for left, right in pairwise(marks)), len(lines) - marks[-1] - 1]
    alone = [not texts[at] for at in marks]
    shares = None
    if gaps[0] or any(right - left > 1 and not _ENDS.search(texts[right - 1]) for left, right in pairwise(marks)):
        shares = centred(gaps, alone, lambda mark, below: bool(_ENDS.search(texts[marks[mark] + below])))
    at = 0 if shares else marks[0]
    yield from lines[:at]
    for index, mark_at in enumerate(marks):
        end = mark_at + 1 + (shares[index] if shares else gaps[index + 1])
        mark = found[mark_at]
        words = " ".join(filter(None, texts[at:end]))
        yield f"{mark[1] if mark else ''}{mark[2] if mark else ''} {words}", lines[at][1]
        at = end
