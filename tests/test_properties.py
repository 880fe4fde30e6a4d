"""What holds for every input: the promises of `parse`, tried on generated forms, damaged forms and plain noise."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from insiderforms._fields import RECORDS
from insiderforms._readers.regular import Irregular, read_regular
from insiderforms.diagnostics import NotOwnershipFormError, Severity, StrictParseError
from insiderforms.model import OwnershipDocument
from insiderforms.parser import parse
from tests.complete import COMPLETE
from tests.promises import ROOT, diagnostics_quote, parse_or_not, readers_agree, said, same, with_comment
from tests.strategies import damaged, documents, layouts, soups
from tests.xml_writer import Layout, write

COMPACT = Layout(newline="", indent="", hollow="<{tag}/>")
CP1252 = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u20ac\u2122"
"""Quotes, dashes and the like: Windows has them in one byte each, none of which begins a character of UTF-8."""


def _start(text: str) -> int:
    """Where the root's content starts."""
    root = ROOT.search(text)
    assert root
    return root.end()


# ---- whatever comes


@given(st.text())
def test_any_text_gives_a_form_or_is_said_to_be_none(text: str) -> None:
    assert isinstance(parse_or_not(text), OwnershipDocument | None)


@given(st.binary())
def test_any_bytes_give_a_form_or_are_said_to_be_none(data: bytes) -> None:
    assert isinstance(parse_or_not(data), OwnershipDocument | None)


@given(st.binary(max_size=300), st.integers(0, 2000), layouts())
def test_a_form_with_any_bytes_in_it_is_a_form(data: bytes, at: int, layout: Layout) -> None:
    whole = write(COMPLETE, layout)
    at += _start(whole)
    assert isinstance(parse(whole[:at].encode() + data + whole[at:].encode()), OwnershipDocument)


@given(soups())
@example("<ownershipDocument>")
@example("<ownershipDocument/>")
@example("<ownershipDocument")
@example("<ownershipDocument ></ownershipDocument >")
@example("<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n")
def test_pieces_of_markup_in_any_order_give_a_form_or_are_said_to_be_none(text: str) -> None:
    as_text, as_bytes = parse_or_not(text), parse_or_not(text.encode("utf-8", "surrogatepass"))
    assert (as_text is None) == (as_bytes is None)


# ---- what is written is read


@given(documents(), layouts())
def test_a_form_written_as_xml_reads_back_equal_without_a_diagnostic(form: OwnershipDocument, layout: Layout) -> None:
    read = parse(write(form, layout))
    same(read, form)
    assert read.diagnostics == ()
    assert (read.rendering, read.submission) == ("xml", None)


@given(documents(), layouts())
def test_the_careful_reader_agrees_with_the_regular_one(form: OwnershipDocument, layout: Layout) -> None:
    read = parse(with_comment(write(form, layout)))
    same(read, form)
    assert [told.code for told in read.diagnostics] == ["comment"]


def test_the_careful_reader_and_the_regular_one_are_two() -> None:
    """Else the agreement above says nothing."""
    text = write(COMPLETE, COMPACT)
    assert {kind for kind, _, _ in read_regular(text)} == {*RECORDS, "footnote"}
    with pytest.raises(Irregular):
        list(read_regular(with_comment(text)))


@given(st.data(), documents(), layouts())
def test_both_readers_agree_on_a_damaged_form(data: st.DataObject, form: OwnershipDocument, layout: Layout) -> None:
    readers_agree(data.draw(damaged(write(form, layout))))


# ---- diagnostics


@given(soups())
def test_diagnostics_of_a_soup_quote_the_source(text: str) -> None:
    form = parse_or_not(text)
    assume(form is not None)
    assert form is not None
    diagnostics_quote(form, text)


@given(st.data(), documents(), layouts())
def test_a_form_with_a_damaged_line_is_a_form_whose_diagnostics_quote_it(
        data: st.DataObject, form: OwnershipDocument, layout: Layout) -> None:
    text = data.draw(damaged(write(form, layout)))
    diagnostics_quote(parse(text), text)


WORD = "Qzqz"
"""A word that stands in no form."""


def _kept(text: str) -> bool:
    """Whether the word is in the form that `text` gives, or in what `parse` says about it."""
    form = parse(text)
    return WORD in repr(said(form)) or any(WORD in (told.text or "") for told in form.diagnostics)


