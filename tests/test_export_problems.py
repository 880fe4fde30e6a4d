"""What EDGAR would refuse: each rule by a form that breaks it and one that does not, all of them by the schemas."""

from __future__ import annotations

import os
import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from insiderforms.export.filing_rules import FILING_RULES, FilingProblem, FilingSeverity
from insiderforms.export.problems import filing_problems
from insiderforms.export.xml import to_xml, unwritable
from insiderforms.model import (
    Address,
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from insiderforms.parser import parse
from tests.strategies import decimals, documents, texts

DAY = date(2026, 5, 4)
TYPES = ["3", "3/A", "4", "4/A", "5", "5/A"]


def _marks(**marks: str) -> tuple[FootnoteRef, ...]:
    """Footnote marks, by field: `"F1 F2"`."""
    return tuple(FootnoteRef(field=field, footnote_id=id) for field, ids in marks.items() for id in ids.split())


OWNERS = (
    ReportingOwner(cik="0000000077", ccc="ab#12345", is_officer=True, officer_title="Treasurer",
                   address=Address(non_us_address_flag=False, street1="1 Quay", city="Bath", state="ME",
                                   zip_code="04530")),
    ReportingOwner(cik="78", ccc="cd#12345", is_other=True, other_text="Trustee",
                   address=Address(non_us_address_flag=True, non_us_state_territory="Crete", country="J3")),
    ReportingOwner(cik="0000000079", ccc="ef#12345", is_director=True, is_ten_percent_owner=False),
)
TABLE_1_HOLDINGS = (
    NonDerivativeHolding(security_title="Common Stock", shares_owned_following_transaction=Decimal("1200.5000"),
                         direct_or_indirect_ownership="D", footnote_refs=_marks(nature_of_ownership="F1")),
    NonDerivativeHolding(security_title="Units", value_owned_following_transaction=Decimal("999999999999.9999"),
                         direct_or_indirect_ownership="I", nature_of_ownership="By trust"),
)
OPTION = DerivativeHolding(
    security_title="Option", conversion_or_exercise_price=Decimal("12.25"), expiration_date=date(2031, 5, 4),
    underlying_security_title="Common Stock", underlying_security_shares=Decimal(0),
    shares_owned_following_transaction=Decimal(300), direct_or_indirect_ownership="D",
    footnote_refs=_marks(exercise_date="F2 F1", expiration_date="F2"))
NOTE = attrs.evolve(
    OPTION, security_title="Note", conversion_or_exercise_price=None, underlying_security_shares=None,
    shares_owned_following_transaction=None, value_owned_following_transaction=Decimal("5.5"),
    footnote_refs=_marks(conversion_or_exercise_price="F1", exercise_date="F1", underlying_security_value="F2"))
SALE = NonDerivativeTransaction(
    security_title="Common Stock", transaction_date=DAY, transaction_form_type="4", transaction_code="S",
    equity_swap_involved=False, transaction_shares=Decimal(10), transaction_acquired_disposed_code="D",
    shares_owned_following_transaction=Decimal(90), direct_or_indirect_ownership="D",
    footnote_refs=_marks(transaction_coding="F1", transaction_price_per_share="F2",
                         transaction_acquired_disposed_code="F1"))
EXERCISE = DerivativeTransaction(
    security_title="Option", conversion_or_exercise_price=Decimal(0), transaction_date=DAY,
    deemed_execution_date=DAY, transaction_form_type="5", transaction_code="M", equity_swap_involved=True,
    transaction_shares=Decimal(10), transaction_acquired_disposed_code="D",
    exercise_date=DAY, expiration_date=DAY, underlying_security_title="Common Stock",
    underlying_security_value=Decimal("0.99"), transaction_price_per_share=Decimal(0),
    value_owned_following_transaction=Decimal(3), direct_or_indirect_ownership="I", nature_of_ownership="By spouse")


def _fileable(document_type: str) -> OwnershipDocument:
    """A form of this type that EDGAR would take, with rows of every kind that it may have."""
    form = document_type[0]
    holdings = (OPTION, NOTE) if form != "3" else tuple(
        attrs.evolve(row, shares_owned_following_transaction=None, value_owned_following_transaction=None)
        for row in (OPTION, NOTE))
    late = (attrs.evolve(TABLE_1_HOLDINGS[1], transaction_form_type="3", footnote_refs=_marks(transaction_coding="F2")),
            attrs.evolve(OPTION, transaction_form_type="3")) if form == "5" else ()
    return OwnershipDocument(
        document_type=document_type,
        period_of_report=DAY,
        date_of_original_submission=DAY if document_type.endswith("/A") else None,
        issuer=Issuer(cik="0000000042", trading_symbol="BRNE", foreign_trading_symbol="BRN.L"),
        reporting_owners=OWNERS,
        aff10b5_one=None if form == "3" else False,
        non_derivative_table=(*TABLE_1_HOLDINGS, *(() if form == "3" else (SALE,)), *late[:1]),
        derivative_table=(*holdings, *(() if form == "3" else (EXERCISE,)), *late[1:]),
        footnotes=(Footnote(id="F1", text="One."), Footnote(id="F2", text="Two,\nin two lines.")),
        remarks="Said,\nand said again.",
        owner_signatures=(OwnerSignature(signature_name="/s/ A. Pekel, Treasurer", signature_date=DAY),),
    )


FILEABLE = {document_type: _fileable(document_type) for document_type in TYPES}


def _put(record: Any, path: str, value: Any) -> Any:
    """`record` with `value` at a path like those of problems: `reporting_owners[0].address.state`."""
    name, at, rest = re.fullmatch(r"(\w+)(?:\[(\d+)\])?\.?(.*)", path).groups()  # type: ignore[union-attr]
    held = getattr(record, name)
    if at is None:
        return attrs.evolve(record, **{name: _put(held, rest, value) if rest else value})
    item = _put(held[int(at)], rest, value) if rest else value
    return attrs.evolve(record, **{name: (*held[:int(at)], item, *held[int(at) + 1:])})


def _broken(form: OwnershipDocument) -> set[tuple[str, str]]:
    return {(problem.rule, problem.field) for problem in filing_problems(form)}


def _changed(document_type: str, changes: dict[str, Any]) -> OwnershipDocument:
    form = FILEABLE[document_type]
    for path, value in changes.items():
        form = _put(form, path, value)
    return form


@pytest.mark.parametrize("document_type", TYPES)
def test_a_form_as_edgar_wants_it_has_no_problem(document_type: str) -> None:
    assert filing_problems(FILEABLE[document_type]) == ()


ONE, A, SOLD = "non_derivative_table[0]", "reporting_owners[0]", "non_derivative_table[2]"
TWO, EXERCISED = "derivative_table[0]", "derivative_table[2]"
TOO_MUCH, TOO_FINE = Decimal(1000000000000), Decimal("1.00001")

# The form's type, what is changed in the form of that type, and the rules that it then breaks, each with the field if
# that is not the first that was changed.
BROKEN: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    # Which elements there are.
    ("4", {"document_type": "144"}, {"unwritable": "document_type"}),
    ("4", {f"{ONE}.shares_owned_following_transaction": Decimal("Infinity")}, {"unwritable": ""}),
    ("4", {"remarks": "\x00"}, {"unwritable": ""}),
    ("4", {"document_type": None}, {"missing": ""}),
    ("3", {"period_of_report": None}, {"missing": ""}),
    ("3/A", {"date_of_original_submission": None}, {"missing": ""}),
    ("5", {"aff10b5_one": None}, {"missing": ""}),
    ("4", {"issuer.cik": None}, {"missing": ""}),
    ("4", {"issuer.trading_symbol": ""}, {"missing": ""}),
    ("4", {f"{A}.cik": None}, {"missing": ""}),
    ("4", {"reporting_owners": ()}, {"missing": ""}),
    ("4", {"owner_signatures": ()}, {"missing": ""}),
    ("4", {"owner_signatures[0].signature_name": ""}, {"missing": ""}),
    ("4", {"owner_signatures[0].signature_date": None}, {"missing": ""}),
    ("3", {f"{ONE}.security_title": None}, {"missing": ""}),
    ("4", {f"{SOLD}.transaction_date": None}, {"missing": ""}),
    ("4", {f"{SOLD}.transaction_form_type": None}, {"missing": ""}),
    ("5", {f"{EXERCISED}.transaction_code": None}, {"missing": ""}),
    ("4", {f"{SOLD}.equity_swap_involved": None}, {"missing": ""}),
    ("4", {f"{SOLD}.transaction_shares": None}, {"missing": ""}),
    ("4", {f"{EXERCISED}.transaction_acquired_disposed_code": None}, {"missing": ""}),
    ("4", {f"{TWO}.underlying_security_title": None}, {"missing": ""}),
    ("4", {f"{EXERCISED}.direct_or_indirect_ownership": None}, {"missing": ""}),
    ("4", {f"{EXERCISED}.transaction_shares": None, f"{EXERCISED}.footnote_refs": _marks(transaction_shares="F1")},
     {"missing": ""}),
    ("4", {"date_of_original_submission": DAY}, {"not_applicable": ""}),
    ("4", {"no_securities_owned": False}, {"not_applicable": ""}),
    ("3", {"not_subject_to_section16": True}, {"not_applicable": ""}),
    ("4", {"form3_holdings_reported": False}, {"not_applicable": ""}),
    ("3", {f"{ONE}": SALE}, {"not_applicable": ""}),
    ("4", {f"{ONE}.transaction_form_type": "3"}, {"not_applicable": ""}),
    ("3", {f"{TWO}.shares_owned_following_transaction": Decimal(1)}, {"not_applicable": ""}),
    ("4", {f"{ONE}.footnote_refs": _marks(transaction_coding="F1")}, {"not_applicable": f"{ONE}.transaction_coding"}),
    ("4", {"schema_version": "X0609"}, {"not_for_filers": ""}),
    ("4", {"issuer.name": "Brine Co"}, {"not_for_filers": ""}),
    ("4", {f"{A}.name": "Pekel Ada"}, {"not_for_filers": ""}),
    ("4", {f"{A}.address.state_description": "Maine"}, {"not_for_filers": ""}),
    ("4", {f"{A}.address.good_address": True}, {"not_for_filers": ""}),
    ("3", {"no_securities_owned": False}, {"not_for_filers": ""}),
    ("3", {"aff10b5_one": False}, {"not_for_filers": ""}),
    ("3", {"no_securities_owned": True}, {"not_for_filers": "", "edgar_decides": ""}),
    ("5", {"form3_holdings_reported": False}, {"not_for_filers": "", "edgar_decides": ""}),
    ("5", {"form4_transactions_reported": False}, {"not_for_filers": "", "edgar_decides": ""}),
    ("4", {"reporting_owners": tuple(attrs.evolve(OWNERS[0], cik=str(at)) for at in range(1, 12))}, {"too_many": ""}),
    ("4", {"owner_signatures": FILEABLE["4"].owner_signatures * 11}, {"too_many": ""}),
    ("4", {"non_derivative_table": (SALE,) * 31}, {"too_many": ""}),
    ("3", {"derivative_table": FILEABLE["3"].derivative_table[:1] * 31}, {"too_many": ""}),
    ("4", {"non_derivative_table": (TABLE_1_HOLDINGS[0],), "derivative_table": (OPTION,)},
     {"no_transaction": "not_subject_to_section16"}),
    # What a value may be.
    ("4", {"issuer.trading_symbol": "B" * 11}, {"too_long": ""}),
    ("4", {"issuer.foreign_trading_symbol": "B" * 15}, {"too_long": ""}),
    ("4", {f"{A}.address.street1": "Q" * 41}, {"too_long": ""}),
    ("4", {f"{A}.address.city": "Q" * 31}, {"too_long": ""}),
    ("4", {f"{A}.address.non_us_state_territory": "Q" * 41}, {"too_long": ""}),
    ("4", {f"{A}.officer_title": "Q" * 31}, {"too_long": ""}),
    ("4", {"reporting_owners[1].other_text": "Q" * 31}, {"too_long": ""}),
    ("4", {f"{ONE}.security_title": "Q" * 61}, {"too_long": ""}),
    ("4", {"non_derivative_table[1].nature_of_ownership": "Q" * 101}, {"too_long": ""}),
    ("4", {"remarks": "Q" * 2001}, {"too_long": ""}),
    ("4", {"owner_signatures[0].signature_name": "Q" * 256}, {"too_long": ""}),
    ("4", {"footnotes[1].text": "Q" * 1001}, {"too_long_for_edgar": ""}),
    ("4", {f"{A}.address.non_us_state_territory": "Q" * 31}, {"too_long_for_edgar": ""}),
    ("4", {f"{A}.ccc": "short"}, {"wrong_length": ""}),
    ("4", {"schema_version": "X609"}, {"not_for_filers": "", "wrong_length": ""}),
    ("4", {"issuer.cik": "42 or so"}, {"wrong_characters": ""}),
    ("4", {f"{A}.address.zip_code": "04530/1"}, {"wrong_characters": ""}),
    ("4", {f"{ONE}.security_title": "Common\nStock"}, {"line_break": ""}),
    ("4", {f"{SOLD}.transaction_code": "K"}, {"not_in_list": ""}),
    ("4", {f"{SOLD}.transaction_form_type": "3"}, {"not_in_list": ""}),
    ("5", {"derivative_table[3].transaction_form_type": "4"}, {"not_in_list": ""}),
    ("4", {f"{SOLD}.transaction_acquired_disposed_code": "S"}, {"not_in_list": ""}),
    ("4", {f"{ONE}.direct_or_indirect_ownership": "B"}, {"not_in_list": ""}),
    ("4", {f"{A}.address.state": "A1"}, {"not_in_list": ""}),
    ("4", {"reporting_owners[1].address.country": "ME"}, {"not_in_list": ""}),
    ("4", {"reporting_owners[1].address.country": "U2"}, {"obsolete_country": ""}),
    ("4", {f"{ONE}.shares_owned_following_transaction": TOO_MUCH}, {"number_out_of_range": ""}),
    ("4", {f"{ONE}.shares_owned_following_transaction": Decimal(-1)}, {"number_out_of_range": ""}),
    ("4", {f"{ONE}.shares_owned_following_transaction": TOO_FINE}, {"too_many_decimals": ""}),
    ("4", {f"{ONE}.shares_owned_following_transaction": Decimal("-0.0")}, {"minus_sign": ""}),
    # Reporting owners.
    ("4", {f"{A}.ccc": None}, {"missing_ccc": ""}),
    ("4", {"reporting_owners[2].cik": "77"}, {"duplicate_owner": ""}),
    ("4", {"reporting_owners[2].is_director": None}, {"no_relationship": "reporting_owners[2]"}),
    ("4", {f"{A}.officer_title": None}, {"no_officer_title": ""}),
    ("4", {"reporting_owners[1].other_text": ""}, {"no_other_text": ""}),
    ("4", {f"{A}.address.non_us_address_flag": None}, {"no_address_flag": ""}),
    ("4", {"reporting_owners[1].address.country": None}, {"no_country": ""}),
    ("4", {f"{A}.address.state": " "}, {"no_state": ""}),
    # Transactions and holdings.
    ("3", {f"{TWO}.conversion_or_exercise_price": None}, {"no_value_nor_footnote": ""}),
    ("4", {f"{EXERCISED}.transaction_price_per_share": None}, {"no_value_nor_footnote": ""}),
    ("4", {f"{TWO}.footnote_refs": _marks(expiration_date="F1 F2")}, {"no_value_nor_footnote": f"{TWO}.exercise_date"}),
    ("4", {f"{EXERCISED}.expiration_date": None}, {"no_value_nor_footnote": ""}),
    ("4", {f"{EXERCISED}.transaction_total_value": Decimal(1)}, {"two_amounts": ""}),
    ("4", {f"{ONE}.value_owned_following_transaction": Decimal(1)}, {"two_amounts": ""}),
    ("3", {f"{TWO}.underlying_security_value": Decimal(1)}, {"two_amounts": ""}),
    ("4", {f"{EXERCISED}.transaction_shares": None}, {"no_amount": ""}),
    ("4", {f"{TWO}.shares_owned_following_transaction": None}, {"no_amount": ""}),
    ("4", {f"{TWO}.underlying_security_shares": None}, {"no_underlying_amount": ""}),
    ("4", {f"{ONE}.nature_of_ownership": "By trust"}, {"nature_of_direct": ""}),
    ("4", {"non_derivative_table[1].nature_of_ownership": None}, {"no_nature_of_indirect": ""}),
    ("4", {f"{EXERCISED}.transaction_timeliness": "L"}, {"timeliness": ""}),
    ("5", {f"{EXERCISED}.transaction_timeliness": "E"}, {"timeliness": ""}),
    ("5/A", {f"{SOLD}.transaction_timeliness": "E"}, {"timeliness": ""}),
    ("4/A", {f"{SOLD}.transaction_timeliness": "L"}, {"timeliness_on_time": ""}),
    ("4", {f"{SOLD}.transaction_timeliness": "X"}, {"not_in_list": "", "timeliness_on_time": ""}),
    ("5", {"non_derivative_table[3].transaction_form_type": None}, {"no_late_holding_type": ""}),
    # Footnotes.
    ("4", {"footnotes[1].id": None}, {
        "footnote_id": "", "dangling_reference": "non_derivative_table[2].transaction_price_per_share"}),
    ("4", {f"{ONE}.footnote_refs": _marks(security_title="F1 F01")}, {
        "footnote_id": f"{ONE}.security_title", "dangling_reference": f"{ONE}.security_title"}),
    ("4", {"footnotes": (*FILEABLE["4"].footnotes, Footnote(id="F2", text="Two again."))}, {
        "duplicate_footnote": "footnotes[2].id"}),
    ("4", {"footnotes": (*FILEABLE["4"].footnotes, Footnote(id="F3", text="Three."))}, {
        "unreferenced_footnote": "footnotes[2]"}),
    ("4", {f"{ONE}.footnote_refs": _marks(security_title="F1 F3")}, {"dangling_reference": f"{ONE}.security_title"}),
    ("4", {f"{ONE}.footnote_refs": _marks(security_title="F1 F2 F1")}, {"repeated_reference": f"{ONE}.security_title"}),
    ("4", {f"{SOLD}.footnote_refs": _marks(transaction_coding="F1", transaction_code="F1 F2",
                                           transaction_price_per_share="F1")},
     {"repeated_reference": f"{SOLD}.transaction_coding"}),
    ("4", {f"{EXERCISED}.footnote_refs": _marks(transaction_acquired_disposed_code="F1")}, {
        "not_footnotable": f"{EXERCISED}.transaction_acquired_disposed_code"}),
    ("5", {f"{SOLD}.footnote_refs": _marks(transaction_price_per_share="F1", transaction_timeliness="F1")}, {
        "not_footnotable": f"{SOLD}.transaction_timeliness"}),
]
DANGLING = {  # what else refers to the footnote that has lost its id
    ("dangling_reference", f"derivative_table[{at}].{field}")
    for at, field in [(0, "exercise_date"), (0, "expiration_date"), (1, "underlying_security_value")]}


