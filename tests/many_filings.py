"""Any number of filings, made up: for what many filings cost.

Out: forms of a given number, in no order, always the same.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

import attrs

from insiderforms.model import (
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)

_PRICED = (FootnoteRef(field="transaction_price_per_share", footnote_id="F1"),)
_NOTES = (Footnote(id="F1", text="A weighted average; sold under a Rule 10b5-1 plan at prices from $10.15 to $10.92."),)


def insiders(filings: int, owners: int = 500) -> list[OwnershipDocument]:
    """Forms 4 of three sales each, whose balances follow from one another, of so many owners of a hundred issuers."""
    dice = random.Random(filings)
    held = dict.fromkeys(range(owners), 10**6)
    forms = []
    for number in range(filings):
        owner = number * 7919 % owners
        day = date(2004, 1, 1) + timedelta(number * 7000 // filings)
        rows = []
        for _ in range(3):
            shares = dice.randint(1, 100)
            held[owner] -= shares
            rows.append(_sale(day, shares, held[owner]))
        forms.append(_form(owner % 100, owner, day, *rows))
    dice.shuffle(forms)
    return forms


def grants(filings: int) -> list[OwnershipDocument]:
    """Grants to one owner, each a line of its own."""
    days = (date(2004, 1, 1) + timedelta(number % 7000) for number in range(filings))
    return [_form(1, 1, day, derivative_table=(DerivativeTransaction(
        security_title="Unit", transaction_date=day, transaction_code="A", transaction_acquired_disposed_code="A",
        transaction_shares=Decimal(number + 1), shares_owned_following_transaction=Decimal(number + 1),
        direct_or_indirect_ownership="D"),)) for number, day in enumerate(days)]


def alike(filings: int) -> list[OwnershipDocument]:
    """The same grant to as many directors on one day."""
    grant = grants(1)[0]
    return [attrs.evolve(grant, reporting_owners=(ReportingOwner(cik=f"{owner:010}"),)) for owner in range(filings)]


def copies(filings: int) -> list[OwnershipDocument]:
    """One filing, given again and again."""
    return insiders(1) * filings


def amendments(filings: int) -> list[OwnershipDocument]:
    """Filings of which every other one amends the one before."""
    forms = []
    for number in range(filings // 2):
        day = date(2004, 1, 1) + timedelta(number % 7000)
        for kind, price in (("4", "10.00"), ("4/A", "10.50")):
            row = _sale(day, 1, 10**6 - number, price)
            forms.append(_form(1, number, day, row, document_type=kind))
    return forms


def _sale(day: date, shares: int, after: int, price: str = "10.50") -> NonDerivativeTransaction:
    return NonDerivativeTransaction(
        security_title="Common Stock", transaction_date=day, transaction_code="S", transaction_shares=Decimal(shares),
        transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal(price),
        shares_owned_following_transaction=Decimal(after), direct_or_indirect_ownership="D", footnote_refs=_PRICED)


def _form(issuer: int, owner: int, day: date, *rows: NonDerivativeTransaction, **other: object) -> OwnershipDocument:
    return OwnershipDocument(**{  # type: ignore[arg-type]  # these are what they should be
        "document_type": "4", "period_of_report": day, "issuer": Issuer(cik=f"{issuer:010}", name=f"Issuer {issuer}"),
        "reporting_owners": (ReportingOwner(cik=f"{owner:010}", name=f"Owner {owner}"),), "footnotes": _NOTES,
        "non_derivative_table": rows, "owner_signatures": (OwnerSignature(signature_date=day),), **other})
