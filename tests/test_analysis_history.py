"""Many filings as one: copies, groups, amendments, and lines that run through filings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.analysis import (
    Exercises,
    History,
    Jump,
    JumpKind,
    LineBalance,
    PlanSource,
    Stating,
    Verdict,
    amended,
    exercises,
    holding_lines,
    holdings_after,
    line_balances,
    net_share_changes,
    price_range,
    rule_10b5_1,
)
from insiderforms.model import (
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
from insiderforms.submission import Submission
from tests.strategies import documents

MONDAY = date(2024, 6, 3)
ACME = Issuer(cik="0000000001", name="ACME CORP")
OSGOOD = ReportingOwner(cik="0000000011", name="OSGOOD VERA")
FUND = ReportingOwner(cik="0000000012", name="OSGOOD FUND LP")
PIKE = ReportingOwner(cik="0000000013", name="PIKE AMOS")


def on(days: int) -> date:
    return MONDAY + timedelta(days)


def row(
    change: int, after: int | None, day: int = 0, code: str = "S", way: str = "D", **other: Any,
) -> NonDerivativeTransaction:
    return NonDerivativeTransaction(**{
        "security_title": "Common Stock", "transaction_date": on(day), "transaction_code": code,
        "transaction_shares": Decimal(abs(change)), "transaction_acquired_disposed_code": "A" if change > 0 else "D",
        "shares_owned_following_transaction": None if after is None else Decimal(after),
        "direct_or_indirect_ownership": way, **other})


def held(balance: int | None, way: str = "D", **other: Any) -> NonDerivativeHolding:
    return NonDerivativeHolding(
        security_title="Common Stock", direct_or_indirect_ownership=way,
        shares_owned_following_transaction=None if balance is None else Decimal(balance), **other)


def filed(
    day: int, *rows: NonDerivativeTransaction | NonDerivativeHolding, owners: Sequence[ReportingOwner] = (OSGOOD,),
    kind: str = "4", **other: Any,
) -> OwnershipDocument:
    return OwnershipDocument(**{
        "document_type": kind, "period_of_report": on(day), "issuer": ACME, "reporting_owners": tuple(owners),
        "non_derivative_table": rows, "owner_signatures": (OwnerSignature(signature_date=on(day + 1)),), **other})


def sent(form: OwnershipDocument, number: str, day: date | None = None) -> OwnershipDocument:
    return attrs.evolve(form, submission=Submission(accession_number=number, filed_as_of_date=day))


def one_balance(history: History) -> LineBalance:
    (balance,) = line_balances(history)
    return balance


def marked(*ids: str, field: str = "nature_of_ownership") -> tuple[FootnoteRef, ...]:
    return tuple(FootnoteRef(field=field, footnote_id=id) for id in ids)


def seen(*values: object) -> tuple[object, ...]:
    """What is compared with plain numbers."""
    return values


# ---- every filing once

def test_no_filings_have_no_lines() -> None:
    history = History([])
    assert (history.filings, history.lines, history.forms, net_share_changes(history)) == ((), (), (), ())


def test_filings_come_in_time_whatever_the_order_that_they_are_given_in() -> None:
    forms = [filed(0, row(-10, 90)), filed(7, row(-10, 80, 7)), filed(3, row(-10, 70, 3), owners=[PIKE])]
    told = [(history.forms, history.lines) for history in map(History, permutations(forms))]
    assert all(one == told[0] for one in told)
    assert told[0][0] == (forms[0], forms[2], forms[1])


def test_the_day_of_filing_is_edgars_or_that_of_the_last_signature_or_the_period() -> None:
    bare = filed(0, row(-10, 90), owner_signatures=())
    signed = filed(0, row(-10, 80), owner_signatures=tuple(OwnerSignature(signature_date=on(day)) for day in (9, 8)))
    forms = [bare, signed, sent(filed(0, row(-10, 70)), "0001", on(5)), sent(filed(0, row(-10, 60)), "0002")]
    assert [filing.filed for filing in History(forms).filings] == [on(0), on(1), on(5), on(9)]
    assert [filing.filed for filing in History([OwnershipDocument()]).filings] == [None]


def test_a_filing_given_twice_is_one() -> None:
    form = filed(0, row(-10, 90))
    (filing,) = History([form, form, attrs.evolve(form)]).filings
    assert (filing.form, filing.copies) == (form, (form, form))


def test_one_accession_number_is_one_filing_however_it_was_rendered() -> None:
    xml = sent(filed(0, row(-10, 90)), "0001")
    page = attrs.evolve(xml, issuer=Issuer(name="Acme Corp"), reporting_owners=(ReportingOwner(name="OSGOOD VERA"),))
    history = History([page, xml])
    assert len(history.filings) == 1
    assert one_balance(history).opening == 100


def test_a_party_without_number_is_the_one_that_bears_its_name() -> None:
    xml, page = filed(0, row(-10, 90)), filed(
        7, row(-10, 80, 7), owners=[ReportingOwner(name="Osgood  Vera")], issuer=Issuer(name="Acme Corp"))
    history = History([xml, page])
    assert one_balance(history).jumps == ()
    assert history.lines[0].reporting_owners == (ReportingOwner(name="Osgood  Vera"),)
    assert history.lines[0].issuer == ACME


def test_a_name_that_two_bear_is_no_ones() -> None:
    other = ReportingOwner(cik="0000000099", name="OSGOOD VERA")
    forms = [filed(0, row(-10, 90)), filed(1, row(-1, 4, 1), owners=[other]),
             filed(7, row(-10, 80, 7), owners=[ReportingOwner(name="Osgood Vera")])]
    assert len(History(forms).lines) == 3


# ---- joint filings

def test_a_joint_filing_counts_once_with_all_its_owners() -> None:
    (line,) = History([filed(0, row(-10, 90, way="I"), owners=[FUND, OSGOOD, PIKE])]).lines
    assert line.reporting_owners == (FUND, OSGOOD, PIKE)


def test_a_group_that_files_in_pieces_is_one_filing() -> None:
    sale = row(-10, 90, way="I", footnote_refs=marked("F1"))
    note = (Footnote(id="F1", text="Held by the Fund."),)
    pieces = [filed(0, sale, owners=[FUND, OSGOOD], footnotes=note), filed(0, sale, owners=[PIKE], footnotes=note)]
    (filing,) = History(pieces).filings
    assert {owner.name for owner in filing.reporting_owners} == {"OSGOOD FUND LP", "OSGOOD VERA", "PIKE AMOS"}
    assert len(filing.copies) == 1
    (shared,) = History([filed(0, row(-10, 90), owners=[FUND, OSGOOD]), filed(0, row(-10, 90), owners=[FUND])]).filings
    assert shared.reporting_owners == (FUND, OSGOOD)


def test_equal_grants_of_two_directors_are_two() -> None:
    grant = row(100, 100, code="A")
    history = History([filed(0, grant, owners=[OSGOOD]), filed(0, grant, owners=[PIKE])])
    assert [change.net for change in net_share_changes(history)] == [100, 100]
    assert [change.net for change in net_share_changes(history, by="security")] == [200]
    assert [change.net for change in net_share_changes(history, by="owner")] == [100, 100]


def test_forms_without_rows_are_never_joined() -> None:
    assert len(History([filed(0, owners=[FUND, OSGOOD]), filed(0, owners=[FUND])]).filings) == 2


# ---- amendments

FIVE = [row(-10, 100 - 10 * (n + 1), price) for n, price in enumerate([0] * 5)]


def amendment(*rows: Any, **other: Any) -> OwnershipDocument:
    return filed(0, *rows, kind="4/A", **{
        "owner_signatures": (OwnerSignature(signature_date=on(9)),), "date_of_original_submission": on(1), **other})


def test_an_amendment_that_repeats_two_rows_of_five_leaves_the_others() -> None:
    corrected = attrs.evolve(FIVE[1], transaction_price_per_share=Decimal("12.5"))
    history = History([amendment(corrected, FIVE[2]), filed(0, *FIVE)])
    (filing,) = history.filings
    assert filing.form.non_derivative_table == (FIVE[0], corrected, *FIVE[2:])
    assert [(pair.row, pair.by) for pair in filing.restated] == [(FIVE[1], corrected), (FIVE[2], FIVE[2])]
    assert one_balance(history).closing == 50


def test_an_amendment_that_adds_a_row_adds_it() -> None:
    forgotten = row(-7, 43, code="G")
    history = History([filed(0, *FIVE), amendment(forgotten)])
    assert history.forms[0].non_derivative_table == (*FIVE, forgotten)
    assert seen(*(change.net for change in net_share_changes(history))) == (-57,)


def test_an_amendment_that_adds_a_footnote_changes_no_number() -> None:
    noted = [attrs.evolve(FIVE[0], footnote_refs=marked("F1", field="transaction_price_per_share")), *FIVE[1:]]
    first = filed(0, attrs.evolve(FIVE[0], footnote_refs=marked("F1", field="transaction_code")), *FIVE[1:],
                  footnotes=(Footnote(id="F1", text="One."),))
    history = History([first, amendment(*noted, footnotes=(Footnote(id="F1", text="Another."),))])
    form = history.forms[0]
    assert len(form.transactions) == 5
    assert [note.text for note in form.notes_on(form.transactions[0])] == ["Another."]


@pytest.mark.parametrize(("rows", "box", "believed"), [
    (FIVE, False, False), (FIVE[1:2], False, True), (FIVE[1:2], True, True), (FIVE, None, True)])
def test_the_box_of_an_amendment_speaks_of_the_rows_that_it_has(
    rows: list[NonDerivativeTransaction], box: bool | None, believed: bool,
) -> None:
    history = History([filed(0, *FIVE, aff10b5_one=True), amendment(*rows, aff10b5_one=box)])
    assert history.forms[0].aff10b5_one is believed


def test_the_owners_of_an_amended_form_are_those_of_both() -> None:
    title = attrs.evolve(OSGOOD, officer_title="Chief")
    both = amended(filed(0, *FIVE, owners=[OSGOOD, FUND]), amendment(FIVE[0], owners=[title]))
    assert both.form.reporting_owners == (title, FUND)
    assert amended(filed(0, owners=()), amendment(owners=())).form.reporting_owners == ()


def test_amendments_of_amendments_follow_in_time() -> None:
    forms = [filed(0, row(-10, 90)),
             amendment(row(-10, 90, transaction_price_per_share=Decimal(1))),
             amendment(row(-10, 90, transaction_price_per_share=Decimal(2)),
                       owner_signatures=(OwnerSignature(signature_date=on(12)),))]
    for some in permutations(forms):
        (filing,) = History(some).filings
        assert [form.transactions[0].transaction_price_per_share for form in filing.amendments] == [1, 2]
        assert filing.form.transactions[0].transaction_price_per_share == 2


def test_an_amendment_goes_with_the_filing_of_its_day_and_then_with_that_whose_rows_it_repeats() -> None:
    one, other = filed(0, row(-10, 90)), filed(0, row(-10, 80))
    late = filed(0, row(-10, 70), owner_signatures=(OwnerSignature(signature_date=on(4)),))
    to_late = amendment(row(-1, 69), date_of_original_submission=on(4))
    to_other = amendment(row(-10, 80, footnote_refs=marked("F1")))
    history = History([one, other, late, to_late, to_other])
    assert {filing.original: filing.amendments for filing in history.filings} == {
        one: (), other: (to_other,), late: (to_late,)}


def test_an_amendment_whose_original_is_not_at_hand_stands_for_itself() -> None:
    alone = amendment(row(-10, 90))
    other_owner = filed(0, row(-10, 90, code="G"), owners=[PIKE])
    assert [filing.form for filing in History([alone, other_owner]).filings] == [other_owner, alone]


def test_two_amendments_of_a_filing_that_is_not_at_hand_are_one_filing() -> None:
    first = amendment(row(-10, 90, transaction_price_per_share=Decimal(1)))
    second = amendment(row(-10, 90, transaction_price_per_share=Decimal(2)),
                       owner_signatures=(OwnerSignature(signature_date=on(12)),))
    (filing,) = History([second, first]).filings
    assert (filing.original, filing.amendments) == (first, (second,))
    assert filing.form.transactions[0].transaction_price_per_share == 2


def test_copies_of_an_amendment_are_copies() -> None:
    first, again = filed(0, row(-10, 90)), amendment(row(-10, 90))
    (filing,) = History([first, again, again]).filings
    assert (filing.amendments, filing.copies) == ((again,), (again,))


# ---- lines through filings

def test_a_filing_opens_with_what_the_one_before_closed_with() -> None:
    history = History([filed(0, row(-10, 90)), filed(7, row(5, 95, 7), row(-1, 94, 8)), filed(9, held(94))])
    balance = one_balance(history)
    assert seen(balance.opening, balance.closing, balance.jumps) == (100, 94, ())
    assert [seen(after.day, after.reported, after.verdict) for after in holdings_after(history)] == [
        (on(0), 90, Verdict.FIRST_REPORTED), (on(7), 95, Verdict.AGREES), (on(8), 94, Verdict.AGREES),
        (on(9), 94, Verdict.NO_TRANSACTION)]
    assert holding_lines(history) == history.lines
    assert history.lines[0].parts == tuple(line for form in history.forms for line in holding_lines(form))


def test_a_filing_that_states_no_balance_is_computed_from_the_one_before() -> None:
    history = History([filed(0, row(-10, 90)), filed(7, row(5, None, 7))])
    balance = one_balance(history)
    assert seen(balance.closing, balance.closing_computed, balance.held) == (None, 95, 95)
    assert balance.stating is Stating.IN_SEVERAL_WAYS


def test_an_unreported_change_shows_as_a_jump() -> None:
    history = History([filed(0, row(-10, 900)), filed(7, row(-5, 1000, 7))])
    balance = one_balance(history)
    assert balance.jumps == (
        Jump(part=history.lines[0].parts[1], closing=Decimal(900), opening=Decimal(1005), kind=JumpKind.UNREPORTED),)
    assert seen(balance.jumps[0].change, balance.opening, balance.closing) == (105, 910, 1000)


@pytest.mark.parametrize(("before", "opening", "ratio"), [
    (1000, 2000, Fraction(2)), (1000, 50, None), (1001, 500, Fraction(1, 2)), (3000, 300, Fraction(1, 10)),
    (1001, 1501, Fraction(3, 2)), (1000, 1400, Fraction(7, 5)), (1000, 1234, None), (50, 100, None)])
def test_a_split_is_guessed_and_labelled(before: int, opening: int, ratio: Fraction | None) -> None:
    """A fraction of a share is paid in cash; of a few shares any number is a multiple."""
    history = History([filed(0, row(-10, before)), filed(7, row(-5, opening - 5, 7))])
    (jump,) = one_balance(history).jumps
    assert (jump.ratio, jump.kind is JumpKind.SPLIT) == (ratio, ratio is not None)


def test_an_unknown_balance_is_a_gap() -> None:
    history = History([filed(0, held(None)), filed(7, row(-10, 90, 7))])
    (jump,) = one_balance(history).jumps
    assert seen(jump.kind, jump.closing, jump.opening, jump.change) == (JumpKind.GAP, None, 100, None)


def test_lines_that_only_their_footnotes_tell_apart_keep_apart_whatever_the_numbers() -> None:
    son, daughter = Footnote(id="F1", text="For her son."), Footnote(id="F2", text="For her daughter.")

    def trusts(day: int, first: int, second: int, *notes: Footnote) -> OwnershipDocument:
        return filed(
            day, row(-10, first, day, way="I", nature_of_ownership="Trust", footnote_refs=marked(str(notes[0].id))),
            row(-5, second, day, way="I", nature_of_ownership="Trust", footnote_refs=marked(str(notes[1].id))),
            footnotes=notes)

    swapped = trusts(7, 75, 120, attrs.evolve(daughter, id="F1"), attrs.evolve(son, id="F2"))
    history = History([trusts(0, 90, 95, son, daughter), swapped])
    assert [[after.reported for after in balance.after] for balance in line_balances(history)] == [[90, 120], [95, 75]]
    reworded = trusts(7, 80, 90, Footnote(id="F1", text="The first trust."), Footnote(id="F2", text="The second."))
    history = History([trusts(0, 90, 95, son, daughter), reworded])
    assert [balance.jumps for balance in line_balances(history)] == [(), ()]


def test_a_line_that_changed_its_footnote_goes_on_if_nothing_else_comes_into_question() -> None:
    first = filed(0, row(-10, 90, footnote_refs=marked("F1", field="direct_or_indirect_ownership")),
                  footnotes=(Footnote(id="F1", text="Jointly with her husband."),))
    history = History([first, filed(7, row(-10, 85, 7))])
    (jump,) = one_balance(history).jumps
    assert jump.change == 5


def test_a_persons_own_stock_is_not_the_funds() -> None:
    history = History([filed(0, row(-10, 90), owners=[FUND, OSGOOD]), filed(7, row(5, 12, 7), owners=[OSGOOD])])
    assert [line.reporting_owners for line in history.lines] == [(FUND, OSGOOD), (OSGOOD,)]


def test_a_group_in_another_order_is_the_same_group() -> None:
    history = History([filed(0, row(-10, 90), owners=[FUND, OSGOOD]), filed(7, row(5, 99, 7), owners=[OSGOOD, FUND])])
    assert len(history.lines) == 1


def test_a_holding_passed_on_within_a_group_is_known_by_its_balance() -> None:
    history = History([filed(0, row(-10, 90), owners=[FUND, OSGOOD]), filed(7, row(5, 95, 7), owners=[OSGOOD])])
    assert len(history.lines) == 1


def unit(change: int, after: int, day: int) -> DerivativeTransaction:
    return DerivativeTransaction(
        security_title="Restricted Stock Unit", transaction_date=on(day), transaction_shares=Decimal(abs(change)),
        transaction_acquired_disposed_code="A" if change > 0 else "D", underlying_security_title="Common Stock",
        shares_owned_following_transaction=Decimal(after), direct_or_indirect_ownership="D")


def test_each_grant_is_a_line_and_its_vesting_is_known_by_the_balance() -> None:
    history = History([
        filed(day, derivative_table=(unit(change, after, day),))
        for day, change, after in [(0, 900, 900), (30, 500, 500), (60, -300, 600), (61, -200, 300), (90, -600, 0)]])
    assert [[after.reported for after in balance.after] for balance in line_balances(history)] == [
        [900, 600, 0], [500, 300]]


def test_of_two_grants_in_the_same_words_a_balance_that_is_neithers_continues_none() -> None:
    history = History([
        filed(day, derivative_table=(unit(change, after, day),))
        for day, change, after in [(0, 900, 900), (30, 500, 500), (60, -100, 350)]])
    assert [balance.held for balance in line_balances(history)] == [900, 500, 350]


def test_lines_come_as_they_first_appear_though_two_bear_one_name() -> None:
    rows = (unit(900, 900, 0), attrs.evolve(unit(5, 5, 0), security_title="Option"),
            attrs.evolve(unit(70, 70, 0), exercise_date=on(99)))
    form = filed(0, derivative_table=rows)
    assert [line.rows for line in History([form]).lines] == [line.rows for line in holding_lines(form)]


def test_an_initial_statement_opens_a_line_and_its_options_count_by_what_underlies() -> None:
    option = DerivativeHolding(
        security_title="Option", underlying_security_title="Common Stock", underlying_security_shares=Decimal(500))
    history = History([filed(0, held(100), kind="3", derivative_table=(option,)), filed(7, row(-10, 90, 7))])
    assert [(balance.opening, balance.closing) for balance in line_balances(history)] == [(100, 90), (None, None)]
    assert [balance.closing for balance in line_balances(history, underlying=True)] == [90, 500]


def test_securities_of_two_issuers_are_never_added() -> None:
    other = Issuer(cik="0000000002", name="BOLT INC")
    history = History([filed(0, row(-10, 90)), filed(1, row(-3, 7, 1), issuer=other)])
    assert [change.net for change in net_share_changes(history, by="security")] == [-10, -3]


def test_forms_that_name_nobody_make_lines_all_the_same() -> None:
    (line,) = History([OwnershipDocument(non_derivative_table=(row(-10, 90),)),
                       OwnershipDocument(non_derivative_table=(row(-10, 80, 1),))]).lines
    assert (line.reporting_owners, len(line.parts)) == ((), 2)


# ---- a span of days

WEEKS = [filed(7 * week, row(-10, 90 - 10 * week, 7 * week)) for week in range(4)]


@pytest.mark.parametrize(("first", "last", "opening", "net", "closing"), [
    (None, None, 100, -40, 60), (7, 14, 90, -20, 70), (7, None, 90, -30, 60), (None, 7, 100, -20, 80),
    (14, 14, 80, -10, 70)])
def test_between_two_days(first: int | None, last: int | None, opening: int, net: int, closing: int) -> None:
    history = History(WEEKS).between(
        None if first is None else on(first), None if last is None else on(last))
    (change,) = net_share_changes(history)
    assert seen(change.opening, change.net, change.closing, change.closing_computed) == (
        opening, net, closing, closing)
    assert len(holdings_after(history)) == -net // 10


@pytest.mark.parametrize(("first", "last", "opening", "closing"), [
    (8, 9, 80, 80), (50, 60, 60, 60), (-9, -2, 100, None)])
def test_without_a_row_in_that_time_a_line_holds_what_it_held(
    first: int, last: int, opening: int, closing: int | None,
) -> None:
    history = History(WEEKS).between(on(first), on(last))
    balance = one_balance(history)
    assert seen(balance.opening, balance.closing, balance.after) == (opening, closing, ())
    assert balance.closing_computed == balance.opening
    assert net_share_changes(history) == ()


def test_jumps_between_two_days() -> None:
    history = History([filed(0, row(-10, 90)), filed(7, row(-10, 85, 7)), filed(14, row(-10, 70, 14))])
    assert [len(one_balance(some).jumps) for some in (
        history, history.between(on(1), on(8)), history.between(on(8)), history.between(None, on(13)))] == [2, 1, 1, 1]


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^2024-06-03 comes before 2024-06-04$"):
        History(WEEKS).between(on(1), on(0))


def test_by_day_through_several_filings() -> None:
    found = net_share_changes(History(WEEKS), by=("security", "day"))
    assert [seen(change.day, change.opening, change.closing) for change in found] == [
        (on(7 * week), 100 - 10 * week, 90 - 10 * week) for week in range(4)]


# ---- which form a row is of

def test_the_form_of_a_row_is_the_filing_as_amended() -> None:
    sale, noted = row(-10, 90), row(-10, 90, footnote_refs=marked("F1"))
    history = History([filed(0, sale), amendment(noted), WEEKS[2]])
    assert history.form_of(noted) is history.forms[0]
    assert history.form_of(WEEKS[2].non_derivative_table[0]) is WEEKS[2]
    with pytest.raises(ValueError, match="the row is in none of these filings"):
        history.form_of(sale)


def test_a_history_says_what_it_is() -> None:
    history = History(WEEKS)
    assert repr(history) == "<History of 4 filings, 1 lines>"
    assert repr(history.between(on(0))) == "<History of 4 filings, 1 lines, 2024-06-03 to >"


# ---- any forms at all

@given(forms=st.lists(documents(), max_size=4), seed=st.integers(0, 9))
def test_any_forms_make_a_history_that_has_every_row_once(forms: list[OwnershipDocument], seed: int) -> None:
    history = History(forms)
    rows = [row for form in history.forms for row in (*form.non_derivative_table, *form.derivative_table)]
    assert [after.row for after in holdings_after(history)] == rows
    assert sorted(id(row) for line in history.lines for row in line.rows) == sorted(map(id, rows))
    assert all(history.form_of(row) in history.forms for row in rows)
    shuffled = [*forms, *forms]
    Random(seed).shuffle(shuffled)
    assert History(shuffled).forms == history.forms
    assert net_share_changes(History(shuffled), by=("security", "day")) == net_share_changes(
        history, by=("security", "day"))


@given(form=documents())
def test_a_history_of_one_form_says_what_the_form_says(form: OwnershipDocument) -> None:
    history = History([form])
    assert [(after.row, after.reported, after.computed, after.verdict) for after in holdings_after(history)] == [
        (after.row, after.reported, after.computed, after.verdict) for after in holdings_after(form)]
    assert [(change.acquired, change.disposed, change.opening, change.closing) for change in net_share_changes(history)
            ] == [(change.acquired, change.disposed, change.opening, change.closing)
                  for change in net_share_changes(form)]


# ---- put in and brought back

trades = st.lists(
    st.tuples(st.integers(0, 3), st.integers(-99, 99).filter(bool), st.booleans()), min_size=1, max_size=20)
HOLDERS = [(OSGOOD, "D", None), (OSGOOD, "I", "By Trust"), (PIKE, "D", None), (PIKE, "I", "By Trust")]


@given(openings=st.tuples(*[st.integers(10**4, 10**6)] * 4), moved=trades, seed=st.integers(0, 99))
def test_what_was_traded_comes_back(openings: tuple[int, ...], moved: list[tuple[int, int, bool]], seed: int) -> None:
    """Four holdings of two owners; trades in time, some filed with the owner's next; each filing given up to twice."""
    balances = list(openings)
    forms: list[OwnershipDocument] = []
    pending: dict[int, list[NonDerivativeTransaction]] = {0: [], 1: []}
    for day, (place, change, at_once) in enumerate(moved):
        balances[place] += change
        owner, way, nature = HOLDERS[place]
        pending[place // 2].append(row(change, balances[place], day, way=way, nature_of_ownership=nature))
        if at_once:
            forms.append(filed(day, *pending[place // 2], owners=[owner]))
            pending[place // 2] = []
    forms += [filed(len(moved), *rows, owners=[HOLDERS[2 * whose][0]]) for whose, rows in pending.items() if rows]
    random = Random(seed)
    given_twice = forms + random.sample(forms, random.randint(0, len(forms)))
    random.shuffle(given_twice)
    history = History(given_twice)
    found = {
        (line.reporting_owners[0].name, line.nature_of_ownership): seen(balance.opening, balance.held, balance.jumps)
        for line, balance in zip(history.lines, line_balances(history), strict=True)}
    traded = {place for place, *_ in moved}
    assert found == {
        (HOLDERS[place][0].name, HOLDERS[place][2]): (openings[place], balances[place], ()) for place in traded}
    assert len(history.filings) == len(forms)
    assert sum(change.net or 0 for change in net_share_changes(history)) == sum(change for _, change, _ in moved)


# ---- questions that each filing answers by itself

def test_a_history_is_asked_of_plans_prices_and_exercises_as_a_form_is() -> None:
    note = Footnote(id="F1", text="Sold under a Rule 10b5-1 plan at prices from $10.15 to $10.92.")
    planned = filed(
        0, row(-10, 90, transaction_price_per_share=Decimal("10.5"),
               footnote_refs=marked("F1", field="transaction_price_per_share")), footnotes=(note,))
    option = DerivativeTransaction(
        transaction_code="M", transaction_date=on(7), transaction_acquired_disposed_code="D",
        underlying_security_title="Common Stock", underlying_security_shares=Decimal(5),
        direct_or_indirect_ownership="D")
    used = filed(7, row(5, 95, 7, "M"), derivative_table=(option,))
    history = History([used, planned])
    assert [each.answer for each in rule_10b5_1(history).transactions] == [True, None, None]
    assert (rule_10b5_1(history).answer, rule_10b5_1(history.between(on(1))).answer) == (True, None)
    assert price_range(history, planned.transactions[0]) == price_range(planned, planned.transactions[0])
    assert exercises(history) == exercises(used)
    assert exercises(history.between(None, on(6))) == Exercises()


def test_a_history_of_filings_that_all_deny_a_plan_denies_it() -> None:
    denied = [filed(day, row(-1, 9 - day, day), aff10b5_one=False) for day in (0, 1)]
    told = rule_10b5_1(History(denied))
    assert (told.answer, told.decided_by, told.differ) == (False, PlanSource(where="box", says=False), False)
    assert rule_10b5_1(History([])).answer is None