@pytest.mark.parametrize("document_type, changes, rules", BROKEN, ids=[
    f"{'+'.join(rules)}-{kind}-{next(iter(changes))}" for kind, changes, rules in BROKEN])
def test_a_form_that_breaks_a_rule_has_that_problem_and_no_other(
        document_type: str, changes: dict[str, Any], rules: dict[str, str]) -> None:
    expected = {(rule, field or next(iter(changes))) for rule, field in rules.items()}
    found = _broken(_changed(document_type, changes))
    assert found - (DANGLING if changes == {"footnotes[1].id": None} else set()) == expected


def test_every_rule_is_broken_by_some_form() -> None:
    assert {rule for _, _, rules in BROKEN for rule in rules} == set(FILING_RULES)


def test_a_hundred_footnotes_are_one_too_many() -> None:
    numbers = range(1, 101)
    form = _changed("4", {
        f"{ONE}.footnote_refs": _marks(security_title=" ".join(f"F{number}" for number in numbers)),
        "footnotes": tuple(Footnote(id=f"F{number}") for number in numbers)})
    assert _broken(form) == {
        ("too_many", "footnotes"), ("footnote_id", "footnotes[99].id"), ("footnote_id", f"{ONE}.security_title")}


@pytest.mark.parametrize("document_type, changes", [
    ("3", {"non_derivative_table": (), "derivative_table": (), "footnotes": ()}),
    ("4", {"non_derivative_table": (), "derivative_table": (), "footnotes": (), "not_subject_to_section16": True}),
    ("4", {"reporting_owners": tuple(attrs.evolve(OWNERS[0], cik=str(at)) for at in range(1, 11))}),
    ("4", {"owner_signatures": FILEABLE["4"].owner_signatures * 10}),
    ("4", {"non_derivative_table": (SALE,) * 30}),
    ("4", {"issuer.trading_symbol": "B" * 10, "issuer.foreign_trading_symbol": ""}),
    ("4", {f"{A}.address.street2": "Q" * 40, f"{A}.address.non_us_state_territory": "Q" * 30}),
    ("4", {f"{A}.address": None}),
    ("4", {f"{A}.address.country": ""}),
    ("4", {f"{A}.address.zip_code": "#1 a-Z 9"}),
    ("4", {f"{A}.officer_title": "Q" * 30, f"{ONE}.security_title": "Q" * 60, "remarks": "Q" * 2000}),
    ("4", {"footnotes[1].text": "Q" * 1000}),
    ("4", {f"{ONE}.shares_owned_following_transaction": Decimal("1.000000")}),
    ("4", {f"{ONE}.shares_owned_following_transaction": Decimal("0E-9")}),
    ("4", {f"{ONE}.shares_owned_following_transaction": Decimal("1E+11")}),
    ("4", {f"{ONE}.nature_of_ownership": ""}),
    ("4", {f"{EXERCISED}.transaction_shares": None, f"{EXERCISED}.transaction_total_value": Decimal("0.0001")}),
    ("4", {f"{EXERCISED}.transaction_timeliness": "E"}),
    ("5", {f"{EXERCISED}.transaction_timeliness": "L", f"{SOLD}.transaction_timeliness": "L"}),
    ("5", {f"{SOLD}.transaction_timeliness": ""}),
    ("4", {f"{SOLD}.footnote_refs": _marks(transaction_price_per_share="F1", transaction_timeliness="F1")}),
    ("5", {"derivative_table[3].transaction_form_type": ""}),
    ("4", {f"{EXERCISED}.deemed_execution_date": None, f"{EXERCISED}.equity_swap_involved": False}),
], ids=lambda value: "+".join(value) if isinstance(value, dict) else value)
def test_a_form_that_keeps_a_rule_to_its_limit_has_no_problem(document_type: str, changes: dict[str, Any]) -> None:
    assert _broken(_changed(document_type, changes)) == set()


