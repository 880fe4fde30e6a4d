"""What is held after each transaction, as the filing reports it and as it works out.

In: a form. Out: a `HoldingAfter` for every transaction. Reported and computed stand side by side, never one in place
of the other; a disagreement gets a verdict and is not mended.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import attrs

from .._record import Record
from ..model import OwnershipDocument, Transaction
from .changes import balance_after, opening_balance, share_change
from .lines import HoldingLine, holding_lines


class Verdict(StrEnum):
    """How the balance that a transaction reports compares with the one computed."""

    AGREES = "agrees"
    """They are equal."""
    DISAGREES = "disagrees"
    """They differ: an error, or the filer states balances in another way than row by row."""
    FIRST_REPORTED = "first reported"
    """The line's first reported balance. The opening is worked back from it, so that it agrees and proves nothing."""
    NOT_REPORTED = "not reported"
    """The filing gives no number of securities here; the computed balance is all there is."""
    NOT_COMPUTABLE = "not computable"
    """The filing gives a balance; the change, or what it starts from, is unknown."""
    UNKNOWN = "unknown"
    """Neither is known, as on a line stated in dollars."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HoldingAfter(Record):
    """A transaction and the balance after it, in the line's own securities (Table II: derivative securities)."""

    row: Transaction
    """The transaction."""
    line: HoldingLine
    """The holding line that it belongs to."""
    change: Decimal | None = None
    """Signed change, `share_change`; `None` if unknown."""
    reported: Decimal | None = None
    """Balance that the row states, Table I column 5, Table II column 9; `None` if it states none, or only a value."""
    computed: Decimal | None = None
    """The line's opening balance and all changes since; `None` if unknown.

    A change that is unknown breaks the chain, and the next reported balance takes it up again.
    """
    verdict: Verdict
    """How these two compare."""


def holdings_after(form: OwnershipDocument) -> tuple[HoldingAfter, ...]:
    """The balance after every transaction, in filed order, Table I before Table II.

    Computed balances run row by row from the opening of each line (`opening_balance`), and so take the rows to stand
    in the order of the transactions, each with its own balance. A filer who gives the final balance on every row, or
    the newest row first, gets the verdict `disagrees`: seen in two of 51 lines of several transactions in Table I of
    162 filings. Holdings of the same line take no part. In Table II, where 17 lines have several transactions, seven
    disagree: grants whose terms are the same to the last word, of which each row states its own.
    """
    runs = [(line, iter(_run(line))) for line in holding_lines(form)]
    run_of = {id(row): run for line, run in runs for row in line.rows}
    return tuple(next(run_of[id(row)]) for row in form.transactions)


def _run(line: HoldingLine) -> list[HoldingAfter]:
    run = []
    balance = opening_balance(line)
    first = balance is not None
    for row in line.transactions:
        change, reported = share_change(row), row.shares_owned_following_transaction
        computed = balance_after(balance, change)
        verdict = Verdict.FIRST_REPORTED if first and reported is not None else _verdict(reported, computed)
        first = first and reported is None
        run.append(HoldingAfter(
            row=row, line=line, change=change, reported=reported, computed=computed, verdict=verdict,
        ))
        balance = reported if computed is None else computed
    return run


def _verdict(reported: Decimal | None, computed: Decimal | None) -> Verdict:
    if reported is None:
        return Verdict.UNKNOWN if computed is None else Verdict.NOT_REPORTED
    if computed is None:
        return Verdict.NOT_COMPUTABLE
    return Verdict.AGREES if reported == computed else Verdict.DISAGREES
