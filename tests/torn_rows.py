"""Small pages that are one table with one thing wrong with it, each with a line that says what it shows.

In: nothing. Out: `TEARS`, pages with the rows of Table I or II that they must give, and what there is to tell of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import attrs

from insiderforms.model import DerivativeTransaction, FootnoteRef, NonDerivativeHolding, NonDerivativeTransaction, Row

HEADING = """
<tr><th rowspan="2">1. Title of Security (Instr. 3)</th><th rowspan="2">2. Transaction Date (Month/Day/Year)</th>
<th rowspan="2">2A. Deemed Execution Date, if any</th><th colspan="2">3. Transaction Code (Instr. 8)</th>
<th colspan="3">4. Securities Acquired (A) or Disposed of (D)</th>
<th rowspan="2">5. Amount of Securities Beneficially Owned Following Reported Transaction(s)</th>
<th rowspan="2">6. Ownership Form: Direct (D) or Indirect (I)</th>
<th rowspan="2">7. Nature of Indirect Beneficial Ownership</th></tr>
<tr><th>Code</th><th>V</th><th>Amount</th><th>(A) or (D)</th><th>Price</th></tr>"""


def page(table: str, boxes: str = "") -> str:
    """A page of Form 4 around a table; `boxes` stand above it."""
    return f"""<html><body><b>FORM 4</b>
