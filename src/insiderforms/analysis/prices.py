"""The range of prices that a footnote gives for a row that stands for several trades.

In: a form and a row of it. Out: a `PriceRange`, or `None` if no footnote of the row gives one. Knows how filers write
about prices, in English; knows nothing of balances, and asks nobody what a security really traded at.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

import attrs

from .._record import Record
from ..model import OwnershipDocument, Row, Transaction
from .amounts import balance_after, is_transaction
from .lines import Filings, form_of

_PRICE_FIELD = "transaction_price_per_share"
# The other fields whose notes may speak of this row's price. Not here: exercise price, exercise dates and underlying
# security, which have prices of their own, and balances, whose notes tell of earlier trades.
_OTHER_FIELDS = frozenset({
    "security_title", "transaction_date", "deemed_execution_date", "transaction_coding", "transaction_code",
    "transaction_timeliness", "transaction_shares", "transaction_total_value", "transaction_acquired_disposed_code",
    "direct_or_indirect_ownership", "nature_of_ownership",
})
_TRADES = frozenset({"P", "S"})

# How far back from a pair of amounts its subject is looked for, and how long the words between two amounts may be.
_REACH, _GAP_LENGTH = 240, 100

_AMOUNT = re.compile(
    r"""
    (?P<currency>
        (?: \b(?: US | U\.S\. | CAD? | CDN | C | AUD? | A | HKD? | NZD? | USD ) \s? )? \$ \s?
      | \b(?: USD | CAD | CDN | EUR | GBP | CHF | SEK | NOK | DKK | JPY | ILS | NIS | AUD | HKD | RMB | BRL ) \s?
      | [€£¥₪] \s?
      | (?<! [\w.,/] )                 # bare: no piece of a word, of a date or of a longer number ...
      | (?<= \b to )                   # ... but for "to10.50", a blank forgotten
    )
    (?P<number> (?: [0-9]{1,3} (?: ,[0-9]{3} ){1,4}+ | [0-9]{1,12}+ ) (?: \.[0-9]{1,12}+ )?+ | \.[0-9]{1,12}+ )
    (?! [.,]?[0-9] | \s?% | / [0-9] | -[0-9]{1,2}- )
    (?! (?! to | and | per | thr | USD | CAD ) [a-z] )    # no "10b5-1", but "10.50per share"
    (?P<after> \s? (?: USD\b | CAD\b | (?: U\.?S\.?\s )? dollars\b | \$ (?! \s?[0-9.] ) ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)

# What may stand between the two ends of a range, blanks folded: units, a word that joins, "a high of".
_UNITS = r"""
    (?: [ ]? \(? (?:
        per [ ] (?: (?: common | ordinary | depositary | class [ ] [a-z] ) [ ] ){0,2} (?: share | unit | ad[rs] )
      | / [ ]? (?: share | sh )\b | an?[ ]share | each | inclusive | (?: the[ ] )? (?: low | high ) (?: [ ] end )?
    ) \)? ){0,2}
"""
_JOINED = re.compile(
    _UNITS + r"""
    ,? [ ]?
    (?: (?P<listed> and | & ) | (?: up | down )?[ ]?(?: to | through | thru | until ) | [-\u2010-\u2015~] )
    ,? [ ]? (?: to\b | and[ ]including,? | - )? [ ]?
    (?: approximately | about | as[ ]high[ ]as | as[ ]low[ ]as | up[ ]to )? [ ]?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_END = re.compile(
    _UNITS + r"""
    [,;.]? [ ]? (?: and | to | through | with | [-/] )? [ ]? (?: an? | the | at | its )? [ ]?
    (?: high | highest | low | lowest | max(?:imum)? | min(?:imum)? | (?:not?[ ])? (?:more|less)[ ]than )\b
    [^0-9$]{0,50}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:low|high|min|max|(?:less|more)\sthan)", re.IGNORECASE)

# Words before two amounts that make "and" the middle of a range and not of a list.
_RANGING = re.compile(r"\b(?:between|rang(?:e|es|ed|ing)|low|high|lowest|highest|varied|varying|from)\b", re.IGNORECASE)

# Bare whole numbers are prices only right behind the word.
_ATTACHED = re.compile(
    r"""
    \b prices? [:(]? [ ]?
    (?: (?: that | which | were | was | are | is | paid | received | reported | per | share | varied | varying
          | rang(?: e | es | ed | ing ) | in | the | an? | of | from | between | at ) \b :? [ ]? ){0,10} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)

# What a pair of amounts may be about: the last of these words before it in its sentence tells.
_SUBJECT = re.compile(
    r"""
    (?P<stop> [.?!] ["')]? \s (?= \s{0,3} (?-i: [A-Z(] ) ) )
    | (?P<other> \b (?:
        (?: exercise | conversion | strike | option | grant | offering | ipo | target | hurdle | closing | limit
          | threshold | base | reference | redemption | warrant | trigger | floor | cap | forward | subscription )
        \s{1,3} (?: share\s | stock\s )? (?: prices? | values? )
      | prices? \s (?: targets? | hurdles? | goals? | thresholds? | limits? )
      | targets? | hurdles? | goals? | thresholds? | performance | shareholder \s return | tsr | vest(?: s | ed | ing )?
      | payouts? | earn(?: s | ed )? | percent(?: s | age | ages )? | ratios? | multipliers? | exercisable | convertible
      | strike | conversion | par \s value | proceeds | principal | dividends? | exchange \s rates? | prospectus
      | aggregate \s (?: purchase \s price | sales? \s price | consideration | value | amount )
      | (?: adjusted | reduced | increased | decreased | raised | lowered ) \s from
      | (?: commissions? | fees? ) \s (?: of | from | between | ranging )
      | (?: 52\W?week | daily ) \s (?: trading\s | price\s )? range
      | average \s of \s (?: the\s )? (?: high | low )(?: est )? (?: \s and )? (?: \s the )?
        (?: \s (?: high | low )(?: est )? )? (?: \s (?: trading | sales? | market ) )? (?: \s prices? )?
    ) \b )
    | (?P<trade> \b (?:
        prices? | priced | weighted | average | sold | sell | sales? | selling | purchas(?: e | es | ed | ing ) | bought
      | acquir(?: ed | ing ) | acquisitions? | dispos(?: ed | ing | itions? ) | trad(?: e | es | ed | ing )
      | transactions? | execut(?: ed | ions? ) | effected
    ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Behind two amounts: they count something else, or are another kind of price.
_OTHER_AFTER = re.compile(
    r"""
    \s{0,3} (?: percent | (?: common\s )? shares? \b | units | options | warrants | million | billion | thousand
      | years? \b | months? \b | days? \b | times \b | x\b | basis | trading
      | (?: per\sshare\s )? (?: exercise | strike | conversion | target | hurdle | performance ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "The weighted average price was", and then an amount; an amount, and then "is a weighted average".
_AVERAGE_BEFORE = re.compile(
    r"""
    \b (?: averag | avg | vwap ) [^0-9$;.]{0,80} (?: \b(?: of | was | is | at | to | prices? | per\sshare ) | [:=(] )
    (?: \s (?: approximately | about ) )? \s{0,3} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AVERAGE_AFTER = re.compile(
    r"""
    \s{0,3} (?: per\sshare\s )? (?: is | was | represents | reflects | being ) \s{1,3} (?: the\s | an?\s )?
    (?: volume[\s-] )? (?: weighted[\s-] )? averag
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:averaged?|avg|vwap)\b(?!\s(?:closing|daily|of\sthe\s(?:high|closing)))", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|for)\b|@", re.IGNORECASE)
_NOT_COUNTED = re.compile(r"[.;]|\baverag", re.IGNORECASE)
_BLANKS = re.compile(r"\s++")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PriceRange(Record):
    """The lowest and the highest price of the trades that one row stands for, as a footnote gives them."""

    low: Decimal
    """The lower end, per share, exact as written, in the currency of the note: US dollars unless `text` says other."""
    high: Decimal
    """The upper end, likewise; ends that the note has the other way round are put in order."""
    average: Decimal | None = None
    """The average price that the note states; else the price of the row (Table I column 4, Table II column 8) if the
    note says that this is an average; else `None`."""
    footnote_id: str
    """The id of the footnote."""
    text: str
    """The words of the footnote that this was read from, unchanged."""

    def contains(self, price: Decimal | None) -> bool | None:
        """Whether a price lies in the range, ends included; `None` if there is no price.

        A range that does not contain the price of its own row shows that one of the two is wrong.
        """
        return None if price is None else self.low <= price <= self.high


class _Amount(NamedTuple):
    value: Decimal
    start: int
    end: int
    marked: bool
    """Whether a currency stands before or behind it."""

    @property
    def whole(self) -> bool:
        """Whether it is written without decimals."""
        return self.value.as_tuple().exponent == 0


class _Span(NamedTuple):
    """Two ends in order; where their subject, the first and the end of the second stand; whether it is trades."""

    low: Decimal
    high: Decimal
    start: int
    first: int
    end: int
    about_trades: bool


def price_range(source: OwnershipDocument | Filings, row: Row) -> PriceRange | None:
    """The range of prices that a footnote gives for a row, in the currency of the note, per share.

    Footnotes on the price come first, then those on the columns before it and on the ownership, which must speak of
    trades and hold the row's price. Of several ranges in one note, the one is taken that the row's own price or number
    of shares points to, or that encloses the others; a note that lists the trades of the row, with as many shares
    together as the row has, gives the lowest and the highest of all. A range that a note on the price of a purchase or
    sale gives is taken even if the row's own price is outside: ask `contains`. In 162 filings, 170 of 788 rows have a
    range, all in Table I, and one of these does not hold the price of its row.

    `None` if no note gives a range: one price is none, nor are exercise prices, price targets, dates or percentages;
    and `None` if a note gives several and nothing tells which is the row's. Holdings have no prices. Raises nothing but
    the `ValueError` of a `History` for a row of no filing in it.

    >>> from insiderforms.model import Footnote, FootnoteRef, NonDerivativeTransaction
    >>> row = NonDerivativeTransaction(
    ...     transaction_code="S", transaction_price_per_share=Decimal("10.42"),
    ...     footnote_refs=(FootnoteRef(field="transaction_price_per_share", footnote_id="F1"),),
    ... )
    >>> note = Footnote(id="F1", text="A weighted average price; sold at prices from $10.15 to $10.920, inclusive.")
    >>> read = price_range(OwnershipDocument(non_derivative_table=(row,), footnotes=(note,)), row)
    >>> str(read.low), str(read.high), str(read.average), read.text
    ('10.15', '10.920', '10.42', 'prices from $10.15 to $10.920')
    """
    if not is_transaction(row):
        return None
    form = form_of(source, row)
    own = tuple(_notes(form, row, frozenset({_PRICE_FIELD})))
    others = tuple(_notes(form, row, _OTHER_FIELDS))
    found = [read for note in own if (read := _read(*note, row, _fits_on_price))]
    found = found or [read for note in others if (read := _read(*note, row, _fits_elsewhere))]
    if not found:
        return None
    best = next((read for read in found if read.contains(row.transaction_price_per_share)), found[0])
    if best.average is None and any(_AVERAGE.search(text) for _, text in own):  # one note the range, another the rest
        return attrs.evolve(best, average=row.transaction_price_per_share)
    return best


def _notes(form: OwnershipDocument, row: Transaction, fields: frozenset[str]) -> Iterator[tuple[str, str]]:
    for footnote_id in dict.fromkeys(ref.footnote_id for ref in row.footnote_refs if ref.field in fields):
        note = form.footnote(footnote_id)
        if note is not None and note.text:
            yield footnote_id, note.text


def _read(
    footnote_id: str, text: str, row: Transaction, fits: Callable[[_Span, Transaction], bool],
) -> PriceRange | None:
    amounts, subjects = _amounts(text), _Subjects(text)
    spans = _spans(text, amounts, subjects)
    parts = list(_parts(text, amounts, subjects, spans))
    span = _whole(parts, row)
    if span is None or not fits(span, row):
        span = _chosen([span for span in spans if fits(span, row)], row)
    if span is None:
        return None
    return PriceRange(
        low=span.low, high=span.high, average=_average(text, amounts, span, row), footnote_id=footnote_id,
        text=text[span.start:span.end],
    )


def _amounts(text: str) -> list[_Amount]:
    return [
        _Amount(
            value=Decimal(found["number"].replace(",", "")), start=found.start(), end=found.end(),
            marked=bool(found["currency"] or found["after"]),
        )
        for found in _AMOUNT.finditer(text)
    ]


def _spans(text: str, amounts: Sequence[_Amount], subjects: _Subjects) -> list[_Span]:
    """Every pair of neighbours that is a range, and not a range of something else."""
    spans, before = [], 0
    for first, second in pairwise(amounts):
        if _joined(text, before, first, second):
            about, start = subjects.before(first.start)
            if about != "other" and not _OTHER_AFTER.match(text, second.end):
                low, high = sorted((first.value, second.value))
                spans.append(_Span(low, high, start, first.start, second.end, about == "trade"))
        before = first.end
    return spans


def _joined(text: str, before: int, first: _Amount, second: _Amount) -> bool:
    """Whether two amounts are the ends of one range; `before` is where the amount before them ends."""
    if second.start - first.end > _GAP_LENGTH:
        return False
    near = text[max(before, first.start - _REACH):first.start]
    gap = _folded(text[first.end:second.start])
    joined = _JOINED.fullmatch(gap)
    if joined is None:
        return bool(_OTHER_END.fullmatch(gap) and _ENDS.search(near))
    if joined["listed"] and not _RANGING.search(near):
        return False
    if first.marked or second.marked or not (first.whole or second.whole):
        return not second.whole or second.marked or first.whole or bool(_RANGING.search(near))
    return bool(_ATTACHED.search(_folded(near)))


def _folded(text: str) -> str:
    """With every run of blanks as one blank, at the ends too."""
    return _BLANKS.sub(" ", text)


class _Subjects:
    """What the words of a note speak of, sentence by sentence; found once, asked for every pair of amounts."""

    def __init__(self, text: str) -> None:
        self._found = [(found.start(), found.lastgroup) for found in _SUBJECT.finditer(text)]
        self._starts = [start for start, _ in self._found]

    def before(self, place: int) -> tuple[str | None, int]:
        """`"trade"`, `"other"`, or `"stop"` where the sentence has said nothing yet; and where it says so."""
        number = bisect_left(self._starts, place)
        if not number or place - self._starts[number - 1] > _REACH:
            return None, place
        start, about = self._found[number - 1]
        return about, start if about == "trade" else place


def _fits_on_price(span: _Span, row: Transaction) -> bool:
    """Whether a range in a note on the price is that of the row's trades.

    It holds the row's price; or two of three things speak for it: the code, the words, and the price's absence.
    """
    price = row.transaction_price_per_share
    if price is not None and span.low <= price <= span.high:
        return True
    return [row.transaction_code in _TRADES, span.about_trades, price is None].count(True) > 1


def _fits_elsewhere(span: _Span, row: Transaction) -> bool:
    """Whether a range in a note on another field is: it speaks of trades, and holds the price if there is one."""
    price = row.transaction_price_per_share
    inside = row.transaction_code in _TRADES if price is None else span.low <= price <= span.high
    return inside and span.about_trades


def _chosen(spans: Sequence[_Span], row: Transaction) -> _Span | None:
    """The one range that there is, or that holds the row's price, or that encloses all others."""
    if not spans:
        return None
    price = row.transaction_price_per_share
    distinct = {(span.low, span.high): span for span in reversed(spans)}  # the first of those that are equal
    inside = [span for span in distinct.values() if price is not None and span.low <= price <= span.high]
    if len(inside) == 1:
        return inside[0]
    return distinct.get((min(span.low for span in spans), max(span.high for span in spans)))


def _whole(parts: Sequence[tuple[Decimal, _Span]], row: Transaction) -> _Span | None:
    """The range of the trades that a note lists with their shares, if these are as many as the row's.

    "(i) 100 shares at $10.00 to $10.40, (ii) 50 shares at $10.50": one part has the row's shares, or all together.
    """
    alike = [part for shares, part in parts if shares == row.transaction_shares]
    total: Decimal | None = Decimal(0)
    for shares, _ in parts:
        total = balance_after(total, shares)
    if len(alike) == 1:
        part = alike[0]
    elif parts and total == row.transaction_shares:
        low, high = min(part.low for _, part in parts), max(part.high for _, part in parts)
        part = _Span(low, high, parts[0][1].start, parts[0][1].first, parts[-1][1].end, about_trades=True)
    else:
        return None
    return part if part.low < part.high else None


def _parts(
    text: str, amounts: Sequence[_Amount], subjects: _Subjects, spans: Sequence[_Span],
) -> Iterator[tuple[Decimal, _Span]]:
    """Shares and prices wherever a note has the one "at" the other; one price is a range without an extent."""
    ranges = {(span.low, span.high, span.end): span for span in spans}
    for number, (shares, first) in enumerate(pairwise(amounts)):
        if shares.marked or not shares.whole or first.start - shares.end > _GAP_LENGTH:
            continue
        gap = text[shares.end:first.start]
        if not _AT.search(gap) or _NOT_COUNTED.search(gap) or subjects.before(first.start)[0] == "other":
            continue
        second = amounts[min(number + 2, len(amounts) - 1)]
        low, high = sorted((first.value, second.value))
        alone = _Span(first.value, first.value, first.start, first.start, first.end, about_trades=True)
        yield shares.value, ranges.get((low, high, second.end), alone)


def _average(text: str, amounts: Sequence[_Amount], span: _Span, row: Transaction) -> Decimal | None:
    """The average that a note states inside its range, or the row's price if the note says that it is one."""
    stated = {
        amount.value for amount in amounts
        if (amount.marked or not amount.whole) and not span.first <= amount.start < span.end
        and (_AVERAGE_BEFORE.search(text[max(0, amount.start - _GAP_LENGTH):amount.start])
             or _AVERAGE_AFTER.match(text, amount.end))
    }
    inside = [value for value in stated if span.low <= value <= span.high]
    if len(inside) == 1:
        return inside[0]
    return row.transaction_price_per_share if _AVERAGE.search(text) else None
