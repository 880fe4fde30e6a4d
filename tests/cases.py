"""Fixtures that are one small form with one thing wrong, each with a line that says what it shows.

`FORM` is whole and clean. A `Case` edits it and says what the document then is (as changes to the clean one) and which
diagnostics there are, as (code, field, text).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import attrs

from insiderforms import parse

FORM = """<?xml version="1.0"?>
<ownershipDocument>
  <schemaVersion>X0508</schemaVersion>
  <documentType>4</documentType>
  <periodOfReport>2023-05-01</periodOfReport>
  <notSubjectToSection16>0</notSubjectToSection16>
  <issuer>
    <issuerCik>0000001234</issuerCik>
    <issuerName>Sample Corp</issuerName>
    <issuerTradingSymbol>SMPL</issuerTradingSymbol>
  </issuer>
  <reportingOwner>
    <reportingOwnerId>
      <rptOwnerCik>0000005678</rptOwnerCik>
      <rptOwnerName>Doe Jane</rptOwnerName>
    </reportingOwnerId>
    <reportingOwnerAddress>
      <rptOwnerStreet1>1 Main St</rptOwnerStreet1>
      <rptOwnerCity>Troy</rptOwnerCity>
      <rptOwnerState>NY</rptOwnerState>
      <rptOwnerZipCode>12180</rptOwnerZipCode>
    </reportingOwnerAddress>
    <reportingOwnerRelationship>
      <isOfficer>1</isOfficer>
      <officerTitle>Chief Officer</officerTitle>
    </reportingOwnerRelationship>
  </reportingOwner>
  <aff10b5One>1</aff10b5One>
  <nonDerivativeTable>
    <nonDerivativeTransaction>
      <securityTitle><value>Common Stock</value></securityTitle>
      <transactionDate><value>2023-05-01</value></transactionDate>
      <transactionCoding>
        <transactionFormType>4</transactionFormType>
        <transactionCode>S</transactionCode>
        <equitySwapInvolved>0</equitySwapInvolved>
      </transactionCoding>
      <transactionAmounts>
        <transactionShares><value>100</value></transactionShares>
        <transactionPricePerShare><value>12.34</value><footnoteId id="F1"/></transactionPricePerShare>
        <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
      </transactionAmounts>
      <postTransactionAmounts>
        <sharesOwnedFollowingTransaction><value>900</value></sharesOwnedFollowingTransaction>
      </postTransactionAmounts>
      <ownershipNature>
        <directOrIndirectOwnership><value>D</value></directOrIndirectOwnership>
      </ownershipNature>
    </nonDerivativeTransaction>
  </nonDerivativeTable>
  <derivativeTable>
    <derivativeHolding>
      <securityTitle><value>Stock Option</value></securityTitle>
      <conversionOrExercisePrice><value>5</value></conversionOrExercisePrice>
      <exerciseDate><footnoteId id="F2"/></exerciseDate>
      <expirationDate><value>2030-05-01</value></expirationDate>
      <underlyingSecurity>
        <underlyingSecurityTitle><value>Common Stock</value></underlyingSecurityTitle>
        <underlyingSecurityShares><value>40</value></underlyingSecurityShares>
      </underlyingSecurity>
      <postTransactionAmounts>
        <sharesOwnedFollowingTransaction><value>40</value></sharesOwnedFollowingTransaction>
      </postTransactionAmounts>
      <ownershipNature>
        <directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
        <natureOfOwnership><value>By trust</value></natureOfOwnership>
      </ownershipNature>
    </derivativeHolding>
  </derivativeTable>
  <footnotes>
    <footnote id="F1">An average price.</footnote>
    <footnote id="F2">Vests in two years.</footnote>
  </footnotes>
  <remarks>None at all.</remarks>
  <ownerSignature>
    <signatureName>/s/ Jane Doe</signatureName>
    <signatureDate>2023-05-03</signatureDate>
  </ownerSignature>
</ownershipDocument>
"""


def edited(*edits: tuple[str, str], form: str = FORM) -> str:
    """`form` with each old text, which must occur, replaced by the new at its first occurrence."""
    for old, new in edits:
        assert old in form, old
        form = form.replace(old, new, 1)
    return form


def without(*elements: str, form: str = FORM) -> str:
    """`form` without the first element of each name."""
    for name in elements:
        form, count = re.subn(rf"[ ]*<{name}>.*?</{name}>\n?", "", form, count=1, flags=re.DOTALL)
        assert count, name
    return form


_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


def with_changes(thing: Any, changes: Mapping[str, Any]) -> Any:
    """`thing` with other values at paths such as `non_derivative_table[0].transaction_date`."""
    for path, value in changes.items():
        thing = _with_change(thing, path, value)
    return thing


def _with_change(thing: Any, path: str, value: Any) -> Any:
    step, _, rest = path.partition(".")
    found = _STEP.fullmatch(step)
    assert found, path
    name, index = found[1], found[2]
    inner = getattr(thing, name)
    if index is not None:
        at = int(index)
        new = _with_change(inner[at], rest, value) if rest else value
        return attrs.evolve(thing, **{name: (*inner[:at], new, *inner[at + 1:])})
    return attrs.evolve(thing, **{name: _with_change(inner, rest, value) if rest else value})


Told = tuple[str, str | None, str | None]


@attrs.frozen
class Case:
    """One thing wrong."""

    shows: str
    form: str | bytes
    changes: Mapping[str, Any] = attrs.Factory(dict)
    told: tuple[Told, ...] = ()

    def check(self) -> None:
        document = parse(self.form)
        assert document == with_changes(parse(FORM), self.changes)
        assert tuple((told.code, told.field, told.text) for told in document.diagnostics) == self.told
        lines = self.text.split("\n")
        for told in document.diagnostics:
            if told.text is not None and told.line is not None:
                assert told.text.split("\n")[0] in lines[told.line - 1], told

    @property
    def text(self) -> str:
        """The source as text, for looking up what a diagnostic quotes."""
        return self.form if isinstance(self.form, str) else parse_text(self.form)


def parse_text(data: bytes) -> str:
    for encoding in ("utf-8", "utf-16", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")
