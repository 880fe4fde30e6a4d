"""A name and an address that run together -> their lines.

In: one line of text, and what else is known of addresses on the page. Out: its lines. Tools that set a cell in one line
leave no sign of where the name ends and where the city begins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

_LETTER = re.compile(r"[^\W_]")
_WORDS_OF = re.compile(r"[^\s]*+")
_PARTS = re.compile(r"""
    (?P<name> .+? ) \s+
    (?P<street> (?: C/O | ATTN | [0-9] | P\.?\s?O\.?\s | (?:ONE|TWO|THREE|FOUR|FIVE|SIX|TEN)\s ) .* )
""", re.VERBOSE | re.IGNORECASE)
# Behind what the city begins: 2229 SAN FELIPE STREET, SUITE 1450 HOUSTON, TX 77019.
_STREET_ENDS = re.compile(r"""
    .* \b (?: (?: STREET|ST|AVENUE|AVE|ROAD|RD|DRIVE|DR|BOULEVARD|BLVD|COURT|CT|LANE|LN|WAY|PLAZA|PLACE|PL|PARKWAY|PKWY
             | HIGHWAY|HWY|SQUARE|CIRCLE|TERRACE|CENTER|CENTRE|FLOOR|FL|BUILDING|BLDG|YARDS|WEST|EAST|NORTH|SOUTH
             | AMERICAS|BROADWAY ) \.?,?
         | (?: SUITE|STE|UNIT|ROOM|RM|BOX|APT|NO )\.? \s+ \#? [\w-]*+ ,? | \# \s? [\w-]++ ,? ) \s+
""", re.VERBOSE | re.IGNORECASE)


def name_before(text: str, address: Mapping[str, str]) -> str | None:
    """The name with which a text begins that goes on with a known address; `None` if it does not.

    >>> name_before("Doe Jane A. 1 MAIN STREET SPRINGFIELD, IL 62701",
    ...             {"street1": "1 Main Street", "city": "Springfield", "state": "IL", "zip_code": "62701"})
    'Doe Jane A.'
    """
    letters = _LETTER.findall(text)
    known = "".join(_LETTER.findall(" ".join(address.get(name, "") for name in ("street1", "street2", "city"))))
    at = "".join(letters).casefold().rfind(known.casefold()) if known else -1
    if at < 1 or len("".join(letters).casefold()) != len(letters):
        return None
    name = _WORDS_OF.match(text, _place_of(text, at))
    return text[:name.end()].strip(" ,") if name else None


def _place_of(text: str, count: int) -> int:
    """Where the so-many-th letter or digit of a text ends."""
    return next(islice(_LETTER.finditer(text), count - 1, None)).end()


def parted_owner(text: str) -> list[str]:
    """Name, streets, and the line of city, state and zip code, of an owner whose cell was set in one line.

    >>> parted_owner("Doe Jane C/O ACME INC. 1 MAIN STREET, SUITE 5 SAN JOSE, CA 95101")
    ['Doe Jane', 'C/O ACME INC. 1 MAIN STREET, SUITE 5', 'SAN JOSE, CA 95101']
    """
    found = _PARTS.fullmatch(text)
    if found is None:
        return [text]
    street = _STREET_ENDS.match(found["street"])
    at = street.end() if street else 0
    return [found["name"], *filter(None, (found["street"][:at].strip(" ,"), found["street"][at:]))]
