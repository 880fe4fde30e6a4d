"""Input that wants to hurt: whatever it is, the work grows in proportion to its size, and nothing is expanded.

A *shape* makes a source of a given size. It is doubled until a parse takes long enough to be measured; the last four
sizes are 1x, 2x, 4x and 8x. Linear work takes eight times as long at 8x, quadratic work sixty-four times: the bound
lies between, and no time is compared with anything but another time of the same shape in the same run.

`INSIDERFORMS_HOSTILE=all` tries every piece in every place, up to larger sizes; a usual run tries the likeliest.
"""

from __future__ import annotations

import gc
import os
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pytest

from insiderforms.parser import parse
from tests.complete import COMPLETE
from tests.promises import parse_or_not
from tests.xml_writer import Layout, write

Source = str | bytes
Shape = Callable[[int], Source]

THOROUGH = os.environ.get("INSIDERFORMS_HOSTILE") == "all"
ENOUGH = 0.5 if THOROUGH else 0.03
"""Seconds: a shape is doubled until it takes so long."""
LONGEST = 4_000_000 if THOROUGH else 2_000_000
"""Characters: or until it is so long. What is much longer waits for memory, not for the parser."""
NOISE = 0.001
"""Seconds: what a parse takes at least; below, the clock and the allocator decide."""
BOUND = 24
"""How many times as long 8x may take."""
STEP = 2.9
"""Or how many times as long twice the size may take, but for one step; quadratic work takes four times as long."""

TABLE = "<ownershipDocument><documentType>4</documentType><nonDerivativeTable><nonDerivativeTransaction>"
DOCUMENT = "<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n<ownershipDocument></ownershipDocument>\n</XML>\n"
PLACES = {
    "alone": ("", ""),
    "in the prolog": ("<?xml version='1.0'?>", "<ownershipDocument></ownershipDocument>"),
    "in a doctype": ("<!DOCTYPE ownershipDocument [", "]><ownershipDocument></ownershipDocument>"),
    "in the root": ("<ownershipDocument>", "</ownershipDocument>"),
    "in the root's tag": ("<ownershipDocument ", "></ownershipDocument>"),
    "in a tag": ("<ownershipDocument><issuer ", "></issuer></ownershipDocument>"),
    "in an open quote": ("<ownershipDocument><issuer a='", "></issuer></ownershipDocument>"),
    "in a comment": ("<ownershipDocument><!--", "<issuer></issuer></ownershipDocument>"),
    "in CDATA": ("<ownershipDocument><remarks><![CDATA[", "</remarks></ownershipDocument>"),
    "in a table": (TABLE.removesuffix("<nonDerivativeTransaction>"), ""),
    "in a row": (TABLE, "</nonDerivativeTransaction></nonDerivativeTable></ownershipDocument>"),
    "in a title": (f"{TABLE}<securityTitle><value>", "</value></securityTitle>"),
    "in a number": (f"{TABLE}<transactionAmounts><transactionShares><value>", "</value></transactionShares>"),
    "in a date": (f"{TABLE}<transactionDate><value>", "</value></transactionDate>"),
    "in a flag": ("<ownershipDocument><aff10b5One>", "</aff10b5One></ownershipDocument>"),
    "in a CIK": ("<ownershipDocument><issuer><issuerCik>", "</issuerCik></issuer></ownershipDocument>"),
    "in a footnote": ("<ownershipDocument><footnotes><footnote id='F1'>", "</footnote></footnotes>"),
    "after the root": ("<ownershipDocument></ownershipDocument>", ""),
    "before a submission": ("", f"<SEC-DOCUMENT>\n{DOCUMENT}"),
    "in a header": ("<SEC-DOCUMENT>\n<SEC-HEADER>\n", f"\n</SEC-HEADER>\n{DOCUMENT}"),
    "in a header's value": ("<SEC-DOCUMENT>\n<SEC-HEADER>\nPUBLIC DOCUMENT COUNT:\t", f"\n</SEC-HEADER>\n{DOCUMENT}"),
    "in another document": ("<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-24\n<TEXT>\n", f"\n</TEXT>\n</DOCUMENT>\n{DOCUMENT}"),
}
"""What stands before and after a run of one piece."""
PIECES = [
    # of markup
    "<", ">", "</", "/>", "&", "'", '"', "=", " ", "\n", "\r", "\x00", "<!--", "-->", "<!-- -->", "<![CDATA[", "]]>",
    "<![CDATA[x]]>", "<?", "?>", "<?a?>", "<!", "<!DOCTYPE a [", "<!ENTITY a 'b'>", "]>", "-", "]", "a='1' ", "a=",
    # of elements
    "<a>", "</a>", "<a/>", "<a", "<a>b</a>", "<remarks>", "<remarks>x</remarks>", "<rem\narks>", "<REMARKS>",
    "<x:issuer>", "<value>", "<footnoteId id='F1'/>", "<footnoteId/>", "<securityTitle>", "<nonDerivativeTable>",
    "<nonDerivativeHolding>", "<nonDerivativeHolding></nonDerivativeHolding>", "<nonDerivativeSecurity>",
    "<reportingOwner>", "<footnote id='F1'>", "<foot\nnote id='F1'>", "<ownerSignature></ownerSignature>",
    "<ownershipDocument>", "</ownershipDocument>", "<ownershipDocument></ownershipDocument>",
    # of text
    "x", "é", "\U0001f600", "\ufeff", "\x85", "\u2028", "&amp;", "&nbsp;", "\n&nbsp;", "&lol;", "&#65;", "&#0;", "&#",
    "a & b ", "0", "9", ".", ",", "1,", "(", "$", "-1 ", "Jan ", "2024-", "1/",
    # of submissions
    "<SEC-DOCUMENT>\n", "<SEC-HEADER>\n", "</SEC-HEADER>\n", "<DOCUMENT>\n", "</DOCUMENT>\n", "<TYPE>4\n", "<TEXT>\n",
    "<XML>\n", "</XML>\n", "<PDF>\n", "begin 644 a.jpg\n", "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n", "A: B\n",
    "REPORTING-OWNER:\n", "\tFORMER COMPANY:\n", "<REPORTING-OWNER>\n", "<SUBMISSION>\n", ":", "\t",
]
LIKELIEST = {"in the root", "in a title"}
"""Places where every piece is tried."""
WORST = {"<", "&", "<a>", "<!--", "'", " ", "x", "\n&nbsp;"}
"""Pieces that are tried in every place."""


