"""Things that stand beside the middle of their lines -> how many lines each has above and below it.

In: how many lines lie between them. Out: how many of these belong to each. Browsers and printers set the cells of a row
to its middle: a footnote's mark beside its text, the date beside a long name, the values beside a long title.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence


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
