"""What happened, from a form or from many: lines, balances, net changes, prices, exercises, plans."""

from .amounts import WhyUnknown, share_change
from .changes import (
    NetShareChange,
    Uncounted,
    compensation_changes,
    net_share_changes,
    non_derivative_changes,
    open_market_changes,
)
from .holdings import HoldingAfter, LineBalance, holdings_after, line_balances, opening_balance
from .jumps import Jump, JumpKind
from .lines import HoldingLine, holding_lines
from .prices import PriceRange, price_range
from .stating import Stating, Verdict
from .titles import folded_title

__all__ = [
    "HoldingAfter",
    "HoldingLine",
    "Jump",
    "JumpKind",
    "LineBalance",
    "NetShareChange",
    "PriceRange",
    "Stating",
    "Uncounted",
    "Verdict",
    "WhyUnknown",
    "compensation_changes",
    "folded_title",
    "holding_lines",
    "holdings_after",
    "line_balances",
    "net_share_changes",
    "non_derivative_changes",
    "open_market_changes",
    "opening_balance",
    "price_range",
    "share_change",
]
