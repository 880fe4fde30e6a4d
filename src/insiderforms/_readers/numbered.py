"""The heading of a table in fixed type, with numbered captions -> where each of its columns begins.

In: the lines of a heading and of the rows below it. Out: `ColumnCaption`s, each as wide as its column. Browsers in a
terminal set every caption to the left of its column, and let it run over several lines there, one blank from the next:
the numbers on the first line tell the captions apart, and what stands below a number is its caption. Reads no row.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import attrs

from .._fields import GROUPS
from .captions import column_caption
from .headings import ColumnCaption
from .kinds import KINDS, kinds_of, take_marks
from .page import WIDEST_TEXT, Cell, Line

_WORD = re.compile(r"\$ \S+|\S+")
_NUMBER = re.compile(r"([0-9]{1,2})([A-C]?)\.")
_FEWEST, _MOST = 4, 16
"""A heading that has fewer numbers, or more, is none of the form's."""
_MOST_BANDS = 64
_UNDER: dict[str, tuple[tuple[str, str], ...]] = {
    "coding": (("transaction_code", "code"), ("v", "v")),
    "acquired_or_disposed": (("transaction_shares", "amount"), ("transaction_acquired_disposed_code", "(d)"),
                             ("transaction_price_per_share", "price")),
    "number_acquired_or_disposed": (("acquired", "(a)"), ("disposed", "(d)")),
    "dates": (("exercise_date", "exercisable"), ("expiration_date", "expiration")),
    "underlying": (("underlying_security_title", "title"), ("underlying_amount", "number")),
}
"""The columns of each group, with a word that stands above each of them below the words of the group."""
_MISFIT = 40.0
"""How many letters away a value may stand from the caption of its column before another column, of another kind, is
nearer."""
_FIGURES = frozenset({"date", "amount", "price"})
_LETTERS = frozenset({"acquired_disposed", "ownership"})


@attrs.frozen
class _Word:
    text: str
    left: int
    right: int
    line: int


def read_numbered(heading: Sequence[Line], rows: Sequence[Line]) -> list[ColumnCaption]:
    """The columns of a heading of which the captions are numbered; none if it is not of this manner."""
    above, below = [*_words(heading)], [*_words(rows)]
    starts = _starts(above)
    edges = starts and _edges(starts, above, below)
    if not edges:
        return []
    captions: list[ColumnCaption] = []
    for left, right in pairwise([*edges, WIDEST_TEXT + 1]):
        words = [word for word in above if left <= word.left < right]
        label = column_caption(" ".join(word.text for word in words))
        if label is None:
            return []
        under = _under(label, words) if label in GROUPS else [(label, words[0])]
        if not under:
            return []
        values = [word for word in below if left <= word.left < right]
        parted = _parted(under, values)
        if parted is None:
            return []
        places = pairwise([left, *parted, right])
        for (name, _), (begin, end) in zip(under, places, strict=True):
            captions.append(ColumnCaption(name, attrs.evolve(heading[0].cells[0], left=begin, right=end)))
    return captions


def cut(cell: Cell, edges: Sequence[int]) -> Iterator[Cell]:
    """The parts of a cell that stand in different columns, where these begin at `edges`."""
    for _, found in groupby(_WORD.finditer(cell.text), lambda word: bisect_right(edges, cell.left + word.start())):
        words = [*found]
        left, right = words[0].start(), words[-1].end()
        yield attrs.evolve(cell, text=cell.text[left:right], left=cell.left + left, right=cell.left + right)


def _words(lines: Sequence[Line]) -> Iterator[_Word]:
    for at, line in enumerate(lines):
        for cell in line.cells:
            for found in _WORD.finditer(cell.text):
                yield _Word(found[0], cell.left + found.start(), cell.left + found.end(), at)


def _starts(words: Sequence[_Word]) -> list[_Word]:
    """The words on the first line that begin with the numbers of captions; none if they do not count from one."""
    found = [(word, number) for word in words
             if word.line == 0 and word.right < WIDEST_TEXT and (number := _NUMBER.match(word.text))]
    counted = [(int(number[1]), number[2]) for _, number in found]
    if not _FEWEST <= len(found) <= _MOST or counted[0] != (1, "") or counted != sorted(set(counted)):
        return []
    return [word for word, _ in found]


