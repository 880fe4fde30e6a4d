"""Things that stand beside the middle of their lines -> how many lines each has above and below it.

In: how many lines lie between them, or where they stand. Out: which of these belong to each. Browsers and printers set
the cells of a row to its middle: a footnote's mark beside its text, the date beside a long name, the values beside a
long title.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise


def centred(gaps: Sequence[int], alone: Sequence[bool],
            ends: Callable[[int, int], bool] = lambda _mark, _below: False) -> list[int] | None:
    """How many lines each mark has below it if all stand beside the middle of theirs; `None` if that cannot be.

    `gaps`: how many lines there are before the first mark, between two, and after the last. Of an even number of lines
    the middle is the last of the upper half, or, if a mark is `alone`, between the halves. `ends`: whether the lines of
    a mark may well end so many lines below it; of several ways to part the lines the one is chosen in which most do.

    >>> centred([1, 3, 1], [False, False]), centred([1, 1], [False]), centred([0, 5], [False])
    ([2, 1], [1], None)
    >>> centred([0, 2, 3, 2], [False] * 3, lambda mark, below: mark == 0 and below == 0)
    [0, 2, 2]
    >>> centred([0, 2, 2], [False, False]), centred([0, 2, 2], [False, False], lambda mark, below: below > 0)
    ([0, 2], [1, 2])
    """
    paths: dict[int, tuple[int, list[int]]] = {gaps[0]: (0, [])}
    """How many lines the next mark has above it -> how many marks so far end well, and their lines below."""
    for at, gap in enumerate(gaps[1:]):
        further: dict[int, tuple[int, list[int]]] = {}
        for above, (well, path) in paths.items():
            for below in (above,) if alone[at] else (above, above + 1):
                if below > gap or (at + 2 == len(gaps) and below != gap):
                    continue
                score = well + ends(at, below)
                if gap - below not in further or score > further[gap - below][0]:
                    further[gap - below] = score, [*path, below]
        paths = further
    return next((path for _, path in paths.values()), None)


_MOST = 16
"""So many lines at most may lie between two marks that can be of either; of more, the first are of the upper."""


def parted(marks: Sequence[int], count: int, cost: Callable[[int, int], float],
           unlike: Callable[[int, int, int], float] = lambda _start, _middle, _end: 0.0,
           most: int = _MOST) -> list[tuple[int, int]]:
    """So many lines, parted among those at which marks stand: where the part of each begins and ends.

    The cheapest of all ways; `cost` is what a part costs from a line up to another, `unlike` what it costs that two of
    them meet at a line, which is one of the `most` above a mark. None if there are no marks.

    >>> parted([1, 4], 6, lambda start, end: abs(end - start - 3))
    [(0, 3), (3, 6)]
    """
    ends = [[*range(max(mark, following - most) + 1, following + 1)] for mark, following in pairwise(marks)]
    best: dict[tuple[int, int], float] = {}
    paths: list[dict[tuple[int, int], int]] = []
    starts = [0]
    for here in [*ends, [count]] if marks else []:
        further: dict[tuple[int, int], float] = {}
        path: dict[tuple[int, int], int] = {}
        for start in starts:
            above = [(least, before) for (before, middle), least in best.items() if middle == start]
            for end in here:
                price = cost(start, end)
                further[start, end], path[start, end] = min(
                    (least + price + unlike(before, start, end), before) for least, before in above or [(0.0, 0)])
        best, starts = further, here
        paths.append(path)
    parts: list[tuple[int, int]] = []
    part = min(best, key=best.__getitem__, default=(0, 0))
    for path in reversed(paths):
        parts.append(part)
        part = path[part], part[0]
    return parts[::-1]
