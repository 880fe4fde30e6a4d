"""Hypothesis strategies: whole forms, the many ways to write them, and what is nearly one.

Out: `documents()`, forms that parse back equal without a diagnostic; `layouts()`; `soups()`, text made of the pieces of
ownership XML and EDGAR submissions; `damages()`, what may befall a file's lines.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import strategies as st

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
from tests.xml_writer import HEAD, ISSUER, ROWS, Layout, kind_of, marked_fields

_LOOKS_LIKE_MARKUP = ["&", "<", ">", "&amp;", "&nbsp;", "&#8217;", "]]>", "<!--", "</value>", "'", '"', "AT&T", "<b>"]
words = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Z")), min_size=1, max_size=12) | st.sampled_from(
    _LOOKS_LIKE_MARKUP)
texts = st.lists(words, min_size=1, max_size=4).map(" ".join)
"""A text as the model keeps it: no blank at its ends, one between its words."""
lines = st.lists(texts, min_size=1, max_size=3).map("\n".join)
dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))
ciks = st.integers(1, 9_999_999_999).map(lambda number: f"{number:010d}")
_DIGITS = st.integers(0, 10**6) | st.integers(0, 10**30)


@st.composite
def decimals(draw: st.DrawFn) -> Decimal:
    """A number that is not negative, of up to thirty digits and twenty decimals; trailing zeros are kept."""
    return Decimal((0, tuple(map(int, str(draw(_DIGITS)))), -draw(st.integers(0, 4) | st.integers(0, 20))))


_BY_TYPE: dict[str, st.SearchStrategy[Any]] = {
    "str | None": texts, "bool | None": st.booleans(), "date | None": dates, "Decimal | None": decimals()}
_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "schema_version": st.sampled_from(["X0101", "X0201", "X0202", "X0306", "X0407", "X0508", "X0609"]),
    "cik": ciks,
    "transaction_form_type": st.sampled_from(["4", "5"]),
    "transaction_code": st.sampled_from("ACDEFGHIJLMOPSUWXZ"),
    "transaction_timeliness": st.sampled_from("EL"),
    "transaction_acquired_disposed_code": st.sampled_from("AD"),
    "direct_or_indirect_ownership": st.sampled_from("DI"),
    "remarks": lines,
}


def records(cls: type[Any], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A record of `cls`: every field that `given` leaves open says something or nothing."""
    fields = {field.name: st.none() | _BY_NAME.get(field.name, _BY_TYPE[field.type])
              for field in attrs.fields(cls) if field.name not in given and field.type in _BY_TYPE and field.eq}
    return st.builds(cls, **fields, **given)


_SAYS_NOTHING = Address()
_OWNERS = st.lists(
    records(ReportingOwner, address=records(Address).filter(_SAYS_NOTHING.__ne__), is_director=st.booleans()),
    min_size=1, max_size=3).map(tuple)
_SIGNATURES = st.lists(records(OwnerSignature, signature_name=texts), min_size=1, max_size=3).map(tuple)
_NO = st.none()


