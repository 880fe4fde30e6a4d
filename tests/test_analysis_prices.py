"""The range of prices that footnotes give for a row."""

from __future__ import annotations

import os
from decimal import Decimal, localcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.analysis.prices import PriceRange, price_range
from insiderforms.model import (
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
)
from insiderforms.parser import parse
from tests.price_ranges import RANGES

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
PRICE = "transaction_price_per_share"


def read(
    *texts: str, price: str | None = "10.50", code: str | None = "S", field: str = PRICE, shares: str | None = None,
) -> PriceRange | None:
    """What the notes F1, F2, ... on one field of one row give."""
    notes = tuple(Footnote(id=f"F{number}", text=text) for number, text in enumerate(texts, 1))
    row = NonDerivativeTransaction(
        transaction_code=code,
        transaction_shares=None if shares is None else Decimal(shares),
        transaction_price_per_share=None if price is None else Decimal(price),
        footnote_refs=tuple(FootnoteRef(field=field, footnote_id=note.id or "") for note in notes),
    )
    return price_range(OwnershipDocument(non_derivative_table=(row,), footnotes=notes), row)


def ends(found: PriceRange | None) -> tuple[str, str] | None:
    return None if found is None else (str(found.low), str(found.high))


def test_low_high_and_average_with_the_note_and_its_words() -> None:
    assert read("An average price. The stock went at prices from $10.15 to $10.9200, inclusive.") == PriceRange(
        low=Decimal("10.15"), high=Decimal("10.92"), average=Decimal("10.50"), footnote_id="F1",
        text="prices from $10.15 to $10.9200",
    )


def test_ends_are_exact_as_written_whatever_precision_the_caller_has_set() -> None:
    with localcontext(prec=3):
        assert ends(read("Sold at $1,010.1500 to $1,010.92000.")) == ("1010.1500", "1010.92000")


@pytest.mark.parametrize("text", [
    "Sold in a range from $10.15 to $10.92.",
    "Prices ranged between 10.15 and 10.92.",
    "$10.15-$10.92 per share",
    "(1) $10.15 - $10.92",
    "Several trades at prices ranging from $10.15\u2013$10.92.",
    "Prices of 10.15 to 10.92 inclusive",
    "Trades at prices ranging from $10.92 to $10.15.",
    "A low of $10.15 and a high of $10.92.",
    "From a low of $10.15 per share to a high of $10.92 per share.",
    "From $10.15 (low) to $10.92 (high).",
    "High price $10.92, low price $10.15.",
    "Low: $10.15; High: $10.92",
    "The lowest price was $10.15 and the highest price was $10.92.",
    "Trades at a high of $10.92/low of $10.15",
    "Min $10.15, max $10.92",
    "A minimum price of $10.15 and a maximum price of $10.92.",
    "Not less than $10.15 and not more than $10.92.",
    "$10.15 through $10.92",
    "From $10.15 up to and including $10.92 per share.",
    "From $10.15 to, and including, $10.92.",
    "From $10.15 to as high as $10.92.",
    "Prices ranging from approximately $10.15 to approximately $10.92",
    "Within the range of $10.15 and $10.92.",
    "Trades in the $10.15 to $10.92 range.",
    "US$10.15 per ADS to US$10.92 per ADS",
    "US $10.15 to US $10.92.",
    "Prices between C$10.15 and C$10.92.",
    "CAD 10.15 to CAD 10.92.",
    "\u20ac10.15 to \u20ac10.92",
    "Prices ranged between 10.15 dollars and 10.92 dollars.",
    "$10.15 USD to $10.92 USD",
    "$10.15 per Common Share to $10.92 per Common Share",
    "$10.15/share to $10.92/share",
    "$10.15 a share to $10.92 a share",
    "prices from $10.15 to10.92",
    "prices from $10.15to $10.92",
    "prices from $ 10.15\n   to \n $ 10.92",
    "PRICES RANGING FROM $10.15 TO $10.92",
    "Between $10.15 per share and $10.92 per share, before fees of $0.01 to $0.02",
    "Par value $.01; sold at prices ranging, on May 3, from $10.15 to $10.92",
])
def test_the_ways_in_which_filers_write_a_range(text: str) -> None:
    assert ends(read(text)) == ("10.15", "10.92")


