"""Text that wants to hurt: one shape for each way in which text sets tables, notes and marks."""

from __future__ import annotations

from collections.abc import Callable

FORM = """FORM 4
STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
1. Name and Address of Reporting Person
Doe Jane
2. Issuer Name and Ticker or Trading Symbol
Sample Corp [SMPL]
"""
"""The least that is a form."""
TABLE = "Table I - Non-Derivative Securities Acquired\n"
HEADING = "1. Title of Security    2. Transaction Date    3. Transaction Code    4. Amount\n"

_PIECES = {
    "words in a line": "ab ", "lines": "x\n", "blank lines": "\n", "columns in a line": "a   ",
    "cells behind tabs": "a\t",
    "cells behind bars": "a|", "rows between bars": "a | b\n", "dashes": "-- ", "rulers of pandoc": "-- --\na  b\n",
    "rows of pandoc": "  a   b\n", "marks": "(1)", "lines with marks": "(1) a\n", "hanging lines": "   a\n",
    "hanging lines with marks": "   a\n(1) b\n", "carets": "^", "stars": "**a ", "underlines": "_a ", "brackets": "[",
    "links without end": "[a](", "raised marks without end": "<sup>",
    "glued items": "a1\\. A", "glued captions": ")1. A",
    "nested tables of markdownify": "| --- | | ", "captions side by side": "(Last)   (First)   (Middle)\n",
    "corners": "+--", "boxes": "+--+--+\n|a |b |\n", "rules of html2text": "a|b\n---|---\n", "hard breaks": "a  \n",
    "stops in a line": "<S> <C> ", "lines of stops": "<S>  <C>  <C>  <C>  <C>\n", "escapes": "\\*", "tables": TABLE,
    "tables without rows": f"{TABLE}a   b   c\n", "escaped rules": "- -----\n", "letters in boxes": "\u2502a",
    "quoted lines": "> a\n", "marks of quoting": "> ", "lines with one bar": "| a\n", "numbered lines": "12: a\n",
    "returns": "a\r", "returns before a line's end": "\r\r\n", "tabs in blanks": "a\t   ",
    "lines with tabs": "a\t  b\n", "no-break blanks": " \xa0", "lines with no-break blanks": "a \xa0 b\n",
    "misread characters": "\xe2\u20ac\u2122\xc2 ",
}
RUNNING = (
    "Code V Amount (A) or (D) Price 3. Transaction Code 4. Securities Acquired (A) or Disposed of (D)"
    " 5. Amount of Securities Beneficially Owned 6. Ownership Form: Direct (D) or Indirect (I) ")
"""Captions behind one another, as in text of which only the words are left."""
_RUNNING = {
    "captions": "2. Transaction Date ", "titles of tables": "Table I ", "values": "1,000 ", "words": "a ",
    "rows": "Common Stock 01/02/2003 P 1,000 A $ 5 9 D ", "marks": "\u207d1\u207e ", "empty cells": "\xa0 ",
    "gaps": "    a", "dollars": "$ ", "titles of securities": "Class A Common Stock ",
    "boxes of item 10b5-1": "1. Check this box to indicate that a ", "notes": "Explanation of Responses: 1. a. 2. b. ",
    "signatures": "/s/ a 01/02/2003 ** Signature of Reporting Person ", "rules": "_________ ",
    "lists of owners": "Reporting Owner Name / Address Relationships Director 10% Owner Officer Other a ",
    "explanations": "Explanation of ", "blank lines": "\n\xa0\n\n",
}
_OWNERS = RUNNING + "\nReporting Owner Name / Address Relationships Director 10% Owner Officer Other\n"
_IN_TABLE = {
    "rows set with blanks": "Common Stock    01/02/2003    P    1,000\n", "rows of words": "Common    Stock    Foo\n",
    "values in a row": "1,000   ", "lines of a heading": "Title   Date   Code\n",
    "prices above their rows": "  $\na  1,000\n",
}
_BEHIND = {
    "many rows in halves": ("Title of Security\tTransaction Date\tCode\n", "a\t\n\t\t\tb\n"),
    "many owners in text": ("Reporting Owner Name / Address\nDirector  10% Owner  Officer  Other\n", "Doe   X\n"),
    "many notes in text": ("Explanation of Responses:\n", "(1) a\n"),
}


def _many(before: str, piece: str) -> Callable[[int], str]:
    return lambda size: FORM + before + piece * size


TEXT_SHAPES: dict[str, Callable[[int], str]] = {
    **{f"{name} of text": _many("", piece) for name, piece in _PIECES.items()},
    **{f"{name} in a table of text": _many(TABLE + HEADING, piece) for name, piece in _IN_TABLE.items()},
    **{f"{name} in running text": _many(RUNNING, piece) for name, piece in _RUNNING.items()},
    "owners in running text": _many(_OWNERS, "a 1 b, NY 12180 X "),
    "owners with empty cells": _many(_OWNERS, "a 1 b, NY 12180 \xa0 X \xa0 \xa0 "),
    "owners behind gaps": _many(_OWNERS, "a\nb, NY 12180                X\n"),
    **{name: _many(before, piece) for name, (before, piece) in _BEHIND.items()},
    "one long line of text": lambda size: FORM + "a" * size,
    "blanks between two words of text": lambda size: f"{FORM}a{' ' * size}b",
    "a box of full lines": lambda size: FORM + "|aaaa|\n" * size,
    "bars in two lines of text": lambda size: FORM + ("a|" * size + "\n") * 2,
    "a ruler that is none": lambda size: f"{FORM}{'-' * size}x",
}
