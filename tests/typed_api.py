"""What a type checker makes of the public names: checked by mypy with everything else, never run."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import assert_type

import attrs

from insiderforms import (  # type: ignore[attr-defined]  # there is no `prase`
    HoldingAfter,
    NetShareChange,
    OwnershipDocument,
    holdings_after,
    net_share_changes,
    parse,
    prase,
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
assert_type(to_json(form), str)
assert_type(attrs.evolve(form, remarks=None), OwnershipDocument)
form.remarks = None  # type: ignore[misc]  # frozen
OwnershipDocument("X0508")  # type: ignore[call-arg]  # by keyword only
parse(4)  # type: ignore[arg-type]  # no source
prase(form)