def test_whole_numbers_are_prices_behind_a_dollar_sign_or_the_word() -> None:
    assert ends(read("Sold at $10 - $11")) == ("10", "11")
    assert ends(read("Sold at prices that ranged from $10.25 to 11")) == ("10.25", "11")
    assert ends(read("Bought at prices from 10 to 11 per share.")) == ("10", "11")
    assert ends(read("Sold at $.95 to $1.05", price="1")) == ("0.95", "1.05")


@pytest.mark.parametrize("text", [
    "Sold at $10.50.",
    "Sold at $10.00 and $11.00.",
    "Between 9 and 10 a.m. at $10.00 and $11.00.",
    "Sold for $10.00, a high of $11.00 not having been reached.",
    "Options with exercise prices ranging from $10.00 to $11.00.",
    "Warrants with a strike between $10 and $11.",
    "Price targets from $10.00 to $11.00.",
    "The conversion price was adjusted from $10.00 to $11.00.",
    "The initial public offering price range is $10.00 to $11.00.",
    "Closing prices ranged from $10.00 to $11.00.",
    "The average of the high and low trading prices, $10.00 and $11.00.",
    "The 52-week trading range was $8.00 to $14.00.",
    "Between $10.00 and $11.00 exercise price.",
    "Pays out from 0% to 200% of the award.",
    "Pays out 0 to 200 percent of the award.",
    "A ratio of 10.1 to 10.9.",
    "Bought from 2/1/10 to 2/3/10.",
    "Sold from 2010 to 2013 in 12 trades.",
    "The plan of 2010-02-03, Rule 10b5-1.",
    "Sold between 10 and 11 a.m.",
    "Sold to 10 to 11 buyers.",
    "Sold at $10.00 to 11 buyers.",
    "The price was $10.00; 500 to 600 shares a day.",
    f"The price was $10.00 to{', they say' * 11}, $11.00.",
    "Prices from $10,15 to $10,92.",
])
def test_one_price_or_the_range_of_another_thing_is_none(text: str) -> None:
    assert read(text) is None


def test_a_range_of_exercise_prices_does_not_hide_that_of_the_sale() -> None:
    text = "Options with exercise prices ranging from $10.00 to $12.00 were exercised, and sold at $10.15 to $10.92."
    assert ends(read(text)) == ("10.15", "10.92")


@pytest.mark.parametrize("text, average", [
    ("Prices from $10.15 to $10.92.", None),
    ("Prices from $10.15 to $10.92. The price in column 4 is a weighted average.", "10.50"),
    ("The weighted average price was $10.4512; prices from $10.15 to $10.92.", "10.4512"),
    ("Prices from $10.15 to $10.92 (average price $10.4512).", "10.4512"),
    ("Prices from $10.15 to $10.92. $10.4512 is the weighted average.", "10.4512"),
    ("An average of 11 trades at prices from $10.15 to $12.92.", "10.50"),
    ("An average price of $10.500; prices from $10.15 to $10.92.", "10.50"),
    ("An average of $10.40 in May and an average of $10.60 in June; prices from $10.15 to $10.92.", "10.50"),
    ("Average price of $9.00 in May; in June prices from $10.15 to $10.92.", "10.50"),
    ("Prices from $10.15 to $10.92. The average closing price is not known.", None),
])
def test_the_average_is_the_stated_one_else_the_price_that_is_called_one(text: str, average: str | None) -> None:
    found = read(text)
    assert found is not None
    assert found.average == (None if average is None else Decimal(average))


def test_an_average_that_another_note_on_the_price_tells_of() -> None:
    assert read("This is an average price.", "From $10.15 to $10.92.") == PriceRange(
        low=Decimal("10.15"), high=Decimal("10.92"), average=Decimal("10.50"), footnote_id="F2",
        text="$10.15 to $10.92",
    )


def test_of_several_notes_the_one_that_holds_the_price() -> None:
    notes = "Prices from $8.00 to $9.00.", "Prices from $10.15 to $10.92.", "Prices from $10.00 to $11.00."
    found = read(*notes)
    assert found is not None
    assert found.footnote_id == "F2"
    assert ends(read(*notes, price="7")) == ("8.00", "9.00")


