"""Owners, notes and signatures in plain text, where nothing but blanks and line breaks shows what belongs together."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from insiderforms import parse
from insiderforms.model import Address, Issuer, OwnerSignature, ReportingOwner
from tests.page_pieces import told

TOP = """FORM 4
STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

{items}

Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

1.Title of Security   2.           3.          4. Securities         5. Amount of   6.           7. Nature
(Instr. 3)            Transaction  Transaction Acquired (A) or       Securities     Ownership    of Indirect
                      Date         Code        Disposed of (D)       Beneficially   Form: Direct Beneficial
                                   Code  V     Amount (A)or Price    Owned          (D) or       Ownership
                                                      (D)                           Indirect (I)
Common Stock          05/01/2023   S           100    D     $ 12.34  900            D

"""
ISSUER = "2. Issuer Name and Ticker or Trading Symbol\nSample Corp [ SMPL ]"
HOME = Address(street1="1 MAIN STREET", city="SPRINGFIELD", state="IL", zip_code="62701")
CHIEF = ReportingOwner(
    name="Doe Jane", address=HOME, is_director=True, is_officer=True, officer_title="Chief Executive Officer")
LISTED = attrs.evolve(CHIEF, is_ten_percent_owner=False, is_other=False)
"""The same in a table, where the places of the other options can be seen to be empty."""
FUND = ReportingOwner(
    name="Roe Fund L.P.", is_director=False, is_officer=False, is_ten_percent_owner=True, is_other=False,
    address=Address(street1="C/O ROE CAPITAL", street2="2 HIGH STREET", city="LONDON", state="X0", zip_code="W1A 1AA"))


def owners(table: str, items: str = ISSUER) -> tuple[ReportingOwner, ...]:
    """The owners of a form that ends with this table of them, and of which there is nothing to tell."""
    form = parse(f"{TOP.format(items=items)}Reporting Owners\n\n{table}")
    assert told(form) == []
    return form.reporting_owners


# ---- the table of owners


APART = "Reporting Owner Name / Address   Director  10% Owner  Officer                  Other\n"


def test_names_and_addresses_of_owners_run_over_several_lines() -> None:
    """The marks stand beside the middle of each, as a browser in a terminal sets them."""
    assert owners(f"""                                                      Relationships
{APART}
Doe Jane
1 MAIN STREET                    X                    Chief Executive Officer
SPRINGFIELD, IL 62701

Roe Fund L.P.
C/O ROE CAPITAL
2 HIGH STREET                              X
LONDON, X0 W1A 1AA
""") == (LISTED, FUND)


def test_a_title_of_several_lines_is_one() -> None:
    assert owners(f"""{APART}Doe Jane                         X                    Chief
1 MAIN STREET                                         Executive
SPRINGFIELD, IL 62701                                 Officer
""") == (LISTED,)


def test_captions_of_owners_may_stand_one_blank_apart() -> None:
    assert owners("""Reporting Owner Name / Address   Relationships
                                 Director 10% Owner Officer                 Other
Doe Jane
1 MAIN STREET                    X                  Chief Executive Officer
SPRINGFIELD, IL 62701
""") == (LISTED,)


@pytest.mark.xfail(strict=True, reason="captions below one that ran into its neighbour seem to stand too far left")
def test_the_caption_over_the_names_may_stand_one_blank_before_the_next() -> None:
    assert owners("""Reporting Owner Name / Address Relationships
                               Director 10% Owner Officer                 Other
Doe Jane
1 MAIN STREET                  X                  Chief Executive Officer
SPRINGFIELD, IL 62701
""") == (LISTED,)


def test_an_option_without_a_mark_is_not_so_where_others_have_marks() -> None:
    chief, = owners(f"{APART}Doe Jane                         X                    Chief Executive Officer\n")
    assert (chief.is_director, chief.is_ten_percent_owner, chief.is_other) == (True, False, False)


def test_captions_of_owners_may_stand_one_column_too_far_left() -> None:
    """Inscriptis gives the caption over them the place of one column."""
    assert owners("""Reporting Owner Name / Address  Relationships
Director                        10% Owner      Officer  Other
Doe Jane                        X                       Chief Executive Officer
1 MAIN STREET
SPRINGFIELD, IL 62701
""") == (LISTED,)


def test_a_country_may_stand_alone_below_the_last_address() -> None:
    owner, = owners(f"{APART}Doe Jane\n1 MAIN STREET\nSPRINGFIELD, IL 62701\nUNITED STATES\n")
    assert (owner.name, owner.address) == ("Doe Jane", HOME)


def test_a_country_may_stand_alone_below_an_address() -> None:
    assert [owner.name for owner in owners(f"""{APART}Roe Fund L.P.
