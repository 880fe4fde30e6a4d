"""A form out of dicts and out of JSON: what was written comes back, and nothing else is taken."""

from __future__ import annotations

import json
import os
import pickle
from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.diagnostics import Diagnostic, Severity, diagnose
from insiderforms.export import to_dict, to_json
from insiderforms.export.dicts import AMOUNT
from insiderforms.export.from_dicts import DATE, DATETIME, FormatError, from_dict
from insiderforms.export.json_text import from_json
from insiderforms.model import (
    Address,
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
from insiderforms.parser import parse
from insiderforms.submission import Filer, FilerAddress, FormerName, Submission
from tests.any_form import ANY_FORM
from tests.strategies import documents

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
VERSION = {"format_version": 1}


def everything_of(form: OwnershipDocument) -> tuple[object, ...]:
    """All that a form holds, for a comparison of values: of some parts its own equality takes no notice."""
    return form, form.submission, form.rendering, form.diagnostics


def identical(form: OwnershipDocument, other: OwnershipDocument) -> None:
    """Both say the same in everything, and to the last digit: `repr` shows 1.0 and 1.00 as they are."""
    assert everything_of(form) == everything_of(other)
    assert repr(form) == repr(other)


def comes_back(form: OwnershipDocument, *, indent: int | None = None) -> None:
    """A form is the same after a journey through dicts and through JSON, with what was asked for and no more."""
    said = attrs.evolve(form, submission=None, rendering=None, diagnostics=())
    told = to_dict(form, diagnostics=True, submission=True)
    identical(from_dict(told), form)
    assert to_dict(from_dict(told), diagnostics=True, submission=True) == told
    identical(from_dict(to_dict(form)), said)
    text = to_json(form, diagnostics=True, submission=True, indent=indent)
    identical(from_json(text), form)
    assert to_json(from_json(text.encode()), diagnostics=True, submission=True, indent=indent) == text
    identical(from_json(to_json(form, submission=True)), attrs.evolve(said, submission=form.submission))


def refused(data: Any) -> str:
    """How what is no form is refused."""
    with pytest.raises(FormatError) as caught:
        from_dict(data)
    return str(caught.value)


def form_or_not(read: Callable[[Any], OwnershipDocument], source: Any) -> OwnershipDocument | None:
    """The form that is read, or `None` if it is refused as it should be."""
    try:
        return read(source)
    except FormatError:
        return None


def row(**fields: Any) -> dict[str, Any]:
    return VERSION | {"non_derivative_table": [{"kind": "transaction"}, {"kind": "transaction", **fields}]}


# ---- there and back

FORM = OwnershipDocument(
    schema_version="X0508",
    document_type="4/A",
    period_of_report=date(2024, 5, 14),
    date_of_original_submission=date(2024, 5, 16),
    not_subject_to_section16=False,
    issuer=Issuer(cik="0099900001", name="Larkspur Instruments Corp"),
    reporting_owners=(
        ReportingOwner(name="Harrow Miriam T", address=Address(city="BATH"), is_director=True),
        ReportingOwner(address=Address()),
        ReportingOwner(),
    ),
    non_derivative_table=(
        NonDerivativeTransaction(
            transaction_shares=Decimal(5000), transaction_price_per_share=Decimal("31.0840"),
            footnote_refs=(FootnoteRef(field="transaction_price_per_share", footnote_id="F1"),)),
        NonDerivativeHolding(shares_owned_following_transaction=Decimal("-0.00")),
    ),
    derivative_table=(DerivativeHolding(expiration_date=date(2033, 2, 28)), DerivativeTransaction()),
    footnotes=(Footnote(id="F1", text="A weighted\naverage. \u2014 \U0001f600 \ud800"),),
    owner_signatures=(OwnerSignature(signature_name="/s/ M", signature_date=date(2024, 5, 16)),),
    rendering="html",
    diagnostics=(diagnose("zoned_date", field="period_of_report", text="2024-05-14Z", line=4), diagnose("truncated")),
    submission=Submission(
        accession_number="0000000000-24-000001", acceptance_datetime=datetime(2024, 5, 16, 17, 30, 5, 70),
        public_document_count=0, filed_as_of_date=date(2024, 5, 16),
        issuer=Filer(business_address=FilerAddress(), former_names=(
            FormerName(name="Larkspur Levels Inc", date_of_change=date(1999, 12, 31)), FormerName())),
        reporting_owners=(Filer(cik="0099900002", mail_address=FilerAddress(city="BATH")),),
    ),
)


@pytest.mark.parametrize("form", [FORM, OwnershipDocument(), OwnershipDocument(submission=Submission())])
def test_a_form_comes_back(form: OwnershipDocument) -> None:
    comes_back(form)


@given(documents(), st.sampled_from([None, 0, 2]))
def test_every_form_that_a_filer_may_file_comes_back(form: OwnershipDocument, indent: int | None) -> None:
    comes_back(form, indent=indent)


@given(ANY_FORM)
def test_every_other_form_comes_back_too(form: OwnershipDocument) -> None:
    comes_back(form)


AMOUNTS = ["0", "-0", "0.00", "12.50", "0E-8", "0E-101", "0E+2", "1E+5", "12E+5", "-1E-101", "1E-99999999",
           "9.9E+99999999", f"0.{'0' * 150}1", f"{'7' * 200}.{'3' * 200}", f"1.{'0' * 101}"]


@pytest.mark.parametrize("amount", [Decimal(text) for text in AMOUNTS])
@pytest.mark.parametrize("precision", [1, 28])
def test_an_amount_comes_back_to_its_last_digit_whatever_the_precision_is(amount: Decimal, precision: int) -> None:
    form = OwnershipDocument(non_derivative_table=(NonDerivativeTransaction(transaction_shares=amount),))
    with localcontext(prec=precision):
        [back] = from_json(to_json(form)).transactions
    assert back.transaction_shares is not None
    assert back.transaction_shares.as_tuple() == amount.as_tuple()


@pytest.mark.parametrize("amount", ["NaN", "sNaN", "-Infinity", "1E+100000000", "1E-100000000"])
def test_what_is_no_amount_of_the_format_is_not_written(amount: str) -> None:
    form = OwnershipDocument(non_derivative_table=(NonDerivativeTransaction(transaction_shares=Decimal(amount)),))
    with pytest.raises(ValueError, match="is no amount that the format can write"):
        to_dict(form)


def test_a_time_with_a_zone_is_not_written() -> None:
    form = OwnershipDocument(submission=Submission(acceptance_datetime=datetime(2024, 5, 16, tzinfo=UTC)))
    with pytest.raises(ValueError, match="has a zone"):
        to_dict(form, submission=True)


def test_the_types_that_come_back_are_the_models() -> None:
    back = from_json(to_json(FORM, diagnostics=True, submission=True))
    assert [type(told) for told in back.diagnostics] == [Diagnostic, Diagnostic]
    assert [told.severity for told in back.diagnostics] == [Severity.NOTE, Severity.ERROR]
    assert type(back.diagnostics[0].severity) is Severity
    assert back.submission is not None
    assert type(back.submission.acceptance_datetime) is datetime
    assert type(back.submission.filed_as_of_date) is date


@pytest.mark.parametrize("whole", [2, 2.0])
def test_a_whole_number_may_be_written_with_a_point(whole: float) -> None:
    form = from_json(json.dumps({"format_version": float(1), "submission": {"public_document_count": whole}}))
    assert form.submission == Submission(public_document_count=2)
    assert repr(form.submission) == "Submission(public_document_count=2)"


def test_what_is_left_out_may_be_there_and_say_nothing() -> None:
    identical(from_dict(VERSION | {"issuer": {}, "footnotes": []}), OwnershipDocument())


def test_the_keys_may_stand_in_any_order() -> None:
    told = {"footnotes": [{"text": "A gift.", "id": "F1"}], "document_type": "4", **VERSION}
    identical(from_dict(told), OwnershipDocument(document_type="4", footnotes=(Footnote(id="F1", text="A gift."),)))


def test_what_is_read_is_left_as_it_is() -> None:
    told = to_dict(FORM, diagnostics=True, submission=True)
    from_dict(told)
    assert told == to_dict(FORM, diagnostics=True, submission=True)


# ---- the patterns


@pytest.mark.parametrize("year", [0, 1, 4, 99, 100, 400, 1000, 1896, 1900, 1999, 2000, 2023, 2024, 2100, 9600, 9999])
def test_the_days_that_are_read_are_those_of_the_calendar(year: int) -> None:
    days = [(month, day) for month in range(1, 13) for day in range(1, monthrange(year, month)[1] + 1)] if year else []
    read = [(month, day) for month in range(100) for day in range(100)
            if DATE.fullmatch(f"{year:04}-{month:02}-{day:02}")]
    assert read == days


@given(st.dates())
def test_every_day_is_read(day: date) -> None:
    assert DATE.fullmatch(day.isoformat())


@given(st.from_regex(DATETIME, fullmatch=True) | st.datetimes().map(datetime.isoformat))
def test_every_time_that_is_taken_is_one(text: str) -> None:
    if "\n" not in text:
        assert DATETIME.fullmatch(text)
        assert datetime.fromisoformat(text).tzinfo is None


@given(st.from_regex(AMOUNT, fullmatch=True))
def test_every_amount_that_is_taken_is_finite(text: str) -> None:
    assert Decimal(text).is_finite()


# ---- what is refused, and where


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ([], "an array stands where an object should"),
        (None, "null (what a form does not say is left out) stands where an object should"),
        ({}, "format_version: missing"),
        ({"format_version": 2}, "format_version: not 1, the only version of the format that is known"),
        ({"format_version": True}, "format_version: not 1, the only version of the format that is known"),
        ({"format_version": "1"}, "format_version: not 1, the only version of the format that is known"),
        ({"format_version": 1.5, "x": 1}, "format_version: not 1, the only version of the format that is known"),
        (VERSION | {"kind": "transaction"}, "kind: OwnershipDocument has no such field"),
        (VERSION | {"two words": 1}, "['two words']: OwnershipDocument has no such field"),
        (VERSION | {"x" * 99: 1}, f"['{'x' * 60}'...]: OwnershipDocument has no such field"),
        (VERSION | {None: 1}, "[null (what a form does not say is left out)]: OwnershipDocument has no such field"),
        (VERSION | {"issuer": {"": 1}}, "issuer['']: Issuer has no such field"),
        (VERSION | {"issuer": []}, "issuer: an array stands where an object should"),
        (VERSION | {"issuer": {"cik": 320193}}, "issuer.cik: a number stands where a text should"),
        (VERSION | {"remarks": None},
         "remarks: null (what a form does not say is left out) stands where a text should"),
        (VERSION | {"remarks": b"Late."}, "remarks: a Python bytes stands where a text should"),
        (VERSION | {"aff10b5_one": 1}, "aff10b5_one: a number stands where true or false should"),
        (VERSION | {"footnotes": ()}, "footnotes: a Python tuple stands where an array should"),
        (VERSION | {"footnotes": [{"id": "F1"}, "F2"]}, "footnotes[1]: 'F2' stands where an object should"),
        (VERSION | {"derivative_table": [7]}, "derivative_table[0]: a number stands where an object should"),
        (VERSION | {"derivative_table": [{}]}, "derivative_table[0].kind: missing"),
        (VERSION | {"derivative_table": [{"kind": "grant"}]},
         "derivative_table[0].kind: 'grant' stands where \"transaction\" or \"holding\" should"),
        (VERSION | {"derivative_table": [{"kind": ["holding"]}]},
         "derivative_table[0].kind: an array stands where \"transaction\" or \"holding\" should"),
        (VERSION | {"derivative_table": [{"kind": "holding", "transaction_code": "S"}]},
         "derivative_table[0].transaction_code: DerivativeHolding has no such field"),
        (row(footnote_refs=[{"field": "transaction_code"}]),
         "non_derivative_table[1].footnote_refs[0].footnote_id: missing"),
        (row(transaction_date="2023-02-29"),
         ("non_derivative_table[1].transaction_date: '2023-02-29' stands where a date should"
          " (a text such as \"2024-05-14\")")),
        (row(transaction_shares=12.5),
         ("non_derivative_table[1].transaction_shares: a number stands where an amount should"
          " (a text such as \"12.50\"; a JSON number is a float, which does not keep the digits)")),
        (row(transaction_shares="1,000"),
         ("non_derivative_table[1].transaction_shares: '1,000' stands where an amount should"
          " (a text such as \"12.50\"; a JSON number is a float, which does not keep the digits)")),
        (VERSION | {"submission": {"acceptance_datetime": "2024-05-16T17:30:05Z"}},
         ("submission.acceptance_datetime: '2024-05-16T17:30:05Z' stands where a time should"
          " (a text such as \"2024-05-14T17:30:05\", without a zone)")),
        (VERSION | {"submission": {"public_document_count": True}},
         "submission.public_document_count: true or false stands where a whole number should"),
        (VERSION | {"diagnostics": [{"code": "comment", "severity": "fatal", "message": ""}]},
         "diagnostics[0].severity: 'fatal' stands where a severity should (note, warning, error)"),
    ],
)
def test_what_is_no_form_is_refused_with_its_place(data: Any, told: str) -> None:
    assert refused(data) == told