def _run(place: str, piece: str) -> Shape:
    before, after = PLACES[place]
    return lambda n: before + piece * n + after


def _runs() -> Iterator[tuple[str, Shape]]:
    for place in PLACES:
        for piece in PIECES:
            if THOROUGH or place in LIKELIEST or piece in WORST:
                yield f"{piece!r} {place}", _run(place, piece)


def _in_root(text: str) -> str:
    return f"<ownershipDocument>{text}</ownershipDocument>"


REGULAR = write(COMPLETE, Layout(newline="", indent="", hollow="<{tag}/>"))
"""The complete form as nearly all filings are written."""


def _many(element: str) -> Shape:
    """The complete form with the first element of this name many times over."""
    start, end = REGULAR.index(f"<{element}>"), REGULAR.index(f"</{element}>") + len(f"</{element}>")
    return lambda n: REGULAR[:start] + REGULAR[start:end] * n + REGULAR[end:]


def _inserted(after: str, many: Callable[[int], str]) -> Shape:
    """The complete form with something after the first of these words."""
    at = REGULAR.index(after) + len(after)
    return lambda n: REGULAR[:at] + many(n) + REGULAR[at:]


def _with_comment(shape: Shape) -> Shape:
    """The same, but for the careful reader."""
    def commented(n: int) -> str:
        text = shape(n)
        assert isinstance(text, str)
        return text.replace("<ownershipDocument>", "<ownershipDocument><!-- -->", 1)

    return commented


def _laughs(n: int) -> str:
    """`n` entities, each ten times the one before."""
    entities = "".join(f'<!ENTITY lol{at} "{f"&lol{at - 1};" * 10}">' for at in range(1, n))
    return (f'<!DOCTYPE ownershipDocument [<!ENTITY lol0 "lol">{entities}]>'
            + _in_root(f"<remarks>&lol{n - 1};</remarks>"))