def test_a_problem_says_its_rule_its_place_and_what_becomes_of_it() -> None:
    [problem] = filing_problems(_changed("4", {f"{A}.address.state": "A1"}))
    assert problem == FilingProblem(
        rule="not_in_list", severity=FilingSeverity.SUSPENSE, section="3.6", field=f"{A}.address.state",
        message="'A1' is not in the list")
    assert str(problem) == (
        f"suspense: 'A1' is not in the list [not_in_list, section 3.6] at {A}.address.state")


def test_problems_come_in_the_order_of_the_form() -> None:
    fields = [problem.field for problem in filing_problems(OwnershipDocument(
        document_type="4", reporting_owners=(ReportingOwner(),), footnotes=(Footnote(),)))]
    assert fields == [
        "period_of_report", "aff10b5_one", "not_subject_to_section16", "issuer.cik", "issuer.trading_symbol",
        "reporting_owners[0].cik", "reporting_owners[0].ccc", "reporting_owners[0]", "footnotes[0].id",
        "owner_signatures"]


# ---- against the schemas

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
SCHEMAS = os.environ.get("INSIDERFORMS_SCHEMAS") or (str(Path(CORPUS).parent / "spec") if CORPUS else "")
needs_schemas = [
    pytest.mark.no_cover,
    pytest.mark.skipif(not SCHEMAS, reason="neither INSIDERFORMS_SCHEMAS nor INSIDERFORMS_CORPUS names a folder"),
]
# Validators need not look up what an IDREF refers to, and lxml's does not.
NOT_LOOKED_UP = "dangling_reference"


