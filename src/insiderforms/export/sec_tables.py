"""Forms as the eight tables of the SEC's *Insider Transactions Data Sets*.

In: any number of forms. Out: `tables`, all of them at once; `table_rows`, row after row. Columns are those of
`sec_columns`. Knows nothing of files. Nothing is worked out, rounded or guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import count

import attrs

from ..model import Address, OwnershipDocument, ReportingOwner
from ..submission import Submission
from .sec_columns import COLUMNS, ROW_TABLES, Value, row_cells

_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_NO_ADDRESS = Address()
_RELATIONSHIPS = {
    "is_director": "Director", "is_officer": "Officer", "is_ten_percent_owner": "TenPercentOwner", "is_other": "Other",
}


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Table:
    """One table: the names of its columns and its rows."""

    name: str
    """The SEC's name, `"NONDERIV_TRANS"`."""
    columns: tuple[str, ...]
    """The SEC's names in the SEC's order."""
    rows: tuple[tuple[Value, ...], ...] = ()
    """A cell for each column; rows in the order of the forms, and as filed within a form."""

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self.rows)} rows, {len(self.columns)} columns>"


def tables(forms: Iterable[OwnershipDocument], *, as_printed: bool = False) -> dict[str, Table]:
    """The eight tables by the SEC's names, in the SEC's order; a table without rows is there too.

    Cells are `date`, `bool`, exact `Decimal`, `str`, and `None` where the filing does not say; with `as_printed` all
    are texts (see `cell_text`). Columns `*_FN` hold the ids of footnotes, `"F1,F2"`. Columns `*_SK` are the SEC's own
    keys, which no filing has: here they count the rows of their table from 1.

    ACCESSION_NUMBER, FILING_DATE and FILE_NUMBER are in EDGAR's header alone. Where a form came without one, they are
    `None`, and nothing joins its rows across tables: give it a `submission` with `attrs.evolve`.

    >>> from insiderforms.model import NonDerivativeHolding
    >>> row = NonDerivativeHolding(security_title="Common Stock", shares_owned_following_transaction=Decimal(2150))
    >>> found = tables([OwnershipDocument(document_type="3", non_derivative_table=(row,))])
    >>> found["NONDERIV_HOLDING"]
    <Table NONDERIV_HOLDING: 1 rows, 14 columns>
    >>> found["NONDERIV_HOLDING"].columns[1:3], found["NONDERIV_HOLDING"].rows[0][1:3]
    (('NONDERIV_HOLDING_SK', 'SECURITY_TITLE'), (1, 'Common Stock'))
    """
    rows: dict[str, list[tuple[Value, ...]]] = {name: [] for name in COLUMNS}
    for name, row in table_rows(forms):
        rows[name].append(tuple(map(cell_text, row)) if as_printed else row)
    return {name: Table(name=name, columns=COLUMNS[name], rows=tuple(found)) for name, found in rows.items()}


def table_rows(forms: Iterable[OwnershipDocument]) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Every row of the eight tables with its table's name, form after form; no form is kept.

    >>> dict(table_rows([OwnershipDocument(document_type="4")]))["SUBMISSION"][8]
    '4'
    """
    keys = {name: count(1) for name in ROW_TABLES.values()}
    for form in forms:
        header = form.submission
        accession = header.accession_number if header else None
        numbers = _file_numbers(header)
        yield "SUBMISSION", (accession, *_filing(form))
        for owner in form.reporting_owners:
            yield "REPORTINGOWNER", (accession, *_owner(owner), numbers.get(owner.cik))
        for row in (*form.non_derivative_table, *form.derivative_table):
            name = ROW_TABLES[type(row)]
            yield name, (accession, next(keys[name]), *row_cells(row))
        for note in form.footnotes:
            yield "FOOTNOTES", (accession, note.id, note.text)
        for signature in form.owner_signatures:
            yield "OWNER_SIGNATURE", (accession, signature.signature_name, signature.signature_date)


def _filing(form: OwnershipDocument) -> tuple[Value, ...]:
    return (
        form.submission.filed_as_of_date if form.submission else None, form.period_of_report,
        form.date_of_original_submission, form.no_securities_owned, form.not_subject_to_section16,
        form.form3_holdings_reported, form.form4_transactions_reported, form.document_type, form.issuer.cik,
        form.issuer.name, form.issuer.trading_symbol, form.remarks, form.aff10b5_one,
    )


def _owner(owner: ReportingOwner) -> tuple[Value, ...]:
    address = owner.address or _NO_ADDRESS
    return (
        owner.cik, owner.name, relationship(owner), owner.officer_title, owner.other_text, address.street1,
        address.street2, address.city, address.state, address.zip_code, address.state_description,
    )


def relationship(owner: ReportingOwner) -> str | None:
    """What the owner is to the issuer, in the SEC's words with commas between; `None` if no box is checked.

    >>> relationship(ReportingOwner(is_director=True, is_officer=False, is_ten_percent_owner=True))
    'Director,TenPercentOwner'
    """
    return ",".join(word for flag, word in _RELATIONSHIPS.items() if getattr(owner, flag)) or None


def _file_numbers(header: Submission | None) -> dict[str | None, str | None]:
    """The file numbers that EDGAR's header gives its owners, by their CIKs; the first of each counts."""
    filers = header.reporting_owners if header else ()
    return {filer.cik: filer.file_number for filer in reversed(filers) if filer.cik}


def cell_text(value: Value) -> str:
    """A cell as text: `"31-MAR-2025"`, `"1"` and `"0"` for flags, all digits of an amount, `""` for `None`.

    >>> [cell_text(cell) for cell in (date(2025, 3, 31), True, Decimal("31.0840"), Decimal("1E+5"), 7, None)]
    ['31-MAR-2025', '1', '31.0840', '100000', '7', '']
    """
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case date():
            return f"{value.day:02}-{_MONTHS[value.month - 1]}-{value.year:04}"
        case Decimal():
            # 1E+999999 would be a million digits that nobody wrote
            return f"{value:f}" if value.is_finite() and abs(value.adjusted()) <= 100 else str(value)
        case _:
            return str(value)