def _edges(starts: Sequence[_Word], above: Sequence[_Word], below: Sequence[_Word]) -> list[int]:
    """Where columns begin: at their numbers, or before what stands below these further left. None if words cross."""
    taken = bytearray(WIDEST_TEXT + 2)
    for word in (*above, *below):
        for at in range(word.left, min(word.right, WIDEST_TEXT + 1)):
            taken[at] = 1
    edges = [0]
    for before, start in pairwise(starts):
        edge = start.left
        while edge > before.right and taken[edge - 1]:
            edge -= 1
        if taken[edge - 1]:
            return []
        edges.append(edge)
    return edges


def _under(label: str, words: Sequence[_Word]) -> list[tuple[str, _Word]]:
    """The columns under the caption of a group, each with its own caption, which stands lowest."""
    lowest = {word.text.lower(): word for word in words}
    wanted = _UNDER.get(label, ())
    found = [(name, lowest[text]) for name, text in wanted if text in lowest]
    ordered = all(left.left < right.left for (_, left), (_, right) in pairwise(found))
    whole = len(found) == len(wanted) or label == "coding"  # Form 5 has no V
    return found if whole and ordered else []


@attrs.define
class _Band:
    """Words of rows that stand one below the other."""

    left: int
    right: int
    words: list[str]


def _parted(under: Sequence[tuple[str, _Word]], values: Sequence[_Word]) -> list[int] | None:
    """Where the columns of a group begin, but for the first: between bands, so that each is near to its caption.

    `None` if values of different columns stand one below the other, as in what prints to paper.
    """
    if len(under) == 1:
        kind = KINDS.get(under[0][0], "title")
        return None if kind in _FIGURES and any(not _LETTERS.isdisjoint(_kinds(value.text)) for value in values) else []
    bands: list[_Band] = []
    for value in sorted(values, key=lambda word: word.left):
        if bands and value.left <= bands[-1].right:
            bands[-1].right = max(bands[-1].right, value.right)
            bands[-1].words.append(value.text)
        else:
            bands.append(_Band(value.left, value.right, [value.text]))
    if len(bands) > _MOST_BANDS:
        return None
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    """For each column that the last band may be in: what that costs, and the column of each band."""
    for band in bands:
        costs = [_cost(band, name, caption) for name, caption in under]
        ways = [min(best[:at + 1], key=lambda way: way[0]) for at in range(len(under))]
        best = [(way + cost, [*path, at]) for at, ((way, path), cost) in enumerate(zip(ways, costs, strict=True))]
    path = min(best, key=lambda way: way[0])[1]
    if any(_collides(text, under[at][0]) for band, at in zip(bands, path, strict=True) for text in band.words):
        return None
    edges = []
    for at, (_, caption) in enumerate(under[1:], 1):
        begun = bisect_left(path, at)
        edge = max(caption.left, bands[begun - 1].right + 1) if begun else caption.left
        edges.append(min(edge, bands[begun].left) if begun < len(bands) else edge)
    return edges


def _cost(band: _Band, name: str, caption: _Word) -> float:
    """How badly some words stand in a column: how far from its caption, and how many are of another kind."""
    kinds = [_kinds(text) for text in band.words if take_marks(text, ())[0]]
    if KINDS[name] == "title":
        misfits = sum(not _FIGURES.isdisjoint(kind) for kind in kinds)
    else:
        misfits = sum(KINDS[name] not in kind for kind in kinds)
    apart = abs(band.left + band.right - caption.left - caption.right) / 2
    return apart + (_MISFIT * misfits / len(kinds) if kinds else 0)


def _collides(text: str, name: str) -> bool:
    """Whether a word is a value of another kind than that of a column."""
    kinds = _kinds(text)
    return bool(kinds) and KINDS[name] != "title" and KINDS[name] not in kinds


def _kinds(text: str) -> frozenset[str]:
    return kinds_of(take_marks(text, ())[0])
