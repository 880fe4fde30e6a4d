"""The rows of a table that a browser printed -> where the columns of its heading are on a sheet of paper.

In: words of lines, and the columns that the heading has. Out: `Place`s. What makes text of a printed page sets letters
only nearly where they stood: values may stand far beside their captions, and where a table goes on without its heading,
all are closer together. Values of one kind that stand one below the other are a band; which column it is tell its
values, their order, and how far it is from the caption.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .kinds import KINDS, kinds_of
from .page import WIDEST_TEXT
from .printed_columns import Place, Word, body_of, is_figure, is_of_text, is_word, misfits, no_value

USUAL: Mapping[str, float] = {
    "security_title": 1, "conversion_or_exercise_price": 0.8, "transaction_date": 0.8, "deemed_execution_date": 0.1,
    "transaction_code": 0.8, "v": 0.05, "transaction_shares": 0.8, "transaction_acquired_disposed_code": 0.8,
    "transaction_price_per_share": 0.6, "acquired": 0.4, "disposed": 0.4, "exercise_date": 0.8, "expiration_date": 0.8,
    "underlying_security_title": 1, "underlying_amount": 1, "owned": 1, "direct_or_indirect_ownership": 1,
    "nature_of_ownership": 0.4}
"""How many rows of all forms have a value in each column, roughly."""
_MOST_BANDS = 64
"""No table of the form has so many."""
_FIGURES = ("date", "amount", "$", "letter")

# What it costs: a column without a band that usually has values, a band in a column that usually has none, two bands of
# one text, a band of other values than its column's, and each letter that it is from the caption, up to a limit.
_MISSING, _UNUSUAL, _OF_ONE_TEXT, _MISFIT, _FAR, _FARTHEST = 4.0, 3.0, 2.0, 10.0, 0.3, 4.5


class _Band(NamedTuple):
    """Values of one kind that stand one below the other."""

    left: int
    right: int
    texts: list[str]

    def over(self, middle: float) -> bool:
        return self.left <= middle <= self.right


def matched(lines: Sequence[Sequence[Word]], places: Sequence[Place], usual: Mapping[str, float],
            *, headed: bool) -> tuple[Place, ...]:
    """The columns where the values on one sheet of paper stand.

    `usual`: how many rows have a value in each column. `headed`: whether the heading stands on this sheet too.
    """
    bands = _bands([unit for words in lines for unit in _units(words)])
    if not 0 < len(bands) <= _MOST_BANDS:
        return tuple(places)
    spans: dict[int, tuple[int, int]] = {}
    for band, at in zip(bands, _columns_of(bands, places, usual, _FAR if headed else 0), strict=True):
        span = spans.get(at, (band.left, band.right))
        spans[at] = min(span[0], band.left), max(span[1], band.right)
    rights = dict(zip(sorted(spans), [*sorted(spans)[1:], None], strict=True))
    found: list[Place] = []
    left = places[0].left
    for at, place in enumerate(places):
        following = rights.get(at)
        end = left
        if at in spans:
            end = float(WIDEST_TEXT) if following is None else (spans[at][1] + spans[following][0]) / 2
        found.append(Place(place.name, left, end))
        left = end
    return tuple(found)


def _units(words: Sequence[Word]) -> list[Word]:
    """The values and texts of a line, each in its place."""
    units: list[Word] = []
    before: Word | None = None
    for word in words:
        body = body_of(word.text)
        if before and word.left == before.right + 1 and (not body or before.text == "$" or (
                is_word(before.text) and (is_word(word.text) or len(body) == 1))):
            units[-1] = Word(f"{units[-1].text} {word.text}", units[-1].left, word.right)
        else:
            units.append(word)
        before = word
    return units


def _bands(units: Sequence[Word]) -> list[_Band]:
    """The bands of values, from left to right. Those of another kind may stand in the same place, or reach into it."""
    bands: list[_Band] = []
    of: dict[str, list[int]] = {}
    for unit in sorted(units, key=lambda unit: unit.left):
        kind = _kind(unit.text)
        # Marks behind the last line of a text may reach into the next column.
        right = unit.right - (len(unit.text) - len(body_of(unit.text)) if kind == "text" else 0)
        here = of.setdefault(kind, [])
        if here and unit.left < bands[here[-1]].right:
            left, farthest, texts = bands[here[-1]]
            texts.append(unit.text)
            bands[here[-1]] = _Band(left, max(right, farthest), texts)
        else:
            here.append(len(bands))
            bands.append(_Band(unit.left, right, [unit.text]))
    if len(bands) <= _MOST_BANDS:
        bands = _absorbed(bands, [at for kind in _FIGURES for at in of.get(kind, ())], of.get("mark", ()))
    return sorted(bands, key=lambda band: band.left + band.right)


def _absorbed(bands: list[_Band], figures: Sequence[int], marks: Sequence[int]) -> list[_Band]:
    """The bands without those of marks below or behind a figure, in whose column they are."""
    gone: set[int] = set()
    for mark in marks:
        left, right, _ = bands[mark]
        at = next((at for at in figures if bands[at].left - 1 <= right and left <= bands[at].right + 1), None)
        if at is not None:
            bands[at] = _Band(min(bands[at].left, left), max(bands[at].right, right), bands[at].texts)
            gone.add(mark)
    return [band for at, band in enumerate(bands) if at not in gone]


def _kind(text: str) -> str:
    """What kind of band a value is of."""
    body = body_of(text)
    if not body:
        return "mark"
    if body[0] == "$":
        return "$"
    kinds = kinds_of(body)
    if is_figure(body):
        return "amount" if "amount" in kinds else "date"
    return "letter" if kinds else "text"


def _columns_of(bands: Sequence[_Band], places: Sequence[Place], usual: Mapping[str, float], far: float) -> list[int]:
    """For each band the number of its column: the cheapest way to lay them along the columns in order."""
    shares = [usual.get(place.name, 0) for place in places]
    skipped = [0.0]
    for share in shares:
        skipped.append(skipped[-1] + _MISSING * share)
    best: list[float] = []
    steps: list[list[int]] = []
    for index, band in enumerate(bands):
        middle = (band.left + band.right) / 2
        here: list[float] = []
        step: list[int] = []
        for at, place in enumerate(places):
            own = _misfit(band.texts, KINDS[place.name]) + _UNUSUAL * (1 - shares[at])
            own += min(far * max(place.left - middle, middle - place.right, 0), _FARTHEST)
            if not index:
                here.append(own + skipped[at])
                step.append(-1)
                continue
            above = bands[index - 1]
            cost, before = min(((best[left] + skipped[at] - skipped[left + 1], left) for left in range(at)),
                               default=(float("inf"), -1))
            cost += _MISFIT if above.over(middle) else 0
            stay = best[at] + (0 if band.left < above.right else
                               _OF_ONE_TEXT if is_of_text(KINDS[place.name]) else _MISFIT)
            here.append(own + min(cost, stay))
            step.append(before if cost < stay else at)
        best = here
        steps.append(step)
    at = min(range(len(places)), key=lambda last: best[last] + skipped[-1] - skipped[last + 1])
    path = []
    for step in reversed(steps):
        path.append(at)
        at = step[at]
    return path[::-1]


def _misfit(texts: Sequence[str], kind: str) -> float:
    """What it costs that a band of some texts is a column of a kind."""
    bodies = [body for text in texts if (body := body_of(text))]
    if not bodies:
        return 0 if is_of_text(kind) else no_value(kind) - 1
    return _MISFIT * sum(misfits(kind, body) for body in bodies) / len(bodies)
