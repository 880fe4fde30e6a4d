"""Text that somebody passed on -> the text as it was: no marks of quoting, numbers of lines or misread characters.

In: text. Out: the text to be read, and how it was written. Knows what mail programs, editors and wrong decoding do to
any text, and nothing of forms. Marks and numbers are taken off only where nearly all lines have them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from ..diagnostics import Report, diagnose
from .page import Edit, Written

# Windows ends lines with two characters, with three where a transfer turned one of them into two; old Macs with CR.
_LINE_END = re.compile(r"\r{1,2}\n|\r")
# Mail programs set no-break blanks where several blanks stand, for HTML would fold these; a page has a few of its own.
_WIDE_IN_BLANKS = re.compile(r"^.*?\S(?= *+\xa0)[ \xa0]{3,}+\S", re.MULTILINE)
# A character of UTF-8 that was read byte by byte, as Windows-1252 or Latin-1; with these letters the languages of
# Western Europe do without what the others stand for. Two are often damaged further: of a curly quote the last byte,
# which Windows-1252 does not have, and of a no-break blank its second, which becomes a plain one.
_BYTES = {character: byte for byte in range(0x80, 0xc0)
          for character in (chr(byte), bytes([byte]).decode("cp1252", "replace")) if character != "\ufffd"}
_LATER = "".join(map(re.escape, _BYTES))
_MISREAD = re.compile(rf"\xe2[{_LATER}]{{2}}|[\xc2\xc3][{_LATER}]|(?P<quote>\xe2\u20ac\ufffd)"
                      r"|(?P<blank>(?<!\w)\xc2(?: |(?=\s|\Z)))")
_QUOTED = re.compile(r" {0,3}>(?: ?>)*+")
_BARRED = re.compile(r" {0,3}\|(?= |\Z)")
_BARRED_WORDS = re.compile(r"^ {0,3}\|(?: [^|\n]*+)?$", re.MULTILINE)
_TWO_LINES = re.compile(r"^[^\S\n]*+\S.*+\n[^\S\n]*+\S", re.MULTILINE)
_NUMBERED = re.compile(r" {0,12}([0-9]{1,6})(?:[:|]?\t|[:|]|(?= |\Z))")
_BEGINS_WITH_NUMBER = re.compile(r"^ {0,12}[0-9]{1,6}(?![0-9.)])", re.MULTILINE)
# A program that puts tabs in place of blanks leaves some blanks behind them; tabs that part cells stand alone.
_TAB_AND_BLANKS = re.compile(r"^.*?\S[ \t]*?\t {2,}+\S", re.MULTILINE)
_TAB_OR_END = re.compile(r"[\t\n]")
_TAB_STOP = 8
_FEWEST = 5
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
_FEWEST_SPACED = 20
"""A page of fewer lines may have blank ones between all of them."""


class _Line(NamedTuple):
    """A line that says something."""

    number: int
    start: int
    end: int


def unpasted(source: str, line: int, report: Report) -> tuple[str, Written | None]:
    """The text to be read, and how it was written if otherwise. The first line of `source` counts as `line`."""
    text, written = source, Written(source)
    for code, edits_of in _STEPS:
        edits = edits_of(text)
        if not edits:
            continue
        if code:
            start, end = written.place(edits[0][0]), written.place(edits[0][1])
            at = line + bisect_left(written.breaks(), start)
            report(diagnose(code, text=source[start:end].strip() or None, line=at, detail=f"{len(edits)} of them"))
        text = written.edited(text, edits)
    if "\xa0" in text and (text.count("\xa0") > text.count(" ") or _on_several_lines(_WIDE_IN_BLANKS, text)):
        text = text.replace("\xa0", " ")
    return text, None if text == source else written


def _line_ends(text: str) -> list[Edit]:
    return [(found.start(), found.end(), "\n") for found in _LINE_END.finditer(text)] if "\r" in text else []


def _misread(text: str) -> list[Edit]:
    if not any(first in text for first in "\xe2\xc2\xc3"):
        return []
    edits = []
    for found in _MISREAD.finditer(text):
        character = " " if found["blank"] else "\u201d" if found["quote"] else _decoded(found[0])
        edits.append((found.start(), found.end(), character))
    return edits


def _decoded(characters: str) -> str:
    """What the bytes stand for that were read as `characters`.

    >>> _decoded("\u00e2\u20ac\u2122"), _decoded("\u00c3\u00a9")
    ('\u2019', '\u00e9')
    """
    return bytes([_BYTES.get(character, ord(character)) for character in characters]).decode()


def _lines(text: str, *, blank: bool = False) -> list[_Line]:
    """The lines that say something; or that have at least blanks."""
    lines, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line and (blank or not line.isspace()):
            lines.append(_Line(number, start, start + len(line)))
        start += len(line) + 1
    return lines


def _on_several_lines(pattern: re.Pattern[str], text: str) -> bool:
    return sum(1 for _ in islice(pattern.finditer(text), _FEWEST)) == _FEWEST


# ---- marks before lines


def _quotes(text: str) -> list[Edit]:
    """The marks of quoting that mail programs set: > before each line, or > > before what was quoted before."""
    if ">" not in text:
        return []
    lines = _lines(text)
    found = [(line, mark) for line in lines if (mark := _QUOTED.match(text, line.start, line.end))]
    # A mail program that breaks long lines leaves some without a mark.
    if len(found) < min(_FEWEST, len(lines)) or 2 * len(found) < _among(lines, found):
        return []
    return _marks(text, found)


def _bars(text: str) -> list[Edit]:
    """The same with bars. A drawn table has bars inside its lines, too; lines of words are quoted if they have one."""
    if not _on_several_lines(_BARRED_WORDS, text):
        return []
    lines = _lines(text)
    found = [(line, mark) for line in lines if (mark := _BARRED.match(text, line.start, line.end))]
    words = sum(text.find("|", mark.end(), line.end) < 0 for line, mark in found)
    if words < _FEWEST or 10 * words < len(found) or 20 * len(found) < 19 * _among(lines, found):
        return []
    return _marks(text, found)


_Marks = list[tuple[_Line, re.Match[str]]]


def _among(lines: Sequence[_Line], found: _Marks) -> int:
    """How many lines there are from the first to the last that have a mark."""
    first, last = found[0][0].number, found[-1][0].number
    return sum(first <= line.number <= last for line in lines)


def _marks(text: str, found: _Marks) -> list[Edit]:
    """The marks with the blank behind each, if behind nearly all there is one."""
    blanks = sum(text.startswith(" ", mark.end()) or mark.end() == line.end for line, mark in found)
    blank = 20 * blanks >= 19 * len(found)
    return [(line.start, mark.end() + (blank and text.startswith(" ", mark.end())), "") for line, mark in found]


def _numbers(text: str) -> list[Edit]:
    """The numbers of lines, as editors show them: 12: text, 12  text, or with a tab behind the number.

    They count all lines, or those that say something, one by one. So do explanations, if each is one line: but these
    have a dot or parenthesis behind their number.
    """
    if not _on_several_lines(_BEGINS_WITH_NUMBER, text):
        return []
    lines = _lines(text)
    found = [(at, line, mark) for at, line in enumerate(lines) if (mark := _NUMBERED.match(text, line.start, line.end))]
    if 2 * len(found) < len(lines) or len(found) < _FEWEST:
        return []
    by_line = Counter(int(mark[1]) - line.number for _, line, mark in found).most_common(1)[0]
    by_words = Counter(int(mark[1]) - at for at, _, mark in found).most_common(1)[0]
    if by_line[1] >= by_words[1]:
        counted = [(line, mark) for at, line, mark in found if int(mark[1]) - line.number == by_line[0]]
    else:
        counted = [(line, mark) for at, line, mark in found if int(mark[1]) - at == by_words[0]]
    if len(counted) < _FEWEST or 2 * len(counted) < len(lines) or 10 * len(counted) < 9 * _among(lines, counted):
        return []
    gaps = [_gap(text, line, mark) for line, mark in counted if mark.end() < line.end]
    gap = 0 if any(mark[0].endswith("\t") for _, mark in counted) else min(gaps, default=0)
    return [(line.start, min(mark.end() + gap, line.end), "") for line, mark in counted]


def _gap(text: str, line: _Line, mark: re.Match[str]) -> int:
    words = text[mark.end():line.end]
    return len(words) - len(words.lstrip(" "))


# ---- blanks


def _double_spacing(text: str) -> list[Edit]:
    """The blank lines of a text in which one follows every line."""
    if _TWO_LINES.search(text):
        return []
    lines = _lines(text)
    if len(lines) < _FEWEST_SPACED or any((line.number - lines[0].number) % 2 for line in lines):
        return []
    edits, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if (number - lines[0].number) % 2:
            edits.append((start, min(start + len(line) + 1, len(text)), ""))
        start += len(line) + 1
    return edits


def _tabs(text: str) -> list[Edit]:
    """The tabs that stand for blanks: each reaches to the next eighth column."""
    if "\t" not in text or not _on_several_lines(_TAB_AND_BLANKS, text):
        return []
    edits = []
    start = wider = 0
    for found in _TAB_OR_END.finditer(text):
        at = found.start()
        if found[0] == "\n":
            start, wider = at + 1, 0
            continue
        width = _TAB_STOP - (at - start + wider) % _TAB_STOP
        edits.append((at, at + 1, " " * width))
        wider += width - 1
    return edits


# ---- broken lines


def _broken_lines(text: str) -> list[Edit]:
    """The breaks put into wide lines: what follows one would not have fitted before it."""
    lines = _lines(text, blank=True)
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


def _beside_rules(lines: Sequence[_Line], texts: Sequence[str], width: int) -> list[Edit]:
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


def _between_hard_breaks(lines: Sequence[_Line], texts: Sequence[str], width: int) -> list[Edit]:
    """The breaks put into markdown whose own lines end in two blanks, as html2text writes them: others went on.

    Where lines were folded, the blank at the break is still there.
    """
    if sum(_HARD_BREAK.search(line) is not None for line in texts) < _FEWEST or not any(
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


def _inside_gaps(lines: Sequence[_Line], texts: Sequence[str], width: int) -> list[Edit]:
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
    return 3 * full >= 2 * len(ends) and (len({*ends} - {0}) >= _FEWEST_ENDS or _FEWEST <= full < lines / 2)


def _inside_rows(lines: Sequence[_Line], texts: Sequence[str], width: int) -> list[Edit]:
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


_STEPS: tuple[tuple[str | None, Callable[[str], list[Edit]]], ...] = (
    (None, _line_ends),
    ("misread_characters", _misread),
    ("quoted_lines", _quotes),
    ("quoted_lines", _bars),
    ("numbered_lines", _numbers),
    (None, _double_spacing),
    (None, _tabs),
    ("broken_lines", _broken_lines),
)
"""What may have happened to a text, the last first, and the code that tells of it if it is more than blanks."""
