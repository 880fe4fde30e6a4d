"""EDGAR's header as frozen records: who filed what for whom, when, under which numbers.

In: nothing. Out: `Submission`, `Filer`, `FilerAddress`, `FormerName`. The header is EDGAR's own; it is no part of the
form. Under each field stands its label in the full submission's header and, in brackets, its tag in `.hdr.sgml` files.
"""

from __future__ import annotations

from datetime import date, datetime

import attrs

from ._record import Record


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FilerAddress(Record):
    """A business or mail address."""

    street1: str | None = None
    """STREET 1 <STREET1>"""
    street2: str | None = None
    """STREET 2 <STREET2>"""
    city: str | None = None
    """CITY <CITY>"""
    state: str | None = None
    """STATE <STATE>: a key of `codes.STATES_AND_COUNTRIES`."""
    zip_code: str | None = None
    """ZIP <ZIP>"""
    phone: str | None = None
    """BUSINESS PHONE <PHONE>"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FormerName(Record):
    """A name that a filer had before."""

    name: str | None = None
    """FORMER CONFORMED NAME <FORMER-CONFORMED-NAME>"""
    date_of_change: date | None = None
    """DATE OF NAME CHANGE <DATE-CHANGED>"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Filer(Record):
    """A company or person of the submission."""

    conformed_name: str | None = None
    """COMPANY CONFORMED NAME <CONFORMED-NAME>"""
    cik: str | None = None
    """CENTRAL INDEX KEY <CIK>: ten digits."""
    organization_name: str | None = None
    """ORGANIZATION NAME <ORGANIZATION-NAME>: the SEC's office that reviews the company, `"06 Technology"`."""
    sic_code: str | None = None
    """STANDARD INDUSTRIAL CLASSIFICATION <ASSIGNED-SIC>: the four digits."""
    sic_description: str | None = None
    """STANDARD INDUSTRIAL CLASSIFICATION: the words before the digits."""
    irs_number: str | None = None
    """IRS NUMBER, or EIN <IRS-NUMBER>"""
    state_of_incorporation: str | None = None
    """STATE OF INCORPORATION <STATE-OF-INCORPORATION>: a key of `codes.STATES_AND_COUNTRIES`."""
    fiscal_year_end: str | None = None
    """FISCAL YEAR END <FISCAL-YEAR-END>: month and day, `"1231"`."""
    relationship: str | None = None
    """RELATIONSHIP <RELATIONSHIP>: the owner's to the issuer, `"DIRECTOR"`; in headers of before 2004."""
    form_type: str | None = None
    """FORM TYPE <FORM-TYPE>"""
    act: str | None = None
    """SEC ACT <ACT>: `"1934 Act"` in full text, `"34"` as a tag."""
    file_number: str | None = None
    """SEC FILE NUMBER <FILE-NUMBER>"""
    film_number: str | None = None
    """FILM NUMBER <FILM-NUMBER>"""
    business_address: FilerAddress | None = None
    """BUSINESS ADDRESS <BUSINESS-ADDRESS>"""
    mail_address: FilerAddress | None = None
    """MAIL ADDRESS <MAIL-ADDRESS>"""
    former_names: tuple[FormerName, ...] = ()
    """FORMER COMPANY, FORMER NAME <FORMER-COMPANY>, <FORMER-NAME>: newest first, as EDGAR lists them."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Submission(Record):
    """EDGAR's header of the submission that carried the form."""

    accession_number: str | None = None
    """ACCESSION NUMBER <ACCESSION-NUMBER>: `"0001140361-23-035330"`."""
    submission_type: str | None = None
    """CONFORMED SUBMISSION TYPE <TYPE>"""
    acceptance_datetime: datetime | None = None
    """<ACCEPTANCE-DATETIME>: EDGAR's clock, US Eastern time, without a zone."""
    public_document_count: int | None = None
    """PUBLIC DOCUMENT COUNT <PUBLIC-DOCUMENT-COUNT>"""
    period_of_report: date | None = None
    """CONFORMED PERIOD OF REPORT <PERIOD>"""
    filed_as_of_date: date | None = None
    """FILED AS OF DATE <FILING-DATE>"""
    date_as_of_change: date | None = None
    """DATE AS OF CHANGE <DATE-OF-FILING-DATE-CHANGE>"""
    issuer: Filer | None = None
    """ISSUER, before 2003 SUBJECT COMPANY <ISSUER>, <SUBJECT-COMPANY>"""
    reporting_owners: tuple[Filer, ...] = ()
    """REPORTING-OWNER, before 2003 also FILED BY <REPORTING-OWNER>, <FILED-BY>"""
