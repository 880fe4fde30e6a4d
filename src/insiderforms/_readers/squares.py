"""Check boxes drawn with lines around them -> marks in brackets before their words.

In: lines of text. Out: lines as wide. Browsers in a terminal draw a cell with a border so, beside the middle of the
words to its right. Knows nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .plain import TextLine

_TOP = re.compile(r"\+-\+|\u250c\u2500\u2510")
_BOTTOM = re.compile(r"\+-\+|\u2514\u2500\u2518")
_SIDES = re.compile(r"[|\u2502](.)[|\u2502]")
_WIDE = 3
_MOST = 100
"""No page has more of them."""


def with_marks(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, each drawn check box as a mark on the first of the lines beside it."""
    texts = [text for text, _ in lines]
    squares = [(at, found.start()) for at, text in enumerate(texts) if "+-+" in text or "\u250c\u2500\u2510" in text
               for found in _TOP.finditer(text)][:_MOST]
    free = 0
    for top, left in squares:
        beside = texts[top + 1:top + _WIDE]
        sides = _SIDES.match(beside[0], left) if beside else None
        bottom = top + 1 + bool(sides)
        if bottom >= len(texts) or not (_TOP.match(texts[top], left) and _BOTTOM.match(texts[bottom], left)):
            continue
        for at in range(top, bottom + 1):
            texts[at] = f"{texts[at][:left]}{' ' * _WIDE}{texts[at][left + _WIDE:]}"
        first = _first(texts, top, left, free)
        texts[first] = f"{texts[first][:left]}[{sides[1] if sides else ' '}]{texts[first][left + _WIDE:]}"
        free = bottom + 1
    return [(text, start) for text, (_, start) in zip(texts, lines, strict=True)]


def _first(texts: Sequence[str], top: int, left: int, free: int) -> int:
    """The first of the lines beside a box whose words begin where those beside its middle do."""
    middle = texts[top + 1]
    words = middle[left:].lstrip()
    edge = len(middle) - len(words)
    at = top + 1
    while at > free and texts[at - 1][left:edge].isspace() and texts[at - 1][edge:edge + 1].strip():
        at -= 1
    return at
