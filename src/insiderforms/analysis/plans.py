"""Whether transactions were made under a Rule 10b5-1 plan, and where the filing says so.

In: a form. Out: `Rule10b51`: yes, no or unknown, the places that say it, the days of adoption. Knows nothing of
amounts, and nothing of how sentences are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

import attrs

from .._record import Record
from ..codes import TRANSACTION_CODES
from ..model import OwnershipDocument, Transaction
from .lines import Filings, forms_of, in_span
from .plan_words import Sentence, sentences_of


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PlanSource(Record):
    """One place of the filing that speaks of Rule 10b5-1."""

    where: Literal["box", "footnote", "remarks"]
    """The check box above Table I, Explanation of Responses, or Remarks."""
    footnote_id: str | None = None
    """The footnote's id; `None` if it has none, and for the other places."""
    says: bool | None = None
    """`True`: made under a plan; `False`: not so; `None`: speaks of the rule and says neither, as of a future plan."""
    text: str | None = None
    """The sentence that says it, as filed; `None` for the box."""
    adopted: tuple[date, ...] = ()
    """The days on which the plan was adopted, dated or entered into, as stated here; amendments do not count."""
    adopted_in: tuple[str, ...] = ()
    """The words, as filed, where a month or a season is stated and no day: `"March 2023"`."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PlanTransaction(Record):
    """A transaction, and whether it was made under a Rule 10b5-1 plan."""

    row: Transaction
    """The transaction."""
    answer: bool | None = None
    """`None`: the filing does not say, does not say of which transaction, or says both."""
    sources: tuple[PlanSource, ...] = ()
    """The places that speak of this transaction; the box only where nothing else does."""

    @property
    def adopted(self) -> tuple[date, ...]:
        """The days on which the plan of this transaction was adopted, as far as they are stated."""
        return _adopted(self.sources)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Rule10b51(Record):
    """Whether a filing reports a transaction under a Rule 10b5-1 plan."""

    answer: bool | None = None
    """`True`: at least one transaction; `False`: none; `None`: the filing does not say."""
    decided_by: PlanSource | None = None
    """The first of `sources` that the answer rests on: words before the box, which says nothing of its reason."""
    differ: bool = False
    """Whether the filing contradicts itself: words against the box, or words against words on one transaction."""
    transactions: tuple[PlanTransaction, ...] = ()
    """Every transaction in filed order, Table I before Table II."""
    sources: tuple[PlanSource, ...] = ()
    """Every place that speaks of the rule: the box, then footnotes and remarks, sentence by sentence."""

    @property
    def adopted(self) -> tuple[date, ...]:
        """The days on which the plans were adopted, as far as they are stated, each once, in filed order."""
        return _adopted(self.sources)


def _adopted(sources: Iterable[PlanSource]) -> tuple[date, ...]:
    return tuple(dict.fromkeys(day for source in sources if source.says for day in source.adopted))


def rule_10b5_1(source: OwnershipDocument | Filings) -> Rule10b51:
    """Whether transactions were made under a Rule 10b5-1 plan: `True`, `False`, or `None` for unknown.

    The box (`aff10b5_one`) came in April 2023; on older forms silence is unknown. Checked, it says that a transaction
    was made under a plan, but not which, unless there is only one; not checked, it says that none was. A sentence
    about "10b5-1" in a footnote speaks of the transactions that the footnote hangs on; in the remarks, in a footnote on
    no row, or about "this Form 4", of those it names: sales are code S, purchases P, exercises M, O and X. Where words
    and box differ, the words win, and `differ` says so. A `History` is a yes if one of its filings with
    transactions is (in the span of days asked for), and a no if all are. Raises nothing.

    >>> from insiderforms.model import NonDerivativeTransaction, OwnershipDocument
    >>> sale = NonDerivativeTransaction(transaction_code="S")
    >>> words = "The sales were made under a Rule 10b5-1 plan adopted on March 3, 2023."
    >>> found = rule_10b5_1(OwnershipDocument(aff10b5_one=False, non_derivative_table=(sale,), remarks=words))
    >>> found.answer, found.decided_by.where, found.differ, found.adopted
    (True, 'remarks', True, (datetime.date(2023, 3, 3),))
    """
    if isinstance(source, OwnershipDocument):
        return _of_form(source)
    told = [_within(source, form) for form in forms_of(source)]
    told = [one for one in told if one.transactions]
    answers = [one.answer for one in told]
    answer = True if True in answers else False if set(answers) == {False} else None
    return Rule10b51(
        answer=answer,
        decided_by=None if answer is None else next(one.decided_by for one in told if one.answer is answer),
        differ=any(one.differ for one in told),
        transactions=tuple(each for one in told for each in one.transactions),
        sources=tuple(each for one in told for each in one.sources))


def _within(source: Filings, form: OwnershipDocument) -> Rule10b51:
    """What a filing of many says, with those transactions that are asked for."""
    found = _of_form(form)
    asked = tuple(each for each in found.transactions if in_span(source, each.row.transaction_date))
    return attrs.evolve(found, transactions=asked)


def _of_form(form: OwnershipDocument) -> Rule10b51:
    box = None if form.aff10b5_one is None else PlanSource(where="box", says=form.aff10b5_one)
    statements = tuple(_statements(form))
    written = tuple(statement.source for statement in statements)
    transactions = tuple(_transactions(form.transactions, statements, box))
    words = _in_words(transactions, written)
    return Rule10b51(
        answer=form.aff10b5_one if words is None else words,
        decided_by=box if words is None else next(source for source in written if source.says is words),
        differ=(words is not None and box is not None and box.says is not words)
        or any(_says_both(transaction.sources) for transaction in transactions),
        transactions=transactions,
        sources=written if box is None else (box, *written),
    )


# The transaction codes that a sentence about one kind of transaction speaks of, where it hangs on no row of its own.
_CODES = {"sale": "S", "purchase": "P", "exercise": "MOX", "conversion": "C", "gift": "G", "withheld": "F"}
# And those that it cannot mean though it hangs on them: a grant is no sale. (An exercise may be half of a sale.)
_NEVER = {"sale": "ALP", "purchase": "DFGS"}


@attrs.frozen
class _Statement:
    source: PlanSource
    kinds: frozenset[str] = frozenset()
    whole: bool = False  # speaks of this form, not of the row


def _transactions(
    rows: tuple[Transaction, ...], statements: tuple[_Statement, ...], box: PlanSource | None,
) -> Iterator[PlanTransaction]:
    spoken = [each for each in statements if each.source.says is not None]
    on_note: dict[str | None, list[_Statement]] = {}
    for each in spoken:
        on_note.setdefault(each.source.footnote_id, []).append(each)
    codes = [code if (code := row.transaction_code or "-") in TRANSACTION_CODES else "-" for row in rows]
    own = [[each for note in dict.fromkeys(ref.footnote_id for ref in row.footnote_refs)
            for each in on_note.get(note, ()) if not any(code in _NEVER.get(kind, "") for kind in each.kinds)]
           for row, code in zip(rows, codes, strict=True)]
    hanging = {id(each) for found in own for each in found}
    free = [each for each in spoken if each.whole or id(each) not in hanging]
    covering = {code: [each for each in free if _covers(each, code, alike=len(set(codes)) == 1)] for code in set(codes)}
    for row, code, found in zip(rows, codes, own, strict=True):
        yield _answered(row, [each.source for each in found or covering[code]], box, alone=len(rows) == 1)


def _covers(statement: _Statement, code: str, *, alike: bool) -> bool:
    named = [_CODES[kind] for kind in statement.kinds if kind in _CODES]
    return any(code in codes for codes in named) if named else alike or "every" in statement.kinds


def _answered(row: Transaction, found: list[PlanSource], box: PlanSource | None, *, alone: bool) -> PlanTransaction:
    if found:
        return PlanTransaction(row=row, answer=None if _says_both(found) else found[0].says, sources=tuple(found))
    if box is None:
        return PlanTransaction(row=row)
    return PlanTransaction(row=row, answer=box.says if alone or not box.says else None, sources=(box,))


def _says_both(sources: Iterable[PlanSource]) -> bool:
    return {True, False} <= {source.says for source in sources}


def _in_words(transactions: tuple[PlanTransaction, ...], written: tuple[PlanSource, ...]) -> bool | None:
    """What footnotes and remarks say of the filing: yes if of any transaction, no if of all."""
    answers = [None if any(source.where == "box" for source in transaction.sources) else transaction.answer
               for transaction in transactions]
    placed = {id(source) for transaction in transactions for source in transaction.sources}
    loose = {source.says for source in written if id(source) not in placed} - {None}
    if True in answers or True in loose:
        return True
    return False if set(answers or loose) == {False} else None


def _statements(form: OwnershipDocument) -> Iterator[_Statement]:
    notes = [(PlanSource(where="footnote", footnote_id=note.id), note.text) for note in form.footnotes]
    for place, text in (*notes, (PlanSource(where="remarks"), form.remarks)):
        if text and (sentences := sentences_of(text)):
            yield from dict.fromkeys(_stated(place, sentences, form.aff10b5_one))


def _stated(place: PlanSource, sentences: list[Sentence], box: bool | None) -> Iterator[_Statement]:
    """What a text about the rule states. Sentences that only tell of a plan lend their days to those without."""
    silent = [sentence for sentence in sentences if not sentence.said]
    days = tuple(dict.fromkeys(day for sentence in silent for day in sentence.days))
    months = tuple(dict.fromkeys(month for sentence in silent for month in sentence.months))
    for sentence in sentences:
        when = (sentence.days, sentence.months) if sentence.days or sentence.months else (days, months)
        for says, kinds in sentence.said:
            source = attrs.evolve(place, says=says, text=sentence.text, adopted=when[0], adopted_in=when[1])
            yield _Statement(source, kinds, sentence.whole)
    if len(silent) == len(sentences):
        # The form wants the day of adoption beside a checked box: who gives it on a row says which row the box means.
        dated = [each for each in silent if each.dates_row]
        shown = [*dated, *(each for each in silent if each.names_rule), *silent][0].text
        place = attrs.evolve(place, says=True if dated and box else None)
        yield _Statement(attrs.evolve(place, text=shown, adopted=days, adopted_in=months))
