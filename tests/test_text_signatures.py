"""Signatures in plain text whose names run over several lines, with the date beside the middle of theirs."""

from __future__ import annotations

import pytest

from insiderforms import parse

TOP = """FORM 4                  WASHINGTON, D.C. 20549                  OMB APPROVAL
1. Name and Address of Reporting Person
Doe Jane
2. Issuer Name and Ticker or Trading Symbol
Sample Corp [SMPL]
Explanation of Responses:
(1) A note.

"""
CAPTION = "               ** Signature of Reporting Person      Date\n"
# A browser in a terminal sets the cells of a row to their middle.
MIDDLE = """               Doe Fund L.P., By: Doe Partners
               LLC, By: /s/ Jane Doe, Managing       05/02/2023
               Member
               /s/ Jane Doe, for herself and for     05/03/2023
               the Doe Trust
"""
# A typist sets them to their top.
TOP_ALIGNED = """               /s/ Jane Doe, Managing Member of      05/02/2023
               Doe Partners LLC
               for Doe Fund L.P.
               /s/ Jane Doe                          05/03/2023
"""
ONE_LINE_EACH = """               /s/ Jane Doe     05/02/2023
               /s/ Mary Poe     05/03/2023
"""


def signatures(text: str) -> list[tuple[str | None, str]]:
    return [(each.signature_name, str(each.signature_date)) for each in parse(TOP + text + CAPTION).owner_signatures]


@pytest.mark.parametrize(("text", "expected"), [
    (MIDDLE, [("Doe Fund L.P., By: Doe Partners LLC, By: /s/ Jane Doe, Managing Member", "2023-05-02"),
              ("/s/ Jane Doe, for herself and for the Doe Trust", "2023-05-03")]),
    (TOP_ALIGNED, [("/s/ Jane Doe, Managing Member of Doe Partners LLC for Doe Fund L.P.", "2023-05-02"),
                   ("/s/ Jane Doe", "2023-05-03")]),
    (ONE_LINE_EACH, [("/s/ Jane Doe", "2023-05-02"), ("/s/ Mary Poe", "2023-05-03")]),
], ids=["to the middle", "to the top", "a line each"])
def test_a_name_of_several_lines_has_its_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert signatures(text) == expected


def test_a_name_without_a_date_stays_as_it_is() -> None:
    assert signatures("               /s/ Jane Doe\n") == [("/s/ Jane Doe", "None")]
