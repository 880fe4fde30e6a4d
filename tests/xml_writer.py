"""A form of the model as XML, for tests only.

In: an `OwnershipDocument` and a `Layout`. Out: its tree, and its text as one of the many programs that file would write
it. The schema is spelled out here once more, in its own words and order, so that a slip in `_fields` shows; attributes
follow from the elements' names by the model's one rule (`attribute`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement

import attrs

from insiderforms.model import OwnershipDocument

HEAD = (
    "schemaVersion documentType periodOfReport dateOfOriginalSubmission noSecuritiesOwned notSubjectToSection16"
    " form3HoldingsReported form4TransactionsReported"
).split()
ISSUER = "issuerCik issuerName issuerTradingSymbol issuerForeignTradingSymbol".split()
OWNER_ID = "reportingOwnerId/rptOwnerCik reportingOwnerId/rptOwnerCcc reportingOwnerId/rptOwnerName".split()
ADDRESS = """
    reportingOwnerAddress/rptOwnerNonUSAddressFlag reportingOwnerAddress/rptOwnerStreet1
    reportingOwnerAddress/rptOwnerStreet2 reportingOwnerAddress/rptOwnerCity
    reportingOwnerAddress/rptOwnerNonUSStateTerritory reportingOwnerAddress/rptOwnerState
    reportingOwnerAddress/rptOwnerCountry reportingOwnerAddress/rptOwnerZipCode
    reportingOwnerAddress/rptOwnerStateDescription reportingOwnerAddress/rptOwnerGoodAddress""".split()
RELATIONSHIP = """
    reportingOwnerRelationship/isDirector reportingOwnerRelationship/isOfficer
    reportingOwnerRelationship/isTenPercentOwner reportingOwnerRelationship/isOther
    reportingOwnerRelationship/officerTitle reportingOwnerRelationship/otherText""".split()
SIGNATURE = "signatureName signatureDate".split()

_CODING = "transactionCoding/transactionFormType transactionCoding/transactionCode transactionCoding/equitySwapInvolved"
_PRICE = "transactionAmounts/transactionPricePerShare transactionAmounts/transactionAcquiredDisposedCode"
_UNDERLYING = (
    "exerciseDate expirationDate underlyingSecurity/underlyingSecurityTitle"
    " underlyingSecurity/underlyingSecurityShares underlyingSecurity/underlyingSecurityValue"
)
_OWNED = (
    "postTransactionAmounts/sharesOwnedFollowingTransaction postTransactionAmounts/valueOwnedFollowingTransaction"
    " ownershipNature/directOrIndirectOwnership ownershipNature/natureOfOwnership"
)
ROWS = {
    "nonDerivativeTransaction": (
        f"securityTitle transactionDate deemedExecutionDate {_CODING} transactionTimeliness"
        f" transactionAmounts/transactionShares {_PRICE} {_OWNED}"
    ).split(),
    "nonDerivativeHolding": f"securityTitle transactionCoding/transactionFormType {_OWNED}".split(),
    "derivativeTransaction": (
        f"securityTitle conversionOrExercisePrice transactionDate deemedExecutionDate {_CODING} transactionTimeliness"
        " transactionAmounts/transactionShares transactionAmounts/transactionTotalValue"
        f" {_PRICE} {_UNDERLYING} {_OWNED}"
    ).split(),
    "derivativeHolding": (
        f"securityTitle conversionOrExercisePrice transactionCoding/transactionFormType {_UNDERLYING} {_OWNED}"
    ).split(),
}
"""The leaves of each kind of row in the schema's order, each after the element that groups it."""


@attrs.frozen
class Layout:
    """How a program writes XML. Every combination says the same."""

    declaration: str = '<?xml version="1.0"?>'
    """What stands before the root; `""` for nothing."""
    newline: str = "\n"
    """Between elements, and for the line breaks inside a text; `""` writes all elements on one line."""
    indent: str = "    "
    quote: str = '"'
    """Around attributes."""
    hollow: str = "<{tag}></{name}>"
    """An element with nothing in it: `<footnoteId id="F1"></footnoteId>` or `<footnoteId id="F1"/>`."""
    gap: str = ""
    """Before the `>` of a tag, where XML allows blanks."""
    unsaid: str = "omit"
    """What becomes of a leaf that the form does not say: `"omit"`, `"leaf"` (written empty) or `"value"` (where the
    schema has a `<value>`, that is there and empty)."""
    flags: tuple[str, str] = ("0", "1")
    """No and yes."""
    numeric: bool = False
    """Whether `&`, `<` and what is not ASCII are written as numbers: `&#38;`."""
    cik_zeros: bool = True
    """Whether CIKs keep their leading zeros."""


def attribute(element: str) -> str:
    """The model's attribute for a leaf of the schema.

    >>> attribute("rptOwnerNonUSAddressFlag"), attribute("aff10b5One")
    ('non_us_address_flag', 'aff10b5_one')
    """
    name = re.sub(r"^(?:issuer|rptOwner)(?=[A-Z])", "", element)
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def marked_fields(kind: str) -> list[str]:
    """The fields of a kind of row that may carry a footnote, in the order in which the schema writes the marks."""
    fields = dict.fromkeys("transaction_coding" if leaf.startswith("transactionCoding/") else
                           attribute(leaf.rpartition("/")[2]) for leaf in ROWS[kind])
    return list(fields)


