"""RawSubmission -> Submission: the values of EDGAR's header, typed.

In: a `RawSubmission`. Out: the `Submission`, and diagnostics to `report`. Knows no layout of headers, and of the form
only what it may contradict.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from . import _values
from ._raw import Cell, RawFiler, RawSubmission
from .diagnostics import Diagnostic, Report, diagnose
from .model import OwnershipDocument
from .submission import Filer, FilerAddress, FormerName, Submission

_SIC = re.compile(r"(.*?)\s*\[(\d*)\]|(\d+)")


def _datetime(text: str) -> _values.Reading:
    """EDGAR's `20230720100932`."""
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S"), None
    except ValueError:
        return None, "header_value_unreadable"


def _count(text: str) -> _values.Reading:
    return (int(text), None) if re.fullmatch("[0-9]{1,6}", text) else (None, "header_value_unreadable")


_READERS = {
    "acceptance_datetime": _datetime, "public_document_count": _count, "period_of_report": _values.to_date,
    "filed_as_of_date": _values.to_date, "date_as_of_change": _values.to_date, "date_of_change": _values.to_date,
    "cik": _values.to_cik,
}


def assemble_submission(raw: RawSubmission, report: Report) -> Submission:
    """The header that `raw` says."""
    issuers = [_filer(filer, "submission.issuer", report) for filer in raw.issuers]
    for other in raw.issuers[1:]:
        name = other.texts.get("conformed_name") or other.texts.get("cik")
        report(diagnose("header_line_unknown", field="submission.issuer", text=name and name.verbatim,
                        line=name.line if name else None, detail="a second issuer"))
    return Submission(
        **_texts(raw.texts, "submission", report),
        issuer=issuers[0] if issuers else None,
        reporting_owners=tuple(_filer(filer, f"submission.reporting_owners[{at}]", report)
                               for at, filer in enumerate(raw.reporting_owners)),
    )


def contradictions(raw: RawSubmission, document: OwnershipDocument) -> tuple[Diagnostic, ...]:
    """Where the header, which EDGAR made of what the filer entered, says otherwise than the form."""
    submission = document.submission or Submission()
    filer = submission.issuer or Filer()
    issuer = raw.issuers[0].texts if raw.issuers else {}
    compared = (
        (raw.texts.get("submission_type"), submission.submission_type, document.document_type, "document_type"),
        (raw.texts.get("period_of_report"), submission.period_of_report, document.period_of_report, "period_of_report"),
        (issuer.get("cik"), filer.cik, document.issuer.cik, "issuer.cik"),
    )
    return tuple(
        diagnose("header_contradicts", field=path, text=cell.verbatim, line=cell.line)
        for cell, there, here, path in compared if cell and None not in (there, here) and there != here)


def _texts(texts: Mapping[str, Cell], path: str, report: Report) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, text in texts.items():
        value, code = _READERS[name](text) if name in _READERS else _values.to_text(text)
        if value is None and code:
            report(diagnose("header_value_unreadable", field=f"{path}.{name}", text=text.verbatim, line=text.line))
        values[name] = value
    return values


def _filer(raw: RawFiler, path: str, report: Report) -> Filer:
    texts = dict(raw.texts)
    sic = texts.pop("sic", None)
    found = _SIC.fullmatch(sic) if sic else None
    return Filer(
        **_texts(texts, path, report),
        sic_code=(found[2] or found[3] or None) if found else None,
        sic_description=(found[1] or None) if found else sic and str(sic),
        business_address=_address(raw.business_address, f"{path}.business_address", report),
        mail_address=_address(raw.mail_address, f"{path}.mail_address", report),
        former_names=tuple(FormerName(**_texts(name, f"{path}.former_names[{at}]", report))
                           for at, name in enumerate(raw.former_names)),
    )


def _address(texts: Mapping[str, Cell], path: str, report: Report) -> FilerAddress | None:
    return FilerAddress(**_texts(texts, path, report)) if texts else None
