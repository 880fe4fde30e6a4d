"""What a text of a page says of the form itself: captions of items, sections and columns, and its standing sentences.

In: the text of a cell. Out: the captions in it, by the labels of `_fields`. Knows the wordings of `_fields`, and how
captions are numbered and what trails them; nothing of places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from .._fields import BOILERPLATE, CAPTIONS, CLOSING, COLUMN_CAPTIONS, COLUMN_WORDS
from .page import CHECKED, CLOSE_MARK, OPEN_MARK, UNCHECKED, UNKNOWN_BOX

REMEMBERED = 1000
"""The form's own words are the same on every page: of so many texts it is remembered what they are."""
_LONG = 300
"""Texts of so many letters are not."""

COLUMNS = frozenset(label for label, _ in COLUMN_CAPTIONS)
CHECK_BOXES = frozenset({"not_subject_to_section16", "aff10b5_one", "form3_holdings_reported",
                         "form4_transactions_reported"})

# [X] (_x_) |_| /x/ __X__ _____ _ ---- a drawn box, or an X alone. Every repeat has an end: a line may be only rules.
_IN_BOX = r"[_\s]{0,8}[xX*\u2713]?[_\s]{0,8}"
CHECK = rf"""(?:
    \[{_IN_BOX}\] | \({_IN_BOX}\) | \|{_IN_BOX}\| | /\s{{0,4}}[xX]?\s{{0,4}}/
  | _{{1,40}}\s{{0,4}}[xX]\s{{0,4}}_{{0,40}} | [xX]\s{{0,4}}_{{1,40}} | _{{2,40}} | [_o](?=\s) | -{{3,40}}
  | [{CHECKED}{UNCHECKED}{UNKNOWN_BOX}] | [xX\xfe](?![\w'.]) )"""
"""A check mark, or the box for one, in all the ways in which filers drew them: a verbose pattern."""
_RAISED = rf"{OPEN_MARK}[^{OPEN_MARK}{CLOSE_MARK}\n]{{1,8}}{CLOSE_MARK}"

# What stands before a caption on its line: asterisks of the signature's note, a check mark, the item's number.
_LEAD = re.compile(rf"""
    (?:^|\n) [^\S\n]*+ (?: {_RAISED} | \*++ )?+ [^\S\n]*+ (?: (?P<check> {CHECK} ) \s*+ )?
    (?: \([0-9]{{1,2}}\) [^\S\n]*+
      | [0-9]{{1,2}} [^\S\n]?+ [A-Ca-c]? [^\S\n]?+ (?: [.):] \s*+ | [^\S\n]++ | (?=[A-Z]) ) )?+
    (?P<first> [a-zA-Z(] )
""", re.VERBOSE)
# What stands behind it: (Instr. 3), (Month/Day/Year), (Check all applicable), (e.g., puts, calls), a mark, a colon.
_TRAIL = rf"""(?![a-zA-Z]) (?: \s*+ (?:
    \( (?: instr | month | mon | mm | check | see | voluntary | give | print | specify | if\ any | last, )
       [^()]{{0,80}}+ (?: \( [^()]{{0,30}}+ \) [^()]{{0,40}}+ )? \)
  | \( e\. [^()]{{0,200}}+ \)
  | : | \.(?=\s|\Z)
) | [^\S\n]*+ (?: {_RAISED} | \*{{1,3}}+ ) )*+"""
_OPENING = 80
"""How much of a sentence tells which it is."""
_BEHIND = re.compile(r"[^\S\n]*+(?=\()")
_LINES_OF_ITEM_1 = frozenset({"names", "street", "place"})


class Caption(NamedTuple):
    """A caption in a text."""

    label: str
    start: int
    end: int
    check: str | None
    """The check mark or box before it, if it stands in the same text."""


