"""Pages and text that want to hurt: the work grows in proportion to the size, inside a real page of a form too.

A *shape* makes a page of a given size; it is doubled and timed as in `test_hostile`, but what the page itself costs,
before anything in it is blown up, is taken off first. `INSIDERFORMS_HOSTILE=all` tries every piece in every place, for
hours; a usual run tries each piece in one.
"""

from __future__ import annotations

import gc
import re
import time
import tracemalloc
from collections.abc import Callable, Iterator
from random import Random

import pytest

from insiderforms.parser import parse
from tests.cases import FORM as XML
from tests.filer_html_rows import MERGED_CELLS, STACKED
from tests.filer_html_word import FIXED_COLUMNS
from tests.hostile_text import TEXT_SHAPES
from tests.page_writer_edgar import to_edgar_page
from tests.page_writer_form import to_form_page
from tests.promises import parse_or_not
from tests.test_hostile import NOISE, THOROUGH, but_for_one_step
from tests.torn_pages import unwrap_cells

Shape = Callable[[int], str]

ENOUGH = 0.1 if THOROUGH else 0.025
"""Seconds: a shape is doubled until it takes so long, beside what the page itself takes."""
LONGEST = 2_000_000 if THOROUGH else 1_000_000
"""Characters: or until it is so long."""
BOUND = 16
"""How many times as long 8x may take. What is drawn is looked at many times, which hides what is not in proportion: the
bound is lower than that for XML."""

SAMPLE = parse(XML)
PAGES = {
    "form": to_form_page(SAMPLE),
    "edgar": to_edgar_page(SAMPLE),
    "fixed": FIXED_COLUMNS.html,
    "stacked": STACKED.html,
    "loose": unwrap_cells(to_form_page(SAMPLE), Random(0)),
}
"""One page of each family: the two layouts of the SEC, fixed type, rows stacked in cells, a page without its tables."""

