"""The heading of a table -> its columns, in the order in which they stand.

In: the captions of a heading. Out: `Column`s. Knows which columns a group has and what kind of value each column takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import attrs

from .._fields import GROUPS, PRINTED_COLUMNS
from .kinds import KINDS, fits, take_marks
from .page import EMPTY_CELL
from .tables import Piece, Table

_WITHOUT_PLACE = {"acquired": "transaction_shares", "disposed": "transaction_acquired_disposed_code"}
"""Whether a number stands under (A) or under (D) cannot be told without places."""
_LEAVES = KINDS.keys() | {"derivative_security_title"}


@attrs.frozen
class Column:
    """A column of Table I or II."""

    name: str
    """The field it holds; `"owned"`, `"acquired"` and their like where the value decides which."""
    kind: str
    left: int | None
    """Its first column in the grid; `None` if the heading lost it."""
    right: int | None


def read_columns(table: Table, form: str | None) -> tuple[Column, ...]:
    """The columns of a table, as its heading has them.

    A heading that lost a caption, or the places of its captions, is known by rows with a cell for every column of the
    form, of Form 4 if it is not known: they stand in the form's own columns. A table that lost all its cells has these
    without places; it may still show which were empty.
    """
    found = _found(table)
    printed = PRINTED_COLUMNS[table.number, form or "4"]
    if table.grid is None or not found:
        shown = any(EMPTY_CELL in piece.text for line in table.lines for piece in line)
        names = printed if shown else [_WITHOUT_PLACE.get(name, name) for name in printed]
        return tuple(Column(name, KINDS[name], None, None) for name in names)
    if table.grid.bare or table.order:
        return _best(found, printed, table)
    names = [column.name for column in found]
    if names == list(printed) and all(column.left == at for at, column in enumerate(found)):
        return found
    full = [line for line in table.lines if len(line) == len(printed)
            and all(piece.cell.left == at for at, piece in enumerate(line))][:_ENOUGH]
    if not full or not set(names) - {"v"} <= set(printed):
        return found
    own = tuple(Column(name, KINDS[name], at, at + 1) for at, name in enumerate(printed))
    complete = len(found) == len(own) and all(column.left == at for at, column in enumerate(found))
    return found if complete and _misfits(found, full) <= _misfits(own, full) else own


_ENOUGH = 20
"""Rows that are asked which columns they stand in."""


def _misfits(columns: Sequence[Column], lines: Sequence[Sequence[Piece]]) -> int:
    """How many values of some rows cannot be of the columns of which they stand in the place, or have none."""
    bodies = [(columns[piece.cell.left] if piece.cell.left < len(columns) else None, take_marks(piece.text, ())[0])
              for line in lines for piece in line]
    return sum(bool(body) and (column is None or not fits(column.kind, body)) for column, body in bodies)


def _best(found: tuple[Column, ...], printed: Sequence[str], table: Table) -> tuple[Column, ...]:
    """The columns that the rows stand in which begin with a title, where only their order is left.

    They are those of the heading, or of the form; it may be without V, and with the price before the letter.
    """
    lines = [line for line in table.lines if line and line[0].text and line[0].cell.left == 0][:_ENOUGH]
    own = [column.name for column in found]
    complete = len({column.left for column in found}) == len(found)
    choices = [tuple(Column(name, KINDS[name], at, at + 1) for at, name in enumerate(ordered))
               for names in ((own, list(printed)) if complete else (list(printed), own))
               for shorter in (names, [name for name in names if name != "v"])
               for ordered in (shorter, _swapped(shorter))]
    return min([found, *choices] if complete else choices, key=lambda columns: _misfits(columns, lines))


def _swapped(names: Sequence[str]) -> list[str]:
    """Names of columns, with the price before the letter that says whether it is an acquisition."""
    pair = ["transaction_acquired_disposed_code", "transaction_price_per_share"]
    at = next((at for at in range(len(names)) if list(names[at:at + 2]) == pair), None)
    return list(names) if at is None else [*names[:at], *reversed(pair), *names[at + 2:]]


_Caption = tuple[str, int, int]
"""What a caption names, its first column in the grid and the column after its last."""


def _found(table: Table) -> tuple[Column, ...]:
    """The columns that the heading names, from left to right."""
    return _named(tuple([(caption.label, caption.cell.left, caption.cell.right) for caption in table.heading]))


@lru_cache(maxsize=100)
def _named(heading: tuple[_Caption, ...]) -> tuple[Column, ...]:
    """The same; most pages have one of a few headings."""
    captions = {caption[0]: caption for caption in reversed(heading)}
    if "disposed" in captions and "number_acquired_or_disposed" in captions and "acquired" not in captions:
        captions["acquired"] = captions.pop("number_acquired_or_disposed")
    numbers = [caption for caption in heading if caption[0] == "number_acquired_or_disposed"]
    if "owned" not in captions and len(numbers) > 1 and numbers[-1][1] > numbers[0][2]:
        captions["owned"] = numbers[-1]  # the rest of its caption is lost: that of those owned begins so too
    columns: dict[str, tuple[int, _Caption]] = {}
    for label, caption in captions.items():
        if label not in GROUPS and label in _LEAVES:
            columns[_name(label, caption, captions)] = 0, caption
    for label, names in GROUPS.items():
        group = captions.get(label)
        if group is None or any(_under(caption, group) for _, caption in columns.values()):
            continue
        for at, name in enumerate(names):
            columns.setdefault(name, (at, group))
    ordered = sorted(columns.items(), key=lambda item: (item[1][1][1], item[1][0]))
    return tuple(Column(name, KINDS[name], left, right) for name, (_, (_, left, right)) in ordered)


def _name(label: str, caption: _Caption, captions: dict[str, _Caption]) -> str:
    """The column that a caption names; some words mean another column under another group."""
    if label == "derivative_security_title":
        return "security_title"
    if label == "underlying_amount" and "derivative_security_title" not in captions and "underlying" not in captions:
        return "transaction_shares" if "security_title" in captions else label
    underlying = captions.get("underlying")
    if label == "transaction_shares" and underlying is not None and _under(caption, underlying):
        return "underlying_amount"
    return label


def _under(caption: _Caption, group: _Caption) -> bool:
    return caption is group or (caption[1] < group[2] and group[1] < caption[2])
