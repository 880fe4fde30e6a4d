"""The figures that the docstrings of `analysis` give, measured on real filings where a folder of them is at hand.

`INSIDERFORMS_CORPUS` names it: a folder for each filing, with the filing's XML in `source.xml`.
"""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from insiderforms.analysis import Stating, Verdict, WhyUnknown, holdings_after, line_balances, net_share_changes
from insiderforms.model import OwnershipDocument
from insiderforms.parser import parse

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
pytestmark = pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")

# The lines whose balances do not follow from one another: table, symbol and title, and why.
DISAGREE = {
    ("derivative", "AMC,APE", "Total Return Swap"): "what is left of each swap, acquired where it was closed",
    ("derivative", "FISI", "Restricted Stock Unit"): "two grants that vest on one day",
    ("derivative", "MRVL", "Restricted Stock Units"): "two grants that one footnote dates",
    ("derivative", "OSG", "Performance Restricted Stock Units"): "two grants that one footnote dates",
}


@cache
def forms() -> tuple[OwnershipDocument, ...]:
    return tuple(parse(path) for path in sorted(Path(CORPUS).glob("*/source.xml")))


def test_lines_settle_but_for_those_whose_reason_is_known() -> None:
    found = {
        (holding.line.table, form.issuer.trading_symbol, holding.line.security_title)
        for form in forms() for holding in holdings_after(form) if holding.verdict is Verdict.DISAGREES
    }
    assert found == set(DISAGREE)


def test_how_filers_state_balances_on_lines_of_several_transactions() -> None:
    stating = Counter(
        balance.stating for form in forms() for balance in line_balances(form)
        if balance.line.table == "non_derivative" and len(balance.line.transactions) > 1)
    assert stating == {Stating.EACH: 49, Stating.FINAL: 1, Stating.CORRECTED: 1}


def test_how_many_lines_have_several_transactions() -> None:
    changes = [change for form in forms() for change in net_share_changes(form)]
    several = Counter(change.line.table for change in changes if len(change.line.transactions) > 1)
    assert several == {"non_derivative": 51, "derivative": 17}


def test_every_change_in_shares_is_counted() -> None:
    """The only rows that are not counted are those of Table II that are stated in dollars."""
    why = [row.why for form in forms() for change in net_share_changes(form) for row in change.uncountable]
    assert why == [WhyUnknown.IN_DOLLARS] * 14
