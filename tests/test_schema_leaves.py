"""No leaf of the schema is lost: change one, or one footnote reference, and the object changes there and nowhere else.

Leaves are enumerated from the XML of the complete form, and from a list of the schema's elements that stands here
literally: neither asks the package, so one that the package forgot shows.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import attrs
import pytest

from insiderforms.model import OwnershipDocument
from insiderforms.parser import parse
from tests.complete import COMPLETE
from tests.promises import same, with_comment
from tests.xml_writer import Layout, attribute, to_text, to_tree

SCHEMA = """
ownershipDocument schemaVersion documentType periodOfReport dateOfOriginalSubmission noSecuritiesOwned
notSubjectToSection16 form3HoldingsReported form4TransactionsReported aff10b5One remarks
issuer issuerCik issuerName issuerTradingSymbol issuerForeignTradingSymbol
reportingOwner reportingOwnerId rptOwnerCik rptOwnerCcc rptOwnerName
reportingOwnerAddress rptOwnerNonUSAddressFlag rptOwnerStreet1 rptOwnerStreet2 rptOwnerCity rptOwnerNonUSStateTerritory
rptOwnerState rptOwnerCountry rptOwnerZipCode rptOwnerStateDescription rptOwnerGoodAddress
reportingOwnerRelationship isDirector isOfficer isTenPercentOwner isOther officerTitle otherText
nonDerivativeTable nonDerivativeTransaction nonDerivativeHolding derivativeTable derivativeTransaction derivativeHolding
value footnoteId securityTitle conversionOrExercisePrice transactionDate deemedExecutionDate
transactionCoding transactionFormType transactionCode equitySwapInvolved transactionTimeliness
transactionAmounts transactionShares transactionTotalValue transactionPricePerShare transactionAcquiredDisposedCode
exerciseDate expirationDate
underlyingSecurity underlyingSecurityTitle underlyingSecurityShares underlyingSecurityValue
postTransactionAmounts sharesOwnedFollowingTransaction valueOwnedFollowingTransaction
ownershipNature directOrIndirectOwnership natureOfOwnership
footnotes footnote ownerSignature signatureName signatureDate
""".split()
"""Every element of the schemas of Forms 3, 4 and 5 and their amendments, version 5.5 of the specification."""

TREE = to_tree(COMPLETE)
LAYOUT = Layout(hollow="<{tag}/>")
OTHER_CODE = {
    "document_type": "4/A", "schema_version": "X0508", "transaction_form_type": "5", "transaction_code": "P",
    "transaction_timeliness": "E", "transaction_acquired_disposed_code": "A", "direct_or_indirect_ownership": "D",
    "cik": "1234567890",
}
CONTAINERS = {  # an element that may come several times or holds a record -> the attribute that holds it
    "issuer": "issuer", "reportingOwner": "reporting_owners", "reportingOwnerAddress": "address",
    "nonDerivativeTransaction": "non_derivative_table", "nonDerivativeHolding": "non_derivative_table",
    "derivativeTransaction": "derivative_table", "derivativeHolding": "derivative_table", "footnote": "footnotes",
    "ownerSignature": "owner_signatures",
}
Path = tuple[int, ...]
"""The way from the root to an element: at each step the child's number."""


def _walk(node: Element, path: Path = ()) -> Iterator[tuple[Path, Element]]:
    yield path, node
    for at, child in enumerate(node):
        yield from _walk(child, (*path, at))


def _along(root: Element, path: Path) -> list[Element]:
    """The elements on the way, the root first."""
    nodes = [root]
    for at in path:
        nodes.append(nodes[-1][at])
    return nodes


def _named(path: Path) -> str:
    return "/".join(f"{node.tag}[{at}]" for node, at in zip(_along(TREE, path)[1:], path, strict=True))


LEAVES = [path for path, node in _walk(TREE) if len(node) == 0 and node.tag != "footnoteId"]
REFERENCES = [path for path, node in _walk(TREE) if node.tag == "footnoteId"]


@pytest.fixture(params=["regular", "careful"])
def read(request: pytest.FixtureRequest) -> Callable[[Element], OwnershipDocument]:
    """Read a tree, as XML of the kind that nearly all filings are, and as XML that needs the careful reader."""
    def read_tree(tree: Element) -> OwnershipDocument:
        text = to_text(tree, LAYOUT)
        return parse(with_comment(text) if request.param == "careful" else text)

    return read_tree


def test_the_complete_form_holds_every_element_of_the_schema() -> None:
    assert {node.tag for _, node in _walk(TREE)} == set(SCHEMA)


def test_the_complete_form_reads_back_whole(read: Callable[[Element], OwnershipDocument]) -> None:
    form = read(TREE)
    same(form, COMPLETE)
    assert {told.code for told in form.diagnostics} <= {"comment"}


def _changed(record: Any, steps: list[tuple[str, int | None]], change: Callable[[Any], Any]) -> Any:
    """`record` with `change` applied to what the steps (attribute, place in its tuple) lead to."""
    if not steps:
        return change(record)
    (name, at), *rest = steps
    value = getattr(record, name)
    if at is None:
        return attrs.evolve(record, **{name: _changed(value, rest, change)})
    return attrs.evolve(record, **{name: (*value[:at], _changed(value[at], rest, change), *value[at + 1:])})


