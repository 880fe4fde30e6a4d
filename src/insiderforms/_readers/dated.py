"""Names over several lines with dates beside their middle -> a line each, the date behind its name.

In: lines of text. Out: lines. So browsers in a terminal set the signatures of a page. Knows nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .middle import centred
from .plain import TextLine

_DATED = re.compile(r"(\s*\S.*?)\s+([0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\s*")
_CAPTION = re.compile(r"\s+\^?\*\*\s?\S")
_MOST = 100
"""So many lines of names may stand above their caption."""


def with_dates(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines; names of several lines above a caption with asterisks as one line each."""
    done = 0
    for at, (line, _) in enumerate(lines):
        if not _CAPTION.match(line):
            continue
        indent = len(line) - len(line.lstrip().lstrip("^"))
        top = at
        while top > max(done, at - _MOST) and _indent(lines[top - 1][0]) == indent:
            top -= 1
        yield from lines[done:top]
        yield from _joined(lines[top:at])
        done = at
    yield from lines[done:]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else -1


def _joined(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    dates = [(at, found[2]) for at, (line, _) in enumerate(lines) if (found := _DATED.fullmatch(line))]
    if not dates or len(dates) == len(lines):
        yield from lines
        return
    places = [at for at, _ in dates]
    gaps = [places[0], *(right - left - 1 for left, right in pairwise(places)), len(lines) - places[-1] - 1]
    below = centred(gaps, [False] * len(dates))
    at = 0 if below else places[0]
    yield from lines[:at]
    for index, (dated, day) in enumerate(dates):
        end = dated + 1 + (below[index] if below else gaps[index + 1])
        parts = [_DATED.sub(r"\1", line) for line, _ in lines[at:end]]
        yield f"{parts[0]} {' '.join(part.strip() for part in parts[1:])}   {day}", lines[at][1]
        at = end
