"""Tag soup -> tokens: every character of the text belongs to exactly one token, whatever the text is.

In: text. Out: `Token`s in order, with places and lines, for those who must account for every character; or the tags
alone, by `SOUP`, for those who only look. Total and linear: nothing raises, and no character is looked at again and
again, for what was sought once to the end without success is not sought a second time. Knows no element names, no
entities, no nesting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

_NAME = r"[A-Za-z_][\w.:-]*+"
# A quoted value ends at the next < at the latest: who leaves out a quote must not swallow the document.
_TAG = re.compile(rf"""<[\r\n]*+(/?+)[\r\n]*+({_NAME})((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)>""")
_TAG_WITH_STRAY_QUOTE = re.compile(rf"<[\r\n]*+(/?+)[\r\n]*+({_NAME})([^<>]*+)>")
_ATTRIBUTES = """[^<>"']*+ (?: "[^"<]*+" [^<>"']*+ | '[^'<]*+' [^<>"']*+ )*+"""


def _soup(ends: str, after: str) -> re.Pattern[str]:
    return re.compile(rf"""
        ([^<]*+) (?P<passed> (?: </(?:{ends})> | </t[dh]>\s*+ | </tr>\s*+(?=<tr|</t[ra]) )* ) (?:
            < (?: (?P<cell>[tT][dDhH])(?=[\s>]) | (/?+)(?P<name>{_NAME}) ) (?P<rest>{_ATTRIBUTES} | [^<>]*+)>{after}
            (?(cell) (?: (?P<words>[^<]*+) (?: </(?:{ends})> )*+ </t[dh]>\s*+ )?+ )
          | <!-- | <[!?][^<>]*+> | < | \Z )
    """, re.VERBOSE)


_SILENT = "font|span|b|i|u|center"
SOUP = _soup(_SILENT, "")
"""The tags of a page, each with the text before it. Its groups: that text; end tags that say nothing; the name of a
cell, or `/` and the name of another tag; the rest of the tag; the words of a cell that has nothing else. Without a name
it is what opens a comment, a declaration, a `<` that opens nothing, or the end."""
_SILENT_IF_PLAIN = f"{_SILENT}|a|sup"
PLAIN_SOUP = _soup(
    _SILENT_IF_PLAIN, f"(?: <(?:font|span|b|i)\\b{_ATTRIBUTES}> | </(?:{_SILENT_IF_PLAIN})> )*+")
"""The same for a page to which fonts say nothing: they are passed over with the tag before them."""
_CUT = re.compile(r"<[^<>]*+\Z")


@attrs.define
class Token:
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


_SECTIONS = (("<!--", "-->", "comment"), ("<![CDATA[", "]]>", "cdata"), ("<?", "?>", "instruction"))


def tokens(text: str, line: int = 1) -> Iterator[Token]:
    """The tokens of `text`, whose first line is counted as `line`."""
    last_bracket = text.rfind("]")
    at = 0
    while at < len(text):
        if text[at] != "<":
            less = text.find("<", at)
            token = Token("text", at, len(text) if less < 0 else less, line)
        elif found := _TAG.match(text, at) or _TAG_WITH_STRAY_QUOTE.match(text, at):
            token = Token("end" if found[1] else "start", at, found.end(), line, found[2], found[3])
        else:
            token = _other(text, at, line, last_bracket)
        yield token
        line += text.count("\n", at, token.end)
        at = token.end


def _other(text: str, at: int, line: int, last_bracket: int) -> Token:
    """The token of a `<` that begins no tag. What is never closed goes to the end, so none is sought twice."""
    for opening, closing, kind in _SECTIONS:
        if text.startswith(opening, at):
            start = at + len(opening)
            end = text.find(closing, start)
            if end < 0:
                return Token("cut", at, len(text), line)
            return Token(kind, at, end + len(closing), line, text[start:end])
    if text.startswith("<!", at):
        end = _declaration_end(text, at, last_bracket)
        return Token("cut", at, len(text), line) if end < 0 else Token("declaration", at, end + 1, line)
    return Token("cut", at, len(text), line) if _CUT.match(text, at) else Token("less", at, at + 1, line)


def _declaration_end(text: str, at: int, last_bracket: int) -> int:
    """Where a `<!DOCTYPE ...>` closes, its internal subset in brackets included; -1 if it does not."""
    closed = text.find(">", at)
    opened = text.find("[", at, max(closed, at))
    return text.find(">", text.find("]", opened)) if 0 <= opened < last_bracket else closed