def test_the_place_and_the_reason_can_be_asked_for() -> None:
    with pytest.raises(ValueError, match="no such field") as caught:
        from_dict(VERSION | {"issuer": {"symbol": "LRK"}})
    error = caught.value
    assert isinstance(error, FormatError)
    assert (error.path, error.reason) == ("issuer.symbol", "Issuer has no such field")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.path, again.reason) == (FormatError, error.path, error.reason)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"format_version": 1, "issuer": {"cik": "1", "cik": "1"}}',
         "issuer.cik: a repeated key stands where a text should"),
        ('{"format_version": 1, "format_version": 1}',
         "format_version: not 1, the only version of the format that is known"),
        ('{"format_version": 1, "derivative_table": [{"kind": "holding", "kind": "holding", "x": 1}]}',
         'derivative_table[0].kind: a repeated key stands where "transaction" or "holding" should'),
        ('{"format_version": 1, "x": 1, "x": 2}', "x: OwnershipDocument has no such field"),
        ("", "not JSON that can be read: Expecting value: line 1 column 1 (char 0)"),
        ('{"format_version": NaN}', "not JSON that can be read: NaN is no value of JSON"),
        ("-Infinity", "not JSON that can be read: -Infinity is no value of JSON"),
        ('{"format_version": 1e999}', "format_version: not 1, the only version of the format that is known"),
        ("4", "a number stands where an object should"),
    ],
)
def test_json_that_is_no_form_is_refused(text: str, told: str) -> None:
    for source in (text, text.encode()):
        with pytest.raises(FormatError) as caught:
            from_json(source)
        assert str(caught.value) == told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-32-be"])
