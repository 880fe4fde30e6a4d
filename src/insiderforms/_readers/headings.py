"""The lines above the rows of a table -> the captions of its columns.

In: lines of a `Page`. Out: `ColumnCaption`s, and how many lines the heading is. Knows what columns are called, and that
filers set a caption one word to a cell, or let it run over several lines of the table. Reads no row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import attrs

from .._fields import SUB_CAPTIONS, UNDER_GROUPS
from .captions import COLUMNS, REMEMBERED, captions, column_caption, compact, goes_on, is_item_number
from .kinds import kinds_of, take_marks
from .page import Cell, Line

_AROUND = re.compile(r"\A[0-9]{1,2} ?[A-Ca-c]?[.)]\s*|\s*\((?:Instr|Month|Mo)[^()]*\)\s*\Z", re.IGNORECASE)
OWNER_NAME = "Reporting Owner Name"
_LONGEST = 40
_MOST_UNDER = 3
"""So many captions a long title may reach under."""
_HIGHEST = 12
"""No heading has more lines, not even one that is set a word to a line."""
_VALUES = frozenset({"date", "amount", "price"})
_IN_TABLES = COLUMNS | {"owner_name"}
_UNHELPFUL = 1
"""How many lines of a heading, one after the other, may say nothing of columns: a rule, the end of a long caption."""


@attrs.define(eq=False)
class ColumnCaption:
    """A caption in a table's heading."""

    label: str
    cell: Cell


def runs_across(heading: Sequence[ColumnCaption], cell: Cell) -> bool:
    """Whether the words of a cell run across the columns of a heading, as text below a table does."""
    under = sum(caption.cell.left < cell.right and cell.left < caption.cell.right for caption in heading)
    return under > _MOST_UNDER


@lru_cache(maxsize=REMEMBERED)
def column_of(text: str) -> str | None:
    r"""The column whose caption a text is that stands under the caption of a group.

    >>> column_of("Date Exercis-\nable"), column_of("Exp. Date"), column_of("Common Stock")
    ('exercise_date', 'expiration_date', None)
    """
    if len(text) > _LONGEST:
        return None
    label = SUB_CAPTIONS.get(compact(text))
    if label is None and (text[:1].isdigit() or text[-1:] == ")"):
        label = SUB_CAPTIONS.get(compact(_AROUND.sub("", text)))
    return label


def caption_of(text: str) -> str | None:
    """The column, or group of columns, whose caption a text is, wherever it stands in a heading."""
    if text.startswith(OWNER_NAME):
        return "owner_name"
    return column_of(text) or column_caption(text)


def read_heading(lines: Iterable[Line]) -> tuple[list[ColumnCaption], int]:
    """The captions of a heading that begins with the first of some lines, and of how many of them it is."""
    stacks: list[_Stack] = []
    open_stacks: dict[tuple[int, int], _Stack] = {}
    count = unhelpful = 0
    for at, line in enumerate(lines):
        cells = [cell for cell in line.cells if cell.text and not is_item_number(cell.text)]
        if unhelpful > _UNHELPFUL or at == _HIGHEST or not _may_be_of_heading(cells) or _is_row(cells, open_stacks):
            break
        if _take(cells, at, stacks, open_stacks):
            count, unhelpful = at + 1, 0
        elif cells:
            unhelpful += 1
    return _placed([stack for stack in stacks if stack.at < count], stacks[0].at if stacks else 0), count


def drawn_heading(lines: Sequence[Line]) -> list[ColumnCaption]:
    """The captions of a heading drawn with bars, of whose words some stand over several columns, or across a bar."""
    cells = [cell for line in lines for cell in line.cells if cell.text]
    places = sorted({(cell.left, cell.right) for cell in cells})
    widths = [place for place in places if not any(place != other and _covers(place, other) for other in places)]
    columns = [(place, [cell for cell in cells if cell.left < place[1] and place[0] < cell.right]) for place in widths]
    found = [ColumnCaption(label, attrs.evolve(here[-1], left=place[0], right=place[1])) for place, here in columns
             if (label := column_of(here[-1].text) or caption_of("\n".join(cell.text for cell in here)))]
    return found + [ColumnCaption(label, cell) for cell in cells
                    if (cell.left, cell.right) not in widths and (label := caption_of(cell.text)) in UNDER_GROUPS]


