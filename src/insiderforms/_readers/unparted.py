"""A line of a table that lost its cells -> the values, words and marks in it.

In: the text of a line. Out: `Part`s. What stands between blanks is a value by its shape, or a word; which words are of
one cell is for the alignment of the whole row to find.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

import attrs

from .kinds import kinds_of, take_marks
from .page import CLOSE_MARK, EMPTY_CELL, OPEN_MARK

# Class A, footnote 1 and $0.01 par value are words. Dates and marks may touch what follows them.
_TOKEN = re.compile(rf"""(?P<blank>\s*+)(?:
    (?P<mark> {OPEN_MARK}[^{OPEN_MARK}{CLOSE_MARK}\s]{{1,8}}{CLOSE_MARK} )
  | par\svalue\s(?:of\s)?\$\s?[0-9.]++ | \$\s?[0-9.]++\spar\b
  | \$\s*+[0-9][0-9.,]*+(?![^\s{OPEN_MARK}])
  | (?:class|series|type|tranche|fund|plan|trust|schedule|cl\.|ser\.)\s[A-Z0-9](?![^\s{OPEN_MARK},;])
  | (?:foot)?notes?\s[0-9]{{1,2}}(?![^\s,;.])
  | [0-9]{{1,2}}/[0-9]{{1,2}}(?:-[0-9:]++)?/[0-9]{{4}}
  | [^\s{OPEN_MARK}]++ | {OPEN_MARK}
)""", re.IGNORECASE | re.VERBOSE)
_TOUCHING_MARK = re.compile(rf"[^\s{CLOSE_MARK}$]{OPEN_MARK}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_FEWEST_IN_A_ROW, _MOST_IN_A_ROW = 3, 11
"""A line with so many values is a row, or part of one; with more it is several."""
# How the title of a security begins: where rows run on in one line, it may follow the words that end the row before.
_TITLE = re.compile(r"""(?:\A|\s)(?=(?:
    (?:class|series)\s[A-Z0-9] | common | ordinary | preferred | restricted | performance | phantom | deferred
  | (?:non-?\s?qualified|incentive|employee|director)\s(?:stock|share|director|employee)
  | stock\s(?:option|appreciation) | share\soption | options? | warrants? | convertible | american\sdepositary
)\b)""", re.IGNORECASE | re.VERBOSE)
_ADDRESSED = re.compile(r"[^\n,](?:[^\n,]|,(?! [A-Z0-9]{2} ))*+, [A-Z0-9]{2} [0-9A-Z][0-9A-Z -]{3,9}")
"""A line that ends with city, state and zip code."""
_SIGNED = re.compile(r"(?:By\s*:?\s*)?/s/", re.IGNORECASE)
_NO_WORDS = frozenset({"$", EMPTY_CELL})


@attrs.define(eq=False)
class Part:
    """A value, some words, marks or an empty cell."""

    text: str
    """Without its marks; empty for marks alone."""
    marks: tuple[str, ...]
    kinds: frozenset[str]
    apart: bool
    """Whether a cell may well begin with it: it begins a line, or follows an empty cell or a mark between blanks."""
    goes_on: bool = False
    """Whether it is a mark that counts on from the mark before it, as those of one cell do."""


def parts_of(lines: Sequence[str], known: Container[str]) -> list[Part]:
    """The parts of some lines. `known` are the marks that the explanations have."""
    parts: list[Part] = []
    touch = any(map(_TOUCHING_MARK.search, lines))
    counts = [sum(_values_in(line)) for line in lines]
    rows = max(counts, default=0) >= _FEWEST_IN_A_ROW
    for token, apart, blank in (found for line in lines for found in _tokens(line, rows=rows)):
        body, marks = take_marks(token, known)
        if marks and not body:
            _add_marks(parts, marks, blank=blank, touch=touch)
        else:
            _add(parts, Part(body, marks, _kinds(body), apart))
    if max(counts, default=0) > _MOST_IN_A_ROW:
        return [piece for part in parts for piece in _at_title(part)]
    return parts


def is_row(line: str) -> bool:
    """Whether a line has so many values that it is no words."""
    return sum(_values_in(line)) > 1


def _kinds(body: str) -> frozenset[str]:
    """The kinds of value that a text may be; a small letter is a word."""
    return frozenset() if len(body) == 1 and body.islower() else kinds_of(body)


def _bodies(line: str) -> Iterator[str]:
    return (take_marks(found[0].strip(), ())[0] for found in _TOKEN.finditer(line))


def _values_in(line: str) -> list[bool]:
    """For each token of a line that is no mark whether it is a value."""
    return [bool(kinds_of(body)) for body in _bodies(line) if body]


def rows_and_below(text: str) -> tuple[str, str, str]:
    r"""What follows the caption of a column in running text: its rows, and below them a section that lost its caption.

    >>> rows_and_below("Common Stock\n100\nDoe Jane 1 MAIN STREET SAN JOSE, CA 95101\nX")
    ('Common Stock\n100', 'owner_name', 'Doe Jane 1 MAIN STREET SAN JOSE, CA 95101\nX')
    """
    lines = text.split("\n")
    for at, line in enumerate(lines):
        label = "signature" if _SIGNED.match(line) else "owner_name" if _ADDRESSED.fullmatch(line) else ""
        if label:
            return "\n".join(lines[:at]), label, "\n".join(lines[at:])
    return text, "", ""


# ---- lines into tokens


def _tokens(line: str, *, rows: bool) -> Iterator[tuple[str, bool, bool]]:
    """What stands between blanks in a line, whether a cell may begin there, and whether a blank is before it."""
    if not _is_parted(line, rows=rows):
        yield line, True, True
        return
    apart = True
    for found in _TOKEN.finditer(line):
        token = found[0][len(found["blank"]):]
        yield token, apart, found.start() == 0 or bool(found["blank"])
        apart = token == EMPTY_CELL


def _is_parted(line: str, *, rows: bool) -> bool:
    """Whether a line is more than one cell. `rows`: whether some lines are whole rows: others may then go on with one.

    A line that is a cell may have a value among its words: Common Stock, $0.01 par value; Notes due 2025.
    """
    values = _values_in(line)
    if EMPTY_CELL in line or sum(values) != 1:
        return EMPTY_CELL in line or sum(values) > 1 or not values  # marks alone may be of several cells
    bodies = [*_bodies(line)]
    if not bodies[0]:
        return True  # a mark, and a value behind it
    ends_with_value = rows and values[-1] and not _YEAR.fullmatch(bodies[-1])
    return len(values) > 1 and (values[0] or ends_with_value)


# ---- tokens into parts


def _add(parts: list[Part], part: Part) -> None:
    """Add a value, an empty cell or words; words go on with the words before them, a number with a dollar sign."""
    last = parts[-1] if parts else None
    if last is not None and last.text == "$" and "price" in part.kinds:
        parts[-1] = attrs.evolve(part, text=f"$ {part.text}", apart=last.apart)
    elif last is None or part.apart:
        parts.append(part)
    elif not last.text:
        part.apart = not part.kinds  # after a mark between blanks words are hardly of its cell
        parts.append(part)
    elif part.kinds or last.kinds or last.marks or not _NO_WORDS.isdisjoint((part.text, last.text)):
        parts.append(part)
    else:
        last.text, last.marks = f"{last.text} {part.text}", part.marks


def _add_marks(parts: list[Part], marks: tuple[str, ...], *, blank: bool, touch: bool) -> None:
    """Add marks: to the part before them if they are of its cell for sure, else as a part.

    Marks that touch it are. So are those behind a dollar sign or an empty place, with which the SEC's sheet begins the
    cells that have marks alone. Where no marks `touch` their values, those that count on may be of one cell.
    """
    last = parts[-1] if parts else None
    if last is not None and last.text in _NO_WORDS:
        parts[-1] = Part("", marks, frozenset(), apart=True)
    elif last is not None and not blank:
        last.marks += marks
    else:
        goes_on = last is not None and not touch and not last.text and _counts_on(last.marks[-1], marks[0])
        parts.append(Part("", marks, frozenset(), apart=True, goes_on=goes_on))


def _counts_on(mark: str, following: str) -> bool:
    return (len(mark), mark) < (len(following), following)


def _at_title(part: Part) -> tuple[Part, ...]:
    """Words, parted before the title of a security among them."""
    found = None if part.kinds else _TITLE.search(part.text)
    if found is None:
        return (part,)
    title = attrs.evolve(part, text=part.text[found.end():], apart=True)
    return (Part(part.text[:found.start()], (), frozenset(), part.apart), title) if found.start() else (title,)