def kind_of(cls: type[object]) -> str:
    """The element of a class of rows: `"nonDerivativeHolding"`."""
    return cls.__name__[0].lower() + cls.__name__[1:]


def write(document: OwnershipDocument, layout: Layout = Layout()) -> str:
    """The document as XML text."""
    return to_text(to_tree(document, layout), layout)


def to_tree(document: OwnershipDocument, layout: Layout = Layout()) -> Element:
    """The document as a tree; texts are in the leaves, and nowhere else."""
    root = Element("ownershipDocument")
    _leaves(root, document, HEAD, layout)
    _leaves(SubElement(root, "issuer"), document.issuer, ISSUER, layout)
    for owner in document.reporting_owners:
        node = SubElement(root, "reportingOwner")
        _leaves(node, owner, OWNER_ID, layout)
        if owner.address is not None:
            _leaves(node, owner.address, ADDRESS, layout)
        _leaves(node, owner, RELATIONSHIP, layout)
    _leaves(root, document, ["aff10b5One"], layout)
    for name in ("nonDerivativeTable", "derivativeTable"):
        rows = getattr(document, attribute(name))
        if rows or layout.unsaid != "omit":
            table = SubElement(root, name)
            for row in rows:
                _row(table, row, layout, (document.document_type or "").startswith("3"))
    if document.footnotes or layout.unsaid != "omit":
        notes = SubElement(root, "footnotes")
        for footnote in document.footnotes:
            note = SubElement(notes, "footnote", {} if footnote.id is None else {"id": footnote.id})
            note.text = footnote.text
    _leaves(root, document, ["remarks"], layout)
    for signature in document.owner_signatures:
        _leaves(SubElement(root, "ownerSignature"), signature, SIGNATURE, layout)
    return root


def _leaves(node: Element, record: object, leaves: list[str], layout: Layout) -> None:
    """Write the leaves of a record other than a row; groups are there even if nothing is in them."""
    for leaf in leaves:
        group, _, name = leaf.rpartition("/")
        text = _spelled(name, getattr(record, attribute(name)), layout)
        within = _group(node, group)
        if text is not None or layout.unsaid != "omit":
            SubElement(within, name).text = text


def _row(table: Element, row: object, layout: Layout, form3: bool) -> None:
    kind = kind_of(type(row))
    node = SubElement(table, kind)
    marks: dict[str, list[str]] = {}
    for ref in row.footnote_refs:  # type: ignore[attr-defined]  # every kind of row has them
        marks.setdefault(ref.field, []).append(ref.footnote_id)
    for leaf in ROWS[kind]:
        group, _, name = leaf.rpartition("/")
        text, ids = _spelled(name, getattr(row, attribute(name)), layout), marks.get(attribute(name), [])
        if group and (attribute(group) in marks or not _may_lack(kind, group, form3)):
            _group(node, group)
        if text is None and not ids and layout.unsaid == "omit":
            continue
        element = SubElement(_group(node, group), name)
        if group == "transactionCoding":
            element.text = text
        elif text is not None or (layout.unsaid == "value" and not ids):
            SubElement(element, "value").text = text
        _mark(element, ids)
    if "transaction_coding" in marks:
        _mark(_group(node, "transactionCoding"), marks["transaction_coding"])


def _may_lack(kind: str, group: str, form3: bool) -> bool:
    """Whether the schema lets this kind of row do without this group."""
    no_coding = kind.endswith("Holding") and group == "transactionCoding"
    no_balance = form3 and kind == "derivativeHolding" and group == "postTransactionAmounts"
    return no_coding or no_balance


def _group(node: Element, group: str) -> Element:
    if not group:
        return node
    found = node.find(group)
    return SubElement(node, group) if found is None else found


def _mark(node: Element, ids: list[str]) -> None:
    for footnote_id in ids:
        SubElement(node, "footnoteId", {"id": footnote_id})


def _spelled(name: str, value: object, layout: Layout) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return layout.flags[value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    text = str(value)
    return text if layout.cik_zeros or not name.endswith("Cik") else text.lstrip("0") or "0"


def to_text(root: Element, layout: Layout = Layout()) -> str:
    """A tree as text."""
    lines = [layout.declaration] if layout.declaration else []
    return layout.newline.join([*lines, *_lines(root, layout, "")]) + layout.newline


def _lines(node: Element, layout: Layout, indent: str) -> Iterator[str]:
    name, gap = node.tag, layout.gap
    tag = name + "".join(f" {key}={layout.quote}{_escaped(value, layout)}{layout.quote}" for key, value in node.items())
    if len(node):
        yield f"{indent}<{tag}{gap}>"
        for child in node:
            yield from _lines(child, layout, indent + layout.indent)
        yield f"{indent}</{name}{gap}>"
    elif node.text is None:
        yield indent + layout.hollow.format(tag=tag, name=name)
    else:
        yield f"{indent}<{tag}{gap}>{_escaped(node.text, layout)}</{name}{gap}>"


_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


def _escaped(text: str, layout: Layout) -> str:
    def escape(found: re.Match[str]) -> str:
        return f"&#{ord(found[0])};" if layout.numeric else _NAMED[found[0]]

    written = re.sub(r"[&<>\"']|[^\x00-\x7f]" if layout.numeric else r"[&<>\"']", escape, text)
    return written.replace("\n", layout.newline or "\n")
