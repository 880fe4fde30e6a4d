"""Text that somebody passed on -> the text as it was: no marks of quoting, numbers of lines or misread characters.

In: text. Out: the text to be read, and how it was written. Knows what mail programs, editors and wrong decoding do to
any text, and nothing of forms. Marks and numbers are taken off only where nearly all lines have them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice

from ..diagnostics import Report, diagnose
from .broken import FEWEST, TextLine, broken_lines, text_lines
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
_FEWEST_SPACED = 20
"""A page of fewer lines may have blank ones between all of them."""


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


def _on_several_lines(pattern: re.Pattern[str], text: str) -> bool:
    return sum(1 for _ in islice(pattern.finditer(text), FEWEST)) == FEWEST


# ---- marks before lines


def _quotes(text: str) -> list[Edit]:
    """The marks of quoting that mail programs set: > before each line, or > > before what was quoted before."""
    if ">" not in text:
        return []
    lines = text_lines(text)
    found = [(line, mark) for line in lines if (mark := _QUOTED.match(text, line.start, line.end))]
    # A mail program that breaks long lines leaves some without a mark.
    if len(found) < min(FEWEST, len(lines)) or 2 * len(found) < _among(lines, found):
        return []
    return _marks(text, found)


def _bars(text: str) -> list[Edit]:
    """The same with bars. A drawn table has bars inside its lines, too; lines of words are quoted if they have one."""
    if not _on_several_lines(_BARRED_WORDS, text):
        return []
    lines = text_lines(text)
    found = [(line, mark) for line in lines if (mark := _BARRED.match(text, line.start, line.end))]
    words = sum(text.find("|", mark.end(), line.end) < 0 for line, mark in found)
    if words < FEWEST or 10 * words < len(found) or 20 * len(found) < 19 * _among(lines, found):
        return []
    return _marks(text, found)


_Marks = list[tuple[TextLine, re.Match[str]]]


def _among(lines: Sequence[TextLine], found: _Marks) -> int:
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
    lines = text_lines(text)
    found = [(at, line, mark) for at, line in enumerate(lines) if (mark := _NUMBERED.match(text, line.start, line.end))]
    if 2 * len(found) < len(lines) or len(found) < FEWEST:
        return []
    by_line = Counter(int(mark[1]) - line.number for _, line, mark in found).most_common(1)[0]
    by_words = Counter(int(mark[1]) - at for at, _, mark in found).most_common(1)[0]
    if by_line[1] >= by_words[1]:
        counted = [(line, mark) for at, line, mark in found if int(mark[1]) - line.number == by_line[0]]
    else:
        counted = [(line, mark) for at, line, mark in found if int(mark[1]) - at == by_words[0]]
    if len(counted) < FEWEST or 2 * len(counted) < len(lines) or 10 * len(counted) < 9 * _among(lines, counted):
        return []
    gaps = [_gap(text, line, mark) for line, mark in counted if mark.end() < line.end]
    gap = 0 if any(mark[0].endswith("\t") for _, mark in counted) else min(gaps, default=0)
    return [(line.start, min(mark.end() + gap, line.end), "") for line, mark in counted]


def _gap(text: str, line: TextLine, mark: re.Match[str]) -> int:
    words = text[mark.end():line.end]
    return len(words) - len(words.lstrip(" "))


# ---- blanks


def _double_spacing(text: str) -> list[Edit]:
    """The blank lines of a text in which one follows every line."""
    if _TWO_LINES.search(text):
        return []
    lines = text_lines(text)
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


_STEPS: tuple[tuple[str | None, Callable[[str], list[Edit]]], ...] = (
    (None, _line_ends),
    ("misread_characters", _misread),
    ("quoted_lines", _quotes),
    ("quoted_lines", _bars),
    ("numbered_lines", _numbers),
    (None, _double_spacing),
    (None, _tabs),
    ("broken_lines", broken_lines),
)
"""What may have happened to a text, the last first, and the code that tells of it if it is more than blanks."""
