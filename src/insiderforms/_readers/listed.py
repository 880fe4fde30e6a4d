"""The table of owners that lost its cells, but shows which were empty -> what it says of each owner.

In: the words below its heading, with signs of empty cells. Out: `Listed`s. The SEC's sheet begins each cell of an
option with a no-break blank, and the last one only if it is empty; `get_text()` keeps them. lynx sets what an option
has behind the last line of the address, further right the further right it is. Knows no values but zip codes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

import attrs

from .page import EMPTY_CELL

_ENDS_WITH_PLACE = re.compile(r".*\s[A-Za-z0-9]{2},?\s+[0-9A-Z][0-9A-Z-]{2,9}(?:\s[0-9A-Z]{3})?", re.DOTALL)
_SHORTEST_ADDRESS = 3
"""A name, a street and a place."""
_WIDE_GAP = re.compile(rf"{EMPTY_CELL}(?:\s*{EMPTY_CELL}){{4}}")
_GAP = re.compile(rf"\s*{EMPTY_CELL}(?:\s*{EMPTY_CELL})++\s*")
# lynx centres what it sets twice as far as it should. So far behind the address stand, if the names above it are short,
# the marks under Director and 10% Owner, and the texts under Officer and Other; longer names move all of them.
_FAR_DIRECTOR, _FAR_OWNER = 16, 36
_NEARER_OWNER, _NEARER_OTHER = 31, 50
_WIDENED = 1.4
"""How much more the second column moves than the first."""
_CHECKS = re.compile(r"\A(?:X\s+)*+")
_TITLED = re.compile(r"[^0-9]*?\b(?:officer|president|director|chief|secretary|counsel|remarks|see|footnotes?)\b",
                     re.IGNORECASE)
_OPTIONS = ("is_director", "is_ten_percent_owner", "officer_title", "other_text")


@attrs.define(eq=False)
class Listed:
    """One owner."""

    address: str
    """The name and the address, in as many lines as are left."""
    options: dict[str, str]
    """What stands under each option of which that is known."""


def listed(text: str, known: Collection[str]) -> Iterator[Listed]:
    """The owners. `known` are the titles and other texts that the page has elsewhere."""
    if _WIDE_GAP.search(text):
        yield from _by_gaps(text.split("\n"))
        return
    cells = [cell.strip() for cell in text.split(EMPTY_CELL)]
    address, at = cells[0], 1
    while address and at + 2 < len(cells):
        words, further, count = [cells[at + 2], ""], "", 3
        if at + 3 == len(cells):  # the last owner, for whom the last cell was not empty
            *title, other = cells[at + 2].split("\n")
            words = [" ".join(title), other]
        elif _ENDS_WITH_PLACE.fullmatch(cells[at + 2]):
            words, further = _parted(cells[at + 2], known)
        else:
            further, count = cells[at + 3], 4
        yield Listed(address, dict(zip(_OPTIONS, [*cells[at:at + 2], *words], strict=False)))
        address, at = further, at + count


def _parted(text: str, known: Collection[str]) -> tuple[list[str], str]:
    """What stands under the last options, and the next owner's name and address, of which nothing parts it.

    Nothing, where that cannot be told apart.
    """
    lines = text.split("\n")
    if len(lines) > _SHORTEST_ADDRESS:
        count = 2 if len(lines) > _SHORTEST_ADDRESS + 1 and lines[1] in known else 1
        return ["", *lines[:count]][-2:], "\n".join(lines[count:])
    words = next((words for words in known if text.startswith(f"{words} ")), None)
    return ([], "") if words is None else (["", words], text[len(words):].strip())


def without_options(line: str, known: Collection[str]) -> str:
    """The name and address in a line that may begin with what stood under the options of the owner before.

    Empty if a title stands before them that nobody could part from the name.

    >>> without_options("X See Remarks Doe Partners LP 1 Main Street, Springfield, IL 62701", ["See Remarks"])
    'Doe Partners LP 1 Main Street, Springfield, IL 62701'
    >>> without_options("X Chief Executive Officer Doe Jane 1 Main Street, Springfield, IL 62701", [])
    ''
    """
    text = _CHECKS.sub("", line)
    for words in known:
        text = _CHECKS.sub("", text.removeprefix(f"{words} "))
    return "" if _TITLED.match(text) else text


def _by_gaps(lines: Sequence[str]) -> Iterator[Listed]:
    """The owners, as lynx sets them."""
    owners: list[tuple[list[str], list[tuple[int, str]]]] = [([], [])]
    for line in lines:
        parts = _GAP.split(line)
        at = 0
        marks = []
        for gap, mark in zip(_GAP.findall(line), parts[1:], strict=True):
            at += 2 * gap.count(EMPTY_CELL) + 2
            marks.append((at, mark.strip()))
            at += len(mark)
        owners[-1][0].append(parts[0].strip())
        owners[-1][1].extend(marks)
        if marks:
            owners.append(([], []))
    moved = _moved([mark for _, marks in owners for mark in marks])
    for address, marks in owners:
        if address:
            found = {_option(at, mark, moved): mark for at, mark in marks}
            yield Listed("\n".join(address), dict.fromkeys(_OPTIONS, "") | found)


def _moved(marks: Sequence[tuple[int, str]]) -> float:
    """How far the names have moved what stands behind the addresses."""
    checks = [at for at, mark in marks if len(mark) == 1]
    owner = [at - _FAR_OWNER for at in checks if at >= _NEARER_OWNER]
    return max([*owner, *((at - _FAR_DIRECTOR) * _WIDENED for at in checks if at < _NEARER_OWNER), 0])


def _option(at: int, mark: str, moved: float) -> str:
    if len(mark) == 1:
        return _OPTIONS[at >= _NEARER_OWNER]
    return _OPTIONS[2 + (at - moved >= _NEARER_OTHER)]