PLACES = {
    "in the head": ("form", r"<head>"),
    "in a tag": ("form", r"<table "),
    "in an open quote": ("form", r'<table role="'),
    "in a text of its own": ("form", r"Type Responses\)"),
    "before a caption": ("form", r'<td><font size="2">(?=1\. Name)'),
    "in a caption": ("form", r"Name and Address of Reporting Person"),
    "in a name": ("form", r"<td>Doe Jane"),
    "in a street": ("form", r"1 Main St"),
    "in a city": ("form", r"Troy,"),
    "in a zip code": ("form", r"12180"),
    "in an issuer": ("form", r"Sample Corp"),
    "in a symbol": ("form", r"\[SMPL"),
    "before a check mark": ("form", r"(?=__X__)"),
    "in a check mark": ("form", r"__X__"),
    "in an officer's title": ("form", r"Chief Officer"),
    "in a box's date": ("form", r"05/01/2023"),
    "in a heading": ("form", r"1\.Title of Security"),
    "below a heading": ("form", r'</tr>(?=<tr><td align="center">)'),
    "between cells": ("form", r'</td>(?=<td align="center">05/01/2023)'),
    "in a title": ("form", r"Common Stock"),
    "in a date": ("form", r'"center">05/01/2023'),
    "in a code": ("form", r'"center">S'),
    "in an amount": ("form", r"\s100"),
    "in a price": ("form", r"12\.34"),
    "in a mark": ("form", r"<sup>\(1"),
    "in a letter": ("form", r"100\s+</td><td[^>]*>\s+D"),
    "in an underlying title": ("form", r"05/01/2030</td><td[^>]*>\s+Common Stock"),
    "in a nature": ("form", r"By trust"),
    "between the tables": ("form", r"</table></td></tr></table><p></p>"),
    "in an owner's cell": ("form", r"Other</font></td></tr><tr><td>Doe Jane"),
    "in a signature": ("form", r"/s/ Jane Doe"),
    "in a signature's date": ("form", r"05/03/2023"),
    "in a note's mark": ("form", r'<a name="#F1"></a>1'),
    "in a note": ("form", r"An average price\."),
    "in the remarks": ("form", r"None at all\."),
    "after the page": ("form", r"</html>"),
    "on EDGAR's page, in a relationship": ("edgar", r"Chief Officer"),
    "on EDGAR's page, in a row": ("edgar", r"Common Stock"),
    "on EDGAR's page, in a note": ("edgar", r"An average price\."),
    "in fixed type": ("fixed", r"STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n"),
    "in a heading in fixed type": ("fixed", r"\(Instr\. 8\)"),
    "in a rule": ("fixed", r"<C>(?=\nCommon)"),
    "in a row in fixed type": ("fixed", r"5,000     A"),
    "below a row in fixed type": ("fixed", r"By family\n"),
    "below the rows in fixed type": ("fixed", r"By 401\(k\)\n"),
    "in a stack": ("stacked", r"<td>M(?=<br>)"),
    "without tables, in a box": ("loose", r"Doe Jane"),
    "without tables, in a relationship": ("loose", r"Chief Officer"),
    "without tables, in a row": ("loose", r"Common Stock"),
    "without tables, in a note": ("loose", r"An average price\."),
}
"""The page, and what it says just before a run of one piece."""
PIECES = [
    # of markup
    "<", ">", "</", "/>", "<a", "<a ", "<!", "<!--", "-->", "<!-- -->", "<?", "&", "&#", "&#9", "&#x", "&a", "&nbsp;",
    "&lt;td&gt;", "&#8225;", '"', "'", "=", "\x00", "\r", "\n", " ", "\t", "\xa0", "\xad", "\u200b", "\u2028",
    # of elements that hold no markup
    "<script>", "</script>", "<script></script>", "<style>", "<title>", "<title></title>", "<textarea>", "<noscript>",
    "<select>", "<script ", "</script", "<xmp>", "<plaintext>",
    # of tables
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<table><tr><td>", "<tr><td>x", "<td>x</td>", "<td>1",
    "<table></table>", "</td></tr></table>", "<td colspan=999999999>x", "<td rowspan=999999999>x",
    "<tr><td rowspan=999999999>x", "<tr><td>1<td rowspan=999999999 colspan=9>x", "<td rowspan=2>", "<th>Price",
    # of text
    "<br>", "x<br>", "1<br>", "<p>", "<p>x", "<div>", "<center>x", "<h2>", "<h2>x</h2>", "<hr>", "<b>", "x<b>", "<u>",
    "<u> ", "<pre>", "</pre>", "<pre>\n", "x<pre>y</pre>", "<S>", "<C>", "\n<S>     <C>", "<font face=Wingdings>o",
    "<span>", "<a href='?CIK=1'>x", "<a name=F1></a>1", "<img alt=' '>", "<img alt='x'>", "<img alt=", "<input>",
    "<input type=checkbox checked>", "<sup>1</sup>", "<sup>(1)</sup>", "<sup>(1)</sup> ", "<sup>", "\u207d", "\u207e",
    "\u207d<br>", "\u207d1\u207e", "(1)", "(a)", "*", "_", "-", "--- ", "- ", "=", "(", ")", "( ", "[", "]", "[ ",
    "[ ]", "[X] ", "/ /", "/", "$", "$ ", ",", ", ", ".", "0", "9", "9,", "1 ", "1/", "1/2 ", "x", "x ", "X ", "x-",
    "é", "\u0130", "\U0001f600", "A ", "D ", "(D) ", "NY 1", "NY 1 ", "C/O A, ", "M - A ", "5/1/23 ", "5/1/23<br>",
    "May 1, 2023 ", "5,",
    "<ol>", "<ol><li>", "<li>x", "</ol>", "[1]", "[1] ", "Expiration Date: ", "immediately ", "By: ", "o ", "|_| ",
    "<img alt='unchecked box'>", "(Last, ", "(give ", "Title: ", "Date: ", "/ ", "1 shares ",
    # of forms
    "1. Title of Security ", "<td>1. Title of Security", "<tr><td>1. Title of Security<td>Price<td>Code",
    "<tr><td>1. Title of Security<td>Price<td>Code<tr><td>Stock<td>1<td>S", "<br>Title of Security", "<td>Code",
    "<td>(Instr. 3)", "<br>(Last) (First) (Middle)", "<br>(Street)", "<br>Name and Address of Reporting Person<br>A",
    "<br>Relationship of Reporting Person", "[X] Director ", "<br>[X] Director<br>x", "Director Officer ",
    "<br>Remarks:", "<br>Table I", "<p>Table II", "<br>Explanation of Responses:", "<br>(1) A note.", "<p>(1) A note.",
    "<p>1. A note.",
    "<tr><td>(1) A note of it.", "<tr><td>/s/ A<td>5/1/23", "<tr><td>By trust",
    "<br>Signature of Reporting Person", "<p>/s/ A<p>Signature of Reporting Person", "<br>Date",
    "/s/ A 5/1/23<br>", "<td>Reporting Owner Name / Address",
    "<tr><td>Stock<td>5/1/23<td>S<td>1<td>A<td>$1<td>1<td>D<td>", "<tr><td>Stock<td>5/1/2023",
    "<br>If Amendment, Date of Original ", "(Instr. ", "<br>1.", "<br>[ ", "FORM 4 ", "Form 4<br>",
]
def _split(place: str) -> tuple[str, str]:
    """The page of a place, before and after it."""
    name, words = PLACES[place]
    found = re.search(words, PAGES[name])
    assert found, place
    return PAGES[name][:found.end()], PAGES[name][found.end():]


