"""A form as an HTML page in the form layout, as the SEC's style sheets set it; for tests only.

In: any document that `tests.strategies` makes. Out: the page: nested tables, captions below the values of box 1,
`__X__ Director`, `(Print or Type Responses)`, Reporting Owners at the end. The tags, captions and boilerplate are those
of the sheets; fonts and borders are left out. `printed_form` says what the page keeps of the form.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from insiderforms.codes import STATES_AND_COUNTRIES
from insiderforms.model import Address, OwnershipDocument, OwnerSignature, ReportingOwner, Row
from tests.page_headings import FORM_HEADINGS, Heading
from tests.page_sheets import (
    TABLE_I,
    TABLE_II,
    Column,
    day,
    for_foreign_issuers,
    form_number,
    mark,
    plan_box,
    printed,
    schema,
)

TITLES = {
    "3": "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES",
    "4": "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES",
    "5": "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES",
}
_OMB = {"3": ("3235-0104", "0.5"), "4": ("3235-0287", "0.5"), "5": ("3235-0362", "1.0")}
_SEC = {"3": "SEC 1473 (7-02)", "4": "SEC 1474 (9-02)", "5": "SEC 2270 (9-02)"}

_CHANGED = ", Disposed of, or Beneficially Owned"
_KINDS = {"3": " Beneficially Owned", "4": " Acquired" + _CHANGED, "5": " Acquired" + _CHANGED}
_NOT_REQUIRED = (
    " to the collection of information contained in this form are not required to respond unless the form displays a"
    " currently valid OMB"
)
_JOINT = "If the form is filed by more than one reporting person, <i>see</i> Instruction {}(b)(v)."
_MISSTATEMENTS = (
    "Intentional misstatements or omissions of facts constitute Federal Criminal Violations.  <i>See</i> 18 U.S.C. 1001"
    " and 15 U.S.C. 78ff(a)."
)
_PLAN = (
    "Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan that is"
    " intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10."
)


def to_form_page(form: OwnershipDocument) -> str:
    """The page."""
    number = form_number(form)
    heading_1, heading_2 = FORM_HEADINGS[number]
    line = " " if number == "3" else "<br>\n"
    typed = "" if number == "5" else '<font size="-1">(Print or Type Responses)</font>'
    return (
        "<html><head><title> Ownership Submission </title></head><body>"
        f"{_top(form)}<p></p>{typed}"
        f'<table role="presentation"><tr><td>{_boxes(form)}</td></tr><tr><td>'
        f"{_table(heading_1, TABLE_I[number], form.non_derivative_table, number)}</td></tr></table><p></p>"
        f"{_reminder(number)}<p></p>"
        f'<font size="2"><center><b>Table II - Derivative Securities{_KINDS[number]}{line}'
        "    (<i>e.g.</i>, puts, calls, warrants, options, convertible securities)</b></center></font>"
        f"{_table(heading_2, TABLE_II[number], form.derivative_table, number)}<p></p>"
        f"{_owners(form)}{_signatures(form.owner_signatures)}{_explanation(form)}</body></html>"
    )


def _text(text: str | None) -> str:
    return html.escape(text or "", quote=False)


def _small(text: str) -> str:
    return f'<font size="2">{text}</font>'


def _check_box(form: OwnershipDocument, checked: bool | None) -> str:
    """The box; the sheets of the first schemas draw it with brackets."""
    if schema(form) < "X0303":
        return "[X]" if checked else "[ ]"
    return f'<input type="checkbox" {"checked " if checked else ""}onclick="return false" disabled>'


def _top(form: OwnershipDocument) -> str:
    number = form_number(form)
    boxes = "".join(
        f'<tr><td>{_check_box(form, checked)}</td><td>{_small(caption)}</td></tr>'
        for checked, caption in _boxes_on_top(form))
    hollow = "" if number == "3" or for_foreign_issuers(form) else "<table><tr><td></td></tr></table>"
    omb, hours = _OMB[number]
    return (
        f'<table role="presentation"><tr><td><div><font size="+3"><b><center>FORM {number}</center></b></font></div>'
        f"{f'<table>{boxes}</table>' if boxes else ''}</td>"
        '<td align="center"><b><font size="3">\n\tUNITED STATES SECURITIES AND EXCHANGE COMMISSION<br>\n'
        f'\tWashington, D.C. 20549<p></p></font></b><font size="3"><b>{TITLES[number]}</b><p></p>\n'
        "\tFiled pursuant to Section 16(a) of the Securities Exchange Act of 1934 or Section 30(h) of the Investment"
        f" Company Act of 1940\n\t</font></td><td><table><tr><td>{_small('OMB APPROVAL')}</td></tr><tr><td>"
        # The cells of the inner tables stand in no row: so the sheets have it.
        f"<table><td>{_small('OMB Number:')}</td><td>{_small(omb)}</td></table>"
        f"<table><td>{_small('Estimated average burden hours per response...')}</td><td>{_small(hours)}</td></table>"
        f"</td></tr></table>{hollow}</td></tr></table>"
    )


def _boxes_on_top(form: OwnershipDocument) -> Iterator[tuple[bool | None, str]]:
    number = form_number(form)
    if number != "3":
        yield form.not_subject_to_section16, (
            "Check this box if no longer subject to Section 16.  Form 4 or Form 5 obligations may continue."
            "  <i>See</i> Instruction 1(b).")
    if number == "5":
        yield form.form3_holdings_reported, "Form 3 Holdings Reported"
        yield form.form4_transactions_reported, "Form 4 Transactions Reported"
    if plan_box(form) == "top":
        yield form.aff10b5_one, _PLAN


def _boxes(form: OwnershipDocument) -> str:
    """The numbered boxes; box 1 runs down the left over four rows, its captions below its values."""
    owner = form.reporting_owners[0] if form.reporting_owners else ReportingOwner()
    address = owner.address or Address()
    caption = _small('1. Name and Address of Reporting Person <a href="#*"><sup>*</sup></a>')
    name = f"<table><tr><td>{caption}</td></tr><tr><td>{_text(owner.name)}</td></tr></table>"
    street = "<br>" if for_foreign_issuers(form) else ", "
    line = "<br>" if form_number(form) == "5" else ""
    streets = _captions("(Last)", "(First)", "(Middle)") + line + _joined(street, address.street1, address.street2)
    place = _wide_caption(form, "(Street)") + line + _place(form, address)
    table_1 = f"<center><b>{_small('Table I - Non-Derivative Securities' + _KINDS[form_number(form)])}</b></center>"
    last = _captions("(City)", "(State)", "(Zip/Postal Code)" if for_foreign_issuers(form) else "(Zip)")
    if for_foreign_issuers(form):
        last += f'<table><tr><td colspan="3"><br>\n{_text(_country(address))}\n</td></tr></table>'
    rows = [f"{_td(name)}{_first_row(form, owner)}", f"{_td(streets)}{_second_row(form, owner)}",
            f"{_td(place)}{_third_row(form)}"]
    if plan_box(form) == "band":
        band = (f"{_small('Rule 10b5-1(c) Transaction Indication')}<br>"
                f"{_small(_check_box(form, form.aff10b5_one) + _small(_PLAN))}")
        rows += [f'{_td(last)}<td colspan="3">{band}</td>', f'<td colspan="3">{table_1}</td>']
    elif for_foreign_issuers(form):
        rows += [f'{_td(last)}<td colspan="3" rowspan="2">{table_1}</td>', _td(_wide_caption(form, "(Country)"))]
    else:
        rows.append(f'{_td(last)}<td colspan="3">{table_1}</td>')
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _td(content: str) -> str:
    return f'<td valign="top">{content}</td>'


def _captions(*captions: str) -> str:
    cells = "".join(f'<td><center><font size="1">{caption}</font></center></td>' for caption in captions)
    return f"<table><tr>{cells}</tr></table>"


def _wide_caption(form: OwnershipDocument, caption: str) -> str:
    small = f'<font size="1">{caption}</font>'
    below = small if for_foreign_issuers(form) else f"<center>{small}</center><br>"
    return f'<table><tr><td colspan="3">{below}</td></tr></table>'


def _joined(by: str, *parts: str | None) -> str:
    return by.join(_text(part) for part in parts if part)


def _place(form: OwnershipDocument, address: Address) -> str:
    if not for_foreign_issuers(form):
        return _city_line(address)
    return (f"<table><tr><br><td>{_text(address.city)}</td><td>\n{_text(_state(address))}\n</td>"
            f"<td>{_text(address.zip_code)}</td></tr></table>")


def _city_line(address: Address) -> str:
    return _joined(", ", address.city, " ".join(part for part in (address.state, address.zip_code) if part))


def _state(address: Address) -> str | None:
    """The state as the sheets of 2026 print it: its name, or that of a foreign one."""
    if address.state is None:
        return address.non_us_state_territory
    return STATES_AND_COUNTRIES.get(address.state, address.state)


def _country(address: Address) -> str:
    """The country's name; for whoever gives none, the United States."""
    return STATES_AND_COUNTRIES.get(address.country or "X1", address.country or "")