@cache
def _schema(document_type: str) -> tuple[Any, Any]:
    etree: Any = pytest.importorskip("lxml.etree")
    path = Path(SCHEMAS) / f"ownership{document_type.replace('/', '')}Document.xsd.xml"
    if not path.exists():
        pytest.skip(f"there are no schemas in {SCHEMAS}")
    return etree, etree.XMLSchema(etree.parse(path))


def _validates(form: OwnershipDocument) -> bool:
    etree, schema = _schema(form.document_type or "")
    valid: bool = schema.validate(etree.fromstring(to_xml(form)))
    return valid


def _should_validate(form: OwnershipDocument) -> bool:
    return not any(FILING_RULES[rule].in_schema and rule != NOT_LOOKED_UP for rule, _ in _broken(form))


def _places(record: Any, before: str = "") -> list[tuple[str, str]]:
    """Every field of a form that is no record itself: its path and its type."""
    found: list[tuple[str, str]] = []
    for field in attrs.fields(type(record)):
        value, path = getattr(record, field.name), before + field.name
        if attrs.has(type(value)):
            found += _places(value, f"{path}.")
        elif isinstance(value, tuple) and field.name != "footnote_refs":
            found += [place for at, item in enumerate(value) for place in _places(item, f"{path}[{at}].")]
        elif field.eq and field.name not in ("document_type", "address"):
            found.append((path, "marks" if field.name == "footnote_refs" else str(field.type)))
    return found


