"""Item 1 and its continuations, and the table of owners: who reports, where they live, what they are to the issuer.

In: the sections of a page. Out: `Owner`s, texts and flags by the names of `_fields.OWNER`. Knows how names and
addresses are set on the form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import attrs

from .._printed_values import STATE_CODES
from .addresses import name_before, parted_owner
from .captions import is_boilerplate
from .gathered import told_apart
from .headings import column_of
from .listed import listed, without_options
from .page import EMPTY_CELL, WIDEST, Page, PlacedWord
from .places import last_place, place_in, read_cells, read_country, read_place, read_streets, settle_state
from .relationship import is_check, read_relationship
from .sections import Section, Sections
from .tables import Piece, Table

_ZIP = re.compile(r"(?=[^0-9]*[0-9])[0-9A-Z -]{3,12}")
"""A zip code, and no other end of a line that looks like one: ROE & CO. LLC, 1 MAIN STREET, FL. 11."""
_RULE = re.compile(r"[-_\s.:]*+")
_ITEM = frozenset({"names", "street", "place", "country", "relationship", "joint_address"})
_TOGETHER = (("street1", "street2"), ("officer_title", "other_text"), ("name",), ("cik",),
             ("city", "state", "zip_code"))
"""What is taken together from one place, or not at all."""
_ADDRESS = ("street1", "street2", "city", "state", "zip_code", "country")
_LONGEST_ADDRESS = 3
"""The name and two lines of street."""
_FLAG_OF = {"officer_title": "is_officer", "other_text": "is_other"}


@attrs.define(eq=False)
class Owner:
    """A reporting owner on the way."""

    texts: dict[str, str] = attrs.Factory(dict)
    flags: dict[str, bool | None] = attrs.Factory(dict)
    """For each box on the page whether it is checked; `None` if its mark is lost."""
    address: str = ""
    """What is to be told of the address: a code of `diagnostics`."""

    @property
    def name(self) -> str:
        return self.texts.get("name", "")

    def complete(self, other: Owner) -> None:
        """Add what another place on the page says of the same owner."""
        for names in _TOGETHER:
            if not any(name in self.texts for name in names):
                self.texts |= {name: other.texts[name] for name in names if name in other.texts}
        for name, flag in other.flags.items():
            if flag or self.flags.get(name) is None:
                self.flags[name] = flag


def read_owners(page: Page, found: Sections, *, marked: bool) -> list[Owner]:
    """The owners, from item 1 and its continuations and from the table of owners, where there is one.

    `marked`: whether the page shows check marks, so that an empty place for one says that there is none.
    """
    boxes = _merged(_of_items(page, found, marked))
    listed = [owner for table in found.tables if table.number == 0 for owner in _of_table(page, table, boxes)]
    listed += [owner for section in found.named("owner_name") for owner in _of_list(page, section, boxes)]
    by_name = {box.name: box for box in reversed(boxes)}
    spare = [box for box in boxes if all(box.name != owner.name for owner in listed)]
    if listed and boxes and not boxes[0].name and listed[0].name not in by_name:
        by_name[listed[0].name] = boxes[0]  # item 1 is of the first owner
    for owner in listed:
        box = by_name.pop(owner.name, None) if owner.name else spare.pop(0) if spare else None
        if box is not None:
            for name in ("city", "state", "zip_code"):  # item 1 of the sheets of 2026 has cells for them
                if "state" in box.texts:
                    owner.texts.pop(name, None)
            owner.complete(box)
    if not listed:
        return boxes
    return listed + spare if len(listed) < len(boxes) else listed


def _merged(boxes: Iterable[Owner]) -> list[Owner]:
    """The owners of several items 1: EDGAR's page repeats all of them below the tables, the first one too."""
    owners: list[Owner] = []
    known: dict[tuple[str, str | None], Owner] = {}
    by_name: dict[str, Owner] = {}
    for box in boxes:
        name, cik = box.name, box.texts.get("cik")
        first = known.get((name, cik))
        if first is None:  # its link may be lost in one place
            first = by_name.get(name) if cik is None else known.pop((name, None), None)
        if first is None:
            owners.append(box)
            by_name.setdefault(name, box)
            first = box
        else:
            first.complete(box)
        known[name, cik] = first
    if len(owners) > 1 and bool(owners[0].name) != bool(owners[1].name) and _lives_with(*owners[:2]):
        owners[0].complete(owners.pop(1))  # the one that is repeated, which has lost its name in one place
    return owners


