"""A form as an HTML page, laid out as the SEC's sheets are ("the form layout").

In: an `OwnershipDocument`. Out: `to_html`, one page that needs nothing else: no file, no script, no network. Every text
of the filing is escaped: a filing is a stranger's text. What stands where is `sheet`'s to know, how it looks is
`html_style`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..model import Address, OwnershipDocument, ReportingOwner, Row
from . import sheet
from .html_style import STYLE
from .printed import mark
from .sheet import Box, Column, Group

_REPLACED = dict.fromkeys((*range(32), *range(127, 160), *range(0xD800, 0xE000)), "\N{REPLACEMENT CHARACTER}")
_ESCAPES = str.maketrans({
    **_REPLACED, ord("\t"): "\t", ord("\n"): "\n", ord("\r"): "\n", ord("\x85"): "\n",
    ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;", ord("'"): "&#39;",
})
"""What stands for letters that are markup, and for those that no page may hold."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""A page of a stranger's words may load and run nothing, should it ever hold what could."""
_EDGAR = "https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&amp;CIK="
_STAR, _STARS = "note-joint", "note-misstatements"


def to_html(form: OwnershipDocument) -> str:
    """The filing as a page in the layout of the SEC's sheets: boxes, both tables, owners, signatures, explanations.

    The page is whole in itself: styles inside, no script, nothing loaded. It has a language, a title, headings, tables
    with captions and headers, and check boxes that a screen reader announces; it prints on letter paper turned
    sideways, scrolls its tables in their own boxes on a phone, and turns dark where the reader's system is.

    Figures print to the last digit filed; a single decimal of a price gets a second. A box of which the filing says
    nothing is drawn with a broken line, neither checked nor unchecked. Nothing is raised. `parse` reads the page back
    as far as a sheet says what a filing says: it has no timeliness and no version of the schema. The names of
    issuer and owners lead to their lists of filings at EDGAR, as on EDGAR's own page: so their CIKs are read back.

    >>> from insiderforms.model import Issuer
    >>> page = to_html(OwnershipDocument(document_type="4", issuer=Issuer(name="Sample & Sons", trading_symbol="SMPL")))
    >>> page.splitlines()[1]
    '<html lang="en">'
    >>> "Sample &amp; Sons [SMPL]" in page
    True
    """
    number = sheet.form_number(form)
    return "\n".join((
        "<!DOCTYPE html>", '<html lang="en">', "<head>", '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{_escaped(_title(form))}</title>", f"<style>{STYLE}</style>", "</head>", "<body>", "<main>",
        *_top(form), *_boxes(form, number), *_tables(form, number), *_further_owners(form, number),
        *_signatures(form), *_explanation(form, number), "</main>", "</body>", "</html>", "",
    ))


def _escaped(text: str | None) -> str:
    return (text or "").translate(_ESCAPES)


def _title(form: OwnershipDocument) -> str:
    owners = "; ".join(owner.name for owner in form.reporting_owners[:1] if owner.name)
    return " - ".join(part for part in (sheet.heading(form), sheet.issuer(form), owners) if part)


def _linked(name: str, cik: str | None) -> str:
    """A name; it leads to the list of filings at EDGAR if the CIK is known, which so is on the page as on EDGAR's."""
    if cik is None or not name or not (cik.isascii() and cik.isdecimal()):
        return _escaped(name)
    return f'<a href="{_EDGAR}{cik}">{_escaped(name)}</a>'


def _paragraph(content: str, kind: str = "value") -> str:
    return f'<p class="{kind}">{content}</p>'


def _check(box: Box) -> str:
    """An option with its box; with a broken line in its place if the filing does not say."""
    words, checked = box
    if checked is None:
        return f'<span class="unsaid" role="img" aria-label="not said:"></span> {_escaped(words)}'
    return f'<label><input type="checkbox"{" checked" if checked else ""} disabled> {_escaped(words)}</label>'


def _checks(boxes: Iterable[Box]) -> Iterator[str]:
    yield '<ul class="checks">'
    yield from (f"<li>{_check(box)}</li>" for box in boxes)
    yield "</ul>"


# ---- the boxes


