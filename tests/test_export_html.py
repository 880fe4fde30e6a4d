"""A form as an HTML page: it says what the form says, is safe, and can be read by all."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

from insiderforms.diagnostics import Severity
from insiderforms.export.html import to_html
from insiderforms.export.html_style import STYLE
from insiderforms.model import (
    Address,
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
from tests.exported_pages import figured, on_page
from tests.page_strategies import page_documents
from tests.promises import said
from tests.strategies import documents

SAMPLE = parse(resources.files("insiderforms").joinpath("sample.xml").read_bytes())
CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")


def cells(page: str) -> list[list[str]]:
    """The cells of all rows of securities, with their tags."""
    bodies = re.findall(r"<tbody>(.*?)</tbody>", page.partition('class="signatures"')[0], re.DOTALL)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for body in bodies for row in body.split("\n") if row]


def box(page: str, name: str) -> list[str]:
    """The lines of a numbered box below its caption, without tags."""
    inside = page.partition(f'<section class="box {name}">')[2].partition("</section>")[0]
    lines = [unescape(re.sub(r"<[^>]*>", "", line)) for line in inside.replace("</td><td>", "|").split("\n")[2:]]
    return [line for line in lines if line]


@attrs.define
class Tags(HTMLParser):
    """The tags of a page with their attributes, what is inside which, and the words outside the style sheet."""

    tags: list[tuple[str, dict[str, str | None]]] = attrs.Factory(list)
    open: list[str] = attrs.Factory(list)
    paths: list[str] = attrs.Factory(list)
    words: list[str] = attrs.Factory(list)

    def __attrs_pre_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        self.paths.append("/".join([*self.open, tag]))
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)


def tags_of(form: OwnershipDocument) -> Tags:
    tags = Tags()
    tags.feed(to_html(form))
    tags.close()
    assert tags.open == []
    return tags


# ---- what it says


def test_rows_stand_along_the_columns_of_the_form() -> None:
    first, *_ = cells(to_html(SAMPLE))
    assert first == ["Common Stock", "05/14/2024", "", "M", "", "12,000", "A", "$8.40", "96,000", "D", ""]
    assert cells(to_html(SAMPLE))[2] == [
        "Common Stock", "05/14/2024", "", 'S<a href="#note-2"><sup>(2)</sup></a>', "", "5,000", "D",
        '$31.0842<a href="#note-3"><sup>(3)</sup></a>', "86,388", "D", ""]


def test_swaps_early_reports_values_and_marks_print_by_their_signs() -> None:
    row = DerivativeTransaction(
        security_title="Swap", transaction_code="J", equity_swap_involved=True, transaction_form_type="5",
        transaction_acquired_disposed_code="D", transaction_total_value=Decimal("1130775.123456"),
        underlying_security_value=Decimal(25000), value_owned_following_transaction=Decimal("7.55555"),
        footnote_refs=(FootnoteRef(field="transaction_acquired_disposed_code", footnote_id="F2"),
                       FootnoteRef(field="transaction_coding", footnote_id="FN")))
    form = OwnershipDocument(document_type="4", derivative_table=(row,), footnotes=(Footnote(id="F2", text="Two."),))
    assert cells(to_html(form)) == [[
        "Swap", "", "", "", "J/K<sup>(FN)</sup>", "V", "", '$1,130,775.123456<a href="#note-1"><sup>(2)</sup></a>', "",
        "", "", "$25,000", "", "$7.55555", "", ""]]


def test_a_form_3_has_columns_of_its_own_and_says_that_nothing_is_owned() -> None:
    held = NonDerivativeHolding(
        security_title="Stock", shares_owned_following_transaction=Decimal("0.5"), direct_or_indirect_ownership="D",
        footnote_refs=(FootnoteRef(field="security_title", footnote_id="F1"),))
    page = to_html(OwnershipDocument(document_type="3", non_derivative_table=(held,), no_securities_owned=True))
    assert cells(page) == [["Stock<sup>(1)</sup>", "0.5", "D", ""]]
    assert "<b>No securities are beneficially owned</b>" in page


def test_the_boxes_of_an_annual_statement_by_two() -> None:
    form = OwnershipDocument(
        document_type="5/A", period_of_report=date(2023, 12, 31), date_of_original_submission=date(2024, 2, 1),
        not_subject_to_section16=True, form3_holdings_reported=False,
        issuer=Issuer(name="Ebbtide Pilots Ltd", trading_symbol="EBB", foreign_trading_symbol="EBBP"),
        reporting_owners=(
            ReportingOwner(
                cik="0099900009", name="Osgood Vera", is_director=False, is_ten_percent_owner=True, is_other=True,
                other_text="Founder", officer_title="None yet",
                address=Address(street1="1 QUAY", street2="LOFT", city="ST HELIER", non_us_state_territory="JERSEY",
                                zip_code="JE2 4AA", country="Y9")),
            ReportingOwner(cik="no number", name="Osgood & Co"),
        ),
    )
    page = to_html(form)
    assert "<h1>FORM 5/A</h1>" in page
    assert box(page, "owner") == [
        "Osgood Vera", "(Last) (First) (Middle)", "1 QUAYLOFT", "(Street)", "ST HELIER|JERSEY|JE2 4AA",
        "(City)|(State)|(Zip)", "JERSEY", "(Country)"]
    assert (box(page, "issuer"), box(page, "foreign")) == (["Ebbtide Pilots Ltd [EBB]"], ["EBBP"])
    assert (box(page, "period"), box(page, "amended")) == (["12/31/2023"], ["02/01/2024"])
    assert box(page, "related") == ["(Check all applicable)", " Director", " 10% Owner",
                                    " Officer (give title below)None yet", " Other (specify below) Founder"]
    assert [bool(mark) for mark in re.findall(r'<input type="checkbox"( checked)? disabled>', page)] == [
        True, False, False, True, True, False, True]
    assert page.count('<span class="unsaid" role="img" aria-label="not said:"></span>') == 1 + 1 + 4
    assert "action=getcompany&amp;CIK=0099900009" in page
    assert '<p class="value name">Osgood &amp; Co</p>' in page


def test_remarks_and_notes_keep_their_lines_on_the_page() -> None:
    page = to_html(OwnershipDocument(
        footnotes=(Footnote(id="F1", text="One\nhalf."), Footnote()), remarks="First.\nThen <b>more</b>."))
    assert '<tr id="note-1"><th scope="row">(1)</th><td>One\nhalf.</td></tr>' in page
    assert '<p class="value">First.<br>Then &lt;b&gt;more&lt;/b&gt;.</p>' in page


def test_a_form_that_says_nothing_is_an_empty_form_4() -> None:
    page = to_html(OwnershipDocument())
    assert "<title>FORM 4</title>" in page
    assert cells(page) == []
    assert parse(page).document_type == "4"


@given(page_documents("form").map(figured))
def test_a_page_reads_back(form: OwnershipDocument) -> None:
    read = parse(to_html(form))
    assert said(read) == on_page(form)
    assert {told.code for told in read.diagnostics} <= {"lost_check_mark", "unreferenced_footnote"}


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_pages_of_real_filings_read_back() -> None:
    for path in sorted(Path(CORPUS).glob("*/source.xml")):
        form = parse(path)
        read = parse(to_html(form))
        assert said(read) == on_page(form), path
        assert all(told.severity is not Severity.ERROR for told in read.diagnostics), path


# ---- it is safe

_ATTRIBUTES = {"lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "role", "aria-label", "type",
               "checked", "disabled", "aria-labelledby", "tabindex", "scope", "rowspan", "colspan"}


@given(documents())
def test_no_markup_of_a_filing_is_markup_of_the_page(form: OwnershipDocument) -> None:
    tags = tags_of(form)
    plain = tags_of(_without_words(form))
    assert [name for name, _ in tags.tags] == [name for name, _ in plain.tags]
    assert {name for _, attributes in tags.tags for name in attributes} <= _ATTRIBUTES
    links = [attributes["href"] or "" for name, attributes in tags.tags if name == "a"]
    assert all(re.fullmatch(r"#note-\w+|https://www\.sec\.gov/cgi-bin/browse-edgar\?action=getcompany&CIK=[0-9]+", link)
               for link in links)


def _without_words(form: OwnershipDocument) -> OwnershipDocument:
    """The form with `x` for the words of names, titles, notes and the like."""
    def wordless(record: Any) -> Any:
        changes: dict[str, object] = {}
        for field in attrs.fields(type(record)):
            value = getattr(record, field.name)
            if isinstance(value, tuple) and field.eq:
                changes[field.name] = tuple(map(wordless, value))
            elif attrs.has(type(value)):
                changes[field.name] = wordless(value)
            elif isinstance(value, str) and field.name in _WORDS:
                changes[field.name] = re.sub(r"[^\n]+", "x", value)
        return attrs.evolve(record, **changes)

    result = wordless(form)
    assert isinstance(result, OwnershipDocument)
    return result


_WORDS = {"name", "street1", "street2", "city", "state", "zip_code", "officer_title", "other_text", "security_title",
          "nature_of_ownership", "underlying_security_title", "text", "remarks", "signature_name", "trading_symbol"}


@given(documents())
def test_the_words_of_a_filing_stand_on_the_page_as_they_are(form: OwnershipDocument) -> None:
    words = "".join(tags_of(form).words)
    owners = [owner.name for owner in form.reporting_owners]
    rows = [row.security_title for row in (*form.non_derivative_table, *form.derivative_table)]
    notes = [note.text for note in form.footnotes]
    assert all(text in words for text in (*owners, *rows, *notes, form.issuer.name) if text)


def test_letters_that_no_page_may_hold_are_replaced() -> None:
    page = to_html(OwnershipDocument(issuer=Issuer(name="A\x00B\ud800C\x9fD\re\tf")))
    assert "A\ufffdB\ufffdC\ufffdD\ne\tf" in page
    assert page.encode().decode() == page


def test_the_page_needs_nothing_else() -> None:
    page = to_html(SAMPLE)
    assert re.findall(r"https?://[^/\"]*", page) == ["https://www.sec.gov"] * 3
    assert not re.search(r"<(?:script|link|img|iframe|object)|\ssrc=|\son\w+=|url\(|@import", page)
    assert 'content="default-src \'none\'; style-src \'unsafe-inline\'' in page


# ---- it can be read by all


@pytest.mark.parametrize("form", [SAMPLE, attrs.evolve(SAMPLE, document_type="3"), OwnershipDocument()])
def test_headings_tables_boxes_and_links_are_told_to_a_screen_reader(form: OwnershipDocument) -> None:
    tags = tags_of(form)
    named = dict(tags.tags)
    assert named["html"] == {"lang": "en"}
    levels = [int(name[1]) for name, _ in tags.tags if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert sum(path.endswith("/table/caption") for path in tags.paths) == sum(
        name == "table" and attributes.get("role") != "presentation" for name, attributes in tags.tags)
    assert all("scope" in attributes for name, attributes in tags.tags if name == "th")
    assert all(path.endswith("/label/input") for path in tags.paths if path.endswith("input"))
    ids = [attributes["id"] for _, attributes in tags.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {(attributes["href"] or "")[1:] for name, attributes in tags.tags
               if name == "a" and (attributes["href"] or "").startswith("#")}
    assert targets <= set(ids)


def _colours(style: str) -> Iterator[dict[str, str]]:
    """The named colours of each scheme: light, dark, paper."""
    for block in re.findall(r":root \{([^}]*)\}", style):
        yield dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))


def _luminance(colour: str) -> float:
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_text_has_contrast_enough_in_the_light_in_the_dark_and_on_paper() -> None:
    schemes = [*_colours(STYLE)]
    assert len(schemes) == 3
    for scheme in schemes:
        for text in ("ink", "faint", "value", "link"):
            for ground in ("paper", "head"):
                low, high = sorted(map(_luminance, (scheme[text], scheme[ground])))
                assert (high + 0.05) / (low + 0.05) >= 4.5, (text, ground, scheme)


def test_the_style_knows_paper_phones_and_the_dark() -> None:
    assert STYLE.count("{") == STYLE.count("}")
    for words in ("@media print", "size: letter landscape", "break-inside: avoid", "(prefers-color-scheme: dark)",
                  ".scroll { overflow-x: auto", "(max-width: 720px)"):
        assert words in STYLE
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in to_html(SAMPLE)


def test_every_class_of_the_page_is_styled_or_tells_what_is_there() -> None:
    page = to_html(attrs.evolve(SAMPLE, remarks="x"))
    classes = {name for found in re.findall(r'class="([^"]*)"', page) for name in found.split()}
    assert classes - set(re.findall(r"\.([a-z][\w-]*)", STYLE)) == {"name", "table-1"}


def test_what_is_signed_is_above_its_captions() -> None:
    page = to_html(OwnershipDocument(owner_signatures=(
        OwnerSignature(signature_name="/s/ Vera Osgood", signature_date=date(2024, 2, 2)), OwnerSignature())))
    assert "<tr><td>/s/ Vera Osgood</td><td>02/02/2024</td></tr>\n<tr><td></td><td></td></tr>\n</tbody>" in page


def test_a_row_that_belongs_on_another_form_prints_no_code() -> None:
    held = NonDerivativeHolding(security_title="S", transaction_form_type="3", footnote_refs=(
        FootnoteRef(field="transaction_form_type", footnote_id="F1"),))
    bought = NonDerivativeTransaction(security_title="S", transaction_code="P", transaction_form_type="4")
    form = OwnershipDocument(document_type="5", non_derivative_table=(held, bought))
    assert [row[3] for row in cells(to_html(form))] == ["", "P"]
