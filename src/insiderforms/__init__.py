"""Read SEC Forms 3, 4 and 5, the reports of insiders' holdings and trades.

>>> from insiderforms import parse, net_share_changes
>>> form = parse(xml)                                     # doctest: +SKIP
>>> form.issuer.trading_symbol, form.reporting_owners[0].officer_title    # doctest: +SKIP
>>> for change in net_share_changes(form):                # doctest: +SKIP
...     print(change.line.security_title, change.net)
"""

from .diagnostics import Diagnostic, NotOwnershipFormError, ParseError, Severity, StrictParseError
from .parser import parse

__all__ = ["Diagnostic", "NotOwnershipFormError", "ParseError", "Severity", "StrictParseError", "parse"]
