"""Things that stand beside the middle of their lines -> how many lines each has above and below it.

In: how many lines lie between them. Out: how many of these belong to each. Browsers and printers set the cells of a row
to its middle: a footnote's mark beside its text, the date beside a long name, the values beside a long title.
"""

from __future__ import annotations

from collections.abc import Sequence


def centred(gaps: Sequence[int], alone: Sequence[bool]) -> list[int] | None:
    """How many lines each mark has below it if all stand beside the middle of theirs; `None` if that cannot be.

    `gaps`: how many lines there are before the first mark, between two, and after the last. Of an even number of lines
    the middle is the last of the upper half, or, if a mark is `alone`, between the halves.

    >>> centred([1, 3, 1], [False, False]), centred([1, 1], [False]), centred([0, 5], [False])
    ([2, 1], [1], None)
    """
    paths: dict[int, list[int]] = {gaps[0]: []}  # how many lines the next mark has above it -> those below the others
    for at, gap in enumerate(gaps[1:]):
        further: dict[int, list[int]] = {}
        for above, path in paths.items():
            for below in (above,) if alone[at] else (above, above + 1):
                if below <= gap and (at + 2 < len(gaps) or below == gap):
                    further.setdefault(gap - below, [*path, below])
        paths = further
    return next(iter(paths.values()), None)