@pytest.mark.parametrize("text", [
    f"<ownershipDocument><issuer></issuer {WORD}></ownershipDocument>",
    f"<ownershipDocument><footnotes><footnote id='{WORD}'>text",
    f"<ownershipDocument><footnotes><footnote id='{WORD}'>",
    f"<ownershipDocument><issuer><issuerName>{WORD}",
    f"<ownershipDocument><issuer><issuerName {WORD}",
    f"<ownershipDocument><!-- {WORD}",
    f"<ownershipDocument>&{WORD}",
])
def test_a_word_in_an_unusual_place_is_told(text: str) -> None:
    assert _kept(text)


@given(layouts(), st.integers(0, 25_000), st.integers(0, 80))
def test_a_word_anywhere_in_a_form_is_kept_or_told(layout: Layout, place: int, rest: int) -> None:
    """Nothing vanishes: between the tags, inside them, in the middle of a value, at a cut."""
    whole = write(COMPLETE, layout)
    start, end = _start(whole), whole.rindex("</ownershipDocument")
    at = start + place % (end - start)
    assert _kept(whole[:at] + WORD + whole[at:])
    assert _kept(whole[:at] + WORD + whole[at:][:rest])


@given(st.data(), soups() | st.builds(write, documents(), layouts()))
def test_strict_raises_all_errors_exactly_where_there_are_any(data: st.DataObject, text: str) -> None:
    if ROOT.search(text):
        text = data.draw(st.just(text) | damaged(text))
    form = parse_or_not(text)
    if form is None:
        with pytest.raises(NotOwnershipFormError):
            parse(text, strict=True)
        return
    errors = tuple(told for told in form.diagnostics if told.severity is Severity.ERROR)
    if errors:
        with pytest.raises(StrictParseError) as caught:
            parse(text, strict=True)
        assert caught.value.errors == errors
    else:
        strictly = parse(text, strict=True)
        assert (strictly, strictly.diagnostics) == (form, form.diagnostics)


# ---- a file that is cut off

Fact = tuple[Any, ...]


def facts(record: Any, *path: object) -> Iterator[Fact]:
    """Every single thing that a record says, with its place; the kind of a row is none, for it may say nothing yet."""
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, tuple):
            for at, item in enumerate(value):
                yield from facts(item, *path, field.name, at)
        elif attrs.has(type(value)):
            yield from facts(value, *path, field.name)
        elif value is not None:
            yield (*path, field.name, value)


def _cuts(whole: str) -> list[int]:
    """Where a leaf of the whole ends: only there may a fact be added."""
    ends = re.finditer(r"</(?!ownershipDocument)\w+>|<footnoteId [^>]*/>|<footnote id[^>]*>", whole)
    return [0, *(found.end() for found in ends), len(whole)]


