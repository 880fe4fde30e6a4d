"""Which rows are of one holding line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from insiderforms.analysis import HoldingLine, folded_title, holding_lines
from insiderforms.model import (
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    Row,
)


def noted(**ids: str) -> tuple[FootnoteRef, ...]:
    """Footnote references, field by field: `noted(nature_of_ownership="F1 F2")`."""
    return tuple(FootnoteRef(field=field, footnote_id=id_) for field, some in ids.items() for id_ in some.split())


def rows_of_lines(form: OwnershipDocument) -> list[tuple[Row, ...]]:
    return [line.rows for line in holding_lines(form)]


def test_a_form_without_rows_has_no_lines() -> None:
    assert holding_lines(OwnershipDocument(document_type="3")) == ()


def test_rows_of_one_line_stay_together_in_filed_order_and_lines_come_as_they_first_appear() -> None:
    direct = NonDerivativeTransaction(security_title="Common Stock", direct_or_indirect_ownership="D")
    trust = NonDerivativeHolding(
        security_title="Common Stock", direct_or_indirect_ownership="I", nature_of_ownership="By Trust",
        footnote_refs=noted(nature_of_ownership="F2 F1"),
    )
    held = NonDerivativeHolding(security_title="Common Stock", direct_or_indirect_ownership="D")
    form = OwnershipDocument(non_derivative_table=(direct, trust, held))
    assert holding_lines(form) == (
        HoldingLine(
            table="non_derivative", security_title="Common Stock", direct_or_indirect_ownership="D",
            rows=(direct, held),
        ),
        HoldingLine(
            table="non_derivative", security_title="Common Stock", direct_or_indirect_ownership="I",
            nature_of_ownership="By Trust", footnote_ids=("F2", "F1"), rows=(trust,),
        ),
    )


def test_a_derivative_line_says_its_terms() -> None:
    option = DerivativeHolding(
        security_title="Option", conversion_or_exercise_price=Decimal("8.40"), expiration_date=date(2026, 2, 28),
        underlying_security_title="Common Stock", direct_or_indirect_ownership="D",
        footnote_refs=noted(exercise_date="F3", expiration_date="F4", conversion_or_exercise_price="F5"),
    )
    assert holding_lines(OwnershipDocument(derivative_table=(option,))) == (
        HoldingLine(
            table="derivative", security_title="Option", direct_or_indirect_ownership="D",
            conversion_or_exercise_price=Decimal("8.40"), expiration_date=date(2026, 2, 28),
            date_footnote_ids=("F3",), underlying_security_title="Common Stock", rows=(option,),
        ),
    )


def test_the_same_title_in_both_tables_is_two_lines_table_one_first() -> None:
    unit, share = DerivativeTransaction(security_title="Unit"), NonDerivativeTransaction(security_title="Unit")
    form = OwnershipDocument(derivative_table=(unit,), non_derivative_table=(share,))
    assert rows_of_lines(form) == [(share,), (unit,)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"security_title": "Common  Stock"}, {"security_title": "COMMON STOCK"}, id="title"),
        pytest.param({"nature_of_ownership": "By Trust"}, {"nature_of_ownership": "by  trust"}, id="nature"),
        pytest.param(
            {"footnote_refs": noted(nature_of_ownership="F1 F2")},
            {"footnote_refs": noted(nature_of_ownership="F2", direct_or_indirect_ownership="F1")},
            id="ids in any order"),
        pytest.param(
            {"footnote_refs": noted(transaction_price_per_share="F1")},
            {"footnote_refs": noted(security_title="F2")}, id="notes on other columns"),
    ],
)
def test_what_makes_no_difference_to_a_line(first: dict[str, Any], second: dict[str, Any]) -> None:
    rows = (NonDerivativeTransaction(**first), NonDerivativeTransaction(**second))
    assert rows_of_lines(OwnershipDocument(non_derivative_table=rows)) == [rows]


@pytest.mark.parametrize(
    "other",
    [
        {"security_title": "Class B Common Stock"},
        {"security_title": None},
        {"direct_or_indirect_ownership": "I"},
        {"nature_of_ownership": "By Trust"},
        {"footnote_refs": noted(nature_of_ownership="F1")},
        {"footnote_refs": noted(direct_or_indirect_ownership="F1")},
        {"conversion_or_exercise_price": Decimal("8.41")},
        {"conversion_or_exercise_price": None},
        {"exercise_date": date(2020, 3, 1)},
        {"expiration_date": date(2027, 2, 28)},
        {"underlying_security_title": "Class B Common Stock"},
        {"exercise_date": None, "footnote_refs": noted(exercise_date="F1")},
        {"expiration_date": None, "footnote_refs": noted(expiration_date="F1")},
    ],
    ids=str,
)
def test_what_tells_two_derivative_lines_apart(other: dict[str, Any]) -> None:
    terms: dict[str, Any] = {
        "security_title": "Option", "direct_or_indirect_ownership": "D",
        "conversion_or_exercise_price": Decimal("8.40"), "exercise_date": date(2019, 3, 1),
        "expiration_date": date(2026, 2, 28), "underlying_security_title": "Common Stock",
    }
    one = DerivativeTransaction(**terms)
    two = DerivativeTransaction(**{**terms, **other})
    assert rows_of_lines(OwnershipDocument(derivative_table=(one, two))) == [(one,), (two,)]


def test_grants_dated_by_footnote_only_are_told_apart_by_the_footnote() -> None:
    first = DerivativeTransaction(security_title="Unit", footnote_refs=noted(exercise_date="F1"))
    second = DerivativeTransaction(security_title="Unit", footnote_refs=noted(exercise_date="F2"))
    again = DerivativeHolding(security_title="Unit", footnote_refs=noted(exercise_date="F1"))
    form = OwnershipDocument(derivative_table=(first, second, again))
    assert rows_of_lines(form) == [(first, again), (second,)]


def test_a_footnote_beside_a_date_or_on_the_price_tears_no_grant_apart() -> None:
    award = DerivativeTransaction(
        exercise_date=date(2024, 1, 1), footnote_refs=noted(exercise_date="F1", conversion_or_exercise_price="F3"))
    vesting = DerivativeTransaction(
        exercise_date=date(2024, 1, 1), footnote_refs=noted(exercise_date="F2", conversion_or_exercise_price="F4"))
    assert rows_of_lines(OwnershipDocument(derivative_table=(award, vesting))) == [(award, vesting)]


def test_the_transactions_of_a_line_are_its_rows_without_the_holdings() -> None:
    held, sold = NonDerivativeHolding(security_title="Stock"), NonDerivativeTransaction(security_title="Stock")
    (line,) = holding_lines(OwnershipDocument(non_derivative_table=(held, sold)))
    assert (line.rows, line.transactions) == ((held, sold), (sold,))


@pytest.mark.parametrize("title", [
    "COMMON  STOCK", "Common Stock, par value $0.01 per share", "Common Stock $.01 Par Value", "Common Stock ($1 par)",
    "Common Stock, no par value", "Common Stock, without par value.", "Common Stock, $0.0001 per share",
    "Common Stock, par value of US$0.001 per ordinary share", "Common Stock, nominal value €0.16",
])
def test_a_par_value_at_its_end_makes_no_other_title_and_shows(title: str) -> None:
    rows = tuple(NonDerivativeTransaction(security_title=text) for text in ("Common Stock", title, "Common Stock"))
    (line,) = holding_lines(OwnershipDocument(non_derivative_table=rows))
    assert (line.security_title, line.security_titles) == ("Common Stock", ("Common Stock", title))


@pytest.mark.parametrize("title", [
    "Class A Common Stock", "Common Stock Purchase Warrant", "Common Stock at $5.00", "Common Stock, par $1, Class B",
])
def test_other_words_make_another_title(title: str) -> None:
    rows = tuple(NonDerivativeTransaction(security_title=text) for text in ("Common Stock", title))
    assert len(holding_lines(OwnershipDocument(non_derivative_table=rows))) == 2


def test_a_title_of_nothing_but_a_par_value_stays() -> None:
    assert folded_title("Par Value $1") == "par value $1"


def test_a_second_holding_in_the_same_words_is_another_holding() -> None:
    """Two trusts for two children, told apart by nothing: 24,242 shares each, and never 24,242 together."""
    trusts = tuple(NonDerivativeHolding(security_title="Stock", nature_of_ownership="By Trust") for _ in range(2))
    sale = NonDerivativeTransaction(security_title="Stock", nature_of_ownership="By Trust")
    assert rows_of_lines(OwnershipDocument(non_derivative_table=(trusts[0], sale, trusts[1]))) == [
        (trusts[0], sale), (trusts[1],)]


def test_footnotes_tell_lines_apart_by_what_they_say_and_not_by_their_numbers() -> None:
    rows = tuple(
        NonDerivativeTransaction(security_title="Stock", footnote_refs=noted(nature_of_ownership=id_))
        for id_ in ("F1", "F2", "F3", "F4"))
    notes = tuple(Footnote(id=id_, text=text) for id_, text in (
        ("F1", "For her son."), ("F2", "For  her Son."), ("F3", "For her daughter.")))
    assert rows_of_lines(OwnershipDocument(non_derivative_table=rows, footnotes=notes)) == [
        (rows[0], rows[1]), (rows[2],), (rows[3],)]