def _rows(form: str, transaction: type[Any], holding: type[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Rows of one table. Form 3 has holdings alone; on Form 5 a holding may be late; Table II of Form 3 has no
    balances."""
    late: dict[str, st.SearchStrategy[Any]] = {
        "transaction_form_type": st.none() | st.just("3") if form == "5" else _NO}
    if form == "3" and holding is DerivativeHolding:
        late |= {"shares_owned_following_transaction": _NO, "value_owned_following_transaction": _NO}
    row = records(holding, **late)
    return st.lists(row if form == "3" else row | records(transaction), max_size=3).map(tuple)


@st.composite
def documents(draw: st.DrawFn) -> OwnershipDocument:
    """A form of any of the six types, with the fields that its type has, each said or not."""
    document_type = draw(st.sampled_from(["3", "3/A", "4", "4/A", "5", "5/A"]))
    form = document_type[0]
    lacks: list[str] = {
        "3": ["not_subject_to_section16", "form3_holdings_reported", "form4_transactions_reported"],
        "4": ["no_securities_owned", "form3_holdings_reported", "form4_transactions_reported"],
        "5": ["no_securities_owned"],
    }[form] + ([] if document_type.endswith("/A") else ["date_of_original_submission"])
    document: OwnershipDocument = draw(records(
        OwnershipDocument,
        **dict.fromkeys(lacks, _NO),
        document_type=st.just(document_type),
        period_of_report=dates,
        issuer=records(Issuer, cik=ciks),
        reporting_owners=_OWNERS,
        non_derivative_table=_rows(form, NonDerivativeTransaction, NonDerivativeHolding),
        derivative_table=_rows(form, DerivativeTransaction, DerivativeHolding),
        owner_signatures=_SIGNATURES,
    ))
    return _footnoted(draw, document)


def _footnoted(draw: st.DrawFn, document: OwnershipDocument) -> OwnershipDocument:
    """The document with footnotes, each marked on one field or more, marks in the order in which they are written."""
    tables: dict[str, tuple[Any, ...]] = {
        "non_derivative_table": document.non_derivative_table, "derivative_table": document.derivative_table}
    places = [(table, index, field) for table, rows in tables.items() for index, row in enumerate(rows)
              for field in marked_fields(kind_of(type(row)))
              if not (document.form_type == "3" and _only_on_forms_4_and_5(row, field))]
    if not places:
        return document
    marks: dict[tuple[str, int, str], list[str]] = {place: [] for place in places}
    numbers = draw(st.lists(st.integers(1, 99), unique=True, max_size=5))
    for number in numbers:
        for place in draw(st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True)):
            marks[place].append(f"F{number}")
    footnotes = tuple(Footnote(id=f"F{number}", text=draw(lines)) for number in numbers)
    marked: dict[str, Any] = {
        table: tuple(attrs.evolve(row, footnote_refs=tuple(
            FootnoteRef(field=field, footnote_id=id)
            for (of, at, field), ids in marks.items() if (of, at) == (table, index) for id in ids))
            for index, row in enumerate(rows))
        for table, rows in tables.items()}
    return attrs.evolve(document, footnotes=footnotes, **marked)


def _only_on_forms_4_and_5(row: object, field: str) -> bool:
    return field == "transaction_coding" or (isinstance(row, DerivativeHolding) and "owned_following" in field)


def layouts() -> st.SearchStrategy[Layout]:
    """The ways to write a form that all say the same, and that no diagnostic has anything to say about."""
    return st.builds(
        Layout,
        declaration=st.sampled_from(
            ["", '<?xml version="1.0"?>', "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>"]),
        newline=st.sampled_from(["\n", "\r\n", ""]),
        indent=st.sampled_from(["", "  ", "    ", "\t"]),
        quote=st.sampled_from("\"'"),
        hollow=st.sampled_from(["<{tag}></{name}>", "<{tag}/>", "<{tag} />", "<{tag}>\n</{name}>"]),
        gap=st.sampled_from(["", "", " ", "\n"]),
        unsaid=st.sampled_from(["omit", "leaf", "value"]),
        flags=st.sampled_from([("0", "1"), ("false", "true")]),
        numeric=st.booleans(),
        cik_zeros=st.booleans(),
    )


_ELEMENTS = sorted({
    "value", "footnotes", "nonDerivativeTable", "derivativeTable", "reportingOwner", "issuer", "ownerSignature",
    "footnote", "ownershipDocument", "remarks", "aff10b5One", "unknown", "nonDerivativeSecurity", *HEAD, *ISSUER, *ROWS,
    *(part for leaves in ROWS.values() for leaf in leaves for part in leaf.split("/"))})
_PIECES = [
    "<", ">", "</", "/>", "&", ";", "&amp;", "&nbsp;", "&#0;", "&#x110000;", "&#8217;", "&lol;", "<!--", "-->", "<!",
    "<![CDATA[", "]]>", "<!DOCTYPE", "<!ENTITY lol 'lol'>", "[", "]>", "<?xml version='1.0'?>", "<?", "?>", '"', "'",
    "=", "\n", "\r\n", "\r", "\x00", "\ufeff", "\x85", "\u2028", " ", "\t", "xmlns='http://example.org/'", "id='F1'",
    "<footnoteId id='F1'/>", "<footnoteId>", "<footnoteId id=>", "<footnote id='F1'>", "<foot\nnote id='F1'>",
    "2024-02-30", "0024-02-01", "2024-07-19-05:00", "1,000.50", "$5", "(12)", "-1", "1e999999999", "NaN", "true", "X",
    "S", "Common Stock", "<x:issuer>", "<ISSUER>", "<issuer >", "</issuer >", "<ownershipDocument>",
    "</ownershipDocument>",
    "<SEC-DOCUMENT>", "<SEC-HEADER>", "</SEC-HEADER>", "<DOCUMENT>", "</DOCUMENT>", "<TYPE>4", "<SEQUENCE>1", "<TEXT>",
    "</TEXT>", "<XML>", "</XML>", "ACCESSION NUMBER:\t\t0001-24-000001", "REPORTING-OWNER:", "ISSUER:", "<SUBMISSION>",
    "\tOWNER DATA:", "\t\tCENTRAL INDEX KEY:\t\t\t0001", "-----BEGIN PRIVACY-ENHANCED MESSAGE-----", "begin 644 a.jpg",
]


def soups() -> st.SearchStrategy[str]:
    """Text made of the pieces of ownership XML and EDGAR submissions, in any order; often with a root."""
    tags = st.sampled_from(_ELEMENTS).flatmap(lambda name: st.sampled_from([f"<{name}>", f"</{name}>", f"<{name}/>"]))
    body = st.lists(tags | st.sampled_from(_PIECES) | st.text(max_size=5), max_size=40).map("".join)
    before = st.sampled_from(["", "<ownershipDocument>", "<ownershipDocument><nonDerivativeTable>",
                              "<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n<ownershipDocument>"])
    return st.tuples(before, body, st.sampled_from(["", "</ownershipDocument>"])).map("".join)


def _dropped(all_lines: list[str], at: int) -> list[str]:
    return all_lines[:at] + all_lines[at + 1:]


def _doubled(all_lines: list[str], at: int) -> list[str]:
    return all_lines[:at + 1] + all_lines[at:]


def _swapped(all_lines: list[str], at: int) -> list[str]:
    return all_lines[:at] + all_lines[at:at + 2][::-1] + all_lines[at + 2:]


def _cut(all_lines: list[str], at: int) -> list[str]:
    return [*all_lines[:at], all_lines[at][:len(all_lines[at]) // 2], *all_lines[at + 1:]]


DAMAGES: dict[str, Callable[[list[str], int], list[str]]] = {
    "dropped": _dropped, "doubled": _doubled, "swapped": _swapped, "cut": _cut}
"""What may befall line `at` of a file: it goes, stands twice, changes places with the next, loses its second half."""


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """`text` with something befallen one of its lines, after the root's start tag."""
    all_lines = text.splitlines(keepends=True)
    start = len(text[:text.index(">", text.index("<ownershipDocument")) + 1].splitlines())
    at = draw(st.integers(start, max(start, len(all_lines) - 1)))
    return "".join(DAMAGES[draw(st.sampled_from(sorted(DAMAGES)))](all_lines, at)) if at < len(all_lines) else text