def _first_row(form: OwnershipDocument, owner: ReportingOwner) -> str:
    on_form_3 = form_number(form) == "3"
    item = 3 if on_form_3 else 2
    symbol = form.issuer.trading_symbol
    issuer = (_small(f"{item}. Issuer Name <b>and</b> Ticker or Trading Symbol")
              + f"<br>{_text(form.issuer.name)}{f' [{_text(symbol)}]' if symbol else ''}")
    if for_foreign_issuers(form):
        foreign = _small(f"{item}a. Foreign Trading Symbol") + f"<br>{_text(form.issuer.foreign_trading_symbol)}<br>"
        issuer = f"<table><tr><td>{issuer}\n</td></tr><tr><td>{foreign}</td></tr></table>"
    if on_form_3:
        event = _small("2. Date of Event Requiring Statement (Month/Day/Year)") + f"<br>{day(form.period_of_report)}"
        return f'<td rowspan="3" valign="top">{event}</td><td colspan="2" valign="top">{issuer}\n</td>'
    return f'{_td(issuer)}<td rowspan="2" valign="top">{_relationship(5, owner)}</td>'


def _second_row(form: OwnershipDocument, owner: ReportingOwner) -> str:
    number = form_number(form)
    if number == "3":
        return f'<td rowspan="2" valign="top">{_relationship(4, owner)}</td>{_td(_amendment(5, form))}'
    item = {"4": "3. Date of Earliest Transaction (Month/Day/Year)",
            "5": "3. Statement for Issuer's Fiscal Year Ended (Month/Day/Year)"}[number]
    return _td(f"{_small(item)}<br>{day(form.period_of_report)}")


