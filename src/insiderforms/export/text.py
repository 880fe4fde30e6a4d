"""A form as plain text in fixed type: the SEC's sheet, drawn with bars and rules.

In: an `OwnershipDocument`. Out: `to_text`, lines of one width at most. Only printable characters come out, and no tabs.
What stands where is `sheet`'s to know, how boxes are drawn `grid`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..model import Address, OwnershipDocument, ReportingOwner, Row
from . import sheet
from .grid import Span, band_lines, column_widths, heading_lines, prose_lines, row_lines, rule
from .printed import joined, mark
from .sheet import Box, Group

NARROWEST = 100
"""The least width that `to_text` takes: the columns of Table II need so much."""
_MARK = 5
_IN_SHORT = {
    sheet.PLAN: "Check this box to indicate that a transaction was made pursuant to a Rule 10b5-1(c) plan.",
}
"""Words of a check box that are to stand on one line, as a reader takes them for one caption so far only."""

# What a reader of text takes for its drawing or for markdown.
_DRAWS = re.compile(r"[|\u2500-\u257f]|\+(?=[-=+:])|(?<=[-=:])\+")
_ESCAPES = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!$|~>])|\](?=\()")
_REFERENCE = re.compile(r"&(?=#[0-9xX]|([A-Za-z][A-Za-z0-9]{0,40}))")


def to_text(form: OwnershipDocument, *, width: int = 120) -> str:
    """The filing as lines of at most `width` characters, laid out as the SEC's sheets are, in boxes of bars and rules.

    Figures print to the last digit filed. Texts are wrapped in their cells; a word or figure that is longer than its
    cell is cut, and goes on at the very left of the next line. A check box of which the filing says nothing is left
    out. Bars in a text are written `&#124;`, as its cells are drawn with them. The last line has no line break.

    `parse` reads the text back as far as a sheet says what a filing says: it has no CIKs, no timeliness, no version of
    the schema. Raises `ValueError` if `width` is below 100: the columns of Table II need that.

    >>> from insiderforms.model import Issuer
    >>> text = to_text(OwnershipDocument(document_type="4/A", issuer=Issuer(name="Sample Corp", trading_symbol="SMPL")))
    >>> text.splitlines()[0], max(map(len, text.splitlines()))
    ('FORM 4/A', 120)
    >>> "| Sample Corp [SMPL]" in text
    True
    """
    if width < NARROWEST:
        raise ValueError(f"a form needs lines of {NARROWEST} characters, not {width}")
    number = sheet.form_number(form)
    sections = (
        _top(form, number, width), _boxes(form, number, width), *_tables(form, number, width),
        *_further_owners(form, number, width), _signatures(form, width), _explanation(form, number, width),
        _remarks(form, width),
    )
    return "\n\n".join("\n".join(line.rstrip() for line in section) for section in map(list, sections) if section)


def _folded(text: str | None) -> str:
    """A text on one line, without characters that could steer a terminal."""
    return " ".join("".join(char if char.isprintable() else " " for char in text or "").split())


def _plain(text: str | None) -> str:
    """A text as its cell holds it: on one line, and nothing in it is taken for a drawing or for markdown."""
    words = _folded(text)
    if "&" in words:
        words = _REFERENCE.sub(_reference, words)
    words = _ESCAPES.sub(lambda found: f"\\{found[0]}", words)
    for sign in "*_":
        if words.count(sign) > 1:
            words = words.replace(sign, f"\\{sign}")
    return _DRAWS.sub(lambda found: f"&#{ord(found[0])};", words)


def _reference(found: re.Match[str]) -> str:
    """An ampersand, spelt out where it would begin a reference to a character."""
    from html.entities import html5  # late: two thousand names that few filings need

    return "&amp;" if found[1] is None or f"{found[1]};" in html5 else "&"


def _check(box: Box) -> str:
    words, checked = box
    caption = _IN_SHORT.get(words, words)
    return caption if checked is None else f"[{'X' if checked else ' '}] {caption}"


def _table(rows: Iterable[Sequence[Span]], widths: Sequence[int]) -> Iterator[str]:
    """Rows with a rule above and below each."""
    yield rule(widths)
    for row in rows:
        yield from row_lines(row, widths)
        yield rule(widths)


# ---- the boxes


def _top(form: OwnershipDocument, number: str, width: int) -> Iterator[str]:
    yield sheet.heading(form)
    yield from sheet.COMMISSION
    yield sheet.STATEMENTS[number]
    yield from sheet.LEGAL_BASIS
    if boxes := [box for box in sheet.boxes_on_top(form) if box[1] is not None]:
        yield from _table(([Span(_check(box))] for box in boxes), [width - 2])


def _boxes(form: OwnershipDocument, number: str, width: int) -> Iterator[str]:
    owner = form.reporting_owners[0] if form.reporting_owners else ReportingOwner()
    captions = sheet.items(number)
    foreign = form.issuer.foreign_trading_symbol
    texts = {
        "issuer": _plain(sheet.issuer(form)), "foreign": _plain(foreign), "period": sheet.us_day(form.period_of_report),
        "amended": sheet.us_day(form.date_of_original_submission),
    }
    right = [f"{captions[name]}\n{texts[name]}" for name in captions
             if name in texts and not (name == "foreign" and foreign is None)]
    filed = "\n".join((captions["filed"], "(Check Applicable Line)", *map(_check, sheet.filed_by(form))))
    widths = _halves(width)
    yield from band_lines([[_name_and_address(owner, f"{captions['owner']} *")], right], widths)
    yield from [*band_lines([[_relationship(owner, captions["related"])], [filed]], widths)][1:]


def _halves(width: int) -> list[int]:
    return [(width - 3) // 2, width - 3 - (width - 3) // 2]


def _name_and_address(owner: ReportingOwner, caption: str) -> str:
    address = owner.address or Address()
    streets = [_plain(street) for street in (address.street1, address.street2) if street]
    city, state, zip_code = map(_plain, sheet.place(address))
    lines = [caption, _plain(owner.name), "(Last) (First) (Middle)", *streets, "(Street)",
             joined(city, joined(state, zip_code, by=" ")), "(City) (State) (Zip)"]
    if address.country:
        lines += [_plain(sheet.country(address)), "(Country)"]
    return "\n".join(filter(None, lines))


def _relationship(owner: ReportingOwner, caption: str) -> str:
    lines = [caption, "(Check all applicable)"]
    for (words, checked), title in sheet.options(owner):
        if title or checked is not None:
            lines.append(joined(_check((words, checked)), _plain(title), by="\n" if checked is None else " "))
    return "\n".join(lines)


def _further_owners(form: OwnershipDocument, number: str, width: int) -> Iterator[Iterator[str]]:
    captions = sheet.items(number)
    for owner in form.reporting_owners[1:]:
        yield band_lines(
            [[_name_and_address(owner, captions["owner"])], [_relationship(owner, captions["related"])]],
            _halves(width))


# ---- the tables


def _tables(form: OwnershipDocument, number: str, width: int) -> Iterator[Iterator[str]]:
    tables: tuple[tuple[Row, ...], ...] = (form.non_derivative_table, form.derivative_table)
    for title, groups, rows in zip(sheet.TABLE_TITLES[number], sheet.TABLES[number], tables, strict=True):
        yield _security_table(title, groups, rows, width)


def _security_table(title: str, groups: tuple[Group, ...], rows: Sequence[Row], width: int) -> Iterator[str]:
    columns = [*sheet.columns(groups)]
    cells = [[_cell(*sheet.printed(row, column)) for column in columns] for row in rows]
    headings = [column.caption or caption for caption, _, under in groups for column in under]
    widths = column_widths(headings, cells, width)
    yield from title.replace(" (e.g.", "\n(e.g.").split("\n")
    yield rule(widths)
    named = [(caption, [column.caption for column in under] if len(under) > 1 else []) for caption, _, under in groups]
    yield from heading_lines(named, widths)
    yield from _table(([Span(text, right=column.figures) for text, column in zip(row, columns, strict=True)]
                       for row in cells), widths)


def _cell(text: str, ids: Iterable[str]) -> str:
    words, marks = _plain(text), "".join(_plain(mark(ident)) for ident in ids)
    return f"{words} {marks}" if words.endswith("]") else words + marks  # [A](1) is a link in markdown


# ---- below the tables


def _signatures(form: OwnershipDocument, width: int) -> Iterator[str]:
    widths = [width - 15, 12]
    yield "Signatures"
    rows = [(_plain(signature.signature_name), sheet.us_day(signature.signature_date))
            for signature in form.owner_signatures]
    yield from _table((tuple(map(Span, row)) for row in (*rows, ("** Signature of Reporting Person", "Date"))), widths)


def _explanation(form: OwnershipDocument, number: str, width: int) -> Iterator[str]:
    yield "Explanation of Responses:"
    if number == "3" and form.no_securities_owned:
        yield sheet.NONE_OWNED
    notes = [("*", sheet.JOINT.format(sheet.INSTRUCTIONS[number])), ("**", sheet.MISSTATEMENTS)]
    notes += [(_folded(mark(note.id or "")), _folded(note.text)) for note in form.footnotes]
    for at, (sign, text) in enumerate(notes):
        if at > 1:
            yield ""  # so that each hangs from its own mark
        yield from _hanging(sign, text, width)


def _hanging(sign: str, text: str, width: int) -> Iterator[str]:
    """A text that hangs from its mark; one that is too long for its place begins the text."""
    short = len(sign) < _MARK
    first, *others = prose_lines(text if short else f"{sign} {text}", width - _MARK)
    yield f"{sign if short else '':<{_MARK - 1}} {first}"
    yield from (" " * _MARK + line for line in others)


def _remarks(form: OwnershipDocument, width: int) -> Iterator[str]:
    if form.remarks:
        yield "Remarks:"
        yield from prose_lines(_folded(form.remarks), width)
