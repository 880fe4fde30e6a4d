"""A form as an HTML page as EDGAR shows it; for tests only.

In: any document that `tests.strategies` makes. Out: the page: values in spans of class `FormData` or `SmallFormData`,
footnotes in `FootnoteData`, an `X` in the cell before its caption, names in links that hold the CIK; if there are more
owners than one, all of them in blocks of their own below the tables, without their relationship. The tags, captions and
boilerplate are EDGAR's; widths and colours are left out. `printed_form` says what the page keeps of the form.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from insiderforms.model import Address, OwnershipDocument, OwnerSignature, ReportingOwner, Row
from tests.page_headings import EDGAR_HEADINGS, Heading
from tests.page_sheets import (
    TABLE_I,
    TABLE_II,
    Column,
    day,
    form_number,
    mark,
    plan_box,
    printed,
    schema,
)

_TITLES = {
    "3": "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES",
    "4": "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
    "5": "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
}
_OMB = {"3": ("3235-0104", "0.5"), "4": ("3235-0287", "0.5"), "5": ("3235-0362", "1.0")}

_CHANGED = " Acquired, Disposed of, or Beneficially Owned"
_KINDS = {"3": " Beneficially Owned", "4": _CHANGED, "5": _CHANGED}
_PLAN = (
    "Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the"
    " purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense"
    " conditions of Rule 10b5-1(c). See Instruction 10. "
)
_BELOW = (
    "Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.",
    "* If the form is filed by more than one reporting person, \n<i>see</i>\n\nInstruction \n4\n\n(b)(v).",
    ("** Intentional misstatements or omissions of facts constitute Federal Criminal Violations \n<i>See</i>\n\n"
     "18 U.S.C. 1001 and 15 U.S.C. 78ff(a)."),
    ("Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, \n"
     "<i>see</i>\n\nInstruction 6 for procedure."),
    ("<b>Persons who respond to the collection of information contained in this form are not required to respond unless"
     " the form displays a currently valid OMB Number.</b>"),
)
_WIDTHS = {4: 4, 8: 8, 10: 16, 11: 11, 15: 15, 16: 16}
"""The columns that a table's title spans, by those that there are: one sheet says 16 of 10."""
_WHEN = "\n         (Month/Day/Year)"


def to_edgar_page(form: OwnershipDocument) -> str:
    """The page."""
    number = form_number(form)
    heading_1, heading_2 = EDGAR_HEADINGS[number]
    title_1 = f"<b>Table I - Non-Derivative Securities{_KINDS[number]}</b>"
    title_2 = (f"<b>Table II - Derivative Securities{_KINDS[number]}</b><br>"
               "<b>(e.g., puts, calls, warrants, options, convertible securities)</b>")
    kind = form.document_type or number
    return (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">\n'
        '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n'
        f"<title>SEC FORM \n            {kind}</title>\n</head>\n<body>SEC Form {kind} \n   "
        f"{_top(form)}\n{_boxes(form)}\n"
        f"{_table(title_1, heading_1, TABLE_I[number], form.non_derivative_table, small=False)}\n"
        f"{_table(title_2, heading_2, TABLE_II[number], form.derivative_table, small=number != '3')}\n"
        f"{_further_owners(form)}{_explanation(form)}\n{_signatures(form.owner_signatures, number)}\n</body>\n</html>"
    )


def _text(text: str | None) -> str:
    return html.escape(text or "", quote=False)


def _data(text: str | None, kind: str = "FormData") -> str:
    return f'<span class="{kind}">{_text(text)}</span>'


def _caption(text: str) -> str:
    return f'<span class="MedSmallFormText">{text}</span>'