def _inserted(place: str, many: Callable[[int], str]) -> Shape:
    """Something of a given size in a place."""
    before, after = _split(place)
    return lambda n: before + many(n) + after


def _run(place: str, piece: str) -> Shape:
    return _inserted(place, lambda n: piece * n)


def _runs() -> Iterator[tuple[str, Shape]]:
    """Every piece in every place; or each in one, so that there are some in all."""
    for row, piece in enumerate(PIECES):
        for column, place in enumerate(PLACES):
            if THOROUGH or (7 * row + column) % len(PLACES) == 0:
                yield f"{piece!r} {place}", _run(place, piece)


def _numbered(place: str, one: Callable[[int], str]) -> Shape:
    """Something in a place that is another each time."""
    return _inserted(place, lambda n: "".join(map(one, range(n))))


def _in_row(many: Callable[[int], str]) -> Shape:
    """A row of Table I."""
    return _inserted("below a heading", lambda n: f"<tr>{many(n)}</tr>")


def _in_fixed(many: Callable[[int], str]) -> Shape:
    """Lines in fixed type, between two blank ones."""
    return _inserted("in fixed type", lambda n: f"\n{many(n)}\n\n")


def _price(many: Callable[[int], str]) -> Shape:
    """A price of Table I."""
    before, after = _split("in a price")
    return lambda n: before.removesuffix("12.34") + (many(n) or "1") + after


def _title_and_amount(many: Callable[[int], str]) -> Shape:
    """A cell that may hold an underlying title with its amount."""
    before, after = MERGED_CELLS.html.split("Common Stock 20,000")
    return lambda n: before + many(n) + after


ROW = "\n<tr><td>Stock<td>{}<td><td>{}<td><td>{}<td>A<td>$1<td>1<td>D<td>"
"""A row of Table I with date, code and amount to fill in."""


def _every_character(n: int) -> str:
    """All of Unicode, over and over; surrogates, too, for a `str` may hold them."""
    return "".join(chr(code % 0x110000) for code in range(64 * n))


