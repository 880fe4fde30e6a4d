"""Rule 10b5-1: what the box, footnotes and remarks say, of the filing and of each transaction."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.analysis.plans import PlanSource, PlanTransaction, Rule10b51, rule_10b5_1
from insiderforms.model import (
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
)
from insiderforms.parser import parse
from tests.plans_by_hand import BY_HAND

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
MARCH, JUNE = date(2023, 3, 3), date(2023, 6, 1)
Days = tuple[date, ...]


def row(code: str, *notes: str, field: str = "transaction_coding") -> NonDerivativeTransaction:
    return NonDerivativeTransaction(
        transaction_code=code, footnote_refs=tuple(FootnoteRef(field=field, footnote_id=note) for note in notes),
    )


def form_of(
    *rows: NonDerivativeTransaction | NonDerivativeHolding, box: bool | None = None, remarks: str | None = None,
    **notes: str,
) -> OwnershipDocument:
    footnotes = tuple(Footnote(id=id, text=text) for id, text in notes.items())
    return OwnershipDocument(aff10b5_one=box, non_derivative_table=rows, footnotes=footnotes, remarks=remarks)


def answers(form: OwnershipDocument) -> tuple[bool | None, list[bool | None]]:
    found = rule_10b5_1(form)
    return found.answer, [transaction.answer for transaction in found.transactions]


# A footnote on the only sale of a form without the box; what it says; the days of adoption that it gives.
WORDINGS: list[tuple[str, bool | None, Days]] = [
    # plainly so
    ("The sale was made pursuant to a Rule 10b5-1 trading plan.", True, ()),
    ("The trade was effected under a Rule 10b5-1(c) plan adopted by Ms. A. B. Doe on March 3, 2023.", True, (MARCH,)),
    ("SHARES SOLD IN ACCORDANCE WITH A 10B5-1 SALES PLAN DATED MARCH 3, 2023.", True, (MARCH,)),
    ("Executed through the reporting person's 10b5-1 arrangement, entered into on 3/3/2023.", True, (MARCH,)),
    ("Sold as part of a written 10b5-1 contract established 03-03-23", True, (MARCH,)),
    ("These shares were disposed of via an instruction under Rule 10b5-1, adoption date: 2023-03-03.", True, (MARCH,)),
    ("The trades were executed by a broker under a plan that complies with Rule 10b5-1.", True, ()),
    ("The sale satisfies the conditions of Rule 10b5-1(c).", True, ()),
    ("The reported sale was covered by a Rule 10b5-1 plan put in place on 3 March 2023.", True, (MARCH,)),
    # the rule as people write it
    *((f"Sold pursuant to a {rule} plan.", True, ()) for rule in (
        "10b5\u20131", "10b-5-1", "10b5(1)", "Rule 10(b)5-1", "rule 10b51", "10b5-l", "10b5- 1", "Rule 10b5\u20111(c)",
        "Rule\n10b5-1", "10b-5(1)", "Rule10b5-1",
    )),
    # titles, not sentences
    ("Rule 10b5-1 trading plan.", True, ()),
    ("10b5-1 sale", True, ()),
    ("This was a Rule 10b5-1 transaction.", True, ()),
    ("Pursuant to a duly adopted 10b5-1 plan", True, ()),
    ("Rule 10b5-1 plan adopted March 3, 2023", True, (MARCH,)),
    ("10b5-1 plan: not applicable.", False, ()),
    # the plan first, the sale behind it
    ("Under a 10b5-1 plan adopted on March 3, 2023, Mr. Doe sold 500 shares on June 5, 2023.", True, (MARCH,)),
    ("On March 3, 2023, he adopted a Rule 10b5-1 plan, pursuant to which these shares were sold.", True, (MARCH,)),
    # sentences that need each other
    ("Sold under a trading plan. The plan is meant to meet Rule 10b5-1.", True, ()),
    ("On March 3, 2023, he entered into a 10b5-1 plan. The shares were sold pursuant to such plan.", True, (MARCH,)),
    ("Ms. Doe adopted a 10b5-1 plan on March 3, 2023.\n\nThe sale was made under the plan.", True, (MARCH,)),
    # to cover taxes
    ("Sold under an instruction intended to satisfy the affirmative defense conditions of Rule 10b5-1(c).", True, ()),
    ("Sold pursuant to an instruction under Rule 10b5-1, and not at the discretion of Mr. Doe.", True, ()),
    ("This sell-to-cover transaction was made pursuant to an irrevocable election meant to comply with Rule 10b5-1(c).",
     True, ()),
    ("Shares sold to cover taxes, as the plan of the issuer mandates; not a discretionary trade.", None, ()),
    ("The holder does not exercise any discretion over the sales made pursuant to the 10b5-1 plan.", True, ()),
    ("He has no pecuniary interest in the shares that were sold under the 10b5-1 plan of his wife.", True, ()),
    # denied
    ("The sale was not made pursuant to a Rule 10b5-1 plan.", False, ()),
    ("None of the transactions was effected under a Rule 10b5-1 plan.", False, ()),
    ("The shares were sold outside of the reporting person's Rule 10b5-1 plan.", False, ()),
    ("No shares were sold under the 10b5-1 plan.", False, ()),
    ("Sold otherwise than pursuant to a 10b5-1 plan dated March 3, 2023.", False, (MARCH,)),
    ("The sale wasn't part of a 10b5-1 plan.", False, ()),
    ("Not a 10b5-1 transaction.", False, ()),
    # of the future, or of another transaction
    ("The reporting person may sell shares under a Rule 10b5-1 plan adopted on March 3, 2023.", None, (MARCH,)),
    ("He intends to adopt a 10b5-1 plan.", None, ()),
    ("She has adopted a Rule 10b5-1 plan under which shares will be sold.", None, ()),
    ("Future sales will be made under a Rule 10b5-1 plan.", None, ()),
    ("Sales under the 10b5-1 plan may begin in June.", None, ()),
    ("The shares were granted as an award and are to be sold under a 10b5-1 plan.", None, ()),
    ("Previously reported sales were made under a 10b5-1 plan.", None, ()),
    ("On March 3, 2023, he adopted a 10b5-1 plan that provides for the sale of 500 shares.", None, (MARCH,)),
    ("A 10b5-1 plan, pursuant to which up to 500 shares may be sold, was adopted.", None, ()),
    # a plan that ended, another's plan, another rule
    ("Rule 10b5-1 plan terminated on March 3, 2023.", None, ()),
    ("The sale came after the termination of the 10b5-1 plan.", None, ()),
    ("Sold to the issuer under its repurchase program, at a price set in accordance with Rule 10b5-1.", None, ()),
    ("The sale was made in compliance with Rule 10b-5.", None, ()),
    ("Sold pursuant to Rule 144; Mr. Doe has adopted a 10b5-1 plan.", None, ()),
    ("Shares purchased under the Employee Stock Purchase Plan, while he has a 10b5-1 plan.", None, ()),
    # dates of other things, several dates, and none
    ("Sold under a 10b5-1 plan adopted on March 3, 2023 and amended on June 1, 2023.", True, (MARCH,)),
    ("Sold under a 10b5-1 plan, as last amended on June 1, 2023, adopted March 3rd, 2023.", True, (MARCH,)),
    ("Sold pursuant to 10b5-1 plans adopted on March 3, 2023 and June 1, 2023.", True, (MARCH, JUNE)),
    ("Sold by the Doe Trust dated June 1, 2023 under a 10b5-1 plan adopted by it on March 3, 2023.", True, (MARCH,)),
    ("Sold under a 10b5-1 plan adopted by him and disclosed on Form 8-K on June 1, 2023.", True, ()),
    ("Sold under a 10b5-1 plan adopted March 3, 2023 and running from June 1, 2023.", True, (MARCH,)),
    ("Sold on June 1, 2023 under a 10b5-1 plan adopted on the 3rd day of March, 2023.", True, (MARCH,)),
    ("Sold under a 10b5-1 plan adopted on February 30, 2023.", True, ()),
    ("Sold under a 10b5-1 plan that expires on June 1, 2023.", True, ()),
    # found wanting at first
    ("Sold by the Doe Trust, of which he is a trustee, pursuant to a plan meeting the terms of Rule 10b5-1.", True, ()),
    ("Bought through a dividend reinvestment plan and not under a Rule 10b5-1 plan.", False, ()),
    ("The sale was made without a 10b5-1 plan.", False, ()),
    ("This sale was inadvertently reported as made under a Rule 10b5-1 plan.", None, ()),
    ("His Rule 10b5-1 plan, adopted on March 3, 2023, covers the sale of 500 shares.", None, (MARCH,)),
    ("Mr. Doe maintains a 10b5-1 plan.", None, ()),
    ("The shares that were sold\n\nMr. Doe has a plan under Rule 10b5-1.", None, ()),
]


@pytest.mark.parametrize("text, says, adopted", WORDINGS, ids=[text[:70] for text, *_ in WORDINGS])
def test_what_a_footnote_on_a_sale_says(text: str, says: bool | None, adopted: Days) -> None:
    found = rule_10b5_1(form_of(row("S", "F1"), F1=text))
    assert (found.answer, [each.answer for each in found.transactions]) == (says, [says])
    assert tuple(day for source in found.sources for day in source.adopted) == adopted


def test_the_day_is_of_this_century_and_a_month_is_no_day() -> None:
    (source,) = rule_10b5_1(form_of(row("S", "F1"), F1="Sold under a 10b5-1 plan adopted in March 2023.")).sources
    assert source == PlanSource(
        where="footnote", footnote_id="F1", says=True, text="Sold under a 10b5-1 plan adopted in March 2023.",
        adopted_in=("March 2023",),
    )


def test_a_filing_that_is_silent_is_unknown() -> None:
    sale = row("S")
    assert rule_10b5_1(form_of(sale)) == Rule10b51(transactions=(PlanTransaction(row=sale),))
    assert rule_10b5_1(OwnershipDocument(footnotes=(Footnote(id="F1"),))) == Rule10b51()


def test_a_box_that_is_not_checked_says_no_of_every_transaction() -> None:
    bought, sold, box = row("P"), row("S"), PlanSource(where="box", says=False)
    assert rule_10b5_1(form_of(bought, sold, box=False)) == Rule10b51(
        answer=False, decided_by=box, sources=(box,), transactions=(
            PlanTransaction(row=bought, answer=False, sources=(box,)),
            PlanTransaction(row=sold, answer=False, sources=(box,)),
        ),
    )


def test_a_checked_box_says_of_a_single_transaction_that_it_is_the_one_and_of_several_nothing() -> None:
    assert answers(form_of(row("S"), box=True)) == (True, [True])
    assert answers(form_of(row("S"), row("S"), box=True)) == (True, [None, None])
    assert answers(form_of(NonDerivativeHolding(), box=True)) == (True, [])


def test_words_win_over_the_box_and_the_difference_is_shown() -> None:
    text = "Sold under a Rule 10b5-1 plan adopted on March 3, 2023."
    box = PlanSource(where="box", says=False)
    note = PlanSource(where="footnote", footnote_id="F1", says=True, text=text, adopted=(MARCH,))
    planned, other = row("S", "F1"), row("S")
    found = rule_10b5_1(form_of(planned, other, box=False, F1=text))
    assert found == Rule10b51(
        answer=True, decided_by=note, differ=True, sources=(box, note), transactions=(
            PlanTransaction(row=planned, answer=True, sources=(note,)),
            PlanTransaction(row=other, answer=False, sources=(box,)),
        ),
    )
    assert (found.adopted, [each.adopted for each in found.transactions]) == ((MARCH,), [(MARCH,), ()])


def test_a_checked_box_is_contradicted_only_if_every_transaction_is_denied() -> None:
    denied = "This sale was not made under a 10b5-1 plan."
    all_denied = rule_10b5_1(form_of(row("S", "F1"), row("S", "F1"), box=True, F1=denied))
    one_denied = rule_10b5_1(form_of(row("S", "F1"), row("S"), box=True, F1=denied))
    assert (all_denied.answer, all_denied.differ) == (False, True)
    assert (one_denied.answer, one_denied.differ, [each.answer for each in one_denied.transactions]) == (
        True, False, [False, None],
    )


def test_a_denial_of_some_transactions_leaves_the_filing_unknown() -> None:
    assert answers(form_of(row("S", "F1"), row("S"), F1="Not sold under a 10b5-1 plan.")) == (None, [False, None])


def test_two_footnotes_that_contradict_each_other_on_a_row_make_it_unknown() -> None:
    found = rule_10b5_1(form_of(
        row("S", "F1", "F2"), F1="Sold under a 10b5-1 plan.", F2="This sale was not made under a 10b5-1 plan.",
    ))
    assert (found.answer, found.differ, found.transactions[0].answer) == (None, True, None)
    assert [source.says for source in found.transactions[0].sources] == [True, False]


def test_a_footnote_speaks_of_the_rows_that_it_hangs_on_whatever_the_field() -> None:
    rows = row("S", "F1", field="nature_of_ownership"), row("S", "F2")
    form = form_of(*rows, F1="Sold under a 10b5-1 plan.", F2="By him.")
    assert answers(form) == (True, [True, None])


def test_each_plan_has_its_own_day() -> None:
    found = rule_10b5_1(form_of(
        row("S", "F1"), row("S", "F2"),
        F1="The sales in this report were made under a 10b5-1 plan dated March 3, 2023.",
        F2="The sales in this report were made under a 10b5-1 plan dated June 1, 2023.",
    ))
    assert [each.adopted for each in found.transactions] == [(MARCH,), (JUNE,)]
    assert found.adopted == (MARCH, JUNE)


@pytest.mark.parametrize("text, expected", [
    ("The sales were made under a 10b5-1 plan.", [None, True, None, None, None]),
    ("The purchases reported herein were made under a 10b5-1 plan.", [None, None, None, None, True]),
    ("The exercise and the sale were made under a 10b5-1 plan.", [True, True, None, None, None]),
    ("The transactions reported on this Form 4 were made under a 10b5-1 plan.", [True] * 5),
    ("Transaction(s) pursuant to a 10b5-1 plan.", [True] * 5),
    ("This transaction was made under a 10b5-1 plan.", [None] * 5),
    ("The gifts were made under a 10b5-1 plan.", [None] * 5),
    ("The shares withheld were withheld under a 10b5-1 instruction.", [None, None, True, None, None]),
])
def test_remarks_speak_of_the_transactions_that_they_name(text: str, expected: list[bool | None]) -> None:
    rows = [row(code) for code in "MSFAP"]
    assert answers(form_of(*rows, remarks=text)) == (True, expected)


def test_a_footnote_about_the_whole_form_speaks_of_rows_that_it_does_not_hang_on() -> None:
    whole = "The sales reported in this Form 4 were made under a 10b5-1 plan."
    assert answers(form_of(row("S", "F1"), row("S"), row("P"), F1=whole)) == (True, [True, True, None])


def test_one_kind_of_transaction_is_enough_for_a_transaction_without_a_kind() -> None:
    assert answers(form_of(row("S"), row("S"), remarks="Made under a 10b5-1 plan.")) == (True, [True, True])


def test_a_footnote_about_a_sale_hangs_on_an_exercise_but_not_on_a_grant() -> None:
    text = "The shares were sold under a 10b5-1 plan."
    assert answers(form_of(row("M", "F1"), row("A", "F1"), row("S", "F1"), F1=text)) == (True, [True, None, True])
    assert answers(form_of(row("A", "F1"), row("S"), F1=text)) == (True, [None, True])


def test_a_row_of_a_code_that_nobody_knows_or_without_one_is_read_too() -> None:
    rows = (NonDerivativeTransaction(), row("?"), row("S"))
    assert answers(form_of(*rows, remarks="The sales were made under a 10b5-1 plan.")) == (True, [None, None, True])


def test_table_two_is_read_as_table_one() -> None:
    refs = (FootnoteRef(field="exercise_date", footnote_id="F1"),)
    form = OwnershipDocument(
        derivative_table=(DerivativeTransaction(transaction_code="M", footnote_refs=refs),),
        footnotes=(Footnote(id="F1", text="Exercised under a Rule 10b5-1 plan."),),
    )
    assert answers(form) == (True, [True])


def test_one_footnote_may_say_two_things() -> None:
    text = "The sales were made under a 10b5-1 plan. The purchase was not made under a 10b5-1 plan."
    form = form_of(row("S", "F1"), row("P", "F1"), F1=text)
    assert answers(form) == (True, [True, False])
    assert [(source.says, source.text) for source in rule_10b5_1(form).sources] == [
        (True, "The sales were made under a 10b5-1 plan."),
        (False, "The purchase was not made under a 10b5-1 plan."),
    ]


def test_the_day_of_adoption_beside_a_checked_box_says_which_row_the_box_means() -> None:
    text = "The Rule 10b5-1 plan was adopted on March 3, 2023."
    assert answers(form_of(row("S", "F1"), row("S"), F1=text)) == (None, [None, None])
    found = rule_10b5_1(form_of(row("S", "F1"), row("S"), box=True, F1=text))
    assert (found.answer, found.adopted) == (True, (MARCH,))
    assert [each.answer for each in found.transactions] == [True, None]
    later = text + " Shares may be sold under it."
    assert answers(form_of(row("S", "F1"), row("S"), box=True, F1=later)) == (True, [True, None])
    ended = "The Rule 10b5-1 plan was adopted on March 3, 2023 and terminated on June 1, 2023."
    assert answers(form_of(row("S", "F1"), row("S"), box=True, F1=ended)) == (True, [None, None])


def test_a_form_without_transactions_can_say_it_too() -> None:
    assert answers(form_of(remarks="No sales were made under the 10b5-1 plan.")) == (False, [])
    assert answers(form_of(remarks="Sales were made under the 10b5-1 plan.")) == (True, [])
    assert answers(form_of(remarks="He may sell under a 10b5-1 plan.")) == (None, [])


WORDS = st.sampled_from([
    *"sold sale may not no under pursuant to the a 10b5-1 Rule plan plans adopted dated March 3, 2023 which".split(),
    *". The was were has transaction(s) ; 30/30/23 10b5. 1 exercise discretion repurchase terminated Mr.".split(),
    "\n\n",
])


@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from([None, True, False]))
def test_whatever_a_footnote_says_the_answer_follows_from_what_is_shown(text: str, box: bool | None) -> None:
    form = form_of(row("S", "F1"), row("P"), box=box, F1=text)
    found = rule_10b5_1(form)
    assert [each.row for each in found.transactions] == list(form.transactions)
    assert found.answer is (found.decided_by.says if found.decided_by else None)
    assert found.decided_by is None or found.decided_by in found.sources
    for each in found.transactions:
        assert set(each.sources) <= set(found.sources)
        said = {source.says for source in each.sources}
        assert each.answer in said | {None}
        assert each.answer is not None or box or said in ({True, False}, set())
    assert all(source.text in text for source in found.sources if source.text is not None)


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_real_filings_are_read_as_a_person_reads_them() -> None:
    """Those that say something: a box that is checked, or words about the rule; all others say no or nothing."""
    read = {}
    for path in sorted(Path(CORPUS).glob("*/source.xml")):
        found = rule_10b5_1(parse(path))
        if found.answer or any(source.where != "box" for source in found.sources):
            letters = "".join({True: "y", False: "n", None: "?"}[each.answer] for each in found.transactions)
            read[path.parent.name] = (found.answer, found.differ, letters, tuple(map(str, found.adopted)))
    assert read == BY_HAND