def _spaced(wording: str, blank: str = r"\s+") -> str:
    """A wording as a pattern: its blanks stand for white space, what is behind `>` may be missing, the last first."""
    words, _, tail = wording.partition(" > ")
    ends = [f"(?:{blank}{word}" for word in tail.split()]
    return words.replace(" ", blank) + "".join(ends) + ")?" * len(ends)


def _pattern(wordings: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """One pattern for several wordings; a group of its own for each, whose number tells which."""
    parts = "|".join(f"({_spaced(wording)})" for _, wording in wordings)
    return re.compile(f"(?:{parts}){_TRAIL}", re.IGNORECASE | re.VERBOSE)


_CHOICE = re.compile(r"\(\?:([a-z|\\]+)\)")


def _by_first_letter(wordings: Iterable[tuple[str, str]]) -> dict[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    """The patterns of those wordings that begin with each letter, and their labels."""
    sorted_out: dict[str, list[tuple[str, str]]] = {}
    for label, wording in wordings:
        opening = _CHOICE.match(wording)
        for letter in {words[0] for words in opening[1].split("|")} if opening else wording.lstrip("\\")[0]:
            sorted_out.setdefault(letter, []).append((label, wording))
    return {letter: (_pattern(found), tuple(label for label, _ in found)) for letter, found in sorted_out.items()}


_CAPTIONS = _by_first_letter((*CAPTIONS, *COLUMN_CAPTIONS))
_COLUMN_LABELS = tuple(label for label, _ in COLUMN_CAPTIONS)
_BLANK = re.compile(r"\\s[?*+]?")
# Columns are narrow, and filers broke the words in their captions: these are matched without blanks and hyphens.
_NUMBERS = "(?:[(][0-9]{1,2}[)]|[0-9]{1,2}[.](?=[0-9]))?+[0-9]{0,2}(?:[a-c](?=[.)]|deemed))?[.):]*+"
_COLUMN = re.compile(f"{_NUMBERS}(?:" + "|".join(
    f"({_BLANK.sub('', _spaced(wording, ''))})" for _, wording in COLUMN_CAPTIONS) + ")")
_SHORTENED = re.compile(
    rf"\b({'|'.join(sorted(filter(str.isalpha, COLUMN_WORDS), key=len, reverse=True))})\.|([&#])")
_NO_LETTER = re.compile(r"[\s\u00ad;-]++")
_SHORTEST_CAPTION, _LONGEST_CAPTION = 8, 200
_STARS = rf"(?:[*\s]|{_RAISED})*+"
_BOILERPLATE, _CLOSING = (re.compile(rf"{_STARS}(?:{'|'.join(map(_spaced, wordings))})", re.IGNORECASE)
                          for wordings in (BOILERPLATE, CLOSING))
_MAY_CLOSE = {"*", " ", OPEN_MARK}.union(*(wording[0] + wording[0].upper() for wording in CLOSING))
_ITEM_NUMBER = re.compile(r"[0-9]{1,2} ?[A-Ca-c]?[.)]")

OPTION_START = re.compile(rf"""\s*+ (?: (?P<check>{CHECK}) \s*+ )? (?:
    (?P<filing> form\ filed\ by ) | (?:director|10\s?%\ owner) (?= \s* (?: \Z | \n | {CHECK} ) )
  | officer\s*\( | other\s*\(
)""", re.IGNORECASE | re.VERBOSE)
"""An option of item 6 (the relationship) or 7 (who files)."""


def captions(text: str) -> tuple[Caption, ...]:
    """The captions that begin lines of `text`, in order."""
    return _short_captions(text) if len(text) < _LONG else _captions(text)


def _captions(text: str) -> tuple[Caption, ...]:
    found: list[Caption] = []
    at = 0
    while lead := _LEAD.search(text, at):
        at = lead.end()
        pattern, labels = _CAPTIONS.get(lead["first"].lower(), (None, ()))
        hit = pattern.match(text, at - 1) if pattern else None
        if hit and hit.lastindex:
            found.append(Caption(labels[hit.lastindex - 1], lead.start(), hit.end(), lead["check"]))
            if below := _caption_behind(text, hit.end()):
                found.append(below)
            at = max(at, found[-1].end - 1)
    return tuple(found)


def _caption_behind(text: str, at: int) -> Caption | None:
    """A caption of a line of item 1 behind another caption: trafilatura leaves nothing of the boxes between them.

    >>> [caption.label for caption in captions("1. Name and Address of Reporting Person * (Street)")]
    ['name_and_address', 'street']
    """
    pattern, labels = _CAPTIONS["("]
    blank = _BEHIND.match(text, at)
    hit = pattern.match(text, blank.end()) if blank else None
    label = labels[hit.lastindex - 1] if hit and hit.lastindex else ""
    return Caption(label, hit.start(), hit.end(), None) if hit and label in _LINES_OF_ITEM_1 else None


_short_captions = lru_cache(maxsize=REMEMBERED)(_captions)


def caption_at(text: str, at: int) -> str | None:
    """The label of the caption whose words begin at a place of a text; its item's number stands before them.

    >>> caption_at("Springfield, IL 62701 3. Date of Earliest Transaction", 25), caption_at("Jane Doe", 0)
    ('period_of_report', None)
    """
    pattern, labels = _CAPTIONS.get(text[at:at + 1].lower(), (None, ()))
    hit = pattern.match(text, at, at + _LONG) if pattern else None
    return labels[hit.lastindex - 1] if hit and hit.lastindex else None


def column_caption(text: str) -> str | None:
    r"""The column, or group of columns, whose caption the text of a cell is.

    >>> column_caption("2.Trans-\naction\nDate"), column_caption("10/28/2002")
    ('transaction_date', None)
    """
    return None if text[-1:].isdigit() else _column_caption(text)[0]  # values, which are many, often end so


def goes_on(text: str, more: str) -> bool:
    """Whether the caption of a column goes on with some words on its next line.

    >>> goes_on("Conversion or Exercise", "Price of Derivative"), goes_on("Transaction Code", "Code")
    (True, False)
    """
    return _column_caption(f"{text}\n{more}")[1] > _column_caption(text)[1]


@lru_cache(maxsize=REMEMBERED)
def _column_caption(text: str) -> tuple[str | None, int]:
    """The column, and how much of the text without blanks its caption is."""
    if not _SHORTEST_CAPTION < len(text) < _LONGEST_CAPTION:
        return None, 0
    found = _COLUMN.match(compact(text))
    return (_COLUMN_LABELS[found.lastindex - 1], found.end()) if found and found.lastindex else (None, 0)


def compact(text: str) -> str:
    """The words of a column's caption in small letters, spelt out, without blanks and hyphens.

    >>> compact("3. Trans. Code"), compact("Amt. or No. of Shares")
    ('3.transactioncode', 'amountornumberofshares')
    """
    text = text.lower()
    if "." in text or "&" in text or "#" in text:
        text = _SHORTENED.sub(lambda found: COLUMN_WORDS[found[1] or found[2]], text)
    return _NO_LETTER.sub("", text)


def is_item_number(text: str) -> bool:
    """Whether a text is the number of an item in a cell of its own, as filers set it who drew the form as a grid."""
    return len(text) < 6 and text.endswith((".", ")")) and _ITEM_NUMBER.fullmatch(text) is not None


def is_boilerplate(text: str) -> bool:
    """Whether a text is one of the printed form's standing sentences, or begins with one."""
    return _is_boilerplate(text[:_OPENING])


@lru_cache(maxsize=REMEMBERED)
def _is_boilerplate(opening: str) -> bool:
    return _BOILERPLATE.match(opening) is not None


def is_closing(text: str) -> bool:
    """Whether a text is one of the sentences at the end of the printed form."""
    return text[:1] in _MAY_CLOSE and _CLOSING.match(text) is not None
