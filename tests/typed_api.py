"""What a type checker makes of the public names: checked by mypy with everything else, never run."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import assert_type

import attrs

from insiderforms import (  # type: ignore[attr-defined]  # there is no `prase`
    Difference,
    History,
    HoldingAfter,
    LineBalance,
    NetShareChange,
    OwnershipDocument,
    PriceRange,
    differences,
    holdings_after,
    line_balances,
    net_share_changes,
    parse,
    prase,
    price_range,
    rule_10b5_1,
    share_change,
    to_json,
)
from insiderforms.model import DerivativeTransaction, NonDerivativeHolding, NonDerivativeTransaction

form = parse(Path("form4.xml"), strict=True)
assert_type(form, OwnershipDocument)
assert_type(form.period_of_report, date | None)
assert_type(form.non_derivative_table, tuple[NonDerivativeTransaction | NonDerivativeHolding, ...])
assert_type(form.transactions, tuple[NonDerivativeTransaction | DerivativeTransaction, ...])
assert_type(form.non_derivative_transactions[0].transaction_shares, Decimal | None)
assert_type(share_change(form.transactions[0]), Decimal | None)
assert_type(net_share_changes(form, codes={"P", "S"}), tuple[NetShareChange, ...])
assert_type(holdings_after(form), tuple[HoldingAfter, ...])
history = History([form])
assert_type(net_share_changes(history.between(date(2024, 1, 1)), by=("security", "day")), tuple[NetShareChange, ...])
net_share_changes(history, by="week")  # type: ignore[arg-type]  # nothing to put together by
assert_type(line_balances(history, underlying=True), tuple[LineBalance, ...])
assert_type(price_range(history, form.transactions[0]), PriceRange | None)
assert_type(rule_10b5_1(history).answer, bool | None)
assert_type(differences(form, form), tuple[Difference, ...])
assert_type(to_json(form), str)
assert_type(attrs.evolve(form, remarks=None), OwnershipDocument)
form.remarks = None  # type: ignore[misc]  # frozen
OwnershipDocument("X0508")  # type: ignore[call-arg]  # by keyword only
parse(4)  # type: ignore[arg-type]  # no source
prase(form)
