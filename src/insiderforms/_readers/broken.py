"""Wide lines that somebody broke -> where they were: what follows a break would not have fitted before it.

In: a text. Out: `broken_lines`, the breaks to take out again. Knows what mail programs, `fold` and editors do to lines,
and what begins a line of its own on a form; reads nothing of what lines say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .page import Edit

FEWEST = 5
"""On so many lines it is no chance."""
_NARROWEST, _WIDEST_BROKEN = 60, 80
"""Where mail programs break lines."""
_SELDOM = 5
"""Of so many breaks inside rows one may leave both halves alike."""
_ROW = 3
"""A line of more tabs is a row of a table, and no item beside another; two of as many are two rows, full by chance."""
_NEAR = 12
"""So near to their width lines end that were broken: few words are longer."""
_FEWEST_CUT = 2
"""So many rules are cut at one column by no chance."""
_FEWEST_ENDS = 3
"""Lines that are padded end at one column, or at two."""
_STICKS_OUT = 15
"""So much longer is a rule that shows how wide lines were before they were broken."""
_BEYOND_A_RULE = 8
"""A heading may be wider than its rule by a word."""
_WIDE_RULE = re.compile(r"(?:- )?+[-=_|+]++\s*+")
# What begins a line of its own: "(2) The shares", "Remarks: None"; and a long rule.
_PARAGRAPH = re.compile(r"\([0-9]{1,2}\) ++[A-Z][a-z]*+ [a-z]|[A-Z][a-z]{4,}+:(?= |\Z)")
# Where no boxes are drawn, these too: "3. The option vests", "Note: File", "Table II - Derivative", and captions.
_ANEW = re.compile(
    r"\([0-9]{1,2}\)[ \t]++[A-Z][a-z]*+ [a-z]|[0-9]{1,2}\.[ \t]++(?:[A-Z][a-z]*+ ){1,2}+[a-z]|[A-Z][a-z]{3,}+:(?= |\Z)"
    r"|Table I{1,2}+ ?- ?[A-Z]|\*\*Signature|\((?:Last|Street|City)\)")
_HARD_BREAK = re.compile(r"\S {2}\Z")
_LONG_RULE = re.compile(r"[^\w\s]{30}")
_BREAKABLE = re.compile(r"\S \S|\S  ")


class TextLine(NamedTuple):
    """A line that says something."""

    number: int
    start: int
    end: int


def text_lines(text: str, *, blank: bool = False) -> list[TextLine]:
    """The lines that say something; or that have at least blanks."""
    lines, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line and (blank or not line.isspace()):
            lines.append(TextLine(number, start, start + len(line)))
        start += len(line) + 1
    return lines


def broken_lines(text: str) -> list[Edit]:
    """The breaks put into wide lines: what follows one would not have fitted before it."""
    lines = text_lines(text, blank=True)
    texts = [text[line.start:line.end] for line in lines]
    width = 0
    for line in texts:
        if len(line) > width and _BREAKABLE.search(line):
            width = len(line)
            if width > _WIDEST_BROKEN:
                return []
    if width < _NARROWEST:
        return []
    ways = (_beside_rules, _between_hard_breaks, _inside_gaps, _inside_rows)
    return next((edits for way in ways if (edits := way(lines, texts, width))), [])


def _beside_rules(lines: Sequence[TextLine], texts: Sequence[str], width: int) -> list[Edit]:
    """The breaks of a text whose rules stick out: they have no blank to break at. Mail programs break so."""
    longest = max((len(line) for line in texts if _WIDE_RULE.fullmatch(line)), default=0)
    if longest < width + _STICKS_OUT:
        return []
    edits, length = [], 0
    for (line, below), (words, more) in zip(pairwise(lines), pairwise(texts), strict=True):
        length = (length or len(words)) + 1 + len(more)
        if below.number - line.number == 1 and length <= longest + _BEYOND_A_RULE and _goes_on(words, more, width):
            edits.append((line.end, below.start, " "))
        else:
            length = 0
    return edits


def _goes_on(words: str, more: str, width: int) -> bool:
    """Whether a line, broken to a width, goes on on the next one: the next word would not have fitted on it."""
    if "-" in (words, more):  # a rule before which mail set an escape: it has one blank, behind that
        return words == "-" and _WIDE_RULE.fullmatch(more) is not None
    if "|" in more and _places(words) == _places(more):  # a rule below it, of a narrow table
        return False
    return _is_full(words, more, width) and len(more) <= width and not _PARAGRAPH.match(more)


def _places(words: str) -> list[int]:
    """Where a line has bars."""
    return [at for at, letter in enumerate(words) if letter == "|"]


def _between_hard_breaks(lines: Sequence[TextLine], texts: Sequence[str], width: int) -> list[Edit]:
    """The breaks put into markdown whose own lines end in two blanks, as html2text writes them: others went on.

    Where lines were folded, the blank at the break is still there.
    """
    if sum(_HARD_BREAK.search(line) is not None for line in texts) < FEWEST or not any(
            line.startswith("---|---") for line in texts):
        return []
    kept: list[Edit] = []
    dropped: list[Edit] = []
    near = full = 0
    for (line, below), (words, more) in zip(pairwise(lines), pairwise(texts), strict=True):
        if below.number - line.number > 1 or words.endswith("  "):
            continue
        goes_on = _is_full(words, more, width) and not _begins_anew(more)
        if goes_on:
            folded = words.endswith(" ")
            (kept if folded else dropped).append((line.end, below.start, "" if folded else " "))
        near += len(words) > width - _NEAR
        full += goes_on and len(words) > width - _NEAR
    return max(kept, dropped, key=len) if full >= _FEWEST_ENDS and 5 * full >= 4 * near else []


def _inside_gaps(lines: Sequence[TextLine], texts: Sequence[str], width: int) -> list[Edit]:
    """The breaks of a text that has some inside runs of blanks, so that lines end in blanks, or inside rules.

    Mail programs drop one blank at each; `fold -s` and mail in flowed format (RFC 3676) keep all. Padded lines end in
    blanks too, but all at one column, and others where the next word would have fitted.
    """
    widest = max(map(len, texts))
    cut = sum(len(words) == widest > len(more) and len({*words, *more}) == 1 for words, more in pairwise(texts)
              if widest <= _WIDEST_BROKEN)
    width = widest if cut >= _FEWEST_CUT else width
    kept: list[Edit] = []
    dropped: list[Edit] = []
    ends: dict[bool, list[int]] = {True: [], False: []}  # of lines near the width, in a blank or not; 0 if not full
    for (line, below), (words, more) in zip(pairwise(lines), pairwise(texts), strict=True):
        full = below.number - line.number == 1 and _is_full(words, more, width)
        if full and (words[-1] == " " or (len(words) == width and " " not in words)):
            kept.append((line.end, below.start, ""))
        if full and not _begins_anew(more):
            dropped.append((line.end, below.start, " "))
        if width - _NEAR < len(words) < width:
            ends[words[-1] == " "].append(len(words) if full else 0)
    inside, between = ends[True], ends[False]
    if cut >= _FEWEST_CUT:
        return kept
    if not _are_folded(inside, len(lines)):
        return []
    return dropped if _full(between) > _full(inside) else kept


def _full(ends: Sequence[int]) -> int:
    """How many of the lines are full whose ends these are: 0 stands for another."""
    return len(ends) - ends.count(0)


def _are_folded(ends: Sequence[int], lines: int) -> bool:
    """Whether lines that end in blanks near the width, at these ends, were folded there and not padded."""
    full = _full(ends)
    return 3 * full >= 2 * len(ends) and (len({*ends} - {0}) >= _FEWEST_ENDS or FEWEST <= full < lines / 2)


def _inside_rows(lines: Sequence[TextLine], texts: Sequence[str], width: int) -> list[Edit]:
    """The breaks put into long lines of markdown or of cells between tabs.

    Lines that were broken are full, and one break at least is inside bold type or a row. Rows that are whole have as
    many tabs as the next; the two halves of a row seldom do.
    """
    breaks: list[Edit] = []
    near = full = parted = whole = 0
    bold = False
    for (line, below), (words, more) in zip(pairwise(lines), pairwise(texts), strict=True):
        if below.number - line.number > 1:
            continue
        goes_on = _is_full(words, more, width) and not (_begins_anew(more) or _ANEW.match(more))
        if goes_on:
            if not _ROW < words.count("\t") == more.count("\t"):
                breaks.append((line.end, below.start, " "))
            bold = bold or bool(words.count("**") % 2 and more.count("**") % 2)
            parted += "\t" in words
            whole += words.count("\t") == more.count("\t") > 1
        if width - _NEAR < len(words) < width:
            near += 1
            full += goes_on
    if full < _FEWEST_ENDS or 5 * full < 4 * near or not (bold or parted > _SELDOM * whole):
        return []
    return breaks


def _is_full(words: str, more: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on a line."""
    return len(words) <= width < len(words) + 1 + len(more.partition(" ")[0])


def _begins_anew(more: str) -> bool:
    """Whether a line begins as none does on which another goes on."""
    return _LONG_RULE.match(more) is not None or _PARAGRAPH.match(more) is not None