MANY: dict[str, Shape] = {
    "rows": _run("below a heading", ROW.format("1/30/2023", "S", "1")),
    "rows with a date to tell of": _run("below a heading", ROW.format("2/30/2023", "S", "1")),
    "rows with an amount to tell of": _run("below a heading", ROW.format("1/30/2023", "S", "1-for-1")),
    "rows with words to tell of": _run("below a heading", ROW.format("1/30/2023", "S S S", "1 2 3")),
    "rows whose values stand in other columns": _run("below a heading", ROW.format("Common", "5", "A")),
    "rows without a table": _run("without tables, in a row", "\nStock\n5/1/2023\nS\n1\nA\n$1\n1\nD\n"),
    "headings without a table": _run("without tables, in a row", "<br>1. Title of Security<br>Price<br>x<br>y"),
    "lines before what is told": _inserted("below a heading", lambda n: "\n" * (200 * n) + "<tr>" + "".join(
        f"<td>{text * n}" for text in ("Stock<br>", "2/30/23<br>", "", "S<br>"))),
    "cells in a row": _in_row(lambda n: "<td>" * n),
    "rows in a row's cells": _in_row(lambda n: f"<td>{'A<br>' * n}<td>{'5/1/2023<br>' * n}<td><td>{'S<br>' * n}"),
    "rows and cells": _in_row(lambda n: f"<td>{'1<br>' * n}" * 2 + "<td>x" * n),
    "blank lines below the rows in a row's cells": _in_row(lambda n: f"<td>1<br>2{'<br>' * n}" * 2),
    "dates to tell of in a cell": _in_row(lambda n: f"<td>{'A<br>' * n}<td>{'2/30/23<br>' * n}<td><td>{'S<br>' * n}"),
    "dates with entities in a cell": _in_row(
        lambda n: f"<td>{'A<br>' * n}<td>{'2&#47;30/23<br>' * n}<td><td>{'S<br>' * n}"),
    "cells that reach down without end": _run("below a heading", "<tr><td rowspan=999999999>x"),
    "wide cells that reach down without end": _run("below a heading", "<tr><td>1<td rowspan=999999999 colspan=9>x"),
    "cells that reach further and further down": _numbered(
        "below a heading", lambda at: f"<tr><td rowspan={at}>x<td colspan={at}>y"),
    "cells that reach down to one row": _inserted("below a heading", lambda n: "".join(
        f"<tr><td rowspan={n - at}>x<td>y" for at in range(n))),
    "words in fixed type after a row": _run("below a row in fixed type", f"{'words':>42}\n"),
    "words in fixed type in many columns": _run("below a row in fixed type", "   a   b   c   d   e   f\n"),
    "blocks in fixed type": _run("in a name", "x<pre>y</pre>"),
    "cells in a rule": _run("in a rule", "<th>Price"),
    "paragraphs in a rule": _run("in a rule", "<p>x"),
    "columns in fixed type": _in_fixed(lambda n: f"{'a  ' * n}\n{'-- ' * n}\n{'b  ' * n}"),
    "columns by their stops": _in_fixed(lambda n: f"{'a   ' * n}\n{'<C> ' * n}\n{'b   ' * n}"),
    "groups of columns in fixed type": _in_fixed(lambda n: f"{'-------- ' * n}\n{'-- ' * 3 * n}\n{'b  ' * n}"),
    "tables in fixed type": _in_fixed(lambda n: "\na b c d\n-- -- -- --\n1 2 3 4\n" * n),
    "heading lines in fixed type": _in_fixed(lambda n: "a b c d\n" * n + "-- -- -- --\n"),
    "tags in a line in fixed type": _in_fixed(lambda n: "x<b>" * n),
    "marks in a line in fixed type": _in_fixed(lambda n: "x<sup>(1)</sup>" * n),
    "blanks in fixed type": _in_fixed(lambda n: f"a{' ' * n}b"),
    "tabs in fixed type": _in_fixed(lambda n: "a\t" * n + "b"),
    "hyphens in fixed type": _in_fixed(lambda n: "-" * n + "x"),
    "bars in fixed type": _in_fixed(lambda n: "| a " * n),
    "footnotes": _numbered("in a note", lambda at: f"<tr><td>({at})<td>Words."),
    "footnotes after the page": _numbered("after the page", lambda at: f"<p>({at}) Words."),
    "marks": _numbered("in a title", lambda at: f"<sup>({at})</sup>"),
    "marks behind words": _run("in a title", " words (1)"),
    "words after the last tag": _run("after the page", "x "),
    "words before what begins no tag": _inserted("in a note", lambda n: "x " * n + "< 5"),
    "marks behind a title": _run("in a title", "(1)"),
    "marks without end": _run("in a title", "\u207d"),
    "lines of marks without end": _run("in a title", "\u207d<br>"),
    "links": _numbered("in a name", lambda at: f"<a href='?CIK={at}'>{at}</a>"),
    "owners listed": _numbered("in an owner's cell", lambda at: f"<tr><td>N{at}<br>Street<br>Troy, NY 12180<td>X"),
    "owners in boxes": _numbered("between the tables", lambda at: (
        f"<p>1. Name and Address of Reporting Person<br>N{at}<br>(Last) (First)<br>5. Relationship<br>[X] Director")),
    "owners of one name": _numbered("between the tables", lambda at: (
        f"<p>1. Name and Address of Reporting Person<br><a href='?CIK={at}'>Doe Jane</a><br>(Last) (First)")),
    "rows with tables in them": _run(
        "in a nature", "<tr><td>A<td>B<td>C<td>D<table><tr><td>E<td>F<td>G<td>H</table>"),
    "rows in tables of their own": _run("between the tables", f"<table><tr>{'<td>A' * 11}</table>"),
    "captions under names": _run("in the head", "<p>(Last) (First) (Middle)"),
    "lines of a signature": _run("in a signature", "<br>words"),
    "signatures": _run("in a signature", "<br>/s/ A B 5/1/2023"),
    "captions of signatures": _run("in a signature", "<p>/s/ A<p>Signature of Reporting Person"),
    "underscores of a check box": _run("in an officer's title", "_"),
    "hyphens of a check box": _run("in an officer's title", "-"),
    "relationships": _run("in an officer's title", "[X] Director and words "),
    "relationships in cells": _run("in an officer's title", "<tr><td>[X] Director<td>words"),
    "boxes before relationships": _run("in an officer's title", "<td>X<td>Director"),
    "places before a comma": _inserted("in a city", lambda n: "NY 1 " * n + ","),
    "letters of an underlying title": _title_and_amount(lambda n: f"{'a' * n} 1 x"),
    "words of an underlying title": _title_and_amount(lambda n: f"{'a 1 ' * n}x"),
    "halves of a table": _run(
        "between the tables", "<table><tr><td>Price<td>Code<td>Amount<tr><td>1<td>S<td>3</table>"),
    "tables": _run("between the tables", "<p>Table I<table><tr><td>Title of Security<td>Price<td>Code</table>"),
    "attributes": _inserted("between cells", lambda n: f"<td {'colspan =' * n}>"),
    "quotes in attributes": _inserted("between cells", lambda n: "<img " + "alt=\"'" * n + ">"),
    "names of an entity": _inserted("in a title", lambda n: f"&{'a' * n};"),
    "digits of a character": _inserted("in a title", lambda n: f"&#{'9' * n};&#{'0' * n}65;&#x{'f' * n};"),
    "digits": _price(lambda n: "9" * n),
    "digits and a fraction": _price(lambda n: f"{'9' * n} 1/2"),
    "digits below zero": _price(lambda n: f"({'9' * n})"),
    "digits in groups": _price(lambda n: "9" + ",999" * n),
    "characters of all kinds in a title": _inserted("in a title", _every_character),
    "characters of all kinds in a note": _inserted("in a note", _every_character),
    "characters of all kinds between rows": _inserted("below a heading", _every_character),
}
SHAPES: dict[str, Shape] = {**{f"many {many}": shape for many, shape in MANY.items()}, **dict(_runs()), **TEXT_SHAPES}
pytestmark = pytest.mark.no_cover  # nothing is timed under a tracer
every_shape = pytest.mark.parametrize("shape", SHAPES.values(), ids=[ascii(name)[1:-1] for name in SHAPES])