def test_a_note_on_the_price_comes_before_a_note_on_another_column_that_holds_the_price() -> None:
    row = NonDerivativeTransaction(
        transaction_code="S", transaction_price_per_share=Decimal("10.50"), footnote_refs=(
            FootnoteRef(field="transaction_coding", footnote_id="F1"), FootnoteRef(field=PRICE, footnote_id="F2"),
        ),
    )
    form = OwnershipDocument(footnotes=(
        Footnote(id="F1", text="Sold at $10.15 to $10.92."), Footnote(id="F2", text="Sold at $8.00 to $9.00."),
    ))
    assert ends(price_range(form, row)) == ("8.00", "9.00")


def test_a_range_that_is_said_twice_is_read_where_it_is_said_first() -> None:
    found = read("Trades at $10.15 to $10.92; see $10.15 to $10.92.")
    assert found is not None
    assert found.text == "Trades at $10.15 to $10.92"


def test_of_several_ranges_in_a_note_the_only_one_that_holds_the_price() -> None:
    text = "The rows are sales at $8.00 to $8.99, $9.00 to $9.99 and $10.00 to $10.99, respectively."
    assert [ends(read(text, price=price)) for price in ("8.5", "9.99", "10.00")] == [
        ("8.00", "8.99"), ("9.00", "9.99"), ("10.00", "10.99"),
    ]
    assert read(text, price="11") is None
    assert read(text, price=None) is None


def test_of_several_ranges_that_hold_the_price_the_one_that_encloses_the_others() -> None:
    text = "Prices ranging from $10.15 to $10.92: some at $10.15 to $10.60, some at $10.61 to $10.92."
    assert ends(read(text)) == ("10.15", "10.92")
    assert ends(read(text, price=None)) == ("10.15", "10.92")
    assert read("In May from $10.00 to $10.60, in June from $10.40 to $10.92.") is None


@pytest.mark.parametrize("text", [
    "(i) 100 shares at $10.00 to $10.40, (ii) 50 shares at $10.50 to $10.75",
    "50 shares were sold at $10.75; 100 shares were sold at $10.00 to $10.40.",
    "100 @ $10.00; 50 @ $10.75",
    "On May 3, 100 for $10.00 and, at last, on May 4, 50 for $10.75",
])
def test_a_note_that_lists_all_shares_of_the_row_gives_the_ends_of_all(text: str) -> None:
    assert ends(read(text, price="10.30", shares="150")) == ("10.00", "10.75")


def test_a_note_that_lists_the_shares_of_several_rows_gives_the_part_of_this_one() -> None:
    text = "100 shares at $10.00 to $10.40 and 50 shares at $10.20 to $10.75"
    assert ends(read(text, price="10.30", shares="50")) == ("10.20", "10.75")
    assert read(text, price="10.30", shares="70") is None
    alike = "50 shares sold at $10.00 to $10.40 and 50 shares sold at $10.50 to $10.75"
    assert ends(read(alike, price="10.60", shares="50")) == ("10.50", "10.75")


@pytest.mark.parametrize("text, price", [
    ("100 shares at $10.50 and 50 shares held in trust", "10.50"),
    ("100 shares at an average of $10.40, 50 shares at an average of $10.75", "10.50"),
    ("100 options at an exercise price of $10.40, 50 options at an exercise price of $10.75", "10.50"),
    (f"100 shares{', they say' * 11}, at $10.40; 50 shares at $10.75", "10.50"),
    ("150 shares at $10.50", "10.50"),
    ("$100 at $10.40, 50 shares at $10.75", "10.50"),
    ("100 units at $10.40, 50 units at $10.75", "12"),
])
def test_a_list_that_is_none_of_the_prices_of_trades(text: str, price: str) -> None:
    assert read(text, price=price, code="M", shares="150") is None


def test_a_price_outside_its_range_is_for_the_caller_to_see() -> None:
    found = read("Sold at $10.15 to $10.92.", price="10.93")
    assert found is not None
    assert [found.contains(Decimal(price)) for price in ("10.14", "10.15", "10.92", "10.93")] == [
        False, True, True, False,
    ]
    assert found.contains(None) is None