def _top(form: OwnershipDocument) -> Iterator[str]:
    number = sheet.form_number(form)
    yield "<header>"
    yield f"<h1>{sheet.heading(form)}</h1>"
    yield '<div class="titles">'
    yield from (_paragraph(line, "agency") for line in sheet.COMMISSION)
    yield _paragraph(sheet.STATEMENTS[number], "statement")
    yield _paragraph(" ".join(sheet.LEGAL_BASIS), "basis")
    yield "</div>"
    if boxes := sheet.boxes_on_top(form):
        yield from _checks(boxes)
    yield "</header>"


def _boxes(form: OwnershipDocument, number: str) -> Iterator[str]:
    """The numbered boxes. That of the foreign symbol, which is of 2026, stands only where there is one."""
    owner = form.reporting_owners[0] if form.reporting_owners else ReportingOwner()
    contents: dict[str, Callable[[], Iterable[str]]] = {
        "owner": lambda: _name_and_address(owner),
        "issuer": lambda: [_paragraph(_linked(form.issuer.name or "", form.issuer.cik) + _symbol(form))],
        "foreign": lambda: [_paragraph(_escaped(form.issuer.foreign_trading_symbol))],
        "period": lambda: [_paragraph(sheet.us_day(form.period_of_report))],
        "amended": lambda: [_paragraph(sheet.us_day(form.date_of_original_submission))],
        "related": lambda: _relationship(owner),
        "filed": lambda: [_paragraph("(Check Applicable Line)", "caption"), *_checks(sheet.filed_by(form))],
    }
    yield f'<div class="boxes form-{number}">'
    for name, caption in sheet.items(number).items():
        if name == "foreign" and form.issuer.foreign_trading_symbol is None:
            continue
        star = f'<a href="#{_STAR}"><sup>*</sup></a>' if name == "owner" else ""
        yield f'<section class="box {name}">'
        yield f"<h2>{_escaped(caption)}{star}</h2>"
        yield from contents[name]()
        yield "</section>"
    yield "</div>"


def _symbol(form: OwnershipDocument) -> str:
    symbol = form.issuer.trading_symbol
    return "" if symbol is None else f" [{_escaped(symbol)}]"


def _name_and_address(owner: ReportingOwner) -> Iterator[str]:
    """The name and the address, each line over its caption, as the sheet has them."""
    address = owner.address or Address()
    yield _paragraph(_linked(owner.name or "", owner.cik), "value name")
    yield _paragraph("(Last) (First) (Middle)", "caption")
    yield _paragraph("<br>".join(_escaped(street) for street in (address.street1, address.street2) if street))
    yield _paragraph("(Street)", "caption")
    yield '<table class="place" role="presentation">'
    yield f'<tr class="value">{"".join(f"<td>{_escaped(part)}</td>" for part in sheet.place(address))}</tr>'
    yield '<tr class="caption"><td>(City)</td><td>(State)</td><td>(Zip)</td></tr>'
    yield "</table>"
    if address.country:
        yield _paragraph(_escaped(sheet.country(address)))
        yield _paragraph("(Country)", "caption")


def _relationship(owner: ReportingOwner) -> Iterator[str]:
    """The options, with title and other text each below its own; the sheet joins the two."""
    yield _paragraph("(Check all applicable)", "caption")
    yield '<ul class="checks">'
    for (words, checked), title in sheet.options(owner):
        option = _check((words, checked))
        if title:
            option += f'{"<br>" if checked is None else " "}<span class="title">{_escaped(title)}</span>'
        yield f"<li>{option}</li>"
    yield "</ul>"


def _further_owners(form: OwnershipDocument, number: str) -> Iterator[str]:
    """Boxes 1 and 5 of each owner after the first."""
    captions = sheet.items(number)
    if len(form.reporting_owners) > 1:
        yield '<section class="owners">'
        yield "<h2>Reporting Owners</h2>"
        for owner in form.reporting_owners[1:]:
            yield '<div class="boxes further">'
            yield f'<section class="box owner"><h3>{captions["owner"]}</h3>'
            yield from _name_and_address(owner)
            yield f'</section>\n<section class="box related"><h3>{captions["related"]}</h3>'
            yield from _relationship(owner)
            yield "</section>\n</div>"
        yield "</section>"


# ---- the tables