PLACES = {document_type: _places(form) for document_type, form in FILEABLE.items()}
CODES = st.sampled_from([*"ADEFIKLSX345", "", "NY", "A1", "X1", "U2", "F1", "F2", "F10", "F0", "X0609", "12345678"])
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "str | None": CODES | texts | st.integers(1, 300).map("x".__mul__),
    "bool | None": st.booleans(),
    "date | None": st.dates(),
    "Decimal | None": decimals() | st.decimals(-1, 10**12, allow_nan=False),
    "marks": st.lists(st.builds(
        FootnoteRef,
        field=st.sampled_from(["security_title", "transaction_coding", "transaction_form_type",
                               "transaction_timeliness", "nature_of_ownership", "exercise_date",
                               "transaction_price_per_share", "transaction_acquired_disposed_code",
                               "shares_owned_following_transaction", "underlying_security_shares"]),
        footnote_id=st.sampled_from(["F1", "F2", "F3", "F100"])), max_size=4).map(tuple),
}


@st.composite
def nearly_fileable(draw: st.DrawFn) -> OwnershipDocument:
    """A form that EDGAR would take, with nothing or a few things changed."""
    document_type = draw(st.sampled_from(TYPES))
    form: OwnershipDocument = FILEABLE[document_type]
    for path, kind in draw(st.lists(st.sampled_from(PLACES[document_type]), max_size=3)):
        form = _put(form, path, draw(VALUES[kind] | (st.just(()) if kind == "marks" else st.none())))
    if draw(st.booleans()):
        name = draw(st.sampled_from(["reporting_owners", "non_derivative_table", "derivative_table", "footnotes",
                                     "owner_signatures"]))
        form = _put(form, name, getattr(form, name) * draw(st.sampled_from([0, 2, 4, 8, 11])))
    return form


