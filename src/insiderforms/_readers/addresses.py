"""A name and an address that run together -> their lines.

In: one line of text, and what else is known of addresses on the page. Out: its lines. Tools that set a cell in one line
leave no sign of where the name ends and where the city begins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice, pairwise

_LETTER = re.compile(r"[^\W_]")
_WORDS_OF = re.compile(r"[^\s]*+")
_STREET = r"(?: C/O | ATTN | [0-9] | P\.?\s?O\.?\s | (?:ONE|TWO|THREE|FOUR|FIVE|SIX|TEN)\s )"
_STREET_BEGINS = re.compile(rf"(?: (?<=\s) | \A ) \#?{_STREET}", re.VERBOSE | re.IGNORECASE)
_STATE_AND_ZIP = re.compile(r"\s[A-Z0-9]{2}\.?,? [0-9A-Z][0-9A-Z -]{2,10}\s?\Z", re.IGNORECASE)
_CARE_OF = re.compile(r"[CAP]", re.IGNORECASE)  # C/O, ATTN, P.O.
# Behind what the city begins: 2229 SAN FELIPE STREET, SUITE 1450 HOUSTON, TX 77019.
_STREET_ENDS = re.compile(r"""
    .* \b (?: (?: FLOOR|FL )\.? \s+ [0-9]++ ,?
         | (?: STREET|ST|AVENUE|AVE|ROAD|RD|DRIVE|DR|BOULEVARD|BLVD|COURT|CT|LANE|LN|WAY|PLAZA|PLACE|PL|PARKWAY|PKWY
             | HIGHWAY|HWY|SQUARE|CIRCLE|TERRACE|CENTER|CENTRE|FLOOR|FL|BUILDING|BLDG|YARDS|WEST|EAST|NORTH|SOUTH
             | AMERICAS|BROADWAY|[NSEW] ) \.?,?
         | (?: SUITE|STE|UNIT|ROOM|RM|BOX|APT|NO )\.? \s+ \#? [\w-]*+ ,? | \# \s? [\w-]++ ,? ) \s+
""", re.VERBOSE | re.IGNORECASE)


def name_before(text: str, address: Mapping[str, str]) -> str | None:
    """The name with which a text begins that goes on with a known address; `None` if it does not.

    >>> name_before("Doe Jane A. 1 MAIN STREET SPRINGFIELD, IL 62701",
    ...             {"street1": "1 Main Street", "city": "Springfield", "state": "IL", "zip_code": "62701"})
    'Doe Jane A.'
    """
    if "street1" not in address:
        return None
    letters = _LETTER.findall(text)
    known = "".join(_LETTER.findall(" ".join(address.get(name, "") for name in ("street1", "street2", "city"))))
    at = "".join(letters).casefold().rfind(known.casefold())
    if at < 1 or len("".join(letters).casefold()) != len(letters):
        return None
    name = _WORDS_OF.match(text, _place_of(text, at))
    return text[:name.end()].strip(" ,") if name else None


def _place_of(text: str, count: int) -> int:
    """Where the so-many-th letter or digit of a text ends."""
    return next(islice(_LETTER.finditer(text), count - 1, None)).end()


def parted_owner(text: str, city: str = "") -> list[str]:
    """Name, streets, and the line of city, state and zip code, of an owner whose cell was set in one line.

    A number in a name has no word for a street behind it. The `city` may be known.

    >>> parted_owner("Doe Jane C/O ACME INC. 1 MAIN STREET, SUITE 5 SAN JOSE, CA 95101")
    ['Doe Jane', 'C/O ACME INC. 1 MAIN STREET, SUITE 5', 'SAN JOSE, CA 95101']
    >>> parted_owner("Acme 2013 Fund LP 1 MAIN STREET OLD JOSE, CA 95101", "Old Jose")
    ['Acme 2013 Fund LP', '1 MAIN STREET', 'OLD JOSE, CA 95101']
    """
    state = _STATE_AND_ZIP.search(text)
    starts = [found.start() for found in _STREET_BEGINS.finditer(text, 1, state.start() if state else len(text))]
    if not starts:
        return [text]
    start = next((start for start, end in pairwise([*starts, len(text)])
                  if _CARE_OF.match(text, start) or _STREET_ENDS.match(text[start:end])), starts[0])
    street = text[start:]
    known = street.casefold().rfind(city.casefold()) if city else -1
    found = _STREET_ENDS.match(street)
    at = known if known > 0 else found.end() if found else 0
    return [text[:start].rstrip(), *filter(None, (street[:at].strip(" ,"), street[at:]))]


def begins_street(text: str) -> bool:
    """Whether a line begins as the lines of a street do.

    >>> begins_street("1 MAIN STREET"), begins_street("C/O ACME INC."), begins_street("Doe Jane")
    (True, True, False)
    """
    return _STREET_BEGINS.match(text) is not None


def ends_street(text: str) -> bool:
    """Whether a line ends as the lines of a street do.

    >>> ends_street("MAIN STREET, SUITE 5"), ends_street("Street Capital LLC")
    (True, False)
    """
    found = _STREET_ENDS.match(f"{text} ")
    return found is not None and found.end() == len(text) + 1
