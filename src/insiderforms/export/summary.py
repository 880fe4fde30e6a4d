"""A filing as a person would want to read it.

In: an `OwnershipDocument`. Out: `to_summary`, plain text. Everything printed stands in the filing or is worked out by
`analysis`; what is absent is blank. Only printable characters come out: none that could steer a terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..codes import DOCUMENT_TYPES, TRANSACTION_CODES
from ..model import Address, OwnershipDocument, ReportingOwner
from .balances import held_after, net_changes
from .columns import table_lines, wrapped
from .printed import TABLE_I, TABLE_II, cells, code, columns, day, joined, mark

_PERIOD = {"3": "Event", "4": "Earliest transaction", "5": "Fiscal year end"}
_LABEL = 22
_MARK = 6


def to_summary(form: OwnershipDocument, *, width: int = 110) -> str:
    """The filing in plain text: parties, both tables, net changes, holdings after each transaction, notes.

    Lines are `width` characters long at most, save where the figures of a table need more. The last line has no line
    break. Balances are printed as reported; where the computed one differs, or only one is known, both it and the
    verdict of `analysis.holdings_after` stand beside it.
    """
    sections = [
        _heading(form, width),
        *_tables(form, width),
        _titled("CODES", _codes(form, width)),
        _titled("NET CHANGES, per holding line", net_changes(form, width)),
        _titled("HELD AFTER EACH TRANSACTION", held_after(form, width)),
        _titled("FOOTNOTES", _footnotes(form, width)),
        _titled("REMARKS", _remarks(form, width)),
        _titled("SIGNATURES", _signatures(form, width)),
    ]
    return "\n\n".join("\n".join(map(_printable, section)) for section in sections if section)


def _titled(title: str, lines: Iterable[str]) -> list[str]:
    body = list(lines)
    return [title, *body] if body else []


def _printable(line: str) -> str:
    """The line without control characters, lone surrogates and the like: a filing is a stranger's text."""
    return line if line.isprintable() else "".join(char if char.isprintable() else " " for char in line).rstrip()


def _heading(form: OwnershipDocument, width: int) -> list[str]:
    issuer, submission = form.issuer, form.submission
    symbols = joined(issuer.trading_symbol, issuer.foreign_trading_symbol)
    name = joined(issuer.name, f"[{symbols}]" if symbols else None, by=" ")
    period = _PERIOD.get(form.form_type or "", "Period")
    entries = [
        ("Filed", joined(day(submission.filed_as_of_date), submission.accession_number) if submission else ""),
        ("Issuer", joined(name, _cik(issuer.cik))),
        (period, day(form.period_of_report)),
        ("Original filed", day(form.date_of_original_submission)),
        *((label, words) for label, flag, words in _boxes(form) if flag),
    ]
    kind = form.document_type or ""
    lines = [line for label, text in entries if text for line in _entry(label, [text], width)]
    lines += [line for owner in form.reporting_owners for line in _entry("Reporting owner", _owner(owner), width)]
    return [joined(f"FORM {kind}".rstrip(), DOCUMENT_TYPES.get(kind), by="  "), *([""] if lines else []), *lines]


def _boxes(form: OwnershipDocument) -> tuple[tuple[str, bool, str], ...]:
    return (
        ("Rule 10b5-1(c)", form.aff10b5_one is True, "box checked: made under a plan"),
        ("Rule 10b5-1(c)", form.aff10b5_one is False, "box not checked"),
        ("Section 16", form.not_subject_to_section16 is True, "no longer subject"),
        ("Form 3 holdings", form.form3_holdings_reported is True, "reported"),
        ("Form 4 transactions", form.form4_transactions_reported is True, "reported"),
        ("Holdings", form.no_securities_owned is True, "no securities are beneficially owned"),
    )


def _entry(label: str, texts: list[str], width: int) -> Iterator[str]:
    for text in texts:
        for line in wrapped(text, max(width - _LABEL, _LABEL), inset="  "):
            yield label.ljust(_LABEL) + line
            label = ""


def _cik(cik: str | None) -> str:
    return f"CIK {cik}" if cik else ""


def _owner(owner: ReportingOwner) -> list[str]:
    relationship = joined(
        "Director" if owner.is_director else None,
        joined("Officer" if owner.is_officer else None, owner.officer_title, by=": "),
        "10% owner" if owner.is_ten_percent_owner else None,
        joined("Other" if owner.is_other else None, owner.other_text, by=": "),
        by="; ",
    )
    address = _address(owner.address) if owner.address else ""
    return [text for text in (joined(owner.name, _cik(owner.cik)), relationship, address) if text]


def _address(address: Address) -> str:
    place = joined(address.non_us_state_territory, address.state, address.zip_code, by=" ")
    country = address.country or address.state_description
    return joined(address.street1, address.street2, address.city, place, country)


def _tables(form: OwnershipDocument, width: int) -> Iterator[list[str]]:
    for title, layout, rows in (
        ("TABLE I  Non-derivative securities", TABLE_I, form.non_derivative_table),
        ("TABLE II  Derivative securities", TABLE_II, form.derivative_table),
    ):
        if rows:
            printed = cells(layout, rows, form.form_type)
            yield [title, *table_lines(columns(layout, form.form_type), printed, width)]


def _codes(form: OwnershipDocument, width: int) -> Iterator[str]:
    used = {letter for row in form.transactions for letter in code(row).split("/")}
    if form.form_type == "4" and any(row.transaction_form_type == "5" for row in form.transactions):
        used.add("V")
    for letter, words in TRANSACTION_CODES.items():
        if letter in used:
            yield from _marked(letter, wrapped(words, width - _MARK, inset=""))


def _footnotes(form: OwnershipDocument, width: int) -> Iterator[str]:
    for note in form.footnotes:
        yield from _marked(mark(note.id) if note.id else "", _lines_of(note.text, width - _MARK))


def _marked(sign: str, lines: Iterable[str]) -> Iterator[str]:
    """The lines set in, the sign before the first."""
    for number, line in enumerate(lines):
        yield f"{'' if number else sign:<{_MARK - 1}} {line}".rstrip()


def _lines_of(text: str | None, width: int) -> list[str]:
    return [line for part in (text or "").split("\n") for line in wrapped(part, width, inset="")]


def _remarks(form: OwnershipDocument, width: int) -> list[str]:
    return _lines_of(form.remarks, width) if form.remarks else []


def _signatures(form: OwnershipDocument, width: int) -> Iterator[str]:
    for signature in form.owner_signatures:
        yield from wrapped(joined(signature.signature_name, day(signature.signature_date)), width, inset="  ")
