"""EDGAR's header of a submission, as full text or as tags -> RawSubmission.

In: the lines between the start of a submission and its first document. Out: their values by attribute name, with
lines; a diagnostic for each line that is not understood. Three layouts, often mixed: labels with colons (`FILED AS OF
DATE:`), tags (`<FILING-DATE>`), and labels with a few tags among them (1990s: `<REPORTING-OWNER>`, `<RELATIONSHIP>`).
"""

from __future__ import annotations

import re

from .._raw import Cell, RawFiler, RawSubmission
from ..diagnostics import Report, diagnose

# A label in the full text's header, or a tag. The tag of a label is mostly the label with hyphens.
_LINE = re.compile(r"\s*+(?:<(/?[A-Z][A-Z0-9-]*+)>|([A-Z][A-Z0-9 -]*+):)[ \t]*+(.*)")

_SUBMISSION = {
    "ACCESSION NUMBER": "accession_number", "CONFORMED SUBMISSION TYPE": "submission_type", "TYPE": "submission_type",
    "ACCEPTANCE DATETIME": "acceptance_datetime", "PUBLIC DOCUMENT COUNT": "public_document_count",
    "CONFORMED PERIOD OF REPORT": "period_of_report", "PERIOD": "period_of_report",
    "FILED AS OF DATE": "filed_as_of_date", "FILING DATE": "filed_as_of_date",
    "DATE AS OF CHANGE": "date_as_of_change", "DATE OF FILING DATE CHANGE": "date_as_of_change",
}
_FILER = {
    "COMPANY CONFORMED NAME": "conformed_name", "CONFORMED NAME": "conformed_name",
    "CENTRAL INDEX KEY": "cik", "CIK": "cik", "ORGANIZATION NAME": "organization_name",
    "STANDARD INDUSTRIAL CLASSIFICATION": "sic", "ASSIGNED SIC": "sic", "IRS NUMBER": "irs_number", "EIN": "irs_number",
    "STATE OF INCORPORATION": "state_of_incorporation", "FISCAL YEAR END": "fiscal_year_end",
    "RELATIONSHIP": "relationship", "FORM TYPE": "form_type", "SEC ACT": "act", "ACT": "act",
    "SEC FILE NUMBER": "file_number", "FILE NUMBER": "file_number",
    "FILM NUMBER": "film_number", "SEC FILM NUMBER": "film_number",
}
_ADDRESS = {
    "STREET 1": "street1", "STREET1": "street1", "STREET 2": "street2", "STREET2": "street2", "CITY": "city",
    "STATE": "state", "ZIP": "zip_code", "BUSINESS PHONE": "phone", "PHONE": "phone",
}
_FORMER = {
    "FORMER CONFORMED NAME": "name", "DATE OF NAME CHANGE": "date_of_change", "DATE CHANGED": "date_of_change",
}
_ISSUERS = frozenset({"ISSUER", "SUBJECT COMPANY"})
_OWNERS = frozenset({"REPORTING OWNER", "FILED BY", "FILER"})
_PARTS = frozenset({"BUSINESS ADDRESS", "MAIL ADDRESS", "FORMER COMPANY", "FORMER NAME"})
# What says nothing: the wrapper's own lines, and the headings of groups of lines.
_IGNORED = frozenset({"SEC DOCUMENT", "SEC HEADER", "IMS DOCUMENT", "IMS HEADER", "SUBMISSION", "COMPANY DATA",
                      "OWNER DATA", "FILING VALUES"})


def read_header(text: str, report: Report, *, line: int = 1) -> RawSubmission:
    """The header `text`, whose first line is counted as `line`."""
    reading = _Header(report)
    for number, written in enumerate(text.splitlines(), line):
        if written.strip():
            reading.take(written, number)
    return reading.raw


class _Header:
    """A header being read: `filer` and `part` are where the next values belong."""

    def __init__(self, report: Report):
        self.report = report
        self.raw = RawSubmission()
        self.filer: RawFiler | None = None
        self.part: dict[str, Cell] | None = None

    def take(self, written: str, line: int) -> None:
        found = _LINE.fullmatch(written)
        if not found:
            self.unknown(written, line)
            return
        label, value = (found[1] or found[2]).replace("-", " "), found[3].strip()
        if label in _IGNORED or label.startswith("/"):
            self.part = None
        elif label in _ISSUERS or label in _OWNERS:
            self.filer, self.part = RawFiler(), None
            (self.raw.issuers if label in _ISSUERS else self.raw.reporting_owners).append(self.filer)
        elif label in _PARTS and self.filer:
            self.part = {}
            if label.startswith("FORMER"):
                self.filer.former_names.append(self.part)
            else:
                self.part = self.filer.mail_address if label.startswith("MAIL") else self.filer.business_address
        elif not self.put(label, Cell(value, line)) and value:
            self.unknown(written, line)

    def put(self, label: str, value: Cell) -> bool:
        """Keep a value where its label belongs; whether it belongs anywhere and contradicts none given before."""
        filer = self.filer.texts if self.filer else None
        for texts, names in ((self.part, _ADDRESS), (self.part, _FORMER), (filer, _FILER),
                             (self.raw.texts, _SUBMISSION)):
            if texts is not None and label in names:
                return not value or texts.setdefault(names[label], value) == value
        return False

    def unknown(self, written: str, line: int) -> None:
        self.report(diagnose("header_line_unknown", text=written.strip(), line=line))
