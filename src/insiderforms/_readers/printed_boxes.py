"""Boxes that stand side by side above the tables of a printed page -> rows of cells, one box after the other.

In: lines of text. Out: `Row`s. Knows the captions of items 1 to 6, that what follows in their columns is theirs, and
how names and addresses are set in them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from .._printed_values import STATE_CODES
from .captions import captions
from .page import WIDEST_TEXT
from .printed_checks import read_relationship
from .printed_pieces import Piece, Row, joined, lines_of, pieces_of, row_of, text_of

_ITEM = re.compile(r"(?<!\S)[1-6][a-z]?\.\s?(?:Name and|Issuer Name|Foreign Trading|Date of|Statement for|If Amendment"
                   r"|(?P<related>Relationship of)|Individual or)")
_RULE_10B5 = re.compile(r"Rule 10b5-1\(c\) Transaction")
_UNDER = re.compile(r"\((?:Last|Street|City|Country)\)")
_ZIP = ("(Zip/Postal", "Code)")
"""The caption of the zip code since 2026, above and below the others of its line."""
_DATED = re.compile(r"((?:.*\S )?)([0-9]{1,2}/[0-9]{1,2}/[0-9]{4})")
_CITY_AND_STATE = re.compile(r"(.*\S) ([A-Z0-9]{2})")
_OF_OPTIONS = re.compile(
    r"\(Check all applicable\)|Director|10% Owner|Officer \(give(?: title)?|Other \(specify|title below\)|below\)")
_SYMBOL = re.compile(r"\[ ?[A-Z][A-Za-z0-9.,/-]{0,9} ?\]\Z")
_ALL_APPLICABLE = " (Check all applicable)"
_WORD_BEGINS = re.compile(r"(?<=\s)\S")
_BESIDE = 3
"""How many letters what is under a caption may begin left of it."""
_MOST_COLUMNS = 8
_CENTRED = 12
_LONGEST_NAMES = 200


class _Edge(NamedTuple):
    """Where a column begins."""

    left: int
    first: int
    """The line from which on it does."""


def read_boxes(lines: Sequence[str], start: int, names: Container[str]) -> Iterator[Row]:
    """The boxes on some lines, the first of which has a number. `names`: what begins lines anywhere on the page."""
    columns, touching = _columns(lines, start, names)
    for column in columns:
        items: list[list[Piece]] = []
        for piece in sorted(column, key=lambda piece: (piece.at, piece.left)):
            if not items or _ITEM.match(piece.text):
                items.append([])
            items[-1].append(piece)
        for item in items:
            yield from _item(item)
    for name, symbol in touching:
        yield row_of([name])
        yield row_of([symbol])


# ---- columns


def _columns(lines: Sequence[str], start: int,
             names: Container[str]) -> tuple[list[list[Piece]], list[tuple[Piece, Piece]]]:
    """What stands in each column, and names of owner and issuer that cannot be parted, with the issuer's symbol.

    A column begins with the first caption in it.
    """
    edges, related = _edges(lines, start)
    columns: list[list[Piece]] = [[] for _ in range(max(len(edges), 1))]
    touching: list[tuple[Piece, Piece]] = []
    ruled = _Edge(WIDEST_TEXT, start)
    for at, line in enumerate(lines, start):
        if found := _RULE_10B5.search(line):  # it runs on below the boxes at its right
            ruled = _Edge(found.start(), at)
        for piece in pieces_of(line, at):
            rest = piece
            if related and (piece.text.endswith(_ALL_APPLICABLE) or _OF_OPTIONS.fullmatch(piece.text)):
                cut = piece.text.find(_ALL_APPLICABLE) + 1  # on a narrow page it may touch the box beside it
                columns[related].append(_from(piece, cut))
                rest = _to(piece, cut)
            for column in sorted(range(1, len(edges)), key=lambda column: -edges[column].left):
                left, first = edges[column]
                if first <= at and not (ruled.left < left and ruled.first <= at):
                    cut = _cut(rest, left, column, names)
                    columns[column].append(_from(rest, cut))
                    rest = _to(rest, cut) if cut < len(rest.text) else rest
            symbol = _SYMBOL.search(piece.text) if rest is piece and len(edges) > 1 else None
            if symbol:
                touching.append((_to(piece, symbol.start()), _from(piece, symbol.start())))
            else:
                columns[0].append(rest)
    return [[piece for piece in column if piece.text] for column in columns], touching


def _edges(lines: Sequence[str], start: int) -> tuple[list[_Edge], int]:
    """Where columns begin, and which is that of the relationship; 0 if none is."""
    edges: list[_Edge] = []
    related = 0
    for at, line in enumerate(lines, start):
        for found in _ITEM.finditer(line):
            near = next((at for at, edge in enumerate(edges) if abs(edge.left - found.start()) <= _BESIDE + 1), None)
            if near is not None:
                edges[near] = edges[near]._replace(left=min(edges[near].left, found.start()))
            elif len(edges) < _MOST_COLUMNS:
                near = len(edges)
                edges.append(_Edge(found.start(), at))
            related = near or related if found["related"] else related
    return edges, related


def _cut(piece: Piece, edge: int, column: int, names: Container[str]) -> int:
    """Where the part of a piece begins that is of a column, or of one further right."""
    text = piece.text
    if column == 1 and piece.left < edge - _BESIDE:
        if found := _DATED.fullmatch(text):
            return found.start(2)  # a street as long as its box touches the date beside it
        if text.endswith("]") and (cut := _named(text, names)):
            return cut
    if piece.left + len(text) <= edge:
        return len(text)
    begins = _WORD_BEGINS.search(text, max(edge - _BESIDE - piece.left, 0)) if piece.left < edge - _BESIDE else None
    return 0 if piece.left >= edge - _BESIDE else begins.start() if begins else len(text)


def _named(text: str, names: Container[str]) -> int:
    """Where the issuer's name begins that touches an owner's as long as its box, which stands elsewhere too."""
    return next((at + 1 for at in range(min(len(text), _LONGEST_NAMES) - 1, 0, -1)
                 if text[at] == " " and text[:at] in names), 0)


def _from(piece: Piece, at: int) -> Piece:
    return Piece(piece.text[at:], piece.left + at, piece.at)


def _to(piece: Piece, at: int) -> Piece:
    return piece._replace(text=piece.text[:at].rstrip())


# ---- items


def _item(item: Sequence[Piece]) -> Iterator[Row]:
    """The rows of one box: its caption and what stands under it."""
    text = "\n".join(lines_of(item))
    hits = captions(text)
    label, end = (hits[0].label, hits[0].end) if hits else ("", 0)
    if label in ("name_and_address", "name"):
        yield from _name_and_address(item)
    elif label == "relationship":
        yield from read_relationship(item)
    elif label == "filing":
        yield Row([text], item[0].at, item[-1].at)
    else:
        value = joined(text[end:].strip().split("\n"))
        yield Row([f"{text[:end]}\n{value}"], item[0].at, item[-1].at)


def _name_and_address(item: Sequence[Piece]) -> Iterator[Row]:
    """The rows of item 1: its caption, the name, the lines of the street, and the place, each with captions below."""
    parts: list[list[Piece]] = [[]]  # above each line of captions, and below the last
    under: list[list[Piece]] = []
    zips = [piece for piece in item if piece.text in _ZIP]
    for piece in item:
        if piece.text in _ZIP:
            continue
        if _UNDER.match(piece.text):
            under.append([piece])
            parts.append([])
        elif under and not parts[-1] and piece.at == under[-1][0].at:
            under[-1].append(piece)
        else:
            parts[-1].append(piece)
    for row in under:
        if zips and row[0].text == "(City)":
            row.append(zips[0]._replace(text=" ".join(_ZIP)))
    yield from _name(parts[0])
    for part, row, following in zip(parts[1:], under, [*under[1:], []], strict=False):
        yield row_of(row)
        label = following[0].text if following else ""
        if label == "(City)" and part:
            yield _place(part)
        elif part and label == "(Street)" and following[0].left > _CENTRED:
            yield text_of(part)  # the form layout has both lines of the street in one
        else:
            for at in dict.fromkeys(piece.at for piece in part):
                yield text_of([piece for piece in part if piece.at == at])


def _name(pieces: Sequence[Piece]) -> Iterator[Row]:
    """The caption, which may run over two lines with its asterisk above them, and the name."""
    lines = lines_of(pieces)
    words = [line for line in lines if line != "*"]
    text = "\n".join(words)
    end = next((hit.end for hit in captions(text)), 0)
    first, last = pieces[0].at, pieces[-1].at
    yield Row([text[:end] + " *" * (len(lines) - len(words))], first, last)
    yield Row([joined(text[end:].strip().split("\n"))], first, last)


def _place(pieces: Sequence[Piece]) -> Row:
    """City, state and zip code, each in a cell; or all in one, as the form layout has them."""
    left = min(piece.left for piece in pieces)
    city = joined(piece.text for piece in pieces if piece.left <= left + 2)
    others = [piece.text for piece in pieces if piece.left > left + 2]
    first, last = pieces[0].at, pieces[-1].at
    if len(others) == 1:
        touching = _CITY_AND_STATE.fullmatch(city)
        if touching and touching[2] in STATE_CODES:
            return Row([touching[1], touching[2], others[0]], first, last)
        if others[0].upper() not in STATE_CODES:
            return Row([city, "", others[0]], first, last)
    return Row([city, *others[:1], *([joined(others[1:])] if others else [])], first, last)
