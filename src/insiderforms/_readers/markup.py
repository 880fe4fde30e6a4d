"""Tag soup -> tokens: every character of the text belongs to exactly one token, whatever the text is.

In: text. Out: `Token`s in order, with places and lines. Total and linear: nothing raises, and no character is looked at
again and again, for what was sought once to the end without success is not sought a second time. Knows no element
names, no entities, no nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = r"[A-Za-z_][\w.:-]*+"
# A quoted value ends at the next < at the latest: who leaves out a quote must not swallow the document.
_TAG = re.compile(rf"""<[\r\n]*+(/?+)[\r\n]*+({_NAME})((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)>""")
_TAG_WITH_STRAY_QUOTE = re.compile(rf"<[\r\n]*+(/?+)[\r\n]*+({_NAME})([^<>]*+)>")
_CUT = re.compile(r"<[^<>]*+\Z")


class Token(NamedTuple):
    """A piece of the text.

    `kind` is `"text"`, `"start"`, `"end"`, `"comment"`, `"cdata"`, `"instruction"`, `"declaration"` (`<!...>`),
    `"less"` (a `<` that begins nothing) or `"cut"` (something that the end of the text cuts off).
    """

    kind: str
    start: int
    """Where it starts in the text, its first character."""
    end: int
    """Where it ends, the character after its last."""
    line: int
    """The line of its first character, counted from 1."""
    name: str = ""
    """A tag's name as written; a comment's, section's or instruction's content."""
    rest: str = ""
    """What stands between a tag's name and its `>`."""


def tokens(text: str, line: int = 1) -> Iterator[Token]:
    """The tokens of `text`, whose first line is counted as `line`."""
    return _Tokens(text, line)


_SECTIONS = (("<!--", "-->", "comment"), ("<![CDATA[", "]]>", "cdata"), ("<?", "?>", "instruction"))


class _Tokens(Iterator[Token]):
    def __init__(self, text: str, line: int):
        self.text = text
        self.at = 0
        self.line = line
        self.counted = 0
        self.absent: set[str] = set()  # what no longer occurs from here on

    def __next__(self) -> Token:
        text, at = self.text, self.at
        if at >= len(text):
            raise StopIteration
        self.line += text.count("\n", self.counted, at)
        self.counted = at
        if text[at] != "<":
            less = text.find("<", at)
            return self.token("text", len(text) if less < 0 else less)
        if found := _TAG.match(text, at) or _TAG_WITH_STRAY_QUOTE.match(text, at):
            return self.token("end" if found[1] else "start", found.end(), found[2], found[3])
        for opening, closing, kind in _SECTIONS:
            if text.startswith(opening, at):
                return self.section(kind, at + len(opening), closing)
        if text.startswith("<!", at):
            return self.declaration()
        return self.token("cut", len(text)) if _CUT.match(text, at) else self.token("less", at + 1)

    def token(self, kind: str, end: int, name: str = "", rest: str = "") -> Token:
        token = Token(kind, self.at, end, self.line, name, rest)
        self.at = end
        return token

    def find(self, what: str, start: int) -> int:
        if what in self.absent:
            return -1
        at = self.text.find(what, start)
        if at < 0:
            self.absent.add(what)
        return at

    def section(self, kind: str, start: int, closing: str) -> Token:
        end = self.find(closing, start)
        if end < 0:
            return self.token("cut", len(self.text))
        return self.token(kind, end + len(closing), self.text[start:end])

    def declaration(self) -> Token:
        """A `<!DOCTYPE ...>`, its internal subset in brackets included."""
        closed = self.find(">", self.at)
        opened = self.text.find("[", self.at, closed if closed >= 0 else self.at)
        if opened >= 0 and (bracket := self.find("]", opened)) >= 0:
            closed = self.find(">", bracket)
        return self.token("cut", len(self.text)) if closed < 0 else self.token("declaration", closed + 1)
