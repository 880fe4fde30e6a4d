"""Pages that were torn: nothing is invented, and what is still there is read.

The tears and the measure are tried on two small pages made by hand. With INSIDERFORMS_CORPUS, a folder of filings (see
`test_corpus`), every tear is applied to pages there: `form.html`, `edgar.html` and `edgar-real.html` beside a
`source.xml`, which says what they must say; `unprinted.json`, if there, names what a page does not print. A spread
subset of the filings is read, or all of them with INSIDERFORMS_TORN=all.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from statistics import fmean

import attrs
import pytest

from insiderforms import NotOwnershipFormError, parse
from insiderforms.model import FootnoteRef, OwnershipDocument
from tests.cases import FORM as XML
from tests.cases import with_changes
from tests.printed_facts import Count, aligned, compare, facts, flat, visible_text
from tests.torn_pages import TEARS, tag_of, tokens

HARMLESS_RECALL = 0.97
LOSSY_RECALL = 0.90
PRECISION = 0.995

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
ALL = os.environ.get("INSIDERFORMS_TORN", "") == "all"
PAGES = ("form.html", "edgar.html", "edgar-real.html")
SUBSET = 18
needs_corpus = pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")

# ---- the corpus


def pages(corpus: Path, *, every: bool) -> list[Path]:
    """The pages to tear: of all filings, or of some, evenly spread over the versions and forms by which they are
    named, and of those that have a page as the SEC's site gave it."""
    filings = [path.parent for path in sorted(corpus.glob("*/source.xml"))]
    step = 1 if every else max(1, len(filings) // SUBSET)
    real = [filing for filing in filings if (filing / "edgar-real.html").exists()]
    chosen = sorted({*filings[::step], *real})
    return [filing / name for filing in chosen for name in PAGES if (filing / name).exists()]


@cache
def _said(filing: Path) -> OwnershipDocument:
    return parse(filing / "source.xml")


@cache
def _unprinted(page: Path) -> frozenset[str]:
    told = page.with_name("unprinted.json")
    places = json.loads(told.read_text("utf-8")) if told.exists() else {}
    return frozenset(places.get(page.stem.removesuffix("-real"), ()))


def read_torn(path: Path, name: str) -> Count:
    """What is read of one page after one tear, always torn in the same place."""
    whole = path.read_text("utf-8")
    torn = TEARS[name].apply(whole, Random(f"{name} {path.parent.name} {path.name}"))
    try:
        got = parse(torn)
    except NotOwnershipFormError:
        got = OwnershipDocument()
    return compare(_said(path.parent), got, torn, whole=whole, unprinted=_unprinted(path))


def _worst(counts: dict[Path, Count]) -> str:
    """The pages with most misreadings, for the message of a failed test."""
    order = sorted(counts, key=lambda path: -len(counts[path].misreadings))[:3]
    return "\n".join(f"{path.parent.name}/{path.name}: {reading}" for path in order
                     for reading in counts[path].misreadings[:4])


@needs_corpus
@pytest.mark.no_cover  # coverage is the work of the repository's own fixtures
@pytest.mark.parametrize("name", TEARS)
def test_a_torn_page_says_what_is_left_of_it_and_nothing_else(name: str) -> None:
    counts = {path: read_torn(path, name) for path in pages(Path(CORPUS), every=ALL)}
    total = sum(counts.values(), Count())
    recalls = [count.recall for count in counts.values() if count.recall is not None]
    assert fmean(recalls) >= (HARMLESS_RECALL if TEARS[name].harmless else LOSSY_RECALL), _worst(counts)
    assert (total.precision or 0.0) >= PRECISION, _worst(counts)


# ---- two pages that say what the XML of `cases` says

FORM_PAGE = """<html><head><title> Ownership Submission </title><style>
  td { border: solid black; }
  </style></head><body BGCOLOR="DCDCDC"><table width="100%"><tr><td style="border:none"><b><center>FORM 4</center></b>
<table><td width="30"><input type="checkbox" disabled></td><td>Check this box if no longer subject to Section 16.</td>
</table></td></tr></table><p></p><table><tr><td><font size="2">1. Name <a href="#*"><sup>*</sup></a></font><br>Doe Jane
</td><td>2. Issuer<br>Sample Corp [SMPL]</td><td>3. Date<br>05/01/2023</td></tr><tr><td>1 Main St<br>Troy, NY&nbsp;12180
</td><td>__X__ Officer (give title below) <br>Chief Officer</td><td>
<input type="checkbox" checked onclick="return false" disabled>Check this box to indicate ...</td></tr></table>
<table border="1"><tr><td colspan="2">Common Stock</td><td>05/01/2023</td><td>S</td><td>100</td><td>D</td><td>$ 12.34
<a href="#F1"><sup>(1)</sup></a></td><td>900</td><td>D</td><td></td></tr></table>
<table border="1"><tr><td>Stock Option</td><td>$ 5</td><td><a href="#F2"><sup>(2)</sup></a></td><td>05/01/2030</td><td>
Common Stock</td><td>40</td><td>40</td><td>I</td><td>By trust</td></tr></table><h2>Signatures</h2>
<table><tr><td>/s/ Jane Doe</td><td>05/03/2023</td></tr></table><h2>Explanation of Responses:</h2>
<table><tr><td>(1)</td><td>An average price.</td></tr><tr><td>(2)</td><td>Vests in two
years.</td></tr></table><h2>Remarks:</h2>
None at all.</body></html>
"""
EDGAR_PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<style type="text/css">.FormData {color: blue;}</style>
</head>
<body>
<table border="0"><tr><td class="FormName">FORM 4</td><td><table><tr><td><span class="FormData">X</span></td></tr>
</table></td><td>Check this box to indicate ...</td></tr></table>
<table border="1"><tr><td><a href="/cgi-bin/browse-edgar?action=getcompany&amp;CIK=0000005678">Doe Jane</a>
<hr width="98%"><span class="FormData">1 Main St</span> <span class="FormData">Troy</span>
<span class="FormData">NY</span> <span class="FormData">12180</span></td><td>Issuer <b>and</b> Ticker<br><a
href="/cgi-bin/browse-edgar?action=getcompany&amp;CIK=0000001234">Sample Corp</a> [ <span class="FormData">SMPL</span> ]
</td><td><span class="FormData">05/01/2023</span></td></tr><tr><td><span class="FormData">X</span></td><td>Officer (give
title below)</td><td><span class="FormData">Chief Officer</span></td></tr></table>
<table border="1"><thead><tr><th colspan="2">1. Title</th></tr></thead><tbody><tr><td>Common Stock</td>
<td>05/01/2023</td><td>S</td><td>100</td><td>D</td><td>$12.34<span class="FootnoteData"><sup>(1)</sup></span></td>
<td>900</td><td>D</td></tr></tbody></table>
<table border="1"><tbody><tr><td>Stock Option</td><td>$5</td><td><sup>(2)</sup></td><td>05/01/2030</td>
<td>Common Stock</td><td>40</td><td>40</td><td>I</td><td>By trust</td></tr></tbody></table>
<table><tr><td>1. An average price.</td></tr><tr><td>2. Vests in two years.</td></tr>
<tr><td>Remarks: None at all.</td></tr></table>
<table><tr><td><u>/s/ Jane Doe</u></td><td><u>05/03/2023</u></td></tr></table>
</body>
</html>
"""
MADE = {"form": FORM_PAGE, "edgar": EDGAR_PAGE}
SAID = parse(XML)
FACTS_ON_PAGE = {"form": 37, "edgar": 39}
either_page = pytest.mark.parametrize("page", MADE.values(), ids=MADE)


def torn(name: str, page: str, seed: int = 0) -> str:
    return TEARS[name].apply(page, Random(seed))


def tags(page: str) -> Iterator[str]:
    return (tag.name for token in tokens(page) if (tag := tag_of(token)))


# ---- the tears


@either_page
def test_the_pieces_of_a_page_are_the_page(page: str) -> None:
    assert "".join(tokens(page)) == page
    assert all("".join(tokens(page[:end])) == page[:end] for end in range(len(page)))


@either_page
@pytest.mark.parametrize("name", TEARS)
def test_a_tear_is_the_same_for_the_same_seed(name: str, page: str) -> None:
    assert torn(name, page, 1) == torn(name, page, 1)
    assert TEARS[name].apply("", Random(0)).count("Sample") == 0


@either_page
@pytest.mark.parametrize("name", [name for name, tear in TEARS.items() if tear.harmless])
def test_a_harmless_tear_takes_no_word(name: str, page: str) -> None:
    attributes_only = re.compile(r"\[X\] |CIK=\d+ " if name.startswith("strip") else r"\Z")
    assert attributes_only.sub("", visible_text(page)) in attributes_only.sub("", visible_text(torn(name, page)))


def attributes(page: str) -> set[str]:
    return {name for token in tokens(page) if (tag := tag_of(token)) for name, _ in tag.attributes}


@either_page
def test_attributes_go_all_or_but_for_those_that_tables_and_links_need(page: str) -> None:
    assert {"colspan", "href", "border"} <= attributes(page)
    assert attributes(torn("strip_attributes", page)) == set()
    assert attributes(torn("strip_most_attributes", page)) == {"colspan", "href"}


@either_page
def test_end_tags_go_but_a_style_keeps_its_own(page: str) -> None:
    assert set(re.findall(r"</\w+>", torn("drop_end_tags", page))) <= {"</style>", "</title>"}
    assert "</" not in torn("drop_every_end_tag", page)


@either_page
def test_tags_and_attributes_change_their_case_and_words_do_not(page: str) -> None:
    upper, lower = torn("upper_case_tags", page), torn("lower_case_tags", page)
    assert {*tags(upper), *attributes(upper)} == {name.upper() for name in (*tags(page), *attributes(page))}
    assert {*tags(lower), *attributes(lower)} == {name.lower() for name in (*tags(page), *attributes(page))}
    assert visible_text(upper) == visible_text(lower) == visible_text(page)


@either_page
def test_a_wrapped_page_stands_in_a_cell_of_another(page: str) -> None:
    wrapped = torn("wrap", page)
    assert wrapped.count("<body") == 1
    assert re.search(r"<td[^>]*>.*FORM 4.*</td>", wrapped, re.DOTALL)
    assert len({torn("wrap", page, seed) for seed in range(9)}) > 2


def test_saving_writes_what_browsers_write() -> None:
    saved = {torn("save_as", FORM_PAGE, seed) for seed in range(9)}
    stamped = next(page for page in saved if page.startswith("<!--"))
    assert len(saved) == 2
    assert stamped.startswith("<!-- saved from url=(0083)https://www.sec.gov/Archives/")
    assert '<input type="checkbox" checked="" onclick="return false" disabled="">' in stamped
    assert '<table><tbody><tr><td width="30">' in stamped
    assert "Section 16.</td>\n</tr></tbody></table>" in stamped
    assert re.search(r'<a href="https://www.sec.gov/Archives/[^"]*#F1"><sup>', stamped)
    assert "NY&nbsp;12180" in stamped
    assert '<body bgcolor="DCDCDC">' in stamped


def test_saving_leaves_the_doctype_first_and_sections_as_they_are() -> None:
    saved = {torn("save_as", EDGAR_PAGE, seed) for seed in range(9)}
    assert all(page.startswith("<!DOCTYPE html PUBLIC") for page in saved)
    for page in saved:
        assert page.count("<meta") == 1
        assert '<thead><tr><th colspan="2">1. Title</th></tr></thead><tbody><tr><td>' in page
        assert page.count("<tbody>") == page.count("</tbody>") == page.count("</table>")
        assert "https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&amp;CIK=0000005678" in page


@either_page
def test_one_element_is_deleted_with_all_that_is_in_it(page: str) -> None:
    for less in {torn("delete_element", page, seed) for seed in range(200)}:
        size = len(page) - len(less)
        gone = {page[at:at + size] for at in range(len(less) + 1) if page[:at] + page[at + size:] == less}
        assert any(re.fullmatch(r"<(\w+).*</\1>|<(?:br|hr|input|meta)[^>]*>", piece, re.DOTALL) for piece in gone), gone


@either_page
def test_tables_are_unwrapped_alone_or_with_their_cells(page: str) -> None:
    assert set(tags(page)) - set(tags(torn("unwrap_tables", page))) == {"table"}
    assert set(tags(torn("unwrap_cells", page))) & {"table", "tbody", "thead", "tr", "td", "th"} == set()
    assert "By trust" in torn("unwrap_cells", page)


@either_page
def test_a_part_of_the_page_is_kept(page: str) -> None:
    body, tables = torn("keep_body", page), torn("keep_tables", page)
    assert {"html", "head", "body", "style"} & set(tags(body)) == set()
    assert body.strip() in page
    assert {"body", "h2", "style"} & set(tags(tables)) == set()
    assert tables.count("<table") == page.count("<table")
    assert page.startswith(torn("cut", page))


# ---- the measure


@pytest.mark.parametrize("layout", MADE)
def test_who_reads_all_that_a_page_prints_is_right_in_all(layout: str) -> None:
    count = compare(SAID, SAID, MADE[layout])
    assert count == Count(right=FACTS_ON_PAGE[layout])
    assert count.recall == count.precision == 1.0


@pytest.mark.parametrize("layout", MADE)
def test_who_reads_nothing_misses_what_the_page_shows(layout: str) -> None:
    count = compare(SAID, OwnershipDocument(), MADE[layout])
    assert (count.right, count.wrong, count.missed, count.invented) == (0, 0, FACTS_ON_PAGE[layout], 0)
    assert (count.recall, count.precision) == (0.0, None)
    assert compare(SAID, OwnershipDocument(), "").recall is None


ROW, HOLDING = "non_derivative_table[0]", "derivative_table[0]"
LESS = {
    "an unchecked box is neither": ({"not_subject_to_section16": None}, (0, 0, 0)),
    "a page prints four decimals": ({f"{ROW}.transaction_price_per_share": SAID.non_derivative_transactions[
        0].transaction_price_per_share}, (0, 0, 0)),
    "a state by its name": ({"reporting_owners[0].address.state": "New York"}, (0, 0, 0)),
    "another state": ({"reporting_owners[0].address.state": "New Jersey"}, (1, 0, 0)),
    "no schema version is no loss": ({"schema_version": None}, (0, 0, 0)),
    "a wrong schema version is invented": ({"schema_version": "X0101"}, (0, 0, 1)),
    "a name cut short": ({"issuer.name": "Sample"}, (1, 0, 0)),
    "a lost date": ({f"{ROW}.transaction_date": None}, (0, 1, 0)),
    "an invented date": ({f"{ROW}.deemed_execution_date": SAID.period_of_report}, (0, 0, 1)),
    "a lost row": ({"non_derivative_table": ()}, (0, 9, 0)),
    "a mark on another place": ({f"{ROW}.footnote_refs": (
        FootnoteRef(field="security_title", footnote_id="F1"),)}, (0, 1, 1)),
    "a mark where paper cannot tell": ({f"{HOLDING}.underlying_security_shares": None}, (0, 1, 0)),
    "a row twice": ({"derivative_table": SAID.derivative_table * 2}, (0, 0, 9)),
}


@pytest.mark.parametrize("change, told", LESS.values(), ids=LESS)
def test_each_misreading_has_its_price(change: dict[str, object], told: tuple[int, int, int]) -> None:
    count = compare(SAID, with_changes(SAID, change), FORM_PAGE)
    assert (count.wrong, count.missed, count.invented) == told


def test_what_a_tear_took_is_not_missed() -> None:
    torn_page = FORM_PAGE.replace("05/01/2030", "").replace("__X__ Officer", "Officer")
    read = with_changes(SAID, {f"{HOLDING}.expiration_date": None, "reporting_owners[0].is_officer": None})
    assert compare(SAID, read, FORM_PAGE).missed == 2
    assert compare(SAID, read, torn_page).missed == 0
    assert compare(SAID, SAID, torn_page).right == FACTS_ON_PAGE["form"] - 2


def test_of_what_many_rows_say_only_as_much_is_missed_as_is_left() -> None:
    """The date of the period stands in two places; one of them is torn out, then only one is missed."""
    read = with_changes(SAID, {"period_of_report": None, f"{ROW}.transaction_date": None})
    torn_page = FORM_PAGE.replace("05/01/2023", "", 1)
    assert [compare(SAID, read, page, whole=FORM_PAGE).missed for page in (FORM_PAGE, torn_page)] == [2, 1]


def test_a_text_that_was_cut_is_no_right_text() -> None:
    torn_page = FORM_PAGE.partition(" in two")[0]
    footnotes = (SAID.footnotes[0], attrs.evolve(SAID.footnotes[1], text="Vests"))
    count = compare(SAID, with_changes(SAID, {"footnotes": footnotes, "remarks": None}), torn_page, whole=FORM_PAGE)
    assert [(reading.verdict, reading.got) for reading in count.misreadings] == [("invented", "Vests")]


def test_what_the_page_never_printed_is_not_missed() -> None:
    read = with_changes(SAID, {f"{ROW}.transaction_code": None})
    assert compare(SAID, read, FORM_PAGE, unprinted={f"{ROW}.transaction_code"}).missed == 0


def test_a_lost_row_does_not_spoil_the_others() -> None:
    row = facts(SAID)["non_derivative_table"][0]
    rows = [row | {"security_title": title} for title in ("First", "Second", "Third")]
    assert aligned(rows, rows[1:]) == [(0, None), (1, 0), (2, 1)]
    assert aligned(rows[::2], rows) == [(0, 0), (None, 1), (1, 2)]
    assert aligned([], rows[:1]) == [(None, 0)]


def test_facts_have_places() -> None:
    places = flat(SAID)
    assert places["issuer.name"] == "Sample Corp"
    assert places[f"{ROW}.note.transaction_price_per_share.F1"] is True
    assert places["owners[0].city"] == "Troy"
