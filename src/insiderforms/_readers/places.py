"""The lines of an address -> its fields: streets, city, state, zip code, country.

In: lines and cells that hold an address. Out: texts by the names of `_fields.OWNER`. Knows how addresses are set on the
form, and the SEC's codes of states and countries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .._printed_values import STATE_CODES
from .page import Page, PlacedWord
from .tables import Piece

_PLACE = re.compile(
    r"(?P<city>.*?)(?:,\s*|\s+)(?P<state>[A-Za-z]{2}|[A-Za-z][0-9]|[0-9][A-Z])\.?,?\s+"
    r"(?P<zip>(?:[0-9A-Z]|[a-z][0-9])[^,]*)", re.DOTALL)
_PLACE_WITH_NAME = re.compile(
    rf"(?P<city>.*?)[\s,]\s*(?P<state>{'|'.join(re.escape(name) for name in STATE_CODES if len(name) > 2)}),?\s+"
    r"(?P<zip>[0-9]{5}(?:-[0-9]{4})?)", re.IGNORECASE)
_PLACE_WITHOUT_ZIP = re.compile(r"(?P<city>.*),\s*(?P<state>[A-Z]{2})(?P<zip>)")
_ZIP_AT_END = re.compile(r"(?P<city>.*?)[\s,]*(?P<zip>[0-9]{5}(?:-[0-9]{4})?)", re.DOTALL)
# The form layout sets both street lines in one, parted by a comma. Only this much is sure of where.
_CARE_OF = re.compile(r"(C/O .+?), ([0-9].*|(?:ONE|TWO|P\.?\s?O\.?) .*)", re.IGNORECASE)
_UNITED_STATES = "X1"
_LONGEST_PLACE = 200


def read_streets(texts: dict[str, str], lines: Sequence[str]) -> None:
    """The lines of a street, in the two fields that there are for it."""
    if len(lines) == 1 and len(lines[0]) <= _LONGEST_PLACE and (found := _CARE_OF.fullmatch(lines[0])):
        texts["street1"], texts["street2"] = found.groups()
    elif lines:
        texts["street1"] = lines[0]
        if len(lines) > 1:
            texts["street2"] = lines[1] if len(lines) == 2 else ", ".join(lines[1:])


def place_in(text: str) -> re.Match[str] | None:
    """City, state and zip code in one line."""
    if len(text) > _LONGEST_PLACE:
        return None
    for pattern in (_PLACE, _PLACE_WITH_NAME, _PLACE_WITHOUT_ZIP):
        found = pattern.fullmatch(text)
        if found and found["state"].upper() in STATE_CODES:
            return found
    return None


def last_place(lines: list[PlacedWord]) -> list[PlacedWord]:
    """Take the last line that is a city with state and zip code, where no caption says which it is."""
    at = next((at for at in range(len(lines) - 1, -1, -1) if place_in(lines[at])), None)
    if at is None:
        return []
    place = lines[at:at + 1]
    del lines[at:]
    return place


def read_place(texts: dict[str, str], lines: Sequence[str]) -> None:
    """City, state and zip code, in one line or several."""
    text = " ".join(lines)
    if found := place_in(text):
        texts |= {name: text for name, text in (
            ("city", found["city"]), ("state", found["state"]), ("zip_code", found["zip"].strip())) if text}
        settle_state(texts)
    elif len(text) <= _LONGEST_PLACE and (found := _ZIP_AT_END.fullmatch(text)):
        texts["city"], texts["zip_code"] = found["city"], found["zip"]
    elif text:
        texts["city"] = text.strip(" ,")


def read_cells(page: Page, texts: dict[str, str], cells: Sequence[Piece], *, captioned: bool) -> bool:
    """City, state and zip code in cells of their own; whether they are. If one is lost, the state tells which.

    `captioned`: whether each has a caption of its own.
    """
    if not cells or not cells[0].cell.line.grid.ruled:
        return False
    values = list(cells)
    known = not cells[0].text or cells[0].text.upper() not in STATE_CODES
    if len(cells) != 3 or (cells[1].text and cells[1].text.upper() not in STATE_CODES and not (
            captioned and known and all(piece.text for piece in cells))):
        values = [piece for piece in cells if piece.text]
        state = next((at for at in reversed(range(len(values))) if values[at].text.upper() in STATE_CODES), None)
        if state is None or not 1 < len(values) < 4 or state > 1 or len(values) > state + 2:
            return False
        values = values if state else [Piece("", values[0].cell), *values]
    texts |= {name: page.word(piece.text, piece.cell)
              for name, piece in zip(("city", "state", "zip_code"), values, strict=False) if piece.text}
    settle_state(texts)
    return True


def read_country(texts: dict[str, str], country: str) -> None:
    """The country's code. The sheets of 2026 print UNITED STATES for all who give none, which so says nothing."""
    code = STATE_CODES.get(country.upper())
    if code is not None and code != _UNITED_STATES:
        texts["country"] = code


def settle_state(texts: dict[str, str]) -> None:
    """The state's code for its name, which the sheets of 2026 print."""
    state = texts.get("state")
    if state is not None:
        name = state.upper()
        texts["state"] = STATE_CODES.get(name) or STATE_CODES.get(f"{name}, CANADA", state)
