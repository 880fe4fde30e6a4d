"""What a printed page says, and how much of it was read: the measure for pages that are torn, saved or flattened.

In: what the filing says and what was read, both as objects, and the page as text. Out: a `Count`. A fact is one leaf of
the form or one footnote mark. Both sides are levelled to what paper can tell: no schema version, `False` like `None`,
numbers to four places, a state by code or name. Rows and owners are aligned in order, so that one lost row does not
spoil those after it, and a fact is missed only if the torn page still shows it.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import attrs

from insiderforms.codes import STATES_AND_COUNTRIES
from insiderforms.model import OwnershipDocument

Value = str | bool | Decimal | date
Item = dict[str, Value]
Facts = dict[str, list[Item]]

# ---- the facts, levelled

NEVER_PRINTED = frozenset({
    "kind", "schema_version", "ccc", "good_address", "transaction_timeliness",
    "state_description",  # the code is printed, or since 2023 the code's name
    "non_us_address_flag", "country",  # printed since 2026 only, and for those who gave none as well
})
"""Facts that no page prints as such: not to know them is no loss, to know them wrongly is an error."""
_ONE_MARK = {  # paper has one place for all of these, and one mark there
    "transaction_code": "transaction_coding", "transaction_form_type": "transaction_coding",
    "equity_swap_involved": "transaction_coding", "transaction_timeliness": "transaction_coding",
    "shares_owned_following_transaction": "amount_owned", "value_owned_following_transaction": "amount_owned",
    "underlying_security_shares": "underlying_amount", "underlying_security_value": "underlying_amount",
}
_ONE_MARK_IN_TABLE_2 = _ONE_MARK | dict.fromkeys(  # the letter is told by where the number stands
    ("transaction_shares", "transaction_total_value", "transaction_acquired_disposed_code"), "transaction_amount")
_CODES = {name.casefold(): code for code, name in STATES_AND_COUNTRIES.items()}
_PLAIN = str.maketrans("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}"
                       "\N{RIGHT DOUBLE QUOTATION MARK}\N{EN DASH}\N{EM DASH}", "''\"\"--")


def plain(text: str) -> str:
    """Text with its blanks folded and its quotes and dashes straight."""
    return " ".join(text.translate(_PLAIN).split())


def _levelled(name: str, value: Any) -> Value | None:
    if isinstance(value, (bool, Decimal, date)):
        return None if value is False else value
    text = plain(str(value))
    if name == "document_type":
        return text.removesuffix("/A")  # the heading says FORM 4 on an amendment too
    if name == "transaction_form_type" and text == "4":
        return None  # only its opposite is printed
    if name in {"state", "country"}:
        code = _CODES.get(text.casefold(), text)
        return None if name == "country" and code == "X1" else code
    return text or None


def _item(record: Any) -> Item:
    """The leaves of one record that say something."""
    if record is None:
        return {}
    values = {field.name: _levelled(field.name, getattr(record, field.name))
              for field in attrs.fields(type(record))
              if field.eq and isinstance(getattr(record, field.name), (str, bool, Decimal, date))}
    return {name: value for name, value in values.items() if value is not None}


def _row(row: Any, merged: dict[str, str]) -> Item:
    marks: Item = {f"note.{merged.get(ref.field, ref.field)}.{ref.footnote_id}": True for ref in row.footnote_refs}
    return {"kind": "transaction" if type(row).__name__.endswith("Transaction") else "holding"} | _item(row) | marks


def _owner(owner: Any) -> Item:
    item = _item(owner) | _item(owner.address)
    place = item.pop("non_us_state_territory", None)
    return item if place is None else {"state": place} | item


def facts(document: OwnershipDocument) -> Facts:
    """What a document says, group by group; rows in their order."""
    return {
        "document": [_item(document)],
        "issuer": [_item(document.issuer)],
        "owners": [_owner(owner) for owner in document.reporting_owners],
        "non_derivative_table": [_row(row, _ONE_MARK) for row in document.non_derivative_table],
        "derivative_table": [_row(row, _ONE_MARK_IN_TABLE_2) for row in document.derivative_table],
        "footnotes": [_item(note) for note in document.footnotes],
        "signatures": [_item(signature) for signature in document.owner_signatures],
    }


def flat(document: OwnershipDocument) -> dict[str, Value]:
    """The facts by their places, such as `owners[0].name`."""
    return {_place(group, index, name): value for group, items in facts(document).items()
            for index, item in enumerate(items) for name, value in item.items()}


def _place(group: str, index: int | str, name: str) -> str:
    return f"{group}.{name}" if group in {"document", "issuer"} else f"{group}[{index}].{name}"


# ---- what is on the page

_UNSEEN = re.compile(r"(?is)<!--.*?(?:-->|\Z)|<(script|style|title)\b[^>]*>(?:.*?</\1\s*>|[^<]*)")
_TAG = re.compile(r"""(?s)</?[A-Za-z!](?:[^<>"']|"[^"]*"|'[^']*')*(?:>|\Z)""")


def _shown(tag: re.Match[str]) -> str:
    """A tag as the eye or a click finds it: checked boxes, and the CIK in the address of a link."""
    cik = re.search(r"\bCIK=\d+", tag[0], re.IGNORECASE)
    if cik:
        return f" {cik[0].upper()} "
    return " [X] " if re.match(r"(?is)<input\b(?=.*\schecked\b)", tag[0]) else " "


@lru_cache(maxsize=64)
def visible_text(page: str) -> str:
    """The page's words, `plain`, with no tags, scripts or titles, entities resolved."""
    return plain(html.unescape(_TAG.sub(_shown, _UNSEEN.sub(" ", page))))


_CAPTIONS = {
    "no_securities_owned": r"No securities are beneficially owned",
    "not_subject_to_section16": r"X\]? Check this box if no longer subject",
    "form3_holdings_reported": r"X\]? Form 3 Holdings Reported",
    "form4_transactions_reported": r"X\]? Form 4 Transactions Reported",
    "aff10b5_one": r"X\]? Check this box to indicate",
    "is_director": r"X_* Director", "is_ten_percent_owner": r"X_* 10% Owner", "is_officer": r"X_* Officer \(",
    "is_other": r"X_* Other \(",
    "equity_swap_involved": r"\b[A-Z]/K\b",
}


def _words(text: str) -> str:
    """A pattern for a text as whole words."""
    before = r"(?<!\w)" if text[0].isalnum() else ""
    return before + re.escape(text) + (r"(?!\w)" if text[-1].isalnum() else "")


def _number(value: Decimal) -> str:
    """A pattern for a number with commas and its decimals: four at most, in some places two at least, if any."""
    ways = {f"{value:,f}"}
    for places in (4, 5, 6):  # a half may be rounded up or to even
        text = f"{round(round(value, places), 4):,f}"
        whole, _, decimals = text.partition(".")
        decimals = decimals.rstrip("0")
        ways |= {f"{whole}.{decimals}" if decimals else whole, f"{whole}.{decimals.ljust(2, '0')}"}
    ways |= {way[1:] for way in ways if way.startswith("0.")}
    return rf"(?<![\w.,])(?:{'|'.join(re.escape(way) for way in sorted(ways))})(?!\w|[.,]\d)"


def _pattern(group: str, index: int, name: str, item: Item) -> str | None:
    """How the page prints a fact, as a pattern for its visible text; `None` if it does not."""
    value = item[name]
    if name in NEVER_PRINTED:
        return None
    if value is True:
        return _flag(group, index, name, item)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date):
        zone = r"(?:Z|[+-]\d\d:\d\d)?"  # the style sheet takes 2018-11-05-05:00 for a year, a month and the rest
        return rf"(?<!\w){value:%m/%d}{zone}/{value:%Y}(?!\w)"
    text = str(value)
    named = {
        "document_type": rf"(?i:\bFORM {re.escape(text)}\b)",
        "cik": rf"CIK=0*{re.escape(text.lstrip('0'))}\b",
        "transaction_form_type": r"(?<!\w)V(?!\w)",
        "state": rf"{_words(text)}|(?i:{_words(plain(STATES_AND_COUNTRIES.get(text, text)))})",
    }
    if group == "footnotes" and name == "id":
        return rf"\(?{re.escape(text.lstrip('F'))}[.)] {re.escape(str(item.get('text', ''))[:20])}"
    return named.get(name) or _words(text)


def _flag(group: str, index: int, name: str, item: Item) -> str | None:
    if name.startswith("note."):
        return re.escape(f"({name.rpartition('.')[2].lstrip('F')})")
    if group == "owners" and index > 0:  # a check mark beside the name and address, below the tables
        return rf"{_words(str(item.get('name', '?')))}(?:(?!\bSignature).){{1,250}}?\bX\b"
    return _CAPTIONS.get(name)


# ---- counting


@attrs.frozen
class Misreading:
    """A fact that is not as it should be."""

    place: str
    verdict: str
    expected: Value | None
    got: Value | None


@attrs.frozen
class Count:
    """How many facts were read, and how."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    invented: int = 0
    misreadings: tuple[Misreading, ...] = ()

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed,
                     self.invented + other.invented, self.misreadings + other.misreadings)

    @property
    def recall(self) -> float | None:
        """The part of the facts on the page that was read; `None` if there are none."""
        return self._part(self.wrong + self.missed)

    @property
    def precision(self) -> float | None:
        """The part of what was read that is so; `None` if nothing was read."""
        return self._part(self.wrong + self.invented)

    def _part(self, others: int) -> float | None:
        return self.right / (self.right + others) if self.right + others else None


def _same(expected: Value, got: Value) -> bool:
    if isinstance(expected, Decimal) and isinstance(got, Decimal):
        return abs(expected - got) <= Decimal("0.00005")
    return type(expected) is type(got) and expected == got


Verdict = tuple[str | None, bool, Misreading]
"""How the page prints a fact, whether it does so in one place for each, and what became of it."""


def _verdicts(expected: Facts, got: Facts, unprinted: Collection[str]) -> Iterator[Verdict]:
    for group, items in expected.items():
        for i, j in aligned(items, got[group]):
            wanted: Item = {} if i is None else items[i]
            given: Item = {} if j is None else got[group][j]
            for name in dict.fromkeys((*wanted, *given)):
                place = _place(group, f"+{j}" if i is None else i, name)
                hidden = name not in wanted or place in unprinted or place.rpartition(".")[0] in unprinted
                pattern = None if hidden or i is None else _pattern(group, i, name, wanted)
                verdict = _verdict(wanted.get(name), given.get(name))
                if i is not None or name != "kind":
                    yield pattern, group not in {"owners", "issuer"}, Misreading(
                        place, verdict, wanted.get(name), given.get(name))


def _verdict(expected: Value | None, got: Value | None) -> str:
    if expected is None or got is None:
        return "invented" if expected is None else "missed"
    return "right" if _same(expected, got) else "wrong"


def compare(expected: OwnershipDocument, got: OwnershipDocument, page: str, *, whole: str | None = None,
            unprinted: Collection[str] = ()) -> Count:
    """What was read of a torn page, against what the filing says and the page still shows.

    `whole` is the page before it was torn; `unprinted` the places that it does not print. Several rows may say the
    same: as many of them as the tear took from the page may be missed. Names and addresses are printed in more places
    than one: they may be missed when too few places are left.
    """
    after, before = visible_text(page), visible_text(page if whole is None else whole)
    verdicts = list(_verdicts(facts(expected), facts(got), unprinted))
    wanted = Counter(pattern for pattern, _, _ in verdicts if pattern)
    left = {pattern: len(re.findall(pattern, after)) for pattern in wanted}
    gone = {}
    for pattern, once_each, _ in verdicts:
        if pattern and pattern not in gone:
            had = len(re.findall(pattern, before)) if once_each else wanted[pattern]
            gone[pattern] = max(0, had - left[pattern])
    return _counted(_settled(verdicts, left, gone))


def _settled(verdicts: Iterable[Verdict], left: dict[str, int], gone: dict[str, int]) -> Iterator[Misreading]:
    """What counts: nothing that the page does not show, and no more is missed than it still shows."""
    for pattern, _, reading in verdicts:
        shown = pattern is not None and left[pattern] > 0
        if reading.verdict in {"missed", "wrong"} and shown and pattern is not None and gone[pattern]:
            gone[pattern] -= 1
            shown = False
        if reading.verdict == "invented" or shown:
            yield reading
        elif reading.verdict == "wrong":
            yield attrs.evolve(reading, verdict="invented")


def _counted(readings: Iterable[Misreading]) -> Count:
    kept = tuple(readings)
    tally = Counter(reading.verdict for reading in kept)
    return Count(**tally, misreadings=tuple(reading for reading in kept if reading.verdict != "right"))


# ---- which row is which

Pair = tuple[int | None, int | None]


def _keys(item: Item) -> frozenset[tuple[str, Value]]:
    return frozenset((name, round(value, 3) if isinstance(value, Decimal) else value) for name, value in item.items())


def aligned(expected: list[Item], got: list[Item]) -> list[Pair]:
    """Pairs of positions, in the order of both, that maximise what is equal; `None` where one has no partner."""
    ours, theirs = [_keys(item) for item in expected], [_keys(item) for item in got]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            best[i][j] = max(_paired(ours[i], theirs[j], best[i + 1][j + 1]), best[i + 1][j], best[i][j + 1])
    pairs: list[Pair] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if best[i][j] == _paired(ours[i], theirs[j], best[i + 1][j + 1]):
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    return pairs + [(at, None) for at in range(i, len(ours))] + [(None, at) for at in range(j, len(theirs))]


def _paired(ours: frozenset[tuple[str, Value]], theirs: frozenset[tuple[str, Value]], after: float) -> float:
    """What is equal if these two are one, and all that is after them; a pair is better than two that are alone."""
    equal = len(ours & theirs)
    return after + equal + 0.1 if equal else -1.0