def _steps(path: Path) -> list[tuple[str, int | None]]:
    """From the document to the record that an element belongs to."""
    steps: list[tuple[str, int | None]] = []
    nodes = _along(TREE, path)
    for parent, node in pairwise(nodes):
        name = CONTAINERS.get(node.tag)
        if name in ("issuer", "address"):
            steps.append((name, None))
        elif name is not None:
            siblings = [child for child in parent if CONTAINERS.get(child.tag) == name]
            steps.append((name, siblings.index(node)))
    return steps


def _attribute(path: Path) -> str:
    """The attribute of its record that a leaf, or the element that a footnote reference stands in, is kept in."""
    nodes = [node for node in _along(TREE, path) if node.tag not in ("value", "footnoteId")]
    return "text" if nodes[-1].tag == "footnote" else attribute(nodes[-1].tag)


def _other(name: str, value: Any) -> Any:
    """Another value of the same kind."""
    if name in OTHER_CODE:
        return OTHER_CODE[name]
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value + timedelta(days=1)
    return value + 1 if isinstance(value, Decimal) else f"{value} changed"


@pytest.mark.parametrize("path", LEAVES, ids=_named)
def test_a_leaf_that_says_something_else_changes_its_attribute_alone(
        path: Path, read: Callable[[Element], OwnershipDocument]) -> None:
    name, other = _attribute(path), None

    def change(record: Any) -> Any:
        nonlocal other
        other = _other(name, getattr(record, name))
        return attrs.evolve(record, **{name: other})

    expected = _changed(COMPLETE, _steps(path), change)
    tree = copy.deepcopy(TREE)
    _along(tree, path)[-1].text = str(int(other)) if isinstance(other, bool) else str(other)
    assert expected != COMPLETE
    assert read(tree) == expected


def _says_nothing(path: Path) -> OwnershipDocument:
    name = _attribute(path)
    form: OwnershipDocument = _changed(COMPLETE, _steps(path), lambda record: attrs.evolve(record, **{name: None}))
    return form


@pytest.mark.parametrize("path", LEAVES, ids=_named)
def test_a_leaf_that_is_empty_leaves_its_attribute_none(
        path: Path, read: Callable[[Element], OwnershipDocument]) -> None:
    tree = copy.deepcopy(TREE)
    _along(tree, path)[-1].text = ""
    assert read(tree) == _says_nothing(path)


@pytest.mark.parametrize("path", [path for path in LEAVES if _along(TREE, path)[-1].tag != "footnote"], ids=_named)
def test_a_leaf_that_is_missing_leaves_its_attribute_none(
        path: Path, read: Callable[[Element], OwnershipDocument]) -> None:
    tree = copy.deepcopy(TREE)
    *_, parent, leaf = _along(tree, path)
    parent.remove(leaf)
    assert read(tree) == _says_nothing(path)


RECORDS = [path for path, node in _walk(TREE) if CONTAINERS.get(node.tag) not in (None, "issuer", "address")]


@pytest.mark.parametrize("path", RECORDS, ids=_named)
def test_a_record_that_goes_takes_nothing_else_with_it(
        path: Path, read: Callable[[Element], OwnershipDocument]) -> None:
    tree = copy.deepcopy(TREE)
    *_, parent, node = _along(tree, path)
    parent.remove(node)
    [(name, at)] = _steps(path)
    assert at is not None
    records = getattr(COMPLETE, name)
    assert read(tree) == attrs.evolve(COMPLETE, **{name: records[:at] + records[at + 1:]})


def _place_of_reference(path: Path) -> int:
    """The place of a reference among those of its row."""
    row = path[:2]
    return [reference for reference in REFERENCES if reference[:2] == row].index(path)


@pytest.mark.parametrize("path", REFERENCES, ids=_named)
def test_a_footnote_reference_of_another_id_changes_that_reference_alone(
        path: Path, read: Callable[[Element], OwnershipDocument]) -> None:
    tree = copy.deepcopy(TREE)
    reference = _along(tree, path)[-1]
    other = f"F{(int(reference.attrib['id'][1:]) + 3) % 8 + 1}"
    reference.attrib["id"] = other
    at = _place_of_reference(path)
    assert read(tree) == _changed(COMPLETE, [*_steps(path), ("footnote_refs", at)],
                                  lambda ref: attrs.evolve(ref, field=_attribute(path), footnote_id=other))


@pytest.mark.parametrize("path", REFERENCES, ids=_named)
def test_a_footnote_reference_that_goes_leaves_the_others(
        path: Path, read: Callable[[Element], OwnershipDocument]) -> None:
    tree = copy.deepcopy(TREE)
    *_, parent, reference = _along(tree, path)
    parent.remove(reference)
    at = _place_of_reference(path)
    assert read(tree) == _changed(COMPLETE, _steps(path), lambda row: attrs.evolve(
        row, footnote_refs=row.footnote_refs[:at] + row.footnote_refs[at + 1:]))


@pytest.mark.parametrize("path", [path for path in RECORDS if _along(TREE, path)[-1].tag == "footnote"], ids=_named)
def test_a_footnote_of_another_id_changes_that_footnote_alone(
        path: Path, read: Callable[[Element], OwnershipDocument]) -> None:
    tree = copy.deepcopy(TREE)
    _along(tree, path)[-1].attrib["id"] = "F99"
    assert read(tree) == _changed(COMPLETE, _steps(path), lambda footnote: attrs.evolve(footnote, id="F99"))