MANY: dict[str, Shape] = {
    "transactions": _many("nonDerivativeTransaction"),
    "derivative holdings": _many("derivativeHolding"),
    "owners": _many("reportingOwner"),
    "signatures": _many("ownerSignature"),
    "footnotes": _inserted("<footnotes>", lambda n: "".join(
        f'<footnote id="F{at}">words</footnote>' for at in range(99, 99 + n))),
    "footnotes of one id": _inserted("<footnotes>", lambda n: '<footnote id="F1">words</footnote>' * n),
    "references": _inserted('<footnoteId id="F1"/>', lambda n: "".join(
        f'<footnoteId id="F{at}"/>' for at in range(99, 99 + n))),
    "references to one footnote": _inserted('<footnoteId id="F1"/>', lambda n: '<footnoteId id="F1"/>' * n),
    "lines of remarks": _inserted("<remarks>", lambda n: "a line\n" * n),
    "ampersands": _inserted("<remarks>", lambda n: "&amp;" * n),
    "blanks": _inserted("<nonDerivativeTable>", lambda n: " \n" * n),
    "titles": _inserted("<securityTitle><value>", lambda n: "words " * n),
}
"""Regular forms with much of something."""


NOT_ENCODED = "\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable"
SHAPES: dict[str, Shape] = {
    "parts of a message": lambda n: f"boundary=b{NOT_ENCODED}" + "\n--b\n\nx" * n + NOT_ENCODED,
    "boundaries of a message": lambda n: "".join(f"boundary=b{at}\n--b{at}\n" for at in range(n)) + NOT_ENCODED,
    "headers of a message": lambda n: NOT_ENCODED * n,
    "letters of a message": lambda n: f"{NOT_ENCODED}\n\n{'=3D' * n}",
    "elements nested": lambda n: _in_root("<a>" * n + "</a>" * n),
    "elements nested and crossed": lambda n: _in_root("<a><b>" * n + "</a></b>" * n),
    "elements nested, each ended as another": lambda n: _in_root("<a>" * n + "</b>" * n),
    "elements of many names": lambda n: _in_root("".join(f"<a{at}>" for at in range(n))),
    "ends of many names": lambda n: _in_root("".join(f"<a{at}></b{at}>" for at in range(n))),
    "attributes of many names": lambda n: "<ownershipDocument " + " ".join(f"a{at}='1'" for at in range(n)) + ">",
    "namespaces": lambda n: "<ownershipDocument " + " ".join(f"xmlns:a{at}='u'" for at in range(n)) + ">",
    "leaves of many values": lambda n: _in_root("".join(f"<remarks>{at}</remarks>" for at in range(n))),
    "a name without end": lambda n: _in_root(f"<{'a' * n}>"),
    "a name broken by blanks": lambda n: _in_root(f"<rem{' ' * n}arks>x</remarks>"),
    "a name broken everywhere": lambda n: _in_root("<" + "a\n" * n + ">"),
    "a blank before a name": lambda n: _in_root(f"<{' ' * n}remarks>"),
    "a blank before an equals sign": lambda n: _in_root(f"<footnote id{' ' * n}='F1'>"),
    "a blank after an end tag's name": lambda n: _in_root(f"<remarks>x</remarks{' ' * n}"),
    "an entity's name without end": lambda n: _in_root(f"<remarks>&{'a' * n}</remarks>"),
    "a character's number without end": lambda n: _in_root(f"<remarks>&#{'9' * n};&#x{'f' * n};</remarks>"),
    "a footnote's id without end": lambda n: _in_root(f"<footnotes><footnote id='F{'9' * n}'/></footnotes>"),
    "the billion laughs": _laughs,
    "bytes of no encoding": lambda n: b"<ownershipDocument><remarks>" + b"\x81\xff" * n,
    "bytes of UTF-16 without end": lambda n: b"\xff\xfe" + "<ownershipDocument>".encode("utf-16-le") + b"\xd8" * n,
    "bytes of nothing": lambda n: b"\x00" * n,
    "a PEM block": lambda n: "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n" + "A:\n b\n" * n + _in_root(""),
    "a picture": lambda n: ("<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a.jpg\n" + "M" + "!" * 60 + "\n") * n,
    "documents that are no form": lambda n: "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nwords\n</TEXT>\n</DOCUMENT>\n" * n,
    "owners in a header": lambda n: "<SEC-HEADER>\n" + (
        "REPORTING-OWNER:\n\tOWNER DATA:\n\t\tCENTRAL INDEX KEY:\t1\n\tFORMER NAME:\n\t\tFORMER CONFORMED NAME:\tA\n"
        ) * n + f"</SEC-HEADER>\n{DOCUMENT}",
    **{f"many {many}": shape for many, shape in MANY.items()},
    **{f"many {many}, and a comment": _with_comment(shape) for many, shape in MANY.items()},
    **dict(_runs()),
}
pytestmark = pytest.mark.no_cover  # nothing is timed under a tracer
every_shape = pytest.mark.parametrize("shape", SHAPES.values(), ids=[ascii(name)[1:-1] for name in SHAPES])


