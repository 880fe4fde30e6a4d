"""Read SEC Forms 3, 4 and 5, the reports of insiders' holdings and trades.

>>> from importlib.resources import files
>>> from insiderforms import net_share_changes, parse
>>> form = parse(files("insiderforms").joinpath("sample.xml").read_bytes())
>>> for change in net_share_changes(form):
...     print(change.line.security_title, change.line.direct_or_indirect_ownership, change.net)
Common Stock D 888
Common Stock I 2500
Stock Option (Right to Buy) D -12000
"""

from importlib import import_module
from typing import TYPE_CHECKING

from .diagnostics import Diagnostic, NotOwnershipFormError, ParseError, Severity, StrictParseError
from .model import OwnershipDocument
from .parser import parse

if TYPE_CHECKING:
    from .analysis import (
        Difference,
        History,
        HoldingAfter,
        HoldingLine,
        Jump,
        JumpKind,
        LineBalance,
        NetShareChange,
        PriceRange,
        Stating,
        Verdict,
        differences,
        exercises,
        holding_lines,
        holdings_after,
        line_balances,
        net_share_changes,
        price_range,
        rule_10b5_1,
        share_change,
    )
    from .export import (
        FormatError,
        filing_problems,
        from_dict,
        from_json,
        plot_holdings,
        records,
        tables,
        to_arrow,
        to_dict,
        to_html,
        to_json,
        to_text,
        to_xml,
        write_tsv,
    )
    from .many import Parsed, parse_many
else:
    # A type checker must not see this, or it would take any name for one of ours.
    def __getattr__(name):
        """What answers questions and what writes is loaded when it is first named: many programs only read."""
        for late in ("analysis", "export", "many"):
            module = import_module(f"{__name__}.{late}")
            if name == late:
                return module
            if name in __all__ and name in module.__all__:
                return getattr(module, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Diagnostic",
    "Difference",
    "FormatError",
    "History",
    "HoldingAfter",
    "HoldingLine",
    "Jump",
    "JumpKind",
    "LineBalance",
    "NetShareChange",
    "NotOwnershipFormError",
    "OwnershipDocument",
    "ParseError",
    "Parsed",
    "PriceRange",
    "Severity",
    "Stating",
    "StrictParseError",
    "Verdict",
    "differences",
    "exercises",
    "filing_problems",
    "from_dict",
    "from_json",
    "holding_lines",
    "holdings_after",
    "line_balances",
    "net_share_changes",
    "parse",
    "parse_many",
    "plot_holdings",
    "price_range",
    "records",
    "rule_10b5_1",
    "share_change",
    "tables",
    "to_arrow",
    "to_dict",
    "to_html",
    "to_json",
    "to_text",
    "to_xml",
    "write_tsv",
]


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