def _covers(place: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a place reaches over another."""
    return place[0] <= other[0] and other[1] <= place[1]


def _placed(stacks: Sequence[_Stack], top: int) -> list[ColumnCaption]:
    """The captions in their places. Where only their order is left, those under a group's caption are put there."""
    groups = [stack for stack in stacks if stack.at == top and stack.label in UNDER_GROUPS]
    under = [stack for stack in stacks if stack.at > top and stack.label]
    for group in groups:
        own = [stack for stack in under if stack.label in UNDER_GROUPS[group.label or ""]]
        if own and not any(stack.cell.left < group.cell.right and group.cell.left < stack.cell.right for stack in own):
            return _in_order([stack for stack in stacks if stack.at == top], under)
    return [ColumnCaption(stack.label, stack.cell) for stack in stacks if stack.label]


def _in_order(tops: Sequence[_Stack], under: Sequence[_Stack]) -> list[ColumnCaption]:
    """The captions of a heading of which only the order is left: a group is as wide as what it is of."""
    found = []
    at = 0
    left_over = list(under)
    for top in tops:
        members = UNDER_GROUPS.get(top.label or "", frozenset())
        own = [stack for stack in left_over if stack.label in members]
        left_over = [stack for stack in left_over if stack not in own]
        width = len(own) or top.cell.right - top.cell.left
        for offset, stack in enumerate(own):
            found.append(_moved(stack, at + offset, at + offset + 1))
        found.append(_moved(top, at, at + width))
        at += width
    return [caption for caption in found if caption.label]


def _moved(stack: _Stack, left: int, right: int) -> ColumnCaption:
    return ColumnCaption(stack.label or "", attrs.evolve(stack.cell, left=left, right=right))


def _is_row(cells: Sequence[Cell], open_stacks: dict[tuple[int, int], _Stack]) -> bool:
    """Whether a letter stands under the caption of direct or indirect ownership: no heading has one alone there.

    Such a row may have neither figure nor date, and "SHARES" for the nature of its ownership.
    """
    for cell in cells:
        if cell.text[0] in "DI" and take_marks(cell.text, ())[0] in {"D", "I"}:
            above = open_stacks.get((cell.left, cell.right))
            if above and above.label == "direct_or_indirect_ownership":
                return True
    return False


def _may_be_of_heading(cells: Sequence[Cell]) -> bool:
    """Whether no value stands on a line, and no caption of another part of the form."""
    return _has_no_value(tuple([cell.text for cell in cells]))


@lru_cache(maxsize=REMEMBERED)
def _has_no_value(texts: tuple[str, ...]) -> bool:
    """The same; most pages have one of a few headings."""
    if any(_is_value(line) for text in texts for line in text.split("\n")):
        return False
    return not texts or all(hit.label in _IN_TABLES for hit in captions(texts[0]))


@lru_cache(maxsize=REMEMBERED)
def _is_value(text: str) -> bool:
    return len(text) < _LONGEST and not is_item_number(text) and (
        not _VALUES.isdisjoint(kinds_of(take_marks(text, ())[0])))


@attrs.define(eq=False)
class _Stack:
    """Cells one below the other that are one caption."""

    at: int
    """The line of the first."""
    cell: Cell
    text: str
    label: str | None


def _take(cells: Sequence[Cell], at: int, stacks: list[_Stack], open_stacks: dict[tuple[int, int], _Stack]) -> bool:
    """Take a line into a heading; whether it says anything of columns."""
    helps = False
    for cell in cells:
        place = cell.left, cell.right
        above = open_stacks.get(place)
        alone = caption_of(cell.text)
        if above is None or (above.label and alone and not goes_on(above.text, cell.text)):
            open_stacks[place] = stack = _Stack(at, cell, cell.text, alone)
            stacks.append(stack)
            helps = helps or (alone is not None and len(cell.text) > 1)  # a letter alone may be a value
            continue
        text = f"{above.text}\n{cell.text}"
        label = caption_of(text) or above.label
        helps = helps or label != above.label or cell.text.startswith("(")
        above.text, above.label = text, label
    return helps