def test_bytes_are_read_in_the_encodings_of_json(encoding: str) -> None:
    text = '{"format_version": 1, "remarks": "Caf\u00e9 \U0001f600"}'
    identical(from_json(text.encode(encoding)), OwnershipDocument(remarks="Caf\u00e9 \U0001f600"))


@pytest.mark.parametrize("data", [b'{"remarks": "Caf\xe9"}', b"\xff\xfe\x00", b"\x00\x00\x00", b"\xef\xbb\xbf"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(FormatError, match="not JSON that can be read"):
        from_json(data)


def test_two_halves_of_a_surrogate_pair_are_one_character_in_json() -> None:
    halves = OwnershipDocument(remarks="\ud83d" + "\ude00")
    identical(from_dict(to_dict(halves)), halves)
    identical(from_json(to_json(halves)), OwnershipDocument(remarks="\U0001f600"))


# ---- hostile input

MANY = 100_000
NESTED: Any = []
for _ in range(MANY):
    NESTED = [NESTED]


@pytest.mark.parametrize("text", [
    "[" * MANY, "[" * MANY + "]" * MANY, '{"x":' * MANY, '{"issuer":' * MANY + "1" + "}" * MANY,
    '{"format_version": 1, "remarks": ' + "[" * MANY + "]" * MANY + "}",
])
def test_what_is_nested_without_end_is_refused(text: str) -> None:
    with pytest.raises(FormatError, match="nested too deeply"):
        from_json(text)


@pytest.mark.parametrize("place", ["format_version", "remarks", "issuer", "footnotes", "x"])
def test_nothing_that_is_no_form_is_looked_into(place: str) -> None:
    assert refused(VERSION | {place: NESTED}).startswith(place)
    assert refused(row(transaction_shares=NESTED)).startswith("non_derivative_table[1].transaction_shares: an array")


def test_dicts_that_hold_themselves_are_refused() -> None:
    endless: dict[str, Any] = dict(VERSION)
    endless["issuer"] = endless
    assert refused(endless) == "issuer.format_version: Issuer has no such field"


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    assert refused({"format_version": 10**5000}).startswith("format_version: not 1")
    with pytest.raises(FormatError, match="not JSON that can be read"):
        from_json('{"format_version": 1' + "0" * 5000 + "}")


def test_a_long_message_is_cut_short() -> None:
    assert refused(row(transaction_date="9" * 10**6)) == (
        f"non_derivative_table[1].transaction_date: '{'9' * 60}'... stands where a date should"
        " (a text such as \"2024-05-14\")")


def test_a_long_amount_is_read() -> None:
    text = f"{'1' * 10**5}.{'9' * 10**5}"
    [read] = from_dict(VERSION | {"derivative_table": [
        {"kind": "holding", "underlying_security_value": text}]}).holdings
    assert read == DerivativeHolding(underlying_security_value=Decimal(text))


def test_many_rows_are_read() -> None:
    form = OwnershipDocument(non_derivative_table=(NonDerivativeHolding(),) * 20_000)
    identical(from_json(to_json(form)), form)


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.just("format_version"), inner), max_leaves=20))
def test_whatever_comes_is_a_form_or_refused(data: Any) -> None:
    assert form_or_not(from_dict, data) == form_or_not(from_json, json.dumps(data))


@given(st.text() | st.binary())
def test_whatever_text_comes_is_a_form_or_refused(text: str | bytes) -> None:
    with pytest.raises(FormatError):
        from_json(text)


# ---- real filings, where there are some


def _folders() -> list[Path]:
    return sorted(path.parent for path in Path(CORPUS).glob("*/source.xml")) if CORPUS else []


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
@pytest.mark.parametrize("folder", _folders(), ids=lambda folder: folder.name)
def test_a_filing_comes_back_from_each_of_its_renderings(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        if path.suffix in {".xml", ".html", ".txt", ".md"}:
            comes_back(parse(path))
