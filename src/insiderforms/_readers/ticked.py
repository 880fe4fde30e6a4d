"""Check marks over a rule, and rules before options -> check boxes on the line of their words.

In: lines of text. Out: lines, as long as before. Typists of the nineties set an X, or nothing, before an option and a
short rule on the next line below it; or a rule alone before an option that does not apply. Knows nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from .page import CHECKED, UNCHECKED
from .plain import TextLine

_RULE = re.compile(r"(?<![^\s|])[-_]{3,6}(?![^\s|])")
_X_ON_A_RULE = re.compile(r"(?<![^\s|])[-_]{1,5}[xX][-_]{1,5}(?![^\s|])")
_CROSSED = ("_X_", "_x_", "-X-", "-x-")
_WORD_BEHIND = re.compile(r"[ xX]? {0,6}[A-Z0-9]")
_BETWEEN_BARS = re.compile(r"\|(?<![^\s]\|)([_ ]?[_xX][_ ]?)\|(?= {1,6}[A-Za-z0-9])")
_MOST_OPTIONS = 8
_NEAR = 12
"""A rule with nothing on it is a box only so few lines from one with an X: elsewhere it belongs to a table."""


@attrs.frozen
class _Box:
    """A rule that may be a check box."""

    at: int
    """The line of its rule."""
    left: int
    right: int
    crossed: bool
    """Whether an X stands over it."""
    above: bool
    """Whether its option stands on the line above."""


def ticked(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, with a box for each mark, or place for one, over a rule or between bars."""
    lines = [(_BETWEEN_BARS.sub(_box, text), start) if "|" in text else (text, start) for text, start in lines]
    boxes = list(_boxes(lines))
    crossed = sorted({box.at for box in boxes if box.crossed}.union(
        at for at, (text, _) in enumerate(lines)
        if any(mark in text for mark in _CROSSED) and _X_ON_A_RULE.search(text)))
    texts = [text for text, _ in lines]
    near = 0
    for box in boxes:
        while near + 1 < len(crossed) and crossed[near + 1] <= box.at + _NEAR:
            near += 1
        if not crossed or abs(crossed[near] - box.at) > _NEAR:
            continue
        if box.crossed:
            above, before = texts[box.at - 1], max(box.left - 1, 0)
            mark = above[before:box.right + 1].replace("X", " ").replace("x", " ")
            texts[box.at - 1] = above[:before] + mark + above[box.right + 1:]
        texts[box.at] = _with(texts[box.at], box, " ")
        home = box.at - box.above
        texts[home] = _with(texts[home], box, CHECKED if box.crossed else UNCHECKED)
    return [(text, start) for text, (_, start) in zip(texts, lines, strict=True)]


def _box(found: re.Match[str]) -> str:
    return (CHECKED if found[1].strip("_ ") else UNCHECKED).ljust(len(found[0]))


def _with(text: str, box: _Box, mark: str) -> str:
    return f"{text[:box.left].ljust(box.left)}{mark.ljust(box.right - box.left)}{text[box.right:]}"


def _boxes(lines: Sequence[TextLine]) -> Iterator[_Box]:
    """The rules that may be check boxes: with an X or nothing above them, and a word behind them or that."""
    above = ""
    for at, (text, _) in enumerate(lines):
        rules = [*_RULE.finditer(text)] if "---" in text or "___" in text else []
        for rule in rules if len(rules) <= _MOST_OPTIONS else ():
            left, right = rule.span()
            mark = above[max(left - 1, 0):right + 1].strip(" |")
            free = mark in ("X", "x") or not above[left:right].strip(" |")
            on_line_above = free and _WORD_BEHIND.match(above, right) is not None
            if on_line_above or _WORD_BEHIND.match(text, right):
                yield _Box(at, left, right, mark in ("X", "x"), on_line_above)
        above = text
