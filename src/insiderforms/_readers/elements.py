"""The elements that some version of the ownership schema has, with their levels.

In: `_fields`. Out: `ELEMENTS`, by lower-case name. Knows no text and no markup.
"""

from __future__ import annotations

import attrs

from .._fields import DOCUMENT, ISSUER, OPTIONAL_GROUPS, OWNER, ROWS, SIGNATURE, Field

ROOT, TABLE, RECORD, GROUP, LEAF, VALUE, MARK = range(7)
"""The levels: how deep an element stands. Nothing contains an element of its own level or above."""


@attrs.frozen
class Element:
    """One element."""

    name: str
    level: int
    record: str = ""
    """Of a leaf, the record that it belongs to; of a record or table, its kind, which ends in `_` if it says only
    `"derivative_"`."""
    field: Field | None = None
    """Of a leaf, the field that it gives."""
    successor: str = ""
    """Of an element of the first schema versions, what it has been called since."""


def _leaves(record: str, fields: tuple[Field, ...]) -> list[Element]:
    groups = dict.fromkeys(field.group for field in fields if field.group)
    return [*(Element(group, GROUP) for group in groups),
            *(Element(field.element, LEAF, record, field) for field in fields)]


def _row(kind: str) -> Element:
    first, *words = kind.split("_")
    return Element(first + "".join(word.title() for word in words), RECORD, kind)


_TOTAL_VALUE = next(field for field in ROWS["derivative_transaction"] if field.name == "transaction_total_value")

ELEMENTS: dict[str, Element] = {element.name.lower(): element for element in (
    Element("ownershipDocument", ROOT),
    *_leaves("document", DOCUMENT),
    Element("issuer", RECORD, "issuer"), *_leaves("issuer", ISSUER),
    Element("reportingOwner", RECORD, "owner"), *_leaves("owner", OWNER),
    Element("nonDerivativeTable", TABLE, "non_derivative_"),
    Element("derivativeTable", TABLE, "derivative_"),
    *map(_row, ROWS), *(leaf for fields in ROWS.values() for leaf in _leaves("row", fields)),
    Element("value", VALUE), Element("footnoteId", MARK),
    Element("footnotes", RECORD), Element("footnote", LEAF, "footnote"),
    Element("ownerSignature", RECORD, "signature"), *_leaves("signature", SIGNATURE),
    # the schema of 2003
    Element("nonDerivativeSecurity", RECORD, "non_derivative_", successor="nonDerivativeHolding"),
    Element("derivativeSecurity", RECORD, "derivative_", successor="derivativeHolding"),
    Element("transactionValue", LEAF, "row", _TOTAL_VALUE, successor="transactionTotalValue"),
)}
"""Every element by its name in lower case."""

AS_WRITTEN: dict[str, Element] = {element.name: element for element in ELEMENTS.values()}
"""Every element by its name."""

TRANSACTION_FIELDS = frozenset(field.name for field in ROWS["derivative_transaction"]) - frozenset(
    field.name for field in ROWS["derivative_holding"])
"""The fields that only a transaction has."""

REQUIRED_GROUPS: dict[str, tuple[str, ...]] = {
    kind: tuple(dict.fromkeys(field.group for field in fields
                              if field.group and field.group not in OPTIONAL_GROUPS.get(kind, ())))
    for kind, fields in {"owner": OWNER, **ROWS}.items()
}
"""The groups that the schema demands in each record."""

REQUIRED_ELEMENTS = ("documentType", "periodOfReport", "issuer", "reportingOwner", "ownerSignature")
"""The elements that the schema demands in each document."""