<p>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</p>{boxes}
<table><tr><td>2. Issuer Name and Ticker or Trading Symbol<br>Sample Corp [ SMPL ]</td>
<td>3. Date of Earliest Transaction (Month/Day/Year)<br>05/01/2023</td></tr></table>
<p>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</p>
{table}
<p>Explanation of Responses:</p><p>1. A first note.</p><p>2. A second note.</p></body></html>"""


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def rows(*lines: str, heading: str = HEADING) -> str:
    """A page whose Table I has these lines."""
    return page(f"<table>{heading}{''.join(lines)}</table>")


SALE = NonDerivativeTransaction(
    security_title="Common Stock", transaction_date=date(2023, 5, 1), transaction_form_type="4", transaction_code="S",
    equity_swap_involved=False, transaction_shares=Decimal(100), transaction_acquired_disposed_code="D",
    transaction_price_per_share=Decimal("12.34"), shares_owned_following_transaction=Decimal(900),
    direct_or_indirect_ownership="D")
HOLDING = NonDerivativeHolding(
    security_title="Common Stock", shares_owned_following_transaction=Decimal(50), direct_or_indirect_ownership="I",
    nature_of_ownership="By trust")
_SALE = ("Common Stock", "05/01/2023", "", "S", "", "100", "D", "$ 12.34", "900", "D", "")
_HOLDING = ("Common Stock", "", "", "", "", "", "", "", "50", "I", "By trust")


def but(cells: Sequence[str], at: int, *instead: str, count: int = 1) -> str:
    """A row in which other cells stand in the place of some."""
    return row(*cells[:at], *instead, *cells[at + count:])


def marked(base: Any, **on: str) -> Any:
    """A row with footnote marks: `marked(SALE, transaction_code="F1")`."""
    return attrs.evolve(base, footnote_refs=tuple(
        FootnoteRef(field=field, footnote_id=ident) for field, ids in on.items() for ident in ids.split()))


@attrs.frozen
class Tear:
    """One table."""

    shows: str
    html: str
    rows: tuple[Row, ...]
    told: tuple[tuple[str, str | None], ...] = ()


HEADING_2 = """
<tr><th rowspan="2">1. Title of Derivative Security</th><th rowspan="2">2. Conversion or Exercise Price of Derivative
Security</th><th rowspan="2">3. Transaction Date</th><th colspan="2">4. Transaction Code</th><th colspan="2">
5. Number of Derivative Securities Acquired (A) or Disposed of (D)</th>
<th colspan="2">6. Date Exercisable and Expiration Date</th>
<th colspan="2">7. Title and Amount of Underlying Securities</th><th rowspan="2">8. Price of Derivative Security</th>
<th rowspan="2">9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s)</th>
<th rowspan="2">10. Ownership Form: Direct (D) or Indirect (I)</th><th rowspan="2">11. Nature of Indirect Beneficial
Ownership</th></tr><tr><th>Code</th><th>V</th><th>(A)</th><th>(D)</th><th>Date Exercisable</th><th>Expiration Date</th>
<th>Title</th><th>Amount or Number of Shares</th></tr>"""
EXERCISE = DerivativeTransaction(
    security_title="Option", conversion_or_exercise_price=Decimal(5), transaction_date=date(2023, 5, 1),
    transaction_form_type="4", transaction_code="M", equity_swap_involved=False, transaction_shares=Decimal(40),
    transaction_acquired_disposed_code="D", exercise_date=date(2021, 5, 1), expiration_date=date(2030, 5, 1),
    underlying_security_title="Common Stock", underlying_security_shares=Decimal(60),
    transaction_price_per_share=Decimal(0), shares_owned_following_transaction=Decimal(20),
    direct_or_indirect_ownership="D")
_EXERCISE = ("Option", "$ 5", "05/01/2023", "M", "", "", "40", "05/01/2021", "05/01/2030", "Common Stock", "60", "$ 0",
             "20", "D", "")


def table_2(*lines: str) -> str:
    return page(f"<table>{HEADING_2}{''.join(lines)}</table>")


_SHIFTED = ("shifted_row", "Common Stock")
_UNMARKED = (("unreferenced_footnote", "1"), ("unreferenced_footnote", "2"))
_SHORT_HEADING = """<tr><th>6. Ownership Form: Direct (D) or Indirect (I)</th>
<th>5. Amount of Securities Beneficially Owned</th><th>1. Title of Security</th><th>2. Transaction Date</th>
<th>3. Transaction Code</th><th>4. Amount</th><th>(A) or (D)</th><th>Price</th></tr>"""

TEARS: tuple[Tear, ...] = (
    Tear("a whole row, and a holding", rows(row(*_SALE), row(*_HOLDING)), (SALE, HOLDING), _UNMARKED),
    Tear("an empty cell is lost, and what follows stands one column too far left",
         rows(but(_SALE, 2)), (SALE,), (_SHIFTED, *_UNMARKED)),
    Tear("two empty cells are lost at two places",
         rows(row(*(cell for cell in _SALE if cell))), (SALE,), (_SHIFTED, *_UNMARKED)),
    Tear("a cell too many", rows(but(_SALE, 4, "", "")), (SALE,), (_SHIFTED, *_UNMARKED)),
    Tear("code and V in one cell", rows(but(_SALE, 3, "S V", count=2)),
         (attrs.evolve(SALE, transaction_form_type="5"),), (_SHIFTED, *_UNMARKED)),
    Tear("code and V without a blank between them", rows(but(_SALE, 3, "SV", "", count=2)),
         (attrs.evolve(SALE, transaction_form_type="5"),), _UNMARKED),
    Tear("amount and letter in one cell", rows(but(_SALE, 5, "100 (D)", count=2)), (SALE,), (_SHIFTED, *_UNMARKED)),
    Tear("an amount with its mark, a mark in an empty cell, two marks on one cell",
         rows(row("Common Stock", "05/01/2023", "", "S<sup>(1)</sup>", "", "100<sup>2</sup>", "D",
                  '<a href="#F1"><sup>(1)</sup></a>', "900 (1)(2)", "D", "")),
         (marked(attrs.evolve(SALE, transaction_price_per_share=None), transaction_code="F1", transaction_shares="F2",
                 transaction_price_per_share="F1", shares_owned_following_transaction="F1 F2"),)),
    Tear("a mark without an explanation, and an explanation without a mark",
         rows(but(_SALE, 0, "Common Stock<sup>(3)</sup>")), (marked(SALE, security_title="F3"),),
         (("dangling_footnote", "3"), *_UNMARKED)),
    Tear("a row whose end fell onto the next line", rows(row(*_SALE[:6]), row(*_SALE[6:]), row(*_HOLDING)),
         (SALE, HOLDING), (_SHIFTED, *_UNMARKED)),
    Tear("columns in another order, as a filer set them",
         rows(row("D", "900", "Common Stock", "05/01/2023", "S", "100", "D", "12.34"), heading=_SHORT_HEADING),
         (SALE,), _UNMARKED),
    Tear("a heading that lost a caption",
         rows(row(*_SALE), heading=HEADING.replace('<th rowspan="2">2. Transaction Date (Month/Day/Year)</th>', "")),
         (SALE,), _UNMARKED),
    Tear("a title that stands once above its rows",
         rows(row("Common Stock", *[""] * 10), but(_SALE, 0, ""), but(_HOLDING, 0, "")), (SALE, HOLDING),
         (("title_from_above", "Common Stock"), *_UNMARKED)),
    Tear("a row of totals is none", rows(row(*_SALE), row("Total", *[""] * 7, "900", "", "")), (SALE,),
         (("unplaced_text", "Total"), ("unplaced_text", "900"), *_UNMARKED)),
    Tear("words where a date should be, and a code of two letters",
         rows(but(_SALE, 1, "Various", "", "XY", count=3)),
         (attrs.evolve(SALE, transaction_date=None, transaction_code="XY"),),
         (("unreadable_date", "Various"), ("unknown_code", "XY"), *_UNMARKED)),
    Tear("a value in the column of shares", rows(but(_HOLDING, 8, "$ 1,250.50")),
         (attrs.evolve(HOLDING, shares_owned_following_transaction=None,
                       value_owned_following_transaction=Decimal("1250.50")),), _UNMARKED),
    Tear("a last cell without its end tag, into which the page runs on",
         page(f"<table>{HEADING}{row(*_HOLDING)[:-10]}<p>Reminder: Report on a separate line.</p></table>"),
         (HOLDING,), _UNMARKED),
    Tear("all cells are gone, each value stands on a line", page("\n".join(
        ["1. Title of Security", "2. Transaction Date", "Code", "V", "Amount", *filter(None, (*_SALE, *_HOLDING))])
        ).replace("<table>", "").replace("</table>", "").replace("<td>", "\n").replace("</td>", "\n")
         .replace("<tr>", "").replace("</tr>", ""),
         (SALE, HOLDING), _UNMARKED),
    Tear("a row of Table II", table_2(row(*_EXERCISE)), (EXERCISE,), _UNMARKED),
    Tear("a cell of Table II is lost: the number stood under (A), or its cell was that",
         table_2(but(_EXERCISE, 5)), (attrs.evolve(EXERCISE, transaction_acquired_disposed_code=None),),
         (("shifted_row", "Option"), ("lost_side", "40"), *_UNMARKED)),
    Tear("a cell of Table II is lost far from the number",
         table_2(but(_EXERCISE, 10)), (attrs.evolve(EXERCISE, underlying_security_shares=None),),
         (("shifted_row", "Option"), *_UNMARKED)),
    Tear("boxes that lost their check marks with their attributes",
         page(f"<table>{HEADING}{row(*_SALE)}</table>",
              "<table><tr><td><input></td><td>Check this box if no longer subject to Section 16.</td></tr></table>"),
         (SALE,), (("lost_check_mark", None), *_UNMARKED)),
)
