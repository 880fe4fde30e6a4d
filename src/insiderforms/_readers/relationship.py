"""The check boxes of a page, and those of the relationship with the title or other text below them.

In: what stands under the captions. Out: flags, titles. Knows how filers draw check marks, and where they write titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from .captions import CHECK, is_boilerplate
from .page import CHECKED, UNCHECKED, UNKNOWN_BOX, Cell, Page
from .tables import Piece

OPTIONS = {
    "is_director": r"Director", "is_ten_percent_owner": r"(?:10\s?%|Ten\s+Percent)\s*(?:Owner|Holder)?",
    "is_officer": r"Officer(?:\s*\(\s*give(?:\s+title(?:\s+below)?)?\s*:?\s*\))?",
    "is_other": r"Other(?:\s*\(\s*(?:specify|describe)(?:\s+below)?\s*:?\s*\))?",
}
_ANY = "|".join(f"(?P<{name}>{words})" for name, words in OPTIONS.items())
# An option begins a line, or follows a check mark or another option; without a mark of its own, nothing but another
# option may follow it on its line.
_OPTION = re.compile(rf"""
    (?: (?P<check>{CHECK}) \s*+ | (?: ^ | (?<=ector) | (?<=owner) | (?<=\)) | (?<=give) | (?<=title) ) \s*+ )
    (?: {_ANY} ) (?![A-Za-z])
    (?: [^\S\n]*+ \( (?:give|specify) (?: (?! \s (?: [xX_{CHECKED}{UNCHECKED}] | other ) ) [^()\n] ){{0,60}}+ \)? )?
    (?: [^\S\n]*+ : )?
    (?(check) | (?= [^\S\n]*+ (?: $ | \( | {CHECK} | 10\s?% | other | officer ) ) )
""", re.IGNORECASE | re.MULTILINE | re.VERBOSE)
# An option with its box before or behind it.
_OPTION_AND_BOX = re.compile(rf"""
    (?P<check>{CHECK})?+ \s*+ (?<![A-Za-z]) (?P<option>Director|10\s?%\s*Owner|Officer|Other) (?![A-Za-z])
    (?P<words> \s*+ \( (?:give|specify) [^()\n]{{0,60}}+ \) )?+ [^\S\n]*+ (?P<behind>{CHECK})?+
""", re.IGNORECASE | re.VERBOSE)
# Those that apply, named without boxes: "Director and 10% Owner".
_NAMED = re.compile(_ANY, re.IGNORECASE)
_ALL_NAMED = re.compile(
    rf"(?:(?:{'|'.join(OPTIONS.values())})(?:\s*(?:,|;|/|&|\band\b)\s*(?=[a-z0-9])|\s*\Z))+", re.IGNORECASE)
_TITLE = re.compile(r"(?:(?:officer\s+)?title\s*:|\((?:officer\s+title|give|specify)[^()]*\))\s*", re.IGNORECASE)
_ONLY_CHECK = re.compile(rf"\s*+{CHECK}\s*+", re.IGNORECASE | re.VERBOSE)
_ONLY_RULE_OR_X = re.compile(r"[-_\s]*|[xX]")
_RULE = re.compile(r"[-_\s.:]*+")
_LONGEST_NAMED = 80
_LONGEST_TITLE = 200
_TITLED = {"is_officer": "officer_title", "is_other": "other_text"}


def is_checked(mark: str | None, *, blank: bool | None = None) -> bool | None:
    """What a check mark says: `None` if it is lost. `blank` is what an empty place for one says.

    >>> is_checked("[X]"), is_checked("_____"), is_checked(""), is_checked(None)
    (True, False, None, None)
    """
    if mark is None or UNKNOWN_BOX in mark:
        return None
    if not mark.strip():
        return blank
    return any(letter in f"xXþ*\u2713{CHECKED}" for letter in mark)


def is_check(text: str) -> bool:
    """Whether a text is a check mark or the box for one, and nothing else."""
    return _ONLY_CHECK.fullmatch(text) is not None


@attrs.define(eq=False)
class Relationship:
    """What one item says of the relationship."""

    flags: dict[str, bool | None] = attrs.Factory(dict)
    """For each option on the page whether it is checked; `None` if its mark is lost."""
    texts: dict[str, str] = attrs.Factory(dict)
    """The officer's title and the other text."""


def read_relationship(page: Page, pieces: Sequence[Piece], *, marked: bool) -> Relationship:
    """The boxes of a relationship item, and the title or other text below them.

    `marked`: whether the page shows check marks, so that an empty place for one says that there is none. A sheet for a
    further owner may name the relationship alone, without boxes.
    """
    found = Relationship()
    places: dict[str, Cell] = {}
    rest: list[tuple[str, Piece]] = []
    everything = " ".join(piece.text for piece in pieces).strip()
    if len(everything) < _LONGEST_NAMED and _ALL_NAMED.fullmatch(everything):
        found.flags = {str(named.lastgroup): True for named in _NAMED.finditer(everything)}
        return found
    checks: dict[str, str | None] = {}
    pieces = _with_boxes_before(pieces)
    for at, piece in enumerate(pieces):
        end, last = 0, ""
        for option in _OPTION.finditer(piece.text):
            name = next(name for name in OPTIONS if option[name])
            if name in checks and option["check"] is None and "(" not in option[0]:
                continue  # the last word of a title, on a line of its own
            _leave(rest, last, piece, end, option.start())
            last = name
            checks[last] = option["check"] if option["check"] is not None else _check_before(pieces, at)
            places[last], end = piece.cell, option.end()
        _leave(rest, last, piece, end, len(piece.text))
    # Some set an X before those that apply, and nothing before the others.
    by_letter = any((check or "").strip() in ("x", "X") for check in checks.values())
    found.flags = {name: False if check is None and by_letter else is_checked(check, blank=False if marked else None)
                   for name, check in checks.items()}
    _read_titles(page, rest, places, found)
    return found


def _with_boxes_before(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces, with each box before its option: some set them all behind."""
    found = [(at, option) for at, piece in enumerate(pieces) for option in _OPTION_AND_BOX.finditer(piece.text)]
    if not found or any(option["check"] or not option["behind"] for _, option in found) or (
            _check_before(pieces, found[0][0]) or all(_ONLY_RULE_OR_X.fullmatch(box["behind"]) for _, box in found)):
        return pieces
    return [Piece(_OPTION_AND_BOX.sub(r"\g<behind> \g<option>\g<words> ", piece.text), piece.cell) for piece in pieces]


# (give title below) and (specify below) on two lines.
_REST_OF_OPTION = re.compile(
    r"\A(?:issuer\s+\(check all applicable\))?(?:(?:[\s_:-]|\(?give\b|title\b|\(?specify\b)*below\s?\))*",
    re.IGNORECASE)


# The caption of the item goes on below: reporting person(s) to issuer; so does that of the next: applicable line).
_REST_OF_CAPTION = re.compile(
    r"(?:(?:reporting\s+)?persons?(?:\(s\))?\s+)?(?:to\s+)?(?:the\s+)?issuer|(?:applicable\s+)?line\)", re.IGNORECASE)


def _leave(rest: list[tuple[str, Piece]], option: str, piece: Piece, start: int, end: int) -> None:
    """Keep what stands between options, with the option on whose line it stands."""
    text = _REST_OF_OPTION.sub("", piece.text[start:end])
    if _REST_OF_CAPTION.fullmatch(text.strip()):
        return
    if text.strip() and not is_check(text) and not _RULE.fullmatch(text) and not is_boilerplate(text.strip()):
        goes_on = not text.lstrip(" :_").startswith("\n")
        rest.append((option if goes_on else "", Piece(text.strip(), piece.cell)))


def _check_before(pieces: Sequence[Piece], at: int) -> str | None:
    """The cell before an option, if it is the place of its check mark."""
    before = pieces[at - 1] if at else None
    if before is None or before.cell.line is not pieces[at].cell.line:
        return None
    return before.text if not before.text or is_check(before.text) else None


def _read_titles(page: Page, rest: Sequence[tuple[str, Piece]], places: dict[str, Cell], found: Relationship) -> None:
    titles: dict[str, list[Piece]] = {"is_officer": [], "is_other": []}
    for option, piece in rest:
        titles[_whose(option, piece, places, found.flags)].append(piece)
    for option, pieces in titles.items():
        if not pieces:
            continue
        text = _TITLE.sub("", " ".join(" ".join(piece.text for piece in pieces).split()).strip(" :_"))
        if option == "is_officer" and found.flags.get("is_other") and not titles["is_other"] and " / " in text:
            text, _, other = text.partition(" / ")  # the form layout joins the two
            found.texts["other_text"] = page.word(other, pieces[0].cell)
        if len(text) < _LONGEST_TITLE:  # running text goes on with the rest of the page
            found.texts[_TITLED[option]] = page.word(text, pieces[0].cell)


def _whose(option: str, piece: Piece, places: dict[str, Cell], flags: dict[str, bool | None]) -> str:
    """Whether a text is the officer's title or the other text: by its line, the marks, its place."""
    if option in _TITLED:
        return option
    checked = [name for name in _TITLED if flags.get(name)]
    if len(checked) == 1:
        return checked[0]
    under = [name for name in _TITLED if name in places and places[name].line.grid is piece.cell.line.grid
             and places[name].left < piece.cell.right and piece.cell.left < places[name].right]
    return under[0] if len(under) == 1 else "is_officer"