C/O ROE CAPITAL
2 HIGH STREET                              X
LONDON, X0 W1A 1AA
UNITED KINGDOM
Doe Jane
1 MAIN STREET                    X                    Chief Executive Officer
SPRINGFIELD, IL 62701
""")] == ["Roe Fund L.P.", "Doe Jane"]


SHEETS_OF_2026 = """Doe Jane
1 MAIN STREET                    X                    Chief Executive Officer
SPRINGFIELD
ILLINOIS
62701
UNITED STATES
"""


def test_each_part_of_an_address_may_have_a_line() -> None:
    """So the sheets of 2026 print it."""
    assert owners(APART + SHEETS_OF_2026) == (LISTED,)


def test_several_owners_may_have_a_line_for_each_part_of_their_addresses() -> None:
    second = SHEETS_OF_2026.replace("Doe Jane", "Poe Mary")
    assert [owner.name for owner in owners(APART + SHEETS_OF_2026 + second)] == ["Doe Jane", "Poe Mary"]


@pytest.mark.parametrize("address", [
    "C/O ROE & CO. LLC\n2 HIGH STREET                    X", "2 HIGH STREET, FL. 11            X",
], ids=["a firm", "a floor"])
def test_no_address_ends_with(address: str) -> None:
    """They look like a city, a state's code and a zip code."""
    names = [owner.name for owner in owners(f"{APART}Roe Mary\n{address}\nWASHINGTON, DC 20004\nDoe Jane        X\n")]
    assert names == ["Roe Mary", "Doe Jane"]


def test_a_mark_may_stand_above_the_name() -> None:
    assert owners(f"""{APART}                                 X                    Chief Executive Officer
Doe Jane
1 MAIN STREET
SPRINGFIELD, IL 62701
""") == (LISTED,)


def test_the_last_owner_may_be_without_a_place() -> None:
    assert [owner.name for owner in owners(f"{APART}Doe Jane                         X\n")] == ["Doe Jane"]


def test_a_table_of_owners_may_be_empty() -> None:
    assert owners(APART) == ()


TAB_HEADING = "Reporting Owner Name / Address\tRelationships\n\tDirector\t10% Owner\tOfficer\tOther\n"


@pytest.mark.parametrize("cell", [
    "Doe Jane 1 MAIN STREET SPRINGFIELD, IL 62701",
    pytest.param("Doe Jane, 1 Main Street, Springfield, IL 62701", marks=pytest.mark.xfail(
        strict=True, reason="the comma behind the name stays with it")),
], ids=["in one line", "with commas"])
def test_name_and_address_may_run_together_in_a_cell(cell: str) -> None:
    text = TOP.format(items=ISSUER) + f"Reporting Owners\n{TAB_HEADING}{cell}\tX\t\tChief Executive Officer\t\n"
    owner, = parse(text).reporting_owners
    assert owner.address is not None
    assert (owner.name, owner.is_director, owner.officer_title) == ("Doe Jane", True, "Chief Executive Officer")
    assert [(text or "").upper() for text in (owner.address.street1, owner.address.city, owner.address.zip_code)] == [
        "1 MAIN STREET", "SPRINGFIELD", "62701"]


def test_a_name_may_run_together_with_the_address_of_item_1() -> None:
    """No word shows where the name ends, but joint filers mostly share an address."""
    place = "SPRINGFIELD, IL 62701"
    item = f"1. Name and Address of Reporting Person*\nDoe Jane\n(Last)\t(First)\nVILLA ROSA\n(Street)\n{place}\n\n"
    table = f"{TAB_HEADING}Doe Jane VILLA ROSA {place}\tX\nRoe Mary VILLA ROSA {place}\t\tX\n"
    table += f"Poe Ann 1 MAIN STREET {place}\t\tX\n"
    form = parse(f"{TOP.format(items=item + ISSUER)}Reporting Owners\n{table}")
    address = Address(street1="VILLA ROSA", city="SPRINGFIELD", state="IL", zip_code="62701")
    assert [(owner.name, owner.address) for owner in form.reporting_owners] == [("Doe Jane", address),
                                                                               ("Roe Mary", address), ("Poe Ann", HOME)]


def test_a_name_that_is_lost_leaves_the_marks() -> None:
    form = parse(f"{TOP.format(items=ISSUER)}Reporting Owners\n{TAB_HEADING}\tX\t\tChief Executive Officer\t\n")
    assert [(owner.name, owner.officer_title) for owner in form.reporting_owners] == [(None, "Chief Executive Officer")]


# ---- the items above the tables


ITEMS = """\
1. Name and Address of Reporting Person*   2. Issuer Name and Ticker or Trading Symbol       {caption}
Doe       Jane                             Sample Corp                                       {rest}
(Last)    (First)   (Middle)               {symbol:49} (Check all applicable)
1 MAIN STREET                                                                                _X_ Director
(Street)                                   3. Date of Earliest Transaction (Month/Day/Year)  _X_ Officer (give title
SPRINGFIELD, IL 62701                      05/01/2023                                        below)
{place:92} Chief Executive Officer

4. If Amendment, Date of Original Filed (Month/Day/Year)
06/01/2023"""


