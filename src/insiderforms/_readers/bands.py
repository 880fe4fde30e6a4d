"""The heading and rows of a table that is set with blanks alone -> its columns.

In: the lines of a heading and of the rows below it, in fixed type. Out: `ColumnCaption`s. Captions run together over
several lines there, so no caption can be read by itself: what stands one below the other in the rows is a band, and the
words above a band, its values and its place in the order of the form tell which column it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import attrs

from .._fields import PRINTED_COLUMNS
from .headings import ColumnCaption
from .kinds import KINDS, fits, is_word_of_dates, kinds_of, take_marks
from .page import WIDEST_TEXT, Cell

_VOCABULARY: dict[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in {
    "security_title": "title security derivative",
    "conversion_or_exercise_price": "conversion exercise price derivative security",
    "transaction_date": "transaction date month day year",
    "deemed_execution_date": "deemed execution date if any month day year",
    "transaction_code": "transaction code",
    "v": "v",
    "transaction_shares": "amount number securities acquired disposed derivative",
    "transaction_acquired_disposed_code": "a or d",
    "acquired": "a (a)", "disposed": "d (d)",
    "exercise_date": "date exercisable",
    "expiration_date": "expiration date",
    "underlying_security_title": "title",
    "underlying_amount": "amount number shares",
    "transaction_price_per_share": "price",
    "owned": "amount number securities beneficially owned following reported transaction end month year derivative",
    "direct_or_indirect_ownership": "ownership form direct indirect d i",
    "nature_of_ownership": "nature indirect beneficial ownership",
}.items()}
"""The words of each column's caption."""
_OTHER_WAY = ("transaction_shares", "transaction_acquired_disposed_code")
"""Columns of Table II where (A) and (D) stand in one."""
_WORD = re.compile(r"[A-Za-z]+|\S")
_SIDES = re.compile(r"\(A\) +\(D\)")
_DATE = re.compile(r"[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{2,4}\Z")
_NUMBER = re.compile(r"\$?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?|\$[0-9.]+|[0-9]+\.[0-9]+")
_SIDE = re.compile(r"(?:\A|(?<=\s))\([AD]\)(?=\s+\([AD]\)|\Z)")
"""The caption of a column for one side, not the words of a group."""
_MOST_BANDS = 64
"""No table of the form has so many columns."""
_SHORT = 3
_FIT, _MISFIT, _UNMATCHED = 2.0, -8.0, 0.05
_NO_COLUMN = -4.0
_NEAR = 1
_WIDE = 2
"""How far the words of a caption may lie beside its values."""


@attrs.define(eq=False)
class _Band:
    left: int
    right: int
    bodies: list[str] = attrs.Factory(list)


def tokens(cell: Cell) -> list[Cell]:
    """The values in a cell, each in its place, if it has nothing but values: columns may be one blank apart."""
    found: list[tuple[int, str]] = []
    at = 0
    for part in cell.text.split(" "):
        whole = bool(found) and (found[-1][1] == "$" or take_marks(part, ())[0] == "")
        if whole:
            found[-1] = found[-1][0], f"{found[-1][1]} {part}"
        else:
            found.append((at, part))
        at += len(part) + 1
    if not all(kinds_of(take_marks(text, ())[0]) or text == "$" for _, text in found):
        found = _with_words(found)
    if len(found) < 2:
        return [cell]
    return [attrs.evolve(cell, text=text, left=cell.left + at, right=cell.left + at + len(text)) for at, text in found]