def _with_fewer_marks(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(attrs.evolve(row, footnote_refs=row.footnote_refs[::5]) for row in rows)


SMALL = attrs.evolve(
    COMPLETE, reporting_owners=COMPLETE.reporting_owners[:1], footnotes=COMPLETE.footnotes[:2],
    owner_signatures=COMPLETE.owner_signatures[:1],
    non_derivative_table=_with_fewer_marks(COMPLETE.non_derivative_table),
    derivative_table=_with_fewer_marks(COMPLETE.derivative_table))
"""Every leaf of the schema, in less text."""


@pytest.mark.no_cover  # twice as quick, and nothing that other tests do not reach
def test_a_form_cut_off_anywhere_says_all_that_was_complete_and_that_it_is_cut_off() -> None:
    whole = write(SMALL, COMPACT).rstrip()
    all_facts, start = set(facts(said(SMALL))), _start(whole)
    known: set[Fact] = set()
    for before, after in pairwise(_cuts(whole)):
        for cut in range(max(before, start), after):
            form = parse(whole[:cut])
            now = set(facts(said(form)))
            assert known <= now <= all_facts, whole[:cut][-200:]
            assert "truncated" in [told.code for told in form.diagnostics], whole[:cut][-200:]
            if cut == before:
                known = now
    assert known == all_facts


def test_a_leaf_without_its_end_tag_is_left_out_and_with_it_is_there() -> None:
    """What may be half a value is none; and nothing waits for the end of its row."""
    whole = write(SMALL, COMPACT)
    for found in re.finditer(r">[^<]+(</\w+>)", whole):
        before, after = (set(facts(said(parse(whole[:cut])))) for cut in found.span(1))
        assert before < after
        assert len(after - before) == (2 if found[1] == "</footnote>" else 1), found[0]  # its id comes with it


def test_what_is_cut_off_before_the_root_is_no_form() -> None:
    whole = write(COMPLETE, COMPACT)
    for cut in range(whole.index("<ownershipDocument>")):
        with pytest.raises(NotOwnershipFormError):
            parse(whole[:cut])


@pytest.mark.parametrize("text", ["<ownershipDocumentX></ownershipDocumentX>", "<?xml version='1.0'?><ownershipDocs/>"])
def test_a_root_of_another_name_is_no_form(text: str) -> None:
    with pytest.raises(NotOwnershipFormError):
        parse(text)


def test_a_form_with_nothing_after_its_end_is_not_cut_off() -> None:
    assert parse(write(COMPLETE, COMPACT).rstrip()).diagnostics == ()


# ---- ways in


@given(documents(), layouts())
def test_all_ways_in_give_the_same_form(
        tmp_path_factory: pytest.TempPathFactory, form: OwnershipDocument, layout: Layout) -> None:
    text = write(form, attrs.evolve(layout, declaration=""))
    path = tmp_path_factory.getbasetemp() / "form.xml"
    path.write_bytes(text.encode())
    with path.open(encoding="utf-8") as text_file, path.open("rb") as binary_file:
        sources: dict[str, Any] = {
            "str": text, "utf-8": text.encode(), "utf-8 with a byte order mark": text.encode("utf-8-sig"),
            "utf-16": text.encode("utf-16"), "utf-16, big end first": f"\ufeff{text}".encode("utf-16-be"),
            "path": path, "text file": text_file, "binary file": binary_file, "text in memory": io.StringIO(text),
            "bytes in memory": io.BytesIO(text.encode()),
        }
        read = {way: parse(source) for way, source in sources.items()}
    assert {way: repr(said(got)) for way, got in read.items()} == dict.fromkeys(sources, repr(form))
    assert {way: got.diagnostics for way, got in read.items()} == dict.fromkeys(sources, ())


@pytest.mark.parametrize("encoding", ["utf-16", "UTF-8"])
@given(remarks=st.text(CP1252, min_size=1))
def test_the_encoding_that_the_declaration_names_is_read(encoding: str, remarks: str) -> None:
    form = attrs.evolve(COMPLETE, remarks=remarks)
    text = write(form, Layout(declaration=f'<?xml version="1.0" encoding="{encoding}"?>'))
    read = parse(text.encode(encoding))
    assert read == form
    assert read.diagnostics == ()


@pytest.mark.parametrize("encoding", ["UTF-8", "windows-1252"])
@given(remarks=st.text(CP1252, min_size=1))
def test_windows_1252_is_read_and_told_whatever_is_declared(encoding: str, remarks: str) -> None:
    form = attrs.evolve(COMPLETE, remarks=remarks)
    read = parse(write(form, Layout(declaration=f'<?xml version="1.0" encoding="{encoding}"?>')).encode("cp1252"))
    assert read == form
    assert {told.code for told in read.diagnostics} == {"cp1252_bytes"}


@given(documents(), layouts())
def test_a_form_inside_a_submission_is_the_same_form(form: OwnershipDocument, layout: Layout) -> None:
    text = ("<SEC-DOCUMENT>0000000001-24-000001.txt : 20240719\n<SEC-HEADER>0000000001-24-000001.hdr.sgml : 20240719\n"
            f"ACCESSION NUMBER:\t\t0000000001-24-000001\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>{form.document_type}\n"
            f"<SEQUENCE>1\n<FILENAME>form.xml\n<TEXT>\n<XML>\n{write(form, layout)}</XML>\n</TEXT>\n</DOCUMENT>\n"
            "</SEC-DOCUMENT>\n")
    read = parse(text)
    same(read, form)
    assert read.diagnostics == ()
    assert read.submission is not None
    assert read.submission.accession_number == "0000000001-24-000001"
