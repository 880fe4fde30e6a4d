"""Items 1 whose captions stand together, and what stood under them behind the last -> an item for each owner.

In: the items 1 of a page, each as its sections. Out: the same, told apart. Knows how trafilatura takes a page apart: a
table inside a cell is set behind the table around it, and one that says the same as an earlier one is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import attrs

from .addresses import begins_street, ends_street
from .captions import is_boilerplate
from .sections import Section
from .tables import Piece

Item = list[Section]
"""Item 1 of one owner, and what goes with it."""
_Group = list[Piece]
"""What stood in one table: a name, the lines of a street, or city, state and zip code in a row."""
_LINES = frozenset({"name_and_address", "joint_name", "names", "street", "place", "joint_address"})
_CAPTIONED = frozenset({"names", "place"})
"""Captions that stand once on such a page."""
_STREETS: Sequence[Callable[[str], bool]] = (
    lambda text: begins_street(text) or ends_street(text), begins_street, ends_street,
    lambda text: ends_street(text) or any(map(str.isdigit, text)), lambda _: False)
"""What may be told of a line alone: is it a street? The number of owners is known, and must come out."""


@attrs.define(eq=False)
class ToldApart:
    """An item 1, and what became of an address that the page does not repeat: `""`, or a diagnostic's code."""

    item: Item
    address: str = ""


def told_apart(items: Sequence[Item]) -> Iterator[ToldApart]:
    """The items. Those that stand together are one owner's each, but for the first owner, who is not repeated."""
    known: list[_Group] = []
    empty = 0
    for item in items:
        groups = _groups(item)
        if not groups and all(section.label != "relationship" for section in item):
            empty += 1
        elif not empty or not _is_gathered(item):
            empty = 0
            known += groups[1:]
            yield ToldApart(item)
        else:
            yield from _parted(groups, empty + 1 - bool(known), known)
            empty = 0


def _is_gathered(item: Item) -> bool:
    """Whether what stands under a caption is of several items: it has no captions of its own, and no places."""
    caption = item[0].caption
    return caption is not None and not caption.line.grid.ruled and not item[0].pieces and not any(
        section.label in _CAPTIONED for section in item)


def _groups(item: Item) -> list[_Group]:
    pieces = [piece for section in item if section.label in _LINES for piece in section.pieces
              if piece.text and not is_boilerplate(piece.text)]
    return [list(group) for _, group in groupby(pieces, key=lambda piece: id(piece.cell.line.grid))]


def _parted(groups: Sequence[_Group], count: int, known: list[_Group]) -> Iterator[ToldApart]:
    """So many items; none if it cannot be told which lines are names."""
    for is_street in _STREETS:
        names = [at for at, group in enumerate(groups) if len(group) == 1 and not is_street(group[0].text)]
        if len(names) == count and names[0] == 0:
            break
    else:
        return
    for at, end in zip(names, [*names[1:], len(groups)], strict=True):
        parts = groups[at + 1:end]
        known += parts
        street = _part(parts, known, ruled=False)
        place = _part(parts, known, ruled=True)
        found = "" if len(parts) > 1 else "repeated_address" if street and place else "lost_address"
        yield ToldApart([Section("name_and_address", pieces=groups[at]), Section("names", pieces=street),
                         Section("street", pieces=place)], found)


def _part(parts: Sequence[_Group], known: Sequence[_Group], *, ruled: bool) -> _Group:
    """The street, or the place, of an owner: his own, or the only one that was said before; else none."""
    own = [group for group in parts if group[0].cell.line.grid.ruled == ruled]
    if own:
        return own[0]
    said = {" ".join(piece.text for piece in group): group for group in known
            if group[0].cell.line.grid.ruled == ruled}
    return next(iter(said.values())) if len(said) == 1 else []