def _with_words(parts: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The parts of a cell that has words too: a date, or a number at either end, is a value of its own."""
    found: list[tuple[int, str]] = []
    words = False
    for index, (at, text) in enumerate(parts):
        body = take_marks(text, ())[0]
        alone = _DATE.match(body) or (index in (0, len(parts) - 1) and _NUMBER.fullmatch(body))
        if alone or not words:
            found.append((at, text))
        else:
            found[-1] = found[-1][0], f"{found[-1][1]} {text}"
        words = not alone
    return found


def read_bands(heading: Sequence[Cell], rows: Iterable[Cell], number: int) -> list[ColumnCaption]:
    """The columns of Table I or II that its rows have, by the words above them."""
    bands: list[_Band] = []
    for value in sorted((value for cell in rows for value in tokens(cell)), key=lambda value: value.left):
        body, _ = take_marks(value.text, ())
        if bands and value.left < bands[-1].right:
            bands[-1].right = max(bands[-1].right, value.right)
        else:
            bands.append(_Band(value.left, value.right))
        if body.strip("$ "):
            bands[-1].bodies.append(body)
    if len(bands) > _MOST_BANDS:
        return []
    words = [(found[0].lower(), cell.left + found.start(), cell.left + found.end())
             for cell in heading for found in _WORD.finditer(cell.text)]
    lines = {id(cell.line): cell.line for cell in heading}.values()
    sides = any(_SIDES.search(" ".join(cell.text for cell in line.cells)) for line in lines)
    words += [(found[0].lower(), cell.left + found.start(), cell.left + found.end()) for cell in heading
              for found in _SIDE.finditer(cell.text) if sides]
    names = _names(number, {word for word, _, _ in words}, sides=sides)
    scores = [_scores(band, names, words) for band in bands]
    captions = []
    for band, at in zip(bands, _best(scores), strict=True):
        if at is not None:
            label = "derivative_security_title" if number == 2 and names[at] == "security_title" else names[at]
            place = attrs.evolve(heading[0], left=min(band.left, WIDEST_TEXT), right=min(band.right, WIDEST_TEXT + 1))
            captions.append(ColumnCaption(label, place))
    return captions


def _names(number: int, words: set[str], *, sides: bool) -> list[str]:
    """The columns that there may be, in the form's order. `sides`: whether Table II has one for (A) and one for (D)."""
    form = "4" if words & {"transaction", "trans", "action", "code"} else "3"
    names = list(PRINTED_COLUMNS[number, form])
    if "acquired" in names and not sides:
        at = names.index("acquired")
        names[at:at + 2] = _OTHER_WAY
    return names


def _can_be(kind: str, body: str) -> bool:
    """Whether a value may stand in a column of a kind; of dates there are some in words."""
    return fits(kind, body) or (kind == "date" and is_word_of_dates(body))


def _scores(band: _Band, names: Sequence[str], words: Sequence[tuple[str, int, int]]) -> list[float]:
    """How well a band is each of some columns."""
    scores = [_FIT if all(_can_be(KINDS[name], body) for body in band.bodies) else _MISFIT for name in names]
    for word, left, right in words:
        if left - _WIDE < band.right and band.left < right + _WIDE:
            own = _columns_of(word)
            near = 1.0 if left - _NEAR < band.right and band.left < right + _NEAR else 0.5
            gain = near / (sum(name in own for name in names) or 1)
            scores = [score + (gain if name in own else -_UNMATCHED)
                      for score, name in zip(scores, names, strict=True)]
    return scores


def says_columns(text: str) -> bool:
    """Whether a text has a word of some column's caption."""
    return any(_columns_of(word.lower()) for word in _WORD.findall(text) if len(word) > _SHORT)


@lru_cache(maxsize=1000)
def _columns_of(word: str) -> frozenset[str]:
    """The columns of whose captions a word is, or the part of one that a line has."""
    return frozenset([name for name, vocabulary in _VOCABULARY.items() if word in vocabulary or (
        len(word) > _SHORT and any(word in known for known in vocabulary))])


def _best(scores: Sequence[Sequence[float]]) -> list[int | None]:
    """For each band its column, or none, in the order of both: the best of all."""
    count = len(scores[0]) if scores else 0
    best = [[0.0] * (count + 1)]
    for row in scores:
        above = best[-1]
        here = [above[0] + _NO_COLUMN]
        for at in range(count):
            here.append(max(here[-1], above[at + 1] + _NO_COLUMN, above[at] + row[at]))
        best.append(here)
    found: list[int | None] = []
    at = count
    for row_at in range(len(scores), 0, -1):
        while at and best[row_at][at] == best[row_at][at - 1]:
            at -= 1
        if at and best[row_at][at] == best[row_at - 1][at - 1] + scores[row_at - 1][at - 1]:
            at -= 1
            found.append(at)
        else:
            found.append(None)
    return found[::-1]