class TestSchemas:
    """What validates is what breaks no rule of the schemas, and nothing else."""

    pytestmark = needs_schemas

    @pytest.mark.parametrize("document_type", TYPES)
    def test_a_form_as_edgar_wants_it_validates(self, document_type: str) -> None:
        assert _validates(FILEABLE[document_type])

    @pytest.mark.parametrize("document_type, changes, rules", BROKEN)
    def test_a_broken_rule_is_in_the_schema_exactly_if_it_says_so(
            self, document_type: str, changes: dict[str, Any], rules: dict[str, str]) -> None:
        form = _changed(document_type, changes)
        if not unwritable(form) and form.document_type:
            assert _validates(form) == _should_validate(form), rules

    @settings(max_examples=200)
    @given(nearly_fileable() | documents())
    def test_a_form_validates_exactly_if_it_breaks_no_rule_of_its_schema(self, form: OwnershipDocument) -> None:
        if unwritable(form):
            return
        assert _validates(form) == _should_validate(form)

    @pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
    def test_filings_validate_but_for_what_the_schema_has_changed_since(self) -> None:
        """Nothing else in the schemas of today refuses a filing of their time: the 10b5-1 box, which came in 2023, and
        countries in the field of the state, where they stood until 2026."""
        since = {("missing", "aff10b5_one"), ("not_in_list", "address.state")}
        refused = 0
        for path in sorted(Path(CORPUS).glob("*/source.xml")):
            form = parse(path)
            broken = {(rule, field.partition("].")[2] or field) for rule, field in _broken(form)
                      if FILING_RULES[rule].in_schema}
            assert broken <= since, path
            assert _validates(form) == (not broken), path
            refused += bool(broken)
        assert refused == 72


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_filings_break_no_rule_but_for_what_edgar_puts_in_and_takes_out_and_what_is_new() -> None:
    found = {problem.rule for path in sorted(Path(CORPUS).glob("*/source.xml"))
             for problem in filing_problems(parse(path))}
    assert found == {"missing_ccc", "not_for_filers", "no_address_flag", "missing", "not_in_list"}


@given(documents())
def test_any_form_has_problems_and_raises_nothing(form: OwnershipDocument) -> None:
    assert {problem.rule for problem in filing_problems(form)} <= set(FILING_RULES)