def _cells(*contents: str, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return "".join(f'<td width="33%"{named}>{content}</td>\n' for content in contents)


def _x(checked: bool | None) -> str:
    return _data("X") if checked else ""


def _link(name: str | None, cik: str | None) -> str:
    """A name; it leads to the company's or person's page if the CIK is known."""
    if cik is None:
        return _data(name)
    return f'<a href="/cgi-bin/browse-edgar?action=getcompany&amp;CIK={html.escape(cik)}">{_text(name)}</a>'


def _top(form: OwnershipDocument) -> str:
    number = form_number(form)
    omb, hours = _OMB[number]
    # Forms 4 and 5 since 2023 have a row more than their other cells were told to span.
    height = {"3": 1, "4": 2, "5": 4}[number]
    rows = "".join(
        f'<tr valign="middle">\n<td>{_check_box(checked)}</td>\n<td class="SmallFormText">{caption}</td>\n</tr>\n'
        for checked, caption in _boxes_on_top(form))
    return (
        '<table width="100%" border="0" cellspacing="0" cellpadding="4">\n<tr>\n'
        f'<td colspan="2" class="FormName">FORM {form.document_type or number}</td>\n<td rowspan="{height}">\n'
        '<span class="FormTitle">UNITED STATES SECURITIES AND EXCHANGE COMMISSION</span><br>'
        f'{_caption("Washington, D.C. 20549")}<br><br><span class="FormTitle">{_TITLES[number]}</span><br><br>'
        f'{_caption("Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934")}<br>'
        f'{_caption("or Section 30(h) of the Investment Company Act of 1940")}\n</td>\n'
        f'<td rowspan="{height}"><table border="1" summary="OMB Approval Status Box">\n'
        '<tr><td class="FormTextC">OMB APPROVAL</td></tr>\n<tr><td><table summary="OMB Interior Box">\n<tr>\n'
        f'<td class="SmallFormText" colspan="3">OMB Number:</td>\n<td class="SmallFormTextR">{omb}</td>\n</tr>\n'
        '<tr><td class="SmallFormText" colspan="4">Estimated average burden</td></tr>\n<tr>\n'
        f'<td class="SmallFormText" colspan="3">hours per response:</td>\n<td class="SmallFormTextR">{hours}</td>\n'
        f"</tr>\n</table></td></tr>\n</table></td>\n</tr>\n{rows}</table>"
    )


def _boxes_on_top(form: OwnershipDocument) -> Iterator[tuple[bool | None, str]]:
    number = form_number(form)
    if number != "3":
        yield form.not_subject_to_section16, (
            "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. \n"
            "         <i>See</i>\n\n         Instruction 1(b).")
    if number == "5":
        yield form.form3_holdings_reported, "Form 3 Holdings Reported."
        yield form.form4_transactions_reported, "Form 4 Transactions Reported."
    if plan_box(form) == "top":
        yield form.aff10b5_one, _PLAN


def _check_box(checked: bool | None) -> str:
    return f'<table width="100%" border="1"><tr><td>{_x(checked) or "  "}</td></tr></table>'


def _boxes(form: OwnershipDocument) -> str:
    number = form_number(form)
    owner = form.reporting_owners[0] if form.reporting_owners else ReportingOwner()
    # Where the plan's box has gone to the top, box 1 still spans the row that it left.
    height = 4 if plan_box(form) == "top" else 3
    box_1 = f'<td rowspan="{height}" width="35%" valign="top">\n{_name_and_address(owner)}\n</td>'
    if number == "3":
        rows = (
            (f'{box_1}\n<td rowspan="3">\n{_dated("2. Date of Event Requiring Statement", form)}\n</td>\n'
             f'<td colspan="2">\n{_issuer(3, form)}\n</td>'),
            f'<td rowspan="2">\n{_relationship(4, form, owner)}\n</td>\n<td>\n{_amendment(5, form)}\n</td>',
            f"<td>\n{_filed_by(form)}\n</td>",
        )
    else:
        period = {"4": "3. Date of Earliest Transaction", "5": "3. Statement for Issuer's Fiscal Year Ended"}[number]
        rows = (
            f'{box_1}\n<td>\n{_issuer(2, form)}\n</td>\n<td rowspan="2">\n{_relationship(5, form, owner)}\n</td>',
            f"<td>\n{_dated(period, form)}\n</td>",
            f"<td>\n{_amendment(4, form)}\n</td>\n<td>\n{_filed_by(form)}\n</td>",
        )
    band = ""
    if plan_box(form) == "band":
        band = (f'<tr><td colspan="3">\n{_caption("Rule 10b5-1(c) Transaction Indication")}<table><tr>\n'
                f'<td>{_check_box(form.aff10b5_one)}</td>\n<td class="MedSmallFormText">{_PLAN}</td>\n</tr></table>\n'
                "</td></tr>\n")
    return ('<table width="100%" border="1" cellspacing="0" cellpadding="4">\n'
            + "".join(f"<tr>\n{row}\n</tr>\n" for row in rows) + band + "</table>")


def _name_and_address(owner: ReportingOwner) -> str:
    address = owner.address or Address()
    streets = "".join(f"<tr><td>{_data(street)}</td></tr>\n" for street in (address.street1, address.street2))
    return (
        f'{_caption("1. Name and Address of Reporting Person<sup>*</sup>")}'
        f'<table border="0" width="100%"><tr><td>{_link(owner.name, owner.cik)}</td></tr></table>\n<hr width="98%">\n'
        f'<table><tr>\n{_cells("(Last)", "(First)", "(Middle)", kind="MedSmallFormText")}</tr></table>\n'
        f'<table>\n{streets}</table>\n<hr width="98%">\n{_caption("(Street)")}<table><tr>\n'
        f"{_cells(_data(address.city), _data(address.state), _data(address.zip_code))}</tr></table>\n"
        f'<hr width="98%">\n<table><tr>\n{_cells("(City)", "(State)", "(Zip)", kind="MedSmallFormText")}</tr></table>'
    )


def _dated(caption: str, form: OwnershipDocument) -> str:
    return f"{_caption(f'{caption}{_WHEN}')}<br>{_data(day(form.period_of_report))}"


def _amendment(item: int, form: OwnershipDocument) -> str:
    original = form.date_of_original_submission
    return (_caption(f"{item}. If Amendment, Date of Original Filed{_WHEN}") + "<br>"
            + (_data(day(original)) if original else ""))


def _issuer(item: int, form: OwnershipDocument) -> str:
    return (f"{_caption(f'{item}. Issuer Name <b>and</b> Ticker or Trading Symbol')}<br>"
            f"{_link(form.issuer.name, form.issuer.cik)}\n     [ {_data(form.issuer.trading_symbol)} ]\n   ")


def _relationship(item: int, form: OwnershipDocument, owner: ReportingOwner) -> str:
    def line(*places: tuple[bool | None, str]) -> str:
        return "<tr>\n" + "".join(
            f'<td width="15%" align="center">{_x(said)}</td>\n<td width="35%" class="MedSmallFormText">{caption}</td>\n'
            for said, caption in places) + "</tr>\n"

    if schema(form) < "X0508":
        words = f'<td colspan="4" align="center">\n{_data(owner.officer_title)}{_data(owner.other_text)}\n</td>'
    else:
        words = "".join(f'<td width="15%"></td>\n<td width="35%" style="color: blue">{_text(text)}</td>\n'
                        for text in (owner.officer_title, owner.other_text))
    return (
        f"{_caption(f'{item}. Relationship of Reporting Person(s) to Issuer')}<br>{_caption('(Check all applicable)')}"
        '<table border="0" width="100%">\n'
        + line((owner.is_director, "Director"), (owner.is_ten_percent_owner, "10% Owner"))
        + line((owner.is_officer, "Officer (give title below)"), (owner.is_other, "Other (specify below)"))
        + f"<tr>\n{words}</tr>\n</table>"
    )


def _filed_by(form: OwnershipDocument) -> str:
    joint = len(form.reporting_owners) > 1
    lines = "".join(
        f'<tr>\n<td width="15%" align="center">{_x(said)}</td>\n'
        f'<td width="85%" class="MedSmallFormText">{caption}</td>\n</tr>\n'
        for said, caption in ((not joint, "Form filed by One Reporting Person"),
                              (joint, "Form filed by More than One Reporting Person")))
    return f"{_caption('6. Individual or Joint/Group Filing (Check Applicable Line)')}<table>\n{lines}</table>"


def _table(title: str, heading: Heading, columns: tuple[Column, ...], rows: tuple[Row, ...], *, small: bool) -> str:
    """A table; one without rows has no body. Table II of Forms 4 and 5 is set in `small` type, but for one column."""
    head = f'<tr><th colspan="{_WIDTHS[len(columns)]}" align="center" class="FormTextC">{title}</th></tr>\n'
    body = "".join(f"<tr>\n{''.join(_cell(row, column, small) for column in columns)}</tr>\n" for row in rows)
    return ('<table width="100%" border="1" cellspacing="0" cellpadding="4">\n<thead>\n'
            f"{head}{_heading(heading)}</thead>\n{f'<tbody>{body}</tbody>' if rows else ''}</table>")


def _heading(heading: Heading) -> str:
    deep = any(parts for _, parts in heading)
    above = ""
    for caption, parts in heading:
        span = f' colspan="{len(parts)}"' if parts else ' rowspan="2"' if deep else ""
        spaced = caption.replace("\n", "\n      ")
        above += f'<th valign="top"{span} align="left" class="SmallFormText">{spaced}\n   </th>\n'
    below = "".join(f'<th align="center" class="SmallFormText">{part}</th>\n' for _, parts in heading for part in parts)
    return f"<tr>\n{above}</tr>\n" + (f"<tr>\n{below}</tr>\n" if deep else "")


def _cell(row: Row, column: Column, small: bool) -> str:
    """One cell. A marked date that is not given leaves a span of blanks; other empty values leave none."""
    cell = printed(row, column, cents=False)
    large = not small or "underlying_security_shares" in column.fields
    kind = "FormData" if large and column.kind not in ("code", "voluntary") else "SmallFormData"
    content = _data(cell.text, kind) if cell.text else ""
    if cell.text and cell.dollar:
        content = f'<span class="{"FormText" if large else "SmallFormText"}">$</span>{content}'
    if column.fields[0] in ("exercise_date", "expiration_date") and cell.marks and not cell.text:
        content = '<span class="SmallFormData">\n                \n            </span>'
    signs = "".join(f'<span class="FootnoteData"><sup>({_text(mark(id))})</sup></span>' for id in cell.marks)
    return f'<td align="center">{content}{signs}</td>\n'


def _further_owners(form: OwnershipDocument) -> str:
    """Every owner, the first once more, if there are several."""
    if len(form.reporting_owners) < 2:
        return ""
    rows = "".join(f"<tr><td>\n{_name_and_address(owner)}\n</td></tr>\n" for owner in form.reporting_owners)
    return f'<table width="100%" border="1" cellspacing="0" cellpadding="4">\n{rows}</table>\n'


def _explanation(form: OwnershipDocument) -> str:
    none = '<tr><td class="FormText">No securities are beneficially owned.</td></tr>\n'
    notes = "".join(f'<tr><td class="FootnoteData">{_text(mark(note.id or ""))}. {_text(note.text)}</td></tr>\n'
                    for note in form.footnotes)
    return (
        '<table border="0" width="100%">\n<tr><td class="MedSmallFormText"><b>Explanation of Responses:</b></td></tr>\n'
        f"{none if form_number(form) == '3' and form.no_securities_owned else ''}{notes}"
        '<tr><td class="FormText"><b>Remarks:</b></td></tr>\n'
        f'<tr><td class="FootnoteData">{_text(form.remarks)}</td></tr>\n</table>'
    )


def _signatures(signatures: tuple[OwnerSignature, ...], number: str) -> str:
    """All signatures, and below them their caption, once."""
    signed = "".join(
        f'<tr>\n<td width="60%"></td>\n<td width="20%"><u>{_data(signature.signature_name)}</u></td>\n'
        f'<td width="20%"><u>{_data(day(signature.signature_date))}</u></td>\n</tr>\n' for signature in signatures)
    below = [line.replace("\n", "\n                  ") for line in _BELOW]
    if number == "3":
        below[1] = below[1].replace("4", "5")
    return (
        f'<table width="100%" border="0">\n{signed}<tr>\n<td></td>\n'
        '<td class="MedSmallFormText">** Signature of Reporting Person</td>\n<td class="MedSmallFormText">Date</td>\n'
        "</tr>\n"
        + "".join(f'<tr><td colspan="3" class="MedSmallFormText">{line}</td></tr>\n' for line in below) + "</table>"
    )