def _lives_with(box: Owner, other: Owner) -> bool:
    """Whether two owners have the same address."""
    places = [[owner.texts.get(name) for name in ("street1", "city", "zip_code")] for owner in (box, other)]
    return places[0] == places[1] and any(places[0])


# ---- item 1


def _of_items(page: Page, found: Sections, marked: bool) -> Iterator[Owner]:
    items: list[list[Section]] = []
    above: list[Section] = []
    for section in found.sections:
        if section.label in ("name_and_address", "joint_name"):
            items.append([section, *above])
            above = []
        elif items and section.label in _ITEM:
            items[-1].append(section)
        elif section.label == "relationship":
            above.append(section)
    if above:  # the name is lost
        items.append([Section("name_and_address"), *above])
    for each in told_apart(items):
        for owner in _of_item(page, each.item, marked):
            owner.address = each.address
            yield owner


def _of_item(page: Page, item: Sequence[Section], marked: bool) -> Iterator[Owner]:
    """The owner of one item 1; none if it is empty, as on a form that says nothing."""
    owner = Owner()
    texts = owner.texts
    named = _lines(page, item[0].pieces)
    below = _lines(page, _pieces(item, "names"))
    if below:  # what stands above (Last) (First) (Middle) is the name, however long
        named = _joined(page, named)
    streets = named[1:] + below + _lines(page, _pieces(item, "joint_address"))
    if named:
        texts["name"] = named[0]
        cik = page.cik(named[0], named[0].cell)
        if cik:
            texts["cik"] = cik
    places = _pieces(item, "street")
    cells = [piece for piece in places if piece.cell.line is places[0].cell.line]
    captions = {id(section.caption) for section in item if section.label == "place"}
    if not read_cells(page, texts, cells, captioned=len(captions) == 3):
        read_place(texts, _lines(page, places) or last_place(streets))
    read_streets(texts, [line for line in streets if not is_boilerplate(line)])
    country = next(iter(_lines(page, _pieces(item, "place"))), None)
    if country is not None:
        read_country(texts, country)
    if any(section.label == "relationship" for section in item):
        relationship = read_relationship(page, _pieces(item, "relationship"), marked=marked)
        texts |= relationship.texts
        owner.flags = relationship.flags
    if texts or any(owner.flags.values()):
        yield owner


def _pieces(item: Iterable[Section], label: str) -> list[Piece]:
    return [piece for section in item if section.label == label for piece in section.pieces]


def _lines(page: Page, pieces: Iterable[Piece]) -> list[PlacedWord]:
    """The lines of some pieces, without rules and blanks. Cells that stand side by side are one line."""
    lines: list[PlacedWord] = []
    for _, beside in groupby(pieces, key=lambda piece: id(piece.cell.line)):
        row = [piece for piece in beside if piece.text and not _RULE.fullmatch(piece.text)]
        if len(row) > 1 and not any("\n" in piece.text for piece in row):
            lines.append(page.word(" ".join(piece.text for piece in row), row[0].cell))
        else:
            lines += [page.word(line, piece.cell) for piece in row for line in piece.text.split("\n")
                      if line and not _RULE.fullmatch(line)]
    return lines


def _joined(page: Page, lines: list[PlacedWord]) -> list[PlacedWord]:
    """Lines as one."""
    return [page.word(" ".join(lines), lines[0].cell)] if len(lines) > 1 else lines


# ---- the table of owners


