"""What happened, from a form: its holding lines, what changed, what is held after each transaction."""

from .changes import NetShareChange, net_share_changes, opening_balance, share_change
from .holdings import HoldingAfter, Verdict, holdings_after
from .lines import HoldingLine, holding_lines

__all__ = [
    "HoldingAfter",
    "HoldingLine",
    "NetShareChange",
    "Verdict",
    "holding_lines",
    "holdings_after",
    "net_share_changes",
    "opening_balance",
    "share_change",
]
