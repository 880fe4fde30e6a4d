"""Real filings, where there are some: the folder that INSIDERFORMS_CORPUS names holds one folder a filing.

Each has `source.xml`, the filing's XML, and may have `submission.txt`, EDGAR's submission around it. What they say is
read here once more, by ElementTree and by eye for EDGAR's header, and compared with the object as a whole.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from insiderforms import model
from insiderforms.model import Address, Footnote, FootnoteRef, Issuer, OwnershipDocument, OwnerSignature, ReportingOwner
from insiderforms.parser import parse
from insiderforms.submission import Filer, FilerAddress, FormerName, Submission
from tests.promises import diagnostics_quote, readers_agree, same
from tests.strategies import damaged
from tests.xml_writer import ADDRESS, HEAD, ISSUER, OWNER_ID, RELATIONSHIP, ROWS, SIGNATURE, attribute

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
pytestmark = [
    pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings"),
    pytest.mark.no_cover,  # coverage is the work of the repository's own fixtures
]
every_filing = pytest.mark.parametrize(
    "path", sorted(Path(CORPUS).glob("*/source.xml")) if CORPUS else [], ids=lambda path: path.parent.name)
every_submission = pytest.mark.parametrize(
    "path", sorted(Path(CORPUS).glob("*/submission.txt")) if CORPUS else [], ids=lambda path: path.parent.name)


def test_the_corpus_holds_filings() -> None:
    assert list(Path(CORPUS).glob("*/source.xml"))


# ---- the form, by ElementTree

FLAGS = {"0": False, "false": False, "1": True, "true": True}
TYPES: dict[str, Callable[[str], Any]] = {
    "str | None": str, "bool | None": FLAGS.__getitem__, "Decimal | None": Decimal,
    "date | None": lambda day: date.fromisoformat(day[:10]),  # it may carry a zone
}


def _root(data: bytes) -> Element:
    """The XML as a tree; a raw ampersand, which two filings in a hundred have, is mended."""
    text = re.sub(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)", "&amp;", data.decode())
    return fromstring(text)


def _folded(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None


def _lines(text: str | None) -> str | None:
    return "\n".join(" ".join(line.split()) for line in (text or "").split("\n")).strip("\n") or None


def _value(cls: type[Any], name: str, text: str | None) -> Any:
    """The text of a leaf as the type of its attribute wants it."""
    folded = _folded(text)
    if folded is None:
        return None
    if name == "cik":
        return folded.zfill(10)
    if name == "remarks":
        return _lines(text)
    return TYPES[getattr(attrs.fields(cls), name).type](folded)


def _leaves(cls: type[Any], node: Element, leaves: list[str]) -> dict[str, Any]:
    values = {}
    for leaf in leaves:
        found, name = node.find(leaf), attribute(leaf.rpartition("/")[2])
        inner = None if found is None else found.find("value")
        values[name] = _value(cls, name, (None if found is None else found.text) if inner is None else inner.text)
    return values


def _owner(node: Element) -> ReportingOwner:
    address = _leaves(Address, node, ADDRESS)
    return ReportingOwner(
        **_leaves(ReportingOwner, node, OWNER_ID + RELATIONSHIP),
        address=Address(**address) if any(value is not None for value in address.values()) else None)


def _rows(root: Element, table: str) -> tuple[Any, ...]:
    rows = []
    for node in root.findall(f"{table}/*"):
        cls = getattr(model, node.tag[0].upper() + node.tag[1:])
        refs = tuple(FootnoteRef(field=attribute(parent.tag), footnote_id=child.attrib["id"])
                     for parent in node.iter() for child in parent if child.tag == "footnoteId")
        rows.append(cls(**_leaves(cls, node, ROWS[node.tag]), footnote_refs=refs))
    return tuple(rows)


def form_by_element_tree(data: bytes) -> OwnershipDocument:
    root = _root(data)
    return OwnershipDocument(
        **_leaves(OwnershipDocument, root, [*HEAD, "aff10b5One", "remarks"]),
        issuer=Issuer(**_leaves(Issuer, root, [f"issuer/{leaf}" for leaf in ISSUER])),
        reporting_owners=tuple(map(_owner, root.findall("reportingOwner"))),
        non_derivative_table=_rows(root, "nonDerivativeTable"),
        derivative_table=_rows(root, "derivativeTable"),
        footnotes=tuple(Footnote(id=note.get("id"), text=_lines(note.text)) for note in root.iter("footnote")),
        owner_signatures=tuple(
            OwnerSignature(**_leaves(OwnerSignature, node, SIGNATURE)) for node in root.findall("ownerSignature")),
    )


@every_filing
def test_a_filing_says_what_element_tree_reads_in_it(path: Path) -> None:
    form = parse(path)
    same(form, form_by_element_tree(path.read_bytes()))
    assert (form.rendering, form.submission) == ("xml", None)
    diagnostics_quote(form, path.read_text("utf-8"))


@every_filing
def test_both_readers_say_the_same_of_a_filing(path: Path) -> None:
    readers_agree(path.read_text("utf-8"))


@every_filing
@settings(max_examples=10)
@given(data=st.data())
def test_a_filing_with_a_damaged_line_is_still_read(path: Path, data: st.DataObject) -> None:
    text = data.draw(damaged(path.read_text("utf-8")))
    diagnostics_quote(parse(text), text)


# ---- EDGAR's header, by its labels

DATA = {
    "COMPANY CONFORMED NAME": "conformed_name", "CENTRAL INDEX KEY": "cik", "ORGANIZATION NAME": "organization_name",
    "IRS NUMBER": "irs_number", "EIN": "irs_number", "STATE OF INCORPORATION": "state_of_incorporation",
    "FISCAL YEAR END": "fiscal_year_end", "FORM TYPE": "form_type", "SEC ACT": "act", "SEC FILE NUMBER": "file_number",
    "FILM NUMBER": "film_number",
}
PLACE = {"STREET 1": "street1", "STREET 2": "street2", "CITY": "city", "STATE": "state", "ZIP": "zip_code",
         "BUSINESS PHONE": "phone"}
Lines = list[tuple[str, str]]


def _parts(lines: Lines, depth: int) -> Iterator[tuple[str, Lines]]:
    """Headings of `depth` tabs, each with the lines below it."""
    parts: list[tuple[str, Lines]] = []
    for label, value in lines:
        if len(label) - len(label.lstrip("\t")) == depth and not value:
            parts.append((label.strip(), []))
        elif parts:
            parts[-1][1].append((label, value))
    return iter(parts)


def _day(digits: str) -> date:
    return datetime.strptime(digits, "%Y%m%d").date()


def _filer(lines: Lines) -> Filer:
    values: dict[str, Any] = {}
    former: list[FormerName] = []
    for heading, below in _parts(lines, 1):
        fields = {label.strip(): value for label, value in below if value}
        if heading.endswith("ADDRESS"):
            address = FilerAddress(**{PLACE[label]: value for label, value in fields.items()})
            values["business_address" if heading.startswith("BUSINESS") else "mail_address"] = address
        elif heading.startswith("FORMER"):
            former.append(FormerName(name=fields["FORMER CONFORMED NAME"],
                                     date_of_change=_day(fields["DATE OF NAME CHANGE"])))
        else:
            industry = fields.pop("STANDARD INDUSTRIAL CLASSIFICATION", None)
            if industry:
                found = re.fullmatch(r"(.*?) ?\[(\d*)\]", industry)
                assert found, industry
                words, digits = found.groups()
                values |= {"sic_code": digits or None, "sic_description": words or None}
            values |= {DATA[label]: value for label, value in fields.items()}
    return Filer(**values, former_names=tuple(former))


def submission_by_labels(text: str) -> Submission:
    head = text.split("</SEC-HEADER>", maxsplit=1)[0]
    lines = [(found[1], found[2].strip()) for found in re.finditer(r"^(\t*[^<\n:]+):[ \t]*(.*)$", head, re.MULTILINE)]
    top = dict(lines[:6])
    filers = [(heading, _filer(below)) for heading, below in _parts(lines[6:], 0)]
    accepted = re.search(r"^<ACCEPTANCE-DATETIME>(\d{14})", head, re.MULTILINE)
    return Submission(
        accession_number=top["ACCESSION NUMBER"],
        submission_type=top["CONFORMED SUBMISSION TYPE"],
        acceptance_datetime=datetime.strptime(accepted[1], "%Y%m%d%H%M%S") if accepted else None,
        public_document_count=int(top["PUBLIC DOCUMENT COUNT"]),
        period_of_report=_day(top["CONFORMED PERIOD OF REPORT"]),
        filed_as_of_date=_day(top["FILED AS OF DATE"]),
        date_as_of_change=_day(top["DATE AS OF CHANGE"]),
        issuer=next(filer for heading, filer in filers if heading == "ISSUER"),
        reporting_owners=tuple(filer for heading, filer in filers if heading == "REPORTING-OWNER"),
    )


@every_submission
def test_a_submission_carries_the_form_and_edgars_header(path: Path) -> None:
    text = path.read_text("utf-8")
    form = parse(path)
    same(form, parse(path.with_name("source.xml")))
    assert form.submission == submission_by_labels(text)
    diagnostics_quote(form, text)
