"""What a page draws rather than writes: raised footnote marks, symbol fonts, signs for check boxes, fractions.

In: words. Out: the same as a `Page` has them. Knows fonts and signs, and no markup.
"""

from __future__ import annotations

import re

from .page import CHECKED, CLOSE_MARK, OPEN_MARK, UNCHECKED

_ID = r"(?:[0-9]{1,3}|[A-Za-z]{1,2}|[*\u2020\u2021\xa7#+]{1,6})"
_RAISED = re.compile(rf"[\s(\[]*+{_ID}(?:[\s()\[\],;&]++{_ID})*+[\s)\],.]*+")
_RAISED_ID = re.compile(_ID)
_ORDINALS = frozenset({"st", "nd", "rd", "th", "tm", "sm", "r"})  # 1st, and what trade marks have
_LONGEST_RAISED = 60
_SPLIT_FRACTION = re.compile(rf"{OPEN_MARK}([0-9]{{1,3}}){CLOSE_MARK}\s?[/\u2044]\s?([0-9])")  # 1<sup>1</sup>/2

# Wingdings and Wingdings 2, with which word processors drew check boxes.
_SYMBOL_FONT = re.compile(r"wingdings|(webdings)", re.IGNORECASE)
_WEBDINGS = str.maketrans({**dict.fromkeys("arg", CHECKED), "c": UNCHECKED})
_WINGDINGS = str.maketrans({
    **dict.fromkeys("x\xfe\xfd\xfc\xf8\xfbRSTVPO", CHECKED), **dict.fromkeys("o\xa8q\xa1\x6f\xa3*", UNCHECKED),
    **dict.fromkeys("\u2611\u2612\u2713\u2714\u2717\u2718", CHECKED), "\u25a1": UNCHECKED,
})
_DRAWN = str.maketrans({**dict.fromkeys("\u2611\u2713\u2714\u2717\u2718\u2327\u22a0\u25a3\u25a0", CHECKED),
                        **dict.fromkeys("\u25a1\u25ab\u2751", UNCHECKED)})
_DRAWS = re.compile("[\u2611\u2713\u2714\u2717\u2718\u2327\u22a0\u25a3\u25a0\u25a1\u25ab\u2751]")


def raised_marks(words: str) -> str:
    """Raised words: footnote marks, each enclosed; but not the ordinals of dates, nor the signs of trade marks.

    >>> raised_marks("(1)(2)"), raised_marks("a, b"), raised_marks("st"), raised_marks("see note")
    ('⁽1⁾⁽2⁾', '⁽a⁾⁽b⁾', 'st', ' see note')
    """
    if len(words) > _LONGEST_RAISED or not _RAISED.fullmatch(words):
        return f" {words}"
    ids = _RAISED_ID.findall(words)
    if any(found.lower() in _ORDINALS for found in ids):
        return words
    return "".join(f"{OPEN_MARK}{found}{CLOSE_MARK}" for found in ids)


def symbols_of(attributes: str) -> dict[int, str] | None:
    """What letters stand for in the font that an element's attributes name; `None` if they are letters."""
    found = _SYMBOL_FONT.search(attributes)
    return None if found is None else _WEBDINGS if found[1] else _WINGDINGS


def symbol(words: str, symbols: dict[int, str]) -> str:
    """A letter of a symbol font as a check mark or box; more letters are no check mark."""
    words = words.strip()
    return words.translate(symbols) if len(words) == 1 else words


def settled(text: str) -> str:
    """Text with its check boxes in one style, and with fractions whose upper number was raised."""
    if _DRAWS.search(text):
        text = text.translate(_DRAWN)
    if OPEN_MARK in text and ("/" in text or "\u2044" in text):
        text = _SPLIT_FRACTION.sub(r" \1/\2", text)
    return text