def _third_row(form: OwnershipDocument) -> str:
    joint = len(form.reporting_owners) > 1
    by_one, by_more = "___" if joint else "_X_", "_X_" if joint else "___"
    if form_number(form) == "5":
        caption = _small("6. Individual or Joint/Group Reporting") + "<br><center>(check applicable line)</center>"
        filed = "Form Filed by"
    else:
        caption = _small("6. Individual or Joint/Group Filing") + '<font size="1">(Check Applicable Line)</font>'
        filed = "Form filed by"
    lines = (f'{caption}<br><font size="1">\n\t\t  {by_one} {filed} One Reporting Person<br>\n'
             f"\t\t  {by_more} {filed} More than One Reporting Person\n\t\t</font>")
    return ("" if form_number(form) == "3" else _td(_amendment(4, form))) + _td(lines)


def _amendment(item: int, form: OwnershipDocument) -> str:
    return (_small(f"{item}. If Amendment, Date Original Filed") + '<font size="1">(Month/Day/Year)</font><br>'
            + day(form.date_of_original_submission))


def _relationship(item: int, owner: ReportingOwner) -> str:
    def line(*places: tuple[bool | None, str]) -> str:
        cells = (f'<td><font size="1">{"__X__" if said else "_____"} {caption}</font></td>' for said, caption in places)
        return f"<tr>{''.join(cells)}</tr>"

    words = _joined(" / ", owner.officer_title, owner.other_text)
    return (
        _small(f"{item}. Relationship of Reporting Person(s) to Issuer<br><center>(Check all applicable)</center>")
        + "<table>"
        + line((owner.is_director, "Director"), (owner.is_ten_percent_owner, "10% Owner"))
        + line((owner.is_officer, "Officer (give title below)"), (owner.is_other, "Other (specify below)"))
        + f'<tr><td colspan="2" align="center">{_small(words)}</td></tr>'
        + "</table>"
    )


def _table(heading: Heading, columns: tuple[Column, ...], rows: tuple[Row, ...], number: str) -> str:
    written = "".join(
        f"<tr>{''.join(_cell(row, column, number) for column in columns)}</tr>" for row in rows)
    return f'<table role="presentation">{_heading(heading)}{written}</table>'


def _heading(heading: Heading) -> str:
    deep = any(parts for _, parts in heading)
    above = ""
    for caption, parts in heading:
        span = f' colspan="{len(parts)}"' if parts else ' rowspan="2"' if deep else ""
        broken = caption.replace("\n", "<br>")
        above += f'<td valign="top"{span}>{_small(broken)}</td>'
    below = "".join(f'<td valign="bottom">{_small(part)}</td>' for _, parts in heading for part in parts)
    return f"<tr>{above}</tr>" + (f"<tr>{below}</tr>" if deep else "")


def _cell(row: Row, column: Column, number: str) -> str:
    """One cell: dates and codes with their marks close behind, other values on lines of their own, blanks if empty."""
    cell = printed(row, column, cents=number != "3")
    signs = [f'<a href="#{html.escape(id)}"><sup>({_text(mark(id))})</sup></a>' for id in cell.marks]
    if column.kind in ("date", "code", "voluntary"):
        content = _text(cell.text) + "".join(signs) or "\n\t\t   \n\t\t"
    else:
        # Form 3 prints the dollar sign of its price before a mark alone, too.
        dollar = cell.dollar and (cell.text or (number == "3" and signs))
        parts = ["$"] * bool(dollar) + [_text(cell.text)] * bool(cell.text) + signs
        content = "\n                    " + "\n                    ".join(parts) + "\n                "
    if number == "3" and column.fields == ("direct_or_indirect_ownership",):
        content = f"<center>{content}</center>"
    return f'<td align="center">{content}</td>'


