"""What a printed text may be: the kinds of value it fits, and the footnote marks on it.

In: the text of a cell. Out: its body, its marks, its kinds. Recognises only; what a text is worth is for `_values`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from string import ascii_letters, ascii_lowercase, digits

from .._printed_values import ABSENT
from .page import CLOSE_MARK, OPEN_MARK

RAISED = re.compile(rf"\s*+{OPEN_MARK}([^{OPEN_MARK}{CLOSE_MARK}\n]{{1,8}}){CLOSE_MARK}")
# A mark that is not raised, behind a value: 10,000(1), 28,000*, D (a), $5 [2].
_MARK = r"[(\[]\s*([0-9]{1,2}|[a-z]{1,2})\s*[)\]]|(\*{1,5}+|[†‡]+)"
# 1/, as typewriters marked notes before they could raise figures.
_PLAIN = re.compile(rf"\s*+(?:{_MARK}|(?<![^\s])([0-9]{{1,2}})/)\s*\Z")
_ONLY_PLAIN_ID = re.compile(_MARK)
_ONLY_PLAIN = re.compile(rf"\s*+(?:(?:{_MARK})[\s,;]*+)++")

_NUMBER = r"""\(?\s*[-+]?\s*(?:US)?\s*\$?\s*(?:-0-|(?:[0-9][0-9,]*+(?:\.[0-9]*+)?|\.[0-9]++)
    (?:[-\s]\s*[0-9]{1,3}\s*[/\u2044]\s*[0-9]{1,4}|\s*[¼½¾⅛⅜⅝⅞])?|[0-9]{1,3}\s*/\s*[0-9]{1,4}|[¼½¾⅛⅜⅝⅞])\s*\)?"""
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
DATE = rf"""[0-9]{{1,2}}\s*[-/.]\s*[0-9]{{1,2}}(?:-[0-9:]++)?\s*[-/.]\s*(?:[0-9]{{4}}|[0-9]{{2}})
    | [0-9]{{1,2}}\s*/\s*(?:[0-9]{{4}}|[0-9]{{2}}) | {_MONTHS}\s*[0-9]{{0,2}}(?:st|nd|rd|th)?\s*,?\s*[0-9]{{4}}
    | [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}} | {_MONTHS}\s*/\s*[0-9]{{4}}
    | [0-9]{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[-\s]{_MONTHS}[-\s,]{{1,2}}[0-9]{{2,4}}"""
FITS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(rf"(?:{pattern})\Z", re.IGNORECASE | re.VERBOSE) for kind, pattern in {
        "date": DATE,
        "price": _NUMBER,
        "amount": _NUMBER,
        "code": r"[a-z](?:\s*/\s*[kv]|\s*/?\s*[345])?",
        "v": r"v",
        "acquired_disposed": r"\(?[ad]\)?|acquired|disposed(?:\s+of)?|a\s?[,/&]\s?d",
        "ownership": r"\(?[di]\)?|direct|indirect",
    }.items()
}
"""What each kind of value looks like; words have no kind."""
KINDS: dict[str, str] = {
    "security_title": "title", "conversion_or_exercise_price": "price", "transaction_date": "date",
    "deemed_execution_date": "date", "transaction_code": "code", "v": "v", "transaction_shares": "amount",
    "transaction_acquired_disposed_code": "acquired_disposed", "transaction_price_per_share": "price",
    "acquired": "amount", "disposed": "amount", "exercise_date": "date", "expiration_date": "date",
    "underlying_security_title": "title", "underlying_amount": "amount", "owned": "amount",
    "direct_or_indirect_ownership": "ownership", "nature_of_ownership": "text",
}
"""What kind of value each column takes."""
_WORDS_OF_DATES = frozenset({"immediately", "immediate", "immed", "currently", "now", "vested", "various"})
_TYPED = tuple(FITS)
_FIRST = {"date": f"{digits}jfmasond", "price": f"{digits}u", "amount": f"{digits}u", "code": ascii_lowercase, "v": "v",
          "acquired_disposed": "ad", "ownership": "di"}
"""The letters and digits with which values of each kind begin; signs may begin any."""
_MAY_BE = {letter: tuple([kind for kind in _TYPED if letter.lower() in _FIRST[kind]])
           for letter in ascii_letters + digits}
_LONGEST_VALUE = 40
_MOST_MARKS = 20


def take_marks(text: str, known: Container[str]) -> tuple[str, tuple[str, ...]]:
    """A text without its footnote marks, and their ids. `known` are the ids that the explanations have.

    A mark that is not raised is one if an explanation has it, or if it is a number or asterisk and stands
    behind a number, date or letter: 401(k) has none.

    >>> take_marks("548 ⁽1⁾⁽a⁾", ())
    ('548', ('1', 'a'))
    >>> take_marks("10,000(1)", ()), take_marks("By Trust (1)", ()), take_marks("By Trust (1)", ("1",))
    (('10,000', ('1',)), ('By Trust (1)', ()), ('By Trust', ('1',)))
    >>> take_marks("(2)", ()), take_marks("2,700 2/", ("2",)), take_marks("11/", ())
    (('', ('2',)), ('2,700', ('2',)), ('11/', ()))
    """
    marks: list[str] = []
    if OPEN_MARK in text:
        marks = RAISED.findall(text)
        text = RAISED.sub("", text).strip()
        if text == "$":  # the form layout of Form 3 sets one before a mark alone
            text = ""
    if text[-1:] not in ")]*†‡/":
        return text, tuple(marks)
    if _ONLY_PLAIN.fullmatch(text):
        return "", (*[one or other for one, other in _ONLY_PLAIN_ID.findall(text)], *marks)
    plain: list[str] = []
    while len(plain) < _MOST_MARKS and (found := _PLAIN.search(text[-12:])):
        mark = found[1] or found[2] or found[3]
        body = text[:len(text) - len(found[0])].rstrip()
        if (not body and not found[3]) or (
                mark not in known and (mark.isalpha() or bool(found[3]) or not kinds_of(body))):
            break
        text = body
        plain.append(mark)
    return text, (*reversed(plain), *marks)



_SAID = re.compile(
    r"\(?(?:see\s+)?(?:foot)?notes?\s*([(]?[0-9]{1,2}[)]?(?:\s?(?:,|and|&)\s?[(]?[0-9]{1,2}[)]?){0,9})\)?",
    re.IGNORECASE)
_ID = re.compile("[0-9]+")


def said_marks(text: str) -> tuple[str, ...]:
    """The marks that a text says in words; none if it says anything else.

    >>> said_marks("See note 1"), said_marks("Footnotes (1) and (2)"), said_marks("See note")
    (('1',), ('1', '2'), ())
    """
    found = _SAID.fullmatch(text)
    return tuple(_ID.findall(found[1])) if found else ()


_NOTE = re.compile(rf"(?:{_MARK}|{OPEN_MARK}[^{CLOSE_MARK}]{{1,6}}{CLOSE_MARK})[.):]?\s+\S+\s+\S")


def fits(kind: str, body: str) -> bool:
    """Whether a text without its marks may stand in a column of a kind.

    >>> fits("amount", "1,000"), fits("amount", "N/A"), fits("title", "1,000"), fits("ownership", "A")
    (True, True, False, False)
    """
    pattern = FITS.get(kind)
    if pattern is None:
        return kind == "text" or not kinds_of(body)
    return pattern.match(body) is not None or body.lower() in ABSENT


def is_word_of_dates(text: str) -> bool:
    """Whether a text is a word that filers write in place of a date.

    >>> is_word_of_dates("Immed."), is_word_of_dates("By trust")
    (True, False)
    """
    return text.lower().rstrip(".*") in _WORDS_OF_DATES


def is_mark(text: str) -> bool:
    """Whether a text is a footnote's mark alone, in parentheses or brackets.

    >>> is_mark("(1)"), is_mark("1"), is_mark("(x)")
    (True, False, False)
    """
    return len(text) < 8 and "x" not in text and text.startswith(("(", "[")) and _ONLY_PLAIN.fullmatch(text) is not None


def is_note(text: str) -> bool:
    """Whether a text begins with a footnote's mark and goes on with words.

    >>> is_note("(1) By trust, for a son."), is_note("* A nominee."), is_note("(1)"), is_note("401(k) plan")
    (True, True, False, False)
    """
    return _NOTE.match(text) is not None


def kinds_of(text: str) -> frozenset[str]:
    """The kinds of value that a text may be.

    >>> sorted(kinds_of("D")), sorted(kinds_of("$ 67.5")), sorted(kinds_of("By trust"))
    (['acquired_disposed', 'code', 'ownership'], ['amount', 'price'], [])
    """
    if len(text) > _LONGEST_VALUE:
        return frozenset()
    return frozenset([kind for kind in _MAY_BE.get(text[:1], _TYPED) if FITS[kind].match(text)])