def _of_table(page: Page, table: Table, known: Sequence[Owner]) -> Iterator[Owner]:
    """The owners of the table at the end of the form layout: name and address in one cell, an X or a text in others."""
    columns = _owner_columns(table)
    marked = any(piece.text for line in table.lines for piece in line[1:])
    fixed = table.grid is not None and table.grid.fixed
    for line in _unwrapped(table, columns) if fixed else table.lines:
        owner = Owner()
        for piece in line:
            name = next((label for label, (left, right) in columns.items()
                         if left < piece.cell.right and piece.cell.left < right), None)
            if name == "owner_name":
                _read_owner_cell(page, piece, owner, known)
            elif name is not None:
                flag = _FLAG_OF.get(name, name)
                titled = bool(piece.text) and not is_check(piece.text)
                lost = titled and flag == name if piece.text else not marked
                owner.flags[flag] = None if lost else bool(piece.text)
                if titled and flag != name:
                    owner.texts[name] = page.word(piece.text, piece.cell)
        if fixed and marked:
            for name in columns.keys() - {"owner_name"}:
                owner.flags.setdefault(_FLAG_OF.get(name, name), False)
        if owner.name or any(owner.flags.values()):  # its name may be lost
            yield owner


def _unwrapped(table: Table, columns: dict[str, tuple[int, int]]) -> Iterator[list[Piece]]:
    """The owners in fixed type, whose names and addresses run over several lines, as one line each."""
    first = min((left for name, (left, _) in columns.items() if name != "owner_name"), default=WIDEST)
    names: list[Piece] = []
    flags: dict[str, Piece] = {}
    for line in [*table.lines, []]:
        here = [piece for piece in line if piece.cell.left < first - 1 and not is_check(piece.text)]
        text = " ".join(piece.text for piece in here)
        ended = _ends([piece.text for piece in names])
        if ended and text.upper() in STATE_CODES and names[-1].text.upper() not in STATE_CODES:
            names.append(Piece(text, here[0].cell))
            continue
        if names and (ended or not line):
            yield [_in(names, *columns["owner_name"]), *flags.values()]
            names, flags = [], {}
        if here:
            names.append(Piece(text, here[0].cell))
        for piece in line:
            if piece not in here and first < WIDEST:  # else the heading names no options
                name = _nearest(piece, columns)
                said = [*([flags[name]] if name in flags else []), piece]
                flags[name] = _in(said, *columns[name], " ")


def _ends(lines: Sequence[str]) -> bool:
    """Whether some lines end with the place of an address, and the country behind it."""
    end = len(lines) - (len(lines) > 1 and lines[-1].upper() in STATE_CODES)
    if end > 1 and lines[end - 2].upper() in STATE_CODES and _ZIP.fullmatch(lines[end - 1]):
        return True  # the sheets of 2026 have a line for each part
    place = place_in(lines[end - 1]) if lines else None
    return place is not None and _ZIP.fullmatch(place["zip"].strip()) is not None


def _nearest(piece: Piece, columns: dict[str, tuple[int, int]]) -> str:
    """The option under which a piece stands, or that is nearest to it."""
    def apart(name: str) -> tuple[int, int]:
        left, right = columns[name]
        shared = min(right, piece.cell.right) - max(left, piece.cell.left)
        return -max(shared, 0), abs(left + right - piece.cell.left - piece.cell.right)
    return min((name for name in columns if name != "owner_name"), key=apart)


def _in(pieces: Sequence[Piece], left: int, right: int, between: str = "\n") -> Piece:
    """Some pieces as one in a place."""
    cell = attrs.evolve(pieces[0].cell, left=left, right=right, end=pieces[-1].cell.end)
    return Piece(between.join(piece.text for piece in pieces), cell)


def _owner_columns(table: Table) -> dict[str, tuple[int, int]]:
    columns = {caption.label: (caption.cell.left, caption.cell.right) for caption in table.heading
               if caption.label != "relationships"}
    names = columns.pop("owner_name", None)
    leftmost = min((left for left, _ in columns.values()), default=1)
    if names is not None and leftmost > 0:
        return columns | {"owner_name": names}
    # The caption over the names is lost, or that it reaches down beside the others.
    shift = 0 if leftmost else 1
    shifted = {label: (left + shift, right + shift) for label, (left, right) in columns.items()}
    return shifted | {"owner_name": (0, 1)}