def _reminder(number: str) -> str:
    reminder = _small("Reminder: Report on a separate line for each class of securities beneficially owned directly or"
                      " indirectly.")
    persons = _small(f"<b>Persons who respond{_NOT_REQUIRED} control number.</b>")
    number_of_form = _small(_SEC[number])
    rows = {
        "3": (f'<td colspan="3">{reminder}</td><td>{number_of_form}</td>',
              f'<td></td><td colspan="2">{persons}</td><td></td>'),
        "4": (f'<td colspan="2">{reminder}</td><td colspan="2"></td>',
              f'<td></td><td colspan="2">{persons}</td><td>{number_of_form}</td>'),
        "5": (f'<td colspan="3">{reminder}</td><td>{persons}</td><td>{number_of_form}</td>',),
    }[number]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _owners(form: OwnershipDocument) -> str:
    names = "".join(f"<td> {_small(name)}</td>" for name in ("Director", "10% Owner", "Officer", "Other"))
    rows = "".join(
        f"<tr><td>{_name_and_address(form, owner)}</td>"
        + "".join(f'<td align="center"> \n\t{said}</td>' for said in _relations(owner)) + "</tr>"
        for owner in form.reporting_owners)
    return ("<h2>Reporting Owners</h2><table><tr>"
            f'<td rowspan="2"><b>{_small("Reporting Owner Name / Address")}</b></td>'
            f'<td colspan="4"><b>{_small("Relationships")}</b></td></tr><tr>{names}</tr>{rows}</table>')


def _name_and_address(form: OwnershipDocument, owner: ReportingOwner) -> str:
    address = owner.address or Address()
    above = (owner.name, address.street1, address.street2)
    if not for_foreign_issuers(form):
        return "<br>".join([*(_text(part) for part in above if part), _city_line(address)])
    return _joined("<br>", *above, address.city, _state(address), address.zip_code, _country(address))


def _relations(owner: ReportingOwner) -> Iterator[str]:
    """`X` for a director and for a 10% owner; an officer's title, and what another is, in words if there are any."""
    yield "X" if owner.is_director else ""
    yield "X" if owner.is_ten_percent_owner else ""
    yield _text(owner.officer_title) or ("X" if owner.is_officer else "")
    yield _text(owner.other_text) or ("X" if owner.is_other else "")


def _signatures(signatures: tuple[OwnerSignature, ...]) -> str:
    rows = "".join(
        f'<tr><td> {_text(signature.signature_name)}</td><td rowspan="2" width="50"></td>'
        f"<td> \n\t{day(signature.signature_date)}</td></tr>"
        '<tr><td align="center"><font size="1"><sup><a href="#**">**</a></sup>Signature of Reporting Person</font></td>'
        '<td align="center"><font size="1">Date</font><p></p></td></tr>'
        for signature in signatures)
    return f"<h2>Signatures</h2><dd></dd><table>{rows}</table>"


def _explanation(form: OwnershipDocument) -> str:
    number = form_number(form)
    notes = [
        ('<a name="#*">*</a>', _JOINT.format("5" if number == "3" else "4")),
        ('<a name="#**">**</a>', _MISSTATEMENTS),
    ]
    notes += [(f'(<a name="#{html.escape(note.id or "")}"></a>{_text(mark(note.id or ""))})', _text(note.text))
              for note in form.footnotes]
    see = "See" if number == "3" else "see"
    none = "<b>No securities are beneficially owned</b><p></p>"
    rows = f'<tr><td colspan="2">{none}</td></tr>' if number == "3" and form.no_securities_owned else ""
    rows += "".join(f"<tr><td>{_small(f'<b>{sign}</b>')}</td><td>{_small(text)}</td></tr>" for sign, text in notes)
    if form.remarks:
        lines = _text(form.remarks).replace("\n", "<br>")
        rows += f'<tr><td colspan="2"> <br><b>Remarks:</b><br>{lines}</td></tr>'
    return (
        f"<h2>Explanation of Responses:</h2><dd></dd><table>{rows}</table><p></p><dd></dd>"
        + _small("Note: File three copies of this Form, one of which must be manually signed.  If space"
                 f"{' provided' if number == '5' else ''} is insufficient, <i>{see}</i> Instruction 6 for procedure.")
        + f"<p></p><dd></dd>{_small(f'Potential persons who are to respond{_NOT_REQUIRED} number.')}"
    )