@pytest.fixture(autouse=True)
def _undisturbed() -> Iterator[None]:
    """The garbage collector's rounds, which depend on what ran before, are no work of the parser's."""
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


def _seconds(page: str) -> float:
    gc.collect()  # the cells of a page know their lines, and these their cells
    start = time.process_time()
    parse_or_not(page)
    return time.process_time() - start


def _sizes(shape: Shape, least: float) -> list[str]:
    """The shape at 1x, 2x, 4x and 8x, where 8x takes long enough to be measured."""
    pages: list[str] = []
    size = 16
    while True:
        pages.append(shape(size))
        if len(pages) >= 4 and (_seconds(pages[-1]) - least > max(ENOUGH, 4 * least) or len(pages[-1]) > LONGEST):
            return pages[-4:]
        size *= 2


@every_shape
def test_the_work_grows_in_proportion_to_the_page(shape: Shape) -> None:
    least = min(_seconds(shape(0)) for _ in range(4))
    pages = _sizes(shape, least)
    best = [float("inf")] * len(pages)
    for _ in range(6):  # another program may have had the processor's cache: the best of all tries counts
        best = [min(pair) for pair in zip(best, map(_seconds, pages), strict=True)]
        more = [seconds - least for seconds in best]
        if more[-1] <= BOUND * max(more[0], NOISE, least / 2) or but_for_one_step(more):
            return
    pytest.fail(f"seconds at 1x, 2x, 4x, 8x of {len(pages[-1])} characters, at best: {best}; {least} without it")


@pytest.mark.parametrize("name", [
    "many rows with a date to tell of", "many rows and cells", "many dates with entities in a cell",
    "many cells that reach down to one row", "many owners in boxes", "many relationships", "many marks behind a title",
    "many cells in a row", "many tables in fixed type", "many lines of marks without end", "many tables",
])
def test_the_memory_grows_in_proportion_to_the_page(name: str) -> None:
    def peak(size: int) -> int:
        page = SHAPES[name](size)
        tracemalloc.start()
        try:
            parse_or_not(page)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    least = peak(0)
    assert peak(400) - least <= BOUND * max(peak(50) - least, 50_000)


@pytest.mark.parametrize("reference", ["&#{};", "&#{}", "&#x{};", "&{};"])
def test_a_reference_of_any_length_is_kept_or_read(reference: str) -> None:
    """Python turns no more than 4,300 decimal digits into a number."""
    before, after = _split("in a nature")
    form = parse(before + reference.format("9" * 10_000) + after)
    assert (form.derivative_holdings[0].nature_of_ownership or "").startswith("By trust")


@pytest.mark.parametrize("written", ["{}", "{}.5", "{} 1/2"])
def test_a_printed_number_of_any_length_is_exact(written: str) -> None:
    digits = "123456789" * 200_000
    form = parse(_price(lambda _: written.format(digits))(1))
    price = form.non_derivative_transactions[0].transaction_price_per_share
    exact = written.format(digits).replace(" 1/2", ".5")
    assert f"{price:f}" == exact
