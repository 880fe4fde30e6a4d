"""Tables I and II on a printed page, which may go on over several sheets of paper -> rows of cells.

In: lines of text. Out: `PrintedTable`s. Knows where tables begin and end on a printed page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from .printed_bands import USUAL, matched
from .printed_columns import Place, Word, laid, read_places, words_of
from .printed_pieces import Row, joined
from .printed_rows import LaidLine, rows_of, usual_of

TITLE = re.compile(r"(?P<beside>.*?)(?<!\S)Table (?P<number>II?)\s?-\s(?:Non-)?Derivative Sec")
"""The title of a table, and what stands beside it in the box above it."""
_ENDS = re.compile(r"\s*(?:\*|Reminder:|Reporting Owners|1\. Name and Address|Explanation of Resp|Remarks:|Signatures"
                   r"|Note: |Persons who )")
_UNDER_TITLE = 8
"""So many lines below the title of a table its heading begins."""
_HIGHEST = 20
_CAPTIONS = {
    "security_title": "Title of Security", "transaction_date": "Transaction Date",
    "conversion_or_exercise_price": "Conversion or Exercise Price of Derivative Security",
    "deemed_execution_date": "Deemed Execution Date, if any", "transaction_code": "Code", "v": "V",
    "transaction_shares": "Amount", "transaction_acquired_disposed_code": "(A) or (D)", "acquired": "(A)",
    "disposed": "(D)", "exercise_date": "Date Exercisable", "expiration_date": "Expiration Date",
    "underlying_security_title": "Title", "underlying_amount": "Amount or Number of Shares",
    "transaction_price_per_share": "Price", "owned": "Amount of Securities Beneficially Owned",
    "direct_or_indirect_ownership": "Ownership Form: Direct (D) or Indirect (I)",
    "nature_of_ownership": "Nature of Indirect Beneficial Ownership",
}
"""What is set over the columns, on one line: the heading's words, but for numbers and instructions."""
_OF_TABLE_2 = {"security_title": "Title of Derivative Security",
               "transaction_price_per_share": "Price of Derivative Security"}


@attrs.define(eq=False)
class PrintedTable:
    """A table on its way."""

    number: int
    places: tuple[Place, ...]
    start: int
    """The line on which its heading begins."""
    top: int
    """The line below its heading."""
    end: int = 0
    """The line on which the page goes on."""
    lines: list[LaidLine] = attrs.Factory(list)

    def rows(self) -> Iterator[Row]:
        """The captions of its columns, and its rows; nothing else of lines that are no rows."""
        captions = _CAPTIONS | (_OF_TABLE_2 if self.number == 2 else {})
        names = [place.name for place in self.places]
        yield Row([captions[name] for name in names], self.start, self.top - 1)
        rows = rows_of(self.lines, names)
        for row in rows:
            cells = [joined(" ".join(word.text for word in line.cells.get(name, ())) for line in row) for name in names]
            yield Row(cells, row[0].at, row[-1].at)
        if not rows:
            self.end = self.top


def heading_below(texts: Sequence[str], sheets: Sequence[int], at: int) -> tuple[tuple[Place, ...], int, int]:
    """The columns of the heading below a title, and the lines where it begins and ends; none if there is none."""
    for start in range(at + 1, min(at + _UNDER_TITLE, len(texts))):
        places, height = read_places(texts[start:start + _HIGHEST], sheets[start:start + _HIGHEST])
        if places:
            return places, start, start + height
    return (), at, at


def read_table(texts: Sequence[str], sheets: Sequence[int], at: int) -> PrintedTable | None:
    """The table whose title is on a line; `None` if no heading stands below it."""
    title = TITLE.match(texts[at])
    places, start, top = heading_below(texts, sheets, at)
    if title is None or not places:
        return None
    table = PrintedTable(len(title["number"]), places, start, top)
    usual: Mapping[str, float] = {}
    at = top
    while at < len(texts) and not _ENDS.match(texts[at]):
        again = TITLE.match(texts[at])
        if again or sheets[at] != sheets[top]:
            usual = _lay(table, texts, sheets, range(top, at), usual)
            top = at
        if again:
            places, _, top = heading_below(texts, sheets, at)
            if len(again["number"]) != table.number or not places:
                table.end = at
                return table
            table.places, usual, at = places, {}, top - 1  # the heading is printed again on the next sheet
        at += 1
    _lay(table, texts, sheets, range(top, at), usual)
    table.end = at
    return table


def _lay(table: PrintedTable, texts: Sequence[str], sheets: Sequence[int], here: range,
         usual: Mapping[str, float]) -> dict[str, float]:
    """Lay the lines of a table that stand on one sheet along its columns; how many rows have a value in each so far.

    `usual`: the same of the sheets before, if the heading is not printed again on this one.
    """
    lines = [words_of(texts[at]) for at in here]
    places = matched(lines, table.places, usual or USUAL, headed=not usual)
    for at, words in zip(here, lines, strict=True):
        cells: dict[str, list[Word]] = {}
        for word, column in zip(words, laid(words, places), strict=True):
            cells.setdefault(places[column].name, []).append(word)
        table.lines.append(LaidLine(at, sheets[at], cells))
    return usual_of(table.lines)