def _read_owner_cell(page: Page, piece: Piece, owner: Owner, known: Sequence[Owner]) -> None:
    lines = _lines(page, [piece])
    if not lines:
        return
    texts = owner.texts
    if len(lines) == 1:
        for box in known:  # joint filers mostly share an address
            name = name_before(lines[0], box.texts)
            if name is not None:
                owner.texts = {field: box.texts[field] for field in _ADDRESS if field in box.texts}
                owner.texts["name"] = page.word(name, piece.cell)
                if place := place_in(lines[0]):
                    owner.texts["zip_code"] = place["zip"].strip()  # offices in one house may have their own
                return
        if place_in(lines[0]):
            lines = [page.word(text, piece.cell) for text in parted_owner(lines[0], _city(known))]
            owner.address = "parted_address"
    texts["name"], rest = lines[0], lines[1:]
    if len(rest) > 1 and rest[-1].upper() in STATE_CODES and place_in(rest[-2]):
        read_country(texts, rest.pop())
    if len(rest) >= 4 and not place_in(rest[-1]) and rest[-3].upper() in STATE_CODES:
        # The sheets of 2026 set a line for each part.
        texts["city"], texts["state"], texts["zip_code"] = rest[-4:-1]
        read_country(texts, rest[-1])
        settle_state(texts)
        read_streets(texts, rest[:-4])
    elif rest:
        read_place(texts, rest[-1:])
        read_streets(texts, rest[:-1])


def _city(known: Sequence[Owner]) -> str:
    return next((box.texts["city"] for box in known if "city" in box.texts), "")


def _of_list(page: Page, section: Section, known: Sequence[Owner]) -> Iterator[Owner]:
    """The owners of a table that lost its cells: names and addresses, but whose the check marks are is lost."""
    if any(EMPTY_CELL in piece.text for piece in section.pieces):
        yield from _of_shown_cells(page, section, known)
        return
    city = _city(known)
    streets = {owner.texts["street1"] for owner in known if "street1" in owner.texts}
    said = {owner.texts[name] for owner in known for name in _FLAG_OF if name in owner.texts}
    above: list[PlacedWord] = []
    for line in _lines(page, section.pieces):
        if column_of(line) or is_check(line):
            continue
        if not place_in(line):
            above.append(line)
            continue
        text = without_options(line, said)
        owner = Owner({}, dict.fromkeys(("is_director", "is_ten_percent_owner", "is_officer", "is_other")))
        if text and len(parted_owner(text, city)) > 2:  # the owner's lines are one
            _read_owner_cell(page, Piece(text, line.cell), owner, known)
            yield owner
            continue
        at = next((at for at, street in enumerate(above) if at and street in streets), 1)
        lines, above = above[at - 1:], []
        if 2 <= len(lines) <= _LONGEST_ADDRESS:
            owner.texts["name"] = lines[0]
            read_streets(owner.texts, lines[1:])
            read_place(owner.texts, [line])
            yield owner


def _of_shown_cells(page: Page, section: Section, known: Sequence[Owner]) -> Iterator[Owner]:
    """The owners of a table that lost its cells, but shows which were empty."""
    cell = section.pieces[0].cell
    said = {owner.texts[name] for owner in known for name in _FLAG_OF if name in owner.texts}
    lines = (line for piece in section.pieces for line in piece.text.split("\n") if not column_of(line))
    for found in listed("\n".join(lines), said):
        owner = Owner()
        first, *_ = parts = found.address.split("\n")
        names = [name for box in known if (name := name_before(" ".join(parts), box.texts))]
        address = " ".join(parts) if any(len(name) < len(first) for name in names) else found.address
        _read_owner_cell(page, Piece(address, cell), owner, known)
        for name, text in found.options.items():
            flag = _FLAG_OF.get(name, name)
            owner.flags[flag] = bool(text)
            if text and flag != name and not is_check(text):
                owner.texts[name] = page.word(text, cell)
        yield owner
