"""What holds for every page: the promises of `parse`, tried on pages of all families, whole and damaged in any way."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from insiderforms.diagnostics import Diagnostic, NotOwnershipFormError, Severity, StrictParseError
from insiderforms.model import OwnershipDocument
from insiderforms.parser import parse
from tests.cases import FORM
from tests.filer_html import PAGES
from tests.page_strategies import page_documents
from tests.page_writer_edgar import to_edgar_page
from tests.page_writer_form import to_form_page
from tests.promises import parse_or_not, said, same
from tests.strategies import soups
from tests.submissions import LAST, MODERN, NINETIES, TAGS
from tests.torn_pages import Tag, map_tags

FILER_PAGES = [page.html for page in PAGES]
pages = (st.sampled_from(FILER_PAGES)
         | page_documents("form").map(to_form_page) | page_documents("edgar").map(to_edgar_page))
"""Pages of filing agents, and those of the SEC's two layouts."""

# What may befall a page: each takes it, two places in it, and a piece that may come in.
_Damage = Callable[[str, int, int, str], str]


def _deleted(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    return page[:start] + page[end:]


def _doubled(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    return page[:end] + page[start:]


def _moved(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    """A part of the page to its end."""
    return page[:start] + page[end:] + page[start:end]


def _inserted(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    return page[:start] + piece + page[start:]


def _cut(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    return page[:end]


def _beheaded(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    return page[start:]


_A_TAG = re.compile(r"<(/?)([A-Za-z][^<>]*)>")


def _flipped(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    """A start tag becomes an end tag, or the other way round."""
    found = _A_TAG.search(page, start)
    return page if found is None else (
        f"{page[:found.start()]}<{'' if found[1] else '/'}{found[2]}>{page[found.end():]}")


def _untagged(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    """All tags go from a part of the page."""
    return page[:start] + _A_TAG.sub("", page[start:end]) + page[end:]


def _renamed(page: str, start: int, end: int, piece: str) -> str:  # noqa: ARG001
    """A tag becomes another."""
    found = _A_TAG.search(page, start)
    return page if found is None else page[:found.start()] + piece + page[found.end():]


DAMAGES: tuple[_Damage, ...] = (
    _deleted, _doubled, _moved, _inserted, _cut, _beheaded, _flipped, _untagged, _renamed)
_PIECES = [
    "<", ">", "</", "&", "&#", "&nbsp;", "&#8217;", "<!--", "-->", '"', "'", "<table>", "</table>", "<tr>", "</tr>",
    "<td>", "</td>", "<td rowspan=3>", "<td colspan=9>", "<br>", "<p>", "<pre>", "</pre>", "<h2>", "<sup>",
    "<sup>(1)</sup>", "<script>", "</script>", "<title>", "<S> <C>", "\n", "\t", "\x00", "\u207d", "\u2612", "\xa0",
    "(1)", "*", "___", "[X]", "[ ]", "$", "5/1/2023", "2/30/23", "1,000", "(12)", "1/3", "By trust", "Common Stock",
    "1. Title of Security", "Price", "Director", "Officer (give title below)", "Remarks:", "Explanation of Responses:",
    "Table II", "FORM 5", "(Street)", "1. Name and Address of Reporting Person", "Signature of Reporting Person",
    "Reporting Owner Name / Address",
]
_LONGEST = 600
"""Characters of a part that is moved, doubled or deleted: a page is to have something left of it, mostly."""


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[str]) -> str:
    """A page after one accident or several."""
    page = draw(whole)
    for damage in draw(st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=4)):
        start = draw(st.integers(0, len(page)))
        end = min(len(page), start + draw(st.integers(0, _LONGEST)))
        page = damage(page, start, end, draw(st.sampled_from(_PIECES) | st.text(max_size=5)))
    return page


some_page = pages | damaged(pages)


# ---- whatever comes


@given(damaged(pages))
def test_a_damaged_page_gives_a_form_or_is_said_to_be_none_and_always_the_same(page: str) -> None:
    _reads_the_same(page)


@given(soups() | st.lists(st.sampled_from(_PIECES) | st.text(max_size=5), max_size=60).map("".join))
def test_pieces_of_pages_in_any_order_give_a_form_or_are_said_to_be_none(text: str) -> None:
    _reads_the_same(text)


def _reads_the_same(text: str) -> None:
    form, again = parse_or_not(text), parse_or_not(text)
    assert (form is None) == (again is None)
    if form is not None and again is not None:
        same(form, again)
        assert form.diagnostics == again.diagnostics


@given(pages)
def test_a_page_of_a_form_is_a_form(page: str) -> None:
    assert parse(page).rendering == "html"


@given(st.data(), pages, st.binary(max_size=40))
def test_a_page_with_any_bytes_in_it_gives_a_form_or_is_said_to_be_none(
        data: st.DataObject, page: str, noise: bytes) -> None:
    at = data.draw(st.integers(0, len(page)))
    assert isinstance(parse_or_not(page[:at].encode() + noise + page[at:].encode()), OwnershipDocument | None)


# ---- diagnostics


def quoted(told: Diagnostic) -> str:
    """What a diagnostic says that the source says: of a footnote's id its mark alone, for the page has no `F`."""
    text = told.text or ""
    return re.sub(r"\AF(?=\d+\Z)", "", text) if told.line is None else text


@given(some_page)
def test_diagnostics_quote_the_page_and_name_the_line(page: str) -> None:
    form = parse_or_not(page)
    assume(form is not None)
    assert form is not None
    starts = [0, *(found.end() for found in re.finditer("\n", page)), len(page) + 1]
    for told in form.diagnostics:
        assert quoted(told) in page, told
        if told.line is not None:
            assert 0 < told.line < len(starts), told
            start, end = starts[told.line - 1:told.line + 1]
            assert start <= page.find(told.text or "", start) < end, told


@given(some_page)
def test_strict_raises_all_errors_exactly_where_there_are_any(page: str) -> None:
    form = parse_or_not(page)
    if form is None:
        with pytest.raises(NotOwnershipFormError):
            parse(page, strict=True)
        return
    errors = tuple(told for told in form.diagnostics if told.severity is Severity.ERROR)
    if errors:
        with pytest.raises(StrictParseError) as caught:
            parse(page, strict=True)
        assert caught.value.errors == errors
    else:
        strictly = parse(page, strict=True)
        assert (strictly, strictly.diagnostics) == (form, form.diagnostics)


# ---- bytes


@given(some_page, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]))
def test_a_page_as_unicode_of_any_kind_is_the_same_form(page: str, encoding: str) -> None:
    # Lone surrogates are in no UTF-8; a BOM of the page's own would be taken for the encoding's.
    page = re.sub("[\ud800-\udfff\ufeff\x00]", "", page)
    form, read = parse_or_not(page), parse_or_not(page.encode(encoding))
    assert (form is None) == (read is None)
    if form is not None and read is not None:
        same(read, form)
        assert read.diagnostics == form.diagnostics


_BYTES_OF_WINDOWS = re.compile("[\0-\x7f\udc80-\udcff]*+")
"""What bytes look like, read as UTF-8, if none of Windows's happen to be a character of that."""


@given(pages)
def test_a_page_as_windows_1252_is_the_same_form(page: str) -> None:
    data = page.encode("cp1252", "xmlcharrefreplace")
    assume(_BYTES_OF_WINDOWS.fullmatch(data.decode("utf-8", "surrogateescape")))
    form, read = parse(page), parse(data)
    same(read, form)
    codes = [told.code for told in read.diagnostics]
    assert codes == ["cp1252_bytes"] * (not data.isascii()) + [told.code for told in form.diagnostics]


# ---- around the page

_AROUND = {"header_contradicts", "header_line_unknown", "other_document", "text_outside"}
"""What is told of a submission and not of its form."""


def _of_the_form(form: OwnershipDocument, lines: int = 0) -> list[Diagnostic]:
    """What is told of the form itself, as if it began so many lines earlier."""
    return [attrs.evolve(told, line=told.line and told.line - lines) for told in form.diagnostics
            if told.code not in _AROUND]


def _inside_is_the_same(page: str, before: str, after: str, accession_number: str) -> None:
    alone, read = parse_or_not(page), parse_or_not(before + page + after)
    assert (alone is None) == (read is None)
    if alone is not None and read is not None:
        same(read, alone)
        # Blank lines that lead a page belong to what is around it.
        assert _of_the_form(read, before.count("\n")) == _of_the_form(alone)
        assert read.submission is not None
        assert read.submission.accession_number == accession_number


def test_where_a_page_is_cut_off_is_told_of_without_blanks() -> None:
    told = [one.text for one in parse(f"{FILER_PAGES[0]}\n<\n").diagnostics if one.code == "truncated"]
    assert told == ["<"]


@given(some_page)
def test_a_page_inside_a_submission_is_the_same_form(page: str) -> None:
    before = ("<SEC-DOCUMENT>0000000001-24-000001.txt : 20240719\n"
              "<SEC-HEADER>0000000001-24-000001.hdr.sgml : 20240719\nACCESSION NUMBER:\t\t0000000001-24-000001\n"
              "</SEC-HEADER>\n<DOCUMENT>\n<TYPE>4\n<SEQUENCE>1\n<FILENAME>form.htm\n<TEXT>\n")
    _inside_is_the_same(page, before, "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n", "0000000001-24-000001")


@pytest.mark.parametrize("submission", [MODERN, NINETIES, TAGS, LAST], ids=["modern", "nineties", "tags", "last"])
@pytest.mark.parametrize("page", FILER_PAGES, ids=[page.shows[:40] for page in PAGES])
def test_a_page_inside_a_submission_of_any_age_is_the_same_form(submission: str, page: str) -> None:
    before, after = submission.split(FORM)
    number = re.search(r"ACCESSION[ -]NUMBER(?::\s*|>)(\S+)", before)
    assert number
    _inside_is_the_same(page, before, after, number[1])


# ---- markup that says the same


def _upper_case(page: str) -> str:
    return map_tags(page, lambda tag: tag.renamed(str.upper))


def _lower_case(page: str) -> str:
    return map_tags(page, lambda tag: tag.renamed(str.lower))


def _attributes_turned_round(page: str) -> str:
    return map_tags(page, lambda tag: tag.with_attributes(tag.attributes[::-1]))


def _single_quotes(page: str) -> str:
    def quoted_singly(tag: Tag) -> str:
        return tag.with_attributes(tuple(
            (name, value and re.sub(r'\A"([^"\']*)"\Z', r"'\1'", value)) for name, value in tag.attributes))

    return map_tags(page, quoted_singly)


def _line_breaks_in_tags(page: str) -> str:
    return map_tags(page, lambda tag: re.sub(r" (?=[\w-]+=)", "\n  ", tag.source))


def _blank_lines_between_tags(page: str) -> str:
    """Not where blanks show: before and after tags of tables alone, and not in fixed type."""
    parts = re.split(r"(<pre\b.*?</pre\s*>)", page, flags=re.IGNORECASE | re.DOTALL)
    parts[::2] = (re.sub(r"(</?(?:table|tr|td|th)\b[^<>]*>)(?=<)", "\\1\n\n", part, flags=re.IGNORECASE)
                  for part in parts[::2])
    return "".join(parts)


def _windows_line_ends(page: str) -> str:
    return page.replace("\r\n", "\n").replace("\n", "\r\n")


@pytest.mark.parametrize("rewritten", [
    _upper_case, _lower_case, _attributes_turned_round, _single_quotes, _line_breaks_in_tags, _blank_lines_between_tags,
    _windows_line_ends,
])
@given(page=pages)
def test_markup_written_otherwise_says_the_same(rewritten: Callable[[str], str], page: str) -> None:
    form, read = parse(page), parse(rewritten(page))
    assert repr(said(read)) == repr(said(form))
    assert [(told.code, told.field) for told in read.diagnostics] == [
        (told.code, told.field) for told in form.diagnostics]
