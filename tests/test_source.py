"""Anything that may hold a form: text, bytes in any encoding, paths, open files; and what is none."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from insiderforms import NotOwnershipFormError, ParseError, StrictParseError, parse
from tests.cases import FORM, edited, parse_text

NAMED = edited(("Sample Corp", "Caf\u00e9 \u201cBleu\u201d Corp"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_bytes_in_any_encoding_give_the_same(encoding: str) -> None:
    form = parse(NAMED.encode(encoding))
    assert (form, form.diagnostics) == (parse(NAMED), ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_may_begin_with_a_blank_line(encoding: str) -> None:
    assert parse(("\n" + NAMED).encode(encoding)) == parse(NAMED)


def test_utf_16_cut_in_the_middle_of_a_character_is_read_up_to_there() -> None:
    form = parse(NAMED.encode("utf-16")[:-3])
    assert form == parse(NAMED)
    assert [each.code for each in form.diagnostics] == ["truncated"]


def test_a_text_may_begin_with_a_byte_order_mark() -> None:
    assert parse("\ufeff" + NAMED) == parse(NAMED)


def test_bytes_of_windows_1252_are_read_as_such() -> None:
    form = parse(NAMED.encode("cp1252"))
    assert form == parse(NAMED)
    told, = form.diagnostics
    assert (told.code, told.text, told.line) == ("cp1252_bytes", "\u00e9", 9)
    assert told.message.endswith("3 of them")


def test_one_byte_of_windows_1252_spoils_no_other_character() -> None:
    form = parse(NAMED.encode().replace(b"None at all.", b"Na\xefve \xc3\xa9."))
    assert (form.issuer.name, form.remarks) == (parse(NAMED).issuer.name, "Na\u00efve \u00e9.")


def test_bytes_that_are_no_character_anywhere_are_an_error() -> None:
    form = parse(FORM.encode().replace(b"None at all.", b"A \x81 and \x93."))
    assert form.remarks == "A \ufffd and \u201c."
    assert [(each.code, each.text, each.line) for each in form.diagnostics] == [
        ("cp1252_bytes", "\u201c", 74), ("undecodable_bytes", "\ufffd", 74)]


def test_bytes_that_are_no_character_alone_are_told_alone() -> None:
    form = parse(FORM.encode().replace(b"None at all.", b"A \x81 and a \x9d."))
    assert form.remarks == "A \ufffd and a \ufffd."
    told, = form.diagnostics
    assert (told.code, told.line) == ("undecodable_bytes", 74)
    assert told.message.endswith("2 of them")


def test_paths_and_open_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "f\u00f6rm 4.xml"
    path.write_bytes(NAMED.encode())
    expected = parse(NAMED)
    assert parse(path) == expected
    with path.open("rb") as file:
        assert parse(file) == expected
    with path.open(encoding="utf-8") as text_file:
        assert parse(text_file) == expected
    assert parse(io.BytesIO(NAMED.encode())) == expected


def test_a_path_that_is_not_there_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        parse(tmp_path / "form4.xml")


def test_other_kinds_of_bytes_are_bytes() -> None:
    assert parse(bytearray(FORM.encode())) == parse(memoryview(FORM.encode())) == parse(FORM)  # type: ignore[arg-type]  # more is taken than is promised


STRANGERS: dict[str, tuple[str | bytes, str]] = {
    "an empty text": ("", "nothing at all"),
    "no bytes": (b"", "nothing at all"),
    "blanks": (" \n\t", "nothing but blanks"),
    "an error page": ("<html><head><title>404 Not Found</title></head></html>", "an HTML error page"),
    "EDGAR's refusal": ("<html><body>Your Request Originates from an Undeclared Automated Tool</body></html>",
                        "an HTML error page"),
    "an index page": ("<html><head><title>EDGAR Filing Documents for 0001-23-4</title></head></html>", "an index page"),
    "an index file": ("Form Type   Company Name      CIK         Date Filed\n4           SAMPLE CORP       1234  ",
                      "an index file"),
    "Form 144 in XML": ("<?xml version='1.0'?><edgarSubmission><submissionType>144</submissionType></edgarSubmission>",
                        "a Form 144"),
    "Form 144 as text": ("FORM 144\nNOTICE OF PROPOSED SALE OF SECURITIES", "a Form 144"),
    "Schedule 13D": ("SCHEDULE 13D\nUnder the Securities Exchange Act of 1934", "a Schedule 13D or 13G"),
    "Form 8-K": ("<html><body><p>FORM 8-K</p><p>CURRENT REPORT</p></body></html>", "another form of the SEC's.*8-K"),
    "Form 4 as a page": ("<html><body>FORM 4 STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</body></html>",
                         "a page or text that speaks of an ownership form"),
    "Form 4 as a tool left it": ("2\\. Issuer Name and Ticker or Trading Symbol SAMPLE CORP [ SMPL ]",
                                 "a page or text that speaks of an ownership form"),
    "a submission for EDGAR": (
        "<edgarSubmission><submissionType>4</submissionType><documentMimeBlock>PD94</documentMimeBlock></edgarSubmission>",
        "encoded in base64"),
    "a PDF": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
    "a PDF as text": ("%PDF-1.4\n", "a PDF"),
    "gzip": (gzip.compress(FORM.encode()), "gzip-compressed"),
    "a ZIP archive": (b"PK\x03\x04\x14\x00\x08\xff", "a ZIP archive"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
    "binary data": (b"\x00\x01\xfe\xff\x00", "binary data"),
    "binary data as text": ("\x00\x01\x02", "binary data"),
    "JSON": ('{"form": "4"}', "JSON"),
    "an address": ("https://www.example.org/form4.xml", "an address"),
    "a file name": ("filings/form4.xml", "a file name"),
    "a page": ("<!DOCTYPE html><p>Hello</p>", "an HTML page"),
    "other XML": ("<?xml version='1.0'?><note/>", "XML of another kind"),
    "other markup": ("<note/>", "markup of another kind"),
    "a form in a comment": ("<?xml version='1.0'?><!-- <ownershipDocument></ownershipDocument> -->",
                            "does not hold it"),
    "other text": ("Dear Sir or Madam", "text that begins 'Dear Sir or Madam'"),
    "other bytes": (b"caf\xe9", "text that begins 'caf\u00e9'"),
}


@pytest.mark.parametrize("source, words", STRANGERS.values(), ids=STRANGERS)
def test_what_is_no_ownership_form_is_named(source: str | bytes, words: str) -> None:
    with pytest.raises(NotOwnershipFormError, match=words) as raised:
        parse(source)
    assert isinstance(raised.value, ParseError)
    assert isinstance(raised.value, ValueError)


def test_strict_raises_all_errors_and_only_errors() -> None:
    text = edited(("<value>100<", "<value>N/A<"), ("<value>900<", "<value>1,000<"), ("<value>40<", "<value>some<"))
    form = parse(text)
    with pytest.raises(StrictParseError) as raised:
        parse(text, strict=True)
    assert raised.value.errors == tuple(each for each in form.diagnostics if each.severity == "error")
    assert [each.text for each in raised.value.errors] == ["N/A", "some"]
    assert str(raised.value).splitlines() == [
        "2 error(s):",
        ("  error: a text that is no number [unreadable_number] at non_derivative_table[0].transaction_shares, "
         "line 39: 'N/A'"),
        ("  error: a text that is no number [unreadable_number] at derivative_table[0].underlying_security_shares, "
         "line 59: 'some'"),
    ]


def test_strict_lets_warnings_and_notes_pass() -> None:
    text = edited(("<transactionCode>S", "<transactionCode>Q"), ("<value>900<", "<value>1,000<"))
    assert {each.severity for each in parse(text).diagnostics} == {"warning", "note"}
    assert parse(text, strict=True) == parse(text)


def test_a_diagnostic_shows_itself_in_one_line() -> None:
    told, = parse(edited(("<aff10b5One>", f"<new>{'x' * 200}</new><aff10b5One>"))).diagnostics
    assert repr(told) == f"<Diagnostic {told}>"
    assert "\n" not in str(told)
    assert str(told).endswith("... (211 characters)")
    assert parse_text(b"plain") == "plain"