def _tables(form: OwnershipDocument, number: str) -> Iterator[str]:
    rows: tuple[tuple[Row, ...], ...] = (form.non_derivative_table, form.derivative_table)
    known = {note.id: f"note-{at}" for at, note in reversed([*enumerate(form.footnotes, 1)])}
    for at, (title, groups, of_table) in enumerate(
            zip(sheet.TABLE_TITLES[number], sheet.TABLES[number], rows, strict=True), 1):
        yield f'<div class="scroll" role="region" aria-labelledby="table-{at}" tabindex="0">'
        yield f'<table class="grid table-{at}">'
        yield f'<caption><h2 id="table-{at}">{title}</h2></caption>'
        yield from _head(groups)
        if of_table:
            columns = [*sheet.columns(groups)]
            yield "<tbody>"
            yield from (_row(row, columns, known) for row in of_table)
            yield "</tbody>"
        yield "</table>"
        yield "</div>"
        if at == 1:
            yield _paragraph(sheet.REMINDER, "small")


def _head(groups: tuple[Group, ...]) -> Iterator[str]:
    """The captions, in two rows if some of them have others below them."""
    deep = any(len(under) > 1 for _, _, under in groups)
    down = ' rowspan="2"' if deep else ""
    above = below = ""
    for caption, hint, under in groups:
        words = f'{caption} <span class="hint">{hint}</span>' if hint else caption
        if len(under) > 1:
            above += f'<th scope="colgroup" colspan="{len(under)}">{words}</th>'
            below += "".join(f'<th scope="col">{column.caption}</th>' for column in under)
        else:
            above += f'<th scope="col"{down}>{words}</th>'
    yield "<thead>"
    yield f"<tr>{above}</tr>"
    if deep:
        yield f"<tr>{below}</tr>"
    yield "</thead>"


def _row(row: Row, columns: Iterable[Column], known: dict[str | None, str]) -> str:
    """A row; its title heads it."""
    cells: list[str] = []
    for column in columns:
        text, ids = sheet.printed(row, column)
        content = _escaped(text) + "".join(_mark(ident, known.get(ident)) for ident in ids)
        if not cells:
            cells.append(f'<th scope="row">{content}</th>')
        else:
            cells.append(f'<td class="figures">{content}</td>' if column.figures else f"<td>{content}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _mark(ident: str, target: str | None) -> str:
    raised = f"<sup>{_escaped(mark(ident))}</sup>"
    return raised if target is None else f'<a href="#{target}">{raised}</a>'


# ---- below the tables


def _signatures(form: OwnershipDocument) -> Iterator[str]:
    yield '<table class="signatures">'
    yield "<caption><h2>Signatures</h2></caption>"
    yield "<tbody>"
    for signature in form.owner_signatures:
        yield f"<tr><td>{_escaped(signature.signature_name)}</td><td>{sheet.us_day(signature.signature_date)}</td></tr>"
    yield "</tbody>"
    yield (f'<tfoot><tr><th scope="col"><a href="#{_STARS}"><sup>**</sup></a>Signature of Reporting Person</th>'
           '<th scope="col">Date</th></tr></tfoot>')
    yield "</table>"


def _explanation(form: OwnershipDocument, number: str) -> Iterator[str]:
    """The explanations, each beside its mark, and the remarks."""
    yield '<table class="notes">'
    yield "<caption><h2>Explanation of Responses:</h2></caption>"
    if number == "3" and form.no_securities_owned:
        yield f'<tr><td colspan="2"><b>{sheet.NONE_OWNED}</b></td></tr>'
    yield _note(_STAR, "*", sheet.JOINT.format(sheet.INSTRUCTIONS[number]))
    yield _note(_STARS, "**", sheet.MISSTATEMENTS)
    for at, note in enumerate(form.footnotes, 1):
        yield _note(f"note-{at}", mark(note.id or ""), note.text)
    yield "</table>"
    if form.remarks:
        yield '<section class="remarks">'
        yield "<h2>Remarks:</h2>"
        yield _paragraph("<br>".join(map(_escaped, form.remarks.split("\n"))))
        yield "</section>"


def _note(anchor: str, sign: str, text: str | None) -> str:
    return f'<tr id="{anchor}"><th scope="row">{_escaped(sign)}</th><td>{_escaped(text)}</td></tr>'
