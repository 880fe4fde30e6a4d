"""EDGAR submissions of all ages: the form is the same, the header becomes `submission`."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from insiderforms import NotOwnershipFormError, parse
from insiderforms.submission import Filer, FilerAddress, FormerName, Submission
from tests.cases import FORM, edited
from tests.submissions import LAST, MODERN, NINETIES, TAGS

SUBMISSIONS = {
    MODERN: Submission(
        accession_number="0001234567-23-000042", submission_type="4",
        acceptance_datetime=datetime(2023, 5, 3, 17, 1, 2),  # EDGAR says no zone
        public_document_count=2, period_of_report=date(2023, 5, 1), filed_as_of_date=date(2023, 5, 3),
        date_as_of_change=date(2023, 5, 4),
        issuer=Filer(
            conformed_name="SAMPLE CORP", cik="0000001234", organization_name="05 Real Estate & Construction",
            sic_code="6770", sic_description="BLANK CHECKS", irs_number="010000001", state_of_incorporation="DE",
            fiscal_year_end="1231", mail_address=FilerAddress(street1="PO BOX 1", city="TROY"),
            former_names=(FormerName(name="SAMPLE INC", date_of_change=date(1999, 1, 1)),
                          FormerName(name="EXAMPLE INC", date_of_change=date(1990, 1, 1)))),
        reporting_owners=(Filer(
            conformed_name="Doe Jane", cik="0000005678", form_type="4", act="1934 Act", file_number="001-00042",
            film_number="23000001", business_address=FilerAddress(
                street1="1 MAIN ST", street2="SUITE 2", city="TROY", state="NY", zip_code="12180",
                phone="(518) 555-0100"),
            former_names=(FormerName(name="Roe Jane", date_of_change=date(2010, 3, 5)),)),)),
    NINETIES: Submission(
        accession_number="0001234567-99-000007", submission_type="4", public_document_count=1,
        period_of_report=date(2023, 5, 1), filed_as_of_date=date(1999, 3, 3),
        issuer=Filer(conformed_name="SAMPLE CORP", cik="0000001234", sic_code="3540", form_type="4"),
        reporting_owners=(Filer(conformed_name="DOE JANE", cik="0000005678", relationship="OFFICER", form_type="4"),)),
    TAGS: Submission(
        accession_number="0001234567-23-000042", submission_type="4", public_document_count=1,
        period_of_report=date(2023, 5, 1), filed_as_of_date=date(2023, 5, 3), date_as_of_change=date(2023, 5, 4),
        issuer=Filer(
            conformed_name="SAMPLE CORP", cik="0000001234", sic_code="6770", irs_number="010000001",
            state_of_incorporation="DE", fiscal_year_end="1231",
            business_address=FilerAddress(street1="2 MAIN ST", phone="5185550100"),
            former_names=(FormerName(name="SAMPLE INC", date_of_change=date(1999, 1, 1)),)),
        reporting_owners=(Filer(
            conformed_name="Doe Jane", cik="0000005678", form_type="4", act="34", file_number="001-00042",
            film_number="23000001",
            mail_address=FilerAddress(street1="1 MAIN ST", city="TROY", state="NY", zip_code="12180")),)),
    LAST: Submission(accession_number="0001234567-23-000042"),
}
TOLD = {
    MODERN: [("other_document", "EX-24", 148)],
    NINETIES: [("header_line_unknown", "SROS:\t\t\tNASD", 16)],
    TAGS: [],
    LAST: [("other_document", "GRAPHIC", 6), ("other_document", "EX-99.1", 17)],
}
every_submission = pytest.mark.parametrize("text", SUBMISSIONS, ids=["modern", "nineties", "tags", "form last"])


@every_submission
def test_the_form_is_that_of_the_bare_xml(text: str) -> None:
    assert parse(text) == parse(FORM)


@every_submission
def test_the_header_is_typed_and_complete(text: str) -> None:
    assert parse(text).submission == SUBMISSIONS[text]


@every_submission
def test_what_was_left_out_is_told_with_its_line(text: str) -> None:
    told = [(each.code, each.text, each.line) for each in parse(text).diagnostics]
    assert told == TOLD[text]
    for _, words, line in TOLD[text]:
        assert words in text.split("\n")[line - 1]


@every_submission
@pytest.mark.parametrize("newline", ["\r\n", "\n"])
def test_line_ends_make_no_difference(text: str, newline: str) -> None:
    form = parse(text.replace("\n", newline).encode())
    assert (form, form.submission) == (parse(FORM), SUBMISSIONS[text])


@every_submission
def test_a_diagnostic_in_the_form_has_its_line_in_the_submission(text: str) -> None:
    broken = text.replace("<value>100<", "<value>a few<")
    told = next(each for each in parse(broken).diagnostics if each.code == "unreadable_number")
    assert told.line is not None
    assert "a few" in broken.split("\n")[told.line - 1]


def test_a_header_without_the_tags_of_a_document() -> None:
    header = MODERN.partition("<DOCUMENT>")[0]
    form = parse(header + FORM)
    assert (form, form.submission, form.diagnostics) == (parse(FORM), SUBMISSIONS[MODERN], ())


def test_a_header_after_the_form_is_none_of_it() -> None:
    form = parse(f"Here it is:\n{FORM}<SEC-HEADER>\n")
    assert (form, form.submission) == (parse(FORM), None)
    assert [(each.code, each.text) for each in form.diagnostics] == [
        ("text_outside", "Here it is:\n<?xml version=\"1.0\"?>"), ("text_outside", "<SEC-HEADER>")]


def test_a_document_without_a_header() -> None:
    form = parse(f"<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n{FORM}</XML>\n</TEXT>\n</DOCUMENT>\n")
    assert (form, form.submission, form.diagnostics) == (parse(FORM), None, ())


def test_a_second_form_in_the_submission_is_named() -> None:
    form = parse(MODERN.replace("Know all by these presents", FORM))
    assert form == parse(FORM)
    assert [each.code for each in form.diagnostics] == ["second_document"]


def test_words_before_the_header_are_told() -> None:
    form = parse("\n\nForwarded message:\n\n" + MODERN)
    assert [(each.code, each.text, each.line) for each in form.diagnostics] == [
        ("text_outside", "Forwarded message:", 3), ("other_document", "EX-24", 152)]


def test_a_value_that_is_not_what_its_label_promises_is_told() -> None:
    text = edited(("20230503170102", "yesterday"), ("COUNT:\t\t2", "COUNT:\t\ttwo"), ("0000005678", "unknown"),
                  ("DATE:\t\t20230503", "DATE:\t\t20231303"), form=MODERN)
    form = parse(text)
    assert form.submission is not None
    assert (form.submission.acceptance_datetime, form.submission.public_document_count,
            form.submission.filed_as_of_date, form.submission.reporting_owners[0].cik) == (None, None, None, None)
    assert [(each.code, each.field, each.text) for each in form.diagnostics if each.code != "other_document"] == [
        ("header_value_unreadable", "submission.acceptance_datetime", "yesterday"),
        ("header_value_unreadable", "submission.public_document_count", "two"),
        ("header_value_unreadable", "submission.filed_as_of_date", "20231303"),
        ("header_value_unreadable", "submission.reporting_owners[0].cik", "unknown"),
    ]


def test_lines_of_no_known_kind_are_told() -> None:
    form = parse(MODERN.replace("ISSUER:\t\t\n", "NEW LABEL:\tnew value\n!!\nNOTHING:\n\nISSUER:\t\t\n", 1))
    assert form.submission == SUBMISSIONS[MODERN]
    assert [(each.code, each.text) for each in form.diagnostics if each.code != "other_document"] == [
        ("header_line_unknown", "NEW LABEL:\tnew value"), ("header_line_unknown", "!!")]


def test_a_label_that_is_given_twice_and_says_something_else_is_told() -> None:
    zip_code = "\t\tZIP:\t\t\t12180\n"
    form = parse(MODERN.replace(zip_code, f"{zip_code}{zip_code}\t\tZIP:\t\t\t99999\n"))
    assert form.submission == SUBMISSIONS[MODERN]
    assert [(each.code, each.text) for each in form.diagnostics if each.code != "other_document"] == [
        ("header_line_unknown", "ZIP:\t\t\t99999")]


def test_a_second_issuer_is_told() -> None:
    again = "ISSUER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tOTHER CORP\n</SEC-HEADER>"
    form = parse(MODERN.replace("</SEC-HEADER>", again))
    assert form.submission == SUBMISSIONS[MODERN]
    assert ("header_line_unknown", "OTHER CORP") in [(each.code, each.text) for each in form.diagnostics]


@pytest.mark.parametrize("change, code, text", [
    (("SUBMISSION TYPE:\t4", "SUBMISSION TYPE:\t4/A"), "header_contradicts", "4/A"),
    (("OF REPORT:\t20230501", "OF REPORT:\t20230502"), "header_contradicts", "20230502"),
    (("KEY:\t\t\t0000001234", "KEY:\t\t\t0000001235"), "header_contradicts", "0000001235"),
])
def test_a_header_that_contradicts_the_form_is_told(change: tuple[str, str], code: str, text: str) -> None:
    form = parse(edited(change, form=MODERN))
    assert form == parse(FORM)
    assert (code, text) in [(each.code, each.text) for each in form.diagnostics]


@pytest.mark.parametrize(("body", "words"), [
    ("FORM 4\n\nSTATEMENT OF CHANGES", "text that begins 'FORM 4"),
    ("<html><body>FORM 4</body></html>", "an HTML page")])
def test_text_and_a_page_must_show_a_form(body: str, words: str) -> None:
    with pytest.raises(NotOwnershipFormError, match=words):
        parse(MODERN.replace(FORM, body))


def test_a_submission_of_another_kind_is_named() -> None:
    with pytest.raises(NotOwnershipFormError, match="a submission of 8-K, EX-24"):
        parse(MODERN.replace(FORM, "Item 2.02").replace("<TYPE>4\n", "<TYPE>8-K\n"))


def test_a_header_alone_is_no_form() -> None:
    with pytest.raises(NotOwnershipFormError, match="Form 4"):
        parse(MODERN.partition("<DOCUMENT>")[0])
