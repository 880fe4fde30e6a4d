"""The heading of a table that a browser printed -> its columns, and the words of a line -> the columns they are of.

In: lines. Out: `Place`s, and for each word the number of its column. Knows how the SEC's own sheets head Tables I and
II: a number before each caption, and the captions of a group's columns in its last lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from .._fields import PRINTED_COLUMNS
from .captions import REMEMBERED
from .kinds import KINDS, fits, kinds_of
from .page import WIDEST_TEXT


class Word(NamedTuple):
    """A word, or several, on a line."""

    text: str
    left: int
    right: int


class Place(NamedTuple):
    """A column, and where its values stand."""

    name: str
    left: float
    right: float


_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"(?<!\S)([0-9]{1,2}A?)\.(?=\s|[A-Z]|\Z)")
_NUMBERS = {"1 2 3 4": (1, "3"), "1 2 3 4 5 6": (2, "3"),
            "1 2 2A 3 4 5 6 7": (1, "4"), "1 2 2A 3 4 5 6": (1, "4"),
            "1 2 3 3A 4 5 6 7 8 9 10 11": (2, "4"), "1 2 3 3A 4 5 6 7 8 9 10": (2, "4"),
            "1 2 3 3A 4 5 6 7 8 9": (2, "4")}
"""The numbers before the captions of a table, and its number and form. Form 5 has those of Form 4; the last columns may
be beyond the edge of the sheet."""
_GROUPS = {"transaction_code": ("transaction_code", "v"),
           "transaction_shares": ("transaction_shares", "transaction_acquired_disposed_code",
                                  "transaction_price_per_share"),
           "acquired": ("acquired", "disposed"), "exercise_date": ("exercise_date", "expiration_date"),
           "underlying_security_title": ("underlying_security_title", "underlying_amount")}
"""The columns under one number, by the first of them."""
_UNDER_GROUP = {"transaction_code": "Code", "v": "V", "transaction_shares": "Amount",
                "transaction_acquired_disposed_code": "(D)", "transaction_price_per_share": "Price",
                "acquired": "(A)", "disposed": "(D)", "exercise_date": "Exercisable", "expiration_date": "Expiration",
                "underlying_security_title": "Title", "underlying_amount": "Number"}
"""A word of each caption that stands under the caption of a group, and in no lower line of the heading."""
_CAPTION_WORDS = frozenset("""
    Title of Security (Instr. Transaction Date (Month/Day/Year) Deemed Execution Date, if any Code Securities Acquired
    (A) or Disposed Of (D) and Amount Beneficially Owned Following Reported Transaction(s) Ownership Form: Form Direct
    Indirect (I) Nature Beneficial V Price Conversion Exercise Derivative Number derivative Exercisable Expiration
    Underlying Shares at end Issuer's Fiscal Year Security: (e.g., -
""".split())
_CAPTION_NUMBER = re.compile(r"[0-9]{1,2}A?[.,)]?(?:Title)?")
_HIGHEST = 20
_BESIDE = 2.0
"""How many letters left of its caption a value may begin."""
_NEAR = 8.0
"""How many letters beside its caption a value may stand if nothing else tells of its place; also how much of a caption
may be left at the edge of a sheet."""

_MARKS = re.compile(r"\s*+(?:(?:\([0-9]{1,2}\)|\*{1,5})\s?)++\Z")
_LONGEST_MARKS = 60
# A date with a zone, which a narrow column breaks: 10/14-05:00/2013.
_HALF_DATE = re.compile(r"[0-9]{2}/[0-9]{2}-|[0-9]{2}:[0-9]{2}/[0-9]{4}")
_FIGURES = frozenset({"date", "amount"})
_LETTERS = frozenset({"D", "I"})
_MONEY = frozenset({"price", "amount"})
_NEVER_EMPTY = frozenset({"code", "v", "acquired_disposed", "ownership"})
"""The kinds of value for which no note's mark stands."""

# What it costs to lay a word where it does not belong. A letter beside its column costs 1.
_OTHER_KIND, _TWO_VALUES, _FIGURE_IN_TEXT = 30.0, 25.0, 25.0
_YEAR_IN_TEXT = 4.0
"""Convertible notes due 2030."""
_YEAR = 4
_VALUE_IN_WORDS = 6.0
_FIGURES = frozenset({"price", "amount"})
_PAR = re.compile(r"\$0?\.[0-9]{1,5}\Z")  # "Common Stock, par value $0.01 per share"
"""For a whole number beside a word: the sheets print a dollar sign before every price."""
_ONLY_A_MARK, _NO_VALUE = 1.0, 4.0
"""For a mark that has no value before it; and where no mark stands in the place of one."""
_GAP_IN_TEXT, _TOUCHING = 1.5, 0.5
"""For each blank more than one between words of a text; for two columns that are one blank apart."""
_WIDE, _WIDEST = 3, 6


def body_of(text: str) -> str:
    """A text without the marks of notes behind it, which are not raised on a printed page.

    >>> body_of("10,000(1)(2)"), body_of("(3)"), body_of("Stock (2) (3)"), body_of("401(k)")
    ('10,000', '', 'Stock', '401(k)')
    """
    if text[-1:] not in (")", "*"):
        return text
    return text[:-_LONGEST_MARKS] + _MARKS.sub("", text[-_LONGEST_MARKS:])


def is_of_text(kind: str) -> bool:
    """Whether a kind of value is words."""
    return kind in ("title", "text")


def misfits(kind: str, body: str) -> bool:
    """Whether a text without its marks cannot be a value of a kind, or part of one.

    >>> misfits("price", "$"), misfits("date", "10/14-"), misfits("text", "D"), misfits("title", "1,000")
    (False, False, True, True)
    """
    if is_of_text(kind):
        return is_figure(body) or (kind == "text" and body in _LETTERS)
    if kind == "date" and _HALF_DATE.fullmatch(body):
        return False
    return not fits(kind, body) and not (body.startswith("$") and kind in _MONEY)


def is_figure(body: str) -> bool:
    """Whether a text is a date, an amount or a price, or part of one."""
    return body == "$" or _HALF_DATE.fullmatch(body) is not None or not _FIGURES.isdisjoint(kinds_of(body))


def is_word(text: str) -> bool:
    """Whether a text is no value and no mark."""
    body = body_of(text)
    return bool(body) and not is_figure(body) and not kinds_of(body)


def words_of(line: str) -> list[Word]:
    """The words of a line."""
    return [Word(found[0], min(found.start(), WIDEST_TEXT), min(found.end(), WIDEST_TEXT + 1))
            for found in _WORD.finditer(line)]


# ---- the heading


def read_places(lines: Sequence[str], sheets: Sequence[int]) -> tuple[tuple[Place, ...], int]:
    """The columns of the heading that begins with the first of some lines, and how many lines it is; none if none does.

    `sheets`: on which sheet of paper each line stands.
    """
    numbers = [(found[1], found.start()) for found in _NUMBER.finditer(lines[0])]
    table = _NUMBERS.get(" ".join(number for number, _ in numbers))
    heading = _heading(lines) if table else []
    if table is None or not heading:
        return (), 0
    names = list(PRINTED_COLUMNS[table])
    if "v" in names and not any(word.text == "V" for words in heading for word in words):
        names.remove("v")  # Form 5 has none
    columns: list[_Caption] = []
    for _, left in numbers:
        group = [name for name in _GROUPS.get(names[0], names[:1]) if name in names]
        del names[:len(group)]
        under = _under(group, heading) if len(group) > 1 else [None]
        columns += [_Caption(name, left, word) for name, word in zip(group, under, strict=True)]
    if sheets[0] != sheets[len(heading) - 1]:
        return tuple(_lower_places(columns)), len(heading)
    edges = [-_BESIDE, *(_edge(one, other) for one, other in pairwise(columns)), float(WIDEST_TEXT)]
    return tuple(Place(caption.name, left, right)
                 for caption, (left, right) in zip(columns, pairwise(edges), strict=True)), len(heading)


class _Caption(NamedTuple):
    name: str
    top: int
    """Where the number of the column, or of its group, stands."""
    under: Word | None
    """A word of the caption under that of a group."""


def _heading(lines: Sequence[str]) -> list[list[Word]]:
    """The words of those lines that have nothing but words of captions."""
    heading: list[list[Word]] = []
    right = 0
    for line in lines[:_HIGHEST]:
        words = words_of(line)
        if not all(map(_is_caption, words[:-1])) or (words and not _is_caption(words[-1]) and not (
                words[-1].left > right - _NEAR and _is_cut(words[-1]))):
            break
        right = max(right, *(word.left for word in words[-1:]), 0)
        heading.append(words)
    while heading and not heading[-1]:
        heading.pop()
    return heading


def _is_caption(word: Word) -> bool:
    return word.text in _CAPTION_WORDS or _CAPTION_NUMBER.fullmatch(word.text) is not None


def _is_cut(word: Word) -> bool:
    """Whether a word may be what the edge of the sheet has left of a caption's."""
    return any(caption.startswith(word.text) for caption in _CAPTION_WORDS)


def _under(group: Sequence[str], heading: Sequence[Sequence[Word]]) -> list[Word | None]:
    """The captions of a group's columns: the lowest that have their words, one right of the other."""
    lowest = {word.text: word for words in heading for word in words}
    found: list[Word | None] = []
    for name, following in zip(group, [*group[1:], None], strict=True):
        before = found[-1] if found else None
        after = lowest.get(_UNDER_GROUP[following]) if following else None
        here = [word for words in heading for word in words if word.text == _UNDER_GROUP[name]
                and (before is None or before.left < word.left) and (after is None or word.left < after.left)]
        found.append(here[-1] if here else None)
    return found


def _lower_places(columns: Sequence[_Caption]) -> list[Place]:
    """The columns of a heading that the end of a sheet tears: on the next one only those under groups have captions."""
    places: list[Place] = []
    for name, _, under in columns:
        left, right = (under.left - _NEAR, under.right + _NEAR) if under else (-float(WIDEST_TEXT), float(WIDEST_TEXT))
        if under and name not in _GROUPS and left < places[-1].right < right:
            left = (places[-1].right - _NEAR + under.left) / 2
            places[-1] = places[-1]._replace(right=left)
        places.append(Place(name, left, right))
    return places


def _edge(one: _Caption, other: _Caption) -> float:
    """Where a column ends and the next one begins."""
    right = one.under.right if one.under else one.top
    left = other.under.left if other.under else other.top
    if right < other.top <= left and other.top != one.top:
        return other.top - _BESIDE
    return (right + left) / 2


# ---- the words of a line


def laid(words: Sequence[Word], places: Sequence[Place]) -> list[int]:
    """For each word of a line the number of its column: the cheapest way to lay them along the columns."""
    kinds = [KINDS[place.name] for place in places]
    costs = [0.0] * len(places)
    steps: list[list[int]] = []
    for index, word in enumerate(words):
        before = words[index - 1] if index else None
        body = body_of(word.text)
        joins = {kind: _joined(before, word, body, kind) if before else 0.0 for kind in set(kinds)}
        touching = _TOUCHING if before and word.left == before.right + 1 else 0.0
        in_words = bool(touching) and before is not None and is_word(before.text)
        of_words = {"price"} if body.isdigit() else _FIGURES if _PAR.match(body) else ()
        here: list[float] = []
        step: list[int] = []
        best, best_at = float("inf"), -1
        for at, (place, kind) in enumerate(zip(places, kinds, strict=True)):
            own = _beside(word, place) + _wrong(body, kind) + (_VALUE_IN_WORDS if in_words and kind in of_words else 0)
            stay = costs[at] + joins[kind]
            step.append(at if stay <= best else best_at)
            here.append(own + min(stay, best))
            if before and costs[at] + touching < best:
                best, best_at = costs[at] + touching, at
        costs = here
        steps.append(step)
    at = min(range(len(places)), key=costs.__getitem__)
    path: list[int] = []
    for step in reversed(steps):
        path.append(at)
        at = step[at]
    return path[::-1]


def _beside(word: Word, place: Place) -> float:
    """How many letters the middle of a word stands beside a column."""
    middle = (word.left + word.right) / 2
    return max(place.left - middle, middle - place.right, 0.0)


@lru_cache(maxsize=REMEMBERED)
def _wrong(body: str, kind: str) -> float:
    """What it costs that a word without its marks is in a column of a kind."""
    if not body or not misfits(kind, body):
        return 0.0 if body or is_of_text(kind) else no_value(kind)
    if not is_of_text(kind) or body in _LETTERS:
        return _OTHER_KIND
    short = (body.isdigit() and len(body) <= _YEAR) or _PAR.match(body)
    return _YEAR_IN_TEXT if short else _FIGURE_IN_TEXT


def no_value(kind: str) -> float:
    """What it costs that a note's mark stands in a column of values without one."""
    return _NO_VALUE if kind in _NEVER_EMPTY else _ONLY_A_MARK


def _joined(word: Word, following: Word, body: str, kind: str) -> float:
    """What it costs if a word and the following one, which is `body` without its marks, are of one column."""
    if not body:
        return 0.0 if is_of_text(kind) else -no_value(kind)
    if is_of_text(kind):
        gap = following.left - word.right
        return _GAP_IN_TEXT * min(gap - 1, _WIDEST) if gap >= _WIDE else 0.0
    return 0.0 if word.text == "$" else _TWO_VALUES
