"""The SEC's code lists hold what the schema may hold, spelled as the schema spells it."""

from __future__ import annotations

import pytest

from insiderforms import codes

LISTS = {
    "TRANSACTION_CODES": codes.TRANSACTION_CODES,
    "TIMELINESS_CODES": codes.TIMELINESS_CODES,
    "ACQUIRED_DISPOSED_CODES": codes.ACQUIRED_DISPOSED_CODES,
    "OWNERSHIP_CODES": codes.OWNERSHIP_CODES,
    "FORM_TYPES": codes.FORM_TYPES,
    "DOCUMENT_TYPES": codes.DOCUMENT_TYPES,
    "STATES_AND_COUNTRIES": codes.STATES_AND_COUNTRIES,
}


def test_the_transaction_codes_are_the_schemas_and_the_two_of_the_printed_form() -> None:
    schemas = "A|C|D|E|F|G|H|I|J|L|M|O|P|S|U|W|X|Z".split("|")  # TRANS_CODE_PICKLIST
    assert list(codes.TRANSACTION_CODES) == [*schemas, "K", "V"]


def test_the_short_lists_are_the_schemas_picklists() -> None:
    assert dict(codes.TIMELINESS_CODES) == {"E": "Early", "L": "Late"}
    assert dict(codes.ACQUIRED_DISPOSED_CODES) == {"A": "Acquired", "D": "Disposed of"}
    assert dict(codes.OWNERSHIP_CODES) == {"D": "Direct", "I": "Indirect"}
    assert list(codes.FORM_TYPES) == ["3", "4", "5"]
    assert list(codes.DOCUMENT_TYPES) == ["3", "3/A", "4", "4/A", "5", "5/A"]


def test_an_amendment_has_the_heading_of_its_form() -> None:
    titles = codes.DOCUMENT_TYPES
    assert [titles[form + "/A"] for form in "345"] == [titles[form] for form in "345"]
    assert titles["3"] == "Initial Statement of Beneficial Ownership of Securities"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("P", "Open market or private purchase of non-derivative or derivative security"),
        ("S", "Open market or private sale of non-derivative or derivative security"),
        ("G", "Bona fide gift"),
        ("L", "Small acquisition under Rule 16a-6"),
        ("K", "Transaction in equity swap or instrument with similar characteristics"),
        ("V", "Transaction voluntarily reported earlier than required"),
    ],
)
def test_a_transaction_code_has_the_secs_words(code: str, words: str) -> None:
    assert codes.TRANSACTION_CODES[code] == words


def test_the_57_designators_of_rptOwnerState_are_states_and_territories() -> None:  # noqa: N802 - the element's name
    fifty = (
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR"
        " PA RI SC SD TN TX UT VT VA WA WV WI WY"
    ).split()
    others = ["DC", "PR", "GU", "VI", "B5", "1V", "2J"]
    assert (len(fifty), len(others)) == (50, 7)
    assert {*fifty, *others} == codes.US_STATES


def test_the_countries_are_those_of_rptOwnerCountry_and_the_obsolete_ones() -> None:  # noqa: N802 - the element's name
    obsolete = "C2 E5 E7 G5 I7 X9 I8 I9 2F L1 L4 L5 M1 O6 Q9 R3 T4 U2 U4 U6 X7 Y2".split()
    countries = [code for code in codes.STATES_AND_COUNTRIES if code not in codes.US_STATES]
    assert len(codes.STATES_AND_COUNTRIES) == 57 + 252 + 22
    assert countries[-22:] == obsolete
    assert countries[:2] == ["X1", "A0"]  # the United States stand among their states in the SEC's list
    assert countries[-23] == "XX"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("GA", "GEORGIA"),
        ("2Q", "GEORGIA (COUNTRY)"),
        ("CA", "CALIFORNIA"),
        ("Z4", "CANADA (FEDERAL LEVEL)"),
        ("2M", "GERMANY"),
        ("I8", "GERMANY (WEST)"),
        ("D8", "VIRGIN ISLANDS, BRITISH"),
        ("VI", "VIRGIN ISLANDS, U.S."),
        ("Y3", "CONGO, THE DEMOCRATIC REPUBLIC OF THE"),
    ],
)
def test_places_that_are_easily_confused_are_apart(code: str, name: str) -> None:
    assert codes.STATES_AND_COUNTRIES[code] == name


def test_every_state_code_is_two_capital_letters_or_digits() -> None:
    assert [code for code in codes.STATES_AND_COUNTRIES if not (len(code) == 2 and code.isalnum() and code.isupper())] \
        == []


def test_no_two_places_have_one_name() -> None:
    names = list(codes.STATES_AND_COUNTRIES.values())
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("name", LISTS)
def test_words_are_tidy(name: str) -> None:
    words = list(LISTS[name].values())
    assert [" ".join(text.split()) for text in words] == words
    assert all(words)
