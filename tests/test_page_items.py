"""Items above and below the tables in the words and signs of different filers: check marks, dates, signatures."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from insiderforms import parse
from insiderforms.model import Address, Footnote, OwnershipDocument, OwnerSignature, ReportingOwner
from tests.page_pieces import EXPLANATIONS, SALE_CELLS, TABLE, told
from tests.torn_rows import SALE, marked, page, row, rows

NAMED = "<p>1. Name and Address of Reporting Person<br>Doe Jane</p>"
RELATED = "<p>6. Relationship of Reporting Person to Issuer (Check all applicable)<br>{}</p>"
DIRECTOR = ReportingOwner(name="Doe Jane", is_director=True, is_ten_percent_owner=False, is_officer=False,
                          is_other=False)
OFFICER = attrs.evolve(DIRECTOR, is_officer=True, officer_title="Controller")


def owner(relationship: str) -> ReportingOwner:
    """The owner of a page with this relationship, of which there is nothing to tell."""
    form = parse(page(TABLE, NAMED + RELATED.format(relationship)))
    assert told(form) == []
    (one,) = form.reporting_owners
    return one


@pytest.mark.parametrize("yes, no", [
    ("|X|", "|_|"), ("(_X_)", "( ___ )"), ("[_x_]", "[___]"), ("X", "_"), ("__X", "___"), ("/X/", "/ /"), ("X", ""),
])
def test_a_check_mark_and_the_place_of_one_may_be_drawn(yes: str, no: str) -> None:
    assert owner(f"{yes} Director {no} 10% Owner<br>{no} Officer (give title below) {no} Other (specify below)"
                 ) == DIRECTOR


def test_options_may_follow_one_another_with_blanks_between() -> None:
    assert owner("X Director 10% Owner X Officer (give title below) Other (specify below)<br>Controller") == OFFICER


def test_a_title_may_be_called_one() -> None:
    assert owner("[X] Director [ ] 10% Owner<br>[X] Officer [ ] Other<br>Title: Controller") == OFFICER


UNSAID = ReportingOwner(name="Doe Jane")


@pytest.mark.parametrize("words, said", [
    ("Director", attrs.evolve(UNSAID, is_director=True)),
    ("10% Owner", attrs.evolve(UNSAID, is_ten_percent_owner=True)),
    ("Director and 10% Owner", attrs.evolve(UNSAID, is_director=True, is_ten_percent_owner=True)),
    ("Officer, Director", attrs.evolve(UNSAID, is_director=True, is_officer=True)),
])
def test_a_relationship_may_be_named_without_boxes(words: str, said: ReportingOwner) -> None:
    assert parse(page(TABLE, f"{NAMED}<p>Relationship to Issuer: {words}</p>")).reporting_owners == (said,)


def test_other_items_may_stand_beside_the_options() -> None:
    lines = (row("1. Name and Address of Reporting Person", "6. Relationship of Reporting Person to Issuer"),
             row("Doe Jane", "[X] Director [ ] 10% Owner"), row("", "[X] Officer [ ] Other"),
             row("5. If Amendment, Date of Original", "Controller"))
    assert parse(page(TABLE, f"<table>{''.join(lines)}</table>")).reporting_owners == (OFFICER,)


@pytest.mark.parametrize("cells, place", [
    (("Troy", "NY", "12180"), ("Troy", "NY", "12180")), (("NY", "12180"), (None, "NY", "12180")),
    (("Troy", "NY"), ("Troy", "NY", None)), (("Troy", "", "12180"), ("Troy", None, "12180")),
    (("NY", "12180", ""), (None, "NY", "12180")), (("Troy,", "New York", "12180"), ("Troy,", "NY", "12180")),
], ids=["all", "no city", "no zip code", "no state", "the city's cell lost", "a state by its name"])
def test_city_state_and_zip_code_may_have_cells_of_their_own(
        cells: tuple[str, ...], place: tuple[str | None, ...]) -> None:
    item = "<table>" + row("1. Name and Address of Reporting Person") + row("Doe Jane") + "</table>"
    lines = row("1 Main St") + row("(Street)") + row(*cells) + row("(City)", "(State)", "(Zip)")
    form = parse(page(TABLE, f"{item}<table>{lines}</table>"))
    city, state, zip_code = place
    assert form.reporting_owners[0].address == Address(
        street1="1 Main St", city=city, state=state, zip_code=zip_code)


LINK = '<a href="/cgi-bin/browse-edgar?action=getcompany&amp;CIK={}">{}</a>'
PLACE = "<br>(Last) (First) (Middle)<br>1 Main St<br>(Street)<br>Troy, NY 12180<br>(City) (State) (Zip)"


@pytest.mark.parametrize("names, owners", [
    ((LINK.format(5678, "Doe Jane"), "Doe Jane"), [("Doe Jane", "0000005678")]),
    (("Doe Jane", LINK.format(5678, "Doe Jane")), [("Doe Jane", "0000005678")]),
    ((LINK.format(5678, "Doe Jane"), "", "Roe Max"), [("Doe Jane", "0000005678"), ("Roe Max", None)]),
    (("", "Doe Jane", "Roe Max"), [("Doe Jane", None), ("Roe Max", None)]),
    (("Doe Jane", "Roe Max", ""), [("Doe Jane", None), ("Roe Max", None), (None, None)]),
], ids=["without its link", "with its link", "without its name", "with its name", "and another without a name"])
def test_the_first_owner_may_be_repeated(names: tuple[str, ...], owners: list[tuple[str | None, str | None]]) -> None:
    item = "<table>" + row("1. Name and Address of Reporting Person<br>{}") + "</table>"
    form = parse(page(TABLE, "".join(item.format(name + PLACE) for name in names)))
    assert [(one.name, one.cik) for one in form.reporting_owners] == owners


@pytest.mark.parametrize("words", [
    "12/31/1999", "Fiscal year ended December 31, 1999", "FYE 12/31/99", "December 31, 1999 (fiscal year end)",
])
def test_words_may_stand_beside_the_date_of_the_period(words: str) -> None:
    html = page(TABLE).replace("3. Date of Earliest Transaction (Month/Day/Year)<br>05/01/2023",
                               f"4. Statement for Month/Year<br>{words}")
    form = parse(html)
    assert (form.period_of_report, [code for code, _ in told(form) if code != "two_digit_year"]) == (
        date(1999, 12, 31), [])


def test_words_that_are_no_date_are_told_of() -> None:
    html = page(TABLE).replace("(Month/Day/Year)<br>05/01/2023", "<br>Spring<br>of the year")
    form = parse(html)
    assert (form.period_of_report, told(form)) == (None, [("unreadable_date", "Spring")])


@pytest.mark.parametrize("caption, words", [
    ("2. Issuer Name and Ticker or Trading Symbol", "Sample Corp NYSE: SMPL"), ("2. Issuer Name & Ticker Symbol",
     "Sample Corp (SMPL)"), ("2. Name of Issuer and Ticker Symbol", "Sample Corp [SMPL]"),
    ("2. Issuer Name Ticker or Trading Symbol", "Sample Corp - SMPL"),
])
def test_the_issuer_and_its_ticker_may_be_written(caption: str, words: str) -> None:
    html = page(TABLE).replace("2. Issuer Name and Ticker or Trading Symbol<br>Sample Corp [ SMPL ]",
                               f"{caption}<br>{words}")
    issuer = parse(html).issuer
    assert (issuer.name, issuer.trading_symbol) == ("Sample Corp", "SMPL")


# ---- signatures

DOE = OwnerSignature(signature_name="/s/ Jane Doe", signature_date=date(2023, 5, 3))
MISSTATEMENTS = "** Intentional misstatements or omissions of facts constitute Federal Criminal Violations."
CAPTION = "** Signature of Reporting Person"
SIGNED = f"<table>{row('/s/ Jane Doe', '05/03/2023')}{row(CAPTION, 'Date')}</table>"


def signed(below: str) -> OwnershipDocument:
    return parse(page(TABLE).replace(EXPLANATIONS, EXPLANATIONS + below))


@pytest.mark.parametrize("below", [
    f"<table>{row(MISSTATEMENTS, '/s/ Jane Doe', '05/03/2023')}{row('', CAPTION, 'Date')}</table>",
    f"<p>/s/ Jane Doe May 3, 2023</p><p>{CAPTION}</p><p>DATE</p>",
    "<p>/s/ Jane Doe 05/03/2023</p>",
    SIGNED.replace("<table>", f"<table>{row('Sample Partners, L.P.<br>By: Doe LLC, its General Partner', '')}"),
    f"{SIGNED}<p>Max Roe<br>Assistant Secretary</p><table>{row('High', 'Low', '06/07/2023')}</table>",
], ids=["beside the form's own sentence", "with a caption in capitals", "without a caption", "for a company",
        "above other words"])
def test_a_signature_may_stand(below: str) -> None:
    assert signed(below).owner_signatures == (DOE,)


def test_under_a_heading_of_signatures_a_name_without_a_date_is_none() -> None:
    form = signed(f"<h2>Signatures</h2><table>{row('Max Roe')}{row('/s/ Jane Doe')}</table>")
    assert form.owner_signatures == (attrs.evolve(DOE, signature_date=None),)
    assert told(form) == [("unplaced_text", "Max Roe")]


def test_what_stands_below_a_signature_is_told_of() -> None:
    assert told(signed(f"{SIGNED}<p>Max Roe, Secretary</p>")) == [("unplaced_text", "Max Roe, Secretary")]


def test_an_explanation_may_begin_with_an_asterisk_below_the_heading() -> None:
    cells = (*SALE_CELLS[:5], "100*", *SALE_CELLS[6:])
    form = parse(rows(row(*cells)).replace(EXPLANATIONS, "<p>Explanation of Responses:<br>* A first note.</p>"))
    assert form.footnotes == (Footnote(id="*", text="A first note."),)
    assert (form.non_derivative_table, told(form)) == ((marked(SALE, transaction_shares="*"),), [])


# ---- Form 5

FORM_5 = "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP"


@pytest.mark.parametrize("code", ["S4", "S/4", "S 4"])
def test_the_code_on_a_form_5_may_say_on_which_form_the_transaction_belonged(code: str) -> None:
    cells = (*SALE_CELLS[:3], code, *SALE_CELLS[4:])
    html = rows(row(*cells)).replace("STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP", FORM_5)
    assert parse(html).non_derivative_table == (attrs.evolve(SALE, transaction_form_type="4"),)


@pytest.mark.parametrize("cells", [
    ("Common Stock", "", "", "3", "", "", "", "", "50", "I", "By trust"),
    ("Common Stock", "", "", "3", "", "", "", "50 <sup>(1)</sup>", "I", "By trust"),
], ids=["as printed", "with a cell lost"])
def test_a_holding_on_a_form_5_may_say_that_it_belonged_on_a_form_3(cells: tuple[str, ...]) -> None:
    html = rows(row(*cells)).replace("STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP", FORM_5)
    (holding,) = parse(html).non_derivative_holdings
    assert (holding.transaction_form_type, str(holding.shares_owned_following_transaction)) == ("3", "50")