@pytest.mark.parametrize("text, code, price, given", [
    ("Withheld at prices from $10.15 to $10.92.", "F", "10.50", True),
    ("Withheld at prices from $10.15 to $10.92.", "F", "0", False),
    ("Given up at prices from $10.15 to $10.92.", "J", None, True),
    ("Given up for $10.15 to $10.92.", "J", None, False),
    ("For $10.15 to $10.92.", "P", None, True),
    ("For $10.15 to $10.92.", "P", "12", False),
    ("At prices from $10.15 to $10.92.", None, None, True),
])
def test_where_the_price_is_not_in_the_range_code_words_and_a_missing_price_speak_for_it(
    text: str, code: str | None, price: str | None, given: bool,
) -> None:
    assert (read(text, code=code, price=price) is not None) is given


@pytest.mark.parametrize("field, code, price, given", [
    ("transaction_coding", "S", "10.50", True),
    ("security_title", "S", None, True),
    ("transaction_shares", "M", None, False),
    ("transaction_shares", "S", "12", False),
    ("shares_owned_following_transaction", "S", "10.50", False),
    ("conversion_or_exercise_price", "S", "10.50", False),
])
def test_a_note_on_another_column_must_hold_the_price(field: str, code: str, price: str | None, given: bool) -> None:
    found = read("Average of trades at $10.15 to $10.92.", field=field, code=code, price=price)
    assert (ends(found) == ("10.15", "10.92")) is given
    assert found is None or found.average == (None if price is None else Decimal(price))


def test_a_note_on_another_column_must_speak_of_trades() -> None:
    assert read("From $10.15 to $10.92.", field="transaction_coding") is None
    assert read("Many sales. From $10.15 to $10.92.", field="transaction_coding") is None


def test_words_too_far_before_the_amounts_say_nothing_of_them() -> None:
    assert ends(read("The exercise price is known" + ", they say" * 40 + ", $10.15 to $10.92.")) == ("10.15", "10.92")


def test_the_price_of_a_derivative_security_may_have_a_range_and_a_holding_none() -> None:
    refs = (FootnoteRef(field=PRICE, footnote_id="F1"), FootnoteRef(field=PRICE, footnote_id="F2"))
    option = DerivativeTransaction(transaction_code="S", footnote_refs=refs)
    held = NonDerivativeHolding(footnote_refs=refs)
    form = OwnershipDocument(derivative_table=(option,), non_derivative_table=(held,), footnotes=(
        Footnote(id="F1"), Footnote(id="F3", text="Prices from $1.00 to $2.00."),
    ))
    assert (price_range(form, option), price_range(form, held)) == (None, None)
    form = OwnershipDocument(derivative_table=(option,), footnotes=(
        Footnote(id="F2", text="Prices from $1.00 to $2.00."),
    ))
    assert ends(price_range(form, option)) == ("1.00", "2.00")


PRICES = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("99999.9999"), places=4)


@given(low=PRICES, high=PRICES, form=st.sampled_from([
    "prices ranging from ${} to ${}", "between ${} and ${} per share", "${}-${}", "prices: {:,} - {:,}",
    "US${:,} per share to US${:,} per share", "a low of {} and a high of {}",
]))
def test_any_two_prices_come_back_in_order(low: Decimal, high: Decimal, form: str) -> None:
    found = read(f"Sold at {form.format(low, high)}.", price=None)
    assert found is not None
    assert (found.low, found.high) == (min(low, high), max(low, high))


@given(st.text(alphabet="$1.,05-; atTo\nrangebw(i)%/", max_size=200))
def test_any_text_gives_a_range_in_order_from_words_of_its_own_or_none(text: str) -> None:
    found = read(text, price=None)
    assert found is None or (found.low <= found.high and found.text in text)


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_every_row_of_real_filings_has_the_range_that_was_read_by_eye() -> None:
    found = {}
    for path in sorted(Path(CORPUS).glob("*/source.xml")):
        form = parse(path)
        for table in ("non_derivative_table", "derivative_table"):
            for index, row in enumerate(getattr(form, table)):
                if (read := price_range(form, row)) is not None:
                    average = "-" if read.average is None else str(read.average)
                    found[path.parent.name, table, index] = (str(read.low), str(read.high), average)
    assert found == RANGES
