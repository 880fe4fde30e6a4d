"""What two forms say differently."""

from __future__ import annotations

import os
import re
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from insiderforms.analysis.differing import Difference, DifferenceKind, differences
from insiderforms.model import (
    Address,
    DerivativeHolding,
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
from tests.strategies import documents

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
CHANGED, ADDED, REMOVED = DifferenceKind.CHANGED, DifferenceKind.ADDED, DifferenceKind.REMOVED


def marks(*pairs: tuple[str, str]) -> tuple[FootnoteRef, ...]:
    return tuple(FootnoteRef(field=field, footnote_id=id) for field, id in pairs)


SOLD = NonDerivativeTransaction(
    security_title="Common Stock", transaction_date=date(2024, 3, 5), transaction_code="S",
    transaction_shares=Decimal(1000), transaction_acquired_disposed_code="D",
    transaction_price_per_share=Decimal("10.50"), shares_owned_following_transaction=Decimal(9000),
    direct_or_indirect_ownership="D", footnote_refs=marks(("transaction_price_per_share", "F1")),
)
GIVEN = attrs.evolve(
    SOLD, transaction_code="G", transaction_shares=Decimal(50), transaction_price_per_share=Decimal(0),
    shares_owned_following_transaction=Decimal(8950), footnote_refs=marks(("transaction_coding", "F2")),
)
HELD = NonDerivativeHolding(
    security_title="Common Stock", shares_owned_following_transaction=Decimal(400),
    direct_or_indirect_ownership="I", nature_of_ownership="By Trust",
)
OPTION = DerivativeHolding(
    security_title="Option", conversion_or_exercise_price=Decimal(5), underlying_security_shares=Decimal(70),
    direct_or_indirect_ownership="D",
)
PRICES = Footnote(id="F1", text="Sold in several trades, at prices from 10.40 to 10.60 dollars.")
GIFT = Footnote(id="F2", text="A gift to a school.")
FORM = OwnershipDocument(
    document_type="4", period_of_report=date(2024, 3, 5), issuer=Issuer(cik="0000000001", name="Acme Corp"),
    reporting_owners=(
        ReportingOwner(cik="0000000002", name="Roe Jane", address=Address(city="Springfield"), is_director=True),
        ReportingOwner(cik="0000000003", name="Roe Family Trust"),
    ),
    non_derivative_table=(SOLD, GIVEN, HELD), derivative_table=(OPTION,), footnotes=(PRICES, GIFT),
    remarks="None of note.",
    owner_signatures=(
        OwnerSignature(signature_name="Jane Roe", signature_date=date(2024, 3, 6)),
        OwnerSignature(signature_name="Rob Poe, trustee", signature_date=date(2024, 3, 6)),
    ),
)


def but(form: OwnershipDocument = FORM, **other: Any) -> OwnershipDocument:
    return attrs.evolve(form, **other)


def changed(field: str, first: Any, second: Any, **other: Any) -> Difference:
    return Difference(kind=CHANGED, field=field, first=first, second=second, **other)


def test_a_form_and_itself_differ_in_nothing() -> None:
    assert differences(FORM, FORM) == ()


def test_fields_outside_of_equality_are_not_compared() -> None:
    assert differences(FORM, but(rendering="html")) == ()


def test_fields_of_the_form_are_compared_in_its_order() -> None:
    other = but(remarks=None, document_type="4/A", issuer=Issuer(cik="0000000001", name="Acme Inc"), aff10b5_one=False)
    assert differences(FORM, other) == (
        changed("document_type", "4", "4/A"),
        changed("issuer.name", "Acme Corp", "Acme Inc"),
        changed("aff10b5_one", None, False),
        changed("remarks", "None of note.", None),
    )


def test_white_space_and_the_zeros_of_a_number_are_no_difference() -> None:
    sold = attrs.evolve(SOLD, transaction_price_per_share=Decimal("10.5"))
    other = but(remarks="None\n of note. ", non_derivative_table=(sold, GIVEN, HELD))
    assert differences(FORM, other) == ()


def test_a_field_of_a_row_is_named_by_its_path() -> None:
    less = attrs.evolve(SOLD, transaction_shares=Decimal(900), shares_owned_following_transaction=Decimal(9100))
    assert differences(FORM, but(non_derivative_table=(less, GIVEN, HELD))) == (
        changed("non_derivative_table[0].transaction_shares", Decimal(1000), Decimal(900)),
        changed("non_derivative_table[0].shares_owned_following_transaction", Decimal(9000), Decimal(9100)),
    )


def test_rows_that_stand_elsewhere_are_no_difference_and_both_places_are_named() -> None:
    assert differences(FORM, but(non_derivative_table=(HELD, GIVEN, SOLD))) == ()
    other = but(non_derivative_table=(HELD, GIVEN, attrs.evolve(SOLD, transaction_code="F")))
    assert differences(FORM, other) == (
        changed("non_derivative_table[0].transaction_code", "S", "F",
                second_field="non_derivative_table[2].transaction_code"),
    )


def test_a_row_that_only_one_form_has_is_one_difference() -> None:
    other = but(non_derivative_table=(SOLD, HELD), derivative_table=(OPTION, OPTION))
    assert differences(FORM, other) == (
        Difference(kind=REMOVED, field="non_derivative_table[1]", first=GIVEN),
        Difference(kind=ADDED, field="derivative_table[1]", second=OPTION),
    )


def test_rows_that_are_only_likely_the_same_say_so() -> None:
    dearer = attrs.evolve(SOLD, transaction_price_per_share=Decimal(11), transaction_date=date(2024, 3, 4))
    place = "non_derivative_table[0]"
    assert differences(FORM, but(non_derivative_table=(dearer, GIVEN, HELD))) == (
        changed(f"{place}.transaction_date", date(2024, 3, 5), date(2024, 3, 4), certain=False),
        changed(f"{place}.transaction_price_per_share", Decimal("10.5"), Decimal(11), certain=False),
    )


def test_owners_are_found_by_cik_then_by_name() -> None:
    jane, trust = FORM.reporting_owners
    moved = attrs.evolve(jane, name="Roe Jane Q", address=Address(city="Shelbyville"), is_officer=True)
    renumbered = attrs.evolve(trust, cik="0000000009", name="ROE FAMILY TRUST")
    assert differences(FORM, but(reporting_owners=(renumbered, moved))) == (
        changed("reporting_owners[0].name", "Roe Jane", "Roe Jane Q", second_field="reporting_owners[1].name"),
        changed("reporting_owners[0].address.city", "Springfield", "Shelbyville",
                second_field="reporting_owners[1].address.city"),
        changed("reporting_owners[0].is_officer", None, True, second_field="reporting_owners[1].is_officer"),
        changed("reporting_owners[1].cik", "0000000003", "0000000009", second_field="reporting_owners[0].cik"),
        changed("reporting_owners[1].name", "Roe Family Trust", "ROE FAMILY TRUST",
                second_field="reporting_owners[0].name"),
    )


def test_an_owner_without_cik_is_whoever_is_left_and_one_with_another_cik_is_somebody_else() -> None:
    jane, trust = FORM.reporting_owners
    nameless = ReportingOwner(name="Roe Jan", address=jane.address, is_director=True)
    assert differences(FORM, but(reporting_owners=(trust, nameless))) == (
        changed("reporting_owners[0].cik", "0000000002", None, second_field="reporting_owners[1].cik"),
        changed("reporting_owners[0].name", "Roe Jane", "Roe Jan", second_field="reporting_owners[1].name"),
    )
    other = ReportingOwner(cik="0000000008", name="Doe John")
    assert differences(FORM, but(reporting_owners=(jane, other))) == (
        Difference(kind=REMOVED, field="reporting_owners[1]", first=trust),
        Difference(kind=ADDED, field="reporting_owners[1]", second=other),
    )


def test_owners_of_whom_little_is_said_may_stand_in_any_order() -> None:
    owners = tuple(ReportingOwner(address=Address(city=city)) for city in ("Springfield", "Shelbyville"))
    assert differences(but(reporting_owners=owners), but(reporting_owners=owners[::-1])) == ()


def test_no_address_says_as_much_as_an_empty_one() -> None:
    owner = ReportingOwner(name="Roe Jane")
    empty, full = (attrs.evolve(owner, address=Address(city=city)) for city in (None, "Springfield"))
    assert differences(but(reporting_owners=(owner,)), but(reporting_owners=(empty,))) == ()
    assert differences(but(reporting_owners=(owner,)), but(reporting_owners=(full,))) == (
        changed("reporting_owners[0].address.city", None, "Springfield"),
    )


def test_signatures_are_found_by_name_then_by_date_then_in_order() -> None:
    jane, rob = FORM.owner_signatures
    day = date(2024, 4, 1)
    later = OwnerSignature(signature_name="JANE ROE", signature_date=day)
    assert differences(FORM, but(owner_signatures=(rob, later))) == (
        changed("owner_signatures[0].signature_name", "Jane Roe", "JANE ROE",
                second_field="owner_signatures[1].signature_name"),
        changed("owner_signatures[0].signature_date", date(2024, 3, 6), day,
                second_field="owner_signatures[1].signature_date"),
    )
    by_another = OwnerSignature(signature_name="Ann Lee", signature_date=date(2024, 3, 6))
    assert differences(FORM, but(owner_signatures=(jane, by_another))) == (
        changed("owner_signatures[1].signature_name", "Rob Poe, trustee", "Ann Lee"),
    )
    wholly = OwnerSignature(signature_name="Ann Lee", signature_date=day)
    assert [difference.field for difference in differences(FORM, but(owner_signatures=(jane, wholly)))] == [
        "owner_signatures[1].signature_name", "owner_signatures[1].signature_date",
    ]
    assert differences(FORM, but(owner_signatures=(jane,))) == (
        Difference(kind=REMOVED, field="owner_signatures[1]", first=rob),
    )


def remarked(form: OwnershipDocument, ids: dict[str, str], **other: Any) -> OwnershipDocument:
    """The form with other ids of footnotes, on the notes and on the marks."""
    def row(filed: Any) -> Any:
        return attrs.evolve(filed, footnote_refs=marks(
            *((ref.field, ids.get(ref.footnote_id, ref.footnote_id)) for ref in filed.footnote_refs)))

    notes = tuple(attrs.evolve(note, id=ids.get(note.id or "", note.id)) for note in form.footnotes)
    return attrs.evolve(form, **{
        "footnotes": notes, "non_derivative_table": tuple(map(row, form.non_derivative_table)),
        "derivative_table": tuple(map(row, form.derivative_table)), **other})


def test_footnotes_that_only_have_other_numbers_are_no_difference() -> None:
    new = Footnote(id="F1", text="This amendment corrects the price.")
    renumbered = remarked(FORM, {"F1": "F2", "F2": "F3"})
    assert differences(FORM, renumbered) == ()
    assert differences(FORM, attrs.evolve(renumbered, footnotes=(new, *renumbered.footnotes))) == (
        Difference(kind=ADDED, field="footnotes[0]", second=new),
    )


def test_a_reworded_footnote_is_one_difference_whatever_rows_point_to_it() -> None:
    new = Footnote(id="F1", text="This amendment corrects the price.")
    reworded = Footnote(id="F2", text="Sold in several trades, at prices from 10.40 to 10.70 dollars.")
    other = remarked(FORM, {"F1": "F2", "F2": "F3"}, footnotes=(new, reworded, attrs.evolve(GIFT, id="F3")))
    assert differences(FORM, other) == (
        changed("footnotes[0].text", PRICES.text, reworded.text, second_field="footnotes[1].text"),
        Difference(kind=ADDED, field="footnotes[0]", second=new),
    )
    assert differences(FORM, but(footnotes=(PRICES, Footnote(id="F2", text="Sold to a friend.")))) == (
        changed("footnotes[1].text", GIFT.text, "Sold to a friend."),
    )


def test_a_mark_is_compared_by_the_note_that_it_points_to() -> None:
    sold = attrs.evolve(SOLD, footnote_refs=marks(("transaction_price_per_share", "F2"), ("security_title", "F9")))
    given = attrs.evolve(GIVEN, footnote_refs=marks(("transaction_code", "F2"), ("transaction_coding", "F2")))
    assert differences(FORM, but(non_derivative_table=(HELD, sold, given))) == (
        Difference(kind=REMOVED, field="non_derivative_table[0].footnote_refs[transaction_price_per_share]",
                   second_field="non_derivative_table[1].footnote_refs[transaction_price_per_share]", first=PRICES),
        Difference(kind=ADDED, field="non_derivative_table[0].footnote_refs[transaction_price_per_share]",
                   second_field="non_derivative_table[1].footnote_refs[transaction_price_per_share]", second=GIFT),
        Difference(kind=ADDED, field="non_derivative_table[0].footnote_refs[security_title]",
                   second_field="non_derivative_table[1].footnote_refs[security_title]", second=Footnote(id="F9")),
    )


def test_of_two_footnotes_with_one_id_a_mark_points_to_the_first() -> None:
    twice = but(footnotes=(PRICES, attrs.evolve(GIFT, id="F1"), GIFT))
    assert differences(twice, but(footnotes=(PRICES, GIFT, GIFT))) == ()


@pytest.mark.parametrize(
    ("difference", "line"),
    [
        (changed("issuer.name", None, "Acme"), "issuer.name: None -> 'Acme'"),
        (changed("derivative_table[0].transaction_shares", Decimal(1000), Decimal(1200)),
         "derivative_table[0].transaction_shares: 1000 -> 1200"),
        (changed("period_of_report", date(2024, 3, 5), None), "period_of_report: 2024-03-05 -> None"),
        (changed("footnotes[0].text", "x" * 100, "y", second_field="footnotes[2].text"),
         f"footnotes[0 -> 2].text: '{'x' * 89}... (102 characters) -> 'y'"),
        (changed("non_derivative_table[0].transaction_code", "S", "F", certain=False),
         "non_derivative_table[0].transaction_code: 'S' -> 'F' (if this is the same row)"),
        (Difference(kind=ADDED, field="non_derivative_table[1]", second=HELD),
         "non_derivative_table[1]: added (Common Stock, 400, I, By Trust)"),
        (Difference(kind=REMOVED, field="footnotes[1]", first=GIFT), "footnotes[1]: removed (F2, A gift to a school.)"),
    ],
)
def test_a_difference_prints_as_a_line(difference: Difference, line: str) -> None:
    assert str(difference) == line


def exchanged(difference: Difference) -> Difference:
    kinds = {CHANGED: CHANGED, ADDED: REMOVED, REMOVED: ADDED}
    return Difference(
        kind=kinds[difference.kind], field=difference.second_field or difference.field,
        second_field=None if difference.second_field is None else difference.field,
        first=difference.second, second=difference.first, certain=difference.certain)


def in_some_order(found: tuple[Difference, ...]) -> list[str]:
    return sorted(map(repr, found))


def told_apart(form: OwnershipDocument) -> tuple[Any, ...]:
    rows = Counter(attrs.evolve(row, footnote_refs=()) for row in (*form.non_derivative_table, *form.derivative_table))
    return form.document_type, form.period_of_report, form.issuer, Counter(form.reporting_owners), rows


@given(documents())
def test_no_form_differs_from_itself(form: OwnershipDocument) -> None:
    assert differences(form, form) == ()


@given(documents(), documents())
def test_two_forms_differ_and_exchanging_them_exchanges_what_they_say(
    first: OwnershipDocument, second: OwnershipDocument,
) -> None:
    found = differences(first, second)
    assert found or told_apart(first) == told_apart(second)
    assert in_some_order(tuple(map(exchanged, found))) == in_some_order(differences(second, first))


@given(documents(), st.data())
def test_order_and_ids_are_no_difference(form: OwnershipDocument, data: st.DataObject) -> None:
    ids = [note.id for note in form.footnotes if note.id is not None]
    other = remarked(form, dict(zip(ids, data.draw(st.permutations(ids)), strict=True)))
    lists = ("reporting_owners", "non_derivative_table", "derivative_table", "footnotes", "owner_signatures")
    shuffled: dict[str, Any] = {name: tuple(data.draw(st.permutations(getattr(other, name)))) for name in lists}
    assert differences(form, attrs.evolve(other, **shuffled)) == ()


OTHER: dict[Any, Any] = {
    "str | None": "Other", "bool | None": True, "date | None": date(1990, 1, 1), "Decimal | None": Decimal(8)}


@given(documents(), st.data())
def test_one_field_of_one_row_is_one_difference(form: OwnershipDocument, data: st.DataObject) -> None:
    rows = [(name, at, row) for name in ("non_derivative_table", "derivative_table")
            for at, row in enumerate(getattr(form, name))]
    assume(rows)
    table, at, row = data.draw(st.sampled_from(rows))
    # A row of few words may be taken for another one: this one says what tells it apart.
    told = attrs.evolve(row, **{
        name: value for name, value in {
            "security_title": "Told Stock", "transaction_date": date(2024, 3, 5), "transaction_code": "S",
            "transaction_shares": Decimal(7), "transaction_acquired_disposed_code": "D",
            "transaction_price_per_share": Decimal(3), "shares_owned_following_transaction": Decimal(5),
            "direct_or_indirect_ownership": "I", "nature_of_ownership": "By a club",
        }.items() if hasattr(row, name)})
    column = data.draw(st.sampled_from([
        column for column in attrs.fields(type(row)) if column.name != "footnote_refs"]))
    field, new = column.name, data.draw(st.none() | st.just(OTHER[column.type]))
    assume(new != getattr(told, field))

    def with_row(put: Any) -> OwnershipDocument:
        table_rows = getattr(form, table)
        other: dict[str, Any] = {table: (*table_rows[:at], put, *table_rows[at + 1:])}
        return attrs.evolve(form, **other)

    found = differences(with_row(told), with_row(attrs.evolve(told, **{field: new})))
    assert [attrs.evolve(difference, certain=True) for difference in found] == [
        changed(f"{table}[{at}].{field}", getattr(told, field), new)]


# What the SEC's style sheets do not print, or print in a way from which `None` and `False` cannot be told.
UNPRINTED = {
    "schema_version", "issuer.cik", "no_securities_owned", "not_subject_to_section16",
    "non_derivative_table[].transaction_form_type", "non_derivative_table[].transaction_timeliness",
    "reporting_owners[].cik", "reporting_owners[].address.non_us_address_flag",
    "reporting_owners[].address.state_description", "reporting_owners[].is_director", "reporting_owners[].is_officer",
    "reporting_owners[].is_other", "reporting_owners[].is_ten_percent_owner",
}


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_a_page_differs_from_its_xml_only_in_what_it_does_not_print() -> None:
    found = {
        re.sub(r"\[\d+\]", "[]", difference.field)
        for page in sorted(Path(CORPUS).glob("*/form.html"))
        for difference in differences(parse(page.with_name("source.xml")), parse(page))
    }
    assert found == UNPRINTED