@pytest.fixture(autouse=True)
def _undisturbed() -> Iterator[None]:
    """The garbage collector's rounds, which depend on what ran before, are no work of the parser's."""
    gc.disable()
    yield
    gc.enable()


def _seconds(source: Source) -> float:
    start = time.process_time()
    parse_or_not(source)
    return time.process_time() - start


def _sources(shape: Shape) -> list[Source]:
    """The shape at 1x, 2x, 4x and 8x, where 8x takes long enough to be measured."""
    sources: list[Source] = []
    size = 16
    while True:
        sources.append(shape(size))
        if len(sources) >= 4 and (_seconds(sources[-1]) > ENOUGH or len(sources[-1]) > LONGEST):
            return sources[-4:]
        size *= 2


def but_for_one_step(seconds: Sequence[float]) -> bool:
    """Whether times grew with the size but for one step: where the processor's caches become too small."""
    steps = [after / max(before, NOISE) for before, after in pairwise(seconds)]
    return sorted(steps)[-2] <= STEP


@every_shape
def test_the_work_grows_in_proportion_to_the_source(shape: Shape) -> None:
    sources = _sources(shape)
    best = [float("inf")] * len(sources)
    for _ in range(6):  # another program may have had the processor's cache: the best of all tries counts
        best = [min(pair) for pair in zip(best, map(_seconds, sources), strict=True)]
        if best[-1] <= BOUND * max(best[0], NOISE) or but_for_one_step(best):
            return
    pytest.fail(f"seconds at 1x, 2x, 4x, 8x, at best: {best}")


@pytest.mark.parametrize("name", [
    "elements nested", "elements of many names", "the billion laughs", "many transactions",
    "many transactions, and a comment",
    "documents that are no form", "'<' in the root", "'&' in a title", "'<!--' in the root", "'\\n&nbsp;' in the root",
])
def test_the_memory_grows_in_proportion_to_the_source(name: str) -> None:
    def peak(size: int) -> int:
        source = SHAPES[name](size)
        tracemalloc.start()
        try:
            parse_or_not(source)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    size = 30 if "transactions" in name or "laughs" in name else 2000
    assert peak(8 * size) <= BOUND * max(peak(size), 50_000)


def test_entities_are_never_expanded() -> None:
    form = parse(_laughs(10))
    assert form.remarks == "&lol9;"
    assert {"doctype", "unknown_entity"} <= {told.code for told in form.diagnostics}


def test_nothing_outside_the_source_is_read() -> None:
    form = parse('<!DOCTYPE ownershipDocument [<!ENTITY file SYSTEM "file:///etc/hostname">]>'
                 "<ownershipDocument><remarks>&file;</remarks></ownershipDocument>")
    assert form.remarks == "&file;"


def test_a_number_of_any_length_is_exact() -> None:
    digits = "123456789" * 20_000
    text = REGULAR.replace("<value>5007.0007</value>", f"<value>{digits}.5</value>")
    transaction = parse(text).non_derivative_transactions[0]
    assert f"{transaction.transaction_shares:f}" == f"{digits}.5"


@pytest.mark.parametrize("number", ["1e999999999", "1E-999999999", "NaN", "Infinity", "sNaN", "0x10", "1_000", "١٢"])
def test_a_number_that_no_form_could_mean_is_left_out_and_told(number: str) -> None:
    form = parse(REGULAR.replace("<value>5007.0007</value>", f"<value>{number}</value>"))
    assert form.non_derivative_transactions[0].transaction_shares is None
    assert [(told.code, told.text) for told in form.diagnostics] == [("unreadable_number", number)]