def items(symbol: str = "SMPL", end: str = "", place: str = "(City)    (State)   (Zip)") -> str:
    """A form with these items; the `end` of the last one's caption stands on the next line."""
    caption = "5. Relationship of Reporting Person(s) to Issuer".removesuffix(end)
    return TOP.format(items=ITEMS.format(symbol=symbol, caption=caption, rest=end, place=place))


@pytest.mark.parametrize("symbol", ["SMPL", "SMPL, SMPLP", "SMPL/B"])
def test_items_side_by_side_are_read_down_their_columns(symbol: str) -> None:
    """The symbol stands below the name; the next item, alone on its line, is not of the columns above it."""
    form = parse(items(symbol))
    assert form.issuer is not None
    assert (form.issuer.name, form.issuer.trading_symbol) == ("Sample Corp", symbol)
    assert (form.period_of_report, form.date_of_original_submission) == (date(2023, 5, 1), date(2023, 6, 1))
    assert form.reporting_owners == (CHIEF,)
    assert told(form) == []


@pytest.mark.parametrize("end", ["Person(s) to Issuer", "to Issuer", "Issuer"])
def test_the_caption_of_the_relationship_may_go_on_on_the_next_line(end: str) -> None:
    assert parse(items(end=end)).reporting_owners == (CHIEF,)


def test_a_title_may_stand_beside_the_caption_of_the_place() -> None:
    assert parse(items(place="(City) (State) (Zip)")).reporting_owners == (CHIEF,)


def test_a_page_may_end_with_the_items_that_stand_side_by_side() -> None:
    form = parse(f"FORM 4\n{items().partition('4. If')[0]}")
    assert (form.reporting_owners, form.issuer) == ((CHIEF,), Issuer(name="Sample Corp", trading_symbol="SMPL"))


# ---- explanations and signatures


SIGNED = "/s/ Jane Doe                          05/02/2023\n** Signature of Reporting Person      Date\n"


def ended(notes: str, signed: str = SIGNED) -> tuple[list[tuple[str | None, str | None]], tuple[OwnerSignature, ...]]:
    """The notes and signatures of a form that ends so, and of which there is nothing to tell."""
    form = parse(f"{TOP.format(items=ISSUER)}Explanation of Responses:\n{notes}\n{signed}")
    assert told(form) == []
    return [(note.id, note.text) for note in form.footnotes], form.owner_signatures


JANE = OwnerSignature(signature_name="/s/ Jane Doe", signature_date=date(2023, 5, 2))


@pytest.mark.parametrize("begin, ids", [
    ("(1) Granted under section\n(iv) of the plan.\n(2) A second note.", ("F1", "F2")),
    ("(1) Granted under sections 1 and\n(3) of the plan.\n(2) A second note.", ("F1", "F2")),
    ("(a) Granted under sections a and\n(d) of the plan.\n(b) A second note.", ("a", "b")),
    ("(a) Granted under section\n(iv) of the plan.\n(b) A second note.", ("a", "b")),
], ids=["a roman number", "a number", "a letter", "a roman number below a letter"])
def test_a_line_of_a_note_may_begin_like_a_note_with(begin: str, ids: tuple[str, ...]) -> None:
    notes, _ = ended(f"{begin}\n")
    assert [ident for ident, _ in notes] == list(ids)
    assert notes[1][1] == "A second note."


@pytest.mark.parametrize("signed", [
    SIGNED,
    pytest.param("** Signature of Reporting Person      Date\n/s/ Jane Doe                          05/02/2023\n",
                 marks=pytest.mark.xfail(strict=True, reason="a caption with asterisks takes the note above it")),
    "Signature of Reporting Person         Date\n/s/ Jane Doe                          05/02/2023\n",
    "/s/ Jane Doe\nSignature of Reporting Person\n05/02/2023\nDate\n",
    "By: /s/ Jane Doe, 05/02/2023\n** Signature of Reporting Person\n",
], ids=["above its caption", "below a starred caption", "below its caption", "above, the date below", "with a date"])
def test_who_signs_may_stand(signed: str) -> None:
    notes, signatures = ended("(1) A first note.\n", signed)
    assert notes == [("F1", "A first note.")]
    assert [(one.signature_name or "")[-12:] for one in signatures] == ["/s/ Jane Doe"]
    assert [one.signature_date for one in signatures] == [JANE.signature_date]


def test_a_date_in_the_words_of_a_signature_is_not_its_own_if_another_stands_beside_it() -> None:
    _, signatures = ended("(1) A first note.\n", """\
/s/ Jane Doe, by power of attorney
dated May 1, 2020                     05/02/2023
** Signature of Reporting Person      Date
""")
    assert [one.signature_date for one in signatures] == [date(2023, 5, 2)]
