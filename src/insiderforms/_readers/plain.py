"""A line of text or markdown -> its pieces, in the words that a page would show.

In: a line. Out: pieces of it with their places. Knows how markdown writes emphasis, links and escapes, and how text
raises a footnote's mark; nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .drawn import raised_marks, settled
from .entities import unescape_page as unescape
from .page import COLUMN_STOP

TextLine = tuple[str, int]
"""A line, and where it starts in the source."""
Piece = tuple[str, int, int]
"""Some words, and where they start and end in the source."""

_BAR = re.compile(r"[\t|]")
_RAISED = re.compile(
    r"<sup>([^<]{0,99})</sup>|\^\s*((?:\([^()\s]{1,3}\)(?:\s(?=\())?|\*{1,3})+)|([\u207d\u00b9\u00b2\u00b3\u2070-\u2079\u207e]+)",
    re.IGNORECASE)
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]*)\)")
_TO_CIK = re.compile(r"\[((?:[^\[\]\\]|\\.){1,300}+)\]\([^()\s]{0,300}?\bCIK=([0-9]{1,10})(?![0-9])", re.IGNORECASE)
_TAG = re.compile(r"</?(?:u|b|i|em|strong)>|<br\s*/?>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!$|~>])")
_STRONG = re.compile(r"\*\*(?=\S)(.{0,300}?\S)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]*?[^\s*_])\1(?![\w*_])")
_MARKUP = re.compile(r"[\n&#\\^\[<*_\xb2\xb3\xb9\u2070-\u2422\u2424-\uffff]")
"""What a line of plain words has none of."""
_HEADING = re.compile(r"\A#{1,6}\s+")
_RULE = re.compile(r"(?=[\s|:+=_]*+-)[\s|:+=_-]++|\s*+(?:[*]\s*+){3,}+")
# <S> and <C> mark where columns begin; the others say nothing.
_TYPED = re.compile(r"<(?:([SC])|/?TABLE|/?CAPTION|PAGE|FN|/FN|F[0-9]{1,3})>", re.IGNORECASE)
_LONE_CARET = re.compile(r"\^(?=\s\s|\s?\Z)")  # its mark is on the next line
_UP = str.maketrans("\u207d\u207e\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "()0123456789")
LOST_TABLE = "[TABLE]"
"""What pandoc sets for a table that it cannot set."""
_SAFE = str.maketrans({"*": "\ue001", "_": "\ue002", "[": "\ue003", "]": "\ue004"})
_BACK = str.maketrans({"\ue001": "*", "\ue002": "_", "\ue003": "[", "\ue004": "]"})


def pieces_of(line: str, start: int) -> list[Piece]:
    """The pieces of a line that begins at `start`: its cells if tabs or bars part them; none if it says nothing."""
    if _RULE.fullmatch(line) or not line.strip() or line.strip() == LOST_TABLE:
        return []
    found = []
    for cell in _BAR.split(line):
        found.append((shown(cell), start, start + len(cell)))
        start += len(cell) + 1
    if len(found) > 1 and "|" in line and "\t" not in line:
        if not found[0][0]:
            found = found[1:]
        if not found[-1][0]:
            found = found[:-1]
    return found


def levelled(line: str) -> str:
    """A line with its footnote marks as a page raises them, as wide as before: its columns stay in their places."""
    line = line.replace("\xa0", " ")
    if "<" in line:
        line = _TYPED.sub(lambda found: (COLUMN_STOP if found[1] else "").ljust(len(found[0])), line)
    if "^" in line or not line.isascii():
        line = _RAISED.sub(lambda found: _raise(found).ljust(len(found[0])), _LONE_CARET.sub(" ", line))
    return line


def links_to_ciks(source: str) -> Iterator[tuple[str, int, str]]:
    """The words of the links of markdown that lead to a filer's list at EDGAR, where they stand, and the CIK."""
    for found in _TO_CIK.finditer(source):
        yield shown(found[1]), found.start(), found[2]


def _raise(found: re.Match[str]) -> str:
    return raised_marks((found[1] or found[2] or found[3]).translate(_BACK).translate(_UP))


def shown(words: str) -> str:
    """Words as a page shows them."""
    if not _MARKUP.search(words):
        return " ".join(words.split())
    if "&" in words:
        words = unescape(words)
    words = _HEADING.sub("", words.strip(), count=1)
    words = _ESCAPE.sub(lambda found: found[1].translate(_SAFE), words)
    words = _RAISED.sub(_raise, words)
    words = _TAG.sub(lambda found: "\n" if found[0].lower().startswith("<br") else "", words)
    words = _LINK.sub(r"\1", words)
    for _ in range(2):
        words = _STRONG.sub(r"\1", words)
        words = _EMPHASIS.sub(r"\2", words)
    words = words.translate(_BACK)
    return "\n".join(" ".join(settled(line).split()) for line in words.split("\n"))
